"""Each flow as a story: binding, homes, status, history, sign-off, rating, quote, language, which matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from flows.conversations import all_flows
from flows.conversations.readers import read_ticket
from flows.effects import (
    AddWords,
    AnswerQuote,
    CancelTicket,
    Invite,
    LeaveHome,
    MoveAppointment,
    Rate,
    RedeemCode,
    RequestBinding,
    SetLanguage,
    SignOff,
    Urge,
)
from flows.messages import Refused, Term
from flows.people import Home
from flows.ticket import Quote
from tests.flows.talking import MONDAY, STRANGER, WANG, Talker, brief

ADDED = [AddWords(412, "钥匙在门卫那里"), AddWords(412, "请先打电话", ("p",))]


# ── binding ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def bound_up_to_the_summary() -> Talker:
    stranger = Talker(STRANGER)
    stranger.says("绑定")
    assert stranger.heard == ["ask-surname"]
    stranger.says("王伟")
    stranger.picks("mr")
    stranger.says("三幢二单元501")
    stranger.says("138 0013 8000")
    assert stranger.heard == ["binding-summary"]
    return stranger


def test_binding_asks_name_house_and_phone_and_reads_them_back() -> None:
    stranger = bound_up_to_the_summary()
    assert stranger.said[-1].args["house"] == "3-2-501"
    stranger.says("对")
    assert stranger.done == [RequestBinding("王伟", "mr", "3", "2", "501", "13800138000")]
    assert stranger.heard == ["binding-requested"]
    assert stranger.standing is None


def test_binding_changes_one_answer_without_starting_over() -> None:
    stranger = bound_up_to_the_summary()
    stranger.says("修改")
    stranger.picks("house")
    stranger.says("3-502")
    stranger.picks("correct")
    assert stranger.done == [RequestBinding("王伟", "mr", "3", "", "502", "13800138000")]


@pytest.mark.parametrize("name", ["欧阳娜娜", "O'Neill", "Jean-Luc Picard", "买买提·吐尔逊"])
def test_names_of_many_kinds_are_names(name: str) -> None:
    stranger = Talker(STRANGER)
    stranger.says("绑定")
    stranger.says(name)
    assert stranger.draft["name"] == name


@pytest.mark.parametrize("name", ["12345", "<b>王</b>", "?", "王" * 31])
def test_what_is_no_name_is_asked_again(name: str) -> None:
    stranger = Talker(STRANGER)
    stranger.says("绑定")
    stranger.says(name)
    assert stranger.heard == ["binding-name-please", "ask-surname"]


def test_a_house_that_cannot_be_read_is_answered_with_the_prescribed_words() -> None:
    stranger = Talker(STRANGER)
    stranger.says("绑定")
    stranger.says("王伟")
    stranger.picks("none")
    stranger.says("就在大门旁边")
    assert stranger.heard == ["table-20-check-room-number", "binding-house"]


@pytest.mark.parametrize("words", ["/start BCDF-GHJK", "BCDF-GHJK", "bcdfghjk"])
def test_a_code_is_redeemed_at_once(words: str) -> None:
    stranger = Talker(STRANGER)
    stranger.says(words)
    assert stranger.done == [RedeemCode(words.removeprefix("/start "))]
    assert stranger.heard == ["binding-code-accepted"]


def test_a_refused_binding_ends_it_with_the_reason() -> None:
    stranger = bound_up_to_the_summary()
    stranger.refuses = {RequestBinding: Refused("table-20-check-room-number")}
    stranger.picks("correct")
    assert stranger.done == []
    assert stranger.heard == ["table-20-check-room-number"]
    assert stranger.standing is None


# ── my homes ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_head_of_a_household_invites() -> None:
    wang = Talker()
    wang.says("我家")
    assert wang.heard == ["home-one"]
    wang.picks("invite")
    assert wang.done == [Invite(11)]
    assert wang.heard == ["invitation-made"]
    assert "BCDF-GHJK" in wang.texts[0]


def test_a_member_of_a_household_is_not_offered_to_invite() -> None:
    li = Talker(replace(WANG, homes=(Home(11, "3-2-501", head=False),)))
    li.says("我家")
    assert "invite" not in [one.id for one in li.said[-1].options]
    li.says("invite")
    assert li.done == []


def test_moving_out_is_asked_twice_and_ends_the_binding() -> None:
    wang = Talker()
    wang.says("我家")
    wang.picks("leave")
    assert wang.heard == ["moved-out-sure-head"]
    wang.picks("no")
    assert wang.heard == ["home-one"]
    wang.picks("leave")
    wang.says("是的")
    assert wang.done == [LeaveHome(11)]
    assert wang.heard == ["moved-out"]


def test_another_home_is_bound_without_asking_who_they_are() -> None:
    wang = Talker()
    wang.says("我家")
    wang.picks("another")
    assert wang.heard == ["binding-house"]
    wang.says("1-1-101")
    wang.picks("correct")
    assert wang.done == [RequestBinding("王", "mr", "1", "1", "101", "13800000000")]


def test_with_several_homes_it_is_asked_which() -> None:
    homes = (Home(11, "3-2-501", head=True), Home(12, "1-1-101", head=False))
    wang = Talker(replace(WANG, homes=homes))
    wang.says("我家")
    wang.picks("home-12")
    assert wang.said[-1].args["house"] == "1-1-101"
    wang.resident = replace(WANG, homes=())  # ended by staff meanwhile
    wang.picks("leave")
    assert wang.heard


# ── status ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_only_open_ticket_is_shown_at_once_in_words() -> None:
    wang = Talker(tickets=[brief(412, "on-the-way")])
    wang.says("进度")
    assert wang.heard == ["ticket-status"]
    assert wang.said[-1].args["state"] == Term("state-on-the-way")
    assert "R-0412" in wang.texts[0]


@pytest.mark.parametrize("pick", ["R-0413", "#413", "413", "2", "button"])
def test_one_of_several_is_chosen_by_number_or_button(pick: str) -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    wang.says("进度")
    assert wang.heard == ["status-which"]
    if pick == "button":
        wang.picks("ticket-413")
    else:
        wang.says(pick)
    assert wang.said[-1].ticket == 413


def test_nothing_open_offers_what_else_there_is() -> None:
    wang = Talker()
    wang.says("进度")
    assert wang.heard == ["status-none"]
    wang.picks("history")
    assert wang.heard == ["history-none"]


def test_somebody_elses_number_and_then_ones_own() -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    wang.says("R-0999")
    assert wang.heard == ["ticket-not-found"]
    wang.says("R-0998")
    assert wang.heard == ["ticket-not-found"]
    wang.says("R-0413")
    assert wang.heard == ["ticket-status"]


def test_urging_is_told_done_and_then_the_true_state() -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says("进度")
    wang.picks("urge")
    assert wang.done == [Urge(412)]
    assert wang.heard == ["urge-done", "ticket-status"]


def test_urging_too_soon_is_answered_with_the_true_state() -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says("进度")
    wang.refuses = {Urge: Refused("urge-too-soon", {"again_at": MONDAY})}
    wang.picks("urge")
    assert wang.done == []
    assert wang.heard == ["urge-too-soon", "ticket-status"]


def test_urging_in_words_needs_no_menu() -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says("催一下")
    assert wang.done == [Urge(412)]
    many = Talker(tickets=[brief(412), brief(413)])
    many.says("催一下")
    assert many.heard == ["status-which"]


def test_each_word_and_photo_is_added_when_it_comes() -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    wang.says("R-0412")
    wang.picks("add")
    wang.says("钥匙在门卫那里")
    wang.sends_photo("p", caption="请先打电话")
    assert wang.heard == ["add-words-more"]
    assert wang.all_done == ADDED
    wang.picks("done")
    assert (wang.heard, wang.done) == (["words-added"], [])
    wang.says("记得带梯子")
    assert wang.done == [AddWords(412, "记得带梯子")]


def test_who_leaves_what_they_were_adding_to_has_added_it() -> None:
    wang = Talker(tickets=[brief(412)])
    for words in ("进度", "补充内容", "又弄湿了，我差点摔倒", "菜单"):
        wang.says(words)
    assert wang.all_done == [AddWords(412, "又弄湿了，我差点摔倒")]
    assert wang.standing is None


def test_urging_while_adding_urges() -> None:
    wang = Talker(tickets=[brief(412)])
    for words in ("进度", "补充内容", "催一下"):
        wang.says(words)
    assert wang.all_done == [Urge(412)]
    assert wang.heard == ["urge-done", "ticket-status"]


def test_a_complaint_that_was_taken_back_says_so() -> None:
    known = brief(700, "closed", "noise", kind="complaint", label="C-0700", words="楼上太吵", closing="cancelled")
    wang = Talker(tickets=[known])
    wang.says("C-0700")
    assert "已撤回" in wang.texts[0]
    assert "已销项" not in wang.texts[0]


def test_the_appointment_is_moved_by_words() -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says("进度")
    wang.picks("move")
    wang.says("昨天下午3点")
    assert wang.heard == ["when-past", "table-14-what-time-suits"]
    wang.says("后天下午3点")
    (moved,) = wang.done
    assert isinstance(moved, MoveAppointment)
    assert moved.start == datetime(2026, 3, 4, 15, 0, tzinfo=MONDAY.tzinfo)
    assert wang.heard == ["appointment-moved"]


def test_cancelling_is_asked_twice() -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says("进度")
    wang.picks("cancel")
    wang.picks("no")
    assert wang.heard == ["ticket-status"]
    wang.picks("cancel")
    wang.picks("yes")
    assert wang.done == [CancelTicket(412)]
    assert wang.heard == ["ticket-cancelled"]


@pytest.mark.parametrize(
    ("ticket", "offered"),
    [
        (brief(412, "dispatched"), ["urge", "add", "move", "cancel", "menu"]),
        (brief(412, "arrived"), ["urge", "add", "menu"]),
        (brief(412, "done"), ["sign", "add", "menu"]),
        (brief(412, "closed"), ["not-fixed", "menu"]),
        (brief(412, mine=False), ["add", "menu"]),
        (brief(412, emergency=True, category="fire"), ["urge", "add", "cancel", "menu"]),
        (brief(412, kind="enquiry", category=""), ["urge", "add", "menu"]),
    ],
)
def test_only_what_can_be_done_is_offered(ticket: object, offered: list[str]) -> None:
    wang = Talker(tickets=[ticket])  # type: ignore[list-item]  # parametrize knows no types
    wang.says("R-0412")
    assert [one.id for one in wang.said[-1].options] == offered


def test_a_new_trouble_told_while_the_status_is_shown_is_a_new_repair() -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says("进度")
    wang.says("卧室空调不制冷")
    assert wang.standing == ("repair", "urgent")
    assert wang.draft["category"] == "hvac"


# ── history ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("pick", ["2", "R-0413", "button"])
def test_history_is_one_message_from_which_one_is_opened(pick: str) -> None:
    wang = Talker(tickets=[brief(412), brief(413, "closed")])
    wang.says("历史")
    assert wang.heard == ["history-list"]
    if pick == "button":
        wang.picks("ticket-413")
    else:
        wang.says(pick)
    assert wang.heard == ["ticket-status"]
    assert wang.said[-1].args["state"] == Term("state-closed")


# ── sign-off and rating ──────────────────────────────────────────────────────────────────────────────────────────────


def asked_to_sign() -> Talker:
    wang = Talker(tickets=[brief(412, "done")])
    wang.is_asked("sign_off", ticket=412, result="已更换阀芯", photos=["after"])
    assert wang.heard == ["sign-off-ask"]
    assert wang.said[-1].list == "sign_off!412"
    assert wang.said[-1].photos == ("after",)
    return wang


def test_signed_off_and_rated() -> None:
    wang = asked_to_sign()
    wang.picks("fixed")
    assert wang.done == [SignOff(412, fixed=True)]
    assert wang.heard == ["signed-off", "rating-attitude"]
    wang.says("5")
    wang.says("⭐⭐⭐⭐")
    wang.picks("3")
    wang.says("师傅很准时,谢谢")
    assert wang.done == [Rate(412, 5, 4, 3, "师傅很准时,谢谢")]
    assert wang.heard == ["rating-thanks"]
    assert wang.standing is None


@pytest.mark.parametrize("words", ["取消", "不用了", "记得带梯子"])
def test_nobody_is_held_up_by_our_questions(words: str) -> None:
    wang = asked_to_sign()
    wang.picks("fixed")
    wang.says(words)
    assert wang.standing is None or wang.standing[0] != "rating"
    assert wang.heard[0] != "unclear-repeat-please"


def test_not_fixed_is_asked_why_in_words_or_pictures() -> None:
    wang = asked_to_sign()
    wang.picks("not-fixed")
    assert wang.heard == ["sign-off-reason"]
    wang.sends_photo("drip")
    wang.says("还在滴水")
    assert wang.done == [SignOff(412, fixed=False, reason="还在滴水", photos=("drip",))]
    assert wang.heard == ["reopened"]


def test_not_fixed_said_in_their_own_words() -> None:
    wang = asked_to_sign()
    wang.says("没修好，还在漏")
    assert wang.done == [SignOff(412, fixed=False, reason="没修好，还在漏")]


def test_later_is_no_confirmation_and_the_button_still_works_afterwards() -> None:
    wang = asked_to_sign()
    question = wang.lists[-1]
    wang.picks("later")
    assert (wang.done, wang.heard) == ([], ["sign-off-later"])
    wang.waits(days=2)
    wang.says("报修")
    wang.presses(question, "fixed")
    assert wang.done == [SignOff(412, fixed=True)]


def test_a_sign_off_waits_for_the_repair_in_progress() -> None:
    wang = Talker(tickets=[brief(412, "done")])
    wang.says("厨房水龙头漏水")
    wang.is_asked("sign_off", ticket=412, result="好了")
    assert wang.heard == ["sign-off-ask"]
    assert wang.standing == ("repair", "urgent")
    wang.says("1")
    assert wang.draft["urgent"] == "ordinary"
    wang.says("取消")
    assert wang.heard == ["flow-cancelled", "sign-off-ask"]
    wang.says("1")
    assert wang.done == [SignOff(412, fixed=True)]


def test_other_words_while_a_signature_is_awaited_belong_to_that_ticket() -> None:
    wang = asked_to_sign()
    wang.says("我明天再看看水压")
    assert wang.done == [AddWords(412, "我明天再看看水压")]
    assert wang.standing == ("sign_off", "answer")


def test_a_signature_that_came_too_late_is_refused_and_not_asked_again() -> None:
    wang = asked_to_sign()
    wang.refuses = {SignOff: Refused("ticket-not-found")}
    wang.picks("fixed")
    assert wang.done == []
    assert wang.standing is None


def test_a_closed_ticket_may_still_be_said_not_to_be_fixed() -> None:
    wang = Talker(tickets=[brief(412, "closed")])
    wang.says("R-0412")
    wang.picks("not-fixed")
    wang.says("又漏水了")
    assert wang.done == [SignOff(412, fixed=False, reason="又漏水了")]


def test_scores_are_not_asked_for_twice() -> None:
    wang = Talker(tickets=[brief(412, "closed")])
    wang.is_asked("rating", ticket=412)
    asked = wang.lists[-1]
    wang.says("取消")
    wang.tickets[412] = brief(412, "closed", rated=True)
    wang.presses(asked, "1")
    assert (wang.done, wang.heard) == ([], ["already-rated"])


# ── quote, language, which ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("answer", "agreed"), [("agree", True), ("refuse", False)])
def test_a_quote_is_answered(answer: str, agreed: bool) -> None:
    wang = Talker(tickets=[brief(412, "waiting")])
    wang.quotes[412] = Quote("120 元", "更换阀芯")
    wang.is_asked("quote", ticket=412)
    assert "120 元" in wang.texts[0]
    wang.picks(answer)
    assert wang.done == [AnswerQuote(412, agreed, 1)]


def test_the_button_of_an_older_price_does_not_agree_to_the_new_one() -> None:
    wang = Talker(tickets=[brief(412, "waiting")])
    wang.quotes[412] = Quote("120 元", "更换阀芯")
    wang.is_asked("quote", ticket=412)
    older = wang.lists[-1]
    wang.quotes[412] = Quote("300 元", "更换水管", number=2)
    wang.is_asked("quote", ticket=412)
    wang.presses(older, "agree")
    assert wang.done == []
    assert wang.heard == ["quote-changed", "quote-ask"]
    assert "300 元" in wang.texts[-1]
    wang.says("好的")
    assert wang.done == [AnswerQuote(412, True, 2)]
    wang.quotes.clear()
    wang.presses(older, "refuse")
    assert (wang.done, wang.heard) == ([], ["quote-answered"])


def test_the_language_is_set_and_spoken_from_then_on() -> None:
    wang = Talker()
    wang.says("language")
    wang.says("English")
    assert wang.done == [SetLanguage("en")]
    assert wang.texts == ["Very well, I will speak English with you from now on."]


def test_free_words_become_something_new_when_they_say_so() -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    wang.sends_photo("p", caption="我下午都在家")
    assert wang.heard == ["which-ticket"]
    wang.picks("new")
    assert wang.draft["words"] == "我下午都在家"
    assert wang.draft["photos"] == ["p"]


# ── all of them ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", all_flows())
def test_every_flow_is_drawn_as_it_runs(name: str) -> None:
    drawn = all_flows()[name].draw()
    for step in all_flows()[name].flow.steps:
        assert step.name in drawn


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("R-0412", 412),
        ("r-412", 412),
        ("#412", 412),
        ("412", 412),
        (" 0412 ", 412),
        ("0", None),
        ("R-", None),
        ("4 12", None),
        ("9" * 10, None),
        ("412号", None),
    ],
)
def test_a_ticket_number_is_typed_in_many_ways(words: str, number: int | None) -> None:
    assert read_ticket(words) == number


@pytest.mark.parametrize(
    ("words", "person", "honorific"),
    [
        ("李强，2-1-302，13900002302", "李强", None),
        ("李强 2-1-302 13900002302", "李强", None),
        ("李强先生，2栋1单元302，139 0000 2302", "李强", "mr"),
        ("Mr Lee, 2-1-302, 13900002302", "Lee", "mr"),
    ],
)
def test_what_the_first_words_say_is_not_asked_again(words: str, person: str, honorific: str | None) -> None:
    li = Talker(STRANGER)
    li.says("绑定")
    li.says(words)
    if honorific is None:
        li.picks("none")
    assert li.heard[-1] == "binding-summary"
    assert li.heard_say("binding-summary").args["person"] == person


@pytest.mark.parametrize(("words", "language"), [("English", "en"), ("中文", "zh-Hans"), ("繁體中文", "zh-Hant")])
def test_a_language_that_is_named_is_spoken_at_once(words: str, language: str) -> None:
    wang = Talker()
    wang.says(words)
    assert wang.done == [SetLanguage(language)]
    assert wang.heard == ["language-set"]
