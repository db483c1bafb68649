"""One booking as its resident sees it: how it stands, and what may be done about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from flows.booking import Booking, State
from flows.conversations.booked import booking_of, facility_of, is_late, named, party
from flows.conversations.extending import later_ends
from flows.conversations.ordering import may_order
from flows.conversations.readers import excerpt
from flows.flow import Talk
from flows.messages import Option, Row, Rows, Say, Term, Value, row
from flows.rules.bookings.lifecycle import free_until, open_deeds
from flows.rules.bookings.money import money

ASKED = {"cancel": "sure", "extend": "until", "order": "ordering"}  # wishes of which something is asked first
AT_ONCE = ("here", "move", "take", "decline", "bill")


def may(talk: Talk, booking: Booking) -> tuple[str, ...]:
    """What is offered; the booking's own lifecycle has the last word."""
    facility = facility_of(talk, booking)
    if facility is None:
        return ()
    deeds = open_deeds(booking, facility, talk.now)
    offered = {
        "take": booking.state is State.OFFERED and "take" in deeds,
        "decline": booking.state is State.OFFERED and "decline" in deeds,
        "here": "here" in deeds and booking.here is None,
        "order": may_order(talk, booking),
        "extend": "extend" in deeds and bool(later_ends(talk, booking)),
        "bill": booking.state is State.ARRIVED,
        "move": "move" in deeds,
        "cancel": booking.state is not State.OFFERED and "cancel" in deeds,
    }
    return tuple(wish for wish, possible in offered.items() if possible)


def can(talk: Talk, booking: Booking, wish: str) -> bool:
    """That they are here is told in any case: the rules say why it is too early."""
    return wish in may(talk, booking) or (wish == "here" and booking.state is State.BOOKED)


def wishing(talk: Talk, *wishes: str) -> bool:
    """Whether one of these is wished for the booking, and may be."""
    booking, wish = booking_of(talk), str(talk.draft.get("wish", ""))
    return booking is not None and wish in wishes and can(talk, booking, wish)


def ask_act(talk: Talk) -> Say:
    """The true state, in words."""
    booking = booking_of(talk)
    if booking is None:
        return Say("my-booking-not-found", options=(Option("menu", "choice-back-to-menu"),))
    leaves = booking.state is State.WAITING
    offered = (
        Option(one, "choice-booking-leave" if leaves and one == "cancel" else f"choice-booking-{one}")
        for one in may(talk, booking)
    )
    others = (Option("list", "choice-my-bookings"), Option("menu", "choice-back-to-menu"))
    key = "my-booking-begun" if _came_to_cancel(talk, booking) else "my-booking"
    return Say(key, shown(talk, booking), options=(*offered, *others), booking=booking.number)


def _came_to_cancel(talk: Talk, booking: Booking) -> bool:
    """They wished to cancel what has begun."""
    return talk.draft.get("wish") == "cancel" and booking.state is State.ARRIVED


def as_it_stands(talk: Talk) -> Say:
    """Instead of a question that has become pointless."""
    return replace(ask_act(talk), options=())


def shown(talk: Talk, booking: Booking) -> dict[str, Value]:
    return {
        **named(talk, booking),
        "state": Term(f"booking-state-{booking.state}"),
        "people": party(booking.party),
        "lines": Rows((*_sums(booking), *_reason(booking), _next(talk, booking))),
    }


def _sums(booking: Booking) -> Iterator[Row]:
    """The bill; before it what was agreed."""
    if booking.bill is not None:
        yield row("my-booking-bill", amount=money(booking.bill))
    elif booking.live:
        if booking.price:
            yield row("my-booking-price", amount=money(booking.price))
        if booking.deposit:
            yield row("my-booking-deposit", amount=money(booking.deposit))


def _reason(booking: Booking) -> Iterator[Row]:
    if booking.reason:
        yield row("my-booking-reason", reason=excerpt(booking.reason))


def _next(talk: Talk, booking: Booking) -> Row:
    """What comes next, and until when they may still change their mind."""
    facility = facility_of(talk, booking)
    match booking.state:
        case State.REQUESTED:
            return row("my-booking-next-requested", by=booking.due or booking.start)
        case State.WAITING:
            return row("my-booking-next-waiting")
        case State.OFFERED:
            return row("my-booking-next-offered", by=booking.due or booking.start)
        case State.BOOKED if talk.now >= booking.start:
            return row("my-booking-next-begun")
        case State.BOOKED if is_late(talk, booking):
            return row("my-booking-next-late", points=talk.estate.club.late_cancel_points)
        case State.BOOKED:
            return row("my-booking-next-booked", by=free_until(booking, facility) if facility else booking.start)
        case State.ARRIVED:
            return row("my-booking-next-arrived")
        case _:
            return row("my-booking-next-over")
