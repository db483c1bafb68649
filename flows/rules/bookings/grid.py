"""A day of a facility at a glance: what is free, taken, closed, and theirs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from flows.booking import Booking, Occupied
from flows.facility import TICK, Facility
from flows.messages import Grid
from flows.rules.bookings.places import Places, instant, places, tick, tick_from, whole
from flows.rules.bookings.windows import stretches, utc

MOST = 32  # columns that a narrow phone still shows
CLOSED = -1


def day_grid(
    facility: Facility, zone: tzinfo, day: date, now: datetime, occupied: Occupied, own: Sequence[Booking]
) -> Grid:
    """Columns are the facility's starts; wider ones where they would be too many. A cell tells of its whole column: a
    place counts as free that is free all along. What can no longer, or not yet, be booked is closed."""
    found = stretches(facility, zone, day)
    step = _step(facility, sum((one.ends - one.opens for one in found), start=timedelta(0)))
    starts = [
        (start, min(start + step, tick(one.closes)))
        for one in found
        for start in range(_first(tick(one.anchor), tick(one.opens), step), tick_from(one.ends), step)
    ]
    between = (found[0].opens, found[-1].closes) if found else (now, now)
    every = {one.space.key: one for one in places(facility, occupied, 0, between=between)}
    spaces = [every[space.key] for space in facility.spaces]
    now = utc(now)
    bookable = range(tick_from(now + facility.notice), tick(now + facility.ahead) + 1)
    cells = [[_cell(place, start, end, bookable) for start, end in starts] for place in spaces]
    mine = (
        (line, column)
        for line, place in enumerate(spaces)
        for column, (start, end) in enumerate(starts)
        if any(_covers(one, facility, place, start, end) for one in own)
    )
    return Grid(
        title=facility.name,
        day=day,
        times=tuple(instant(start) for start, _ in starts),
        spaces=tuple(space.name for space in facility.spaces),
        cells=tuple(tuple(line) for line in cells),
        counted=facility.shared,
        own=tuple(mine),
        ends=tuple(instant(end) for _, end in starts),
    )


def _step(facility: Facility, open_for: timedelta) -> int:
    """In ticks: `every`, else `slot` or the fewest slots that leave no more than MOST columns."""
    every, slot = whole(facility.every), whole(facility.slot)
    long = open_for // TICK
    if long <= MOST * every:
        return every
    return slot * max(1, -(-long // (slot * MOST)))


def _first(anchor: int, opens: int, step: int) -> int:
    return anchor - (anchor - opens) // step * step


def _cell(place: Places, start: int, end: int, bookable: range) -> int:
    if start not in bookable or place.closed_from(start) < end:
        return CLOSED
    return max(0, place.left(start, end))


def _covers(booking: Booking, facility: Facility, place: Places, start: int, end: int) -> bool:
    theirs = booking.holds and booking.facility == facility.key and booking.space == place.space.key
    return theirs and tick(booking.start) < end and start < tick_from(booking.end)
