"""Lines of the desk in whatever order: who, how many, when, which locker, whose card; and what it hears when it cannot
be (systems.md A4, A5, B32)."""

from datetime import date
from pathlib import Path

import pytest

from flows.booking import Membership, Party, State
from storage import club, households
from storage.households import RosterRow
from tests.club_room import DESK, ClubWorld, club_world

ROOM = f"room:{DESK}"
LI = ("2", "1", "302")


@pytest.fixture
def world(tmp_path: Path) -> ClubWorld:
    return club_world(f"sqlite:///{tmp_path / 'estate.db'}")


def li_moves_in(world: ClubWorld) -> int:
    """On the roster, but not in the chat."""
    with world.unit() as unit:
        row = RosterRow(LI, "李强", "13900002302", True)
        households.import_roster(unit.connection, unit.estate.key, [row])
        return households.find_or_create(unit.connection, unit.estate.key, LI)


def moves_in(world: ClubWorld, door: tuple[str, str, str]) -> None:
    with world.unit() as unit:
        households.find_or_create(unit.connection, unit.estate.key, door)


def gets_a_card(world: ClubWorld, number: str, holder: str, until: date, home: int | None = None) -> None:
    with world.unit() as unit:
        card = Membership("gym", number, holder, date(2026, 1, 1), until)
        club.put_card(unit.connection, unit.estate.key, card, home or world.household, None)


# ── the clock ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("健身房 明天06:00 1小时", (6, 0), (7, 0)),
        ("健身房 明天6:30 1小时", (6, 30), (7, 30)),
        ("健身房 明天06:00-08:00", (6, 0), (8, 0)),
        ("健身房 明天6:00-8:00", (6, 0), (8, 0)),
        ("健身房 明天晚上7:00 1小时", (19, 0), (20, 0)),
        ("棋牌室 明天7:00 2小时", (19, 0), (21, 0)),
        ("棋牌室 明天10:00-12:00", (10, 0), (12, 0)),
        ("棋牌室 明天下午2点到4点", (14, 0), (16, 0)),
    ],
)
def test_a_time_with_a_colon_is_the_clocks(
    world: ClubWorld, said: str, start: tuple[int, int], end: tuple[int, int]
) -> None:
    world.says("zhao", f"/代订 3-2-501 {said} 2人", DESK)
    assert (world.booking().start, world.booking().end) == (world.at(3, *start), world.at(3, *end))


def test_a_booking_is_moved_by_the_same_clock_and_the_answer_says_to_when(world: ClubWorld) -> None:
    world.books("gym", world.at(3, 18), world.at(3, 19), Party(1))
    world.says("zhao", "改期 1 周三06:30", DESK)
    assert world.booking().start == world.at(4, 6, 30)
    assert "健身房，3月4日（周三）" in world.told(ROOM, "club-moved")
    assert "6:30" in world.told(ROOM, "club-moved")


# ── a reply to a card ────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_number_in_a_reply_to_a_card_is_no_other_booking(world: ClubWorld) -> None:
    world.books("pool", world.at(2, 10, 30), world.at(2, 12), Party(2))
    world.books("chess", world.at(2, 15), world.at(2, 17), household=li_moves_in(world))
    pool, chess = world.card_of(1).platform_id, world.card_of(2).platform_id
    world.goes_on_until(world.at(2, 10, 20))
    world.says("zhao", "到 2", DESK, on=pool)
    assert (world.booking(1).state, world.booking(1).locker) == (State.ARRIVED, "2")
    world.says("zhao", "取消 1号场地有事", DESK, on=chess)
    assert (world.booking(2).state, world.booking(2).reason) == (State.CANCELLED, "1号场地有事")
    assert world.booking(1).state is State.ARRIVED


def test_another_booking_is_named_with_its_letter(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 10), world.at(2, 11))
    world.books("chess", world.at(2, 15), world.at(2, 17), household=li_moves_in(world))
    on = world.card_of(1).platform_id
    world.says("zhao", "取消 B-0002 房间漏水", DESK, on=on)
    assert [world.booking(one).state for one in (1, 2)] == [State.BOOKED, State.CANCELLED]
    world.says("zhao", "取消 2", DESK, on=on)
    assert world.new(ROOM) == ["club-ask-cancel"]
    assert "B-0001" in world.told(ROOM, "club-ask-cancel")


def test_minutes_in_a_reply_extend_the_booking_of_the_card(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 10), world.at(2, 11))
    world.goes_on_until(world.at(2, 9, 50))
    on = world.card_of(1).platform_id
    world.says("zhao", "到", DESK, on=on)
    world.says("zhao", "延 60", DESK, on=on)
    assert world.booking().end == world.at(2, 12)


# ── whose it is ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "name", "phone"),
    [
        ("棋牌室 后天10点 2小时 4人 张三 13812345678", "张三", "13812345678"),
        ("棋牌室 张三 13812345678 后天10点 2小时 4人", "张三", "13812345678"),
        ("棋牌室 后天10点 2小时 4人 13812345678 张三", "张三", "13812345678"),
        ("棋牌室 后天10点 2小时 4人 陈小姐", "陈小姐", "13900002302"),
        ("棋牌室 后天10点 2小时 4人 Tom Lee", "Tom Lee", "13900002302"),
        ("棋牌室 后天10点 2小时 4人", "李强", "13900002302"),
        ("棋牌室 4人 1号房 后天 下午2点到4点", "李强", "13900002302"),
    ],
)
def test_a_caller_is_known_by_name_or_by_the_roster(world: ClubWorld, words: str, name: str, phone: str) -> None:
    li_moves_in(world)
    world.says("zhao", f"/代订 2-1-302 {words}", DESK)
    filed = world.booking()
    assert (filed.name, filed.phone, filed.party, filed.start.day) == (name, phone, Party(4), 4)


def test_the_register_names_whom_the_card_let_in(world: ClubWorld) -> None:
    gets_a_card(world, "G-0002", "王小明", date(2027, 1, 1))
    world.says("zhao", "/入场 健身房 g-0002", DESK)
    assert (world.booking().name, world.booking().card) == ("王小明", "G-0002")
    assert "会员卡：G-0002（王小明）" in world.told(ROOM, "club-slip")
    world.says("zhao", "/会所 登记", DESK)
    assert "王小明（3-2-501）" in world.told("zhao", "club-register")


def test_a_card_that_does_not_count_is_told_so(world: ClubWorld) -> None:
    gets_a_card(world, "G-0002", "王小明", date(2026, 2, 1))
    gets_a_card(world, "G-0003", "李强", date(2027, 1, 1), li_moves_in(world))
    world.says("zhao", "/入场 健身房 G-9999", DESK)
    assert world.new("zhao") == ["club-card-unknown"]
    world.says("zhao", "/入场 健身房 G-0002", DESK)
    assert "2026-01-01 至 2026-02-01" in world.told("zhao", "club-card-not-valid")
    world.books("gym", world.at(2, 9), world.at(2, 10), Party(1))
    for card, why in [("G-0003", "others"), ("G-0002", "not-valid"), ("X-1", "unknown")]:
        world.says("zhao", f"到 1 {card}", DESK)
        assert world.new("zhao") == [f"club-card-{why}"]
    assert world.booking().state is State.BOOKED


def test_rules_are_told_to_staff_in_their_own_words(world: ClubWorld) -> None:
    li_moves_in(world)
    world.says("zhao", "/代订 2-1-302 健身房 明天10:00 1人", DESK)
    told = world.told("zhao", "booking-broken")
    assert "这一户没有健身房" in told
    assert "前台" not in told


# ── who walks in ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("line", "party"),
    [
        ("/入场 泳池 3-2-501 2大1小 A12", Party(2, 1)),
        ("/入场 泳池 3-2-501 2 大 1 小 A12", Party(2, 1)),
        ("/入场 泳池 A12 3-2-501 3人", Party(3)),
        ("/entry pool 3-2-501 2 adults 1 child A12", Party(2, 1)),
        ("/entry pool 3-2-501 2 adults and 1 child A12", Party(2, 1)),
        ("/entry pool 3-2-501 3 people A12", Party(3)),
        ("/entry pool 3-2-501 A12", Party(1)),
    ],
)
def test_people_are_no_locker(world: ClubWorld, line: str, party: Party) -> None:
    world.says("zhao", line, DESK)
    assert (world.booking().party, world.booking().locker) == (party, "A12")


def test_who_has_booked_is_read_the_same_way(world: ClubWorld) -> None:
    world.books("pool", world.at(2, 10, 30), world.at(2, 12), Party(2, 1))
    world.goes_on_until(world.at(2, 10, 20))
    world.says("zhao", "/入场 泳池 3-2-501 4人 A12", DESK)
    assert world.new("zhao") == ["club-more-people"]
    world.says("zhao", "/入场 泳池 3-2-501 A12 B13", DESK)
    assert world.new("zhao") == ["club-words-left"]
    world.says("zhao", "/entry pool 3-2-501 2 adults 1 child A12", DESK)
    assert (world.booking().state, world.booking().locker) == (State.ARRIVED, "A12")


def test_a_locker_is_given_once(world: ClubWorld) -> None:
    li_moves_in(world)
    world.says("zhao", "/入场 泳池 3-2-501 A12", DESK)
    world.says("zhao", "/入场 泳池 2-1-302 a12", DESK)
    assert "B-0001" in world.told("zhao", "club-locker-taken")
    world.says("zhao", "结 1", DESK)
    world.says("zhao", "/入场 泳池 2-1-302 A12", DESK)
    assert world.booking(2).locker == "A12"


@pytest.mark.parametrize(("hour", "minute", "start"), [(10, 10, (10, 10)), (10, 20, (10, 30))])
def test_who_comes_when_the_next_guests_do_has_the_next_session(
    world: ClubWorld, hour: int, minute: int, start: tuple[int, int]
) -> None:
    world.goes_on_until(world.at(2, hour, minute))
    world.says("zhao", "/入场 泳池 3-2-501 A12", DESK)
    assert world.booking().start == world.at(2, *start)


def test_who_has_booked_for_later_today_hears_when(world: ClubWorld) -> None:
    world.books("gym", world.at(2, 12), world.at(2, 13), Party(1))
    world.says("zhao", "/入场 健身房 G-0001", DESK)
    told = world.told("zhao", "club-comes-later")
    assert "B-0001" in told
    assert "11:45" in told


def test_who_is_late_after_all_is_let_in_while_the_place_is_free(world: ClubWorld) -> None:
    world.books("gym", world.at(2, 10), world.at(2, 11), Party(1))
    world.goes_on_until(world.at(2, 10, 20))
    assert world.booking().state is State.NO_SHOW
    world.says("zhao", "到 1", DESK)
    assert (world.booking().state, world.booking().card) == (State.ARRIVED, "G-0001")


def test_who_is_late_walks_in_and_is_let_in_for_their_booking(world: ClubWorld) -> None:
    world.books("gym", world.at(2, 10), world.at(2, 11), Party(1))
    world.goes_on_until(world.at(2, 10, 20))
    world.says("zhao", "/入场 健身房 G-0001", DESK)
    assert world.booking().state is State.ARRIVED
    assert world.new(ROOM)[-1] == "club-slip"


def test_who_is_late_and_whose_room_is_taken_is_told_so(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 10), world.at(2, 12))
    world.goes_on_until(world.at(2, 10, 20))
    for room in ("101", "102", "103", "104"):
        moves_in(world, ("9", "1", room))
        world.says("zhao", f"/代订 9-1-{room} 棋牌室 11:00-12:00 2人", DESK)
    world.says("zhao", "到 1", DESK)
    assert world.new("zhao") == ["club-late-no-place"]
    world.goes_on_until(world.at(2, 12, 0))
    world.says("zhao", "到 1", DESK)
    assert world.new("zhao") == ["booking-over"]


# ── it cannot be ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_caller_hears_that_it_is_closed_and_why(world: ClubWorld) -> None:
    world.says("zhao", "/闭馆 泳池 今天14:00-18:00 雷雨", DESK)
    world.says("zhao", "/代订 3-2-501 泳池 今天15:00 2大", DESK)
    told = world.told("zhao", "club-file-closed")
    assert "3-2-501" in told
    assert "雷雨" in told


def test_a_caller_hears_the_nearest_times_where_it_is_full(world: ClubWorld) -> None:
    li_moves_in(world)
    world.says("zhao", "/代订 2-1-302 泳池 今天15:00 30人", DESK)
    world.says("zhao", "/代订 3-2-501 泳池 今天15:00 2大", DESK)
    told = world.told("zhao", "club-file-full").splitlines()
    assert "3-2-501" in told[0]
    assert len(told) == 4
    assert "下午4:30" in "".join(told[1:]) or "中午1:30" in "".join(told[1:])


@pytest.mark.parametrize(
    ("said", "script"),
    [
        ("/代订", "club-file-how"),
        ("/代订 3-2-501", "club-file-how"),
        ("/代订 3-2-501 13800001234", "club-file-how"),
        ("/入场", "club-walk-in-how"),
        ("/入场 3-2-501", "club-walk-in-how"),
        ("/闭馆", "club-close-how"),
        ("/开馆", "club-open-how"),
        ("/水质", "club-no-log"),
        ("/会员", "club-card-how"),
        ("/代订 3-2-501 桑拿 明天19点", "club-which-facility"),
    ],
)
def test_a_line_without_its_words_is_answered_by_the_pattern(world: ClubWorld, said: str, script: str) -> None:
    world.says("zhao", said, DESK)
    assert world.new("zhao") == [script]


# ── what the facility asks ───────────────────────────────────────────────────────────────────────────────────────────


def test_what_was_not_asked_is_named_and_can_be_added(world: ClubWorld) -> None:
    world.says("zhao", "/代订 3-2-501 小会议室 后天14点到16点 8人 会议性质：业主代表 座谈 茶水：热茶", DESK)
    assert world.booking().answers == (("purpose", "业主代表 座谈"), ("tea", "热茶"))
    assert "座位布置" in world.told(ROOM, "club-filed")
    assert "付款：还没有问" in world.card(DESK).body["text"]
    world.says("zhao", "补充 座位布置：圆桌式", DESK, on=world.card(DESK).platform_id)
    world.says("zhao", "补充 1 付款:业委会", DESK)
    assert "还没有" not in world.told(ROOM, "club-details-kept")
    assert dict(world.booking().answers)["layout"] == "圆桌式"
    assert "还没有问" not in world.card(DESK).body["text"]
    world.says("zhao", "补充 1 灯光：暗", DESK)
    assert "座位布置" in world.told("zhao", "club-details-how")


def test_a_time_is_no_answer_and_what_is_not_asked_is_not_written(world: ClubWorld) -> None:
    world.says("zhao", "/代订 3-2-501 棋牌室 明天19:00-21:00 4人", DESK)
    world.says("zhao", "补充 1 用途：聚会", DESK)
    assert world.new("zhao") == ["club-details-none"]
