"""How many people a message speaks of, adults and children apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.booking import Party
from flows.understanding.lexicon import Hit
from flows.understanding.numbers import number_at
from flows.understanding.vocabulary import Vocabulary

_PAIRS = {"alone": 1, "pair": 2}  # adults; children come to them
_FAMILIES = {"trio": 3, "quartet": 4}  # whole families, the children among them
_MARKS = frozenset({*_PAIRS, *_FAMILIES, "with_child", "including", "total", "me_with", "us", "for"})
_UNITS = ("unit", "companion", "adult_unit", "child_unit")
_NAMED = ("adult_unit", "child_unit")  # these may stand before their number: adults 2, kids 1
_CLOSEST = tuple(" :")
_BETWEEN = tuple(" ,;\u3001")  # also the comma of lists
_CLOCK = tuple(":-")
MOST = 500  # more is a figure of something else


@dataclass(slots=True)
class _Counts:
    """What was counted: people of no said age, adults, children, families and what else was said about them."""

    of: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_UNITS, 0))
    pair: int = 0
    family: int = 0
    whole: int = 0  # “altogether six”
    marks: set[str] = field(default_factory=set)
    closed: bool = False  # what follows is among those already counted


def read_people(folded: str, vocabulary: Vocabulary) -> int | None:
    """The number of people in a folded text, children counted, or None."""
    party = read_party(folded, vocabulary)
    return party.people if party else None


def read_party(folded: str, vocabulary: Vocabulary) -> Party | None:
    """The people of a folded text, adults and children apart, or None.

    No adults: only children were spoken of. People whose age is not said count as adults.
    """
    party = _party(_counted(folded, vocabulary))
    return party if 0 < party.people <= MOST else None


def _counted(folded: str, vocabulary: Vocabulary) -> _Counts:
    counts = _Counts()
    i = 0
    while i < len(folded):
        found = _number_and_unit(folded, i, vocabulary) or _unit_and_number(folded, i, vocabulary)
        if found:
            number, kind, i = found
            if "including" in counts.marks and (counts.of["unit"] or counts.whole):
                counts.closed = True
            if not counts.closed or kind == "child_unit":
                counts.of[kind] += number
            continue
        kinds, i = _marks(folded, i, vocabulary)
        counts.marks |= kinds
        counts.pair = max(counts.pair, *(_PAIRS.get(kind, 0) for kind in kinds), 0)
        counts.family = max(counts.family, *(_FAMILIES.get(kind, 0) for kind in kinds), 0)
        if "total" in kinds:
            counts.whole = counts.whole or _bare_number(folded, i, vocabulary)
        if "us" in kinds and (we := _bare_number(folded, i, vocabulary, "counter")):
            counts.of["unit"] += we
        if "for" in kinds:
            counts.of["unit"] += _bare_number(folded, i, vocabulary, alone=True)
    return counts


def _party(counts: _Counts) -> Party:
    people, companions, adults, children = (counts.of[unit] for unit in _UNITS)
    if whole := _whole(counts):
        children = min(children, whole) if not adults or adults + children == whole else max(0, whole - adults)
        return Party(whole - children, children)
    me = "me_with" in counts.marks and not (people or adults)
    adults += people + companions
    if "with_child" in counts.marks and not adults:
        return Party(counts.pair or 1, children or 1)
    if counts.pair and (not adults or companions):
        adults += counts.pair
    elif me and (children or companions):
        adults += 1
    return Party(adults, children)


def _whole(counts: _Counts) -> int:
    """How many they are altogether, where that was said beside who they are; else 0."""
    people, companions, adults, children = (counts.of[unit] for unit in _UNITS)
    if counts.whole:
        return counts.whole
    told = companions + adults + children
    if people and (counts.closed or people == told or ("total" in counts.marks and people > told)):
        return people
    return counts.family if not people and counts.family >= told else 0


def _number_and_unit(folded: str, i: int, vocabulary: Vocabulary) -> tuple[int, str, int] | None:
    """Two adults; and where that ends."""
    number = number_of(folded, i, vocabulary)
    if number is None:
        return None
    after = number[1] + (folded[number[1] : number[1] + 1] == " ")
    hit = _hit(folded, after, vocabulary, (*_UNITS, "ignore"))
    if hit is None or hit[0] == "ignore":
        return None
    return number[0], hit[0], hit[1]


def _unit_and_number(folded: str, i: int, vocabulary: Vocabulary) -> tuple[int, str, int] | None:
    """Adults: two; but not where the number is that of what follows it (adults, two children)."""
    hit = _hit(folded, i, vocabulary, _UNITS)
    if hit is None or hit[0] not in _NAMED:
        return None
    at = _past(folded, hit[1], _CLOSEST)
    number = number_of(folded, at, vocabulary)
    if number is None:
        return None
    following = _number_and_unit(folded, at, vocabulary)
    if following and following[1] == "unit":
        return number[0], hit[0], following[2]
    if following and not _unit_and_number(folded, _past(folded, number[1], _BETWEEN), vocabulary):
        return None
    counter = None if following else _hit(folded, number[1], vocabulary, ("counter",))
    return number[0], hit[0], counter[1] if counter else number[1]


def _hit(folded: str, at: int, vocabulary: Vocabulary, kinds: tuple[str, ...]) -> tuple[str, int] | None:
    rest = folded[at : at + 24]
    for hit in vocabulary.party.at(rest, 0) if rest else ():
        if kind := next((one for one in hit.meanings if one in kinds), ""):
            return kind, at + hit.end
    return None


def number_of(folded: str, i: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """A number of people or things that begins here, and where it ends."""
    if i >= len(folded) or (i and folded[i].isdigit() and folded[i - 1].isdigit()):
        return None
    number = number_at(folded, i)
    if number is None:
        for hit in vocabulary.party.at(folded, i):
            if value := _value(hit):
                number = float(value), hit.end
                break
    return (int(number[0]), number[1]) if number and 1 <= number[0] <= MOST else None


def _value(hit: Hit) -> str:
    named = next((one for one in hit.meanings if one.startswith("number_")), "")
    return named.removeprefix("number_")


def _bare_number(folded: str, i: int, vocabulary: Vocabulary, counter: str = "", *, alone: bool = False) -> int:
    """A number without a word for people, but for a counter where one is needed; 0 for hours and clock times. `alone`:
    a word behind it that counts people has been read by itself."""
    number = number_of(folded, _past(folded, i, (" ",)), vocabulary)
    if number is None or _of_clock(folded, number[1]):
        return 0
    after = _hit(folded, _past(folded, number[1], (" ",)), vocabulary, ("ignore", *_UNITS, "counter"))
    if after and (alone or after[0] == "ignore" or (counter and after[0] != counter)):
        return 0
    return number[0] if after or not counter else 0


def _of_clock(folded: str, at: int) -> bool:
    """Whether what stands behind a number makes it a time, a range or a fraction."""
    return folded[at : at + 1] in _CLOCK or (folded[at : at + 1] == "." and folded[at + 1 : at + 2].isdigit())


def _past(folded: str, at: int, marks: tuple[str, ...]) -> int:
    while folded[at : at + 1] in marks:
        at += 1
    return at


def _marks(folded: str, i: int, vocabulary: Vocabulary) -> tuple[frozenset[str], int]:
    """What the longest word that begins here says of the people, and where it ends."""
    for hit in vocabulary.party.at(folded, i):
        if kinds := _MARKS.intersection(hit.meanings):
            return kinds, hit.end
    return frozenset(), i + 1
