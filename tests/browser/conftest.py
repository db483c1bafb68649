"""The real front door on loopback and a real Chromium before it.

What a page logs, asks for or throws is kept, and must be nothing.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import async_playwright

from bot.app import join
from tests.browser.visitor import ARGUMENTS, Visitors
from tests.stories.conftest import TIME, settings


@pytest.fixture
async def front_door(tmp_path: Path) -> AsyncIterator[str]:
    """The address of a fresh demo estate."""
    async with join(settings(tmp_path), time=TIME).running() as base:
        yield base


@pytest.fixture
async def visitors(front_door: str, chromium: Path) -> AsyncIterator[Visitors]:
    """Opens pages of the lobby; afterwards every one of them must have been without a fault."""
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        found = Visitors(browser, front_door)
        yield found
        await browser.close()
    assert found.faults == []
