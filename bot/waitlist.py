"""Who waits is offered what comes free: one household at a time for each place, whoever has waited longest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot import booking_places
from bot.unit import Unit
from flows.booking import Booking, State
from flows.facility import Facility
from flows.rules.bookings.allowed import of_household
from flows.rules.bookings.lifecycle import Deed
from storage import bookings


def offers(unit: Unit, facility: str, start: datetime, until: datetime) -> Iterator[tuple[Booking, Deed]]:
    """Each offer is found after the one before it was made. Nothing while the facility is closed or gone."""
    known = unit.estate.club.facility(facility)
    if known is None:
        return
    for waiting in bookings.waiting_for(unit.connection, unit.estate.key, facility, start, until):
        due = stands_until(unit, known, waiting)
        if due is None or not _may(unit, known, waiting):
            continue
        space = booking_places.free_space(unit, known, waiting.wish)
        if space is not None and _still_waits(unit, waiting):
            yield waiting, Deed("offer", space=space, due=due)


def stands_until(unit: Unit, facility: Facility, waiting: Booking) -> datetime | None:
    """Until when an offer made now would stand: never past the start. In quiet hours it stands from the morning, if
    there is time; None: it is passed over."""
    latest = waiting.start - facility.notice
    calendar = unit.calendar
    if not calendar.is_quiet(unit.now):
        return min(unit.now + unit.estate.club.offer, waiting.start) if latest > unit.now else None
    due = calendar.quiet_ends(unit.now) + unit.estate.club.offer
    return due if due <= latest else None


def _may(unit: Unit, facility: Facility, waiting: Booking) -> bool:
    """Whether their household could book it now: they may have booked something else meanwhile."""
    held = bookings.standing(unit.connection, unit.estate.key, waiting.person, waiting.household, unit.now)
    zone = unit.estate.hours.timezone
    return not of_household(facility, unit.estate.club, waiting.wish, held, unit.now, zone, moving=waiting.number)


def _still_waits(unit: Unit, waiting: Booking) -> bool:
    """Held from here on: they may have given it up at this very moment."""
    held = bookings.load(unit.connection, [waiting.id]).get(waiting.id)
    return held is not None and held.state is State.WAITING and held.revision == waiting.revision
