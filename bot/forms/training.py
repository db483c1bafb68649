"""Training cases (案例): what happened, how it was judged and handled, cause, measure, time; nobody's name, phone or
door (handbook/systems.md C9).

A case has no number and no date of its own: both would lead back to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.forms.facts import NOBODY, FormFacts, listed
from bot.forms.sheet import Block, Field, Sheet
from bot.forms.words import Words
from bot.names import bare_name, name_words, surname_of
from flows.masking import masked_words
from flows.messages import Term

_WORD = re.compile(r"[^\W\d_]{2,}")
_ROOM = re.compile(r"\d{3,4}|[A-Za-z]\d{2,3}")
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Case:
    """`place` counts the cases of one export from 1; `names` are all names that are known in the estate."""

    facts: FormFacts
    place: int
    names: frozenset[str]

    def own(self) -> set[str]:
        """What is masked wherever it stands: full names of everybody, of those in this case their parts, its room."""
        facts = self.facts
        resident = facts.names.residents.get(facts.ticket.reporter or 0, NOBODY)
        here = {resident.name, *(one.name for one in facts.names.members.values())}
        found = {bare_name(name) for name in (*self.names, *here)} | self.names | here | {resident.phone}
        found |= {bare_name(name).removeprefix(surname_of(name)) for name in here}
        found |= {part for name in here for part in name.split()}
        found |= set(_WORD.findall(facts.ticket.caller)) | set(_ROOM.findall(facts.ticket.house))
        return {one for one in found if len(one) > 1}


def training_sheets(found: Sequence[FormFacts], names: Iterable[str]) -> list[Sheet]:
    """A page for each case, in the order given."""
    known = frozenset(names)
    return [_sheet(Case(facts, place, known)) for place, facts in enumerate(found, 1)]


def _sheet(case: Case) -> Sheet:
    words, own, known = case.facts.words, case.own(), name_words()
    blocks = (_happened(case.facts), _judged(case.facts), _handled(case.facts), _learnt(case.facts))
    return Sheet(
        kind=None,
        name=words.say(Term("training-case"), place=case.place),
        company=words.estate.company,
        title=words.say(Term("training-title")),
        facts=((words.say(Term("training-case-label")), str(case.place)),),
        blocks=tuple(
            Block(
                words.say(Term(f"training-heading-{heading}")),
                given=False,
                fields=tuple(
                    Field(words.say(Term(f"training-{label}")), masked_words(text, known, own))
                    for label, text in fields
                ),
            )
            for heading, fields in blocks
        ),
        notes=(words.say(Term("training-note")),),
    )


Told = tuple[str, tuple[tuple[str, str], ...]]


def _happened(facts: FormFacts) -> Told:
    told = facts.complaint
    story = listed(facts.ticket.words, *facts.ticket.later)
    return "happened", (("story", story), ("against", told.accused), ("wants", told.wants))


def _judged(facts: FormFacts) -> Told:
    told, say = facts.complaint, facts.say
    content = facts.words.say(Term("form-comma")).join(
        say(Term(f"category-{key}")) for key in dict.fromkeys((told.content, *told.tags))
    )
    severity = listed(say(Term(f"severity-{told.severity}")), say(Term(f"ground-{told.ground}")) if told.ground else "")
    reasons = listed(*(say(Term(one)) for one in told.reasons))
    department = facts.words.department(told.accused_department or facts.ticket.department)
    return "judged", (
        ("nature", say(Term(f"nature-{told.nature}"))),
        ("content", content),
        ("severity", severity),
        ("reasons", reasons),
        ("department", department),
    )


def _handled(facts: FormFacts) -> Told:
    told, ticket = facts.complaint, facts.ticket
    result = "" if ticket.result == told.handling else ticket.result
    return "handled", (
        ("plan", told.plan),
        ("handling", listed(told.handling, result)),
        ("took", _took(facts)),
    )


def _took(facts: FormFacts) -> str:
    """From the first word to the handling, to the closing; and how often more time was asked for."""
    told, ticket, words = facts.complaint, facts.ticket, facts.words
    ends = (("until-handled", told.handled), ("until-closed", ticket.closed))
    spans = [
        words.say(Term(f"training-{name}"), time=_span(at - ticket.filed, words)) for name, at in ends if at is not None
    ]
    more = words.say(Term("training-overtimes"), count=len(told.overtimes)) if told.overtimes else ""
    return listed(*spans, more)


def _span(time: timedelta, words: Words) -> str:
    hours = max(1, round(time / HOUR))
    return words.say(Term("training-span"), days=hours // 24, hours=hours % 24)


def _learnt(facts: FormFacts) -> Told:
    corrective = facts.complaint.corrective
    return "learnt", (
        ("cause", corrective.cause if corrective else ""),
        ("measure", corrective.measure if corrective else ""),
    )
