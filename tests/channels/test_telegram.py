"""Telegram's own ways, against our fake Bot API on loopback."""

from __future__ import annotations

import asyncio
import io
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.channels.base import (
    Address,
    Event,
    Gone,
    Migrated,
    Moved,
    Outgoing,
    Raw,
    Received,
    Rejected,
    Sent,
    TryLater,
    Unreachable,
)
from bot.channels.telegram import Telegram, TokenRefused, fits
from bot.channels.telegram.text import split, units
from flows.conversations import FLOWS
from flows.messages import Amended, Choice, Photo, Place, Text, Voice, Wordless
from tests.channels.contract import Shelf, received
from tests.channels.fake_telegram import PNG, Chat, FakeTelegram
from tests.channels.telegram_house import NOW, QUICK, TelegramHouse, telegram_house

JPEG = b"\xff\xd8\xff\xe0 a picture"
OGG = b"OggS a voice"


@pytest.fixture
async def house() -> AsyncIterator[TelegramHouse]:
    async with telegram_house() as house:
        yield house


class Estate:
    """Where events arrive: what was committed, in order."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self.events: list[Event] = []
        self.telegram = telegram

    async def submit(self, event: Event) -> None:
        self.events.append(event)
        await self.telegram.notify()

    @property
    def messages(self) -> list[Any]:
        return [event.message for event in self.events if isinstance(event, Received)]

    async def hears(self, count: int) -> list[Any]:
        """The messages, once there are so many events."""
        await self.telegram.until(lambda: len(self.events) >= count or None, 5, f"{count} events, not {self.events}")
        return self.messages


@asynccontextmanager
async def polling(channel: Telegram, submit: Callable[[Event], Awaitable[None]]) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(channel.run(submit))
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@asynccontextmanager
async def webhook(house: TelegramHouse, submit: Callable[[Event], Awaitable[None]]) -> AsyncIterator[str]:
    """A server as ours will be, known to Telegram."""

    async def handle(request: web.Request) -> web.Response:
        return await house.channel.handle(request, submit)

    app = web.Application()
    app.router.add_post("/telegram/webhook", handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        await house.channel.set_webhook(url)
        yield url
    finally:
        await runner.cleanup()


async def heard(house: TelegramHouse) -> Event | None:
    return await house.channel.receive(house.telegram.latest)


def to(chat: Chat, text: str = "?", **more: Any) -> Outgoing:
    return Outgoing(Address("telegram", "default", str(chat.id)), text, **more)


# What comes in


async def test_a_group_message_names_room_and_writer(house: TelegramHouse) -> None:
    room = house.telegram.group("Front desk")
    card = await house.channel.send(to(room, "R-0412"))
    assert isinstance(card, Sent)
    said = await house.wang.says("马上到", room=room, reply_to=room.from_bot[0])
    event = received(await heard(house))
    assert (event.address.chat, event.sender, event.private) == (str(room.id), str(house.wang.id), False)
    assert (event.reply_to, event.own_id) == (card.id, str(said.id))
    assert (event.sender_name, event.language) == ("Wang", "zh-hans")


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("/start INVITE-7", Text("/start INVITE-7")),
        ("/room@menfang_test_bot CODE", Text("/room CODE")),
        ("/room@another_bot CODE", None),
        ("write to me@home.example", Text("write to me@home.example")),
    ],
)
async def test_commands(house: TelegramHouse, said: str, read: Text | None) -> None:
    await house.channel.check()
    event = await house.says(said)
    assert (received(event).message if event else None) == read


@pytest.mark.parametrize(
    ("content", "read"),
    [
        ({"sticker": {"file_id": "s", "emoji": "?"}}, Wordless("sticker")),
        ({"contact": {"phone_number": "1", "first_name": "Li"}}, Wordless("contact")),
        ({"poll": {"question": "?"}}, Wordless("poll")),
        ({"hologram": {"kind": "nobody knows"}}, Wordless("hologram")),
        ({"video": {"file_id": "v"}, "caption": "楼道漏水"}, Text("楼道漏水")),
        ({"location": {"latitude": 31.2, "longitude": 121.5}}, Place(31.2, 121.5)),
        (
            {
                "location": {"latitude": 31.2, "longitude": 121.5},
                "venue": {"title": "3栋", "address": "大堂", "location": {"latitude": 31.2, "longitude": 121.5}},
            },
            Place(31.2, 121.5, "3栋 大堂"),
        ),
        ({"text": "\u202e\u200f\x07"}, Wordless("text")),
        ({"text": "\ud800 broken"}, Text("broken")),
    ],
)
async def test_kinds_of_message(house: TelegramHouse, content: dict[str, Any], read: object) -> None:
    await house.wang.sends(content)
    assert received(await heard(house)).message == read


@pytest.mark.parametrize("notice", ["pinned_message", "new_chat_title", "new_chat_members", "forum_topic_created"])
async def test_nobody_said_a_notice(house: TelegramHouse, notice: str) -> None:
    await house.wang.sends({notice: {"anything": 1}})
    assert await heard(house) is None


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 7, "message": None},
        {"update_id": 7, "message": []},
        {"update_id": 7, "message": {"chat": "?"}},
        {
            "update_id": 7,
            "message": {"message_id": 1, "date": 10**30, "chat": {"id": 1, "type": "private"}, "text": "?"},
        },
        {"update_id": 7, "callback_query": {"id": "1", "from": 3}},
        {"update_id": 7, "channel_post": {"message_id": 1}},
        {"update_id": 7, "my_chat_member": {}},
        {"update_id": 7},
        {"update_id": "seven"},
        [1, 2],
        "words",
        None,
    ],
)
async def test_what_nobody_can_read_is_kept_raw(house: TelegramHouse, update: object) -> None:
    assert isinstance(await house.channel.receive(update), Raw)


async def test_an_edit_amends_the_message_it_edits(house: TelegramHouse) -> None:
    said = await house.wang.says("厨房漏水")
    first = received(await heard(house))
    await house.wang.edits(said, "卫生间漏水")
    event = received(await heard(house))
    assert (event.message, event.own_id) == (Amended("卫生间漏水"), first.own_id)
    assert event.event != first.event


async def test_a_press_is_answered_even_when_it_is_too_late(house: TelegramHouse) -> None:
    await house.channel.send(Outgoing(house.person, "?", choices=(("card.1", "claim", "接单"),)))
    assert received(await house.presses("接单")).message == Choice("card.1", "claim")
    await house.telegram.until(lambda: house.telegram.answered or None, 5, "an answer to the press")
    house.telegram.presses.clear()
    assert received(await house.again()).message == Choice("card.1", "claim")


async def test_bots_are_not_listened_to(house: TelegramHouse) -> None:
    head = house.telegram.service(house.telegram.group("Front desk"))
    await house.telegram.happens("message", {**head, "text": "?", "from": {"id": 5, "is_bot": True, "first_name": "b"}})
    assert await heard(house) is None


async def test_being_removed_from_a_room_and_let_in_again(house: TelegramHouse) -> None:
    room = house.telegram.group("Front desk")
    await room.removes_bot()
    assert await heard(house) == Gone(Address("telegram", "default", str(room.id)))
    await house.telegram.membership(room, "member")
    assert await heard(house) is None


async def test_a_room_that_moves(house: TelegramHouse) -> None:
    room = house.telegram.group("Front desk", plain=True)
    moved: list[Event] = []

    async def submit(event: Event) -> None:
        moved.append(event)

    async with polling(house.channel, submit):
        new = await room.becomes_supergroup()
        await house.telegram.until(lambda: not house.telegram.unconfirmed or None, 5, "both updates confirmed")
    assert moved == [Moved(Address("telegram", "default", str(room.id)), str(new.id))] * 2
    assert await house.channel.send(to(room)) == Migrated(str(new.id))


# Files


async def test_the_largest_size_of_a_photo_is_fetched_and_kept() -> None:
    shelf = Shelf()
    async with telegram_house(shelf) as house:
        await house.wang.sends_photo(JPEG, "漏水")
        photo = received(await heard(house)).message
        assert isinstance(photo, Photo)
        assert photo.caption == "漏水"
        assert [shelf.kept[name] for name in photo.files] == [JPEG]


async def test_documents_and_voices(house: TelegramHouse) -> None:
    await house.wang.sends({"document": {**house.telegram.file(PNG), "mime_type": "image/png"}})
    assert isinstance(received(await heard(house)).message, Photo)
    await house.wang.sends({"voice": {**house.telegram.file(OGG), "duration": 3}})
    assert isinstance(received(await heard(house)).message, Voice)
    await house.wang.sends({"document": {**house.telegram.file(b"%PDF"), "mime_type": "application/pdf"}})
    assert received(await heard(house)).message == Wordless("document")
    await house.wang.sends({"document": {**house.telegram.file(b"<svg>"), "mime_type": "image/svg+xml"}})
    assert received(await heard(house)).message == Wordless("document")


async def test_a_photo_that_fails_once_is_fetched_again(house: TelegramHouse) -> None:
    house.telegram.fails("getFile", times=1)
    house.telegram.fails("file", times=1)
    await house.wang.sends_photo()
    assert isinstance(received(await heard(house)).message, Photo)


@pytest.mark.parametrize(("caption", "read"), [("", Wordless("photo")), ("漏水", Text("漏水"))])
async def test_a_photo_that_cannot_be_had_is_not_silence(house: TelegramHouse, caption: str, read: object) -> None:
    house.telegram.fails("getFile", times=9)
    await house.wang.sends_photo(caption=caption)
    assert received(await heard(house)).message == read


async def test_a_photo_too_big_for_bots(house: TelegramHouse) -> None:
    photo = {"file_id": "big", "file_unique_id": "big", "width": 9, "height": 9, "file_size": 21 * 1024 * 1024}
    await house.wang.sends({"photo": [photo]})
    assert received(await heard(house)).message == Wordless("photo")


# Polling


async def test_an_album_is_one_message(house: TelegramHouse) -> None:
    estate = Estate(house.telegram)
    async with polling(house.channel, estate.submit):
        await house.wang.sends_album(PNG, JPEG, PNG, caption="三处漏水")
        await house.wang.says("请快一点")
        album, words = await estate.hears(2)
        await house.telegram.until(lambda: not house.telegram.unconfirmed or None, 5, "all confirmed")
    assert isinstance(album, Photo)
    assert (len(album.files), album.caption, words) == (3, "三处漏水", Text("请快一点"))
    assert len(estate.events) == 2


async def test_nothing_is_confirmed_before_it_is_committed(house: TelegramHouse) -> None:
    estate, door = Estate(house.telegram), asyncio.Event()

    async def submit(event: Event) -> None:
        if isinstance(event, Received) and event.message == Text("slow"):
            await door.wait()
        await estate.submit(event)

    li = house.telegram.user("Li")
    async with polling(house.channel, submit):
        await house.wang.says("slow")
        await house.wang.says("after slow")
        await li.says("hello")
        assert await estate.hears(1) == [Text("hello")], "other chats do not wait"
        await asyncio.sleep(0.2)
        assert len(house.telegram.unconfirmed) == 3
        door.set()
        assert await estate.hears(3) == [Text("hello"), Text("slow"), Text("after slow")]
        await house.telegram.until(lambda: not house.telegram.unconfirmed or None, 5, "all confirmed")


async def test_a_database_that_is_away_loses_nothing_and_keeps_the_order(house: TelegramHouse) -> None:
    estate, refusals = Estate(house.telegram), iter(range(5))

    async def submit(event: Event) -> None:
        for _ in refusals:
            raise OSError("disk full")
        await estate.submit(event)

    async with polling(house.channel, submit):
        for text in "123":
            await house.wang.says(text)
        assert await estate.hears(3) == [Text("1"), Text("2"), Text("3")]


async def test_after_dying_before_the_commit_everything_comes_again(house: TelegramHouse) -> None:
    estate = Estate(house.telegram)

    async def never(event: Event) -> None:
        await asyncio.Event().wait()

    async with polling(house.channel, never):
        await house.wang.sends_album(PNG, PNG)
        await asyncio.sleep(0.3)
    async with polling(house.channel, estate.submit):
        (album,) = await estate.hears(1)
    assert isinstance(album, Photo)
    assert len(album.files) == 2


async def test_a_poison_update_holds_nobody_up(house: TelegramHouse) -> None:
    estate = Estate(house.telegram)
    async with polling(house.channel, estate.submit):
        await house.telegram.happens("message", {"poison": [{}]})
        await house.wang.says("报修")
        await estate.hears(2)
        await house.telegram.until(lambda: not house.telegram.unconfirmed or None, 5, "all confirmed")
    assert {type(event) for event in estate.events} == {Raw, Received}


async def test_everything_twice_is_submitted_once_per_identity(house: TelegramHouse) -> None:
    estate = Estate(house.telegram)
    house.telegram.delivers_twice = True
    async with polling(house.channel, estate.submit):
        await house.wang.says("1")
        await house.wang.says("2")
        await estate.hears(2)
    assert len({event.event for event in estate.events if isinstance(event, Received)}) == 2


async def test_telegram_away_and_back(house: TelegramHouse, caplog: pytest.LogCaptureFixture) -> None:
    estate = Estate(house.telegram)
    house.telegram.fails("getMe")
    house.telegram.fails("getUpdates", times=2)
    house.telegram.floods("getUpdates", after=1)
    house.telegram.refuses("getUpdates", 409, "Conflict: terminated by other getUpdates request")
    house.telegram.drops_answer("getUpdates")
    house.telegram.hangs("getUpdates", seconds=3)
    async with polling(house.channel, estate.submit):
        await house.wang.says("报修")
        await house.telegram.until(lambda: estate.events or None, 9, "the message")
    assert estate.messages[0] == Text("报修")
    assert "One bot has one reader" in caplog.text
    assert house.telegram.token not in caplog.text


async def test_a_wrong_token_is_one_sentence_without_the_token(caplog: pytest.LogCaptureFixture) -> None:
    async with FakeTelegram() as telegram:
        channel = Telegram("999:wrong-secret", api_base=telegram.url, media=Shelf(), now=lambda: NOW, timing=QUICK)
        caplog.set_level(logging.DEBUG)
        with pytest.raises(TokenRefused, match="MENFANG_TELEGRAM__TOKEN") as refused:
            await channel.run(Estate(telegram).submit)
        delivery = await channel.send(to(telegram.user("Wang").chat))
        await channel.close()
    assert isinstance(delivery, TryLater)
    assert "wrong-secret" not in caplog.text + str(refused.value) + delivery.reason + repr(channel)


async def test_no_fault_of_the_network_tells_the_token(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for token in ("1:top-secret", "1:top-secret\n/../?"):
        channel = Telegram(token, api_base="http://127.0.0.1:9", media=Shelf(), now=lambda: NOW, timing=QUICK)
        delivery = await channel.send(Outgoing(Address("telegram", "default", "1"), "?"))
        with pytest.raises(OSError, match="cannot be reached") as away:
            await channel.check()
        await channel.close()
        assert isinstance(delivery, TryLater)
        assert "top-secret" not in caplog.text + delivery.reason + "".join(traceback.format_exception(away.value))


async def test_polling_ends_a_webhook_that_was_left_behind(house: TelegramHouse) -> None:
    house.telegram.webhook = {"url": "http://127.0.0.1:9/"}
    estate = Estate(house.telegram)
    async with polling(house.channel, estate.submit):
        await house.telegram.until(lambda: not house.telegram.webhook or None, 5, "the webhook gone")
        await house.wang.says("报修")
        assert await estate.hears(1) == [Text("报修")]


# The webhook


async def test_a_webhook_is_answered_after_the_commit_and_repeated_until_then(house: TelegramHouse) -> None:
    estate, refusals = Estate(house.telegram), iter(range(1))

    async def submit(event: Event) -> None:
        for _ in refusals:
            raise OSError("disk full")
        await estate.submit(event)

    async with webhook(house, submit):
        await house.wang.says("报修")
        assert await estate.hears(1) == [Text("报修")]
        answers = house.telegram.webhook_answers
        await house.telegram.until(lambda: len(answers) == 2 or None, 5, "two answers")
    assert answers == [503, 200]


async def test_an_album_by_webhook_even_twice(house: TelegramHouse) -> None:
    estate = Estate(house.telegram)
    house.telegram.delivers_twice = True
    async with webhook(house, estate.submit):
        await house.wang.sends_album(PNG, JPEG)
        answers = house.telegram.webhook_answers
        await house.telegram.until(lambda: len(answers) == 4 or None, 5, "four answers")
    assert answers == [200] * 4
    (album,) = estate.messages
    assert isinstance(album, Photo)
    assert len(album.files) == 2


@pytest.mark.parametrize(
    ("body", "secret", "status", "kept"),
    [
        (b'{"update_id": 1}', "guessed", 403, 0),
        (b'{"update_id": 1}', None, 403, 0),
        (b"not json \xff", "", 200, 1),
        (b"[" * 100_000, "", 200, 1),
        (b" " * (1024 * 1024 + 1), "", 413, 0),
    ],
)
async def test_what_may_come_to_a_webhook(
    house: TelegramHouse, body: bytes, secret: str | None, status: int, kept: int
) -> None:
    """An empty secret stands for the right one."""
    estate = Estate(house.telegram)
    async with webhook(house, estate.submit) as url, aiohttp.ClientSession() as session:
        right = house.telegram.webhook["secret_token"]
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret or right}
        async with session.post(f"{url}/telegram/webhook", data=io.BytesIO(body), headers=headers) as answer:
            assert answer.status == status
    assert [type(event) for event in estate.events] == [Raw] * kept


# What goes out


async def test_buttons_stand_three_to_a_row_when_they_are_short(house: TelegramHouse) -> None:
    short = tuple(("l", str(number), f"选项{number}") for number in range(4))
    await house.channel.send(Outgoing(house.person, "?", choices=short))
    long = ("l", "9", "一个相当长的按钮文字" * 9)
    await house.channel.send(Outgoing(house.person, "?", choices=(*short, long)))
    first, second = house.wang.chat.from_bot
    assert [len(row) for row in first.buttons] == [3, 1]
    assert [len(row) for row in second.buttons] == [1] * 5
    assert len(second.labels[-1]) == 64


async def test_a_choice_that_would_not_come_back_is_refused(house: TelegramHouse) -> None:
    assert fits("repair.category.123456", "water-electricity")
    assert not fits("x" * 62, "ab")
    assert not fits("list", "a:b")
    assert not fits("list", "")
    assert isinstance(await house.channel.send(Outgoing(house.person, "?", choices=(("x" * 70, "a", "A"),))), Rejected)


@pytest.mark.parametrize("step", [(flow.name, step.name) for flow in FLOWS for step in flow.steps], ids=".".join)
def test_the_lists_of_our_own_flows_fit(step: tuple[str, str]) -> None:
    """With a serial of nine digits, and ids as long as `visit-` with a time or `at-` with a place of twenty letters."""
    assert fits(".".join((*step, "999999999")), "at-" + "x" * 20)


async def test_an_empty_message_is_refused(house: TelegramHouse) -> None:
    assert isinstance(await house.channel.send(Outgoing(house.person, "")), Rejected)


async def test_buttons_hang_under_the_last_part_and_the_quotation_on_the_first(house: TelegramHouse) -> None:
    said = await house.wang.says("?")
    text = "\n".join("一行文字" * 20 for _ in range(120))
    sent = await house.channel.send(Outgoing(house.person, text, choices=(("l", "a", "A"),), reply_to=str(said.id)))
    parts = house.wang.chat.from_bot
    assert isinstance(sent, Sent)
    assert [sent.id, *sent.parts] == [str(part.id) for part in parts]
    assert [part.labels for part in parts] == [[]] * (len(parts) - 1) + [["A"]]
    assert [part.reply_to for part in parts] == [said.id] + [None] * (len(parts) - 1)


async def test_a_message_stopped_half_way_goes_on_from_there(house: TelegramHouse) -> None:
    house.wang.chat.allows(2, per=1.2)
    message = Outgoing(house.person, "\n\n".join("x" * 4000 for _ in range(3)))
    assert await house.channel.send(message) == TryLater(timedelta(seconds=1), "Too Many Requests: retry after 1")
    await asyncio.sleep(1.3)
    sent = await house.channel.send(message)
    assert isinstance(sent, Sent)
    assert len(house.wang.chat.from_bot) == 3
    assert len(sent.parts) == 2


async def test_who_speaks_stands_in_bold_above(house: TelegramHouse) -> None:
    await house.channel.send(Outgoing(house.person, "2 < 3", sender="工程部 <赵>"))
    (message,) = house.wang.chat.from_bot
    assert message.text == "工程部 <赵>\n2 < 3"
    assert message.raw["text"] == "<b>工程部 &lt;赵&gt;</b>\n2 &lt; 3"


async def test_quiet_messages_make_no_sound_and_links_no_preview(house: TelegramHouse) -> None:
    await house.channel.send(Outgoing(house.person, "https://example.com", sound=False))
    (message,) = house.wang.chat.from_bot
    assert message.silent
    assert '"is_disabled": true' in message.raw["link_preview_options"]


async def test_entities_that_cannot_be_parsed_go_as_plain_words(house: TelegramHouse) -> None:
    house.telegram.refuses("sendMessage", 400, "Bad Request: can't parse entities: Unsupported start tag")
    assert isinstance(await house.channel.send(Outgoing(house.person, "1 < 2")), Sent)
    assert house.shown() == ["1 < 2"]


async def test_a_quoted_message_that_is_gone(house: TelegramHouse) -> None:
    said = await house.wang.says("?")
    house.wang.deletes(said)
    assert isinstance(await house.channel.send(Outgoing(house.person, "!", reply_to=str(said.id))), Sent)
    house.telegram.refuses("sendMessage", 400, "Bad Request: message to be replied not found")
    assert isinstance(await house.channel.send(Outgoing(house.person, "!", reply_to=str(said.id))), Sent)
    assert house.shown() == ["!", "!"]


@pytest.mark.parametrize(("count", "texts"), [(1, ["看"]), (3, ["", "", "", "看"]), (11, [""] * 11 + ["看"])])
async def test_pictures(count: int, texts: list[str]) -> None:
    shelf = Shelf()
    async with telegram_house(shelf) as house:
        photos = tuple([await shelf.keep(PNG) for _ in range(count)])
        sent = await house.channel.send(Outgoing(house.person, "看", photos=photos, choices=(("l", "a", "A"),)))
        shown = house.wang.chat.from_bot
        assert isinstance(sent, Sent)
        assert [message.text for message in shown] == texts
        assert sum(len(message.photos) for message in shown) == count
        assert (shown[-1].labels, sent.id) == (["A"], str(shown[-1].id))


async def test_a_large_picture() -> None:
    shelf = Shelf()
    async with telegram_house(shelf) as house:
        name = await shelf.keep(PNG + bytes(5 * 1024 * 1024))
        assert isinstance(await house.channel.send(Outgoing(house.person, "?", photos=(name,))), Sent)
        assert len(house.wang.chat.from_bot[0].photos[0]) > 5 * 1024 * 1024


async def test_a_long_caption_follows_its_picture() -> None:
    shelf = Shelf()
    async with telegram_house(shelf) as house:
        await house.channel.send(Outgoing(house.person, "长" * 1025, photos=(await shelf.keep(PNG),)))
        assert house.shown() == ["", "长" * 1025]


async def test_a_picture_that_is_gone_or_refused_does_not_cost_the_words() -> None:
    shelf = Shelf()
    async with telegram_house(shelf) as house:
        assert isinstance(await house.channel.send(Outgoing(house.person, "1", photos=("gone",))), Sent)
        ogg = await shelf.keep(OGG)
        assert isinstance(await house.channel.send(Outgoing(house.person, "2", photos=(ogg,))), Sent)
        assert isinstance(await house.channel.send(Outgoing(house.person, "", photos=("gone",))), Rejected)
        assert house.shown() == ["1", "2"]


async def test_edits() -> None:
    shelf = Shelf()
    async with telegram_house(shelf) as house:
        card = Outgoing(house.person, "open", choices=(("card.1", "claim", "接单"),))
        sent = await house.channel.send(card)
        assert isinstance(sent, Sent)
        done = replace(card, text="done", choices=(), replaces=sent.id)
        assert await house.channel.send(done) == sent
        assert await house.channel.send(done) == sent, "unchanged is as good as changed"
        (shown,) = house.wang.chat.from_bot
        assert (shown.text, shown.buttons, shown.edits) == ("done", [], 1)
        pictured = await house.channel.send(replace(card, photos=(await shelf.keep(PNG),)))
        assert isinstance(pictured, Sent)
        assert await house.channel.send(replace(done, replaces=pictured.id)) == pictured
        assert house.shown() == ["done", "done"]


async def test_only_the_buttons_of_a_message_change(house: TelegramHouse) -> None:
    sent = await house.channel.send(Outgoing(house.person, "?", choices=(("l", "a", "A"),)))
    assert isinstance(sent, Sent)
    assert await house.channel.send(Outgoing(house.person, "", replaces=sent.id)) == sent
    assert (house.wang.chat.from_bot[0].text, house.wang.chat.from_bot[0].buttons) == ("?", [])


async def test_an_edit_of_a_deleted_message_is_sent_anew(house: TelegramHouse) -> None:
    sent = await house.channel.send(Outgoing(house.person, "open"))
    assert isinstance(sent, Sent)
    house.wang.deletes(house.wang.chat.from_bot[0])
    anew = await house.channel.send(Outgoing(house.person, "claimed", replaces=sent.id))
    assert isinstance(anew, Sent)
    assert anew.id != sent.id
    assert house.shown() == ["claimed"]


@pytest.mark.parametrize(
    ("status", "said", "meaning"),
    [
        (400, "Bad Request: chat not found", Unreachable),
        (400, "Bad Request: not enough rights to send text messages to the chat", Unreachable),
        (403, "Forbidden: user is deactivated", Unreachable),
        (400, "Bad Request: BUTTON_DATA_INVALID", Rejected),
        (401, "Unauthorized", TryLater),
        (409, "Conflict", TryLater),
        (500, "Internal Server Error", TryLater),
        (504, "Gateway Timeout", TryLater),
    ],
)
async def test_what_a_refusal_means(house: TelegramHouse, status: int, said: str, meaning: type) -> None:
    house.telegram.refuses("sendMessage", status, said)
    assert isinstance(await house.channel.send(Outgoing(house.person, "?")), meaning)


async def test_a_stranger_cannot_be_written_to(house: TelegramHouse) -> None:
    assert isinstance(await house.channel.send(Outgoing(Address("telegram", "default", "1"), "?")), Unreachable)


@pytest.mark.parametrize("fault", ["hangs", "drops_answer"])
async def test_silence_is_tried_later(house: TelegramHouse, fault: str) -> None:
    getattr(house.telegram, fault)("sendMessage")
    assert isinstance(await house.channel.send(Outgoing(house.person, "?")), TryLater)


async def test_sends_to_different_chats_overlap(house: TelegramHouse) -> None:
    house.telegram.hangs("sendMessage", seconds=0.2, times=20)
    people = [house.telegram.user(str(number)) for number in range(20)]
    started = asyncio.get_running_loop().time()
    await asyncio.gather(*(house.channel.send(to(person.chat)) for person in people))
    assert asyncio.get_running_loop().time() - started < 2


@pytest.mark.parametrize(
    "text",
    [
        "短",
        "段\n\n" * 3000,
        "😀" * 5000,
        "一句话。" * 3000,
        "word " * 3000,
        "x" * 10_000,
        "\n" * 5000,
    ],
)
def test_parts_fit_and_lose_nothing_but_blanks(text: str) -> None:
    parts = split(text)
    assert all(0 < units(part) <= 4096 for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
