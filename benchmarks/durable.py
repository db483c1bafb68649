"""The durable path: webhook in → deduplicated, moved, committed with `synchronous=FULL` → reply queued."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from aiohttp import web

from benchmarks.load import Tally, converse
from benchmarks.residents import FIRST_CHAT, REPAIR
from benchmarks.servers import Plan, serving
from benchmarks.table import Line, say

CONNECTIONS = 128  # so many residents write at the same time
AT_MOST = 8000  # messages a second that the residents on file would suffice for


@contextlib.asynccontextmanager
async def bot_api() -> AsyncIterator[str]:
    """A Bot API that takes whatever it is given."""
    numbers = itertools.count(1)

    async def call(request: web.Request) -> web.Response:
        await request.read()
        if request.path.endswith("/getMe"):
            return web.json_response({"ok": True, "result": {"id": 1, "is_bot": True, "first_name": "bench"}})
        chat = {"id": 1, "type": "private"}
        return web.json_response({"ok": True, "result": {"message_id": next(numbers), "date": 1, "chat": chat}})

    site = web.Application()
    site.router.add_route("*", "/{path:.+}", call)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _one(kind: str, seconds: float, *, sends: bool = False) -> tuple[Tally, dict[str, int]]:
    """One server, from its start to its end."""
    residents = int(AT_MOST * (seconds + 1) / len(REPAIR))
    with tempfile.TemporaryDirectory() as folder:
        async with bot_api() as api:
            plan = Plan(kind, Path(folder), residents, sends, api)
            with serving(plan) as (port, pipe):
                chats = iter(range(FIRST_CHAT + 1, FIRST_CHAT + residents + 1))
                warm = await converse(port, REPAIR, itertools.islice(chats, CONNECTIONS), CONNECTIONS, 0)
                tally = await converse(port, REPAIR, chats, CONNECTIONS, seconds)
                pipe.send("count")
                counts: dict[str, int] = await asyncio.to_thread(pipe.recv)
    messages = tally.messages + warm.messages
    assert tally.refused == warm.refused == 0, f"{tally.refused} messages were not taken"
    assert counts["events"] == messages, f"{counts['events']} of {messages} messages are in the database"
    if kind != "bare":
        assert counts["tickets"] == messages // len(REPAIR), "every conversation ends in a ticket"
    return tally, counts


def measure(seconds: float, rounds: int) -> list[Line]:
    """Each server in turn, round after round, so that a neighbour's noise falls on all alike."""
    cases = {"bare": ("bare", False), "off": ("menfang", False), "on": ("menfang", True)}
    sums = {name: Tally() for name in cases}
    counts: dict[str, dict[str, int]] = {}
    for turn in range(1, rounds + 1):
        for name, (kind, sends) in cases.items():
            say(f"durable path, round {turn} of {rounds}: {name if name == 'bare' else f'menfang, sender {name}'}")
            tally, counts[name] = asyncio.run(_one(kind, seconds, sends=sends))
            sums[name].add(tally)
    bare = sums["bare"].rate
    batch = counts["off"]["events"] / counts["off"]["batches"]
    return [
        _line("bare aiohttp handler, shared commit", sums["bare"]),
        _line("menfang, sender off", sums["off"], sums["off"].rate / bare, "of bare (aim ≥ 0.5)"),
        _line("menfang, sender on", sums["on"], sums["on"].rate / bare, "of bare"),
        Line("messages in a batch, sender off", f"{batch:.0f}"),
        Line("letters delivered meanwhile, sender on", f"{counts['on']['delivered']}"),
    ]


def _line(what: str, tally: Tally, ratio: float | None = None, aim: str = "") -> Line:
    waits = f"p50 {tally.quantile(0.5) * 1000:.0f} ms, p99 {tally.quantile(0.99) * 1000:.0f} ms"
    return Line(what, f"{tally.rate:,.0f} msg/s ({waits})", ratio, aim)
