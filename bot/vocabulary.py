"""Reads the vocabularies of every language from locale/ and an estate's overlay; all faults are told at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from flows.understanding.calendar import LETTERS, MARKS
from flows.understanding.emergencies import MEANINGS
from flows.understanding.grievances import SECTIONS as GRIEVANCES
from flows.understanding.guests import SECTION as CLUB
from flows.understanding.guests import WORDS as CLUB_WORDS
from flows.understanding.intents import COMPLAINT_CATEGORIES, FACILITIES, REPAIR_CATEGORIES, TOPICS, key
from flows.understanding.lexicon import Lexicon
from flows.understanding.text import Folding
from flows.understanding.vocabulary import Vocabulary
from flows.understanding.when import PARTS

_SEPARATOR = re.compile("[,\uff0c\n]")
_APART = (
    "words",
    "particles",
    "when",
    "people",
    "characters",
    "language",
    CLUB,
    *GRIEVANCES,
)  # sections that are not looked up among the meanings of every message
_SOFTENERS = (
    "hypothetical",
    "drill",
    "story",
    "past",
    "figurative",
    "ask_price",
    "ask_policy",
    "negation",
    "whether",
    "idiom",
    "live",
    "object",
    "possessive",
    "pet",
    "weather",
    "another",
)
_SINGLE = (
    "repair.word",
    "repair.mended",
    "booking.word",
    "booking.vacant",
    "parcels.word",
    "status.word",
    "human.word",
    "cancel.word",
    "complaint.word",
    "social.thanks",
    "social.greeting",
    "social.goodbye",
    "tone.urgent",
    "tone.not_urgent",
    "tone.annoyed",
    "tone.question",
    "tone.blame",
    "place.home",
    "place.public",
    "place.number",
    "place.block",
    "place.none",
    "place.joins",
    "fault.generic",
)
_PEOPLE = (
    "unit", "companion", "adult_unit", "child_unit", "counter", "including", "total", "us", "me_with", "with_child",
    "pair", "alone", "trio", "quartet", "for", "ignore",
)  # fmt: skip
WORDS = frozenset(
    {
        "menu",
        "back",
        "cancel",
        "staff",
        "yes",
        "no",
        "done",
        "skip",
        "thanks",
        "greeting",
        "goodbye",
        "urge",
        "fixed",
        "not_fixed",
        "status",
        "history",
        "language",
        "bind",
        "invite",
        "repair",
        "complaint",
        "booking",
        "bookings",
        "here",
        "wait",
        "parcels",
        "enquiry",
        "emergency",
        "edit",
        "home",
        "public",
        "speak-en",
        "speak-zh-Hans",
        "speak-zh-Hant",
        "mr",
        "ms",
    }
)
KNOWN = frozenset(
    {*_SINGLE, *MEANINGS, "emergency.emergency_word"}
    | {f"soften.{name}" for name in _SOFTENERS}
    | {key("fixture", label) for label in REPAIR_CATEGORIES}
    | {key("fault", label) for label in REPAIR_CATEGORIES}
    | {key("complaint", label) for label in COMPLAINT_CATEGORIES}
    | {key("facility", label) for label in FACILITIES}
    | {key("enquiry", label) for label in TOPICS}
    | {f"{section}.{name}" for section, names in GRIEVANCES.items() for name in names}
    | {f"{CLUB}.{name}" for name in CLUB_WORDS}
)


class BadVocabulary(Exception):
    """The vocabularies cannot be used as they are; `faults` lists every reason, each with its file."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


@dataclass(slots=True)
class _Gathered:
    """Words as they stand in the files, by section and key."""

    entries: list[tuple[str, str, str]] = field(default_factory=list)
    pairs: dict[str, str] = field(default_factory=dict)
    marks: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


def load_vocabulary(locale_dir: Path, overlay: Path | None) -> Vocabulary:
    """Compile `<locale>/<language>/vocabulary*.toml` of the product; the overlay adds words. Raises BadVocabulary."""
    gathered = _Gathered()
    files = [path for folder in (locale_dir, overlay) if folder for path in sorted(folder.glob("*/vocabulary*.toml"))]
    if not files:
        raise BadVocabulary([f"{locale_dir}: no language folder with a vocabulary.toml was found"])
    for path in files:
        _read(path, gathered)
    _check_complete(gathered)
    if gathered.faults:
        raise BadVocabulary(gathered.faults)
    return _compile(gathered)


def _read(path: Path, gathered: _Gathered) -> None:
    name = f"{path.parent.name}/{path.name}"
    try:
        sections = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as fault:
        gathered.faults.append(f"{name}: cannot be read: {fault}")
        return
    for section, table in sections.items():
        if not isinstance(table, dict):
            gathered.faults.append(f"{name}: {section} must be a [section]")
            continue
        for word_key, words in table.items():
            if not isinstance(words, str):
                gathered.faults.append(f"{name}: [{section}] {word_key} must be words in quotes, separated by commas")
            elif section == "characters":
                _characters(name, word_key, words, gathered)
            else:
                _words(name, section, word_key, words, gathered)


def _characters(name: str, word_key: str, words: str, gathered: _Gathered) -> None:
    if word_key == "marks":
        gathered.marks |= set(words.split() and "".join(words.split()))
        return
    for pair in words.split():
        if word_key != "pairs" or len(pair) != 2:
            gathered.faults.append(
                f"{name}: [characters] {word_key}: {pair!r} is not one traditional and one simplified character"
            )
        else:
            gathered.pairs[pair[0]] = pair[1]


def _words(name: str, section: str, word_key: str, words: str, gathered: _Gathered) -> None:
    if fault := _unknown(section, word_key):
        gathered.faults.append(f"{name}: [{section}] {word_key}: {fault}")
        return
    for raw in _SEPARATOR.split(words):
        word = raw.strip()
        if not word:
            continue
        if len(word) > 40 or not word.rstrip("*"):
            gathered.faults.append(f"{name}: [{section}] {word_key}: {word[:60]!r} is not a word of 1 to 40 characters")
        else:
            gathered.entries.append((section, word_key, word))


def _unknown(section: str, word_key: str) -> str | None:
    """Why a key cannot be used, or None."""
    match section:
        case "words":
            good = word_key in WORDS
        case "particles":
            good = word_key in ("leading", "trailing")
        case "language":
            good = word_key in ("known", "loan")
        case "people":
            good = word_key in _PEOPLE or word_key.startswith("number_")
        case "when":
            good = _calendar_key(word_key)
        case _:
            good = f"{section}.{word_key}" in KNOWN
    return None if good else "is not a name that the front door knows"


def _calendar_key(word_key: str) -> bool:
    kind, _, value = word_key.rpartition("_")
    if word_key.startswith("mark_"):
        return word_key.removeprefix("mark_") in MARKS
    if kind == "part":
        return value in PARTS
    if kind == "unit":
        return value in ("minute", "hour", "day", "week")
    return word_key == "half_hour" or (kind in LETTERS and bool(re.fullmatch(r"-?\d+(\.\d+)?", value)))


def _check_complete(gathered: _Gathered) -> None:
    have = {f"{section}.{word_key}" for section, word_key, _ in gathered.entries}
    gathered.faults += [f"no language has a word for {name}" for name in sorted(KNOWN - have)]
    gathered.faults += [
        f"no language has a word for words.{name}" for name in sorted(WORDS) if f"words.{name}" not in have
    ]


def _compile(gathered: _Gathered) -> Vocabulary:
    folding = Folding(gathered.pairs)

    def folded(section: str) -> Iterator[tuple[str, str]]:
        return ((word_key, word.translate(folding)) for name, word_key, word in gathered.entries if name == section)

    meanings = Lexicon.of(
        (word.translate(folding), f"{section}.{word_key}")
        for section, word_key, word in gathered.entries
        if section not in _APART
    )
    grievances = Lexicon.of(
        (word.translate(folding), f"{section}.{word_key}")
        for section, word_key, word in gathered.entries
        if section in GRIEVANCES
    )
    particles = {
        name: {word for word_key, word in folded("particles") if word_key == name} for name in ("leading", "trailing")
    }
    words: dict[str, str] = {}
    for word_key, word in folded("words"):
        words.setdefault(word, word_key)
    return Vocabulary(
        folding=folding,
        traditional=frozenset(mark for mark, plain in gathered.pairs.items() if mark != plain) | gathered.marks,
        simplified=frozenset(plain for mark, plain in gathered.pairs.items() if mark != plain)
        - frozenset(gathered.pairs),
        meanings=meanings,
        grievances=grievances,
        club=Lexicon.of((word, word_key) for word_key, word in folded(CLUB)),
        calendar=Lexicon.of((word, word_key) for word_key, word in folded("when")),
        party=Lexicon.of((word, word_key) for word_key, word in folded("people")),
        words=words,
        leading=tuple(sorted(particles["leading"], key=lambda word: (-len(word), word))),
        trailing=tuple(sorted(particles["trailing"], key=lambda word: (-len(word), word))),
        english=frozenset(
            part for _, _, word in gathered.entries if word.isascii() for part in word.lower().rstrip("*").split()
        ),
        loanwords=frozenset(word for word_key, word in folded("language") if word_key == "loan"),
    )
