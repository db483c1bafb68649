"""The path of every message and every poll goes by the index that was made for it, and sorts nothing (SQLite)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from storage import conversations, messages, people, tickets, timers
from storage.database import Connection, Database
from storage.tables import metadata

NOW = datetime.fromisoformat("2026-03-02T09:00:00+08:00")

# SQLite numbers the indexes of unique constraints; those are known by their columns.
HOT: dict[str, tuple[Callable[[Connection], object], set[str]]] = {
    "a poll of the timers": (lambda c: timers.take(c, NOW), {"ix_timer_due"}),
    "when the next timer rings": (timers.next_due, {"ix_timer_due"}),
    "timers of before": (lambda c: timers.clear(c, "ticket", [1]), {"ix_timer_subject"}),
    "who wrote": (
        lambda c: people.addresses(c, [("telegram", "default", "7")]),
        {"(channel=? AND account=? AND chat=?)"},
    ),
    "their conversations": (lambda c: conversations.load(c, [1, 2]), {"PRIMARY KEY"}),
    "their homes and tickets": (
        lambda c: people.residents(c, [1, 2]),
        {"uq_binding_live", "PRIMARY KEY", "ix_ticket_reporter", "ix_follower_person_id"},
    ),
    "a ticket by its number": (lambda c: tickets.by_number(c, "yunqi", 412), {"(estate=? AND number=?)"}),
    "letters that may go": (lambda c: messages.due(c, NOW), {"ix_outbox_next"}),
    "when the next letter may go": (messages.next_letter, {"ix_outbox_waiting"}),
    "a quoted letter": (lambda c: messages.by_platform_id(c, 1, "77"), {"ix_outbox_platform"}),
}
SORTED_BY_THE_INDEX = {
    "letters that may go",
    "a poll of the timers",
    "when the next timer rings",
    "their conversations",
}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = Database(f"sqlite:///{tmp_path_factory.mktemp('plans') / Path('menfang.db')}")
    metadata.create_all(made.engine)
    yield made
    made.close()


def plans(database: Database, ask: Callable[[Connection], object]) -> list[str]:
    """How SQLite goes about every statement that the question puts."""
    put: list[tuple[str, Any]] = []

    def listen(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        put.append((statement, values))

    with database.unit() as connection:
        event.listen(connection, "before_cursor_execute", listen)
        ask(connection)
        event.remove(connection, "before_cursor_execute", listen)
        return [
            str(row[3])
            for statement, values in put
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]


@pytest.mark.parametrize("question", HOT)
def test_it_goes_by_its_index(database: Database, question: str) -> None:
    ask, indexes = HOT[question]
    found = plans(database, ask)
    assert [index for index in indexes if not any(index in step for step in found)] == [], found
    if question in SORTED_BY_THE_INDEX:
        assert [step for step in found if "TEMP B-TREE" in step] == []
