"""Typed short codes: 接 412, 完 412 已换阀, /报修 3-2-501 厨房漏水. The words are data in locale/*/commands.toml."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot import (
    binding,
    digest,
    staff_acts,
    staff_bookings,
    staff_club,
    staff_filing,
    staff_forms,
    staff_lists,
    staff_reports,
    staff_survey,
    staff_training,
)
from bot.club_hand import numbered
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer, ticket_of
from bot.staff_words import Command
from flows.messages import Refused, Say


def carry_out(hand: Hand, command: Command) -> None:
    """Raises Refusal."""
    if of_house := _OF_THE_HOUSE.get(command.verb):
        return of_house(hand, command)
    if command.number is not None and (booking := numbered(hand, command.number)):
        return staff_bookings.do(hand, booking, command.verb, command.words)
    if command.verb in staff_bookings.OWN:
        raise Refusal(Refused("club-booking-not-found", {"number": command.number or 0}))
    if command.number is not None:
        staff_acts.do(hand, ticket_of(hand, command.number), command.verb, command.words)
    return None  # a code to be linked is redeemed in private, by the flow of that name


def _digest(hand: Hand, _command: Command) -> None:
    staff_lists.supervisors_only(hand)
    answer(hand, digest.card(hand.unit, hand.member, hand.shows))


def _help(hand: Hand, _command: Command) -> None:
    hand.linked()
    answer(hand, Say("staff-help", {"club": "yes" if hand.unit.estate.club.facilities else "no"}))


_OF_THE_HOUSE: Mapping[str, Callable[[Hand, Command], None]] = {
    **staff_club.OF_THE_CLUB,
    "file": lambda hand, command: staff_filing.file(hand, command.words),
    "complain": lambda hand, command: staff_filing.complain(hand, command.words),
    "weekly": lambda hand, command: staff_reports.show(hand, command.verb, command.words),
    "monthly": lambda hand, command: staff_reports.show(hand, command.verb, command.words),
    "inspect": lambda hand, command: staff_reports.inspect(hand, command.words),
    "forms": lambda hand, command: staff_forms.open_forms(hand, command.words),
    "satisfaction": lambda hand, command: staff_survey.show(hand),
    "training": lambda hand, command: staff_training.training(hand, command.words),
    "mine": lambda hand, command: staff_lists.mine(hand),
    "house": lambda hand, command: staff_lists.of_house(hand, command.words),
    "late": lambda hand, command: staff_lists.late(hand),
    "digest": _digest,
    "room": lambda hand, command: make_room(hand, command.words),
    "help": _help,
}


def in_unknown_group(hand: Hand) -> None:
    """A group that is no room: only `/room CODE` is heard there."""
    command = hand.unit.house.staff_words.read(hand.text)
    if command and command.verb == "room" and command.words:
        make_room(hand, command.words)


def make_room(hand: Hand, code: str) -> None:
    """This group becomes the room that the code names. Raises Refusal."""
    found = binding.make_room(hand.unit, code, hand.known, hand.member)
    answer(hand, Say("room-made", found))
