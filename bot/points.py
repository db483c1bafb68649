"""Points: what a household collects by not coming or cancelling late, and how staff take them back (§24 `club`)."""

from __future__ import annotations

from dataclasses import dataclass

from bot import booking_cards, post
from bot.unit import Unit
from flows.booking import Booking
from flows.messages import Say
from flows.people import Member
from flows.rules.bookings.allowed import blocked_until, points_now
from storage import bookings, club


@dataclass(frozen=True, slots=True)
class Charged:
    """What a booking cost its household just now, and what they have by now."""

    points: int
    total: int
    say: tuple[Say, ...]  # to be said besides: that they cannot book for a while


def charge(unit: Unit, booking: Booking, points: int) -> Charged | None:
    """A booking costs its points once, whoever counts them again. None: it cost nothing."""
    if not points or booking.household is None:
        return None
    expires = unit.now + unit.estate.club.points_last
    args = (booking.household, booking.id, points, unit.now, expires)
    if not club.add_point(unit.connection, booking.estate, *args):
        return None
    standing = bookings.standing(unit.connection, booking.estate, booking.person, booking.household, unit.now)
    until = blocked_until(standing, unit.estate.club, unit.now)
    blocked = (Say("booking-told-blocked", {"until": until}, booking=booking.number),) if until else ()
    return Charged(points, points_now(standing, unit.now), blocked)


def lift(unit: Unit, booking: Booking, member: Member) -> bool:
    """Staff take back what a booking cost; False when it cost nothing, or they were taken back before."""
    if not club.lift_points(unit.connection, booking.id, member.id, unit.now):
        return False
    unit.write(f"member:{member.id}", "booking-points-lifted", matter=booking_cards.matter(booking))
    if booking.person is not None:
        say = Say("booking-told-points-lifted", {"number": booking.label}, booking=booking.number)
        post.tell_resident(unit, booking.person, say, booking=booking)
    return True
