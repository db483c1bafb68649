"""The lobby: a real channel whose platform is our own page. Its messages are rows, its live updates queues."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.channels.base import Capabilities, Delivery, Outgoing, Sent, Submit, TryLater
from bot.database_thread import DatabaseThread
from storage import lobby
from storage.database import Connection, DatabaseTrouble

HOUSE = "menfang"  # who speaks when the house itself does
LISTENER_HOLDS = 1000


class Lobby:
    """Implements `bot.channels.base.Channel`."""

    name = "lobby"
    account = "lobby"
    capabilities = Capabilities(longest=20_000)

    def __init__(self, thread: DatabaseThread, now: Callable[[], datetime]) -> None:
        self._thread = thread
        self._now = now
        self.closing = False
        self._listeners: dict[asyncio.Queue[int], frozenset[str]] = {}

    async def run(self, submit: Submit) -> None:
        """Nothing to poll: the page brings its messages itself."""
        await asyncio.Event().wait()

    async def close(self) -> None:
        self._listeners.clear()

    async def leave(self, _site: object) -> None:
        """The door closes: open pages are let go at once, and come again by themselves."""
        self.closing = True
        for queue in self._listeners:
            if not queue.full():
                queue.put_nowait(0)

    async def send(self, message: Outgoing) -> Delivery:
        try:
            ids = await self._thread.write(lambda connection: self._write(connection, message))
        except DatabaseTrouble as trouble:
            return TryLater(reason=type(trouble).__name__)
        self.announce(message.address.chat, ids[-1])
        return Sent(str(ids[-1]), tuple(str(one) for one in ids[:-1]))

    def _write(self, connection: Connection, message: Outgoing) -> list[int]:
        """One message on the page; of several photos each further one is a message of its own before it."""
        chat, now = message.address.chat, self._now()
        ids: list[int] = []
        for photo in message.photos[1:]:
            further = {"text": "", "photo": photo, "script": message.script, "ticket": message.ticket}
            ids.append(lobby.add(connection, chat, HOUSE, further, now))
        body: dict[str, Any] = {
            "text": message.text,
            "choices": [list(choice) for choice in message.choices],
            "photo": message.photos[0] if message.photos else None,
            "script": message.script,
            "ticket": message.ticket,
        }
        if message.reply_to:
            body["reply_to"] = int(message.reply_to)
        if message.replaces:
            replaced = lobby.newest_version(connection, int(message.replaces))
            if replaced is not None:
                body |= {
                    "replaces": replaced.id,
                    "origin": replaced.body.get("origin", replaced.id),
                    "photo": replaced.body.get("photo"),
                }
        ids.append(lobby.add(connection, chat, message.sender or HOUSE, body, now))
        return ids

    async def say(self, chat: str, speaker: str, body: dict[str, Any]) -> int:
        """A person's own words appear on the page; their id comes back."""
        id_ = await self._thread.write(lambda connection: lobby.add(connection, chat, speaker, body, self._now()))
        self.announce(chat, id_)
        return id_

    # ── live updates ────────────────────────────────────────────────────────────────────────────────────────────────

    def listen(self, chats: frozenset[str]) -> asyncio.Queue[int]:
        """Ids of new messages of these chats, as they appear."""
        queue: asyncio.Queue[int] = asyncio.Queue(LISTENER_HOLDS)
        self._listeners[queue] = chats
        return queue

    def unlisten(self, queue: asyncio.Queue[int]) -> None:
        self._listeners.pop(queue, None)

    def announce(self, chat: str, id_: int) -> None:
        for queue, chats in self._listeners.items():
            if chat in chats and not queue.full():
                queue.put_nowait(id_)
