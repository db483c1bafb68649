"""Another time, after the facility had to close or staff could not agree: the nearest that is free (design §4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from flows.booking import Booking, State, Wish
from flows.conversations.booked import booking_of, day_of, facility_of, named
from flows.conversations.booking import heard_booking, slots_of, told_before
from flows.conversations.one_booking import as_it_stands
from flows.conversations.readers import option_named
from flows.facility import Facility
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.messages import Option, Period, Say
from flows.queries import OccupiedOn, StandingOf
from flows.rules.bookings.nearest import nearest
from flows.understanding import tells

OFFERED, AMONG = 3, 24  # so many of the nearest
BEFORE, AFTER = timedelta(days=3), timedelta(days=7)  # how far from the day that fell out we look
TIMES = ("day", "start", "end", "from", "until", "minutes", "clock")  # slots of a time
WORDS = {"edit": "other", "no": "no", "skip": "no", "cancel": "no", "booking": "other"}


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
    found = nearest(facility, zone, wish, talk.now, occupied, standing, club, AMONG, first=first, last=last)
    return tuple(one for one in found if not _refused(booking, one))[:OFFERED]


def _refused(booking: Booking, wish: Wish) -> bool:
    """What staff have just refused is not offered again, nor a part of it."""
    return booking.state is State.REFUSED and wish.start < booking.end and booking.start < wish.end


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
            return Took(acts=(_others(facility, booking),), leads=END)
        case _ if wish := wished(facility, booking, reply.option or ""):
            return Took(acts=(Then("booking", {**the_same(facility, booking), **slots_of(talk, wish)}),), leads=END)
        case _:
            return _typed(talk, facility, booking, reply)


def _typed(talk: Talk, facility: Facility, booking: Booking, reply: Reply) -> Heard:
    """One of the offered times by its hour, or any other time, on the day that fell out unless they name one."""
    day = day_of(talk, booking)
    of_that_day = replace(talk, draft={"facility": facility.key, "day": day.isoformat()})
    heard = heard_booking(of_that_day, reply.text)
    times = {slot: heard[slot] for slot in TIMES if heard.get(slot)}
    if heard.get("facility", facility.key) != facility.key:
        return Missed(counts=False, aside="ends")
    if not times:
        other = tells(reply.text, talk.vocabulary) == "others"
        return Took(acts=(_others(facility, booking),), leads=END) if other else Missed(counts=False, aside="ends")
    if wish := _offered_at(talk, times, told_day=times.get("day") != day.isoformat()):
        return Took(acts=(Then("booking", {**the_same(facility, booking), **slots_of(talk, wish)}),), leads=END)
    return Took(acts=(_others(facility, booking, times),), leads=END)


def _offered_at(talk: Talk, times: dict[str, Any], *, told_day: bool) -> Wish | None:
    """The offered time that begins at this hour; on the day that was named, if one was. An hour without its half of the
    day is whichever is offered."""
    if "start" not in times:
        return None
    zone = talk.estate.hours.timezone
    said = datetime.fromisoformat(times["start"]).astimezone(zone)
    hours = {said.time(), (said + timedelta(hours=12)).time()} if times.get("clock") == "vague" else {said.time()}
    for wish in other_times(talk):
        start = wish.start.astimezone(zone)
        if start.time() in hours and (not told_day or start.date() == said.date()):
            return wish
    return None


def _others(facility: Facility, booking: Booking, times: Mapping[str, Any] | None = None) -> Then:
    return Then("booking", {"facility": facility.key, **the_same(facility, booking), **(times or {})})


def the_same(facility: Facility, booking: Booking) -> dict[str, Any]:
    """What need not be asked again: how many they are, their home, what they answered."""
    known: dict[str, Any] = {"adults": booking.party.adults, "children": booking.party.children}
    known |= told_before(facility, dict(booking.answers))
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
