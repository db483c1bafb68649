"""How wide words are on paper, where Chinese characters take two places, and how long ones are broken."""

from __future__ import annotations

from unicodedata import east_asian_width

HIGHEST = 24  # lines in one row of a spreadsheet: a row may be no higher than 409 points
BLANK = "_"


def width(words: str) -> int:
    """In half-width characters."""
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in words)


def wrapped(words: str, room: int) -> list[list[str]]:
    """The lines that each paragraph takes in so much room; nothing of it is lost."""
    found: list[list[str]] = []
    for paragraph in words.split("\n"):
        lines, line, taken = [], "", 0
        for char in paragraph:
            wide = width(char)
            if taken + wide > room:
                lines.append(line)
                line, taken = "", 0
            line += char
            taken += wide
        found.append([*lines, line])
    return found


def height(words: str, room: int) -> int:
    """In lines."""
    return sum(len(lines) for lines in wrapped(words, max(room, 2)))


def pieces(words: str, room: int) -> list[str]:
    """The words in pieces of at most `HIGHEST` lines each: as they were written, but cut between two of them."""
    found, piece, lines = [], "", 0
    for place, paragraph in enumerate(wrapped(words, max(room, 2))):
        piece += "\n" if place and piece else ""
        for line in paragraph:
            if lines == HIGHEST:
                found.append(piece.removesuffix("\n"))
                piece, lines = "", 0
            piece += line
            lines += 1
    return [*found, piece]


def room(places: int) -> str:
    """A line to write on."""
    return BLANK * places
