"""Emergencies, told from words that only sound like one.

Labels: handbook/rules.md §24; what must happen then: handbook/systems.md B16.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.understanding.lexicon import Findings

BORDER = re.compile(r"[,.!?;:\n\u3001\u3002\u2026]")  # folded text: full-width marks are already half width
SENTENCE = re.compile(r"[.!?;\n\u3002]")


@dataclass(frozen=True, slots=True)
class Sign:
    """One way to recognise an emergency: a word of `core`, and near it one of each of `others`."""

    label: str
    core: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()
    within: int = 12
    unless: tuple[str, ...] = ()
    confidence: float = 0.95
    firm: bool = False  # “if you do not come I will jump”: the condition is the threat


def _e(*names: str) -> tuple[str, ...]:
    return tuple(f"emergency.{name}" for name in names)


SIGNS = (
    Sign("gas", _e("gas_now")),
    Sign("gas", _e("gas"), (_e("gas_escape"),), 26),
    Sign("lift", _e("lift_now"), unless=_e("not_trapped")),
    Sign("lift", ("fixture.elevator", "fault.elevator"), (_e("trapped"),), 40, unless=_e("not_trapped")),
    Sign("lift", ("fixture.elevator",), (_e("lift_fall"),), 10, unless=("soften.object",)),
    Sign("drowning", _e("drown_now"), unless=("soften.object",)),
    Sign("drowning", _e("fall_in"), (_e("water_body"), _e("child", "elder", "person")), 10, unless=("soften.object",)),
    Sign(
        "drowning",
        ("facility.pool", "emergency.water_body"),
        (_e("grave", "collapse"), _e("child", "elder", "person")),
        14,
        unless=("soften.object",),
    ),
    Sign("electric-shock", _e("shock_now")),
    Sign("fire", _e("fire_now")),
    Sign("fire", _e("smoke"), unless=_e("not_smoke")),
    Sign("fire", _e("fire_alarm"), (_e("ringing"),), 12),
    Sign("other", _e("self_harm"), (_e("speaker"),), 14, firm=True),
    Sign("security", _e("threat"), (_e("speaker"),), 14, firm=True),
    Sign("other", _e("self_harm")),
    Sign("security", _e("threat")),
    Sign("security", _e("security_now")),
    Sign("security", _e("theft"), unless=("soften.object",)),
    Sign("security", _e("stranger"), (_e("intrude"),), 16),
    Sign("missing-child", _e("missing_now")),
    Sign("missing-child", _e("child", "elder"), (_e("missing"),), 14, unless=("soften.object", "soften.pet")),
    Sign("medical", _e("medical_now")),
    Sign("medical", _e("elder"), (_e("collapse"),), 14),
    Sign("medical", _e("child", "person"), (_e("collapse"), _e("grave")), 20),
    Sign("water", _e("water_now"), unless=("soften.weather",)),
    Sign("water", _e("pipe"), (_e("burst"),), 8),
    Sign("other", _e("disaster")),
    Sign("other", _e("emergency_word"), confidence=0.85),
    Sign("other", _e("help_now"), confidence=0.75),
)
MEANINGS = frozenset(m for sign in SIGNS for group in (sign.core, sign.unless, *sign.others) for m in group)

_CLAUSE_SOFTENERS = ("soften.hypothetical",)
_POSSESSIVE = "soften.possessive"
_ELSEWHERE = "soften.story"
_ASKING = ("soften.drill", "soften.ask_price", "soften.ask_policy", "soften.past")


@dataclass(frozen=True, slots=True)
class Emergency:
    """The kind of emergency, how sure we are, and where its words stand."""

    label: str
    confidence: float
    span: tuple[int, int]


def recognise(folded: str, found: Findings) -> Emergency | None:
    """The gravest emergency that a message reports, or None; in doubt rather a false alarm than a missed one."""
    if not any(meaning.startswith("emergency.") for meaning in found.places):
        return None
    if found.places.get("soften.figurative") and not found.places.get("emergency.help_now"):
        return None
    for sign in SIGNS:
        for span in found.of(*sign.core):
            if _holds(sign, span, found, folded) and not _softened(sign, span, found, folded):
                return Emergency(sign.label, sign.confidence, span)
    return None


def _holds(sign: Sign, span: tuple[int, int], found: Findings, folded: str) -> bool:
    if not all(found.near(span, sign.within, *group) for group in sign.others):
        return False
    if sign.label == "missing-child" and found.within(span[1], span[1] + 1, _POSSESSIVE):
        return False  # what belongs to the child is lost
    if not sign.unless:
        return True
    start, end = _around(BORDER, span, folded)
    if any(meaning.startswith("emergency.not_") for meaning in sign.unless):
        start, end = 0, len(folded)
    return not found.within(start, end, *sign.unless)


def _softened(sign: Sign, span: tuple[int, int], found: Findings, folded: str) -> bool:
    clause = _around(BORDER, span, folded)
    if _negated(span, clause[0], found):
        return True
    if sign.firm:
        return False
    if found.within(clause[0], span[0], *_CLAUSE_SOFTENERS):
        return True
    sentence = _around(SENTENCE, span, folded)
    if found.within(*sentence, _ELSEWHERE):
        return True
    if found.within(*sentence, "soften.live", "emergency.help_now"):
        return False
    return found.within(*_around(SENTENCE, span, folded, over_question=True), *_ASKING)


def _negated(span: tuple[int, int], clause: int, found: Findings) -> bool:
    """Denied just before ("there is no fire"); a longer reach for words written with spaces."""
    reach = max(clause, span[0] - 14)
    for start, end in found.between(reach, span[0], "soften.negation"):
        if end <= span[0] and span[0] - end <= (10 if end - start > 1 and start >= clause else 1):
            return True
    return False


def _around(
    border: re.Pattern[str], span: tuple[int, int], folded: str, *, over_question: bool = False
) -> tuple[int, int]:
    """The stretch between borders that holds the span."""
    left = max(0, span[0] - 200)
    start = max((left + m.end() for m in border.finditer(folded[left : span[0]])), default=left)
    after = border.search(folded, span[1], span[1] + 200)
    end = after.end() if after else min(len(folded), span[1] + 200)
    if over_question and after and after.group() != "?" and "?" in folded[end : end + 30]:
        end = folded.index("?", end) + 1
    return start, end
