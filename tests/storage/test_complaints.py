"""What forms and figures ask of the database, on both of them: the right tickets, by an index, a few questions each."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, text

from flows.ticket import Closing, Kind, State, Ticket
from storage import complaints, links, people, tables, tickets
from storage.database import Connection, Database
from tests.complaints import FILED, a_ticket, at, repair

ESTATE = "yunqi"
LATER = FILED + timedelta(days=30)
HOUR = timedelta(hours=1)

QUESTIONS: dict[str, tuple[Callable[[Connection], object], str]] = {
    "a month's": (lambda c: complaints.filed_between(c, ESTATE, FILED, LATER), "ix_ticket_(kind_)?filed"),
    "left open": (lambda c: complaints.left_open(c, ESTATE, LATER), "ix_ticket_"),
    "closed": (lambda c: complaints.closed_between(c, ESTATE, FILED, LATER), "ix_ticket_closed"),
    "visits": (lambda c: complaints.numbered(c, ESTATE, [431]), "uq_ticket_estate_number|autoindex_ticket|ix_ticket_"),
    "histories": (lambda c: complaints.histories(c, [1, 2]), "ix_ledger_ticket_id"),
    "who signed": (lambda c: complaints.signers(c, [1, 2]), "PRIMARY KEY|pk_member"),
    "who complained": (lambda c: complaints.contacts(c, [1, 2]), "PRIMARY KEY|pk_person"),
    "a link": (lambda c: links.open_once(c, "0" * 64, FILED), "autoindex_page_link|uq_page_link_digest"),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_goes_by_its_index(database: Database, question: str) -> None:
    ask, index = QUESTIONS[question]
    put: list[tuple[str, Any]] = []

    def listen(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        put.append((statement, values))

    with database.unit() as connection:
        postgresql = connection.dialect.name == "postgresql"
        if postgresql:
            connection.execute(text("SET LOCAL enable_seqscan = off"))  # so few rows would never use an index
        event.listen(connection, "before_cursor_execute", listen)
        ask(connection)
        event.remove(connection, "before_cursor_execute", listen)
        explain = "EXPLAIN" if postgresql else "EXPLAIN QUERY PLAN"
        plans = [
            str(row[0 if postgresql else 3])
            for statement, values in put
            for row in connection.exec_driver_sql(f"{explain} {statement}", values)
        ]
    assert len(put) == 1, "one statement, however many it is asked about"
    assert any(re.search(index, plan) for plan in plans), plans
    assert not any(re.search(r"Seq Scan|SCAN (ticket|ledger|page_link)(?! .*USING)", plan) for plan in plans), plans


def filed(connection: Connection, *found: Ticket) -> list[int]:
    return [tickets.file(connection, replace(one, reporter=None, holder=None, household=None)).number for one in found]


def test_a_month_has_what_was_filed_in_it_and_nothing_else(database: Database) -> None:
    month = (at(1, "00:00"), at(1, "00:00", 12))
    closed = {"state": State.CLOSED, "closing": Closing.SETTLED}
    with database.unit() as connection:
        first, last, before, after, other = filed(
            connection,
            a_ticket(filed=month[0], closed=at(9, "09:00"), **closed),
            a_ticket(filed=month[1] - timedelta(microseconds=1)),
            a_ticket(filed=at(31, "23:59", 10), closed=at(2, "09:00"), **closed),
            a_ticket(filed=month[1]),
            repair(filed=at(5, "09:00"), closed=None, closing=None, state=State.ACCEPTED),
        )
        filed(connection, a_ticket(estate="other", filed=at(5, "09:00")))
        assert [one.number for one in complaints.filed_between(connection, ESTATE, *month)] == [first, last]
        assert [one.number for one in complaints.filed_between(connection, ESTATE, *month, Kind.REPAIR)] == [other]
        assert [one.number for one in complaints.closed_between(connection, ESTATE, *month)] == [before, first]
        assert [one.number for one in complaints.left_open(connection, ESTATE, month[1])] == [last]
        assert set(complaints.numbered(connection, ESTATE, [first, after, 999])) == {first, after}


def a_member(connection: Connection, now: datetime) -> int:
    people.meet(connection, {("lobby", "lobby", "sun"): (ESTATE, "zh-Hans", True)}, now)
    (known,) = people.addresses(connection, [("lobby", "lobby", "sun")]).values()
    assert known.person is not None
    values = {"key": "sun", "name": "孙主管", "role": "supervisor", "department": "front-desk"}
    return people.enlist(connection, ESTATE, known.person, now, **values)


def test_of_two_who_open_a_link_at_once_one_wins(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        member = a_member(connection, now)
        links.make(connection, ESTATE, member, "/forms/ticket/1", "d" * 64, now, HOUR)

    def opens(_: int) -> bool:
        with database.unit() as connection:
            return links.open_once(connection, "d" * 64, now) is not None

    with ThreadPoolExecutor(4) as hands:
        assert sorted(hands.map(opens, range(8))) == [False] * 7 + [True]


def test_a_link_ends_and_is_forgotten(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        member = a_member(connection, now)
        links.make(connection, ESTATE, member, "/forms/ticket/1", "d" * 64, now, HOUR)
        assert links.open_once(connection, "e" * 64, now) is None
        assert links.open_once(connection, "d" * 64, now + HOUR) is None
        links.make(connection, ESTATE, member, "/forms/ticket/1", "f" * 64, now + timedelta(days=9), HOUR)
        rows = connection.execute(tables.page_link.select()).all()
    assert [row.digest for row in rows] == ["f" * 64]


def test_a_secret_is_made_once(database: Database) -> None:
    with database.unit() as connection:
        assert links.secret_of(connection, "key") is None
        assert links.kept_secret(connection, "key", "first") == "first"
        assert links.kept_secret(connection, "key", "second") == "first"


def test_whoever_has_left_still_has_a_name_on_what_they_signed(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        gone = a_member(connection, now)
        again = a_member(connection, now + HOUR)
        found = complaints.signers(connection, [gone, again, 999])
    assert {key: one.name for key, one in found.items()} == {gone: "孙主管", again: "孙主管"}
