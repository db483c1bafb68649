"""The handler we compare with: as little as can be done that is still durable.

One aiohttp handler; requests that arrive while a commit runs share the next one. Each leaves a row that makes it known,
the state of its chat, and a row that waits to go out: three `executemany` and one COMMIT with `synchronous=FULL`.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from aiohttp import web

SCHEMA = """
CREATE TABLE inbound (id INTEGER PRIMARY KEY, event INTEGER NOT NULL UNIQUE);
CREATE TABLE state (chat INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE outbox (id INTEGER PRIMARY KEY, chat INTEGER NOT NULL, body TEXT NOT NULL);
"""


class Bare:
    def __init__(self, folder: Path) -> None:
        self._thread = ThreadPoolExecutor(1)
        self._database = sqlite3.connect(folder / "bare.db", isolation_level=None, check_same_thread=False)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=FULL")
        self._database.executescript(SCHEMA)
        self._waiting: list[tuple[dict[str, Any], asyncio.Future[None]]] = []
        self._arrived = asyncio.Event()

    async def handle(self, request: web.Request) -> web.Response:
        update = json.loads(await request.read())
        committed = asyncio.get_running_loop().create_future()
        self._waiting.append((update, committed))
        self._arrived.set()
        await committed
        return web.Response()

    async def run(self) -> None:
        """Commits until it is cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            batch, self._waiting = self._waiting, []
            await loop.run_in_executor(self._thread, self._commit, [update for update, _ in batch])
            for _, committed in batch:
                committed.set_result(None)

    def _commit(self, updates: list[dict[str, Any]]) -> None:
        chats = [(update["message"]["chat"]["id"], json.dumps(update["message"])) for update in updates]
        events = [(update["update_id"],) for update in updates]
        self._database.execute("BEGIN IMMEDIATE")
        self._database.executemany("INSERT INTO inbound (event) VALUES (?) ON CONFLICT DO NOTHING", events)
        upsert = "INSERT INTO state VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET body = excluded.body"
        self._database.executemany(upsert, chats)
        self._database.executemany("INSERT INTO outbox (chat, body) VALUES (?, ?)", chats)
        self._database.execute("COMMIT")

    def counts(self) -> dict[str, int]:
        row = self._database.execute("SELECT (SELECT count(*) FROM inbound), (SELECT count(*) FROM outbox)").fetchone()
        return {"events": row[0], "letters": row[1]}
