"""Which facility, and which space of it, people's words name: by the estate's own names, else by their kind."""

from __future__ import annotations

import re
from collections.abc import Iterable

from flows.facility import Facility, Space
from flows.flow import Talk
from flows.messages import Named
from flows.understanding import intents, tame
from flows.understanding.lexicon import find
from flows.understanding.text import READ


def names_of(name: Named, also: Iterable[str]) -> tuple[str, ...]:
    return (*(words for _, words in name.words), *also)


def folded(talk: Talk, words: str) -> str:
    """As the vocabulary compares: half width, lower case, simplified."""
    return talk.vocabulary.fold(tame(words)[:READ])


def speaks(talk: Talk, words: str, *meanings: str) -> bool:
    """Whether one of these meanings of the vocabulary stands in the words."""
    return bool(find(folded(talk, words), talk.vocabulary.meanings).of(*meanings))


def _span(said: str, name: str) -> tuple[int, int] | None:
    """Where a name stands in folded words. A letter beside an English name or a figure beside a figure makes another
    name of it."""
    if not name:
        return None
    before = r"(?<![a-z])" if name[0].isascii() and name[0].isalpha() else r"(?<!\d)"
    after = r"s?(?![a-z])" if name[-1].isascii() and name[-1].isalpha() else r"(?!\d)"
    found = re.search(before + re.escape(name) + after, said)
    return found.span() if found else None


def _longest(talk: Talk, said: str, names: Iterable[str]) -> tuple[int, int] | None:
    spans = (_span(said, folded(talk, name)) for name in names)
    return max((span for span in spans if span), key=lambda span: span[1] - span[0], default=None)


def facility_named(talk: Talk, words: str) -> Facility | None:
    """The facility that these words name; None where they name none, or a kind of which there are several."""
    said = folded(talk, words)
    found: list[tuple[int, Facility]] = []
    for one in talk.estate.club.facilities:
        spaces = tuple(name for space in one.spaces for name in names_of(space.name, space.also))
        own = _longest(talk, said, (*names_of(one.name, one.also), *(spaces if len(one.spaces) > 1 else ())))
        if own:
            found.append((own[1] - own[0], one))
    if found:
        longest = max(length for length, _ in found)
        named = [one for length, one in found if length == longest]
        return named[0] if len(named) == 1 else None
    same = of_kind(talk, words)
    return same[0] if len(same) == 1 else None


def of_kind(talk: Talk, words: str) -> tuple[Facility, ...]:
    """The facilities of the kind that is spoken of first."""
    meant = find(folded(talk, words), talk.vocabulary.meanings)
    spans = {label: meant.of(intents.key("facility", label)) for label in intents.FACILITIES}
    first = min((label for label in spans if spans[label]), key=lambda label: spans[label][0], default=None)
    return tuple(one for one in talk.estate.club.facilities if one.kind == first)


def space_named(talk: Talk, facility: Facility, words: str) -> Space | None:
    """One of several spaces, by its name."""
    said = folded(talk, words)
    several = facility.spaces if len(facility.spaces) > 1 else ()
    spans = ((_longest(talk, said, names_of(space.name, space.also)), space) for space in several)
    found = [(span[1] - span[0], space) for span, space in spans if span]
    return max(found, key=lambda one: one[0])[1] if found else None


def without_names(talk: Talk, facility: Facility | None, words: str) -> str:
    """The words folded, without names of spaces: room 3 is no third of the month."""
    said = folded(talk, words)
    for one in (facility,) if facility else talk.estate.club.facilities:
        for space in one.spaces if len(one.spaces) > 1 else ():
            while span := _longest(talk, said, names_of(space.name, space.also)):
                said = said[: span[0]] + " " + said[span[1] :]
    return said
