"""The real `menfang serve`: how soon it answers, and how much memory it takes."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from benchmarks.durable import bot_api
from benchmarks.load import converse
from benchmarks.residents import FIRST_CHAT, SECRET, TOKEN, script, settle
from benchmarks.table import Line, say
from bot.clock import system_now
from bot.estate import load_estates
from bot.house import furnish
from storage.database import Database
from storage.migrate import upgrade

CONNECTIONS = 64
MENFANG = (sys.executable, "-m", "bot")
REST = 3.0  # seconds until a process that has started is at rest


@contextlib.contextmanager
def _serve(folder: Path, **settings: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server as an operator starts it, and the address it announces."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MENFANG_")}
    environment |= {"MENFANG_DATA_DIR": str(folder), "MENFANG_PORT": "0", "PYTHONUNBUFFERED": "1", **settings}
    process = subprocess.Popen(
        (*MENFANG, "serve"), env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        assert process.stdout is not None
        address = _announced(process.stdout)
        threading.Thread(target=_drain, args=(process.stdout,), daemon=True).start()
        yield process, address
    finally:
        process.kill()  # all figures are in, and what it has not sent yet is nobody's
        process.wait()


def _announced(lines: IO[str]) -> str:
    """The address in the server's own words; what it said instead is what an assertion shows."""
    said = []
    for line in lines:
        said.append(line)
        if "open: http://" in line:
            return line[line.index("http://") :].strip()
    raise AssertionError("".join(said))


def _drain(lines: IO[str]) -> None:
    """Its log is of no use here, but it must not fill the pipe."""
    for _ in lines:
        continue


def _resident(process: subprocess.Popen[str]) -> float:
    """The process's resident memory, in MiB."""
    status = Path(f"/proc/{process.pid}/status").read_text("ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def cold_start() -> tuple[float, float]:
    """Seconds from starting the process to the first answer of the lobby; MiB at rest after it."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        with _serve(Path(folder), MENFANG_LOBBY="on") as (process, address):
            body = json.dumps({"as": "resident:wang", "text": "厨房水龙头漏水"}).encode()
            asked = urllib.request.Request(  # noqa: S310  # our own server on loopback
                f"{address}/lobby/api/say", body, {"Content-Type": "application/json"}
            )
            with urllib.request.urlopen(asked) as answer:  # noqa: S310  # as above
                assert json.loads(answer.read())["messages"], "the lobby answers"
            answered = time.perf_counter() - begun
            time.sleep(REST)
            return answered, _resident(process)


def _help() -> float:
    begun = time.perf_counter()
    subprocess.run((*MENFANG, "--help"), check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


async def _memory(conversations: int) -> tuple[float, float, float]:
    """MiB at rest, MiB after so many conversations, and how many seconds those took."""
    house = furnish(load_estates(None), None, system_now())
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/menfang.db"
        upgrade(url)
        database = Database(url)
        with database.unit() as connection:
            settle(connection, house, conversations, system_now())
        database.close()
        async with bot_api() as api:
            telegram = {"TOKEN": TOKEN, "WEBHOOK_SECRET": SECRET, "API_BASE": api}
            settings = {f"MENFANG_TELEGRAM__{name}": value for name, value in telegram.items()}
            server = _serve(Path(folder), MENFANG_PUBLIC_URL="https://bench.example", **settings)
            process, address = await asyncio.to_thread(server.__enter__)
            try:
                await asyncio.sleep(REST)
                rest = _resident(process)
                chats = iter(range(FIRST_CHAT + 1, FIRST_CHAT + conversations + 1))
                words = script(house, system_now())
                tally = await converse(int(address.rpartition(":")[2]), words, chats, CONNECTIONS, float("inf"))
                assert tally.conversations == conversations
                assert tally.refused == 0, f"{tally.refused} messages were not taken"
                await asyncio.sleep(REST)
                return rest, _resident(process), tally.seconds
            finally:
                await asyncio.to_thread(server.__exit__, None, None, None)


def measure(conversations: int, starts: int) -> list[Line]:
    say("start: menfang --help, and cold starts to the first answer")
    helped = min(_help() for _ in range(starts))
    started = [cold_start() for _ in range(starts)]
    say(f"memory: {conversations:,} conversations with the real process")
    rest, after, seconds = asyncio.run(_memory(conversations))
    return [
        Line("menfang --help", f"{helped:.2f} s"),
        Line("cold start to the first answer in the lobby", f"{min(found for found, _ in started):.2f} s"),
        Line("resident memory at rest, lobby", f"{started[0][1]:.0f} MiB"),
        Line("resident memory at rest, Telegram", f"{rest:.0f} MiB"),
        Line(f"… after {conversations:,} conversations ({seconds:.0f} s)", f"{after:.0f} MiB", after / rest, "of rest"),
    ]
