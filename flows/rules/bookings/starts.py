"""The starts of a day that can be booked, and how long from each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from flows.booking import Booking, Occupied
from flows.facility import TICK, Facility
from flows.rules.bookings.places import Places, instant, places, tick, tick_from, whole
from flows.rules.bookings.windows import Stretch, stretches


@dataclass(frozen=True, slots=True)
class Opening:
    """A start that can be booked. `spaces`: those free for the shortest booking, the best fit first; `longest`: in the
    one that is free longest. `left`: places in the best space where people are counted, else how many spaces."""

    start: datetime
    longest: timedelta
    spaces: tuple[str, ...]
    left: int


def openings(
    facility: Facility,
    zone: tzinfo,
    day: date,
    now: datetime,
    occupied: Occupied,
    people: int = 1,
    *,
    space: str = "",
    besides: Booking | None = None,
) -> tuple[Opening, ...]:
    """Every start on that day that so many people can book for at least the facility's `slot`.

    `besides` is a booking that is to be moved: its own places count as free. Empty where no space holds the party.
    """
    found = stretches(facility, zone, day)
    if not found:
        return ()
    between = (found[0].opens, found[-1].closes + facility.buffer)
    free = places(facility, occupied, people, only=space, besides=besides, between=between)
    return tuple(openings_in(facility, found, now, free))


def openings_in(
    facility: Facility, found: tuple[Stretch, ...], now: datetime, free: tuple[Places, ...]
) -> Iterator[Opening]:
    slot, buffer, most = whole(facility.slot), whole(facility.buffer), whole(facility.longest)
    for start, closes in _starts(facility, found, now):
        limit = min(most, closes - start)
        rooms = [(one, min(limit, one.room(start, buffer)) // slot * slot) for one in free]
        good = [(one, room) for one, room in rooms if room >= slot]
        if good:
            keys = tuple(one.space.key for one, _ in good)
            left = max(one.left(start, start + slot + buffer) for one, _ in good) if facility.shared else len(good)
            yield Opening(instant(start), max(room for _, room in good) * TICK, keys, left)


def _starts(facility: Facility, found: tuple[Stretch, ...], now: datetime) -> Iterator[tuple[int, int]]:
    """Aligned starts that are neither too soon nor too far ahead, each with the close after it; in ticks."""
    now = now.astimezone(UTC)  # within one zone Python would add on the wall clock
    soonest, last = tick_from(now + facility.notice), tick(now + facility.ahead)
    every = whole(facility.every)
    for one in found:
        anchor, first = tick(one.anchor), max(tick(one.opens), soonest)
        aligned = anchor - (anchor - first) // every * every
        for start in range(aligned, min(tick_from(one.ends), last + 1), every):
            yield start, tick(one.closes)


def lengths(facility: Facility, opening: Opening) -> tuple[timedelta, ...]:
    """How long one may book from this start, shortest first."""
    return tuple(facility.slot * n for n in range(1, opening.longest // facility.slot + 1))
