"""The line protocol of `menfang understand` (design.md §9): one line of JSON out for each line in, flushed at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any, TextIO

from flows.understanding import Understanding, Vocabulary, understand


def understand_lines(stdin: TextIO, stdout: TextIO, vocabulary: Vocabulary, now: Callable[[], datetime]) -> None:
    """Answer every line until end of input. `now` gives the aware time for lines that bring none of their own."""
    while line := stdin.readline():
        text, moment, context = _request(line.rstrip("\r\n"), now)
        stdout.write(json.dumps(_answer(understand(text, moment, vocabulary, context)), ensure_ascii=False) + "\n")
        stdout.flush()


def _request(line: str, now: Callable[[], datetime]) -> tuple[str, datetime, str | None]:
    """(text, now, context) of a line; a line that is no object with a text is itself the text."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        asked = None
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        return line, now(), None
    context = asked.get("context")
    return asked["text"], _moment(asked.get("now")) or now(), context if isinstance(context, str) else None


def _moment(given: object) -> datetime | None:
    """An RFC 3339 time with its offset, or None."""
    try:
        moment = datetime.fromisoformat(given) if isinstance(given, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None


def _answer(understanding: Understanding) -> dict[str, Any]:
    fields = asdict(understanding)
    fields["also"] = list(understanding.also)
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in fields.items()}
