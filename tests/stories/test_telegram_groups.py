"""Groups and chats that change under us: a group becomes a supergroup, the bot is removed, a resident blocks it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flows.estate import Role
from storage import tables
from tests.stories.telegram_cast import Estate, Person, Room, telegram_estate


@pytest.fixture
async def estate(tmp_path: Path) -> AsyncIterator[Estate]:
    async with telegram_estate(tmp_path) as estate:
        yield estate


@pytest.fixture
async def sun(estate: Estate) -> Person:
    return await estate.member("孙主管", Role.SUPERVISOR, "front-desk", "sun")


@pytest.fixture
async def desk(estate: Estate, sun: Person) -> Room:
    return await estate.room("front-desk", sun)


@pytest.fixture
async def wang(estate: Estate) -> Person:
    return await estate.resident("王建国")


async def plain_room(estate: Estate, sun: Person) -> Room:
    room = Room(estate, estate.telegram.group("工程部", plain=True))
    await sun.says("/room engineering", room=room)
    await room.hears("room-made")
    return room


async def test_a_room_follows_its_group(estate: Estate, sun: Person, wang: Person) -> None:
    room = await plain_room(estate, sun)
    label = await wang.reports()
    old = await room.card(label)
    new = Room(estate, await room.chat.becomes_supergroup())
    await estate.settle()
    assert old.chat.moved_to == new.chat.id
    await sun.says(f"接 {label}", room=new)
    assert (await estate.ticket()).holder is not None
    assert "孙主管" in (await new.card(label)).text, "the card could not be edited any more, so it hangs anew"


async def test_a_room_follows_a_group_that_moves_before_we_are_told(estate: Estate, sun: Person, wang: Person) -> None:
    room = await plain_room(estate, sun)
    supergroup = estate.telegram.group("工程部")
    room.chat.moved_to = supergroup.id
    label = await wang.reports()
    await estate.settle()
    assert (await Room(estate, supergroup).card(label)).text, "the refusal itself told where to"


async def test_words_from_the_new_group_may_come_before_the_news(estate: Estate, sun: Person, wang: Person) -> None:
    room = await plain_room(estate, sun)
    telegram = estate.telegram
    new = Room(estate, telegram.group("工程部"))
    await sun.says("大家好", room=new)
    room.chat.moved_to = new.chat.id
    await telegram.happens("message", {**telegram.service(room.chat), "migrate_to_chat_id": new.chat.id})
    await telegram.happens("message", {**telegram.service(new.chat), "migrate_from_chat_id": room.chat.id})
    label = await wang.reports()
    assert (await new.card(label)).text
    assert await estate.count(tables.room) == 1


async def test_a_lost_room_is_told_to_the_supervisor_and_another_stands_in(
    estate: Estate, sun: Person, desk: Room, wang: Person
) -> None:
    room = await estate.room("engineering", sun)
    await room.chat.removes_bot()
    await estate.settle()
    await sun.hears("room-lost")
    label = await wang.reports()
    assert (await desk.card(label)).buttons
    await sun.picks("claim", room=desk)
    await wang.hears("ticket-accepted")


async def test_a_room_that_refuses_is_lost_too_and_its_card_is_not(
    estate: Estate, sun: Person, desk: Room, wang: Person
) -> None:
    room = await estate.room("engineering", sun)
    room.chat.closed = "Forbidden: bot was kicked from the supergroup chat"
    label = await wang.reports()
    await estate.settle()
    assert (await desk.card(label)).buttons
    assert await sun.has_heard("room-lost") == 1


async def test_a_resident_who_blocks_is_telephoned(estate: Estate, sun: Person, desk: Room, wang: Person) -> None:
    label = await wang.reports()
    await wang.user.blocks()
    await estate.settle()
    await sun.picks("claim", room=desk)
    await desk.hears("room-cannot-reach", label)
    await sun.picks("phoned", room=desk)
    assert "phoned" in await estate.acts()
    await wang.user.unblocks()
    await wang.says("菜单")
    assert wang.chat.from_bot[-1].text


async def test_a_resident_who_is_found_gone_when_written_to_is_telephoned(
    estate: Estate, sun: Person, desk: Room, wang: Person
) -> None:
    label = await wang.reports()
    wang.chat.closed = "Forbidden: user is deactivated"
    await sun.picks("claim", room=desk)
    await estate.settle()
    await desk.hears("room-cannot-reach", label)
    assert await desk.has_heard("room-cannot-reach") == 1


async def test_an_alert_that_does_not_arrive_goes_to_the_next_level_at_once(estate: Estate, wang: Person) -> None:
    sun = await estate.member("孙主管", Role.SUPERVISOR, "front-desk", "sun")
    zhou = await estate.member("周经理", Role.MANAGER, "front-desk", "zhou")
    await estate.room("engineering", sun)
    await wang.reports()
    sun.chat.closed = "Forbidden: bot was blocked by the user"
    await estate.forward(hours=1, minutes=1)
    assert await zhou.has_heard("alert-late") == 1
