"""Free text → what the resident means (design.md §9)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from flows.understanding import intents
from flows.understanding.emergencies import Emergency, recognise
from flows.understanding.languages import language_of
from flows.understanding.lexicon import Findings, find
from flows.understanding.numbers import number_at
from flows.understanding.people import read_people
from flows.understanding.text import READ, tame
from flows.understanding.vocabulary import Vocabulary
from flows.understanding.when import When, read_when
from flows.understanding.words import read_word

_SPACED = re.compile(r"(?:(?<![^ ])[\u3400-\u9fff] ){2,}[\u3400-\u9fff]{1,3}(?= |$)")  # one character at a time
_NUMBERED = re.compile(r" #?\d{1,4}\b", re.ASCII)
MATTERS = ("repair", "complaint", "booking", "parcels", "enquiry", "status", "human", "cancel")
_WORD_INTENTS = {
    "repair": "repair",
    "complaint": "complaint",
    "booking": "booking",
    "parcels": "parcels",
    "enquiry": "enquiry",
    "status": "status",
    "history": "status",
    "bookings": "status",
    "urge": "status",
    "staff": "human",
    "thanks": "thanks",
    "greeting": "greeting",
    "goodbye": "goodbye",
    "cancel": "cancel",
    "emergency": "emergency",
}


@dataclass(frozen=True, slots=True)
class Understanding:
    """One message understood; labels of handbook/rules.md §24.

    `category` is the kind of emergency where `intent` is one. `people` counts children. `place` is in the
    resident's own words. `confidence` is 0–1: below 0.5, better ask.
    """

    intent: str
    also: tuple[str, ...] = ()
    category: str | None = None
    urgent: bool = False
    emergency: bool = False
    facility: str | None = None
    start: datetime | date | None = None
    end: datetime | None = None
    people: int | None = None
    place: str | None = None
    confidence: float = 0.0
    language: str = "other"


def understand(text: str, now: datetime, vocabulary: Vocabulary, context: str | None = None) -> Understanding:
    """What a message means, seen from `now` (aware). Never raises.

    `context` is the intent of the flow in progress: it tips the scale, no more.
    """
    tamed = _SPACED.sub(lambda found: found.group().replace(" ", ""), tame(text)[:READ])
    folded = vocabulary.fold(tamed)
    language = language_of(tamed, vocabulary)
    found = find(folded, vocabulary.meanings)
    emergency = recognise(folded, found)
    word = read_word(tamed, vocabulary) if not emergency else None
    if word in _WORD_INTENTS and word is not None:
        return _from_word(word, found, language)
    when = read_when(tamed, now, vocabulary)
    place = _place(tamed, folded, found)
    if emergency:
        place = _place(tamed, folded, found, blocks(folded, found))
        return _emergency(emergency, folded, found, place, language)
    return _matter(tamed, found, when, place, language, vocabulary, now, context)


def is_calm(text: str, vocabulary: Vocabulary) -> bool:
    """Whether somebody says that there is no hurry."""
    return bool(find(vocabulary.fold(tame(text)[:READ]), vocabulary.meanings).of("tone.not_urgent"))


def is_public(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a place is named that is nobody's home."""
    return bool(find(vocabulary.fold(tame(text)[:READ]), vocabulary.meanings).of("place.public"))


def is_blame(text: str, vocabulary: Vocabulary) -> bool:
    """Whether somebody blames us for the time it takes."""
    return bool(find(vocabulary.fold(tame(text)[:READ]), vocabulary.meanings).of("tone.blame"))


def _from_word(word: str, found: Findings, language: str) -> Understanding:
    intent = _WORD_INTENTS[word]
    if intent == "emergency":
        return Understanding(
            "emergency", category="other", urgent=True, emergency=True, confidence=0.9, language=language
        )
    kind = "other" if intent in ("repair", "complaint", "enquiry") else None
    return Understanding(
        intent, category=kind, urgent=_urgent(found) or word == "urge", confidence=0.97, language=language
    )


def _emergency(emergency: Emergency, folded: str, found: Findings, place: str | None, language: str) -> Understanding:
    also = tuple(
        i for i in _also(folded, found, "emergency", timed=False) if i in ("complaint", "booking", "parcels", "human")
    )
    return Understanding(
        "emergency",
        also=also,
        category=emergency.label,
        urgent=True,
        emergency=True,
        place=place,
        confidence=emergency.confidence,
        language=language,
    )


def _matter(
    tamed: str,
    found: Findings,
    when: When | None,
    place: str | None,
    language: str,
    vocabulary: Vocabulary,
    now: datetime,
    context: str | None,
) -> Understanding:
    folded = found.text
    scores = intents.weigh(folded, found, 0, len(folded), timed=when is not None)
    if context in MATTERS and (context in scores or when is not None):
        scores[context] = scores.get(context, 0.0) + 1.0
    if not scores or max(scores.values()) < 1.0:
        return Understanding(
            "other", urgent=_urgent(found), place=place, confidence=0.2 if folded else 0.0, language=language
        )
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    intent, top = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    facility = _facility(found) if intent in ("booking", "enquiry", "cancel", "status") else None
    moment = (
        read_when(tamed, now, vocabulary, ahead=True) if when and intent == "booking" else _relevant(when, intent, now)
    )
    return Understanding(
        intent,
        also=_also(folded, found, intent, timed=when is not None),
        category=intents.category(intent, found),
        urgent=_urgent(found),
        facility=facility,
        start=moment.start if moment else None,
        end=moment.end if moment else None,
        people=read_people(folded[:1000], vocabulary) if intent in ("booking", "cancel") else None,
        place=place,
        confidence=round(min(0.98, 0.25 + 0.18 * min(top, 3.5) + 0.12 * min(top - second, 2.0)), 2),
        language=language,
    )


def _relevant(when: When | None, intent: str, now: datetime) -> When | None:
    """A time in the past belongs to the story."""
    if when is None:
        return None
    start = when.start.date() if isinstance(when.start, datetime) else when.start
    return None if start < now.date() or intent in ("thanks", "greeting", "goodbye", "status", "complaint") else when


def _also(folded: str, found: Findings, intent: str, *, timed: bool) -> tuple[str, ...]:
    """Other matters that have a clause of their own."""
    others: list[str] = []
    for start, end in intents.clauses(folded, found):
        scores = intents.weigh(folded, found, start, end, timed=timed)
        best = max(scores, key=lambda name: scores[name], default="")
        if (
            best in MATTERS
            and best != intent
            and best not in others
            and scores[best] >= intents.SURE
            and not scores.get(intent)
        ):
            others.append(best)
    return tuple(others)


def _urgent(found: Findings) -> bool:
    return bool(found.of("tone.urgent")) and not found.of("tone.not_urgent")


def _facility(found: Findings) -> str | None:
    at = {label: found.of(intents.key("facility", label)) for label in intents.FACILITIES}
    named = {label: spans[0][0] for label, spans in at.items() if spans}
    return min(named, key=lambda label: named[label]) if named else None


def blocks(folded: str, found: Findings) -> list[tuple[int, int]]:
    """Buildings, units and floors with their numbers, whichever comes first."""
    spans: list[tuple[int, int]] = []
    for start, end in found.of("place.block"):
        for at in range(max(0, start - 4), start):
            number = number_at(folded, at)
            if number and number[1] == start:
                spans.append((at, end))
                break
        if after := _NUMBERED.match(folded, end):
            spans.append((start, after.end()))
    return spans


def _place(tamed: str, folded: str, found: Findings, more: Sequence[tuple[int, int]] = ()) -> str | None:
    """The words that name a place, with the number or owner that goes with them, as the resident wrote them."""
    named = [*found.of("place.home", "place.public", "place.number"), *more]
    others = found.of("place.none")  # words that only sound like one: a housekeeper is no house
    named = [span for span in named if not any(a <= span[0] and span[1] <= b for a, b in others)]
    joins = {folded[a:b] for a, b in found.of("place.joins")}
    spans = sorted(named, key=lambda span: (span[0], -span[1]))
    if not spans:
        return None
    start, end = spans[0]
    for a, b in spans[1:]:
        between = folded[end : max(a, end)].strip()
        if a <= end + 2 and (not between or between in joins or between.isnumeric()):
            end = max(end, b)
    return tamed[start:end].strip() or None
