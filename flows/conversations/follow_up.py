"""回访: one to three days after a complaint was handled. Solved? Three scores, a remark (handbook/rules.md §12, B7).

A machine's question alone is no visit: who does not answer, is not content or has a new grievance is telephoned.
“Not solved” is carried out where it is pressed; what is still wrong may be told after it, or not at all.
"""

from __future__ import annotations

from flows.conversations.rating import QUESTIONS, ask_remark, question, rated, read_remark
from flows.conversations.readers import brief_of, named, option_named
from flows.effects import AddWords, AnswerVisit
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Option, Photo, Say
from flows.understanding import says

ANSWERS = ("solved", "unsolved", "later")
WORDS = {"yes": "solved", "fixed": "solved", "no": "unsolved", "not_fixed": "unsolved"}
LONGEST_REMARK = 1000


def askable(talk: Talk) -> bool:
    """Theirs, and not answered before; that it is not solved after all may be said at any time."""
    return brief_of(talk) is not None and (unsolved(talk) or not rated(talk))


def ask_solved(talk: Talk) -> Say:
    if rated(talk):
        again = (Option("unsolved", "choice-visit-unsolved"),)
        return Say("already-rated", options=again, ticket=talk.draft["ticket"])
    options = tuple(Option(one, f"choice-visit-{one}") for one in ANSWERS)
    return Say("follow-up-ask", named(brief_of(talk)), options=options, ticket=talk.draft["ticket"])


def read_solved(talk: Talk, reply: Reply) -> Heard:
    match option_named(reply, ANSWERS) or WORDS.get(reply.word or ""):
        case "solved" | "later" if rated(talk):
            return Took(acts=(Say("already-rated", ticket=talk.draft["ticket"]),), leads=END)
        case "solved":
            return Took({"answer": "solved"})
        case "unsolved":
            return not_solved(talk, "")
        case "later":
            return Took(acts=(Say("follow-up-later", ticket=talk.draft["ticket"]),), leads=END)
        case _ if talk.understood(reply.text).intent == "complaint":
            return not_solved(talk, reply.text.strip()[:LONGEST_REMARK])
        case _:
            return Missed(counts=False, aside="waits")


def not_solved(talk: Talk, remark: str) -> Took:
    """Taken up again, and the call promised, before anything more is asked: nobody need write to be heard."""
    number = int(talk.draft["ticket"])
    heard = (AnswerVisit(number, solved=False, remark=remark), Say("follow-up-call", ticket=number))
    if remark:
        return Took(acts=heard, leads=END)
    return Took({"answer": "unsolved"}, acts=heard)


def ask_wrong(talk: Talk) -> Say:
    return Say("follow-up-what", options=(Option("skip", "choice-skip"),), ticket=talk.draft["ticket"])


def read_wrong(talk: Talk, reply: Reply) -> Heard:
    """Words or a picture join the case, which is open again."""
    number = int(talk.draft["ticket"])
    if isinstance(reply.message, Photo):
        more = AddWords(number, reply.text.strip()[:LONGEST_REMARK], reply.message.files)
        return Took(acts=(more, Say("words-added", ticket=number)), leads=END)
    heard = read_remark(talk, reply)
    if isinstance(heard, Missed):
        return Missed(Say("follow-up-words-please"), counts=False)
    if not (words := str(heard.slots["remark"])):
        return Took(acts=(Say("follow-up-told-by-phone", ticket=number),), leads=END)
    return Took(acts=(AddWords(number, words), Say("words-added", ticket=number)), leads=END)


def unsolved(talk: Talk) -> bool:
    return talk.draft.get("answer") == "unsolved"


def scoreless(talk: Talk) -> bool:
    return unsolved(talk) or not askable(talk)


def finish(talk: Talk) -> tuple[Act, ...]:
    draft = talk.draft
    number = int(draft["ticket"])
    if rated(talk) and not unsolved(talk):
        return (Say("already-rated", ticket=number),)
    if "answer" not in draft or not askable(talk):
        return (Say("ticket-not-found"),)
    remark = str(draft.get("remark", ""))
    given = AnswerVisit(number, True, draft["attitude"], draft["speed"], draft["expertise"], remark)
    criticised = says("grievance.criticism", remark, talk.vocabulary)
    return (given, Say("criticised-thanks" if criticised else "thank-warm", ticket=number))


FLOW = Flow(
    name="follow_up",
    steps=(
        Step(
            "answer",
            ask_solved,
            read_solved,
            needed=lambda talk: "answer" not in talk.draft and brief_of(talk) is not None,
        ),
        Step(
            "wrong",
            ask_wrong,
            read_wrong,
            needed=lambda talk: unsolved(talk) and "remark" not in talk.draft and askable(talk),
            verbatim=True,
            fills=("remark",),
        ),
        *(question(name, aside="waits", unless=scoreless) for name in QUESTIONS),
        Step(
            "remark",
            ask_remark,
            read_remark,
            verbatim=True,
            needed=lambda talk: not unsolved(talk) and "remark" not in talk.draft and askable(talk),
        ),
    ),
    finish=finish,
    cancelled="follow-up-later",
    proactive=True,
    refusal_ends=True,
)
