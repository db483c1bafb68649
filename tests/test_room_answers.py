"""What the room is told of an act, and what its card says of promises."""

from pathlib import Path

import pytest

from tests.staff import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(f"sqlite:///{tmp_path / 'estate.db'}")


def test_an_undo_is_offered_only_where_there_is_one(world: World) -> None:
    world.reports()
    world.says("qian", "接 1", None)
    assert world.new("qian") == ["room-done"]
    assert "撤回" in world.last("qian", "room-done").body["text"]
    world.says("qian", "报价 1 120元 更换阀芯", None)
    assert "撤回" not in world.last("qian", "room-done-plain").body["text"]


def test_a_card_speaks_of_a_promise_while_one_runs(world: World) -> None:
    world.reports()
    assert world.card().body["text"].count("时限：接单") == 1
    world.says("qian", "接 1")
    world.says("qian", "完 1 已换阀")
    assert "时限" not in world.card().body["text"]
