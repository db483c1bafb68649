"""What is still missing, or cannot be: which question comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from flows.booking import Booking, Party, State, Wish
from flows.conversations.booking.drafted import (
    QUESTION,
    around,
    day_of,
    facility_of,
    free,
    is_waiting,
    lengths_of,
    local,
    merged,
    moment_of,
    moving,
    occupied,
    placed,
    standing,
    wish_of,
    zone_of,
)
from flows.facility import QUESTIONS, Facility, Question
from flows.flow import Act, Talk, Took
from flows.messages import Period, Row, row
from flows.rules.bookings.allowed import broken, limits
from flows.rules.bookings.slots import nearest
from flows.rules.bookings.windows import utc

OFFERS = 3
MOST = QUESTIONS
OF_PEOPLE = frozenset(
    f"broken-{one}" for one in ("too-few", "too-many", "child-alone", "children-per-adult", "no-children")
)
TAKEN = frozenset({"book-full", "book-full-space", "book-left"})  # what somebody may wait for


def faults(talk: Talk) -> tuple[Row, ...]:
    """Everything that stands against the wish, all at once; nothing before a time is told."""
    facility, wish = facility_of(talk), wish_of(talk)
    if facility is None or wish is None:
        return ()
    number = talk.draft.get("moving")
    zone, club = zone_of(talk), talk.estate.club
    rows = broken(facility, club, wish, standing(talk), talk.now, zone, moving=int(number) if number else None)
    if any(one.key == "broken-too-many" for one in rows) or placed(talk, facility, wish):
        return rows
    closed = _closed(talk, facility, wish)
    if closed is None and any(one.key not in OF_PEOPLE for one in rows):
        return rows  # there is no such time, so it is not taken either
    return (*rows, closed or _taken(talk, facility, wish))


def _closed(talk: Talk, facility: Facility, wish: Wish) -> Row | None:
    return closure(talk, facility, wish.start, wish.end, wish.space)


def closure(talk: Talk, facility: Facility, start: datetime, end: datetime, space: str = "") -> Row | None:
    """Why staff have closed it in this stretch of time."""
    for one in occupied(talk, facility, local(talk, start).date()).closures:
        if one.space in ("", space) and one.start < end and start < one.end:
            when = Period(one.start, one.end)
            return row("book-closed-for", when=when, reason=one.reason) if one.reason else row("book-closed", when=when)
    return None


def _taken(talk: Talk, facility: Facility, wish: Wish) -> Row:
    when = Period(wish.start, wish.end)
    if wish.space and (space := facility.space(wish.space)):
        return row("book-full-space", when=when, space=space.name)
    if facility.shared and wish.party.people > 1:
        few = merged(talk, {"adults": 1, "children": 0})
        found = free(few, facility, local(talk, wish.start).date())
        if left := next((one.left for one in found if one.start == wish.start), 0):
            return row("book-left", when=when, left=left)
    return row("book-full", when=when)


def time_faults(talk: Talk) -> tuple[Row, ...]:
    return tuple(one for one in faults(talk) if one.key not in OF_PEOPLE)


def people_faults(talk: Talk) -> tuple[Row, ...]:
    return tuple(one for one in faults(talk) if one.key in OF_PEOPLE)


def can_wait(talk: Talk) -> bool:
    """Whether nothing but other people's bookings stands against it."""
    found = time_faults(talk)
    taken = bool(found) and all(one.key in TAKEN for one in found)
    return taken and "moving" not in talk.draft and waits_already(talk) is None


def waits_already(talk: Talk) -> Booking | None:
    """Their place on the waitlist for this very start."""
    wish = wish_of(talk)
    if wish is None:
        return None
    theirs = (one for one in standing(talk).own if one.state in (State.WAITING, State.OFFERED))
    return next((one for one in theirs if (one.facility, utc(one.start)) == (wish.facility, wish.start)), None)


def offers(talk: Talk, wish: Wish | None = None) -> tuple[Wish, ...]:
    """The nearest that can be booked instead."""
    facility, wish = facility_of(talk), wish or wish_of(talk)
    if facility is None or wish is None:
        return ()
    if any(one.key in OF_PEOPLE for one in faults(talk)):
        wish = replace(wish, party=Party(max(1, facility.fewest)))  # how many may come is settled after the time
    day = local(talk, wish.start).date()
    first, last = around(talk, facility, day)
    known = (occupied(talk, facility, day), standing(talk), talk.estate.club, OFFERS)
    found = nearest(facility, zone_of(talk), wish, talk.now, *known, first=first, last=last, besides=moving(talk))
    return tuple(one for one in found if (one.start, one.end, one.space) != (wish.start, wish.end, wish.space))


def limited(talk: Talk, facility: Facility, day: date) -> tuple[Row, ...]:
    """Everything for which nothing of this day is offered to this household."""
    number = talk.draft.get("moving")
    known = (standing(talk), day, talk.now, zone_of(talk))
    return limits(facility, talk.estate.club, *known, moving=int(number) if number else None)


# ── which question is open ───────────────────────────────────────────────────────────────────────────────────────────


def facility_needed(talk: Talk) -> bool:
    return facility_of(talk) is None


def house_needed(talk: Talk) -> bool:
    """No home yet, or one that is theirs no more: a draft may be older than their moving out."""
    theirs = [home.household for home in talk.resident.homes]
    return "moving" not in talk.draft and (not talk.draft.get("house") or talk.draft.get("household") not in theirs)


def day_needed(talk: Talk) -> bool:
    return day_of(talk) is None and "near" not in talk.draft


def slot_needed(talk: Talk) -> bool:
    """No time yet, or one that cannot be."""
    if moment_of(talk, "start") is None:
        return True
    found = time_faults(talk)
    return bool(found) and not (is_waiting(talk) and all(one.key in TAKEN for one in found))


def length_needed(talk: Talk) -> bool:
    facility = facility_of(talk)
    return "end" not in talk.draft and facility is not None and len(lengths_of(talk, facility)) > 1


def people_needed(talk: Talk) -> bool:
    return "adults" not in talk.draft or bool(people_faults(talk))


def confirm_needed(talk: Talk) -> bool:
    facility = facility_of(talk)
    wanted = facility is not None and facility.confirm is not None
    return wanted and "confirmed" not in talk.draft and "moving" not in talk.draft


def name_of(place: int) -> str:
    return f"{QUESTION}{place}"


def question(talk: Talk, place: int) -> Question | None:
    facility = facility_of(talk)
    asks = facility.asks if facility and "moving" not in talk.draft else ()
    return asks[place] if place < len(asks) else None


def _unanswered(place: int) -> Callable[[Talk], bool]:
    return lambda talk: question(talk, place) is not None and name_of(place) not in talk.draft


NEEDS: Mapping[str, Callable[[Talk], bool]] = {
    "facility": facility_needed,
    "house": house_needed,
    "day": day_needed,
    "slot": slot_needed,
    "length": length_needed,
    "people": people_needed,
    "confirmed": confirm_needed,
    **{name_of(place): _unanswered(place) for place in range(MOST)},
}


def onward(talk: Talk, slots: Mapping[str, Any], acts: tuple[Act, ...] = ()) -> Took:
    """The reply is taken; the flow goes back where it no longer fits what was told before."""
    after = merged(talk, slots)
    return Took(slots, acts, leads=next((step for step, needed in NEEDS.items() if needed(after)), None))
