"""Staying longer: the later ends that are still free after a booking (handbook/systems.md A4)."""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.booking import Booking
from flows.booking_effects import ExtendBooking
from flows.conversations.booked import booking_of, facility_of, named
from flows.flow import END, Heard, Missed, Reply, Talk, Took
from flows.messages import Option, Say
from flows.queries import OccupiedOn
from flows.rules.bookings.slots import extensions
from flows.understanding import read_length, read_when

SHOWN = 6


def later_ends(talk: Talk, booking: Booking) -> tuple[datetime, ...]:
    facility, zone = facility_of(talk, booking), talk.estate.hours.timezone
    if facility is None:
        return ()
    first, last = booking.start.astimezone(zone).date(), booking.end.astimezone(zone).date()
    occupied = talk.query(OccupiedOn(facility.key, first, last))
    return extensions(facility, zone, booking, occupied, talk.now)[:SHOWN]


def ask_end(talk: Talk) -> Say:
    booking = booking_of(talk)
    ends = later_ends(talk, booking) if booking else ()
    if booking is None or not ends:
        return Say("my-booking-no-longer", options=(Option("nothing", "choice-booking-nothing"),))
    chosen = tuple(Option(f"until-{int(end.timestamp())}", "choice-extend-until", {"until": end}) for end in ends)
    return Say(
        "my-booking-extend",
        named(talk, booking),
        options=(*chosen, Option("nothing", "choice-booking-nothing")),
        booking=booking.number,
    )


def read_end(talk: Talk, reply: Reply) -> Heard:
    booking = booking_of(talk)
    if booking is None or reply.option == "nothing" or reply.word in ("no", "skip"):
        return Took({"wish": None}, leads="act")
    ends = later_ends(talk, booking)
    pressed = (end for end in ends if reply.option == f"until-{int(end.timestamp())}")
    end = next(pressed, None) or _typed(talk, reply.text, booking.end, ends)
    if end is None:
        said = read_length(reply.text, talk.vocabulary) is not None
        taken = said or (reply.option or "").startswith("until-")
        return Missed(Say("my-booking-extend-taken") if taken else None, counts=not taken)
    told = Say("my-booking-extended", {**named(talk, booking), "until": end}, booking=booking.number)
    return Took(acts=(ExtendBooking(booking.number, end), told), leads=END)


def _typed(talk: Talk, words: str, after: datetime, ends: tuple[datetime, ...]) -> datetime | None:
    """“An hour more”, or a time of day: “until ten” is the first ten o'clock, morning or evening, that may be."""
    if length := read_length(words, talk.vocabulary):
        return next((end for end in ends if end == after + length), None)
    said = read_when(words, talk.now, talk.vocabulary)
    if said is None or not isinstance(said.start, datetime):
        return None
    meant = {said.end or said.start, (said.end or said.start) + timedelta(hours=12)}
    return next((end for end in ends if end > after and end in meant), None)
