"""In which language we speak with this person."""

from __future__ import annotations

from flows.effects import SetLanguage
from flows.flow import Act, Flow, Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Option, Say


def ask_language(talk: Talk) -> Say:
    """Each language is offered by its own name, so that nobody must understand the one before."""
    return Say("language-which", options=tuple(Option(one, f"language-{one}") for one in talk.estate.languages))


def read_language(talk: Talk, reply: Reply) -> Heard:
    return Took({"language": reply.option}) if reply.option in talk.estate.languages else Missed(aside="ends")


def finish(talk: Talk) -> tuple[Act, ...]:
    return (SetLanguage(str(talk.draft["language"])), Say("language-set"))


FLOW = Flow(name="language", steps=(Step("language", ask_language, read_language),), finish=finish)
