"""Guests who are there, who come early, and who cannot be written to, as their desk meets them (systems.md A5, C13)."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.bookings import book
from bot.writer import Writer
from flows.booking import Booking, Party, State, Wish
from flows.booking_effects import Book
from flows.flow import Conversation
from storage import households, people
from tests.club_room import DESK, ClubWorld, club_world

ROOM = f"room:{DESK}"


@pytest.fixture
def world(tmp_path: Path) -> ClubWorld:
    return club_world(f"sqlite:///{tmp_path / 'estate.db'}")


def swims(world: ClubWorld) -> Booking:
    """王先生 and two more are in the water since 10:20."""
    world.books("pool", world.at(2, 10, 30), world.at(2, 12), Party(2, 1))
    world.goes_on_until(world.at(2, 10, 20))
    world.says("zhao", "到 1 A12", DESK)
    world.goes_on_until(world.at(2, 10, 40))
    return world.booking()


# ── it closes while guests are there ─────────────────────────────────────────────────────────────────────────────────


def test_a_bad_log_names_who_is_in_and_asks_them_to_leave(world: ClubWorld) -> None:
    assert swims(world).state is State.ARRIVED
    world.says("zhao", "/水质 泳池 26.5 0.1 7.2", DESK)
    told = world.told(ROOM, "club-log-bad")
    assert "B-0001 游泳池 · 3 人 · 王小明 13800135678（3-2-501）" in told
    assert "请他们现在离场" in told
    assert "B-0001" in world.told("sun", "club-log-bad")
    assert world.new("wang") == ["apology-sincere", "club-told-leave"]
    assert "今天的例行检测没有达到开放要求" in world.told("wang", "club-told-leave")
    assert world.booking().state is State.ARRIVED
    world.says("zhao", "结 1", DESK)
    world.says("zhao", "/水质 泳池 26.5 0.1 7.2", DESK)
    assert "离场" not in world.told(ROOM, "club-log-bad")
    world.says("zhao", "/入场 泳池 3-2-501 12", DESK)
    assert world.new("zhao")[-1] != "club-slip"
    assert world.booking().state is State.DONE


def test_guests_hear_once_that_it_closes(world: ClubWorld) -> None:
    swims(world)
    world.says("zhao", "/水质 泳池 26.5 0.1 7.2", DESK)
    world.says("zhao", "/水质 泳池 26.5 0.2 7.2", DESK)
    assert "B-0001" in world.told(ROOM, "club-log-bad")
    assert world.new("wang") == []


def test_who_closes_by_hand_reads_who_is_in(world: ClubWorld) -> None:
    swims(world)
    world.says("zhao", "/闭馆 泳池 雷雨", DESK)
    assert "B-0001 游泳池 · 3 人" in world.told(ROOM, "club-closed")
    assert world.new("wang") == ["apology-sincere", "club-told-leave"]
    assert "雷雨" in world.told("wang", "club-told-leave")


def test_a_later_closure_is_the_desks_to_say(world: ClubWorld) -> None:
    swims(world)
    world.says("zhao", "/闭馆 泳池 今天11:30-18:00 雷雨", DESK)
    assert "B-0001 游泳池 · 3 人" in world.told(ROOM, "club-closed")
    assert world.new("wang") == []


# ── nobody reads it ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_who_cannot_be_written_to_is_telephoned(world: ClubWorld) -> None:
    """One home has no bot, another has neither bot nor telephone; no apology has reached them."""
    with world.unit() as unit:
        households.find_or_create(unit.connection, unit.estate.key, ("2", "1", "302"))
        households.find_or_create(unit.connection, unit.estate.key, ("2", "1", "303"))
    world.says("zhao", "/代订 2-1-302 棋牌室 今天19点 2小时 4人 陈先生 13900001234", DESK)
    world.says("zhao", "/代订 2-1-303 棋牌室 今天19点 2小时 4人", DESK)
    world.books("chess", world.at(2, 19), world.at(2, 21))
    world.says("zhao", "/闭馆 棋牌室 今天 检修", DESK)
    world.presses("zhao", "sure", world.last(ROOM, "club-close-sure"), DESK)
    told = world.told(ROOM, "club-closed")
    apologised, _, by_phone = told.partition("请打电话")
    assert "B-0003" in apologised
    assert "B-0001" not in apologised.partition("致歉")[2]
    assert "B-0001 2-1-302 陈先生 13900001234" in by_phone
    assert "B-0002 2-1-303" in by_phone
    remarks = [row.body["text"] for row in world.letters(ROOM) if row.script == "booking-room-unreachable"]
    assert any("2-1-302" in one and "13900001234" in one for one in remarks)
    assert any("2-1-303" in one for one in remarks)


def test_a_bad_log_telephones_too(world: ClubWorld) -> None:
    with world.unit() as unit:
        households.find_or_create(unit.connection, unit.estate.key, ("2", "1", "302"))
    world.says("zhao", "/代订 2-1-302 泳池 今天15点 2人 陈先生 13900001234", DESK)
    world.says("zhao", "/水质 泳池 26.5 0.1 7.2", DESK)
    told = world.told(ROOM, "club-log-bad")
    assert "已向住户致歉" not in told
    assert "B-0001 2-1-302 陈先生 13900001234" in told


# ── early ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_who_is_far_too_early_is_told_before_any_words_are_asked(world: ClubWorld) -> None:
    world.books("pool", world.at(2, 19, 30), world.at(2, 21), Party(2))
    world.presses("zhao", "arrive", world.card(DESK), DESK)
    assert world.new("zhao") == ["booking-too-early"]
    assert "club-ask-arrive" not in world.new(ROOM)


def test_who_is_a_little_early_may_be_let_in_where_it_is_free(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 10), world.at(2, 12))
    world.goes_on_until(world.at(2, 9, 22))
    world.presses("zhao", "arrive", world.card(DESK), DESK)
    offer = world.last(ROOM, "club-early")
    assert "60 元" in offer.body["text"]
    assert world.booking().state is State.BOOKED
    world.presses("zhao", "early", offer, DESK)
    arrived = world.booking()
    assert (arrived.state, arrived.start, arrived.end) == (State.ARRIVED, world.at(2, 9, 20), world.at(2, 12))
    world.presses("zhao", "early", offer, DESK)
    assert world.new("zhao") == ["club-already"]


def test_nobody_is_let_into_the_session_before_theirs(world: ClubWorld) -> None:
    world.books("pool", world.at(2, 12), world.at(2, 13, 30), Party(2))
    world.goes_on_until(world.at(2, 11, 10))
    world.says("zhao", "到 1", DESK)
    assert world.new("zhao") == ["booking-too-early"]
    assert "club-early" not in world.new(ROOM)


def test_who_is_early_waits_where_others_are_in(world: ClubWorld) -> None:
    with world.unit() as unit:
        other = households.find_or_create(unit.connection, unit.estate.key, ("2", "1", "302"))
    world.books("chess", world.at(3, 10, 30), world.at(3, 12, 30), household=other)
    world.books("chess", world.at(3, 9), world.at(3, 10))
    world.goes_on_until(world.at(3, 9))
    world.says("zhao", "到 2", DESK)
    world.goes_on_until(world.at(3, 9, 40))
    world.says("zhao", "到 1", DESK)
    assert world.new("zhao") == ["club-early-not-free"]
    assert "10:15" in world.told("zhao", "club-early-not-free")
    assert world.booking().state is State.BOOKED


def test_who_is_let_in_early_is_so_only_when_the_locker_is_known(world: ClubWorld) -> None:
    """Nothing is moved before: who never gets a locker keeps the time that they booked, and reads of no other."""
    estate = world.house.default
    lockers = tuple(replace(one, locker=one.key == "chess") for one in estate.club.facilities)
    world.house = replace(
        world.house, estates={estate.key: replace(estate, club=replace(estate.club, facilities=lockers))}
    )
    world.books("chess", world.at(2, 10), world.at(2, 12))
    world.goes_on_until(world.at(2, 9, 22))
    world.presses("zhao", "arrive", world.card(DESK), DESK)
    world.presses("zhao", "early", world.last(ROOM, "club-early"), DESK)
    assert "club-ask-early" in world.new(ROOM)
    assert (world.booking().state, world.booking().start) == (State.BOOKED, world.at(2, 10))
    assert "booking-told-moved" not in world.new("wang")
    world.says("zhao", "A12", DESK, on=world.last(ROOM, "club-ask-early").platform_id)
    arrived = world.booking()
    assert (arrived.state, arrived.start, arrived.locker) == (State.ARRIVED, world.at(2, 9, 20), "A12")
    assert arrived.price == 6000


def test_guests_at_the_desk_are_not_called_absent_while_it_looks_for_a_locker(world: ClubWorld) -> None:
    """Whoever pressed that they have come, and forgot to write down the locker, has seen them."""
    world.books("pool", world.at(2, 10, 30), world.at(2, 12), Party(2))
    world.goes_on_until(world.at(2, 10, 25))
    world.says("zhao", "到 1", DESK)
    assert "club-ask-arrive" in world.new(ROOM)
    assert world.booking().seen
    world.goes_on_until(world.at(2, 11, 30))
    assert world.booking().state is State.BOOKED
    world.says("zhao", "到 1 A12", DESK)
    assert (world.booking().state, world.booking().locker) == (State.ARRIVED, "A12")


# ── whom staff ask for ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("told", "shown"), [("王", "王小明 13800135678"), ("陈", "陈 13800135678")])
def test_the_card_names_the_whole_name_that_the_house_knows(world: ClubWorld, told: str, shown: str) -> None:
    wish = Wish("chess", world.at(2, 19), world.at(2, 21), Party(4))
    with world.unit() as unit:
        people.describe(unit.connection, world.person("wang"), name="王小明")
        resident = people.residents(unit.connection, [world.person("wang")])[world.person("wang")]
        writer = Writer(world.known["wang"], resident, Conversation())
        book(unit, Book(wish, world.household, "3-2-501", told, "13800135678"), writer)
    assert shown in world.card(DESK).body["text"]


def test_who_is_told_of_waived_points(world: ClubWorld) -> None:
    """Nobody is said to have been told whom no message reaches."""
    with world.unit() as unit:
        households.find_or_create(unit.connection, unit.estate.key, ("2", "1", "302"))
    world.says("zhao", "/代订 2-1-302 棋牌室 今天10点 2小时 4人 陈先生 13900001234", DESK)
    world.goes_on_until(world.at(2, 10, 20))
    world.says("sun", "免 1", DESK)
    assert world.told(ROOM, "club-waived").endswith("请打电话告知：2-1-302 陈先生 13900001234。")
    world.books("chess", world.at(2, 11), world.at(2, 12))
    world.goes_on_until(world.at(2, 11, 20))
    world.says("sun", "免 2", DESK)
    assert world.told(ROOM, "club-waived").endswith("住户已收到通知。")
