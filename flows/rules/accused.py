"""Whom a complaint is against; it decides who may see it (handbook/rules.md §24 D1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from flows.complaint import About
from flows.estate import Department, Role
from flows.people import Member
from flows.rules.ranks import RANK
from flows.understanding import Vocabulary, complaint_findings
from flows.understanding.lexicon import Findings, Lexicon, find

OF_ROLE = {
    Role.AGENT: About.PERSON,
    Role.SUPERVISOR: About.HEAD,
    Role.DEPARTMENT_HEAD: About.HEAD,
    Role.MANAGER: About.MANAGER,
    Role.GM: About.MANAGER,
}
ORDER = tuple(About)  # from a department's work to its highest: in doubt the higher, so that nobody reads of themselves
BESIDE = 2  # characters between a surname and its title
LONGEST_SURNAME = 2
LONGEST_NAME = 2  # characters after the surname
STAFF_NUMBER = 3  # digits at least, so that a house or an hour is none


@dataclass(frozen=True, slots=True)
class Against:
    """`words` are the resident's own for it; empty where the complaint names nobody."""

    about: About = About.WORK
    department: str = ""  # key
    member: int | None = None
    also: tuple[int, ...] = ()  # the further members it names
    words: str = ""


def against(
    words: str, departments: Sequence[Department], members: tuple[Member, ...], vocabulary: Vocabulary
) -> Against:
    """Whom these words are about: of several who are named the highest, and the others too. A name that two members
    share names neither, but is kept from both."""
    found = complaint_findings(words, vocabulary)
    named = {member.id: (member, span) for member, span in _named(found, members, vocabulary)}
    shared = len({span for _, span in named.values()}) < len(named)
    highest = max((one for one, _ in named.values()), key=lambda one: RANK[one.role], default=None)
    member = None if shared else highest
    also = tuple(id_ for id_ in named if member is None or id_ != member.id)
    department = (member.department if member and not also else "") or department_named(words, departments, vocabulary)
    about, told = _rank(found, departments, vocabulary)
    for one, span in named.values():
        if ORDER.index(OF_ROLE[one.role]) >= ORDER.index(about):
            about, told = OF_ROLE[one.role], span
    where = told or _department_span(words, departments, vocabulary)
    told_so = words[where[0] : where[1]] if where else ""
    return Against(about, department, member.id if member else None, also, told_so)


def department_named(words: str, departments: Sequence[Department], vocabulary: Vocabulary) -> str:
    """The key of the department that is named first, by its name or by another that people use; or ""."""
    found = find(vocabulary.fold(words), _names(tuple(departments), vocabulary))
    first = {key: spans[0] for key, spans in found.places.items()}
    return min(first, key=lambda key: first[key], default="")


def named_by(words: str, departments: Sequence[Department], vocabulary: Vocabulary) -> str:
    """Whom they name, whole and as told: a title or a department with the surname and name that stand with it, or a
    name right after the word for complaining, and who is joined to it. "" where nobody is named so."""
    found = complaint_findings(words, vocabulary)
    titles = _titles(found, words, departments, vocabulary)
    explicit = {end for _, end in found.of("grievance.explicit")}
    for surname in found.of("accused.surname"):
        begin = titles.get(surname[0], surname[0] if surname[0] in explicit else None)
        if begin is not None and (end := _name_end(found, surname)):
            return words[begin : _joined(found, titles, end)]
    return ""


def titled_by(words: str, departments: Sequence[Department], vocabulary: Vocabulary) -> str:
    """The title right after the word for complaining."""
    found = complaint_findings(words, vocabulary)
    explicit = {end for _, end in found.of("grievance.explicit")}
    titles = _titles(found, words, departments, vocabulary)
    return next((words[begin:end] for end, begin in sorted(titles.items()) if begin in explicit), "")


def _titles(found: Findings, words: str, departments: Sequence[Department], vocabulary: Vocabulary) -> dict[int, int]:
    """Where a title or a department ends → where it begins, the longest."""
    ours = find(vocabulary.fold(words), _names(tuple(departments), vocabulary))
    spans = [*found.of("accused.person", "accused.head", "accused.manager")]
    spans += [span for some in ours.places.values() for span in some]
    return {end: min(a for a, b in spans if b == end) for _, end in spans}


def _name_end(found: Findings, surname: tuple[int, int]) -> int:
    """The end of a name of one or two characters after the surname; 0 where what follows is no name."""
    starts = {start for meaning, spans in found.places.items() if meaning != "accused.surname" for start, _ in spans}
    for end in range(surname[1] + 1, surname[1] + 1 + LONGEST_NAME):
        text = found.text[surname[1] : end]
        if len(text) < end - surname[1] or not text.isalpha() or text.isascii():
            return 0
        if end in starts or not found.text[end : end + 1].isalnum():
            return end
    return 0


def _joined(found: Findings, titles: dict[int, int], end: int) -> int:
    """Past further names: “A and B”."""
    begins = {begin: over for over, begin in titles.items()}
    for start, after in found.of("accused.join"):
        if start == end:
            at = begins.get(after, after)
            surname = next((span for span in found.of("accused.surname") if span[0] == at), None)
            if surname and (further := _name_end(found, surname)):
                return _joined(found, titles, further)
    return end


def _department_span(words: str, departments: Sequence[Department], vocabulary: Vocabulary) -> tuple[int, int] | None:
    found = find(vocabulary.fold(words), _names(tuple(departments), vocabulary))
    return min((spans[0] for spans in found.places.values()), default=None)


@lru_cache(maxsize=64)
def _lexicon(names: tuple[tuple[str, str], ...]) -> Lexicon:
    return Lexicon.of(names)


def _names(departments: tuple[Department, ...], vocabulary: Vocabulary) -> Lexicon:
    return _lexicon(
        tuple((vocabulary.fold(name), one.key) for one in departments for name in (one.name, *one.also) if name)
    )


def _rank(
    found: Findings, departments: Sequence[Department], vocabulary: Vocabulary
) -> tuple[About, tuple[int, int] | None]:
    """By the words for people of our house; asking for somebody is no complaint about them."""
    for meaning, about in (("accused.manager", About.MANAGER), ("accused.head", About.HEAD)):
        if spans := found.of(meaning):
            return about, spans[0]
    for span in found.of("accused.person"):
        one = found.near(span, BESIDE, "accused.one") and _before(found, span)
        if one or found.of("accused.conduct"):
            return About.PERSON, span
    return About.WORK, None


def _before(found: Findings, span: tuple[int, int]) -> bool:
    return any(end <= span[0] <= end + BESIDE for _, end in found.of("accused.one"))


def _named(
    found: Findings, members: tuple[Member, ...], vocabulary: Vocabulary
) -> Iterator[tuple[Member, tuple[int, int]]]:
    """Members that the words name, each with the place of the name."""
    aside = found.of("accused.aside")
    for member in members:
        for span in _places(found, member, vocabulary):
            if not any(start <= span[0] < end for start, end in aside):
                yield member, span
                break


def _places(found: Findings, member: Member, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    text, name = found.text, vocabulary.fold(member.name).strip()
    if len(name) > 1:
        yield from _each(text, name)
    if len(member.staff_no) >= STAFF_NUMBER:
        yield from _each(text, vocabulary.fold(member.staff_no))
    for surname in _surnames(name):
        for start, end in _each(text, surname):
            title = next((b for a, b in found.of("accused.after") if end <= a <= end + (a > end and name.isascii())), 0)
            mark = next((a for a, b in found.of("accused.before") if b == start or (b + 1 == start)), None)
            if title:
                yield start, title
            elif mark is not None:
                yield mark, end


def _surnames(name: str) -> tuple[str, ...]:
    """What stands before a title: the last of several words, else the first character, or two where there are four."""
    if name.isascii():
        return tuple(name.split()[-1:])
    return (name[:LONGEST_SURNAME],) if len(name) > LONGEST_SURNAME + 1 else (name[:1],)


def _each(text: str, word: str) -> Iterator[tuple[int, int]]:
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        ascii_before = word[:1].isascii() and text[max(0, start - 1) : start].isalnum() and text[start - 1].isascii()
        ascii_after = word[-1:].isascii() and text[end : end + 1].isalnum() and text[end].isascii()
        if not (ascii_before or ascii_after):
            yield start, end
        start = text.find(word, end)
