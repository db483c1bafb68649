"""Booking through the front door: from the first sentence to the bill, the waitlist, not coming, a closure, one
household's quota (handbook/systems.md A4, A5)."""

from __future__ import annotations

from functools import partial

from storage import households
from tests.stories.cast import LobbyClockHand, Message, Player
from tests.stories.conftest import Estate
from tests.stories.test_binding import gives

TOMORROW = "2026-11-24T{}:00+08:00"
SENTENCE = "明天晚上七点到九点 4个人打麻将"


async def booked(resident: Player, sentence: str = SENTENCE, heard: str = "booking-booked-space") -> str:
    """From one sentence to the number."""
    await resident.says(sentence)
    await resident.hears("book-summary")
    await resident.picks("correct")
    return str((await resident.hears(heard))["ticket"])


async def moved_in(li: Player, zhao: Player, house: str = "2-1-302") -> None:
    """Li is bound to a home."""
    await gives(li, house=house)
    await zhao.picks("approve")
    await li.hears("binding-approved")


async def fill_up(estate: Estate, zhao: Player, rooms: int, when: str = "明天19点 2小时 2人") -> None:
    """So many chess rooms are taken by other homes, which the desk writes down."""
    key = estate.app.house.default.key
    for room in range(101, 101 + rooms):
        await estate.app.thread.write(partial(households.find_or_create, estate=key, door=("1", "1", str(room))))
        await zhao.says(f"/代订 1-1-{room} 棋牌室 {when} 陈先生 13800001234", room="front-desk")


async def the_card(zhao: Player, label: str) -> Message:
    found = [one for one in await zhao.current() if one["script"] == "club-card" and one["ticket"] == label]
    return found[-1]


async def test_the_chess_room_from_the_first_sentence_to_the_bill(
    wang: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    label = await booked(wang)
    assert label.startswith("B-")
    await zhao.hears("club-card", label)
    await clock.until(TOMORROW.format("17:00"))
    await wang.hears("coming-ask", label)
    await wang.picks("ok")
    await clock.until(TOMORROW.format("18:45"))
    await zhao.hears("booking-room-soon", label)
    await wang.says("我到了")
    await zhao.hears("booking-room-here", label)
    await zhao.picks("arrive", label)
    await zhao.hears("club-slip", label)
    await clock.until(TOMORROW.format("20:50"))
    await zhao.picks("finish", label)
    bill = await wang.hears("booking-told-bill", label)
    assert "40" in bill["text"]
    await wang.hears("chess-room-welcome-again")
    assert (await the_card(zhao, label))["choices"] == []


async def test_a_tap_too_many_is_one_booking(wang: Player) -> None:
    await wang.says(SENTENCE)
    summary = await wang.hears("book-summary")
    await wang.presses(summary, "correct", event_id="tap-1")
    await wang.presses(summary, "correct", event_id="tap-1")
    await wang.presses(summary, "correct", event_id="tap-2")
    assert await wang.has_heard("booking-booked-space") == 1


async def test_who_does_not_come_is_told_and_the_room_is_free_again(wang: Player, clock: LobbyClockHand) -> None:
    label = await booked(wang)
    await clock.until(TOMORROW.format("19:15"))
    await wang.hears("booking-told-no-show", label)
    assert await wang.has_heard("coming-ask") == 1
    await clock.forward(days=1)
    assert await wang.has_heard("booking-told-no-show") == 1


async def test_a_place_that_comes_free_is_offered_to_who_waits(
    estate: Estate, wang: Player, li: Player, zhao: Player
) -> None:
    await moved_in(li, zhao)
    label = await booked(wang)
    await fill_up(estate, zhao, 3)
    await li.says(SENTENCE)
    await li.picks("wait")
    await li.picks("correct")
    await li.hears("booking-waiting")
    await wang.says("我的预订")
    await wang.picks("booking-1")
    await wang.picks("cancel", label)
    await wang.picks("yes")
    offer = await li.hears("place-offer-ask")
    await li.picks("take", offer["ticket"])
    await li.hears("place-offer-taken", offer["ticket"])
    await zhao.hears("club-card", offer["ticket"])


async def test_an_offer_nobody_answers_is_over(
    estate: Estate, wang: Player, li: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    await moved_in(li, zhao)
    await booked(wang)
    await fill_up(estate, zhao, 3)
    await li.says(SENTENCE)
    await li.picks("wait")
    await li.picks("correct")
    await wang.says("我的预订")
    await wang.picks("booking-1")
    await wang.picks("cancel")
    await wang.picks("yes")
    offer = await li.hears("place-offer-ask")
    await clock.forward(minutes=30)
    await li.hears("booking-told-offer-lapsed", offer["ticket"])
    await li.presses(offer, "take")
    assert await li.has_heard("place-offer-taken") == 0


async def test_a_closure_apologises_and_another_time_is_one_press(wang: Player, zhao: Player) -> None:
    label = await booked(wang)
    await zhao.says("/闭馆 棋牌室 明天18:00-22:00 设备检修", room="front-desk")
    await zhao.picks("sure")
    await wang.hears("apology-sincere")
    told = await wang.hears("booking-told-closed", label)
    assert "设备检修" in told["text"]
    asked = await wang.hears("rebook-ask", label)
    await wang.picks(asked["choices"][0]["id"])
    await wang.picks("correct")
    await wang.hears("booking-booked-space")


async def test_a_household_is_one_whoever_of_it_books(wang: Player, li: Player, zhao: Player) -> None:
    await moved_in(li, zhao, "3-2-501")
    await booked(wang)
    await li.says("明天下午两点到三点棋牌室 2个人")
    said = [one["text"] for one in await li.all()][-1]
    assert await li.has_heard("book-summary") == 0
    assert "最多预订 1 次" in said


async def test_an_order_goes_to_the_desk_and_the_bot_stays(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await booked(wang)
    await clock.until(TOMORROW.format("18:50"))
    await zhao.picks("arrive", label)
    await wang.says("我的预订")
    await wang.picks("booking-1")
    await wang.picks("order", label)
    await wang.says("两杯绿茶")
    await wang.picks("send")
    card = await zhao.hears("card")
    assert "绿茶" in card["text"]
    assert "1号房" in card["text"]
    await wang.says("转人工")
    assert (await zhao.hears("card"))["ticket"] != card["ticket"], "a talk is no order"


async def test_a_meeting_waits_for_staff_to_agree(wang: Player, zhao: Player) -> None:
    await wang.says("周五下午两点到四点 小会议室 8个人")
    for answer in ("部门例会", "圆桌式", "跳过", "不需要", "我自己"):
        await wang.hears("book-question")
        await wang.says(answer)
    await wang.picks("correct")
    label = str((await wang.hears("booking-requested"))["ticket"])
    await zhao.picks("agree", label)
    await wang.hears("booking-told-agreed", label)
    await zhao.hears("booking-room-plan", label)  # less than two weeks are left


async def test_when_the_time_is_up_one_press_leads_to_staying_on(
    wang: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    label = await booked(wang)
    await clock.until(TOMORROW.format("19:00"))
    await zhao.picks("arrive", label)
    slip = await wang.hears("booking-told-slip", label)
    assert "100" in slip["text"]
    await clock.until(TOMORROW.format("21:00"))
    told = await wang.hears("booking-told-time-up", label)
    await wang.presses(told, "extend")
    asked = await wang.hears("my-booking-extend", label)
    await wang.presses(asked, asked["choices"][0]["id"])
    await wang.hears("my-booking-extended", label)
    await clock.until(TOMORROW.format("22:00"))
    told = await wang.hears("booking-told-time-up", label)
    assert [one["id"] for one in told["choices"]] == ["ok"], "the club closes"
    await wang.presses(told, "ok")
    assert await wang.has_heard("choice-stale") == 0
