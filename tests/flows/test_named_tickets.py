"""Words about a ticket that exists: named by its number, cancelled, urged; words that lead elsewhere; plain anger."""

from __future__ import annotations

from datetime import timedelta

import pytest

from flows.conversations.readers import ticket_in
from flows.effects import AddWords, CancelTicket, Urge
from tests.flows.talking import MONDAY, STRANGER, WANG, Talker, brief


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("取消 R-0412", 412),
        ("催一下R-0412吧", 412),
        ("cancel #412 please", 412),
        ("3-2-501 漏水", None),
        ("A3-2-501", None),
        ("b1 漏水", None),
        ("13912345678", None),
    ],
)
def test_a_ticket_is_named_by_its_mark(words: str, number: int | None) -> None:
    named = ticket_in(words)
    assert (named[0] if named else None) == number


@pytest.mark.parametrize("words", ["取消 R-0412", "我要取消报修", "cancel R-0412", "取消報修", "不用来修了"])
def test_a_filed_repair_is_cancelled_by_words_after_a_question(words: str) -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says(words)
    assert wang.heard == ["ticket-cancel-sure"]
    wang.picks("yes")
    assert wang.done == [CancelTicket(412)]


def test_of_several_it_is_asked_which_one_to_cancel() -> None:
    wang = Talker(tickets=[brief(412), brief(413, category="electrical")])
    wang.says("我要取消报修")
    assert wang.heard == ["status-which"]
    wang.picks("ticket-413")
    assert wang.heard == ["ticket-cancel-sure"]
    wang.says("是")
    assert wang.done == [CancelTicket(413)]


def test_a_number_says_which_of_several() -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    wang.says("取消 R-0413")
    assert wang.heard == ["ticket-cancel-sure"]
    assert wang.draft["ticket"] == 413


@pytest.mark.parametrize("words", ["催 R-0413", "催一下 R-0413", "urge R-0413", "R-0413 快点"])
def test_an_urging_with_a_number_urges_at_once(words: str) -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    wang.says(words)
    assert wang.done == [Urge(413)]
    assert wang.heard == ["urge-done", "ticket-status"]


def test_an_urging_without_a_number_asks_which_and_then_urges() -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    wang.says("催一下")
    wang.picks("ticket-412")
    assert wang.done == [Urge(412)]


def test_sorry_is_said_to_who_blames_us() -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says("怎么还没来")
    assert wang.heard == ["wait-blamed-slow", "urge-done", "ticket-status"]


def test_sorry_is_said_when_we_are_late() -> None:
    wang = Talker(tickets=[brief(412, by=MONDAY - timedelta(minutes=1))])
    wang.says("催 R-0412")
    assert wang.heard[0] == "wait-blamed-slow"


def test_somebody_elses_number_is_not_found() -> None:
    wang = Talker(tickets=[brief(412)])
    for words in ("取消 R-0007", "催 R-0007"):
        wang.says(words)
        assert wang.heard == ["ticket-not-found"]
        assert wang.done == []
        wang.says("菜单")


def test_a_closed_ticket_that_is_named_is_shown() -> None:
    wang = Talker(tickets=[brief(412, "closed")])
    wang.says("还是漏，重新报 R-0412")
    assert wang.heard == ["ticket-status"]
    assert "not-fixed" in [option.id for option in wang.said[-1].options]


@pytest.mark.parametrize(
    ("words", "flow"),
    [
        ("我的家", "home"),
        ("邀请家人", "home"),
        ("邀請家人", "home"),
        ("My home", "home"),
        ("绑定", "binding"),
        ("历史记录", "history"),
        ("查看进度", "status"),
    ],
)
def test_what_the_menu_offers_is_no_word_about_a_ticket(words: str, flow: str) -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says(words)
    assert not [one for one in wang.done if isinstance(one, AddWords)]
    assert wang.standing is not None
    assert wang.standing[0] == flow


def test_binding_opens_from_the_first_question_of_a_repair() -> None:
    stranger = Talker(STRANGER)
    stranger.says("报修")
    stranger.says("绑定")
    assert stranger.standing == ("binding", "name")


def test_plain_anger_is_received_with_the_prescribed_words_once_and_heard_out() -> None:
    wang = Talker(WANG)
    wang.says("气死我了")
    assert wang.heard == ["angry-opening"]
    wang.says("气死我了")
    assert wang.heard == ["complaint-heard-3"]
    assert wang.done == []


def test_name_house_and_phone_are_no_fault_but_a_binding() -> None:
    stranger = Talker(STRANGER)
    stranger.says("报修")
    stranger.says("王伟 3-2-501 13800138000")
    assert stranger.standing is not None
    assert stranger.standing[0] == "binding"
    assert stranger.draft["house"] == "3-2-501"
