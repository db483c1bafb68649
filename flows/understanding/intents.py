"""What a message is about: weighed words, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from flows.understanding.emergencies import BORDER
from flows.understanding.lexicon import Findings

REPAIR_CATEGORIES = (
    "plumbing",
    "electrical",
    "elevator",
    "door-window",
    "gas",
    "hvac",
    "network-intercom",
    "public-area",
    "other",
)
COMPLAINT_CATEGORIES = (
    "service-attitude",
    "pets",
    "parking",
    "noise",
    "parcels",
    "decoration",
    "fees",
    "cleaning",
    "sudden-event",
    "service-quality",
    "equipment",
    "neighbour",
    "other",
)
TOPICS = (
    "fees",
    "hours",
    "parking",
    "contact",
    "decoration",
    "access",
    "notice",
    "pets",
    "network",
    "cleaning",
    "facility-info",
    "howto",
    "bot",
    "other",
)
FACILITIES = ("chess-room", "pool", "gym", "meeting-room", "other")
SURE = 2.0  # from this weight on an intent stands by itself

_COMPLAINT_WEIGHTS = {
    "service-attitude": 2.6,
    "pets": 2.3,
    "noise": 2.3,
    "parking": 2.4,
    "fees": 2.4,
    "parcels": 3.2,
    "cleaning": 2.0,
    "service-quality": 2.3,
    "sudden-event": 2.3,
    "equipment": 2.3,
    "decoration": 1.2,
    "neighbour": 0.6,
    "other": 2.0,
}
_TOPIC_WEIGHTS = {"bot": 3.4, "howto": 2.6, "hours": 2.8, "notice": 2.4, "fees": 2.2, "contact": 1.8, "other": 1.0}
_CODE = re.compile(r"(?<![a-z0-9])(?:r-?|#)\d{2,6}(?!\d)", re.ASCII)


def key(section: str, label: str) -> str:
    """The name in the vocabulary of a label, such as fixture.door_window."""
    return f"{section}.{label.replace('-', '_')}"


def weigh(folded: str, found: Findings, start: int, end: int, *, timed: bool) -> dict[str, float]:
    """Weights of every intent for the part [start, end) of a message. `timed`: a time was named in it."""

    def has(*meanings: str) -> bool:
        return found.within(start, end, *meanings)

    asked = has("tone.question", "soften.ask_policy", "soften.ask_price")
    scores = {
        "repair": _repair(found, start, end),
        "complaint": _complaint(found, start, end),
        "booking": _booking(found, start, end, timed=timed, asked=asked),
        "parcels": 2.9 if has("parcels.word") else 0.0,
        "enquiry": _enquiry(found, start, end, asked=asked),
        "status": 3.2 * has("status.word") + 1.6 * bool(_CODE.search(folded, start, end)),
        "human": 3.0 * _stated(found, start, end, "human.word"),
        "cancel": 3.6 * _stated(found, start, end, "cancel.word"),
        "thanks": 1.8 * has("social.thanks"),
        "goodbye": 1.3 * has("social.goodbye"),
        "greeting": 1.1 * has("social.greeting"),
    }
    if has("complaint.parcels"):
        scores["parcels"] = 0.0
    if has("cancel.word") and has("booking.word", "repair.word", "status.word"):
        scores["cancel"] += 2.0
    return {intent: weight for intent, weight in scores.items() if weight > 0}


def _stated(found: Findings, start: int, end: int, meaning: str) -> bool:
    """Is the word there and not denied just before it?"""
    return any(start <= at < end and not denied(found, at) for at, _ in found.of(meaning))


def denied(found: Findings, at: int) -> bool:
    """Does a word of denial stand just before this place, in the same clause?"""
    before = found.text[max(0, at - 12) : at]
    if border := [m.end() for m in BORDER.finditer(before)]:
        before = before[border[-1] :]
    reach = at - len(before)
    return any(reach <= start and end <= at <= end + 8 for start, end in found.between(reach, at, "soften.negation"))


def _repair(found: Findings, start: int, end: int) -> float:
    score = 0.0
    if _stated(found, start, end, "repair.word"):
        score += 2.3
    elif found.within(start, end, "repair.word") or _mended(found, start, end):
        return 0.0
    if any(found.within(start, end, key("fault", label)) for label in REPAIR_CATEGORIES):
        score += 2.6
    elif _broken(found, start, end):
        score += 2.5
    return score + 0.4 * any(found.within(start, end, key("fixture", label)) for label in REPAIR_CATEGORIES)


def _mended(found: Findings, start: int, end: int) -> bool:
    """Told as done, with no fault named after it: “it leaked, it is mended” asks for nobody."""
    told = [span for span in found.of("repair.mended") if start <= span[0] < end and not denied(found, span[0])]
    faults = ("fault.generic", *(key("fault", label) for label in REPAIR_CATEGORIES))
    return bool(told) and not found.within(start, end, "tone.question") and not found.within(told[-1][1], end, *faults)


def _broken(found: Findings, start: int, end: int) -> bool:
    for label in REPAIR_CATEGORIES:
        for span in found.of(key("fixture", label)):
            if start <= span[0] < end and found.near(span, 24, "fault.generic"):
                return True
    return False


def _complaint(found: Findings, start: int, end: int) -> float:
    score = 0.0
    if _stated(found, start, end, "complaint.word"):
        score += 4.0
    elif found.within(start, end, "complaint.word"):
        return 0.0
    weights = [w for label, w in _COMPLAINT_WEIGHTS.items() if found.within(start, end, key("complaint", label))]
    score += max(weights, default=0.0) + 0.5 * max(0, len(weights) - 1)
    return score + (1.1 if found.within(start, end, "tone.annoyed") else 0.0)


def _booking(found: Findings, start: int, end: int, *, timed: bool, asked: bool) -> float:
    facility = any(found.within(start, end, key("facility", label)) for label in FACILITIES)
    word = _stated(found, start, end, "booking.word")
    if word and facility:
        return 3.9
    if facility and found.within(start, end, "booking.vacant"):
        return 3.6  # whether a place is free is asked by who would like it
    if facility:
        joking = found.within(start, end, "soften.figurative")
        return (0.6 if joking else 1.1) + (1.7 if timed and not asked and not joking else 0.4 if timed else 0.0)
    return 1.8 if word else 0.0


def _enquiry(found: Findings, start: int, end: int, *, asked: bool) -> float:
    best = max(
        (_TOPIC_WEIGHTS.get(topic, 1.5) for topic in TOPICS if found.within(start, end, key("enquiry", topic))),
        default=0.0,
    )
    if best and asked:
        return best + 1.0
    if asked and found.within(
        start, end, "soften.hypothetical", "soften.drill", "soften.ask_policy", "soften.ask_price"
    ):
        return 1.6
    return best * 0.6 + (0.4 if asked else 0.0)


def clauses(folded: str, found: Findings) -> list[tuple[int, int]]:
    """The parts of a message that may each be a matter of its own."""
    cuts = sorted(
        {m.end() for m in BORDER.finditer(folded)} | {at for at, _ in found.of("soften.another")} | {0, len(folded)}
    )
    return [(a, b) for a, b in pairwise(cuts) if b > a][:60]


def complaint_labels(found: Findings) -> tuple[str, ...]:
    """Everything a complaint speaks of, the weightiest first."""
    named = [label for label in COMPLAINT_CATEGORIES if found.of(key("complaint", label))]
    return tuple(sorted(named, key=lambda label: -_COMPLAINT_WEIGHTS[label]))


def category(intent: str, found: Findings, start: int = 0, end: int = 10_000) -> str | None:
    """The category of an intent that has one."""
    match intent:
        case "repair":
            return _repair_category(found)
        case "complaint":
            return next(iter(complaint_labels(found)), "other")
        case "enquiry":
            return _topic(found)
        case _:
            return None


def _repair_category(found: Findings) -> str:
    scores: dict[str, float] = {}
    for label in REPAIR_CATEGORIES:
        spans = found.of(key("fixture", label))
        broken = any(found.near(span, 16, "fault.generic") for span in spans)
        symptom = bool(found.of(key("fault", label)))
        scores[label] = 3.0 * symptom + (2.0 if broken else 1.0) * bool(spans)
    if scores["public-area"]:
        scores["public-area"] += 2.2
    scores["other"] *= 0.6
    scores["plumbing"] *= 0.95  # water runs into other things: a lamp that leaks is hvac or electrical first
    return _best(scores)


def _topic(found: Findings) -> str:
    weights = {topic: 1.0 for topic in TOPICS if found.of(key("enquiry", topic))}
    for topic, bonus in (
        ("bot", 3.0),
        ("hours", 2.5),
        ("notice", 2.0),
        ("fees", 1.5),
        ("contact", 0.8),
        ("facility-info", -0.6),
        ("howto", -0.2),
        ("other", -0.8),
    ):
        if topic in weights:
            weights[topic] += bonus
    return _best(weights)


def _best(scores: Mapping[str, float]) -> str:
    best = max(scores, key=lambda label: scores[label], default="other")
    return best if scores.get(best, 0) > 0 else "other"
