"""What a form is: declared once, as data, and filled, drawn and checked from that.

A label is a script; the Chinese of those that the handbook gives is the handbook's, word for word.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.forms.facts import FormFacts
from bot.forms.sheet import Kind, Signature
from flows.messages import Term

Told = str | Signature | tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One field: its label, and how its words are found. `also` adds lines to be signed under the words."""

    label: Term
    fill: Callable[[FormFacts], Told]
    lines: int = 1
    half: bool = False
    also: Callable[[FormFacts], Told] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A block of fields; `given`: they are the handbook's own."""

    heading: Term
    given: bool
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form that is filled once for each ticket."""

    kind: Kind
    title: Term
    head: tuple[Entry, ...]
    parts: tuple[Part, ...]
    notes: tuple[Term, ...] = ()

    @property
    def given(self) -> tuple[Entry, ...]:
        return tuple(entry for part in self.parts if part.given for entry in part.entries)
