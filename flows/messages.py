"""What comes in and what goes out, free of any channel and of any human language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Text:
    """Words of a person, already tamed (no control characters, bounded length)."""

    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A button pressed: option `id` of the list `list`. Lists with a "!" belong to no step and may be answered at any
    time."""

    list: str
    id: str


@dataclass(frozen=True, slots=True)
class Photo:
    """Pictures sent together (an album is one message). `files` name stored media."""

    files: tuple[str, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice message: kept for staff, words are asked for."""

    file: str


@dataclass(frozen=True, slots=True)
class Place:
    """A shared position, WGS-84 degrees."""

    latitude: float
    longitude: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class Amended:
    """An earlier message was edited; `text` is its new wording."""

    text: str


@dataclass(frozen=True, slots=True)
class Wordless:
    """A sticker, a contact, a kind nobody knows: nothing that a flow could read."""

    kind: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule said no when an effect was carried out; the turn is taken again with this as its input."""

    key: str
    args: Mapping[str, Value] = field(default_factory=dict)


Inbound = Text | Choice | Photo | Voice | Place | Amended | Wordless


@dataclass(frozen=True, slots=True)
class Term:
    """A word that is itself a script: the name of a category, of a state, of a role."""

    key: str


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time to be read by people; without `end` it is a moment."""

    start: datetime
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """Words of the estate file in its languages, as (language, words); the first speaks for a language that lacks
    them."""

    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list that a script shows: a script of its own. Make it with `row`."""

    key: str
    args: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """Lines below each other."""

    rows: tuple[Row, ...]


def row(key: str, **args: Value) -> Row:
    return Row(key, tuple(sorted(args.items())))


Value = str | int | datetime | date | Term | Period | Named | Row | Rows


@dataclass(frozen=True, slots=True)
class Grid:
    """A day of a facility as a picture: columns are `times` (aware starts), rows are its spaces.

    A cell is how many places are free then; 0 is taken, -1 is closed or past, and `own` (row, column) are theirs.
    """

    title: Named
    day: date
    times: tuple[datetime, ...]
    spaces: tuple[Named, ...]
    cells: tuple[tuple[int, ...], ...]
    counted: bool = False  # places are counted, so the number is shown
    own: tuple[tuple[int, int], ...] = ()
    ends: tuple[datetime, ...] = ()  # of the columns; without them each is as long as the shortest step


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: works as a button, as its number and as its words. `key` is the script of its label."""

    id: str
    key: str
    args: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Say:
    """One message to a person: a script, its arguments, its choices. Never a sentence."""

    key: str
    args: Mapping[str, Value] = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    list: str | None = None  # the id of the options' list; a flow's own lists are named by `flow.advance`
    photos: tuple[str, ...] = ()
    ticket: int | None = None  # the number of the ticket it speaks of
    booking: int | None = None  # or of the booking
    grid: Grid | None = None  # a day of a facility, for channels that show pictures; others read it as a table
