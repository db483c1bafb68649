"""A front door without its platforms, for tests of its parts: a real database, a clock to move, a channel."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Row, select

from bot import logs
from bot.channels.base import Address, Capabilities, Delivery, Outgoing, Received, Sent, Submit
from bot.clock import LobbyClock
from bot.database_thread import DatabaseThread
from bot.engine import Engine
from bot.estate import load_estates
from bot.house import House, furnish
from bot.unit import Unit
from flows.messages import Inbound, Text
from storage import messages, people, tables
from storage.database import Connection, Database

T = TypeVar("T")
MONDAY = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # 09:00 in the estate


@cache
def house() -> House:
    return furnish(load_estates(None), None, MONDAY, strict=True)


@dataclass(eq=False)
class Slate:
    """A channel that writes down what it is given. `answers` are given first, in order; then everything is taken."""

    name: str = "slate"
    account: str = "default"
    capabilities: Capabilities = field(default_factory=Capabilities)
    answers: list[Delivery | Exception] = field(default_factory=list)
    taken: list[Outgoing] = field(default_factory=list)
    asked: list[Outgoing] = field(default_factory=list)
    pause: float = 0.0
    ids: Any = field(default_factory=lambda: count(1))

    async def run(self, submit: Submit) -> None:
        await asyncio.Event().wait()

    async def send(self, message: Outgoing) -> Delivery:
        self.asked.append(message)
        await asyncio.sleep(self.pause)
        answer = self.answers.pop(0) if self.answers else Sent(str(next(self.ids)))
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, Sent):
            self.taken.append(message)
        return answer

    async def close(self) -> None:
        self.taken.clear()

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.taken]


@dataclass(eq=False)
class Front:
    """What the parts share."""

    database: Database
    thread: DatabaseThread
    clock: LobbyClock
    house: House
    engine: Engine
    numbers: Any = field(default_factory=count)

    async def write(self, work: Callable[[Connection], T]) -> T:
        return await self.thread.write(work)

    async def unit(self, work: Callable[[Unit], T]) -> T:
        def do(connection: Connection) -> T:
            unit = Unit(connection, self.house, self.house.default, self.clock.now())
            done = work(unit)
            unit.flush()
            return done

        return await self.thread.write(do)

    def event(self, chat: str, message: Inbound | str, event: str = "") -> Received:
        told = Text(message) if isinstance(message, str) else message
        address = Address("slate", "default", chat)
        return Received(address, event or f"e{next(self.numbers)}", chat, True, told, self.clock.now())

    async def says(self, chat: str, message: Inbound | str, event: str = "") -> None:
        await self.engine.submit(self.event(chat, message, event))

    async def meets(self, *chats: str, private: bool = True) -> dict[str, int]:
        """Addresses on file, by chat."""
        keys = {("slate", "default", chat): (self.house.default.key, "zh-Hans", private) for chat in chats}

        def meet(connection: Connection) -> dict[str, int]:
            people.meet(connection, keys, self.clock.now())
            return {key[2]: known.id for key, known in people.addresses(connection, keys).items()}

        return await self.write(meet)

    async def room(self, department: str = "front-desk") -> int:
        address = (await self.meets(department, private=False))[department]
        await self.write(lambda c: people.make_room(c, self.house.default.key, address, department))
        return address

    async def letters(self, chat: str) -> list[Row[Any]]:
        """What was written to this chat, sent or not."""
        query = (
            select(tables.outbox)
            .join(tables.address, tables.address.c.id == tables.outbox.c.address_id)
            .where(tables.address.c.chat == chat)
            .order_by(tables.outbox.c.id)
        )
        return await self.thread.read(lambda connection: list(connection.execute(query)))

    async def heard(self, chat: str) -> list[str]:
        return [str(row.script) for row in await self.letters(chat)]

    async def posts(self, address: int, *texts: str, **about: Any) -> None:
        """Letters to an address, one unit each."""
        for text in texts:
            letter = messages.Letter(self.house.default.key, address, self.clock.now(), {"text": text}, **about)
            await self.write(partial(_post, letter))


def _post(letter: messages.Letter, connection: Connection) -> None:
    messages.post(connection, [letter], letter.not_before)


@asynccontextmanager
async def front(folder: Path, furnished: House | None = None) -> AsyncIterator[Front]:
    """With its engine running."""
    logs.configure()
    database = Database(f"sqlite:///{folder / 'menfang.db'}")
    tables.metadata.create_all(database.engine)
    thread, clock = DatabaseThread(database), LobbyClock(base=lambda: MONDAY)
    engine = Engine(thread, furnished or house(), clock, lambda: None)
    running = asyncio.create_task(engine.run())
    try:
        yield Front(database, thread, clock, furnished or house(), engine)
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        thread.close()
        database.close()
