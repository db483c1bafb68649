"""No answer is never a confirmation: reminders, a telephone call, a closing of its own, and the way back
(handbook/rules.md §§9, 24)."""

from __future__ import annotations

from tests.stories.acts import acts, done, labels, stored
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.conftest import Estate

# ── silence ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_silence_is_never_a_confirmation(
    wang: Player, qian: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await done(wang, qian)
    await clock.forward(hours=25)
    assert await wang.has_heard("sign-off-ask") == 2
    assert "close-unconfirmed" not in labels(await qian.card(label))
    await clock.forward(hours=24)
    assert await wang.has_heard("sign-off-ask") == 3
    await clock.forward(hours=24)
    await qian.hears("please-telephone", label)
    assert "close-unconfirmed" in labels(await qian.card(label))
    await clock.forward(days=28)
    assert await wang.has_heard("sign-off-ask") == 3
    ticket = await stored(estate, label)
    assert (ticket.state, ticket.closing) == ("done", None)


async def closed_unconfirmed(wang: Player, qian: Player, clock: LobbyClockHand) -> str:
    label = await done(wang, qian)
    await clock.forward(hours=73)
    await qian.picks("close-unconfirmed", label)
    await qian.replies(await qian.hears("ask-words-close-unconfirmed", label), "电话确认已修好")
    await wang.hears("ticket-closed-unconfirmed", label)
    return label


async def test_staff_close_it_with_a_note_and_it_can_be_reopened(
    wang: Player, qian: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await closed_unconfirmed(wang, qian, clock)
    assert (await stored(estate, label)).closing == "unconfirmed"
    await clock.forward(days=13)
    await wang.picks("not-fixed")
    await wang.hears("sign-off-reason")
    await wang.says("又坏了")
    await wang.hears("reopened", label)
    ticket = await stored(estate, label)
    assert ticket.open
    assert ticket.updated == ticket.acted > ticket.filed
    before = await wang.has_heard("still-working"), await qian.has_heard("remind-update")
    await clock.forward(seconds=1)  # nothing that was due before is said now
    assert (await wang.has_heard("still-working"), await qian.has_heard("remind-update")) == before == (0, 0)
    assert "reopen" in await acts(estate, label)


async def test_the_words_of_the_closing_reopen_it(
    wang: Player, qian: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """The resident was told: say “没有修好” and it is reopened."""
    label = await closed_unconfirmed(wang, qian, clock)
    await clock.forward(days=2)
    await wang.says("没有修好")
    await wang.hears("sign-off-reason")
    await wang.says("还在漏水")
    await wang.hears("reopened", label)
    assert (await stored(estate, label)).open


async def test_after_fourteen_days_it_is_a_new_repair(
    wang: Player, qian: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await closed_unconfirmed(wang, qian, clock)
    await clock.forward(days=15)
    await wang.says(f"{label}")
    await wang.picks("not-fixed")
    await wang.says("又坏了")
    await wang.hears("too-late-to-reopen")
    assert not (await stored(estate, label)).open


async def test_the_short_code_cannot_close_before_the_reminders(wang: Player, qian: Player, estate: Estate) -> None:
    label = await done(wang, qian)
    await qian.says(f"电话销项 {label} 打过电话了", room="engineering")
    await qian.hears("sign-off-still-waiting", label)
    assert (await stored(estate, label)).state == "done"
