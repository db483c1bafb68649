"""Addresses, people, members and rooms, on both databases."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from flows.estate import Role
from storage import groups, households, people
from storage.database import Database, DatabaseTrouble
from storage.tables import address, member

ESTATE = "yunqi"
WANG = ("telegram", "bot", "1001")
GROUP = ("telegram", "bot", "-200")


def test_who_writes_first_is_put_on_file_once(database: Database, now: datetime) -> None:
    keys = {WANG: (ESTATE, "zh-Hans", True), GROUP: (ESTATE, "zh-Hans", False)}
    with database.unit() as connection:
        people.meet(connection, keys, now)
        first = people.addresses(connection, keys)
        people.meet(connection, keys, now)
        assert people.addresses(connection, keys) == first
    assert first[WANG].person is not None
    assert first[GROUP].person is None


def test_the_address_last_used_comes_first_and_an_unreachable_one_last(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        people.meet(connection, {WANG: (ESTATE, "zh-Hans", True)}, now)
        known = people.addresses(connection, [WANG])[WANG]
        assert known.person is not None
        for chat, heard in (("1002", now), ("1003", now + timedelta(hours=1))):
            row = {"estate": ESTATE, "channel": "telegram", "account": "bot", "chat": chat, "person_id": known.person}
            connection.execute(address.insert().values(**row, heard=heard))
        people.heard_from(connection, [known.id], now - timedelta(hours=1))
        order = [one.chat for one in people.private_addresses(connection, [known.person])[known.person]]
        assert order == ["1003", "1002", "1001"]
        third = people.addresses(connection, [("telegram", "bot", "1003")])[("telegram", "bot", "1003")]
        people.cannot_reach(connection, third.id, "blocked" * 100)
        order = [one.chat for one in people.private_addresses(connection, [known.person])[known.person]]
        assert order == ["1002", "1001", "1003"]


def test_an_address_that_has_never_written_comes_after_one_that_has(database: Database, now: datetime) -> None:
    """NULL is largest on PostgreSQL and smallest on SQLite: the order must not depend on it."""
    with database.unit() as connection:
        people.meet(connection, {WANG: (ESTATE, "zh-Hans", True)}, now)
        known = people.addresses(connection, [WANG])[WANG]
        assert known.person is not None
        people.heard_from(connection, [known.id], now)
        row = {"estate": ESTATE, "channel": "telegram", "account": "bot", "chat": "1002", "person_id": known.person}
        connection.execute(address.insert().values(**row))
        order = [one.chat for one in people.private_addresses(connection, [known.person])[known.person]]
    assert order == ["1001", "1002"]


def test_a_group_that_moves_stays_the_same_row(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        people.meet(connection, {GROUP: (ESTATE, "zh-Hans", False)}, now)
        known = people.addresses(connection, [GROUP])[GROUP]
        people.make_room(connection, ESTATE, known.id, "front-desk")
        groups.moved(connection, known, "-100200")
        moved = people.addresses(connection, [("telegram", "bot", "-100200")])
        assert moved[("telegram", "bot", "-100200")].id == known.id
        assert people.rooms(connection, ESTATE)[known.id].department == "front-desk"


def test_a_group_is_one_room_and_a_department_has_one(database: Database, now: datetime) -> None:
    other = ("telegram", "bot", "-300")
    with database.unit() as connection:
        people.meet(connection, {GROUP: (ESTATE, "zh-Hans", False), other: (ESTATE, "zh-Hans", False)}, now)
        first, second = (people.addresses(connection, [key])[key].id for key in (GROUP, other))
        people.make_room(connection, ESTATE, first, "front-desk")
        people.make_room(connection, ESTATE, second, "front-desk")
        assert {room.address for room in people.rooms(connection, ESTATE).values()} == {second}
        people.make_room(connection, ESTATE, second, "engineering")
        assert [room.department for room in people.rooms(connection).values()] == ["engineering"]


def test_residents_know_their_live_homes_only(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        people.meet(connection, {WANG: (ESTATE, "en", True)}, now)
        known = people.addresses(connection, [WANG])[WANG]
        assert known.person is not None
        homes = [households.find_or_create(connection, ESTATE, ("3", unit, "501")) for unit in ("1", "2")]
        for home in homes:
            households.bind(connection, known.person, home, home == homes[0], now)
        people.describe(connection, known.person, surname="王", honorific="mr", phone="13800000000")
        households.unbind(connection, homes[1], known.person, now)
        resident = people.residents(connection, [known.person])[known.person]
    assert (resident.surname, resident.language, [home.house for home in resident.homes]) == ("王", "en", ["3-1-501"])
    assert resident.homes[0].head


def test_a_member_who_is_linked_again_has_one_post(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        people.meet(connection, {WANG: (ESTATE, "zh-Hans", True)}, now)
        person = people.addresses(connection, [WANG])[WANG].person
        assert person is not None
        for role in ("agent", "supervisor"):
            people.enlist(connection, ESTATE, person, now, key="sun", name="孙", role=role, department="front-desk")
        found = people.members(connection, ESTATE)
        assert [(one.role, one.key) for one in found] == [(Role.SUPERVISOR, "sun")]
        assert people.members(connection, "other") == ()


def test_a_moment_without_a_time_zone_is_refused(database: Database, now: datetime) -> None:
    row = {"estate": ESTATE, "person_id": 1, "key": "k", "name": "n", "role": "agent", "department": "d"}
    with pytest.raises(Exception, match="time zone"), database.unit() as connection:
        connection.execute(member.insert().values(**row, since=now.replace(tzinfo=None)))


def test_a_failed_unit_leaves_nothing(database: Database, now: datetime) -> None:
    def fail() -> None:
        with database.unit() as connection:
            people.meet(connection, {WANG: (ESTATE, "zh-Hans", True)}, now)
            people.enlist(connection, ESTATE, 4711, now, key="k", name="n", role="agent", department="d")

    with pytest.raises(DatabaseTrouble):
        fail()
    with database.reader() as connection:
        assert people.addresses(connection, [WANG]) == {}
