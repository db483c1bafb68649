"""A 重要 complaint: confirmed, passed on within the hour, settled in three days, its cause put right (rules.md §§4–9)."""

from __future__ import annotations

from tests.stories.acts import labels, stored
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.complaints import (
    GUARD,
    board,
    buttons,
    complaint,
    due,
    filed,
    handles,
    heard,
    opens_case,
    presses_and_writes,
    result_told,
    returns_form,
    scores,
    times,
    verifies,
)
from tests.stories.conftest import Estate


async def test_from_the_first_word_to_the_last(
    wang: Player, zhao: Player, sun: Player, zhou: Player, wu: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """The guard was rude: the order department has no head, so sun signs; she confirms, zhou has it within the hour."""
    label = await filed(wang, GUARD, "我要求他道歉")
    card = await board(sun, label)
    assert "重要投诉" in card["text"]
    assert "待主管确认" in card["text"]
    asked = await sun.hears("please-confirm-severity", label)
    assert labels(asked) == ["confirm", "set-severity"]
    await clock.forward(minutes=8)
    await sun.picks("claim", label)
    await clock.forward(minutes=20)
    await sun.presses(asked, "confirm")
    assert "确认级别" in (await sun.hears("case-noted", label))["text"]
    passed = await zhou.hears("alert-forwarded", label)
    assert "重要投诉" in passed["text"]
    await zhou.presses(passed, "ack")
    assert (await complaint(estate, label)).confirmed_by is not None
    assert await due(estate, label, "forward") == ""
    assert "已确认" in (await board(zhao, label, "front-desk"))["text"]
    assert not await heard(wu, "alert-forwarded")
    await opens_case(zhao, label, "worth-following")
    await clock.forward(days=1)
    assert await due(estate, label, "resolve") == "11-26 09:00"
    await handles(sun, label, "当班保安已向您母亲道歉，并调离门岗")
    assert "corrective" in await buttons(sun, label)
    await returns_form(sun, label, "调取录像，当班保安承认言语不当")
    await wang.hears("complaint-result", label)
    await sun.says(f"核实 {label} 我问过")
    await sun.hears("verifier-is-doer", label)
    await verifies(zhao, label, "电话问过住户的母亲，已收到道歉")
    await zhao.says(f"销项 {label}", room="front-desk")
    await zhao.hears("corrective-missing", label)
    await zhao.catches_up()
    await presses_and_writes(zhao, "corrective", label, "岗前没有培训")
    await zhao.hears("ask-words-corrective", label)
    await zhao.says(f"纠正措施 {label} 岗前没有培训；每月情景演练；12月31日前", room="front-desk")
    fixed = (await complaint(estate, label)).corrective
    assert fixed is not None
    assert (fixed.cause, fixed.measure, fixed.until) == ("岗前没有培训", "每月情景演练", "12月31日前")
    await zhao.says(f"同意销项 {label} 好", room="front-desk")
    await zhao.hears("needs-role")
    await zhao.picks("close", label)
    await wang.hears("complaint-closed", label)
    await clock.forward(days=1)
    await wang.picks("solved")
    await scores(wang, 4, 4, 4)
    assert (await stored(estate, label)).closing == "settled"


async def test_it_is_passed_on_within_the_hour_or_the_manager_is_alerted(
    wang: Player, zhao: Player, sun: Player, zhou: Player, wu: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await filed(wang, GUARD)
    assert await due(estate, label, "forward") == "11-23 10:00"
    await sun.picks("claim", label)
    await clock.forward(minutes=61)
    assert set(await times(sun, "remind-clock", label)) == {"11-23 09:30", "11-23 09:48"}
    late = await zhou.hears("alert-late", label)
    assert "转呈" in late["text"]
    assert len(await heard(sun, "alert-late", label)) == 1, "of every late promise the supervisor is alerted (§24)"
    await clock.forward(minutes=16)
    await wu.hears("alert-late", label)
    await zhao.says(f"确认级别 {label}", room="front-desk")
    await zhao.hears("needs-role")
    await zhou.says(f"确认级别 {label}")
    assert await due(estate, label, "forward") == ""
    assert not await heard(zhou, "alert-forwarded", label), "what he confirms himself is with him already"


async def test_who_finds_it_lighter_says_why(
    wang: Player, zhao: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """The desk may find it graver; lighter only the supervisor, with a reason. Reckoned from the filing."""
    label = await filed(wang, GUARD)
    await clock.forward(hours=1)
    await zhao.picks("set-severity", label)
    await zhao.presses(await zhao.hears("choice-of-severity", label), "minor")
    await zhao.hears("needs-role")
    await sun.catches_up()
    await sun.picks("set-severity", label, room="front-desk")
    await sun.picks("minor", label)
    await sun.replies(await sun.hears("ask-words-set-severity", label), "录像里保安没有骂人")
    assert (await complaint(estate, label)).severity == "minor"
    assert "11月25日（周三）上午9:00" in (await wang.hears("complaint-new-limit", label))["text"]
    await zhao.says(f"定级 {label} 重大 承诺没有做到", room="front-desk")
    assert (await complaint(estate, label)).severity == "major"
    await sun.hears("alert-major", label)
    await zhao.says(f"定性 {label} 求助", room="front-desk")
    await zhao.says(f"归类 {label} 设备", room="front-desk")
    now = await complaint(estate, label)
    assert (now.nature, now.content) == ("help", "equipment")


async def test_the_gm_grants_more_time_and_nobody_else(
    wang: Player, zhao: Player, sun: Player, zhou: Player, wu: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await filed(wang, GUARD)
    await sun.picks("claim", label)
    await opens_case(zhao, label)
    await presses_and_writes(sun, "overtime", label, "11月30日18点 当班保安休假")
    asked = await wu.hears("alert-overtime", label)
    await clock.forward(minutes=14)
    await zhou.says(f"同意延期 {label}")
    await zhou.hears("needs-role")
    await sun.says(f"同意延期 {label}")
    await sun.hears("needs-role")
    await wu.presses(asked, "grant")
    assert len(await heard(wang, "late-new-time", label)) == 1
    await sun.hears("overtime-granted", label)
    assert await due(estate, label, "resolve") == "11-30 18:00"


async def test_late_both_who_settles_and_who_answers_for_it_hear_of_it(
    wang: Player, zhao: Player, sun: Player, zhou: Player, wu: Player, clock: LobbyClockHand
) -> None:
    label = await filed(wang, GUARD)
    await sun.picks("claim", label)
    await sun.picks("confirm", label)
    await zhou.picks("ack", label)
    await opens_case(zhao, label)
    await clock.forward(days=3, minutes=1)
    for one in (sun, zhou):
        await one.hears("late-clock", label)
    await sun.hears("alert-late", label)
    await wu.hears("alert-late", label)  # who may grant more time to a 重要 one
    assert len(await heard(wang, "table-13-late-handling", label)) == 1


async def test_a_further_problem_keeps_it_open_until_it_is_a_case_of_its_own(
    wang: Player, feng: Player, zhao: Player, estate: Estate
) -> None:
    label = await result_told(wang, feng, zhao, "3号楼大堂的灯昨天晚上起一直不亮")
    await zhao.says(f"连带问题 {label} 配电箱进水", room="front-desk")
    await verifies(zhao, label)
    await zhao.says(f"销项 {label}", room="front-desk")
    assert "配电箱进水" in (await zhao.hears("further-problem-open", label))["text"]
    await zhao.says(f"关联 {label}", room="front-desk")
    await zhao.hears("link-number-needed", label)
    await zhao.says(f"关联 {label} 99", room="front-desk")
    await zhao.hears("staff-ticket-not-found")
    await zhao.says("/报修 3号楼大堂 配电箱进水", room="front-desk")
    other = str((await zhao.hears("room-filed"))["ticket"])
    await zhao.says(f"关联 {label} {other}", room="front-desk")
    await zhao.picks("close", label)
    assert (await complaint(estate, label)).linked == (int(other.partition("-")[2]),)
    assert (await stored(estate, label)).closing == "settled"
