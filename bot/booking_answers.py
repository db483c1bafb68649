"""A request that staff did not answer in time (rules.md §24 `reminders`, design §5): a task of the house whose alert
climbs until somebody takes note of it, closed when the request is decided; and a new time for the resident."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot import audience, booking_cards, desk, post
from bot.unit import Unit
from bot.writer import new_ticket
from flows.booking import Booking, State
from flows.estate import Limit
from flows.messages import Say, Value
from flows.rules.lifecycle import Action
from flows.ticket import Clock, Kind
from storage import tickets
from storage.matters import history_about

LATE = "answer-late"  # stands in `told` once the resident has had the apology
TASK = "booking-answer-late"  # the line of the ledger that leads from the booking to its task
CATEGORY = "club-request"
AGAIN = Limit(timedelta(days=1), "days")
Args = dict[str, Value]  # how the booking is named


def alert(unit: Unit, booking: Booking, named: Args, limit: Limit) -> None:
    """Its promise is broken already: it rings at once, as that of any ticket. Once for a request."""
    if _task(unit, booking) is not None:
        return
    promised = Clock("reply", booking.filed, limit, fixed=booking.due)
    words = unit.house.speech.words("booking-task-answer", unit.staff_language, unit.estate, **named)
    task = new_ticket(
        unit,
        Kind.TASK,
        category=CATEGORY,
        words=words,
        house=booking.house,
        place=booking.label,
        department=audience.SUPERVISORS,
        clocks=(promised,),
    )
    filed = desk.open_ticket(unit, task, "house")
    unit.write("house", TASK, ticket=filed.id, words=filed.label, matter=booking_cards.matter(booking))


def new_time(unit: Unit, booking: Booking, limit: Limit) -> datetime:
    """Promised after the one that has passed: as long again, and then from day to day; by its start at the latest."""
    again = AGAIN if LATE in booking.told else limit
    return min(unit.calendar.add(unit.now, again), booking.start)


def apologise(unit: Unit, booking: Booking, person: int, by: datetime) -> bool:
    """One apology for one wait, then thanks for the patience; each time a new time. False: no message reaches them."""
    sorry = "table-15-thanks-for-patience" if LATE in booking.told else "table-13-late-reply"
    new = Say("late-new-time", {"number": booking.label, "promise": "reply", "by": by})
    return all(post.tell_resident(unit, person, say, booking=booking) for say in (Say(sorry), new))


def decided(unit: Unit, before: Booking, after: Booking) -> None:
    """Staff have answered, or the request is withdrawn: nobody need be alerted any more."""
    if before.state is not State.REQUESTED or (after.state is State.REQUESTED and after.due == before.due):
        return
    held = _task(unit, before)
    if held is not None and (task := tickets.load(unit.connection, [held])[held]).open:
        desk.perform(unit, task, Action("end", words=after.label), "house")


def _task(unit: Unit, booking: Booking) -> int | None:
    matter = booking_cards.matter(booking)
    lines = [line.ticket_id for line in history_about(unit.connection, matter) if line.act == TASK]
    return lines[-1] if lines else None
