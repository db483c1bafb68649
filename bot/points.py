"""Points: what a household collects by not coming or cancelling late, and how staff take them back (§24 `club`)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot import booking_cards, desk, post
from bot.unit import Unit
from flows.booking import Booking
from flows.conversations.points import appealable
from flows.messages import Say
from flows.news import Outcome
from flows.people import Member
from flows.rules.bookings.allowed import blocked_until, points_now
from flows.rules.promises import kept
from flows.ticket import Closing, State, Ticket
from storage import bookings, club, households, tickets

POINTS = "club-points"  # category of the enquiries that appeal


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
    blocked = (appealable(Say("booking-told-blocked", {"until": until}, booking=booking.number)),) if until else ()
    return Charged(points, points_now(standing, unit.now), blocked)


def lift(unit: Unit, booking: Booking, member: Member) -> bool:
    """Staff take back what a booking cost; False when it cost nothing, or they were taken back before."""
    if not club.lift_points(unit.connection, booking.id, member.id, unit.now):
        return False
    unit.write(f"member:{member.id}", "booking-points-lifted", matter=booking_cards.matter(booking))
    if booking.person is not None:
        say = Say("booking-told-points-lifted", {"number": booking.label}, booking=booking.number)
        post.tell_resident(unit, booking.person, say, booking=booking)
    for appeal in _appeals(unit, booking):
        _answered(unit, appeal, member)
    return True


def _appeals(unit: Unit, booking: Booking) -> list[Ticket]:
    """What their home appeals against: what this booking cost, or its points as a whole."""
    persons = {one for one in (booking.person, *_of_home(unit, booking)) if one is not None}
    numbers = {
        brief.number
        for briefs in tickets.open_briefs(unit.connection, sorted(persons)).values()
        for brief in briefs
        if brief.category == POINTS and brief.mine
    }
    found = (tickets.by_number(unit.connection, booking.estate, number) for number in sorted(numbers))
    same = (one for one in found if one and one.category == POINTS and one.household == booking.household)
    return [one for one in same if one.open and one.place in ("", booking.label)]


def _of_home(unit: Unit, booking: Booking) -> list[int]:
    return list(households.bound(unit.connection, booking.household)) if booking.household is not None else []


def _answered(unit: Unit, appeal: Ticket, member: Member) -> None:
    """Nobody is promised an answer any more that they have."""
    over = kept(appeal, "reply", unit.now)
    over = replace(over, state=State.CLOSED, closed=unit.now, closing=Closing.ANSWERED, revision=appeal.revision + 1)
    desk.settle(unit, appeal, Outcome(over, "end"), f"member:{member.id}")
    if appeal.reporter is not None:
        say = Say("my-points-appeal-over", {"number": appeal.label}, ticket=appeal.number)
        post.tell_resident(unit, appeal.reporter, say, ticket=appeal)
