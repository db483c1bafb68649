"""How fast a platform may be written to. Limits are soft everywhere: a 429 and its delay have the last word."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress

from bot.channels.base import Capabilities

BURST = 3  # a private chat takes a few messages at once, then its rate


class Pace:
    """Counts what goes out, and says how long the next message has to wait."""

    def __init__(self) -> None:
        self._sent: dict[int, deque[float]] = {}
        self._all: deque[float] = deque()
        self._turn = asyncio.Lock()  # who waits for the whole platform waits in line
        self._stopped = asyncio.Event()

    @property
    def stopped(self) -> bool:
        return self._stopped.is_set()

    def stop(self) -> None:
        """Nobody waits any longer: what has not gone out stays in the outbox."""
        self._stopped.set()

    def wait(self, address: int, limits: Capabilities, *, room: bool) -> float:
        """Seconds until this address may be written to again."""
        window, most = self._limit(limits, room)
        sent = self._sent.get(address)
        if not sent or not most:
            return 0.0
        left = self._left(sent, window, most)
        if not sent:  # nothing was sent there lately: nothing is kept of it
            del self._sent[address]
        return left

    async def take(self, address: int, limits: Capabilities, *, room: bool) -> None:
        """Count a message to this address; returns when the platform as a whole may be written to."""
        now = asyncio.get_running_loop().time()
        if self._limit(limits, room)[1]:
            self._sent.setdefault(address, deque()).append(now)
        if limits.per_second:
            async with self._turn:
                if left := self._left(self._all, 1.0, int(limits.per_second)):
                    with suppress(TimeoutError):
                        async with asyncio.timeout(left):
                            await self._stopped.wait()
                self._all.append(asyncio.get_running_loop().time())

    @staticmethod
    def _limit(limits: Capabilities, room: bool) -> tuple[float, int]:
        if room and limits.per_room_minute:
            return 60.0, limits.per_room_minute
        if not room and limits.per_chat_second:
            return BURST / limits.per_chat_second, BURST
        return 0.0, 0

    @staticmethod
    def _left(sent: deque[float], window: float, most: int) -> float:
        now = asyncio.get_running_loop().time()
        while sent and sent[0] <= now - window:
            sent.popleft()
        return sent[0] + window - now if len(sent) >= most else 0.0
