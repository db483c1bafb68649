"""A home that nobody lives in any more, or that one of its people has left: what they have booked is given up."""

from __future__ import annotations

from collections.abc import Collection

from bot import booking_desk
from bot.refusal import Refusal
from bot.unit import Unit
from flows.booking import Booking, State
from flows.rules.bookings.lifecycle import Deed
from storage import bookings, households

WAITS = (State.WAITING, State.OFFERED)


def moved_out(unit: Unit, household: int, gone: Collection[int]) -> None:
    """Cancelled without points: what those who have gone had booked and, where nobody is left, all of the home's. Waits
    end first, or they would be offered what comes free. Guests who are there are not sent away."""
    empty = not households.bound(unit.connection, household)
    live = bookings.of_home(unit.connection, unit.estate.key, household, unit.now)
    for booking in sorted(live, key=lambda one: one.state not in WAITS):
        if booking.state is not State.ARRIVED and (empty or booking.person in gone):
            _give_up(unit, booking)


def _give_up(unit: Unit, booking: Booking) -> None:
    now = bookings.seen(unit.connection, booking.id)  # it may have changed with the one before it
    if now is None or not now.live:
        return
    try:
        booking_desk.perform(unit, now, Deed("cancel", house=True), "house")
    except Refusal as refusal:
        unit.write("house", "booking-left", words=refusal.refused.key, matter=f"booking:{booking.id}")
