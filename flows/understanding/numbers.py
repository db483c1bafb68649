"""Numbers as people write them, in digits or in Chinese numerals."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = re.compile(r"\d{1,12}", re.ASCII)


def number_at(text: str, start: int) -> tuple[float, int] | None:
    """The number that begins at this place of a folded text and where it ends, or None."""
    if found := _DIGITS.match(text, start):
        return float(found.group()), found.end()
    end = start
    while end < len(text) and end - start < 8 and _numeral(text[end]) is not None:
        end += 1
    return (_spoken(text[start:end]), end) if end > start else None


def _numeral(mark: str) -> float | None:
    if mark.isascii() or (not mark.isalpha() and mark != "\u3007"):
        return None
    value = unicodedata.numeric(mark, None)
    return value if value is not None and value in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 100, 1000) else None


def _spoken(marks: str) -> float:
    """Tens and hundreds add up (three ten five is 35); bare digits stand side by side (five zero one is 501)."""
    values = [_numeral(mark) or 0.0 for mark in marks]
    if all(value < 10 for value in values):
        return float("".join(str(int(value)) for value in values))
    total, pending = 0.0, 0.0
    for value in values:
        if value in (10, 100, 1000):
            total += (pending or 1) * value
            pending = 0
        else:
            pending += value
    return total + pending
