"""What the desk does with a booking: presses on its card, and short codes with its number (到 413 12, 结 413, 延 413 60).

Bookings and tickets share one sequence of numbers, so a verb means what its number is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot import booking_cards, booking_desk, club_early, club_moving, club_relay, club_serving
from bot.club_hand import (
    ASKS,
    answer_on,
    ask_on,
    facility_of,
    may_be_told,
    numbered,
    runs,
    whisper_on,
)
from bot.club_places import talk_of
from bot.club_said import said
from bot.refusal import Refusal
from bot.staff_hand import Hand
from flows.booking import Booking, State
from flows.facility import Facility
from flows.messages import Choice, Option, Refused, Say, Term
from flows.rules.bookings.lifecycle import Deed
from storage.matters import history_about

_LIST = re.compile(r"(club|club-by|club-early|club-relay)!(\d{1,9})\.(\w{1,40})")
EARLY = "early"  # let in before their time
BY = "club-by"  # the list of how long they may stay on
# What is typed or pressed → the deed. Verbs of tickets mean what comes nearest.
DEEDS = {
    "check-in": "arrive",
    "arrive": "arrive",
    EARLY: EARLY,
    "settle": "finish",
    "finish": "finish",
    "end": "finish",
    "no-show": "no-show",
    "stay": "extend",
    "overtime": "extend",
    "extend": "extend",
    "approve": "agree",
    "grant": "agree",
    "agree": "agree",
    "deny": "refuse",
    "reject": "refuse",
    "refuse": "refuse",
    "cancel-booking": "cancel",
    "cancel": "cancel",
    "move-booking": "move",
}
OWN = frozenset(
    {"check-in", "settle", "no-show", "stay", "approve", "cancel-booking", "move-booking", "waive", "details"}
)
BARE = frozenset({"check-in", "settle", "no-show"})  # short words: with others behind them (到 3 号楼) they are chatter
ON_THEIR_CARD = OWN | {"note", "phoned", "reply"}  # behind these a number in a reply to a card may be anything
BUTTONS = frozenset({"agree", "refuse", "arrive", "no-show", "cancel", "finish", "extend"})
ALWAYS_FRESH = frozenset({"arrive", "finish"})  # what they do is the same whatever has changed on the card
AFTER = {
    "arrive": (State.ARRIVED, State.DONE),
    EARLY: (State.ARRIVED, State.DONE),
    "finish": (State.DONE,),
    "no-show": (State.NO_SHOW,),
    "agree": (State.BOOKED, State.ARRIVED, State.DONE),
    "refuse": (State.REFUSED,),
    "cancel": (State.CANCELLED,),
}


def is_ours(list_: str) -> bool:
    return _LIST.fullmatch(list_) is not None


def number_in(list_: str) -> int | None:
    found = _LIST.fullmatch(list_)
    return int(found[2]) if found else None


def press(hand: Hand, choice: Choice) -> None:
    """A button of a card, or one of the lengths we offered. Raises Refusal."""
    found = _LIST.fullmatch(choice.list)
    assert found is not None
    booking, revision = numbered(hand, int(found[2])), int(found[3]) if found[3].isdecimal() else 0
    if booking is None:
        raise Refusal(Refused("club-booking-not-found", {"number": int(found[2])}))
    if found[1] == club_relay.LIST:
        return club_relay.pressed(hand, booking, choice, found[3])
    runs(hand, booking_cards.facility_of(hand.unit, booking))
    if choice.id == "phoned":
        return do(hand, booking, "phoned", "")
    if found[1] == BY and choice.id.isdecimal():
        _fresh(booking, revision, "extend")
        return do(hand, booking, "extend", choice.id)
    name = EARLY if found[1] == club_early.LIST else choice.id
    if name != EARLY and name not in BUTTONS:
        raise Refusal(Refused("club-card-changed", {"number": booking.label}))
    if not _done_already(hand, booking, name):
        _fresh(booking, revision, name)
        do(hand, booking, name, "")
    return None


def _fresh(booking: Booking, revision: int, name: str) -> None:
    """What is decided looks at the booking as the card showed it. Raises Refusal for an old button."""
    if revision != booking.revision and name not in ALWAYS_FRESH:
        raise Refusal(Refused("club-card-changed", {"number": booking.label}))


def answered(hand: Hand, booking: Booking, asks: str) -> None:
    """The words we asked for have come. Raises Refusal."""
    do(hand, booking, asks.removeprefix(ASKS), hand.text.strip() or ("" if hand.photos else "—"))


def do(hand: Hand, booking: Booking, verb: str, words: str) -> None:
    """Do what the verb means for a booking, or ask for the words it needs. Raises Refusal."""
    if beside := club_serving.BESIDE.get(verb):
        return beside(hand, booking, words)
    name = DEEDS.get(verb)
    if name is None:
        raise Refusal(Refused("club-no-such-act", {"number": booking.label}))
    if name in booking_cards.ENDING and booking_cards.facility_of(hand.unit, booking) is None:
        return _end_lost(hand, booking, name, words.strip())
    facility = facility_of(hand, booking)
    runs(hand, facility)
    if verb in BARE and words.strip() and not (name == "arrive" and (facility.locker or facility.card)):
        raise Refusal(Refused("club-extra-words", {"number": booking.label, "words": words.strip()}))
    if _done_already(hand, booking, name):
        return None
    deed = _NEEDS[name](hand, booking, facility, words.strip())
    if deed is None:
        return None
    done = SETTLES.get(name, booking_desk.perform)(hand.unit, booking, deed, hand.actor)
    return club_serving.noted(hand, done, deed.name)


def _end_lost(hand: Hand, booking: Booking, name: str, words: str) -> None:
    """The estate file has lost its facility: the front desk ends it."""
    member = runs(hand, None)
    if _done_already(hand, booking, name):
        return
    if name != "finish" and not any(map(str.isalpha, words)):
        ask_on(hand, booking, name)
        return
    may_be_told(hand, words, booking)
    done = booking_desk.perform(hand.unit, booking, Deed(name, words=words, member=member.id), hand.actor)
    club_serving.noted(hand, done, name)


def _done_already(hand: Hand, booking: Booking, name: str) -> bool:
    """Whether it stands so already: the second to press is told who was first, and nothing is done twice."""
    if booking.state not in AFTER.get(name, ()):
        return False
    lines = history_about(hand.unit.connection, booking_cards.matter(booking))
    actors = [line.actor for line in lines if line.act not in club_serving.NO_ACTS and line.actor != "house"]
    actor = actors[-1] if actors else "house"
    member = hand.unit.member(int(actor.partition(":")[2])) if actor.startswith("member:") else None
    first = member.name if member else Term("club-by-resident" if actor.startswith("person:") else "club-by-house")
    state = booking_cards.state_term(booking)
    whisper_on(hand, booking, Say("club-already", {"number": booking.label, "state": state, "member": first}))
    return True


# ── what a deed needs ────────────────────────────────────────────────────────────────────────────────────────────────


def _plain(name: str) -> Callable[[Hand, Booking, Facility, str], Deed | None]:
    return lambda hand, _booking, _facility, words: Deed(name, words=words, member=hand.linked().id)


def _why(name: str) -> Callable[[Hand, Booking, Facility, str], Deed | None]:
    """The resident reads why; without a reason it is asked for."""

    def needs(hand: Hand, booking: Booking, _facility: Facility, words: str) -> Deed | None:
        possible = State.REQUESTED if name == "refuse" else None
        if possible and booking.state is not possible:
            raise Refusal(Refused("club-not-now", _standing(booking)))
        if not any(map(str.isalpha, words)):  # a number alone is no reason
            ask_on(hand, booking, name)
            return None
        may_be_told(hand, words, booking)
        return Deed(name, words=words, member=hand.linked().id)

    return needs


def _arrive(hand: Hand, booking: Booking, facility: Facility, words: str) -> Deed | None:
    """With the card that lets them in, and the number of the locker where the desk writes it down."""
    if booking.state not in (State.BOOKED, State.NO_SHOW):
        raise Refusal(Refused("club-not-now", _standing(booking)))
    if not club_early.may_arrive(hand, booking, facility):
        return None
    if booking.state is State.NO_SHOW and not club_serving.is_still_free(hand, booking, facility):
        raise Refusal(Refused("club-late-no-place", {"number": booking.label, "facility": facility.name}))
    return _let_in(hand, booking, facility, words, "arrive")


def _early(hand: Hand, booking: Booking, facility: Facility, words: str) -> Deed | None:
    """They come before their time, and the desk has agreed to that: nothing is done before all is known."""
    start = club_early.starts(hand, booking, facility)
    deed = _let_in(hand, booking, facility, words, EARLY)
    return replace(deed, start=start) if deed else None


def _let_in(hand: Hand, booking: Booking, facility: Facility, words: str, asks: str) -> Deed | None:
    line = said(talk_of(hand), facility, words)
    club_serving.no_more_than_booked(booking, line.party)
    card, locker = club_serving.card_and_locker(hand, booking, facility, line.rest)
    if club_serving.is_none(hand, locker):
        return Deed("arrive", card=card, member=hand.linked().id)
    if facility.locker and not locker:
        ask_on(hand, _seen(hand, booking, asks), asks)
        return None
    return Deed("arrive", locker=locker, card=card, member=hand.linked().id)


def _seen(hand: Hand, booking: Booking, asks: str) -> Booking:
    """They stand before the desk: whoever forgets to write down their locker has not missed them."""
    if asks == EARLY or booking.state is not State.BOOKED or booking.seen:
        return booking
    return booking_desk.perform(hand.unit, booking, Deed("here", member=hand.linked().id), hand.actor)


def _extend(hand: Hand, booking: Booking, facility: Facility, words: str) -> Deed | None:
    """By so many minutes; without them what is free is offered."""
    if booking.state is not State.ARRIVED:
        raise Refusal(Refused("club-not-now", _standing(booking)))
    ends = club_moving.later_ends(hand.unit, booking, facility)
    if not ends:
        raise Refusal(Refused("club-no-extension", {"number": booking.label}))
    found = re.search(r"\d{1,4}", words)
    end = booking.end + timedelta(minutes=int(found[0])) if found else None
    if end in ends:
        return Deed("extend", end=end, member=hand.linked().id)
    minutes = [int((one - booking.end).total_seconds()) // 60 for one in ends[: club_moving.MOST]]
    options = tuple(Option(str(one), "club-choice-minutes", {"minutes": one}) for one in minutes)
    list_ = f"{BY}!{booking.number}.{booking.revision}"
    answer_on(hand, booking, Say("club-ask-extend", {"number": booking.label}, options, list_))
    return None


def _move(hand: Hand, booking: Booking, facility: Facility, words: str) -> Deed | None:
    wish = club_moving.meant(hand.unit, booking, facility, words)
    return Deed("move", start=wish.start, end=wish.end, space=wish.space, member=hand.linked().id)


def _standing(booking: Booking) -> dict[str, str | Term]:
    return {"number": booking.label, "state": booking_cards.state_term(booking)}


_NEEDS: Mapping[str, Callable[[Hand, Booking, Facility, str], Deed | None]] = {
    "arrive": _arrive,
    EARLY: _early,
    "finish": _plain("finish"),
    "no-show": _plain("no-show"),
    "agree": _plain("agree"),
    "refuse": _why("refuse"),
    "cancel": _why("cancel"),
    "extend": _extend,
    "move": _move,
}
SETTLES = {"extend": booking_desk.extend, "move": booking_desk.move}  # these look for a place first
