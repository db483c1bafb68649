"""The short codes staff may type (接 412, 完 412 已换阀): the verbs are data in locale/*/commands.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_NUMBER = re.compile(r"\s*#?\s*(?:[A-Za-z]\s*-\s*)?0*(\d{1,9})(?!\d|-\d)(\s*[,，:：、]?\s*)(.*)", re.DOTALL)
_LETTERED = re.compile(r"\s*#?\s*[A-Za-z]\s*-")
_AT_BOT = re.compile(r"@\w+")  # Telegram writes /room@our_bot in groups


@dataclass(frozen=True, slots=True)
class Command:
    """What a line of staff asks for. `number` is None where the verb needs none."""

    verb: str
    number: int | None
    words: str


@dataclass(frozen=True, slots=True)
class StaffWords:
    """Verbs by their words, the longest first; the prefixes of an inside note; the words for money."""

    verbs: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    money: tuple[str, ...] = ()

    def read(self, text: str, on: int | None = None, theirs: Collection[str] = ()) -> Command | None:
        """The command a line is, if it is one. A verb alone must stand first, and a ticket's verb needs its number.

        `on`: the number of the card that it replies to. Behind the verbs that are `theirs` a bare number is that one
        or stands for something else (a locker, minutes); another card is named with its letter.
        """
        for verb, rest, slash in self._verbs(text):
            if verb in UNNUMBERED:
                if (
                    slash
                    or not rest.strip()
                    or verb == "start"
                    or (verb in ENDS_WITH_A_NUMBER and _DIGIT_NEXT.match(rest))
                ):
                    return Command(verb, None, rest.strip())
            elif (numbered := _NUMBER.fullmatch(rest)) and not (verb in WORDLESS and numbered[3] and not numbered[2]):
                if on is not None and verb in theirs and int(numbered[1]) != on and not _LETTERED.match(rest):
                    return Command(verb, on, rest.strip())
                return Command(verb, int(numbered[1]), numbered[3].strip())
        return None

    def read_on(self, text: str, number: int) -> Command | None:
        """The command that a reply to a ticket's card is without naming it: the verb alone, or before a space and its
        words."""
        for verb, rest, slash in self._verbs(text):
            plain = (
                slash or not text.strip()[0].isascii()
            )  # English verbs begin sentences that are meant for the resident
            if verb not in UNNUMBERED and (not rest.strip() or (plain and rest[0].isspace() and verb not in WORDLESS)):
                return Command(verb, number, rest.strip())
        return None

    def _verbs(self, text: str) -> Iterator[tuple[str, str, bool]]:
        """Each verb the line may begin with, what follows it, and whether it was written with a slash."""
        said = text.strip()
        slash = said.startswith("/")
        bare = said[1:] if slash else said
        for word, verb in self.verbs:
            if not bare.casefold().startswith(word):
                continue
            rest = bare[len(word) :]
            if slash and (at := _AT_BOT.match(rest)):
                rest = rest[at.end() :]
            if word[-1].isascii() and rest and (rest[0].isalnum() or rest[0] in "-_"):
                continue
            yield verb, rest, slash

    def verb_of(self, text: str) -> str:
        """The verb that a line begins with, as it was written."""
        said = text.strip().removeprefix("/")
        found = (word for word, _ in self.verbs if said.casefold().startswith(word))
        return said[: len(next(found, said))]

    def note(self, text: str) -> str | None:
        """The words of an inside note, without its prefix."""
        said = text.strip()
        for prefix in self.notes:
            if said.casefold().startswith(prefix):
                return said[len(prefix) :].lstrip(" :：,，")
        return None

    def amount(self, text: str) -> tuple[str, str] | None:
        """The first number, with the currency beside it, and the words without it; None without a number."""
        units = "|".join(re.escape(one) for one in self.money)
        pattern = rf"(?:(?:{units})\s*)?\d[\d,]*(?:\.\d+)?(?:\s*(?:{units}))?"
        found = re.search(pattern, text, re.IGNORECASE)
        if found is None:
            return None
        work = f"{text[: found.start()].rstrip()} {text[found.end() :].lstrip(' ,，:：、')}"
        return found[0].strip(), work.strip()


LISTS = frozenset({"weekly", "monthly", "forms", "inspect", "training"})
CLUB = frozenset({"club", "book-for", "walk-in", "close-club", "open-club", "measure", "member-card"})
UNNUMBERED = (
    LISTS
    | CLUB
    | frozenset({"file", "complain", "mine", "house", "late", "room", "start", "help", "digest", "satisfaction"})
)
ENDS_WITH_A_NUMBER = LISTS | {"house"}
WORDLESS = frozenset({"claim", "set-off", "arrive", "resume", "undo", "reveal", "show", "still"})
_DIGIT_NEXT = re.compile(r"\s+#?(?:[A-Za-z]-)?\w*\d")
NOTE, MONEY = "note", "money"


def load_staff_words(shipped: Path, overlay: Path | None) -> StaffWords:
    """Reads commands.toml of every language; an overlay's file adds words. Raises BadCommands."""
    verbs: dict[str, str] = {}
    notes: list[str] = []
    money: list[str] = []
    for folder in (shipped, *([overlay] if overlay else [])):
        for file in sorted(folder.glob("*/commands.toml")):
            read = _read(file)
            money.extend(word.casefold() for word in read.get(MONEY, ()))
            notes.extend(word.casefold() for word in read.get(NOTE, ()))
            verbs |= {word.casefold(): verb for verb, words in read.items() if verb != MONEY for word in words}
    return StaffWords(
        tuple(sorted(verbs.items(), key=lambda pair: -len(pair[0]))),
        tuple(sorted(notes, key=len, reverse=True)),
        tuple(sorted(money, key=len, reverse=True)),
    )


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
