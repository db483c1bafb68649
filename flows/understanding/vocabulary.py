"""The words by which messages are understood: data from locale/, compiled once at start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flows.understanding.lexicon import Lexicon
from flows.understanding.text import Folding


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything the understanding knows of human languages. Read-only; safe to share.

    words: a whole short message (folded, without punctuation) → the word that works everywhere.
    """

    folding: Folding
    traditional: frozenset[str]
    simplified: frozenset[str]
    meanings: Lexicon
    grievances: Lexicon  # what is looked for in a complaint only
    club: Lexicon  # what guests of the club ask for: flows.understanding.guests
    calendar: Lexicon
    party: Lexicon
    words: Mapping[str, str]
    leading: tuple[str, ...]
    trailing: tuple[str, ...]
    english: frozenset[str]
    loanwords: frozenset[str]

    def fold(self, text: str) -> str:
        """Half width, lower case, simplified; as long as the text itself."""
        return text.translate(self.folding)
