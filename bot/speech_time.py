"""How moments, days and periods are put into people's words: which scripts of words.ftl say them, with which parts.

Absolute and in the estate's zone, never “tomorrow”: a message may be read a day after it was written. Seconds are
dropped, so a promise is never told later than it falls due.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import groupby

from flows.estate import Span
from flows.messages import Period, Term

INSTANT = timedelta(microseconds=1)
AFTERNOON = 13
PARTS = (
    (6, "part-early"),
    (12, "part-morning"),
    (AFTERNOON, "part-noon"),
    (18, "part-afternoon"),
    (24, "part-evening"),
)

Told = Mapping[str, "str | int | Term | Phrase"]

# What each time script is given; an edited one may use any of these.
DAY = frozenset({"year", "month", "month-name", "day-of-month", "weekday"})
CLOCK = frozenset({"part", "hour", "hour12", "minute"})
FORMATS: Mapping[str, frozenset[str]] = {
    "time-day": DAY,
    "time-clock": CLOCK,
    "time-clock-same-part": CLOCK,
    "time-moment": frozenset({"day", "clock"}),
    "time-period": frozenset({"day", "from", "until"}),
    "time-period-days": frozenset({"from", "until"}),
    "time-whole-day": frozenset({"day"}),
    "time-whole-days": frozenset({"from", "until"}),
    "hours-row": frozenset({"days", "spans"}),
    "hours-days": frozenset({"from", "until"}),
    "hours-span": frozenset({"from", "until"}),
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A script of words.ftl with its parts, some of which are phrases again."""

    key: str
    args: Told


def phrase(value: datetime | date | Period, zone: tzinfo) -> Phrase:
    """The phrase for a value. A moment without its zone raises ValueError: nobody knows when it is."""
    match value:
        case Period():
            start = _local(value.start, zone)
            return _period(start, _local(value.end, zone)) if value.end else _moment(start)
        case datetime():
            return _moment(_local(value, zone))
        case _:
            return _day(value)


def _local(moment: datetime, zone: tzinfo) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(zone)


def _day(day: date) -> Phrase:
    return Phrase(
        "time-day",
        {
            "year": day.year,
            "month": day.month,
            "month-name": Term(f"month-{day.month}"),
            "day-of-month": day.day,
            "weekday": Term(f"weekday-{day.isoweekday()}"),
        },
    )


def _moment(moment: datetime) -> Phrase:
    return Phrase("time-moment", {"day": _day(moment.date()), "clock": _clock("time-clock", moment, _part(moment))})


def _period(start: datetime, end: datetime) -> Phrase:
    last = end - INSTANT  # 00:00 ends the day before, and 12:00 the morning
    if start.time() == end.time() == time.min:
        return _whole_days(start.date(), last.date())
    if last.date() != start.date():
        return Phrase("time-period-days", {"from": _moment(start), "until": _moment(end)})
    began, ended = _part(start), _part(last if end.hour != AFTERNOON else end)  # 13:00 is no noon
    until = _clock("time-clock-same-part" if began == ended else "time-clock", end, ended)
    return Phrase(
        "time-period", {"day": _day(start.date()), "from": _clock("time-clock", start, began), "until": until}
    )


def _whole_days(first: date, last: date) -> Phrase:
    if first == last:
        return Phrase("time-whole-day", {"day": _day(first)})
    return Phrase("time-whole-days", {"from": _day(first), "until": _day(last)})


def _clock(key: str, moment: datetime, part: str) -> Phrase:
    """`hour` is 0 to 24 (24 ends the day), `hour12` as it is said with its part of the day."""
    hour = 24 if moment.hour == 0 and part == "part-evening" else moment.hour
    hour12 = hour - 12 if hour > 12 else hour
    return Phrase(key, {"part": Term(part), "hour": hour, "hour12": hour12, "minute": f"{moment.minute:02d}"})


def _part(moment: datetime) -> str:
    return next(part for until, part in PARTS if moment.hour < until)


def hours(week: tuple[tuple[Span, ...], ...]) -> list[tuple[Term | Phrase, list[Phrase]]]:
    """The rows of a table of service hours: days that have the same hours stand together; a row without spans is
    closed."""
    rows: list[tuple[Term | Phrase, list[Phrase]]] = []
    for spans, days in groupby(range(7), key=lambda day: week[day]):
        first, *rest = days
        named: Term | Phrase = Term(f"weekday-{first + 1}")
        if rest:
            named = Phrase("hours-days", {"from": named, "until": Term(f"weekday-{rest[-1] + 1}")})
        rows.append((named, [Phrase("hours-span", {"from": _at(start), "until": _at(end)}) for start, end in spans]))
    return rows


def _at(at: time) -> str:
    return "24:00" if at == time.max else f"{at.hour}:{at.minute:02d}"
