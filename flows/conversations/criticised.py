"""Criticism without a case: thanked in the prescribed words, and offered to be taken down (handbook: 003 第三篇 二、4(4)
情形四)."""

from __future__ import annotations

from flows.conversations.complaint_story import heard_complaint
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.messages import Option, Say


def ask_offer(_talk: Talk) -> Say:
    options = (Option("complaint", "choice-complaint-take-down"), Option("no", "choice-complaint-no-need"))
    return Say("criticised-thanks", options=options)


def read_offer(talk: Talk, reply: Reply) -> Heard:
    if reply.option == "complaint" or reply.word in ("yes", "complaint"):
        return Took(acts=(Then("complaint", heard_complaint(str(talk.draft.get("words", "")))),), leads=END)
    if reply.option == "no" or reply.word in ("no", "skip", "done"):
        return Took(acts=(Say("closing-thanks-welcome-call"),), leads=END)
    return Missed(counts=False, aside="ends")


def finish(_talk: Talk) -> tuple[Act, ...]:
    return ()


FLOW = Flow(name="criticised", steps=(Step("offer", ask_offer, read_offer),), finish=finish)
