"""Promises that are made anew: after a claim is given back, after a pause, after a reopening (design §5)."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot import desk
from bot.repairs import with_appointment
from flows.effects import MoveAppointment
from flows.news import Outcome
from flows.rules.promises import finished_by
from flows.ticket import Clock
from tests.staff import MONDAY, World, make_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(f"sqlite:///{tmp_path / 'estate.db'}")


def heard(world: World, chat: str, script: str) -> int:
    return sum(row.script == script for row in world.letters(chat))


def clock(world: World, name: str) -> Clock:
    found = world.ticket().clock(name)
    assert found is not None
    return found


def promised_to_be_done(world: World) -> datetime:
    rules = world.house.rules(world.house.default.key, world.now)
    return finished_by(world.ticket(), rules.calendar, world.now)


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
    assert (heard(world, "qian", "please-telephone"), heard(world, "sun", "please-telephone")) == (4, 1)
    assert "3-2-501" in world.last("sun", "please-telephone").body["text"]
    world.says("qian", "电话销项 1 住户说好了")
    assert not world.ticket().open
    world.forward(days=3)
    assert heard(world, "qian", "please-telephone") == 4


# ── no time that has passed is promised ──────────────────────────────────────────────────────────────────────────────


def test_what_is_taken_late_is_promised_for_the_time_that_was_told_last(world: World) -> None:
    world.reports()
    world.forward(days=2, hours=1)
    told = clock(world, "resolve").extended
    world.says("qian", "接 1")
    assert told is not None
    assert promised_to_be_done(world) == told > world.now


def test_what_was_late_before_a_long_pause_is_promised_from_its_end(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.forward(hours=3)
    world.says("qian", "还在处理 1")
    world.says("qian", "暂停 1 等配件")
    assert world.ticket().resting
    world.forward(days=6)
    world.says("qian", "继续 1")
    assert promised_to_be_done(world) > world.now


# ── closed, and open again ───────────────────────────────────────────────────────────────────────────────────────────


def test_the_time_in_which_it_was_closed_is_not_ours(world: World) -> None:
    world.reports()
    world.reopens("cancel", "")
    world.forward(days=5)
    world.reopens("reopen-closed")
    world.forward(minutes=30)
    assert heard(world, "sun", "alert-late") == 0
    assert clock(world, "accept").started == world.now - timedelta(minutes=30)
    assert promised_to_be_done(world) > world.now + timedelta(days=1)
    world.forward(minutes=31)
    assert heard(world, "sun", "alert-late") == 1  # nobody has taken it


# ── an agreed visit and a pause ──────────────────────────────────────────────────────────────────────────────────────


VISIT_ENDS = MONDAY + timedelta(hours=7)


def reported_with_a_visit(world: World) -> None:
    world.reports(appointment=VISIT_ENDS - timedelta(hours=2), appointment_end=VISIT_ENDS)


def test_a_visit_that_passed_in_a_pause_is_promised_anew(world: World) -> None:
    reported_with_a_visit(world)
    world.says("qian", "接 1")
    world.says("qian", "暂停 1 等配件")
    world.forward(days=2)
    world.says("qian", "继续 1")
    visit = clock(world, "arrive")
    assert visit.fixed is not None
    assert visit.fixed == visit.due
    assert visit.fixed > world.now
    world.forward(minutes=5)
    assert (heard(world, "qian", "late-clock"), heard(world, "sun", "alert-late")) == (0, 0)
    world.forward(hours=5)
    assert heard(world, "sun", "alert-late") == 1


def test_a_pause_that_reaches_its_cap_promises_the_visit_anew(world: World) -> None:
    reported_with_a_visit(world)
    world.says("qian", "接 1")
    world.says("qian", "暂停 1 等住户")
    world.forward(days=3, minutes=1)
    assert heard(world, "qian", "pause-over") == 1
    assert (heard(world, "qian", "late-clock"), heard(world, "sun", "alert-late")) == (0, 0)
    assert (clock(world, "arrive").fixed or MONDAY) > world.now


def test_a_visit_that_is_still_ahead_stays_as_agreed(world: World) -> None:
    reported_with_a_visit(world)
    world.says("qian", "接 1")
    world.says("qian", "暂停 1 等住户")
    world.forward(hours=2)
    world.says("qian", "继续 1")
    assert clock(world, "arrive").fixed == VISIT_ENDS


def test_undo_keeps_the_appointment_that_was_agreed_since(world: World) -> None:
    reported_with_a_visit(world)
    world.says("qian", "接 1")
    with world.unit() as unit:
        moved = MoveAppointment(1, world.now + timedelta(days=1), world.now + timedelta(days=1, hours=2))
        desk.settle(unit, world.ticket(), Outcome(with_appointment(world.ticket(), moved, unit), "moved"), "test")
    world.says("qian", "撤回 1")
    visit = world.ticket().clock("arrive")
    assert world.ticket().holder is None
    assert visit is not None
    assert world.ticket().appointment_end == visit.fixed == visit.due == moved.end
