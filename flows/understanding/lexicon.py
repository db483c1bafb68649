"""Words looked up in a text in one pass: the longest word wins where words lie inside one another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_IDIOM = "soften.idiom"
_CIRCUMSTANCES = (
    "place.",
    "tone.",
    _IDIOM,
    "soften.live",
    "soften.past",
    "soften.hypothetical",
    "soften.figurative",
    "soften.ask_",
    "soften.object",
    "soften.possessive",
)
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


@dataclass(frozen=True, slots=True)
class Entry:
    """One word and what it stands for; `open_end` words go on over further letters (leak, leaking)."""

    word: str
    meanings: tuple[str, ...]
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A word found at [start, end) of the folded text."""

    start: int
    end: int
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries by their first one or two characters, longest first."""

    entries: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)

    @staticmethod
    def of(words: Iterable[tuple[str, str]]) -> Lexicon:
        """Build from (word, meaning) pairs; a word that ends in `*` is open."""
        meanings: dict[str, list[str]] = {}
        for word, meaning in words:
            known = meanings.setdefault(word, [])
            if meaning not in known:
                known.append(meaning)
        index: dict[str, list[Entry]] = {}
        for word, found in meanings.items():
            bare = word.rstrip("*")
            index.setdefault(bare[:2], []).append(Entry(bare, tuple(found), open_end=bare != word))
        return Lexicon({key: tuple(sorted(some, key=lambda e: -len(e.word))) for key, some in index.items()})

    def at(self, text: str, start: int) -> Iterable[Hit]:
        """Every word that begins at this place, longest first."""
        if start and text[start - 1] in _LETTERS and text[start] in _LETTERS:
            return
        for key in (text[start : start + 2], text[start : start + 1]):
            for entry in self.entries.get(key, ()):
                end = start + len(entry.word)
                if text.startswith(entry.word, start) and (end := _end(text, end, entry.open_end)):
                    yield Hit(start, end, entry.meanings)
            if len(key) == 1:
                return


def _end(text: str, end: int, open_end: bool) -> int:
    if text[end - 1] not in _LETTERS:
        return end
    while open_end and end < len(text) and text[end] in _LETTERS:
        end += 1
    return 0 if end < len(text) and text[end] in _LETTERS else end


@dataclass(frozen=True, slots=True)
class Findings:
    """All words found in a folded text, by meaning and in order of place."""

    text: str
    places: Mapping[str, tuple[tuple[int, int], ...]]

    def of(self, *meanings: str) -> tuple[tuple[int, int], ...]:
        """Spans of any of these meanings, in order."""
        if len(meanings) == 1:
            return self.places.get(meanings[0], ())
        return tuple(sorted(span for meaning in meanings for span in self.places.get(meaning, ())))

    def within(self, start: int, end: int, *meanings: str) -> bool:
        """Is there a word of these meanings that begins in [start, end)?"""
        for meaning in meanings:
            spans = self.places.get(meaning, ())
            i = bisect_left(spans, (start, 0))
            if i < len(spans) and spans[i][0] < end:
                return True
        return False

    def between(self, start: int, end: int, meaning: str) -> tuple[tuple[int, int], ...]:
        """Spans of this meaning that begin in [start, end)."""
        spans = self.places.get(meaning, ())
        return spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]

    def near(self, span: tuple[int, int], distance: int, *meanings: str) -> bool:
        """Is there a word of these meanings that begins at most `distance` characters before or after the span?"""
        return self.within(max(0, span[0] - distance - 4), span[1] + distance + 1, *meanings)


def find(text: str, lexicon: Lexicon) -> Findings:
    """Look up every word of a folded text.

    A word strictly inside a longer one is hidden, unless the longer is a mere circumstance.
    Inside an idiom only the emergencies are hidden.
    """
    places: dict[str, list[tuple[int, int]]] = {}
    covered = longest = idiom = 0
    for start in range(len(text)):
        for hit in lexicon.at(text, start):
            if hit.end <= covered and hit.end - hit.start < longest and not hit.meanings[0].startswith("tone."):
                continue
            if _IDIOM in hit.meanings:
                idiom = max(idiom, hit.end)
            harmless = _IDIOM not in hit.meanings and hit.end <= idiom
            for meaning in hit.meanings:
                if not (harmless and meaning.startswith("emergency.")):
                    places.setdefault(meaning, []).append((hit.start, hit.end))
            if hit.end >= covered and not all(meaning.startswith(_CIRCUMSTANCES) for meaning in hit.meanings):
                covered, longest = hit.end, hit.end - hit.start
    return Findings(text, {meaning: tuple(spans) for meaning, spans in places.items()})
