"""Whatever people send: a clear answer, nothing lost, nothing done twice, nothing crashes."""

from __future__ import annotations

import asyncio

import pytest

from tests.stories.acts import TAP, acts, filed, finished, labels, scripts, stored
from tests.stories.cast import PIXEL, LobbyClockHand, Player, Refused
from tests.stories.conftest import Estate

RUBBISH = [
    "",
    "   ",
    "\x00\x01\x02\x1b[31m",
    "\u202e\u202d\u200f\ufeff",
    "😀" * 500,
    "啊" * 33_000,  # 100 kB
    "%s %d {0} ${x} {{ y }} <%= z %>",
    "'; DROP TABLE ticket; --",
    "\ud83d",
    "../../../../etc/passwd",
    "a\r\nb\tc\x7f\x85",
    "①②③ ½ ٣ ๓",
    "999999999999999999999",
    "-1",
    "R-0000",
]


@pytest.mark.parametrize("said", RUBBISH, ids=range(len(RUBBISH)))
async def test_rubbish_is_answered(wang: Player, said: str) -> None:
    """In private, in the middle of a flow, and where any words are taken."""
    assert scripts(await wang.says(said))
    await wang.says("菜单")
    await wang.says(TAP)
    assert scripts(await wang.says(said))
    await wang.says("取消")
    assert scripts(await wang.says("你好"))


@pytest.mark.parametrize("said", RUBBISH, ids=range(len(RUBBISH)))
async def test_rubbish_in_a_room_harms_nothing(wang: Player, qian: Player, said: str) -> None:
    label = await filed(wang)
    await qian.says(said, room="engineering")
    await qian.replies(await qian.card(label), said)
    await qian.picks("claim", label)
    await wang.hears("ticket-accepted")


async def test_html_and_markdown_are_words(wang: Player, qian: Player, clock: LobbyClockHand) -> None:
    markup = "<b>厨房</b>水龙头漏水 <script>alert(1)</script> *星* _下_ [a](http://x) &amp; `c`"
    await wang.says(markup)
    await wang.picks("ordinary")
    await wang.picks("skip")
    await wang.picks(labels(await wang.hears("table-14-what-time-suits"))[0])
    assert markup in (await wang.hears("repair-summary"))["text"]
    await wang.picks("correct")
    label = str((await wang.hears("repair-filed"))["ticket"])
    assert markup in (await qian.card(label))["text"]
    await qian.replies(await qian.card(label), "<i>好的</i> & *马上*")
    await clock.forward(seconds=31)
    assert "<i>好的</i> & *马上*" in (await wang.hears("staff-reply"))["text"]


async def test_marks_that_turn_the_writing_round_are_taken_out(wang: Player, qian: Player) -> None:
    label = await filed(wang, "厨房\u202e水龙头\u200f漏水\x00")
    assert TAP in (await qian.card(label))["text"]


async def test_very_long_words_are_kept_within_bounds(wang: Player, qian: Player, estate: Estate) -> None:
    label = await filed(wang, "厨房水龙头漏水，" + "很严重。" * 5000)
    ticket = await stored(estate, label)
    assert 1000 < len(ticket.words) <= 4000
    assert len((await qian.card(label))["text"]) < 20_000


async def test_two_taps_at_once_are_one(wang: Player, qian: Player, estate: Estate) -> None:
    for choice in ("ordinary", "skip"):
        if choice == "ordinary":
            await wang.says(TAP)
        await wang.picks(choice)
    await wang.picks(labels(await wang.hears("table-14-what-time-suits"))[0])
    summary = await wang.hears("repair-summary")
    taps = await asyncio.gather(*(wang.presses(summary, "correct") for _ in range(5)), return_exceptions=True)
    assert all(isinstance(tap, list) or (isinstance(tap, Refused) and tap.status == 409) for tap in taps)
    assert await wang.has_heard("repair-filed") == 1
    assert len({m["ticket"] for m in await qian.all() if m["script"] == "card"}) == 1


async def test_two_claim_at_once_and_one_has_it(
    wang: Player, qian: Player, zhao: Player, sun: Player, estate: Estate
) -> None:
    label = await filed(wang)
    card = await qian.card(label)
    await asyncio.gather(*(who.presses(card, "claim") for who in (qian, zhao, sun)), return_exceptions=True)
    assert (await acts(estate, label)).count("claim") == 1
    assert await wang.has_heard("ticket-accepted") == 1


async def test_everybody_at_once(wang: Player, li: Player, qian: Player, zhao: Player) -> None:
    said = [who.says(words) for who in (wang, li, qian, zhao) for words in ("你好", "菜单", TAP, "转人工")]
    assert all(isinstance(heard, list) for heard in await asyncio.gather(*said))


async def test_the_same_event_is_the_same_answer(wang: Player, qian: Player) -> None:
    first = await wang.says("转人工", event_id="e-1")
    again = await wang.says("转人工", event_id="e-1")
    other_words = await wang.says("菜单", event_id="e-1")
    assert first == again == other_words
    assert await wang.has_heard("person-called") == 1
    both = await asyncio.gather(*(wang.says("菜单", event_id="e-2") for _ in range(4)))
    assert all(one == both[0] for one in both)
    assert await wang.has_heard("offer-help-something") == 1


async def test_an_event_of_one_person_is_not_anothers(wang: Player, li: Player) -> None:
    await wang.says("你好", event_id="same")
    assert scripts(await li.says("你好", event_id="same"))


async def test_a_choice_of_an_answered_question_is_stale(wang: Player) -> None:
    await wang.says(TAP)
    asked = await wang.hears("repair-urgent")
    await wang.presses(asked, "ordinary")
    heard = await wang.presses(asked, "ordinary")
    assert scripts(heard) == ["choice-stale", "repair-photo"]


async def test_a_choice_that_was_never_offered_is_refused(wang: Player) -> None:
    await wang.says(TAP)
    asked = await wang.hears("repair-urgent")
    with pytest.raises(Refused) as refused:
        await wang.presses(asked, "correct")
    assert (refused.value.status, refused.value.error) == (409, "stale-choice")


async def test_a_button_that_is_gone_from_the_card_is_refused(wang: Player, qian: Player) -> None:
    label = await filed(wang)
    card = await qian.card(label)
    await qian.presses(card, "claim")
    with pytest.raises(Refused) as refused:
        await qian.presses(card, "transfer")
    assert refused.value.status == 409


async def test_an_old_number_typed_is_no_choice(wang: Player) -> None:
    await wang.says("报修")
    heard = await wang.says("99")
    assert "repair-filed" not in scripts(heard)


async def test_a_signature_pressed_twice_is_one(wang: Player, qian: Player, estate: Estate) -> None:
    label = await filed(wang)
    await qian.picks("claim", label)
    await finished(qian, label)
    asked = await wang.hears("sign-off-ask")
    await wang.presses(asked, "fixed")
    await wang.presses(asked, "fixed")
    assert (await acts(estate, label)).count("sign") == 1


async def test_photos_are_looked_at_before_they_are_kept(wang: Player) -> None:
    for photo, status in (
        ("x" * (7 * 1024 * 1024), 413),
        ("bm90IGEgcGljdHVyZQ==", 400),
        ("%%%", 400),
        (PIXEL[:30], 400),
        ("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", 400),
    ):
        with pytest.raises(Refused) as refused:
            await wang.sends_photo_as(photo)
        assert refused.value.status == status, photo[:40]


async def test_somebody_without_a_link_changes_nothing(li: Player, wang: Player, qian: Player, estate: Estate) -> None:
    label = await filed(wang)
    await li.says(f"接 {label}")
    await li.says(f"完 {label} 好了")
    assert (await stored(estate, label)).state == "dispatched"
