"""The scheduler: a timer rings once, a stale one dies, a broken one harms nobody, an outage ends quietly."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot import desk
from bot.scheduler import PUT_OFF, Scheduler
from bot.unit import Unit
from bot.writer import new_ticket
from flows.estate import Role
from flows.ticket import Kind, Ticket
from storage import people, tables, tickets, timers
from storage.messages import Letter
from storage.timers import Timer
from tests.front import Front, front


@dataclass
class Office:
    door: Front
    scheduler: Scheduler

    async def later(self, **by: int) -> None:
        """So much time passes while nobody works; then the timers are looked at once."""
        self.door.clock.advance(timedelta(**by))
        await self.scheduler.ring_due()

    async def timers(self) -> int:
        return await self.door.thread.read(
            lambda connection: int(connection.execute(select(func.count()).select_from(tables.timer)).scalar_one())
        )

    async def files(self, count: int = 1) -> list[Ticket]:
        """Leaking taps of wang's."""
        wang = (await self.door.meets("wang"))["wang"]

        def file(unit: Unit) -> list[Ticket]:
            person = people.addresses_by_id(unit.connection, [wang])[wang].person
            asked = {"category": "plumbing", "department": "engineering", "house": "3-2-501", "reporter": person}
            return [
                desk.open_ticket(unit, new_ticket(unit, Kind.REPAIR, words="漏水", **asked), "test")
                for _ in range(count)
            ]

        return await self.door.unit(file)

    async def serves(self, chat: str, role: Role) -> None:
        address = (await self.door.meets(chat))[chat]

        def enlist(unit: Unit) -> None:
            person = people.addresses_by_id(unit.connection, [address])[address].person
            assert person is not None
            values = {"key": chat, "name": chat, "role": role.value, "department": "front-desk"}
            people.enlist(unit.connection, unit.estate.key, person, unit.now, **values)

        await self.door.unit(enlist)


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with front(tmp_path) as door:
        await door.room("engineering")
        office = Office(door, Scheduler(door.thread, door.house, door.clock, lambda: None))
        await office.serves("sun", Role.SUPERVISOR)
        await office.serves("zhou", Role.MANAGER)
        yield office


async def test_two_who_look_at_once_ring_each_timer_once(office: Office) -> None:
    await office.files(30)
    other = Scheduler(office.door.thread, office.door.house, office.door.clock, lambda: None)
    office.door.clock.advance(timedelta(hours=1, minutes=5))
    await asyncio.gather(office.scheduler.ring_due(), other.ring_due(), office.scheduler.ring_due())
    heard = Counter(await office.door.heard("sun"))
    assert heard["alert-late"] == 30


async def test_a_timer_of_what_a_ticket_was_dies_by_itself(office: Office) -> None:
    (ticket,) = await office.files()
    body = {"kind": "mark", "clock": "accept", "mark": "1.0"}
    key = f"ticket:{ticket.id}:mark:accept:stale"
    stale = Timer(ticket.estate, key, office.door.clock.now(), "ticket", ticket.id, ticket.revision - 1, body)
    await office.door.write(lambda connection: timers.put(connection, [stale]))
    before = len(await office.door.letters("engineering"))
    await office.scheduler.ring_due()
    assert len(await office.door.letters("engineering")) == before
    assert await office.door.heard("sun") == []


async def test_a_broken_timer_is_put_off_and_the_others_ring(office: Office) -> None:
    await office.files(3)
    broken = Timer(office.door.house.default.key, "relay:broken", office.door.clock.now(), "relay", 1, 0, {})
    await office.door.write(lambda connection: timers.put(connection, [broken]))
    await office.later(hours=1, minutes=5)
    assert (await office.door.heard("sun")).count("alert-late") == 3
    row = await office.door.thread.read(
        lambda connection: connection.execute(select(tables.timer).where(tables.timer.c.key == "relay:broken")).one()
    )
    assert row.attempts == 1
    assert row.due == office.door.clock.now() + PUT_OFF


async def test_a_timer_that_breaks_for_good_is_given_up(office: Office) -> None:
    broken = Timer(office.door.house.default.key, "relay:broken", office.door.clock.now(), "relay", 1, 0, {})
    await office.door.write(lambda connection: timers.put(connection, [broken]))
    for _ in range(15):
        await office.later(hours=1)
    assert await office.timers() == 0


class Astray(Scheduler):
    """One kind of timer writes to an address that does not exist: it shows only when the batch is written."""

    def _ring(self, unit: Unit, timer: Timer) -> None:
        if timer.kind == "astray":
            unit.letters.append(Letter(timer.estate, 999_999, unit.now, {"text": "?"}))
        else:
            super()._ring(unit, timer)


async def test_letters_that_cannot_be_written_cost_only_their_own_timer(office: Office) -> None:
    await office.files(3)
    astray = Timer(office.door.house.default.key, "astray", office.door.clock.now(), "astray", 1, 0, {})
    await office.door.write(lambda connection: timers.put(connection, [astray]))
    office.scheduler = Astray(office.door.thread, office.door.house, office.door.clock, lambda: None)
    await office.later(hours=1, minutes=5)
    assert (await office.door.heard("sun")).count("alert-late") == 3
    for _ in range(15):
        await office.later(hours=1)
    left = select(func.count()).select_from(tables.timer).where(tables.timer.c.kind == "astray")
    assert await office.door.thread.read(lambda connection: connection.execute(left).scalar_one()) == 0


async def test_after_a_week_away_nobody_is_flooded(office: Office) -> None:
    """Ten tickets' promises were broken: each is told once to each who must hear it (to the resident an apology and
    the new time), not once for every hour of it."""
    await office.files(10)
    before = {chat: len(await office.door.letters(chat)) for chat in ("wang", "sun", "zhou", "engineering")}
    await office.later(days=7)
    await office.scheduler.ring_due()
    heard = {chat: len(await office.door.letters(chat)) - before[chat] for chat in before}
    assert heard["wang"] <= 20, await office.door.heard("wang")
    assert 1 <= heard["sun"] <= 10, await office.door.heard("sun")
    assert heard["zhou"] <= 10, await office.door.heard("zhou")
    cards = [row for row in await office.door.letters("engineering") if row.state != "dropped"]
    assert len(cards) - 10 <= 30, Counter(str(row.script) for row in cards)


async def test_what_was_answered_during_an_outage_stays_answered(office: Office) -> None:
    """The reply and the promise to reply ring together; the promise is looked at as the reply has left it."""
    wang = (await office.door.meets("wang"))["wang"]

    def ask(unit: Unit) -> Ticket:
        person = people.addresses_by_id(unit.connection, [wang])[wang].person
        asked = desk.open_ticket(unit, new_ticket(unit, Kind.ENQUIRY, words="物业费怎么算", reporter=person), "test")
        body = {"words": "每平方米两元", "photos": [], "member": unit.members[0].id}
        due = unit.now + unit.estate.reply_undo
        unit.timers.append(Timer(asked.estate, f"relay:{asked.number}:x", due, "relay", asked.id, 0, body))
        return asked

    asked = await office.door.unit(ask)
    await office.later(hours=5)
    found = await office.door.thread.read(lambda connection: tickets.load(connection, [asked.id])[asked.id])
    reply = found.clock("reply")
    assert reply is not None
    assert reply.met is not None
    heard = await office.door.heard("wang")
    assert heard[-1] == "staff-reply", heard


# ── the race, and its cure ────────────────────────────────────────────────────────────────────────────────────────────


async def test_two_who_claim_from_what_they_read_earlier(office: Office) -> None:
    """Without the look at the revision the second write wins over the first unseen; with it, the second is told."""
    (ticket,) = await office.files()
    first, second = replace(ticket, holder=1, revision=2), replace(ticket, holder=2, revision=2)

    def blind(value: Ticket) -> int:
        with office.door.database.unit() as connection:
            body = {"holder_id": value.holder, "revision": value.revision, "body": tickets.body_of(value)}
            done = connection.execute(tables.ticket.update().where(tables.ticket.c.id == value.id).values(**body))
            return done.rowcount

    def seeing(value: Ticket) -> bool:
        with office.door.database.unit() as connection:
            return tickets.save(connection, value, ticket.revision)

    await office.serves("one", Role.AGENT)
    assert await asyncio.gather(*(asyncio.to_thread(blind, one) for one in (first, second))) == [1, 1], "both believe"
    with office.door.database.unit() as connection:
        body = {"holder_id": None, "revision": ticket.revision, "body": tickets.body_of(ticket)}
        connection.execute(tables.ticket.update().where(tables.ticket.c.id == ticket.id).values(**body))
    won = await asyncio.gather(*(asyncio.to_thread(seeing, one) for one in (first, second)))
    assert sorted(won) == [False, True]
