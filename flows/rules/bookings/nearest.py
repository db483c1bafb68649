"""What can be booked instead of a wish: the nearest first, and nothing that this household may not have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import islice

from flows.booking import Booking, Occupied, Standing, Wish
from flows.facility import Club, Facility
from flows.rules.bookings.allowed import hidden, of_household, of_time
from flows.rules.bookings.places import Places, places, tick, whole
from flows.rules.bookings.starts import openings_in
from flows.rules.bookings.windows import DAY, stretches

NOTHING = timedelta(0)
A_DAY_OFF = timedelta(hours=4)  # who wished for an evening would rather have another evening than a morning
Rank = tuple[timedelta, datetime]


def nearest(  # noqa: PLR0913  # who wishes for what, where and when: nothing of it can be left out
    facility: Facility,
    zone: tzinfo,
    wish: Wish,
    now: datetime,
    occupied: Occupied,
    standing: Standing,
    club: Club,
    count: int = 3,
    *,
    first: date,
    last: date,
    besides: Booking | None = None,
) -> tuple[Wish, ...]:
    """The wishes nearest to this one from `first` to `last`, as long as it where that is possible.

    The same hour of another day is nearer than another part of the day. What is shorter counts as so much further away.
    The party is taken as it is; only that a space holds it is looked at. `space` stays empty where any will do, else
    another than the wished one is named where that one is taken.
    """
    moving = besides.number if besides else None
    every = (first + n * DAY for n in range((last - first).days + 1))
    days = [day for day in every if not hidden(facility, club, standing, day, now, zone, moving=moving)]
    free = places(facility, occupied, wish.party.people, besides=besides)
    ranked: dict[datetime, tuple[Rank, Wish]] = {}
    for own in (True, False) if wish.space else (False,):
        among = tuple(one for one in free if one.space.key == wish.space) if own else free
        for one in _wishes(facility, zone, wish, days, now, among):
            rank = _rank(one, wish, zone)
            if one.start not in ranked or rank < ranked[one.start][0]:
                ranked[one.start] = (rank, one)
    in_order = (one for _, one in sorted(ranked.values(), key=lambda found: found[0]))
    allowed = (
        one
        for one in in_order
        if not of_time(facility, one, now, zone)
        and not of_household(facility, club, one, standing, now, zone, moving=moving)
    )
    return tuple(islice(allowed, count))


def _rank(one: Wish, wish: Wish, zone: tzinfo) -> Rank:
    there, wished = one.start.astimezone(zone), wish.start.astimezone(zone)
    days = abs(there.date() - wished.date()) // DAY
    hours = abs(_time_of_day(there) - _time_of_day(wished))
    shortfall = max(NOTHING, _length(wish) - _length(one))
    return days * A_DAY_OFF + hours + shortfall, one.start


def _time_of_day(moment: datetime) -> timedelta:
    return timedelta(hours=moment.hour, minutes=moment.minute)


def _length(wish: Wish) -> timedelta:
    return wish.end.astimezone(UTC) - wish.start.astimezone(UTC)


def _wishes(
    facility: Facility, zone: tzinfo, wish: Wish, days: list[date], now: datetime, among: tuple[Places, ...]
) -> Iterator[Wish]:
    buffer = whole(facility.buffer)
    wanted = max(facility.slot, _length(wish) // facility.slot * facility.slot)
    for day in days:
        for one in openings_in(facility, stretches(facility, zone, day), now, among):
            end = one.start + min(wanted, one.longest)
            rooms = [place for place in among if place.room(tick(one.start), buffer) >= tick(end) - tick(one.start)]
            yield Wish(facility.key, one.start, end, wish.party, rooms[0].space.key if wish.space else "")
