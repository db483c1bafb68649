"""Dates and times in free words, seen from a given moment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from flows.understanding.calendar import MARKS, Piece, pieces
from flows.understanding.clocks import Clock, closing_time, moment, named_hours, read_clock, read_span
from flows.understanding.text import tame
from flows.understanding.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class When:
    """A moment, a span, or a whole day (`start` a bare date).

    A part of a day ("tomorrow afternoon") is the span of that part.
    """

    start: datetime | date
    end: datetime | None = None
    loose: bool = False  # a part of a day was named, no hour


PARTS = {
    "dawn": (5, 8),
    "morning": (8, 12),
    "am": (8, 12),
    "noon": (12, 14),
    "afternoon": (13, 18),
    "pm": (13, 18),
    "dusk": (17, 19),
    "evening": (18, 22),
    "midnight": (22, 24),
}
INSTEAD = MARKS["instead"]
_SECONDS = {"minute": 60, "hour": 3600, "day": 86400, "week": 604800}

_TIME = r"(?:P?(?:NHhP?|NHNqP?|NHN(?:m|(?![OYdUfo]))P?|NHP?|CP?|[puv]NP?)|PNm?(?![OYdUf])|NP)"
_TIME = rf"(?:a?{_TIME}|aN(?![OYdUfoN.R]))"
_ONE = re.compile(_TIME)
_SPAN = re.compile(rf"({_TIME})R({_TIME}|N(?![OYdUfN]))|(P?N)R({_TIME})|((?<=[DEBwXTGda.])N|^N)RN(?![OYdUfNR])")
_AFTER = re.compile(r"(?:I?(N?)(U|F|NhU)L|I(N?)(U|F))")
_WITHIN = re.compile(r"(?:N?U|F|NhU)W|I(?:N?U|F)")
_LASTS = re.compile(r"NU|NF|F|NhU")
_LONG = re.compile(r"NhU|NU|NF|F|U")  # also “an hour”
_DAY = re.compile(r"Z|G|NYNONd?|NON?d?|oNd?|Nd?o|S|MNd|X|T|E|B|D|w|Nd")


def read_when(text: str, now: datetime, vocabulary: Vocabulary, *, ahead: bool = False) -> When | None:
    """The first date, time or span in a message, seen from `now` (aware), or None.

    Dates in the past are returned as they are. `ahead`: what is spoken of lies ahead, so that nine o'clock today, said
    at ten, is the evening's.
    """
    letters, some = _last_said(*pieces(vocabulary.fold(tame(text)[:1000]), vocabulary))
    later = _AFTER.search(letters)
    if later and not (length := _ahead(some, later)).days:
        return When(_after(now, length).replace(second=0, microsecond=0))
    day, part, day_span = (now + _ahead(some, later)).date() if later else None, "", later.span() if later else None
    if later is None:
        day, part, day_span = _day(letters, some, now)
    if day_span:
        masked = letters[: day_span[0]] + "." * (day_span[1] - day_span[0]) + letters[day_span[1] :]
        if letters[day_span[0]] in "EB":  # tonight 8: the part stands with the day, the hour after it
            masked = masked[: day_span[1] - 1] + "P" + masked[day_span[1] :]
            some = [*some[: day_span[1] - 1], Piece("P", part, 0, 0), *some[day_span[1] :]]
        letters = masked
    return _put_together(*named_hours(letters, some), day, part, now, ahead=ahead)


def _last_said(letters: str, some: list[Piece]) -> tuple[str, list[Piece]]:
    """Where one time is put in place of another, only the new one."""
    cut = letters.rfind(INSTEAD) + 1
    return (letters[cut:], some[cut:]) if cut and set(letters[cut:]) - {"."} else (letters.replace(INSTEAD, "."), some)


def day_before(text: str, now: datetime, vocabulary: Vocabulary) -> date | None:
    """The day that is to be given up for another one: “tomorrow's to Friday” is tomorrow."""
    letters, some = pieces(vocabulary.fold(tame(text)[:1000]), vocabulary)
    cut = letters.rfind(INSTEAD)
    return _day(letters[:cut], some[:cut], now)[0] if cut > 0 else None


def days_named(text: str, now: datetime, vocabulary: Vocabulary) -> tuple[tuple[int, int, date | None], ...]:
    """Every day that a folded text names: where it begins and ends there, and the day; None: the calendar lacks it."""
    letters, some = pieces(text, vocabulary)
    found = [some[one.start() : one.end()] for one in _DAY.finditer(letters)]
    return tuple((here[0].start, here[-1].end, _named_day(here, now)) for here in found)


def read_length(text: str, vocabulary: Vocabulary) -> timedelta | None:
    """How long, where a length of less than a day is named: “an hour and a half”."""
    letters, some = pieces(vocabulary.fold(tame(text)[:1000]), vocabulary)
    found = _LONG.search(letters)
    length = timedelta(seconds=_length(some[found.start() : found.end()])) if found else timedelta()
    return length if timedelta() < length < timedelta(days=1) else None


def says_more(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a message says more than a date: a word beside it, such as why."""
    folded = vocabulary.fold(tame(text)[:1000])
    dated = {at for one in pieces(folded, vocabulary)[1] if one.letter != "." for at in range(one.start, one.end)}
    beside = "".join(" " if at in dated else letter for at, letter in enumerate(folded))
    return any(len(word) >= (3 if word.isascii() else 2) for word in re.findall(r"[^\W\d_]+", beside))


def read_within(text: str, now: datetime, vocabulary: Vocabulary) -> datetime | None:
    """The end of a stretch that begins now (within three days), or None."""
    letters, some = pieces(vocabulary.fold(tame(text)[:1000]), vocabulary)
    found = _WITHIN.search(letters)
    return _after(now, _ahead(some, found)) if found else None


def _after(moment: datetime, length: timedelta) -> datetime:
    """So long after, also across a daylight change."""
    return (moment.astimezone(UTC) + length).astimezone(moment.tzinfo)


def _ahead(some: list[Piece], later: re.Match[str]) -> timedelta:
    """How long after now; a year at most."""
    return timedelta(seconds=min(_length(some[later.start() : later.end()]), 366 * 86400))


def _length(parts: list[Piece]) -> float:
    count, seconds = 0.0, 0.0
    for piece in parts:
        if piece.letter == "N":
            count = float(piece.value)
        elif piece.letter == "h":
            count += 0.5
        elif piece.letter == "F":
            seconds += 1800 + count * 3600
        elif piece.letter == "U":
            seconds += (count or 1) * _SECONDS[piece.value]
    return seconds


def _day(letters: str, some: list[Piece], now: datetime) -> tuple[date | None, str, tuple[int, int] | None]:
    """The day, the part of day its word carries, and where it stands."""
    for found in _DAY.finditer(letters):
        here = some[found.start() : found.end()]
        day = _named_day(here, now)
        if day is not None:
            part = {"E": "evening", "B": "morning"}.get(here[0].letter, "")
            return day, part, found.span()
    return None, "", None


def _named_day(here: list[Piece], now: datetime) -> date | None:
    today, first = now.date(), here[0]
    match first.letter:
        case "D" | "E" | "B":
            return today + timedelta(days=int(first.value))
        case "w":
            return today + timedelta(days=(int(first.value) - today.weekday()) % 7)
        case "T":
            return today + timedelta(days=int(first.value) - today.weekday())
        case "X":
            return today + timedelta(days=7 + int(first.value) - today.weekday())
        case "G":  # a feast on the same date every year, as month and two figures of the day
            return _coming(*divmod(int(first.value), 100), today)
        case "Z":
            return _date(*first.numbers)
        case "S":
            return _coming(first.numbers[0], first.numbers[1], today)
        case _:
            return _numbered_day(here, today)


def _numbered_day(here: list[Piece], today: date) -> date | None:
    numbers = [int(float(piece.value)) for piece in here if piece.letter == "N"]
    letters = "".join(piece.letter for piece in here)
    named = [int(piece.value) for piece in here if piece.letter == "o"]
    if "Y" in letters:
        return _date(*numbers[:3]) if len(numbers) > 2 else None
    if named:
        return _coming(named[0], numbers[0], today)
    if "O" in letters:
        return _coming(numbers[0], numbers[1], today) if len(numbers) > 1 else None
    month = today.replace(day=1)
    if "M" in letters or numbers[0] < today.day:
        month = (month + timedelta(days=32)).replace(day=1)
    return _date(month.year, month.month, numbers[0])


def _coming(month: int, day: int, today: date) -> date | None:
    """A day without a year: this year's, unless it lies more than half a year back or only the next year has it."""
    found = _date(today.year, month, day)
    if found is None or (today - found).days > 183:
        return _date(today.year + 1, month, day)
    return found


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _put_together(
    letters: str, some: list[Piece], day: date | None, part: str, now: datetime, *, ahead: bool
) -> When | None:
    begin, end, tail = _clocks(letters, some)
    weekday = (
        day == now.date() and any(piece.letter == "w" for piece in some) and "D" not in letters
    )  # the coming one, today while it lasts
    if begin is None:
        return _loose(letters, some, day, part, now, weekday=weekday)
    if not begin.part and part:
        begin = Clock(begin.hour, begin.minute, part)
    if end and not end.part:
        end = Clock(end.hour, end.minute, begin.part)
    start = moment(begin, day, now)
    if start is None:
        return None
    start = _coming_hour(start, begin, day, now, ahead=ahead)
    if weekday and start <= now:
        start += timedelta(days=7)
    if end is None:
        lasts = _LASTS.search(letters, tail)
        length = timedelta(seconds=min(_length(some[lasts.start() : lasts.end()]), 86400)) if lasts else None
        return When(start, _after(start, length) if length else None)
    return When(start, closing_time(start, end))


def _clocks(letters: str, some: list[Piece]) -> tuple[Clock | None, Clock | None, int]:
    """The time or the two times that are named, and where they end among the pieces."""
    if span := _SPAN.search(letters):
        return *read_span(letters, some, span), span.end()
    if one := _ONE.search(letters):
        return read_clock(some[one.start() : one.end()]), None, one.end()
    return None, None, 0


def _coming_hour(start: datetime, begin: Clock, day: date | None, now: datetime, *, ahead: bool) -> datetime:
    """An hour that has passed, with neither morning nor afternoon said, is the later one of the day."""
    if start >= now or not (day is None or (ahead and day == now.date())):
        return start
    later = start + timedelta(hours=12)
    if begin.part == "" and later > now and begin.hour <= 12 and start.hour < 12:
        return later
    return start + timedelta(days=1) if ahead and day is None else start


def _loose(
    letters: str, some: list[Piece], day: date | None, part: str, now: datetime, *, weekday: bool
) -> When | None:
    """No hour was given: a part of a day, or the day alone."""
    found = next((piece.value for piece in some if piece.letter == "P"), "") if "P" in letters else ""
    part = part or found
    if part in ("am", "pm") and day is None:
        return None
    if not part:
        return When(day) if day else None
    base = datetime.combine(day or now.date(), time(), now.tzinfo)
    first, last = PARTS[part]
    if weekday and base + timedelta(hours=last) <= now:
        base += timedelta(days=7)
    return When(base + timedelta(hours=first), base + timedelta(hours=last), loose=True)
