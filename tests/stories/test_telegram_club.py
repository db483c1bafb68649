"""The club on Telegram: buttons, numbers and words lead to the same booking; the desk's group has the card and its
presses; who waits is offered what comes free."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from bot.pictures import find_typeface
from flows.booking import State
from flows.estate import Role
from storage import bookings, households
from tests.channels.fake_telegram import Message
from tests.stories.telegram_cast import Estate, Person, Room, telegram_estate

EVENING = "明天晚上七点到九点 棋牌室 4个人"


@dataclass
class Club:
    """An estate at work: the desk's group with its member, two homes that have told who they are."""

    estate: Estate
    zhao: Person
    desk: Room
    wang: Person
    li: Person

    async def state(self, label: str) -> State:
        key, number = self.estate.app.house.default.key, int(label.partition("-")[2])
        found = await self.estate.read(lambda connection: bookings.by_number(connection, key, number))
        assert found is not None
        return found.state

    async def until(self, day: int, hour: int, minute: int = 0) -> None:
        """A moment of March 2026 in the estate."""
        then = datetime(2026, 3, day, hour, minute, tzinfo=self.estate.app.house.default.hours.timezone)
        await self.estate.forward(seconds=(then - self.estate.time.now()).total_seconds())

    async def card(self, label: str) -> Message:
        """The booking's card as it is now."""
        scripts = await self.estate.scripts(self.desk.chat)
        found = [one for one in self.desk.chat.from_bot if "club-card" in scripts.get(one.id, ()) and label in one.text]
        return found[-1]

    async def presses(self, label: str, choice: str) -> None:
        await self.zhao.picks(choice, room=self.desk, of=await self.card(label))


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Club]:
    async with telegram_estate(tmp_path) as estate:
        sun = await estate.member("孙主管", Role.SUPERVISOR, "front-desk", "sun")
        zhao = await estate.member("赵敏", Role.AGENT, "front-desk", "zhao")
        desk = await estate.room("front-desk", sun)
        wang = await estate.resident("王建国")
        li = await estate.resident("李芳", ("5", "1", "302"))
        yield Club(estate, zhao, desk, wang, li)


def offered(message: Message) -> list[str]:
    return [data.rpartition(":")[2] for row in message.buttons for _, data in row]


def number_in(message: Message) -> str:
    """The booking's number in a message."""
    found = re.search(r"B-\d{4}", message.text)
    assert found, message.text
    return found.group()


async def gives_name(resident: Person, name: str = "王先生") -> None:
    """Who they are is asked once, before the first summary."""
    await resident.hears("ask-surname")
    await resident.says(name)
    await resident.hears("book-phone")
    await resident.says("13800138000")


async def books(resident: Person, words: str, name: str = "王先生", heard: str = "booking-booked-space") -> str:
    """From one sentence to the number."""
    await resident.says(words)
    await gives_name(resident, name)
    await resident.hears("book-summary")
    await resident.picks("correct")
    return number_in(await resident.hears(heard))


async def test_the_chess_room_by_numbers_words_and_buttons(house: Club) -> None:
    wang = house.wang
    await wang.says("预约")
    which = await wang.hears("book-which-facility")
    assert offered(which)[0] == "facility-chess"
    await wang.says("1")
    day = await wang.hears("book-which-day")
    await wang.user.presses_data(day, day.buttons[1][0][1])
    await house.estate.settle()
    asked = await wang.hears("book-which-time")
    assert bool(asked.photos) == (find_typeface() is not None)
    await wang.says("晚上7点")
    await wang.hears("book-how-long")
    await wang.says("2")
    await wang.hears("book-how-many")
    await wang.picks("party-4-0")
    await gives_name(wang)
    await wang.hears("book-summary")
    await wang.says("对")
    label = number_in(await wang.hears("booking-booked-space"))

    assert offered(await house.card(label)) == ["arrive", "cancel"]
    await house.until(3, 16)
    await wang.picks("ok", of=await wang.hears("coming-ask", label))
    await wang.hears("coming-expected")
    await house.until(3, 18, 50)
    await house.presses(label, "arrive")
    await house.desk.hears("club-slip", label)
    await wang.hears("booking-told-slip")
    card = await house.card(label)
    assert offered(card) == ["finish", "extend"]
    await house.until(3, 21)
    await wang.hears("booking-told-time-up")
    await house.presses(label, "finish")
    assert "40" in (await wang.hears("booking-told-bill")).text
    await wang.hears("chess-room-welcome-again")
    assert (await house.card(label)) is card, "the card lives on in its place"
    assert card.buttons == []
    assert await house.state(label) is State.DONE


async def test_the_pool_with_its_locker(house: Club) -> None:
    wang = house.wang
    await wang.says("明天下午去游泳，2个大人1个小孩")
    asked = await wang.hears("book-which-time")
    session = next(data for row in asked.buttons for words, data in row if words.startswith("15:00"))
    await wang.user.presses_data(asked, session)
    await house.estate.settle()
    await wang.hears("book-confirm")
    await wang.picks("yes")
    await gives_name(wang)
    await wang.hears("book-summary")
    await wang.says("1")
    label = number_in(await wang.hears("booking-booked"))
    assert "浸脚池" in (await wang.hears("booking-rules")).text

    await house.until(3, 14, 50)
    await house.presses(label, "arrive")
    locker = await house.desk.hears("club-ask-arrive", label)
    await house.zhao.says("12", room=house.desk, reply_to=locker)
    assert "12" in (await house.desk.hears("club-slip", label)).text
    await wang.hears("welcome-arrival")
    await house.zhao.says("/水质 泳池 26.5 0.1 7.2", room=house.desk)
    await house.desk.hears("club-log-bad")
    await wang.hears("club-told-leave")


async def test_the_gym_is_for_members_who_check_in_themselves(house: Club) -> None:
    await house.li.says("明天上午八点到九点 健身房 1个人")
    assert "cards" in offered(await house.li.hears("book-impossible-now"))

    await house.zhao.says("/会员 3-2-501 健身房 G-0007 2027-06-30 王建国", room=house.desk)
    label = await books(house.wang, "明天上午八点到九点 健身房 1个人", heard="booking-booked")
    await house.until(3, 7, 55)
    await house.wang.says("我到了")
    await house.wang.hears("my-booking-here")
    assert await house.state(label) is State.ARRIVED
    assert offered(await house.card(label)) == ["finish", "extend"]
    await house.presses(label, "finish")
    await house.wang.hears("farewell-come-again")


async def test_the_meeting_room_asks_and_is_agreed_to(house: Club) -> None:
    wang = house.wang
    await wang.says("周五下午两点到四点 小会议室 8个人")
    await wang.hears("book-question")
    await wang.says("部门例会")
    await wang.hears("book-question")
    await wang.picks("answer-0")
    await wang.hears("book-question")
    await wang.picks("skip")
    await wang.hears("book-question")
    await wang.says("3")
    await wang.hears("book-question")
    await wang.says("我自己付")
    await gives_name(wang)
    summary = (await wang.hears("book-summary")).text
    assert "圆桌式" in summary
    assert "不需要" in summary
    await wang.picks("correct")
    label = number_in(await wang.hears("booking-requested"))
    assert offered(await house.card(label)) == ["agree", "refuse"]
    await house.estate.forward(minutes=31)
    await house.desk.hears("booking-room-answer-half", label)
    await house.presses(label, "agree")
    await wang.hears("booking-told-agreed", label)
    assert offered(await house.card(label)) == ["arrive", "cancel"]


async def test_what_comes_free_is_offered_to_who_waits(house: Club) -> None:
    label = await books(house.wang, EVENING)
    for room in ("101", "102", "103"):
        door = ("1", "1", room)
        key = house.estate.app.house.default.key
        await house.estate.app.thread.write(partial(households.find_or_create, estate=key, door=door))
        await house.zhao.says(f"/代订 1-1-{room} 棋牌室 明天19点 2小时 2人 陈先生 13800001234", room=house.desk)
    await house.li.says(EVENING)
    await house.li.picks("wait")
    await gives_name(house.li, "李女士")
    await house.li.picks("correct")
    waiting = number_in(await house.li.hears("booking-waiting"))
    await house.presses(label, "cancel")
    await house.zhao.says("房间维修", room=house.desk, reply_to=await house.desk.hears("club-ask-cancel", label))
    offer = await house.li.hears("place-offer-ask")
    await house.li.picks("take", of=offer)
    await house.li.hears("place-offer-taken")
    assert await house.state(waiting) is State.BOOKED
    assert offered(await house.card(waiting)) == ["arrive", "cancel"]
    await house.li.picks("decline", of=offer)
    assert await house.state(waiting) is State.BOOKED, "an answered offer is no question any more"
