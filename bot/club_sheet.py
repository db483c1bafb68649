"""A day of the club on one sheet: its bookings, what is to be prepared and when, plans that are due, closures, the log
(handbook/systems.md A4, B5, C13)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from bot import booking_cards
from bot.unit import Unit
from flows.booking import HOLDING, Booking, State
from flows.facility import Facility, Task
from flows.messages import Row, Rows, Say, Term, row
from flows.rules.bookings.windows import local_day, moment, opens
from storage import bookings, club

MOST = 60  # rows of bookings on one sheet; the head says how many there are
SHOWN = (*HOLDING, State.DONE, State.NO_SHOW)
PREPARED = (State.BOOKED,)  # a request that nobody agreed to is not prepared for


def sheet(unit: Unit, facilities: Sequence[Facility], day: date) -> Say | None:
    """None where nothing is to be done or known on that day."""
    start, end = midnights(unit, day)
    found = [one for facility in facilities for one in _of_day(unit, facility, start, end)]
    found += _lost(unit, facilities, start, end)
    found.sort(key=lambda one: (one.start, one.id))
    parts = {
        "rows": [_booking(unit, one) for one in found[:MOST]],
        "tasks": list(_tasks(unit, facilities, start, end)),
        "plans": list(_plans(unit, facilities, day)),
        "notices": [*_closures(unit, facilities, start, end), *_logs(unit, facilities, day)],
    }
    if not any(parts.values()):
        return None
    told = {name: Rows(tuple(lines)) for name, lines in parts.items()}
    has = {f"has-{name}": "yes" if lines else "no" for name, lines in parts.items()}
    return Say("club-sheet", {"day": day, "count": len(found), **told, **has})


def _lost(unit: Unit, facilities: Sequence[Facility], start: datetime, end: datetime) -> list[Booking]:
    """What is booked of a facility that the estate file has lost: it is the front desk's."""
    if not any(one.desk == unit.estate.front_desk for one in facilities):
        return []
    every = bookings.of_day(unit.connection, unit.estate.key, start, end, None, SHOWN)
    return [one for one in every if booking_cards.facility_of(unit, one) is None]


def midnights(unit: Unit, day: date) -> tuple[datetime, datetime]:
    """A local day from midnight to midnight, however long it is."""
    zone = unit.estate.hours.timezone
    return datetime.combine(day, time(), zone), datetime.combine(day + timedelta(days=1), time(), zone)


def _of_day(unit: Unit, facility: Facility, start: datetime, end: datetime) -> list[Booking]:
    return bookings.of_day(unit.connection, unit.estate.key, start, end, facility.key, SHOWN)


def clock(unit: Unit, moment: datetime) -> str:
    return moment.astimezone(unit.estate.hours.timezone).strftime("%H:%M")


def _booking(unit: Unit, booking: Booking) -> Row:
    args = booking_cards.named(unit, booking)
    return row(
        "club-sheet-row",
        number=booking.label,
        start=clock(unit, booking.start),
        end=clock(unit, booking.end),
        facility=args["facility"],
        space=args["space"],
        several=args["several"],
        people=booking.party.people,
        state=booking_cards.state_term(booking),
        who=booking_cards.contact(unit, booking),
        house=booking.house or Term("place-unknown"),
    )


def _tasks(unit: Unit, facilities: Sequence[Facility], start: datetime, end: datetime) -> Iterator[Row]:
    """What is to be prepared on this day, also for a booking of a later one, and tomorrow before the next sheet comes;
    by time."""
    zone, due = unit.estate.hours.timezone, list[tuple[datetime, Booking, Task]]()
    next_sheet = moment(local_day(end, zone), unit.estate.club.sheet_at, zone)
    for facility in facilities:
        ahead = max((task.before for task in facility.checklist), default=timedelta())
        coming = _of_day(unit, facility, start, next_sheet + ahead) if facility.checklist else []
        for booking in coming:
            if booking.state in PREPARED:
                due += [(booking.start - task.before, booking, task) for task in facility.checklist]
    for at, booking, task in sorted(due, key=lambda one: (one[0], one[1].id)):
        if start <= at < next_sheet:
            named = booking_cards.named(unit, booking)
            yield row(
                "club-task-row",
                at=clock(unit, at),
                what=task.what,
                number=booking.label,
                space=named["space"],
                tomorrow="yes" if at >= end else "no",
            )


def _plans(unit: Unit, facilities: Sequence[Facility], day: date) -> Iterator[Row]:
    """Bookings whose plan is due on this day (handbook/rules.md T27)."""
    for facility in facilities:
        if facility.plan is None:
            continue
        start, end = (moment + facility.plan for moment in midnights(unit, day))
        for booking in _of_day(unit, facility, start, end):
            if booking.state in PREPARED:
                named = booking_cards.named(unit, booking)
                yield row("club-plan-row", number=booking.label, space=named["space"], when=named["when"])


def _closures(unit: Unit, facilities: Sequence[Facility], start: datetime, end: datetime) -> Iterator[Row]:
    for facility in facilities:
        for one in club.closures(unit.connection, unit.estate.key, facility.key, start, end):
            space = facility.space(one.space)
            yield row(
                "club-closure-row",
                facility=facility.name,
                space=space.name if space else Term("club-space-only"),
                start=clock(unit, max(one.start, start)),
                end=clock(unit, one.end) if one.end < end else "24:00",
                words=one.reason or "—",
            )


def _logs(unit: Unit, facilities: Sequence[Facility], day: date) -> Iterator[Row]:
    """Until when the log of the day is due, while there is none; else when it was kept last, and how it read."""
    for facility in facilities:
        opening = opens(facility, unit.estate.hours.timezone, day)
        if facility.log is None or opening is None:
            continue
        kept = club.last_reading(unit.connection, unit.estate.key, facility.key, *midnights(unit, day))
        due = opening - facility.log.before
        if kept is None:
            late = "yes" if due <= unit.now else "no"
            yield row("club-log-due-row", facility=facility.name, by=clock(unit, due), late=late)
        else:
            within = "yes" if kept.within else "no"
            yield row("club-log-kept-row", facility=facility.name, at=clock(unit, kept.at), within=within)
