"""The satisfaction survey: five areas and a remark, each may be passed over; nobody is held up or asked twice."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest

from flows.effects import AnswerSurvey, DeclineSurvey, OpenComplaint
from flows.estate import SurveyPolicy
from flows.messages import Choice, Refused
from flows.rules.figures import Share
from flows.rules.survey import AREAS, Standing, next_round, number_of, result
from tests.flows.talking import MONDAY, Talker, estate

ROUND = 202612


def asked() -> Talker:
    wang = Talker()
    wang.is_asked("survey", round=ROUND)
    return wang


def test_five_areas_and_a_remark_leave_together() -> None:
    wang = asked()
    assert wang.heard == ["survey-ask"]
    assert wang.lists[-1].list == "survey!202612"
    wang.picks("begin")
    for said in ("5", "⭐⭐⭐", "跳过", "1", "4"):
        assert not wang.all_done
        wang.says(said)
    assert wang.heard == ["survey-remark"]
    wang.says("桂花开得真好")
    given = (("reception", 5), ("order", 3), ("greening", 1), ("repair", 4))
    assert wang.done == [AnswerSurvey(ROUND, given, "桂花开得真好")]
    assert wang.heard == ["survey-thanks"]
    assert wang.standing is None


@pytest.mark.parametrize("said", ["不想参加", "不", "跳过", "2"])
def test_who_does_not_wish_to_is_let_go(said: str) -> None:
    wang = asked()
    wang.says(said)
    assert (wang.done, wang.heard, wang.standing) == ([DeclineSurvey(ROUND)], ["survey-declined"], None)


def test_passing_everything_over_is_no_answer() -> None:
    wang = asked()
    wang.picks("begin")
    for _ in range(6):
        wang.picks("skip")
    assert wang.done == [DeclineSurvey(ROUND)]


def test_broken_off_it_leaves_nothing_and_can_be_begun_again() -> None:
    wang = asked()
    first = wang.lists[-1]
    wang.picks("begin")
    wang.picks("1")
    wang.says("取消")
    assert (wang.heard, wang.all_done, wang.standing) == (["survey-stopped"], [], None)
    wang.presses(first, "begin")
    assert wang.heard == ["survey-reception"]
    assert "reception" not in wang.draft


def test_a_double_tap_is_harmless() -> None:
    wang = asked()
    first = wang.lists[-1]
    wang.picks("begin")
    question = wang.lists[-1]
    wang.presses(first, "begin")
    assert wang.heard == ["survey-reception"]
    wang.presses(wang.lists[-1], "5")
    wang.presses(question, "5")
    assert wang.heard == ["choice-stale", "survey-order"]
    wang.presses(first, "decline")
    assert (wang.all_done, wang.standing) == ([DeclineSurvey(ROUND)], None)


def test_something_else_is_taken_up_and_the_questions_do_not_stand_in_its_way() -> None:
    wang = asked()
    wang.says("厨房水龙头漏水")
    assert wang.standing == ("repair", "urgent")
    assert [frame.flow for frame in wang.conversation.frames] == ["repair"]


def test_in_the_middle_it_waits_until_that_is_done() -> None:
    wang = asked()
    wang.picks("begin")
    wang.picks("3")
    wang.says("我要投诉保安态度太差，骂人")
    assert [frame.flow for frame in wang.conversation.frames] == ["survey", "complaint"]
    wang.says("取消")
    assert wang.standing == ("survey", "order")
    assert not any(isinstance(one, OpenComplaint | AnswerSurvey) for one in wang.all_done)


def test_it_waits_under_what_is_in_progress() -> None:
    wang = Talker()
    wang.says("厨房水龙头漏水")
    wang.is_asked("survey", round=ROUND)
    assert wang.heard == ["survey-ask"]
    wang.says("1")
    assert wang.standing == ("repair", "photos_asked")
    wang.says("取消")
    assert wang.standing == ("survey", "joined")


@pytest.mark.parametrize("standing", [Standing.SETTLED, Standing.CLOSED])
@pytest.mark.parametrize("option", ["begin", "decline", "5"])
def test_an_old_button_is_answered_kindly(standing: Standing, option: str) -> None:
    wang = asked()
    wang.says("取消")
    wang.survey = standing
    wang.sends(Choice(f"survey!{ROUND}", option))
    assert (wang.heard, wang.done, wang.standing) == ([f"survey-{standing}"], [], None)


def test_a_round_that_closes_in_the_middle_ends_it() -> None:
    wang = asked()
    wang.picks("begin")
    wang.picks("4")
    wang.survey = Standing.CLOSED
    wang.picks("4")
    assert (wang.heard, wang.all_done, wang.standing) == (["survey-closed"], [], None)


def test_who_answers_at_two_addresses_is_counted_once() -> None:
    wang = asked()
    wang.refuses[AnswerSurvey] = Refused("survey-settled")
    wang.picks("begin")
    for _ in AREAS:
        wang.picks("5")
    wang.picks("skip")
    assert wang.heard[0] == "survey-settled"
    assert wang.standing is None


# ── what it comes to, and when ──────────────────────────────────────────────────────────────────────────────────────


def test_satisfied_is_four_stars_and_more() -> None:
    found = result({"reception": {5: 2, 4: 1, 3: 1}, "repair": {1: 4}})
    assert found.areas["reception"] == Share(3, 4)
    assert (found.areas["order"], found.areas["order"].rate) == (Share(0, 0), None)
    assert list(found.areas) == list(AREAS)
    assert found.overall == Share(3, 8)


@pytest.mark.parametrize(
    ("now", "day", "opens", "number"),
    [
        ("2026-03-02 09:00", 15, "2026-06-15 10:00", 202606),
        ("2026-06-15 09:59", 15, "2026-06-15 10:00", 202606),
        ("2026-06-15 10:00", 15, "2026-12-15 10:00", 202612),
        ("2026-12-15 10:00", 15, "2027-06-15 10:00", 202706),
        ("2026-03-02 09:00", 31, "2026-06-30 10:00", 202606),
    ],
)
def test_a_round_opens_on_its_day(now: str, day: int, opens: str, number: int) -> None:
    policy = SurveyPolicy(True, (12, 6), day, time(10), timedelta(days=14), 95, 93)
    found = next_round(policy, estate().hours, datetime.fromisoformat(now).replace(tzinfo=MONDAY.tzinfo))
    assert (f"{found:%Y-%m-%d %H:%M}", number_of(found)) == (opens, number)
