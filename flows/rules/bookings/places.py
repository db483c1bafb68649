"""What of a facility is free, counted in whole ticks: two bookings never share one place of one tick.

A booking takes [start, end + buffer), so that the cleaning after it meets no guest. A closure concerns the guests'
time only: cleaning may go on behind closed doors, as it does after closing time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from flows.booking import Booking, Closure, Occupied
from flows.facility import TICK, Facility, Space

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FAR = 1 << 62  # a tick that never comes
TickSpan = tuple[int, int]  # the end excluded


def tick(at: datetime) -> int:
    """The tick in which a moment lies, counted from 1970."""
    return (at - EPOCH) // TICK


def tick_from(at: datetime) -> int:
    """The first tick that begins at a moment or after it."""
    return -((EPOCH - at) // TICK)


def instant(number: int) -> datetime:
    return EPOCH + number * TICK


def whole(length: timedelta) -> int:
    """How many ticks a length needs."""
    return -(-length // TICK)


def ticks(start: datetime, until: datetime) -> tuple[datetime, ...]:
    """The beginnings, in UTC, of all ticks that [start, until) touches; in order."""
    return tuple(instant(number) for number in range(tick(start), tick_from(until)))


@dataclass(frozen=True, slots=True)
class Places:
    """How the places of one space are taken. `full`: ticks, in order, in which the party finds no room."""

    space: Space
    total: int
    taken: Mapping[int, int]
    full: tuple[int, ...]
    closed: tuple[TickSpan, ...]

    def taken_from(self, start: int) -> int:
        """The first tick from `start` on in which the party finds no room."""
        place = bisect_left(self.full, start)
        return self.full[place] if place < len(self.full) else FAR

    def closed_from(self, start: int) -> int:
        """The first tick from `start` on in which the space is closed."""
        return min((max(start, begin) for begin, end in self.closed if end > start), default=FAR)

    def room(self, start: int, buffer: int) -> int:
        """How many ticks guests may stay from `start` on; nothing or less: they cannot come."""
        return min(self.taken_from(start) - buffer, self.closed_from(start)) - start

    def left(self, start: int, until: int) -> int:
        """How many places are free all the time."""
        return self.total - max((self.taken.get(one, 0) for one in range(start, until)), default=0)


def places(
    facility: Facility,
    occupied: Occupied,
    people: int,
    *,
    only: str = "",
    besides: Booking | None = None,
    between: tuple[datetime, datetime] | None = None,
) -> tuple[Places, ...]:
    """The spaces that can hold so many people, the best fit first: the smallest, then in the estate's order.

    What `besides` holds counts as free. `between` bounds what of `occupied` is looked at.
    """
    fitting = [one for one in facility.spaces if one.capacity >= people and only in ("", one.key)]
    fitting.sort(key=lambda space: space.capacity)  # a stable sort: equals stay in order
    taken = _taken(fitting, occupied, between)
    if besides and besides.holds and besides.facility == facility.key and besides.space in taken:
        _give_back(taken[besides.space], besides, facility.takes(besides.party.people))
    need = facility.takes(people)
    made = []
    for space in fitting:
        total, counts = facility.places(space), taken[space.key]
        full = tuple(sorted(number for number, count in counts.items() if count + need > total))
        made.append(Places(space, total, counts, full, _closed(space, occupied.closures, facility.key)))
    return tuple(made)


def _taken(
    spaces: Iterable[Space], occupied: Occupied, between: tuple[datetime, datetime] | None
) -> dict[str, dict[int, int]]:
    taken: dict[str, dict[int, int]] = {space.key: {} for space in spaces}
    for (key, at), count in occupied.ticks.items():
        if key in taken and (between is None or between[0] <= at < between[1]):
            taken[key][tick(at)] = count
    return taken


def _give_back(counts: dict[int, int], booking: Booking, takes: int) -> None:
    for number in range(tick(booking.start), tick_from(booking.until)):
        if number in counts:
            counts[number] = max(0, counts[number] - takes)


def _closed(space: Space, closures: Iterable[Closure], facility: str) -> tuple[TickSpan, ...]:
    return tuple(
        (tick(one.start), tick_from(one.end))
        for one in closures
        if one.facility == facility and one.space in ("", space.key) and one.start < one.end
    )
