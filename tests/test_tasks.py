"""A bad score and what becomes of it: a task of the supervisors', which its team neither sees nor settles."""

from pathlib import Path

import pytest
from sqlalchemy import delete

from bot import rating
from bot.refusal import Refusal
from bot.writer import Writer
from flows.effects import Rate
from flows.flow import Conversation
from flows.ticket import Kind, State
from storage import people, tables
from tests.staff import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(f"sqlite:///{tmp_path / 'estate.db'}")


def rates_badly(world: World, remark: str = "等了太久") -> None:
    with world.unit() as unit:
        wang = people.residents(unit.connection, [world.person("wang")])[world.person("wang")]
        rating.rate(unit, Rate(1, 1, 2, 3, remark), Writer(world.known["wang"], wang, Conversation()))


def scored(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.says("qian", "完 1 已换阀")
    world.reopens("sign", "")
    rates_badly(world)


def without_a_room_of_supervisors(world: World) -> None:
    with world.unit() as unit:
        unit.connection.execute(delete(tables.room).where(tables.room.c.department == "supervisors"))


def test_scores_are_given_once(world: World) -> None:
    scored(world)
    assert world.ticket(2).kind is Kind.TASK
    with pytest.raises(Refusal) as refusal:
        rates_badly(world)
    assert refusal.value.refused.key == "already-rated"
    assert "rated" in world.acts()
    assert world.ticket(1).score is not None
    assert len([row for row in world.letters("sun") if row.script == "alert-bad-score"]) == 1


def test_a_task_is_a_supervisors(world: World) -> None:
    scored(world)
    assert "等了太久" in world.card("supervisors").body["text"]
    for words in ("接 2", "完 2 看过了", "查 2"):
        world.says("qian", words)
        assert world.new("qian") == ["staff-ticket-not-found"], words
    world.says("sun", "派 2 钱师傅", "supervisors")
    assert world.new("sun") == ["needs-role"], "the one it may be about is no supervisor"
    assert world.ticket(2).state is State.DISPATCHED
    world.presses("sun", "claim", world.card("supervisors"), "supervisors")
    world.says("sun", "完 2 已与住户谈过", "supervisors")
    assert world.ticket(2).state is State.CLOSED


def test_the_remark_does_not_hang_in_a_teams_room(world: World) -> None:
    without_a_room_of_supervisors(world)
    scored(world)
    world.forward(days=3)
    for one in ("room:front-desk", "room:engineering"):
        assert not [row for row in world.letters(one) if "等了太久" in row.body["text"]], one
    assert "等了太久" in world.last("sun", "alert-bad-score").body["text"]


def test_a_task_that_was_taken_pages_nobody_further(world: World) -> None:
    scored(world)
    world.presses("sun", "claim", world.card("supervisors"), "supervisors")
    world.forward(minutes=30)
    assert [row for row in world.letters("zhou") if row.script == "alert-bad-score"] == []


def test_a_second_reopening_that_a_supervisor_takes_up_pages_nobody_further(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    for _ in range(2):
        world.says("qian", "完 1 已换阀")
        world.reopens()
    assert world.last("sun", "alert-reopened")
    world.says("sun", "派 1 陆师傅")
    world.forward(minutes=30)
    assert [row for row in world.letters("zhou") if row.script == "alert-reopened"] == []
