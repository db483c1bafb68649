"""The time. No other module reads it: everybody else is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Says what time it is, always in UTC."""

    def now(self) -> datetime: ...


class BackwardsInTime(ValueError):
    """The lobby's clock only moves forward: promises that fell due cannot become early again."""


def system_now() -> datetime:
    return datetime.now(UTC)


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        return system_now()


class LobbyClock:
    """The machine's time plus an offset that grows when somebody lets time pass. Whoever owns it stores `offset`.

    With a `base` that stands still it is the clock of a story.
    """

    def __init__(self, offset: timedelta = timedelta(0), base: Callable[[], datetime] = system_now) -> None:
        self._offset = offset
        self._base = base

    @property
    def offset(self) -> timedelta:
        return self._offset

    def now(self) -> datetime:
        return (self._base() + self._offset).astimezone(UTC)

    def advance(self, by: timedelta) -> datetime:
        """Lets so much time pass; says what time it is then. Raises BackwardsInTime."""
        if by < timedelta(0):
            raise BackwardsInTime(by)
        self._offset += by
        return self.now()

    def set_to(self, at: datetime) -> datetime:
        """Lets time pass until then; says what time it is then. Raises BackwardsInTime."""
        return self.advance(at - self.now())
