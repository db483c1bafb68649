"""An order has the clock of guests who sit there; points that are waived end the appeal (handbook/systems.md B33)."""

from __future__ import annotations

from tests.stories.cast import LobbyClockHand, Player
from tests.stories.test_booking_core import TOMORROW, booked


async def test_an_order_in_the_evening_is_answered_in_ten_minutes_and_says_whose_it_is(
    wang: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    label = await booked(wang)
    await clock.until(TOMORROW.format("18:50"))
    await wang.says("我到了")
    await zhao.picks("arrive", label)
    await wang.says("来两杯绿茶")
    await wang.picks("send")
    told = (await wang.hears("my-booking-ordered"))["text"]
    assert "20 元" in told
    assert "7:00" in told
    card = (await zhao.hears("card"))["text"]
    assert "会所点单" in card
    assert label in card
    assert "9:00" in card  # they are there until then


async def test_waived_points_end_the_appeal(wang: Player, zhao: Player, sun: Player, clock: LobbyClockHand) -> None:
    label = await booked(wang)
    await clock.until(TOMORROW.format("19:30"))
    missed = await wang.hears("booking-told-no-show", label)
    await wang.presses(missed, "appeal")
    await wang.says("我七点就在那里了，前台没有人")
    await wang.hears("my-points-appealed")
    await sun.says(f"免 {label.removeprefix('B-')}")
    await wang.hears("booking-told-points-lifted", label)
    await wang.hears("my-points-appeal-over")
    await clock.forward(days=3)
    assert not [one for one in await wang.all() if one["script"] == "table-13-late-reply"]
