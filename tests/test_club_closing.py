"""A facility is closed and opened by the desk: what is not understood closes nothing, what sends guests home is asked
once, and what a bad figure has closed no hand opens (handbook/systems.md A5, C13)."""

from datetime import datetime
from pathlib import Path

import pytest

from flows.booking import Closure, Party, State
from storage import club, households
from tests.club_room import DESK, ClubWorld, club_world

ROOM = f"room:{DESK}"


@pytest.fixture
def world(tmp_path: Path) -> ClubWorld:
    return club_world(f"sqlite:///{tmp_path / 'estate.db'}")


def closed(world: ClubWorld, facility: str) -> list[Closure]:
    with world.database.reader() as connection:
        return list(club.closures(connection, "yunqi", facility, world.now, world.at(31, 0)))


def stretches(world: ClubWorld, facility: str) -> list[tuple[str, datetime, datetime]]:
    return [(one.space, one.start, one.end) for one in closed(world, facility)]


# ── what a bad figure has closed ─────────────────────────────────────────────────────────────────────────────────────


def test_no_hand_opens_what_a_bad_figure_has_closed(world: ClubWorld) -> None:
    """acceptB 1: supervisors hear in private that it was tried."""
    world.says("zhao", "/水质 泳池 25 0.5 7.2", DESK)
    world.says("zhao", "/开馆 泳池", DESK)
    assert world.new("zhao") == ["club-open-held"]
    assert world.new("sun") == ["club-open-tried"]
    assert "赵敏" in world.told("sun", "club-open-tried")
    assert world.new(ROOM) == []
    assert [one.log for one in closed(world, "pool")] == [True]
    world.says("sun", "/开馆 泳池", DESK)
    assert len(closed(world, "pool")) == 1
    world.says("zhao", "/代订 3-2-501 泳池 今天15:00 2大", DESK)
    assert world.new(ROOM) == []
    world.says("zhao", "/水质 泳池 26.5 0.5 7.2", DESK)
    assert "已重新开放" in world.told(ROOM, "club-log-good")
    assert closed(world, "pool") == []


def test_a_hand_opens_only_what_a_hand_has_closed(world: ClubWorld) -> None:
    world.says("zhao", "/闭馆 泳池 今天 雷雨", DESK)
    world.says("zhao", "/水质 泳池 25 0.5 7.2", DESK)
    world.says("zhao", "/水质 泳池 26.5 0.5 7.2", DESK)
    assert "另有闭馆" in world.told(ROOM, "club-log-good")
    world.says("zhao", "/水质 泳池 25 0.5 7.2", DESK)
    world.says("zhao", "/开馆 泳池", DESK)
    assert "仍在闭馆" in world.told(ROOM, "club-reopened")
    assert [one.log for one in closed(world, "pool")] == [True]


# ── what is not understood ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("said", "lost"),
    [
        ("/闭馆 棋牌室 9号房 明天 检修", "9号房"),
        ("/闭馆 棋牌室 9号房 检修", "9号房"),
        ("/闭馆 棋牌室 明天 9号房 检修", "9号房"),
        ("/闭馆 会议室 小会议 明天 检修", "小会议"),
        ("/闭馆 会议室 小会议 检修", "小会议"),
        ("/闭馆 会议室 VIP室 检修", "VIP室"),
        ("/闭馆 会议室 13月40日 检修", "13月40日"),
        ("/闭馆 会议室 2月30日 检修", "2月30日"),
        ("/闭馆 会议室 13月40日14:00-18:00 检修", "13月40日"),
        ("/闭馆 棋牌室 今天18:00-14:00 检修", "今天18:00-14:00"),
        ("/闭馆 棋牌室 今天25:00-26:00 检修", "25:00"),
        ("/闭馆 棋牌室 3月8日-3月6日 装修", "3月8日-3月6日"),
        ("/闭馆 棋牌室 3月6日-3月8日 14:00-18:00 装修", "3月6日-3月8日 14:00-18:00"),
        ("/闭馆 棋牌室 3月6日 3月8日 装修", "3月6日 3月8日"),
        ("/闭馆 棋牌室 11-26 检修", "11-26"),
        ("/闭馆 棋牌室 检修 明天", "检修"),
        ("/闭馆 棋牌室 明天检修", "明天检修"),
        ("/闭馆 棋牌室 1号房 2号房 明天 检修", "2号房"),
        ("/close chess room room 9 tomorrow repairs", "room"),
        ("/close pool today 14:00-12:00 repairs", "14:00-12:00"),
    ],
)
def test_what_is_not_understood_closes_nothing(world: ClubWorld, said: str, lost: str) -> None:
    world.books("chess", world.at(2, 19), world.at(2, 21))
    world.says("zhao", said, DESK)
    assert world.new("zhao") == ["club-unclear"]
    assert f"“{lost}" in world.told("zhao", "club-unclear") or lost in world.told("zhao", "club-unclear")
    assert [closed(world, one) for one in ("chess", "meeting", "pool")] == [[], [], []]
    assert world.booking().state is State.BOOKED


DAY = ((6, 0), (7, 0))


@pytest.mark.parametrize(
    ("said", "facility", "space", "start", "end"),
    [
        ("/闭馆 棋牌室 3月6日-3月8日 装修", "chess", "", (6, 0), (9, 0)),
        ("/闭馆 棋牌室 3月6日至8日 装修", "chess", "", (6, 0), (9, 0)),
        ("/闭馆 棋牌室 3月6日 - 3月8日 装修", "chess", "", (6, 0), (9, 0)),
        ("/闭馆 棋牌室 明天到后天 装修", "chess", "", (3, 0), (5, 0)),
        ("/闭馆 棋牌室 下周一到周三 装修", "chess", "", (9, 0), (12, 0)),
        ("/闭馆 棋牌室 3月6日18:00-3月8日12:00 装修", "chess", "", (6, 18), (8, 12)),
        ("/闭馆 棋牌室 1号房 3月6日 检修3号灯", "chess", "room-1", *DAY),
        ("/闭馆 棋牌室1号房 3月6日 检修", "chess", "room-1", *DAY),
        ("/闭馆 3月6日 棋牌室 检修", "chess", "", *DAY),
        ("/闭馆 小会议室 3月6日（周五） 检修", "meeting", "small", *DAY),
        ("/闭馆 健身房 明天06:00-08:00 停电检修", "gym", "", (3, 6), (3, 8)),
        ("/闭馆 健身房 明天6:00-8:00 停电检修", "gym", "", (3, 6), (3, 8)),
        ("/闭馆 健身房 明天 6:00-24:00 停电检修", "gym", "", (3, 6), (4, 0)),
        ("/闭馆 泳池 今天下午2点到6点 3号泵检修", "pool", "", (2, 14), (2, 18)),
        ("/闭馆 泳池 今天14:00 3号泵检修", "pool", "", (2, 14), (3, 0)),
        ("/闭馆 泳池 雷雨", "pool", "", (2, 9), (3, 0)),
        ("/闭馆 泳池 健身房漏水", "pool", "", (2, 9), (3, 0)),
        ("/close pool from 6 March to 8 March repairs", "pool", "", (6, 0), (9, 0)),
        ("/close chess room room 1 tomorrow 14:00-18:00 repairs of 2 lamps", "chess", "room-1", (3, 14), (3, 18)),
    ],
)
def test_all_of_what_is_written_is_closed(
    world: ClubWorld, said: str, facility: str, space: str, start: tuple[int, int], end: tuple[int, int]
) -> None:
    world.says("zhao", said, DESK)
    assert world.new(ROOM) == ["club-closed"]
    assert stretches(world, facility) == [(space, world.at(*start), world.at(*end))]


# ── asked once ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_would_be_cancelled_is_asked_once_and_then_done(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 19), world.at(2, 21))
    world.says("zhao", "/闭馆 棋牌室 今天18:00-22:00 检修", DESK)
    assert world.new(ROOM) == ["club-close-sure"]
    question = world.last(ROOM, "club-close-sure")
    assert "1 个预订" in question.body["text"]
    assert "B-0001 1号房" in question.body["text"]
    assert (closed(world, "chess"), world.booking().state) == ([], State.BOOKED)
    world.presses("stranger", "sure", question, DESK)
    assert world.new("stranger") == ["staff-not-linked"]
    world.presses("qian", "sure", question, DESK)
    assert world.new("qian") == ["club-not-your-desk"]
    world.presses("zhao", "sure", question, DESK)
    assert "club-closed" in world.new(ROOM)
    assert world.booking().state is State.CLOSED
    assert stretches(world, "chess") == [("", world.at(2, 18), world.at(2, 22))]
    world.presses("zhao", "sure", question, DESK)
    assert world.new("zhao") == ["club-sure-over"]
    assert len(closed(world, "chess")) == 1


def test_a_question_nobody_answers_closes_nothing(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 19), world.at(2, 21))
    world.says("zhao", "/闭馆 棋牌室 今天18:00-22:00 检修", DESK)
    question = world.last(ROOM, "club-close-sure")
    world.forward(minutes=11)
    world.presses("zhao", "sure", question, DESK)
    assert world.new("zhao") == ["club-sure-over"]
    assert (closed(world, "chess"), world.booking().state) == ([], State.BOOKED)


def test_who_has_booked_since_was_not_shown(world: ClubWorld) -> None:
    with world.unit() as unit:
        other = households.find_or_create(unit.connection, unit.estate.key, ("2", "1", "302"))
    world.books("chess", world.at(2, 19), world.at(2, 21))
    world.says("zhao", "/闭馆 棋牌室 今天18:00-22:00 检修", DESK)
    question = world.last(ROOM, "club-close-sure")
    world.says("zhao", "/代订 2-1-302 棋牌室 今天20:00 1小时 4人", DESK)
    assert world.booking(2).household == other
    world.presses("zhao", "sure", question, DESK)
    assert world.new(ROOM) == ["club-close-sure"]
    assert world.booking().state is State.BOOKED
    world.presses("zhao", "sure", world.last(ROOM, "club-close-sure"), DESK)
    assert (world.booking(1).state, world.booking(2).state) == (State.CLOSED, State.CLOSED)


def test_a_private_chat_is_asked_too(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 19), world.at(2, 21))
    world.says("zhao", "/闭馆 棋牌室 今天18:00-22:00 检修", None)
    world.presses("zhao", "sure", world.last("zhao", "club-close-sure"), None)
    assert world.booking().state is State.CLOSED


def test_guests_who_are_in_are_no_reason_to_ask(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 9, 30), world.at(2, 10, 30))
    world.goes_on_until(world.at(2, 9, 30))
    world.says("zhao", "到 1", DESK)
    world.says("zhao", "/闭馆 棋牌室 停电", DESK)
    assert world.new(ROOM) == ["club-closed"]
    assert world.new("wang") == ["apology-sincere", "club-told-leave"]


def test_what_is_closed_already_is_said(world: ClubWorld) -> None:
    """acceptB 29."""
    world.says("zhao", "/闭馆 泳池 今天14:00-18:00 雷雨", DESK)
    world.says("zhao", "/闭馆 泳池 今天14:00-18:00 雷雨", DESK)
    assert world.new("zhao") == ["club-closed-already"]
    assert "雷雨" in world.told("zhao", "club-closed-already")
    world.says("zhao", "/闭馆 泳池 今天15:00-20:00 检修", DESK)
    assert "原来已有闭馆" in world.told(ROOM, "club-closed")
    assert len(closed(world, "pool")) == 2


# ── opened again ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("said", ["/开馆 棋牌室 明天", "/开馆 棋牌室 3月3日"])
def test_a_coming_day_is_opened_again(world: ClubWorld, said: str) -> None:
    """acceptB 5."""
    world.says("zhao", "/闭馆 棋牌室 明天 检修", DESK)
    world.says("zhao", said, DESK)
    assert world.new(ROOM) == ["club-reopened"]
    assert closed(world, "chess") == []


def test_one_day_of_a_long_closure_is_opened(world: ClubWorld) -> None:
    """reviewC 24: /开馆 lifts today's; the rest of the week stays closed."""
    world.says("zhao", "/闭馆 棋牌室 3月2日-3月8日 装修", DESK)
    world.says("zhao", "/开馆 棋牌室", DESK)
    assert stretches(world, "chess") == [("", world.at(3, 0), world.at(9, 0))]
    world.says("zhao", "/开馆 棋牌室 3月5日", DESK)
    assert stretches(world, "chess") == [("", world.at(3, 0), world.at(5, 0)), ("", world.at(6, 0), world.at(9, 0))]
    assert {one.reason for one in closed(world, "chess")} == {"装修"}
    world.says("zhao", "/开馆 棋牌室 3月20日", DESK)
    assert world.new("zhao") == ["club-not-closed"]


def test_one_space_is_opened(world: ClubWorld) -> None:
    world.says("zhao", "/闭馆 棋牌室 1号房 今天 检修", DESK)
    world.says("zhao", "/闭馆 棋牌室 2号房 今天 检修", DESK)
    world.says("zhao", "/开馆 棋牌室 9号房", DESK)
    assert world.new("zhao") == ["club-unclear"]
    world.says("zhao", "/开馆 棋牌室 1号房", DESK)
    assert [one.space for one in closed(world, "chess")] == ["room-2"]


# ── the log, cards, lists ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("figures", ["270 0.5 7.2", "-27 0.5 7.2", "26.5 5 7.2", "26.5 0.5 72"])
def test_a_figure_far_outside_is_asked_once(world: ClubWorld, figures: str) -> None:
    """acceptB 23: a slip of the pen sends nobody home."""
    world.books("pool", world.at(2, 15), world.at(2, 16, 30), Party(2))
    world.says("zhao", f"/水质 泳池 {figures}", DESK)
    assert world.new(ROOM) == ["club-log-sure"]
    assert (closed(world, "pool"), world.booking().state) == ([], State.BOOKED)
    world.says("zhao", "/水质 泳池 27 0.5 7.2", DESK)
    assert world.new(ROOM) == ["club-log-good"]
    world.forward(minutes=10)
    assert world.booking().state is State.BOOKED
    world.says("zhao", f"/水质 泳池 {figures}", DESK)
    question = world.last(ROOM, "club-log-sure")
    world.presses("zhao", "sure", question, DESK)
    assert "club-log-bad" in world.new(ROOM)
    assert world.new("sun") == ["club-log-bad"]
    assert world.booking().state is State.CLOSED
    world.presses("zhao", "sure", question, DESK)
    assert world.new("zhao") == ["club-sure-over"]


def test_a_far_figure_that_nobody_corrects_counts(world: ClubWorld) -> None:
    """Whoever swims is safe first."""
    world.books("pool", world.at(2, 15), world.at(2, 16, 30), Party(2))
    world.says("zhao", "/水质 泳池 26.5 5 7.2", DESK)
    world.forward(minutes=5)
    assert world.booking().state is State.CLOSED
    assert "游离性余氯 5" in world.told(ROOM, "club-log-bad")
    assert "club-log-bad" in world.new("sun")
    with world.database.reader() as connection:
        kept = club.last_reading(connection, "yunqi", "pool", world.at(2, 0))
    assert kept is not None
    assert kept.made_by is not None


@pytest.mark.parametrize(
    "words", ["2月30日", "foo", "明天 foo", "3月6日-3月8日", "明天下午", "统计 foo", "登记 2月30日"]
)
def test_a_day_that_is_not_understood_is_no_day(world: ClubWorld, words: str) -> None:
    """acceptB 25."""
    world.says("zhao", f"/会所 {words}", DESK)
    assert world.new("zhao") == ["club-day-unclear"]


@pytest.mark.parametrize(
    "words", ["", "明天", "3月6日", "昨天", "周五", "3月6日（周五）", "统计", "统计 2月1日", "登记 昨天"]
)
def test_a_day_that_is_understood(world: ClubWorld, words: str) -> None:
    world.says("zhao", f"/会所 {words}", DESK)
    assert world.new("zhao") in ([], ["club-register"])
    assert world.new(ROOM) != []


def test_a_card_has_its_year_and_its_facility(world: ClubWorld) -> None:
    """acceptB 28."""
    world.says("zhao", "/会员 3-2-501 健身房 G-0002 2027-06-30 王小明", DESK)
    told = world.told(ROOM, "club-card-kept")
    assert "2027年6月30日" in told
    assert "王小明" in told
    world.says("zhao", "/会员 3-2-501 棋牌室 C-1234 2027-06-30", DESK)
    assert world.new("zhao") == ["club-card-none"]


def test_the_figures_count_what_a_closure_cancelled(world: ClubWorld) -> None:
    """acceptB 36."""
    world.books("chess", world.at(2, 19), world.at(2, 21))
    world.says("zhao", "/闭馆 棋牌室 今天18:00-22:00 检修", DESK)
    world.presses("zhao", "sure", world.last(ROOM, "club-close-sure"), DESK)
    world.says("zhao", "/会所 统计", DESK)
    line = next(one for one in world.told(ROOM, "club-figures").splitlines() if one.startswith("棋牌室"))
    assert "预订 0" in line
    assert "闭馆取消 1" in line


def test_what_falls_before_the_sheet_stands_on_that_of_the_day_before(world: ClubWorld) -> None:
    """acceptB 17: at 08:00 it is too late for what is due at 07:30."""
    world.says("zhao", "/代订 3-2-501 小会议室 3月4日08:30 1小时 8人", DESK)
    world.begins_its_days()
    world.goes_on_until(world.at(3, 8, 1))
    sheet = world.told(ROOM, "club-sheet")
    assert "次日 07:30 迎宾员到门口迎接（B-0001 小会议室）" in sheet


def test_whom_to_call_is_a_reveal(world: ClubWorld) -> None:
    """reviewC 20: a name and a phone in the room, days ahead, stand in the ledger."""
    with world.unit() as unit:
        households.find_or_create(unit.connection, unit.estate.key, ("2", "1", "302"))
    world.says("zhao", "/代订 2-1-302 棋牌室 3月6日19:00 2小时 4人 陈先生 13900001234", DESK)
    world.says("zhao", "/闭馆 棋牌室 3月6日 检修", DESK)
    world.presses("zhao", "sure", world.last(ROOM, "club-close-sure"), DESK)
    assert "陈先生 13900001234" in world.told(ROOM, "club-closed")
    assert [actor.partition(":")[0] for actor, act in world.did() if act == "revealed"] == ["house", "member"]
