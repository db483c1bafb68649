"""What guests read while they are there: welcome and timed slip, that their time is up, the bill (rules.md §14)."""

from __future__ import annotations

from collections.abc import Mapping

from bot import booking_places
from bot.unit import Unit
from flows.booking import Booking
from flows.facility import Facility
from flows.messages import Option, Say, Value
from flows.rules.bookings.money import money
from flows.rules.bookings.slots import extensions

LEAVING = {"chess-room": "chess-room-welcome-again"}  # the handbook's words at the end; others read the pool's
Args = Mapping[str, Value]  # how the booking is named


def welcome(facility: Facility | None, booking: Booking, args: Args) -> list[Say]:
    """The slip (计时单) only where something is counted: the time, or a deposit."""
    timed = facility is not None and facility.price is not None and facility.price.per == "hour"
    if not (timed or booking.deposit):
        return [Say("welcome-arrival")]
    told = {**args, "deposit": money(booking.deposit), "deposited": "yes" if booking.deposit_taken else "no"}
    return [Say("welcome-arrival"), Say("booking-told-slip", told)]


def time_up(unit: Unit, booking: Booking, args: Args) -> Say:
    """With a button to stay on where nobody comes after them; it leads into their bookings."""
    facility = unit.estate.club.facility(booking.facility)
    longer = facility is not None and _may_stay(unit, facility, booking)
    options = (*((Option("extend", "choice-booking-extend"),) if longer else ()), Option("ok", "choice-time-up-ok"))
    told = {**args, "longer": "yes" if longer else "no"}
    return Say("booking-told-time-up", told, options, f"bookings!{booking.number}", booking=booking.number)


def _may_stay(unit: Unit, facility: Facility, booking: Booking) -> bool:
    zone, end = unit.estate.hours.timezone, booking.end + facility.slot
    occupied = booking_places.occupied(unit, facility, booking.start, end)
    return bool(extensions(facility, zone, booking, occupied, unit.now))


def bill(facility: Facility | None, booking: Booking, args: Args) -> list[Say]:
    told: dict[str, Value] = {
        **args,
        "amount": money(booking.bill or 0),
        "charged": "yes" if booking.bill else "no",
        "deposit": money(booking.deposit),
        "returned": "yes" if booking.deposit_taken and booking.deposit else "no",
    }
    farewell = LEAVING.get(facility.kind if facility else "", "farewell-come-again")
    owes = bool(booking.bill) or told["returned"] == "yes"
    return [*([Say("booking-told-bill", told)] if owes else []), Say(farewell)]
