"""From the wish to the bill: which deed leads where, when it may be done, and what the booking is after it
(handbook/systems.md A4, A5).

Whether the new time is free and allowed is not asked here (`slots`, `allowed`), nor who may press: only the booking's
own course. `wished` is no state that is kept: it is what is filed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from flows.booking import Booking, State
from flows.facility import Club, Facility
from flows.machine import Lifecycle, Way
from flows.messages import Refused, Term
from flows.rules.bookings.deeds import DEEDS, Deed, free_until
from flows.rules.bookings.guards import refusal, too_soon_or_late
from flows.rules.bookings.windows import utc

__all__ = ["BOOKING", "Deed", "Settled", "act", "free_until", "open_deeds"]

LEAVE = "leave"  # the house's alone: nobody presses it
BOOKING = Lifecycle(
    "booking",
    states=["wished", *(state.value for state in State)],
    initial="wished",
    ends=["done", "cancelled", "refused", "closed", "lapsed"],
    ways=(
        # how it is filed
        Way("request", ("wished",), "requested"),
        Way("wait", ("wished",), "waiting"),
        Way("book", ("wished",), "booked"),
        Way("admit", ("wished",), "arrived"),
        # staff agree, where the facility wants that
        Way("agree", ("requested",), "booked"),
        Way("refuse", ("requested",), "refused"),
        # the waitlist
        Way("offer", ("waiting",), "offered"),
        Way("take", ("offered",), "booked"),
        Way("take-and-ask", ("offered",), "requested"),
        Way("decline", ("offered",), "lapsed"),
        Way("lapse", ("requested", "waiting", "offered"), "lapsed"),
        # the visit
        Way("here", ("booked",), None),
        Way("arrive", ("booked", "no-show"), "arrived"),  # who comes late after all, while it runs
        Way("finish", ("arrived",), "done"),
        Way(LEAVE, ("booked", "arrived"), "done"),  # nobody wrote down how it ended
        Way("no-show", ("booked",), "no-show"),
        # changes
        Way("extend", ("booked", "arrived"), None),
        Way("move", ("requested", "booked"), None),
        Way("move-and-ask", ("requested", "booked"), "requested"),
        Way("cancel", ("requested", "waiting", "offered", "booked"), "cancelled"),
        Way("close", ("requested", "waiting", "offered", "booked"), "closed"),
    ),
)
ASKING = {"take": "take-and-ask", "move": "move-and-ask"}  # these make a new request of it


@dataclass(frozen=True, slots=True)
class Settled:
    """The booking after a deed, its line in the ledger with the words that belong to it, and what it cost in points."""

    booking: Booking
    entry: str
    words: str = ""
    points: int = 0


def act(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> Settled | Refused:
    """The booking after the deed, or why not. Nothing is changed by a refusal."""
    deed, now = _in_utc(deed), utc(now)
    way = _way(booking, deed, facility)
    to = None if deed.name in ASKING.values() else BOOKING.after(booking.state, way)
    if to is None or (deed.name == LEAVE and not (deed.house and now >= booking.end)):
        return Refused("booking-not-possible-now", {"number": booking.label, "state": state_of(booking)})
    if refused := refusal(booking, deed, facility, club, now):
        return refused
    done, points = DEEDS[way](booking, deed, facility, club, now)
    stands = replace(done, state=State(to), revision=booking.revision + 1, due=_due(booking, deed, State(to)))
    return Settled(stands, f"booking-{deed.name}", deed.words, points)


def open_deeds(booking: Booking, facility: Facility, now: datetime) -> frozenset[str]:
    """What may be done with the booking now, as far as it is a matter of its state and the time.

    A late cancellation is among them although it costs points; what staff may do at any time, residents may not.
    """
    known = {way: name for name, way in ASKING.items()}
    names = {known.get(one, one) for one in BOOKING.open_acts(booking.state)} - {LEAVE}
    return frozenset(one for one in names if not too_soon_or_late(booking, one, facility, utc(now), staff=False))


def state_of(booking: Booking) -> Term:
    return Term(f"booking-state-{booking.state}")


def _way(booking: Booking, deed: Deed, facility: Facility) -> str:
    """Which way of the table a deed goes: some differ by what the facility wants and by who does it."""
    asks = facility.approval is not None and not deed.ours
    if deed.name in ASKING and asks:
        return ASKING[deed.name]
    if deed.name == "here" and facility.self_check_in and not deed.ours:
        return "arrive"
    return deed.name


def _due(booking: Booking, deed: Deed, to: State) -> datetime | None:
    if to in (State.REQUESTED, State.OFFERED):
        return deed.due or booking.due
    return None


def _in_utc(deed: Deed) -> Deed:
    return replace(
        deed,
        start=utc(deed.start) if deed.start else None,
        end=utc(deed.end) if deed.end else None,
        due=utc(deed.due) if deed.due else None,
    )
