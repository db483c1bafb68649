"""The log and the lines of the desk by the clock: in time for whoever works then (handbook/systems.md C13)."""

from datetime import datetime
from pathlib import Path

import pytest

from flows.booking import Party
from tests.club_room import DESK, ClubWorld, club_world

ROOM = f"room:{DESK}"


@pytest.fixture
def world(tmp_path: Path) -> ClubWorld:
    return club_world(f"sqlite:///{tmp_path / 'estate.db'}")


def heard(world: ClubWorld, chat: str, script: str, about: str) -> list[datetime]:
    """When this chat heard these words of a facility."""
    found = [row for row in world.letters(chat) if row.script == script and about in row.body["text"]]
    return [row.not_before for row in found]


def test_who_opens_at_six_is_reminded_before_it(world: ClubWorld) -> None:
    """Quiet hours are for residents and supervisors; a missing log is one message at a time."""
    world.begins_its_days()
    world.goes_on_until(world.at(3, 9, 30))
    assert heard(world, ROOM, "club-log-due", "健身房") == [world.at(3, 5, 30)]
    assert heard(world, ROOM, "club-log-late", "健身房") == [world.at(3, 6)]
    assert heard(world, ROOM, "club-log-due", "游泳池") == [world.at(3, 8)]
    assert heard(world, ROOM, "club-log-late", "游泳池") == [world.at(3, 9)]
    assert heard(world, "sun", "club-log-late", "游泳池") == [world.at(3, 9)]


def test_early_guests_are_announced_before_they_come(world: ClubWorld) -> None:
    world.books("gym", world.at(3, 6), world.at(3, 7), Party(1))
    world.goes_on_until(world.at(3, 7))
    soon = [row for row in world.letters(ROOM) if row.script == "booking-room-soon"]
    assert [row.not_before for row in soon] == [world.at(3, 5, 45)]


def test_what_wakes_nobody_waits_for_the_day(world: ClubWorld) -> None:
    """A plan that is due at night is read in the morning."""
    world.books("chess", world.at(2, 20), world.at(2, 22))
    world.goes_on_until(world.at(2, 19, 50))
    world.says("zhao", "到 1", DESK)
    world.goes_on_until(world.at(3, 9))
    late = [row for row in world.letters(ROOM) if row.script == "booking-room-forgotten"]
    assert [row.not_before for row in late] == [world.at(3, 8)]
    up = [row for row in world.letters(ROOM) if row.script == "booking-room-time-up"]
    assert [row.not_before for row in up] == [world.at(2, 22)]


def test_the_sheet_says_how_each_log_stands(world: ClubWorld) -> None:
    world.says("zhao", "/会所", DESK)
    assert "游泳池：未记录，08:00前应记录" in world.told(ROOM, "club-sheet")
    world.says("zhao", "/水质 泳池 26.5 0.5 7.2", DESK)
    world.goes_on_until(world.at(2, 9, 30))
    world.says("zhao", "/会所", DESK)
    assert "游泳池：已记录 09:00" in world.told(ROOM, "club-sheet")
    world.says("zhao", "/水质 泳池 26.5 0.1 7.2", DESK)
    world.says("zhao", "/会所", DESK)
    assert "游泳池：已记录 09:30，超出范围" in world.told(ROOM, "club-sheet")
    world.says("zhao", "/会所 明天", DESK)
    assert "游泳池：08:00前要记录" in world.told(ROOM, "club-sheet")
    world.goes_on_until(world.at(3, 10))
    world.says("zhao", "/会所 昨天", DESK)
    assert "游泳池：已记录 09:30，超出范围" in world.told(ROOM, "club-sheet")


@pytest.mark.parametrize("said", ["/水质 泳池 26.5 0.5 7.2", "/水质 泳池 26.5 0.1 7.2", "/水质 泳池 1"])
def test_a_figure_without_a_unit_has_no_empty_brackets(world: ClubWorld, said: str) -> None:
    world.says("zhao", said, DESK)
    for chat in (ROOM, "zhao"):
        for script in world.new(chat):
            told = world.told(chat, script)
            assert "（）" not in told
            assert all(line == line.rstrip() for line in told.splitlines())
