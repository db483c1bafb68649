"""The sender: at least once, never twice while the process lives, in order, paced, the urgent first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from bot.channels.base import Capabilities, Delivery, Migrated, Outgoing, Rejected, Sent, TryLater, Unreachable
from bot.database_thread import DatabaseThread
from bot.sender import Sender
from bot.unit import ROOM_RANK
from storage import messages, people
from storage.database import Connection
from tests.front import Front, Slate, front

T = TypeVar("T")


@dataclass
class Office:
    door: Front
    slate: Slate
    sender: Sender

    async def states(self, chat: str) -> list[str]:
        return [row.state for row in await self.door.letters(chat)]

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        job = asyncio.create_task(self.sender.run())
        try:
            yield
        finally:
            job.cancel()
            await asyncio.gather(job, return_exceptions=True)

    async def until(self, sent: int, within: float = 5.0) -> None:
        async with asyncio.timeout(within):
            while len(self.slate.taken) < sent:  # noqa: ASYNC110  # a slate has no event for each message
                await asyncio.sleep(0.01)  # a slate has no event for each message


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with front(tmp_path) as door:
        slate = Slate()
        yield Office(door, slate, Sender(door.thread, door.house, door.clock, [slate], lambda: None))


async def full(office: Office) -> None:
    await office.door.write(lambda connection: connection.exec_driver_sql("PRAGMA max_page_count = 1").close())
    await office.door.write(lambda connection: connection.exec_driver_sql("PRAGMA query_only = ON").close())


async def roomy(office: Office) -> None:
    await office.door.write(lambda connection: connection.exec_driver_sql("PRAGMA query_only = OFF").close())
    await office.door.write(lambda connection: connection.exec_driver_sql("PRAGMA max_page_count = 1000000").close())


# ── delivering ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_letters_go_in_order_and_are_marked(office: Office) -> None:
    wang = (await office.door.meets("wang"))["wang"]
    await office.door.posts(wang, *(f"第{number}条" for number in range(30)))
    await office.sender.drain()
    assert office.slate.texts == [f"第{number}条" for number in range(30)]
    assert set(await office.states("wang")) == {"sent"}
    await office.sender.drain()
    assert len(office.slate.taken) == 30


async def test_a_slow_chat_holds_up_only_itself(office: Office) -> None:
    known = await office.door.meets(*(f"chat{number}" for number in range(20)))
    office.slate.pause = 0.1
    for address in known.values():
        await office.door.posts(address, "一", "二")
    began = asyncio.get_running_loop().time()
    await office.sender.drain()
    assert len(office.slate.taken) == 40
    assert asyncio.get_running_loop().time() - began < 2, "side by side: 4 s one after the other"


async def test_a_letter_waits_for_its_hour(office: Office) -> None:
    wang = (await office.door.meets("wang"))["wang"]
    morning = office.door.clock.now() + timedelta(hours=8)
    letter = messages.Letter(office.door.house.default.key, wang, morning, {"text": "早上好"})
    await office.door.write(lambda connection: messages.post(connection, [letter], office.door.clock.now()))
    await office.sender.drain()
    assert office.slate.taken == []
    office.door.clock.set_to(morning)
    await office.sender.drain()
    assert office.slate.texts == ["早上好"]


async def test_two_who_drain_at_once_send_nothing_twice(office: Office) -> None:
    wang = (await office.door.meets("wang"))["wang"]
    office.slate.pause = 0.01
    await office.door.posts(wang, *"一二三四五六七八九十")
    async with office.working():
        await asyncio.gather(*(office.sender.drain() for _ in range(5)))
    assert office.slate.texts == list("一二三四五六七八九十")


# ── what the platform answers ─────────────────────────────────────────────────────────────────────────────────────────


async def test_a_refused_message_is_parked_and_its_chat_goes_on(office: Office) -> None:
    wang = (await office.door.meets("wang"))["wang"]
    office.slate.answers = [Rejected("too odd")]
    await office.door.posts(wang, "一", "二")
    await office.sender.drain()
    assert office.slate.texts == ["二"]
    assert await office.states("wang") == ["rejected", "sent"]


async def test_later_means_later_and_in_order(office: Office) -> None:
    known = await office.door.meets("wang", "li")
    office.slate.answers = [TryLater(timedelta(seconds=0.3), "429")]
    await office.door.posts(known["wang"], "一", "二")
    began = asyncio.get_running_loop().time()
    async with office.working():
        await office.until(0)
        await asyncio.sleep(0.1)
        assert office.slate.texts == [], "the second does not overtake the first"
        await office.door.posts(known["li"], "别人")
        office.sender.wake()
        await office.until(1)
        assert office.slate.texts == ["别人"], "who was not refused is not held up"
        await office.until(3)
    assert asyncio.get_running_loop().time() - began >= 0.3
    assert office.slate.texts == ["别人", "一", "二"]


async def test_a_channel_that_breaks_is_tried_again(office: Office) -> None:
    wang = (await office.door.meets("wang"))["wang"]
    office.slate.answers = [ZeroDivisionError()]
    await office.door.posts(wang, "一")
    async with office.working():
        await office.until(1)
    assert await office.states("wang") == ["sent"]


async def test_days_of_silence_end_in_delivery_all_the_same(office: Office) -> None:
    """Regression: the pause before attempt 1025 was too large for a float, and the address was never rested again."""
    wang = (await office.door.meets("wang"))["wang"]
    await office.door.posts(wang, "一")
    await office.door.write(lambda c: messages.settle(c, [{"letter": 1, "attempts": 2000}]))
    office.slate.answers = [TryLater(timedelta(seconds=0.05))]
    async with office.working():
        await office.until(1)
    assert len(office.slate.asked) == 2


async def test_a_group_that_moved_gets_its_letters_where_it_is_now(office: Office) -> None:
    await office.door.room("engineering")
    room = (await office.door.meets("engineering", private=False))["engineering"]
    office.slate.answers = [Migrated("-100")]
    await office.door.posts(room, "一", "二")
    async with office.working():
        await office.until(2)
    assert [(message.address.chat, message.text) for message in office.slate.taken] == [("-100", "一"), ("-100", "二")]
    rooms = await office.door.thread.read(people.rooms)
    assert [one.department for one in rooms.values()] == ["engineering"]


async def test_who_cannot_be_reached_is_marked(office: Office) -> None:
    wang = (await office.door.meets("wang"))["wang"]
    office.slate.answers = [Unreachable("blocked")]
    await office.door.posts(wang, "一")
    await office.sender.drain()
    known = await office.door.thread.read(lambda connection: people.addresses_by_id(connection, [wang])[wang])
    assert known.unreachable == "blocked"
    assert await office.states("wang") == ["unreachable"]


# ── once, and at least once ───────────────────────────────────────────────────────────────────────────────────────────


async def test_what_went_out_and_could_not_be_marked_does_not_go_out_again(office: Office) -> None:
    """Regression: the address rested a second, then the letter, still waiting in the database, went out again."""
    wang = (await office.door.meets("wang"))["wang"]
    await office.door.posts(wang, "一", "二")
    await full(office)
    async with office.working():
        await office.until(2)
        await asyncio.sleep(1.5)
        for _ in range(3):
            await office.sender.drain()
        assert office.slate.texts == ["一", "二"]
        assert await office.states("wang") == ["waiting", "waiting"]
        await office.door.thread.read(lambda connection: connection.exec_driver_sql("PRAGMA query_only = OFF").close())
        await roomy(office)
        office.sender.wake()
        await office.door.posts(wang, "三")
        await office.sender.drain()
    assert office.slate.texts == ["一", "二", "三"]
    assert await office.states("wang") == ["sent"] * 3


async def test_a_process_that_dies_between_sending_and_marking_sends_once_more(office: Office) -> None:
    wang = (await office.door.meets("wang"))["wang"]
    await office.door.posts(wang, "一")
    await full(office)
    await office.sender.drain()
    assert office.slate.texts == ["一"]
    await office.door.thread.read(lambda connection: connection.exec_driver_sql("PRAGMA query_only = OFF").close())
    await roomy(office)
    await Sender(office.door.thread, office.door.house, office.door.clock, [office.slate], lambda: None).drain()
    assert office.slate.texts == ["一", "一"], "at least once: the next process cannot know"
    assert await office.states("wang") == ["sent"]


async def test_what_is_in_flight_when_it_stops_is_marked(office: Office) -> None:
    wang = (await office.door.meets("wang"))["wang"]
    office.slate.pause = 0.2
    await office.door.posts(wang, "一")
    async with office.working():
        await asyncio.sleep(0.1)
    assert office.slate.texts == ["一"]
    assert await office.states("wang") == ["sent"]


# ── pace ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

TELEGRAM = Capabilities(per_chat_second=1, per_room_minute=20, per_second=30)


async def test_a_private_chat_takes_three_at_once_then_its_rate(office: Office) -> None:
    office.slate.capabilities = TELEGRAM
    wang = (await office.door.meets("wang"))["wang"]
    await office.door.posts(wang, *"一二三四五")
    await office.sender.drain()
    assert office.slate.texts == list("一二三")
    async with office.working():
        await office.until(5)
    assert office.slate.texts == list("一二三四五")


async def test_a_room_takes_twenty_a_minute_and_a_page_comes_first(office: Office) -> None:
    office.slate.capabilities = Capabilities(per_room_minute=20)
    room = await office.door.room()
    await office.door.posts(room, *(f"卡{number}" for number in range(30)), rank=ROOM_RANK["card"])
    await office.sender.drain()
    assert len(office.slate.taken) == 20
    await office.door.posts(room, "着火", rank=ROOM_RANK["emergency"])
    await office.sender.drain()
    assert len(office.slate.taken) == 20, "the platform has the last word"
    office.slate.capabilities = Capabilities(per_room_minute=21)
    again = Sender(office.door.thread, office.door.house, office.door.clock, [office.slate], lambda: None)
    await again.drain()
    assert office.slate.texts[20] == "着火"


async def test_a_page_does_not_wait_behind_letters_in_hand(office: Office) -> None:
    room = await office.door.room()
    office.slate.pause = 0.02
    await office.door.posts(room, *(f"卡{number}" for number in range(40)), rank=ROOM_RANK["card"])
    async with office.working():
        await office.until(3)
        await office.door.posts(room, "着火", rank=ROOM_RANK["emergency"])
        await office.until(41)
    assert office.slate.texts.index("着火") < 20


async def test_of_a_cards_edits_only_the_newest_is_sent(office: Office) -> None:
    room = await office.door.room()
    await office.door.posts(room, "卡", card=True, rank=ROOM_RANK["card"])
    await office.sender.drain()
    await office.door.posts(room, "改一", "改二", "改三", card=True, edits=1, rank=ROOM_RANK["edit"])
    await office.sender.drain()
    assert office.slate.texts == ["卡", "改三"]
    assert office.slate.taken[1].replaces == "1"


async def test_a_card_that_hangs_anew_is_edited_where_it_hangs(office: Office) -> None:
    room = await office.door.room()
    await office.door.posts(room, "卡", card=True)
    await office.sender.drain()
    office.slate.answers = [Sent("77", anew=True)]
    await office.door.posts(room, "改一", card=True, edits=1)
    await office.sender.drain()
    await office.door.posts(room, "改二", card=True, edits=1)
    await office.sender.drain()
    assert [message.replaces for message in office.slate.taken] == [None, "1", "77"]


class Gated(DatabaseThread):
    """Reads come back only while the gate is open."""

    def __init__(self, thread: DatabaseThread) -> None:
        self.inner = thread
        self.gate = asyncio.Event()
        self.gate.set()

    async def read(self, work: Callable[[Connection], T]) -> T:
        seen = await self.inner.read(work)
        await self.gate.wait()
        return seen

    async def write(self, work: Callable[[Connection], T]) -> T:
        return await self.inner.write(work)


class Held(Slate):
    """Takes a message when it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = asyncio.Event()

    async def send(self, message: Outgoing) -> Delivery:
        await self.let_go.wait()
        return await super().send(message)


async def test_a_drain_sees_what_came_while_its_address_was_busy(office: Office) -> None:
    door, slate, thread = office.door, Held(), Gated(office.door.thread)
    sender = Sender(thread, door.house, door.clock, [slate], lambda: None)
    wang = (await door.meets("wang"))["wang"]
    await door.posts(wang, "first")
    earlier = asyncio.create_task(sender.drain())
    await asyncio.sleep(0.1)  # the first letter is on its way
    await door.posts(wang, "second")
    thread.gate.clear()
    drain = asyncio.create_task(sender.drain())
    await asyncio.sleep(0.1)  # it has looked, and passed the second letter over: its address was busy
    slate.let_go.set()
    await asyncio.sleep(0.1)  # the first letter has arrived
    thread.gate.set()
    await drain
    assert await office.states("wang") == ["sent", "sent"]
    await earlier
