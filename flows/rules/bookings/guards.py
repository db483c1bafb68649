"""When a deed may be done: what the clock says, and what it must bring with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from flows.booking import Booking, State
from flows.facility import TICK, Club, Facility
from flows.messages import Refused
from flows.rules.bookings.deeds import Deed, free_until, is_late
from flows.rules.bookings.windows import utc

Guard = Callable[[Booking, Facility, datetime], Refused | None]


def refusal(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> Refused | None:
    staff = deed.ours
    early = deed.name == "arrive" and staff and deed.start is not None
    begins = replace(booking, start=deed.start) if deed.name == "offer" and deed.start else booking
    if refused := None if early else too_soon_or_late(begins, deed.name, facility, now, staff=staff):
        return refused
    if deed.name == "refuse" and not deed.words.strip():
        return Refused("booking-refuse-words", {"number": booking.label})
    if deed.name == "extend" and not _reaches_further(booking, deed, now):
        return Refused("booking-extend-end", {"number": booking.label, "end": booking.end})
    costs = club.late_cancel_points
    if deed.name == "cancel" and not staff and not deed.late and costs and is_late(booking, facility, now):
        until = free_until(booking, facility)
        return Refused("booking-cancel-late", {"number": booking.label, "points": costs, "until": until})
    return None


def too_soon_or_late(booking: Booking, name: str, facility: Facility, now: datetime, *, staff: bool) -> Refused | None:
    """What the clock has against it. Staff may move a booking also after the resident's time for it, and enter later
    that guests have come."""
    if name == "move" and staff:
        return _not_begun(booking, facility, now)
    if name == "arrive" and staff and looked_for(booking):
        return None
    guard = GUARDS.get(name)
    return guard(booking, facility, now) if guard else None


def _reaches_further(booking: Booking, deed: Deed, now: datetime) -> bool:
    end = deed.end
    return end is not None and end > max(utc(booking.end), now) and not (end - utc(booking.end)) % TICK


def looked_for(booking: Booking) -> bool:
    """Whether staff were asked to see if the guests have come: they said so, or the house was down when they should."""
    return booking.here is not None or "unseen" in booking.told


def _not_begun(booking: Booking, facility: Facility, now: datetime) -> Refused | None:
    if now < booking.start:
        return None
    return Refused("booking-begun", {"number": booking.label, "start": booking.start})


def _not_late(booking: Booking, facility: Facility, now: datetime) -> Refused | None:
    if is_late(booking, facility, now):
        until = free_until(booking, facility)
        return Refused("booking-move-late", {"number": booking.label, "until": until})
    return _not_begun(booking, facility, now)


def _doors_open(booking: Booking, facility: Facility, now: datetime) -> Refused | None:
    opens = utc(booking.start) - facility.early
    if now < opens:
        return Refused("booking-too-early", {"number": booking.label, "opens": opens})
    return _not_over(booking, facility, now)


def _not_over(booking: Booking, facility: Facility, now: datetime) -> Refused | None:
    if now < booking.end or booking.arrived:
        return None
    return Refused("booking-over", {"number": booking.label, "end": booking.end})


def _grace_over(booking: Booking, facility: Facility, now: datetime) -> Refused | None:
    until = utc(booking.start) + facility.grace
    if now >= until:
        return None
    return Refused("booking-grace", {"number": booking.label, "until": until})


def _offer_stands(booking: Booking, facility: Facility, now: datetime) -> Refused | None:
    if now < booking.start and (booking.due is None or now <= booking.due):
        return None
    return Refused("booking-offer-over", {"number": booking.label})


def _in_vain(booking: Booking, facility: Facility, now: datetime) -> Refused | None:
    """An offer lapses when its time is over, a wait when nobody's place can come free any more."""
    begins = utc(booking.start)
    lapses = min(utc(booking.due or begins), begins) if booking.state is State.OFFERED else begins
    lapses = waits_until(booking, facility) if booking.state is State.WAITING else lapses
    if now >= lapses:
        return None
    return Refused("booking-not-lapsed", {"number": booking.label, "until": lapses})


def waits_until(booking: Booking, facility: Facility) -> datetime:
    """Whoever waits may still be offered the place of guests who do not come: it is free when their grace is over."""
    return utc(booking.start) + facility.grace + TICK


GUARDS: Mapping[str, Guard] = {
    "agree": _not_begun,
    "offer": _not_begun,
    "take": _offer_stands,
    "lapse": _in_vain,
    "here": _doors_open,
    "arrive": _doors_open,
    "no-show": _grace_over,
    "extend": _not_over,
    "move": _not_late,
}
