"""The desk writes complaints down for those who telephone, and works with typed codes (rules.md §6 T20)."""

from __future__ import annotations

import pytest

from tests.stories.acts import acts, stored
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.complaints import GUARD, LIGHT, board, buttons, complaint, filed, heard, newest
from tests.stories.conftest import Estate

ROOM = "front-desk"


async def test_a_caller_with_a_home_on_the_roster(
    wang: Player, feng: Player, zhao: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """The home hears of it with its limit, follows it, and hears the result."""
    await zhao.says("/投诉 3-2-501 13912345678 3号楼大堂的灯一直不亮", room=ROOM)
    await zhao.hears("room-complaint-filed")
    label = str((await newest(zhao, "complaint-card"))["ticket"])
    told = await wang.hears("complaint-filed-for-you", label)
    assert "登记投诉" in told["text"]
    assert "11月25日" in told["text"]
    card = await board(zhao, label, ROOM)
    assert "地点：3号楼大堂" in card["text"]
    assert "3-2-501" in card["text"]
    await feng.picks("claim", label)
    assert "13912345678" in (await board(zhao, label, ROOM))["text"]
    for words in (f"立项 {label} 要派人到现场处理", f"归类 {label} 设备", f"定性 {label} 求助"):
        await zhao.says(words, room=ROOM)
    await feng.says(f"完 {label} 已换灯")
    await feng.says(f"交回 {label} 灯管到寿命")
    await wang.hears("complaint-result", label)
    await zhao.says(f"核实 {label} 去看过", room=ROOM)
    await zhao.says(f"销项 {label}", room=ROOM)
    await wang.hears("complaint-closed", label)
    done = [act for act in await acts(estate, label) if act != "reminded"]
    assert done == [
        *(
            "filed",
            "claim",
            "open-case",
            "set-content",
            "set-nature",
            "finish",
            "return-form",
            "result-told",
            "verify",
            "close",
        ),
    ]


async def test_a_caller_without_a_chat_is_telephoned(
    feng: Player, zhao: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    await zhao.says("/投诉 13912345678 3号楼大堂的灯一直不亮", room=ROOM)
    await zhao.hears("room-complaint-filed")
    label = str((await newest(zhao, "complaint-card"))["ticket"])
    await feng.says(f"签收 {label}")
    await zhao.says(f"立项 {label} 要派人到现场处理", room=ROOM)
    await feng.says(f"完成 {label} 已换灯")
    await feng.says(f"交回 {label} 灯管到寿命")
    call = await newest(zhao, "room-telephone-caller", label)
    assert (await complaint(estate, label)).told is None
    await zhao.says(f"核实 {label} 去看过", room=ROOM)
    await zhao.says(f"销项 {label}", room=ROOM)
    await zhao.hears("result-not-told", label)
    await clock.forward(hours=9, minutes=1)
    assert "告知结果" in (await newest(sun, "alert-late", label))["text"], "nobody has telephoned the same day (T12)"
    await zhao.presses(call, "phoned")
    assert (await complaint(estate, label)).told is not None
    await zhao.says(f"销项 {label}", room=ROOM)
    assert (await stored(estate, label)).closing == "settled"


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("/投诉", "complain-what"),
        ("/投诉 3-2-501", "complain-what"),
        ("/投诉 13912345678", "complain-what"),
        ("/投诉 9-9-999 电梯坏", "staff-house-not-found"),
        ("立项", "staff-needs-number"),
        ("立项 99 有必要跟进", "staff-ticket-not-found"),
    ],
)
async def test_what_is_missing_is_asked_for(zhao: Player, written: str, answer: str) -> None:
    await zhao.says(written, room=ROOM)
    await zhao.hears(answer)
    assert not await heard(zhao, "complaint-card")


async def test_every_verb_says_what_it_still_needs(wang: Player, feng: Player, zhao: Player, estate: Estate) -> None:
    """Nothing is guessed: a choice is offered, a question is asked, or the next step is named."""
    label = await filed(wang, LIGHT)
    before = await stored(estate, label)
    for written, answer in (
        (f"定级 {label}", "choice-of-severity"),
        (f"定级 {label} 大", "choice-of-severity"),
        (f"定性 {label} 不清楚", "choice-of-nature"),
        (f"归类 {label} 别的", "choice-of-category"),
        (f"立项 {label} 应该", "choice-of-case-ground"),
        (f"不立项 {label}", "ask-words-explain"),
        (f"延期 {label} 11月27日18点 等配件", "overtime-by-the-holder"),
        (f"连带问题 {label}", "ask-words-further"),
        (f"转 {label}", "choice-departments"),
        (f"签收 {label}", "department-signs"),
        (f"完成 {label} 好了", "case-not-possible-now"),
        (f"核实 {label} 看过", "case-not-possible-now"),
        (f"同意延期 {label}", "overtime-none"),
        (f"关联 {label}", "link-number-needed"),
        (f"派 {label} 冯涛", "needs-role"),
        (f"方案 {label} 换灯", "needs-role"),
    ):
        await zhao.catches_up()
        await zhao.says(written, room=ROOM)
        assert await zhao.hears(answer), written
    after = await stored(estate, label)
    assert (after.state, after.complaint) == (before.state, before.complaint)


async def test_it_is_sent_to_another_department(
    wang: Player, feng: Player, zhao: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """A new form, a new ten minutes; the second time the supervisor hears of it."""
    label = await filed(wang, GUARD)
    await sun.says(f"转 {label} 工程部 门禁是工程部管的", room=ROOM)
    assert "工程部" in (await wang.hears("ticket-transferred", label))["text"]
    await feng.hears("form-dispatched", label)
    assert await buttons(feng, label) == ["claim"]
    await sun.catches_up()
    await zhao.says(f"转 {label} 秩序维护部 还是保安的事", room=ROOM)
    await sun.hears("transferred-again", label)
    await feng.picks("claim", label)  # its form has gone on
    await feng.hears("staff-ticket-not-found")
    assert (await stored(estate, label)).holder is None
    dispatches = (await complaint(estate, label)).dispatches
    assert [one.department for one in dispatches] == ["security", "engineering", "security"]


async def test_urging_and_adding_reach_whoever_has_it(wang: Player, feng: Player, zhao: Player) -> None:
    label = await filed(wang, LIGHT)
    await feng.picks("claim", label)
    await wang.says(label)
    await wang.picks("urge")
    await feng.hears("room-urged", label)
    assert "住户催办" in (await board(feng, label))["text"]
    await wang.picks("add")
    await wang.says("二楼的灯也不亮")
    await wang.picks("done")
    assert "二楼的灯也不亮" in (await board(feng, label))["text"]


async def test_a_pause_has_its_reason_and_its_end(
    wang: Player, feng: Player, zhao: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await filed(wang, LIGHT)
    await feng.picks("claim", label)
    await feng.picks("pause", label)
    await feng.picks("parts", label)
    assert "配件" in (await wang.hears("ticket-waiting", label))["text"]
    shown = (await board(zhao, label, ROOM))["text"]
    assert "配件" in shown
    assert "11月30日" in shown
    await zhao.says(f"立项 {label} 要派人到现场处理", room=ROOM)
    await clock.forward(days=7, minutes=1)
    await wang.hears("ticket-resumed", label)
    assert (await stored(estate, label)).state == "accepted"
