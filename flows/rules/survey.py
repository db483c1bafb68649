"""The half-yearly satisfaction survey (handbook/systems.md B8): its areas, its days, and what the answers come to."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from flows.estate import Hours, SurveyPolicy
from flows.rules.figures import Share

AREAS = ("reception", "order", "cleaning", "greening", "repair")  # 接待, 秩序, 保洁, 绿化, 维修 (§16)
SATISFIED = 4  # stars of five from which somebody is satisfied

Counts = Mapping[str, Mapping[int, int]]  # area → score → how often it was given


class Standing(StrEnum):
    """How a round stands for one person."""

    OPEN = "open"
    SETTLED = "settled"  # they answered, or do not wish to
    CLOSED = "closed"  # it is over, or never was theirs


@dataclass(frozen=True, slots=True)
class Result:
    """Shares of satisfied scores; nobody's own answers."""

    areas: Mapping[str, Share]  # every area, in the handbook's order
    overall: Share


def result(counts: Counts) -> Result:
    """Overall every score counts the same, whichever area it was given to."""
    areas = {area: _satisfied(counts.get(area, {})) for area in AREAS}
    overall = Share(sum(one.part for one in areas.values()), sum(one.whole for one in areas.values()))
    return Result(areas, overall)


def _satisfied(scores: Mapping[int, int]) -> Share:
    return Share(sum(times for score, times in scores.items() if score >= SATISFIED), sum(scores.values()))


def next_round(policy: SurveyPolicy, hours: Hours, now: datetime) -> datetime:
    """When the next round opens, later than `now`; the month's last day where it is shorter than the policy's day."""
    local = now.astimezone(hours.timezone)
    days = (_day(policy, year, month) for year in (local.year, local.year + 1) for month in sorted(policy.months))
    moments = (datetime.combine(day, policy.at, hours.timezone) for day in days)
    return next(moment for moment in moments if moment > local)


def _day(policy: SurveyPolicy, year: int, month: int) -> date:
    return date(year, month, min(policy.day, monthrange(year, month)[1]))


def number_of(opens: datetime) -> int:
    """The round's number: 202612."""
    return opens.year * 100 + opens.month
