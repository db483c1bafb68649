"""What was measured, as lines of a table; and a word to whoever waits for it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One figure. `ratio` compares it with another of the same run, `aim` says what is hoped for."""

    what: str
    figure: str
    ratio: float | None = None
    aim: str = ""


def say(words: str) -> None:
    """Progress; the table alone goes to standard output."""
    print(f"  … {words}", file=sys.stderr, flush=True)


def table(title: str, lines: Iterable[Line]) -> str:
    shown = list(lines)
    width = max(len(line.what) for line in shown)
    figures = max(len(line.figure) for line in shown)
    rows = (f"  {line.what:<{width}}  {line.figure:>{figures}}  {_times(line):<8}{line.aim}" for line in shown)
    return "\n".join((title, *(row.rstrip() for row in rows), ""))


def _times(line: Line) -> str:
    return "" if line.ratio is None else f"× {line.ratio:.2f}"
