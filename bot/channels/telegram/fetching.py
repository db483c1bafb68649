"""Files of residents, fetched at once: Telegram's links live an hour."""

from __future__ import annotations

import asyncio
import logging

from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from bot.channels.base import Media, Unreadable
from bot.channels.telegram.inbound import Parcel
from bot.channels.telegram.wire import LARGEST_DOWNLOAD, Timing

log = logging.getLogger(__name__)

TRIES = 3
FOR_GOOD = (BadRequest, Forbidden, InvalidToken)  # a second try would hear the same


class Fetching:
    """Brings a file from Telegram into our own keeping."""

    def __init__(self, bot: Bot, media: Media, timing: Timing) -> None:
        self._bot = bot
        self._media = media
        self._timing = timing

    async def fetch(self, parcel: Parcel) -> str | None:
        """The name it is kept under; None when it cannot be had or is not what it claims to be."""
        if parcel.size > LARGEST_DOWNLOAD:
            return None
        for attempt in range(TRIES):
            try:
                file = await self._bot.get_file(parcel.file)
                return await self._media.keep(bytes(await file.download_as_bytearray()), name=parcel.kind)
            except FOR_GOOD as refusal:
                log.warning("a %s cannot be fetched: %s", parcel.kind, type(refusal).__name__)
                return None
            except TelegramError as error:
                log.warning("a %s could not be fetched (try %d): %s", parcel.kind, attempt + 1, type(error).__name__)
                await asyncio.sleep(self._timing.backoff * attempt)
            except Unreadable:
                return None
        return None
