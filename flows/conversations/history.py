"""The last tickets of this person and their households, as one message."""

from __future__ import annotations

from flows.conversations.readers import read_ticket
from flows.conversations.which import ticket_option
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.messages import Say
from flows.people import Brief
from flows.queries import History

SHOWN = 10


def past(talk: Talk) -> tuple[Brief, ...]:
    found: tuple[Brief, ...] = talk.query(History(talk.resident.id))
    return found[:SHOWN]


def ask_ticket(talk: Talk) -> Say:
    listed = past(talk)
    return Say("history-list", {"count": len(listed)}, options=tuple(map(ticket_option, listed)))


def read_pick(talk: Talk, reply: Reply) -> Heard:
    """One of the list, or any other number of theirs."""
    typed = read_ticket(reply.text)
    if reply.option and reply.option.startswith("ticket-"):
        typed = read_ticket(reply.option.removeprefix("ticket-"))
    return Took(acts=(Then("status", {"number": typed}),), leads=END) if typed else Missed(aside="ends")


def finish(_talk: Talk) -> tuple[Act, ...]:
    return (Say("history-none"),)


FLOW = Flow(
    name="history",
    steps=(Step("ticket", ask_ticket, read_pick, needed=lambda talk: bool(past(talk))),),
    finish=finish,
)
