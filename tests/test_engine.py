"""The engine: batches, order, once and only once; a message that cannot be done; a database in trouble."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from bot.channels.base import Address, Gone, Moved, Raw
from bot.house import House
from flows.conversations import all_flows
from flows.flow import Conversation, Need, Talk, Turn
from flows.messages import Inbound, Refused, Text
from flows.router import Router
from storage import messages, tables
from storage.database import Connection, Database, DatabaseBusy, DatabaseTrouble
from tests.front import Front, front, house

POISON, REFUSED_BY_DATABASE = "poison", "a row that the database refuses"


class Attentive(Router):
    """Routes as ever, and writes down in which order; two texts are its undoing."""

    def __init__(self) -> None:
        super().__init__(all_flows())
        self.taken: list[str] = []

    def advance(
        self, conversation: Conversation, message: Inbound | Refused, talk: Talk, about: int | None = None
    ) -> Turn | Need:
        if isinstance(message, Text):
            self.taken.append(message.text)
            if message.text == POISON:
                raise ZeroDivisionError
            if message.text == REFUSED_BY_DATABASE:
                raise IntegrityError("insert", None, ValueError("too long"))
        return super().advance(conversation, message, talk, about)


@pytest.fixture
def router() -> Attentive:
    return Attentive()


@pytest.fixture
def attentive(router: Attentive) -> House:
    return replace(house(), router=router)


@pytest.fixture
async def door(tmp_path: Path, attentive: House) -> AsyncIterator[Front]:
    async with front(tmp_path, attentive) as door:
        yield door


async def inbound(door: Front, event: str) -> tuple[str, int]:
    query = select(tables.inbound.c.state, tables.inbound.c.attempts).where(tables.inbound.c.event == event)
    row = (await door.thread.read(lambda connection: connection.execute(query).all()))[0]
    return row.state, row.attempts


async def events(door: Front) -> int:
    return await door.thread.read(
        lambda connection: int(connection.execute(select(func.count()).select_from(tables.inbound)).scalar_one())
    )


# ── batches ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_messages_of_many_chats_share_a_commit(door: Front) -> None:
    await asyncio.gather(*(door.says(f"chat{number}", "菜单") for number in range(100)))
    assert door.engine.events == 100
    assert door.engine.batches <= 4, "64 at most, one is on its way before the others have come"
    for number in range(100):
        assert len(await door.letters(f"chat{number}")) >= 1


async def test_a_chat_is_taken_in_its_order_one_at_a_time(door: Front, router: Attentive) -> None:
    said = [f"第{number}句" for number in range(20)]
    await asyncio.gather(*(door.says("wang", text) for text in said), *(door.says(f"c{n}", "您好") for n in range(20)))
    assert [text for text in router.taken if text in said] == said
    assert door.engine.batches >= 20


async def test_one_message_does_not_wait_for_company(door: Front) -> None:
    await door.says("wang", "菜单")
    assert door.engine.batches == 1


async def test_the_same_event_twice_at_once_has_one_effect(door: Front, router: Attentive) -> None:
    await asyncio.gather(*(door.says("wang", "菜单", "e-same") for _ in range(5)))
    await door.says("wang", "菜单", "e-same")
    assert router.taken == ["菜单"]
    assert await events(door) == 1
    assert await inbound(door, "e-same") == ("done", 0)


async def test_somebody_who_left_before_the_commit_holds_up_nobody(door: Front) -> None:
    impatient = asyncio.create_task(door.says("wang", "菜单"))
    await asyncio.sleep(0)
    impatient.cancel()
    await door.says("li", "菜单")
    assert len(await door.letters("li")) >= 1


# ── a message that cannot be done ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", [POISON, REFUSED_BY_DATABASE])
async def test_a_poisonous_message_harms_nobody_and_is_parked(door: Front, router: Attentive, text: str) -> None:
    await door.room()
    others = [f"chat{number}" for number in range(10)]
    poisoned = door.says("wang", text, "e-poison")
    await asyncio.gather(poisoned, *(door.says(chat, "菜单") for chat in others), door.says("wang", "菜单"))
    for chat in others:
        assert len(await door.letters(chat)) == len(await door.letters(others[0])) >= 1
    assert await inbound(door, "e-poison") == ("parked", 3)
    assert (await door.heard("wang"))[0] == "system-fault-leave-phone"
    assert len(await door.heard("wang")) > 1, "the conversation goes on"
    assert await door.heard("front-desk") == ["room-parked"]
    await door.says("wang", text, "e-poison")
    assert await door.heard("front-desk") == ["room-parked"], "brought again, it stays parked"


async def test_attempts_are_counted_across_a_restart(tmp_path: Path, attentive: House, router: Attentive) -> None:
    async with front(tmp_path, attentive) as door:
        await door.says("wang", POISON, "e-poison")
        tried = router.taken.count(POISON)
    async with front(tmp_path, attentive) as door:
        await door.says("wang", POISON, "e-poison")
        assert router.taken.count(POISON) == tried == 3


async def test_a_message_that_failed_once_is_taken_up_again(door: Front) -> None:
    def failed(connection: Connection) -> None:
        messages.count_attempt(connection, ("slate", "default", "e1"), door.clock.now(), "")

    await door.write(failed)
    await door.says("wang", "菜单", "e1")
    assert (await inbound(door, "e1"))[0] == "done"
    assert await door.letters("wang")


async def test_notices_of_strange_chats_are_heeded_as_far_as_they_can_be(door: Front) -> None:
    nowhere = Address("slate", "default", "nowhere")
    await door.engine.submit(Gone(nowhere))
    await door.engine.submit(Moved(nowhere, "elsewhere"))
    await door.engine.submit(Raw("slate", "default", "r1", b"\xff\x00rubbish"))
    await door.engine.submit(Raw("slate", "default", "r1", b"again"))
    assert await inbound(door, "r1") == ("raw", 0)


# ── a database in trouble ─────────────────────────────────────────────────────────────────────────────────────────────


async def fills(door: Front) -> None:
    """No page more than there is now."""

    def fill(connection: Connection) -> None:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    await door.write(fill)


async def has_room(door: Front) -> None:
    await door.write(lambda connection: connection.exec_driver_sql("PRAGMA max_page_count = 1000000").close())


async def test_on_a_full_disk_the_channel_is_told_and_nothing_is_lost(door: Front) -> None:
    await door.says("wang", "菜单")
    await fills(door)
    refused: list[int] = []
    why: set[str] = set()
    for number in range(60):
        try:
            await door.says(f"chat{number}", "报修" + "很长" * 500, f"e-full-{number}")
        except DatabaseTrouble as trouble:
            refused.append(number)
            why.add(str(trouble.orig))
    assert refused
    assert why == {"database or disk is full"}
    with pytest.raises(DatabaseTrouble):
        await asyncio.gather(*(door.says(f"late{number}", "您好" * 500) for number in range(5)))
    await has_room(door)
    for number in refused:
        await door.says(f"chat{number}", "报修" + "很长" * 500, f"e-full-{number}")
    for number in range(60):
        assert len(await door.letters(f"chat{number}")) == len(await door.letters("chat0")) >= 1


def test_a_second_process_is_refused_the_same_file(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'menfang.db'}"
    first = Database(url)
    first.claim()
    claim = f"from storage.database import Database; Database({url!r}).claim()"
    second = subprocess.run([sys.executable, "-c", claim], capture_output=True, text=True, check=False)
    assert DatabaseBusy.__name__ in second.stderr
    with pytest.raises(DatabaseBusy, match="Another Menfang"):
        Database(url).claim()
    first.close()
    assert subprocess.run([sys.executable, "-c", claim], check=False).returncode == 0
