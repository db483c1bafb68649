"""Stories of the booking conversation, by keys and effects: chess room, pool, gym, meeting room."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from flows.booking import Closure, Membership, Party, Point, Wish
from flows.booking_effects import Book, JoinWaitlist, MoveBooking
from flows.conversations.booking import facility_info, facility_named, heard_booking
from flows.conversations.booking.asking import meant
from flows.effects import CallPerson
from flows.facility import Question
from flows.flow import Talk
from flows.messages import Choice, Named, Refused, Row, Rows, Say
from flows.people import Home
from flows.queries import OccupiedOn
from tests.flows.talking import MONDAY, STRANGER, WANG, Talker, calendar, estate, vocabulary

LI = replace(WANG, id=2, surname="李", homes=(Home(12, "2-1-302", head=True),))
TWO_HOMES = replace(WANG, homes=(*WANG.homes, Home(13, "1-101", head=False)))


def on(days: int, hour: int, minute: int = 0) -> datetime:
    return MONDAY.replace(hour=hour, minute=minute) + timedelta(days=days)


def member(person: Talker) -> Talker:
    """With a card for the gym."""
    person.club.cards.append(Membership("gym", "G-0001", "王", date(2026, 1, 1), date(2027, 12, 31)))
    return person


def reasons(say: Say) -> list[str]:
    """Keys of the rows that say why."""
    rows = say.args["reasons"]
    assert isinstance(rows, Rows)
    return [one.key for one in rows.rows]


def lines(say: Say) -> dict[str, Row]:
    rows = say.args["lines"]
    assert isinstance(rows, Rows)
    return {one.key: one for one in rows.rows}


def last(person: Talker) -> Say:
    return person.said[-1]


def choices(person: Talker) -> list[str]:
    return [one.id for one in last(person).options]


def booked(person: Talker) -> Book:
    found = [one for one in person.all_done if isinstance(one, Book)]
    assert len(found) == 1, person.all_done
    return found[0]


# ── a sentence that says everything ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "facility", "start", "end", "party"),
    [
        ("下周三晚上七点到九点 4个人打麻将", "chess", on(9, 19), on(9, 21), Party(4)),
        ("明晚7点-9点 棋牌室 四个人", "chess", on(1, 19), on(1, 21), Party(4)),
        ("book the chess room tomorrow 7pm for 2 hours, 4 people", "chess", on(1, 19), on(1, 21), Party(4)),
        ("預訂棋牌室 明天晚上七點到九點 4個人", "chess", on(1, 19), on(1, 21), Party(4)),
    ],
)
def test_a_sentence_that_says_everything_leads_straight_to_the_read_back(
    words: str, facility: str, start: datetime, end: datetime, party: Party
) -> None:
    wang = Talker()
    wang.says(words)
    assert wang.heard == ["book-summary"]
    assert {"book-line-who", "book-line-phone", "book-line-when", "book-line-deposit"} <= lines(last(wang)).keys()
    wang.says("对")
    assert wang.heard == ["booking-booked-space", "booking-rules"]
    assert booked(wang).wish == Wish(facility, start, end, party)
    assert (booked(wang).household, booked(wang).house, booked(wang).phone) == (11, "3-2-501", "13800000000")


def test_the_pool_asks_only_for_the_health_confirmation() -> None:
    wang = Talker()
    wang.says("tomorrow 3pm pool, 2 adults 1 kid")
    assert wang.heard == ["book-confirm"]
    wang.picks("yes")
    price = lines(last(wang))["book-line-price"]
    assert dict(price.args)["amount"] == "50"
    wang.picks("correct")
    assert wang.heard == ["booking-booked", "booking-rules"]
    assert booked(wang).wish == Wish("pool", on(1, 15), on(1, 16, 30), Party(2, 1))


def test_who_cannot_confirm_is_kindly_not_booked() -> None:
    wang = Talker()
    wang.says("明天下午三点游泳 2大1小")
    wang.picks("no")
    assert wang.heard == ["book-not-this-time"]
    assert (wang.standing, wang.all_done) == (None, [])


def test_the_meeting_room_asks_what_the_handbook_asks_and_is_requested() -> None:
    wang = Talker()
    wang.says("预订大会议室 下周三上午9点到11点 20个人")
    for answer in ("部门会议", "2", "投影", "不需要", "公司转账"):
        assert wang.heard == ["book-question"]
        wang.says(answer)
    assert "book-line-approval" in lines(last(wang))
    wang.says("1")
    assert wang.heard[0] == "booking-requested"
    assert booked(wang).wish == Wish("meeting", on(9, 9), on(9, 11), Party(20), "large")
    assert [key for key, _ in booked(wang).answers] == ["purpose", "layout", "equipment", "tea", "payer"]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("圆桌", "圆桌式"),  # the beginning of one option
        ("hollow", "回字式"),  # in any language
        ("圆桌式", "圆桌式"),
        ("式", "式"),
        ("圆桌式，再加两排椅子", "圆桌式，再加两排椅子"),  # more than the option
        ("围成一圈", "围成一圈"),
    ],
)
def test_an_option_is_meant_by_its_beginning(said: str, kept: str) -> None:
    wang = Talker()
    wang.says("预订大会议室 下周三上午9点到11点 20个人")
    for answer in ("部门会议", said, "投影", "不需要", "公司转账"):
        wang.says(answer)
    told = last(wang).args["lines"]
    assert isinstance(told, Rows)
    assert [one.key for one in told.rows].count("book-line-labelled") == 5
    wang.says("1")
    assert dict(booked(wang).answers)["layout"] == kept


def test_a_beginning_that_fits_two_options_is_kept_as_it_is() -> None:
    one = Question("x", Named((("", "?"),)), (Named((("", "大桌子"),)), Named((("", "大桌"),))))
    assert [meant(one, said) for said in ("大桌", "大桌子", "大", "大桌子")] == ["大桌", "大桌子", "大", "大桌子"]
    two = Question("x", Named((("", "?"),)), (Named((("", "大圆桌"),)), Named((("", "大方桌"),))))
    assert meant(two, "大") == "大"
    assert meant(two, "大方") == "大方桌"


def test_back_in_the_questions_asks_the_one_before() -> None:
    wang = Talker()
    wang.says("预订小会议室 下周三上午9点到11点 8个人")
    wang.says("部门会议")
    wang.says("返回")
    assert wang.standing == ("booking", "question-0")


# ── step by step ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "said",
    [
        ("1", "3", "19点", "2", "4", "1"),
        ("棋牌室", "周三", "晚上七点到九点", "4个人", "对"),
        ("chess", "3月4日", "19:00", "两个小时", "四个", "yes"),
    ],
)
def test_every_choice_works_as_number_and_words(said: tuple[str, ...]) -> None:
    wang = Talker()
    wang.says("预订")
    for words in said:
        wang.says(words)
    assert booked(wang).wish == Wish("chess", on(2, 19), on(2, 21), Party(4))


def test_every_choice_works_as_a_button() -> None:
    wang = member(Talker())
    wang.says("预订")
    for option in (
        "facility-gym",
        "on-2026-03-04",
        f"at-{int(on(2, 6).timestamp())}",
        "for-120",
        "party-2-0",
        "correct",
    ):
        if option == "party-2-0" and not last(wang).options:
            wang.says("2")
        else:
            wang.picks(option)
    assert booked(wang).wish == Wish("gym", on(2, 6), on(2, 8), Party(2))


def test_a_part_of_the_day_shows_its_starts_only() -> None:
    wang = Talker()
    wang.says("明天打麻将")
    assert wang.standing == ("booking", "slot")
    assert len(choices(wang)) == 14  # twelve starts, other times, another day
    wang.says("下午")
    starts = [one for one in choices(wang) if one.startswith("at-")]
    assert starts[0] == f"at-{int(on(1, 13).timestamp())}"
    assert starts[-1] == f"at-{int(on(1, 17, 30).timestamp())}"


def test_other_times_come_twelve_at_a_time_and_then_from_the_start_again() -> None:
    wang = Talker()
    wang.says("明天打麻将")
    shown = []
    for _ in range(3):
        shown.append([one for one in choices(wang) if one.startswith("at-")])
        wang.picks("more")
    assert [len(one) for one in shown] == [12, 12, 1]
    assert [one for one in choices(wang) if one.startswith("at-")] == shown[0]


def test_the_day_is_shown_as_a_picture_beside_the_starts() -> None:
    wang = Talker()
    wang.says("明天下午游泳")
    assert last(wang).grid is not None
    assert last(wang).grid.counted  # type: ignore[union-attr]  # asserted in the line above


def test_an_hour_is_read_by_the_hours_of_the_facility() -> None:
    wang = Talker()
    wang.says("明天7点到9点打麻将 3个人")
    assert wang.draft["start"] == on(1, 19).isoformat()
    wang.says("取消")
    wang.says("预订 明天7点到9点 3个人")
    wang.says("棋牌室")
    assert wang.draft["start"] == on(1, 19).isoformat()


def test_a_room_by_its_name_is_no_date() -> None:
    wang = Talker()
    wang.says("订3号房 明天晚上7点到9点 4个人")
    assert (wang.draft["facility"], wang.draft["space"]) == ("chess", "room-3")
    assert wang.draft["start"] == on(1, 19).isoformat()
    wang.says("1")
    assert booked(wang).wish.space == "room-3"


# ── what cannot be ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_all_broken_rules_are_said_at_once_with_the_nearest_offers() -> None:
    wang = Talker()
    wang.says("明天凌晨3点打麻将6小时 20个人")
    assert wang.heard == ["book-impossible"]
    assert reasons(last(wang)) == ["broken-too-long", "broken-closed-then", "broken-too-many"]
    near = [one for one in choices(wang) if one.startswith("near-")]
    assert near
    wang.picks(near[0])
    assert wang.heard == ["book-people-again"]


def test_what_is_taken_is_offered_nearby_or_waited_for() -> None:
    wang = Talker()
    wang.club.fills("chess", on(1, 19), 120)
    wang.says("明天晚上七点到九点 打麻将 4个人")
    assert reasons(last(wang)) == ["book-full"]
    wang.picks("wait")
    assert wang.heard == ["book-wait-summary"]
    wang.picks("correct")
    assert wang.heard == ["booking-waiting"]
    wish = Wish("chess", on(1, 19), on(1, 21), Party(4))
    assert wang.all_done == [JoinWaitlist(wish, 11, "3-2-501", "王", "13800000000")]


def test_full_sessions_of_the_day_can_be_waited_for_from_the_list() -> None:
    wang = Talker()
    wang.club.fills("pool", on(1, 15), 90)
    wang.says("明天游泳")
    assert f"at-{int(on(1, 15).timestamp())}" not in choices(wang)
    wang.picks("full")
    assert choices(wang) == [f"at-{int(on(1, 15).timestamp())}", "other-day"]
    for step in ("1", "1", "1", "1"):
        wang.says(step)
    assert isinstance(wang.all_done[0], JoinWaitlist)


def test_too_few_places_say_how_many_are_left() -> None:
    wang = Talker()
    wang.club.takes("pool", on(1, 15), 90, people=28)
    wang.says("明天下午三点游泳 5个大人")
    assert reasons(last(wang)) == ["book-left"]


def test_more_people_than_are_left_are_not_offered() -> None:
    wang = Talker()
    wang.club.takes("pool", on(1, 15), 90, people=28)
    wang.says("明天下午三点游泳")
    assert choices(wang) == ["party-1-0", "party-2-0", "party-1-1"]


@pytest.mark.parametrize(
    ("words", "key"),
    [("3个小孩", "broken-child-alone"), ("1大3小", "broken-children-per-adult")],
)
def test_children_need_an_adult(words: str, key: str) -> None:
    wang = Talker()
    wang.says(f"明天下午三点游泳 {words}")
    assert wang.heard == ["book-people-again"]
    assert reasons(last(wang)) == [key]
    wang.says("2大2小")
    assert wang.heard == ["book-confirm"]


def test_a_limit_hides_the_day_and_says_why() -> None:
    wang = Talker()
    wang.club.put(Wish("chess", on(1, 10), on(1, 11), Party(2)), 11, 1, MONDAY)
    wang.says("订棋牌室")
    assert wang.heard == ["book-which-day-limited"]
    assert reasons(last(wang)) == ["book-day-yours"]
    assert "on-2026-03-03" not in choices(wang)
    wang.says("明天")
    assert reasons(last(wang)) == ["broken-quota-day"]


def test_without_a_card_the_gym_is_not_offered_at_all() -> None:
    li = Talker(LI)
    li.says("订健身房")
    assert li.heard == ["book-limited"]
    assert reasons(last(li)) == ["broken-card-needed"]
    li.picks("other-facility")
    assert li.standing == ("booking", "facility")


def test_who_is_blocked_is_told_until_when() -> None:
    wang = Talker()
    wang.club.points.append(Point(1, 3, MONDAY - timedelta(days=1), MONDAY + timedelta(days=60)))
    wang.says("明天晚上七点到九点 打麻将 4个人")
    assert "broken-blocked" in reasons(last(wang))
    wang.says("后天")
    assert wang.heard == ["book-impossible-now"]
    wang.picks("leave")
    assert wang.standing is None


def test_a_closed_day_says_its_reason() -> None:
    wang = Talker()
    wang.club.closes("pool", on(1, 9), on(1, 21), "检修")
    wang.says("明天下午游泳")
    assert reasons(last(wang)) == ["book-closed-for"]
    wang.picks("other-day")
    assert "on-2026-03-03" not in choices(wang)


def test_a_day_that_no_calendar_has_is_not_taken_for_another() -> None:
    wang = Talker()
    wang.says("2月29日晚上7点打麻将")
    assert wang.standing == ("booking", "day")
    wang.says("2月29日")
    assert wang.heard == ["book-which-day-instead"]
    leap = Talker(now=MONDAY.replace(year=2028, month=2, day=27))
    leap.says("2月29日晚上7点到9点打麻将 4个人")
    assert leap.heard == ["book-summary"]
    assert leap.draft["start"] == MONDAY.replace(year=2028, month=2, day=29, hour=19).isoformat()


def test_the_turn_of_the_year() -> None:
    wang = Talker(now=MONDAY.replace(month=12, day=30))
    wang.says("1月1日晚上7点到9点打麻将 4个人")
    assert wang.draft["start"] == MONDAY.replace(year=2027, month=1, day=1, hour=19).isoformat()
    assert wang.heard == ["book-summary"]


@pytest.mark.parametrize(
    ("words", "key"),
    [("12月31日打麻将", "broken-ahead"), ("昨天打麻将", "broken-past"), ("昨天晚上7点打麻将", "broken-past")],
)
def test_a_day_out_of_reach_says_how_far_one_may_book(words: str, key: str) -> None:
    wang = Talker()
    wang.says(words)
    assert key in reasons(last(wang))
    assert any(one.startswith("near-") for one in choices(wang))


# ── somebody was faster ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_place_lost_while_reading_back_is_said_before_anything_is_booked() -> None:
    wang = Talker()
    wang.says("明天晚上七点到九点 打麻将 4个人")
    wang.club.fills("chess", on(1, 19), 120)
    wang.picks("correct")
    assert (wang.heard, wang.all_done) == (["book-impossible"], [])


def test_a_place_lost_in_the_very_moment_leads_to_the_nearest_offers() -> None:
    wang = Talker()
    wang.says("明天晚上七点到九点 打麻将 4个人")
    wang.refuses[Book] = Refused("booking-taken")
    wang.picks("correct")
    assert wang.heard == ["booking-taken", "book-nearest"]
    wang.picks(choices(wang)[0])
    assert wang.heard == ["book-summary"]
    wang.picks("correct")
    assert booked(wang).wish.end - booked(wang).wish.start == timedelta(hours=2)


def test_a_double_tap_is_harmless() -> None:
    wang = Talker()
    wang.says("明天晚上七点到九点 打麻将 4个人")
    summary = last(wang)
    wang.presses(summary, "correct")
    wang.presses(summary, "correct")
    assert wang.heard[0] == "booking-filed-already"
    assert len(wang.all_done) == 1


@pytest.mark.parametrize(
    "option",
    ["at-x", "at--1", "at-1", "near-1", "near-1-2-3", "near-9999999999-1", "near-1-9999999999", "on-2026-02-30"],
)
@pytest.mark.parametrize("step", ["订棋牌室", "明天打麻将", "明天晚上七点打麻将", "明天晚上七点到九点打麻将"])
def test_a_press_that_we_never_offered_books_nothing(step: str, option: str) -> None:
    wang = Talker()
    wang.says(step)
    asked = last(wang)
    for pressed in (option, "for-x", "party-1", "party-9999999999-1"):
        wang.sends(Choice(asked.list or "", pressed))
    assert wang.all_done == [] or isinstance(wang.all_done[0], CallPerson)


# ── changed, left, interrupted ───────────────────────────────────────────────────────────────────────────────────────


def test_one_answer_is_changed_at_the_summary_and_nothing_else_asked() -> None:
    wang = Talker()
    wang.says("明天晚上七点到九点 打麻将 4个人")
    wang.picks("change")
    wang.picks("people")
    wang.says("5")
    assert wang.heard == ["book-summary"]
    wang.says("修改")
    wang.says("时间")
    wang.says("晚上八点到十点")
    assert wang.heard == ["book-summary"]
    wang.says("1")
    assert booked(wang).wish == Wish("chess", on(1, 20), on(1, 22), Party(5))


def test_the_summary_hears_a_change_in_words() -> None:
    wang = Talker()
    wang.says("明天晚上七点到九点 打麻将 4个人")
    wang.says("改成晚上八点到十点")
    assert wang.heard == ["book-summary"]
    assert wang.draft["start"] == on(1, 20).isoformat()


def test_back_and_cancel() -> None:
    wang = Talker()
    wang.says("预订")
    wang.says("1")
    wang.says("周三")
    wang.says("返回")
    assert wang.standing == ("booking", "day")
    wang.says("返回")
    assert wang.standing == ("booking", "facility")
    wang.says("取消")
    assert wang.standing is None


def test_another_facility_in_the_middle_is_taken_up() -> None:
    wang = Talker()
    wang.says("明天打麻将")
    wang.says("还是游泳吧")
    assert (wang.draft["facility"], wang.draft["day"]) == ("pool", "2026-03-03")


def test_a_question_in_the_middle_is_answered_and_the_booking_goes_on() -> None:
    wang = Talker()
    wang.says("明天打麻将")
    wang.says("泳池几点开?")
    assert wang.heard == ["answer-facility", "book-which-time"]


# ── homes, names, phones ─────────────────────────────────────────────────────────────────────────────────────────────


def test_with_several_homes_one_is_chosen() -> None:
    wang = Talker(TWO_HOMES)
    wang.says("明天晚上七点到九点 打麻将 4个人")
    assert wang.heard == ["book-which-home"]
    wang.says("1-101")
    wang.picks("correct")
    assert (booked(wang).household, booked(wang).house) == (13, "1-101")


def test_a_stranger_links_a_home_first_and_goes_on_when_it_is_theirs() -> None:
    """Nobody books for a home that staff have not agreed to: it would have no quota and no points."""
    somebody = Talker(STRANGER)
    somebody.says("明天晚上七点到九点 打麻将 4个人")
    assert somebody.heard == ["book-bind-first"]
    for words in ("绑定", "王先生", "3-2-501", "13800000000"):
        somebody.says(words)
    somebody.picks("correct")
    assert somebody.heard == ["binding-requested", "book-bind-waits"]
    somebody.resident = replace(somebody.resident, homes=(Home(11, "3-2-501", head=True),))
    somebody.says("继续")
    for words in ("王", "13800000000"):
        somebody.says(words)
    assert somebody.heard == ["book-summary"]
    somebody.picks("correct")
    assert (booked(somebody).household, booked(somebody).house) == (11, "3-2-501")


def test_what_is_wished_before_the_home_is_theirs_is_kept_and_books_nothing() -> None:
    somebody = Talker(STRANGER)
    for words in ("我要订棋牌室", "绑定", "王先生", "3-2-501", "13800000000", "是"):
        somebody.says(words)
    for words in ("明天晚上七点到九点 4个人", "确认"):
        somebody.says(words)
        assert somebody.heard == ["book-bind-waits"]
    assert not any(isinstance(one, Book) for one in somebody.all_done)
    somebody.resident = replace(somebody.resident, homes=(Home(11, "3-2-501", head=True),))
    for words in ("继续", "王", "13800000000"):
        somebody.says(words)
    assert somebody.heard == ["book-summary"]
    somebody.picks("correct")
    assert booked(somebody).household == 11


def test_who_has_moved_out_is_asked_for_a_home_and_not_told_that_it_is_checked() -> None:
    somebody = Talker(STRANGER)
    somebody.is_asked("booking", facility="chess", household=11, house="3-2-501")
    assert somebody.heard == ["book-bind-first"]


def test_a_home_that_is_theirs_no_more_is_chosen_again() -> None:
    wang = Talker(TWO_HOMES)
    wang.says("明天晚上七点到九点 打麻将 4个人")
    wang.says("1-101")
    assert wang.heard == ["book-summary"]
    wang.resident = replace(TWO_HOMES, homes=TWO_HOMES.homes[:1])
    wang.refuses[Book] = Refused("booking-home-gone")
    wang.picks("correct")
    assert wang.heard == ["booking-home-gone", "book-which-home"]
    wang.picks("home-11")
    wang.picks("correct")
    assert booked(wang).household == TWO_HOMES.homes[0].household


# ── moved ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_booking_is_moved_with_the_same_length_and_number() -> None:
    wang = Talker()
    known = wang.club.put(Wish("chess", on(2, 19), on(2, 21), Party(4)), 11, 1, MONDAY)
    wang.is_asked("booking", moving=known.number)
    assert "other-facility" not in choices(wang)
    wang.says("周三")  # its own day counts as free for it
    wang.says("20点")
    assert wang.heard == ["book-move-summary"]
    wang.picks("correct")
    assert wang.heard == ["booking-moved"]
    assert wang.all_done == [MoveBooking(known.number, on(2, 20), on(2, 22))]


def test_a_booking_that_is_gone_is_not_moved_into_a_new_one() -> None:
    wang = Talker()
    known = wang.club.put(Wish("chess", on(2, 19), on(2, 21), Party(4)), 11, 1, MONDAY)
    wang.is_asked("booking", moving=known.number)
    wang.says("周四 20点")
    wang.club.bookings.clear()
    wang.picks("correct")
    assert not [one for one in wang.all_done if isinstance(one, Book)]


# ── for the router ───────────────────────────────────────────────────────────────────────────────────────────────────


def talk(**answers: object) -> Talk:
    return Talk(estate(), calendar(), vocabulary(), WANG, MONDAY)


@pytest.mark.parametrize(
    ("words", "facility"),
    [
        ("泳池几点开", "pool"),
        ("我想打麻将", "chess"),
        ("開會用的會議室", "meeting"),
        ("is the gym open", "gym"),
        ("large meeting room", "meeting"),
        ("今天天气", None),
    ],
)
def test_a_facility_is_known_by_its_names_and_its_kind(words: str, facility: str | None) -> None:
    found = facility_named(talk(), words)
    assert (found.key if found else None) == facility


def test_a_sentence_is_heard_as_a_draft() -> None:
    heard = {slot: value for slot, value in heard_booking(talk(), "明天下午三点游泳 2大1小").items() if value}
    assert heard["facility"] == "pool"
    assert heard["start"] == on(1, 15).isoformat()
    assert (heard["adults"], heard["children"]) == (2, 1)


@pytest.mark.parametrize("closed", [False, True])
def test_a_facility_tells_its_hours_price_and_rules(closed: bool) -> None:
    person = Talker()
    if closed:
        person.club.closures.append(Closure(1, "pool", "", MONDAY, MONDAY + timedelta(hours=2), "检修"))
    query = OccupiedOn("pool", MONDAY.date(), MONDAY.date())
    known = replace(talk(), answers={query: person.club.occupied(query)})
    pool = estate().club.facility("pool")
    assert pool
    told = lines(facility_info(known, pool))
    assert {"book-hours-daily", "book-price-ages", "book-line-rules"} <= told.keys()
    assert ("book-closed-for" in told) is closed


@pytest.mark.parametrize(
    ("hour", "line"), [(9, "book-line-think-again"), (10, "book-line-think-again"), (11, "book-line-cancel")]
)
def test_the_read_back_says_until_when_it_is_free_to_change_ones_mind(hour: int, line: str) -> None:
    wang = Talker()
    wang.says(f"今天{hour}点半打麻将 一小时 4个人")
    assert wang.heard == ["book-summary"]
    assert line in lines(last(wang))
