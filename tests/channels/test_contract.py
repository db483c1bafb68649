"""Every channel, held to the same promises (`bot.channels.base`)."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager as Opened
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.channels.base import Forged, Gone, Outgoing, Raw, Sent, TryLater, Unreachable
from flows.messages import Choice, Text
from tests.channels.contract import House, Platform, received
from tests.channels.lobby_house import lobby_house
from tests.channels.telegram_house import telegram_house

HOUSES: list[Callable[[], Opened[House]]] = [telegram_house, lobby_house]
PLATFORMS: list[Callable[[], Opened[Platform]]] = [telegram_house]  # those of somebody else

CHOICES = (
    ("repair.category.12", "plumbing", "水电"),
    ("repair.category.12", "other-thing", "Something else, a label that is far too long for any button of a phone" * 2),
    ("proactive!sign-off", "yes", "已修好"),
    ("card:412", "claim", "<b>接单</b> & go"),
)

every_house = pytest.mark.parametrize("opening", HOUSES)
every_platform = pytest.mark.parametrize("opening", PLATFORMS)


@every_house
async def test_what_is_said_arrives(opening: Callable[[], Opened[House]]) -> None:
    async with opening() as house:
        event = received(await house.says("厨房漏水\u202e了\x00"))
        assert event.message == Text("厨房漏水了")
        assert event.address == house.person
        assert event.private
        assert event.sender == house.person.chat
        assert event.at.tzinfo is not None


@every_house
async def test_a_redelivered_event_has_the_same_identity(opening: Callable[[], Opened[House]]) -> None:
    async with opening() as house:
        first = received(await house.says("报修"))
        assert received(await house.again()).event == first.event
        assert received(await house.says("报修")).event != first.event


@every_platform
async def test_what_is_forged_is_refused(opening: Callable[[], Opened[Platform]]) -> None:
    async with opening() as house:
        with pytest.raises(Forged):
            await house.forges()


@every_platform
async def test_what_cannot_be_read_is_kept(opening: Callable[[], Opened[Platform]]) -> None:
    async with opening() as house:
        assert isinstance(await house.sends_nonsense(), Raw)


@every_house
async def test_every_choice_survives_the_round_trip(opening: Callable[[], Opened[House]]) -> None:
    async with opening() as house:
        for list_, id_, label in CHOICES:
            sent = await house.channel.send(Outgoing(house.person, "?", choices=((list_, id_, label[:60]),)))
            assert isinstance(sent, Sent)
            event = received(await house.presses(label[:60]))
            assert event.message == Choice(list_, id_)
            assert event.reply_to == sent.id


@every_house
async def test_long_text_is_split_and_nothing_of_it_lost(opening: Callable[[], Opened[House]]) -> None:
    async with opening() as house:
        text = "\n\n".join(f"{number} 物业服务 😀" * 20 for number in range(60))
        assert isinstance(await house.channel.send(Outgoing(house.person, text)), Sent)
        longest = house.channel.capabilities.longest
        assert all(len(part) <= longest for part in house.shown())
        assert "".join("".join(house.shown()).split()) == "".join(text.split())


@every_house
async def test_markup_is_words(opening: Callable[[], Opened[House]]) -> None:
    async with opening() as house:
        text = "1 < 2 & <b>*bold*</b> _x_ &amp; [a](b)"
        assert isinstance(await house.channel.send(Outgoing(house.person, text)), Sent)
        assert house.shown() == [text]


@every_house
async def test_an_edit_shows_only_the_newest_words(opening: Callable[[], Opened[House]]) -> None:
    async with opening() as house:
        message = Outgoing(house.person, "open", choices=CHOICES[:1])
        sent = await house.channel.send(message)
        assert isinstance(sent, Sent)
        edit = replace(message, text="claimed", replaces=sent.id)
        assert isinstance(await house.channel.send(edit), Sent)
        assert isinstance(await house.channel.send(edit), Sent), "the same edit again does no harm"
        assert "claimed" in house.shown()


@every_platform
async def test_a_flood_names_its_delay(opening: Callable[[], Opened[Platform]]) -> None:
    async with opening() as house:
        house.floods(7)
        assert await house.channel.send(Outgoing(house.person, "?")) == TryLater(
            timedelta(seconds=7), "Too Many Requests: retry after 7"
        )


@every_platform
async def test_a_broken_platform_is_tried_later(opening: Callable[[], Opened[Platform]]) -> None:
    async with opening() as house:
        house.breaks()
        assert isinstance(await house.channel.send(Outgoing(house.person, "?")), TryLater)
        assert isinstance(await house.channel.send(Outgoing(house.person, "?")), Sent)


@every_platform
async def test_who_blocked_us_is_unreachable(opening: Callable[[], Opened[Platform]]) -> None:
    async with opening() as house:
        assert await house.blocks() == Gone(house.person)
        assert isinstance(await house.channel.send(Outgoing(house.person, "?")), Unreachable)
