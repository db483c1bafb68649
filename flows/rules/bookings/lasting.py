"""How long something takes, in words that a script can say."""

from __future__ import annotations

from datetime import timedelta

from flows.messages import Row, row

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def lasting(length: timedelta) -> Row:
    """In days where they are whole, else in hours where those are, else in minutes, begun ones counted."""
    if length >= DAY and not length % DAY:
        return row("lasting-days", n=length // DAY)
    if length >= HOUR and not length % HOUR:
        return row("lasting-hours", n=length // HOUR)
    return row("lasting-minutes", n=-(-length // MINUTE))
