"""Photos in any order, and times that can and cannot be, while a repair is reported."""

from __future__ import annotations

from datetime import timedelta
from importlib import resources
from pathlib import Path

import pytest

from bot.clock import system_now
from tests.stories.acts import TAP, clock_time, stored
from tests.stories.cast import Player
from tests.stories.conftest import Estate, opened


async def test_several_photos_and_a_caption(wang: Player, estate: Estate) -> None:
    await wang.says(TAP)
    await wang.picks("ordinary")
    await wang.sends_photo()
    await wang.hears("repair-photo-more")
    await wang.sends_photo("滴得很快")
    await wang.hears("repair-photo-more")
    await wang.says("发完了")
    await wang.says("明天下午3点")
    summary = await wang.hears("repair-summary")
    assert "2 张" in summary["text"]
    assert "滴得很快" in summary["text"]
    await wang.picks("correct")
    ticket = await stored(estate, str((await wang.hears("repair-filed"))["ticket"]))
    assert len(ticket.photos) == 2


async def test_the_photo_first_and_the_words_later(wang: Player, estate: Estate) -> None:
    await wang.sends_photo()
    await wang.says(TAP)
    await wang.picks("ordinary")
    if await wang.is_offered("done"):
        await wang.picks("done")
    await wang.says("明天下午3点")
    await wang.picks("correct")
    ticket = await stored(estate, str((await wang.hears("repair-filed"))["ticket"]))
    assert len(ticket.photos) == 1
    assert ticket.words == TAP


async def test_a_photo_with_a_sentence_says_it_all(wang: Player) -> None:
    await wang.sends_photo(TAP)
    await wang.hears("repair-urgent")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("昨天下午3点", "when-past"),
        ("90天以后", "when-too-far"),
        ("2099年2月6日", "when-too-far"),
        ("今天上午8点", "when-past"),
    ],
)
async def test_a_time_that_cannot_be(wang: Player, said: str, answer: str) -> None:
    await wang.says(TAP)
    await wang.picks("ordinary")
    await wang.picks("skip")
    await wang.says(said)
    await wang.hears(answer)
    await wang.hears("table-14-what-time-suits")


async def test_a_closed_day_is_declined_and_a_free_time_taken(tmp_path: Path) -> None:
    """The demo begins on a Monday; this estate keeps every Wednesday for itself."""
    today = system_now().date()
    days = [today + timedelta(days=n) for n in range(60)]
    closed = "\n".join(f"{day} = []" for day in days if day.isoweekday() == 3)
    file = tmp_path / "estate.toml"
    demo = (resources.files("bot") / "estates" / "demo.toml").read_text("utf-8")
    file.write_text(demo.replace("[hours.dates]", f"[hours.dates]\n{closed}\n"), "utf-8")
    async with opened(tmp_path, estates=file) as estate:
        wang = estate.player("resident:wang")
        await wang.says(TAP)
        await wang.picks("ordinary")
        await wang.picks("skip")
        await wang.says("后天")
        await wang.hears("when-closed")
        await wang.says("明天下午3点到5点")
        await wang.picks("correct")
        ticket = await stored(estate, str((await wang.hears("repair-filed"))["ticket"]))
        assert ticket.appointment is not None
        assert ticket.appointment_end is not None
        assert clock_time(ticket.appointment, estate) == "3:00"
        assert clock_time(ticket.appointment_end, estate) == "5:00"
