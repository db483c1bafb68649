"""What a browser and an operator see: the lobby or the status page, health, metrics."""

from __future__ import annotations

from datetime import timedelta

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from bot.auditor import Auditor
from bot.clock import Clock
from bot.database_thread import DatabaseThread
from bot.engine import Engine
from bot.house import House
from bot.scheduler import Scheduler
from bot.sender import Sender
from bot.web.lobby_page import LANGUAGES, STATIC_FOLDER, STATIC_PATH, render_lobby, render_status
from storage import alerts, messages, tickets, timers
from storage.database import Connection, DatabaseTrouble

STUCK = timedelta(minutes=5)  # a timer, a letter or a promise that is later than this has been forgotten
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


class Pages:
    def __init__(
        self,
        house: House,
        clock: Clock,
        thread: DatabaseThread,
        engine: Engine,
        sender: Sender,
        scheduler: Scheduler,
        auditor: Auditor,
        people: object = None,
    ) -> None:
        self._house = house
        self._clock = clock
        self._thread = thread
        self._engine = engine
        self._sender = sender
        self._scheduler = scheduler
        self._auditor = auditor
        self._people = people  # the lobby's cast, asked anew for each page; None: the lobby is off

    def routes(self) -> list[web.AbstractRouteDef]:
        return [
            web.get("/", self.front),
            web.get("/healthz", self.health),
            web.get("/readyz", self.ready),
            web.get("/metrics", self.metrics),
            web.static(STATIC_PATH, STATIC_FOLDER),
        ]

    async def front(self, request: web.Request) -> web.Response:
        asked = request.query.get("lang", "")
        language = asked if asked in LANGUAGES else LANGUAGES[0]
        words = self._house.speech.words_of("page-", language, self._house.default)
        if not callable(self._people):
            html = render_status(words, language)
        else:
            found = await self._thread.read(self._people)
            estate = self._house.default
            known = {one.key: one.name for one in estate.departments}
            # The estate's names are written in its own language; in another one a word of the page tells more.
            names = known if language == estate.languages[0] else {}
            for person in found:
                person["rooms"] = [
                    {"id": room, "name": names.get(room) or words.get(f"page-room-{room}") or known.get(room, room)}
                    for room in person["rooms"]
                ]
            now = self._clock.now().astimezone(estate.hours.timezone).isoformat()
            html = render_lobby(people=found, words=words, language=language, now=now)
        return web.Response(text=html, content_type="text/html", headers=HEADERS)

    async def health(self, _request: web.Request) -> web.Response:
        """200 while promises are kept; 503 when timers, outbox, promises or the database are stuck."""
        try:
            checks = await self._thread.read(self._checks)
        except DatabaseTrouble as trouble:
            checks = {"database": type(trouble).__name__}
        well = all(value == "ok" for value in checks.values())
        return web.json_response({"status": "ok" if well else "stuck", "checks": checks}, status=200 if well else 503)

    def _checks(self, connection: Connection) -> dict[str, str]:
        now = self._clock.now()
        timer, letter = timers.next_due(connection), messages.oldest_waiting(connection, now)
        forgotten, untold = tickets.unannounced(connection, now - STUCK), alerts.untold_alerts(connection)
        wrong = self._auditor.places_wrong
        return {
            "database": "ok",
            "timers": "ok" if timer is None or now - timer < STUCK else f"late since {timer.isoformat()}",
            "outbox": "ok" if letter is None or now - letter < STUCK else f"waiting since {letter.isoformat()}",
            "promises": "ok" if not forgotten else f"{len(forgotten)} broken promises nobody was told about",
            "alerts": "ok" if not untold else f"{untold} open tickets whose alert reached nobody",
            "places": "ok" if not wrong else f"{wrong} moments at the club are counted wrong",
        }

    async def ready(self, _request: web.Request) -> web.Response:
        return web.json_response({"status": "ready"})

    async def metrics(self, _request: web.Request) -> web.Response:
        registry = CollectorRegistry()
        for name, meaning, value in (
            ("menfang_events_total", "Events taken in since the start", self._engine.events),
            ("menfang_batches_total", "Units of work they took", self._engine.batches),
            ("menfang_deliveries_total", "Letters that were settled", self._sender.delivered),
            ("menfang_timers_total", "Timers rung", self._scheduler.rung),
        ):
            Gauge(name, meaning, registry=registry).set(value)
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})
