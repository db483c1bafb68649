"""满意度: the last round of the satisfaction survey, for supervisors (handbook/systems.md B8)."""

from __future__ import annotations

from bot import surveys
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer
from bot.staff_lists import supervisors_only
from flows.messages import Refused
from storage.surveys import last_closed


def show(hand: Hand) -> None:
    """What the last closed round came to. Raises Refusal."""
    member, unit = supervisors_only(hand), hand.unit
    round_ = last_closed(unit.connection, unit.estate.key)
    if round_ is None:
        raise Refusal(Refused("survey-none-yet"))
    answer(hand, surveys.card(unit, round_, member.language if hand.private else None))
