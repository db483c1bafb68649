"""The lobby is for the machine it runs on, through its own page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.conftest import Estate, opened


@pytest.fixture
async def estate(tmp_path: Path) -> AsyncIterator[Estate]:
    async with opened(tmp_path) as estate:
        yield estate


async def status(estate: Estate, **headers: str) -> int:
    said = {"as": "resident:wang", "text": "你好"}
    async with estate.session.post(f"{estate.base}/lobby/api/say", json=said, headers=headers) as response:
        return response.status


async def test_a_hostile_page_may_not_speak_for_anybody(estate: Estate) -> None:
    assert await status(estate, Origin="https://evil.example") == 403
    assert await status(estate, Origin="null") == 403
    assert await status(estate, Host="evil.example") == 403
    assert await status(estate, Origin=estate.base) == 200
    assert await status(estate) == 200


async def test_open_pages_are_let_go_when_the_door_closes(estate: Estate) -> None:
    assert estate.app.lobby is not None
    async with estate.session.get(f"{estate.base}/lobby/api/events?as=resident:wang") as stream:
        await stream.content.readline()
        await estate.app.lobby.leave(None)
        await stream.content.read()  # it ends, instead of waiting for the next message
