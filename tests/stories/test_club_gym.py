"""The gym through the front door: a member card is needed, who is there checks in themselves, leaving (systems.md B4,
B32)."""

from __future__ import annotations

import pytest

from tests.stories.acts import labels
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.test_booking_core import TOMORROW, booked, moved_in, the_card

MORNING = "明天早上八点到九点 健身房 1个人"


async def test_from_the_first_sentence_to_the_door(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    await wang.says("明天早上八点去健身房")
    await wang.hears("book-how-long")
    await wang.says("一个小时")
    await wang.hears("book-how-many")
    await wang.says("就我一个人")
    await wang.hears("book-summary")
    await wang.picks("correct")
    label = str((await wang.hears("booking-booked"))["ticket"])
    assert "会员卡" in (await wang.hears("booking-rules", label))["text"]
    assert labels(await zhao.hears("club-card", label)) == ["arrive", "cancel"]

    await clock.until(TOMORROW.format("07:50"))
    await wang.says("我到了")
    await wang.hears("my-booking-here", label)
    assert await wang.has_heard("booking-told-slip") == 0, "there is nothing to pay by time"
    assert labels(await the_card(zhao, label)) == ["finish", "extend"], "nobody at the desk has pressed"

    await clock.until(TOMORROW.format("08:40"))
    await zhao.picks("finish", label)
    await zhao.hears("club-bill", label)
    await wang.hears("farewell-come-again", label)
    assert await wang.has_heard("booking-told-bill") == 0
    assert labels(await the_card(zhao, label)) == []


async def test_without_a_card_it_is_refused_kindly_and_with_one_it_is_booked(li: Player, zhao: Player) -> None:
    await moved_in(li, zhao)
    await li.says(MORNING)
    refused = await li.hears("book-impossible-now")
    assert "会员卡" in refused["text"]
    assert "cards" in labels(refused)
    assert await li.has_heard("book-how-long") == 0, "what cannot be is not asked about"
    await li.picks("cards")
    await li.hears("my-card-none")
    await zhao.says("/会员 2-1-302 健身房 G-0002 2027-06-30 李先生", room="front-desk")
    await booked(li, MORNING, "booking-booked")


async def test_the_desk_lets_a_member_in_by_the_card(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    await zhao.says("/入场 健身房 G-0001", room="front-desk")
    label = str((await zhao.hears("club-slip"))["ticket"])
    assert "G-0001" in (await the_card(zhao, label))["text"]
    await clock.forward(minutes=30)
    await zhao.says(f"结 {label}", room="front-desk")
    await zhao.hears("club-bill", label)


async def test_too_warm_a_room_is_told_and_stays_open(wang: Player, zhao: Player) -> None:
    label = await booked(wang, MORNING, "booking-booked")
    await zhao.says("/记录 健身房 25 55 100", room="front-desk")
    await zhao.hears("club-log-bad")
    assert labels(await the_card(zhao, label)) == ["arrive", "cancel"]
    assert await wang.has_heard("booking-told-closed") == 0


@pytest.mark.parametrize("words", ["健身房", "去健身房", "我要去健身房"])
async def test_its_name_is_enough(wang: Player, words: str) -> None:
    await wang.says(words)
    assert "健身房" in (await wang.hears("book-which-day"))["text"]
