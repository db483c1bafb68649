"""The short codes staff may type (接 412, 完 412 已换阀): the verbs are data in locale/*/commands.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_NUMBER = re.compile(r"\s*#?\s*(?:[A-Za-z]\s*-\s*)?0*(\d{1,9})(?!\d)\s*[,，:：、]?\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Command:
    """What a line of staff asks for. `number` is None where the verb needs none."""

    verb: str
    number: int | None
    words: str


@dataclass(frozen=True, slots=True)
class StaffWords:
    """Verbs by their words, the longest first, and the prefixes of an inside note."""

    verbs: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]

    def read(self, text: str) -> Command | None:
        """The command a line is, if it is one. A verb alone must stand first, and a ticket's verb needs its number."""
        said = text.strip()
        slash = said.startswith("/")
        bare = said[1:] if slash else said
        for word, verb in self.verbs:
            if not bare.casefold().startswith(word):
                continue
            rest = bare[len(word) :]
            if word[-1].isascii() and rest and (rest[0].isalnum() or rest[0] in "-_"):
                continue
            numbered = _NUMBER.fullmatch(rest)
            if numbered and verb not in UNNUMBERED:
                return Command(verb, int(numbered[1]), numbered[2].strip())
            if verb in UNNUMBERED and (slash or not rest.strip() or verb in ("start",)):
                return Command(verb, None, rest.strip())
        return None

    def note(self, text: str) -> str | None:
        """The words of an inside note, without its prefix."""
        said = text.strip()
        for prefix in self.notes:
            if said.casefold().startswith(prefix):
                return said[len(prefix) :].lstrip(" :：,，")
        return None


UNNUMBERED = frozenset({"file", "mine", "house", "late", "room", "start", "help", "digest"})


def load_staff_words(shipped: Path, overlay: Path | None) -> StaffWords:
    """Reads commands.toml of every language; an overlay's file adds words. Raises BadCommands."""
    verbs: dict[str, str] = {}
    notes: list[str] = []
    for folder in (shipped, *([overlay] if overlay else [])):
        for file in sorted(folder.glob("*/commands.toml")):
            read = _read(file)
            for verb, words in read.items():
                if verb == "note":
                    notes.extend(word.casefold() for word in words)
                for word in words:
                    verbs[word.casefold()] = verb
    return StaffWords(tuple(sorted(verbs.items(), key=lambda pair: -len(pair[0]))), tuple(sorted(notes, key=len, reverse=True)))


class BadCommands(Exception):
    """A commands.toml cannot be read; the message names the file and the fault."""


def _read(file: Path) -> Mapping[str, list[str]]:
    try:
        read = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise BadCommands(f"{file}: {fault}") from fault
    for verb, words in read.items():
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            raise BadCommands(f"{file}: “{verb}” must be a list of words")
    return read
