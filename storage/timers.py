"""Timers: rows with a unique key and a fence. They commit with what they are about, and ring once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update

from storage.database import Connection, insert
from storage.tables import timer


@dataclass(frozen=True, slots=True)
class Timer:
    """Rings at `due`. `subject` is what it is about; it is void when the subject's revision is not `fence` any more."""

    estate: str
    key: str
    due: datetime
    kind: str
    subject: int
    fence: int
    body: dict[str, Any] = field(default_factory=dict)
    id: int = 0
    attempts: int = 0


def put(connection: Connection, timers: Iterable[Timer]) -> None:
    """Set timers; one with the same key takes the older one's place."""
    rows = [
        {
            "estate": t.estate,
            "key": t.key,
            "due": t.due,
            "kind": t.kind,
            "subject": t.subject,
            "fence": t.fence,
            "body": t.body,
        }
        for t in timers
    ]
    if not rows:
        return
    statement = insert(connection, timer)
    fresh = {name: statement.excluded[name] for name in ("due", "kind", "subject", "fence", "body")}
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={**fresh, "attempts": 0}), rows)


_CLEARED = delete(timer).where(
    timer.c.kind == bindparam("of_kind"), timer.c.subject.in_(bindparam("subjects", expanding=True))
)


def clear(connection: Connection, kind: str, subjects: Iterable[int]) -> None:
    """Void all timers of these subjects."""
    if wanted := sorted(set(subjects)):
        connection.execute(_CLEARED, {"of_kind": kind, "subjects": wanted})


def drop(connection: Connection, key: str) -> bool:
    """Void the timer of this key; False when it has rung or never was."""
    return connection.execute(delete(timer).where(timer.c.key == key)).rowcount == 1


def waiting(connection: Connection, key: str) -> Timer | None:
    """The timer of this key while it has not rung, held against others until the unit ends."""
    row = connection.execute(select(timer).where(timer.c.key == key).with_for_update()).one_or_none()
    return _of(row) if row else None


def take(connection: Connection, now: datetime, limit: int = 100) -> list[Timer]:
    """Timers that are due, earliest first, taken out. On PostgreSQL other workers skip those we hold."""
    rows = connection.execute(
        select(timer)
        .where(timer.c.due <= now)
        .order_by(timer.c.due, timer.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()
    if rows:
        connection.execute(delete(timer).where(timer.c.id.in_([row.id for row in rows])))
    return [_of(row) for row in rows]


def _of(row: Row[Any]) -> Timer:
    return Timer(row.estate, row.key, row.due, row.kind, row.subject, row.fence, row.body, row.id, row.attempts)


def postpone(connection: Connection, timers: Sequence[Timer], until: datetime) -> None:
    """Put timers back that could not be rung; each attempt is counted."""
    put(connection, [Timer(t.estate, t.key, until, t.kind, t.subject, t.fence, t.body) for t in timers])
    for one in timers:
        connection.execute(update(timer).where(timer.c.key == one.key).values(attempts=one.attempts + 1))


def next_due(connection: Connection) -> datetime | None:
    return connection.execute(select(timer.c.due).order_by(timer.c.due).limit(1)).scalar()
