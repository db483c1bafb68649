"""Who waits is offered what comes free: one household at a time for each place, whoever has waited longest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot import booking_places
from bot.refusal import Refusal
from bot.unit import Unit
from flows.booking import COUNTED, Booking, Occupied, State, Wish
from flows.facility import Facility
from flows.messages import Refused
from flows.rules.bookings.allowed import of_household
from flows.rules.bookings.lifecycle import Deed
from flows.rules.bookings.places import instant, tick_from
from flows.rules.bookings.slots import place_for
from storage import bookings, club

Change = tuple[Booking, Booking]  # a booking before an act and after it
Freed = tuple[str, datetime, datetime]  # the key of a facility, from when, until when
WAITS = (State.WAITING, State.OFFERED)
LATE = timedelta(minutes=10)  # so long an offer stands that comes when the time is about to begin, or has begun
MOST = 3  # so often one household may wait for a facility that sets no limit of open bookings


# ── what comes free ──────────────────────────────────────────────────────────────────────────────────────────────────


def freed(unit: Unit, changes: Iterable[Change]) -> list[Freed]:
    """Where somebody may be offered a place now that these acts are done: what was given back, and what the households
    themselves wait for, whose limits leave room again. What overlaps is one stretch: each is looked through once."""
    changed = list(changes)
    found = [(after.facility, *left) for before, after in changed if (left := booking_places.freed(before, after))]
    homes = {after.household for before, after in changed if _counts_no_more(before, after)}
    for home in homes:
        if home is not None:
            theirs = bookings.of_home(unit.connection, unit.estate.key, home, unit.now)
            found += [(one.facility, one.start, one.until) for one in theirs if one.state is State.WAITING]
    return _joined(found)


def _counts_no_more(before: Booking, after: Booking) -> bool:
    return before.state in COUNTED and (after.state not in COUNTED or after.start != before.start)


def _joined(found: Iterable[Freed]) -> list[Freed]:
    joined: list[Freed] = []
    for facility, start, until in sorted(found):
        if joined and joined[-1][0] == facility and start <= joined[-1][2]:
            joined[-1] = (facility, joined[-1][1], max(joined[-1][2], until))
        else:
            joined.append((facility, start, until))
    return joined


# ── who is offered it ────────────────────────────────────────────────────────────────────────────────────────────────


def offers(unit: Unit, facility: str, start: datetime, until: datetime) -> Iterator[tuple[Booking, Deed]]:
    """Each offer is found after the one before it was made. Nothing while the facility is closed or gone.

    What is taken is read once, and again after an offer; a household is asked about only where there is a place.
    """
    known = unit.estate.club.facility(facility)
    if known is None:
        return
    waiting = bookings.waiting_for(unit.connection, unit.estate.key, facility, start, until)
    taken: Occupied | None = None
    for one in waiting:
        terms = terms_of(unit, known, one)
        if terms is None:
            continue
        due, begins = terms
        wish = replace(one.wish, start=begins)
        taken = taken or _taken(unit, known, waiting)
        space = place_for(known, wish, taken)
        if space is not None and _may(unit, known, one, wish) and _still_waits(unit, one):
            yield one, Deed("offer", space=space, due=due, start=begins if begins != one.start else None)
            taken = None


def _taken(unit: Unit, facility: Facility, waiting: list[Booking]) -> Occupied:
    return booking_places.occupied(unit, facility, min(one.start for one in waiting), max(one.end for one in waiting))


def terms_of(unit: Unit, facility: Facility, waiting: Booking) -> tuple[datetime, datetime] | None:
    """Until when an offer made now would stand, and when their time would begin; None: they are passed over.

    An offer never stands past the start. In quiet hours it stands from the morning, if there is time. What comes free
    shortly before the start or after it (guests who did not come) is offered for what is left, if that is worth it.
    """
    latest, calendar = waiting.start - facility.notice, unit.calendar
    if calendar.is_quiet(unit.now):
        due = calendar.quiet_ends(unit.now) + unit.estate.club.offer
        return (due, waiting.start) if due <= latest else None
    if latest > unit.now:
        return min(unit.now + unit.estate.club.offer, waiting.start), waiting.start
    begins = max(waiting.start, instant(tick_from(unit.now + min(LATE, unit.estate.club.offer))))
    return (begins, begins) if waiting.end - begins >= facility.slot / 2 else None


def _may(unit: Unit, facility: Facility, waiting: Booking, wish: Wish) -> bool:
    """Whether their household could book it now: they may have booked something else meanwhile, or wait for the very
    time at which what is left of this one would begin."""
    if wish.start != waiting.start and waiting.household is not None:
        home = bookings.of_home(unit.connection, unit.estate.key, waiting.household, unit.now)
        if any((one.facility, one.start) == (wish.facility, wish.start) and one.state in WAITS for one in home):
            return False
    held = bookings.standing(unit.connection, unit.estate.key, waiting.person, waiting.household, unit.now)
    zone = unit.estate.hours.timezone
    return not of_household(facility, unit.estate.club, wish, held, unit.now, zone, moving=waiting.number)


def _still_waits(unit: Unit, waiting: Booking) -> bool:
    """Held from here on: they may have given it up at this very moment."""
    held = bookings.load(unit.connection, [waiting.id]).get(waiting.id)
    return held is not None and held.state is State.WAITING and held.revision == waiting.revision


# ── who may wait ─────────────────────────────────────────────────────────────────────────────────────────────────────


def must_be_worth_it(unit: Unit, facility: Facility, draft: Booking) -> None:
    """Nobody waits for a time that is closed, nor for so many that others never come first. With the household held.
    Raises Refusal."""
    if is_closed(unit, facility, draft):
        raise Refusal(Refused("booking-wait-closed", {"facility": facility.name}))
    most = facility.quota.open or MOST
    if sum(one.facility == facility.key and one.state in WAITS for one in _waits(unit, draft)) >= most:
        raise Refusal(Refused("booking-wait-enough", {"facility": facility.name, "count": most}))


def _waits(unit: Unit, draft: Booking) -> Iterable[Booking]:
    if draft.household is not None:
        return bookings.of_home(unit.connection, unit.estate.key, draft.household, unit.now)
    return bookings.standing(unit.connection, unit.estate.key, draft.person, None, unit.now).own


def is_closed(unit: Unit, facility: Facility, booking: Booking) -> bool:
    """Whether closures leave it no place, even were nothing booked."""
    shut = club.closures(unit.connection, unit.estate.key, facility.key, booking.start, booking.end)
    return bool(shut) and place_for(facility, booking.wish, Occupied({}, shut)) is None
