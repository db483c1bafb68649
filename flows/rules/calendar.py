"""When the estate is open, and when a promise made at one moment falls due (handbook/rules.md §24, design §5).

Moments come back in UTC, spans in the estate's zone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from flows.estate import HoldsFor, Hours, Limit
from flows.rules.days import DAY, NOTHING, Between, ClosedForTooLong, Days, EmptyWeek, overlap

__all__ = ["Calendar", "ClosedForTooLong", "EmptyWeek", "NaiveMoment", "Rest"]

Rest = tuple[datetime, datetime | None]  # a pause of a clock: from, until (None: still resting)


class NaiveMoment(ValueError):
    """A moment without a time zone was given to the calendar; every moment must say which zone it means."""


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """The estate's service hours, quiet hours and working days.

    A day follows the estate's own dates first, then `holidays` (True: a working day by public rule, which gets the
    hours of the week's first open day, Monday; False: a rest day), then its weekday. Days missing from `holidays`
    are ordinary days. A working day is an open day from Monday to Friday, or one that the estate's dates or the
    public rule open; where the week is open at the weekend only, every open day is one. Raises EmptyWeek.
    """

    hours: Hours
    holidays: Mapping[date, bool] = field(default_factory=dict)
    _days: Days = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_days", Days(self.hours, self.holidays))  # the dataclass is frozen

    def spans(self, day: date) -> tuple[Between, ...]:
        """The day's service hours in the estate's zone; each end is excluded."""
        zone = self.hours.timezone
        return tuple((start.astimezone(zone), end.astimezone(zone)) for start, end in self._days.day(day).spans)

    def is_service(self, at: datetime) -> bool:
        at = _utc(at)
        return any(start <= at < end for start, end in self._days.day(self._days.of(at)).spans)

    def is_working_day(self, day: date) -> bool:
        return self._days.day(day).working

    def is_quiet(self, at: datetime) -> bool:
        """Whether all but emergencies must wait now."""
        return self._days.quiet_around(_utc(at)) is not None

    def quiet_ends(self, at: datetime) -> datetime:
        """The first moment, from `at` on, that is not quiet."""
        at = _utc(at)
        quiet = self._days.quiet_around(at)
        return quiet[1] if quiet else at

    def service_between(self, a: datetime, b: datetime) -> timedelta:
        """Service time from `a` until `b`; nothing when `b` is not after `a`."""
        a, b = _utc(a), _utc(b)
        if b <= a:
            return NOTHING
        first, last = self._days.of(a), self._days.of(b)
        if first == last:
            return overlap(self._days.day(first).spans, a, b)
        between = (self._days.day(first + n * DAY).total for n in range(1, (last - first).days))
        edges = overlap(self._days.day(first).spans, a, b) + overlap(self._days.day(last).spans, a, b)
        return sum(between, start=edges)

    def add(self, at: datetime, limit: Limit) -> datetime:
        """When a promise made `at` falls due. A limit of nothing is due at once. Raises ClosedForTooLong."""
        at = _utc(at)
        return self._add(at, limit.amount, limit.kind, self._days.of(at))

    def elapsed(self, a: datetime, b: datetime, kind: HoldsFor) -> timedelta:
        """How much of a limit of this kind runs off from `a` until `b`.

        For "workdays" these are the ends of working days after the day of `a`.
        """
        a, b = _utc(a), _utc(b)
        return self._elapsed(a, b, kind, self._days.of(a))

    def due(self, start: datetime, limit: Limit, pauses: Iterable[Rest], now: datetime) -> datetime | None:
        """When the promise falls due, counting only the time in which its clock ran; None while it rests.

        A due time that was reached before the clock was put to rest stays what it was. Pauses later than `now`
        count for nothing.
        """
        start, rests, resting = _utc(start), *_settled(pauses, _utc(now))
        return _unless_resting(self._due(start, limit, rests), resting)

    def at_share(
        self, start: datetime, limit: Limit, share: float, pauses: Iterable[Rest], now: datetime
    ) -> datetime | None:
        """The moment at which this share (0.5, 0.8, 1.0) of the limit has run; None while the clock rests before it.

        For "days" and "workdays" it is the share of the running time that lies between start and due.
        """
        start, rests, resting = _utc(start), *_settled(pauses, _utc(now))
        if limit.kind in ("always", "service"):
            part = Limit(limit.amount * share, limit.kind)
        else:
            due = self._due(start, limit, rests)
            rested = sum((overlap([rest], start, due) for rest in rests), start=NOTHING)
            part = Limit((due - start - rested) * share, "always")
        return _unless_resting(self._due(start, part, rests), resting)

    def _add(self, at: datetime, amount: timedelta, kind: HoldsFor, filed: date) -> datetime:
        if amount <= NOTHING:
            return at
        if kind == "always":
            return at + amount
        if kind == "service":
            return self._add_service(at, amount)
        if kind == "workdays":
            return self._add_workdays(at, amount.days, filed)
        if kind == "same-day":
            return self._add_same_day(at)
        raw = self._days.same_time(at, amount.days) + amount % DAY
        return self._days.out_of_quiet(raw, at)

    def _add_service(self, at: datetime, amount: timedelta) -> datetime:
        for day in self._days.open_from(self._days.of(at)):
            for start, end in day.spans:
                begin = max(start, at)
                if begin < end:
                    if amount <= end - begin:
                        return begin + amount
                    amount -= end - begin
        raise AssertionError  # open_from never ends

    def _add_workdays(self, at: datetime, count: int, filed: date) -> datetime:
        for day in self._days.open_from(filed + DAY):
            if day.working and day.spans[-1][1] > at:
                count -= 1
                if count <= 0:
                    return day.spans[-1][1]
        raise AssertionError  # open_from never ends

    def _add_same_day(self, at: datetime) -> datetime:
        """The end of that day's service, or of the next open day's where it has ended."""
        for day in self._days.open_from(self._days.of(at)):
            if day.spans[-1][1] > at:
                return day.spans[-1][1]
        raise AssertionError  # open_from never ends

    def _elapsed(self, a: datetime, b: datetime, kind: HoldsFor, filed: date) -> timedelta:
        if b <= a:
            return NOTHING
        if kind == "always":
            return b - a
        if kind == "service":
            return self.service_between(a, b)
        if kind == "same-day":
            return NOTHING  # it ends with a day however long it has run
        if kind == "days":
            days = (self._days.of(b) - self._days.of(a)).days
            if self._days.same_time(a, days) > b:
                days -= 1
            return days * DAY + (b - self._days.same_time(a, days))
        days_after = (self._days.day(filed + n * DAY) for n in range(1, (self._days.of(b) - filed).days + 1))
        return DAY * sum(day.working and a < day.spans[-1][1] <= b for day in days_after)

    def _due(self, start: datetime, limit: Limit, rests: Iterable[Between]) -> datetime:
        runs, left, filed = start, limit.amount, self._days.of(start)
        for rest, goes_on in rests:
            if goes_on <= runs:
                continue
            due = self._add(runs, left, limit.kind, filed)
            if due <= rest:
                return due
            left -= self._elapsed(runs, rest, limit.kind, filed)
            runs = goes_on
        return self._add(runs, left, limit.kind, filed)


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise NaiveMoment(at)
    return at.astimezone(UTC)


def _settled(pauses: Iterable[Rest], now: datetime) -> tuple[list[Between], datetime | None]:
    """Pauses up to now, in order and joined; and since when the clock rests, if it does."""
    joined: list[Between] = []
    resting = False
    for start, end in sorted(
        (_utc(start), _utc(end) if end else datetime.max.replace(tzinfo=UTC)) for start, end in pauses
    ):
        until = min(end, now)
        if start > now or end <= start:
            continue
        resting = resting or end > now
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(until, joined[-1][1])
        else:
            joined.append((start, until))
    return joined, joined[-1][0] if resting else None


def _unless_resting(at: datetime, since: datetime | None) -> datetime | None:
    return None if since is not None and at > since else at
