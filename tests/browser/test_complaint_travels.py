"""A 重大 complaint by clicking: from the resident to the head in private, the supervisor, the manager and the gm."""

from __future__ import annotations

import pytest

from tests.browser.visitor import LI, STAFF, SUPERVISOR, WANG, Visitor, Visitors

pytestmark = pytest.mark.browser
STORY = "3号楼电梯昨天晚上又停了，报修三次都没人修好，合同里写的24小时维修根本没做到"


async def files_a_complaint(lobby: Visitor) -> str:
    """Told in two messages, read back, filed; returns its number."""
    await lobby.says(WANG, "我要投诉")
    await lobby.reads(WANG, "complaint-listen")
    await lobby.says(WANG, STORY)
    await lobby.reads(WANG, "complaint-heard-first")
    await lobby.presses(WANG, "done")
    await lobby.reads(WANG, "complaint-wants")
    await lobby.says(WANG, "请换掉这部电梯的钢丝绳")
    await lobby.reads(WANG, "complaint-summary")
    await lobby.presses(WANG, "correct")
    return await (await lobby.reads(WANG, "complaint-filed")).locator(".ticket").inner_text()


async def looks_as(lobby: Visitor, column: int, who: str) -> None:
    await lobby.column(column).locator(".picker").select_option(who)


async def test_a_major_complaint_travels_to_the_gm(visitors: Visitors) -> None:
    lobby = await visitors.enter()
    number = await files_a_complaint(lobby)

    # The desk judges in its room; the department's head signs in private.
    await lobby.reads(STAFF, "complaint-card", number)
    await looks_as(lobby, LI, "head:feng")
    await lobby.opens(LI, "私聊")
    await lobby.reads(LI, "complaint-card", number)
    await lobby.presses(LI, "claim")
    await lobby.reads(WANG, "complaint-accepted", number)

    # The supervisor confirms and by that passes it on; the gm has been told at once.
    await lobby.reads(SUPERVISOR, "alert-major", number)
    await lobby.presses(SUPERVISOR, "confirm")
    await looks_as(lobby, SUPERVISOR, "gm:wu")
    await lobby.reads(SUPERVISOR, "alert-major", number)
    await lobby.presses(SUPERVISOR, "ack")
    alert = await lobby.reads(SUPERVISOR, "alert-acknowledged", number)

    # His own words are the clear answer that was promised within two days.
    await alert.locator(".reply").click()
    await lobby.says(SUPERVISOR, "本周内更换钢丝绳，我每天看进度。")
    await lobby.lets_pass(600)
    await lobby.reads(WANG, "staff-reply", "本周内更换钢丝绳")
