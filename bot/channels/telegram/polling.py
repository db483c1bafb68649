"""getUpdates, confirmed only after submit.

Telegram forgets an update as soon as a later offset is asked for, so the offset stays at the oldest update that is
not committed. While one is in hand (an album still coming in, a slow picture, a database that is away) polling goes
on, so that others are heard.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.channels.base import Event, Submit
from bot.channels.telegram.wire import Flooded, Timing

log = logging.getLogger(__name__)

Update = Mapping[str, Any]
Ask = Callable[[int | None, float], Awaitable[Sequence[Update]]]  # (offset, seconds to wait)
Take = Callable[[Update, Submit], Awaitable[None]]  # returns after the event is submitted

CONFLICT = (
    "Telegram: another process polls this bot, or a webhook is set for it. One bot has one reader:"
    " stop the other one, or give this estate a bot of its own."
)
REFUSED = (
    "Telegram does not know the token in MENFANG_TELEGRAM__TOKEN."
    " Ask @BotFather for the current one (/mybots, API Token),"
    " and see that MENFANG_TELEGRAM__API_BASE is right if you set it."
)


class Backoff:
    """Longer and longer pauses with jitter, until something works again."""

    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._pause = timing.backoff

    def reset(self) -> None:
        self._pause = self._timing.backoff

    async def wait(self, at_least: float = 0.0) -> None:
        jitter = 0.5 + secrets.randbelow(1000) / 1000
        await asyncio.sleep(max(self._pause * jitter, at_least))
        self._pause = min(self._pause * 2, self._timing.backoff_longest)


class Poller:
    """One run of long polling. It ends when cancelled."""

    def __init__(self, ask: Ask, take: Take, submit: Submit, timing: Timing) -> None:
        self._ask = ask
        self._take = take
        self._submit = submit
        self._timing = timing
        self._hand: dict[int, asyncio.Task[None]] = {}  # updates that are not committed yet
        self._done: set[int] = set()  # committed, but younger than one in hand: Telegram will show them again
        self._offset: int | None = None
        self._backoff = Backoff(timing)

    async def run(self) -> None:
        nap = self._timing.recheck
        try:
            while True:
                updates = await self._updates()
                fresh = self._begin(updates)
                nap = self._timing.recheck if fresh else min(nap * 2, 10 * self._timing.recheck)
                if self._hand:
                    await asyncio.wait(self._hand.values(), timeout=nap)
                self._settle(updates)
        finally:
            await self._stop()

    async def _updates(self) -> Sequence[Update]:
        while True:
            try:
                updates = await self._ask(self._offset, 0 if self._hand else self._timing.poll)
            except TelegramError as error:
                await self._recover(error)
            else:
                self._backoff.reset()
                return updates

    async def _recover(self, error: TelegramError) -> None:
        match error:
            case Flooded():
                await self._backoff.wait(error.after.total_seconds())
            case Conflict():
                log.error(CONFLICT)
                await self._backoff.wait()
            case InvalidToken():
                log.error(REFUSED)
                await self._backoff.wait(self._timing.backoff_longest)
            case _:
                log.warning("Telegram does not answer, trying again: %s", error.message[:200])
                await self._backoff.wait()

    def _begin(self, updates: Sequence[Update]) -> bool:
        fresh = False
        for update in updates:
            if (id := update["update_id"]) not in self._hand and id not in self._done:
                self._hand[id] = asyncio.create_task(self._persist(update))
                fresh = True
        return fresh

    async def _persist(self, update: Update) -> None:
        """Until it is committed. What fails here is the world (a full disk where pictures are kept), not the
        message."""
        backoff = Backoff(self._timing)
        while True:
            try:
                return await self._take(update, self._commit)
            except Exception:
                log.exception("Telegram: update %s could not be taken in, trying again", update["update_id"])
                await backoff.wait()

    async def _commit(self, event: Event) -> None:
        """Submit until it works, while the chat's later messages wait: a database away must not turn them around."""
        backoff = Backoff(self._timing)
        while True:
            try:
                return await self._submit(event)
            except Exception:
                log.exception("Telegram: an event could not be committed, trying again")
                await backoff.wait()

    def _settle(self, updates: Sequence[Update]) -> None:
        committed = {id for id, task in self._hand.items() if task.done()}
        for id in committed:
            del self._hand[id]
        self._done |= committed
        if self._hand:
            self._offset = min(self._hand)
            self._done = {id for id in self._done if id > self._offset}
        elif self._done or updates:
            self._offset = max([*self._done, *(update["update_id"] for update in updates)]) + 1
            self._done.clear()

    async def _stop(self) -> None:
        for task in self._hand.values():
            task.cancel()
        await asyncio.gather(*self._hand.values(), return_exceptions=True)
