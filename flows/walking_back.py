"""Which question “back” leads to, also where one sentence has answered several at once (handbook/rules.md §18)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from flows.flow import Draft, Flow, Frame, Talk


def behind(flow: Flow, top: Frame, talk: Talk, deduced: Callable[[str, Draft], Draft]) -> tuple[str, ...]:
    """The questions to go back to, the last one first to be asked. What was never asked, because it was told before, is
    gone back through as if it had been."""
    names = [step.name for step in flow.steps]
    earlier = names[: names.index(top.step)]
    trail = top.trail
    while trail and trail[-1] not in earlier:
        trail = trail[:-1]
    if trail or not flow.walks_back:
        return trail
    return next(((name,) for name in reversed(earlier) if _is_asked_again(flow, name, top, talk, deduced)), ())


def without(flow: Flow, name: str, draft: Draft) -> Draft:
    """The draft as it is before that question."""
    emptied = {name, *flow.step(name).fills}
    return {slot: value for slot, value in draft.items() if slot not in emptied}


def _is_asked_again(flow: Flow, name: str, top: Frame, talk: Talk, deduced: Callable[[str, Draft], Draft]) -> bool:
    """Whether this was told, and would be asked if it had not been."""
    draft = without(flow, name, top.draft)
    told = len(draft) < len(top.draft)
    return told and flow.step(name).is_needed(replace(talk, draft=deduced(flow.name, draft)))
