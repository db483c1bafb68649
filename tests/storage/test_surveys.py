"""The survey in both databases: asked once, answered once, and nothing leads from an answer to a person."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import String, Text, insert, select

from flows.rules.survey import Standing
from storage import surveys, tables, training
from storage.database import Connection, Database
from storage.households import RosterRow, import_roster
from storage.people import addresses, cannot_reach, meet
from storage.surveys import Round
from storage.tickets import file
from tests.complaints import major

ESTATE, NUMBER = "yunqi", 202612
DAY = timedelta(days=1)


def people(connection: Connection, now: datetime, count: int) -> list[int]:
    """So many residents, each bound to a home of their own since yesterday."""
    keys = {("lobby", "lobby", f"r{place:03d}"): (ESTATE, "zh-Hans", True) for place in range(count)}
    meet(connection, keys, now)
    found = [known.person for known in addresses(connection, keys).values() if known.person]
    for place, person in enumerate(sorted(found)):
        home = {"estate": ESTATE, "building": "1", "unit": "1", "room": f"{place:03d}"}
        made = connection.execute(insert(tables.household).values(**home).returning(tables.household.c.id))
        row = {"person_id": person, "household_id": made.scalar_one(), "head": True, "since": now - DAY}
        connection.execute(insert(tables.binding).values(**row))
    return sorted(found)


def a_round(connection: Connection, now: datetime) -> Round:
    made = surveys.open_round(connection, ESTATE, NUMBER, now, now + 14 * DAY)
    assert made is not None
    return made


def test_a_round_is_begun_once(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        assert a_round(connection, now).number == NUMBER
        assert surveys.open_round(connection, ESTATE, NUMBER, now, now) is None
        assert surveys.open_round(connection, "other", NUMBER, now, now) is not None


def test_who_is_asked(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        first, second, moved, unreachable, newcomer, stranger = people(connection, now, 6)
        by_person = tables.binding.c.person_id
        connection.execute(tables.binding.update().where(by_person == moved).values(ended=now))
        connection.execute(tables.binding.update().where(by_person == newcomer).values(since=now + DAY))
        connection.execute(tables.binding.delete().where(by_person == stranger))
        row = connection.execute(select(tables.address).where(tables.address.c.person_id == unreachable)).one()
        cannot_reach(connection, row.id, "blocked")
        round_ = a_round(connection, now)
        assert surveys.unasked(connection, ESTATE, round_, 10) == [first, second]
        assert surveys.unasked(connection, ESTATE, round_, 1) == [first]
        assert surveys.unasked(connection, ESTATE, round_, 10, after=first) == [second]
        surveys.asked(connection, round_.id, [first])
        surveys.asked(connection, round_.id, [first])
        assert surveys.unasked(connection, ESTATE, round_, 10) == [second]
        connection.execute(tables.address.update().values(heard=now))
        assert surveys.busy(connection, [first, second], now - DAY) == {first, second}
        assert surveys.busy(connection, [first, second], now) == set()


def test_an_answer_is_counted_once(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        person, other = people(connection, now, 2)
        round_ = a_round(connection, now)
        assert surveys.standing(connection, ESTATE, NUMBER, person) is Standing.CLOSED
        surveys.asked(connection, round_.id, [person])
        assert surveys.standing(connection, ESTATE, NUMBER, person) is Standing.OPEN
        assert surveys.settle(connection, ESTATE, NUMBER, other) is None

    def settles(_: int) -> bool:
        with database.unit() as connection:
            return surveys.settle(connection, ESTATE, NUMBER, person) is not None

    with ThreadPoolExecutor(4) as hands:
        assert sorted(hands.map(settles, range(6))) == [False] * 5 + [True]
    with database.unit() as connection:
        assert surveys.standing(connection, ESTATE, NUMBER, person) is Standing.SETTLED


def test_nothing_leads_from_an_answer_to_a_person(database: Database, now: datetime) -> None:
    said = ["桂花开得真好", "a bit more light", "保安很客气", ""]
    with database.unit() as connection:
        round_ = a_round(connection, now)
        persons = people(connection, now, 4)
        surveys.asked(connection, round_.id, persons)
    for place, (person, remark) in enumerate(zip(persons, said, strict=True)):
        with database.unit() as connection:
            round_id = surveys.settle(connection, ESTATE, NUMBER, person)
            assert round_id is not None
            surveys.count(connection, round_id, {"reception": 5 if place else 1, "repair": 4}, remark)
    with database.reader() as connection:
        assert surveys.counts(connection, round_.id) == {"reception": {5: 3, 1: 1}, "repair": {4: 4}}
        kept = surveys.round_of(connection, ESTATE, NUMBER)
        assert kept is not None
        assert (kept.answers, list(kept.remarks)) == (4, sorted(filter(None, said)))
        marks = {tuple(row[1:]) for row in connection.execute(select(tables.survey_asked)) if row.person_id in persons}
        assert {mark[1:] for mark in marks} == {(True,)}, "the mark says no more than that it is settled"
    assert {column.name for column in tables.survey_count.c} == {"round_id", "area", "score", "times"}
    assert {column.name for column in tables.survey_asked.c} == {"round_id", "person_id", "settled"}
    words = [one.name for one in tables.survey_asked.c if isinstance(one.type, String | Text)]
    assert words == []


def test_closing_forgets_who_took_part(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        round_ = a_round(connection, now)
        persons = people(connection, now, 3)
        surveys.asked(connection, round_.id, persons)
        surveys.settle(connection, ESTATE, NUMBER, persons[0])
        assert surveys.everybody_asked(connection, round_.id) == persons
        assert surveys.last_closed(connection, ESTATE) is None
        assert surveys.close(connection, round_.id, now + DAY)
        assert not surveys.close(connection, round_.id, now + 2 * DAY)
        closed = surveys.last_closed(connection, ESTATE)
        assert closed is not None
        assert (closed.asked, closed.answers, closed.closed) == (3, 0, now + DAY)
        assert connection.execute(select(tables.survey_asked)).all() == []
        assert surveys.settle(connection, ESTATE, NUMBER, persons[1]) is None
        assert surveys.standing(connection, ESTATE, NUMBER, persons[0]) is Standing.CLOSED


def test_marked_cases_and_the_names_of_the_estate(database: Database, now: datetime) -> None:
    plain = major(reporter=None, household=None, holder=None)
    assert plain.complaint is not None
    chosen = replace(plain, complaint=replace(plain.complaint, training=True))
    with database.unit() as connection:
        for one in (chosen, plain, plain):
            number = file(connection, one)
            row = {"estate": ESTATE, "ticket_id": number.id, "at": now, "actor": "member:1", "act": training.MARKED}
            if one is chosen or number.number == 2:  # the second was marked, and is not any more
                connection.execute(tables.ledger.insert().values(**row, words="", revision=1))
        assert [one.number for one in training.marked(connection, ESTATE)] == [1]
        import_roster(connection, ESTATE, [RosterRow(("3", "2", "501"), "王伟", "13800000000", head=True)])
        import_roster(connection, "other", [RosterRow(("3", "2", "501"), "李强", "13800000001", head=True)])
        assert training.known_names(connection, ESTATE) == {"王伟"}
