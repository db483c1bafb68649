"""The desk and its guests through the front door: words on a card, and a pool that closes while guests are in it."""

from __future__ import annotations

from tests.stories.cast import LobbyClockHand, Player
from tests.stories.test_booking_core import booked, the_card


async def test_the_desk_writes_to_who_has_booked(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await booked(wang)
    await zhao.replies(await the_card(zhao, label), "请您从东门进入")
    await zhao.hears("room-relay-soon", label)
    await clock.forward(seconds=31)
    await wang.hears("intro-glad-to-serve", label)
    assert "请您从东门进入" in (await wang.hears("staff-reply", label))["text"]
    await zhao.replies(await the_card(zhao, label), "请您从西门进入")
    await zhao.picks("undo", label)
    await clock.forward(minutes=2)
    assert await wang.has_heard("staff-reply") == 1


async def test_a_bad_figure_brings_the_guests_out(
    wang: Player, zhao: Player, sun: Player, clock: LobbyClockHand
) -> None:
    await zhao.says("/入场 泳池 3-2-501 2大1小 12", room="front-desk")
    label = str((await zhao.hears("club-slip"))["ticket"])
    await clock.forward(minutes=20)
    await zhao.says("/水质 泳池 26.5 0.1 7.2", room="front-desk")
    for reader in (zhao, sun):
        told = (await reader.hears("club-log-bad"))["text"]
        assert f"{label} 游泳池 · 3 人" in told
        assert "现在离场" in told
    await wang.hears("apology-sincere", label)
    assert "离场" in (await wang.hears("club-told-leave", label))["text"]
    await zhao.picks("finish", label)
    await zhao.says("/入场 泳池 3-2-501 1人 12", room="front-desk")
    assert await zhao.has_heard("club-slip") == 1
