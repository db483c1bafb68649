"""The lobby API as design §9 fixes it: fields, types, order, clock, errors; and a restart in mid-conversation."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from bot.channels.lobby import Lobby
from tests.stories.acts import TAP, filed, labels, scripts
from tests.stories.cast import PIXEL, LobbyClockHand, Player
from tests.stories.conftest import Estate, opened

FIELDS = {"id", "room", "from", "text", "choices", "photo", "script", "ticket", "at", "replaces"}
JPEG = (
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////"
    "////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAI"
    "AQEAAD8AN//Z"
)


@pytest.fixture
async def estate(tmp_path: Path) -> AsyncIterator[Estate]:
    async with opened(tmp_path) as estate:
        yield estate


@pytest.fixture
def wang(estate: Estate) -> Player:
    return estate.player("resident:wang")


@pytest.fixture
def qian(estate: Estate) -> Player:
    return estate.player("staff:qian")


@pytest.fixture
def clock(estate: Estate) -> LobbyClockHand:
    return estate.clock


async def get(estate: Estate, path: str, **query: str) -> tuple[int, Any]:
    async with estate.session.get(f"{estate.base}{path}", params=query) as response:
        return response.status, await response.json()


async def post(estate: Estate, path: str, asked: object) -> tuple[int, Any]:
    raw = asked if isinstance(asked, bytes) else json.dumps(asked).encode()
    async with estate.session.post(f"{estate.base}{path}", data=BytesIO(raw)) as response:
        return response.status, await response.json()


# ── people ──────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_cast(estate: Estate) -> None:
    status, people = await get(estate, "/lobby/api/people")
    assert status == 200
    cast = {one["as"]: one for one in people}
    assert {"resident:wang", "resident:li", "staff:zhao", "staff:qian", "supervisor:sun", "manager:zhou", "gm:wu"} <= {
        *cast
    }
    assert all({"as", "name", "role", "household", "rooms"} <= {*one} for one in people)
    assert cast["resident:wang"]["household"]
    assert cast["resident:li"]["household"] is None
    assert cast["resident:wang"]["rooms"] == []
    assert "front-desk" in cast["staff:zhao"]["rooms"]
    assert cast["staff:qian"]["rooms"] == ["engineering"]
    assert "supervisors" in cast["supervisor:sun"]["rooms"]
    assert [cast[key]["role"] for key in ("supervisor:sun", "manager:zhou", "gm:wu")] == ["supervisor", "manager", "gm"]


# ── messages ────────────────────────────────────────────────────────────────────────────────────────────


def check(message: Mapping[str, Any]) -> None:
    """Every field is there and of its type."""
    assert {*message} == FIELDS
    assert type(message["id"]) is int
    assert isinstance(message["from"], str)
    assert isinstance(message["text"], str)
    assert all({*choice} == {"id", "label"} for choice in message["choices"])
    assert all(isinstance(value, str) for choice in message["choices"] for value in choice.values())
    for name in ("room", "photo", "script", "ticket"):
        assert message[name] is None or isinstance(message[name], str)
    assert message["replaces"] is None or type(message["replaces"]) is int
    assert datetime.fromisoformat(message["at"]).utcoffset() == timedelta(hours=8)
    assert (message["script"] is None) == (":" in message["from"])


async def test_say_answers_with_what_is_new(estate: Estate, wang: Player) -> None:
    status, answer = await post(estate, "/lobby/api/say", {"as": "resident:wang", "text": "报修"})
    assert status == 200
    assert {*answer} == {"messages", "last"}
    assert [m["from"] for m in answer["messages"]] == ["resident:wang", "menfang"]
    assert answer["last"] == answer["messages"][-1]["id"]
    for message in answer["messages"]:
        check(message)
    _, again = await get(estate, "/lobby/api/messages", **{"as": "resident:wang", "after": "0"})
    assert again == answer["messages"]
    _, rest = await get(estate, "/lobby/api/messages", **{"as": "resident:wang", "after": str(answer["last"])})
    assert rest == []


async def test_ids_increase_and_every_message_is_whole(estate: Estate, wang: Player, qian: Player) -> None:
    label = await filed(wang)
    await qian.picks("claim", label)
    for player in (wang, qian):
        found = await player.all()
        assert [m["id"] for m in found] == sorted({m["id"] for m in found})
        for message in found:
            check(message)


async def test_an_edited_card_names_the_one_it_replaces(wang: Player, qian: Player) -> None:
    label = await filed(wang)
    first = await qian.card(label)
    assert first["replaces"] is None
    assert first["room"] == "engineering"
    assert first["ticket"] == label
    await qian.picks("claim", label)
    second = await qian.card(label)
    assert second["replaces"] == first["id"]
    await qian.says(f"不受理 {label} 请联系自来水公司", room="engineering")
    third = await qian.card(label)
    assert third["replaces"] == second["id"]
    assert third["choices"] == []


async def test_a_reply_takes_its_messages_room(wang: Player, qian: Player) -> None:
    label = await filed(wang)
    card = await qian.card(label)
    heard = await qian.replies(card, "备注 带扳手")
    assert {m["room"] for m in heard} == {"engineering"}


async def test_a_photo_with_and_without_words(estate: Estate, wang: Player) -> None:
    for photo, kind in ((PIXEL, "image/png"), (JPEG, "image/jpeg")):
        status, answer = await post(estate, "/lobby/api/say", {"as": "resident:wang", "photo": photo, "text": TAP})
        assert status == 200
        own = answer["messages"][0]
        assert own["text"] == TAP
        async with estate.session.get(estate.base + own["photo"]) as response:
            assert response.status == 200
            assert response.content_type == kind
            assert response.headers["X-Content-Type-Options"] == "nosniff"
    status, error = await get(estate, "/lobby/api/media/nothing.png")
    assert (status, {*error}) == (404, {"error", "message"})


async def test_a_resident_does_not_see_anothers_messages(estate: Estate, wang: Player) -> None:
    await filed(wang)
    assert await estate.player("resident:li").all() == []


async def test_events_are_the_same_messages(estate: Estate, wang: Player) -> None:
    await wang.says("你好")
    after = (await wang.all())[-1]["id"]
    url = f"{estate.base}/lobby/api/events"
    async with estate.session.get(url, params={"as": "resident:wang", "after": str(after)}) as stream:
        assert stream.content_type == "text/event-stream"
        said = await wang.says("报修")
        seen: list[dict[str, Any]] = []
        async with asyncio.timeout(10):
            while len(seen) < len(said):
                line = (await stream.content.readline()).decode()
                if line.startswith("data: "):
                    seen.append(json.loads(line.removeprefix("data: ")))
    assert seen == said


# ── errors ──────────────────────────────────────────────────────────────────────────────────────────────

WANG = {"as": "resident:wang"}


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe\x00", 400),
        (b"[" * 100_000, 400),
        ([], 400),
        ("words", 400),
        ({}, 400),
        ({"text": "x"}, 400),
        ({"as": 7, "text": "x"}, 400),
        ({"as": "resident:nobody", "text": "x"}, 404),
        ({**WANG}, 400),
        ({**WANG, "text": 5}, 400),
        ({**WANG, "text": ["x"]}, 400),
        ({**WANG, "text": "x", "choice": "y"}, 400),
        ({**WANG, "choice": "y"}, 400),
        ({**WANG, "choice": "y", "photo": PIXEL}, 400),
        ({**WANG, "text": "x", "event_id": 5}, 400),
        ({**WANG, "text": "x", "event_id": ""}, 400),
        ({**WANG, "text": "x", "reply_to": "1"}, 400),
        ({**WANG, "text": "x", "reply_to": True}, 400),
        ({**WANG, "text": "x", "reply_to": 999_999}, 404),
        ({**WANG, "text": "x", "reply_to": -1}, 404),
        ({**WANG, "text": "x", "reply_to": 10**30}, 404),
        ({**WANG, "text": "x", "room": "front-desk"}, 404),
        ({**WANG, "text": "x", "room": 5}, 400),
        ({**WANG, "photo": "%%"}, 400),
        ({**WANG, "photo": "aGVsbG8="}, 400),
        ({**WANG, "photo": 5}, 400),
        ({**WANG, "photo": "A" * (7 * 1024 * 1024)}, 413),
        (b" " * (9 * 1024 * 1024), 413),
    ],
)
async def test_what_cannot_be_served_is_told(estate: Estate, asked: object, status: int) -> None:
    got, error = await post(estate, "/lobby/api/say", asked)
    assert got == status, error
    assert {*error} == {"error", "message"}
    assert all(isinstance(words, str) and words for words in error.values())
    assert await estate.player("resident:wang").all() == []


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({}, 400),
        ({"as": "nobody"}, 404),
        ({"as": "resident:wang", "after": "x"}, 400),
        ({"as": "resident:wang", "after": "-1"}, 400),
        ({"as": "resident:wang", "after": "9" * 40}, 400),
    ],
)
async def test_questions_that_cannot_be_answered(estate: Estate, query: dict[str, str], status: int) -> None:
    got, error = await get(estate, "/lobby/api/messages", **query)
    assert (got, {*error}) == (status, {"error", "message"})


async def test_a_room_that_one_is_not_in(estate: Estate) -> None:
    status, error = await post(estate, "/lobby/api/say", {"as": "staff:qian", "text": "x", "room": "front-desk"})
    assert (status, error["error"]) == (404, "unknown-room")


async def test_a_message_of_somebody_elses_chat(estate: Estate, wang: Player) -> None:
    own = (await wang.says("你好"))[-1]
    status, error = await post(estate, "/lobby/api/say", {"as": "resident:li", "text": "x", "reply_to": own["id"]})
    assert (status, error["error"]) == (404, "unknown-message")


async def test_a_refusal_by_a_rule_is_a_script(wang: Player, qian: Player) -> None:
    label = await filed(wang)
    await qian.says(f"完 {label} 好了", room="engineering")
    await qian.hears("not-possible-now")


# ── the clock ───────────────────────────────────────────────────────────────────────────────────────────


async def test_a_fresh_demo_starts_on_a_working_monday_at_nine(estate: Estate, wang: Player) -> None:
    now = datetime.fromisoformat((await wang.says("你好"))[0]["at"])
    assert now.isoweekday() == 1
    assert now.strftime("%H:%M") == "09:00"
    assert estate.app.house.calendars[estate.app.house.default.key].is_working_day(now.date())
    assert now.utcoffset() == timedelta(hours=8)


@pytest.mark.parametrize(
    "asked",
    [
        {"advance": 0},
        {"advance": -5},
        {"advance": 2_678_401},
        {"advance": 1.5},
        {"advance": "60"},
        {"advance": True},
        {"advance": None},
        {},
        {"set": "yesterday"},
        {"set": 5},
        {"set": "2020-01-01T00:00:00+08:00"},
        {"set": "2999-01-01T00:00:00+08:00"},
        {"set": "2030-01-01T00:00:00"},
        {"advance": 60, "set": "2030-01-01T00:00:00+08:00"},
        [],
    ],
)
async def test_times_that_the_clock_does_not_take(estate: Estate, asked: object) -> None:
    status, error = await post(estate, "/lobby/api/clock", asked)
    assert (status, {*error}) == (400, {"error", "message"})


async def test_the_clock_is_let_pass_and_set(estate: Estate, clock: LobbyClockHand) -> None:
    status, answer = await post(estate, "/lobby/api/clock", {"advance": 3600})
    assert status == 200
    assert {*answer} == {"now"}
    at = datetime.fromisoformat(answer["now"])
    assert at.strftime("%H:%M") == "10:00"
    later = (at + timedelta(days=1)).replace(hour=12, minute=0, second=0, microsecond=0)
    assert datetime.fromisoformat(await clock.until(later.isoformat())) - later < timedelta(seconds=2)
    assert (await post(estate, "/lobby/api/clock", {"advance": 2_678_400}))[0] == 200
    assert (await post(estate, "/lobby/api/clock", {"advance": 1}))[0] == 200


async def test_timers_ring_at_their_own_time_and_in_order(estate: Estate, wang: Player, clock: LobbyClockHand) -> None:
    label = await filed(wang)
    await clock.forward(days=1)
    sun, qian = estate.player("supervisor:sun"), estate.player("staff:qian")
    for player in (wang, qian, sun):
        times = [m["at"] for m in await player.all()]
        assert times == sorted(times)
    late = next(m for m in await sun.all() if m["script"] == "alert-late" and m["ticket"] == label)
    assert late["at"][11:19] == "10:00:00"


# ── a restart ───────────────────────────────────────────────────────────────────────────────────────────


async def test_a_restart_loses_nothing(tmp_path: Path) -> None:
    """In mid-conversation, in a later time, with a claimed ticket and a promise running."""
    async with opened(tmp_path) as estate:
        wang, qian = estate.player("resident:wang"), estate.player("staff:qian")
        label = await filed(wang)
        await qian.picks("claim", label)
        await estate.clock.forward(hours=1)
        await wang.says("报修")
        await wang.picks("electrical")
        asked = await wang.hears("repair-where")
        event = await wang.says("我家", event_id="kept")
        before, at = await wang.all(), datetime.fromisoformat(event[0]["at"])
    async with opened(tmp_path) as estate:
        wang, qian = estate.player("resident:wang"), estate.player("staff:qian")
        assert await wang.all() == before
        assert await wang.says("我家", event_id="kept") == event
        await wang.catches_up()
        heard = await wang.says("不着急")
        assert timedelta() <= datetime.fromisoformat(heard[0]["at"]) - at < timedelta(minutes=5)
        await wang.hears("repair-photo")
        assert scripts(await wang.presses(asked, labels(asked)[0])) == ["choice-stale", "repair-photo"]
        await qian.picks("set-off", label)
        await wang.hears("ticket-on-the-way", label)
        await estate.clock.forward(hours=8)
        await estate.player("supervisor:sun").hears("digest")


async def test_the_api_is_there_only_with_the_lobby(tmp_path: Path) -> None:
    async with opened(tmp_path, lobby="off") as estate, estate.session.get(f"{estate.base}/lobby/api/people") as answer:
        assert answer.status == 404


def test_the_lobby_splits_nothing_that_a_page_can_show() -> None:
    assert Lobby.capabilities.longest >= 20_000


def test_no_setting_of_the_machine_steers_these_tests() -> None:
    assert not [name for name in os.environ if name.startswith("MENFANG_")]


async def test_what_is_not_there_is_told_like_every_refusal(estate: Estate) -> None:
    for path in ("/lobby/api/nope", "/lobby/api/say"):
        async with estate.session.get(f"{estate.base}{path}") as response:
            assert response.status == 404
            assert set(await response.json()) == {"error", "message"}


async def test_the_clock_may_be_set_into_the_next_year(estate: Estate) -> None:
    assert (await estate.clock.until("2027-01-04T09:00:00+08:00")).startswith("2027-01-04T09:00:00")
