"""What is said: a script key and its values become words. With bot.shelves the only user of Fluent.

Words are looked for in this order: the overlay's wording, the shipped one, then both in zh-Hans. So a wording that
somebody has broken never silences a message, and a person never reads a raw key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import structlog
from fluent.runtime import FluentBundle
from fluent.runtime.types import fluent_number
from fluent.syntax import ast

from bot.day_table import Day
from bot.shelves import parsed
from bot.speech_time import Phrase, hours, phrase
from bot.wordings import Shelf, languages_in
from flows.estate import Estate
from flows.messages import Named, Period, Row, Rows, Say, Term, Value

log = structlog.get_logger(__name__)

BASE = "zh-Hans"
ALWAYS = frozenset({"estate", "company", "phone", "name", "named", "hours", "fire", "medical", "police", "desk"})
MISSING = "script-missing"  # said instead of a script that no language has
BLANK = "—"


class BadScript(Exception):
    """A script is unknown, cannot be read, or lacks a value. The message says which and where."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words ready for a channel, which escapes them. `options` are (id, label); `script` is the key that was asked
    for; `day` is shown with them."""

    text: str
    options: tuple[tuple[str, str], ...]
    script: str
    day: Day | None = None


LONG = 500  # characters
REMEMBERED = 8192  # sentences
HELD = "\ue000{}\ue001"  # holds the place of a long value; from the private use area, which nobody types


class _Layer:
    """One place to look for a script: a language, with or without the overlay."""

    def __init__(self, language: str, shelf: Shelf, resources: list[ast.Resource]) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        for resource in resources:
            self._bundle.add_resource(resource)  # the first wording of a key stays
        self.variables = {key: shelf.variables(key) for key in shelf.wordings}

    def format(self, key: str, values: Mapping[str, object]) -> tuple[str, list[Exception]]:
        """People's long words are put in after Fluent is done: it refuses a value of more than 2500 characters."""
        long = [value for value in values.values() if isinstance(value, str) and len(value) > LONG]
        short = {name: HELD.format(long.index(value)) if value in long else value for name, value in values.items()}
        pattern = self._bundle.get_message(key).value
        try:
            words, errors = self._bundle.format_pattern(pattern, short) if pattern else ("", [])
        except RecursionError as endless:  # a wording that includes itself; Fluent notices only some of them
            return "", [endless]
        for place, value in enumerate(long):
            words = str(words).replace(HELD.format(place), value)
        return str(words), errors


class Speech:
    """All scripts of all languages, parsed once.

    `overlay` is the operator's folder: its wordings replace the shipped ones one by one. With `strict` every fault
    raises BadScript; without, it is logged once and the next best words are said.
    """

    def __init__(self, shipped: Path, overlay: Path | None, strict: bool = False) -> None:
        self._strict = strict
        self._logged: set[tuple[str, str]] = set()
        self._languages = tuple(sorted(languages_in(shipped), key=lambda language: language != BASE))
        self._remembered = lru_cache(REMEMBERED)(self._put_into_words)
        own = {language: self._layers(shipped, overlay, language) for language in self._languages}
        if not any(MISSING in layer.variables for layer in own.get(BASE, ())):
            raise BadScript(f"{shipped / BASE} has no script “{MISSING}”: this is not the folder of scripts")
        self._chains = {language: own[language] if language == BASE else own[language] + own[BASE] for language in own}

    def _layers(self, shipped: Path, overlay: Path | None, language: str) -> tuple[_Layer, ...]:
        shelf, resources = parsed(shipped / language)
        edited, changes = parsed(overlay / language) if overlay else (Shelf({}), [])
        for fault in (*shelf.faults, *edited.faults):
            self._fault(fault, language)
        over = (_Layer(language, edited.over(shelf), changes + resources),) if edited.wordings else ()
        return (*over, _Layer(language, shelf, resources))

    # ── what there is ───────────────────────────────────────────────────────────────────────────────────────────────

    def languages(self) -> tuple[str, ...]:
        return self._languages

    def keys(self, language: str) -> frozenset[str]:
        """The scripts that this language words itself."""
        layer = self._chains[language][0]
        return frozenset(key for key in layer.variables if not key.startswith("-"))

    def variables(self, key: str, language: str) -> frozenset[str]:
        """The variables that this language's wording uses, those of ALWAYS among them."""
        for layer in self._having(key, language):
            return layer.variables[key]
        raise BadScript(f"no script “{key}” in {language}")

    # ── speaking ────────────────────────────────────────────────────────────────────────────────────────────────────

    def speak(self, say: Say, language: str, estate: Estate, name: str = "") -> Spoken:
        """`name` is how the person is addressed (see `address`), or empty."""
        labels = tuple((o.id, self._words(o.key, language, estate, {"name": name, **o.args})) for o in say.options)
        return Spoken(self._words(say.key, language, estate, {"name": name, **say.args}), labels, say.key)

    def words(self, key: str, language: str, estate: Estate, /, **args: Value) -> str:
        """One script as words."""
        return self._words(key, language, estate, args)

    def words_of(self, prefix: str, language: str, estate: Estate) -> dict[str, str]:
        """All scripts whose key begins with `prefix`, by key."""
        keys = {key for layer in self._chain(language) for key in layer.variables if key.startswith(prefix)}
        return {key: self._words(key, language, estate, {}) for key in sorted(keys)}

    def address(self, surname: str, honorific: str, language: str, estate: Estate) -> str:
        """王女士, Ms Wang; empty unless both are known: nobody's honorific is guessed (design §13)."""
        if not surname or honorific not in ("mr", "ms"):
            return ""
        return self.words(
            "address-surname-honorific", language, estate, surname=surname, honorific=Term(f"honorific-{honorific}")
        )

    def _words(self, key: str, language: str, estate: Estate, args: Mapping[str, Value]) -> str:
        """Most of what is said was said before: with the same values a script is the same words."""
        return self._remembered(key, language, estate, tuple(sorted(args.items())))

    def _put_into_words(self, key: str, language: str, estate: Estate, given: tuple[tuple[str, Value], ...]) -> str:
        args = dict(given)
        values = {
            **estate.emergency_numbers,
            "estate": estate.name,
            "company": estate.company,
            "phone": estate.phone,
            "name": "",
            **({"hours": self._hours(language, estate)} if self._uses(key, language, "hours") else {}),
            **{name: self._value(name, value, key, language, estate) for name, value in args.items()},
        }
        return self._formatted(key, language, {**values, "named": "yes" if values["name"] else "no"})

    def _hours(self, language: str, estate: Estate) -> str:
        def said(value: object) -> object:
            return self._value("hours", value, "hours-row", language, estate)

        separator = self._words("hours-separator", language, estate, {})
        rows = []
        for days, spans in hours(estate.hours.week):
            told = separator.join(str(said(span)) for span in spans) or said(Term("hours-closed"))
            rows.append(self._formatted("hours-row", language, {"days": said(days), "spans": told}))
        return "\n".join(rows)

    def _value(self, name: str, value: object, key: str, language: str, estate: Estate) -> object:
        """What Fluent is given for a value; people's words stay as they are."""
        match value:
            case str():
                return value
            case Term():
                return self._words(value.key, language, estate, {})
            case Named():
                return dict(value.words).get(language) or value.words[0][1]
            case Row():
                return self._words(value.key, language, estate, dict(value.args))
            case Rows():
                return "\n".join(str(self._value(name, one, key, language, estate)) for one in value.rows)
            case Phrase():
                parts = {
                    name: self._value(name, part, value.key, language, estate) for name, part in value.args.items()
                }
                return self._formatted(value.key, language, parts)
            case date() | Period():
                return self._value(name, phrase(value, estate.hours.timezone), key, language, estate)
            case int() if not isinstance(value, bool):
                return fluent_number(value, useGrouping=False)
            case _:
                self._fault(f"“{key}” is given {value!r} as ${name}: no script can say that", language)
                return BLANK

    def _formatted(self, key: str, language: str, values: Mapping[str, object]) -> str:
        """The best wording that can be said with these values."""
        for layer in self._having(key, language):
            if lacking := layer.variables[key] - values.keys():
                self._fault(f"“{key}” is not given {_dollars(lacking)}", language)
                continue
            words, errors = layer.format(key, values)
            if not errors:
                return words
            self._fault(f"“{key}” cannot be said: {'; '.join(map(str, errors))}", language)
        for layer in self._having(key, language):  # better with a gap than not at all
            words, errors = layer.format(key, dict.fromkeys(layer.variables[key], BLANK) | dict(values))
            if not errors:
                return words
        self._fault(f"no script “{key}” that can be said", language)
        return BLANK if key == MISSING else self._formatted(MISSING, language, values)

    def _chain(self, language: str) -> tuple[_Layer, ...]:
        return self._chains.get(language, self._chains[BASE])

    def _uses(self, key: str, language: str, variable: str) -> bool:
        return any(variable in layer.variables[key] for layer in self._having(key, language))

    def _having(self, key: str, language: str) -> Iterator[_Layer]:
        return (layer for layer in self._chain(language) if key in layer.variables)

    def _fault(self, what: str, language: str) -> None:
        if self._strict:
            raise BadScript(f"{language}: {what}")
        if (what, language) not in self._logged:
            self._logged.add((what, language))
            log.warning("script", fault=what, language=language)


def _dollars(names: Iterable[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names))
