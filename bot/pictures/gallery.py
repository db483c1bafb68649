"""Puts the picture of a day into a message on its way out, or the table where no picture can be shown."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path
from threading import Lock

import structlog

from bot.channels.base import Media, Outgoing
from bot.day_table import Day, read
from bot.pictures.day import draw, letters
from bot.pictures.fonts import Typeface, find_typeface

log = structlog.get_logger(__name__)

HELD = 64  # pictures whose names are remembered: a day is looked at by many while nobody books


class Gallery:
    """Draws outside the database's thread and the event loop. Whatever fails, the message goes out with the table.

    Without `media` there is nowhere to keep a picture, and every day is told as its table.
    """

    def __init__(self, media: Media | None = None, font: Path | None = None) -> None:
        self._media = media
        self._font = font
        self._typeface: Typeface | None = None
        self._sought = False
        self._drawing = Lock()  # a typeface serves one thread at a time
        self._held: OrderedDict[Day, bytes] = OrderedDict()

    async def hang(self, message: Outgoing, body: object, *, pictures: bool) -> Outgoing:
        """`body` is what `day_table.kept` gave; `pictures`: whether this message can carry one."""
        try:
            day = read(body)
        except ValueError:
            log.exception("a day cannot be read", script=message.script)
            return message
        if not day.times or not day.spaces:  # the words of the message say so
            return message
        name = await self._picture(day) if pictures else None
        if name:
            return replace(message, photos=(name, *message.photos))
        return replace(message, text=f"{message.text}\n\n{day.table}".strip())

    async def _picture(self, day: Day) -> str | None:
        try:
            if self._media is None:
                return None
            body = await asyncio.to_thread(self._drawn, day)
            return await self._media.keep(body, name=day.title) if body else None
        except Exception:
            log.exception("a day cannot be drawn", facility=day.title)
            return None

    def _drawn(self, day: Day) -> bytes | None:
        with self._drawing:
            if day in self._held:
                self._held.move_to_end(day)
                return self._held[day]
            typeface = self._found()
            if typeface is None:
                return None
            if lacking := typeface.lacks(letters(day), day.language):
                log.warning("the font for pictures lacks characters", characters=lacking, font=str(typeface.file))
                return None
            self._held[day] = draw(day, typeface)
            if len(self._held) > HELD:
                self._held.popitem(last=False)
            return self._held[day]

    def _found(self) -> Typeface | None:
        """Sought once, when the first picture is drawn."""
        if not self._sought:
            self._typeface = find_typeface(self._font)
            self._sought = True
            if self._typeface is None:
                log.warning("no font for pictures: days are told as tables", font=str(self._font or "none found"))
        return self._typeface
