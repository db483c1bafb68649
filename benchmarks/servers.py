"""The servers that are measured, each in a fresh process of its own so that nobody steals its loop."""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
from collections.abc import AsyncIterator, Coroutine, Iterator
from dataclasses import dataclass
from datetime import timedelta
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import Any

import structlog
import uvloop
from aiohttp import web
from sqlalchemy import func, select

from benchmarks.bare import Bare
from benchmarks.residents import SECRET, TOKEN, settle
from bot.channels.telegram import Telegram
from bot.clock import LobbyClock, system_now
from bot.database_thread import DatabaseThread
from bot.demo import opening_offset
from bot.engine import Engine
from bot.estate import load_estates
from bot.house import furnish
from bot.media import MediaFolder
from bot.scheduler import Scheduler
from bot.sender import Sender
from storage.database import Connection, Database
from storage.migrate import upgrade
from storage.tables import inbound, outbox, ticket


@dataclass(frozen=True, slots=True)
class Plan:
    """What a server is to be: `bare`, or `menfang` on so many residents, with its sender where `sends`."""

    kind: str
    folder: Path
    residents: int = 0
    sends: bool = False
    api_base: str = ""


@contextlib.contextmanager
def serving(plan: Plan) -> Iterator[tuple[int, Pipe]]:
    """A server in a process of its own: its port, and a pipe that answers anything sent with what is in the
    database."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_begin, args=(plan, theirs))
    process.start()
    theirs.close()
    try:
        yield ours.recv(), ours
    finally:
        ours.close()
        process.kill()  # all figures are in, and what it has not sent yet is nobody's
        process.join()


def _begin(plan: Plan, pipe: Pipe) -> None:
    # what goes wrong is counted by the other side; a log line each would be what is measured
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    uvloop.run(_serve(plan, pipe))


async def _serve(plan: Plan, pipe: Pipe) -> None:
    server = _bare(plan) if plan.kind == "bare" else _menfang(plan)
    async with server as (handle, counts):
        site = web.Application()
        site.add_routes([web.post("/telegram/webhook", handle)])
        runner = web.AppRunner(site, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        pipe.send(runner.addresses[0][1])
        loop = asyncio.get_running_loop()
        with contextlib.suppress(EOFError):
            while True:
                await loop.run_in_executor(None, pipe.recv)
                pipe.send(await counts())
        await runner.cleanup()


Server = tuple[Any, Any]  # an aiohttp handler, and what counts the rows


@contextlib.asynccontextmanager
async def _working(*jobs: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    tasks = [asyncio.create_task(job) for job in jobs]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@contextlib.asynccontextmanager
async def _bare(plan: Plan) -> AsyncIterator[Server]:
    bare = Bare(plan.folder)

    async def counts() -> dict[str, int]:
        return bare.counts()

    async with _working(bare.run()):
        yield bare.handle, counts


@contextlib.asynccontextmanager
async def _menfang(plan: Plan) -> AsyncIterator[Server]:
    """The real parts, joined as `bot.app` joins them; only the clock is ours: a working Monday at nine, whenever it is
    run."""
    house = furnish(load_estates(None), None, system_now())
    clock = LobbyClock(opening_offset(house, system_now()) + timedelta(minutes=1))
    url = f"sqlite:///{plan.folder}/menfang.db"
    upgrade(url)
    database = Database(url)
    with database.unit() as connection:
        settle(connection, house, plan.residents, clock.now())
    thread = DatabaseThread(database)
    channel = Telegram(
        TOKEN, media=MediaFolder(plan.folder), now=clock.now, api_base=plan.api_base, webhook_secret=SECRET
    )
    parts: list[Any] = []

    def wake() -> None:
        for part in parts:
            part.wake()

    sender = Sender(thread, house, clock, [channel], wake)
    scheduler = Scheduler(thread, house, clock, sender.wake)
    parts += [sender, scheduler]
    engine = Engine(thread, house, clock, wake)

    async def handle(request: web.Request) -> web.Response:
        return await channel.handle(request, engine.submit)

    async def counts() -> dict[str, int]:
        found = await thread.read(_counts)
        return {**found, "batches": engine.batches, "delivered": sender.delivered}

    await scheduler.start()
    async with _working(engine.run(), scheduler.run(), *([sender.run()] if plan.sends else [])):
        yield handle, counts
    await channel.close()
    thread.close()
    database.close()


def _counts(connection: Connection) -> dict[str, int]:
    names = {"events": inbound, "letters": outbox, "tickets": ticket}
    return {
        name: int(connection.execute(select(func.count()).select_from(table)).scalar_one())
        for name, table in names.items()
    }
