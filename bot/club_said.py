"""What a line of the desk says of guests, in whatever order: how many, in which space, whose name, which locker. One
reader for whoever books (/代订), whoever walks in (/入场) and whoever is checked in (到 413 2大1小 A12)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.booking import Party
from flows.conversations.booking.naming import facility_named, folded, names_of, space_named
from flows.facility import Facility
from flows.flow import Talk
from flows.understanding import read_party, read_phone, read_when
from flows.understanding.calendar import pieces

_BETWEEN = re.compile(r"[\s,，、;；]+")
_JOINED = 4  # words that one name of the estate may have
NAME = 64


@dataclass(frozen=True, slots=True)
class Said:
    """`when`: the words that may tell a time; `rest`: what nothing else took (a locker, a card), in its order."""

    when: str
    party: Party | None
    space: str
    name: str
    phone: str
    rest: tuple[str, ...]


def said(talk: Talk, facility: Facility, words: str, *, timed: bool = False) -> Said:
    """`timed`: a time is told, too; without it “12号” is no day but a locker."""
    parts = [part for part in _BETWEEN.split(words) if part]
    space = space_named(talk, facility, words)
    phones = [at for at, part in enumerate(parts) if read_phone(part)]
    known = _of_the_estate(talk, facility, parts)
    known |= {at for at, part in enumerate(parts) if timed and at not in known and _tells_time(talk, part)}
    of_party = _party(talk, parts, known | set(phones))
    left = [at for at in range(len(parts)) if at not in known and at not in of_party and at not in phones]
    named = _name(parts, left, phones, timed=timed)
    return Said(
        " ".join(part for at, part in enumerate(parts) if at not in phones and at not in named),
        read_party(folded(talk, " ".join(parts[at] for at in sorted(of_party))), talk.vocabulary),
        space.key if space else "",
        " ".join(parts[at] for at in named)[:NAME],
        read_phone(parts[phones[0]]) or "" if phones else "",
        tuple(parts[at] for at in left if at not in named),
    )


def _of_the_estate(talk: Talk, facility: Facility, parts: list[str]) -> set[int]:
    """Words that name the facility or its spaces."""
    spaces = (name for one in facility.spaces for name in names_of(one.name, one.also))
    names = {folded(talk, name) for name in (*names_of(facility.name, facility.also), *spaces)}
    found: set[int] = set()
    for at in range(len(parts)):
        for length in range(min(_JOINED, len(parts) - at), 0, -1):
            if folded(talk, " ".join(parts[at : at + length])) in names:
                found |= set(range(at, at + length))
    plain = (at for at, part in enumerate(parts) if not any(map(str.isdigit, part)))
    return found | {at for at in plain if facility_named(talk, parts[at]) is facility}


def _tells_time(talk: Talk, part: str) -> bool:
    said = folded(talk, part)
    letters = pieces(said, talk.vocabulary)[0]
    whole = bool(letters) and "." not in letters and set(letters) != {"N"}
    return whole or read_when(said, talk.now, talk.vocabulary) is not None


def _party(talk: Talk, parts: list[str], taken: set[int]) -> set[int]:
    """Words that count people, also where the number stands by itself, and what joins them."""
    found: set[int] = set()
    for at in range(len(parts)):
        if at in taken or at in found:
            continue
        if _counts(talk, parts[at]):
            found.add(at)
        elif at + 1 < len(parts) and at + 1 not in taken and parts[at].isdecimal() != parts[at + 1].isdecimal():
            alone = _counts(talk, parts[at + 1])
            if not alone and _counts(talk, f"{parts[at]} {parts[at + 1]}"):
                found |= {at, at + 1}
    return found | {at for at in range(min(found), max(found)) if at not in taken} if found else found


def _counts(talk: Talk, words: str) -> bool:
    return read_party(folded(talk, words), talk.vocabulary) is not None


def _name(parts: list[str], left: list[int], phones: list[int], *, timed: bool) -> list[int]:
    """Whose name: beside the telephone number, else at the end of a line, else (where no other words are to be
    expected) anywhere."""
    able = [at for at in left if _like_a_name(parts[at])]
    beside = {at for phone in phones for at in (phone - 1, phone + 1)}
    last = max((at for at in range(len(parts)) if at not in phones), default=-1)
    begins = [at for at in able if at in beside] or [at for at in able if at == last or not timed]
    if not begins:
        return []
    found = [begins[0]]
    while found[0] - 1 in able and parts[found[0]][0].isascii():  # Tom Lee
        found.insert(0, found[0] - 1)
    while found[-1] + 1 in able and parts[found[-1]][0].isascii():
        found.append(found[-1] + 1)
    return found


def _like_a_name(part: str) -> bool:
    """No figures; English names begin with a capital letter."""
    good = len(part) > 1 and part[0].isalpha() and not any(map(str.isdigit, part))
    return good and (not part[0].isascii() or part[0].isupper())
