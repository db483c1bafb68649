"""A place has come free for a household on the waitlist: it is kept for them until it is answered, or the time is over
(handbook/systems.md A4)."""

from __future__ import annotations

from flows.booking import Booking, State
from flows.booking_effects import AnswerOffer
from flows.conversations.booked import booking_of, facility_of, named, party
from flows.conversations.one_booking import as_it_stands
from flows.conversations.readers import option_named
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.messages import Option, Say

ANSWERS = ("take", "decline")
WORDS = {"yes": "take", "no": "decline", "skip": "decline"}


def stands(talk: Talk) -> bool:
    booking = booking_of(talk)
    return booking is not None and booking.state is State.OFFERED and (booking.due is None or booking.due > talk.now)


def ask_answer(talk: Talk) -> Say:
    booking = booking_of(talk)
    if booking is None or not stands(talk):
        return as_it_stands(talk)
    return Say(
        "place-offer-ask",
        {**named(talk, booking), "people": party(booking.party), "by": booking.due or booking.start},
        options=tuple(Option(one, f"choice-offer-{one}") for one in ANSWERS),
        booking=booking.number,
    )


def read_answer(talk: Talk, reply: Reply) -> Heard:
    booking = booking_of(talk)
    answer = option_named(reply, ANSWERS) or WORDS.get(reply.word or "")
    if booking is None or answer is None:
        return Missed(counts=False, aside="waits" if stands(talk) else "ends")
    if not stands(talk):
        return Took(acts=finish(talk), leads=END)
    return Took(acts=answered(talk, booking, taken=answer == "take"), leads=END)


def answered(talk: Talk, booking: Booking, *, taken: bool) -> tuple[Act, ...]:
    """Their answer, carried out and confirmed; with a place that is theirs now come its rules."""
    answer, args = AnswerOffer(booking.number, taken), named(talk, booking)
    if not taken:
        return (answer, Say("place-offer-declined", args, booking=booking.number))
    facility = facility_of(talk, booking)
    agreed = facility is not None and facility.approval is not None
    told = Say("place-offer-asked" if agreed else "place-offer-taken", args, booking=booking.number)
    if facility is None or facility.rules is None:
        return (answer, told)
    return (answer, told, Say("my-booking-rules", {"rules": facility.rules}, booking=booking.number))


def finish(talk: Talk) -> tuple[Act, ...]:
    """The offer was answered at another address, or its time is over: how the booking stands."""
    booking = booking_of(talk)
    if booking is None:
        return (Say("my-booking-not-found"),)
    over = Say("place-offer-over", named(talk, booking), booking=booking.number)
    return (over, Then("bookings", {"booking": booking.number})) if booking.live else (over,)


FLOW = Flow(
    name="offer",
    steps=(Step("answer", ask_answer, read_answer, needed=stands),),
    finish=finish,
    cancelled="place-offer-open",
    proactive=True,
    about="booking",
    refusal_ends=True,
)
