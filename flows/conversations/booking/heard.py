"""What a sentence says of a booking: facility, space, day, time, length, people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from flows.booking import Party
from flows.conversations.booking.drafted import day_of, facility_of, moment_of, slots_of_party, zone_of
from flows.conversations.booking.naming import facility_named, folded, space_named, speaks, without_names
from flows.facility import Facility
from flows.flow import Talk
from flows.rules.bookings.windows import after, utc, windows
from flows.understanding import When, read_when
from flows.understanding.calendar import pieces
from flows.understanding.numbers import number_at
from flows.understanding.people import MOST, read_party

DAYS = frozenset("DEBwXTGSZOdoLW")  # pieces of a message that say which day, or how long after now
PARTS = frozenset("PEB")  # and that say which half of the day
_DATED = re.compile("Z|NYNON|NON|No|oN|S")  # a date by its month and day
_HOURS = re.compile(
    r"(?<![\d.:])(?P<hours>\d{1,2}(?:\.\d{1,2})?) ?h(?: ?(?P<minutes>[0-5]\d)(?: ?m(?:in)?)?)?(?![a-z\d])"
)
MOST_BY_SYMBOL = 12 * 60  # minutes; 19h is an hour of the day
_AND_HALF = re.compile("NUh")  # hours and a half
LASTS = frozenset("UF")
HALF_DAY, HALF_HOUR = timedelta(hours=12), timedelta(minutes=30)
_OTHERWISE = frozenset("AUFLWI")  # another time instead, a length, a moment after now
LONGEST = timedelta(hours=24)
NO_TIME: dict[str, Any] = dict.fromkeys(
    ("day", "start", "end", "from", "until", "near", "page", "days", "full", "wait", "clock", "no_day", "wonders")
)


def heard_booking(talk: Talk, words: str) -> dict[str, Any]:
    """All that a sentence says, as slots of a draft. Of a booking that is moved only the time can change."""
    if "moving" in talk.draft:
        known = facility_of(talk)
        space = space_named(talk, known, words) if known else None
        return {**heard_when(talk, known, words), **({"space": space.key} if space else {})}
    facility = facility_named(talk, words) or facility_of(talk)
    space = space_named(talk, facility, words) if facility else None
    return {
        **({"facility": facility.key} if facility else {}),
        **({"space": space.key} if space else {}),
        **heard_when(talk, facility, words),
        **heard_party(talk, facility, words),
        **({} if talk.draft else _besides(talk, words)),
    }


def _besides(talk: Talk, words: str) -> dict[str, Any]:
    """What a first sentence says beside the wish: a date that no calendar has, or whether there is a place at all."""
    wonders = {"wonders": True} if speaks(talk, words, "booking.vacant") else {}
    return wonders | ({"no_day": True} if no_such_day(talk, words) else {})


def heard_party(talk: Talk, facility: Facility | None, words: str) -> dict[str, Any]:
    party = party_in(talk, facility, words)
    return slots_of_party(party) if party else {}


def party_in(talk: Talk, facility: Facility | None, words: str) -> Party | None:
    return read_party(without_names(talk, facility, words), talk.vocabulary)


def bare_number(talk: Talk, words: str) -> int | None:
    """A number that is the whole message, but for one letter that counts people or things."""
    said = folded(talk, words).strip(" .")
    found = number_at(said, 0) if said else None
    return int(found[0]) if found and len(said) - found[1] <= 1 and 0 < found[0] <= MOST else None


def counted_instead(talk: Talk, words: str) -> Party | None:
    """“Make it 5” with a letter that counts, where one answer is put in place of another."""
    said = folded(talk, words)
    letters, some = pieces(said, talk.vocabulary)
    rest = said[some[letters.rindex("A")].end :] if "A" in letters else ""
    number = bare_number(talk, rest)
    return Party(number) if number and not rest.strip(" .").isdecimal() else None


# ── when ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def heard_when(talk: Talk, facility: Facility | None, words: str) -> dict[str, Any]:
    """Day, time and length. A time without a day is of the day that was chosen before."""
    said, minutes = _symbols(without_names(talk, facility, words))
    written = pieces(said, talk.vocabulary)[0]
    letters = set(written)
    found = _read(talk, said, letters)
    minutes = minutes or _lasts(talk, said, letters)
    if _AND_HALF.search(written):
        minutes = minutes + 30 if minutes else None
        found = (
            replace(found, end=after(found.end, HALF_HOUR).astimezone(zone_of(talk)))
            if found and found.end and not found.loose
            else found
        )
    if found is None or no_such_day(talk, words):
        return {"minutes": minutes, "end": None} if minutes else {}
    slots = NO_TIME | ({"minutes": minutes} if minutes else {})
    if not isinstance(found.start, datetime):
        return slots | {"day": found.start.isoformat()}
    if found.loose:
        return slots | {"day": found.start.date().isoformat(), "from": _iso(found.start), "until": _iso(found.end)}
    vague = not letters & PARTS and found.start.hour < 12
    if vague and facility:
        found = _likely(talk, facility, found)
    return slots | {
        "day": found.start.date().isoformat() if isinstance(found.start, datetime) else None,
        "start": _iso(found.start),
        "end": _iso(found.end),
        "clock": "vague" if vague else None,
    }


def _read(talk: Talk, said: str, letters: set[str]) -> When | None:
    """A booking lies ahead: nine o'clock, said at ten, is the evening's. Without a day it is of the chosen one."""
    now = talk.now.astimezone(zone_of(talk))
    chosen = None if letters & DAYS else day_of(talk)
    if chosen is None:
        return read_when(said, now, talk.vocabulary, ahead=True)
    found = read_when(said, now, talk.vocabulary, ahead=True) if chosen == now.date() else None
    if found and isinstance(found.start, datetime) and found.start.date() == chosen:
        return found
    return read_when(said, datetime.combine(chosen, time(), now.tzinfo), talk.vocabulary)


def _symbols(said: str) -> tuple[str, int | None]:
    """“2h”, “1.5h”, “1h30” as minutes, and the words without them."""
    found = _HOURS.search(said)
    minutes = round(float(found["hours"]) * 60) + int(found["minutes"] or 0) if found else 0
    if found is None or not 0 < minutes <= MOST_BY_SYMBOL:
        return said, None
    return f"{said[: found.start()]} {said[found.end() :]}", minutes


def is_new_time(talk: Talk, said: Mapping[str, Any]) -> bool:
    """Whether a reply names another time than the chosen one, not only until when."""
    start, day = moment_of(talk, "start"), said.get("day")
    elsewhen = start is not None and day is not None and day != start.date().isoformat()
    return elsewhen or bool(said.get("from")) or bool(said.get("start") and said.get("end"))


def heard_until(talk: Talk, words: str) -> datetime | None:
    """Until when, of what begins at the chosen time: “until nine”, and “nine” alone where it comes after the start."""
    start, facility = moment_of(talk, "start"), facility_of(talk)
    said, _ = _symbols(without_names(talk, facility, words))
    letters, some = pieces(said, talk.vocabulary)
    if start is None or set(letters) & _OTHERWISE:
        return None
    if "R" in letters:
        return _range_end(talk, start, said[some[letters.index("R")].start :])
    alone = _read(talk, said, set(letters))
    if alone is None or alone.loose or alone.end or not isinstance(alone.start, datetime):
        return None
    later = (alone.start, alone.start + HALF_DAY) if not set(letters) & PARTS else (alone.start,)
    return next((one for one in later if start < one <= start + HALF_DAY), None)


def only_until(talk: Talk, words: str) -> datetime | None:
    """“Until nine” where nothing is named to begin at, for what begins at the chosen time."""
    start, facility = moment_of(talk, "start"), facility_of(talk)
    said = without_names(talk, facility, words)
    letters, some = pieces(said, talk.vocabulary)
    if start is None or not letters.lstrip(".A").startswith("R"):
        return None
    return _range_end(talk, start, said[some[letters.index("R")].start :])


def _range_end(talk: Talk, start: datetime, until: str) -> datetime | None:
    midnight = datetime.combine(start.date(), time(), start.tzinfo)
    found = read_when(f"{start:%H:%M} {until}", midnight, talk.vocabulary)
    return found.end if found else None


def no_such_day(talk: Talk, words: str) -> bool:
    """Whether a date is named that the calendar does not have: 29 February in most years."""
    said = without_names(talk, facility_of(talk), words)
    letters, some = pieces(said, talk.vocabulary)
    named = _DATED.search(letters)
    if named is None:
        return False
    here = some[named.start() : named.end()]
    months = [int(one.value) for one in here if one.letter == "o"]
    numbers = [*months, *(int(float(one.value)) for one in here if one.letter == "N"), *here[0].numbers]
    year, month, day = numbers if len(numbers) > 2 else (0, *numbers)
    now = talk.now.astimezone(zone_of(talk))
    found = read_when(said, now, talk.vocabulary)
    start = found.start if found else None
    return not (start and (start.month, start.day) == (month, day) and year in (0, start.year))


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _lasts(talk: Talk, said: str, letters: set[str]) -> int | None:
    """How long, in minutes, where no start stands beside it."""
    if not letters & LASTS or letters & {"L", "W", "I"}:
        return None
    found = read_when(f"10:00 {said}", talk.now.astimezone(zone_of(talk)), talk.vocabulary)
    if found is None or not isinstance(found.start, datetime) or found.end is None:
        return None
    length = utc(found.end) - utc(found.start)
    return int(length.total_seconds()) // 60 if timedelta() < length <= LONGEST else None


def _likely(talk: Talk, facility: Facility, said: When) -> When:
    """Seven o'clock is the evening's where the facility is closed in the morning."""
    start = said.start
    if (
        not isinstance(start, datetime)
        or is_open(talk, facility, start)
        or not is_open(talk, facility, start + HALF_DAY)
    ):
        return said
    return When(start + HALF_DAY, said.end + HALF_DAY if said.end else None)


def is_open(talk: Talk, facility: Facility, moment: datetime) -> bool:
    day = moment.astimezone(zone_of(talk)).date()
    return any(begin <= moment < end for begin, end in windows(facility, zone_of(talk), day, day))


def settled_clock(talk: Talk, facility: Facility) -> dict[str, Any]:
    """The hour told before the facility was known, read by its opening hours."""
    if talk.draft.get("clock") != "vague" or not talk.draft.get("start"):
        return {}
    end = talk.draft.get("end")
    said = When(datetime.fromisoformat(talk.draft["start"]), datetime.fromisoformat(end) if end else None)
    likely = _likely(talk, facility, said)
    return {"start": _iso(likely.start), "end": _iso(likely.end), "clock": None}
