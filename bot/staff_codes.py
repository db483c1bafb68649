"""Typed short codes: 接 412, 完 412 已换阀, /报修 3-2-501 厨房漏水. The words are data in locale/*/commands.toml."""

from __future__ import annotations

from bot import binding, digest, staff_acts, staff_filing, staff_lists
from bot.staff_hand import Hand, answer, ticket_of
from bot.staff_words import Command
from flows.messages import Say


def carry_out(hand: Hand, command: Command) -> None:
    """Raises Refusal."""
    match command.verb:
        case "file":
            staff_filing.file(hand, command.words)
        case "mine":
            staff_lists.mine(hand)
        case "house":
            staff_lists.of_house(hand, command.words)
        case "late":
            staff_lists.late(hand)
        case "digest":
            staff_lists.supervisors_only(hand)
            answer(hand, digest.card(hand.unit, hand.member))
        case "room":
            make_room(hand, command.words)
        case "help":
            hand.linked()
            answer(hand, Say("staff-help"))
        case "start":
            return  # a code to be linked is redeemed in private, by the flow of that name
        case verb if command.number is not None:
            staff_acts.do(hand, ticket_of(hand, command.number), verb, command.words)
        case _:
            return


def in_unknown_group(hand: Hand) -> None:
    """A group that is no room: only `/room CODE` is heard there."""
    command = hand.unit.house.staff_words.read(hand.text)
    if command and command.verb == "room" and command.words:
        make_room(hand, command.words)


def make_room(hand: Hand, code: str) -> None:
    """This group becomes the room that the code names. Raises Refusal."""
    found = binding.make_room(hand.unit, code, hand.known, hand.member)
    answer(hand, Say("room-made", found))
