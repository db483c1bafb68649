"""A time that must be understood whole: a day, several days, from an hour to another (明天14:00-18:00, 3月6日-3月8日).

Times with a colon are the clock's 24 hours, as desks write them. Words are folded already.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from flows.rules.bookings.windows import moment
from flows.understanding import Vocabulary, days_named, read_when
from flows.understanding.calendar import pieces

NO_TIME = frozenset("DEBwXTGZSOdoCHPUFLW")  # pieces of a time: where none is meant there are none
HALVES = frozenset("PEB")  # and that say which half of the day
TURNS = frozenset("OoSZMGw")  # a last day with one of these may lie beyond the month or the week of the first
_CLOCKS = re.compile(r"C(?:R[CN])?")
_CLOCK = re.compile(r"(\d{1,2})(?: ?: ?(\d{2}))?", re.ASCII)
DAY = timedelta(days=1)


class Unread(Exception):
    """It is no time, or more than one."""


@dataclass(frozen=True, slots=True)
class _Said:
    """`day` alone, or from `start`, until `end` where that is said."""

    day: date | None
    start: datetime | None = None
    end: datetime | None = None


def stretch_of(said: str, now: datetime, vocabulary: Vocabulary) -> tuple[datetime, datetime]:
    """From when to when, seen from `now` in the estate's zone. A time without an end lasts until the day is over, a day
    is the day whole, and a range of days each of them. Raises Unread."""
    days = days_named(said, now, vocabulary)
    for piece in pieces(said, vocabulary)[1]:
        before = any(end <= piece.start for _, end, _ in days)
        if piece.letter == "R" and before and any(start >= piece.end for start, _, _ in days):
            first = _read(said[: piece.start], now, vocabulary)
            last = _last(said[piece.end :], first, now, vocabulary)
            return _ordered(_begin(first, now), _end(last, now))
    only = _read(said, now, vocabulary)
    start, end = _begin(only, now), _end(only, now)
    if only.end and end > _midnight(start.date() + DAY, now):  # who means the night writes both days
        raise Unread
    return _ordered(start, end)


def _ordered(start: datetime, end: datetime) -> tuple[datetime, datetime]:
    if start >= end:
        raise Unread
    return start, end


def _midnight(day: date, now: datetime) -> datetime:
    return _at(day, time(), now)


def _begin(said: _Said, now: datetime) -> datetime:
    if said.start:
        return said.start
    assert said.day is not None
    return _midnight(said.day, now)


def _end(said: _Said, now: datetime) -> datetime:
    if said.end:
        return said.end
    day = said.start.date() if said.start else said.day
    assert day is not None
    return _midnight(day + DAY, now)


def _last(said: str, first: _Said, now: datetime, vocabulary: Vocabulary) -> _Said:
    """The last day of several; without its month or week it is the next one after the first."""
    begun = _begin(first, now)
    if first.end and first.start and first.end.date() == first.start.date() and first.end - first.start < DAY:
        raise Unread  # hours of several days: each day is a closure of its own
    last = _read(said, now, vocabulary)
    if _end(last, now) <= begun:
        last = _read(said, begun, vocabulary)
        if not set(pieces(said, vocabulary)[0]) & TURNS and _begin(last, now).month != begun.month:
            raise Unread
    if last.start and not last.end:
        return _Said(None, begun, last.start)
    if last.start:
        raise Unread
    return last


def _read(said: str, now: datetime, vocabulary: Vocabulary) -> _Said:
    """One day, and the hours of it. Raises Unread."""
    days = days_named(said, now, vocabulary)
    if len({day for _, _, day in days}) > 1 or any(day is None for _, _, day in days):
        raise Unread
    letters = pieces(said, vocabulary)[0]
    beside = said
    for start, end, _ in days:
        beside = beside[:start] + " " * (end - start) + beside[end:]
    hours, some = pieces(beside, vocabulary)
    hours = hours.replace("a", "")
    day = days[0][2] if days else None
    if not set(letters) & HALVES and _CLOCKS.fullmatch(hours):
        clocks = [beside[one.start : one.end] for one in some if one.letter in "CN"]
        times = [_clock(one, day or now.date(), now) for one in clocks]
        return _Said(None, times[0], times[1] if len(times) > 1 else None)
    if not hours and not set(letters) & HALVES:
        if day is None:
            raise Unread
        return _Said(day)
    return _spoken(said, letters, now, vocabulary)


def _spoken(said: str, letters: str, now: datetime, vocabulary: Vocabulary) -> _Said:
    """In words: in the afternoon, from two to six."""
    found = read_when(said, now, vocabulary)
    if found is None or ("R" in letters and found.end is None):
        raise Unread
    if not isinstance(found.start, datetime):
        if "L" in letters:  # in three days
            return _Said(found.start)
        raise Unread  # there were hours beside the day, and they were not read
    if "R" in letters and found.loose:
        raise Unread
    return _Said(None, found.start, found.end)


def _clock(written: str, day: date, now: datetime) -> datetime:
    found = _CLOCK.fullmatch(written.strip())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (25, 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise Unread
    return _midnight(day + DAY, now) if hour == 24 else _at(day, time(hour, minute), now)


def _at(day: date, at: time, now: datetime) -> datetime:
    assert now.tzinfo is not None
    return moment(day, at, now.tzinfo).astimezone(now.tzinfo)
