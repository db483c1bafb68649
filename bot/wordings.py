"""The scripts of one language as its files word them, before anybody speaks them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wording:
    """One script as a file words it. `refers` are the scripts and terms (“-term”) it includes."""

    key: str
    file: Path
    line: int
    pattern: str  # the words as written
    variables: frozenset[str]
    refers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shelf:
    """All wordings of one folder, by key; `faults` say in plain sentences what could not be read."""

    wordings: Mapping[str, Wording]
    faults: tuple[str, ...] = ()

    def variables(self, key: str) -> frozenset[str]:
        """The variables of a script and of all that it includes."""
        return frozenset(name for one in self._included(key, set()) for name in one.variables)

    def _included(self, key: str, seen: set[str]) -> Iterator[Wording]:
        if key in seen or key not in self.wordings:
            return
        seen.add(key)
        yield self.wordings[key]
        for other in self.wordings[key].refers:
            yield from self._included(other, seen)

    def circular(self, key: str) -> bool:
        """Whether a script includes itself, straight or by way of others."""
        seen: set[str] = set()
        return any(one.key == key for other in self.wordings[key].refers for one in self._included(other, seen))

    def over(self, under: Shelf) -> Shelf:
        """This shelf's wordings where it has them, else those of `under`."""
        return Shelf({**under.wordings, **self.wordings}, under.faults + self.faults)


def languages_in(folder: Path) -> tuple[str, ...]:
    """The languages that have scripts in this folder."""
    return tuple(sorted({file.parent.name for file in folder.glob("*/*.ftl")}))
