"""回访: solved or not, three scores and a remark; nobody is held up, and a grievance is never thanked away."""

from __future__ import annotations

from datetime import timedelta

import pytest

from flows.effects import AddWords, AnswerVisit
from flows.messages import Refused, Term
from flows.people import Brief
from tests.flows.talking import MONDAY, Talker, brief

HANDLED = brief(420, "done", "service-quality", kind="complaint", label="C-0420", words="楼道太脏了")


def asked(*tickets: Brief) -> Talker:
    wang = Talker(tickets=tickets or (HANDLED,))
    wang.is_asked("follow_up", ticket=420)
    return wang


def test_solved_three_scores_and_a_remark() -> None:
    wang = asked()
    assert wang.heard == ["follow-up-ask"]
    assert wang.lists[-1].list == "follow_up!420"
    assert "C-0420" in wang.texts[0]
    wang.picks("solved")
    for score in ("5", "⭐⭐⭐⭐", "3"):
        wang.says(score)
    assert wang.heard == ["rating-remark"]
    wang.says("保洁现在很及时")
    assert wang.done == [AnswerVisit(420, True, 5, 4, 3, "保洁现在很及时")]
    assert wang.heard == ["thank-warm"]
    assert wang.standing is None


@pytest.mark.parametrize("words", ["解决了", "是", "已解决", "solved", "1"])
def test_solved_in_many_words(words: str) -> None:
    wang = asked()
    wang.says(words)
    assert wang.heard == ["rating-attitude"]


@pytest.mark.parametrize("words", ["没有解决", "没解决", "不", "还没解决", "2", "not solved"])
def test_not_solved_is_carried_out_at_once_and_what_is_wrong_is_added(words: str) -> None:
    wang = asked()
    wang.says(words)
    assert wang.done == [AnswerVisit(420, solved=False)], "nobody need write to be heard"
    assert wang.heard == ["follow-up-call", "follow-up-what"]
    assert MONDAY < wang.said[0].args["by"] < MONDAY + timedelta(days=3)  # type: ignore[operator]  # a moment
    wang.says("周末还是没人扫")
    assert wang.done == [AddWords(420, "周末还是没人扫")]
    assert (wang.heard, wang.standing) == (["words-added"], None)


def test_what_is_wrong_may_be_left_out() -> None:
    wang = asked()
    wang.picks("unsolved")
    wang.says("跳过")
    assert (wang.heard, wang.standing) == (["follow-up-told-by-phone"], None)
    assert wang.all_done == [AnswerVisit(420, solved=False)]


def test_what_is_wrong_may_be_a_picture() -> None:
    wang = asked()
    wang.picks("unsolved")
    wang.sends_sticker()
    assert wang.heard == ["follow-up-words-please", "follow-up-what"]
    wang.sends_photo("p", caption="还是这样")
    assert wang.done == [AddWords(420, "还是这样", ("p",))]


def test_a_complaint_for_an_answer_is_that_it_is_not_solved() -> None:
    wang = asked()
    wang.says("楼道还是太脏了,没人打扫")
    assert wang.done == [AnswerVisit(420, solved=False, remark="楼道还是太脏了,没人打扫")]


def test_a_new_grievance_is_carried_in_the_remark() -> None:
    wang = asked()
    for words in ("解决了", "5", "5", "5", "不过前台态度太差了,我要投诉"):
        wang.says(words)
    assert wang.done == [AnswerVisit(420, True, 5, 5, 5, "不过前台态度太差了,我要投诉")]


def test_criticism_is_thanked_in_the_prescribed_words_once() -> None:
    wang = asked()
    for words in ("解决了", "2", "2", "2", "你们要改进"):
        wang.says(words)
    assert wang.heard == ["criticised-thanks"]


def test_something_else_steps_aside_and_the_visit_waits() -> None:
    wang = asked()
    wang.says("厨房水龙头漏水")
    assert wang.standing == ("repair", "urgent")
    wang.says("取消")
    assert wang.standing == ("follow_up", "answer")
    wang.says("解决了")
    wang.says("报修")
    assert wang.standing == ("repair", "category")
    wang.says("取消")
    assert wang.standing == ("follow_up", "attitude")


def test_later_and_cancel_answer_nothing() -> None:
    for words in ("稍后再说", "取消"):
        wang = asked()
        wang.says(words)
        assert (wang.heard, wang.done, wang.standing) == (["follow-up-later"], [], None)


def test_an_old_button_works_and_is_answered_once() -> None:
    wang = asked()
    old = wang.lists[-1]
    wang.says("取消")
    wang.presses(old, "unsolved")
    assert wang.heard == ["follow-up-call", "follow-up-what"]
    wang.presses(old, "unsolved")
    assert wang.done == [], "a double tap"
    wang.says("还是脏")
    wang.refuses = {AnswerVisit: Refused("ticket-not-found", {"state": Term("state-done")})}
    wang.presses(old, "unsolved")
    assert (wang.heard, wang.standing) == (["ticket-not-found"], None)


def test_what_was_rated_is_not_asked_again() -> None:
    wang = asked(brief(420, "closed", kind="complaint", label="C-0420", rated=True))
    assert wang.heard == ["already-rated"]
    assert wang.done == []


def test_who_said_that_it_is_solved_may_find_that_it_is_not() -> None:
    """Scores are given once; that it is not solved can be said at any time (rules.md §12)."""
    wang = asked()
    old = wang.lists[-1]
    for words in ("解决了", "5", "5", "5", "跳过"):
        wang.says(words)
    wang.tickets[420] = brief(420, "closed", kind="complaint", label="C-0420", rated=True)
    for option in ("solved", "later"):
        wang.presses(old, option)
        assert (wang.heard, wang.standing) == (["already-rated"], None)
    wang.presses(old, "unsolved")
    assert wang.heard == ["follow-up-call", "follow-up-what"]
    assert wang.done == [AnswerVisit(420, solved=False)]
    wang.says("又不亮了")
    assert wang.done == [AddWords(420, "又不亮了")]


def test_somebody_elses_visit_is_not_shown() -> None:
    wang = Talker()
    wang.is_asked("follow_up", ticket=999)
    assert wang.heard == ["ticket-not-found"]
