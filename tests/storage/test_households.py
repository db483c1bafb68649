"""Households, roster, bindings, requests and codes, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from bot.codes import digest_of, new_code
from flows.beginning import looks_like_code
from storage import households, people
from storage.database import Connection, Database, DatabaseTrouble
from storage.households import RosterRow
from storage.tables import binding

ESTATE = "yunqi"
DOOR = ("3", "2", "501")
ROSTER = (
    RosterRow(DOOR, "王伟", "13800000000", head=True),
    RosterRow(DOOR, "王小明", "13800000001"),
    RosterRow(("4", "", "301"), "Anna Smith", "+447700900123", head=True),
)


def stranger(connection: Connection, chat: str, now: datetime) -> tuple[int, int]:
    """(person, address) of somebody who has just written for the first time."""
    key = ("lobby", "lobby", chat)
    people.meet(connection, {key: (ESTATE, "zh-Hans", True)}, now)
    known = people.addresses(connection, [key])[key]
    assert known.person is not None
    return known.person, known.id


def test_importing_again_changes_nothing_but_who_is_head(database: Database) -> None:
    with database.unit() as connection:
        first = households.import_roster(connection, ESTATE, ROSTER)
        again = households.import_roster(connection, ESTATE, ROSTER)
        moved = households.import_roster(connection, ESTATE, [RosterRow(DOOR, "王小明", "13800000001", head=True)])
        elsewhere = households.import_roster(connection, "other", ROSTER[:1])
    assert (first.households, first.added, first.changed, first.unchanged) == (2, 3, 0, 0)
    assert (again.households, again.added, again.changed, again.unchanged) == (0, 0, 0, 3)
    assert (moved.added, moved.changed) == (0, 1)
    assert (elsewhere.households, elsewhere.added) == (1, 1)


def test_a_large_roster_is_imported_in_few_statements(database: Database) -> None:
    rows = [RosterRow((str(n % 20 + 1), "1", f"{n // 20 + 100}"), "王伟", f"1380000{n:04}") for n in range(3000)]
    with database.unit() as connection:
        assert households.import_roster(connection, ESTATE, rows).added == 3000
        assert households.import_roster(connection, ESTATE, rows).unchanged == 3000


def test_a_door_is_found_without_its_unit_only_when_there_is_one(database: Database) -> None:
    with database.unit() as connection:
        home = households.find_or_create(connection, ESTATE, DOOR)
        assert households.find(connection, ESTATE, ("3", "", "501")) == home
        households.find_or_create(connection, ESTATE, ("3", "1", "501"))
        assert households.find(connection, ESTATE, ("3", "", "501")) is None
        assert households.find(connection, ESTATE, DOOR) == home
        assert households.find(connection, "other", DOOR) is None
        assert households.door_of(connection, home) == DOOR


def test_one_live_binding_a_pair_and_a_new_one_after_it_ended(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        person, _ = stranger(connection, "wang", now)
        home = households.find_or_create(connection, ESTATE, DOOR)
        assert households.bind(connection, person, home, False, now)
        assert not households.bind(connection, person, home, True, now)
        assert households.bound(connection, home) == {person: True}
        assert households.unbind(connection, home, person, now) == [person]
        assert households.unbind(connection, home, person, now) == []
        assert households.bind(connection, person, home, False, now)
    with pytest.raises(DatabaseTrouble), database.unit() as connection:
        connection.execute(binding.insert().values(person_id=person, household_id=home, since=now))


def test_a_binding_needs_a_person_and_a_household(database: Database, now: datetime) -> None:
    with pytest.raises(DatabaseTrouble), database.unit() as connection:
        households.bind(connection, 41, 42, False, now)


def asked(connection: Connection, person: int, address: int, now: datetime, house: str = "3-2-501") -> int:
    return households.ask(
        connection,
        estate=ESTATE,
        person_id=person,
        address_id=address,
        name="王伟",
        honorific="mr",
        phone="13800000000",
        house=house,
        household_id=None,
        matched=False,
        asked=now,
    )


def test_requests_are_counted_found_and_decided_once(database: Database, now: datetime) -> None:
    day = now - timedelta(days=1)
    with database.unit() as connection:
        person, address = stranger(connection, "wang", now)
        first = asked(connection, person, address, now - timedelta(hours=2))
        asked(connection, person, address, now, "3-2-502")
        assert households.asked_since(connection, person, day) == 2
        assert households.first_asked_since(connection, person, day) == now - timedelta(hours=2)
        assert [row.id for row in households.pending(connection, ESTATE)] == [first, first + 1]
        assert households.decide(connection, first, True, None, now)
        assert not households.decide(connection, first, False, None, now)
        assert households.pending_of(connection, person, "3-2-501") is None
        assert households.pending_of(connection, person, "3-2-502") is not None
        found = households.request_of(connection, ESTATE, first)
        assert found is not None
        assert found.approved is True
        assert households.request_of(connection, "other", first) is None


@pytest.mark.parametrize("contenders", [8])
def test_of_many_who_use_one_code_at_once_one_gets_in(database: Database, now: datetime, contenders: int) -> None:
    code = new_code()
    with database.unit() as connection:
        households.make_code(
            connection, estate=ESTATE, digest=digest_of(code), purpose="staff", expires=now + timedelta(hours=1)
        )
        people_ = [stranger(connection, f"s{n}", now)[0] for n in range(contenders)]
        found = households.usable_code(connection, ESTATE, digest_of(code), now)
        assert found is not None

    def use(person: int) -> bool:
        with database.unit() as connection:
            return households.use_code(connection, found.id, person, now)

    with ThreadPoolExecutor(contenders) as pool:
        assert sorted(pool.map(use, people_)) == [False] * (contenders - 1) + [True]
    with database.reader() as connection:
        assert households.usable_code(connection, ESTATE, digest_of(code), now) is None


def test_a_code_is_void_after_its_time_at_another_estate_and_when_its_household_has_gone(
    database: Database, now: datetime
) -> None:
    with database.unit() as connection:
        home = households.find_or_create(connection, ESTATE, DOOR)
        digest = digest_of("BCDF-GHJ2")
        values = {"estate": ESTATE, "digest": digest, "purpose": "household", "household_id": home}
        households.make_code(connection, expires=now + timedelta(hours=1), **values)
        assert households.usable_code(connection, ESTATE, digest_of(" bcdfghj2 "), now)
        assert households.usable_code(connection, "other", digest, now) is None
        assert households.usable_code(connection, ESTATE, digest, now + timedelta(hours=1)) is None
        households.void_codes(connection, home)
        assert households.usable_code(connection, ESTATE, digest, now) is None


def test_codes_are_known_as_codes() -> None:
    assert all(looks_like_code(new_code()) for _ in range(500))
