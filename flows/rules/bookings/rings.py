"""Every timer that a booking needs now: a pure function of the booking, so whatever is done to it, its timers are
computed anew and those of an older revision die by themselves.

What was announced stands in `told` and is not rung again; a due time that has passed rings at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.booking import Booking, State
from flows.facility import TICK, Club, Facility
from flows.rules.bookings.guards import looked_for, waits_until
from flows.rules.bookings.windows import DAY, local_day, moment, utc
from flows.rules.calendar import Calendar

FORGOTTEN = timedelta(hours=2)  # after its end: the desk is asked what nobody has entered
LEFT = timedelta(hours=12)  # after its end: then it is over without a bill


@dataclass(frozen=True, slots=True)
class Ring:
    """`what`: answer-half, answer-due, lapse, morning, remind, soon, no-show, plan, patrol, time-up; unmet (the guests
    said that they are here, the desk has not entered them), release (so it gives their place away, without points);
    forgotten (nobody has entered how it ended), leave (nobody will)."""

    what: str
    due: datetime


def rings(booking: Booking, facility: Facility, club: Club, calendar: Calendar, now: datetime) -> tuple[Ring, ...]:
    """Of patrols only the next. Reminders whose time has passed are left out: who books late has just read it."""
    now = utc(now)
    match booking.state:
        case State.REQUESTED:
            found = _requested(booking, facility, calendar, now)
        case State.WAITING:
            found = _waiting(booking, facility, club, calendar)
        case State.OFFERED:
            stands = utc(booking.due) if booking.due else now + club.offer
            found = iter((Ring("lapse", min(stands, utc(booking.start))),))
        case State.BOOKED:
            found = _booked(booking, facility, calendar, now)
        case State.ARRIVED:
            found = _arrived(booking, facility, now)
        case _:
            return ()
    return tuple(ring for ring in found if ring.what not in booking.told)


def _waiting(booking: Booking, facility: Facility, club: Club, calendar: Calendar) -> Iterator[Ring]:
    """What came free at night so shortly before its start that an offer could not stand from the morning was offered to
    nobody: it is looked for when the night is over."""
    latest = utc(booking.start) - facility.notice
    morning = utc(calendar.quiet_ends(latest - club.offer))
    if latest - club.offer < morning < latest:
        yield Ring("morning", morning)
    yield Ring("lapse", waits_until(booking, facility))


def _requested(booking: Booking, facility: Facility, calendar: Calendar, now: datetime) -> Iterator[Ring]:
    if booking.due:
        due = utc(booking.due)
        if due > now:
            yield Ring("answer-half", _half(due, facility, calendar, now))
        yield Ring("answer-due", due)
    yield Ring("lapse", utc(booking.start))


def _half(due: datetime, facility: Facility, calendar: Calendar, now: datetime) -> datetime:
    """Half of what is left for the answer runs off in service hours where the limit does."""
    if facility.approval is None:
        return now + (due - now) / 2
    half = calendar.at_share(now, facility.approval, 0.5, (), now)
    return min(due, half) if half else due


def _booked(booking: Booking, facility: Facility, calendar: Calendar, now: datetime) -> Iterator[Ring]:
    start = utc(booking.start)
    if (remind := reminder(start, facility, calendar, now)) > now:
        yield Ring("remind", remind)
    if (soon := start - facility.early) > now:
        yield Ring("soon", soon)
    if facility.plan is not None:
        yield Ring("plan", start - facility.plan)
    if not looked_for(booking):
        yield Ring("no-show", start + facility.grace)
    elif booking.here and not booking.seen and "unseen" not in booking.told:
        yield Ring("unmet", released(booking, facility) - facility.grace)
        yield Ring("release", released(booking, facility))
    else:
        yield from _unended(booking)


def released(booking: Booking, facility: Facility) -> datetime:
    """When the place of guests is free who said that they are here and whom the desk does not find: it has once the
    grace to let them in, and once more when it is asked for it."""
    return max(utc(booking.start), utc(booking.here or booking.start)) + 2 * facility.grace


def _unended(booking: Booking) -> Iterator[Ring]:
    """Nobody is billed, nor called absent, without a press: the desk is asked for it, and asked no more when it has
    long forgotten. A visit does not go on for ever."""
    end = utc(booking.end)
    yield Ring("forgotten", end + FORGOTTEN)
    yield Ring("leave", end + LEFT)


def reminder(start: datetime, facility: Facility, calendar: Calendar, now: datetime) -> datetime:
    """Never in quiet hours: when they end, where that is early enough, else just before they begin. Early enough is
    while it may still be cancelled freely, if the facility reminds so early at all and its evening is not over."""
    due = start - facility.remind
    morning, evening = utc(calendar.quiet_ends(due)), _before_quiet(due, calendar)
    free = facility.remind > facility.cancel_until and evening > now
    return morning if morning == due or morning < (start - facility.cancel_until if free else start) else evening


def _before_quiet(due: datetime, calendar: Calendar) -> datetime:
    hours = calendar.hours
    day = local_day(due, hours.timezone)
    evenings = (moment(one, hours.quiet_from, hours.timezone) for one in (day, day - DAY))
    return next((at for at in evenings if at <= due), due) - TICK


def _arrived(booking: Booking, facility: Facility, now: datetime) -> Iterator[Ring]:
    end = utc(booking.end)
    if facility.patrol and booking.arrived:
        arrived = utc(booking.arrived)
        patrol = arrived + ((now - arrived) // facility.patrol + 1) * facility.patrol
        if patrol < end:  # then it is told that the time is up
            yield Ring("patrol", patrol)
    yield Ring("time-up", end)
    yield from _unended(booking)
