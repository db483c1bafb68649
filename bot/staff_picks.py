"""What members choose from when they judge a complaint: by button, by its name, or by its key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.staff_hand import Hand
from flows.complaint import CASE_GROUNDS, CONTENTS, Ground, Nature, Severity
from flows.messages import Option


@dataclass(frozen=True, slots=True)
class Pick:
    """`script` begins the keys of the names: `severity-major`."""

    script: str
    options: tuple[str, ...]

    def buttons(self) -> tuple[Option, ...]:
        return tuple(Option(one, f"{self.script}-{one}") for one in self.options)


PICKS = {
    "set-severity": Pick("severity", tuple(Severity)),
    "set-nature": Pick("nature", tuple(Nature)),
    "set-content": Pick("category", CONTENTS),
    "open-case": Pick("case-ground", CASE_GROUNDS),
}
GROUNDS = (Ground.BROKEN_PROMISE.value, Ground.LOSS_OR_INJURY.value)


def picked(hand: Hand, script: str, options: Sequence[str], words: str) -> tuple[str, str]:
    """What the words begin with, and the words after it; nothing where they name none of these."""
    said = words.strip()
    speech, estate = hand.unit.house.speech, hand.unit.estate
    for one in options:
        names = (one, *(speech.words(f"{script}-{one}", language, estate) for language in estate.languages))
        for name in sorted(names, key=len, reverse=True):
            if said.casefold().startswith(name.casefold()):
                return one, said[len(name) :].strip(" ,，:：、")
    return "", said
