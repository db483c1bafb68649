"""A batch of inbound events → one unit of work.

Events are gathered while the unit before them runs: one message costs no waiting when it is quiet, and the batch
pays under load. A message that makes a batch raise is found by taking the batch's messages one by one; at its third
failure it is parked, the resident hears it, staff see it, and everybody else goes on.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import structlog

from bot import staff_room, turns, undelivered
from bot.channels.base import Address, Event, Gone, Moved, Raw, Received
from bot.clock import Clock
from bot.database_thread import DatabaseThread
from bot.house import House
from bot.unit import Unit
from flows.flow import Conversation
from flows.messages import Say
from flows.people import Resident
from storage import bookings, conversations, groups, messages, people, tickets
from storage.database import Connection, DatabaseTrouble, is_transient
from storage.people import Key, Known

log = structlog.get_logger(__name__)

LARGEST_BATCH = 64
MOST_ATTEMPTS = 3


@dataclass(eq=False)
class _Waiting:
    event: Event
    committed: asyncio.Future[None]


class Engine:
    """Takes events in. `submit` returns after the event's effects are committed."""

    def __init__(self, thread: DatabaseThread, house: House, clock: Clock, wake: Callable[[], None]) -> None:
        self._thread = thread
        self._house = house
        self._clock = clock
        self._wake = wake  # somebody has something to send, or a timer to wait for
        self._queue: deque[_Waiting] = deque()
        self._arrived = asyncio.Event()
        self.batches = 0
        self.events = 0

    async def submit(self, event: Event) -> None:
        """Raises DatabaseTrouble when the event could not be stored: the platform must deliver it again."""
        waiting = _Waiting(event, asyncio.get_running_loop().create_future())
        self._queue.append(waiting)
        self._arrived.set()
        await waiting.committed

    async def run(self) -> None:
        """Works until it is cancelled."""
        while True:
            await self._arrived.wait()
            batch = self._gather()
            if not self._queue:
                self._arrived.clear()
            await self._run(batch)
            self._wake()

    def _gather(self) -> list[_Waiting]:
        """The next batch, in order of arrival: at most one event of a chat, the others stay for the next."""
        batch: list[_Waiting] = []
        chats: set[Address] = set()
        kept: deque[_Waiting] = deque()
        while self._queue and len(batch) < LARGEST_BATCH:
            waiting = self._queue.popleft()
            chat = _chat(waiting.event)
            if chat in chats:
                kept.append(waiting)
            else:
                batch.append(waiting)
                if chat:
                    chats.add(chat)
        self._queue.extendleft(reversed(kept))
        return batch

    async def _run(self, batch: list[_Waiting], *, again: bool = False) -> None:
        try:
            await self._thread.write(lambda connection: self._take([one.event for one in batch], connection))
        except Exception as fault:  # noqa: BLE001  # whatever went wrong, each message gets its own verdict
            if len(batch) > 1:
                for one in batch:
                    await self._run([one])
            elif _is_transient(fault) and not again:  # a deadlock ends one of two: by now the other is done
                await self._run(batch, again=True)
            else:
                await self._failed(batch[0], fault)
            return
        self.batches += 1
        self.events += len(batch)
        for one in batch:
            _end(one)

    async def _failed(self, one: _Waiting, fault: Exception) -> None:
        """The world's fault is told to the channel, which brings the event again; the event's own is counted."""
        if _is_transient(fault):
            log.error("event not stored, the database is in trouble", fault=str(getattr(fault, "orig", fault)))
            _end(one, fault)
            return
        log.error("event failed", kind=type(one.event).__name__, exc_info=fault)
        if not isinstance(one.event, Received):
            _end(one)  # a notice that cannot be heeded would be brought again for ever
            return
        try:
            parked = await self._count(one.event)
        except Exception as trouble:  # the channel hears of it, and the engine goes on
            log.error("the failure could not be counted", exc_info=trouble)
            _end(one, trouble)
            return
        if parked:
            _end(one)
        else:
            await self._run([one])

    async def _count(self, event: Received) -> bool:
        """One more failure of this event; whether it was the last, and the event is parked."""
        attempts = await self._thread.write(
            lambda connection: messages.count_attempt(connection, _key(event), self._clock.now(), repr(event))
        )
        if attempts < MOST_ATTEMPTS:
            return False
        await self._thread.write(lambda connection: self._park(event, connection))
        return True

    # ── on the database thread ──────────────────────────────────────────────────────────────────────────────────────

    def _take(self, events: list[Event], connection: Connection) -> None:
        now = self._clock.now()
        received = [event for event in events if isinstance(event, Received)]
        new = messages.receive(connection, [_key(event) for event in received], now)
        fresh = [event for event in received if _key(event) in new]
        known = self._meet(connection, fresh)
        people.heard_from(connection, [known[_place(event)].id for event in fresh], now)
        private = [known[_place(event)] for event in fresh if event.private]
        talks = conversations.load(connection, [one.id for one in private]) if private else {}
        residents = people.residents(connection, [one.person for one in private if one.person])
        units: dict[str, Unit] = {}
        for event in fresh:
            place = known[_place(event)]
            unit = units.get(place.estate) or Unit(connection, self._house, self._house.estates[place.estate], now)
            units[place.estate] = unit
            unit.cause = new[_key(event)]
            unit.conversations.update(
                {place.id: talks[place.id]} if place.id in talks and place.id not in unit.conversations else {}
            )
            self._one(unit, event, place, known.get(_sender(event)), residents, talks)
        for notice in events:
            if not isinstance(notice, Received):
                self._notice(connection, notice)
        for unit in units.values():
            unit.flush()

    def _one(
        self,
        unit: Unit,
        event: Received,
        place: Known,
        sender: Known | None,
        residents: dict[int, Resident],
        talks: dict[int, Conversation],
    ) -> None:
        quoted = messages.by_platform_id(unit.connection, place.id, event.reply_to) if event.reply_to else None
        if staff_room.handle(unit, event, place, sender.person if sender else None, quoted=quoted):
            return
        if not event.private or place.person is None:
            return
        about = _number_of(unit, quoted) if quoted else None
        conversation = unit.conversations.get(place.id, talks[place.id])
        turns.take(unit, event.message, place, residents[place.person], conversation, about)

    def _meet(self, connection: Connection, events: list[Received]) -> dict[Key, Known]:
        """Everybody who wrote, and where; strangers are put on file."""
        wanted: dict[Key, tuple[str, str, bool]] = {}
        estate = self._house.default
        for event in events:
            language = event.language if event.language in estate.languages else estate.languages[0]
            wanted.setdefault(_place(event), (estate.key, language, event.private))
            wanted.setdefault(_sender(event), (estate.key, language, True))
        known = people.addresses(connection, wanted)
        if strangers := {key: value for key, value in wanted.items() if key not in known}:
            people.meet(connection, strangers, self._clock.now())
            known |= people.addresses(connection, strangers)
        return known

    def _notice(self, connection: Connection, event: Event) -> None:
        """What the platform tells us beside messages."""
        now = self._clock.now()
        match event:
            case Moved(account, to):
                key = (account.channel, account.account, account.chat)
                if found := people.addresses(connection, [key]).get(key):
                    groups.moved(connection, found, to)
            case Gone(address):
                key = (address.channel, address.account, address.chat)
                if found := people.addresses(connection, [key]).get(key):
                    people.cannot_reach(connection, found.id, "gone")
                    unit = Unit(connection, self._house, self._house.estates[found.estate], now)
                    undelivered.lost_room(unit, found)
                    unit.flush()
            case Raw(channel, account, event_id, body):
                messages.keep_raw(connection, (channel, account, event_id), now, body.decode("utf-8", "replace"))
            case _:
                return

    def _park(self, event: Received, connection: Connection) -> None:
        """It failed three times: kept for the operator, told to the person and to staff, and it blocks nobody."""
        messages.park(connection, _key(event))
        known = self._meet(connection, [event])[_place(event)]
        unit = Unit(connection, self._house, self._house.estates[known.estate], self._clock.now())
        say = Say("system-fault-leave-phone")
        if known.person and (resident := people.residents(connection, [known.person]).get(known.person)):
            unit.post(known.id, unit.speak(say, resident), say)
        elif known.id in unit.rooms:
            unit.post(known.id, unit.speak_staff(say), say)
        if room := unit.room_of(unit.estate.front_desk):
            parked = Say("room-parked")
            unit.post(room, unit.speak_staff(parked), parked)
        unit.write("house", "parked", words=event.event)
        unit.flush()


def _number_of(unit: Unit, quoted: Any) -> int | None:
    """The number of the ticket or the booking that a message of ours is about; they share one sequence."""
    if quoted.ticket_id:
        return tickets.load(unit.connection, [quoted.ticket_id])[quoted.ticket_id].number
    matter, _, id = (quoted.matter or "").partition(":")
    found = bookings.seen(unit.connection, int(id)) if matter == "booking" else None
    return found.number if found else None


def _end(one: _Waiting, fault: Exception | None = None) -> None:
    """Whoever submitted it may have gone away."""
    if one.committed.done():
        return
    if fault is None:
        one.committed.set_result(None)
    else:
        one.committed.set_exception(fault)


def _is_transient(fault: Exception) -> bool:
    return isinstance(fault, DatabaseTrouble) and is_transient(fault)


def _key(event: Received) -> tuple[str, str, str]:
    return (event.address.channel, event.address.account, event.event)


def _place(event: Received) -> Key:
    return (event.address.channel, event.address.account, event.address.chat)


def _sender(event: Received) -> Key:
    return (event.address.channel, event.address.account, event.sender)


def _chat(event: Event) -> Address | None:
    return event.address if isinstance(event, Received) else None
