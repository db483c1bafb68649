"""The desk's day: bookings for callers, walk-ins, closures, the log, member cards, the sheet (systems.md C13)."""

from datetime import date
from pathlib import Path

import pytest

from flows.booking import Party, State
from storage import club, households
from tests.club_room import DESK, ClubWorld, club_world

ROOM = f"room:{DESK}"


@pytest.fixture
def world(tmp_path: Path) -> ClubWorld:
    return club_world(f"sqlite:///{tmp_path / 'estate.db'}")


# ── written down by the desk ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_caller_is_booked_in_one_line_and_the_home_hears_of_it(world: ClubWorld) -> None:
    world.says("zhao", "/代订 3-2-501 棋牌室 明天19点 2小时 4人", DESK)
    filed = world.booking()
    assert (filed.state, filed.start, filed.end) == (State.BOOKED, world.at(3, 19), world.at(3, 21))
    assert (filed.party.people, filed.household, filed.price) == (4, world.household, 4000)
    assert "王" in world.card(DESK).body["text"]
    assert "138" in world.card(DESK).body["text"]
    assert "club-told-filed" in world.new("wang")
    assert "club-filed" in world.new(ROOM)


def test_a_caller_without_the_bot_is_written_down_by_name_and_number(world: ClubWorld) -> None:
    with world.unit() as unit:
        households.find_or_create(unit.connection, unit.estate.key, ("2", "1", "302"))
    world.says("zhao", "/代订 2-1-302 棋牌室 明天19点 2小时 4人 陈先生 13900001234", DESK)
    filed = world.booking()
    assert (filed.name, filed.phone, filed.person) == ("陈先生", "13900001234", None)
    assert (filed.start, filed.party.people) == (world.at(3, 19), 4)


def test_a_caller_hears_every_rule_that_stands_against_it(world: ClubWorld) -> None:
    world.says("zhao", "/代订 3-2-501 棋牌室 明天23点 2小时 9人", DESK)
    assert world.new("zhao") == ["booking-broken"]
    assert len(world.told("zhao", "booking-broken").splitlines()) >= 2
    world.says("zhao", "/代订 3-2-501 棋牌室", DESK)
    assert world.new("zhao") == ["club-file-how"]
    world.says("zhao", "/代订 9-9-999 棋牌室 明天19点", DESK)
    assert world.new("zhao") == ["staff-house-not-found"]
    world.says("zhao", "/代订 3-2-501 桑拿 明天19点", DESK)
    assert world.new("zhao") == ["club-which-facility"]


def test_who_walks_in_with_a_card_is_checked_in(world: ClubWorld) -> None:
    world.says("zhao", "/入场 健身房 G-0001", DESK)
    arrived = world.booking()
    assert (arrived.state, arrived.card, arrived.start) == (State.ARRIVED, "G-0001", world.at(2, 9))
    assert world.new(ROOM)[-1] == "club-slip"
    cards = [row for row in world.letters(ROOM) if row.card]
    assert len(cards) == 1
    assert world.buttons(DESK) == ["finish", "extend"]


def test_who_walks_in_for_their_booking_is_checked_in_for_it(world: ClubWorld) -> None:
    world.books("pool", world.at(2, 10, 30), world.at(2, 12), Party(2, 1))
    world.goes_on_until(world.at(2, 10, 20))
    world.says("zhao", "/入场 泳池 3-2-501 A12", DESK)
    assert (world.booking().state, world.booking().locker) == (State.ARRIVED, "A12")


def test_who_walks_into_the_pool_has_the_rest_of_the_session(world: ClubWorld) -> None:
    world.goes_on_until(world.at(2, 9, 20))
    world.says("zhao", "/入场 泳池 3-2-501 2大1小 12", DESK)
    arrived = world.booking()
    assert (arrived.start, arrived.end) == (world.at(2, 9, 20), world.at(2, 10, 30))
    assert (arrived.party, arrived.locker) == (Party(2, 1), "12")


def test_nobody_walks_into_what_is_shut(world: ClubWorld) -> None:
    world.goes_on_until(world.at(2, 21, 10))
    world.says("zhao", "/入场 泳池 3-2-501 12", DESK)
    assert world.new("zhao") == ["club-shut-now"]


def test_a_member_card_is_written_down_for_one_household(world: ClubWorld) -> None:
    world.says("zhao", "/会员 3-2-501 健身房 G-0002 2027-06-30 王小明", DESK)
    assert world.new(ROOM) == ["club-card-kept"]
    with world.database.reader() as connection:
        found = club.card_of(connection, "yunqi", "gym", "G-0002")
    assert found is not None
    assert (found[0], found[1].holder, found[1].until) == (world.household, "王小明", date(2027, 6, 30))
    world.says("zhao", "/会员 3-2-501 健身房 G-0003 2020-06-30", DESK)
    assert world.new("zhao") == ["club-card-how"]


# ── closed and open ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_closure_cancels_what_lies_in_it_and_can_be_lifted(world: ClubWorld) -> None:
    world.books("pool", world.at(2, 15), world.at(2, 16, 30), Party(2))
    world.books("pool", world.at(3, 15), world.at(3, 16, 30), Party(2))
    world.says("zhao", "/闭馆 泳池 今天14:00-18:00 雷雨", DESK)
    world.presses("zhao", "sure", world.last(ROOM, "club-close-sure"), DESK)
    assert (world.booking(1).state, world.booking(2).state) == (State.CLOSED, State.BOOKED)
    assert world.booking(1).reason == "雷雨"
    assert "B-0001" in world.told(ROOM, "club-closed")
    world.says("zhao", "/会所", DESK)
    assert "闭馆 14:00-18:00：雷雨" in world.told(ROOM, "club-sheet")
    world.says("zhao", "/开馆 泳池", DESK)
    assert world.new(ROOM) == ["club-reopened"]
    world.says("zhao", "/开馆 泳池", DESK)
    assert world.new("zhao") == ["club-not-closed"]


@pytest.mark.parametrize(
    ("said", "script"),
    [
        ("/闭馆 泳池 今天14:00-18:00", "club-close-why"),
        ("/闭馆 泳池 昨天 雷雨", "club-close-how"),
        ("/闭馆 泳池 今天14:00-18:00 你自己看着办", "club-words-blocked"),
        ("/闭馆 桑拿 雷雨", "club-which-facility"),
    ],
)
def test_a_closure_needs_a_time_ahead_and_a_reason_that_may_be_told(world: ClubWorld, said: str, script: str) -> None:
    world.books("pool", world.at(2, 15), world.at(2, 16, 30), Party(2))
    world.says("zhao", said, DESK)
    assert world.new("zhao") == [script]
    assert world.booking().state is State.BOOKED


def test_who_has_no_role_closes_nothing(world: ClubWorld) -> None:
    world.says("stranger", "/闭馆 泳池 今天14:00-18:00 雷雨", DESK)
    assert world.new("stranger") == ["staff-not-linked"]
    world.says("qian", "/闭馆 泳池 今天14:00-18:00 雷雨", DESK)
    assert world.new("qian") == ["club-not-your-desk"]


# ── the log ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_figure_outside_the_estates_limits_closes_the_day_until_a_good_one(world: ClubWorld) -> None:
    world.books("pool", world.at(2, 15), world.at(2, 16, 30), Party(2))
    world.says("zhao", "/水质 泳池 26.5 0.1 7.2", DESK)
    assert world.booking().state is State.CLOSED
    assert "✗ 游离性余氯 0.1 mg/L（本小区规定 0.3 至 1.0）" in world.told(ROOM, "club-log-bad")
    assert world.new("sun") == ["club-log-bad"]
    world.says("zhao", "/水质 泳池 26.5 0.2 7.2", DESK)
    assert world.new(ROOM) == ["club-log-bad"]
    world.says("zhao", "/水质 26.5 0.5 7.2", DESK)
    assert "已重新开放" in world.told(ROOM, "club-log-good")
    world.books("pool", world.at(2, 16, 30), world.at(2, 18), Party(2))


def test_a_figure_of_the_gym_is_told_and_closes_nothing(world: ClubWorld) -> None:
    world.says("zhao", "/记录 健身房 28 55 100", DESK)
    assert "请处理后再记录一次" in world.told(ROOM, "club-log-bad")
    with world.database.reader() as connection:
        assert club.closures(connection, "yunqi", "gym", world.now, world.at(3, 0)) == ()


def test_a_figure_too_few_is_asked_for_in_order(world: ClubWorld) -> None:
    world.says("zhao", "/水质 泳池 26.5 0.5", DESK)
    assert world.told("zhao", "club-log-how").splitlines()[1] == "水温（°C）"


def test_a_log_that_is_missing_is_asked_for_and_then_told_to_supervisors(world: ClubWorld) -> None:
    world.begins_its_days()
    world.goes_on_until(world.at(3, 8, 1))
    assert "游泳池" in world.told(ROOM, "club-log-due")
    assert [row for row in world.letters("sun") if "游泳池" in row.body["text"]] == []
    world.goes_on_until(world.at(3, 9, 1))
    assert "游泳池" in world.told(ROOM, "club-log-late")
    assert "游泳池" in world.told("sun", "club-log-late")
    world.says("zhao", "/水质 泳池 26.5 0.5 7.2", DESK)
    world.goes_on_until(world.at(4, 7))
    world.goes_on_until(world.at(4, 8, 1))
    world.says("zhao", "/水质 泳池 26.5 0.5 7.2", DESK)
    world.goes_on_until(world.at(4, 12))
    pool = [row for row in world.letters("sun") if row.script == "club-log-late" and "游泳池" in row.body["text"]]
    assert len(pool) == 1


# ── the day ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_sheet_tells_the_day_with_what_is_to_be_prepared(world: ClubWorld) -> None:
    world.says("zhao", "/代订 3-2-501 小会议室 明天14点到16点 8人", DESK)
    world.books("chess", world.at(3, 10), world.at(3, 12))
    world.begins_its_days()
    world.goes_on_until(world.at(3, 8, 1))
    sheet = world.told(ROOM, "club-sheet")
    assert "预订 2 个" in sheet
    assert "10:00-12:00 B-0002 棋牌室 · 1号房 · 4 人 · 已预订 · 王小明 13800135678（3-2-501）" in sheet
    assert "13:00 迎宾员到门口迎接（B-0001 小会议室）" in sheet
    world.goes_on_until(world.at(4, 8, 1))
    assert len([row for row in world.letters(ROOM) if row.script == "club-sheet"]) == 2  # the log is still due


def test_a_plan_is_due_two_weeks_before(world: ClubWorld) -> None:
    world.books("meeting", world.at(20, 9), world.at(20, 12), Party(8))
    world.says("zhao", "/会所 3月6日", DESK)
    assert "今天要定方案" not in world.told(ROOM, "club-sheet"), "nobody has agreed to it yet"
    world.says("zhao", "同意 1", DESK)
    world.says("zhao", "/会所 3月6日", DESK)
    assert "今天要定方案：\nB-0001 小会议室" in world.told(ROOM, "club-sheet")


def test_the_months_figures(world: ClubWorld) -> None:
    world.says("zhao", "/入场 健身房 G-0001", DESK)
    world.goes_on_until(world.at(2, 10))
    world.says("zhao", "结 1", DESK)
    world.says("zhao", "/会所 统计", DESK)
    assert "健身房：预订 1 · 到场 1 人 · 未到 0 · 取消 0 · 闭馆取消 0 · 使用 1.0 小时" in world.told(
        ROOM, "club-figures"
    )
    world.says("zhao", "/会所 帮助", DESK)
    assert world.new(ROOM) == ["club-help"]


@pytest.mark.parametrize("language", ["zh-Hans", "en", "zh-Hant"])
def test_every_example_of_the_help_is_read(world: ClubWorld, language: str) -> None:
    told = world.house.speech.words("club-help", language, world.house.default)
    examples = [one for line in told.splitlines()[1:] for one in line.split(" · ")]
    assert len(examples) > 15
    for one in examples:
        assert world.house.staff_words.read(one) is not None, one
