"""Figures and samples that supervisors ask for: 周报, 月报, 抽查 (handbook/systems.md C1, C4)."""

from __future__ import annotations

from datetime import timedelta
from secrets import SystemRandom

from bot import reports
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer
from bot.staff_lists import rows, supervisors_only
from flows.messages import Refused, Say
from storage import complaints

SAMPLE = 5
LOOKED_BACK = timedelta(days=30)


def show(hand: Hand, what: str, words: str) -> None:
    """The week's or a month's figures. Raises Refusal."""
    supervisors_only(hand)
    between = reports.week(hand.unit) if what == "weekly" else reports.month(hand.unit, words)
    if between is None:
        raise Refusal(Refused("month-not-read", {"words": words.strip()}))
    answer(hand, reports.card(hand.unit, what, between, hand.shows))


def inspect(hand: Hand, _words: str) -> None:
    """A few cases at random, opened or closed of late, for the head to look into. Raises Refusal."""
    supervisors_only(hand)
    unit = hand.unit
    since = unit.now - LOOKED_BACK
    found = {
        one.id: one
        for one in (
            *complaints.filed_between(unit.connection, unit.estate.key, since, unit.now),
            *complaints.closed_between(unit.connection, unit.estate.key, since, unit.now),
        )
        if hand.shows(one)
    }
    chosen = SystemRandom().sample(list(found.values()), min(SAMPLE, len(found)))
    unit.write(hand.actor, "inspected", words=" ".join(one.label for one in chosen))
    answer(hand, Say("list-inspect", {"count": len(chosen), "rows": rows(unit, chosen, hand.member)}))
