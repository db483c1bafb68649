"""A complaint from the first word to its number: heard out, comforted once, only what is missing asked, read back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from flows.conversations.complaint_story import LONGEST_STORY, MOST_PHOTOS
from flows.effects import AddWords, CallPerson, CallPress, CancelTicket, OpenComplaint, OpenRepair, SetPhone, Urge
from flows.messages import Place, Voice
from flows.people import Home
from tests.flows.talking import MONDAY, STRANGER, WANG, Talker, brief

SORRY = {"complaint-sorry", "angry-opening", "unclear-repeat-please", "voice-words-please", "wait-blamed-slow"}
RUDE = ("你们就是一群骗子", "混蛋!!!", "什么破物业", "不管不问", "you are all useless", "垃圾物业,气死我了", "?", "……")


def filed(talker: Talker) -> OpenComplaint:
    (one,) = (effect for effect in talker.all_done if isinstance(effect, OpenComplaint))
    return one


def through(talker: Talker, answers: Iterable[str]) -> list[str]:
    """Say them all; every script that was heard on the way."""
    heard: list[str] = []
    for words in answers:
        talker.says(words)
        heard += talker.heard
    return heard


# ── the way through ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_complaint_is_heard_out_and_only_what_is_missing_is_asked() -> None:
    wang = Talker()
    wang.says("投诉")
    assert wang.heard == ["complaint-listen"]
    wang.says("保安在南门骂我")
    assert wang.heard == ["complaint-heard-first"]
    wang.says("我只是问了一句快递放哪里")
    wang.picks("done")
    assert wang.heard == ["complaint-sorry", "empathy-i-understand", "complaint-happened"]
    wang.says("昨天晚上八点左右")
    assert wang.heard == ["complaint-wants"]
    wang.says("要他道歉")
    assert wang.heard == ["complaint-summary"]
    wang.picks("correct")
    assert wang.heard == ["complaint-filed"]
    told = filed(wang)
    assert told.words == "保安在南门骂我\n我只是问了一句快递放哪里"
    assert (told.happened, told.accused, told.wants) == ("昨天晚上八点左右 (2026-03-01)", "保安", "要他道歉")
    assert (told.place, told.public) == ("南门", True)
    assert (told.household, told.house, told.anonymous, told.wish) == (11, "3-2-501", False, None)
    assert wang.standing is None


def test_the_first_sentence_is_part_of_the_story_and_says_what_it_says() -> None:
    wang = Talker()
    wang.says("我要投诉前台,昨天下午在1号楼大堂对我爱理不理,要求道歉。说完了")
    assert wang.heard == ["complaint-heard-first"]  # what began it is heard out too
    wang.says("说完了")
    assert wang.heard == ["complaint-sorry", "empathy-i-understand", "complaint-summary"]
    assert wang.heard_say("complaint-sorry").args["department"] == "客户服务中心"
    wang.says("对")
    told = filed(wang)
    assert (told.happened, told.place, told.wants) == ("昨天下午 (2026-03-01)", "1号楼大堂", "要求道歉")
    assert "前台" in told.accused


def test_that_is_all_at_the_end_of_a_message_is_heard() -> None:
    wang = Talker()
    wang.says("投诉")
    wang.says("楼道里堆满杂物。就这些")
    assert "complaint-sorry" in wang.heard
    assert wang.draft["story"] == "楼道里堆满杂物"


@pytest.mark.parametrize("words", ["说完了", "没了", "就这些", "that's all", "講完", "好了", "1"])
def test_that_is_all_has_many_words(words: str) -> None:
    wang = Talker()
    wang.says("物业乱收费,我要投诉")
    wang.says(words)
    assert "empathy-i-understand" in wang.heard


def test_every_question_may_be_left_out() -> None:
    stranger = Talker(STRANGER)
    stranger.says("投诉")
    stranger.says("有件事让我很不舒服")
    stranger.picks("done")
    asked = []
    for words in ("不记得", "跳过", "不清楚", "没有", "skip"):
        asked.append(stranger.heard[-1])
        stranger.says(words)
    assert asked == [f"complaint-{one}" for one in ("happened", "place", "accused", "wants", "reach")]
    assert stranger.heard == ["complaint-summary"]
    stranger.says("对")
    assert filed(stranger) == OpenComplaint("有件事让我很不舒服")


def test_whose_telephone_we_know_is_not_asked_for_it_and_another_leaves_it() -> None:
    stranger = Talker(STRANGER)
    through(stranger, ("投诉", "保洁三天没来打扫楼道", "说完了", "跳过", "跳过"))
    assert stranger.heard == ["complaint-reach"]
    stranger.says("138 0013 8000")
    assert stranger.heard == ["complaint-summary"]
    stranger.says("对")
    assert SetPhone("13800138000") in stranger.all_done
    assert filed(stranger).reach == "138 0013 8000"


def test_a_deadline_of_theirs_is_kept() -> None:
    wang = Talker()
    through(wang, ("投诉保洁,楼道三天没扫", "明天之前给我答复", "说完了"))
    while wang.standing != ("complaint", "summary"):
        wang.says("跳过")
    wang.says("对")
    assert filed(wang).wish == datetime(2026, 3, 3, 18, 0, tzinfo=MONDAY.tzinfo)
    assert filed(wang).wants == "明天之前给我答复"


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("请三天内解决", MONDAY + timedelta(days=3)),
        ("24小时内给我答复", MONDAY + timedelta(hours=24)),
        ("今天下午5点之前给我答复", datetime(2026, 3, 2, 17, 0, tzinfo=MONDAY.tzinfo)),
        ("please answer by friday", datetime(2026, 3, 6, 18, 0, tzinfo=MONDAY.tzinfo)),
        ("以前也没人管", None),
        ("昨天之前就该处理", None),
    ],
)
def test_deadlines_in_many_words(words: str, by: datetime | None) -> None:
    wang = Talker()
    through(wang, ("投诉", "楼道太脏了", words))
    wang.falls_silent()
    assert filed(wang).wish == by


def test_pictures_albums_and_voice_are_part_of_it() -> None:
    wang = Talker()
    wang.says("投诉")
    wang.sends_photo("a", "b", caption="楼道里的垃圾")
    wang.sends(Voice("v"))
    wang.sends_photo("c")
    wang.says("说完了")
    wang.sends_photo("d")
    assert wang.heard[0] == "photo-kept"
    wang.sends(Voice("w"))
    assert wang.heard[0] == "complaint-voice-kept"
    wang.falls_silent()
    assert filed(wang).photos == ("a", "b", "v", "c", "d", "w")
    assert filed(wang).words == "楼道里的垃圾"


def test_only_a_photo_is_a_story_too() -> None:
    wang = Talker()
    wang.says("投诉")
    wang.sends_photo("a")
    assert wang.silence
    wang.falls_silent()
    assert filed(wang).photos == ("a",)


# ── listening ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_no_insult_is_a_misunderstanding_and_nothing_is_asked_while_they_speak() -> None:
    wang = Talker()
    wang.says("投诉")
    for words in RUDE * 3:
        wang.says(words)
        assert len(wang.heard) == 1
        assert wang.heard[0].startswith("complaint-heard")
        assert "?" not in wang.texts[0]
        assert "\uff1f" not in wang.texts[0]
    assert all(words in str(wang.draft["story"]) for words in RUDE)
    assert wang.done == []


def test_the_acknowledgements_change() -> None:
    wang = Talker()
    heard = through(wang, ("投诉", *RUDE))
    assert len(set(heard)) >= 5
    assert all(one != following for one, following in pairwise(heard))


def test_ten_thousand_characters_and_forty_pictures_are_kept() -> None:
    wang = Talker()
    wang.says("投诉")
    for _ in range(5):
        wang.says("气" * 2000)
    for number in range(40):
        wang.sends_photo(f"p{number}")
    wang.falls_silent()
    assert filed(wang).words.count("气") == 10_000
    assert len(filed(wang).photos) == 40


def test_what_is_too_much_is_said_kindly_and_what_came_is_kept() -> None:
    wang = Talker()
    wang.says("投诉")
    wang.says("气" * (LONGEST_STORY + 5))
    assert wang.heard == ["complaint-full"]
    assert len(str(wang.draft["story"])) == LONGEST_STORY
    wang.sends_photo(*(f"p{number}" for number in range(MOST_PHOTOS + 1)))
    assert len(list(wang.draft["photos"])) == MOST_PHOTOS  # type: ignore[call-overload]  # a list: JSON
    wang.says("说完了")
    assert "complaint-sorry" in wang.heard


def test_there_is_one_apology() -> None:
    for first in ("我要投诉楼上半夜装修", "气死我了", "你们就是一群骗子,楼道三天没扫"):
        wang = Talker()
        heard = through(wang, (first, "天天这样", "说完了", "返回", "真的受不了", "说完了"))
        while wang.standing != ("complaint", "summary"):
            wang.says("跳过")
            heard += wang.heard
        wang.says("对")
        assert len(SORRY & set(heard)) == 1, heard
        assert sum(one in SORRY for one in heard) == 1, heard
        assert heard.count("empathy-i-understand") == 1


@pytest.mark.parametrize("words", ["气死我了", "你们就是一群骗子", "我要找媒体曝光你们", "垃圾物业", "you liars!"])
def test_the_angry_are_received_with_the_prescribed_words(words: str) -> None:
    wang = Talker()
    wang.says(words)
    assert wang.heard == ["angry-opening"]
    assert wang.draft["story"] == words
    wang.says("三天没人管")
    assert wang.heard == ["complaint-heard-3"]
    wang.says("说完了")
    assert wang.heard[0] == "empathy-i-understand"


def test_who_is_angry_at_our_questions_is_not_asked_any_more() -> None:
    wang = Talker()
    through(wang, ("投诉", "有人欺负我", "说完了"))
    wang.says("烦死了,你们就是一群骗子,还问")
    assert wang.heard == ["complaint-summary"]
    assert "还问" in str(wang.draft["story"])


def test_back_in_the_middle_of_the_story_loses_nothing() -> None:
    wang = Talker()
    through(wang, ("投诉", "一", "保安骂人", "返回"))
    assert wang.standing == ("complaint", "told")
    assert "保安骂人" in str(wang.draft["story"])
    through(wang, ("说完了", "返回"))
    assert wang.standing == ("complaint", "told")
    assert "保安骂人" in str(wang.draft["story"])


def test_nothing_told_is_nothing_filed() -> None:
    wang = Talker()
    wang.says("投诉")
    wang.says("没了")
    assert wang.heard == ["complaint-nothing-told"]
    assert (wang.all_done, wang.standing) == ([], None)


def test_taking_it_back_is_kind() -> None:
    for step in range(5):
        wang = Talker()
        through(wang, ("投诉", "有人欺负我", "说完了", "昨天", "大堂")[: step + 1])
        wang.says("取消")
        assert wang.heard == ["complaint-dropped"]
        assert wang.standing is None
        assert wang.all_done == []


@pytest.mark.parametrize(
    "words",
    [
        "算了，不投诉了",
        "算了",
        "不要了",
        "我不投诉了",
        "不用登记了",
        "没事了，已经好了",
        "不要了，撤回吧",
        "唔投訴喇",
        "Never mind, I don't want to complain any more",
    ],
)
def test_who_changes_their_mind_while_we_listen_is_asked_once(words: str) -> None:
    wang = Talker()
    wang.says("我要投诉保安乱骂人")
    wang.says(words)
    assert wang.heard == ["complaint-drop-sure"]
    assert wang.silence is None, "it is not filed over their head"
    wang.says("是的")
    assert (wang.heard, wang.standing, wang.all_done) == (["complaint-dropped"], None, [])


def test_who_says_it_twice_is_not_asked_twice_and_who_has_told_nothing_not_at_all() -> None:
    wang = Talker()
    through(wang, ("我要投诉保安乱骂人", "算了，不投诉了", "不投诉了"))
    assert (wang.heard, wang.standing) == (["complaint-dropped"], None)
    through(wang, ("投诉", "没事了，已经好了"))
    assert (wang.heard, wang.standing, wang.all_done) == (["complaint-dropped"], None, [])


def test_who_goes_on_goes_on_where_it_was() -> None:
    wang = Talker()
    through(wang, ("投诉", "保安乱骂人", "算了，不投诉了", "他还推了我"))
    assert wang.standing == ("complaint", "told")
    assert wang.draft["story"] == "保安乱骂人\n他还推了我"
    assert wang.silence
    through(wang, ("说完了", "不登记了"))
    assert wang.heard == ["complaint-drop-sure"]
    wang.picks("no")
    assert wang.standing == ("complaint", "happened")


@pytest.mark.parametrize("words", ["保安说没事了就让我走", "修理工说不用了然后就不管我们了", "一直没解决"])
def test_what_others_said_is_no_retraction(words: str) -> None:
    wang = Talker()
    through(wang, ("我要投诉保安乱骂人", words))
    assert wang.heard[0].startswith("complaint-heard")


@pytest.mark.parametrize("sure", ["我那个投诉不要了，撤回吧", "我不投诉了", "是的", "撤回吧", "取消投诉"])
@pytest.mark.parametrize(
    "wish", ["取消投诉", "我那个投诉不要了，撤回吧", "我不投诉了", "C-0700 不要了，撤回吧", "撤回 C-0700"]
)
def test_a_complaint_is_taken_back_in_words(wish: str, sure: str) -> None:
    known = brief(700, "dispatched", "noise", kind="complaint", label="C-0700", words="楼上太吵")
    wang = Talker(tickets=[known])
    wang.says(wish)
    assert wang.heard == ["complaint-retract-sure"]
    wang.says(sure)
    assert wang.heard == ["complaint-retracted"]
    assert wang.all_done == [CancelTicket(700)]


def test_nothing_is_there_to_take_back() -> None:
    wang = Talker()
    wang.says("算了，不投诉了")
    assert (wang.heard, wang.all_done) == (["complaint-nothing-told"], [])


def test_the_menu_keeps_what_was_told_and_its_words_work() -> None:
    wang = Talker()
    through(wang, ("投诉", "保安骂人", "菜单"))
    assert wang.heard == ["complaint-kept", "offer-help-something"]
    wang.says("报修")
    assert wang.standing == ("repair", "category")
    wang.says("取消")
    assert wang.standing == ("complaint", "told")
    wang.falls_silent()
    assert filed(wang).words == "保安骂人"


def test_a_person_is_called_and_the_story_kept() -> None:
    wang = Talker()
    through(wang, ("投诉", "保安骂人", "转人工"))
    assert isinstance(wang.done[0], CallPerson)
    assert wang.silence is None
    wang.says("菜单")
    assert wang.standing == ("complaint", "told")


# ── read back, changed, filed ────────────────────────────────────────────────────────────────────────────────────────


def at_the_summary(*story: str) -> Talker:
    wang = Talker()
    through(wang, ("投诉", *story, "说完了"))
    while wang.standing != ("complaint", "summary"):
        wang.says("跳过")
    return wang


@pytest.mark.parametrize(
    ("option", "slot"), [("when", "happened"), ("where", "place"), ("whom", "accused"), ("wants", "wants")]
)
def test_one_answer_is_changed_without_starting_over(option: str, slot: str) -> None:
    wang = at_the_summary("保安骂人")
    wang.picks("change")
    assert wang.heard == ["complaint-change-what"]
    wang.picks(option)
    wang.says("新的回答")
    assert wang.heard == ["complaint-summary"]
    wang.picks("correct")
    assert getattr(filed(wang), slot) == "新的回答"


def test_the_story_is_added_to_at_the_summary() -> None:
    wang = at_the_summary("保安骂人")
    wang.says("他还推了我一下")
    assert wang.heard == ["complaint-added", "complaint-summary"]
    wang.picks("change")
    wang.picks("what")
    wang.says("还有人看见")
    wang.says("说完了")
    assert wang.heard == ["complaint-summary"]
    wang.picks("correct")
    assert filed(wang).words == "保安骂人\n他还推了我一下\n还有人看见"


def test_what_is_read_back_may_be_dropped() -> None:
    wang = at_the_summary("保安骂人")
    wang.picks("cancel")
    assert (wang.heard, wang.all_done) == (["complaint-dropped"], [])


def test_who_complains_of_a_neighbour_is_offered_not_to_be_named() -> None:
    wang = at_the_summary("楼上天天半夜跳绳")
    wang.picks("anonymous")
    assert wang.heard == ["complaint-summary"]
    assert "anonymous" not in [one.id for one in wang.lists[-1].options]
    wang.picks("correct")
    assert filed(wang).anonymous
    assert "anonymous" not in [one.id for one in at_the_summary("前台没人接电话").lists[-1].options]


@pytest.mark.parametrize("words", ["匿名", "别说是我", "请保密", "唔好話係我", "please keep it anonymous"])
def test_not_to_be_named_in_many_words(words: str) -> None:
    wang = Talker()
    through(wang, ("楼上天天半夜跳绳,太吵了", words))
    wang.falls_silent()
    assert filed(wang).anonymous


@pytest.mark.parametrize("at", ["happened", "summary"])
def test_a_second_complaint_inside_the_first_is_taken_up_after_it(at: str) -> None:
    wang = at_the_summary("前台没人接电话") if at == "summary" else Talker()
    if at == "happened":
        through(wang, ("投诉", "前台没人接电话", "说完了"))
    wang.says("另外我还要投诉停车费乱收")
    assert wang.heard[0] == "complaint-second-kept"
    while wang.standing != ("complaint", "summary"):
        wang.says("跳过")
    wang.says("对")
    assert wang.heard == ["complaint-filed", "complaint-next"]
    wang.falls_silent()
    first, second = (one for one in wang.all_done if isinstance(one, OpenComplaint))
    assert (first.words, second.words) == ("前台没人接电话", "另外我还要投诉停车费乱收")


def test_a_house_of_several_is_named_by_its_place() -> None:
    homes = (Home(11, "3-2-501", head=True), Home(12, "1-1-101", head=False))
    wang = Talker(replace(WANG, homes=homes))
    through(wang, ("投诉", "有人欺负我", "说完了", "昨天"))
    wang.picks("home-12")
    wang.falls_silent()
    assert (filed(wang).household, filed(wang).house, filed(wang).place) == (12, "1-1-101", "1-1-101")


def test_a_position_is_told_too() -> None:
    wang = Talker()
    through(wang, ("投诉", "这里一直没人打扫"))
    wang.sends(Place(30.25, 120.17))
    wang.falls_silent()
    assert "30.25000,120.17000" in filed(wang).words


# ── silence ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("answers", [(), ("说完了",), ("说完了", "昨天"), ("说完了", "昨天", "跳过", "跳过", "跳过")])
def test_who_falls_silent_has_told_it(answers: tuple[str, ...]) -> None:
    wang = Talker()
    wang.says("投诉")
    assert wang.silence is None
    wang.says("有人欺负我")
    heard = through(wang, answers)
    assert wang.silence == timedelta(minutes=10)
    wang.falls_silent()
    heard += wang.heard
    assert "complaint-filed-as-told" in wang.heard
    assert heard.count("complaint-sorry") == 1
    assert filed(wang).words == "有人欺负我"
    assert (wang.standing, wang.silence) == (None, None)


@pytest.mark.parametrize("before", [(), ("报修",), ("投诉",)])
def test_silence_before_anything_was_told_is_the_usual_gentle_word(before: tuple[str, ...]) -> None:
    wang = Talker()
    through(wang, before)
    assert wang.silence is None
    wang.falls_silent()
    assert (wang.heard, wang.all_done) == (["draft-kept"], [])
    assert (wang.standing or ("", ""))[0] == ("" if not before else wang.standing[0] if wang.standing else "")


def test_a_story_under_another_matter_is_filed_and_the_other_goes_on() -> None:
    wang = Talker()
    through(wang, ("投诉", "保安骂人", "菜单", "报修"))
    wang.falls_silent()
    assert wang.heard == ["complaint-sorry", "complaint-filed-as-told"]
    assert wang.standing == ("repair", "category")


def test_a_complaint_on_top_of_a_repair_gives_way_to_it() -> None:
    wang = Talker()
    through(wang, ("厨房水龙头漏水", "我要投诉保安态度差"))
    assert wang.standing == ("complaint", "told")
    wang.falls_silent()
    assert wang.heard[-1] == "repair-urgent"


# ── what is more than a complaint, and what is none ──────────────────────────────────────────────────────────────────


def test_an_emergency_in_the_story_comes_first_and_stays_in_the_story() -> None:
    wang = Talker()
    through(wang, ("投诉", "保安不管事", "着火了!"))
    assert wang.heard[0] == "emergency-fire"
    wang.says("3号楼")
    assert wang.standing == ("complaint", "told")
    wang.tickets.clear()  # it is over
    wang.falls_silent()
    assert filed(wang).words == "保安不管事\n着火了!"


@pytest.mark.parametrize(
    ("words", "key", "category"),
    [
        ("我要砍死你们", "emergency-threat", "security"),
        ("再不退钱我就烧了你们物业", "emergency-threat", "security"),
        ("如果再不处理我就炸了物业", "emergency-threat", "security"),
        ("I will burn down your office", "emergency-threat", "security"),
        ("你们再不修我就跳楼", "emergency-self-harm", "other"),
        ("如果明天还这样我就自杀", "emergency-self-harm", "other"),
        ("我不想活了", "emergency-self-harm", "other"),
        ("I want to die", "emergency-self-harm", "other"),
    ],
)
def test_who_means_harm_is_an_emergency_with_words_of_its_own(words: str, key: str, category: str) -> None:
    for before in ((), ("投诉", "三天没人来")):
        wang = Talker()
        through(wang, before)
        wang.says(words)
        assert wang.heard[0] == key
        (opened,) = (one for one in wang.done if isinstance(one, OpenRepair))
        assert (opened.category, opened.emergency) == (category, True)


@pytest.mark.parametrize("words", ["气死我了", "烦死了", "吵死人了", "累死我了物业费又涨", "笑死我了", "想死你们了"])
def test_a_manner_of_speaking_is_no_emergency(words: str) -> None:
    wang = Talker()
    wang.says(words)
    assert not [one for one in wang.done if isinstance(one, OpenRepair)]


@pytest.mark.parametrize(
    "words",
    ["我是晚报记者,想采访一下", "我们是市电视台的记者", "你好,这里是都市报报社", "想采访你们物业经理", "我係記者,想訪問你哋",
     "I'm a reporter with the Daily News", "This is a press enquiry", "我是记者,想了解你们小区业主的投诉"],
)  # fmt: skip
def test_a_journalist_is_the_managers(words: str) -> None:
    wang = Talker()
    wang.says(words)
    assert wang.done == [CallPress(words)]
    assert wang.heard == ["press-passed-on"]


@pytest.mark.parametrize(
    "words",
    ["我要找媒体曝光你们", "我是业主,再不处理我就找记者", "我要叫记者来采访", "让你们上电视", "I will call the press",
     "我认识记者", "搵記者嚟"],
)  # fmt: skip
def test_who_threatens_with_journalists_is_none(words: str) -> None:
    wang = Talker()
    wang.says(words)
    assert not [one for one in wang.done if isinstance(one, CallPress)]
    assert wang.standing == ("complaint", "told")


@pytest.mark.parametrize("words", ["你们要改进服务", "希望你们改进", "you should do better"])
def test_criticism_is_thanked_in_the_prescribed_words_and_offered_to_be_taken_down(words: str) -> None:
    wang = Talker()
    wang.says(words)
    assert wang.heard == ["criticised-thanks"]
    wang.picks("complaint")
    assert wang.draft["story"] == words
    other = Talker()
    other.says(words)
    other.picks("no")
    assert (other.heard, other.standing) == (["closing-thanks-welcome-call"], None)
    third = Talker()
    third.says(words)
    third.says("厨房水龙头漏水")
    assert third.standing == ("repair", "urgent")


def test_praise_and_thanks_are_answered_as_ever() -> None:
    wang = Talker()
    for words in ("谢谢", "表扬一下李师傅,修得很好"):
        wang.says(words)
        assert wang.heard == ["thanked-we-should"]


# ── about a ticket ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_complaint_about_work_in_hand_names_its_ticket() -> None:
    wang = Talker(tickets=[brief(412)])
    wang.says("还没修好,我要投诉")
    assert wang.standing == ("complaint", "told")
    wang.falls_silent()
    assert "R-0412" in filed(wang).words


def test_a_complaint_that_names_or_quotes_a_ticket_is_no_note_to_it() -> None:
    wang = Talker(tickets=[brief(412), brief(413)])
    wang.says("R-0412 的师傅态度太差")
    assert wang.standing == ("complaint", "told")
    other = Talker(tickets=[brief(412), brief(413)])
    other.says("这个师傅态度太差,我要投诉", about=413)
    assert other.done == []
    other.falls_silent()
    assert "R-0413" in filed(other).words


def test_not_fixed_is_still_about_the_repair() -> None:
    wang = Talker(tickets=[brief(413, "done")])
    wang.says("没修好")
    assert wang.standing == ("sign_off", "reason")


def test_somebody_of_rank_is_complained_of_not_called() -> None:
    wang = Talker()
    wang.says("你们经理说话不算数")
    assert wang.standing == ("complaint", "told")
    other = Talker()
    other.says("叫你们经理来")
    assert isinstance(other.done[0], CallPerson)


COMPLAINT = brief(420, "dispatched", "service-quality", kind="complaint", label="C-0420", words="楼道太脏了")


@pytest.mark.parametrize("state", ["dispatched", "accepted", "waiting", "done", "closed"])
def test_a_complaint_reads_well_where_tickets_are_shown(state: str) -> None:
    wang = Talker(tickets=[replace(COMPLAINT, state=state)])
    wang.says("C-0420")
    assert wang.heard == ["complaint-status"]
    assert "楼道太脏了" in wang.texts[0]
    offered = [one.id for one in wang.lists[-1].options]
    assert "move" not in offered
    assert ("cancel" in offered) == (state in ("dispatched", "accepted", "waiting"))
    wang.says("历史")
    assert wang.heard == ["history-list"]


def test_a_complaint_is_withdrawn_only_when_they_are_sure() -> None:
    wang = Talker(tickets=[COMPLAINT])
    wang.says("进度")
    wang.picks("cancel")
    assert wang.heard == ["complaint-retract-sure"]
    wang.picks("yes")
    assert wang.done == [CancelTicket(420)]
    assert wang.heard == ["complaint-retracted"]


def test_a_complaint_is_urged_and_added_to() -> None:
    wang = Talker(tickets=[COMPLAINT])
    wang.says("催")
    assert wang.done == [Urge(420)]
    wang.says("楼道今天还是很脏", about=420)
    assert wang.done == [AddWords(420, "楼道今天还是很脏")]
    wang.says("楼道里还有垃圾没人收")
    assert [type(one) for one in wang.done] == [AddWords]
    wang.says("前台骂人,态度太差")
    assert wang.standing == ("complaint", "told")


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("我要撤回投诉", "complaint-retract-sure"),
        ("不投诉了", "complaint-retract-sure"),
        ("I want to withdraw my complaint", "complaint-retract-sure"),
        ("投诉处理好了吗", "complaint-status"),
        ("我的投诉怎么样了", "complaint-status"),
        ("any news about my complaint?", "complaint-status"),
        ("楼道晚上也很脏", "words-added"),
        ("我要投诉楼道太脏", "complaint-heard-first"),
        ("停车费乱收", "complaint-heard-first"),
    ],
)
def test_what_is_said_while_a_complaint_is_open(words: str, heard: str) -> None:
    wang = Talker(tickets=[COMPLAINT])
    wang.says(words)
    assert wang.heard == [heard]


# ── inside an emergency ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "words",
    [
        "投诉保安打我，我头流血了",
        "你们保安打我，我头流血了",
        "I want to complain, your guard hit me and my head is bleeding",
    ],
)
def test_a_complaint_inside_an_emergency_is_filed_too(words: str) -> None:
    wang = Talker()
    wang.says(words)
    assert wang.heard[0].startswith("emergency-"), "the safety words come first"
    assert wang.heard[1:] == ["complaint-filed-too", "emergency-filed", "emergency-where"]
    complaint, emergency = wang.done
    assert isinstance(complaint, OpenComplaint)
    assert isinstance(emergency, OpenRepair)
    assert complaint.words == emergency.words == words
    assert wang.heard_say("complaint-filed-too").args["number"] == "C-0500"
    assert wang.heard_say("emergency-filed").args["number"] == "R-0501"
    wang.says("2号楼大堂")
    assert wang.done == [AddWords(501, "2号楼大堂", to_holder=True, is_place=True)]


def test_an_emergency_without_a_complaint_files_none() -> None:
    for words in ("煤气漏了", "电梯困人了，保安快来", "我不想活了"):
        wang = Talker()
        wang.says(words)
        assert not [one for one in wang.all_done if isinstance(one, OpenComplaint)]


def test_a_complaint_in_answer_to_where_it_is_is_kept_for_afterwards() -> None:
    wang = Talker()
    wang.says("保安打我，快来人")
    wang.says("我要投诉这个保安")
    assert wang.heard == ["complaint-kept-beside", "emergency-where"]
    wang.says("2号楼大堂")
    assert wang.standing == ("complaint", "told")
    assert wang.draft["story"] == "我要投诉这个保安"


def test_that_is_all_ends_the_questions_of_an_emergency() -> None:
    wang = Talker()
    wang.says("保安打我，快来人")
    assert wang.heard[-1] == "emergency-where"
    wang.says("说完了")
    assert (wang.heard, wang.done, wang.standing) == (["emergency-help-is-called"], [], None)


def test_in_an_emergency_a_silence_files_nothing() -> None:
    wang = Talker()
    silences = []
    for words in ("投诉", "楼道三天没扫", "我不想活了", "2号楼大堂"):
        wang.says(words)
        silences.append(bool(wang.silence))
    assert silences == [False, True, False, False]
    assert wang.standing == ("complaint", "told"), "what was told is kept"


# ── what the story says, as it was told ──────────────────────────────────────────────────────────────────────────────


def told_by(words: str) -> OpenComplaint:
    wang = Talker()
    through(wang, ("投诉", words))
    wang.falls_silent()
    return filed(wang)


@pytest.mark.parametrize(
    ("words", "accused"),
    [
        ("前台赵敏态度差", "前台赵敏"),
        ("工程部钱勇骂人", "工程部钱勇"),
        ("投诉主管孙丽", "主管孙丽"),
        ("投诉冯涛", "冯涛"),
        ("投诉孙丽和周伟", "孙丽和周伟"),
        ("投诉前台赵敏昨天骂我", "前台赵敏"),
        ("保安李大明推我", "保安李大明"),
        ("投诉管家，电话不接", "管家"),
        ("保安马上来骂人", "保安"),
        ("保安严重失职", "保安"),
        ("投诉黄金时段施工", ""),
        ("楼下路灯有点暗", ""),
        ("楼下太吵", "楼下"),
    ],
)
def test_whom_it_is_about_stands_whole_and_as_told(words: str, accused: str) -> None:
    assert told_by(words).accused == accused


@pytest.mark.parametrize(
    ("words", "place", "public"),
    [
        ("南门的灯坏了没人修", "南门", True),
        ("2栋大堂很脏", "2栋大堂", True),
        ("投诉管家，电话不接", "", False),
        ("我家修阳台的师傅把墙弄坏了", "我家", False),
        ("我家厨房的墙被弄坏了", "我家厨房", False),
        ("楼道三天没扫", "楼道", True),
    ],
)
def test_where_it_was_stands_as_told(words: str, place: str, public: bool) -> None:
    told = told_by(words)
    assert (told.place, told.public) == (place, public)


@pytest.mark.parametrize("words", ["投诉钱勇修水管时偷懒，修完还漏", "物业有人偷业主快递"])
def test_a_complaint_that_sounds_like_something_else_is_one(words: str) -> None:
    wang = Talker()
    wang.says(words)
    assert wang.standing == ("complaint", "told")


@pytest.mark.parametrize(
    ("words", "happened"),
    [
        ("电梯老是坏", ""),
        ("楼道三天没扫了", ""),
        ("说了三个月了", ""),
        ("一天了没人来", ""),
        ("修水管时偷懒", ""),
        ("太晚了没人接", ""),
        ("the tap drips for a day or a week", ""),
        ("前天没人来", "前天 (2026-02-28)"),
        ("昨天下午三点保安骂人", "昨天下午三点 (2026-03-01)"),
        ("三天前报修没人来", "三天前 (2026-02-27)"),
        ("周五保安骂我", "周五 (2026-02-27)"),
        ("the guard was rude three days ago", "three days ago (2026-02-27)"),
        ("这三天一直停电", "这三天"),
        ("每天晚上十点吵", "每天晚上十点"),
        ("11点保安不在", "11点"),
    ],
)
def test_only_a_time_is_a_time_and_a_day_stands_with_its_date(words: str, happened: str) -> None:
    wang = Talker()
    through(wang, ("投诉", words, "说完了"))
    assert (wang.standing == ("complaint", "happened")) == (not happened)
    assert told_by(words).happened == happened


def test_an_answer_says_its_day_too() -> None:
    wang = at_the_summary("保安骂人")
    wang.picks("change")
    wang.picks("when")
    wang.says("昨天早上")
    wang.picks("correct")
    assert filed(wang).happened == "昨天早上 (2026-03-01)"


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("希望明天处理", (3, 18)),
        ("希望你们后天给我答复", (4, 18)),
        ("请明天处理", (3, 18)),
        ("明天中午前处理", (3, 12)),
        ("please fix it by tomorrow noon", (3, 12)),
        ("明天前处理好", (3, 18)),
        ("保安说明天再看", None),
    ],
)
def test_their_own_deadline_is_heard(words: str, by: tuple[int, int] | None) -> None:
    wish = told_by(f"楼道太脏了，{words}").wish
    assert wish == (by and datetime(2026, 3, by[0], by[1], tzinfo=MONDAY.tzinfo))


def test_a_time_to_come_in_answer_to_what_they_wish_is_their_deadline() -> None:
    wang = Talker()
    through(wang, ("投诉", "昨天保安在南门骂人", "说完了"))
    assert wang.heard[-1] == "complaint-wants"
    wang.says("明天处理好就行")
    wang.picks("correct")
    assert filed(wang).wish == datetime(2026, 3, 3, 18, 0, tzinfo=MONDAY.tzinfo)
