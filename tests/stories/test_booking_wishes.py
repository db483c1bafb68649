"""What guests say while they are there, and in reply to a message about their booking (handbook/systems.md A4, B33)."""

from __future__ import annotations

from tests.stories.cast import LobbyClockHand, Player
from tests.stories.test_booking_core import TOMORROW, booked


async def test_a_drink_an_hour_more_and_the_bill_in_their_own_words(
    wang: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    label = await booked(wang)
    await clock.until(TOMORROW.format("18:50"))
    await wang.says("我到了")
    await zhao.picks("arrive", label)
    await wang.says("来两杯绿茶")
    assert "绿茶 ×2" in (await wang.hears("my-booking-order"))["text"]
    await wang.picks("send")
    await wang.hears("my-booking-ordered")
    await wang.says("再玩一小时")
    assert "10:00" in (await wang.hears("my-booking-extended", label))["text"]
    await wang.says("结账")
    await wang.hears("my-booking-bill-asked", label)
    await zhao.hears("my-booking-room-bill", label)
    await zhao.picks("finish", label)
    await wang.hears("booking-told-bill", label)


async def test_a_reply_to_a_message_about_a_booking_is_about_that_booking(wang: Player) -> None:
    label = await booked(wang)
    of_chess = next(one for one in await wang.all() if one["script"] == "booking-booked-space")
    await wang.says("预约后天下午3点泳池 2个大人")
    await wang.picks("yes")
    await wang.picks("correct")
    await wang.hears("booking-booked")
    await wang.says("厨房水龙头漏水")
    await wang.hears("repair-urgent")
    await wang.replies(of_chess, "不来了，取消吧")
    await wang.hears("my-booking-cancel-sure", label)
    await wang.picks("yes")
    await wang.hears("my-booking-cancelled", label)
    assert (await wang.current())[-1]["script"] == "repair-urgent"  # which goes on
