"""The only module that imports `transitions`: compiles flows and lifecycles once, checks them, draws them.

One shared machine per flow, without models; a light `__slots__` object is triggered through it. A Machine per
conversation would cost 130–5,300 µs and keep 7–17 kB each (measured, platforms.md F); a trigger costs about 10 µs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, cast

from transitions import EventData, Machine, Transition
from transitions.core import MachineError
from transitions.extensions import GraphMachine

from flows.flow import Flow, Talk

BEGUN, FINISHED = "begun", "finished"


class BadFlow(Exception):
    """A flow or lifecycle contradicts itself; the message names the step and the cure."""


class _Walker:
    """What a flow's machine moves: where the conversation stands and what its steps may look at."""

    __slots__ = ("chosen", "state", "talk", "trail")

    def __init__(self, state: str, talk: Talk, trail: tuple[str, ...], chosen: str | None) -> None:
        self.state = state
        self.talk = talk
        self.trail = trail
        self.chosen = chosen


def _moving(event: EventData) -> tuple[_Walker, str]:
    """What `transitions` types as any object and perhaps nothing: our walker, and where it would go."""
    return cast("_Walker", event.model), str(cast("Transition", event.transition).dest)


class CompiledFlow:
    """A flow with its machine. Raises BadFlow when a step can never be reached or two share a name."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        names = [step.name for step in flow.steps]
        if len(set(names)) != len(names) or not names:
            raise BadFlow(f"flow {flow.name}: every step needs a name of its own")
        self._table = list(self._transitions(names))
        self._machine = Machine(
            model=None,
            states=[BEGUN, *names, FINISHED],
            transitions=self._table,
            initial=BEGUN,
            auto_transitions=False,
            send_event=True,
        )

    def _transitions(self, names: list[str]) -> Iterable[dict[str, Any]]:
        for place, source in enumerate([BEGUN, *names]):
            for dest in names[place:]:
                yield {"trigger": "answer", "source": source, "dest": dest, "conditions": self._needed}
            yield {"trigger": "answer", "source": source, "dest": FINISHED}
            for dest in names:
                if source not in (dest, BEGUN):
                    yield {"trigger": "lead", "source": source, "dest": dest, "conditions": self._chosen}
            for dest in names[: max(place - 1, 0)]:
                yield {"trigger": "back", "source": source, "dest": dest, "conditions": self._last}

    def _needed(self, event: EventData) -> bool:
        walker, dest = _moving(event)
        return self.flow.step(dest).is_needed(walker.talk)

    @staticmethod
    def _chosen(event: EventData) -> bool:
        walker, dest = _moving(event)
        return dest == walker.chosen

    @staticmethod
    def _last(event: EventData) -> bool:
        walker, dest = _moving(event)
        return walker.trail[-1:] == (dest,)

    def go(
        self, trigger: str, state: str, talk: Talk, trail: tuple[str, ...] = (), chosen: str | None = None
    ) -> str | None:
        """Where `trigger` ("answer", "lead", "back") leads from `state`; None when no way is open."""
        walker = _Walker(state, talk, trail, chosen)
        try:
            moved = self._machine.events[trigger].trigger(walker)
        except (MachineError, ValueError, KeyError):  # a flow of one step has no way back at all
            return None
        return walker.state if moved else None

    def knows(self, step: str) -> bool:
        return step in self._machine.states and step not in (BEGUN, FINISHED)

    def draw(self) -> str:
        """Mermaid of what really runs."""
        return _mermaid([BEGUN, *(s.name for s in self.flow.steps), FINISHED], self._table, BEGUN)


@dataclass(frozen=True, slots=True)
class Way:
    """One act of a lifecycle: from which states it may be done and where it leads (None: it stays)."""

    act: str
    sources: tuple[str, ...]
    dest: str | None


class Lifecycle:
    """A lifecycle's table as a machine. Raises BadFlow when a state cannot be reached or the end cannot be."""

    def __init__(
        self, name: str, states: Iterable[str], initial: str, ways: Iterable[Way], ends: Iterable[str]
    ) -> None:
        self.name = name
        self._states = list(states)
        self._initial = initial
        self._table = [
            {"trigger": way.act, "source": source, "dest": "=" if way.dest is None else way.dest}
            for way in ways
            for source in way.sources
        ]
        self._machine = Machine(
            model=None,
            states=self._states,
            transitions=self._table,
            initial=initial,
            auto_transitions=False,
        )
        self._check(set(ends))

    def _check(self, ends: set[str]) -> None:
        edges = {(row["source"], row["dest"]) for row in self._table if row["dest"] != "="}
        reached = _closure({self._initial}, lambda state: {dest for source, dest in edges if source == state})
        if lost := set(self._states) - reached:
            raise BadFlow(f"lifecycle {self.name}: no act leads to {', '.join(sorted(lost))}")
        ending = _closure(set(ends), lambda state: {source for source, dest in edges if dest == state})
        if stuck := set(self._states) - ending:
            raise BadFlow(f"lifecycle {self.name}: no way out of {', '.join(sorted(stuck))}")

    def after(self, state: str, act: str) -> str | None:
        """The state that `act` leads to, or None when it may not be done from `state`."""
        walker = _Standing(str(state))  # a plain text: transitions takes an Enum member by its name
        try:
            self._machine.events[act].trigger(walker)
        except (MachineError, KeyError):
            return None
        return walker.state

    def open_acts(self, state: str) -> frozenset[str]:
        return frozenset(str(row["trigger"]) for row in self._table if row["source"] == state)

    def draw(self) -> str:
        return _mermaid(self._states, self._table, self._initial)


class _Standing:
    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


def _closure(start: set[str], step: Callable[[str], set[str]]) -> set[str]:
    seen, waiting = set(start), list(start)
    while waiting:
        for state in step(waiting.pop()) - seen:
            seen.add(state)
            waiting.append(state)
    return seen


def _mermaid(states: list[str], table: list[dict[str, Any]], initial: str) -> str:
    class _Drawn:
        pass

    drawn = _Drawn()
    GraphMachine(
        model=drawn,
        states=states,
        transitions=[{key: row[key] for key in ("trigger", "source", "dest")} for row in table],
        initial=initial,
        auto_transitions=False,
        graph_engine="mermaid",
    )
    return str(drawn.get_graph().draw(None))  # type: ignore[attr-defined]  # transitions adds get_graph to the model
