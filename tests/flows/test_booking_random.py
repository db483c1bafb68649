"""Random guests: whatever they write and press while neighbours book and staff close, nothing raises, nothing is booked
that was not read back, and no place is taken twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from flows.booking import Membership, Party, Wish
from flows.booking_effects import Book, JoinWaitlist, MoveBooking
from flows.facility import Facility
from flows.messages import Choice
from flows.people import Home
from flows.queries import OccupiedOn
from flows.rules.bookings.allowed import of_party, of_time
from tests.flows.talking import MONDAY, STRANGER, WANG, Talker, estate

PHRASES = (
    "预订", "我的预订", "棋牌室", "游泳池", "健身房", "会议室", "小会议室", "3号房", "明天", "周三", "周末", "下午", "晚上", "7点", "19:00", "昨天",
    "下周三晚上七点到九点 4个人打麻将", "tomorrow 3pm pool, 2 adults 1 kid", "明天凌晨3点打麻将6小时 20个人", "2小时", "到9点", "三个小时",
    "4个人", "2大1小", "3个小孩", "500人", "0", "1", "2", "4", "12", "13", "99", "修改", "返回", "取消", "菜单",
    "是", "不是", "跳过", "泳池几点开",
    "还是游泳吧", "改成晚上八点", "2月29日", "12月31日晚上10点到凌晨2点", "部门会议", "3-2-501", "13800138000", "王先生", "我到了", "谢谢",
)  # fmt: skip
ANY = st.one_of(st.sampled_from(PHRASES), st.text(max_size=20))
DAYS = ("", "今天", "明天", "周三", "这周六", "3月8日", "下周三")
TIMES = ("", "上午", "下午三点", "晚上七点到九点", "19:30", "上午10点2小时", "7点", "半夜两点")
WHAT = ("打麻将", "订棋牌室", "订2号房", "游泳", "去健身房", "订会议室", "预订小会议室")
WHO = ("", "4个人", "2大1小", "1大3小", "12个人")
SENTENCES = st.tuples(*(st.sampled_from(one) for one in (DAYS, TIMES, WHAT, WHO))).map(" ".join)
FACILITIES = ("chess", "pool", "gym", "meeting")


class RandomGuest(RuleBasedStateMachine):
    @initialize(bound=st.integers(0, 2), hour=st.integers(0, 23), card=st.booleans())
    def moves_in(self, bound: int, hour: int, card: bool) -> None:
        homes = (Home(11, "3-2-501", head=True), Home(12, "1-101", head=False))[:bound]
        self.person = Talker(replace(WANG, homes=homes) if bound else STRANGER, MONDAY + timedelta(hours=hour - 9))
        if card:
            self.person.club.cards.append(Membership("gym", "G-1", "王", date(2026, 1, 1), date(2026, 3, 4)))

    def judged(self, was: tuple[str, str] | None) -> None:
        """What a turn has done: only at the read-back, and only what the rules allow."""
        for one in self.person.done:
            if isinstance(one, Book | JoinWaitlist | MoveBooking):
                assert was in (("booking", "summary"), ("rebook", "which"))
            if isinstance(one, Book):
                facility = facility_of(one.wish)
                zone = estate().hours.timezone
                assert not of_time(facility, one.wish, self.person.now, zone)
                assert not of_party(facility, one.wish)
        assert self.person.said or self.person.conversation.person

    @precondition(lambda self: self.person.standing is None or self.person.conversation.person)
    @rule(words=SENTENCES)
    def begins(self, words: str) -> None:
        if self.person.conversation.person:
            self.person.says("取消")  # the bot is wanted again
        self.person.sends(Choice("menu!", "booking"))
        self.writes(words)

    @rule(words=ANY)
    def writes(self, words: str) -> None:
        was = self.person.standing
        self.person.says(words)
        self.judged(was)

    @precondition(lambda self: bool(self.person.lists))
    @rule(data=st.data())
    def picks(self, data: st.DataObject) -> None:
        was = self.person.standing
        asked = self.person.lists[-1]
        self.person.picks(data.draw(st.sampled_from([one.id for one in asked.options])))
        self.judged(was)

    @precondition(lambda self: bool(self.person.conversation.list))
    @rule(place=st.integers(0, 3))
    def goes_on(self, place: int) -> None:
        """One of the first choices, most often what leads on."""
        was = self.person.standing
        options = self.person.lists[-1].options
        self.person.picks(options[min(place // 2, len(options) - 1)].id)
        self.judged(was)

    @precondition(lambda self: bool(self.person.lists))
    @rule(data=st.data())
    def presses_something_old(self, data: st.DataObject) -> None:
        asked = data.draw(st.sampled_from(self.person.lists))
        self.person.presses(asked, data.draw(st.sampled_from([one.id for one in asked.options])))
        assert self.person.said or self.person.conversation.person

    @precondition(lambda self: bool(self.person.conversation.list))
    @rule(option=st.from_regex(r"(at|near|on|for|party|answer|facility|home)-[0-9@x-]{0,12}", fullmatch=True))
    def forges(self, option: str) -> None:
        was = self.person.standing
        self.person.sends(Choice(self.person.conversation.list or "", option))
        self.judged(was)

    @rule(facility=st.sampled_from(FACILITIES), slots=st.integers(0, 60))
    def neighbours_fill(self, facility: str, slots: int) -> None:
        club = self.person.club
        known = club.facility(facility)
        start = (self.person.now + timedelta(minutes=30 * slots)).replace(minute=0)
        for space in known.spaces:
            wish = Wish(facility, start, start + known.slot, Party(space.capacity), space.key)
            if club.space(wish):
                club.put(wish, 99, None, self.person.now)

    @rule(facility=st.sampled_from(FACILITIES), hours=st.integers(0, 48))
    def staff_close(self, facility: str, hours: int) -> None:
        start = self.person.now + timedelta(hours=hours)
        self.person.club.closes(facility, start, start + timedelta(hours=6), "检修" if hours % 2 else "")

    @rule()
    def is_asked_to_move(self) -> None:
        for one in self.person.club.mine(self.person.resident)[:1]:
            self.person.is_asked("booking", moving=one.number)

    @rule(minutes=st.sampled_from([1, 31, 600]))
    def waits(self, minutes: int) -> None:
        self.person.waits(minutes=minutes)

    @invariant()
    def no_place_is_taken_twice(self) -> None:
        if not hasattr(self, "person"):
            return
        club = self.person.club
        for key in FACILITIES:
            facility = club.facility(key)
            day = MONDAY.date()
            taken = club.occupied(OccupiedOn(key, day, day + timedelta(days=70)))
            capacity = {space.key: facility.places(space) for space in facility.spaces}
            assert all(count <= capacity[space] for (space, _), count in taken.ticks.items())


def facility_of(wish: Wish) -> Facility:
    found = estate().club.facility(wish.facility)
    assert found
    return found


TestRandomGuests = RandomGuest.TestCase
TestRandomGuests.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)
