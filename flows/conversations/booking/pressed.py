"""What a pressed choice says. A press comes from outside: what we never offered says nothing."""

from __future__ import annotations

from datetime import date

LONGEST = 10  # figures: moments are seconds since 1970


def figures(option: str | None, prefix: str) -> tuple[int, ...]:
    """`for-120` → 120; `party-2-1` → 2, 1. Empty where it is something else."""
    if not option or not option.startswith(prefix):
        return ()
    parts = option.removeprefix(prefix).split("-")
    good = all(part.isascii() and part.isdecimal() and len(part) <= LONGEST for part in parts)
    return tuple(int(part) for part in parts) if good else ()


def day_in(option: str | None, prefix: str) -> date | None:
    """`on-2026-03-04` → that day."""
    if not option or not option.startswith(prefix):
        return None
    try:
        return date.fromisoformat(option.removeprefix(prefix))
    except ValueError:
        return None
