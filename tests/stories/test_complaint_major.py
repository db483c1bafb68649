"""A 重大 complaint: gm and manager at once, reply, plan, agreement to its closing (handbook/rules.md §§4–9)."""

from __future__ import annotations

from tests.stories.acts import labels, stored
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.complaints import (
    BALCONY,
    CORRECTIVE,
    LIGHT,
    buttons,
    complaint,
    due,
    filed,
    handles,
    heard,
    in_hand,
    newest,
    opens_case,
    presses_and_writes,
    returns_form,
    verifies,
)
from tests.stories.conftest import Estate


async def test_it_travels_to_the_gm_and_back(
    wang: Player,
    feng: Player,
    zhao: Player,
    sun: Player,
    zhou: Player,
    wu: Player,
    estate: Estate,
    clock: LobbyClockHand,
) -> None:
    label = await filed(wang, BALCONY)
    promised = (await heard(wang, "complaint-filed", label))[0]
    for moment in ("11月25日（周三）上午9:00", "11月26日（周四）晚上6:00", "12月3日（周四）上午9:00"):
        assert moment in promised
    for one in (sun, zhou, wu):  # at once and together (C05)
        alert = await one.hears("alert-major", label)
        assert labels(alert) == ["ack"]
        await one.presses(alert, "ack")
    await feng.picks("claim", label)
    await sun.picks("confirm", label)
    await opens_case(zhao, label)
    await clock.forward(hours=2)

    # T07: the gm's own words are the clear reply
    await zhao.replies(await newest(zhao, "complaint-card", label), "您好，已经转给总经理")
    await clock.forward(seconds=31)
    assert await due(estate, label, "reply") == "11-25 09:00", "the desk's word is no clear reply"
    await wu.replies(
        await newest(wu, "alert-acknowledged", label), "您好，周三开始重做阳台防水，周五完工，费用由公司承担。"
    )
    await wu.hears("room-relay-soon", label)
    await clock.forward(seconds=31)
    assert "费用由公司承担" in (await heard(wang, "staff-reply", label))[-1]
    assert await due(estate, label, "reply") == ""

    # T10: the plan, by a supervisor or above
    await zhao.says(f"方案 {label} 周三进场", room="front-desk")
    await zhao.hears("needs-role")
    await zhou.says(f"方案 {label} 周三进场，周五完工，质保两年")
    assert "质保两年" in (await wang.hears("complaint-plan", label))["text"]
    assert await due(estate, label, "plan") == ""

    await clock.forward(days=3)
    await handles(feng, label, "阳台防水重做，闭水二十四小时不渗")
    await returns_form(feng, label, "周三进场，周四闭水")
    await wang.hears("complaint-result", label)
    await verifies(zhao, label, "上门看过闭水记录")
    closing = await zhou.hears("alert-closing", label)
    assert "上门看过闭水记录" in closing["text"]
    await zhao.says(f"销项 {label}", room="front-desk")
    await zhao.hears("corrective-missing", label)
    await presses_and_writes(feng, "corrective", label, CORRECTIVE)
    await zhao.says(f"销项 {label}", room="front-desk")
    await zhao.hears("not-agreed", label)
    for one in (sun, feng):
        await one.says(f"同意销项 {label}")
        await one.hears("needs-role")
    assert "close" not in await buttons(zhao, label, "front-desk")
    await zhou.presses(closing, "agree")
    await zhao.picks("close", label)
    await wang.hears("complaint-closed", label)
    done = await complaint(estate, label)
    assert done.approver is not None
    assert (await stored(estate, label)).closing == "settled"
    await clock.forward(days=1)
    await wang.hears("follow-up-ask")


async def test_late_with_the_reply_and_the_plan(
    wang: Player,
    feng: Player,
    zhao: Player,
    sun: Player,
    zhou: Player,
    wu: Player,
    estate: Estate,
    clock: LobbyClockHand,
) -> None:
    label = await in_hand(wang, feng, zhao, BALCONY)
    await sun.picks("confirm", label)
    for one in (sun, zhou, wu):
        await one.picks("ack", label)
    await clock.forward(days=2, minutes=1)
    assert "回复" in (await wu.hears("late-clock", label))["text"], "the gm's to answer"
    assert "回复" in (await zhou.hears("alert-late", label))["text"]
    assert len(await heard(sun, "alert-late", label)) == 1, "of every late promise the supervisor is alerted (§24)"
    assert len(await heard(wang, "table-13-late-handling", label)) == 1
    assert "在这里答复您" in (await heard(wang, "late-new-time", label))[0], "an answer was promised, no settlement"
    await zhou.picks("ack", label)
    await clock.forward(days=1, hours=9)
    assert "出具方案" in (await zhou.hears("late-clock", label))["text"]
    assert len(await heard(wang, "table-13-late-handling", label)) == 1, "one apology an incident (C16)"
    assert await heard(wang, "table-15-thanks-for-patience", label)
    assert "告诉您处理方案" in (await heard(wang, "late-new-time", label))[-1]


async def test_ten_days_and_who_may_give_more(
    wang: Player, feng: Player, zhao: Player, zhou: Player, wu: Player, estate: Estate
) -> None:
    label = await in_hand(wang, feng, zhao, BALCONY)
    await presses_and_writes(feng, "overtime", label, "12月20日18点 防水材料要等厂家")
    await zhou.says(f"同意延期 {label}")
    await zhou.hears("needs-role")
    await wu.says(f"延期 {label} 12月21日18点 我再想想")
    await wu.hears("overtime-waits", label)
    await wu.picks("grant", label)
    assert await due(estate, label, "resolve") == "12-20 18:00"
    await wu.says(f"延期 {label} 12月22日18点 厂家又推迟")
    await wu.picks("grant", label)  # above the gm is nobody
    assert await due(estate, label, "resolve") == "12-22 18:00"
    assert len(await heard(wang, "table-13-late-handling", label)) == 1


async def test_what_the_desk_may_not_explain_away(wang: Player, zhao: Player, sun: Player, zhou: Player) -> None:
    label = await filed(wang, BALCONY)
    for one in (zhao, sun):
        await one.says(f"不立项 {label} 已经解释清楚，住户认可", room="front-desk")
        await one.hears("needs-role")
    await zhou.says(f"不立项 {label} 已当面说明合同条款，住户认可，不需要跟进。")
    assert "合同条款" in (await wang.hears("complaint-explained", label))["text"]


# ── a month, and a quarter ───────────────────────────────────────────────────────────────────────────────────────────


async def test_a_month_makes_it_major_and_the_quarter_decides(
    wang: Player,
    feng: Player,
    zhao: Player,
    sun: Player,
    zhou: Player,
    wu: Player,
    estate: Estate,
    clock: LobbyClockHand,
) -> None:
    """Parked by the manager; after a month it is 重大 (T13); closed only in the quarterly review, with a reason (T15)."""
    label = await in_hand(wang, feng, zhao, LIGHT)
    for one in (zhao, sun):
        await one.says(f"无法处理 {label} 停产", room="front-desk")
        await one.hears("needs-role")
    await zhou.says(f"无法处理 {label} 灯具停产，等开发商换型号")
    assert "12月31日（周四）上午8:30" in (await wang.hears("complaint-parked", label))["text"]
    await zhou.says(f"同意销项 {label} 停产")
    await zhou.hears("not-reviewed", label)
    other = await in_hand(wang, feng, zhao, LIGHT)
    await zhou.says(f"无法处理 {other} 等开发商")
    await clock.forward(days=5)
    await sun.picks("end", room="supervisors")  # the month's figures are handed in
    await clock.forward(days=24)
    assert (await complaint(estate, label)).severity == "minor"
    assert not await heard(feng, "today-target")
    await clock.forward(days=1, minutes=1)
    upgraded = await complaint(estate, label)
    assert (upgraded.severity, upgraded.ground) == ("major", "one-month")
    assert "总经理" in (await wang.hears("complaint-upgraded", label))["text"]
    alert = await wu.hears("alert-major", label)
    assert "一个月没有解决" in alert["text"]
    assert "11月23日" not in alert["text"]
    await sun.says(f"定级 {label} 轻微 不算大事")
    await sun.hears("severity-by-the-month", label)
    await clock.forward(days=8)
    review, again = await newest(zhou, "alert-review", label), await newest(zhou, "alert-review", other)
    assert labels(review) == ["close-stuck", "resume"]
    assert "灯具停产" in review["text"]
    await sun.says(f"同意销项 {label} 停产")
    await sun.hears("needs-role")
    await zhou.presses(review, "close-stuck")
    await zhou.replies(await zhou.hears("ask-words-close-stuck", label), "原型号停产，已换装感应灯并在大堂公示。")
    assert "感应灯" in (await wang.hears("complaint-closed-stuck", label))["text"]
    assert (await stored(estate, label)).closing == "stuck"
    await zhou.presses(again, "resume")
    assert (await stored(estate, other)).state == "accepted"
    await wang.hears("ticket-resumed", other)
    assert not labels(await newest(zhou, "case-noted", other)), "the alert says what was decided"
    await zhou.says(f"同意销项 {other} 停产")
    await zhou.hears("case-not-possible-now", other)
    await clock.forward(days=1)
    await wang.hears("follow-up-ask")
