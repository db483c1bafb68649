"""What the tone guard found, counted from the ledger: which taboo and how often, never who."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select

from storage.database import Connection
from storage.tables import ledger

BLOCKED, WARNED = "tone-blocked", "tone-warned"  # acts of the ledger; their words are the id of the taboo


def counts(connection: Connection, estate: str, since: datetime, until: datetime) -> dict[str, tuple[int, int]]:
    """Taboo id → (blocked, warned) in [since, until)."""
    rows = connection.execute(
        select(ledger.c.words, ledger.c.act, func.count())
        .where(
            ledger.c.estate == estate,
            ledger.c.act.in_((BLOCKED, WARNED)),
            ledger.c.at >= since,
            ledger.c.at < until,
        )
        .group_by(ledger.c.words, ledger.c.act)
    )
    found: dict[str, tuple[int, int]] = {}
    for id_, act, times in rows:
        blocked, warned = found.get(id_, (0, 0))
        found[id_] = (blocked + times, warned) if act == BLOCKED else (blocked, warned + times)
    return found
