"""Hand-off: a person takes over, the bot is silent, and takes back afterwards (design §13, 首问负责制)."""

from __future__ import annotations

import pytest

from tests.stories.acts import LAMP, TAP, acts, claimed, filed, labels, scripts, stored
from tests.stories.cast import LobbyClockHand, Message, Player
from tests.stories.conftest import Estate


async def called(wang: Player) -> str:
    await wang.says("转人工")
    return str((await wang.hears("person-called"))["ticket"])


async def answers(zhao: Player, label: str, words: str, clock: LobbyClockHand) -> None:
    """Replies to the talk's card, and lets the moment of undoing pass."""
    await zhao.replies(await zhao.card(label), words)
    await clock.forward(seconds=31)


def own(messages: list[Message]) -> list[Message]:
    return [m for m in messages if m["script"]]


@pytest.mark.parametrize("before", [(), ("报修",), (TAP,), (TAP, "1", "跳过"), ("进度",), ("语言",)])
async def test_a_person_is_asked_for_anywhere(wang: Player, zhao: Player, before: tuple[str, ...]) -> None:
    for said in before:
        await wang.says(said)
    heard = await wang.says("转人工")
    assert scripts(heard)[-1] == "person-called"
    assert "9:10" in heard[-1]["text"]
    card = await zhao.hears("card")
    assert card["room"] == "front-desk"
    assert labels(card) == ["claim", "transfer"]


@pytest.mark.parametrize("said", ["人工", "我要找人工客服", "转接人工", "staff"])
async def test_in_other_words(wang: Player, said: str) -> None:
    assert scripts(await wang.says(said))[-1] == "person-called"


async def test_the_bot_is_silent_while_a_person_talks(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await called(wang)
    for said in ("在吗", "1", "厨房水龙头漏水", "谢谢"):
        assert own(await wang.says(said)) == []
    await zhao.hears("room-resident-says", label)
    await answers(zhao, label, "您好，请讲", clock)
    assert own(await wang.says("泳池几点开？")) == []


async def test_the_first_words_are_introduced_and_the_first_responder_owns_it(
    wang: Player, zhao: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await called(wang)
    await zhao.replies(await zhao.card(label), "您好，物业费按面积计算。")
    soon = await zhao.hears("room-relay-soon")
    assert labels(soon) == ["undo"]
    assert not await wang.has_heard("staff-reply")
    await clock.forward(seconds=31)
    introduced = await wang.hears("intro-glad-to-serve")
    reply = await wang.hears("staff-reply")
    assert introduced["id"] < reply["id"]
    assert "0101" in introduced["text"]
    assert "王女士" in reply["text"]
    assert "物业费按面积计算" in reply["text"]
    ticket = await stored(estate, label)
    assert ticket.holder is not None
    assert ticket.state == "accepted"
    await answers(zhao, label, "还有问题吗？", clock)
    assert await wang.has_heard("intro-glad-to-serve") == 1
    assert (await acts(estate, label)).count("replied") == 2


async def test_a_reply_is_taken_back_within_the_moment(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await zhao.replies(await zhao.card(label), "写错了的话")
    await zhao.picks("undo", label)
    await zhao.hears("room-relay-undone")
    await clock.forward(minutes=5)
    assert not await wang.has_heard("staff-reply")


async def test_photos_go_both_ways(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await wang.sends_photo("您看这里")
    said = await zhao.hears("room-resident-says", label)
    assert said["photo"]
    card = await zhao.card(label)
    await zhao.sends_photo("请按这个按钮", reply_to=card["id"])
    await clock.forward(seconds=31)
    reply = await wang.hears("staff-reply")
    assert reply["photo"]
    assert "请按这个按钮" in reply["text"]


async def test_an_inside_note_stays_inside(wang: Player, zhao: Player, estate: Estate, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await zhao.replies(await zhao.card(label), "备注 这位住户上周也问过")
    await zhao.hears("note-kept", label)
    await clock.forward(minutes=1)
    assert not any("上周也问过" in m["text"] for m in await wang.all())
    assert "note" in await acts(estate, label)


async def test_staff_end_it_and_the_draft_goes_on(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    await wang.says(TAP)
    await wang.picks("ordinary")
    label = await called(wang)
    await answers(zhao, label, "好的，我来处理", clock)
    await zhao.picks("end", label)
    await wang.hears("talk-ended", label)
    await wang.hears("flow-resumed")
    await wang.hears("repair-photo")
    await wang.says("跳过")
    await wang.hears("table-14-what-time-suits")


async def test_the_menu_takes_the_bot_back_and_says_so(wang: Player, zhao: Player, estate: Estate) -> None:
    label = await called(wang)
    heard = await wang.says("菜单")
    assert scripts(heard) == ["bot-is-back", "offer-help-something"]
    await zhao.hears("room-bot-back", label)
    assert (await stored(estate, label)).open  # still unanswered: its clock runs on


async def test_the_menu_takes_back_to_the_draft(
    wang: Player, zhao: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    await wang.says(TAP)
    await wang.picks("ordinary")
    label = await called(wang)
    await answers(zhao, label, "好的", clock)
    heard = await wang.says("菜单")
    assert scripts(heard) == ["bot-is-back", "flow-resumed", "repair-photo"]
    assert (await stored(estate, label)).closing == "answered"


async def test_after_thirty_idle_minutes_the_bot_takes_back(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    await wang.says(TAP)
    await wang.picks("ordinary")
    label = await called(wang)
    await clock.forward(minutes=5)
    await answers(zhao, label, "请稍等", clock)
    await clock.forward(minutes=27)
    assert not await wang.has_heard("bot-is-back")
    await clock.forward(minutes=3)
    await wang.hears("bot-is-back")
    await wang.hears("repair-photo")


async def test_what_is_answered_after_the_bot_took_back_does_not_stay_open(
    wang: Player, zhao: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await called(wang)
    await wang.says("菜单")
    await answers(zhao, label, "物业费按面积计算", clock)
    await clock.forward(minutes=25)
    await wang.says("谢谢，还有停车费呢？")
    await clock.forward(minutes=25)
    assert (await stored(estate, label)).open
    await answers(zhao, label, "停车费按月计算", clock)
    await clock.forward(minutes=32)
    assert (await stored(estate, label)).closing == "answered"
    await wang.hears("talk-ended", label)
    assert scripts(await wang.says(LAMP)) == ["repair-urgent"]


async def test_an_unanswered_talk_stays_open_however_silent(
    wang: Player, zhao: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await called(wang)
    await wang.says("菜单")
    await zhao.picks("claim", label)
    await clock.forward(hours=2)
    assert (await stored(estate, label)).open


async def test_asked_twice_it_is_one_talk(wang: Player, zhao: Player) -> None:
    label = await called(wang)
    await wang.says("转人工")
    assert {m["ticket"] for m in await zhao.all() if m["script"] == "card"} == {label}


async def test_nobody_answers_in_ten_minutes(
    wang: Player, zhao: Player, sun: Player, zhou: Player, clock: LobbyClockHand
) -> None:
    label = await called(wang)
    await clock.forward(minutes=11)
    await sun.hears("alert-late", label)
    await wang.hears("table-13-late-reply", label)
    await clock.forward(minutes=15)
    await zhou.hears("alert-late", label)


async def test_the_second_to_claim_is_told_who_was_first(wang: Player, zhao: Player, sun: Player) -> None:
    label = await called(wang)
    await zhao.picks("claim", label)
    await sun.says(f"接 {label}", room="front-desk")
    assert "赵敏" in (await sun.hears("already-claimed"))["text"]


async def test_a_reply_about_a_repair_is_relayed_and_answered(
    wang: Player, qian: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await claimed(wang, qian)
    await qian.replies(await qian.card(label), "请问家里总阀在哪里？")
    await clock.forward(seconds=31)
    reply = await wang.hears("staff-reply", label)
    await wang.says("在厨房水槽下面")
    await qian.hears("room-words-added", label)
    await wang.replies(reply, "左边那个")
    assert (await stored(estate, label)).later == ("在厨房水槽下面", "左边那个")


async def test_other_notices_still_go_out_while_a_person_talks(wang: Player, qian: Player) -> None:
    label = await filed(wang)
    await called(wang)
    await qian.picks("claim", label)
    await wang.hears("ticket-accepted", label)


async def test_after_the_talk_the_bot_works_again(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await answers(zhao, label, "好的", clock)
    await zhao.picks("end", label)
    assert scripts(await wang.says(LAMP)) == ["repair-urgent"]


async def test_what_nobody_takes_down_goes_to_a_person(wang: Player, zhao: Player) -> None:
    heard = await wang.says("我的快递放在哪里了？")
    assert scripts(heard)[-1] == "person-called"
    assert "快递" in (await zhao.hears("card"))["text"]


async def test_who_says_more_after_the_answer_is_waited_for_again(
    wang: Player, zhao: Player, sun: Player, clock: LobbyClockHand
) -> None:
    await wang.says("转人工")
    card = await zhao.offered("claim")
    await zhao.replies(card, "您好，请说")
    await clock.forward(minutes=1)
    await wang.says("车位还能再租一个吗？")
    await clock.forward(minutes=11)
    await sun.hears("alert-late")
    await zhao.replies(card, "可以，请带身份证来办理")
    await clock.forward(minutes=1)
    await wang.says("谢谢")
    await sun.catches_up()
    await clock.forward(minutes=20)
    assert await sun.has_heard("alert-late") == 1


async def test_who_asks_for_a_person_again_comes_back_to_the_same_talk(
    wang: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    label = await called(wang)
    await wang.says("菜单")
    await zhao.hears("room-bot-back", label)
    assert await called(wang) == label
    await zhao.hears("room-asks-again", label)
    await answers(zhao, label, "您好", clock)
    await wang.hears("staff-reply", label)
