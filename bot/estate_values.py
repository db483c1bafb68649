"""How values are written in an estate file: limits, durations, times of day, hours of a week, keys, telephone numbers.

Each function turns what the file says into a value of `flows.estate`, or raises ValueError with a sentence that
says the cure; several faults stand on several lines.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Literal
from zoneinfo import ZoneInfo

from flows.estate import HoldsFor, Limit, Role, Span

Language = Literal["zh-Hans", "en", "zh-Hant"]
LANGUAGES: tuple[Language, ...] = ("zh-Hans", "en", "zh-Hant")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
UNITS = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1), "day": timedelta(days=1)}
SECOND = timedelta(seconds=1)
KINDS: Mapping[str, HoldsFor] = {
    "always": "always",
    "service": "service",
    "day": "days",
    "days": "days",
    "workday": "workdays",
    "workdays": "workdays",
}
APPROVERS = (Role.SUPERVISOR, Role.MANAGER, Role.GM)
SAME_DAY = "same day"  # the end of that day's service; of the next open day's where it has ended
LIMIT = re.compile(r"(\d{1,5}) (always|service)(?: (minute|hour)s?)?|(\d{1,4}) (days?|workdays?)")
DURATION = re.compile(r"(\d{1,5}) (second|minute|hour|day)s?")
CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
KEY = re.compile(r"[a-z][a-z0-9-]{0,39}")
PHONE = re.compile(r"\+?\d[\d ()-]{1,22}\d")


def limit(written: object) -> Limit:
    """ "60 service" (minutes), "24 service hours", "10 always", "2 days", "3 workdays", "same day"."""
    if written == SAME_DAY:
        return Limit(UNITS["day"], "same-day")
    found = LIMIT.fullmatch(written) if isinstance(written, str) else None
    if not found:
        raise ValueError(
            f'{written!r} is not a limit: write it like "60 service" (minutes), "24 service hours", "10 always", '
            '"2 days", "3 workdays" or "same day"'
        )
    count, kind, unit, days, days_kind = found.groups()
    if days:
        return Limit(_some(days, written) * UNITS["day"], KINDS[days_kind])
    return Limit(_some(count, written) * UNITS[unit or "minute"], KINDS[kind])


def duration(written: object) -> timedelta:
    """ "30 seconds", "15 minutes", "24 hours", "14 days"."""
    found = DURATION.fullmatch(written) if isinstance(written, str) else None
    if not found:
        raise ValueError(
            f'{written!r} is not a duration: write it like "30 seconds", "15 minutes", "24 hours" or "14 days"'
        )
    count, unit = found.groups()
    return _some(count, written) * (UNITS | {"second": SECOND})[unit]


def _some(count: str, written: object) -> int:
    if not int(count):
        raise ValueError(f"{written!r} is no time at all: it must be at least 1")
    return int(count)


def time_of_day(written: object) -> time:
    """ "08:30"; "24:00" is the midnight that ends the day."""
    if written == "24:00":
        return time.max
    found = CLOCK.fullmatch(written) if isinstance(written, str) else None
    if not found:
        raise ValueError(f'{written!r} is not a time of day: write it like "08:30", in quotes')
    return time(int(found[1]), int(found[2]))


def between(written: object) -> Span:
    """ "08:30-12:00", "22:00-24:00"; which end comes first is not looked at."""
    begins, dash, ends = written.partition("-") if isinstance(written, str) else ("", "", "")
    if not dash:
        raise ValueError(f'{written!r} are no hours: write them like "08:30-12:00"')
    return time_of_day(begins), time_of_day(ends)


def quiet(written: object) -> Span:
    """ "21:30-08:00": from, until; over midnight is allowed here."""
    begins, ends = between(written)
    return begins, time.min if ends == time.max else ends


def spans(written: object) -> tuple[Span, ...]:
    """["08:30-12:00", "13:00-18:00"], in any order; [] is closed."""
    if not isinstance(written, list):
        raise ValueError(
            f'{written!r} are no hours: write a list like ["08:30-12:00", "13:00-18:00"], or [] for closed'
        )
    found = sorted(_span(one) for one in written)
    for (_, ends), (begins, _) in pairwise(found):
        if begins < ends:
            raise ValueError(
                f"{written!r} overlap: {begins:%H:%M} comes before the hours before it end; join or part them"
            )
    return tuple(found)


def _span(written: object) -> Span:
    begins, ends = between(written)
    if ends <= begins:
        raise ValueError(
            f"{written!r} ends before it begins: hours over midnight are two, "
            'like "22:00-24:00" and, on the next day, "00:00-06:00"'
        )
    return begins, ends


def week(written: object) -> tuple[tuple[Span, ...], ...]:
    """{mon-fri = ["08:30-12:00", "13:00-18:00"], sun = []}, Monday first; a day that is not named is closed."""
    if not isinstance(written, dict):
        raise ValueError(
            'is not a week: write it like {mon-fri = ["08:30-12:00", "13:00-18:00"], sat = ["09:00-17:00"]}'
        )
    faults: list[str] = []
    found: dict[str, tuple[Span, ...]] = {}
    for key, hours in written.items():
        try:
            days, day_spans = _weekdays(key), spans(hours)
        except ValueError as fault:
            faults.append(f"{key}: {fault}")
            continue
        faults += [f"{key}: {day} is named twice in the week: keep one of them" for day in days if day in found]
        found |= dict.fromkeys(days, day_spans)
    if not faults and not any(found.values()):
        faults.append("has no hours at all: give at least one weekday its hours")
    if faults:
        raise ValueError("\n".join(faults))
    return tuple(found.get(day, ()) for day in WEEKDAYS)


def weekday(written: object) -> int:
    """ "fri" → 4."""
    if written not in WEEKDAYS:
        raise ValueError(f"{written!r} is no weekday: use one of {', '.join(WEEKDAYS)}")
    return WEEKDAYS.index(str(written))


def _weekdays(written: str) -> Sequence[str]:
    first, _, last = written.partition("-")
    if first not in WEEKDAYS or (last or first) not in WEEKDAYS:
        raise ValueError(f"is no weekday: use {', '.join(WEEKDAYS)}, or a range like mon-fri")
    begin, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
    if end < begin:
        raise ValueError("runs backwards: a week begins with mon and ends with sun")
    return WEEKDAYS[begin : end + 1]


def dates(written: object) -> dict[date, tuple[Span, ...]]:
    """{2027-02-06 = [], 2027-02-20 = ["08:30-12:00"]}."""
    if not isinstance(written, dict):
        raise ValueError('must be a table of dates, like 2027-02-06 = [] or 2027-02-20 = ["08:30-12:00"]')
    faults: list[str] = []
    found: dict[date, tuple[Span, ...]] = {}
    for key, hours in written.items():
        try:
            found[_date(key)] = spans(hours)
        except ValueError as fault:
            faults.append(f"{key}: {fault}")
    if faults:
        raise ValueError("\n".join(faults))
    return found


def _date(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ValueError("is not a date: write it like 2027-02-06") from None


def zone(written: object) -> ZoneInfo:
    try:
        return ZoneInfo(str(written))
    except (ValueError, OSError, KeyError):
        raise ValueError(f'{written!r} is not a time zone: write it like "Asia/Shanghai"') from None


def key(written: str) -> str:
    if not KEY.fullmatch(written):
        raise ValueError(f"{written!r} is not a key: small letters a-z, digits and '-', beginning with a letter")
    return written


def phone(written: str) -> str:
    if not PHONE.fullmatch(written):
        raise ValueError(
            f'{written!r} is not a telephone number: digits, spaces, "-", "+" and brackets, like "0571-8765 4321"'
        )
    return written


def approver(written: Role) -> Role:
    if written not in APPROVERS:
        raise ValueError(f"{str(written)!r} approves nothing: use {', '.join(APPROVERS)}")
    return written


def words(written: str) -> str:
    if not written.strip() or not written.isprintable():
        raise ValueError("must say something, on one line")
    return written.strip()
