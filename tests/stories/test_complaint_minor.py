"""A 轻微 complaint from the first word to 销项 (handbook/rules.md §§6, 8–12), and what delays it."""

from __future__ import annotations

import asyncio

from tests.stories.acts import acts, labels, stored
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.complaints import (
    LIGHT,
    board,
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
    presses_late,
    result_told,
    returns_form,
    scores,
    times,
    told,
    verifies,
)
from tests.stories.conftest import Estate


async def test_from_the_first_word_to_the_last(
    wang: Player, feng: Player, zhao: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """Monday 9:00 told; 9:05 signed for; 9:30 a case; Tuesday handled, returned, told; verified and closed; Wednesday
    the follow-up."""
    await told(wang, LIGHT)
    await wang.hears("complaint-sorry")
    await wang.hears("empathy-i-understand")
    await wang.picks("skip")
    await wang.says("请今天换好灯")
    assert "请今天换好灯" in (await wang.hears("complaint-summary"))["text"]
    await wang.picks("correct")
    label = str((await wang.hears("complaint-filed"))["ticket"])
    card = await board(feng, label)
    assert labels(card) == ["claim"], "the department's head signs, in private"
    assert "地点：3号楼大堂" in card["text"]
    assert "联系人：3-2-501 王" in card["text"]
    await clock.forward(minutes=5)
    await feng.picks("claim", label)
    assert "工程部" in (await wang.hears("complaint-accepted", label))["text"]
    assert await due(estate, label, "dispatch") == ""
    await clock.forward(minutes=25)
    await opens_case(zhao, label)
    await wang.hears("case-opened", label)
    assert (await complaint(estate, label)).case_ground == "on-site"
    await clock.forward(hours=3)
    await handles(feng, label)
    await feng.hears("please-return-form", label)
    await returns_form(feng, label)
    result = await wang.hears("complaint-result", label)
    assert "已更换灯管" in result["text"]
    assert labels(result) == ["unsolved"]
    assert "verify" not in await buttons(feng, label), "who handled it does not verify it"
    await verifies(zhao, label)
    assert "已核实，待销项" in (await board(zhao, label, "front-desk"))["text"]
    await zhao.picks("close", label)
    await wang.hears("complaint-closed", label)
    ticket = await stored(estate, label)
    assert (ticket.state, ticket.closing) == ("closed", "settled")
    assert not await buttons(zhao, label, "front-desk")
    assert "暂定" not in (await board(zhao, label, "front-desk"))["text"]
    assert [act for act in await acts(estate, label) if act != "reminded"] == [
        *("filed", "claim", "open-case", "finish", "return-form", "result-told", "verify", "close"),
    ]
    await clock.forward(days=1)
    assert labels(await wang.hears("follow-up-ask")) == ["solved", "unsolved", "later"]
    await wang.picks("solved")
    await scores(wang, 5, 4, 5, remark="灯很亮")
    await wang.hears("thank-warm", label)
    score = (await stored(estate, label)).score
    assert score is not None
    assert (score.attitude, score.speed, score.expertise, score.remark) == (5, 4, 5, "灯很亮")
    assert (await stored(estate, "V-0002")).closing == "visited"
    assert not await heard(sun, "alert-late")


async def test_its_new_times_become_rare_and_each_broken_one_is_the_managers(
    wang: Player, zhou: Player, clock: LobbyClockHand
) -> None:
    label = await filed(wang, LIGHT)
    await clock.forward(days=30)
    new = await times(wang, "late-new-time", label)
    assert 2 <= len(new) <= 5, "two days, four, eight, sixteen: not one every other day"
    assert "处理完毕" in (await heard(wang, "late-new-time", label))[-1]
    late = [moment for moment in await times(zhou, "alert-late", label) if moment in new]
    assert late == new, "whoever may grant more time is asked anew"


async def test_their_own_deadline_is_ours_when_it_is_earlier(wang: Player, feng: Player, estate: Estate) -> None:
    label = await filed(wang, LIGHT + "，请在今天下午五点前修好")
    assert await due(estate, label, "resolve") == "11-23 17:00"
    assert "5:00" in (await heard(wang, "complaint-filed", label))[0]
    assert label in (await board(feng, label))["text"]


async def test_nobody_signs(
    wang: Player,
    feng: Player,
    zhao: Player,
    sun: Player,
    zhou: Player,
    wu: Player,
    estate: Estate,
    clock: LobbyClockHand,
) -> None:
    """T01: reminded at 0.5 and 0.8, late after ten minutes, and then sun, zhou, wu; whoever signs ends it."""
    label = await filed(wang, LIGHT)
    await clock.forward(minutes=9)
    assert await times(feng, "remind-clock", label) == ["11-23 09:05", "11-23 09:08"]
    assert not await heard(sun, "alert-late")
    await clock.forward(minutes=2)
    await feng.hears("late-clock", label)
    await zhao.hears("late-clock", label)
    assert not await heard(wang, "late-new-time"), "signing is the house's own promise"
    await clock.forward(minutes=30)
    assert await times(sun, "alert-late", label) == ["11-23 09:10"]
    assert await times(zhou, "alert-late", label) == ["11-23 09:25"]
    assert await times(wu, "alert-late", label) == ["11-23 09:40"]
    await sun.picks("ack", label)
    await feng.picks("claim", label)
    reminded = len(await heard(feng, "late-clock", label))
    await clock.forward(hours=2)
    assert len(await heard(feng, "late-clock", label)) == reminded
    dispatch = (await complaint(estate, label)).dispatches[0]
    assert (dispatch.signed is not None, (await stored(estate, label)).state) == (True, "accepted")


async def test_the_day_is_the_target_and_two_days_are_the_limit(
    wang: Player,
    feng: Player,
    zhao: Player,
    sun: Player,
    zhou: Player,
    wu: Player,
    estate: Estate,
    clock: LobbyClockHand,
) -> None:
    """C01: a word in the evening, no alert; T05: on the second day the resident hears one apology and a new time."""
    label = await in_hand(wang, feng, zhao, LIGHT)
    await clock.forward(hours=8, minutes=30)
    assert await times(feng, "today-target", label) == ["11-23 17:00"]
    await clock.forward(days=1)
    assert not await heard(sun, "alert-late", label)
    await clock.forward(hours=15, minutes=40)
    assert await times(wang, "table-13-late-handling", label) == ["11-25 09:00"]
    assert len(await heard(wang, "late-new-time", label)) == 1
    late = (await heard(feng, "late-clock", label))[0]
    assert "处理完毕" in late
    await sun.hears("alert-late", label)
    await zhou.hears("alert-late", label)  # who may grant more time to a 轻微 one (§7)
    assert not await heard(wu, "alert-late", label)


async def test_more_time_is_asked_for_refused_asked_again_and_granted(
    wang: Player, feng: Player, zhao: Player, sun: Player, zhou: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await in_hand(wang, feng, zhao, LIGHT)
    await presses_and_writes(feng, "overtime", label, "等配件")
    await feng.hears("ask-words-overtime", label)  # without a date it is no request
    await feng.says(f"延期 {label} 今天下午 等配件")
    await feng.hears("overtime-date-too-early", label)
    await zhao.says(f"延期 {label} 11月30日18点 人手不够", room="front-desk")
    await zhao.hears("overtime-by-the-holder", label)
    await feng.says(f"延期 {label} 11月27日18点")
    assert not await heard(zhou, "alert-overtime"), "a date without a reason is no request"
    await feng.replies(await feng.hears("ask-words-why-later", label), "等灯具到货")
    asked = await zhou.hears("alert-overtime", label)
    assert "冯涛" in asked["text"]
    assert "11月27日（周五）晚上6:00" in asked["text"]
    assert not await heard(sun, "alert-overtime"), "it is put to the manager, in private"
    await feng.says(f"延期 {label} 11月28日18点 等灯具到货")
    await feng.hears("overtime-waits", label)
    await sun.says(f"同意延期 {label}")
    await sun.hears("needs-role")
    await feng.says(f"同意延期 {label}")
    await feng.hears("needs-role")
    await zhou.presses(asked, "deny")
    await zhou.replies(await zhou.hears("ask-words-deny", label), "仓库有备用灯")
    assert "仓库有备用灯" in (await feng.hears("overtime-denied", label))["text"]
    assert not await heard(wang, "late-new-time"), "a refusal moves nothing"
    assert await due(estate, label, "resolve") == "11-25 09:00"
    await feng.says(f"延期 {label} 11月27日18点 备用灯不合用，新灯周五到")
    await zhou.picks("grant", label)
    await wang.hears("table-13-late-handling", label)
    assert "11月27日（周五）晚上6:00" in (await wang.hears("late-new-time", label))["text"]
    await feng.hears("overtime-granted", label)
    assert await due(estate, label, "resolve") == "11-27 18:00"
    await clock.forward(days=3)
    assert len(await heard(wang, "table-13-late-handling", label)) == 1
    assert not await heard(sun, "alert-late", label)


async def test_the_form_is_due_back_the_same_day(
    wang: Player, feng: Player, zhao: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await in_hand(wang, feng, zhao, LIGHT)
    await handles(feng, label)
    assert await due(estate, label, "form-back") == "11-23 18:00"
    await clock.forward(hours=9, minutes=1)
    await feng.hears("late-clock", label)
    assert "交回意见表" in (await sun.hears("alert-late", label))["text"]
    await returns_form(feng, label)
    await wang.hears("complaint-result", label)


# ── nobody closes early, by any channel ──────────────────────────────────────────────────────────────────────────────


async def test_nobody_closes_before_it_is_handled_told_and_verified(
    wang: Player, feng: Player, zhao: Player, sun: Player, zhou: Player, wu: Player, estate: Estate
) -> None:
    label = await filed(wang, LIGHT)
    hands = ((zhao, "front-desk"), (sun, None), (zhou, "supervisors"), (wu, None))

    async def refused(*scripts: str) -> None:
        before = await stored(estate, label)
        for member, room in hands:
            await member.says(f"销项 {label}", room=room)
            assert (await member.all())[-1]["script"] in (*scripts, "complaint-card")
        await wu.says(f"结束 {label}")
        await zhou.says(f"同意销项 {label} 好")
        for member, _ in hands:
            assert await heard(member, scripts[0])
        after = await stored(estate, label)
        assert (after.state, after.closing, after.revision) == (before.state, None, before.revision)

    await refused("case-not-possible-now")
    await feng.picks("claim", label)
    await refused("case-not-possible-now")
    await zhao.says(f"经理销项 {label} 不处理了", room="front-desk")
    await zhou.says(f"经理销项 {label} 不处理了")
    await zhou.hears("case-not-possible-now")
    await feng.says(f"完成 {label} 修好了")
    await feng.hears("case-not-open", label)
    await opens_case(zhao, label)
    await handles(feng, label)
    await refused("form-not-back")
    await zhao.says(f"核实 {label} 看过", room="front-desk")
    await zhao.hears("form-not-back", label)
    await returns_form(feng, label)
    await refused("not-verified")
    await feng.says(f"核实 {label} 我看过")
    await feng.hears("verifier-is-doer", label)
    assert (await stored(estate, label)).state == "done"


async def test_old_buttons_close_nothing(wang: Player, feng: Player, zhao: Player, estate: Estate) -> None:
    """The card with “close” on it is pressed after the resident has said that nothing is solved."""
    label = await result_told(wang, feng, zhao, LIGHT)
    await verifies(zhao, label)
    ready = await zhao.offered("close", label)
    asked = await newest(feng, "please-return-form", label)
    await wang.picks("unsolved")
    await wang.says("灯又不亮了")
    await wang.hears("follow-up-call")
    assert (await stored(estate, label)).state == "accepted"
    await presses_late(zhao, ready, "close")
    assert (await stored(estate, label)).state == "accepted"
    await feng.presses(asked, "return-form")  # no card: its button stays
    await feng.hears("case-not-possible-now", label)
    await handles(feng, label, "换了整流器")
    await returns_form(feng, label, "整流器老化")
    await presses_late(zhao, ready, "close")
    await zhao.says(f"销项 {label}", room="front-desk")
    await zhao.hears("not-verified", label)
    assert (await stored(estate, label)).closing is None, "what was verified before counts no more"


async def test_whoever_does_not_see_it_cannot_touch_it(
    wang: Player, feng: Player, zhao: Player, qian: Player, estate: Estate
) -> None:
    label = await result_told(wang, feng, zhao, LIGHT)
    await verifies(zhao, label)
    for room in ("engineering", None):
        await qian.says(f"销项 {label}", room=room)
        await qian.says(f"查 {label}", room=room)
        await qian.says(f"完成 {label} 好了", room=room)
    assert set(await heard(qian, "complaint-card")) == set()
    assert await heard(qian, "staff-ticket-not-found")
    assert (await stored(estate, label)).state == "done"


async def test_two_press_at_once(wang: Player, feng: Player, zhao: Player, sun: Player, estate: Estate) -> None:
    """Two sign, two open the case, two close: each happens once."""
    label = await filed(wang, LIGHT)
    offered, mine = await feng.offered("claim", label), await zhao.offered("open-case", label)
    await asyncio.gather(
        presses_late(feng, offered, "claim"),
        presses_late(feng, offered, "claim"),
        sun.says(f"签收 {label}"),
        sun.says(f"签收 {label}"),
    )
    await asyncio.gather(
        zhao.says(f"立项 {label} 要派人到现场处理", room="front-desk"), sun.says(f"立项 {label} 要派人到现场处理")
    )
    await presses_late(zhao, mine, "open-case")
    holder = feng if await heard(feng, "room-done") else sun
    other = sun if holder is feng else feng
    await holder.says(f"完成 {label} 灯亮了")
    await holder.says(f"交回 {label} 换了灯管")
    verifier = zhao
    await verifies(verifier, label)
    ready, same = await zhao.offered("close", label), await sun.offered("close", label)
    await asyncio.gather(
        presses_late(zhao, ready, "close"), presses_late(sun, same, "close"), other.says(f"销项 {label}")
    )
    done = await acts(estate, label)
    assert [done.count(act) for act in ("claim", "open-case", "finish", "return-form", "verify", "close")] == [1] * 6
    assert len(await heard(wang, "complaint-closed")) == 1
    assert len(await heard(wang, "complaint-accepted")) == 1
