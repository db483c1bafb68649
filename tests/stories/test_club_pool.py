"""The pool through the front door: places left, who comes, health, the notice, the locker, and a figure of the water
that closes what is left of the day (systems.md A5, C13)."""

from __future__ import annotations

import pytest

from tests.stories.acts import labels
from tests.stories.cast import LobbyClockHand, Message, Player
from tests.stories.test_booking_core import TOMORROW, moved_in, the_card

AFTERNOON = "明天下午三点泳池 2大1小"
EVENING = "明天晚上七点半泳池 2个大人"


def places(asked: Message, session: str) -> str:
    """The button of a session."""
    return str(next(one["label"] for one in asked["choices"] if one["label"].startswith(session)))


async def swims(resident: Player, sentence: str = AFTERNOON) -> str:
    """From one sentence to the number."""
    await resident.says(sentence)
    await resident.hears("book-confirm")
    await resident.picks("yes")
    await resident.hears("book-summary")
    await resident.picks("correct")
    return str((await resident.hears("booking-booked"))["ticket"])


async def test_from_the_first_sentence_to_the_key_given_back(
    wang: Player, li: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    await moved_in(li, zhao)
    await wang.says("我想订泳池")
    await wang.hears("book-which-day")
    await wang.says("明天")
    asked = await wang.hears("book-which-time")
    assert "30" in places(asked, "15:00")
    await wang.says("下午三点")
    await wang.hears("book-how-many-ages")
    await wang.says("2大1小")
    await wang.hears("book-confirm")
    await wang.picks("yes")
    await wang.hears("book-summary")
    await wang.picks("correct")
    label = str((await wang.hears("booking-booked"))["ticket"])
    notice = (await wang.hears("booking-rules", label))["text"]
    for word in ("水深", "淋浴", "浸脚池"):
        assert word in notice

    await li.says("明天去游泳，1个大人")
    asked = await li.hears("book-which-time")
    assert "27" in places(asked, "15:00")
    assert "30" in places(asked, "16:30")

    await clock.until(TOMORROW.format("14:00"))
    await wang.hears("coming-ask", label)
    await wang.picks("ok")
    await wang.hears("coming-expected", label)
    await clock.until(TOMORROW.format("14:50"))
    await zhao.picks("arrive", label)
    await zhao.replies(await zhao.hears("club-ask-arrive", label), "12")
    assert "12" in (await zhao.hears("club-slip", label))["text"]
    assert "12" in (await the_card(zhao, label))["text"]
    await wang.hears("welcome-arrival", label)
    await clock.until(TOMORROW.format("16:30"))
    await zhao.picks("finish", label)
    bill = (await zhao.hears("club-bill", label))["text"]
    assert "50" in bill
    assert "12" in bill, "the locker's key"
    await wang.hears("booking-told-bill", label)
    await wang.hears("farewell-come-again", label)


@pytest.mark.parametrize("alone", ["1个小孩", "就一个孩子", "1儿童"])
async def test_a_child_needs_an_adult_with_them(wang: Player, alone: str) -> None:
    await wang.says("明天下午三点泳池")
    await wang.hears("book-how-many-ages")
    await wang.says(alone)
    assert "成人" in (await wang.hears("book-people-again"))["text"]
    await wang.says("1大3小")
    assert "2 名" in (await wang.hears("book-people-again"))["text"]
    await wang.picks("party-2-1")
    await wang.hears("book-confirm")


async def test_who_is_not_well_is_told_so_gently_and_nothing_is_booked(wang: Player, zhao: Player) -> None:
    await wang.says(AFTERNOON)
    await wang.hears("book-confirm")
    await wang.picks("no")
    await wang.hears("book-not-this-time")
    assert await zhao.has_heard("club-card") == 0


async def test_a_bad_figure_closes_what_is_left_and_a_good_one_opens_it_again(
    wang: Player, li: Player, zhao: Player, sun: Player, clock: LobbyClockHand
) -> None:
    await moved_in(li, zhao)
    label = await swims(li, EVENING)
    await clock.until(TOMORROW.format("08:10"))
    await zhao.says("/水质 泳池 26.5 0.1 7.2", room="front-desk")
    for reader in (zhao, sun):
        await reader.hears("club-log-bad")
    await li.hears("apology-sincere", label)
    await li.hears("booking-told-closed", label)
    asked = await li.hears("rebook-ask", label)
    assert labels(await the_card(zhao, label)) == []
    await wang.says("今天下午三点泳池 2大1小")
    assert await wang.has_heard("book-confirm") == 0
    await wang.says("取消")

    await li.picks(labels(asked)[0])
    await li.picks("yes")
    await li.picks("correct")
    await li.hears("booking-booked")
    await zhao.says("/水质 泳池 26.5 0.5 7.2", room="front-desk")
    await zhao.hears("club-log-good")
    await swims(wang, "今天下午三点泳池 2大1小")
