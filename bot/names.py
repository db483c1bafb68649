"""Names as the roster and people write them: compared without honorific, order, width or kind of characters.

The words for it, and those of a roster's columns, are data in locale/*/roster.toml.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bot.files import locale_dir
from flows.masking import NameWords
from flows.understanding import Vocabulary

Words = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class RosterWords:
    """columns: the words of each column's header; head: "yes" and "no"; door: what stands beside a house's number."""

    columns: Words
    head: Words
    door: Words
    honorifics: frozenset[str]
    compound_surnames: frozenset[str]
    plain: Mapping[int, str]  # characters of names that are written in two ways
    masking: Words  # surnames, titles and familiar words by which a name in free words is known


@cache
def roster_words() -> RosterWords:
    """The words of all languages, in small letters."""
    gathered: dict[str, dict[str, set[str]]] = {}
    for file in sorted(locale_dir().glob("*/roster.toml")):
        for section, table in tomllib.loads(file.read_text("utf-8")).items():
            for key, words in table.items():
                gathered.setdefault(section, {}).setdefault(key, set()).update(word.casefold() for word in words)
    frozen = {section: {key: frozenset(words) for key, words in table.items()} for section, table in gathered.items()}
    names = frozen["names"]
    return RosterWords(
        frozen["columns"],
        frozen["head"],
        frozen["door"],
        names["honorifics"],
        names["compound_surnames"],
        str.maketrans({pair[0]: pair[1] for pair in names["pairs"]}),
        frozen["masking"],
    )


def name_words() -> NameWords:
    """The words by which names and doors are found in free words."""
    words = roster_words()
    return NameWords(
        words.masking["surnames"] | words.compound_surnames,
        words.masking["titles"] | words.honorifics,
        words.masking["familiar"],
        words.masking["ordinary"],
        frozenset().union(*words.door.values()),
        words.plain,
    )


def same_name(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether both are the same full name. A surname alone is the same as nothing: neighbours share it."""
    first, second = _plain(one, vocabulary), _plain(other, vocabulary)
    return first == second and (len(first) > 1 or any(len(part) > 1 and not part.isascii() for part in first))


def _plain(name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    folded = vocabulary.fold(name).translate(roster_words().plain).replace(",", " ").replace(".", " ").replace("·", " ")
    parts = bare_name(folded).split()
    return tuple(sorted(parts)) if all(part.isascii() for part in parts) else ("".join(parts),)  # Wang Wei, Wei Wang


def bare_name(name: str) -> str:
    """The name without an honorific before or behind it."""
    honorifics = roster_words().honorifics
    parts = [part for part in name.split() if part.casefold() not in honorifics]
    last = parts[-1] if parts else ""
    for word in honorifics:
        if not word.isascii() and last.endswith(word) and len(last) > len(word):
            return " ".join([*parts[:-1], last.removesuffix(word)])
    return " ".join(parts)


def surname_of(name: str) -> str:
    """How somebody is called with an honorific: the first character, or two of a compound surname.

    A name in Latin letters stays whole: which part of it is the surname depends on who wrote it.
    """
    bare = bare_name(name)
    if not bare or bare.isascii() or " " in bare:
        return bare
    return bare[:2] if bare[:2] in roster_words().compound_surnames and len(bare) > 2 else bare[:1]
