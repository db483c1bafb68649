"""What can be booked: the starts of a day, in which space, what is nearest to a wish, and who may stay on."""

from __future__ import annotations

from datetime import datetime, tzinfo

from flows.booking import Booking, Occupied, Wish
from flows.facility import TICK, Facility
from flows.rules.bookings.nearest import nearest
from flows.rules.bookings.places import instant, places, tick, tick_from, ticks, whole
from flows.rules.bookings.starts import Opening, lengths, openings
from flows.rules.bookings.windows import local_day, windows

__all__ = ["Opening", "closing", "extensions", "lengths", "nearest", "openings", "place_for", "ticks"]


def place_for(facility: Facility, wish: Wish, occupied: Occupied, besides: Booking | None = None) -> str | None:
    """The space that is free for the whole wish and the cleaning after it: the one it has, else the best fit.

    Opening hours, notice and quotas are `allowed.broken`'s to judge.
    """
    start, end, buffer = tick(wish.start), tick_from(wish.end), whole(facility.buffer)
    between = (wish.start, instant(end + buffer))
    found = places(facility, occupied, wish.party.people, only=wish.space, besides=besides, between=between)
    good = [one.space.key for one in found if 0 < end - start <= one.room(start, buffer)]
    return besides.space if besides and besides.space in good else next(iter(good), None)


def closing(facility: Facility, zone: tzinfo, booking: Booking) -> datetime:
    """The end of the hours in which a booking ends: how far it could be extended. Outside all hours its own end."""
    day = local_day(booking.end - TICK, zone)
    return next((b for a, b in windows(facility, zone, day, day) if a < booking.end <= b), booking.end)


def extensions(
    facility: Facility, zone: tzinfo, booking: Booking, occupied: Occupied, now: datetime
) -> tuple[datetime, ...]:
    """The later ends that a booking may get in its space. Who is there already may stay beyond the longest booking."""
    end, slot, buffer = tick_from(booking.end), whole(facility.slot), whole(facility.buffer)
    closes = max(end, tick(closing(facility, zone, booking)))
    between = (booking.end, instant(closes + buffer))
    found = places(facility, occupied, booking.party.people, only=booking.space, besides=booking, between=between)
    if not (found and booking.space):
        return ()
    most = closes - end
    if booking.arrived is None:
        most = min(most, tick(booking.start) + whole(facility.longest) - end)
    most = min(most, found[0].room(end, buffer))
    ends = (instant(one) for one in range(end + slot, end + most + 1, slot))
    return tuple(one for one in ends if one > now)
