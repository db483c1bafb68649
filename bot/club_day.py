"""The club's day by the clock: the desk's sheet in the morning, the log before opening (handbook/systems.md C13).

Each timer sets the next one. What rings late, after an outage, is said only while it still matters.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot import booking_cards, club_log, club_sheet, club_sure, post
from bot.unit import ROOM_RANK, Unit
from flows.estate import Estate
from flows.facility import Facility, Log
from flows.messages import Say, Value
from flows.rules.bookings.windows import opens
from storage import bookings, club
from storage.timers import Timer

CLUB = club_sure.KIND  # the kind of its timers
LOOKED = 60  # days in which a facility opens again


def club_timers(estate: Estate, now: datetime) -> list[Timer]:
    """The next sheet, and the next log of each facility that keeps one; none where the estate has no club."""
    if not estate.club.facilities:
        return []
    logs = (_next_log(estate, one, now) for one in estate.club.facilities)
    return [_next_sheet(estate, now), *(one for one in logs if one)]


def _next_sheet(estate: Estate, now: datetime) -> Timer:
    local = now.astimezone(estate.hours.timezone)
    due = datetime.combine(local.date(), estate.club.sheet_at, estate.hours.timezone)
    if due <= local:
        due = datetime.combine(local.date() + timedelta(days=1), estate.club.sheet_at, estate.hours.timezone)
    return Timer(estate.key, f"{CLUB}:sheet:{estate.key}", due, CLUB, 0, 0, {"what": "sheet"})


def _next_log(estate: Estate, facility: Facility, now: datetime) -> Timer | None:
    """When the log is due that has not been due yet."""
    if facility.log is None:
        return None
    today = now.astimezone(estate.hours.timezone).date()
    for number in range(LOOKED):
        day = today + timedelta(days=number)
        opening = opens(facility, estate.hours.timezone, day)
        if opening is not None and opening - facility.log.before > now:
            return _log_timer(estate, facility, day, "due", opening - facility.log.before)
    return None


def _log_timer(estate: Estate, facility: Facility, day: date, what: str, due: datetime) -> Timer:
    key = f"{CLUB}:log:{estate.key}:{facility.key}:{day.isoformat()}:{what}"
    return Timer(estate.key, key, due, CLUB, 0, 0, {"what": what, "facility": facility.key, "day": day.isoformat()})


def ring(unit: Unit, timer: Timer) -> None:
    """Called by the scheduler."""
    if timer.body["what"] == "sheet":
        unit.timers.append(_next_sheet(unit.estate, unit.now))
        return post_sheets(unit)
    facility = unit.estate.club.facility(timer.body["facility"])
    if facility is None or facility.log is None or timer.body["what"] == club_sure.CLOSURE:  # nobody was sure of it
        return None
    if timer.body["what"] == club_sure.FIGURES:
        return club_log.unanswered(unit, facility, timer)
    day, what = date.fromisoformat(timer.body["day"]), timer.body["what"]
    if following := _next_log(unit.estate, facility, unit.now):
        unit.timers.append(following)
    opening = opens(facility, unit.estate.hours.timezone, day)
    if opening is not None and _is_missing(unit, facility, day):
        _log(unit, facility, facility.log, day, opening, what)
    return None


# ── the morning ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _tell(unit: Unit, room: int, say: Say) -> None:
    """At the hour that the estate has chosen: whoever opens then works, whatever hours are quiet for others."""
    unit.post(room, unit.speak_staff(say), say, rank=ROOM_RANK["answer"])


def post_sheets(unit: Unit) -> None:
    """One message a desk; a day without anything to do or to know has none. The cards of the day name their guests."""
    day = unit.now.astimezone(unit.estate.hours.timezone).date()
    by_desk: dict[str, list[Facility]] = {}
    for facility in unit.estate.club.facilities:
        by_desk.setdefault(facility.desk, []).append(facility)
    for desk, facilities in by_desk.items():
        room, say = unit.room_of(desk), club_sheet.sheet(unit, facilities, day)
        if room is not None and say is not None:
            _tell(unit, room, say)
    unit.write("house", "club-sheet")
    start, end = club_sheet.midnights(unit, day)
    for booking in bookings.of_day(unit.connection, unit.estate.key, start, end):
        booking_cards.shown_again(unit, booking)


# ── the log ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _is_missing(unit: Unit, facility: Facility, day: date) -> bool:
    """Of a day that is over nothing is asked any more."""
    start, end = club_sheet.midnights(unit, day)
    kept = club.last_reading(unit.connection, unit.estate.key, facility.key, start)
    return kept is None and unit.now < end


def _log(unit: Unit, facility: Facility, log: Log, day: date, opening: datetime, what: str) -> None:
    """The desk is reminded when it is due, and again when the facility opens without it; supervisors hear that where
    the log may close it, in waking hours and only while it is missing. One line at a time."""
    late = what != "due" or unit.now >= opening
    if not late:
        unit.timers.append(_log_timer(unit.estate, facility, day, "late", opening))
    args: dict[str, Value] = {"facility": facility.name, "by": opening, "rows": club_log.names_of(log)}
    say = Say("club-log-late" if late else "club-log-due", args)
    room = unit.room_of(facility.desk)
    if what != "alert" and room is not None:
        _tell(unit, room, say)
    if not late:
        return
    if what != "alert":
        unit.write("house", "club-log-late", words=facility.key)
    if log.closes and (at := post.awake(unit, urgent=False)) > unit.now:
        unit.timers.append(_log_timer(unit.estate, facility, day, "alert", at))
    elif log.closes:
        club_log.alert(unit, say)
