"""The tone guard at the front door: what staff write is read before it goes (handbook/systems.md C6)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.tone_report import weekly
from bot.unit import Unit
from storage import tone
from storage.database import Connection
from tests.stories.acts import acts, claimed, filed, labels, stored
from tests.stories.cast import LobbyClockHand, Message, Player
from tests.stories.conftest import Estate


async def called(wang: Player) -> str:
    await wang.says("转人工")
    return str((await wang.hears("person-called"))["ticket"])


async def writes(zhao: Player, label: str, words: str) -> None:
    await zhao.replies(await zhao.card(label), words)


async def counted(estate: Estate) -> dict[str, tuple[int, int]]:
    now, key = estate.app.clock.now(), estate.app.house.default.key
    since, until = now - timedelta(days=7), now + timedelta(seconds=1)
    return await estate.app.thread.read(lambda connection: tone.counts(connection, key, since, until))


async def heard(wang: Player) -> list[Message]:
    return [message for message in await wang.all() if message["script"] == "staff-reply"]


async def test_what_hurts_is_held_back_and_the_suggestion_goes_by_one_press(
    wang: Player, zhao: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await called(wang)
    await writes(zhao, label, "不知道")
    told = await zhao.hears("tone-blocked", label)
    assert told["room"] is None
    assert labels(told) == ["suggest"]
    assert "我帮您了解一下好吗" in told["text"]
    assert not await zhao.has_heard("room-relay-soon")
    await clock.forward(minutes=5)
    assert await heard(wang) == []
    await zhao.picks("suggest", label)
    await zhao.hears("room-relay-soon", label)
    assert await heard(wang) == []
    await clock.forward(seconds=31)
    (reply,) = await heard(wang)
    assert "我非常希望能够帮助您" in reply["text"]
    assert "不知道" not in reply["text"]
    assert await counted(estate) == {"taboo-ask-dont-know": (1, 0)}


async def test_a_double_press_sends_once(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await writes(zhao, label, "这不归我们管")
    offered = await zhao.hears("tone-blocked", label)
    await zhao.presses(offered, "suggest")
    await zhao.presses(offered, "suggest")
    await zhao.hears("tone-too-late", label)
    await clock.forward(seconds=31)
    await zhao.presses(offered, "suggest")
    await clock.forward(minutes=1)
    assert len(await heard(wang)) == 1


async def test_the_suggestion_can_be_taken_back(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await writes(zhao, label, "有完没完")
    await zhao.picks("suggest", label)
    await zhao.picks("undo", label)
    await zhao.hears("room-relay-undone", label)
    await clock.forward(minutes=1)
    assert await heard(wang) == []


async def test_a_stale_press_is_harmless(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await writes(zhao, label, "不知道")
    offered = await zhao.hears("tone-blocked", label)
    await zhao.picks("end", label)
    await zhao.presses(offered, "suggest")
    await zhao.hears("tone-too-late", label)
    await clock.forward(minutes=1)
    assert await heard(wang) == []


async def test_an_offer_does_not_wait_for_ever(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await writes(zhao, label, "不知道")
    offered = await zhao.hears("tone-blocked", label)
    await clock.forward(hours=3)
    await zhao.presses(offered, "suggest")
    await zhao.hears("tone-too-late", label)


async def test_what_is_vague_goes_with_a_better_wording_beside_it(
    wang: Player, zhao: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await called(wang)
    await writes(zhao, label, "可能明天修好")
    await zhao.hears("tone-warned", label)
    await zhao.hears("room-relay-soon", label)
    await clock.forward(seconds=31)
    (reply,) = await heard(wang)
    assert "可能明天修好" in reply["text"]
    assert await counted(estate) == {"vague-maybe": (0, 1)}


async def test_the_better_wording_replaces_what_is_waiting(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await writes(zhao, label, "可能明天修好")
    warned = await zhao.hears("tone-warned", label)
    assert labels(warned) == ["suggest", "undo"]
    await zhao.presses(warned, "suggest")
    await clock.forward(seconds=31)
    (reply,) = await heard(wang)
    assert "核实" in reply["text"]
    assert "可能" not in reply["text"]
    await zhao.presses(warned, "suggest")
    await zhao.hears("tone-too-late", label)


async def test_the_better_wording_comes_too_late_for_what_has_gone(
    wang: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    label = await called(wang)
    await writes(zhao, label, "大概下周")
    warned = await zhao.hears("tone-warned", label)
    await clock.forward(seconds=31)
    await zhao.presses(warned, "suggest")
    await zhao.hears("tone-too-late", label)
    await clock.forward(minutes=1)
    assert len(await heard(wang)) == 1


async def test_what_was_pointed_out_can_be_taken_back(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await writes(zhao, label, "大概下周")
    await zhao.presses(await zhao.hears("tone-warned", label), "undo")
    await zhao.hears("room-relay-undone", label)
    await clock.forward(minutes=1)
    assert await heard(wang) == []


async def test_in_an_emergency_nothing_is_held_up(wang: Player, qian: Player, clock: LobbyClockHand) -> None:
    await wang.says("家里煤气泄漏，味道很大")
    label = str((await wang.hears("emergency-filed"))["ticket"])
    await qian.replies(await qian.card(label), "你必须马上停下来，不知道")
    await qian.hears("tone-warned", label)
    await clock.forward(seconds=31)
    assert len(await heard(wang)) == 1


async def test_words_of_safety_go_as_they_are(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await writes(zhao, label, "您必须先关闭总水阀")
    await clock.forward(seconds=31)
    assert len(await heard(wang)) == 1
    assert not await zhao.has_heard("tone-warned")
    assert not await zhao.has_heard("tone-blocked")


@pytest.mark.parametrize("words", ["這個我們不清楚", "It's not my job.", "不 知 道 ！", "ｔｍｄ"])
async def test_in_other_writing_and_in_english(wang: Player, zhao: Player, words: str, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await writes(zhao, label, words)
    await zhao.hears("tone-blocked", label)
    await clock.forward(minutes=1)
    assert await heard(wang) == []


async def test_the_suggestion_is_in_the_residents_language(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    await wang.says("English")
    label = await called(wang)
    await writes(zhao, label, "不知道")
    assert "I would very much like to help you" in (await zhao.hears("tone-blocked", label))["text"]


async def test_a_caption_is_read_and_the_photo_goes_with_the_suggestion(
    wang: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    label = await called(wang)
    card = await zhao.card(label)
    await zhao.sends_photo("你不懂", reply_to=card["id"])
    await zhao.hears("tone-blocked", label)
    await zhao.picks("suggest", label)
    await clock.forward(seconds=31)
    (reply,) = await heard(wang)
    assert reply["photo"]
    assert "请允许我再解释一遍" in reply["text"]


async def test_in_a_private_chat_as_well(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    label = await called(wang)
    await zhao.says(f"回 {label} 你自己想办法")
    await zhao.hears("tone-blocked", label)
    await zhao.says(f"回 {label} 大约两天")
    warned = await zhao.hears("tone-warned", label)
    assert labels(warned) == ["suggest", "undo"]
    await clock.forward(seconds=31)
    assert len(await heard(wang)) == 1


async def test_a_template_is_shown_but_never_sent_by_a_press(wang: Player, qian: Player) -> None:
    """What must first be true (who is out, what a rule is founded on) is typed by whoever knows it."""
    label = await claimed(wang, qian)
    await qian.replies(await qian.card(label), "非公开的13912345678")
    warned = await qian.hears("tone-warned", label)
    assert labels(warned) == ["suggest", "undo"]
    await qian.replies(await qian.card(label), "我怎么知道什么时候修好")
    blocked = await qian.hears("tone-blocked", label)  # no reply clock runs here: nothing is promised by a press
    assert "如果不介意的话让我了解后再告诉您好吗" in blocked["text"]


async def test_the_residents_own_number_may_be_read_back(wang: Player, qian: Player, clock: LobbyClockHand) -> None:
    label = await claimed(wang, qian)
    await qian.replies(await qian.card(label), "请问您的电话是13900003501吗？")
    assert await qian.has_heard("tone-warned") == 0


# ── acts whose words the resident reads ──────────────────────────────────────────────────────────────────────────────


async def test_a_result_that_hurts_is_not_taken(wang: Player, qian: Player, estate: Estate) -> None:
    label = await claimed(wang, qian)
    await qian.picks("finish", label)
    asked = await qian.hears("ask-words-finish", label)
    await qian.replies(asked, "你自己弄坏的，关我什么事")
    await qian.hears("tone-act-blocked", label)
    assert (await stored(estate, label)).state == "accepted"
    assert not await wang.has_heard("sign-off-ask")
    await qian.replies(asked, "已更换阀芯")
    await wang.hears("sign-off-ask")


async def test_a_vague_result_passes_with_a_hint(wang: Player, qian: Player, estate: Estate) -> None:
    label = await claimed(wang, qian)
    await qian.says(f"完 {label} 好像修好了", room="engineering")
    await qian.hears("tone-act-warned", label)
    assert (await stored(estate, label)).state == "done"


@pytest.mark.parametrize("line", ["不受理 {} 这不归我们管，找开发商去", "报价 {} 120元 爱修不修"])
async def test_refusals_and_quotes_are_read_too(wang: Player, qian: Player, estate: Estate, line: str) -> None:
    label = await claimed(wang, qian)
    await qian.says(line.format(label), room="engineering")
    await qian.hears("tone-act-blocked", label)
    assert (await stored(estate, label)).state == "accepted"


async def test_what_stays_inside_is_not_read(wang: Player, qian: Player, estate: Estate) -> None:
    label = await claimed(wang, qian)
    await qian.replies(await qian.card(label), "备注 住户不懂，烦死了")
    await qian.hears("note-kept", label)
    await qian.says(f"转 {label} 客户服务中心 不归我们管", room="engineering")
    assert "transfer" in await acts(estate, label)


# ── figures ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_week_is_counted_by_cause_and_names_nobody(
    wang: Player, zhao: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await filed(wang)
    for words in ("不知道", "你烦不烦", "烦死了", "可能明天"):
        await zhao.says(f"回 {label} {words}", room="front-desk")
    found = await counted(estate)
    assert found == {"taboo-ask-dont-know": (1, 0), "taboo-ask-no-end": (2, 0), "vague-maybe": (0, 1)}
    house = estate.app.house
    now = estate.app.clock.now()

    def card(connection: Connection) -> str:
        unit = Unit(connection, house, house.default, now)
        say = weekly(unit, now - timedelta(days=7), now + timedelta(seconds=1))
        assert say is not None
        return unit.speak_staff(say).text

    told = await estate.app.thread.read(card)
    assert "没有发出 3 次 · 提示 1 次" in told
    assert told.index("不耐烦：没有发出 2") < told.index("生硬：没有发出 1")
    assert "赵" not in told
    assert "tone-blocked" in await acts(estate, label)
