"""A place has come free for a household on the waitlist: it is kept for them until it is answered, or the time is over
(handbook/systems.md A4)."""

from __future__ import annotations

from flows.booking import Booking, State
from flows.booking_effects import AnswerOffer
from flows.conversations.booked import booking_of, facility_of, named, party
from flows.conversations.one_booking import as_it_stands
from flows.conversations.readers import option_named, ticket_in
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.messages import Option, Say
from flows.understanding import tells

ANSWERS = ("take", "decline")
SHORT = 30  # characters; a longer message says more than yes or no
WORDS = {"yes": "take", "no": "decline", "skip": "decline"}


# What was answered stands, however often it is answered again.
TAKEN = {
    State.BOOKED: "place-offer-taken",
    State.ARRIVED: "place-offer-taken",
    State.REQUESTED: "place-offer-asked",
}


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
    answer = answer_in(talk, reply)
    if booking is None or answer is None:
        return Missed(counts=False, aside="waits" if stands(talk) else "ends")
    if not stands(talk):
        return Took(acts=finish(talk), leads=END)
    return Took(acts=answered(talk, booking, taken=answer == "take"), leads=END)


def answer_in(talk: Talk, reply: Reply) -> str | None:
    """By button, number or word: “I take it”, “B-0413 please”, “not that one”."""
    if answer := option_named(reply, ANSWERS) or WORDS.get(reply.word or ""):
        return answer
    said, meant = tells(reply.text, talk.vocabulary), talk.understood(reply.text)
    named = ticket_in(reply.text)
    if named is not None and named[0] != talk.draft.get("booking"):
        return None
    plain = len(reply.text.strip()) <= SHORT and meant.start is None
    fitting = meant.intent in (("other", "cancel") if said == "decline" else ("other", "booking"))
    return said if plain and fitting and said in ANSWERS else None


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
    """The offer was answered before, here by a second tap or at another address, or its time is over: how the booking
    stands."""
    booking = booking_of(talk)
    if booking is None:
        return (Say("my-booking-not-found"),)
    if key := TAKEN.get(booking.state):
        return (Say(key, named(talk, booking), booking=booking.number),)
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
