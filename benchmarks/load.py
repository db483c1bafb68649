"""Many residents at once, on kept-alive connections; written on bare streams so that it costs the machine little."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from benchmarks.residents import FIRST_CHAT, SECRET, update

Body = Callable[[int, int, str], bytes]  # (event number, chat, text) → the body of a request


@dataclass
class Tally:
    """What came of a run."""

    messages: int = 0
    refused: int = 0
    conversations: int = 0
    seconds: float = 0.0
    waits: list[float] = field(default_factory=list)  # seconds, one a message

    @property
    def rate(self) -> float:
        """Messages a second."""
        return self.messages / self.seconds if self.seconds else 0.0

    def quantile(self, part: float) -> float:
        """Seconds within which this part of the messages was answered."""
        return sorted(self.waits)[min(len(self.waits) - 1, int(len(self.waits) * part))] if self.waits else 0.0

    def add(self, other: Tally) -> None:
        self.messages += other.messages
        self.refused += other.refused
        self.conversations += other.conversations
        self.seconds += other.seconds
        self.waits += other.waits


async def post(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, body: bytes) -> bool:
    """One webhook call; whether it was taken."""
    writer.write(
        b"POST /telegram/webhook HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"
        b"X-Telegram-Bot-Api-Secret-Token: %b\r\nContent-Length: %d\r\n\r\n%b" % (SECRET.encode(), len(body), body)
    )
    head = await reader.readuntil(b"\r\n\r\n")
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            await reader.readexactly(int(line.split(b":")[1]))
    return head.startswith(b"HTTP/1.1 200")


async def converse(port: int, words: tuple[str, ...], chats: Iterator[int], connections: int, seconds: float) -> Tally:
    """Each connection carries one conversation after the other, each in a chat of its own, until time or chats run
    out."""
    tally = Tally()
    begun = time.perf_counter()

    async def resident() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for chat in chats:
            for step, text in enumerate(words):
                sent = time.perf_counter()
                number = (chat - FIRST_CHAT) * len(words) + step + 1
                taken = await post(reader, writer, update(number, chat, text))
                tally.waits.append(time.perf_counter() - sent)
                tally.messages += 1
                tally.refused += not taken
            tally.conversations += 1
            if time.perf_counter() - begun > seconds:
                break
        writer.close()
        await writer.wait_closed()

    await asyncio.gather(*(resident() for _ in range(connections)))
    tally.seconds = time.perf_counter() - begun
    return tally
