from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.app import App, join
from bot.clock import LobbyClock, system_now
from bot.estate import load_estates
from bot.house import House, furnish
from bot.settings import Settings
from tests.stories.cast import LobbyClockHand, Player


@dataclass
class Estate:
    """A running front door with the demo's cast in its lobby."""

    app: App
    base: str
    session: ClientSession
    clock: LobbyClockHand

    def player(self, key: str) -> Player:
        return Player(self.session, self.base, key)


# Stories are told in one week, whenever they are run: the demo opens on Monday, 23 November 2026.
TIME = LobbyClock(datetime(2026, 11, 21, 12, tzinfo=UTC) - system_now())


@cache
def furnished(estates: Path | None = None) -> House:
    """An estate's words and flows, read once for all stories; strict: a script that lacks a value fails the story."""
    return furnish(load_estates(estates), None, TIME.now(), strict=True)


def settings(folder: Path, **more: object) -> Settings:
    return Settings.model_validate({"data_dir": folder, "port": 0, "lobby": "on", **more})


@asynccontextmanager
async def opened(folder: Path, **more: object) -> AsyncIterator[Estate]:
    """The front door on this data folder, until the block ends; again on the same folder it is a restart."""
    chosen = settings(folder, **more)
    app = join(chosen, house=furnished(chosen.estates), time=TIME)
    async with app.running() as base, ClientSession() as session:
        yield Estate(app, base, session, LobbyClockHand(session, base))


@pytest.fixture
async def estate(tmp_path: Path) -> AsyncIterator[Estate]:
    async with opened(tmp_path) as estate:
        yield estate


@pytest.fixture
def clock(estate: Estate) -> LobbyClockHand:
    return estate.clock


@pytest.fixture
def wang(estate: Estate) -> Player:
    return estate.player("resident:wang")


@pytest.fixture
def li(estate: Estate) -> Player:
    return estate.player("resident:li")


@pytest.fixture
def zhao(estate: Estate) -> Player:
    return estate.player("staff:zhao")


@pytest.fixture
def qian(estate: Estate) -> Player:
    return estate.player("staff:qian")


@pytest.fixture
def feng(estate: Estate) -> Player:
    return estate.player("head:feng")


@pytest.fixture
def sun(estate: Estate) -> Player:
    return estate.player("supervisor:sun")


@pytest.fixture
def zhou(estate: Estate) -> Player:
    return estate.player("manager:zhou")


@pytest.fixture
def wu(estate: Estate) -> Player:
    return estate.player("gm:wu")
