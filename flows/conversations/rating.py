"""After closing: attitude, speed, expertise, and a remark (handbook/rules.md §18: 态度、速度、专业度)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from flows.conversations.readers import brief_of
from flows.effects import Rate
from flows.flow import Act, Flow, Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Option, Say, Text

QUESTIONS = ("attitude", "speed", "expertise")
SCORES = ("1", "2", "3", "4", "5")  # from low to high: the place in the list is the score
STARS = "★⭐🌟"
LONGEST_REMARK = 1000
_SCORE = re.compile(r"([1-5１-５])\D{0,4}")  # "5", and "5" with a unit behind it


def score(reply: Reply) -> int | None:
    """1 to 5: pressed, typed, or as so many stars."""
    if reply.option in SCORES:
        return int(reply.option)
    said = reply.text.replace("\ufe0f", "").strip()
    if said and all(char in STARS for char in said):
        return len(said) if len(said) <= len(SCORES) else None
    found = _SCORE.fullmatch(said)
    return int(found[1]) if found else None


def rated(talk: Talk) -> bool:
    """Scores are given once: a bad one has had its consequences."""
    brief = brief_of(talk)
    return brief is not None and brief.rated


def question(
    name: str, aside: Literal["waits", "ends"] = "ends", unless: Callable[[Talk], bool] = lambda talk: False
) -> Step:
    """One of the three scores. `aside`: whether it waits when the words are about something else."""

    def ask(talk: Talk) -> Say:
        return Say(
            f"rating-{name}", options=tuple(Option(one, f"score-{one}") for one in SCORES), ticket=talk.draft["ticket"]
        )

    def read(_talk: Talk, reply: Reply) -> Heard:
        given = score(reply)
        return Took({name: given}) if given else Missed(counts=False, aside=aside)  # nobody is held up by our questions

    return Step(name, ask, read, needed=lambda talk: name not in talk.draft and not rated(talk) and not unless(talk))


def ask_remark(talk: Talk) -> Say:
    return Say("rating-remark", options=(Option("skip", "choice-skip"),), ticket=talk.draft["ticket"])


def read_remark(_talk: Talk, reply: Reply) -> Heard:
    if reply.option == "skip" or reply.word in ("skip", "no", "done"):
        return Took({"remark": ""})
    if isinstance(reply.message, Text) and reply.text.strip():
        return Took({"remark": reply.text.strip()[:LONGEST_REMARK]})
    return Missed()


def finish(talk: Talk) -> tuple[Act, ...]:
    draft = talk.draft
    number = int(draft["ticket"])
    if rated(talk):
        return (Say("already-rated", ticket=number),)
    given = Rate(number, draft["attitude"], draft["speed"], draft["expertise"], draft["remark"])
    return (given, Say("rating-thanks", ticket=number))


FLOW = Flow(
    name="rating",
    steps=(
        *map(question, QUESTIONS),
        Step(
            "remark",
            ask_remark,
            read_remark,
            verbatim=True,
            needed=lambda talk: "remark" not in talk.draft and not rated(talk),
        ),
    ),
    finish=finish,
    cancelled="rating-stopped",
    proactive=True,
    refusal_ends=True,
)
