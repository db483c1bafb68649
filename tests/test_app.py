"""The wiring: what the front door does when it opens, and when it cannot."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.app import join
from bot.channels.telegram import TokenRefused
from storage import tables
from tests.channels.fake_telegram import FakeTelegram
from tests.stories.conftest import settings as lobby_settings
from tests.stories.telegram_cast import Estate, opening, settings, telegram_estate

SECRET = "a-secret-of-the-estate"
PUBLIC = "https://estate.example.com"
WITH_SECRET = {"webhook_secret": SECRET}


async def menfang(folder: Path, **more: str) -> tuple[int, str]:
    """`menfang serve` as an operator starts it; how it ended, and what it said."""
    wanted = {"PATH": os.environ["PATH"], "MENFANG_DATA_DIR": str(folder), "MENFANG_PORT": "0", **more}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "serve", env=wanted, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    async with asyncio.timeout(20):
        said, why = await process.communicate()
    return process.returncode or 0, (said + why).decode()


async def test_a_token_that_telegram_refuses_ends_the_start_in_one_sentence(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        code, said = await menfang(
            tmp_path, MENFANG_TELEGRAM__TOKEN="999:wrong", MENFANG_TELEGRAM__API_BASE=telegram.url
        )
    assert code == 1
    assert "does not know the token" in said
    assert "Traceback" not in said
    assert "999:wrong" not in said
    assert "front door is open" not in said


async def test_what_was_begun_is_closed_when_the_token_is_refused(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        chosen = settings(tmp_path, telegram, {"token": "999:wrong"})
        with pytest.raises(TokenRefused):
            async with join(chosen, open_telegram=opening(None)).running():
                raise AssertionError("it must not open")
        async with join(settings(tmp_path, telegram), open_telegram=opening(None)).running() as base:
            assert base.startswith("http://127.0.0.1:"), "the database was let go"


async def test_a_telegram_that_is_away_at_the_start_is_waited_for(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        telegram.fails("getMe", 502, times=4)
        telegram.fails("getUpdates", 502, times=2)
        async with telegram_estate(tmp_path, telegram) as estate:
            wang = estate.person("王")
            await wang.user.says("菜单")
            await wang.user.hears(within=5)


async def test_the_lobby_is_off_beside_telegram_unless_asked_for(tmp_path: Path) -> None:
    async with telegram_estate(tmp_path / "off") as estate, ClientSession() as session:
        async with session.get(f"{estate.base}/lobby/api/people") as answer:
            assert answer.status == 404
        async with session.get(f"{estate.base}/healthz") as answer:
            assert answer.status == 200
    async with FakeTelegram() as telegram, ClientSession() as session:
        both = join(settings(tmp_path / "on", telegram, lobby="on"), open_telegram=opening(None))
        async with both.running() as base:
            async with session.get(f"{base}/lobby/api/people") as answer:
                assert answer.status == 200
            async with session.post(f"{base}/lobby/api/clock", json={"advance": 60}) as answer:
                assert answer.status == 409, "real people's time cannot be moved"


async def test_a_second_front_door_on_the_same_data_is_refused(tmp_path: Path) -> None:
    async with join(lobby_settings(tmp_path)).running():
        code, said = await menfang(tmp_path)
    assert code == 1
    assert "Another Menfang" in said
    assert "Traceback" not in said


async def test_a_part_that_stops_is_known(tmp_path: Path) -> None:
    app = join(lobby_settings(tmp_path))
    async with app.running():
        assert not app.fault.is_set()
        engine = next(task for task in asyncio.all_tasks() if task.get_name() == "engine")
        engine.cancel()
        await asyncio.gather(engine, return_exceptions=True)
        assert not app.fault.is_set(), "told to stop is no fault"


# ── by webhook ────────────────────────────────────────────────────────────────────────────────────────────────────────


def update(number: int, text: str, chat: int = 4242) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "Wang", "language_code": "zh-hans"}
    place = {"id": chat, "type": "private", "first_name": "Wang"}
    message = {"message_id": number, "date": 1_790_000_000, "chat": place, "from": person, "text": text}
    return {"update_id": number, "message": message}


async def quiet(estate: Estate) -> None:
    await estate.app.sender.drain()


async def test_the_webhook_is_set_and_serves(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        telegram.fails("setWebhook", 502, times=2)
        async with telegram_estate(tmp_path, telegram, account=WITH_SECRET, public_url=PUBLIC) as estate:
            async with asyncio.timeout(5):
                while not telegram.webhook:  # noqa: ASYNC110  # the fake tells nobody
                    await asyncio.sleep(0.01)
            assert telegram.webhook["url"] == "https://estate.example.com/telegram/webhook"
            assert telegram.webhook["secret_token"] == SECRET
            assert await estate.webhook(update(1, "菜单"), SECRET) == 200
            assert await estate.count(tables.inbound) == 1, "answered only when it is committed"
            assert await estate.count(tables.outbox) >= 1


async def test_a_forged_call_is_refused_and_leaves_no_trace(tmp_path: Path) -> None:
    async with telegram_estate(tmp_path, account=WITH_SECRET, public_url=PUBLIC) as estate:
        for secret in (None, "", "guess", SECRET + "x", "密"[:0]):
            assert await estate.webhook(update(1, "报修"), secret) == 403
        assert await estate.count(tables.inbound) == 0


async def test_a_redelivered_update_has_one_effect_and_no_second_answer(tmp_path: Path) -> None:
    async with telegram_estate(tmp_path, account=WITH_SECRET, public_url=PUBLIC) as estate:
        wang = estate.person("王")
        told = update(7, "菜单", wang.chat.id)
        assert await asyncio.gather(*(estate.webhook(told, SECRET) for _ in range(5))) == [200] * 5
        await quiet(estate)
        heard = len(wang.chat.from_bot)
        assert await estate.webhook(told, SECRET) == 200
        await quiet(estate)
        assert len(wang.chat.from_bot) == heard >= 1
        assert await estate.count(tables.inbound) == 1


@pytest.mark.parametrize("body", [[], None, 7, {"update_id": 1}, {"update_id": 2, "telepathy": {}}, {"message": {}}])
async def test_rubbish_is_answered_and_never_repeated(tmp_path: Path, body: object) -> None:
    async with telegram_estate(tmp_path, account=WITH_SECRET, public_url=PUBLIC) as estate:
        assert await estate.webhook(body, SECRET) == 200
        assert await estate.webhook(body, SECRET) == 200
        assert await estate.count(tables.inbound) == 1
