"""The estate file lost a facility or one of its rooms: whoever has booked it must not come in vain.

It is looked for at the start, as the file is read then; a timer for each booking does the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot import booking_cards, booking_desk, booking_places, booking_told
from bot.refusal import Refusal
from bot.unit import Unit
from flows.booking import Booking, State
from flows.estate import Estate
from flows.facility import Facility
from flows.messages import Say
from flows.rules.bookings.lifecycle import Deed
from storage import bookings
from storage.database import Connection
from storage.timers import Timer

LOST = "lost"  # what its timer is about


def lost(connection: Connection, estate: Estate, now: datetime) -> Iterator[Timer]:
    """A timer for each booking that has lost its place. Guests who are there may stay."""
    for one in bookings.live(connection, estate.key, now):
        if one.state is not State.ARRIVED and _has_lost(one, estate.club.facility(one.facility)):
            key = f"{booking_desk.KIND}:{one.id}:{LOST}"
            yield Timer(one.estate, key, now, booking_desk.KIND, one.id, one.revision, {"what": LOST})


def _has_lost(booking: Booking, facility: Facility | None) -> bool:
    return facility is None or bool(booking.space and facility.space(booking.space) is None)


def ring(unit: Unit, booking: Booking, what: str) -> None:
    """Another room of the same facility is as good; without one it is called off, with an apology, and the desk knows.
    Guests who are there read a farewell when their time is up."""
    facility = unit.estate.club.facility(booking.facility)
    if booking.state is State.ARRIVED:
        if what == "time-up":
            booking_desk.perform(unit, booking, Deed("finish", house=True), "house")
    elif _has_lost(booking, facility) and not (facility and _moved(unit, booking, facility)) and booking.live:
        closed = booking_desk.perform(unit, booking, Deed("close", house=True), "house")
        if booking.holds:
            booking_cards.remark(unit, closed, Say("booking-room-lost", booking_told.named(unit, closed)))


def _moved(unit: Unit, booking: Booking, facility: Facility) -> bool:
    with unit.attempt():
        booking_places.hold(unit, facility.key)
        space = booking_places.free_space(unit, facility, replace(booking.wish, space=""), booking)
        if space is None:
            return False
        try:
            booking_desk.perform(unit, booking, Deed("move", space=space, house=True), "house")
        except Refusal:  # it has begun, or is kept for somebody who has not answered yet
            return False
        return True
