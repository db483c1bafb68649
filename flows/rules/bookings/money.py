"""What a booking costs. Money is whole fen."""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.booking import Booking, Party
from flows.facility import Facility
from flows.rules.bookings.windows import utc

HOUR = timedelta(hours=1)


def money(fen: int) -> str:
    """In yuan, as figures: “20”, “20.50”."""
    yuan, rest = divmod(abs(fen), 100)
    sign = "-" if fen < 0 else ""
    return f"{sign}{yuan}.{rest:02d}" if rest else f"{sign}{yuan}"


def price_of(facility: Facility, start: datetime, end: datetime, party: Party) -> int | None:
    """What it costs as booked; None where nothing is charged. By the hour, each begun step of `every` counts."""
    price = facility.price
    if price is None:
        return None
    match price.per:
        case "hour":
            return _by_time(price.amount, utc(end) - utc(start), facility.every)
        case "person":
            child = price.amount if price.child is None else price.child
            return party.adults * price.amount + party.children * child
        case "booking":
            return price.amount


def bill_of(booking: Booking, facility: Facility, left: datetime) -> int | None:
    """What it comes to when the guests have left. By the hour it runs from the booked start, however late they came,
    until they leave, be it before the booked end or after it; a few minutes on the way out are not charged.
    Who was entered only when the time was over pays as booked: when they left nobody knows."""
    if facility.price is None or facility.price.per != "hour":
        return price_of(facility, booking.start, booking.end, booking.party)
    left, end = utc(left), utc(booking.end)
    entered_late = booking.arrived is not None and utc(booking.arrived) >= end
    until = end if entered_late or end < left <= end + facility.bill_grace else left
    return _by_time(facility.price.amount, until - utc(booking.start), facility.every)


def _by_time(amount: int, length: timedelta, step: timedelta) -> int:
    """At least one step; a part of a fen is not charged."""
    steps = max(1, -(-length // step))
    return amount * (steps * step) // HOUR
