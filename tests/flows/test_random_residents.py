"""Random residents: whatever they write, press, send and in whatever order, nothing raises and nobody is left without
an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from flows.flow import Conversation, Frame
from flows.messages import Amended, Choice, Place, Refused, Say, Term, Voice
from flows.people import Home
from flows.rules.survey import Standing
from flows.stored import from_json, to_json
from tests.flows.talking import MONDAY, STRANGER, WANG, Talker, brief

PHRASES = (
    "你好", "报修", "菜单", "返回", "取消", "转人工", "是", "不是", "好了", "跳过", "修改", "进度", "历史", "语言", "我家", "绑定", "催",
    "厨房水龙头漏水", "1号楼大堂的灯不亮", "电梯困人了!", "家里着火了", "煤气味很大", "消防通道被堵", "气死我了", "泳池几点开", "你们几点上班",
    "明天下午3点", "昨天上午", "2020年1月1日", "王伟", "王先生", "3-2-501", "99幢", "13800138000", "R-0412", "#413", "9999", "0",
    "1", "2", "7", "5", "⭐⭐⭐", "menu", "back", "cancel", "yes", "no", "status", "/start", "/start ABCD-EFGH",
    "BCDF-GHJK", "the lift is broken", "thanks", "谢谢",
    "<b>hi</b>", "**x** _y_ [z](http://a.b)", "\u202e\u200f", "\x00\x01", " ", "", "漏" * 5000,
    "9" * 5000, "投诉", "快递到了吗", "没修好", "保安骂我,要求道歉", "说完了", "没了", "就这些", "气死我了", "你们就是一群骗子",
    "还要投诉停车费乱收", "别说是我", "明天之前给我答复", "楼上半夜装修太吵", "我是晚报记者,想采访", "你们要改进服务", "没有解决", "解决了",
    "我要砍死你们", "气" * 19_000, "我要投诉你们经理", "C-0418", "that's all", "I want to complain about the guard",
)  # fmt: skip
WORDS = st.one_of(st.sampled_from(PHRASES), st.sampled_from(PHRASES), st.text(max_size=60))
TICKETS = (
    brief(412, "accepted"),
    brief(413, "done", category="electrical"),
    brief(414, "closed", category="other"),
    brief(415, "dispatched", category="fire", emergency=True, house="", place="garage"),
    brief(416, "dispatched", kind="enquiry", category="", label="Q-0416"),
    brief(418, "dispatched", kind="complaint", category="service-quality", label="C-0418", words="楼道太脏了"),
    brief(419, "done", kind="complaint", category="equipment", label="C-0419", words="电梯老是坏"),
    brief(417, "arrived", mine=False, category="elevator", house="", place="1号楼电梯"),
)
NEIGHBOURS = (brief(300, category="elevator", place="1号楼电梯", mine=False),)


class RandomResident(RuleBasedStateMachine):
    @initialize(bound=st.integers(0, 2), owned=st.sets(st.sampled_from(TICKETS)), hour=st.integers(0, 23))
    def moves_in(self, bound: int, owned: set[object], hour: int) -> None:
        homes = (Home(11, "3-2-501", head=True), Home(12, "1-101", head=False))[:bound]
        resident = replace(WANG, homes=homes) if bound else STRANGER
        mine = sorted((one for one in TICKETS if one in owned), key=lambda one: one.number)
        self.person = Talker(resident, MONDAY + timedelta(hours=hour), tickets=mine, similar=NEIGHBOURS)
        self.answered = True

    def hears(self) -> None:
        talking = self.person.conversation.person is not None
        self.answered = bool(self.person.said) or talking

    @rule(words=WORDS, about=st.none() | st.sampled_from([412, 413, 414, 999]))
    def writes(self, words: str, about: int | None) -> None:
        self.person.says(words, about)
        self.hears()

    @precondition(lambda self: bool(self.person.lists))
    @rule(data=st.data())
    def picks(self, data: st.DataObject) -> None:
        asked = self.person.lists[-1]
        self.person.picks(data.draw(st.sampled_from([one.id for one in asked.options])))
        self.hears()

    @precondition(lambda self: bool(self.person.lists))
    @rule(data=st.data())
    def presses_something_old(self, data: st.DataObject) -> None:
        asked = data.draw(st.sampled_from(self.person.lists))
        self.person.presses(asked, data.draw(st.sampled_from([one.id for one in asked.options])))
        self.hears()

    @rule(
        name=st.sampled_from(
            [
                "menu!",
                "sign_off!413",
                "quote!412",
                "rating!414",
                "sign_off!x",
                "nobody!1",
                "rating!999",
                "follow_up!419",
                "follow_up!999",
                "survey!202606",
                "complaint.told.1",
                "",
                "repair.where.1",
            ]
        ),
        id=st.text(max_size=5),
    )
    def presses_what_was_never_sent(self, name: str, id: str) -> None:
        self.person.sends(Choice(name, id))
        self.hears()

    @rule(caption=st.just("") | WORDS)
    def sends_photos(self, caption: str) -> None:
        self.person.sends_photo("a", "b", caption=caption)
        self.hears()

    @rule(
        message=st.sampled_from([Voice("v"), Place(30.1, 120.2, "x"), Amended("3-2-501"), Amended("水管爆了 到处是水")])
    )
    def sends_something_else(self, message: Voice | Place | Amended) -> None:
        self.person.sends(message)
        self.hears()

    @rule()
    def sends_a_sticker(self) -> None:
        self.person.sends_sticker()
        self.hears()

    @rule(key=st.sampled_from(["ticket-not-found", "urge-too-soon"]))
    def is_refused(self, key: str) -> None:
        args = {"number": "R-0412", "state": Term("state-done"), "again_at": self.person.now}
        self.person.sends(Refused(key, args))  # type: ignore[arg-type]  # the engine's input after a lost race
        self.hears()

    @rule(
        ticket=st.sampled_from([412, 413, 414, 419, 999]),
        flow=st.sampled_from(["sign_off", "quote", "rating", "follow_up"]),
    )
    def is_asked_by_the_house(self, ticket: int, flow: str) -> None:
        self.person.is_asked(flow, ticket=ticket)

    @rule(standing=st.sampled_from(Standing))
    def is_asked_for_stars(self, standing: Standing) -> None:
        """The half-yearly survey; it may have closed meanwhile."""
        self.person.survey = standing
        self.person.is_asked("survey", round=202612)

    @rule()
    def falls_silent(self) -> None:
        told = self.person.silence is not None
        self.person.falls_silent()
        assert self.person.said
        assert not told or "complaint-filed-as-told" in self.person.heard

    @rule(minutes=st.sampled_from([1, 31, 600]))
    def waits(self, minutes: int) -> None:
        self.person.waits(minutes=minutes)

    @rule()
    def loses_their_homes_and_tickets(self) -> None:
        self.person.resident = replace(self.person.resident, homes=())
        self.person.tickets.clear()

    @rule(
        step=st.sampled_from(["gone", "!end", "finished"]),
        flow=st.sampled_from(["repair", "sign_off", "complaint", "follow_up", "survey", "gone"]),
    )
    def meets_a_new_release(self, step: str, flow: str) -> None:
        """The flow no longer has the step, or is no more."""
        stored = self.person.conversation
        frame = Frame(flow, step, {"ticket": 413, "round": 202612})
        self.person.stored = to_json(stored.with_top(frame) if stored.top else stored.push(frame))

    @invariant()
    def somebody_answers(self) -> None:
        assert getattr(self, "answered", True)

    @invariant()
    def the_conversation_survives_storage(self) -> None:
        if hasattr(self, "person"):
            conversation = self.person.conversation
            assert from_json(to_json(conversation)) == conversation
            assert len(conversation.frames) < 20


TestRandomResidents = RandomResident.TestCase
TestRandomResidents.settings = settings(max_examples=40, stateful_step_count=40)


def test_a_say_names_its_list_when_it_has_options() -> None:
    wang = Talker()
    for words in ("报修", "菜单", "语言", "进度"):
        wang.says(words)
        assert all(say.list for say in wang.said if say.options)
    assert isinstance(wang.said[-1], Say)
    assert wang.conversation != Conversation()
