"""The half-yearly satisfaction survey, through the front door: asked once, answered or not, closed, and read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot import surveys as rounds
from bot.estate import load_estates
from storage import tables
from tests.stories.acts import TAP, labels
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.conftest import Estate, opened
from tests.stories.test_binding import gives

OPENS, SCORES = "2026-11-24T10:00:00+08:00", ("5", "4", "5", "3")


@pytest.fixture(scope="module")
def soon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo estate with a survey on the second day of its story, open for two days."""
    file = tmp_path_factory.mktemp("estates") / "estate.toml"
    text = (files("bot") / "estates" / "demo.toml").read_text("utf-8")
    days = (("months = [6, 12]", "months = [5, 11]"), ("day = 15", "day = 24"), ('open_for = "14', 'open_for = "2'))
    for shipped, ours in days:
        assert shipped in text
        text = text.replace(shipped, ours)
    file.write_text(text, "utf-8")
    return file


@pytest.fixture
async def estate(tmp_path: Path, soon: Path) -> AsyncIterator[Estate]:
    async with opened(tmp_path, estates=soon) as estate:
        yield estate


async def bound(li: Player, zhao: Player) -> None:
    await gives(li)
    await zhao.picks("approve")
    await li.hears("binding-approved")


async def answers(resident: Player, *stars: str, remark: str = "") -> None:
    """Gives these stars, passes over the other areas, and leaves a remark or none."""
    await resident.picks("begin")
    for place in range(5):
        await resident.presses((await resident.current())[-1], stars[place] if place < len(stars) else "skip")
    await resident.hears("survey-remark")
    await (resident.says(remark) if remark else resident.picks("skip"))
    await resident.hears("survey-thanks")


async def rows(estate: Estate, table: Any) -> list[tuple[Any, ...]]:
    return await estate.app.thread.read(lambda connection: [tuple(row) for row in connection.execute(select(table))])


async def test_from_the_question_to_the_result(
    wang: Player, li: Player, zhao: Player, sun: Player, zhou: Player, clock: LobbyClockHand, estate: Estate
) -> None:
    await bound(li, zhao)
    await sun.says("满意度")
    await sun.hears("survey-none-yet")
    await clock.until("2026-11-24T09:59:00+08:00")
    assert not await wang.has_heard("survey-ask")
    await clock.forward(minutes=1)
    assert labels(await wang.hears("survey-ask")) == ["begin", "decline"]
    asked = await li.hears("survey-ask")
    await answers(wang, *SCORES, remark="前台很耐心")
    await li.says("不想参加")
    await li.hears("survey-declined")
    await clock.forward(days=1)
    assert (await wang.has_heard("survey-ask"), await li.has_heard("survey-ask")) == (1, 1)
    assert not await sun.has_heard("survey-result")
    await clock.forward(days=1)
    result = await sun.hears("survey-result")
    assert result["room"] == "supervisors"
    for words in ("询问 2 人，收到 1 份", "综合 75%（3/4）目标 93%：未达标", "接待 100%（1/1）目标 95%：达标"):
        assert words in result["text"]
    for words in ("绿化 0%（0/1）目标 95%：未达标", "维修 没有评分", "前台很耐心"):
        assert words in result["text"]
    assert "王" not in result["text"]
    assert any(one["script"] == "survey-result" and one["room"] is None for one in await zhou.all())
    await li.presses(asked, "begin")
    await li.hears("survey-closed")
    await sun.catches_up()
    await sun.says("满意度")
    assert "前台很耐心" in (await sun.hears("survey-result"))["text"]
    await zhao.says("满意度", room="front-desk")
    await zhao.hears("needs-role")


async def test_who_answered_what_stands_nowhere(
    wang: Player, li: Player, zhao: Player, clock: LobbyClockHand, estate: Estate
) -> None:
    """Wang answers, Li begins and says no more: the count knows neither, and when the round closes nobody took part."""
    await bound(li, zhao)
    await clock.until(OPENS)
    await answers(wang, "1", "2", remark="保安夜里睡觉")
    await li.picks("begin")
    await li.picks("1")
    counted = await rows(estate, tables.survey_count)
    assert sorted(row[1:] for row in counted) == [("order", 2, 1), ("reception", 1, 1)]
    assert sorted(row[2] for row in await rows(estate, tables.survey_asked)) == [False, True]
    ledger = [row for row in await rows(estate, tables.ledger) if "survey" in str(row)]
    assert [(row[4], row[5]) for row in ledger] == [("house", "survey-opened")]
    for table in (tables.ledger, tables.inbound, tables.outbox, tables.conversation):
        assert "睡觉" not in str(await rows(estate, table))
    await clock.forward(days=2)
    assert await rows(estate, tables.survey_asked) == []
    assert "survey" not in str(await rows(estate, tables.conversation))
    await li.picks("2")
    await li.hears("choice-stale")


async def test_nobody_is_disturbed_in_the_middle_of_something(wang: Player, clock: LobbyClockHand) -> None:
    await clock.until("2026-11-24T09:50:00+08:00")
    await wang.says(TAP)
    await clock.until(OPENS)
    await clock.forward(minutes=20)
    assert not await wang.has_heard("survey-ask")
    await wang.says("取消")
    await clock.forward(minutes=20)
    assert not await wang.has_heard("survey-ask"), "she has just written"
    await clock.forward(hours=1)
    await wang.hears("survey-ask")
    await clock.forward(hours=8)
    assert await wang.has_heard("survey-ask") == 1


async def test_nobody_is_asked_in_an_emergency(wang: Player, clock: LobbyClockHand) -> None:
    await clock.until("2026-11-24T09:00:00+08:00")
    await wang.says("家里煤气泄漏")
    await clock.until("2026-11-24T12:00:00+08:00")
    assert not await wang.has_heard("survey-ask")


def test_an_opening_that_was_missed_is_made_up_for() -> None:
    """Nobody served on the day: at the next start the timer of the next round does not take the place of this one's."""
    (estate,) = load_estates()
    (due,) = rounds.survey_timers(estate, datetime(2026, 11, 23, 9, tzinfo=UTC))
    (later,) = rounds.survey_timers(estate, due.due + timedelta(days=1))
    assert (due.body["number"], later.body["number"]) == (202612, 202706)
    assert due.key != later.key


async def test_many_are_asked_a_few_at_a_time(estate: Estate, clock: LobbyClockHand) -> None:
    """Each minute fifty letters, each to somebody who was not asked before; a turn of the front door waits for none."""
    app, many = estate.app, 120

    def move_in(connection: Any) -> None:
        now = app.clock.now()
        for place in range(many):
            person = {"estate": "yunqi", "language": "zh-Hans", "created": now}
            one = connection.execute(tables.person.insert().values(**person).returning(tables.person.c.id)).scalar_one()
            home = {"estate": "yunqi", "building": "9", "unit": "1", "room": f"{place:03d}"}
            house = connection.execute(
                tables.household.insert().values(**home).returning(tables.household.c.id)
            ).scalar_one()
            chat = {"estate": "yunqi", "channel": "lobby", "account": "lobby", "chat": f"p{place}", "person_id": one}
            connection.execute(tables.address.insert().values(**chat))
            row = {"person_id": one, "household_id": house, "head": True, "since": now}
            connection.execute(tables.binding.insert().values(**row))

    await app.thread.write(move_in)
    await clock.until(OPENS)
    for expected in (rounds.AT_ONCE, 2 * rounds.AT_ONCE, many + 1):
        assert len(await rows(estate, tables.survey_asked)) == expected
        asked = [row for row in await rows(estate, tables.outbox) if "survey-ask" in row]
        assert len({row[2] for row in asked}) == len(asked) == expected
        await clock.forward(minutes=1)
