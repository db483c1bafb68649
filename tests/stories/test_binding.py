"""Who lives where, through the front door: the roster, the desk's press, an invitation, moving out."""

from __future__ import annotations

import re

from tests.stories.cast import LobbyClockHand, Player


async def gives(li: Player, name: str = "李强", house: str = "2-1-302", phone: str = "13900002302") -> None:
    """Li asks to be bound and answers everything that is asked."""
    await li.says("绑定房号")
    answers = {
        "ask-surname": name,
        "binding-honorific": "先生",
        "binding-house": house,
        "binding-phone": phone,
        "binding-summary": "对",
    }
    for _ in range(len(answers) + 1):
        asked = next((m["script"] for m in reversed(await li.all()) if m["script"] in answers), None)
        last = (await li.all())[-1]["script"]
        if last not in answers:
            return
        await li.says(answers[str(asked)])


async def test_li_is_on_the_roster_and_the_desk_presses(li: Player, zhao: Player) -> None:
    await gives(li)
    await li.hears("binding-requested")
    card = await zhao.hears("binding-card")
    assert card["room"] == "front-desk"
    assert "139****2302" in card["text"]
    await zhao.picks("approve")
    await li.hears("binding-approved")
    decided = next(m for m in reversed(await zhao.current()) if m["script"] == "binding-card-decided")
    assert decided["choices"] == []
    await li.says("菜单")
    await li.picks("home")
    assert "2-1-302" in (await li.hears("home-one"))["text"]


async def test_a_house_that_nobody_knows_is_answered_alike_and_rejected(li: Player, zhao: Player) -> None:
    await gives(li, house="9-9-999")
    await li.hears("binding-requested")
    await zhao.hears("binding-card")
    await zhao.picks("reject")
    await li.hears("binding-rejected")


async def test_the_head_invites_and_moves_out(wang: Player, li: Player, clock: LobbyClockHand) -> None:
    await wang.says("菜单")
    await wang.picks("home")
    await wang.picks("invite")
    code = re.search(r"[A-Z2-9]{8}", (await wang.hears("invitation-made"))["text"])
    assert code
    await li.says(code[0])
    await li.hears("binding-code-accepted")
    await wang.hears("household-joined")
    await li.says(code[0])
    await li.hears("code-invalid")
    await wang.says("菜单")
    await wang.picks("home")
    await wang.picks("leave")
    await wang.picks("yes")
    await wang.hears("moved-out")
    await clock.forward(minutes=1)
    await li.hears("household-moved-out")
