"""Due timers → units of work. A timer is a row that commits with what it is about; it rings once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, time, timedelta

import structlog

from bot import (
    alarm,
    booking_desk,
    booking_lost,
    booking_rings,
    booking_told,
    club_day,
    club_relay,
    desk,
    digest,
    post,
    relay,
    reports,
    requests,
    surveys,
    telling,
    turns,
)
from bot.clock import Clock
from bot.database_thread import DatabaseThread
from bot.house import House
from bot.unit import Unit
from flows.estate import Estate
from flows.news import Ring
from flows.rules.ringing import ring
from storage import conversations, people, places, tickets, timers
from storage.database import Connection, DatabaseTrouble, is_transient
from storage.timers import Timer

log = structlog.get_logger(__name__)

REST = 20.0  # seconds after which the timers are looked at even if nobody woke us
AT_ONCE = 100
PUT_OFF = timedelta(minutes=1)  # a timer that failed is tried again after this, longer each time
MOST_ATTEMPTS = 10
PLACES_KEPT = timedelta(days=7)  # who held which place is told by the bookings


class Scheduler:
    def __init__(self, thread: DatabaseThread, house: House, clock: Clock, wake: Callable[[], None]) -> None:
        self._thread = thread
        self._house = house
        self._clock = clock
        self._wake_sender = wake
        self._wake = asyncio.Event()
        self._ringing = asyncio.Lock()
        self.rung = 0
        self.last: datetime | None = None

    def wake(self) -> None:
        self._wake.set()

    async def start(self) -> None:
        """Set the estates' timers of the day, the week and the month."""
        now = self._clock.now()
        estates = self._house.estates.values()
        daily = [digest_timer(estate, now) for estate in estates]
        daily += [one for estate in estates for one in club_day.club_timers(estate, now)]
        rounds = [one for estate in estates for one in surveys.survey_timers(estate, now)]
        await self._thread.write(
            lambda connection: timers.put(
                connection,
                [
                    *daily,
                    *rounds,
                    *reports.to_be_set(connection, estates, now),
                    *(one for estate in estates for one in booking_lost.lost(connection, estate, now)),
                ],
            )
        )

    async def run(self) -> None:
        """Works until it is cancelled."""
        while True:
            self._wake.clear()
            try:
                due = await self.ring_due()
            except Exception:  # the next round may find the world mended; `/healthz` tells if not
                log.exception("timers cannot be rung")
                due = None
            wait = REST if due is None else max(0.01, min(REST, (due - self._clock.now()).total_seconds()))
            try:
                async with asyncio.timeout(wait):
                    await self._wake.wait()
            except TimeoutError:
                continue

    async def ring_due(self) -> datetime | None:
        """Ring all that is due now; returns when the next is."""
        async with self._ringing:
            while True:
                rung = await self._take()
                if rung:
                    self._wake_sender()
                if rung < AT_ONCE:
                    break
            self.last = self._clock.now()
            return await self._thread.read(timers.next_due)

    async def _take(self) -> int:
        """One batch; where its letters cannot be written, once more with each timer's written by themselves."""
        try:
            return await self._thread.write(lambda connection: self._batch(connection, careful=False))
        except Exception as fault:
            if isinstance(fault, DatabaseTrouble) and is_transient(fault):
                raise
            log.exception("timers failed together")
            return await self._thread.write(lambda connection: self._batch(connection, careful=True))

    def _batch(self, connection: Connection, *, careful: bool) -> int:
        now = self._clock.now()
        due = timers.take(connection, now, AT_ONCE)
        tickets.lock(connection, [timer.subject for timer in due if timer.kind == "ticket"])
        units: dict[str, Unit] = {}
        for timer in due:
            estate = self._house.estates.get(timer.estate)
            if estate is None:
                continue  # the estate has left this house; its file is gone
            unit = units.setdefault(estate.key, Unit(connection, self._house, estate, now))
            try:
                with unit.attempt():
                    self._ring(unit, timer)
                    if careful:
                        unit.flush()
            except Exception:
                log.exception("timer failed", key=timer.key, attempts=timer.attempts)
                if timer.attempts < MOST_ATTEMPTS:
                    timers.postpone(connection, [timer], now + PUT_OFF * (timer.attempts + 1))
            else:
                self.rung += 1
        for unit in units.values():
            unit.flush()
        return len(due)

    def _ring(self, unit: Unit, timer: Timer) -> None:  # noqa: C901, PLR0912  # one case a kind
        match timer.kind:
            case "ticket":
                self._ring_ticket(unit, timer)
            case "alert":
                alarm.alert_unanswered(unit, timer.subject)
            case "relay":
                relay.relay_now(unit, timer)
            case "digest":
                digest.digest(unit)
                places.forget_before(unit.connection, unit.now - PLACES_KEPT)
                unit.timers.append(digest_timer(unit.estate, unit.now))
            case reports.REPORT:
                if (task := reports.ring(unit, timer)) is not None:
                    desk.open_ticket(unit, task, "house")
            case surveys.SURVEY:
                surveys.ring(unit, timer)
            case "begin":
                self._ring_begin(unit, timer)
            case "request":
                requests.ring(unit, timer)
            case booking_desk.KIND:
                booking_rings.ring(unit, timer)
            case booking_told.BEGIN:
                booking_rings.ring_begin(unit, timer)
            case club_relay.KIND:
                club_relay.relay_now(unit, timer)
            case club_day.CLUB:
                club_day.ring(unit, timer)
            case "idle":
                self._ring_idle(unit, timer)
            case unknown:
                log.error("unknown timer", kind=unknown, key=timer.key)

    def _ring_ticket(self, unit: Unit, timer: Timer) -> None:
        """The ticket is read when its timer rings: another of this batch may have brought it on."""
        ticket = tickets.load(unit.connection, [timer.subject]).get(timer.subject)
        if ticket is None or ticket.revision != timer.fence:
            return  # the ticket has moved on: this timer belongs to what it was
        rung = Ring(timer.body["kind"], timer.due, timer.body["clock"], timer.body["mark"])
        outcome = ring(ticket, rung, unit.estate, unit.calendar, unit.now)
        if outcome:
            desk.settle(unit, ticket, outcome, "house")
        else:  # it is due later now, or was said by another timer: the ticket keeps the timers it needs
            desk.set_timers(unit, ticket)

    def _ring_begin(self, unit: Unit, timer: Timer) -> None:
        """The night is over: what was to be asked is asked, if the ticket still stands where it stood."""
        ticket = tickets.load(unit.connection, [timer.subject]).get(timer.subject)
        if ticket is None or ticket.revision != timer.fence:
            return
        person, flow, draft = timer.body["person"], timer.body["flow"], timer.body["draft"]
        if not post.begin_with_resident(unit, person, flow, draft, ticket):
            telling.cannot_reach(unit, ticket)

    def _ring_idle(self, unit: Unit, timer: Timer) -> None:
        known = people.addresses_by_id(unit.connection, [timer.subject]).get(timer.subject)
        if known is None or known.person is None:
            return
        conversation = unit.conversations.get(known.id) or conversations.load(unit.connection, [known.id])[known.id]
        resident = people.residents(unit.connection, [known.person])[known.person]
        turns.idle(unit, known, conversation, resident, timer.fence)


def digest_timer(estate: Estate, now: datetime) -> Timer:
    """The next daily digest, at the estate's hour."""
    local = now.astimezone(estate.hours.timezone)
    at: time = estate.digest_at
    due = datetime.combine(local.date(), at, estate.hours.timezone)
    if due <= local:
        due = datetime.combine(local.date() + timedelta(days=1), at, estate.hours.timezone)
    return Timer(estate.key, f"digest:{estate.key}", due, "digest", 0, 0)
