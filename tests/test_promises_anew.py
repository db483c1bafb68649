"""Promises that are made anew: after a claim is given back, after a pause, after a reopening (design §5)."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.staff import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(f"sqlite:///{tmp_path / 'estate.db'}")


def heard(world: World, chat: str, script: str) -> int:
    return sum(row.script == script for row in world.letters(chat))


# ── alerts ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_promise_made_anew_is_alerted_anew(world: World) -> None:
    world.reports()
    world.forward(minutes=61)
    assert heard(world, "sun", "alert-late") == 1
    world.presses("sun", "ack", world.last("sun", "alert-late"), None)
    world.says("qian", "接 1")
    world.says("qian", "放回 1")
    world.forward(minutes=61)
    assert heard(world, "sun", "alert-late") == 2
    world.forward(minutes=16)  # nobody acknowledged the second one
    assert heard(world, "zhou", "alert-late") == 1


def test_an_alert_about_what_was_promised_before_goes_no_further(world: World) -> None:
    world.reports()
    world.forward(minutes=61)
    world.says("qian", "接 1")
    world.says("qian", "放回 1")
    world.forward(minutes=30)
    assert heard(world, "zhou", "alert-late") == 0


def test_each_further_reopening_is_alerted(world: World) -> None:
    world.reports()
    for _ in range(3):
        world.says("qian", "接 1")
        world.says("qian", "完 1 已换阀")
        world.reopens()
    assert heard(world, "sun", "alert-reopened") == 2


# ── the signature ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_signature_is_asked_for_until_it_is_closed(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.says("qian", "完 1 已换阀")
    world.forward(hours=72, minutes=1)
    assert (heard(world, "qian", "please-telephone"), heard(world, "sun", "please-telephone")) == (1, 0)
    world.forward(days=3)
    assert (heard(world, "qian", "please-telephone"), heard(world, "sun", "please-telephone")) == (4, 3)
    world.says("qian", "电话销项 1 住户说好了")
    assert not world.ticket().open
    world.forward(days=3)
    assert heard(world, "qian", "please-telephone") == 4
