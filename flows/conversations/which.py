"""Free words of somebody with several open matters: to which of them do they belong? (design §4)"""

from __future__ import annotations

from flows.conversations.readers import excerpt, heard_repair, named, read_ticket
from flows.effects import AddWords
from flows.flow import END, Act, Flow, Focus, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.messages import Option, Say
from flows.people import Brief

SHOWN = 8


def offered(talk: Talk) -> tuple[Brief, ...]:
    return talk.resident.open[:SHOWN]


def ticket_option(brief: Brief) -> Option:
    return Option(f"ticket-{brief.number}", "choice-ticket", named(brief))


def ask_which(talk: Talk) -> Say:
    return Say(
        "which-ticket",
        {"words": excerpt(talk.draft.get("words"))},
        options=(*map(ticket_option, offered(talk)), Option("new", "choice-something-new")),
    )


def read_which(talk: Talk, reply: Reply) -> Heard:
    """A ticket, by button, place in the list or number; or something new."""
    words, photos = str(talk.draft.get("words", "")), tuple(talk.draft.get("photos", ()))
    typed = read_ticket(reply.text)
    for brief in talk.resident.open:
        if reply.option == f"ticket-{brief.number}" or typed == brief.number:
            told = (AddWords(brief.number, words, photos), Focus(brief.number), Say("words-added", ticket=brief.number))
            return Took(acts=told, leads=END)
    if reply.option == "new":
        return Took(acts=_new(talk, words, photos), leads=END)
    return Missed(aside="ends")


def _new(talk: Talk, words: str, photos: tuple[str, ...]) -> tuple[Act, ...]:
    return (Then("repair", heard_repair(talk, words, photos)),)


def finish(_talk: Talk) -> tuple[Act, ...]:
    return ()


FLOW = Flow(name="which", steps=(Step("which", ask_which, read_which),), finish=finish)
