"""Looks behind everybody's back: was everyone told who should have been? (design §5)

Timers ring by themselves; the auditor walks open promises that are broken and of which nobody was told, because a timer
was lost, and sets them ringing again. It counts the club's places anew, too. It repairs what it finds and says so in
the log; `/healthz` is red while there is something to repair.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

import structlog

from bot import booking_audit, desk
from bot.clock import Clock
from bot.database_thread import DatabaseThread
from bot.house import House
from bot.unit import Unit
from storage import tickets
from storage.database import Connection

log = structlog.get_logger(__name__)

EVERY = 60.0  # seconds
GRACE = timedelta(minutes=2)


class Auditor:
    def __init__(self, thread: DatabaseThread, house: House, clock: Clock, wake: Callable[[], None]) -> None:
        self._thread = thread
        self._house = house
        self._clock = clock
        self._wake = wake
        self.places_wrong = 0  # what the last walk could not mend: `/healthz` tells

    async def run(self) -> None:
        """Works until it is cancelled."""
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self.look()
            except Exception:  # the next walk may find the world mended; `/healthz` tells if not
                log.exception("promises cannot be audited")

    async def look(self) -> int:
        """One walk; returns how many promises had been forgotten."""
        wrong, self.places_wrong = await self._thread.write(self._count_places)
        if wrong:
            log.error("places of the club were counted wrong", count=wrong)
        found = await self._thread.write(self._repair)
        if found:
            log.error("promises had been forgotten", count=found)
            self._wake()
        return found

    def _count_places(self, connection: Connection) -> tuple[int, int]:
        """How many were wrong, and of them how many are still."""
        now = self._clock.now()
        units = [Unit(connection, self._house, estate, now) for estate in self._house.estates.values()]
        wrong = sum(booking_audit.mend(unit) for unit in units)
        return wrong, booking_audit.drifted(connection, self._house.estates.values(), now) if wrong else 0

    def _repair(self, connection: Connection) -> int:
        now = self._clock.now()
        forgotten = tickets.unannounced(connection, now - GRACE)
        loaded = tickets.load(connection, [ticket_id for ticket_id, _ in forgotten])
        units: dict[str, Unit] = {}
        for ticket_id, estate in forgotten:
            if estate in self._house.estates:
                unit = units.setdefault(estate, Unit(connection, self._house, self._house.estates[estate], now))
                desk.set_timers(unit, loaded[ticket_id])
        for place in self._house.estates.values():
            units.setdefault(place.key, Unit(connection, self._house, place, now))
        overdue = sum(booking_audit.set_ringing(unit) for unit in units.values())
        for unit in units.values():
            unit.flush()
        return len(forgotten) + overdue
