"""How much of a facility one household may book: by day, week and month, and of what lies ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, tzinfo

from flows.booking import COUNTED, Booking, Standing, State
from flows.facility import Facility
from flows.messages import Row, row
from flows.rules.bookings.windows import DAY, local_day

AHEAD = (State.REQUESTED, State.OFFERED, State.BOOKED)  # these may still come


def counted(facility: Facility, standing: Standing, moving: int | None) -> tuple[Booking, ...]:
    """The household's bookings that count here, without the one that is being moved."""
    return tuple(
        one
        for one in standing.bookings
        if one.facility == facility.key and one.state in COUNTED and one.number != moving
    )


def used_up(
    facility: Facility, standing: Standing, day: date, now: datetime, zone: tzinfo, moving: int | None
) -> Iterator[Row]:
    """Every quota that leaves nothing on this day, as a row. `again`: the first day that it leaves free; `numbers`:
    what they have booked on the day."""
    quota, mine = facility.quota, counted(facility, standing, moving)
    days = [local_day(one.start, zone) for one in mine]
    named = {"facility": facility.name}
    if _full(quota.day, days.count(day)):
        numbers = ", ".join(one.label for one, its in zip(mine, days, strict=True) if its == day)
        yield row("broken-quota-day", limit=quota.day or 0, day=day, numbers=numbers, **named)
    monday, first = day - day.weekday() * DAY, day.replace(day=1)
    next_monday, next_first = monday + 7 * DAY, (first + 31 * DAY).replace(day=1)
    if _full(quota.week, sum(monday <= one < next_monday for one in days)):
        yield row("broken-quota-week", limit=quota.week or 0, again=next_monday, **named)
    if _full(quota.month, sum(first <= one < next_first for one in days)):
        yield row("broken-quota-month", limit=quota.month or 0, again=next_first, **named)
    if _full(quota.open, sum(one.state in AHEAD and one.start > now for one in mine)):
        yield row("broken-quota-open", limit=quota.open or 0, **named)


def _full(limit: int | None, used: int) -> bool:
    return limit is not None and used >= limit
