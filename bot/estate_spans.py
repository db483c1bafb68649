"""Whether the hours of a facility have room for what is booked in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time, timedelta

from flows.estate import Span

Spans = tuple[Span, ...]


def too_short(nights: Sequence[tuple[Spans, Spans, Spans]], slot: timedelta | None) -> Iterator[str]:
    """A fault for each stretch of hours in which not one slot fits; a day comes with the days before and after it, as
    hours that meet at midnight are one."""
    for before, spans, after in nights if slot else ():
        for begins, ends in spans:
            joined = (begins == time.min and before[-1:] and before[-1][1] == time.max) or (
                ends == time.max and after[:1] and after[0][0] == time.min
            )
            if not joined and _minute(ends) - _minute(begins) < _in_minutes(slot):
                shown = "24:00" if ends == time.max else f"{ends:%H:%M}"
                yield f"{begins:%H:%M}-{shown} is too short for one slot of {minutes(slot)}"


def _minute(at: time) -> int:
    return 24 * 60 if at == time.max else at.hour * 60 + at.minute


def _in_minutes(length: timedelta | None) -> int:
    return length // timedelta(minutes=1) if length else 0


def minutes(length: timedelta | None) -> str:
    return f"{_in_minutes(length)} minutes"
