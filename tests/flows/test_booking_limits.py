"""What a household is told that may not book as it likes, and what helps; numbers that are hours; whether there is a
place."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from flows.booking import Party, Point, Wish
from flows.booking_effects import AppealPoints
from flows.messages import Row, Rows
from tests.flows.talking import MONDAY, Talker
from tests.flows.wishing import CHESS, GYM, choices, on, reasons, told

MEETING = "预订会议室 下周三下午2点到4点 8个人"


# ── numbers that are hours ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("number", "hour"), [("7", 19), ("8", 20), ("9", 9), ("12", 12), ("1", 9), ("3", 10)])
def test_a_bare_number_from_seven_to_twelve_is_an_hour(number: str, hour: int) -> None:
    wang = told("预订棋牌室 明天", number)
    assert wang.draft["start"] == on(1, hour).isoformat()


def test_a_place_in_the_list_where_no_such_hour_begins() -> None:
    wang = told("预订会议室 下周日", "7")  # from nine to five: neither seven o'clock
    assert wang.draft["start"] == on(13, 12).isoformat()


def test_who_asks_whether_there_is_a_place_is_told_so() -> None:
    assert told("明天棋牌室还有空吗").heard == ["book-which-time-free"]
    wang = told()
    wang.club.fills("chess", on(1, 9), 13 * 60)
    wang.says("明天棋牌室还有空吗")
    assert reasons(wang.said[-1]) == ["book-day-full"]


# ── limits ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_who_is_blocked_is_offered_the_appeal() -> None:
    wang = told()
    blocked(wang)
    wang.says(CHESS)
    assert choices(wang) == ["appeal", "other-facility", "leave"]
    wang.picks("appeal")
    assert wang.heard == ["my-points-appeal"]
    wang.says("那天我到了，前台没有登记")
    assert [type(one) for one in wang.done] == [AppealPoints]
    assert wang.standing is None


def blocked(person: Talker) -> None:
    person.club.points.append(Point(1, 3, MONDAY - timedelta(days=1), MONDAY + timedelta(days=60)))


def test_without_a_card_no_other_time_is_offered() -> None:
    li = Talker()
    li.says(GYM)
    assert choices(li) == ["cards", "other-facility", "leave"]
    li.picks("cards")
    assert (li.heard[0], li.standing) == ("my-card-none", ("booking", "slot"))


def booked_days(person: Talker, *days: int) -> None:
    for day in days:
        person.club.put(Wish("chess", on(day, 10), on(day, 11), Party(2)), 11, 1, MONDAY)


def test_every_limit_is_told_at_every_step() -> None:
    wang = told()
    booked_days(wang, 1, 2, 3)
    wang.says("周五晚上七点到九点棋牌室 4个人")
    assert set(reasons(wang.said[-1])) == {"broken-quota-week", "broken-quota-open"}
    assert choices(wang) == ["bookings", "other-facility", "leave"]
    wang.says("返回")
    assert wang.heard == ["book-limited"]
    assert reasons(wang.said[-1])[:2] == ["broken-quota-open", "broken-quota-week"]
    wang.picks("bookings")
    assert wang.heard == ["my-bookings"]


def test_days_of_their_own_bookings_are_told_in_few_words() -> None:
    wang = told()
    booked_days(wang, 1, 2)
    wang.says("预订棋牌室")
    assert reasons(wang.said[-1]) == ["book-day-yours", "book-day-yours"]
    rows = wang.said[-1].args["reasons"]
    assert isinstance(rows, Rows)
    assert dict(rows.rows[0].args) == {"day": date(2026, 3, 3), "numbers": "B-0600"}


def test_too_short_a_notice_is_told_as_that() -> None:
    wang = Talker(now=on(5, 19, 30))  # Saturday evening; on Sunday it closes before the day is over
    wang.says("Book a conference room for tomorrow morning")
    assert reasons(wang.said[-1]) == ["broken-notice"]


def test_the_last_start_is_told_with_the_hours() -> None:
    wang = told("今天晚上十点打牌")
    rows = wang.said[-1].args["reasons"]
    assert isinstance(rows, Rows)
    found: Row = rows.rows[0]
    assert (found.key, dict(found.args)["last"]) == ("broken-closed-then", on(0, 21))


def test_who_waits_already_is_told_so() -> None:
    wang = told()
    wang.club.fills("chess", on(1, 19), 120)
    wang.says(CHESS)
    wang.picks("wait")
    wang.picks("correct")
    wang.says(CHESS)
    assert reasons(wang.said[-1]) == ["book-full", "book-waits-already"]
    assert "wait" not in choices(wang)


# ── twice ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_second_tap_is_told_what_is_booked() -> None:
    wang = told(CHESS)
    read_back = wang.lists[-1]
    wang.picks("correct")
    wang.presses(read_back, "correct")
    assert (wang.heard, wang.done, wang.said[0].args["number"]) == (["booking-filed-already"], [], "B-0600")
    for words in ("对", "确认"):
        wang.says(words)
        assert (wang.heard, wang.done) == (["booking-filed-already"], [])
    wang.waits(minutes=11)
    wang.presses(read_back, "correct")
    assert wang.heard[0] == "choice-stale"


def test_a_second_tap_in_the_middle_of_something_else_goes_on_there() -> None:
    wang = told(CHESS)
    read_back = wang.lists[-1]
    wang.picks("correct")
    wang.says("预订健身房")
    wang.presses(read_back, "correct")
    assert wang.heard == ["booking-filed-already", "book-which-day"]
