"""Reads the taboo lists of every language from locale/ and an operator's overlay; all faults are told at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from flows.rules.tone import CAUSES, Level, Taboo, Taboos, When
from flows.understanding.text import Folding

FILE = "taboo.toml"
_SECTIONS = frozenset({"shorthand", "pass", "quoted", "taboo", "off"})
_FIELDS = frozenset({"id", "phrase", "level", "cause", "pattern", "unless", "suggest", "show", "when"})
_SHORT = re.compile(r"\{([a-z]\w*)\}")
_LETTERS = re.compile(r"(?<!\\)[a-z]{3}")  # words, not classes or escapes
_QUOTE = r"""\s*["\u201c\u300c\u300e](?P<quote>[^"\u201d\u300d\u300f\n]{1,80})["\u201d\u300d\u300f]"""
_DEEP = 5  # a shorthand may use others, so often


class BadTaboo(Exception):
    """The taboo lists cannot be used as they are; `faults` lists every reason, each with its file."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


def load_taboos(shipped: Path, overlay: Path | None, folding: Folding, scripts: Collection[str]) -> Taboos:
    """Compile `<locale>/<language>/taboo.toml`; the overlay's file adds, replaces by id, or switches off.

    `scripts` are the keys that may be suggested. Raises BadTaboo.
    """
    gathered = _Gathered(folding, scripts)
    for folder in (shipped, *([overlay] if overlay else [])):
        for file in sorted(folder.glob(f"*/{FILE}")):
            gathered.read(file)
    if gathered.faults:
        raise BadTaboo(gathered.faults)
    found = sorted(gathered.taboos.values(), key=lambda one: one.level is Level.WARN)  # stable: else as in the files
    return Taboos(tuple(found), tuple(gathered.passes), tuple(gathered.quoted), folding)


class _Gathered:
    def __init__(self, folding: Folding, scripts: Collection[str]) -> None:
        self.faults: list[str] = []
        self.taboos: dict[str, Taboo] = {}
        self.passes: list[re.Pattern[str]] = []
        self.quoted: list[re.Pattern[str]] = []
        self._folding = folding
        self._scripts = scripts
        self._shorthand: dict[str, str] = {}

    def read(self, file: Path) -> None:
        try:
            data = tomllib.loads(file.read_text("utf-8-sig"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
            self.faults.append(f"{file}: {fault}")
            return
        faults = [*_ill_formed(data)]
        if faults:
            self.faults += [f"{file}: {fault}" for fault in faults]
            return
        self._shorthand |= data.get("shorthand", {})
        self.passes += self._usable(data.get("pass", []), f"{file}: [pass]")
        leading = [f"(?:{one}){_QUOTE}" for one in data.get("quoted", [])]
        self.quoted += self._usable(leading, f"{file}: [quoted]")
        for entry in data.get("taboo", []):
            where = f"{file}: {entry.get('id', '?')!r}"
            faults = [*self._wrong(entry)]
            pattern = self._compiled(entry.get("pattern", []), where)
            unless = self._compiled(entry["unless"], where) if "unless" in entry else None
            self.faults += [f"{where}: {fault}" for fault in faults]
            if pattern and not faults:
                self.taboos[entry["id"]] = _taboo(entry, pattern, unless)
        for id_ in data.get("off", []):
            if self.taboos.pop(id_, None) is None:
                self.faults.append(f"{file}: off names {id_!r}, which is no entry")

    def _usable(self, patterns: list[str], where: str) -> Iterator[re.Pattern[str]]:
        return (compiled for one in patterns if (compiled := self._compiled(one, where)))

    def _wrong(self, entry: Mapping[str, Any]) -> Iterator[str]:
        for unknown in sorted(entry.keys() - _FIELDS):
            yield f"{unknown!r} is no field of an entry"
        for name in ("id", "phrase"):
            if not isinstance(entry.get(name), str) or not entry[name].strip():
                yield f"{name} is missing"
        if entry.get("level") not in list(Level):
            yield f"level must be {' or '.join(Level)}"
        if entry.get("cause") not in CAUSES:
            yield f"cause must be one of {', '.join(CAUSES)}"
        if "when" in entry and entry["when"] not in list(When):
            yield f"when must be {' or '.join(When)}"
        for name in ("suggest", "show"):
            if not _strings(entry.get(name, [])):
                yield f"{name} must be a list of scripts"
                continue
            yield from (f"{name} names no script of ours: {key!r}" for key in entry.get(name, []) if self._lacks(key))

    def _lacks(self, key: str) -> bool:
        return key not in self._scripts

    def _compiled(self, pattern: object, where: str) -> re.Pattern[str] | None:
        """One pattern, or several of which one must be found; None when it cannot be used."""
        parts = [pattern] if isinstance(pattern, str) else pattern
        if not isinstance(parts, list) or not parts or not _strings(parts):
            self.faults.append(f"{where}: a pattern is missing")
            return None
        text = "|".join(parts)
        for _ in range(_DEEP):
            text = _SHORT.sub(self._long, text)
        if left := _SHORT.search(text):
            self.faults.append(f"{where}: {left[0]} is no shorthand")
            return None
        try:
            compiled = re.compile(self._folded(text))
        except re.error as fault:
            self.faults.append(f"{where}: the pattern cannot be used: {fault}")
            return None
        if compiled.fullmatch(""):
            self.faults.append(f"{where}: the pattern matches everything")
            return None
        return compiled

    def _folded(self, pattern: str) -> str:
        """Traditional characters as the words will be; what means something to a pattern stays."""
        return "".join(
            mark if mark.isascii() or not mark.isalnum() else mark.translate(self._folding) for mark in pattern
        )

    def _long(self, short: re.Match[str]) -> str:
        meant = self._shorthand.get(short[1])
        return short[0] if meant is None else f"(?:{meant})"


def _ill_formed(data: Mapping[str, Any]) -> Iterator[str]:
    for unknown in sorted(data.keys() - _SECTIONS):
        yield f"{unknown!r} is no part of a taboo list"
    shorthand = data.get("shorthand", {})
    if not isinstance(shorthand, dict) or not _strings(list(shorthand.values())):
        yield "[shorthand] must give each name a pattern"
    for name in ("pass", "quoted"):
        if not isinstance(data.get(name, []), list):
            yield f"{name} must be a list of patterns"
    entries = data.get("taboo", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        yield "write each entry under [[taboo]]"
    if not _strings(data.get("off", [])):
        yield "off must be a list of ids"


def _strings(found: object) -> bool:
    return isinstance(found, list) and all(isinstance(one, str) and one for one in found)


def _taboo(entry: Mapping[str, Any], pattern: re.Pattern[str], unless: re.Pattern[str] | None) -> Taboo:
    return Taboo(
        id=entry["id"],
        phrase=entry["phrase"],
        level=Level(entry["level"]),
        cause=entry["cause"],
        pattern=pattern,
        suggest=tuple(entry.get("suggest", ())),
        show=tuple(entry.get("show", ())),
        unless=unless,
        when=When(entry["when"]) if "when" in entry else None,
        latin=pattern.pattern.isascii() and _LETTERS.search(pattern.pattern) is not None,
    )
