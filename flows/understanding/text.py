"""Text from outside, made harmless and comparable."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

LONGEST = 20_000  # characters; more than any message people write, but for the story of somebody wronged
READ = 4000  # of them are read for their meaning, in a few milliseconds

_BLANKS = re.compile(r"[^\S\n]+")
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINER = "\u200d"  # kept: it holds family and profession emoji together


def tame(text: str) -> str:
    """NFC text without control characters, direction marks and zero-width characters. Never raises.

    Trimmed, at most LONGEST characters; line breaks are kept.
    """
    cut = text[: LONGEST * 2].replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    if not cut.isprintable():
        cut = "".join(mark for mark in cut if mark in "\n" + _JOINER or unicodedata.category(mark) not in _UNSAFE)
        if _JOINER in cut:
            cut = re.sub(r"(?<![\u2190-\U0010ffff])\u200d|\u200d(?![\u2190-\U0010ffff])", "", cut)
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", cut)).strip()[:LONGEST].strip()


class Folding(dict[int, str]):
    """A translation table filled as characters are met: half width, lower case, simplified.

    Every character folds to exactly one, so that a place in folded text is the same place in what the resident wrote.
    """

    def __init__(self, characters: Mapping[str, str]) -> None:
        super().__init__()
        self._characters = characters

    def __missing__(self, code: int) -> str:
        mark = chr(code)
        wide = unicodedata.normalize("NFKC", mark).lower()
        folded = wide if len(wide) == 1 else mark
        folded = _QUOTES.get(folded, folded)
        answer = self._characters.get(folded, folded)
        if code < 0x3000 or len(self) < 30_000:
            self[code] = answer
        return answer


_QUOTES = {"\u2019": "'", "\u2018": "'", "\u00b4": "'", "`": "'"}
