"""One poll of the timers, with few and with many open tickets."""

from __future__ import annotations

import statistics
import tempfile
import time
from datetime import datetime, timedelta

from sqlalchemy import func, select, text

from benchmarks.table import Line, say
from storage import timers
from storage.database import Connection, Database
from storage.migrate import upgrade
from storage.tables import EPOCH, ticket

NOW = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
FEW = 1000
AT_ONCE = 100

TICKETS = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
INSERT INTO ticket
  (id, estate, number, kind, state, revision, category, emergency, public, place, department, filed, due, body)
SELECT i, 'bench', i, 'repair', 'dispatched', 1, 'plumbing', 0, 0, '', 'engineering', :now, :now + i * 1000000, '{}'
FROM n
"""
TIMERS = """
INSERT INTO timer (estate, key, due, kind, subject, fence, body, attempts)
SELECT estate, 'ticket:' || id || ':lapse:accept', due, 'ticket', id, revision, '{}', 0 FROM ticket
"""


class _Undone(Exception):
    """Ends a unit whose work is to be forgotten."""


def _fill(connection: Connection, count: int) -> None:
    """So many open tickets, each with a timer; one falls due every second from now on."""
    connection.execute(text(TICKETS), {"count": count, "now": (NOW - EPOCH) // timedelta(microseconds=1)})
    connection.execute(text(TIMERS))
    assert connection.execute(select(func.count()).select_from(ticket)).scalar_one() == count


def _poll(database: Database, now: datetime, wanted: int, times: int) -> float:
    """The median of so many polls, in microseconds; what each takes is put back."""
    spent = []
    for _ in range(times):
        try:
            with database.unit() as connection:
                begun = time.perf_counter()
                taken = timers.take(connection, now, AT_ONCE)
                spent.append(time.perf_counter() - begun)
                assert len(taken) == wanted
                raise _Undone
        except _Undone:
            continue
    return statistics.median(spent) * 1e6


def measure(many: int, times: int) -> list[Line]:
    figures: dict[int, tuple[float, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for count in (FEW, many):
            say(f"timers: filing {count:,} open tickets")
            url = f"sqlite:///{folder}/{count}.db"
            upgrade(url)
            database = Database(url)
            with database.unit() as connection:
                _fill(connection, count)
            idle = _poll(database, NOW, 0, times)
            busy = _poll(database, NOW + timedelta(seconds=AT_ONCE), AT_ONCE, times)
            figures[count] = (idle, busy)
            database.close()
    few, lots = figures[FEW], figures[many]
    return [
        Line(f"nothing due, {FEW:,} open tickets", f"{few[0]:,.0f} µs"),
        Line(f"nothing due, {many:,} open tickets", f"{lots[0]:,.0f} µs", lots[0] / few[0], "(aim ≤ 1.5)"),
        Line(f"{AT_ONCE} due, {FEW:,} open tickets", f"{few[1]:,.0f} µs"),
        Line(f"{AT_ONCE} due, {many:,} open tickets", f"{lots[1]:,.0f} µs", lots[1] / few[1], "(aim ≤ 1.5)"),
    ]
