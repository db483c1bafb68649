"""Turns that a booking takes in the middle: another facility, how long in every spelling, people while it is moved, and
why a part of the day has nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from flows.booking import Party, Wish
from flows.booking_effects import Book, MoveBooking
from flows.conversations.booking import heard_booking
from flows.flow import Talk
from flows.messages import Row, Rows, Say, Value
from tests.flows.talking import WANG, Talker, calendar, estate, speech, vocabulary
from tests.flows.wishing import on, told

MEETING = "会议室下周三下午2点到4点 8个人"


def line(say: Say, key: str) -> Row:
    rows = say.args["lines"]
    assert isinstance(rows, Rows)
    return next(one for one in rows.rows if one.key == key)


def wish(draft: Wish, person: Talker) -> bool:
    booked = [one.wish for one in person.all_done if isinstance(one, Book)]
    return booked == [draft]


# ── another facility in the middle ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "before",
    [
        ("预订健身房",),
        ("预订健身房", "明天"),
        ("预订健身房 明天晚上7点",),
        ("预订棋牌室", "明天晚上七点"),
        ("预订棋牌室", "明天晚上七点到九点"),
        ("预订棋牌室 明天晚上七点到九点 4个人",),
        ("预订棋牌室 明天晚上七点到九点 4个人", "修改"),
        ("游泳池 明天下午三点",),
        ("游泳池 明天下午三点 2大1小",),
        ("1号棋牌房 明天晚上七点 两小时 3个人",),
    ],
    ids=["day", "slot", "length", "length of the chess room", "people", "summary", "change", "pool", "health", "space"],
)
def test_a_sentence_about_another_facility_begins_anew_there(before: tuple[str, ...]) -> None:
    wang = told(*before, MEETING)
    assert wang.standing == ("booking", "question-0")
    assert (wang.draft["facility"], wang.draft["adults"], wang.draft["children"]) == ("meeting", 8, 0)
    assert (wang.draft["start"], wang.draft["end"]) == (on(9, 14).isoformat(), on(9, 16).isoformat())
    assert not {"space", "minutes", "near", "confirmed"} & wang.draft.keys()


def test_it_is_read_back_before_it_is_booked_and_the_health_is_asked() -> None:
    wang = told("小会议室 下周三下午2点到4点 8个人", "年会", "游泳池明天下午三点 2大1小")
    assert wang.standing == ("booking", "confirmed")
    assert "question-0" not in wang.draft
    wang.picks("yes")
    assert (wang.standing, wang.all_done) == (("booking", "summary"), [])
    wang.picks("correct")
    assert wish(Wish("pool", on(1, 15), on(1, 16, 30), Party(2, 1)), wang)


def test_who_comes_is_asked_again_where_children_count() -> None:
    wang = told("棋牌室明天下午三点到四点 4个人", "还是游泳吧")
    assert (wang.standing, wang.draft["facility"]) == (("booking", "people"), "pool")


def test_people_of_another_time_and_place_are_not_kept() -> None:
    wang = told("棋牌室明天晚上七点到九点 4个人", "book the gym on friday 7pm for 1 hour instead")
    assert wang.standing == ("booking", "people")
    assert wang.draft["end"] == on(4, 20).isoformat()


def test_an_answer_that_names_a_facility_is_still_the_answer() -> None:
    wang = told("小会议室 下周三下午2点到4点 8个人", "讨论周六下午三点游泳比赛的安排")
    assert wang.draft["question-0"] == "讨论周六下午三点游泳比赛的安排"


def test_until_when_stands_though_the_facility_is_chosen_after_it() -> None:
    wang = told("预订 明天晚上7点到9点 3个人", "棋牌室")
    assert wang.standing == ("booking", "summary")
    assert wang.draft["end"] == on(1, 21).isoformat()


# ── how long ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        *((said, 120) for said in ("2 hours", "2h", "2 h", "两小时", "两个小时", "2小时吧", "for two hours", "2 hrs")),
        *((said, 120) for said in ("兩個鐘", "到九点", "用到九点", "till 9", "until 21:00", "九点", "晚上九点走")),
        *((said, 60) for said in ("1h", "一小时", "an hour", "60分钟")),
        *((said, 180) for said in ("3h", "到晚上十点", "until ten")),
    ],
)
def test_how_long_in_every_spelling(words: str, minutes: int) -> None:
    wang = told("明天打麻将 4个人", "晚上七点", words)
    assert wang.standing == ("booking", "summary")
    assert wang.draft["end"] == (on(1, 19) + timedelta(minutes=minutes)).isoformat()


@pytest.mark.parametrize(
    "words", ["一个半小时", "1.5h", "1h30", "一小时半", "一个小时半", "用到八点半", "an hour and a half"]
)
def test_a_length_that_cannot_be_is_refused_as_that_length(words: str) -> None:
    wang = told("明天打麻将 4个人", "晚上七点", words)
    assert wang.heard == ["book-impossible"]
    assert wang.draft["end"] == on(1, 20, 30).isoformat()


@pytest.mark.parametrize(
    ("words", "start"), [("后天晚上八点", on(2, 20)), ("八点到十点", on(1, 20)), ("改成晚上八点", on(1, 20))]
)
def test_another_time_at_the_length_is_that_time(words: str, start: datetime) -> None:
    wang = told("明天打麻将 4个人", "晚上七点", words)
    assert wang.draft["start"] == start.isoformat()


def test_a_length_by_its_symbol_in_the_first_sentence() -> None:
    wang = told("chess room tomorrow 7pm for 2h, 4 people")
    assert wang.standing == ("booking", "summary")
    assert wang.draft["end"] == on(1, 21).isoformat()


@pytest.mark.parametrize(
    ("now", "words", "start"),
    [
        (on(0, 10), "今天9点打麻将", on(0, 21)),
        (on(0, 10), "打麻将 七点", on(0, 19)),
        (on(0, 10), "打麻将 11点", on(0, 11)),
    ],
)
def test_an_hour_that_has_passed_is_the_one_ahead(now: datetime, words: str, start: datetime) -> None:
    talk = Talk(estate(), calendar(), vocabulary(), WANG, now)
    assert heard_booking(talk, words)["start"] == start.isoformat()


def test_an_hour_of_today_stays_on_the_chosen_day() -> None:
    talk = Talk(estate(), calendar(), vocabulary(), WANG, on(0, 10), {"facility": "chess", "day": str(on(0, 0).date())})
    assert heard_booking(talk, "九点")["start"] == on(0, 21).isoformat()
    assert heard_booking(talk, "上午九点")["start"] == on(0, 9).isoformat()


@pytest.mark.parametrize(("words", "people"), [("人数改成5个", 5), ("改成3位", 3), ("我们一共6个人", 6)])
def test_people_are_changed_in_words_at_the_read_back(words: str, people: int) -> None:
    wang = told("棋牌室明天晚上七点到九点 4个人", words)
    assert (wang.standing, wang.draft["adults"]) == (("booking", "summary"), people)


@pytest.mark.parametrize("words", ["到十点", "until 10", "till 10pm", "延长到十点", "3h"])
def test_until_when_is_changed_in_words_at_the_read_back(words: str) -> None:
    wang = told("棋牌室明天晚上七点到九点 4个人", words)
    assert wang.standing == ("booking", "summary")
    assert (wang.draft["start"], wang.draft["end"]) == (on(1, 19).isoformat(), on(1, 22).isoformat())


# ── moved ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("words", ["5个人", "改成6个人", "人数改成5个", "we are 5 people"])
def test_people_stay_when_a_booking_is_moved_and_it_says_so(words: str) -> None:
    wang = told("预订棋牌室 明天晚上七点到九点 4个人", "对", "把棋牌室改到后天晚上七点", words)
    assert wang.heard == ["book-move-people", "book-move-summary"]
    wang.says("修改")
    wang.picks("people")
    assert wang.heard == ["book-move-people", "book-move-summary"]
    wang.picks("correct")
    assert [one.start for one in wang.all_done if isinstance(one, MoveBooking)] == [on(2, 19)]


# ── a part of the day that has nothing ───────────────────────────────────────────────────────────────────────────────


def reason(person: Talker) -> str:
    said = person.heard_say("book-which-time-else").args["reason"]
    assert isinstance(said, Row)
    return said.key


def test_a_part_of_the_day_that_staff_have_closed_is_not_called_full() -> None:
    wang = Talker()
    wang.club.closes("pool", on(1, 12), on(1, 19), "换水")
    wang.says("明天下午游泳")
    assert reason(wang) == "book-closed-for"
    assert "换水" in wang.texts[-1]
    assert "订满" not in wang.texts[-1]


def test_a_part_of_the_day_that_is_taken_is_called_full() -> None:
    wang = Talker()
    wang.club.fills("chess", on(1, 17), 300)
    wang.says("明天晚上打麻将")
    assert reason(wang) == "book-part-full"


def test_a_part_of_the_day_without_opening_hours_says_the_hours() -> None:
    wang = told("预订棋牌室", "明天凌晨")
    assert reason(wang) == "broken-closed-then"


def test_a_part_of_the_day_that_is_over_is_called_over() -> None:
    wang = Talker(now=on(0, 14))
    wang.says("预订棋牌室")
    wang.says("今天上午")
    assert reason(wang) == "broken-past"


def test_a_gap_that_is_too_short_is_not_called_full() -> None:
    wang = Talker()
    wang.club.fills("chess", on(1, 19, 30), 150)
    wang.says("明天晚上打麻将两个小时")
    assert reason(wang) == "book-part-short"


# ── how the person is named ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("language", "honorific", "words"),
    [
        ("zh-Hans", "ms", "姓名：王女士"),
        ("zh-Hans", "", "姓名：王，"),
        ("zh-Hant", "mr", "王先生"),
        ("en", "ms", "Ms Wang"),
    ],
)
def test_the_read_back_names_them_as_they_are_addressed(language: str, honorific: str, words: str) -> None:
    surname = "Wang" if language == "en" else "王"
    wang = Talker(replace(WANG, language=language, honorific=honorific, surname=surname))
    wang.says("预订棋牌室 明天晚上七点到九点 4个人")
    assert words in wang.texts[-1]
    wang.picks("correct")
    assert [one.name for one in wang.all_done if isinstance(one, Book)] == [surname]


def test_a_name_that_was_told_is_named_as_told() -> None:
    wang = Talker(replace(WANG, surname="", honorific=""))
    wang.says("预订棋牌室 明天晚上七点到九点 4个人")
    wang.says("李强先生")
    assert line(wang.said[-1], "book-line-who").args != ()
    assert "李强先生" in wang.texts[-1]


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_figures_stand_apart_from_chinese(language: str) -> None:
    long = Row("lasting-minutes", (("n", 90),))
    for key, name in (("misaligned", "every"), ("too-short", "least"), ("too-long", "most"), ("uneven", "step")):
        args: dict[str, Value] = {name: long, "start": on(1, 9)}
        said = speech().words(f"broken-{key}", language, estate(), **args)
        assert " 90 分" in said, said
        assert not said.split(" 90 分")[1][1:].startswith(" "), said


@pytest.mark.parametrize(
    ("language", "words"), [("zh-Hans", "成人 2 人，儿童 1 人"), ("zh-Hant", "成人 2 人，兒童 1 人")]
)
def test_adults_and_children_have_one_name(language: str, words: str) -> None:
    assert speech().words("booking-party", language, estate(), adults=2, children=1) == words
    for key in ("booking-party", "club-line-children", "choice-book-party"):
        said = speech().words(key, language, estate(), adults=2, children=1)
        assert not {"大人", "孩子"} & {said[at : at + 2] for at in range(len(said))}


@pytest.mark.parametrize("words", ["候补", "我要排队", "候補", "Put me on the waiting list"])
def test_the_waitlist_is_asked_for_in_words(words: str) -> None:
    wang = Talker()
    wang.club.fills("chess", on(1, 19), 120)
    wang.says("明晚7点到9点 棋牌室 4个人")
    assert wang.heard == ["book-impossible"]
    wang.says(words)
    assert wang.heard == ["book-wait-summary"]


def test_the_waitlist_asked_for_among_free_times_shows_those_that_are_full() -> None:
    wang = Talker()
    wang.club.fills("chess", on(1, 19), 120)
    wang.says("明晚 棋牌室 4个人")
    wang.says("候补")
    assert wang.heard == ["book-which-full"]
