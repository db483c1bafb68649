"""Another time, after the facility had to close or staff could not agree: the nearest that is free (design §4)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from flows.booking import Booking, Wish
from flows.conversations.booked import booking_of, day_of, facility_of, named
from flows.conversations.booking import slots_of
from flows.conversations.one_booking import as_it_stands
from flows.conversations.readers import option_named
from flows.facility import Facility
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.messages import Option, Period, Say
from flows.queries import OccupiedOn, StandingOf
from flows.rules.bookings.nearest import nearest

OFFERED = 3
BEFORE, AFTER = timedelta(days=3), timedelta(days=7)  # how far from the day that fell out we look
WORDS = {"no": "no", "skip": "no", "cancel": "no", "booking": "other"}


def other_times(talk: Talk) -> tuple[Wish, ...]:
    """The nearest times that are free for as many people, for as long where that is possible."""
    booking = booking_of(talk)
    facility = facility_of(talk, booking) if booking else None
    if booking is None or facility is None or booking.live:
        return ()
    zone = talk.estate.hours.timezone
    today = talk.now.astimezone(zone).date()
    first = max(today, day_of(talk, booking) - BEFORE)
    last = min(max(today, day_of(talk, booking)) + AFTER, (talk.now + facility.ahead).astimezone(zone).date())
    wish = Wish(facility.key, booking.start, booking.end, booking.party)
    occupied = talk.query(OccupiedOn(facility.key, first, last))
    standing = talk.query(StandingOf(talk.resident.id, booking.household))
    club = talk.estate.club
    return nearest(facility, zone, wish, talk.now, occupied, standing, club, OFFERED, first=first, last=last)


def name_of(wish: Wish) -> str:
    """The choice carries what it means: the times offered change while the resident thinks."""
    return f"at-{int(wish.start.timestamp())}-{int((wish.end - wish.start).total_seconds() // 60)}"


def wished(facility: Facility, booking: Booking, option: str) -> Wish | None:
    mark, _, rest = option.partition("-")
    begins, _, minutes = rest.partition("-")
    if mark != "at" or not (begins.isdecimal() and minutes.isdecimal()):
        return None
    start = datetime.fromtimestamp(int(begins), UTC)
    return Wish(facility.key, start, start + timedelta(minutes=int(minutes)), booking.party)


def ask_time(talk: Talk) -> Say:
    booking = booking_of(talk)
    if booking is None or not needed(talk):
        return as_it_stands(talk)
    found = other_times(talk)
    times = tuple(Option(name_of(one), "choice-rebook-at", {"when": Period(one.start, one.end)}) for one in found)
    return Say(
        "rebook-ask" if found else "rebook-none-near",
        named(talk, booking),
        options=(*times, Option("other", "choice-rebook-other"), Option("no", "choice-rebook-no")),
        booking=booking.number,
    )


def read_time(talk: Talk, reply: Reply) -> Heard:
    booking = booking_of(talk)
    facility = facility_of(talk, booking) if booking else None
    if booking is None or facility is None:
        return Took(acts=finish(talk), leads=END)
    match option_named(reply, ("other", "no")) or WORDS.get(reply.word or ""):
        case "no":
            return Took(acts=(Say("rebook-declined"),), leads=END)
        case "other":
            return Took(acts=(Then("booking", {"facility": facility.key, **the_same(booking)}),), leads=END)
        case _ if wish := wished(facility, booking, reply.option or ""):
            return Took(acts=(Then("booking", {**the_same(booking), **slots_of(talk, wish)}),), leads=END)
        case _:
            return Missed(counts=False, aside="ends")


def the_same(booking: Booking) -> dict[str, Any]:
    """What need not be asked again."""
    known: dict[str, Any] = {"adults": booking.party.adults, "children": booking.party.children}
    if booking.household is not None:
        known |= {"household": booking.household, "house": booking.house}
    return known


def finish(talk: Talk) -> tuple[Act, ...]:
    booking = booking_of(talk)
    return (Say("my-booking-not-found"),) if booking is None else (Then("bookings", {"booking": booking.number}),)


def needed(talk: Talk) -> bool:
    booking = booking_of(talk)
    return booking is not None and not booking.live and facility_of(talk, booking) is not None


FLOW = Flow(
    name="rebook",
    steps=(Step("time", ask_time, read_time, needed=needed),),
    finish=finish,
    cancelled="rebook-declined",
    proactive=True,
    about="booking",
    refusal_ends=True,
)
