"""Times of day as people say them, with morning and afternoon settled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from flows.understanding.calendar import Piece

HOURS = {"noon": 12, "midnight": 24}  # parts of the day that are hours, where a time stands on the other side of a span
_ENDS = re.compile(r"(?:(?<=[NCHhqmp]R)|(?<=[NCHhqmp]PR))P(?!m?[NC])")
_BEGINS = re.compile(r"(?<![NCHhqmp])P(?=Ra?P?[NC])")


@dataclass(frozen=True, slots=True)
class Clock:
    hour: int
    minute: int
    part: str = ""  # "" leaves morning or afternoon open


def read_span(letters: str, some: list[Piece], span: re.Match[str]) -> tuple[Clock | None, Clock | None]:
    cut = letters.index("R", span.start(), span.end())
    begin = read_clock(some[span.start() : cut])
    end = read_clock(some[cut + 1 : span.end()])
    if begin and end and end.part and not begin.part:
        hour = hour_of(begin.hour, end.part)
        begin = Clock(begin.hour, begin.minute, end.part if hour <= hour_of(end.hour, end.part) else "am")
    return begin, end


def named_hours(letters: str, some: list[Piece]) -> tuple[str, list[Piece]]:
    """The pieces with the hour that a span begins at or ends with in its place: ten to noon, noon to two."""
    bare = [*_ENDS.finditer(letters), *(one for one in _BEGINS.finditer(letters) if some[one.start()].value == "noon")]
    for at in (one.start() for one in bare if some[one.start()].value in HOURS):
        piece = some[at]
        hour = Piece("C", piece.value, piece.start, piece.end, (HOURS[piece.value], 0))
        letters, some = f"{letters[:at]}C{letters[at + 1 :]}", [*some[:at], hour, *some[at + 1 :]]
    return letters, some


def read_clock(here: list[Piece]) -> Clock | None:
    part = next((piece.value for piece in here if piece.letter == "P"), "")
    kinds = {piece.letter for piece in here}
    for piece in here:
        if piece.letter == "C":
            return (
                Clock(piece.numbers[0], piece.numbers[1], part)
                if piece.numbers[0] < 25 and piece.numbers[1] < 60
                else None
            )
    numbers = [int(float(piece.value)) for piece in here if piece.letter == "N"]
    if not numbers or numbers[0] > 24:
        return None
    minute = numbers[1] if len(numbers) > 1 else 0
    hour = numbers[0]
    if "q" in kinds:
        minute *= 15
    if "h" in kinds or "p" in kinds:
        minute = 30
    if "u" in kinds:
        minute = 15
    if "v" in kinds:
        hour, minute = (hour - 1) % 24, 45
    return Clock(hour, minute, part) if minute < 60 else None


def hour_of(hour: int, part: str) -> int:
    if part in ("afternoon", "pm", "dusk", "evening", "noon"):
        if part == "evening" and hour == 12:
            return 24
        return hour + 12 if hour < 12 and not (part == "noon" and hour >= 10) else hour
    if part in ("morning", "am", "dawn", "midnight") and hour == 12 and part != "morning":
        return 0
    if part == "midnight" and 9 <= hour <= 11:
        return hour + 12
    if not part and 1 <= hour <= 6:
        return hour + 12
    return hour


def moment(clock: Clock, day: date | None, now: datetime) -> datetime | None:
    hour = hour_of(clock.hour, clock.part)
    if hour > 24:
        return None
    base = datetime.combine(day or now.date(), time(), now.tzinfo)
    return base + timedelta(hours=hour, minutes=clock.minute)


def closing_time(start: datetime, end: Clock) -> datetime:
    hour = hour_of(end.hour, end.part) if end.part else end.hour
    closing = start.replace(hour=0, minute=0) + timedelta(hours=hour, minutes=end.minute)
    for _ in range(2):
        if closing <= start:
            closing += timedelta(hours=12)
    return closing
