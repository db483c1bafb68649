"""What is shown of people: in a room before anybody has taken their matter on, and in words that leave the house."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

MASK = "*"


def masked_name(name: str) -> str:
    """The first character and a mask: who exactly is known to those who take the matter on."""
    return name[:1] + MASK * 2 if name else ""


def masked_phone(phone: str) -> str:
    """The first three and the last four digits: 138****5678."""
    return f"{phone[:3]}{MASK * 4}{phone[-4:]}" if len(phone) >= 8 else MASK * len(phone)


# ── free words ──────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words by which names and doors are known, whoever they belong to; all in small letters."""

    surnames: Collection[str]
    titles: Collection[str]  # behind a surname, or in Latin letters before a name
    familiar: Collection[str]  # before a surname, among people who know each other
    ordinary: Collection[str]  # words that look like one of these and are none
    doors: Collection[str]  # beside the number of a building, a unit, a room
    plain: Mapping[int, str] = field(default_factory=dict)  # characters that are written in two ways


_NUMBERS = (
    r"(?:\+|00)?\d(?:[\s().\-\u2013\u2014]{0,2}\d){6,}x?",  # telephones, identity cards, dates that are all figures
    r"(?<![a-z\d])[a-z]?\d{1,3}(?: ?[-/#~\u2013] ?\d{1,2})? ?[-/#~\u2013] ?(?:\d{3,4}|[a-z]\d{2,3})(?!\d)",  # 3-2-501
    r"(?<![a-z\d])[a-z]?\d{1,3} ?[-/#] ?\d{1,3} ?[-/#] ?\d{1,4}(?!\d)",  # a house among villas: 3-2-5
    r"[\w.+-]+@[\w.-]+",
    r"(?<![a-z\d_-])(?=[a-z_-]*\d)(?=\d*[a-z])[a-z\d_-]{5,}",  # number plates, names of accounts
)
_CJK = r"[\u3400-\u4dbf\u4e00-\u9fff\d]"  # figures too: a name may have one


def masked_words(words: str, known: NameWords, own: Collection[str] = ()) -> str:
    """The words without telephone numbers, houses and names. `own` are names and room numbers to be masked wherever
    they stand.

    It masks rather too much than too little: what reads like a house is one, whoever lives there.
    """
    shadow = _shadow(words, known.plain)
    out, at = [], 0
    for start, end in _merged(_spans(shadow, known, own)):
        out += [words[at:start], MASK * 2]
        at = end
    return "".join([*out, words[at:]])


def _shadow(words: str, plain: Mapping[int, str]) -> str:
    """The same words, character for character: half width, small, figures as digits, one way of writing a name."""
    return "".join(_one(char, plain) for char in words)


def _one(char: str, plain: Mapping[int, str]) -> str:
    if char.isascii():
        return char.lower()
    number = unicodedata.numeric(char, -1)
    if 0 <= number <= 10 and number == int(number):
        return str(int(number) % 10)
    half = unicodedata.normalize("NFKC", char).lower()
    return plain.get(ord(char), half if len(half) == 1 else char)


def _spans(shadow: str, known: NameWords, own: Collection[str]) -> Iterator[tuple[int, int]]:
    for pattern in (*_NUMBERS, *_doors(known), *_titled(known), *_owned(known, own)):
        for found in re.finditer(pattern, shadow):
            yield found.span("who") if "who" in found.groupdict() else found.span()


def _owned(known: NameWords, own: Collection[str]) -> Iterator[str]:
    yield _either(known, own, latin=False)
    yield rf"(?<![a-z\d])(?:{_either(known, own, latin=True)})(?![a-z\d])"


def _doors(known: NameWords) -> Iterator[str]:
    """3号楼2单元501室 by its characters; in Latin letters the word stands first."""
    behind, before = _either(known, known.doors, latin=False), _either(known, known.doors, latin=True)
    yield rf"(?:(?<![a-z\d])(?:[a-z]?\d{{1,4}}|[a-z])[a-z]? ?(?:{behind}) ?)+(?:\d{{3,4}})?"
    yield rf"\b(?:{before})\.? ?(?:no\.? ?)?#?(?:\d{{1,4}}[a-z]?|[a-z]\d{{0,4}})\b"


def _titled(known: NameWords) -> Iterator[str]:
    """A surname, with what follows of the name, before a title; after a familiar word; a name after a Latin title."""
    ordinary = _either(known, known.ordinary, latin=False)
    surname = _either(known, known.surnames, latin=False)
    long = _either(known, [one for one in known.titles if len(one) > 1], latin=False)
    short = _either(known, [one for one in known.titles if len(one) == 1], latin=False)
    yield rf"(?!{ordinary})(?P<who>(?:{surname}){_CJK}{{0,2}}?)(?:{long})"
    yield rf"(?!{ordinary})(?P<who>{surname})(?:{short})"
    yield rf"(?!{ordinary})(?:{_either(known, known.familiar, latin=False)})(?P<who>{surname})"
    title = _either(known, known.titles, latin=True)
    yield rf"\b(?:{title})\.? +(?P<who>[a-z][a-z'-]+(?: (?!the\b|and\b|is\b|was\b)[a-z]+)?)"


def _either(known: NameWords, words: Collection[str], *, latin: bool) -> str:
    """One of the words, the longest first; nothing at all where there are none."""
    chosen = {_shadow(one.strip(" ."), known.plain) for one in words if one.isascii() == latin} - {""}
    return "|".join(map(re.escape, sorted(chosen, key=lambda one: (-len(one), one)))) or r"(?!)"


def _merged(spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged
