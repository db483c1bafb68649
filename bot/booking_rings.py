"""A booking's timer rings: a reminder, a patrol, a promise that was not kept, a guest who did not come."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot import (
    booking_answers,
    booking_cards,
    booking_desk,
    booking_lost,
    booking_places,
    booking_told,
    booking_visit,
    post,
)
from bot.refusal import Refusal
from bot.unit import Unit
from flows.booking import Booking
from flows.facility import Facility
from flows.messages import Say
from flows.rules.bookings.lifecycle import Deed
from flows.rules.bookings.rings import released
from storage import bookings
from storage.timers import Timer

ROOM = (
    "answer-half",
    "soon",
    "plan",
    "patrol",
    "time-up",
    "forgotten",
    "unseen",
    "unmet",
)  # each a line on the booking's card
ONCE = frozenset({"answer-half", "remind", "soon", "plan", "time-up", "forgotten", "morning", "unseen", "unmet"})
DEEDS = {
    "lapse": Deed("lapse"),
    "no-show": Deed("no-show"),
    "release": Deed("no-show", house=True),
    "leave": Deed("leave", house=True),
}
ABSENT = frozenset({"no-show", "release"})
BEFORE = frozenset({"remind", "soon"})  # said before the start, or not at all
LATE = timedelta(minutes=10)  # what rings so late rings after an outage


def ring(unit: Unit, timer: Timer) -> None:
    """Called by the scheduler. A timer of an older revision is void; what no rule allows any more is left alone."""
    booking = _booking(unit, timer)
    if booking is None:
        return
    what = timer.body["what"]
    facility = unit.estate.club.facility(booking.facility)
    if what == booking_lost.LOST or facility is None:
        booking_lost.ring(unit, booking, what)
    elif what == "answer-due":
        _unanswered(unit, booking, facility)
    elif what in ABSENT and _is_late(unit, booking, what):
        _say(unit, booking, "unseen")
    elif what in DEEDS:
        _do(unit, booking, DEEDS[what])
    elif what in BEFORE and unit.now >= booking.start:  # the house was down: it is of no use to anybody any more
        booking_desk.set_timers(unit, booking_desk.note(unit, booking, what))
    elif what not in booking.told:
        _say(unit, booking, what)


def ring_begin(unit: Unit, timer: Timer) -> None:
    """The night is over: what was to be asked is asked, if the booking still stands where it stood."""
    booking = _booking(unit, timer)
    if booking is None:
        return
    person, urgent = timer.body["person"], bool(timer.body.get("urgent"))
    if not booking_told.begin(unit, booking, person, timer.body["flow"], urgent=urgent):
        booking_told.unreachable(unit, booking)


def _booking(unit: Unit, timer: Timer) -> Booking | None:
    """It is read when its timer rings: another of this batch may have moved it on. Held from then on, as its facility
    is."""
    seen = bookings.seen(unit.connection, timer.subject)
    if seen is None or seen.revision != timer.fence:
        return None
    booking_places.hold(unit, seen.facility)
    held = bookings.load(unit.connection, [seen.id])[seen.id]
    return held if held.revision == timer.fence else None


def _is_late(unit: Unit, booking: Booking, what: str) -> bool:
    """While the house was down nobody could press that they have come: they are not called absent for it."""
    return any(unit.now > one.due + LATE for one in booking_desk.wanted(unit, booking) if one.what == what)


def _do(unit: Unit, booking: Booking, deed: Deed) -> None:
    try:
        booking_desk.perform(unit, booking, deed, "house")
    except Refusal as refusal:  # the rules have changed since it was set
        unit.write("house", "booking-left", words=refusal.refused.key, matter=booking_cards.matter(booking))
        booking_desk.set_timers(unit, booking)


def _say(unit: Unit, booking: Booking, what: str) -> None:
    noted = booking_desk.note(unit, booking, what) if what in ONCE else booking
    if what == "remind":
        _remind(unit, noted)
    if what in ROOM:
        say = Say(f"booking-room-{what}", {**booking_told.named(unit, noted), "due": _due(unit, noted)})
        booking_cards.remark(unit, noted, say)
    if what == "time-up" and unit.now < noted.end + LATE:
        _time_up(unit, noted)
    booking_desk.set_timers(unit, noted)  # the next patrol, and whatever is still to come
    if what == "morning":  # who waits for it is asked in their order
        booking_desk.fill(unit, noted.facility, noted.start, noted.until)


def _due(unit: Unit, booking: Booking) -> datetime:
    """Until when somebody must have done something."""
    facility = unit.estate.club.facility(booking.facility)
    if booking.here and facility:
        return released(booking, facility)
    return booking.due or booking.start


def _remind(unit: Unit, booking: Booking) -> None:
    reached = [booking_told.begin(unit, booking, one, "coming") for one in booking_told.hearers(unit, booking)]
    if not any(reached):
        booking_told.unreachable(unit, booking)


def _time_up(unit: Unit, booking: Booking) -> None:
    say = booking_visit.time_up(unit, booking, booking_told.named(unit, booking))
    for person in booking_told.hearers(unit, booking):
        post.tell_resident(unit, person, say, booking=booking, urgent=True)


def _unanswered(unit: Unit, booking: Booking, facility: Facility) -> None:
    """Staff should have answered by now: the desk, those above it and the resident hear so, each time with a new time
    that rings again. At its start it lapses."""
    if facility.approval is None or unit.now >= booking.start:
        return
    by = booking_answers.new_time(unit, booking, facility.approval)
    named = booking_told.named(unit, booking)
    booking_cards.remark(unit, booking, Say("booking-room-answer-due", {**named, "due": booking.due or unit.now}))
    booking_answers.alert(unit, booking, named, facility.approval)
    reached = [booking_answers.apologise(unit, booking, one, by) for one in booking_told.hearers(unit, booking)]
    if not any(reached):
        booking_told.unreachable(unit, booking)
    noted = booking_desk.note(unit, booking, booking_answers.LATE, due=by)
    booking_cards.refresh(unit, noted)
    booking_desk.set_timers(unit, noted)
