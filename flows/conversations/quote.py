"""Work that costs money is agreed to before it starts (handbook/rules.md §18: charge what is due)."""

from __future__ import annotations

from flows.conversations.readers import brief_of, excerpt, named
from flows.effects import AnswerQuote
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Option, Say


def ask_quote(talk: Talk) -> Say:
    draft = talk.draft
    args = {**named(brief_of(talk)), "work": excerpt(draft.get("work")), "amount": excerpt(draft.get("amount"))}
    return Say(
        "quote-ask",
        args,
        options=(Option("agree", "choice-agree"), Option("refuse", "choice-refuse")),
        ticket=draft["ticket"],
    )


def read_answer(talk: Talk, reply: Reply) -> Heard:
    number = int(talk.draft["ticket"])
    if reply.option == "agree" or reply.word == "yes":
        return Took(acts=(AnswerQuote(number, agreed=True), Say("quote-agreed", ticket=number)), leads=END)
    if reply.option == "refuse" or reply.word == "no":
        return Took(acts=(AnswerQuote(number, agreed=False), Say("quote-refused", ticket=number)), leads=END)
    return Missed(counts=False, aside="waits")


def finish(talk: Talk) -> tuple[Act, ...]:
    return (Say("ticket-not-found"),)


FLOW = Flow(
    name="quote",
    steps=(Step("answer", ask_quote, read_answer, needed=lambda talk: brief_of(talk) is not None),),
    finish=finish,
    cancelled="quote-later",
    proactive=True,
    refusal_ends=True,
)
