"""What residents say between the question of a booking and their answer: questions, other days, giving it up, going
back; and a wish that has become possible meanwhile."""

from __future__ import annotations

import pytest

from flows.booking import Party, Wish
from flows.booking_effects import Book, CancelBooking
from flows.messages import Rows
from tests.flows.wishing import CHESS, choices, lines, on, reasons, told

MEETING = "预订会议室 下周三下午2点到4点 8个人"


# ── questions ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "question",
    ["押金多少钱", "有烟灰缸吗", "押金能微信付吗", "is smoking allowed?", "what does it cost?", "停车费多少钱一个月？"],
)
def test_a_question_is_about_the_facility_in_progress_and_no_misunderstanding(question: str) -> None:
    wang = told(CHESS)
    for _ in range(3):
        wang.says(question)
        assert wang.heard == ["book-about", "book-summary"]
        assert {"book-line-deposit", "book-line-rules"} <= set(lines(wang.said[0]))
    wang.picks("correct")
    assert [type(one) for one in wang.done] == [Book]


@pytest.mark.parametrize("question", ["水有多深？", "how deep is the water?", "需要带什么证件吗"])
def test_a_question_before_the_health_is_confirmed(question: str) -> None:
    wang = told("游泳池 明天下午三点 2大1小", question)
    assert (wang.heard, wang.standing) == (["book-about", "book-confirm"], ("booking", "confirmed"))


def test_a_question_where_free_words_are_the_answer() -> None:
    wang = told(MEETING, "需要带什么证件吗？")
    assert (wang.heard, wang.standing) == (["book-about", "book-question"], ("booking", "question-0"))


@pytest.mark.parametrize("question", ["几点关门", "你们几点开门？", "when does it close?"])
def test_hours_in_the_middle_are_those_of_the_facility(question: str) -> None:
    wang = told(CHESS, question)
    assert wang.heard == ["book-about", "book-summary"]
    assert "book-hours-daily" in lines(wang.said[0])


def test_what_is_twice_no_question_and_no_answer_leads_to_a_person() -> None:
    assert told(CHESS, "阿巴阿巴", "阿巴阿巴").heard == ["unclear-will-call-back", "person-called"]


# ── a wish that has become possible ──────────────────────────────────────────────────────────────────────────────────


def test_a_time_that_came_free_is_gone_on_with() -> None:
    wang = told()
    taken = wang.club.takes("pool", on(1, 15), 90, 30)
    wang.says("游泳池 明天下午三点 2大1小")
    assert reasons(wang.said[-1]) == ["book-full"]
    wang.club.bookings.remove(taken)
    wang.says("语言")
    wang.picks("zh-Hans")
    assert (wang.heard[-1], wang.standing) == ("book-confirm", ("booking", "slot"))
    wang.picks("yes")
    assert (wang.heard, wang.standing) == (["book-summary"], ("booking", "summary"))
    wang.picks("correct")
    assert [one.wish for one in wang.done if isinstance(one, Book)] == [
        Wish("pool", on(1, 15), on(1, 16, 30), Party(2, 1))
    ]


def test_an_offer_of_the_list_before_still_counts() -> None:
    wang = told()
    taken = wang.club.takes("pool", on(1, 15), 90, 30)
    wang.says("游泳池 明天下午三点 2大1小")
    wang.club.bookings.remove(taken)
    wang.picks(next(one for one in choices(wang) if one.startswith("near-")))
    assert wang.standing == ("booking", "confirmed")
    assert wang.draft["start"] != on(1, 15).isoformat()


def test_what_was_just_cancelled_stands_against_nothing() -> None:
    wang = told(CHESS, "对", "健身房明天晚上七点到八点 4个人")
    assert reasons(wang.said[-1]) == ["broken-same-time"]
    wang.says("取消B-0600")
    wang.says("是")
    assert any(isinstance(one, CancelBooking) for one in wang.done)
    assert wang.heard[-1] == "book-summary"


def test_the_booking_at_the_same_time_is_named_with_its_facility() -> None:
    wang = told(CHESS, "对", "健身房明天晚上七点到八点 4个人")
    rows = wang.said[-1].args["reasons"]
    assert isinstance(rows, Rows)
    args = dict(rows.rows[0].args)
    assert args["facility"] == wang.club.facility("chess").name
    assert args["number"] == "B-0600"


# ── another day ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("words", "day"), [("改到12号", 10), ("改到周五", 4), ("改到周五同一时间", 4), ("周五吧", 4)])
def test_another_day_alone_keeps_the_hour(words: str, day: int) -> None:
    wang = told(CHESS, words)
    assert wang.standing == ("booking", "summary")
    assert (wang.draft["start"], wang.draft["end"]) == (on(day, 19).isoformat(), on(day, 21).isoformat())


def test_a_day_with_a_part_of_it_asks_for_the_hour() -> None:
    assert told(CHESS, "改到周五下午").standing == ("booking", "slot")


def test_a_day_that_no_calendar_has_is_told_at_once() -> None:
    wang = told("2月29号下午三点会议室 10人")
    assert (wang.heard, wang.standing) == (["book-which-day-instead"], ("booking", "day"))
    wang.says("下周三")
    assert wang.heard == ["book-which-time"]


def test_a_day_that_no_calendar_has_drops_what_could_not_be() -> None:
    wang = told("今天晚上十点打牌", "2月30日")
    assert (wang.heard, wang.standing) == (["book-which-day-instead"], ("booking", "day"))


def test_a_day_that_no_calendar_has_leaves_what_can_be() -> None:
    wang = told(CHESS, "2月30日")
    assert wang.heard == ["book-no-such-day", "book-summary"]
    wang.says("会议室2月30号上午9点到11点8人")
    assert (wang.heard, wang.draft["facility"]) == (["book-which-day-instead"], "meeting")
    assert "start" not in wang.draft


# ── another facility ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_button_for_another_facility_asks_anew_who_comes() -> None:
    wang = told()
    wang.club.points.clear()
    wang.says("明天晚上十点到十一点棋牌室 4个人")
    wang.picks("other-day")
    wang.picks("other-facility")
    wang.says("健身房")
    wang.says("明天晚上7点到8点")
    assert wang.standing == ("booking", "people")


@pytest.mark.parametrize(
    ("words", "facility"), [("换成会议室", "meeting"), ("改成游泳池", "pool"), ("换成健身房", "gym")]
)
def test_another_facility_at_the_read_back_asks_who_comes(words: str, facility: str) -> None:
    wang = told(CHESS, words)
    assert wang.draft["facility"] == facility
    assert "adults" not in wang.draft


def test_who_begins_anew_is_asked_for_the_day() -> None:
    wang = told("预订健身房 明天晚上11点", "订会议室")
    assert (wang.standing, wang.draft["facility"]) == (("booking", "day"), "meeting")
    wang = told("预订棋牌室 明天晚上11点", "订棋牌室")
    assert wang.standing == ("booking", "day")


def test_the_hour_stays_where_only_the_place_is_another() -> None:
    wang = told("预订健身房 明天晚上7点到8点 2人", "还是棋牌室吧")
    assert wang.draft["start"] == on(1, 19).isoformat()


# ── back, and giving it up ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "step"),
    [
        (("今天晚上十点打牌",), "day"),
        (("明天下午三点游泳 3个小孩",), "slot"),
        (("明天晚上七点到八点打麻将",), "length"),
        (("明天晚上七点打麻将 4个人",), "slot"),
        ((CHESS, "改到明天晚上六点"), "slot"),
        ((CHESS,), "people"),
        (("预订棋牌室",), "facility"),
    ],
)
def test_back_goes_to_what_was_told_in_one_sentence(words: tuple[str, ...], step: str) -> None:
    wang = told(*words, "返回")
    assert wang.standing == ("booking", step)


def test_back_goes_on_to_the_beginning_and_says_so_there() -> None:
    wang = told("今天晚上十点打牌", "返回", "返回")
    assert wang.standing == ("booking", "facility")
    wang.says("返回")
    assert wang.heard == ["flow-no-way-back", "book-which-facility"]


@pytest.mark.parametrize("words", ["算了不订了", "我不想订了", "不约了"])
@pytest.mark.parametrize("before", ["预订棋牌室 明天", "今天晚上十点打牌", CHESS])
def test_giving_it_up_in_words(words: str, before: str) -> None:
    wang = told(before, words)
    assert (wang.heard, wang.standing) == (["flow-cancelled"], None)


def test_a_booking_of_theirs_may_be_meant() -> None:
    wang = told(CHESS, "对", "棋牌室 后天晚上十点", "我要取消棋牌室预订")
    assert (wang.heard, wang.standing) == (["my-booking-cancel-sure"], ("bookings", "sure"))
    wang.says("是")
    assert wang.standing == ("booking", "slot")


# ── answers that are none ────────────────────────────────────────────────────────────────────────────────────────────


def test_words_that_say_nothing_are_no_answer_to_the_facility() -> None:
    wang = told(MEETING, "年会", "圆桌式", "跳过")
    wang.says("好的")
    assert wang.standing == ("booking", "question-3")
    wang.says("热茶")
    wang.says("2")
    assert wang.standing == ("booking", "question-4")
    wang.says("业主委员会，转账")
    assert wang.standing == ("booking", "summary")
    rows = wang.said[-1].args["lines"]
    assert isinstance(rows, Rows)
    assert [one.key for one in rows.rows].count("book-line-labelled") == 4


def test_a_question_without_choices_takes_no_bare_figure() -> None:
    wang = told(MEETING, "12345")
    assert (wang.heard, wang.standing) == (["unclear-repeat-please", "book-question"], ("booking", "question-0"))
