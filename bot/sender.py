"""Outbox → channels: in order within an address, overlapping across addresses, paced, tried again until delivered.

A letter is written down as delivered after the platform has accepted it, in a small batch of its own. If the process
dies in between, it goes out once more: scripts are worded so that a repeat does no harm.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import structlog

from bot import arrived, undelivered
from bot.channels.base import (
    Address,
    Channel,
    Delivery,
    Migrated,
    Outgoing,
    Rejected,
    Sent,
    TryLater,
    Unreachable,
)
from bot.clock import Clock
from bot.database_thread import DatabaseThread
from bot.house import House
from bot.pacing import Pace
from bot.pictures import Gallery
from storage import groups, messages, people
from storage.database import Connection, DatabaseTrouble, is_transient
from storage.messages import Letter

log = structlog.get_logger(__name__)

FIRST_WAIT, LONGEST_WAIT = 1.0, 300.0  # seconds between attempts, doubling
REST = 30.0  # seconds after which the outbox is looked at even if nobody woke us
AT_ONCE = 5  # letters an address is given before the outbox is looked at again: a page may have come in


@dataclass(frozen=True, slots=True)
class _Result:
    letter: Letter
    delivery: Delivery


@dataclass(frozen=True, slots=True)
class _Round:
    """One look at the outbox: whether letters were handed out, and whether addresses were passed over as busy."""

    started: bool
    passed_over: bool


class Sender:
    """Delivers letters of all channels it is given."""

    def __init__(
        self,
        thread: DatabaseThread,
        house: House,
        clock: Clock,
        channels: Sequence[Channel],
        ring: Callable[[], None],
        gallery: Gallery | None = None,
    ) -> None:
        """Without a gallery days are told in words."""
        self._thread = thread
        self._house = house
        self._clock = clock
        self._channels: Mapping[tuple[str, str], Channel] = {(one.name, one.account): one for one in channels}
        self._pace = Pace()
        self._ring = ring
        self._gallery = gallery or Gallery()
        self._wake = asyncio.Event()
        self._resting: dict[int, float] = {}  # address → loop time until which it rests after a refusal
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._results: list[_Result] = []
        self._settling = asyncio.Lock()
        self._looking = asyncio.Lock()
        self.delivered = 0

    def wake(self) -> None:
        self._wake.set()

    async def run(self) -> None:
        """Works until it is cancelled; letters in flight are then waited for and settled, the others stay in the
        outbox."""
        try:
            while True:
                self._wake.clear()
                try:
                    more = (await self._round()).started
                except DatabaseTrouble as trouble:
                    log.error("outbox cannot be read", fault=type(trouble).__name__)
                    await asyncio.sleep(FIRST_WAIT)
                    continue
                if not more:
                    await self._pause()
        finally:
            self._pace.stop()
            await asyncio.gather(*self._busy.values(), return_exceptions=True)
            await self._settle()

    async def _pause(self) -> None:
        due = await self._thread.read(messages.next_letter)
        now = asyncio.get_running_loop().time()
        waits = [until - now for until in self._resting.values()]
        if self._results:
            waits.append(FIRST_WAIT)
        if due is not None:
            waits.append((due - self._clock.now()).total_seconds())
        busy = bool(self._busy)
        waiting = min([wait for wait in waits if wait > 0] or [REST])
        try:
            async with asyncio.timeout(max(0.01, min(waiting, REST if not busy else waiting))):
                # never `wait_for`: on Python 3.11 it may swallow the cancelling of this very task
                await self._wake.wait()
        except TimeoutError:
            return

    async def _round(self) -> _Round:
        """Start delivering what may go now. One round at a time: a letter is handed out once."""
        async with self._looking:
            return await self._hand_out()

    async def _hand_out(self) -> _Round:
        loop = asyncio.get_running_loop()
        await self._settle()
        self._resting = {address: until for address, until in self._resting.items() if until > loop.time()}
        # What was delivered and could not be marked so would go out twice: its address waits until it is.
        skip = {*self._resting, *self._busy, *(result.letter.address for result in self._results)}
        passed_over = bool(self._busy)
        now = self._clock.now()
        found, ids = await self._thread.read(lambda connection: _look(connection, now, skip))
        by_address: dict[int, list[tuple[Letter, Any]]] = {}
        for letter, row in found:
            if (row.channel, row.account) in self._channels:
                by_address.setdefault(letter.address, []).append((letter, row))
        started = False
        for address, letters in by_address.items():
            if wait := self._wait(address, letters[0][1]):
                self._resting[address] = loop.time() + wait
            else:
                started = True
                self._busy[address] = asyncio.create_task(self._deliver(address, letters[:AT_ONCE], ids))
        return _Round(started, passed_over)

    def _wait(self, address: int, row: Any) -> float:
        limits = self._channels[(row.channel, row.account)].capabilities
        return self._pace.wait(address, limits, room=row.person_id is None)

    async def drain(self) -> None:
        """Returns when nothing that may go now is left waiting, but for addresses that rest."""
        while True:
            done = await self._round()
            if self._busy:
                await asyncio.gather(*self._busy.values(), return_exceptions=True)
            elif not done.started and not done.passed_over:  # who was busy then may have more by now
                return

    async def _deliver(self, address: int, letters: list[tuple[Letter, Any]], ids: dict[int, str]) -> None:
        """Letters of one address, one after the other; a refusal or the platform's pace stops the rest of them."""
        try:
            for letter, row in letters:
                channel = self._channels[(row.channel, row.account)]
                if self._wait(address, row):
                    break  # the next round sees how long
                await self._pace.take(address, channel.capabilities, room=row.person_id is None)
                if self._pace.stopped:
                    break
                try:
                    delivery = await channel.send(await self._outgoing(letter, channel, row.chat, ids))
                except Exception:
                    log.exception("channel failed", channel=row.channel)
                    delivery = TryLater(reason="fault")
                if isinstance(delivery, Sent):
                    ids[letter.id] = delivery.id
                self._results.append(_Result(letter, delivery))
                if isinstance(delivery, TryLater | Migrated):
                    self._rest(address, letter, delivery)
                    break
        finally:
            try:
                await self._settle()
            finally:
                self._busy.pop(address, None)
                self._wake.set()

    async def _outgoing(self, letter: Letter, channel: Channel, chat: str, ids: Mapping[int, str]) -> Outgoing:
        """As the channel takes it; a day is drawn now, of what was free when the letter was written."""
        message = _outgoing(letter, Address(channel.name, channel.account, chat), ids)
        if day := letter.body.get("day"):
            pictures = channel.capabilities.pictures and not message.replaces
            message = await self._gallery.hang(message, day, pictures=pictures)
        return message

    def _rest(self, address: int, letter: Letter, delivery: TryLater | Migrated) -> None:
        wait = min(FIRST_WAIT * 2 ** min(letter.attempts, 10), LONGEST_WAIT)
        if isinstance(delivery, TryLater) and delivery.after is not None:
            wait = delivery.after.total_seconds()
        elif isinstance(delivery, Migrated):
            wait = 0.0
        self._resting[address] = asyncio.get_running_loop().time() + wait

    async def _settle(self) -> None:
        """Write down what became of the letters; several that ended together are written together."""
        async with self._settling:
            results, self._results = self._results, []
            if not results:
                return
            now = self._clock.now()
            try:
                await self._thread.write(lambda connection: self._write(connection, results, now))
            except DatabaseTrouble as trouble:
                log.error("deliveries not written down, trying again", fault=str(trouble.orig))
                self._results[:0] = results
                return
            self.delivered += len(results)
            if any(isinstance(result.delivery, Unreachable) for result in results):
                self._ring()

    def _write(self, connection: Connection, results: list[_Result], now: datetime) -> None:
        messages.settle(connection, [_verdict(result, now) for result in results])
        for result in results:
            try:
                with connection.begin_nested():
                    self._heed(connection, result, now)
            except Exception as fault:
                if isinstance(fault, DatabaseTrouble) and is_transient(fault):
                    raise
                log.exception("a delivery's outcome is not heeded", letter=result.letter.id)

    def _heed(self, connection: Connection, result: _Result, now: datetime) -> None:
        match result.delivery:
            case Sent(id_, anew=True) if result.letter.edits:
                messages.stands_anew(connection, result.letter.edits, id_)
            case Sent():
                arrived.arrived(connection, self._house, result.letter, now)
            case Unreachable(reason):
                undelivered.unreachable(connection, self._house, result.letter, reason, now)
            case Migrated(to):
                known = people.addresses_by_id(connection, [result.letter.address])[result.letter.address]
                groups.moved(connection, known, to)
            case Rejected(reason):
                log.error("message rejected", letter=result.letter.id, script=result.letter.script, reason=reason)
            case _:
                return


def _look(connection: Connection, now: datetime, skip: set[int]) -> tuple[list[tuple[Letter, Any]], dict[int, str]]:
    found = messages.due(connection, now, skip=skip)
    wanted = {letter.edits for letter, _ in found} | {letter.body.get("reply_to") for letter, _ in found}
    return found, messages.platform_ids(connection, [one for one in wanted if one is not None])


def _verdict(result: _Result, now: datetime) -> dict[str, Any]:
    letter = result.letter
    match result.delivery:
        case Sent(id_):
            return {"letter": letter.id, "state": "sent", "sent": now, "platform_id": id_}
        case Unreachable(reason):
            return {"letter": letter.id, "state": "unreachable", "problem": reason[:200]}
        case Rejected(reason):
            return {"letter": letter.id, "state": "rejected", "problem": reason[:200]}
        case TryLater(_, reason):
            return {"letter": letter.id, "attempts": letter.attempts + 1, "problem": reason[:200]}
        case Migrated():
            return {"letter": letter.id, "attempts": letter.attempts + 1}


def _outgoing(letter: Letter, address: Address, ids: Mapping[int, str]) -> Outgoing:
    body = letter.body
    outgoing = Outgoing(
        address=address,
        text=body["text"],
        choices=tuple((choice[0], choice[1], choice[2]) for choice in body.get("choices", ())),
        photos=tuple(body.get("photos", ())),
        script=letter.script,
        ticket=body.get("label"),
        reply_to=ids.get(body.get("reply_to", 0)),
        replaces=ids.get(letter.edits) if letter.edits else None,
        sender=body.get("sender", ""),
        sound=letter.edits is None,
    )
    return replace(outgoing, photos=()) if outgoing.replaces else outgoing
