"""Words on a booking's card go to the resident, with time to take them back (design §6, handbook/rules.md §24 D6)."""

from pathlib import Path

import pytest

from flows.messages import Amended
from storage import households, people
from tests.club_room import DESK, ClubWorld, club_world

ROOM = f"room:{DESK}"
SOON = "room-relay-soon"


@pytest.fixture
def world(tmp_path: Path) -> ClubWorld:
    world = club_world(f"sqlite:///{tmp_path / 'estate.db'}")
    world.books("chess", world.at(2, 19), world.at(2, 21))
    return world


def says(world: ClubWorld, words: str, name: str = "zhao", room: str | None = DESK) -> None:
    world.says(name, words, room, on=world.card(DESK).platform_id, own="m-own")


def test_the_first_words_introduce_who_speaks_and_the_next_do_not(world: ClubWorld) -> None:
    says(world, "请您带好会员卡")
    assert world.new(ROOM) == [SOON]
    assert world.letters("wang") == []
    world.forward(seconds=31)
    assert [row.script for row in world.letters("wang")] == ["intro-glad-to-serve", "staff-reply"]
    told = world.told("wang", "staff-reply")
    assert "工号101" in told
    assert "B-0001" in told
    assert "请您带好会员卡" in told
    says(world, "我们等您光临")
    world.forward(seconds=31)
    assert [row.script for row in world.letters("wang")][2:] == ["staff-reply"]
    assert [act for _, act in world.did()][-2:] == ["reply-written", "replied"]


def test_it_is_taken_back_by_button_by_word_and_by_number(world: ClubWorld) -> None:
    says(world, "请您带好会员卡")
    world.presses("zhao", "undo", world.last(ROOM, SOON), DESK)
    assert world.new(ROOM) == ["room-relay-undone"]
    world.presses("zhao", "undo", world.last(ROOM, SOON), DESK)
    assert world.new(ROOM) == ["room-relay-too-late"]
    says(world, "请您带好会员卡")
    world.says("zhao", "撤回 1", DESK)
    assert world.new(ROOM) == ["room-relay-undone"]
    says(world, "请您带好会员卡")
    world.says("zhao", "撤回", DESK, on=world.card(DESK).platform_id)
    world.says("sun", "撤回 1", DESK)
    assert world.new("sun") == ["nothing-to-undo"]
    world.forward(minutes=1)
    assert world.letters("wang") == []
    says(world, "请您带好会员卡")
    world.forward(minutes=1)
    world.says("zhao", "撤回 1", DESK)
    assert world.new(ROOM) == ["room-relay-too-late"]


def test_the_tone_guard_holds_words_back_and_one_press_sends_better_ones(world: ClubWorld) -> None:
    says(world, "这不归我们管")
    assert world.new("zhao") == ["tone-blocked"]
    assert world.new(ROOM) == []
    world.forward(minutes=1)
    assert world.letters("wang") == []
    held = world.last("zhao", "tone-blocked")
    assert world.button(held) == ["suggest"]
    world.presses("zhao", "suggest", held, None)
    world.forward(minutes=1)
    assert "staff-reply" in [row.script for row in world.letters("wang")]
    assert "这不归我们管" not in world.told("wang", "staff-reply")
    world.presses("zhao", "suggest", held, None)
    assert world.new("zhao") == ["tone-too-late"]
    assert "tone-blocked" in [act for _, act in world.did()]


def test_words_that_are_only_pointed_out_go_unless_taken_back(world: ClubWorld) -> None:
    says(world, "空调大概十点修好")
    assert world.new("zhao") == ["tone-warned"]
    assert "undo" in world.button(world.last("zhao", "tone-warned"))
    world.forward(minutes=1)
    assert "大概" in world.told("wang", "staff-reply")


def test_an_edit_in_time_goes_instead(world: ClubWorld) -> None:
    says(world, "请您带好会员卡")
    world.send("zhao", Amended("请您带好押金"), DESK, on=world.card(DESK).platform_id, own="m-own")
    world.forward(minutes=1)
    assert "请您带好押金" in world.told("wang", "staff-reply")
    assert [row.script for row in world.letters("wang")].count("staff-reply") == 1


def test_a_photo_goes_with_it(world: ClubWorld) -> None:
    world.shows("zhao", ("room.jpg",), "", DESK, on=world.card(DESK).platform_id)
    world.forward(minutes=1)
    assert world.last("wang", "staff-reply-photo").body["photos"] == ["room.jpg"]


def test_only_the_desk_and_only_with_a_code(world: ClubWorld) -> None:
    says(world, "请您带好会员卡", "stranger")
    assert world.new("stranger") == ["staff-not-linked"]
    says(world, "请您带好会员卡", "qian")
    assert world.new("qian") == ["club-not-your-desk"]
    world.forward(minutes=1)
    assert world.letters("wang") == []


def test_where_nobody_reads_it_they_are_telephoned(world: ClubWorld) -> None:
    with world.unit() as unit:
        households.find_or_create(unit.connection, unit.estate.key, ("2", "1", "302"))
    world.says("zhao", "/代订 2-1-302 棋牌室 今天19点 2小时 4人 陈先生 13900001234", DESK)
    says(world, "请您带好会员卡")
    assert world.new("zhao") == ["nobody-to-reply-to"]


def test_who_blocked_us_meanwhile_is_telephoned(world: ClubWorld) -> None:
    says(world, "请您带好会员卡")
    with world.unit() as unit:
        people.cannot_reach(unit.connection, world.known["wang"].id, "blocked")
    world.forward(minutes=1)
    assert "3-2-501 王小明 13800135678" in world.told(ROOM, "booking-room-unreachable")
    assert "replied" not in [act for _, act in world.did()]


def test_nobody_is_woken_for_it(world: ClubWorld) -> None:
    world.books("chess", world.at(4, 19), world.at(4, 21))
    world.goes_on_until(world.at(2, 23))
    world.says("zhao", "请您带好会员卡", DESK, on=world.card_of(2).platform_id)
    world.forward(minutes=1)
    held = [row.not_before for row in world.letters("wang") if row.script == "staff-reply"]
    assert held == [world.at(3, 8)]
