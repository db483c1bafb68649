"""A facility closes: what was booked there is cancelled with an apology, and other times are offered
(handbook/systems.md A5, C13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot import booking_desk, booking_told, post, waitlist
from bot.refusal import Refusal
from bot.unit import Unit
from flows.booking import HOLDING, Booking, Closure, State
from flows.facility import Facility
from flows.messages import Say, Term, row
from flows.rules.bookings.lifecycle import Deed
from flows.rules.bookings.rings import FORGOTTEN
from flows.rules.bookings.windows import moment
from storage import bookings, club, places

DAY = timedelta(days=1)
BEFORE_THEM = tuple(one for one in HOLDING if one is not State.ARRIVED)  # who is in already is asked to leave


def close(
    unit: Unit,
    facility: Facility,
    space: str,
    start: datetime,
    end: datetime,
    reason: str,
    actor: str,
    *,
    log: bool = False,
) -> list[Booking]:
    """Close it, or one of its spaces, from `start` to `end`. Gives the bookings that had to go.

    Whoever books at this moment is waited for, and whoever comes after it sees the closure. Guests who are there
    already are asked to leave where it closes at once; what else is to be done for them is the desk's.
    """
    with unit.attempt():
        places.hold_facility(unit.connection, unit.estate.key, facility.key, alone=True)
        made = Closure(0, facility.key, space, start, end, reason, log)
        closure_id = club.add_closure(unit.connection, unit.estate.key, made, unit.now, _member(actor))
        unit.write(actor, "club-closed", words=f"{facility.key} {space} {start.isoformat()}/{end.isoformat()} {reason}")
        matter = f"closure:{closure_id}"
        gone = [one for booking in inside(unit, made) if (one := _cancelled(unit, booking, reason, actor))]
        _wait_no_more(unit, facility, made, actor)
        booking_desk.offer_freed(unit, gone)  # what of their time lies outside of it
        unit.write("house", "club-cancelled", words=" ".join(one.label for _, one in gone), matter=matter)
        if start <= unit.now:
            for guest in there(unit, facility, space, start, end):
                _ask_to_leave(unit, guest, reason)
        return [one for _, one in gone]


def _wait_no_more(unit: Unit, facility: Facility, made: Closure, actor: str) -> None:
    """Whoever waits for a time in which no place can come free any more hears it now."""
    key = unit.estate.key
    for one in bookings.waiting_for(unit.connection, key, facility.key, made.start, made.end):
        if waitlist.is_closed(unit, facility, one):
            _cancelled(unit, one, made.reason, actor)


def there(unit: Unit, facility: Facility, space: str, start: datetime, end: datetime) -> list[Booking]:
    """The bookings whose guests are in the facility now, as far as a closure from `start` to `end` would be in their
    time. Who has stayed beyond it is there, too; who is not ended two hours after it has gone home."""
    found = bookings.overlapping(
        unit.connection, unit.estate.key, facility.key, unit.now - FORGOTTEN, end, (State.ARRIVED,)
    )
    return [one for one in found if (one.end > start or one.end <= unit.now) and space in ("", one.space)]


def _ask_to_leave(unit: Unit, guest: Booking, reason: str) -> None:
    words = row("booking-told-reason", words=reason) if reason else Term("booking-told-no-reason")
    leave = Say("club-told-leave", {"place": booking_told.named(unit, guest)["place"], "reason": words})
    for person in booking_told.hearers(unit, guest):
        for say in (Say("apology-sincere"), leave):
            post.tell_resident(unit, person, say, booking=guest, urgent=True)


def inside(unit: Unit, made: Closure) -> list[Booking]:
    """The bookings that would have to go. Cleaning goes on behind closed doors: only guests' own time counts."""
    key = unit.estate.key
    found = bookings.overlapping(unit.connection, key, made.facility, made.start, made.end, BEFORE_THEM)
    return [one for one in found if one.end > made.start and made.space in ("", one.space)]


def reopen(
    unit: Unit,
    facility: Facility,
    actor: str,
    *,
    log: bool = False,
    space: str = "",
    stretch: tuple[datetime, datetime] | None = None,
) -> bool:
    """Lift what closes it in this stretch, today's rest unless one is given; what was closed before and after it stays.
    `space`: only what closes that one. A hand lifts what a hand has closed; what a figure of the log has closed is
    lifted by a good one alone (`log`). False when there was nothing to lift. Who waits is offered what is free."""
    with unit.attempt():
        places.hold_facility(unit.connection, unit.estate.key, facility.key, alone=True)
        start, end = stretch or (unit.now, _tomorrow(unit))
        start = max(start, unit.now)
        found = closed(unit, facility, start, end)
        lifted = [one for one in found if one.log is log and space in ("", one.space)]
        for one in lifted:
            _lift(unit, one, start, end, actor)
        for one in lifted:
            booking_desk.fill(unit, facility.key, max(one.start, start), min(one.end, end))
        return bool(lifted)


def closed(unit: Unit, facility: Facility, start: datetime, end: datetime) -> tuple[Closure, ...]:
    """What of it is closed in this stretch."""
    return club.closures(unit.connection, unit.estate.key, facility.key, start, end)


def _lift(unit: Unit, one: Closure, start: datetime, end: datetime, actor: str) -> None:
    """The whole of it, or the part that lies in the stretch."""
    if one.start < start:
        club.cut(unit.connection, one.id, start)
    else:
        club.lift(unit.connection, one.id, unit.now)
    unit.write(actor, "club-reopened", words=one.facility, matter=f"closure:{one.id}")
    if one.end > end:
        rest = replace(one, id=0, start=end)
        left = club.add_closure(unit.connection, unit.estate.key, rest, unit.now, _member(actor))
        words = f"{one.facility} {one.space} {end.isoformat()}/{one.end.isoformat()} {one.reason}"
        unit.write(actor, "club-closed", words=words, matter=f"closure:{left}")


def _tomorrow(unit: Unit) -> datetime:
    zone = unit.estate.hours.timezone
    return moment(unit.now.astimezone(zone).date() + DAY, time.min, zone)


def _cancelled(unit: Unit, booking: Booking, reason: str, actor: str) -> waitlist.Change | None:
    """It before and after."""
    try:
        return booking, booking_desk.perform(unit, booking, Deed("close", words=reason), actor, alone=False)
    except Refusal:  # they have come already, or it was cancelled at this very moment
        return None


def _member(actor: str) -> int | None:
    kind, _, number = actor.partition(":")
    return int(number) if kind == "member" and number.isdecimal() else None
