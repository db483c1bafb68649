"""Telegram on a bad day: floods, hours of silence, doubles, double taps, redeliveries, overlong buttons."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flows.estate import Role
from storage import tables
from tests.channels.fake_telegram import FakeTelegram
from tests.stories.telegram_cast import Estate, Person, telegram_estate


@pytest.fixture
async def estate(tmp_path: Path) -> AsyncIterator[Estate]:
    async with telegram_estate(tmp_path) as estate:
        yield estate


@pytest.fixture
async def wang(estate: Estate) -> Person:
    return await estate.resident("王建国")


async def test_every_update_twice_and_nothing_twice(estate: Estate, wang: Person) -> None:
    estate.telegram.delivers_twice = True
    await wang.reports()
    assert await estate.count(tables.ticket) == 1
    assert await wang.has_heard("repair-filed") == 1
    assert (await wang.all_heard()).count("repair-urgent") == 1


async def test_two_taps_at_once_file_one_ticket(estate: Estate, wang: Person) -> None:
    await wang.says("厨房水龙头漏水")
    await wang.picks("ordinary")
    await wang.picks("skip")
    asked = await wang.hears("table-14-what-time-suits")
    await wang.user.presses_data(asked, asked.buttons[1][0][1])
    await estate.settle()
    summary = wang.chat.from_bot[-1]
    data = next(data for row in summary.buttons for _, data in row if data.endswith(":correct"))
    await asyncio.gather(*(wang.user.presses_data(summary, data) for _ in range(4)))
    await estate.settle()
    assert await estate.count(tables.ticket) == 1
    assert await wang.has_heard("repair-filed") == 1


async def test_quick_words_are_taken_in_their_order(estate: Estate, wang: Person) -> None:
    people = [await estate.resident(f"住户{number}") for number in range(5)]
    for text in ("厨房水龙头漏水", "1"):
        for one in (wang, *people):
            await one.user.says(text)
    await estate.settle()
    for one in (wang, *people):
        assert (await one.all_heard())[1:] == ["repair-urgent", "repair-photo"], await one.all_heard()


async def test_a_flood_is_waited_out_and_order_is_kept(estate: Estate, wang: Person) -> None:
    await wang.user.hears("欢迎")
    estate.telegram.floods("sendMessage", after=1)
    began = asyncio.get_running_loop().time()
    await wang.user.says("报修")
    await wang.user.says("菜单")
    await wang.user.hears("", within=5)
    assert asyncio.get_running_loop().time() - began >= 1
    await asyncio.sleep(0.2)
    await estate.settle()
    assert (await wang.all_heard())[1] == "repair-what"


async def test_an_hour_of_silence_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    """The front door is even restarted meanwhile."""
    async with FakeTelegram() as telegram:
        async with telegram_estate(tmp_path, telegram) as estate:
            wang = await estate.resident("王建国")
            sun = await estate.member("孙主管", Role.SUPERVISOR, "front-desk", "sun")
            room = await estate.room("engineering", sun)
            await wang.reports()
            heard = len(wang.chat.from_bot)
            telegram.fails("sendMessage", 502, times=10_000)
            telegram.fails("editMessageText", 502, times=10_000)
            await sun.says("接 1", room=room)
            await wang.says("催一下")
            await estate.forward(hours=1)
            assert len(wang.chat.from_bot) == heard
        telegram.recovers()
        async with telegram_estate(tmp_path, telegram, begins=estate.time.now()) as again:
            await again.settle()
            told = await again.scripts(wang.chat)
            new = ["|".join(told[one.id]) for one in wang.chat.from_bot[heard:]]
            assert new[0] == "ticket-accepted"
            assert len(new) == len(set(new)), new
            waiting = await again.count(tables.outbox, tables.outbox.c.state == "waiting")
            ahead = await again.count(
                tables.outbox, tables.outbox.c.state == "waiting", tables.outbox.c.not_before > again.time.now()
            )
            assert waiting == ahead


async def test_a_broken_answer_may_repeat_a_message_but_never_an_effect(estate: Estate, wang: Person) -> None:
    estate.telegram.drops_answer("sendMessage")
    await wang.says("厨房水龙头漏水")
    await asyncio.sleep(1.2)
    await estate.settle()
    await wang.picks("ordinary")
    assert await estate.count(tables.conversation) == 1


async def test_every_button_fits_sixty_four_bytes(estate: Estate) -> None:
    """The fake refuses longer ones as Telegram does; here the lists that stories seldom reach are shown too."""
    sun = await estate.member("孙主管", Role.SUPERVISOR, "front-desk", "sun")
    room = await estate.room("engineering", sun)
    homes = [("3", "2", "501"), ("5", "1", "302")]
    wang = await estate.resident("王建国", homes[0])
    label = await wang.reports()
    for code in ("接 1", "暂停 1", "转 1", "mine", "待 1"):
        await sun.says(code, room=room)
    await sun.says("马上到", room=room, reply_to=await room.card(label))
    for words in ("菜单", "语言", "进度", "历史", "电梯坏了", "公共设施报修", "转人工"):
        await wang.says(words)
    await estate.forward(days=1)
    refused = await estate.count(tables.outbox, tables.outbox.c.state == "rejected")
    assert refused == 0
    shown = [one for chat in (wang.chat, sun.chat, room.chat) for one in chat.from_bot]
    assert all(len(data.encode()) <= 64 for one in shown for row in one.buttons for _, data in row)
    assert sum(bool(one.buttons) for one in shown) > 5
