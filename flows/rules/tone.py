"""The tone guard (服务忌语): what staff may not say to a resident, found in what they wrote (handbook/forbidden.yaml).

The words are read plain: simplified, half width, lower case, without blanks, quotes and the marks that people put
between characters; "," parts clauses, "." and "?" end sentences, and the whole begins and ends with ".". The patterns
are data in locale/*/taboo.toml and are written for that plain form.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from flows.understanding.text import Folding


class Level(StrEnum):
    """block: it is not sent. warn: it is sent, and a better wording is shown."""

    BLOCK = "block"
    WARN = "warn"


class When(StrEnum):
    """A taboo that only counts in some cases."""

    NO_CLOCK = "no-clock"  # a promise, where no promise of ours is running (rules.md §23 C17)
    PRIVATE_NUMBER = "private-number"  # a telephone number that is not public (C12)


# What statistics are kept of: never who.
CAUSES = (
    "shirking", "impatience", "blaming", "rule-quoting", "refusing", "excuse", "commanding", "cold", "rude", "threat",
    "belittling", "vague", "promise", "privacy", "apology",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Taboo:
    """One thing not to say. `suggest` are scripts to say instead, best first; `show` are shown but never sent by a
    press, because they state what must first be true. `unless` is looked for in the sentence and in the next one."""

    id: str
    phrase: str
    level: Level
    cause: str
    pattern: re.Pattern[str]
    suggest: tuple[str, ...] = ()
    show: tuple[str, ...] = ()
    unless: re.Pattern[str] | None = None
    when: When | None = None
    latin: bool = False  # can only be found where there are Latin letters


@dataclass(frozen=True, slots=True)
class Taboos:
    """All of them, gravest first, whatever the language. What `passes` finds is never a fault: words of safety; nor
    is the group `quote` of what `quoted` finds: what others said, told again."""

    taboos: tuple[Taboo, ...]
    passes: tuple[re.Pattern[str], ...] = ()
    quoted: tuple[re.Pattern[str], ...] = ()
    folding: Folding = field(default_factory=lambda: Folding({}))

    def named(self, id_: str) -> Taboo | None:
        return next((one for one in self.taboos if one.id == id_), None)


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found. `level` is milder than the taboo's own in an emergency; `said` is the place as it was written."""

    taboo: Taboo
    level: Level
    said: str

    @property
    def cause(self) -> str:
        return self.taboo.cause

    @property
    def blocks(self) -> bool:
        return self.level is Level.BLOCK


def read(
    words: str,
    taboos: Taboos,
    *,
    promised: bool = True,
    public: Collection[str] = (),
    emergency: bool = False,
) -> Finding | None:
    """The gravest fault of words meant for a resident, or None. Never raises.

    promised: whether a clock of the ticket is running, so that a promise is kept watch over. public: telephone numbers
    that may be told, as digits. emergency: nothing is held up there (§24 D5).
    """
    plain = plainly(_unquoted(words, taboos), taboos.folding)
    masked = plain.text
    for safe in taboos.passes:
        masked = safe.sub(_hidden, masked)
    looked = _Looked(plain.text)
    latin = _LATIN.search(masked) is not None
    for taboo in taboos.taboos:
        if (taboo.when is When.NO_CLOCK and promised) or (taboo.latin and not latin):
            continue
        for hit in taboo.pattern.finditer(masked):
            if taboo.when is When.PRIVATE_NUMBER and _digits(hit[0]) in public:
                continue
            if taboo.unless and looked.excuses(taboo.unless, hit.start()):
                continue
            level = Level.WARN if emergency else taboo.level
            return Finding(taboo, level, plain.written(words, hit))
    return None


def _unquoted(words: str, taboos: Taboos) -> str:
    """The words with what they quote of others hidden, each character still in its place."""
    folded = words.translate(taboos.folding)
    for quoted in taboos.quoted:
        for said in quoted.finditer(folded):
            begin, end = said.span("quote")
            words = words[:begin] + HIDDEN * (end - begin) + words[end:]
    return words


def _hidden(safe: re.Match[str]) -> str:
    return HIDDEN * len(safe[0])


def _digits(text: str) -> str:
    return "".join(mark for mark in text if mark.isdigit())


class _Looked:
    """Which sentences hold an excuse, looked up once for each however often they are asked about."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [end.start() for end in _END.finditer(text)]
        self._known: dict[tuple[re.Pattern[str], int], bool] = {}

    def excuses(self, unless: re.Pattern[str], at: int) -> bool:
        sentence = bisect_right(self._ends, at)
        if (unless, sentence) not in self._known:
            begin = self._ends[sentence - 1] if sentence else 0
            last = min(sentence + 1, len(self._ends) - 1)
            self._known[unless, sentence] = unless.search(self._text, begin, self._ends[last] + 1) is not None
        return self._known[unless, sentence]


# ── plain words ──────────────────────────────────────────────────────────────────────────────────────────────────────

HIDDEN = "\u25a1"
_END = re.compile(r"[.?]")
_LATIN = re.compile("[a-z]")
_SENTENCE = frozenset("\u3002!;\n.")
_NOTHING = frozenset("'\"\u201c\u201d\u2018\u300c\u300d\u300e\u300f\u00b7\u2022*_|\\^+=")  # quotes, fillers
_SPACED = re.compile(r"(?<=[,.?])(?:[\u4e00-\u9fff][,.]){2,}[\u4e00-\u9fff](?=[,.?])")  # one character a clause
_STRENGTH = {",": 0, ".": 1, "?": 2}


@dataclass(frozen=True, slots=True)
class Plain:
    """Plain words, and from which character of the written ones each comes."""

    text: str
    at: tuple[int, ...]

    def written(self, words: str, hit: re.Match[str]) -> str:
        """The words of a hit as they were written, without the marks around them."""
        places = [self.at[place] for place in range(hit.start(), hit.end()) if self.text[place] not in _STRENGTH]
        return words[places[0] : places[-1] + 1] if places else ""


def plainly(words: str, folding: Folding) -> Plain:
    """Words without what does not change how they sound."""
    marks: list[str] = ["."]
    at: list[int] = [0]
    blank = False
    for place, (mark, kind) in enumerate(_kinds(words.translate(folding))):
        if kind == "blank":
            blank = True
        elif kind == "keep":
            if blank and marks[-1].isascii() and marks[-1].isalnum() and mark.isascii():
                marks.append(" ")
                at.append(place)
            marks.append(mark)
            at.append(place)
            blank = False
        elif kind in _STRENGTH:
            _stop(marks, at, kind, place)
            blank = False
    _stop(marks, at, ".", max(len(words) - 1, 0))
    return _joined("".join(marks), at)


def _kinds(folded: str) -> Iterator[tuple[str, str]]:
    """Each character with what it is: keep, blank, nothing, or the mark it stands for."""
    for place, mark in enumerate(folded):
        around = folded[place - 1 : place] + folded[place + 1 : place + 2]
        if mark.isalnum():
            yield mark, "keep"
        elif mark == "\n":
            yield mark, "."
        elif mark.isspace():
            yield mark, "blank"
        elif mark in _NOTHING or (mark in ".-/" and len(around) == 2 and around.isdigit()):
            yield mark, "nothing"
        elif mark == "-":
            yield mark, "blank"
        elif mark == "?":
            yield mark, "?"
        elif mark in _SENTENCE:
            yield mark, "."
        else:
            yield mark, "," if mark.isprintable() else "nothing"


def _stop(marks: list[str], at: list[int], kind: str, place: int) -> None:
    """A mark; of several in a row the strongest stays."""
    if marks[-1] not in _STRENGTH:
        marks.append(kind)
        at.append(place)
    elif _STRENGTH[kind] > _STRENGTH[marks[-1]] and len(marks) > 1:
        marks[-1] = kind


def _joined(text: str, at: list[int]) -> Plain:
    """Characters that were parted by commas, each from the next, are words again."""
    gone = {
        place for run in _SPACED.finditer(text) for place in range(run.start(), run.end()) if text[place] in _STRENGTH
    }
    if not gone:
        return Plain(text, tuple(at))
    kept = [place for place in range(len(text)) if place not in gone]
    return Plain("".join(text[place] for place in kept), tuple(at[place] for place in kept))
