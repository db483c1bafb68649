"""Tickets, their numbers, who sees them, alerts and the ledger, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from flows.estate import Limit
from flows.ticket import Clock, Closing, Kind, State, Ticket
from storage import alerts, households, people, tickets
from storage.database import Connection, Database

ESTATE = "yunqi"


def person(connection: Connection, chat: str, now: datetime) -> int:
    key = ("lobby", "lobby", chat)
    people.meet(connection, {key: (ESTATE, "zh-Hans", True)}, now)
    found = people.addresses(connection, [key])[key].person
    assert found is not None
    return found


def repair(reporter: int | None, now: datetime, **other: object) -> Ticket:
    values: dict[str, object] = {
        "id": 0,
        "estate": ESTATE,
        "number": 0,
        "kind": Kind.REPAIR,
        "state": State.DISPATCHED,
        "revision": 1,
        "category": "plumbing",
        "emergency": False,
        "words": "厨房水龙头漏水",
        "place": "",
        "public": False,
        "household": None,
        "house": "",
        "reporter": reporter,
        "filed_by": None,
        "caller": "",
        "department": "engineering",
        "holder": None,
        "filed": now,
        "acted": now,
        "updated": now,
        "clocks": (Clock("accept", now, Limit(timedelta(hours=1), "service"), due=now + timedelta(hours=1)),),
    }
    return Ticket(**{**values, **other})  # type: ignore[arg-type]  # the fields of Ticket, by name


def test_a_ticket_comes_back_as_it_was(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        filed = tickets.file(connection, repair(person(connection, "wang", now), now, appointment=now))
        assert tickets.load(connection, [filed.id]) == {filed.id: filed}
        assert tickets.by_number(connection, ESTATE, filed.number) == filed
        assert tickets.by_number(connection, "other", filed.number) is None


def test_a_save_from_a_stale_read_changes_nothing(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        filed = tickets.file(connection, repair(None, now))
        assert tickets.save(connection, replace(filed, revision=2, words="first"), was=1)
        assert not tickets.save(connection, replace(filed, revision=2, words="second"), was=1)
        assert tickets.load(connection, [filed.id])[filed.id].words == "first"


def test_numbers_are_one_sequence_an_estate_without_gaps(database: Database) -> None:
    def take(estate: str) -> int:
        with database.unit() as connection:
            return tickets.next_number(connection, estate)

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(take, [ESTATE] * 60)) == list(range(1, 61))
    assert take("other") == 1


def test_a_resident_sees_their_own_what_they_joined_and_their_home(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        wang, li = person(connection, "wang", now), person(connection, "li", now)
        home = households.find_or_create(connection, ESTATE, ("3", "2", "501"))
        own = tickets.file(connection, repair(wang, now))
        at_home = tickets.file(connection, repair(None, now, household=home, house="3-2-501"))
        public = tickets.file(connection, repair(wang, now, public=True, place="lobby-1"))
        task = tickets.file(connection, repair(wang, now, kind=Kind.TASK))

        def seen(who: int) -> set[int]:
            every = (own, at_home, public, task)
            return {one.number for one in every if tickets.visible(connection, ESTATE, who, one.number)}

        assert seen(li) == set()
        assert tickets.follow(connection, public.id, li, now) == 2
        assert tickets.follow(connection, public.id, li, now) == 2
        assert seen(li) == {public.number}
        households.bind(connection, li, home, False, now)
        assert seen(li) == {public.number, at_home.number}
        households.unbind(connection, home, li, now)
        households.bind(connection, li, home, False, now + timedelta(days=1))
        assert seen(li) == {public.number}, "of the household before them they see nothing"
        households.unbind(connection, home, li, now)
        assert seen(li) == {public.number}
        assert seen(wang) == {own.number, public.number}
        assert [one.number for one in tickets.history(connection, ESTATE, wang)] == [public.number, own.number]
        assert [one.mine for one in tickets.open_briefs(connection, [li])[li]] == [False]


def test_the_same_fault_of_a_public_place_is_found_while_it_is_open(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        open_ = tickets.file(connection, repair(None, now, public=True, place="lobby-1"))
        tickets.file(connection, repair(None, now, public=True, place="lobby-1", state=State.CLOSED, closed=now))
        tickets.file(connection, repair(None, now, public=True, place="lobby-2"))
        tickets.file(connection, repair(None, now, place="lobby-1"))
        found = tickets.similar(connection, ESTATE, "plumbing", "lobby-1")
    assert [one.number for one in found] == [open_.number]


def test_late_and_unannounced_promises(database: Database, now: datetime) -> None:
    due = now + timedelta(hours=1)
    with database.unit() as connection:
        filed = tickets.file(connection, repair(None, now))
        assert tickets.unannounced(connection, due) == []
        assert tickets.unannounced(connection, due + timedelta(minutes=1)) == [(filed.id, ESTATE)]
        told = replace(filed, revision=2, clocks=(replace(filed.clocks[0], told=("1.0",)),))
        assert tickets.save(connection, told, 1)
        assert tickets.unannounced(connection, due + timedelta(minutes=1)) == []
        assert [one.id for one in tickets.late(connection, ESTATE)] == [filed.id]
        counts = tickets.counts(connection, ESTATE, now, due)
        assert counts == {"new": 1, "closed": 0, "open": 1, "late": 1, "unclaimed": 1}
        closed = replace(told, revision=3, state=State.CLOSED, closed=now, closing=Closing.CONFIRMED)
        assert tickets.save(connection, closed, 2)
        assert tickets.late(connection, ESTATE) == []
        assert tickets.counts(connection, ESTATE, now, due)["closed"] == 1


@pytest.mark.parametrize("contenders", [6])
def test_each_level_is_paged_once_and_acknowledged_once(database: Database, now: datetime, contenders: int) -> None:
    with database.unit() as connection:
        filed = tickets.file(connection, repair(None, now))
        who = person(connection, "sun", now)
        member = people.enlist(
            connection, ESTATE, who, now, key="sun", name="孙", role="supervisor", department="front-desk"
        )
        raised = alerts.raise_alert(connection, ESTATE, filed.id, "accept", "supervisor", now)
        assert raised is not None
        assert alerts.raise_alert(connection, ESTATE, filed.id, "accept", "supervisor", now) is None
        assert alerts.raise_alert(connection, ESTATE, filed.id, "accept", "manager", now) is not None

    def acknowledge(_: int) -> bool:
        with database.unit() as connection:
            return alerts.acknowledge(connection, raised, member, now)

    with ThreadPoolExecutor(contenders) as pool:
        assert sorted(pool.map(acknowledge, range(contenders)))[-2:] == [False, True]
