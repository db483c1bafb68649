"""A repair, from the first word to sign-off (the whole story on the lobby channel)."""

from __future__ import annotations

from tests.stories.acts import filed
from tests.stories.cast import LobbyClockHand, Player


async def test_the_whole_story(wang: Player, qian: Player, clock: LobbyClockHand) -> None:
    label = await filed(wang)
    await qian.picks("claim", label)
    await wang.hears("ticket-accepted")
    await qian.picks("set-off", label)
    await wang.hears("ticket-on-the-way")
    await qian.picks("arrive", label)
    await wang.hears("ticket-arrived")
    await qian.picks("finish", label)
    prompt = await qian.hears("ask-words-finish")
    await qian.replies(prompt, "已更换阀芯")
    await wang.hears("sign-off-ask")
    await wang.picks("fixed")
    await wang.hears("signed-off")
