"""Letting time pass in the lobby: through every timer at its own due time, in order, the outbox drained at each."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from bot.clock import Clock, LobbyClock
from bot.database_thread import DatabaseThread
from bot.demo import OFFSET
from bot.scheduler import Scheduler
from bot.sender import Sender
from storage import lobby, messages, timers
from storage.database import Connection

GRAIN = timedelta(microseconds=1)


class Steps:
    """Moves the estate's clock, where it may be moved."""

    def __init__(self, clock: Clock, thread: DatabaseThread, scheduler: Scheduler, sender: Sender) -> None:
        self._clock = clock
        self._thread = thread
        self._scheduler = scheduler
        self._sender = sender
        self._stepping = asyncio.Lock()

    @property
    def movable(self) -> bool:
        return isinstance(self._clock, LobbyClock)

    def now(self) -> datetime:
        return self._clock.now()

    async def settle(self) -> None:
        """Returns when nothing is due and nothing deliverable waits."""
        await self._scheduler.ring_due()
        await self._sender.drain()

    async def advance(self, seconds: int) -> datetime:
        async with self._stepping:
            return await self._until(self._clock.now() + timedelta(seconds=seconds))

    async def set_to(self, at: datetime) -> datetime:
        async with self._stepping:
            return await self._until(at)

    async def _until(self, end: datetime) -> datetime:
        clock = self._clock
        assert isinstance(clock, LobbyClock)
        await self.settle()
        before: datetime | None = None
        while True:
            due = await self._thread.read(_next)
            if due is None or due >= end or due == before:  # what is due and does not go must not hold the clock
                break
            before = due if due <= clock.now() else None
            clock.advance(max(due - clock.now(), timedelta(0)))  # time passes meanwhile: it may be past already
            await self.settle()
        now = clock.advance(max(end - clock.now(), timedelta(0)))
        await self.settle()
        offset = str(clock.offset / GRAIN)
        await self._thread.write(lambda connection: lobby.keep_setting(connection, OFFSET, offset))
        return now


def _next(connection: Connection) -> datetime | None:
    """The next moment at which a timer rings or a letter may go."""
    moments = (timers.next_due(connection), messages.next_letter(connection))
    return min((moment for moment in moments if moment is not None), default=None)
