"""Text in Telegram's measure: UTF-16 units, split where a reader would pause."""

from __future__ import annotations

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
# From the best place to break to the least good; a break is taken only in the second half of a part.
BREAKS = ("\n\n", "\n", "。", "！", "？", "；", ". ", "，", " ")


def units(text: str) -> int:
    """Length as Telegram counts it: a character outside the basic plane counts two."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def split(text: str, longest: int = LONGEST_TEXT) -> list[str]:
    """Parts of at most `longest` units, broken at paragraphs, lines, sentences, words; nothing but blanks is lost."""
    parts = []
    rest = text.strip()
    while units(rest) > longest:
        head = _head(rest, longest)
        cut = _cut(head)
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*parts, rest] if rest else parts


def _head(text: str, longest: int) -> str:
    """The longest beginning of at most `longest` units."""
    left = longest
    for place, letter in enumerate(text):
        left -= 2 if letter > "\uffff" else 1
        if left < 0:
            return text[:place]
    return text


def _cut(head: str) -> int:
    for mark in BREAKS:
        place = head.rfind(mark)
        if place >= len(head) // 2:
            return place + len(mark)
    return len(head)
