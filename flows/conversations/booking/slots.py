"""At what time: the free starts of the day; what cannot be is said with all its reasons and the nearest offers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from flows.conversations.booking.days import heard_words
from flows.conversations.booking.drafted import (
    day_of,
    facility_of,
    free,
    local,
    moment_of,
    occupied,
    standing,
    today,
    zone_of,
)
from flows.conversations.booking.elsewhere import elsewhere
from flows.conversations.booking.heard import NO_TIME
from flows.conversations.booking.instead import ANOTHER_DAY, NEAR, impossible, instead, nothing, why_not_then
from flows.conversations.booking.needs import can_wait, limited, onward
from flows.conversations.booking.pressed import figures
from flows.conversations.booking.remedies import remedied
from flows.conversations.booking.where import ask_facility, read_facility
from flows.facility import Facility
from flows.flow import Heard, Reply, Talk, Took
from flows.messages import Grid, Option, Say, Value
from flows.rules.bookings.grid import day_grid
from flows.rules.bookings.slots import Opening
from flows.rules.bookings.windows import after

SHOWN = 12
HOURS = range(7, 13)  # as a bare number rather an hour than a place in the list
AT = "at-"
LONGEST = 24 * 60  # minutes of an offer


def clock(talk: Talk, moment: datetime) -> str:
    at = local(talk, moment)
    return f"{at.hour}:{at.minute:02d}"


# ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────────────


def starts(talk: Talk, facility: Facility, day: date) -> tuple[tuple[Opening, ...], bool]:
    """What is offered of the day, and whether it lies in the part of the day they named."""
    if limited(talk, facility, day):
        return (), True
    found = [one for one in free(talk, facility, day) if one.longest >= wanted(talk, facility)]
    begin, until = moment_of(talk, "from"), moment_of(talk, "until")
    if begin is None or until is None:
        return tuple(found), True
    part = tuple(one for one in found if begin <= one.start < until)
    return (part, True) if part else (tuple(found), False)


def wanted(talk: Talk, facility: Facility) -> timedelta:
    """For how long, if they have said it; what no booking can last is told later."""
    said = timedelta(minutes=int(talk.draft.get("minutes") or 0))
    return said if said <= facility.longest else timedelta()


def full_starts(talk: Talk, facility: Facility, day: date) -> tuple[Opening, ...]:
    """What only other people's bookings stand against: for these one may wait."""
    if limited(talk, facility, day) or "moving" in talk.draft:
        return ()
    taken = {one.start for one in free(talk, facility, day)}
    return tuple(one for one in free(talk, facility, day, full=True) if one.start not in taken)


def grid_of(talk: Talk, facility: Facility, day: date) -> Grid:
    known = standing(talk)
    own = {one.id: one for one in (*known.bookings, *known.own) if one.facility == facility.key}
    return day_grid(facility, zone_of(talk), day, talk.now, occupied(talk, facility, day), tuple(own.values()))


def ask_slot(talk: Talk) -> Say:
    facility = facility_of(talk)
    if facility is None:
        return ask_facility(talk)
    if moment_of(talk, "start"):
        return impossible(talk, facility)
    if near := moment_of(talk, "near"):
        return instead(talk, facility, near)
    day = day_of(talk) or today(talk)
    full = full_starts(talk, facility, day)
    if talk.draft.get("full") and full:
        return _paged(talk, facility, day, full, "book-which-full")
    found, as_said = starts(talk, facility, day)
    if not found:
        return nothing(talk, facility, day, full)
    if as_said:
        key = "book-which-time-free" if talk.draft.get("wonders") else "book-which-time"
        return _paged(talk, facility, day, found, key, full)
    asked = _paged(talk, facility, day, found, "book-which-time-else", full)
    return replace(asked, args={**asked.args, "reason": why_not_then(talk, facility, day)})


def _paged(
    talk: Talk, facility: Facility, day: date, found: tuple[Opening, ...], key: str, full: tuple[Opening, ...] = ()
) -> Say:
    """Twelve at a time; after the last come the first again."""
    page = talk.draft.get("page")
    at = page * SHOWN if isinstance(page, int) and page * SHOWN < len(found) else 0
    counted = facility.shared and not talk.draft.get("full")
    options = (
        *(_start(talk, one, counted=counted) for one in found[at : at + SHOWN]),
        *((Option("more", "choice-book-more-times"),) if len(found) > SHOWN else ()),
        *((Option("full", "choice-book-full-times"),) if full else ()),
        ANOTHER_DAY,
    )
    args: dict[str, Value] = {"facility": facility.name, "day": day}
    return Say(key, args, options=options, grid=grid_of(talk, facility, day))


def _start(talk: Talk, one: Opening, *, counted: bool) -> Option:
    at = clock(talk, one.start)
    id = f"{AT}{int(one.start.timestamp())}"
    if counted:
        return Option(id, "choice-book-time-left", {"time": at, "left": one.left})
    return Option(id, "choice-book-time", {"time": at})


# ── what they answer ─────────────────────────────────────────────────────────────────────────────────────────────────


def read_slot(talk: Talk, reply: Reply) -> Heard:
    facility = facility_of(talk)
    if facility is None:
        return read_facility(talk, reply)
    if picked := _picked(talk, facility, reply.option or ""):
        return onward(talk, picked)
    return (
        _turned(talk, reply.option or _waits(talk, reply))
        or remedied(talk, reply.option, "slot")
        or heard_words(talk, reply)
    )


def hour_meant(talk: Talk, number: int) -> str | None:
    """The choice that a bare number means: from seven to twelve it is an hour of the day, where one begins then."""
    facility, day = facility_of(talk), day_of(talk)
    if facility is None or day is None or number not in HOURS or moment_of(talk, "start"):
        return None
    found, _ = starts(talk, facility, day)
    at = {clock(talk, one.start): one for one in found}
    meant = at.get(f"{number}:00") or at.get(f"{number + 12}:00")
    return f"{AT}{int(meant.start.timestamp())}" if meant else None


def _waits(talk: Talk, reply: Reply) -> str | None:
    """The waitlist asked for in words: for the time that is taken, else from among those that are full."""
    if reply.word != "wait":
        return None
    return "wait" if can_wait(talk) else "full"


def _turned(talk: Talk, option: str | None) -> Took | None:
    """Other choices than a time."""
    match option:
        case "wait" if can_wait(talk):
            return onward(talk, {"wait": True})
        case "full":
            return Took({**NO_TIME, "day": _day(talk), "full": True}, leads="slot")
        case "more":
            page = talk.draft.get("page")
            return Took({"page": page + 1 if isinstance(page, int) else 1}, leads="slot")
        case "other-time":
            return Took({**NO_TIME, "day": _day(talk)}, leads="slot")
        case "other-day":
            return Took(NO_TIME, leads="day")
        case "other-facility":
            return elsewhere()
        case _:
            return None


def _day(talk: Talk) -> str | None:
    day = day_of(talk) or (near.date() if (near := moment_of(talk, "near")) else None)
    return day.isoformat() if day else None


def _picked(talk: Talk, facility: Facility, option: str) -> dict[str, Any]:
    """A start or an offer as slots. Whether it is still free is seen when it has joined the draft."""
    if stamp := figures(option, AT):
        wait = True if talk.draft.get("full") else None
        return _at(talk, stamp[0]) | {"wait": wait}
    offered, _, space = option.partition("@")
    if len(offer := figures(offered, NEAR)) == 2:
        end = after(datetime.fromtimestamp(offer[0], UTC), timedelta(minutes=min(offer[1], LONGEST)))
        named = {"space": space} if facility.space(space) else {}
        return _at(talk, offer[0]) | {"end": local(talk, end).isoformat()} | named
    return {}


def _at(talk: Talk, stamp: int) -> dict[str, Any]:
    start = datetime.fromtimestamp(stamp, zone_of(talk))
    return {**NO_TIME, "start": start.isoformat(), "day": start.date().isoformat()}
