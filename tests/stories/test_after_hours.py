"""Outside service hours nothing is refused: tomorrow, now, or an emergency after all (handbook: 003 第三篇 附表 第11行)."""

from __future__ import annotations

from datetime import timedelta

from tests.stories.acts import (
    TAP,
    labels,
    scripts,
    stored,
)
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.conftest import Estate

# ── after hours ─────────────────────────────────────────────────────────────────────────────────────────


async def at_the_after_hours_question(wang: Player, clock: LobbyClockHand) -> None:
    await clock.forward(hours=10)  # 19:00
    await wang.says(TAP)
    await wang.picks("ordinary")
    await wang.picks("skip")
    asked = await wang.hears("table-11-after-hours-tomorrow")
    assert labels(asked) == ["tomorrow", "now", "emergency"]


async def test_after_hours_tomorrow_will_do(wang: Player, sun: Player, estate: Estate, clock: LobbyClockHand) -> None:
    await at_the_after_hours_question(wang, clock)
    await wang.picks("tomorrow")
    await wang.picks(labels(await wang.hears("table-14-what-time-suits"))[0])
    await wang.picks("correct")
    ticket = await stored(estate, str((await wang.hears("repair-filed"))["ticket"]))
    assert ticket.appointment is not None
    assert ticket.appointment - ticket.filed > timedelta(hours=12)
    assert not await sun.has_heard("alert-wanted-now")


async def test_after_hours_the_time_may_be_told_at_once(wang: Player, clock: LobbyClockHand) -> None:
    await at_the_after_hours_question(wang, clock)
    heard = await wang.says("明天下午3点")
    assert scripts(heard) == ["repair-summary"]


async def test_after_hours_it_must_be_now(wang: Player, sun: Player, zhou: Player, clock: LobbyClockHand) -> None:
    """Somebody on duty is called, and when they do not answer the next level is."""
    await clock.forward(hours=4)
    await at_the_after_hours_question(wang, clock)  # 23:00, in quiet hours
    await wang.picks("now")
    await wang.picks("correct")
    await wang.hears("repair-filed")
    await wang.hears("repair-called-now")
    await sun.hears("alert-wanted-now")
    await clock.forward(minutes=16)
    await zhou.hears("alert-wanted-now")


async def test_after_hours_it_is_an_emergency_after_all(wang: Player, qian: Player, clock: LobbyClockHand) -> None:
    await at_the_after_hours_question(wang, clock)
    await wang.picks("emergency")
    await wang.hears("emergency-other")
    await qian.hears("alert-emergency")


async def test_who_has_told_the_time_is_not_asked_about_the_hour(wang: Player, clock: LobbyClockHand) -> None:
    await clock.forward(hours=10)
    await wang.says("厨房水龙头漏水，明天下午3点来修")
    await wang.picks("ordinary")
    heard = await wang.picks("skip")
    assert scripts(heard) == ["repair-summary"]


async def test_at_noon_staff_have_gone_to_eat(wang: Player, clock: LobbyClockHand) -> None:
    await clock.forward(hours=3, minutes=30)  # 12:30
    await wang.says(TAP)
    await wang.picks("ordinary")
    await wang.picks("skip")
    await wang.hears("table-11-meal-break-later")
    await wang.picks("tomorrow")  # “a little later”
    await wang.hears("table-14-what-time-suits")
