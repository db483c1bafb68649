"""Small readers that the conversations about a booking share."""

from __future__ import annotations

from datetime import date

from flows.booking import Booking, Party
from flows.booking_effects import AskBill, SayHere
from flows.facility import Facility
from flows.flow import Act, Talk
from flows.messages import Named, Option, Period, Row, Say, Term, Value, row
from flows.queries import BookingOf, BookingsOf
from flows.rules.bookings import deeds


def booking_of(talk: Talk) -> Booking | None:
    """The booking in the draft, if this person may see it. Somebody else's is as unknown as one that does not exist."""
    number = talk.draft.get("booking")
    return booking_numbered(talk, int(number)) if number is not None else None


def booking_numbered(talk: Talk, number: int) -> Booking | None:
    found: Booking | None = talk.query(BookingOf(talk.resident.id, number))
    return found


def bookings_of(talk: Talk) -> tuple[Booking, ...]:
    """Theirs and their households', what lies ahead first."""
    found: tuple[Booking, ...] = talk.query(BookingsOf(talk.resident.id))
    return found


def facility_of(talk: Talk, booking: Booking) -> Facility | None:
    """None: the estate does not have it any more."""
    return talk.estate.club.facility(booking.facility)


def day_of(talk: Talk, booking: Booking) -> date:
    """The estate's day on which it begins."""
    return booking.start.astimezone(talk.estate.hours.timezone).date()


def place(talk: Talk, booking: Booking) -> Named | Row | str:
    """The facility by name, with the space where it has several."""
    facility = facility_of(talk, booking)
    if facility is None:
        return booking.facility
    space = facility.space(booking.space)
    if space is None or len(facility.spaces) == 1:
        return facility.name
    return row("booking-place", facility=facility.name, space=space.name)


def party(people: Party) -> Row:
    return row("booking-party", adults=people.adults, children=people.children)


def named(talk: Talk, booking: Booking) -> dict[str, Value]:
    """How a script names a booking: its number, where and when."""
    return {
        "number": booking.label,
        "place": place(talk, booking),
        "when": Period(booking.start, booking.end),
    }


def booking_option(talk: Talk, booking: Booking) -> Option:
    args = {**named(talk, booking), "state": Term(f"booking-state-{booking.state}")}
    return Option(f"booking-{booking.number}", "choice-booking", args)


def is_late(talk: Talk, booking: Booking) -> bool:
    """Whether giving it up costs points now: nobody else can use it any more."""
    facility = facility_of(talk, booking)
    if facility is None or not talk.estate.club.late_cancel_points:
        return False
    return deeds.is_late(booking, facility, talk.now)


def arrived(talk: Talk, booking: Booking) -> tuple[Act, ...]:
    """“I am here”: the desk comes to meet them; where the facility takes it for a check-in, they may go in."""
    facility = facility_of(talk, booking)
    let_in = "yes" if facility and facility.self_check_in else "no"
    told = Say("my-booking-here", {**named(talk, booking), "arrived": let_in}, booking=booking.number)
    return (SayHere(booking.number), told)


def billed(talk: Talk, booking: Booking) -> tuple[Act, ...]:
    """“The bill, please”: the desk makes it out; where nothing is to be paid it lets them go."""
    args = {**named(talk, booking), "deposit": "yes" if booking.deposit else "no"}
    return (AskBill(booking.number), Say("my-booking-bill-asked", args, booking=booking.number))
