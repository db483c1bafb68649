"""What guests of the club ask for in their own words: to stay on, drinks, the bill."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flows.understanding.lexicon import find
from flows.understanding.people import number_of
from flows.understanding.text import READ, tame
from flows.understanding.vocabulary import Vocabulary
from flows.understanding.when import read_length

SECTION = "club"  # of the vocabulary
WORDS = (
    "extend",
    "longer",
    "order",
    "bill",
    "fetch",
    "measure",
    "piece",
    "absent",
    "take",
    "decline",
    "appeal",
    "others",
    "present",
    "club",
    "about",
)
MOST = 99  # of one thing; more is a figure of something else
_BEFORE, _AFTER = re.compile("(?P<count>N)?[Mm]?(?P<goods>G)"), re.compile("(?P<goods>G)[Mm]?(?P<count>N)?[Mm]?")
_TIMES = re.compile(r"[x\u00d7*] ?(?=\d)")
_AROUND = {"fetch": " ", "order": " ", "measure": "M", "piece": "m"}


@dataclass(frozen=True, slots=True)
class Goods:
    """What a sentence orders, by the place of each in the list, as often as it is wanted; `more`: it says more than
    that. `counted`: so many cups or bottles of something. `asked`: it only asks what there is."""

    named: tuple[int, ...] = ()
    more: bool = False
    counted: bool = False
    asked: bool = False


def asks_for(text: str, vocabulary: Vocabulary) -> str:
    """“bill”, “extend” or “order” where the words say so by themselves, else nothing."""
    found = find(vocabulary.fold(tame(text)[:READ]), vocabulary.club)
    named = next((wish for wish in ("bill", "extend", "order") if found.of(wish)), "")
    return named or ("extend" if found.of("longer") and read_length(text, vocabulary) else "")


def tells(text: str, vocabulary: Vocabulary) -> str:
    """“absent” (they cannot come), “present” (they were there), “appeal” (against points), “decline” or “take” (a place
    that is offered), “others” (times than those offered), or nothing."""
    found = find(vocabulary.fold(tame(text)[:READ]), vocabulary.club)
    return next((told for told in ("absent", "present", "appeal", "decline", "take", "others") if found.of(told)), "")


def asks_about_club(text: str, vocabulary: Vocabulary) -> bool:
    """Whether it is asked what the club has, when it is open, what its rules are: of no facility in particular."""
    found = find(vocabulary.fold(tame(text)[:READ]), vocabulary.club)
    return bool(found.of("club") and found.of("about"))


def read_goods(text: str, names: Mapping[str, int], vocabulary: Vocabulary) -> Goods:
    """`names`: what things are called, in any language, and their place in the list."""
    said = vocabulary.fold(tame(text)[:READ])
    folded = {vocabulary.fold(name.strip()): place for name, place in names.items()}
    letters, values = _cut(said, folded, vocabulary)
    behind = letters[:1] == "G"  # two cups of tea, or tea: two cups
    named: list[int] = []
    left = letters
    for line in (_AFTER if behind else _BEFORE).finditer(letters):
        count = values[line.start("count")] if line["count"] else 1
        named += [values[line.start("goods")]] * min(count, MOST)
        left = left[: line.start()] + " " * len(line[0]) + left[line.end() :]
    unclear = behind and letters[-1:] == "G" and "N" in letters  # of which is it the number?
    counted = "NM" in letters
    asked = not counted and bool(find(said, vocabulary.meanings).of("tone.question"))
    return Goods(tuple(named), unclear or bool(left.strip(" ")), counted, asked)


def _cut(said: str, names: Mapping[str, int], vocabulary: Vocabulary) -> tuple[str, list[int]]:
    """One letter for each piece: G goods, N a number, M what drinks are counted by, m other things, `.` anything else;
    and its value."""
    letters, values, i = "", list[int](), 0
    known = sorted(names, key=len, reverse=True)
    while i < len(said):
        letter, value, end = _piece(said, i, known, vocabulary)
        if letter == "G":
            value = names[known[value]]
        if letter != " ":
            letters += letter
            values.append(value)
        i = max(end, i + 1)
    return letters, values


def _piece(said: str, i: int, known: Iterable[str], vocabulary: Vocabulary) -> tuple[str, int, int]:
    for place, name in enumerate(known):
        if name and (end := _ends(said, i, name)):
            return "G", place, end
    if times := _TIMES.match(said, i):
        return "m", 0, times.end()
    word = next((hit for hit in vocabulary.club.at(said, i) if set(hit.meanings) & set(_AROUND)), None)
    number = number_of(said, i, vocabulary)
    if number and (word is None or word.end <= number[1]):
        return "N", number[0], number[1]
    if word:
        return _AROUND[next(one for one in word.meanings if one in _AROUND)], 0, word.end
    return ("." if said[i].isalnum() else " "), 0, i + 1


def _ends(said: str, i: int, name: str) -> int:
    """Where the name that begins here ends; 0 where it does not, or where letters make another word of it."""
    if not said.startswith(name, i):
        return 0
    end = i + len(name)
    if not name.isascii():
        return end
    end += said[end : end + 1] == "s"
    beside = said[i - 1 : i] if i else ""
    return 0 if _is_latin(beside) or _is_latin(said[end : end + 1]) else end


def _is_latin(mark: str) -> bool:
    return mark.isascii() and mark.isalpha()
