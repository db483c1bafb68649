"""What a day is at this estate: its spans of service, whether it is a working day, and its quiet hours.

Each day is worked out once, in UTC, so that summer time neither makes nor eats service time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from flows.estate import Hours, Span

DAY = timedelta(days=1)
NOTHING = timedelta(0)
LONGEST_CLOSURE = 366  # days; a search that meets no service hours for longer gives up

Between = tuple[datetime, datetime]  # the end excluded


class EmptyWeek(ValueError):
    """The week has no service hours at all, so no promise could ever fall due: give at least one weekday its hours."""


class ClosedForTooLong(ValueError):
    """The estate has no service hours for more than a year before this day: its closed dates need correcting."""


class Day(NamedTuple):
    """One day of the estate, in UTC."""

    spans: tuple[Between, ...]  # in order, apart from one another
    total: timedelta
    working: bool  # counts for limits in workdays


@dataclass(frozen=True, slots=True, eq=False)
class Days:
    """The days of an estate, by the order of rules that `flows.rules.calendar.Calendar` describes. Raises EmptyWeek."""

    hours: Hours
    holidays: Mapping[date, bool]
    _known: dict[date, Day] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        if len(self.hours.week) != 7 or not any(self.hours.week):
            raise EmptyWeek(self.hours.week)

    def of(self, at: datetime) -> date:
        """The date that the estate's calendar on the wall shows."""
        return at.astimezone(self.hours.timezone).date()

    def moment(self, day: date, at: time) -> datetime:
        """`time.max` is the midnight that ends the day. An hour that the clocks skip becomes the one after it."""
        if at == time.max:
            day, at = day + DAY, time.min
        return datetime.combine(day, at, self.hours.timezone).astimezone(UTC)

    def same_time(self, at: datetime, days: int) -> datetime:
        """The same time of day, so many days later."""
        if not days:
            return at  # also in the hour that the clocks repeat
        local = at.astimezone(self.hours.timezone)
        return (local + days * DAY).astimezone(UTC)  # Python adds on the wall clock within one zone

    def day(self, day: date) -> Day:
        known = self._known.get(day)
        if known is None:
            spans = tuple(self._apart(day, self._rule(day)))
            total = sum((end - start for start, end in spans), start=NOTHING)
            known = self._known[day] = Day(spans, total, bool(spans) and self._works(day))
        return known

    def open_from(self, day: date) -> Iterator[Day]:
        """Every day with service hours, from this one on. Raises ClosedForTooLong instead of searching for ever."""
        closed = 0
        while closed <= LONGEST_CLOSURE:
            found = self.day(day)
            day += DAY
            closed = 0 if found.spans else closed + 1
            if found.spans:
                yield found
        raise ClosedForTooLong(day)

    def quiet_around(self, at: datetime) -> Between | None:
        """The quiet hours in which this moment lies."""
        opens, closes = self.hours.quiet_from, self.hours.quiet_until
        if opens == closes:
            return None
        today = self.of(at)
        for day in (today, today - DAY):
            start = self.moment(day, opens)
            end = self.moment(day if opens < closes else day + DAY, closes)
            if start <= at < end:
                return start, end
        return None

    def out_of_quiet(self, due: datetime, after: datetime) -> datetime:
        """A due time in quiet hours goes back to the end of service on the day whose evening they belong to.

        Without service on that day it is the moment at which they begin. It never goes back to `after` or before.
        """
        quiet = self.quiet_around(due)
        if quiet is None:
            return due
        evening = self.of(quiet[0] - DAY / 2)  # quiet hours that begin after midnight belong to the day before
        ends = [min(end, quiet[0]) for start, end in self.day(evening).spans if start < quiet[0]]
        return next((at for at in (*ends[-1:], quiet[0]) if at > after), due)

    def _rule(self, day: date) -> tuple[Span, ...]:
        own = self.hours.dates.get(day)
        if own is not None:
            return own
        public = self.holidays.get(day)
        if public is None:
            return self.hours.week[day.weekday()]
        return next(spans for spans in self.hours.week if spans) if public else ()

    def _works(self, day: date) -> bool:
        named = day in self.hours.dates or day in self.holidays
        return named or day.weekday() < 5 or not any(self.hours.week[:5])

    def _apart(self, day: date, spans: Iterable[Span]) -> Iterator[Between]:
        """In UTC; spans that a change of the clocks pushes into one another are counted once."""
        free = None
        for opens, end in sorted((self.moment(day, opens), self.moment(day, closes)) for opens, closes in spans):
            start = max(opens, free) if free else opens
            if start < end:
                yield start, end
                free = end


def overlap(spans: Iterable[Between], a: datetime, b: datetime) -> timedelta:
    """How much of the time from `a` until `b` lies in the spans."""
    return sum((max(NOTHING, min(end, b) - max(start, a)) for start, end in spans), start=NOTHING)
