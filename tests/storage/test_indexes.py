"""No question of every day walks through a whole table that grows."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from storage import conversations, households, messages, people, tickets, timers
from storage.database import Connection, Database
from storage.tables import metadata

ESTATE = "yunqi"
SMALL = {"setting", "counter", "room", "member"}  # a few rows an estate
NOW = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
LATER = NOW + timedelta(days=1)

QUESTIONS: dict[str, Callable[[Connection], object]] = {
    "addresses": lambda c: people.addresses(c, [("lobby", "lobby", "wang")]),
    "residents": lambda c: people.residents(c, [1, 2]),
    "private addresses": lambda c: people.private_addresses(c, [1]),
    "conversations": lambda c: conversations.load(c, [1, 2]),
    "tickets by id": lambda c: tickets.load(c, [1, 2]),
    "ticket by number": lambda c: tickets.by_number(c, ESTATE, 412),
    "open of member": lambda c: tickets.open_of_member(c, 1),
    "open of household": lambda c: tickets.open_of_household(c, 1),
    "open of room": lambda c: tickets.open_of_room(c, ESTATE, "engineering"),
    "late": lambda c: tickets.late(c, ESTATE),
    "unannounced": lambda c: tickets.unannounced(c, NOW),
    "counts": lambda c: tickets.counts(c, ESTATE, NOW, LATER),
    "briefs": lambda c: tickets.open_briefs(c, [1]),
    "visible": lambda c: tickets.visible(c, ESTATE, 1, 412),
    "history": lambda c: tickets.history(c, ESTATE, 1),
    "similar": lambda c: tickets.similar(c, ESTATE, "plumbing", "lobby-1"),
    "followers": lambda c: tickets.followers(c, 1),
    "ledger": lambda c: tickets.history_of(c, 1),
    "timers": lambda c: timers.take(c, NOW),
    "next timer": timers.next_due,
    "clear timers": lambda c: timers.clear(c, "ticket", [1]),
    "due letters": lambda c: messages.due(c, NOW),
    "next letter": messages.next_letter,
    "oldest letter": lambda c: messages.oldest_waiting(c, NOW),
    "undelivered": lambda c: messages.undelivered(c, ESTATE),
    "quoted letter": lambda c: messages.by_platform_id(c, 1, "77"),
    "cards": lambda c: messages.cards(c, 1),
    "household": lambda c: households.find(c, ESTATE, ("3", "2", "501")),
    "roster": lambda c: households.on_roster(c, 1, "13800000000"),
    "bound": lambda c: households.bound(c, 1),
    "asked": lambda c: households.asked_since(c, 1, NOW),
    "pending": lambda c: households.pending(c, ESTATE),
    "code": lambda c: households.usable_code(c, ESTATE, "0" * 64, NOW),
    "void codes": lambda c: households.void_codes(c, 1),
    "wrong codes": lambda c: households.times_told(c, "code-invalid", 1, 1, NOW),
    "binding cards": lambda c: households.cards_of(c, "bind!1", NOW),
}


@pytest.fixture(scope="module")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Database:
    made = Database(f"sqlite:///{tmp_path_factory.mktemp('indexes') / Path('menfang.db')}")
    metadata.create_all(made.engine)
    return made


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_uses_an_index(sqlite: Database, question: str) -> None:
    asked: list[tuple[str, Any]] = []

    def listen(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        asked.append((statement, values))

    with sqlite.unit() as connection:
        event.listen(connection, "before_cursor_execute", listen)
        QUESTIONS[question](connection)
        event.remove(connection, "before_cursor_execute", listen)
        plans = [
            (statement, str(row[3]))
            for statement, values in asked
            if statement.startswith(("SELECT", "UPDATE", "DELETE"))
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    walked = [
        (plan, statement)
        for statement, plan in plans
        if (found := re.match(r"SCAN (\w+)(?! .*USING)", plan)) and found[1] in metadata.tables.keys() - SMALL
    ]
    assert plans
    assert walked == []
