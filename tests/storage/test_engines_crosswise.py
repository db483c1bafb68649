"""Two processes, each with a batch of residents, want each other's rooms: PostgreSQL ends one batch, and it is taken
again, message by message. Everybody is answered, nothing is booked twice, nobody's message is held against them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Event

import pytest
from sqlalchemy import make_url, select

from bot.channels.base import Address, Received
from bot.clock import LobbyClock
from bot.database_thread import DatabaseThread
from bot.engine import Engine
from flows.booking import Party, Wish
from flows.booking_effects import Book
from flows.conversations import all_flows
from flows.flow import Conversation, Need, Talk, Turn
from flows.messages import Inbound, Refused, Text
from flows.router import Router
from storage import bookings, households, people, places, tables
from storage.database import Connection, Database
from tests.front import MONDAY, house
from tests.storage.racing import PATIENCE, until_somebody_waits

TOMORROW = MONDAY + timedelta(days=1, hours=1)  # 10:00 in the estate
ROOMS = ("room-1", "room-2")


class Wanting(Router):
    """Takes a text for the key of the room that is wanted, and does something before it looks at the next."""

    def __init__(self, before: Callable[[str], None]) -> None:
        super().__init__(all_flows())
        self.before = before
        self.taken: list[str] = []
        self.refused: list[str] = []

    def advance(
        self, conversation: Conversation, message: Inbound | Refused, talk: Talk, about: int | None = None
    ) -> Turn | Need:
        if isinstance(message, Refused):
            self.refused.append(message.key)
            return Turn(conversation, ())
        assert isinstance(message, Text)
        self.before(message.text)
        self.taken.append(message.text)
        wish = Wish("chess", TOMORROW, TOMORROW + timedelta(hours=1), Party(4), message.text)
        home = talk.resident.homes[0]
        return Turn(conversation, (Book(wish, home.household, home.house, "王伟", "13800000000"),))


@asynccontextmanager
async def process(url: str, router: Router) -> AsyncIterator[Engine]:
    database = Database(url)
    thread = DatabaseThread(database)
    engine = Engine(thread, replace(house(), router=router), LobbyClock(base=lambda: MONDAY), lambda: None)
    running = asyncio.create_task(engine.run())
    try:
        yield engine
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        thread.close()
        database.close()


def event(chat: str, words: str) -> Received:
    address = Address("slate", "default", chat)
    return Received(address, f"e-{chat}", chat, private=True, message=Text(words), at=MONDAY)


async def want(engine: Engine, who: str, rooms: tuple[str, ...]) -> None:
    """Each room by another resident, all in one batch."""
    await asyncio.gather(*(engine.submit(event(f"{who}-{room}", room)) for room in rooms))


def live_here(connection: Connection, residents: list[str]) -> None:
    """Each in a home of their own."""
    estate = house().default
    keys = {("slate", "default", one): (estate.key, estate.languages[0], True) for one in residents}
    people.meet(connection, keys, MONDAY)
    for room, known in enumerate(people.addresses(connection, keys).values(), 101):
        assert known.person is not None
        home = households.find_or_create(connection, estate.key, ("1", "1", str(room)))
        households.bind(connection, known.person, home, head=True, now=MONDAY)


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_a_batch_that_the_database_ends_is_taken_again(database: Database, url: str) -> None:
    with database.unit() as connection:
        live_here(connection, [f"{who}-{room}" for who in "ab" for room in ROOMS])
        places.hold_facility(connection, house().default.key, "chess", alone=False)
    one_has_a_room, quick = Event(), make_url(url).update_query_dict({"options": "-c deadlock_timeout=50ms"})

    def first(room: str) -> None:
        """Before its second room, the first waits until the second process has a room, too, and waits for the first."""
        if room == ROOMS[1] and not one_has_a_room.is_set():
            one_has_a_room.set()
            until_somebody_waits(database)

    def second(_: str) -> None:
        assert one_has_a_room.wait(PATIENCE)

    a, b = Wanting(first), Wanting(second)
    address = quick.render_as_string(hide_password=False)
    async with process(address, a) as one, process(address, b) as other:
        await asyncio.gather(want(one, "a", ROOMS), want(other, "b", ROOMS[::-1]))
    again = len(a.taken) + len(b.taken) - 4
    assert again > 0, "no batch was ended: this test proves nothing"
    assert len(a.refused) + len(b.refused) == 2
    with database.reader() as connection:
        held = bookings.holding(connection, house().default.key, ["chess"], datetime.min.replace(tzinfo=MONDAY.tzinfo))
        assert sorted(one.space for one in held) == list(ROOMS)
        assert places.drifted(connection, house().default.key, house().default.club, MONDAY) == []
        rows = connection.execute(select(tables.inbound.c.state, tables.inbound.c.attempts)).all()
    assert [tuple(row) for row in rows] == [("done", 0)] * 4
