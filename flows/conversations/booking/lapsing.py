"""A booking that was begun, left, and whose day has passed."""

from __future__ import annotations

from flows.conversations.booking.drafted import day_of, today
from flows.flow import Talk


def is_past(talk: Talk) -> bool:
    """Whether the day that was wished lies behind: nobody will go on with it."""
    day = day_of(talk)
    return day is not None and day < today(talk)
