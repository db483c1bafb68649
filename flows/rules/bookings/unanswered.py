"""What a facility asks of whoever books it and was not told yet: a desk that books for a caller may ask it later."""

from __future__ import annotations

from flows.booking import Booking
from flows.facility import Facility, Question


def unanswered(facility: Facility, booking: Booking) -> tuple[Question, ...]:
    """In the estate's order; what may be left out is none."""
    told = dict(booking.answers)
    return tuple(one for one in facility.asks if not one.optional and not told.get(one.key, "").strip())
