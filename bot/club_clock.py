"""Times of day as staff type them: HH:MM is the 24-hour clock. Residents say seven and mean the evening; a desk that
writes 07:00 means what stands on its own sheet."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

from flows.conversations.booking.naming import without_names
from flows.facility import Facility
from flows.flow import Talk
from flows.rules.bookings.windows import windows
from flows.understanding import read_when
from flows.understanding.calendar import Piece, pieces

PARTS = frozenset("PEB")  # pieces that say which half of the day: whoever wrote them needs no help
MORNING, EVENING = " am ", " pm "  # as every vocabulary reads them
NOON = 12


def on_the_clock(talk: Talk, facility: Facility, words: str) -> str:
    """The words folded, without names of spaces, and their times marked by half of the day: with a leading zero the
    first, else the one in which the facility is open then, and the first where it is open in both or in neither."""
    said = without_names(talk, facility, words)
    letters, some = pieces(said, talk.vocabulary)
    if PARTS & set(letters):
        return said
    found = read_when(said, talk.now, talk.vocabulary)
    start = found.start if found else talk.now
    day = start.date() if isinstance(start, datetime) else start
    begins = letters.find("C")
    for at in range(len(some) - 1, -1, -1):  # from behind: what stands before keeps its place
        one = some[at]
        if one.letter == "C" and one.numbers[0] < NOON:
            zero = said[one.start] == "0"
            half = MORNING if zero else _half(talk.now.tzinfo, facility, day, one) if at == begins else ""
            said = said[: one.end] + half + said[one.end :]
    return said


def _half(zone: tzinfo | None, facility: Facility, day: date, clock: Piece) -> str:
    hour, minute = clock.numbers
    if zone is None or minute > 59:
        return ""
    morning = datetime.combine(day, time(hour, minute), zone)
    hours = windows(facility, zone, day, day)
    early, late = (any(a <= at < b for a, b in hours) for at in (morning, morning + timedelta(hours=NOON)))
    return EVENING if late and not early else MORNING
