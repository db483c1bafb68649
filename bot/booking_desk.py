"""What becomes of an act on a booking: the row, its places, the ledger, the timers, the card, points, and everybody who
must hear of it.

Every act comes through here, whoever did it: the resident, a member of staff, a timer, or the house itself. Each is
done whole or not at all. Locks are taken in this order: household, facility, booking, places; so what is only looked at
before is read without a lock, and read again with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TypedDict, Unpack

from bot import booking_answers, booking_cards, booking_places, booking_told, points, waitlist
from bot.booking_places import TAKEN
from bot.refusal import Refusal
from bot.unit import Unit
from flows.booking import Booking, Standing, State, Wish
from flows.facility import Facility
from flows.messages import Refused, Row, Rows
from flows.rules.bookings.allowed import broken
from flows.rules.bookings.lifecycle import Deed, Settled, act
from flows.rules.bookings.money import price_of
from flows.rules.bookings.rings import Ring, rings
from storage import bookings, timers
from storage.timers import Timer

KIND = "booking"  # of its timers
ENDS = {
    "cancel": State.CANCELLED,
    "refuse": State.REFUSED,
    "close": State.CLOSED,
    "lapse": State.LAPSED,
    "decline": State.LAPSED,
    "finish": State.DONE,
    "leave": State.DONE,
}


class Whose(TypedDict, total=False):
    """Whom a booking is for, in the words of `Booking`."""

    household: int | None
    house: str
    person: int | None
    name: str
    phone: str
    filed_by: int | None
    answers: tuple[tuple[str, str], ...]


# ── new ones ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def draft(unit: Unit, facility: Facility, wish: Wish, **whose: Unpack[Whose]) -> Booking:
    """A booking as it is before it is filed: no number, and no space unless the wish names one. What staff write down
    they have agreed to."""
    asks = facility.approval is not None and whose.get("filed_by") is None
    return Booking(
        id=0,
        estate=unit.estate.key,
        number=0,
        state=State.REQUESTED if asks else State.BOOKED,
        revision=1,
        facility=facility.key,
        space=wish.space,
        start=wish.start,
        end=wish.end,
        until=wish.end + facility.buffer,
        party=wish.party,
        filed=unit.now,
        price=price_of(facility, wish.start, wish.end, wish.party),
        deposit=facility.deposit,
        due=answer_by(unit, facility, wish.start) if asks else None,
        **whose,
    )


def reserve(unit: Unit, booking: Booking, actor: str) -> Booking:
    """Book a place for a draft: every rule is asked, all that are broken are told at once, and the household cannot
    pass its quota twice at one time. Raises Refusal."""
    with unit.attempt():
        facility = booking_places.facility_of(unit, booking.facility)
        booking_places.hold(unit, facility.key, booking.household)
        must_allow(unit, facility, booking.wish, standing(unit, booking))
        for _ in facility.spaces:  # who loses the race for one may find another free
            space = booking_places.free_space(unit, facility, booking.wish)
            if space is None:
                break
            try:
                return file(unit, replace(booking, space=space), actor)
            except Refusal as refusal:
                if refusal.refused.key != TAKEN:
                    raise
        raise Refusal(Refused(TAKEN))


def wait(unit: Unit, booking: Booking, actor: str) -> Booking:
    """Wait for the place of a draft. The same rules as for booking: who may not have it need not wait for it. Raises
    Refusal."""
    with unit.attempt():
        facility = booking_places.facility_of(unit, booking.facility)
        booking_places.hold(unit, facility.key, booking.household, alone=True)
        must_allow(unit, facility, booking.wish, standing(unit, booking))
        waitlist.must_be_worth_it(unit, facility, booking)
        filed = file(unit, replace(booking, state=State.WAITING, due=None), actor)
        fill(unit, facility.key, filed.start, filed.until)  # it may have come free this very moment
        return filed


def file(unit: Unit, booking: Booking, actor: str) -> Booking:
    """Write it down as it is, and take its places. Raises Refusal when they are taken, or when the household waits for
    that time already."""
    with unit.attempt():
        booking_places.hold(unit, booking.facility, booking.household, alone=booking.state is State.WAITING)
        if booking.holds and not booking_places.take(unit, booking):
            raise Refusal(Refused(TAKEN))
        filed = bookings.file(unit.connection, booking)
        if filed is None:
            raise Refusal(Refused("booking-waiting-already"))
        unit.write(actor, "booking-filed", revision=filed.revision, matter=booking_cards.matter(filed))
        set_timers(unit, filed)
        booking_cards.hang(unit, filed)
        return filed


def standing(unit: Unit, booking: Booking) -> Standing:
    return bookings.standing(unit.connection, unit.estate.key, booking.person, booking.household, unit.now)


def must_allow(unit: Unit, facility: Facility, wish: Wish, held: Standing, *, moving: int | None = None) -> None:
    """Raises Refusal with every broken rule."""
    zone = unit.estate.hours.timezone
    refuse(broken(facility, unit.estate.club, wish, held, unit.now, zone, moving=moving))


def refuse(rules: tuple[Row, ...]) -> None:
    """Raises Refusal where any rule is broken."""
    if rules:
        raise Refusal(Refused("booking-broken", {"rules": Rows(rules), "count": len(rules)}))


# ── acts ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def perform(unit: Unit, booking: Booking, deed: Deed, actor: str, *, alone: bool = True) -> Booking:
    """Do it. Raises Refusal, also when the booking is not any more as it was seen. Not `alone`: it is one of many, and
    what they free is offered once, when all are done (`offer_freed`)."""
    with unit.attempt():
        booking_places.hold(unit, booking.facility)
        held = _held(unit, booking)
        outcome = _outcome(unit, held, deed)
        if isinstance(outcome, Refused):
            raise Refusal(outcome)
        after = settle(unit, held, outcome, actor)
        if alone:
            offer_freed(unit, [(held, after)])
        return after


def move(unit: Unit, booking: Booking, deed: Deed, actor: str) -> Booking:
    """To another time, for the resident and for the desk: the old one is given up only when the new one is taken. Every
    rule is asked with the household held, so that it cannot book past its quota meanwhile. The space that the deed
    names, or else the best. Raises Refusal."""
    with unit.attempt():
        facility = booking_places.facility_of(unit, booking.facility)
        booking_places.hold(unit, facility.key, booking.household)
        held = _held(unit, booking)
        start, end = deed.start or held.start, deed.end or held.end
        wish = replace(held.wish, start=start, end=end, space=deed.space or "")
        must_allow(unit, facility, wish, standing(unit, held), moving=held.number)
        space = booking_places.free_space(unit, facility, wish, held)
        if space is None:
            raise Refusal(Refused(TAKEN))
        due = None if deed.ours else answer_by(unit, facility, start)
        return perform(unit, held, replace(deed, space=space, due=due), actor)


def answer_by(unit: Unit, facility: Facility, start: datetime) -> datetime | None:
    """Until when the desk answers a request, where the facility wants its agreement."""
    return min(unit.calendar.add(unit.now, facility.approval), start) if facility.approval else None


def _held(unit: Unit, booking: Booking) -> Booking:
    """The booking as it stands, and stays until the unit ends. Raises Refusal when somebody else was faster."""
    held = bookings.load(unit.connection, [booking.id]).get(booking.id)
    if held is None or held.revision != booking.revision:
        raise Refusal(Refused("booking-changed-meanwhile", {"number": booking.label}))
    return held


def extend(unit: Unit, booking: Booking, deed: Deed, actor: str) -> Booking:
    """Stay on, where nobody comes after them and nothing closes; also for staff. Raises Refusal."""
    with unit.attempt():
        facility = booking_places.facility_of(unit, booking.facility)
        booking_places.hold(unit, facility.key)
        longer = replace(booking.wish, end=deed.end or booking.end)
        if booking_places.free_space(unit, facility, longer, booking) != booking.space:
            raise Refusal(Refused("booking-extend-taken", {"number": booking.label, "end": booking.end}))
        return perform(unit, booking, deed, actor)


def _outcome(unit: Unit, booking: Booking, deed: Deed) -> Settled | Refused:
    """Of a facility that the estate file lost a booking can only be ended; that breaks no rule."""
    facility = unit.estate.club.facility(booking.facility)
    if facility is not None:
        return act(booking, deed, facility, unit.estate.club, unit.now)
    if deed.name not in ENDS or not booking.live:
        return Refused("booking-facility-gone")
    ended = replace(booking, state=ENDS[deed.name], revision=booking.revision + 1, due=None)
    return Settled(ended, f"booking-{deed.name}", deed.words)


def settle(unit: Unit, before: Booking, settled: Settled, actor: str) -> Booking:
    """Write an outcome down and make it known. Raises Refusal when somebody else was faster: inside `attempt` only."""
    after = settled.booking
    if not bookings.save(unit.connection, after, before.revision):
        raise Refusal(Refused("booking-changed-meanwhile", {"number": before.label}))
    if not booking_places.exchange(unit, before, after):
        raise Refusal(Refused(TAKEN))
    matter = booking_cards.matter(after)
    unit.write(actor, settled.entry, words=settled.words, revision=after.revision, matter=matter)
    set_timers(unit, after)
    booking_answers.decided(unit, before, after)
    charged = points.charge(unit, after, settled.points)
    booking_cards.redraw(unit, before, after)
    booking_told.announce(unit, before, after, actor, charged)
    return after


def offer_freed(unit: Unit, changes: Iterable[waitlist.Change]) -> None:
    """Places came free, or a household's limits leave room again: who waits for them is offered them."""
    for facility, start, until in waitlist.freed(unit, changes):
        fill(unit, facility, start, until)


def fill(unit: Unit, facility: str, start: datetime, until: datetime) -> None:
    """Something is free in this stretch: whoever has waited longest and finds a place in it is offered it.

    Somebody may take a tick of it at this very moment: that is no reason to undo what has freed it.
    """
    for waiting, deed in waitlist.offers(unit, facility, start, until):
        with suppress(Refusal):
            perform(unit, waiting, deed, "house")


def note(unit: Unit, booking: Booking, told: str, *, due: datetime | None = None) -> Booking:
    """Something was announced, once and for all; `due`: a new time was promised. Its card and its timers stay as they
    are. Hold the facility before."""
    held = _held(unit, booking)
    noted = replace(held, told=(*held.told, told), due=due or held.due)
    bookings.save(unit.connection, noted, held.revision)
    return noted


def set_timers(unit: Unit, booking: Booking) -> None:
    """A booking's timers are computed anew from the booking; those of before are void."""
    timers.clear(unit.connection, KIND, [booking.id])
    unit.timers = [one for one in unit.timers if not (one.kind == KIND and one.subject == booking.id)]
    for ring in wanted(unit, booking):
        key = f"{KIND}:{booking.id}:{ring.what}"
        body = {"what": ring.what}
        unit.timers.append(Timer(booking.estate, key, ring.due, KIND, booking.id, booking.revision, body))


def wanted(unit: Unit, booking: Booking) -> tuple[Ring, ...]:
    """Every ring that it needs now; none where the facility is gone."""
    facility = unit.estate.club.facility(booking.facility)
    return rings(booking, facility, unit.estate.club, unit.calendar, unit.now) if facility else ()
