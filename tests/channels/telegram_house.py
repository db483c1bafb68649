"""Telegram as a house: the real channel against our fake Bot API."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from bot.channels.base import Address, Event, Media
from bot.channels.telegram import Telegram, Timing
from tests.channels.contract import Shelf
from tests.channels.fake_telegram import FakeTelegram

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
QUICK = Timing(
    connect=2, read=1, upload=2, poll=1, album=0.1, album_longest=1, recheck=0.02, backoff=0.02, backoff_longest=0.1
)


class TelegramHouse:
    def __init__(self, telegram: FakeTelegram, channel: Telegram) -> None:
        self.telegram = telegram
        self.channel = channel
        self.wang = telegram.user("Wang")
        self.person = Address("telegram", channel.account, str(self.wang.chat.id))
        self.last: dict[str, Any] = {}

    async def says(self, text: str) -> Event | None:
        await self.wang.says(text)
        return await self._told()

    async def again(self) -> Event | None:
        return await self.channel.receive(self.last)

    async def presses(self, label: str) -> Event | None:
        message = next(message for message in reversed(self.wang.chat.from_bot) if label in message.labels)
        await self.wang.presses(message, label)
        return await self._told()

    async def sends_nonsense(self) -> Event | None:
        await self.telegram.happens("telepathy", {"thought": "?"})
        return await self._told()

    async def forges(self) -> None:
        self.channel.prove({"X-Telegram-Bot-Api-Secret-Token": "guessed"})

    def shown(self) -> list[str]:
        return [message.text for message in self.wang.chat.from_bot]

    def floods(self, seconds: int) -> None:
        self.telegram.floods("sendMessage", after=seconds)

    def breaks(self) -> None:
        self.telegram.fails("*", 502)

    async def blocks(self) -> Event | None:
        await self.wang.blocks()
        return await self._told()

    async def _told(self) -> Event | None:
        self.last = self.telegram.latest
        return await self.channel.receive(self.last)


@asynccontextmanager
async def telegram_house(media: Media | None = None, timing: Timing = QUICK) -> AsyncIterator[TelegramHouse]:
    async with FakeTelegram() as telegram:
        channel = Telegram(
            telegram.token, api_base=telegram.url, media=media or Shelf(), now=lambda: NOW, timing=timing
        )
        try:
            yield TelegramHouse(telegram, channel)
        finally:
            await channel.close()
