"""What somebody says who has been wronged: whom they blame, what they ask for, since when and until when.

These words are looked for in complaints only, in a lexicon of their own: they hide no word of other matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.understanding.calendar import pieces
from flows.understanding.emergencies import BORDER
from flows.understanding.happened import time_words
from flows.understanding.intents import complaint_labels
from flows.understanding.lexicon import Findings, find
from flows.understanding.text import READ, tame
from flows.understanding.vocabulary import Vocabulary
from flows.understanding.when import read_when, read_within

SECTIONS = {
    "accused": (
        "person",
        "one",
        "conduct",
        "head",
        "manager",
        "aside",
        "before",
        "after",
        "surname",
        "neighbour",
        "join",
        "follows",
    ),
    "severity": ("promise", "contract", "undone", "vain", "injury", "loss", "damage", "amount", "fault"),
    "grievance": (
        "explicit",
        "another",
        "anger",
        "criticism",
        "suggestion",
        "outage",
        "often",
        "ago",
        "equipment",
        "retract",
        "withdraw",
    ),
    "wish": ("word", "until"),
    "anonymity": ("word",),
    "press": ("word", "self", "ask", "threat"),
}
_OURS = ("fixture.public_area", "fixture.elevator", "place.public")
_LONGEST_CLAUSE = 200
_DAY = "DEBwXTZS"  # letters of the calendar's pieces that name a day
_BESIDE_WISH = 3  # characters between the word for wishing and the day
_NOON = 12  # by noon is not by the end of noon
_PRESS_REACH = 16
_BESIDE_RETRACTION = 4  # characters, or English words: “that complaint of mine … please”
_WORD = re.compile(r"[a-z0-9']+|[^\W_]")
_NEAR = 30  # characters between a contract and what it was not kept in


@dataclass(frozen=True, slots=True)
class Told:
    """What a story says by itself, in the resident's own words; empty where it does not say."""

    happened: str = ""
    wants: str = ""
    until: datetime | None = None  # the deadline they set; a bare day is its midnight
    whole_day: bool = False  # `until` names a day without an hour


def complaint_findings(words: str, vocabulary: Vocabulary) -> Findings:
    """Everything a complaint's words say, however long they are."""
    return find(vocabulary.fold(words), vocabulary.grievances)


def complained_of(words: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Labels of complaints (handbook/rules.md §24) that the words speak of, the weightiest first."""
    found = find(vocabulary.fold(words), vocabulary.meanings)
    labels = complaint_labels(found)
    neighbours = found.of("complaint.neighbour")
    if neighbours and all(is_spot(found, span) for span in neighbours):
        return tuple(label for label in labels if label != "neighbour")
    return labels


def is_spot_in(words: str, span: tuple[int, int], vocabulary: Vocabulary) -> bool:
    return is_spot(find(vocabulary.fold(words), vocabulary.meanings), span)


def is_spot(found: Findings, span: tuple[int, int]) -> bool:
    """Whether “downstairs” is where something of ours stands (the lamp downstairs), and nobody who lives there."""
    return found.within(span[1], span[1] + 2, *_OURS)


def says(meaning: str, words: str, vocabulary: Vocabulary) -> bool:
    return bool(complaint_findings(words, vocabulary).of(meaning))


def is_angry(words: str, vocabulary: Vocabulary) -> bool:
    return says("grievance.anger", words, vocabulary)


def is_retraction(words: str, vocabulary: Vocabulary) -> bool:
    """Whether these few words say no more than that nothing need be done after all."""
    found = complaint_findings(words, vocabulary)
    spans = found.of("grievance.retract", "grievance.withdraw")
    beside = [word for word in _WORD.finditer(found.text) if not any(a <= word.start() < b for a, b in spans)]
    return bool(spans) and len(beside) <= _BESIDE_RETRACTION


def withdraws(words: str, vocabulary: Vocabulary) -> bool:
    """Whether a complaint is taken back, in so many words."""
    return is_retraction(words, vocabulary) and says("grievance.withdraw", words, vocabulary)


def is_danger(words: str, vocabulary: Vocabulary) -> str | None:
    """“self-harm” or “threat” when somebody means to hurt themselves or others."""
    found = find(vocabulary.fold(tame(words)[:READ]), vocabulary.meanings)
    if found.of("emergency.self_harm"):
        return "self-harm"
    return "threat" if found.of("emergency.threat") else None


def accuses(found: Findings) -> bool:
    """Whether words that seem to be about something else are a grievance all the same: a promise not kept, said often
    in vain, a heavy loss, or how one of our people behaved."""
    if found.of("severity.promise", "severity.vain", "severity.loss") or is_contract_broken(found):
        return True
    return blames(found) or bool(found.of("severity.injury") and found.of("accused.person", "severity.fault"))


def blames(found: Findings) -> bool:
    """How one of our people behaved; of somebody of rank also what they did not do."""
    if found.of("accused.manager", "accused.head") and found.of("severity.fault", "grievance.anger"):
        return True
    return bool(found.of("accused.person", "accused.manager", "accused.head") and found.of("accused.conduct"))


def is_contract_broken(found: Findings) -> bool:
    return any(found.near(span, _NEAR, "severity.undone") for span in found.of("severity.contract"))


def is_press(words: str, vocabulary: Vocabulary) -> bool:
    """A journalist; not somebody who is angry enough to want one."""
    found = complaint_findings(words, vocabulary)
    for _, start in found.of("press.self"):
        border = BORDER.search(found.text, start, start + _PRESS_REACH)
        if found.within(start, border.start() if border else start + _PRESS_REACH, "press.word"):
            return True
    return bool(found.of("press.ask")) and not found.of("press.threat")


def told(words: str, now: datetime, vocabulary: Vocabulary, *, wished: bool = False) -> Told:
    """What the story says of its time, of what is asked for, and until when. `now` is aware. `wished`: the words answer
    what they wish, so that a time to come is their deadline."""
    found = complaint_findings(words, vocabulary)
    happened: list[str] = []
    wants: list[str] = []
    until, whole_day = None, False
    for start, end in _clauses(found.text):
        clause = words[start:end].strip()
        first = start + len(words[start:end]) - len(words[start:end].lstrip())
        asked = found.between(start, end, "wish.word")
        due = wished or found.within(start, end, "wish.until") or _asks_for_a_time(clause, first, asked, vocabulary)
        moment = _deadline(clause, now, vocabulary) if due else None
        if moment:
            until, whole_day = moment if until is None else min(moment, (until, whole_day))
        if asked or moment:
            wants.append(words[asked[0][0] : end].strip() if asked and not moment else clause)
        elif not happened and (time := time_words(clause, found, first, vocabulary)):
            happened.append(time)
    return Told(" ".join(happened), "; ".join(dict.fromkeys(filter(None, wants))), until, whole_day)


def _clauses(folded: str) -> Iterator[tuple[int, int]]:
    """The stretches between marks, cut where they are very long."""
    start = 0
    for mark in (*(found.start() for found in BORDER.finditer(folded)), len(folded)):
        for at in range(start, mark, _LONGEST_CLAUSE):
            yield at, min(at + _LONGEST_CLAUSE, mark)
        start = mark + 1


def _asks_for_a_time(clause: str, start: int, asked: tuple[tuple[int, int], ...], vocabulary: Vocabulary) -> bool:
    """“I hope that tomorrow …”: a day right after the word for wishing."""
    _, some = pieces(vocabulary.fold(clause), vocabulary)
    days = [start + piece.start for piece in some if piece.letter in _DAY]
    return any(a <= day <= b + _BESIDE_WISH for a, b in asked for day in days)


def _deadline(clause: str, now: datetime, vocabulary: Vocabulary) -> tuple[datetime, bool] | None:
    if within := read_within(clause, now, vocabulary):
        return within, False
    when = read_when(clause, now, vocabulary)
    if when is None:
        return None
    moment = when.end or when.start
    if when.loose and isinstance(when.start, datetime) and when.start.hour == _NOON:
        moment = when.start
    if isinstance(moment, datetime):
        return (moment, False) if moment > now else None
    midnight = datetime.combine(moment, datetime.min.time(), now.tzinfo)
    return (midnight, True) if midnight + timedelta(days=1) > now else None
