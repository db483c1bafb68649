"""More of the chess room through the front door: the last room, another time, who does not come, points and an appeal,
rounds of the desk (systems.md A4; its whole way stands in test_booking_core)."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from tests.stories.acts import labels
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.conftest import Estate, opened
from tests.stories.test_booking_core import SENTENCE, TOMORROW, booked, fill_up, moved_in, the_card

OFF = '# patrol = "10 minutes"'
EVENING = "2026-11-{}T{}:00+08:00"


async def test_two_want_the_last_room_and_the_second_is_offered_others(
    estate: Estate, wang: Player, li: Player, zhao: Player
) -> None:
    await moved_in(li, zhao)
    await fill_up(estate, zhao, 3)
    await wang.says(SENTENCE)
    await li.says(SENTENCE)
    for resident in (wang, li):
        await resident.hears("book-summary")
    await wang.picks("correct")
    await wang.hears("booking-booked-space")
    await li.picks("correct")
    asked = await li.hears("book-impossible")
    near = [one for one in labels(asked) if one.startswith("near-")]
    assert len(near) == 3
    assert "wait" in labels(asked)
    await li.picks(near[0])
    await li.hears("book-summary")
    await li.picks("correct")
    await li.hears("booking-booked-space")


async def test_another_day_in_one_sentence_of_either_language(wang: Player, zhao: Player) -> None:
    label = await booked(wang)
    await wang.says("改到后天晚上七点到九点")
    await wang.hears("book-move-summary")
    await wang.picks("correct")
    await wang.hears("booking-moved", label)
    await zhao.hears("booking-room-moved", label)
    await wang.says("English")
    await wang.says("my bookings")
    await wang.hears("my-bookings")
    await wang.picks("booking-1")
    await wang.picks("move", label)
    await wang.hears("book-which-day")
    await wang.says("Thursday 3pm to 5pm")
    await wang.hears("book-move-summary")
    await wang.says("yes")
    assert "Thu 26 Nov, 15:00–17:00" in (await wang.hears("booking-moved", label))["text"]
    assert "11月26日" in (await the_card(zhao, label))["text"], "the desk reads its own language"


async def test_who_does_not_come_gives_the_room_to_who_waits(
    estate: Estate, wang: Player, li: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    await moved_in(li, zhao)
    absent = await booked(wang)
    await fill_up(estate, zhao, 3)
    await li.says("明天晚上八点到九点 棋牌室 2个人")
    await li.picks("wait")
    await li.picks("correct")
    waits = str((await li.hears("booking-waiting"))["ticket"])
    await clock.until(TOMORROW.format("19:00"))
    for one in ("B-0002", "B-0003", "B-0004"):
        await zhao.picks("arrive", one)
    await clock.until(TOMORROW.format("19:15"))
    await wang.hears("booking-told-no-show", absent)
    await li.hears("place-offer-ask", waits)
    await li.picks("take", waits)
    await li.hears("place-offer-taken", waits)
    assert "1号房" in (await the_card(zhao, waits))["text"]


async def test_so_many_points_block_until_one_is_waived(
    wang: Player, zhao: Player, sun: Player, clock: LobbyClockHand
) -> None:
    label = ""
    for day in ("24", "25", "26"):
        label = await booked(wang)
        await clock.until(EVENING.format(day, "19:15"))
        await wang.hears("booking-told-no-show", label)
    await wang.hears("booking-told-blocked")
    await wang.says(SENTENCE)
    assert "appeal" in labels(await wang.hears("book-impossible-now"))
    await wang.picks("appeal")
    await wang.hears("my-points-appeal")
    await wang.says("家里老人住院，没能来")
    appeal = str((await wang.hears("my-points-appealed"))["ticket"])
    assert "家里老人住院" in (await zhao.card(appeal))["text"]
    await zhao.says(f"免记分 {label}", room="front-desk")
    assert await zhao.has_heard("club-waived") == 0, "that is the supervisor's to say"
    await sun.says(f"免记分 {label}", room="front-desk")
    await sun.hears("club-waived", label)
    await wang.hears("booking-told-points-lifted", label)
    await clock.until(EVENING.format("27", "09:00"))
    await booked(wang)


async def test_the_desk_looks_in_where_the_estate_wants_it(tmp_path: Path) -> None:
    written = (files("bot") / "estates" / "demo.toml").read_text("utf-8")
    assert OFF in written
    file = tmp_path / "estate.toml"
    file.write_text(written.replace(OFF, OFF.removeprefix("# ")), "utf-8")
    async with opened(tmp_path, estates=file) as estate:
        wang, zhao = estate.player("resident:wang"), estate.player("staff:zhao")
        label = await booked(wang)
        await estate.clock.until(TOMORROW.format("19:00"))
        await zhao.picks("arrive", label)
        await estate.clock.forward(minutes=21)
        assert await zhao.has_heard("booking-room-patrol") == 2
        await zhao.picks("finish", label)
        await estate.clock.forward(minutes=21)
        assert await zhao.has_heard("booking-room-patrol") == 2
