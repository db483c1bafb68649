"""Guests who come before their time: from when they may be checked in, and whether their place is free already."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot import booking_cards, booking_places
from bot.club_hand import answer_on
from bot.refusal import Refusal
from bot.staff_hand import Hand
from flows.booking import Booking, State
from flows.facility import TICK, Facility
from flows.messages import Option, Period, Refused, Say, Value
from flows.rules.bookings.guards import too_soon_or_late
from flows.rules.bookings.money import money, price_of
from flows.rules.bookings.slots import ticks
from flows.rules.bookings.windows import local_day, windows

LIST = "club-early"


def may_arrive(hand: Hand, booking: Booking, facility: Facility) -> bool:
    """Whether they may be checked in now. Who is no more than the shortest booking early may be let in where the place
    is free: it is offered. Raises Refusal otherwise, before anything is asked."""
    refused = too_soon_or_late(booking, "arrive", facility, hand.unit.now, staff=True)
    if refused is None:
        return True
    start = _start(hand, booking, facility)
    if hand.unit.now >= booking.start or start is None:
        raise Refusal(refused)
    if not _is_free(hand, booking, facility, start):
        raise Refusal(Refused("club-early-not-free", refused.args))
    price = price_of(facility, start, booking.end, booking.party)
    args: dict[str, Value] = {
        **booking_cards.named(hand.unit, booking),
        **refused.args,
        "when": Period(start, booking.end),
        "amount": money(price or 0),
        "priced": "yes" if price else "no",
    }
    list_ = f"{LIST}!{booking.number}.{booking.revision}"
    answer_on(hand, booking, Say("club-early", args, (Option("early", "club-choice-early"),), list_))
    return False


def starts(hand: Hand, booking: Booking, facility: Facility) -> datetime:
    """From when they are let in before their time. Raises Refusal where they cannot be any more."""
    start = _start(hand, booking, facility)
    if booking.state is not State.BOOKED or start is None or not _is_free(hand, booking, facility, start):
        state = booking_cards.state_term(booking)
        raise Refusal(Refused("club-not-now", {"number": booking.label, "state": state}))
    return start


def _start(hand: Hand, booking: Booking, facility: Facility) -> datetime | None:
    """From when the booking would run; None: they are too early for that, or it has not opened, or the time before it
    is a session of its own."""
    now, zone = hand.unit.now, hand.unit.estate.hours.timezone
    day = local_day(now, zone)
    is_open = any(a <= now and booking.end <= b for a, b in windows(facility, zone, day, day))
    near = not facility.in_sessions and booking.start - facility.slot <= now < booking.start
    return ticks(now, now + TICK)[0] if is_open and near else None


def _is_free(hand: Hand, booking: Booking, facility: Facility, start: datetime) -> bool:
    wish = replace(booking.wish, start=start)
    return booking_places.free_space(hand.unit, facility, wish, booking) == booking.space
