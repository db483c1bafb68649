"""The tone guard's week in one card: how often for which cause, and nobody's name (handbook/systems.md C6)."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from bot.unit import Unit
from flows.messages import Say, Term, Value
from storage import tone

ELSE = "other"  # of a taboo that is not on the list any more


def weekly(unit: Unit, since: datetime, until: datetime) -> Say | None:
    """The card for supervisors, the commonest cause first; None when nothing was found in that time."""
    found = tone.counts(unit.connection, unit.estate.key, since, until)
    if not found:
        return None
    blocked: Counter[str] = Counter()
    warned: Counter[str] = Counter()
    for id_, (held, shown) in found.items():
        taboo = unit.house.taboos.named(id_)
        cause = taboo.cause if taboo else ELSE
        blocked[cause] += held
        warned[cause] += shown
    causes = sorted(blocked | warned, key=lambda cause: (-blocked[cause] - warned[cause], cause))
    rows = "\n".join(_row(unit, cause, blocked[cause], warned[cause]) for cause in causes)
    zone = unit.estate.hours.timezone
    args: dict[str, Value] = {
        "since": since.astimezone(zone).date(),
        "until": until.astimezone(zone).date(),
        "blocked": blocked.total(),
        "warned": warned.total(),
        "rows": rows,
    }
    return Say("tone-week", args)


def _row(unit: Unit, cause: str, blocked: int, warned: int) -> str:
    args: dict[str, Value] = {"cause": Term(f"tone-cause-{cause}"), "blocked": blocked, "warned": warned}
    return unit.speak_staff(Say("tone-week-row", args)).text
