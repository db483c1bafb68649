"""How many people a message speaks of."""

from __future__ import annotations

from flows.understanding.numbers import number_at
from flows.understanding.vocabulary import Vocabulary

_GROUPS = {"alone": 1, "pair": 2, "trio": 3, "quartet": 4}
MOST = 500  # more is a figure of something else


def read_people(folded: str, vocabulary: Vocabulary) -> int | None:
    """The number of people in a folded text, children counted, or None."""
    total = children = 0
    closed = False
    groups: list[int] = []
    marks: set[str] = set()
    i = 0
    while i < len(folded):
        counted = _counted(folded, i, vocabulary)
        if counted:
            number, kind, i = counted
            if "including" in marks and total:
                closed = True
            if not closed:
                total += number if kind == "unit" else 0
                children += number if kind == "child_unit" else 0
            continue
        kind, i = _mark(folded, i, vocabulary)
        marks.add(kind)
        if kind in _GROUPS:
            groups.append(_GROUPS[kind])
        if kind == "total" and (whole := _bare_number(folded, i)):
            return whole
    found = total + children
    if not found:
        return max(groups) if groups else None
    if not total and "me_with" in marks:
        found += 1
    return found if 0 < found <= MOST else None


def _bare_number(folded: str, i: int) -> int | None:
    while i < len(folded) and folded[i] == " ":
        i += 1
    number = number_at(folded, i) if i < len(folded) else None
    return int(number[0]) if number and 0 < number[0] <= MOST else None


def _counted(folded: str, i: int, vocabulary: Vocabulary) -> tuple[int, str, int] | None:
    if i and folded[i].isdigit() and folded[i - 1 : i].isdigit():
        return None
    number = number_at(folded, i)
    if number is None:
        for hit in vocabulary.party.at(folded, i):
            if hit.meanings[0].startswith("number_"):
                number = float(hit.meanings[0].removeprefix("number_")), hit.end
                break
    if number is None or not 0 < number[0] <= MOST:
        return None
    after = number[1] + (folded[number[1] : number[1] + 1] == " ")
    rest = folded[after : after + 24]
    for hit in vocabulary.party.at(rest, 0) if rest else ():
        kind = next((m for m in hit.meanings if m in ("unit", "child_unit", "ignore")), "")
        if kind == "ignore":
            return None
        if kind:
            return int(number[0]), kind, after + hit.end
    return None


def _mark(folded: str, i: int, vocabulary: Vocabulary) -> tuple[str, int]:
    for hit in vocabulary.party.at(folded, i):
        kind = next((m for m in hit.meanings if m in _GROUPS or m in ("including", "total", "me_with")), "")
        if kind:
            return kind, hit.end
    return "", i + 1
