"""How staff answer in words: a decision that was asked for, a question of ours in private, a superior's own reply."""

from __future__ import annotations

from tests.stories.cast import LobbyClockHand, Player
from tests.stories.complaints import GUARD, LIGHT, complaint, filed, heard, in_hand
from tests.stories.conftest import Estate


async def test_a_reply_to_a_request_is_the_decision_and_never_goes_to_the_resident(
    wang: Player, feng: Player, zhao: Player, zhou: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await in_hand(wang, feng, zhao, LIGHT)
    await feng.says(f"延期 {label} 12月1日18点 等灯管到货")
    request = await zhou.hears("alert-overtime", label)
    await zhou.replies(request, "等我看看再说")
    await zhou.hears("decision-by-button")
    await zhou.replies(request, "同意")
    assert (await complaint(estate, label)).overtimes[0].approved is True
    await clock.forward(minutes=2)
    assert not await wang.has_heard("staff-reply")
    assert "12月1日" in (await wang.hears("late-new-time", label))["text"]


async def test_in_private_the_words_after_our_question_answer_it(
    wang: Player, feng: Player, zhao: Player, estate: Estate
) -> None:
    """Nobody must find the reply mark; a short code meanwhile is a matter of its own."""
    label = await in_hand(wang, feng, zhao, LIGHT)
    await feng.picks("finish", label)
    await feng.hears("ask-words-finish", label)
    await feng.says(f"查 {label}")
    await feng.says("已更换灯管")
    assert (await complaint(estate, label)).handled
    await feng.says("厨房水龙头漏水")
    assert not await feng.has_heard("ask-words-return-form")


async def test_a_superior_speaks_as_one(wang: Player, wu: Player, zhao: Player, clock: LobbyClockHand) -> None:
    """The gm's own answer to a 重大 one is not introduced as the front desk's."""
    label = await filed(wang, GUARD, "合同里写了24小时有人值班，承诺过三次都没做到")
    alert = await wu.hears("alert-major", label)
    await wu.replies(alert, "今天下午三点我到您家说明情况。")
    await clock.forward(minutes=1)
    (said,) = await heard(wang, "intro-superior")
    assert "总经理" in said
    (reply,) = await heard(wang, "staff-reply", label)
    assert "总经理（工号0003）" in reply


async def test_whoever_complained_is_told_a_time_when_a_day_was_silent(
    wang: Player, feng: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    """Not how the house stands: 等待签收 on the third day hurts."""
    label = await filed(wang, GUARD)
    await feng.catches_up()
    await clock.forward(days=3)
    for one in await heard(wang, "still-working", label):
        assert "等待签收" not in one
    assert await heard(wang, "complaint-goes-on", label) or await heard(wang, "late-new-time", label)


async def test_a_house_may_be_looked_up_in_private(zhao: Player) -> None:
    await zhao.says("户 3-2-501")
    assert await zhao.has_heard("list-house")
