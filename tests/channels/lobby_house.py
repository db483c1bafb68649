"""The lobby as a house: the real API and channel over HTTP. What it submits is kept here and never called stored, so
that it is sent again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aiohttp import ClientSession, web

from bot.app import App, join
from bot.channels.base import Address, Event, Received
from bot.channels.lobby import HOUSE, Lobby
from bot.web.lobby_api import LobbyApi
from storage import lobby
from storage.database import DatabaseTrouble
from tests.stories.conftest import furnished, settings


class LobbyHouse:
    def __init__(self, app: App, channel: Lobby, session: ClientSession) -> None:
        self.channel = channel
        self.person = Address(channel.name, channel.account, "resident:wang")
        self.url = ""
        self.submitted: list[Received] = []
        self._app = app
        self._session = session
        self._last: dict[str, Any] = {}
        self._numbers = count(1)

    async def submit(self, event: Received) -> None:
        """The house's ear. It never says that it has stored anything: the page must bring the event again."""
        self.submitted.append(event)
        raise DatabaseTrouble(None, None, OSError("the disk is full"))

    async def says(self, text: str) -> Event | None:
        return await self._brings(text=text)

    async def presses(self, label: str) -> Event | None:
        row = next(row for row in reversed(self._rows()) if any(label == one[2] for one in row.body["choices"]))
        choice = next(one[1] for one in row.body["choices"] if one[2] == label)
        return await self._brings(choice=choice, reply_to=row.id)

    async def again(self) -> Event | None:
        return await self._post()

    def shown(self) -> list[str]:
        rows = self._rows()
        replaced = {row.body.get("replaces") for row in rows}
        return [row.body["text"] for row in rows if row.id not in replaced]

    async def _brings(self, **said: Any) -> Event | None:
        self._last = {"as": self.person.chat, "event_id": f"event-{next(self._numbers)}", **said}
        return await self._post()

    async def _post(self) -> Event | None:
        async with self._session.post(f"{self.url}/lobby/api/say", json=self._last) as response:
            assert response.status == 503
            assert {*await response.json()} == {"error", "message"}
        return self.submitted[-1]

    def _rows(self) -> list[Any]:
        with self._app.database.reader() as connection:
            return [row for row in lobby.after(connection, [self.person.chat], 0) if row.speaker == HOUSE]


@asynccontextmanager
async def lobby_house() -> AsyncIterator[LobbyHouse]:
    with TemporaryDirectory() as folder:
        app = join(settings(Path(folder)), house=furnished())
        assert app.lobby is not None
        async with ClientSession() as session:
            house = LobbyHouse(app, app.lobby, session)
            api = LobbyApi(app.cast, app.thread, app.house, app.lobby, app.media, app.steps, house.submit)
            site = web.Application()
            site.add_routes(api.routes())
            runner = web.AppRunner(site)
            await runner.setup()
            try:
                await web.TCPSite(runner, "127.0.0.1", 0).start()
                house.url = "http://{}:{}".format(*runner.addresses[0][:2])
                yield house
            finally:
                await runner.cleanup()
                app.thread.close()
                app.database.close()
