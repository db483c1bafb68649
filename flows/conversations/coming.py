"""The reminder before a booking: are you coming? No answer is needed to keep it (handbook/systems.md A4)."""

from __future__ import annotations

from flows.booking import State
from flows.conversations.booked import arrived, booking_of, facility_of, is_late, named, party
from flows.conversations.one_booking import as_it_stands
from flows.conversations.readers import option_named, ticket_in
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.messages import Option, Say

ANSWERS = ("ok", "here", "cancel")
WORDS = {"yes": "ok", "here": "here", "no": "cancel"}


def expected(talk: Talk) -> bool:
    booking = booking_of(talk)
    return booking is not None and booking.state is State.BOOKED and booking.end > talk.now


def ask_answer(talk: Talk) -> Say:
    booking = booking_of(talk)
    if booking is None or not expected(talk):
        return as_it_stands(talk)
    return Say(
        "coming-ask",
        {
            **named(talk, booking),
            "people": party(booking.party),
            "late": "yes" if is_late(talk, booking) else "no",
            "points": talk.estate.club.late_cancel_points,
        },
        options=tuple(Option(one, f"choice-coming-{one}") for one in ANSWERS),
        booking=booking.number,
    )


def read_answer(talk: Talk, reply: Reply) -> Heard:
    booking, answer = booking_of(talk), answer_in(talk, reply)
    if answer and (booking is None or not expected(talk)):
        return Took(acts=finish(talk), leads=END)
    if booking is None:
        return Missed(counts=False, aside="ends")
    match answer:
        case "ok":
            return Took(acts=(Say("coming-expected", named(talk, booking), booking=booking.number),), leads=END)
        case "here":
            return Took(acts=arrived(talk, booking), leads=END)
        case "cancel":
            return Took(acts=(Then("bookings", {"booking": booking.number, "wish": "cancel"}),), leads=END)
        case _:
            return Missed(counts=False, aside="ends")


def answer_in(talk: Talk, reply: Reply) -> str | None:
    """By button, number or word; “cancel it” means this booking, unless they name another."""
    if answer := option_named(reply, ANSWERS) or WORDS.get(reply.word or ""):
        return answer
    booking, meant = booking_of(talk), talk.understood(reply.text)
    facility = facility_of(talk, booking) if booking else None
    if facility is None or meant.intent != "cancel" or ticket_in(reply.text):
        return None
    return "cancel" if meant.facility in (None, facility.kind) else None


def finish(talk: Talk) -> tuple[Act, ...]:
    """It has begun, or is theirs no more: how it stands."""
    booking = booking_of(talk)
    return (Say("my-booking-not-found"),) if booking is None else (Then("bookings", {"booking": booking.number}),)


FLOW = Flow(
    name="coming",
    steps=(Step("answer", ask_answer, read_answer, needed=expected),),
    finish=finish,
    cancelled="coming-kept",
    proactive=True,
    about="booking",
    refusal_ends=True,
)
