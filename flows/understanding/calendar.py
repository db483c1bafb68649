"""A message cut into the pieces that dates and times are made of.

Each piece is one letter, so that one set of patterns works in every language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.understanding.numbers import number_at
from flows.understanding.vocabulary import Vocabulary

LETTERS = {
    "day": "D",
    "evening": "E",
    "early": "B",
    "weekday": "w",
    "nextweekday": "X",
    "thisweekday": "T",
    "part": "P",
    "number": "N",
    "unit": "U",
    "half_hour": "F",
    "month": "o",
    "nextmonth": "M",
    "date": "G",
}
MARKS = {
    "hour": "H",
    "half": "h",
    "quarter": "q",
    "minute": "m",
    "month": "O",
    "day": "d",
    "year": "Y",
    "range": "R",
    "later": "L",
    "within": "W",
    "instead": "A",
    "in": "I",
    "few": "f",
    "half_past": "p",
    "quarter_past": "u",
    "quarter_to": "v",
    "ignore": ".",
    "filler": "",
    "at": "a",
}

_POINTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?!\d)", re.ASCII)
_PEOPLE = ("unit", "companion", "adult_unit", "child_unit")
_SHAPES = (
    ("Z", re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", re.ASCII)),
    ("C", re.compile(r"(\d{1,2}) ?: ?(\d{2})(?!\d)", re.ASCII)),
    ("S", re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/])", re.ASCII)),
    (".", re.compile(r"\d+(?:-\d+){2,}|[a-z]-?\d{2,}|\d{5,}", re.ASCII)),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: its letter, what it names (a number, a part of day, a unit) and its place in the text."""

    letter: str
    value: str
    start: int
    end: int
    numbers: tuple[int, ...] = ()


def pieces(folded: str, vocabulary: Vocabulary) -> tuple[str, list[Piece]]:
    """The pieces of a folded text and the string of their letters; `.` stands for anything else between."""
    out: list[Piece] = []
    i = 0
    while i < len(folded):
        piece = _piece(folded, i, vocabulary)
        if piece is None:
            if not folded[i].isspace() and (not out or out[-1].letter != "."):
                out.append(Piece(".", "", i, i + 1))
            i += _word_length(folded, i)
            continue
        if piece.letter:
            out.append(piece)
        i = piece.end
    return "".join(piece.letter for piece in out), out


def _word_length(folded: str, i: int) -> int:
    end = i
    while end < len(folded) and folded[end].isascii() and folded[end].isalpha():
        end += 1
    return max(1, end - i)


def _piece(folded: str, i: int, vocabulary: Vocabulary) -> Piece | None:
    if not folded[i - 1 : i].isdigit():
        for letter, shape in _SHAPES:
            if found := shape.match(folded, i):
                return Piece(letter, "", i, found.end(), tuple(int(n) for n in found.groups() if n))
    if pointed := _pointed(folded, i, vocabulary):
        return pointed
    word = _word(folded, i, vocabulary)
    number = number_at(folded, i)
    if number and (word is None or word.end < number[1]):
        return Piece("." if _counts_else(folded, number[1], vocabulary) else "N", str(number[0]), i, number[1])
    return word


def _pointed(folded: str, i: int, vocabulary: Vocabulary) -> Piece | None:
    """What is written with a point: a time where morning or afternoon stands behind it, a length where a unit does."""
    found = _POINTED.match(folded, i) if not folded[i - 1 : i].isdigit() else None
    if found is None:
        return None
    rest = folded[found.end() : found.end() + 32].removeprefix(" ")
    for hit in vocabulary.calendar.at(rest, 0) if rest else ():
        if hit.meanings[0].startswith("part_") and len(found[2]) > 1:
            return Piece("C", "", i, found.end(), (int(found[1]), int(found[2])))
        if hit.meanings[0].startswith("unit_"):
            return Piece("N", found[0], i, found.end())
    return None


def _counts_else(folded: str, after: int, vocabulary: Vocabulary) -> bool:
    """Whether a number that ends here counts people or names a room: no hour, no minute, no day."""
    rest = folded[after : after + 32]
    if any(hit.meanings[0] == "mark_ignore" for hit in vocabulary.calendar.at(rest, 0) if rest):
        return True
    bare = rest.removeprefix(" ")
    for hit in vocabulary.party.at(bare, 0) if bare else ():
        return any(meaning in _PEOPLE for meaning in hit.meanings)
    return False


def _word(folded: str, i: int, vocabulary: Vocabulary) -> Piece | None:
    after_digit = i > 0 and folded[i - 1].isdigit()
    text, at = (folded[i : i + 32], 0) if after_digit else (folded, i)
    for hit in vocabulary.calendar.at(text, at):
        kind, _, value = hit.meanings[0].rpartition("_")
        end = hit.end + i if after_digit else hit.end
        if kind == "mark" or hit.meanings[0].startswith("mark_"):
            name = hit.meanings[0].removeprefix("mark_")
            return Piece(MARKS[name], name, i, end)
        if hit.meanings[0] == "half_hour":
            return Piece("F", "", i, end)
        return Piece(LETTERS[kind], value, i, end)
    return None
