"""The places a booking holds: taken, given back and exchanged as it changes. What is over is left as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.refusal import Refusal
from bot.unit import Unit
from flows.booking import Booking, Occupied, State, Wish
from flows.facility import TICK, Facility
from flows.messages import Refused
from flows.rules.bookings.slots import place_for, ticks
from flows.rules.bookings.windows import Between
from storage import bookings, places

TAKEN = "booking-taken"


def facility_of(unit: Unit, key: str) -> Facility:
    """Raises Refusal where the estate file does not have it any more."""
    facility = unit.estate.club.facility(key)
    if facility is None:
        raise Refusal(Refused("booking-facility-gone"))
    return facility


def hold(unit: Unit, facility: str, household: int | None = None, *, alone: bool = False) -> None:
    """Nobody else books for this household, nor closes the facility, until the unit ends. Always in this order.

    `alone`, and first of all that is done with the facility: nothing comes free meanwhile, so that who begins to wait
    sees what is free, or is seen by whoever frees it.
    """
    if household is not None:
        bookings.lock_household(unit.connection, household)
    places.hold_facility(unit.connection, unit.estate.key, facility, alone=alone)


def occupied(unit: Unit, facility: Facility, start: datetime, end: datetime) -> Occupied:
    """What is taken in this stretch and in the cleaning after it."""
    return places.occupied(unit.connection, unit.estate.key, facility.key, start - TICK, end + facility.buffer + TICK)


def free_space(unit: Unit, facility: Facility, wish: Wish, besides: Booking | None = None) -> str | None:
    """The space for the whole of a wish, as it looks now."""
    return place_for(facility, wish, occupied(unit, facility, wish.start, wish.end), besides)


def take(unit: Unit, booking: Booking) -> bool:
    """False when somebody was faster, or its space is none (any more)."""
    facility = facility_of(unit, booking.facility)
    space = facility.space(booking.space)
    stretch = _ahead(unit, booking)
    if space is None:
        return False
    if stretch is None:
        return True
    people = booking.party.people
    return places.take(
        unit.connection,
        booking.estate,
        facility.key,
        space.key,
        *stretch,
        facility.takes(people),
        facility.places(space),
    )


def exchange(unit: Unit, before: Booking, after: Booking) -> bool:
    """What it held is given back and what it holds now is taken; False as with `take`, and the unit must undo it. Of
    guests who have left, the time in which is cleaned after them stays taken."""
    if before.holds and after.holds and _held(before) == _held(after):
        return True
    if before.holds and after.state is State.DONE:
        _release(unit, replace(before, start=max(before.start, after.until)))
        return True
    if before.holds:
        _release(unit, before)
    return take(unit, after) if after.holds else True


def freed(before: Booking, after: Booking) -> Between | None:
    """The stretch in which somebody else may find a place now."""
    if not before.holds or (after.holds and _held(before) == _held(after)):
        return None
    if after.state is State.DONE:
        return (after.until, before.until) if after.until < before.until else None
    return before.start, before.until


def _held(booking: Booking) -> tuple[str, str, datetime, datetime, int]:
    return booking.facility, booking.space, booking.start, booking.until, booking.party.people


def _ahead(unit: Unit, booking: Booking) -> Between | None:
    """What of its time is not over; None: all of it is."""
    this_tick = ticks(unit.now, unit.now + TICK)[0]
    start = max(booking.start, this_tick)
    return (start, booking.until) if start < booking.until else None


def _release(unit: Unit, booking: Booking) -> None:
    """Never more than the database counts: where the estate file has changed what a facility counts, the auditor finds
    and mends the difference, and nobody's cancelling fails."""
    stretch = _ahead(unit, booking)
    if stretch is None:
        return
    facility = unit.estate.club.facility(booking.facility)
    counted = places.taken(unit.connection, booking.estate, booking.facility, *stretch)
    least = min(counted.get((booking.space, at), 0) for at in ticks(*stretch))
    if n := min(facility.takes(booking.party.people) if facility else 1, least):
        places.release(unit.connection, booking.estate, booking.facility, booking.space, *stretch, n)
