"""The wiring: the only module that knows which real parts are joined."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import structlog
from aiohttp import web

from bot import demo
from bot.auditor import Auditor
from bot.channels.base import Address, Channel, Delivery, Outgoing
from bot.channels.lobby import Lobby
from bot.channels.telegram import Telegram
from bot.clock import Clock, LobbyClock, SystemClock
from bot.database_thread import DatabaseThread
from bot.engine import Engine
from bot.estate import load_estates
from bot.house import House, furnish
from bot.media import MediaFolder
from bot.scheduler import Scheduler
from bot.sender import Sender
from bot.settings import Settings
from bot.steps import GRAIN, Steps
from bot.web.lobby_api import LARGEST_BODY, LobbyApi
from bot.web.pages import Pages
from storage import lobby
from storage.database import Connection, Database
from storage.migrate import upgrade

log = structlog.get_logger(__name__)


class UnknownChannel(Exception):
    """There is no such channel here. Name “telegram” (with its token set) or “lobby” (with the lobby on)."""


@dataclass(eq=False)
class App:
    """Everything joined, not yet running. `running()` runs it."""

    settings: Settings
    house: House
    clock: Clock
    database: Database
    thread: DatabaseThread
    media: MediaFolder
    channels: Sequence[Channel]
    engine: Engine
    sender: Sender
    scheduler: Scheduler
    auditor: Auditor
    steps: Steps
    lobby: Lobby | None
    cast: tuple[demo.Player, ...]

    def routes(self) -> list[web.AbstractRouteDef]:
        api = None
        if self.lobby is not None:
            api = LobbyApi(
                self.cast, self.thread, self.house, self.lobby, self.media, self.steps, self.engine.submit
            )
        pages = Pages(
            self.house,
            self.clock,
            self.thread,
            self.engine,
            self.sender,
            self.scheduler,
            api.everybody if api else None,
        )
        found = [*pages.routes(), *(api.routes() if api else [])]
        for channel in self.channels:
            if isinstance(channel, Telegram) and self.settings.telegram_webhook:
                found.extend(self._telegram_routes(channel))
        return found

    def _telegram_routes(self, channel: Telegram) -> list[web.AbstractRouteDef]:
        async def webhook(request: web.Request) -> web.StreamResponse:
            return await channel.handle(request, self.engine.submit)

        return [web.post("/telegram/webhook", webhook), web.post(f"/telegram/webhook/{channel.account}", webhook)]

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[str]:
        """Serves until the block ends; gives the address it listens on. Everything committed is kept, whatever ends it."""
        site = web.Application(client_max_size=LARGEST_BODY)
        site.add_routes(self.routes())
        runner = web.AppRunner(site, access_log=None, shutdown_timeout=2.0)
        await runner.setup()
        await web.TCPSite(runner, self.settings.host, self.settings.port).start()
        await self.scheduler.start()
        jobs = [
            asyncio.create_task(job, name=name)
            for name, job in (
                ("engine", self.engine.run()),
                ("sender", self.sender.run()),
                ("scheduler", self.scheduler.run()),
                ("auditor", self.auditor.run()),
                *((f"{one.name}:{one.account}", self._receive(one)) for one in self.channels),
            )
        ]
        for job in jobs:
            job.add_done_callback(_ended)
        host, port = runner.addresses[0][:2]
        try:
            yield f"http://{host}:{port}"
        finally:
            for job in jobs:
                job.cancel()
            await asyncio.gather(*jobs, return_exceptions=True)
            await runner.cleanup()
            for channel in self.channels:
                await channel.close()
            self.thread.close()
            self.database.close()

    async def _receive(self, channel: Channel) -> None:
        if isinstance(channel, Telegram) and self.settings.telegram_webhook and self.settings.public_url:
            await channel.set_webhook(str(self.settings.public_url))
            return
        await channel.run(self.engine.submit)


def _ended(job: asyncio.Task[None]) -> None:
    if not job.cancelled() and (fault := job.exception()):
        log.error("a part has stopped", part=job.get_name(), fault=str(fault))


def join(settings: Settings, *, strict: bool = False) -> App:
    """Build everything from the settings. Raises BadSettings, BadEstate, BadScript, BadVocabulary, BadFlow, DatabaseBusy."""
    estates = load_estates(settings.estates)
    system = SystemClock()
    house = furnish(estates, settings.locale_dir, system.now(), strict=strict)
    database = Database(settings.database_url)
    database.claim()
    upgrade(settings.database_url)
    cast = demo.read_cast() if settings.lobby_on else ()
    clock = _clock(settings, house, database, cast)
    thread = DatabaseThread(database)
    media = MediaFolder(Path(settings.data_dir) / "media")
    channels: list[Channel] = []
    lobby_channel = Lobby(thread, clock.now) if settings.lobby_on else None
    if lobby_channel:
        channels.append(lobby_channel)
    if settings.telegram.token:
        channels.append(telegram(settings, media, clock))
    parts: dict[str, Callable[[], None]] = {}

    def wake() -> None:
        for ring in parts.values():
            ring()

    sender = Sender(thread, house, clock, channels, wake)
    scheduler = Scheduler(thread, house, clock, sender.wake)
    parts |= {"sender": sender.wake, "scheduler": scheduler.wake}
    engine = Engine(thread, house, clock, wake)
    return App(
        settings=settings,
        house=house,
        clock=clock,
        database=database,
        thread=thread,
        media=media,
        channels=channels,
        engine=engine,
        sender=sender,
        scheduler=scheduler,
        auditor=Auditor(thread, house, clock, sender.wake),
        steps=Steps(clock, thread, scheduler, sender),
        lobby=lobby_channel,
        cast=cast,
    )


def telegram(settings: Settings, media: MediaFolder, clock: Clock) -> Telegram:
    assert settings.telegram.token is not None
    secret = settings.telegram.webhook_secret
    return Telegram(
        settings.telegram.token.get_secret_value(),
        media=media,
        now=clock.now,
        api_base=str(settings.telegram.api_base),
        webhook_secret=secret.get_secret_value() if secret else None,
    )


def _clock(settings: Settings, house: House, database: Database, cast: Sequence[demo.Player]) -> Clock:
    """The machine's time; in a lobby without a real channel, the demo's own, which can be let pass and is stored."""
    system = SystemClock()
    if not cast:
        return system

    def begin(connection: Connection) -> timedelta:
        stored = lobby.setting_of(connection, demo.OFFSET)
        if settings.real_channel:
            offset = timedelta(0)
        elif stored is None:
            offset = demo.opening_offset(house, system.now())
            lobby.keep_setting(connection, demo.OFFSET, str(offset / GRAIN))
        else:
            offset = timedelta(microseconds=float(stored))
        demo.seed(connection, house, cast, system.now() + offset)
        return offset

    with database.unit() as connection:
        offset = begin(connection)
    return system if settings.real_channel else LobbyClock(offset)


async def serve(settings: Settings, announce: Callable[[str], None] = print) -> None:
    """All roles in one process, until SIGINT or SIGTERM."""
    app = join(settings)
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with app.running() as address:
        announce(address)
        await stop.wait()


async def test_message(settings: Settings, channel: str, chat: str) -> Delivery:
    """Send the operator's test script to a chat, without the outbox. Raises UnknownChannel."""
    estates = load_estates(settings.estates)
    house = furnish(estates, settings.locale_dir, SystemClock().now())
    if channel != "telegram" or not settings.telegram.token:
        raise UnknownChannel(UnknownChannel.__doc__)
    sender = telegram(settings, MediaFolder(Path(settings.data_dir) / "media"), SystemClock())
    words = house.speech.words("test-message", house.default.languages[0], house.default)
    try:
        return await sender.send(Outgoing(Address(sender.name, sender.account, chat), words, script="test-message"))
    finally:
        await sender.close()
