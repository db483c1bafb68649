"""What no-shows and late cancellations cost a household, and until when it cannot book."""

from __future__ import annotations

from datetime import datetime

from flows.booking import Standing
from flows.facility import Club


def points_now(standing: Standing, now: datetime) -> int:
    return sum(one.points for one in standing.points if now < one.expires)


def blocked_until(standing: Standing, club: Club, now: datetime) -> datetime | None:
    """When enough of its points will have expired; None: the household is not blocked."""
    points = points_now(standing, now)
    for one in sorted(standing.points, key=lambda point: point.expires):
        if points < club.block_at:
            return None
        if now < one.expires:
            points -= one.points
            if points < club.block_at:
                return one.expires
    return None
