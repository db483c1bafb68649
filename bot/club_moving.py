"""To which time, and for how much longer: what the desk may move a booking to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot import answers, booking_places
from bot.club_clock import on_the_clock
from bot.refusal import Refusal
from bot.unit import Unit
from flows.booking import Booking, Wish
from flows.conversations.booking.heard import heard_booking
from flows.conversations.booking.naming import space_named
from flows.facility import Facility
from flows.messages import Refused
from flows.people import Resident
from flows.rules.bookings.slots import closing, extensions

MOST = 4  # ends that are offered


def later_ends(unit: Unit, booking: Booking, facility: Facility) -> tuple[datetime, ...]:
    """The ends that may be given to a booking where it is, the next first."""
    zone = unit.estate.hours.timezone
    taken = booking_places.occupied(unit, facility, booking.start, closing(facility, zone, booking))
    return extensions(facility, zone, booking, taken, unit.now)


def meant(unit: Unit, booking: Booking, facility: Facility, words: str) -> Wish:
    """The time that the words move it to, and the space if they name one; the length stays unless they say one. Raises
    Refusal where they say none."""
    talk = answers.talk(unit, Resident(booking.person or 0, unit.staff_language))
    heard = heard_booking(replace(talk, draft={"facility": facility.key}), on_the_clock(talk, facility, words))
    space = space_named(talk, facility, words)
    if not heard.get("start"):
        raise Refusal(Refused("club-when", {"number": booking.label}))
    start = datetime.fromisoformat(heard["start"])
    length = timedelta(minutes=heard["minutes"]) if heard.get("minutes") else booking.end - booking.start
    end = datetime.fromisoformat(heard["end"]) if heard.get("end") else start + length
    return Wish(facility.key, start, end, booking.party, space.key if space else "")


def place_of(unit: Unit, facility: Facility, wish: Wish) -> str:
    """The space that is free for the whole wish. Raises Refusal where none is."""
    space = booking_places.free_space(unit, facility, wish)
    if space is None:
        raise Refusal(Refused("club-taken", {"facility": facility.name, "start": wish.start}))
    return space
