"""Whether the places that count as taken are those that live bookings hold, and mending it where they are not.

They differ where the estate file has changed what a facility counts, or by a fault of ours. While they do, somebody may
be refused in vain or, worse, let in twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot import booking_desk
from bot.unit import Unit
from flows.booking import Booking
from flows.estate import Estate
from flows.facility import TICK
from storage import bookings, places
from storage.database import Connection
from storage.places import Drift

GRACE = timedelta(minutes=2)  # a timer that rings late is not lost


def drifted(connection: Connection, estates: Iterable[Estate], now: datetime) -> int:
    """How many moments of places are counted wrong. Beside bookings of this very moment one look may err: the auditor
    looks twice, and `/healthz` asks what it has found."""
    return sum(len(places.drifted(connection, one.key, one.club, now)) for one in estates)


def mend(unit: Unit) -> int:
    """Set the counts right; gives how many were wrong. Looked at twice: what is wrong is looked at again while nobody
    books."""
    found = _drifted(unit)
    if not found:
        return 0
    for facility in sorted({one.facility for one in found}):
        places.hold_facility(unit.connection, unit.estate.key, facility, alone=True)
    sure = _drifted(unit)
    for one in sure:
        _set_right(unit, one)
    return len(sure)


def set_ringing(unit: Unit) -> int:
    """Bookings that should have rung long ago, because a timer was lost: their timers are set again. How many."""
    found = [one for one in bookings.unfinished(unit.connection, unit.estate.key, unit.now) if _is_overdue(unit, one)]
    for one in found:
        booking_desk.set_timers(unit, one)
    return len(found)


def _is_overdue(unit: Unit, booking: Booking) -> bool:
    return any(ring.due < unit.now - GRACE for ring in booking_desk.wanted(unit, booking))


def _drifted(unit: Unit) -> list[Drift]:
    return places.drifted(unit.connection, unit.estate.key, unit.estate.club, unit.now)


def _set_right(unit: Unit, wrong: Drift) -> None:
    """More than a space holds by now is not written down: it stays to be seen in `/healthz`."""
    key, until = unit.estate.key, wrong.at + TICK
    if wrong.taken > wrong.held:
        surplus = wrong.taken - wrong.held
        places.release(unit.connection, key, wrong.facility, wrong.space, wrong.at, until, surplus)
        return
    facility = unit.estate.club.facility(wrong.facility)
    space = facility.space(wrong.space) if facility else None
    if facility and space:
        lacking, capacity = wrong.held - wrong.taken, facility.places(space)
        places.take(unit.connection, key, wrong.facility, wrong.space, wrong.at, until, lacking, capacity)
