"""“My bookings”: how each stands, and what may be done about it (handbook/systems.md A4, A5, B32, B33).

A `wish` in the draft is what was asked for before it was clear of which booking; it is carried out as soon as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flows.booking import Booking, State
from flows.booking_effects import CancelBooking
from flows.conversations.booked import (
    arrived,
    billed,
    booking_numbered,
    booking_of,
    booking_option,
    bookings_of,
    facility_of,
    is_late,
    named,
)
from flows.conversations.extending import ask_end, read_end
from flows.conversations.offer import answered
from flows.conversations.one_booking import ASKED, AT_ONCE, ask_act, can, wishing
from flows.conversations.ordering import ask_goods, read_order
from flows.conversations.points import (
    appealable,
    ask_appeal,
    ask_points,
    has_cards,
    points_of,
    read_appeal,
    read_points,
    told_cards,
)
from flows.conversations.readers import read_ticket, ticket_in
from flows.flow import END, Act, Flow, HandDown, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.menu import MENU, entry, menu
from flows.messages import Option, Refused, Say
from flows.understanding import is_retraction, tells

SHOWN = 8
SURE = 0.5
MATTERS = ("repair", "complaint", "parcels", "booking", "human", "status")


# ── which one ────────────────────────────────────────────────────────────────────────────────────────────────────────


def follows(talk: Talk) -> dict[str, Any]:
    """Who names the facility, or wishes something for it, means the only booking it can be. Whether cancelling costs
    points is settled before they are asked: that is what they agree to."""
    known: dict[str, Any] = {}
    if "booking" not in talk.draft and {"facility", "wish"} & talk.draft.keys():
        live = meant(talk)
        known = {"booking": live[0].number} if len(live) == 1 else {}
    if talk.draft.get("wish") == "cancel":
        booking = booking_of(replace(talk, draft={**talk.draft, **known}))
        known |= {"late": True} if booking and is_late(talk, booking) else {}
    return known


def meant(talk: Talk) -> tuple[Booking, ...]:
    """Their live bookings, of the facility that was named."""
    facility = talk.draft.get("facility")
    return tuple(one for one in bookings_of(talk) if one.live and facility in (None, one.facility))


def listed(talk: Talk) -> tuple[Booking, ...]:
    return (meant(talk) if {"facility", "wish"} & talk.draft.keys() else ()) or bookings_of(talk)


def which_needed(talk: Talk) -> bool:
    if "booking" in talk.draft or appeals(talk):
        return False
    return bool(bookings_of(talk) or points_of(talk) or has_cards(talk))


def ask_which(talk: Talk) -> Say:
    found = listed(talk)[:SHOWN]
    return Say(
        "my-bookings",
        {"count": len(found)},
        options=(
            *(booking_option(talk, one) for one in found),
            *((Option("points", "choice-my-points"),) if points_of(talk) else ()),
            *((Option("cards", "choice-my-cards"),) if has_cards(talk) else ()),
            Option("book", "choice-book-another"),
            Option("menu", "choice-back-to-menu"),
        ),
    )


def read_which(talk: Talk, reply: Reply) -> Heard:
    match reply.option:
        case "menu":
            return Took(acts=(menu(talk),), leads=END)
        case "book":
            return Took(acts=(Then("booking"),), leads=END)
        case "points" if points_of(talk):
            return Took(leads="points")
        case "cards":
            return Took(acts=(told_cards(talk),), leads="which")
        case _:
            return picked(talk, reply)


def picked(talk: Talk, reply: Reply) -> Heard:
    """A booking, by button, place in the list or number; a ticket has a number, too."""
    option = reply.option or ""
    number = read_ticket(option.removeprefix("booking-") if option.startswith("booking-") else reply.text)
    if number is None:
        return Missed(aside="ends")
    booking = booking_numbered(talk, number)
    if booking is None:
        return Took(acts=(Then("status", {"number": number}),), leads=END)
    wish = str(talk.draft.get("wish", ""))
    return Took({"booking": number}, leads=None if can(talk, booking, wish) else "act")


# ── what may be done about it ─────────────────────────────────────────────────────────────────────────────────────────


def appeals(talk: Talk) -> bool:
    return bool(talk.draft.get("appeal"))


def act_needed(talk: Talk) -> bool:
    return not appeals(talk) and booking_of(talk) is not None and not wishing(talk, *ASKED, *AT_ONCE)


def read_act(talk: Talk, reply: Reply) -> Heard:
    booking = booking_of(talk)
    if reply.option == "menu" or booking is None:
        return Took(acts=(menu(talk),), leads=END)
    if reply.option == "list":
        return Took({"booking": None, "wish": None, "facility": None}, leads="which")
    wish = reply.option or ("here" if reply.word == "here" else "")
    if wish == "ok":  # the button under “your time is up”
        return Took(acts=(Say("my-booking-fine", booking=booking.number),), leads=END)
    if wish == "appeal":  # the button under what it cost them
        return Took({"appeal": True}, leads="appeal")
    if wish in ASKED and can(talk, booking, wish):
        return Took({"wish": wish}, leads=ASKED[wish])
    if acts := done(talk, booking, wish):
        return Took(acts=acts, leads=END)
    if wish in (*ASKED, *AT_ONCE):  # a button of an older message: how it stands now
        return Took(acts=no_longer(booking, wish), leads="act")
    if number := read_ticket(reply.text):
        return Took(acts=(Then("status", {"number": number}),), leads=END)
    return Missed(aside="ends")


def no_longer(booking: Booking, wish: str) -> tuple[Act, ...]:
    """Why somebody who is there cannot stay on: others come after them, or it closes."""
    stays = wish == "extend" and booking.state in (State.BOOKED, State.ARRIVED)
    return (Say("my-booking-no-longer", booking=booking.number),) if stays else ()


def done(talk: Talk, booking: Booking, wish: str) -> tuple[Act, ...]:
    """What is carried out without a further question; nothing where it cannot be."""
    if not can(talk, booking, wish):
        return ()
    match wish:
        case "here":
            return arrived(talk, booking)
        case "bill":
            return billed(talk, booking)
        case "move":
            return (Then("booking", {"moving": booking.number}),)
        case "take" | "decline":
            return answered(talk, booking, taken=wish == "take")
        case _:
            return ()


def ask_sure(talk: Talk) -> Say:
    """Late, it costs points: that is said before, not after."""
    booking = booking_of(talk)
    if booking is None:
        return Say("my-booking-not-found")
    options = (Option("yes", "choice-booking-give-up"), Option("no", "choice-booking-keep"))
    args = {**named(talk, booking), "points": talk.estate.club.late_cancel_points}
    key = "my-booking-cancel-late-sure" if talk.draft.get("late") else "my-booking-cancel-sure"
    return Say(key, args, options=options, booking=booking.number)


def read_sure(talk: Talk, reply: Reply) -> Heard:
    booking = booking_of(talk)
    if booking is None or reply.option == "no" or reply.word == "no":
        return Took({"wish": None, "late": None}, leads="act")
    if names_another(talk, booking, reply.text):
        return Missed(aside="ends")
    agreed = reply.option == "yes" or reply.word == "yes" or is_retraction(reply.text, talk.vocabulary)
    if not agreed and tells(reply.text, talk.vocabulary) != "absent":
        return Missed(aside="ends" if is_another(talk, reply.text) else None)
    late = bool(talk.draft.get("late"))
    args = {**named(talk, booking), "points": talk.estate.club.late_cancel_points}
    told = Say("my-booking-cancelled-late" if late else "my-booking-cancelled", args, booking=booking.number)
    told = appealable(told) if late else told
    gone = HandDown({"given_up": booking.number})  # a booking that waits below must not count it any more
    return Took(acts=(CancelBooking(booking.number, late=late), gone, told), leads=END)


def names_another(talk: Talk, booking: Booking, words: str) -> bool:
    """Whether it is another booking that these words name, by its facility or its number."""
    facility, named_here = facility_of(talk, booking), ticket_in(words)
    spoken = talk.understood(words).facility
    other = spoken is not None and facility is not None and spoken != facility.kind
    return other or (named_here is not None and named_here[0] != booking.number)


def is_another(talk: Talk, words: str) -> bool:
    """Whether these words plainly are another matter, and no answer to a question about a booking."""
    meant = talk.understood(words)
    return meant.intent in MATTERS and meant.confidence >= SURE


def or_pressed(read: Callable[[Talk, Reply], Heard]) -> Callable[[Talk, Reply], Heard]:
    """The buttons under how it stands go on working while something about it is asked."""

    def reading(talk: Talk, reply: Reply) -> Heard:
        return (read_act if reply.option in (*ASKED, *AT_ONCE, "ok", "list", "menu") else read)(talk, reply)

    return reading


def regrets(talk: Talk, refused: Refused) -> Took:
    """The time in which it is free has just passed: they are asked again. Else they see how it stands now."""
    if refused.key == "booking-cancel-late" and booking_of(talk):
        return Took({"late": True}, leads="sure")
    return Took({"wish": None, "late": None, "ordered": None}, leads="act" if booking_of(talk) else "which")


def finish(talk: Talk) -> tuple[Act, ...]:
    """Something was wished that needs no question; or there is nothing of theirs."""
    if booking := booking_of(talk):
        return done(talk, booking, str(talk.draft.get("wish", "")))
    key = "my-booking-not-found" if "booking" in talk.draft else "my-bookings-none"
    return (Say(key, options=(entry("booking"),), list=MENU),)


FLOW = Flow(
    name="bookings",
    steps=(
        Step("act", ask_act, read_act, needed=act_needed),
        Step("which", ask_which, read_which, needed=which_needed),
        Step("sure", ask_sure, or_pressed(read_sure), needed=lambda talk: wishing(talk, "cancel")),
        Step("until", ask_end, or_pressed(read_end), needed=lambda talk: wishing(talk, "extend")),
        Step("ordering", ask_goods, or_pressed(read_order), needed=lambda talk: wishing(talk, "order")),
        Step("points", ask_points, read_points, needed=lambda talk: False),
        Step("appeal", ask_appeal, read_appeal, needed=appeals, verbatim=True),
    ),
    finish=finish,
    follows=follows,
    cancelled="coming-kept",
    proactive=True,
    about="booking",
    regrets=regrets,
)
