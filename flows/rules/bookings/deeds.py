"""What each deed makes of a booking. Whether it may be done is `guards`' to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flows.booking import Booking, State
from flows.facility import Club, Facility
from flows.rules.bookings.money import bill_of, price_of
from flows.rules.bookings.places import instant, tick, tick_from
from flows.rules.bookings.windows import after, utc

After = tuple[Booking, int]  # and what it costs the household in points


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody wants to do with a booking. `member` is None for the resident and for the house."""

    name: str
    words: str = ""
    start: datetime | None = None  # of a move; of an arrival before its time; of an offer that comes late
    end: datetime | None = None  # of a move or an extension
    space: str | None = None  # of a move or an offer
    due: datetime | None = None  # until when an offer stands, or staff answer a request
    locker: str = ""
    member: int | None = None
    card: str = ""
    late: bool = False  # they know that cancelling costs points now
    house: bool = False  # the house itself does it: it may what staff may, and it costs nobody anything

    @property
    def ours(self) -> bool:
        """Done by staff or by the house, not by the resident."""
        return self.member is not None or self.house


def _same(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> After:
    return booking, 0


def _given(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> After:
    return replace(booking, given=now), 0


def _because(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> After:
    return replace(booking, reason=deed.words), 0


def _offer(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> After:
    """What came free when its time had begun, or is about to, begins later."""
    start = deed.start or booking.start
    price = booking.price if start == booking.start else price_of(facility, start, booking.end, booking.party)
    return replace(booking, space=deed.space or booking.space, start=start, price=price), 0


def _here(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> After:
    """Said by the guests; pressed by the desk, it has them before its eyes."""
    return replace(booking, here=booking.here or now, seen=booking.seen or deed.ours), 0


def _arrive(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> After:
    """The deposit is handed to a member of staff: who checks in by themselves has not paid it. Who is let in before
    their time pays from then on."""
    taken = booking.deposit > 0 and deed.member is not None
    start = min(utc(booking.start), deed.start or utc(booking.start))
    price = booking.price if start == booking.start else price_of(facility, start, booking.end, booking.party)
    arrived = replace(booking, arrived=now, here=booking.here or now, deposit_taken=taken, start=start, price=price)
    return replace(arrived, locker=deed.locker or booking.locker, card=deed.card or booking.card), 0


def _finish(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> After:
    return replace(booking, left=now, until=_cleaned(booking, facility, now), bill=bill_of(booking, facility, now)), 0


def _cleaned(booking: Booking, facility: Facility, left: datetime) -> datetime:
    """Until when it takes its place when the guests have left: in whole ticks, and only what it had."""
    clean = instant(tick_from(left + facility.buffer)) if facility.buffer else instant(tick(left))
    return max(utc(booking.start), min(utc(booking.until), clean))


def _leave(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> After:
    """Nobody wrote down when, nor whether they came: there is no bill."""
    return replace(booking, until=min(utc(booking.until), now)), 0


def _no_show(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> After:
    """Where only the house misses guests who said that they are here, it costs nothing."""
    return booking, 0 if deed.house else club.no_show_points


def _extend(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> After:
    end = deed.end or booking.end
    price = price_of(facility, booking.start, end, booking.party)
    told = tuple(one for one in booking.told if one != "time-up")
    return replace(booking, end=end, until=after(end, facility.buffer), price=price, told=told), 0


def _move(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> After:
    """All that was announced was about the old time."""
    start, end = deed.start or booking.start, deed.end or booking.end
    price = price_of(facility, start, end, booking.party)
    moved = replace(booking, start=start, end=end, until=after(end, facility.buffer), price=price, told=(), here=None)
    return replace(moved, space=deed.space or booking.space, given=now), 0


def _cancel(booking: Booking, deed: Deed, facility: Facility, club: Club, now: datetime) -> After:
    """Guards let a resident's late cancellation pass only where they know what it costs."""
    free = deed.ours or not is_late(booking, facility, now)
    return replace(booking, reason=deed.words), 0 if free else club.late_cancel_points


def is_late(booking: Booking, facility: Facility, now: datetime) -> bool:
    """Whether the time for changes free of points is over; what is not agreed to yet can always be taken back."""
    return booking.state is State.BOOKED and now > free_until(booking, facility)


def free_until(booking: Booking, facility: Facility) -> datetime:
    """Until when it may be cancelled free of points, and moved."""
    return free_of_points(facility, booking.start, booking.given or booking.filed)


def free_of_points(facility: Facility, start: datetime, given: datetime) -> datetime:
    """The same of a booking that became theirs at `given`. Whoever has just got it may think again, until it begins."""
    ends = after(start, -facility.cancel_until)
    if not facility.second_thoughts:
        return ends
    return max(ends, min(after(given, facility.second_thoughts), utc(start)))


DEEDS: Mapping[str, Callable[[Booking, Deed, Facility, Club, datetime], After]] = {
    "agree": _given,
    "refuse": _because,
    "offer": _offer,
    "take": _given,
    "take-and-ask": _same,
    "decline": _same,
    "lapse": _same,
    "here": _here,
    "arrive": _arrive,
    "finish": _finish,
    "leave": _leave,
    "no-show": _no_show,
    "extend": _extend,
    "move": _move,
    "move-and-ask": _move,
    "cancel": _cancel,
    "close": _because,
}
