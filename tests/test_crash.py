"""kill -9 under load: what was acknowledged has had its effect, once, and nothing that was promised is missing."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession
from sqlalchemy import select

from storage import tables
from storage.database import Database

SAYS = 200
STARTS_WITHIN = 15.0  # seconds


@asynccontextmanager
async def served(folder: Path) -> AsyncIterator[tuple[str, asyncio.subprocess.Process]]:
    """The real process on a free port, with the lobby."""
    wanted = {"PATH": os.environ["PATH"], "MENFANG_DATA_DIR": str(folder), "MENFANG_PORT": "0"}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "serve",
        env=wanted,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert process.stdout is not None
    try:
        line = (await asyncio.wait_for(process.stdout.readline(), STARTS_WITHIN)).decode()
        found = re.search(r"http://\S+", line)
        assert found, line
        yield found[0], process
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()


async def file_by_desk(session: ClientSession, base: str, number: int) -> list[dict[str, Any]] | None:
    """Zhao files one repair for a caller, under an event id of its own; None when nobody answered."""
    said = {
        "as": "staff:zhao",
        "room": "front-desk",
        "text": f"/报修 3-2-501 厨房漏水 第{number}件",
        "event_id": f"crash-{number}",
    }
    try:
        async with session.post(f"{base}/lobby/api/say", json=said) as answer:
            body = await answer.json()
            assert answer.status == 200, body
            messages: list[dict[str, Any]] = body["messages"]
            return messages
    except (ClientError, ConnectionError, TimeoutError):
        return None


def filed(folder: Path) -> tuple[list[str], list[int]]:
    """The words of all tickets, and their numbers."""
    database = Database(f"sqlite:///{folder / 'menfang.db'}")
    try:
        with database.reader() as connection:
            rows = connection.execute(select(tables.ticket.c.body, tables.ticket.c.number)).all()
    finally:
        database.close()
    words = [found[0] for row in rows if (found := re.search(r"第\d+件", row.body))]
    return words, [row.number for row in rows]


async def test_killed_under_load_it_keeps_every_word_it_gave(tmp_path: Path) -> None:
    async with ClientSession() as session:
        async with served(tmp_path) as (base, process):
            says = [asyncio.create_task(file_by_desk(session, base, number)) for number in range(SAYS)]
            while sum(one.done() for one in says) < SAYS // 8:  # noqa: ASYNC110  # in the middle of it
                await asyncio.sleep(0.005)
            process.send_signal(signal.SIGKILL)
            await process.wait()
            answers = await asyncio.gather(*says)
        acknowledged = [number for number, answer in enumerate(answers) if answer is not None]
        assert SAYS // 8 <= len(acknowledged) < SAYS
        words, _ = filed(tmp_path)
        assert {f"第{number}件" for number in acknowledged} <= set(words)
        assert max(Counter(words).values()) == 1

        promised = {number for answer in answers if answer for message in answer for number in promises(message)}
        assert promised
        async with served(tmp_path) as (base, _):
            again = await asyncio.gather(*(file_by_desk(session, base, number) for number in range(SAYS)))
            assert None not in again
            words, numbers = filed(tmp_path)
            assert Counter(words) == {f"第{number}件": 1 for number in range(SAYS)}
            assert sorted(numbers) == list(range(1, SAYS + 1)), "no number doubled, none left out"
            assert promised <= {f"R-{number:04}" for number in numbers}
            replies = await seen(session, base)
            assert set(replies) == {f"R-{number:04}" for number in numbers}, "every committed reply is there"


def promises(message: dict[str, Any]) -> list[str]:
    """The number that a message promises."""
    return re.findall(r"R-\d+", message["text"]) if message["script"] == "room-filed" else []


async def seen(session: ClientSession, base: str) -> Counter[str]:
    """How often each ticket's number was told to the room."""
    told: Counter[str] = Counter()
    last = 0
    while True:
        asked = {"as": "staff:zhao", "after": str(last)}
        async with session.get(f"{base}/lobby/api/messages", params=asked) as answer:
            found = await answer.json()
        if not found:
            return told
        last = found[-1]["id"]
        told.update(number for message in found for number in promises(message))
