"""Work that costs money is agreed to before it starts (handbook/rules.md §18: charge what is due).

A button agrees to the price that stood above it and to no other: when staff have named a new one since, that is asked.
"""

from __future__ import annotations

from flows.conversations.readers import brief_of, excerpt, named
from flows.effects import AnswerQuote
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Option, Say
from flows.queries import QuoteOf
from flows.ticket import Quote

ANSWERS = {"agree": True, "refuse": False}
WORDS = {"yes": True, "no": False}


def waiting(talk: Talk) -> Quote | None:
    """The quote that waits for this person's answer."""
    if brief_of(talk) is None:
        return None
    quote: Quote | None = talk.query(QuoteOf(talk.resident.id, int(talk.draft["ticket"])))
    return quote


def button(answer: str, quote: Quote) -> str:
    """The answer's button; a ticket's second quote and those after it have buttons of their own."""
    return answer if quote.number == 1 else f"{answer}.{quote.number}"


def ask_quote(talk: Talk) -> Say:
    quote = waiting(talk)
    if quote is None:  # answered since, by another of the home
        return settled(talk)
    args = {**named(brief_of(talk)), "work": excerpt(quote.work), "amount": excerpt(quote.amount)}
    return Say(
        "quote-ask",
        args,
        options=tuple(Option(button(one, quote), f"choice-{one}") for one in ANSWERS),
        ticket=talk.draft["ticket"],
    )


def read_answer(talk: Talk, reply: Reply) -> Heard:
    quote, number = waiting(talk), int(talk.draft["ticket"])
    if quote is None:
        return Took(acts=(settled(talk),), leads=END)
    pressed = {button(answer, quote): agreed for answer, agreed in ANSWERS.items()}
    agreed = pressed.get(reply.option or "", WORDS.get(reply.word or ""))
    if agreed is not None:
        said = Say("quote-agreed" if agreed else "quote-refused", ticket=number)
        return Took(acts=(AnswerQuote(number, agreed, quote.number), said), leads=END)
    if (reply.option or "").partition(".")[0] in ANSWERS:
        return Missed(Say("quote-changed"), counts=False)
    return Missed(counts=False, aside="waits")


def settled(talk: Talk) -> Say:
    brief = brief_of(talk)
    return Say("quote-answered", {"number": brief.label}, ticket=brief.number) if brief else Say("ticket-not-found")


def finish(talk: Talk) -> tuple[Act, ...]:
    return (settled(talk),)


FLOW = Flow(
    name="quote",
    steps=(Step("answer", ask_quote, read_answer, needed=lambda talk: waiting(talk) is not None),),
    finish=finish,
    cancelled="quote-later",
    proactive=True,
    refusal_ends=True,
)
