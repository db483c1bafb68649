"""The words that work everywhere, when they are the whole message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.understanding.text import tame
from flows.understanding.vocabulary import Vocabulary

_LONGEST = 40  # a longer message is a sentence
_COMMAND = re.compile(r"/([a-z]{2,20})(?:@\w{3,64})?(?: (.{0,200}))?", re.DOTALL)
_COMMANDS = {
    "start": "menu",
    "help": "menu",
    "stop": "cancel",
    "human": "staff",
    "agent": "staff",
}  # others are the words themselves
_TYPO_FROM = 5  # letters; shorter English words lie too close to one another


def read_word(text: str, vocabulary: Vocabulary) -> str | None:
    """The word that a short message is (`menu`, `back`, `yes` …), or None.

    Tolerates punctuation, width, case, particles and, in a longer English word, one slip of the pen.
    """
    folded = vocabulary.fold(tame(text[:300]))
    if command := _COMMAND.fullmatch(folded):
        return _command(command.group(1), command.group(2), vocabulary)
    if not folded or len(folded) > _LONGEST:
        return None
    if folded in vocabulary.words:
        return vocabulary.words[folded]
    bare = _bare(folded)
    for shape in _shapes(bare, vocabulary):
        if shape in vocabulary.words:
            return vocabulary.words[shape]
    return _misspelt(bare, vocabulary)


def _command(name: str, rest: str | None, vocabulary: Vocabulary) -> str | None:
    word = _COMMANDS.get(name) or (name if name in vocabulary.words.values() else None)
    return word if word and (not rest or name == "start") else None


def _bare(folded: str) -> str:
    kept = "".join(mark if mark.isalnum() or mark in "'/" else " " for mark in folded)
    return re.sub(r"(?<![a-z0-9']) | (?![a-z0-9'])", "", " ".join(kept.split()))


def _shapes(bare: str, vocabulary: Vocabulary) -> Iterator[str]:
    """The message as it is, then without polite words before and after it."""
    seen = [bare]
    for shape in seen:
        if len(seen) > 24:
            return
        yield shape
        seen += [
            shape[: -len(word)].rstrip()
            for word in vocabulary.trailing
            if shape != word and shape.endswith(_apart(word, before=" "))
        ]
        seen += [
            shape[len(word) :].lstrip()
            for word in vocabulary.leading
            if shape != word and shape.startswith(_apart(word, after=" "))
        ]


def _apart(word: str, before: str = "", after: str = "") -> str:
    """The word as it joins its neighbour: English words stand apart."""
    return before + word + after if word.isascii() else word


def _misspelt(bare: str, vocabulary: Vocabulary) -> str | None:
    if not (bare.isascii() and bare.isalpha() and _TYPO_FROM <= len(bare) <= 14):
        return None
    for shape in _one_slip(bare):
        if len(shape) >= _TYPO_FROM and shape in vocabulary.words:
            return vocabulary.words[shape]
    return None


def _one_slip(word: str) -> Iterator[str]:
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
    for i in range(len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    for i in range(len(word) + 1):
        for letter in "abcdefghijklmnopqrstuvwxyz":
            yield word[:i] + letter + word[i:]
            if i < len(word):
                yield word[:i] + letter + word[i + 1 :]
