"""When a facility is open, in real moments: joined over midnight, true over a change of the clocks.

All moments come back in UTC, where lengths are real; a day is a day on the estate's wall.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from flows.facility import Facility

DAY = timedelta(days=1)

Between = tuple[datetime, datetime]  # the end excluded


class Stretch(NamedTuple):
    """Open time that begins on one day. Starts are counted from `anchor`, the opening; after midnight it lies before
    `opens`. New starts are taken before `ends`, which is midnight at the latest; guests may stay until `closes`."""

    anchor: datetime
    opens: datetime
    ends: datetime
    closes: datetime


def moment(day: date, at: time, zone: tzinfo) -> datetime:
    """`time.max` is the midnight that ends the day. An hour that the clocks skip becomes the one after it."""
    if at == time.max:
        day, at = day + DAY, time.min
    return datetime.combine(day, at, zone).astimezone(UTC)


def utc(at: datetime) -> datetime:
    """Lengths are real in UTC only: within one zone Python counts on the wall clock."""
    return at.astimezone(UTC)


def after(start: datetime, length: timedelta) -> datetime:
    """So long after a moment, in UTC: an hour stays an hour on the night in which the clocks are changed."""
    return utc(start) + length


def midnights(first: date, last: date, zone: tzinfo) -> Between:
    """From the first midnight of one day to the last one of another; no whole days where the clocks are changed."""
    return moment(first, time.min, zone), moment(last, time.max, zone)


def local_day(at: datetime, zone: tzinfo) -> date:
    """The date that the estate's calendar on the wall shows."""
    return at.astimezone(zone).date()


def spans(facility: Facility, zone: tzinfo, day: date) -> tuple[Between, ...]:
    """The hours of one day alone; its own date goes before its weekday."""
    own = facility.dates.get(day)
    week = facility.week[day.weekday()] if own is None else own
    return _joined((moment(day, opens, zone), moment(day, closes, zone)) for opens, closes in week)


def windows(facility: Facility, zone: tzinfo, first: date, last: date) -> tuple[Between, ...]:
    """The stretches without a break that touch the days from `first` to `last`.

    What is open round the clock is cut where nobody asked: a day before, and as far after as a booking may last.
    """
    beyond = facility.longest.days + 1
    days = range(-1, (last - first).days + beyond + 1)
    found = _joined(one for n in days for one in spans(facility, zone, first + n * DAY))
    begin, end = midnights(first, last, zone)
    return tuple(one for one in found if one[0] < end and one[1] > begin)


def stretches(facility: Facility, zone: tzinfo, day: date) -> tuple[Stretch, ...]:
    """The hours of a day with what they go on from and into.

    What goes on from the evening before keeps its count of starts, but what is open all
    day counts anew: a facility without a close had no opening to count from.
    """
    found = windows(facility, zone, day, day)
    before = spans(facility, zone, day - DAY)[-1:]
    midnight = moment(day, time.min, zone)
    made = []
    for opens, ends in spans(facility, zone, day):
        anchor = opens
        goes_on = opens == midnight and before and before[0][1] == opens
        if goes_on and not _whole(before[0], zone) and not _whole((opens, ends), zone):
            anchor = before[0][0]
        made.append(Stretch(anchor, opens, ends, next(end for start, end in found if start <= opens < end)))
    return tuple(made)


def opens(facility: Facility, zone: tzinfo, day: date) -> datetime | None:
    """The day's first opening; what only goes on from the evening before is none. Round the clock: midnight."""
    before = {end for _, end in spans(facility, zone, day - DAY)}
    today = spans(facility, zone, day)
    return next((one[0] for one in today if one[0] not in before or _whole(one, zone)), None)


def _whole(span: Between, zone: tzinfo) -> bool:
    day = local_day(span[0], zone)
    return span == midnights(day, day, zone)


def _joined(found: Iterable[Between]) -> tuple[Between, ...]:
    """In order; what touches, or is pushed together by a change of the clocks, is one."""
    joined: list[Between] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        elif start < end:
            joined.append((start, end))
    return tuple(joined)
