"""A complaint about the only one there: they read it, and not by whom; whoever runs the house hears of it (§24 D1)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import complaints
from bot.writer import new_ticket
from flows.complaint import Complaint
from flows.ticket import Kind, Ticket
from storage import alerts, people
from tests.staff import World, make_world

RUDE = "你们吴总经理说话不算数，答应的车位没给"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(f"sqlite:///{tmp_path}/menfang.db")
    yield made
    made.database.close()


def complains(world: World, words: str = RUDE) -> Ticket:
    with world.unit() as unit:
        ticket = new_ticket(unit, Kind.COMPLAINT, words=words, reporter=world.person("wang"), house="3-2-501")
        wang = people.residents(unit.connection, [world.person("wang")])[world.person("wang")]
        return complaints.file(unit, ticket, Complaint(), wang, "test")


def untold(world: World) -> int:
    with world.database.reader() as connection:
        return alerts.untold_alerts(connection)


def test_whom_it_is_about_does_not_learn_who_said_it(world: World) -> None:
    with world.unit() as unit:
        for name in ("sun", "zhou"):  # they have left their offices
            values = {"key": name, "name": name, "role": "agent", "department": "front-desk", "staff_no": ""}
            people.enlist(unit.connection, unit.estate.key, world.person(name), world.now, **values)
    ticket = complains(world)
    assert ticket.complaint is not None
    assert ticket.complaint.nobody_else
    card = world.last("wu", "complaint-card")
    assert "车位没给" in card.body["text"]
    assert not any(told in card.body["text"] for told in ("王", "3-2-501", "13800135678")), card.body["text"]
    world.says("wu", "电话 1", None)
    assert not any("13800135678" in row.body["text"] for row in world.letters("wu"))
    assert untold(world) == 1


def test_where_there_is_somebody_else_they_know_whom_to_call(world: World) -> None:
    complains(world)
    assert "3-2-501" in world.last("zhou", "complaint-card").body["text"]
    assert world.letters("wu") == []
    assert untold(world) == 0
