"""When something happened, in the words of whoever tells it, and on which day that was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from flows.understanding.calendar import Piece, pieces
from flows.understanding.lexicon import Findings
from flows.understanding.vocabulary import Vocabulary
from flows.understanding.when import read_when

_TIME = "DEBwXTGZSPNHCqmhoOd"  # letters of the calendar's pieces that may name a time
_NAMES = re.compile(r"[DEBwXTGZSPC]|NH|NON|NOd?|oNd?|Nd?o")  # a number, a length or “how often” alone is no time
_ONE_OCLOCK = "1"  # as likely “a little”
_SHORT = 3  # letters of an English word, or one Chinese character, that may well mean something else
_BESIDE = 1  # characters between two times that belong together
_DAYS = {"D", "E", "B", "w", "T", "X", "G", "Z", "S"}


def time_words(clause: str, found: Findings, start: int, vocabulary: Vocabulary) -> str:
    """The words of a clause that say when: a day, an hour, “three days ago”, “every night”. `found` are those of the
    whole text, in which the clause begins at `start`."""
    end = start + len(clause)
    _, some = pieces(vocabulary.fold(clause), vocabulary)
    spans = [(a - start, b - start) for a, b in found.between(start, end, "grievance.often")]
    spans += [(run[0].start, run[-1].end) for run in _runs(some) if _is_time(run, clause)]
    for a, b in found.between(start, end, "grievance.ago"):
        number = next((piece for piece in some if piece.letter == "N" and _touch(piece.end, a - start, clause)), None)
        if number:
            spans.append((number.start, b - start))
    return _first(clause, sorted(spans))


def _runs(some: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Stretches of pieces that may name a time together."""
    run: list[Piece] = []
    for piece in (*some, None):
        if piece and piece.letter in _TIME:
            run.append(piece)
            continue
        while run and run[-1].letter == "N":  # the number of what comes next
            run.pop()
        if run:
            yield run
        run = []


def _is_time(run: list[Piece], clause: str) -> bool:
    letters = "".join(piece.letter for piece in run)
    if not _NAMES.search(letters):
        return False
    if letters == "NH":
        return run[0].value not in (_ONE_OCLOCK, "1.0")
    words = clause[run[0].start : run[-1].end]
    return len(words) > (_SHORT if words.isascii() else 1)


def _touch(end: int, start: int, clause: str) -> bool:
    return end <= start and not clause[end:start].strip()


def _first(clause: str, spans: list[tuple[int, int]]) -> str:
    """The first time that is named, with what belongs to it: a day and its hour."""
    if not spans:
        return ""
    start, end = spans[0]
    for a, b in spans[1:]:
        if a <= end + _BESIDE:
            end = max(end, b)
    return clause[start:end].strip()


def day_of(words: str, now: datetime, vocabulary: Vocabulary) -> date | None:
    """The day that words such as “yesterday at three” or “three days ago” mean, seen from `now` (aware); None where
    they name none. A weekday is the last one: it is told as past."""
    letters, some = pieces(vocabulary.fold(words), vocabulary)
    ago = re.search(r"NU", letters)
    if ago and some[ago.start() + 1].value == "day" and _is_ago(words, some[ago.start()].end, vocabulary):
        return now.date() - timedelta(days=min(int(float(some[ago.start()].value)), 3660))
    if not _DAYS & set(letters):
        return None
    when = read_when(words, now, vocabulary)
    if when is None:
        return None
    day = when.start.date() if isinstance(when.start, datetime) else when.start
    return day - timedelta(days=7) if "w" in letters and day > now.date() else day


def _is_ago(words: str, at: int, vocabulary: Vocabulary) -> bool:
    """Whether what stands after the number says that it lies back."""
    folded = vocabulary.fold(words)
    after = at + (len(folded[at:]) - len(folded[at:].lstrip()))
    return any("grievance.ago" in hit.meanings for hit in vocabulary.grievances.at(folded, after))
