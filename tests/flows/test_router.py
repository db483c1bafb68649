"""What works everywhere, tried on the repair: words, numbers and buttons, changes of mind, emergencies, strangers,
rubbish."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.effects import AddWords, CallPerson, JoinRepair, OpenRepair, SignOff, TakeBack
from flows.flow import Conversation, Frame
from flows.messages import Amended, Choice, Place, Voice
from flows.people import Home
from flows.stored import from_json, to_json
from tests.flows.talking import STRANGER, WANG, Talker, brief

STEPS = ("plumbing", "home-11", "ordinary", "skip")  # a repair of Wang's up to the question when we may come


def at_the_summary() -> Talker:
    wang = Talker()
    wang.says("厨房水龙头漏水")
    for option in ("ordinary", "skip"):
        wang.picks(option)
    wang.says("明天下午3点")
    assert wang.standing == ("repair", "summary")
    return wang


# ── the way through ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_repair_by_buttons_from_the_menu_to_the_number() -> None:
    wang = Talker()
    wang.says("你好")
    assert wang.heard == ["greet-centre", "offer-help-something"]
    wang.picks("repair")
    for option in STEPS:
        wang.picks(option)
    assert wang.heard == ["table-14-what-time-suits"]
    wang.picks(wang.lists[-1].options[1].id)
    assert wang.heard == ["repair-summary"]
    wang.picks("correct")
    (filed,) = wang.done
    assert isinstance(filed, OpenRepair)
    assert (filed.category, filed.household, filed.house, filed.emergency) == ("plumbing", 11, "3-2-501", False)
    assert filed.appointment is not None
    assert wang.heard == ["repair-filed"]
    assert wang.standing is None


def test_a_sentence_fills_what_it_says_and_is_not_asked_again() -> None:
    wang = Talker()
    wang.says("厨房水龙头漏水")
    assert wang.heard == ["repair-urgent"]
    assert wang.draft["category"] == "plumbing"
    assert wang.draft["house"] == "3-2-501"


@pytest.mark.parametrize("how", ["button", "number", "words"])
def test_every_choice_works_as_button_number_and_words(how: str) -> None:
    wang = Talker()
    wang.says("报修")
    asked = wang.lists[-1]
    for place, option in enumerate(asked.options):
        other = Talker()
        other.says("报修")
        match how:
            case "button":
                other.picks(option.id)
            case "number":
                other.says(f"{place + 1}")
            case _:
                other.says(other.label_of[option.id])
        assert other.draft["category"] == option.id


def test_a_photo_first_and_the_words_later() -> None:
    wang = Talker()
    wang.sends_photo("a", "b")
    assert wang.standing == ("repair", "category")
    wang.says("水龙头漏水")
    for option in ("home-11", "ordinary"):
        wang.picks(option)
    assert wang.heard == ["repair-photo-more"]
    wang.sends_photo("c")
    wang.picks("done")
    assert wang.draft["photos"] == ["a", "b", "c"]


def test_a_photo_at_any_question_of_a_repair_is_kept_and_costs_no_patience() -> None:
    wang = Talker()
    wang.says("厨房水龙头漏水")
    for file in ("a", "b", "c"):
        wang.sends_photo(file)
        assert wang.heard == ["photo-kept", "repair-urgent"]
    assert wang.draft["photos"] == ["a", "b", "c"]


def test_a_number_after_a_question_without_choices_is_the_answer_itself() -> None:
    stranger = Talker(STRANGER)
    stranger.says("绑定")
    stranger.says("王伟")
    stranger.says("1")
    assert stranger.draft["honorific"] == "mr"
    stranger.says("1")
    assert stranger.heard == ["table-20-check-room-number", "binding-house"]


# ── changes of mind ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_answer_is_changed_at_the_summary_and_nothing_else_is_asked() -> None:
    wang = at_the_summary()
    wang.picks("change")
    wang.picks("when")
    wang.says("后天上午10点")
    assert wang.heard == ["repair-summary"]
    assert str(wang.draft["start"]).startswith("2026-03-04T10:00")
    assert wang.draft["category"] == "plumbing"


def test_back_asks_the_question_before_and_forgets_what_it_filled() -> None:
    wang = Talker()
    wang.says("报修")
    wang.picks("plumbing")
    wang.picks("home-11")
    wang.says("返回")
    assert wang.standing == ("repair", "where")
    assert "house" not in wang.draft
    wang.says("返回")
    assert wang.standing == ("repair", "category")
    wang.says("返回")
    assert wang.standing == ("repair", "category")


def test_a_flow_of_one_question_has_no_way_back_and_asks_again() -> None:
    wang = Talker()
    wang.says("语言")
    wang.says("返回")
    assert wang.heard == ["language-which"]


def test_cancel_ends_the_flow_and_resumes_the_one_below() -> None:
    wang = Talker()
    wang.says("厨房水龙头漏水")
    wang.says("语言")
    assert wang.standing == ("language", "language")
    wang.says("取消")
    assert wang.heard == ["flow-cancelled", "repair-urgent"]
    wang.says("取消")
    assert wang.heard == ["flow-cancelled"]
    assert wang.standing is None


def test_menu_leaves_everything() -> None:
    wang = Talker()
    wang.says("报修")
    wang.says("菜单")
    assert wang.heard == ["offer-help-something"]
    assert wang.standing is None


def test_a_question_in_the_middle_is_answered_and_the_flow_goes_on() -> None:
    wang = Talker()
    wang.says("厨房水龙头漏水")
    wang.says("你们几点上班?")
    assert wang.heard == ["answer-hours", "repair-urgent"]


def test_a_double_tap_and_a_stale_choice_show_the_question_again() -> None:
    wang = Talker()
    wang.says("报修")
    first = wang.lists[-1]
    wang.presses(first, "plumbing")
    wang.presses(first, "plumbing")
    assert wang.heard == ["choice-stale", "repair-where"]
    assert wang.draft["category"] == "plumbing"


def test_a_stale_choice_outside_any_flow_shows_the_menu() -> None:
    wang = Talker()
    wang.sends(Choice("repair.where.7", "public"))
    assert wang.heard == ["choice-stale", "offer-help-something"]


def test_the_menu_pressed_in_the_middle_of_a_repair_loses_nothing() -> None:
    wang = Talker()
    wang.says("你好")
    old = wang.lists[-1]
    wang.says("厨房水龙头漏水")
    wang.presses(old, "repair")
    assert wang.heard == ["repair-urgent"]
    wang.presses(old, "language")
    wang.picks("en")
    assert wang.heard == ["language-set", "repair-urgent"]


def test_the_menu_offers_a_complaint_and_its_word_works_in_the_middle_of_a_repair() -> None:
    wang = Talker()
    wang.says("菜单")
    wang.picks("complaint")
    assert wang.heard == ["complaint-listen"]
    wang.says("取消")
    wang.says("厨房水龙头漏水")
    wang.says("投诉")
    assert wang.heard == ["complaint-listen"]
    wang.says("取消")
    assert wang.standing == ("repair", "urgent")


# ── not understood, and people ───────────────────────────────────────────────────────────────────────────────────────


def test_two_misunderstandings_lead_to_a_person() -> None:
    wang = Talker()
    wang.says("厨房水龙头漏水")
    wang.says("嘟嘟嘟")
    assert wang.heard == ["unclear-repeat-please", "repair-urgent"]
    wang.says("啦啦啦")
    assert wang.heard == ["unclear-will-call-back", "person-called"]
    assert wang.done == [CallPerson("啦啦啦")]


def test_two_misunderstandings_outside_any_flow_lead_to_a_person() -> None:
    wang = Talker()
    wang.says("嘟嘟嘟")
    assert wang.heard == ["unclear-repeat-please", "offer-help-something"]
    wang.says("啦啦啦")
    assert isinstance(wang.done[0], CallPerson)


def test_while_a_person_talks_the_bot_is_silent_and_the_draft_is_kept() -> None:
    wang = at_the_summary()
    wang.says("转人工")
    assert wang.heard == ["table-06-transfer", "person-called"]
    person = wang.conversation.person
    assert person is not None
    for words in ("在吗", "1", "返回", "好的"):
        wang.says(words)
        assert wang.heard == []
        assert wang.done == [AddWords(person, words, to_holder=True)]
    wang.sends_sticker()
    assert (wang.heard, wang.done) == ([], [])
    wang.sends(Voice("v"))
    assert wang.done == [AddWords(person, "", ("v",), to_holder=True)]
    wang.says("取消")
    assert wang.done == [TakeBack(person)]
    assert wang.standing == ("repair", "summary")
    assert wang.heard[-1] == "repair-summary"


def test_the_menu_takes_the_bot_back() -> None:
    wang = Talker()
    wang.says("转人工")
    person = wang.conversation.person
    assert person is not None
    wang.says("菜单")
    assert wang.done == [TakeBack(person)]
    assert wang.heard == ["bot-is-back", "offer-help-something"]
    assert wang.conversation.person is None


def test_a_button_of_the_menu_takes_the_bot_back() -> None:
    wang = Talker()
    wang.says("你好")
    menu = wang.lists[-1]
    wang.says("转人工")
    person = wang.conversation.person
    assert person is not None
    wang.presses(menu, "repair")
    assert wang.done == [TakeBack(person)]
    assert wang.heard == ["bot-is-back", "repair-what"]
    wang.says("厨房水龙头漏水")
    assert wang.done == []
    assert wang.standing == ("repair", "urgent")


def test_a_button_that_asks_for_words_takes_the_bot_back_another_does_not() -> None:
    wang = Talker(tickets=[brief(412, "done")])
    wang.is_asked("sign_off", ticket=412)
    asked = wang.lists[-1]
    wang.says("转人工")
    person = wang.conversation.person
    assert person is not None
    wang.presses(asked, "later")
    assert (wang.heard, wang.conversation.person) == (["sign-off-later"], person)
    wang.presses(asked, "not-fixed")
    assert wang.done == [TakeBack(person)]
    assert wang.heard == ["bot-is-back", "sign-off-reason"]
    wang.says("还是漏水")
    assert wang.done == [SignOff(412, fixed=False, reason="还是漏水")]


def test_a_draft_that_goes_on_by_button_takes_the_bot_back() -> None:
    wang = Talker()
    wang.says("厨房水龙头漏水")
    urgent = wang.lists[-1]
    wang.says("转人工")
    wang.presses(urgent, "ordinary")
    assert wang.heard == ["bot-is-back", "repair-photo"]
    assert wang.conversation.person is None


def test_without_words_twice_then_the_door_stays_open() -> None:
    wang = Talker()
    heard = []
    for _ in range(3):
        wang.sends_sticker()
        heard.append(wang.heard[0])
    assert heard == ["silent-contact-repeat", "silent-contact-repeat", "silent-contact-close"]


# ── emergencies ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("before", [(), ("报修",), ("厨房水龙头漏水",), ("进度",), ("绑定",), ("转人工",), ("语言",)])
def test_an_emergency_comes_first_in_every_state(before: tuple[str, ...]) -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    for words in before:
        wang.says(words)
    wang.says("电梯困人了,快来!")
    assert wang.heard == ["emergency-lift", "emergency-filed", "emergency-where"]
    (filed,) = wang.done
    assert isinstance(filed, OpenRepair)
    assert filed.emergency
    assert filed.category == "lift"


def test_after_an_emergency_the_place_reaches_whoever_has_it_and_the_repair_goes_on() -> None:
    wang = Talker()
    wang.says("报修")
    wang.says("着火了")
    number = wang.conversation.focus
    assert number is not None
    wang.waits(hours=1)
    wang.sends(Place(30.25, 120.17))
    assert wang.done == [AddWords(number, "30.25000,120.17000", to_holder=True, is_place=True)]
    assert wang.heard == ["emergency-help-is-called", "emergency-go-on"]
    wang.picks("go-on")
    assert wang.heard == ["repair-what"]


def test_a_stranger_is_asked_for_a_phone_after_the_place() -> None:
    stranger = Talker(STRANGER)
    stranger.says("3幢2单元501煤气味很大")
    assert stranger.heard[0] == "emergency-gas"
    stranger.says("3-2-501")
    assert stranger.heard == ["emergency-phone"]
    stranger.says("13800138000")
    assert stranger.heard == ["emergency-help-is-called"]


def test_the_same_emergency_said_again_is_one_ticket() -> None:
    wang = Talker()
    wang.says("电梯困人了")
    wang.says("1号楼")
    wang.says("电梯困人了 快点")
    assert not [one for one in wang.done if isinstance(one, OpenRepair)]
    assert wang.heard == ["emergency-lift", "words-added"]


@pytest.mark.parametrize("words", ["消防通道被堵", "气死我了"])
def test_what_only_sounds_like_an_emergency_is_none(words: str) -> None:
    wang = Talker()
    wang.says(words)
    assert not [one for one in wang.done if isinstance(one, OpenRepair)]


def test_an_edited_message_may_be_an_emergency() -> None:
    wang = Talker(tickets=[brief(412)])
    wang.sends(Amended("厨房着火了"), about=412)
    assert wang.heard[0] == "emergency-fire"


# ── open matters ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_free_words_with_one_open_matter_are_added_to_it() -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says("记得带梯子")
    assert wang.done == [AddWords(412, "记得带梯子")]
    assert wang.heard == ["words-added"]


def test_free_words_with_several_open_matters_are_asked_about_once() -> None:
    wang = Talker(tickets=[brief(412), brief(413, category="electrical")])
    wang.says("记得带梯子")
    assert wang.heard == ["which-ticket"]
    wang.says("2")
    assert wang.done == [AddWords(413, "记得带梯子")]
    wang.says("师傅还没到")
    assert wang.done == [AddWords(413, "师傅还没到")]
    wang.waits(minutes=31)
    wang.says("师傅还没到")
    assert wang.heard == ["which-ticket"]


def test_something_wrong_without_saying_what_may_be_new_or_not() -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says("柜子坏了")
    assert wang.heard == ["which-ticket"]
    wang.picks("new")
    assert wang.standing is not None
    assert wang.standing[0] == "repair"
    assert wang.draft["words"] == "柜子坏了"


def test_a_quoted_reply_routes_silently() -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    wang.says("记得带梯子", about=412)
    assert wang.done == [AddWords(412, "记得带梯子")]
    wang.says("报修")
    wang.says("师傅还没到", about=413)
    assert wang.done == [AddWords(413, "师傅还没到")]
    assert wang.heard == ["words-added", "repair-what"]


def test_an_amended_message_amends_its_ticket() -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    wang.sends(Amended("是卫生间的,不是厨房"), about=413)
    assert wang.done == [AddWords(413, "是卫生间的,不是厨房")]


def test_a_fault_that_a_neighbour_has_reported_is_joined() -> None:
    known = brief(300, category="elevator", place="1号楼电梯", mine=False)
    wang = Talker(similar=[known])
    wang.says("1号楼电梯坏了")
    assert wang.heard == ["repair-already-reported"]
    wang.picks("join-300")
    assert wang.done == [JoinRepair(300)]
    assert wang.standing is None


@pytest.mark.parametrize("number", ["R-0999", "#999", "999"])
def test_a_number_that_is_not_theirs_is_as_unknown_as_one_that_does_not_exist(number: str) -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says(number)
    assert wang.heard == ["ticket-not-found"]
    assert "999" not in wang.texts[-1]


# ── what is offered to whom ──────────────────────────────────────────────────────────────────────────────────────────


def test_somebody_not_bound_is_bound_first_and_the_repair_goes_on() -> None:
    stranger = Talker(STRANGER)
    stranger.says("厨房水龙头漏水")
    stranger.picks("home")
    assert stranger.heard == ["bind-first"]
    stranger.says("3幢2单元501")
    assert stranger.standing == ("binding", "name")
    for words in ("王伟", "女士", "13800138000"):
        stranger.says(words)
    stranger.picks("correct")
    assert stranger.heard == ["binding-requested", "flow-resumed", "repair-urgent"]
    assert stranger.draft["house"] == "3-2-501"


def test_one_of_several_homes_is_chosen_by_button_or_by_its_number() -> None:
    homes = (Home(11, "3-2-501", head=True), Home(12, "1-1-101", head=False))
    wang = Talker(replace(WANG, homes=homes))
    wang.says("马桶堵了")
    assert [one.id for one in wang.said[-1].options] == ["home-11", "home-12", "public"]
    wang.says("1-1-101")
    assert wang.draft["household"] == 12


@pytest.mark.parametrize(("words", "said"), [("昨天上午10点", "when-past"), ("2020年1月1日", "when-past")])
def test_a_date_in_the_past_is_kindly_refused_and_no_misunderstanding(words: str, said: str) -> None:
    wang = Talker()
    wang.says("厨房水龙头漏水")
    wang.picks("ordinary")
    wang.picks("skip")
    for _ in range(3):
        wang.says(words)
        assert wang.heard == [said, "table-14-what-time-suits"]
    assert wang.done == []


RUBBISH = (
    "",
    " ",
    "\x00\x01\x02",
    "<script>alert(1)</script>",
    "**a** _b_ [c](d)",
    "\u202e\u200f",
    "漏" * 100_000,
    "\ud83d",
    "9" * 100_000,
)


@pytest.mark.parametrize("words", RUBBISH)
@pytest.mark.parametrize("before", [(), ("报修",), ("进度",), ("绑定",), ("R-0412",)])
def test_rubbish_gets_a_clear_answer_in_any_state(words: str, before: tuple[str, ...]) -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    for said in before:
        wang.says(said)
    wang.says(words)
    assert wang.heard


# ── storage ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_step_that_the_flow_no_longer_has_begins_it_again_kindly() -> None:
    wang = Talker()
    wang.stored = to_json(Conversation(frames=(Frame("repair", "colour", {"x": 1}),)))
    wang.says("红色")
    assert wang.heard == ["flow-restarted", "repair-what"]


def test_a_flow_that_is_no_more_is_laid_down() -> None:
    wang = Talker()
    wang.stored = to_json(Conversation(frames=(Frame("sauna", "hot"),)))
    wang.says("报修")
    assert wang.heard == ["repair-what"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "7",
        "{",
        '{"frames": 3}',
        '{"focus_until": "2026-01-01T00:00:00"}',
        '{"frames": [{"flow": "x"}]}',
    ],
)
def test_a_broken_conversation_begins_anew(text: str) -> None:
    assert from_json(text) == Conversation()


def test_unknown_fields_are_passed_over_and_nothing_is_lost() -> None:
    wang = at_the_summary()
    stored = wang.stored.replace('"serial"', '"mood":"good","serial"', 1)
    assert from_json(stored) == wang.conversation
    assert from_json(
        to_json(Conversation(focus=3, focus_until=wang.now + timedelta(minutes=1)))
    ).focus_until == wang.now + timedelta(minutes=1)


# ── a new beginning ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("谢谢", ["thanked-we-should"]),
        ("再见", ["closing-happy-life"]),
        ("你们几点上班?", ["answer-hours"]),
        ("物业电话多少", ["answer-contact"]),
        ("我要投诉楼上半夜装修太吵了", ["complaint-heard-first"]),
        ("投诉", ["complaint-listen"]),
        ("你们就是一群骗子", ["angry-opening"]),
        ("你们要改进服务", ["criticised-thanks"]),
        ("我是晚报记者,想采访一下", ["press-passed-on"]),
        ("我想找人工客服", ["table-06-transfer", "person-called"]),
        ("门禁卡怎么补办", ["table-06-transfer", "person-called"]),
        ("我要报修", ["repair-what"]),
    ],
)
def test_every_contact_gets_a_response(words: str, said: list[str]) -> None:
    wang = Talker()
    wang.says(words)
    assert wang.heard == said


def test_outside_service_hours_the_greeting_says_so() -> None:
    wang = Talker()
    wang.waits(hours=12)
    wang.says("晚上好")
    assert wang.heard == ["table-11-after-hours-greeting", "offer-help-something"]


def test_asking_for_a_person_twice_is_one_call() -> None:
    wang = Talker()
    wang.says("你好")
    menu = wang.lists[-1]
    wang.presses(menu, "staff")
    person = wang.conversation.person
    assert person is not None
    wang.presses(menu, "staff")
    assert wang.done == [AddWords(person, "", to_holder=True)]


def test_a_photo_alone_joins_the_ticket_last_spoken_of() -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    wang.says("记得带梯子", about=413)
    wang.sends_photo("p")
    assert wang.done == [AddWords(413, "", ("p",))]
    wang.sends(Voice("v"))
    assert wang.done == [AddWords(413, "", ("v",))]
    assert wang.heard == ["voice-words-please"]
    wang.sends(Place(1.5, 2.5))
    assert wang.done == [AddWords(413, "1.50000,2.50000")]
