"""How fast a platform may be written to. Limits are soft everywhere: a 429 and its delay have the last word."""

from __future__ import annotations

import asyncio
from collections import deque

from bot.channels.base import Capabilities

BURST = 3  # a private chat takes a few messages at once, then its rate


class Pace:
    """Waits until the next message to an address may go."""

    def __init__(self) -> None:
        self._sent: dict[int, deque[float]] = {}
        self._all: deque[float] = deque()

    async def take(self, address: int, limits: Capabilities, *, room: bool) -> None:
        loop = asyncio.get_running_loop()
        window, most = self._limit(limits, room)
        if most:
            await self._wait(self._sent.setdefault(address, deque()), window, most, loop)
        if limits.per_second:
            await self._wait(self._all, 1.0, int(limits.per_second), loop)

    @staticmethod
    def _limit(limits: Capabilities, room: bool) -> tuple[float, int]:
        if room and limits.per_room_minute:
            return 60.0, limits.per_room_minute
        if not room and limits.per_chat_second:
            return BURST / limits.per_chat_second, BURST
        return 0.0, 0

    @staticmethod
    async def _wait(sent: deque[float], window: float, most: int, loop: asyncio.AbstractEventLoop) -> None:
        while True:
            now = loop.time()
            while sent and sent[0] <= now - window:
                sent.popleft()
            if len(sent) < most:
                sent.append(now)
                return
            await asyncio.sleep(sent[0] + window - now)
