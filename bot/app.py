"""The wiring: the only module that knows which real parts are joined."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import structlog
from aiohttp import web

from bot import demo, logs
from bot.auditor import Auditor
from bot.channels.base import Address, Channel, Delivery, Outgoing
from bot.channels.lobby import Lobby
from bot.channels.telegram import Telegram
from bot.clock import Clock, LobbyClock, SystemClock
from bot.database_thread import DatabaseThread
from bot.engine import Engine
from bot.estate import load_estates
from bot.form_links import PAGES_AT
from bot.house import House, furnish
from bot.media import MediaFolder
from bot.pictures import Gallery
from bot.scheduler import Scheduler
from bot.sender import Sender
from bot.settings import Settings
from bot.steps import GRAIN, Steps
from bot.web.forms_pages import FormsPages
from bot.web.guard import guard
from bot.web.lobby_api import LARGEST_BODY, LobbyApi
from bot.web.pages import Pages
from storage import lobby, served
from storage.database import Connection, Database
from storage.migrate import upgrade

log = structlog.get_logger(__name__)

KNOCKING = 3.0  # seconds to hear from a platform at the start; one that is away is asked again later


class UnknownChannel(Exception):
    """There is no such channel here. Name “telegram” (with its token set) or “lobby” (with the lobby on)."""


class PartStopped(Exception):
    """A part of the front door has stopped, so all of it has: the log says which and why. Start it again."""


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
    fault: asyncio.Event = field(default_factory=asyncio.Event)  # a part has stopped that must not: so must all

    def routes(self) -> list[web.AbstractRouteDef]:
        api = None
        if self.lobby is not None:
            api = LobbyApi(self.cast, self.thread, self.house, self.lobby, self.media, self.steps, self.engine.submit)
        pages = Pages(
            self.house,
            self.clock,
            self.thread,
            self.engine,
            self.sender,
            self.scheduler,
            self.auditor,
            api.everybody if api else None,
        )
        secure = (self.settings.public_url or "").startswith("https://")
        forms = FormsPages(self.house, self.clock, self.thread, secure=secure)
        found = [*pages.routes(), *forms.routes(), *(api.routes() if api else [])]
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
        """Serves until the block ends; gives the address it listens on. All that is committed is kept.

        Raises TokenRefused, and OSError when the port cannot be had.
        """
        guards = [guard(public=self.settings.lobby_public)] if self.lobby else []
        site = web.Application(client_max_size=LARGEST_BODY, middlewares=guards)
        if self.lobby:
            site.on_shutdown.append(self.lobby.leave)
        site.add_routes(self.routes())
        runner = web.AppRunner(site, access_log=None, shutdown_timeout=2.0)
        jobs: list[asyncio.Task[None]] = []
        try:
            await self._knock()
            await runner.setup()
            await web.TCPSite(runner, self.settings.host, self.settings.port).start()
            await self.scheduler.start()
            jobs.extend(self._jobs())
            address = at(*runner.addresses[0][:2])
            pages_at = str(self.settings.public_url or address)
            await self.thread.write(lambda connection: lobby.keep_setting(connection, PAGES_AT, pages_at))
            yield address
        finally:
            for job in jobs:
                job.cancel()
            await asyncio.gather(*jobs, return_exceptions=True)
            await runner.cleanup()
            for channel in self.channels:
                await channel.close()
            self.thread.close()
            self.database.close()

    async def _knock(self) -> None:
        """A token that Telegram refuses is told at once; a Telegram that is away the channel itself waits for."""
        for channel in self.channels:
            if isinstance(channel, Telegram):
                try:
                    async with asyncio.timeout(KNOCKING):
                        await channel.check()
                except (OSError, TimeoutError) as away:
                    log.warning("a platform is away; it is tried again", channel=channel.name, why=str(away)[:200])

    def _jobs(self) -> list[asyncio.Task[None]]:
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
            job.add_done_callback(self._ended)
        return jobs

    async def _receive(self, channel: Channel) -> None:
        if isinstance(channel, Telegram) and self.settings.telegram_webhook:
            await channel.be_called(str(self.settings.public_url))
        else:
            await channel.run(self.engine.submit)

    def _ended(self, job: asyncio.Task[None]) -> None:
        if not job.cancelled() and (fault := job.exception()):
            log.error("a part has stopped", part=job.get_name(), fault=str(fault))
            self.fault.set()


def at(host: str, port: int) -> str:
    """The address of a front door that listens there, as a browser of this machine takes it."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  # told apart, not listened on
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


Open = Callable[[Settings, MediaFolder, Clock], Telegram]


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


def join(
    settings: Settings, *, house: House | None = None, time: Clock | None = None, open_telegram: Open = telegram
) -> App:
    """Build everything. Raises BadSettings, BadEstate, BadScript, BadVocabulary, BadFlow, DatabaseBusy.

    `house` was furnished before; `time` takes the place of the machine's; `open_telegram` may open the
    channel with other patience or other limits.
    """
    logs.configure()
    system = time or SystemClock()
    house = house or furnish(load_estates(settings.estates), settings.locale_dir, system.now())
    database = Database(settings.database_url)
    database.claim()
    upgrade(settings.database_url)
    cast = demo.read_cast() if settings.lobby_on else ()
    clock = _clock(settings, house, database, cast, system)
    thread = DatabaseThread(database)
    media = MediaFolder(Path(settings.data_dir) / "media")
    channels: list[Channel] = []
    lobby_channel = Lobby(thread, clock.now) if settings.lobby_on else None
    if lobby_channel:
        channels.append(lobby_channel)
    if settings.telegram.token:
        channels.append(open_telegram(settings, media, clock))
    with database.unit() as connection:
        served.serve(connection, [(one.name, one.account) for one in channels])
    parts: dict[str, Callable[[], None]] = {}

    def wake() -> None:
        for ring in parts.values():
            ring()

    sender = Sender(thread, house, clock, channels, wake, Gallery(media, settings.font))
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


def _clock(settings: Settings, house: House, database: Database, cast: Sequence[demo.Player], system: Clock) -> Clock:
    """The machine's time; in a lobby without a real channel, the demo's own, which can be let pass and is stored."""
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
    return system if settings.real_channel else LobbyClock(offset, system.now)


async def serve(settings: Settings, announce: Callable[[str], None] = print) -> None:
    """All roles in one process, until SIGINT or SIGTERM. Raises PartStopped, TokenRefused."""
    app = join(settings)
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with app.running() as address:
        announce(address)
        ends = [asyncio.create_task(one.wait()) for one in (stop, app.fault)]
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        for end in ends:
            end.cancel()
    if app.fault.is_set():
        raise PartStopped(PartStopped.__doc__)


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
