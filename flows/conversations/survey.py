"""The half-yearly satisfaction survey: five areas, one to five stars, and a remark (handbook/systems.md B8).

Anonymous: what is answered leaves the conversation only when all of it is said, and is then counted, not kept as theirs
(`storage.tables_survey`). Every question can be passed over, and nobody is asked twice in a round.
"""

from __future__ import annotations

from flows.conversations.rating import SCORES, read_remark, score
from flows.conversations.readers import option_named
from flows.effects import AnswerSurvey, DeclineSurvey
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Option, Say
from flows.queries import SurveyOf
from flows.rules.survey import AREAS, Standing

SKIP = Option("skip", "choice-skip")
PASSED_OVER = 0


def standing(talk: Talk) -> Standing:
    found: Standing = talk.query(SurveyOf(talk.resident.id, int(talk.draft["round"])))
    return found


def lacks(talk: Talk, slot: str) -> bool:
    return slot not in talk.draft and standing(talk) is Standing.OPEN


def ask_whether(_talk: Talk) -> Say:
    return Say("survey-ask", options=(Option("begin", "survey-begin"), Option("decline", "survey-decline")))


def read_whether(talk: Talk, reply: Reply) -> Heard:
    match option_named(reply, ("begin", "decline")) or reply.word:
        case "begin" | "yes":
            return Took({"joined": True})
        case "decline" | "no" | "skip":
            return declined(talk)
        case _:
            return Missed(counts=False, aside="ends")  # nobody is held up by our questions


def declined(talk: Talk) -> Took:
    return Took(acts=(DeclineSurvey(int(talk.draft["round"])), Say("survey-declined")), leads=END)


def question(area: str) -> Step:
    def ask(_talk: Talk) -> Say:
        return Say(f"survey-{area}", options=(*(Option(one, f"score-{one}") for one in SCORES), SKIP))

    def read(talk: Talk, reply: Reply) -> Heard:
        if reply.option == "begin":
            return Took(leads=area)  # the second tap of two
        if reply.option == "decline":
            return declined(talk)
        if reply.option == "skip" or reply.word in ("skip", "no"):
            return Took({area: PASSED_OVER})
        given = score(reply)
        return Took({area: given}) if given else Missed(Say("survey-score-please"), counts=False, aside="waits")

    return Step(area, ask, read, needed=lambda talk: lacks(talk, area))


def ask_remark(_talk: Talk) -> Say:
    return Say("survey-remark", options=(SKIP,))


def finish(talk: Talk) -> tuple[Act, ...]:
    if (now := standing(talk)) is not Standing.OPEN:
        return (Say(f"survey-{now}"),)  # answered at another address, or pressed when it was over
    number, remark = int(talk.draft["round"]), str(talk.draft["remark"])
    scores = tuple((area, int(talk.draft[area])) for area in AREAS if talk.draft[area] != PASSED_OVER)
    if not scores and not remark:
        return (DeclineSurvey(number), Say("survey-declined"))
    return (AnswerSurvey(number, scores, remark), Say("survey-thanks"))


FLOW = Flow(
    name="survey",
    steps=(
        Step("joined", ask_whether, read_whether, needed=lambda talk: lacks(talk, "joined")),
        *map(question, AREAS),
        Step("remark", ask_remark, read_remark, verbatim=True, needed=lambda talk: lacks(talk, "remark")),
    ),
    finish=finish,
    cancelled="survey-stopped",
    proactive=True,
    about="round",
    refusal_ends=True,
)
