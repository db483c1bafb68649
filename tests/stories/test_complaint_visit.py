"""回访: asked by the bot a day after the result; called by staff where that is not enough (rules.md §12, T18, T22);
and the figures that come of it (§20, T14)."""

from __future__ import annotations

from tests.stories.acts import labels, stored
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.complaints import (
    LIGHT,
    board,
    buttons,
    due,
    filed,
    heard,
    in_hand,
    newest,
    presses_and_writes,
    result_told,
    scores,
    times,
    verifies,
)
from tests.stories.conftest import Estate


async def visit_of(estate: Estate, label: str) -> str:
    found = (await stored(estate, label)).complaint
    assert found is not None
    return f"V-{found.visit:04}"


async def test_no_answer_is_no_visit(
    wang: Player, feng: Player, zhao: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """Asked on Tuesday at 9:00, not answered: on Wednesday it is on the call list, due on the third day."""
    label = await result_told(wang, feng, zhao, LIGHT)
    visit = await visit_of(estate, label)
    await clock.forward(days=1)
    assert await times(wang, "follow-up-ask") == ["11-24 09:00"]
    assert not await heard(zhao, "visit-card")
    await clock.forward(days=1)
    assert "住户没有回答" in (await zhao.hears("please-visit", visit))["text"]
    card = await board(zhao, visit, "front-desk")
    assert labels(card) == ["claim", "visited", "appoint"]
    assert await due(estate, visit, "visit") == "11-26 09:00"
    assert len(await heard(wang, "follow-up-ask")) == 1
    assert not await heard(wang, "visit-call-promised"), "who did not answer is not told of a call"
    await zhao.picks("claim", visit)
    await presses_and_writes(zhao, "visited", visit, "住户说灯很亮，没有别的意见")
    assert (await stored(estate, visit)).closing == "visited"
    assert not await buttons(zhao, visit, "front-desk")
    await clock.forward(days=2)
    assert visit not in " ".join(await heard(sun, "alert-late"))


async def test_later_and_nobody_calls(
    wang: Player, feng: Player, zhao: Player, sun: Player, zhou: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """“Later” is no answer either; three days without a visit alert the supervisor, then the manager (T18)."""
    label = await result_told(wang, feng, zhao, LIGHT)
    visit = await visit_of(estate, label)
    await clock.forward(days=1)
    await wang.picks("later")
    await wang.hears("follow-up-later")
    await clock.forward(days=2, minutes=16)
    assert await times(sun, "alert-late", visit) == ["11-26 09:00"]
    assert await times(zhou, "alert-late", visit) == ["11-26 09:15"]


async def test_a_bad_score_is_called_about_within_the_hours_promised(
    wang: Player, feng: Player, zhao: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await result_told(wang, feng, zhao, LIGHT)
    visit = await visit_of(estate, label)
    await clock.forward(days=1)
    await wang.picks("solved")
    await scores(wang, 1, 2, 3, remark="等了太久")
    promised = await wang.hears("visit-call-promised")
    assert "11月24日（周二）下午2:00" in promised["text"]
    assert "最迟 11月24日（周二）下午2:00" in (await board(zhao, visit, "front-desk"))["text"]
    await clock.forward(hours=5)
    reminded = await heard(zhao, "remind-clock", visit)
    assert reminded
    assert all("下午2:00" in one for one in reminded)
    assert len(await heard(zhao, "late-clock", visit)) == 1
    await sun.hears("alert-late", visit)
    await presses_and_writes(zhao, "visited", visit, "已致歉，住户接受")
    assert (await stored(estate, visit)).closing == "visited"
    assert (await stored(estate, label)).state == "done", "solved, though slowly"


async def test_what_is_not_solved_is_taken_up_again_and_called_about(
    wang: Player, feng: Player, zhao: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await result_told(wang, feng, zhao, LIGHT)
    await verifies(zhao, label)
    await zhao.picks("close", label)
    visit = await visit_of(estate, label)
    await clock.forward(days=1)
    await wang.says("没有解决")
    assert "11月24日（周二）下午2:00" in (await wang.hears("follow-up-call"))["text"]
    await wang.hears("follow-up-what")
    again = await stored(estate, label)
    assert (again.open, again.reopened, again.result) == (True, 1, ""), "the press is enough: nothing need be written"
    await zhao.hears("room-reopened", label)
    assert "没有解决" in (await zhao.hears("please-visit", visit))["text"]
    await wang.says("灯一闪一闪的")
    assert "灯一闪一闪的" in (await zhao.hears("room-words-added", label))["text"]
    assert (await stored(estate, label)).later == ("灯一闪一闪的",)
    assert await buttons(feng, label), "it is the department's again"
    await presses_and_writes(zhao, "visited", visit, "约好明天再看")
    assert (await stored(estate, visit)).closing == "visited"
    assert (await stored(estate, label)).open, "a call settles nothing"


async def test_not_solved_pressed_twice_is_one_promise(
    wang: Player, feng: Player, zhao: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await result_told(wang, feng, zhao, LIGHT)
    visit = await visit_of(estate, label)
    await clock.forward(days=1)
    asked = await newest(wang, "follow-up-ask")
    await wang.presses(asked, "unsolved")
    promised = await wang.hears("follow-up-call")
    await wang.says("跳过")
    await clock.forward(minutes=30)
    await wang.presses(asked, "unsolved")
    assert (await wang.hears("follow-up-call"))["text"] == promised["text"]
    assert len(await heard(zhao, "please-visit", visit)) == 1
    assert (await stored(estate, label)).reopened == 1


async def test_what_cannot_be_answered_gets_a_time(
    wang: Player, feng: Player, zhao: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """T22: the time is told, and kept; or it is late."""
    label = await result_told(wang, feng, zhao, LIGHT)
    visit = await visit_of(estate, label)
    await clock.forward(days=1)
    await wang.picks("unsolved")
    await wang.picks("skip")
    await presses_and_writes(zhao, "appoint", visit, "再说吧")
    await zhao.hears("ask-words-appoint", visit)
    await zhao.says(f"约定 {visit} 今天下午3点", room="front-desk")
    assert "11月24日（周二）下午3:00" in (await wang.hears("visit-appointed", visit))["text"]
    assert "已约定 11月24日（周二）下午3:00" in (await board(zhao, visit, "front-desk"))["text"]
    await clock.forward(hours=5, minutes=59)
    assert not await heard(sun, "alert-late", visit)
    await clock.forward(minutes=2)
    assert "回电" in (await sun.hears("alert-late", visit))["text"]
    await zhao.says(f"约定 {visit} 明天上午10点", room="front-desk")
    await clock.forward(hours=18)
    await presses_and_writes(zhao, "visited", visit, "已答复，开发商下周到场")
    assert (await stored(estate, visit)).closing == "visited"


async def test_asking_the_supervisor_whether_it_is_a_case(
    wang: Player, feng: Player, zhao: Player, sun: Player, zhou: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """请示主管 (T21): the alert is the decision; nobody at the desk decides meanwhile; unanswered, it climbs."""
    label, other = await filed(wang, LIGHT), await filed(wang, LIGHT)
    for one in (label, other):
        await zhao.picks("ask-superior", one)
        assert "已请示主管" in (await board(zhao, one, "front-desk"))["text"]
    await zhao.says(f"立项 {label} 有必要跟进", room="front-desk")
    await zhao.hears("needs-role")
    asked = await newest(sun, "alert-case-asked", label)
    assert labels(asked) == ["open-case", "explain"]
    await sun.presses(asked, "open-case")
    await sun.picks("worth-following", label)
    await wang.hears("case-opened", label)
    await clock.forward(minutes=16)
    assert not await heard(zhou, "alert-case-asked", label)
    climbed = await zhou.hears("alert-case-asked", other)
    await zhou.presses(climbed, "explain")
    await zhou.replies(await zhou.hears("ask-words-explain", other), "灯已列入本周更换计划，住户知道并认可。")
    assert "本周更换计划" in (await wang.hears("complaint-explained", other))["text"]
    assert (await stored(estate, other)).closing == "explained"
    await clock.forward(days=1)
    await wang.hears("follow-up-ask")


async def test_the_weekly_and_the_monthly_figures(
    wang: Player, feng: Player, zhao: Player, sun: Player, zhou: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """Friday 18:00 to the supervisors; on the 27th a task for the month's, due on the 30th, handed in."""
    label = await result_told(wang, feng, zhao, LIGHT)
    await in_hand(wang, feng, zhao, LIGHT)
    await verifies(zhao, label)
    await zhao.picks("close", label)
    await clock.forward(days=1)
    await wang.picks("solved")
    await scores(wang, 5, 5, 5)
    await clock.forward(days=3, hours=10)
    weekly = await sun.hears("report-weekly")
    assert weekly["room"] == "supervisors"
    for words in ("收到 2", "已销项 1", "轻微 2", "工程部 2"):
        assert words in weekly["text"]
    assert await times(sun, "report-weekly") == ["11-27 18:00"]
    task = (await newest(sun, "card"))["ticket"]
    assert await due(estate, task, "submit") == "11-30 18:00"
    await zhao.says(f"结束 {task}", room="front-desk")
    await zhao.hears("staff-ticket-not-found")
    await sun.picks("end", task)
    monthly = await zhou.hears("report-monthly")
    assert monthly["room"] is None
    assert "收到 2" in monthly["text"]
    await zhao.says("月报", room="front-desk")
    await zhao.hears("needs-role")
    await sun.says("/月报 2026-13")
    await sun.hears("month-not-read")
    await sun.says("/月报 2026-10")
    assert "收到 0" in (await sun.hears("report-monthly"))["text"]


async def test_a_call_that_does_not_come_has_one_apology_and_one_new_time(
    wang: Player, feng: Player, zhao: Player, sun: Player, zhou: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """T22: whoever waits for a promised call hears that it is late, whether it was promised or agreed."""
    label = await result_told(wang, feng, zhao, LIGHT)
    visit = await visit_of(estate, label)
    await clock.forward(days=1)
    await wang.picks("solved")
    await scores(wang, 1, 2, 3)
    await wang.hears("visit-call-promised")
    await zhao.says(f"约定 {visit} 明天上午10点")
    await wang.hears("visit-appointed")
    await clock.forward(days=1, minutes=59)
    assert not await heard(wang, "table-13-late-reply")
    await clock.forward(minutes=2)
    await wang.hears("table-13-late-reply")
    new = await wang.hears("late-new-time")
    assert label in new["text"]
    assert "11月25日（周三）下午3:00给您回电话" in new["text"]
    assert await times(sun, "alert-late", visit) == ["11-25 10:00"]
    await clock.forward(days=4)
    assert len(await heard(wang, "late-new-time")) == 1
    assert len(await heard(wang, "table-13-late-reply")) == 1
    assert await times(zhou, "alert-late", visit), "the new time has passed too: above her it is known"
