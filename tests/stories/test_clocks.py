"""Promises with clocks: who is reminded when, who is alerted, what the resident hears, and when nobody is disturbed
(design §5)."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.demo import OFFSET
from storage import lobby
from tests.stories.acts import LAMP, TAP, acts, claimed, done, filed, filed_public, finished, scripts, stored
from tests.stories.cast import LobbyClockHand, Message, Player
from tests.stories.conftest import Estate, opened

MICROSECOND = timedelta(microseconds=1)


async def heard_about(player: Player, label: str, script: str) -> list[Message]:
    return [m for m in await player.all() if m["script"] == script and m["ticket"] == label]


def hour(message: Message) -> str:
    """When it was said, as HH:MM of the estate's day."""
    return datetime.fromisoformat(message["at"]).strftime("%H:%M")


# ── before and at the limit ─────────────────────────────────────────────────────────────────────────────


async def test_nobody_takes_it(
    wang: Player, qian: Player, sun: Player, zhou: Player, wu: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """Filed at 9:00, to be taken by 10:00: reminded at 0.5 and 0.8, late at 1.0, and then level by level."""
    label = await filed(wang)
    await clock.forward(minutes=29)
    assert not await heard_about(qian, label, "remind-clock")
    await clock.forward(minutes=25)
    assert [hour(m) for m in await heard_about(qian, label, "remind-clock")] == ["09:30", "09:48"]
    assert not await sun.has_heard("alert-late")
    await clock.forward(minutes=7)
    await qian.hears("late-clock", label)
    alert = await sun.hears("alert-late", label)
    assert hour(alert) == "10:00"
    await wang.hears("table-13-late-handling", label)
    new = await wang.hears("late-new-time", label)
    assert "11:00" in new["text"]
    assert not await zhou.has_heard("alert-late")
    await clock.forward(minutes=15)
    assert hour(await zhou.hears("alert-late", label)) == "10:15"
    await clock.forward(minutes=15)
    assert hour(await wu.hears("alert-late", label)) == "10:30"
    await clock.forward(hours=3)
    assert [await who.has_heard("alert-late") for who in (sun, zhou, wu)] == [1, 1, 1]
    assert "late" in await acts(estate, label)


async def test_who_acknowledges_stops_the_climb(
    wang: Player, sun: Player, zhou: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await filed(wang)
    await clock.forward(minutes=61)
    await sun.picks("ack", label)
    shown = [m for m in await sun.current() if m["ticket"] == label and "已知悉" in m["text"]]
    assert shown
    await clock.forward(hours=2)
    assert not await zhou.has_heard("alert-late")
    assert "acknowledged" in await acts(estate, label)


async def test_a_kept_promise_wakes_nobody(wang: Player, qian: Player, sun: Player, clock: LobbyClockHand) -> None:
    await claimed(wang, qian)
    await clock.forward(hours=3)
    assert not await sun.has_heard("alert-late")
    assert not await wang.has_heard("table-13-late-handling")


async def test_the_holder_is_reminded_first_and_then_the_room(
    wang: Player, qian: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    """The visit is promised until 18:00: half of it at 13:30 for the holder alone, 0.8 at 16:12 for the room too."""
    label = await claimed(wang, qian)
    await clock.forward(hours=5)
    assert [(hour(m), m["room"]) for m in await heard_about(qian, label, "remind-clock")] == [("13:30", None)]
    await clock.forward(hours=2, minutes=30)
    rooms = {m["room"] for m in await heard_about(qian, label, "remind-clock") if hour(m) == "16:12"}
    assert rooms == {None, "engineering"}
    assert len(await heard_about(zhao, label, "remind-clock")) == 1


async def test_a_wait_has_one_apology_and_later_new_times(wang: Player, clock: LobbyClockHand) -> None:
    """Nobody is fed an apology an hour: the first new time may be near, those after it are a day apart at least."""
    label = await filed(wang)
    await clock.forward(days=5)
    assert await wang.has_heard("table-13-late-handling") == 1
    assert len(await heard_about(wang, label, "late-new-time")) <= 6
    days = [m["at"][:10] for m in await heard_about(wang, label, "late-new-time")]
    assert max(days.count(day) for day in days) <= 3


# ── the calendar ────────────────────────────────────────────────────────────────────────────────────────


async def test_the_noon_break_is_no_time_of_service(wang: Player, estate: Estate, clock: LobbyClockHand) -> None:
    await clock.forward(hours=2, minutes=30)  # 11:30
    label = await filed(wang)
    accept = (await stored(estate, label)).clock("accept")
    assert accept is not None
    assert accept.due is not None
    assert accept.due.astimezone(estate.app.house.default.hours.timezone).strftime("%H:%M") == "13:30"


async def test_on_saturday_the_day_ends_at_five(wang: Player, estate: Estate, clock: LobbyClockHand) -> None:
    await clock.forward(days=5, hours=7, minutes=30)  # Saturday 16:30
    label = await filed_public(wang)
    accept = (await stored(estate, label)).clock("accept")
    assert accept is not None
    assert accept.due is not None
    due = accept.due.astimezone(estate.app.house.default.hours.timezone)
    assert (due.isoweekday(), due.strftime("%H:%M")) == (7, "09:30")


async def test_a_draft_left_in_the_evening_is_spoken_of_in_the_morning(wang: Player, clock: LobbyClockHand) -> None:
    await clock.forward(hours=12, minutes=55)  # 21:55
    await wang.says(TAP)
    await clock.forward(hours=9)
    assert not await wang.has_heard("draft-kept")
    await clock.forward(hours=3)
    assert await wang.has_heard("draft-kept") == 1


async def test_a_draft_taken_up_again_at_night_is_not_spoken_of(wang: Player, clock: LobbyClockHand) -> None:
    await clock.forward(hours=12, minutes=55)
    await wang.says(TAP)
    await clock.forward(hours=2)
    await wang.says("取消")
    await clock.forward(hours=10)
    assert not await wang.has_heard("draft-kept")


async def test_who_leaves_a_talk_in_the_evening_hears_of_the_bot_in_the_morning(
    wang: Player, clock: LobbyClockHand
) -> None:
    await clock.forward(hours=12, minutes=55)
    await wang.says("转人工")
    await clock.forward(hours=9)
    assert not await wang.has_heard("bot-is-back")
    await clock.forward(hours=3)
    assert await wang.has_heard("bot-is-back") == 1


@pytest.mark.parametrize("before", [(), (TAP,)])
async def test_after_an_emergency_nobody_speaks_of_a_draft(
    wang: Player, clock: LobbyClockHand, before: tuple[str, ...]
) -> None:
    for said in (*before, "家里有煤气味"):
        await wang.says(said)
    await clock.forward(hours=2)
    assert not await wang.has_heard("draft-kept")


async def test_quiet_hours_hold_back_all_but_emergencies(wang: Player, qian: Player, clock: LobbyClockHand) -> None:
    await clock.forward(hours=13)  # 22:00
    await wang.says(LAMP)
    for choice in ("ordinary", "skip", "tomorrow", "correct"):
        await wang.picks(choice)
    label = str((await wang.hears("repair-filed"))["ticket"])
    await qian.picks("claim", label)
    await clock.forward(hours=9, minutes=58)
    assert not await wang.has_heard("ticket-accepted")
    await clock.forward(minutes=3)
    assert hour(await wang.hears("ticket-accepted", label)) == "08:00"


async def test_reminders_do_not_wake_the_room(wang: Player, qian: Player, clock: LobbyClockHand) -> None:
    await filed(wang)
    await clock.forward(days=4)
    for message in await qian.all():
        if message["script"] in ("remind-clock", "late-clock"):
            assert "08:00" <= hour(message) <= "21:30"


# ── taken and forgotten, nobody told, the day's summary ─────────────────────────────────────────────────


async def forgotten_lamp(wang: Player, qian: Player) -> str:
    """Without an appointment the four hours run from the claim."""
    label = await filed_public(wang)
    await qian.picks("claim", label)
    return label


async def test_still_on_it_is_asked_and_answered(
    wang: Player, qian: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await forgotten_lamp(wang, qian)
    await clock.forward(hours=4, minutes=59)  # the noon break does not count
    assert not await qian.has_heard("still-on-it")
    await clock.forward(minutes=2)
    assert hour(await qian.hears("still-on-it", label)) == "14:00"
    await qian.picks("still", label)
    await clock.forward(hours=2)
    assert (await stored(estate, label)).holder is not None


async def test_taken_and_forgotten_goes_back_to_the_room(
    wang: Player, qian: Player, zhao: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await forgotten_lamp(wang, qian)
    await clock.forward(hours=5, minutes=31)
    await zhao.hears("room-released", label)
    await sun.hears("forgotten", label)
    ticket = await stored(estate, label)
    assert (ticket.state, ticket.holder) == ("dispatched", None)
    assert ticket.clock("accept") is not None
    assert "forgotten" in await acts(estate, label)
    await zhao.picks("claim", label)


async def test_a_day_without_a_word_is_too_long(wang: Player, qian: Player, clock: LobbyClockHand) -> None:
    label = await claimed(wang, qian)
    await qian.picks("pause", label)
    await qian.picks("third-party", label)
    await clock.forward(days=2, hours=7)
    assert not await wang.has_heard("still-working")
    await clock.forward(hours=1, minutes=1)  # 8 service hours on Monday, 8.5 on Tuesday, 7.5 on Wednesday
    assert hour(await wang.hears("still-working", label)) == "17:00"
    await qian.hears("remind-update", label)


async def test_the_digest_comes_at_six(wang: Player, qian: Player, sun: Player, clock: LobbyClockHand) -> None:
    label = await filed(wang)
    await clock.forward(hours=8, minutes=59)
    assert not await sun.has_heard("digest")
    await clock.forward(minutes=2)
    digest = await sun.hears("digest")
    assert hour(digest) == "18:00"
    assert label in digest["text"]
    await qian.picks("claim", label)
    await clock.forward(days=1)
    assert await sun.has_heard("digest") == 2


# ── after an outage ─────────────────────────────────────────────────────────────────────────────────────


async def time_lost(folder: Path, lost: timedelta) -> None:
    """The house was shut for so long: it opens again in a later time."""
    async with opened(folder) as estate:
        later = await estate.app.thread.read(lambda c: lobby.setting_of(c, OFFSET))
        moved = str(float(later or 0) + lost / MICROSECOND)
        await estate.app.thread.write(lambda c: lobby.keep_setting(c, OFFSET, moved))


async def test_after_an_outage_there_is_one_merged_late_notice(tmp_path: Path) -> None:
    async with opened(tmp_path) as estate:
        label = await filed(estate.player("resident:wang"))
    await time_lost(tmp_path, timedelta(days=3))
    async with opened(tmp_path) as estate:
        await estate.clock.forward(seconds=1)
        wang, qian, sun = (estate.player(key) for key in ("resident:wang", "staff:qian", "supervisor:sun"))
        told = [m["script"] for m in await wang.all() if m["ticket"] == label and m["script"] != "repair-filed"]
        assert told == ["table-13-late-handling", "late-new-time"]
        assert len(await heard_about(qian, label, "late-clock")) == 1
        assert not await heard_about(qian, label, "remind-clock")
        assert len(await heard_about(sun, label, "alert-late")) == 1


async def test_after_an_outage_the_signature_is_asked_for_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as estate:
        await done(estate.player("resident:wang"), estate.player("staff:qian"))
    await time_lost(tmp_path, timedelta(days=6))
    async with opened(tmp_path) as estate:
        await estate.clock.forward(seconds=1)
        wang, qian = estate.player("resident:wang"), estate.player("staff:qian")
        assert await wang.has_heard("sign-off-ask") == 2
        assert not await qian.has_heard("please-telephone")
        await estate.clock.forward(days=1)
        assert await wang.has_heard("sign-off-ask") == 3


async def test_all_clocks_stop_when_it_is_done(
    wang: Player, qian: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await claimed(wang, qian)
    await finished(qian, label)
    await wang.picks("fixed")
    await clock.forward(days=10)
    assert not await heard_about(sun, label, "alert-late")
    new = [m for m in await wang.all() if m["ticket"] == label]
    assert scripts(new)[-1] in ("signed-off", "rating-attitude")
