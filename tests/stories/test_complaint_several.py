"""Several accused at once, the gm alone, and what somebody in danger says besides."""

from __future__ import annotations

import pytest

from tests.stories.cast import LobbyClockHand, Player
from tests.stories.complaints import board, buttons, complaint, filed, heard, scores
from tests.stories.conftest import Estate


async def heard_of(one: Player, label: str) -> bool:
    return any(m["ticket"] == label for m in await one.all())


@pytest.mark.parametrize("story", ["投诉吴刚和周伟，11月20日一起在前台骂我", "投诉孙丽和吴刚，11月20日一起在前台骂我"])
async def test_nobody_of_several_who_are_named_reads_it(
    wang: Player, zhao: Player, sun: Player, zhou: Player, wu: Player, estate: Estate, story: str
) -> None:
    label = await filed(wang, story)
    named = {one for one, name in ((sun, "孙丽"), (zhou, "周伟"), (wu, "吴刚")) if name in story}
    for one in named:
        assert not await heard_of(one, label)
    others = {sun, zhou, wu} - named
    assert [one.key for one in others if await heard_of(one, label)]
    assert (await complaint(estate, label)).accused_also


async def test_about_the_gm_alone_it_can_be_closed_by_the_residents_own_word(
    wang: Player, zhou: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await filed(wang, "投诉吴刚，昨天上午他在前台骂我")
    for words in (f"签收 {label}", f"确认级别 {label}", f"立项 {label} 有必要跟进", f"完 {label} 已当面道歉"):
        await zhou.says(words)
    await zhou.says(f"交回 {label} 了解了经过")
    await zhou.says(f"纠正 {label} 情绪；培训；月底")
    await clock.forward(days=1, hours=1)
    await wang.hears("follow-up-ask")
    await wang.picks("solved")
    await scores(wang, 5, 5, 5)
    assert (await complaint(estate, label)).verified
    assert "transfer" not in await buttons(zhou, label)
    await zhou.says(f"销项 {label}")
    await wang.hears("complaint-closed", label)


async def test_whoever_confirms_what_is_theirs_is_not_told_that_it_was_passed_on(wang: Player, zhou: Player) -> None:
    label = await filed(wang, "投诉孙丽主管，昨天上午她在前台骂我")
    await zhou.says(f"确认级别 {label}")
    assert not await heard(zhou, "alert-forwarded", label)
    assert await board(zhou, label)


async def test_in_an_emergency_no_word_is_a_farewell(wang: Player, qian: Player, clock: LobbyClockHand) -> None:
    """Staff hear that it is over; who is waited for is promised at the door, not in two days."""
    await wang.says("家里煤气味很大")
    label = (await wang.hears("emergency-filed"))["ticket"]
    await wang.says("进度")
    assert "进度" not in (await qian.card(label))["text"].partition("内容")[0]
    await wang.says("厨房")
    await qian.picks("claim", label)
    told = await wang.hears("emergency-accepted", label)
    assert "上午9:30" in told["text"]
    await wang.says("没事了，是邻居做饭")
    assert not await wang.has_heard("closing-happy-life")
    assert "是邻居做饭" in (await qian.card(label))["text"]
