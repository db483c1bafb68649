"""D1 (handbook/rules.md §24): whom a complaint is about does not read it; nobody below reads of people above."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.stories.acts import acts, labels, stored
from tests.stories.cast import LobbyClockHand, Message, Player
from tests.stories.complaints import (
    LIGHT,
    at_summary,
    board,
    complaint,
    due,
    filed,
    heard,
    newest,
    scores,
    told,
    verifies,
)
from tests.stories.conftest import Estate

RUDE_SUN = "你们孙丽主管态度恶劣，昨天在前台对我大吼大叫"
RUDE_ZHAO = "前台赵敏上午爱理不理，让我等了一个小时"
RUDE_FENG = "工程部主管冯涛态度很差，昨天在大堂骂人"
RUDE_WU = "你们吴刚总经理说话不算数，答应的车位没给"
RUDE_ZHOU = "周伟经理说话不算数，昨天答应的事不认账"
TELLTALE = ("孙丽", "大吼大叫", "赵敏", "爱理不理", "不认账", "车位没给", "大堂骂人")  # words that would give it away


async def own(player: Player) -> list[str]:
    """Everything the house has said to them, in private and in their rooms; what they wrote themselves is left out."""
    return [m["text"] for m in await player.all() if m["script"]]


async def in_room(player: Player, room: str) -> list[Message]:
    return [m for m in await player.all() if m["room"] == room and m["script"]]


async def knows_nothing(player: Player, label: str, asked: Sequence[str] = ()) -> None:
    """Whatever they ask, in private and in each room they sit in."""
    rooms = sorted({m["room"] for m in await player.all() if m["room"]})
    for words in ("/逾期", "/日报", "/户 3-2-501", "/抽查", f"查 {label}", f"电话 {label}", "/我的", *asked):
        for room in (None, *rooms):
            await player.says(words, room=room)
    said = "\n".join(await own(player))
    assert label not in said, [line for line in await own(player) if label in line]
    assert not any(word in said for word in TELLTALE), [
        line for line in await own(player) if any(w in line for w in TELLTALE)
    ]


async def test_the_room_of_the_department_never_hears_of_it(
    wang: Player, feng: Player, zhao: Player, qian: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """About the engineering's work: its head handles it in private; the department's room hears not one word, also when
    somebody who may see it asks there."""
    label = await filed(wang, LIGHT)
    await clock.forward(minutes=11)
    await feng.picks("claim", label)
    for words in (f"查 {label}", f"立项 {label} 要派人到现场处理", f"定级 {label} 重要"):
        await sun.says(words, room="engineering")
        assert label in (await newest(sun, "not-in-this-room"))["text"]
    await feng.says("/户 3-2-501", room="engineering")
    await sun.says("/逾期", room="engineering")
    await zhao.says(f"立项 {label} 要派人到现场处理", room="front-desk")
    await feng.says(f"完成 {label} 已换灯")
    await feng.says(f"交回 {label} 灯管到寿命")
    await verifies(zhao, label)
    await zhao.picks("close", label)
    await clock.forward(days=2)
    said = await in_room(qian, "engineering")
    assert all(label not in message["text"] and message["ticket"] != label for message in said), said
    assert not [one for one in await own(qian) if label in one]
    assert (await stored(estate, label)).closing == "settled"


async def test_about_somebody_of_the_front_desk(
    wang: Player, zhao: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await filed(wang, RUDE_ZHAO)
    assert (await complaint(estate, label)).accused_member is not None
    await board(sun, label, "supervisors")
    await sun.picks("claim", label)
    await sun.says(f"立项 {label} 有必要跟进")
    await sun.says(f"派 {label} 赵敏")
    await sun.hears("assignee-is-accused", label)
    await sun.says(f"派 {label} 钱勇")
    await sun.hears("needs-role")
    await sun.says(f"转 {label} 工程部 不归我们")
    await sun.hears("transfer-confined", label)
    await clock.forward(days=3, hours=1)
    await sun.says(f"完成 {label} 已当面道歉")
    await sun.says(f"交回 {label} 调了录像")
    await clock.forward(days=2)
    await knows_nothing(zhao, label)
    assert "assign" not in await acts(estate, label)


async def test_about_the_supervisor(
    wang: Player,
    zhao: Player,
    sun: Player,
    zhou: Player,
    wu: Player,
    estate: Estate,
    clock: LobbyClockHand,
) -> None:
    """It goes to the manager; the supervisor hears nothing of it anywhere, late or not, not even as a number."""
    label = await filed(wang, RUDE_SUN)
    card = await board(zhou, label)
    assert labels(card)[0] == "claim"
    await clock.forward(minutes=30)
    await zhou.picks("claim", label)
    await zhou.says(f"立项 {label} 有必要跟进")
    await zhou.says(f"派 {label} 孙丽")
    await zhou.hears("assignee-is-accused", label)
    await clock.forward(days=4)
    await wu.hears("alert-late", label)
    await knows_nothing(sun, label, asked=(f"销项 {label}", f"确认级别 {label}", f"签收 {label}"))
    await knows_nothing(zhao, label)
    digests = await heard(sun, "digest")
    assert all("逾期 0" in one and "未销项 0" in one for one in digests[:4]), digests
    await zhou.says("/逾期")
    assert label in (await newest(zhou, "list-late"))["text"]
    await zhou.says("/逾期", room="supervisors")
    assert label not in (await newest(zhou, "list-late"))["text"]
    await zhou.says(f"查 {label}", room="supervisors")
    await zhou.hears("not-in-this-room")
    await zhou.says(f"完成 {label} 已调岗并道歉")
    await zhou.says(f"交回 {label} 录像属实")
    await wang.hears("complaint-result", label)
    await clock.forward(days=2)
    await knows_nothing(sun, label)


async def test_figures_do_not_count_what_their_reader_may_not_see(wang: Player, sun: Player, zhou: Player) -> None:
    """A number can tell as much as a line."""
    await filed(wang, RUDE_SUN)
    for one, count in ((sun, 0), (zhou, 1)):
        await one.says("/周报")
        assert f"收到 {count} " in (await one.hears("report-weekly"))["text"]


async def test_about_the_manager(
    wang: Player, sun: Player, zhou: Player, wu: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await filed(wang, RUDE_ZHOU)
    assert labels(await board(wu, label))[0] == "claim"
    await wu.picks("claim", label)
    await wu.says(f"立项 {label} 有必要跟进")
    await wu.says(f"派 {label} 周伟")
    await wu.hears("assignee-is-accused", label)
    await clock.forward(days=1)
    await knows_nothing(zhou, label)
    await knows_nothing(sun, label)


async def handled_by(one: Player, label: str) -> None:
    await one.picks("claim", label)
    await one.says(f"立项 {label} 有必要跟进")
    await one.says(f"确认级别 {label}")
    await one.says(f"完成 {label} 已当面道歉")
    await one.says(f"交回 {label} 录像属实")
    await one.says(f"纠正 {label} 没有记录；每日核对；12月31日前")


@pytest.mark.parametrize("answers", [True, False])
async def test_about_the_manager_the_resident_verifies(
    wang: Player, wu: Player, estate: Estate, clock: LobbyClockHand, *, answers: bool
) -> None:
    """Above the gm is nobody: without the resident's word the case could never be closed."""
    label = await filed(wang, RUDE_ZHOU)
    await handled_by(wu, label)
    await wang.hears("complaint-result", label)
    await wu.says(f"核实 {label} 看过录像")
    await wu.hears("verified-by-the-resident", label)
    await clock.forward(days=1)
    if answers:
        await wang.picks("solved")
        await scores(wang, 5, 5, 5)
    else:
        await clock.forward(days=1)
        await wu.says(f"回访 V-{(await complaint(estate, label)).visit:04} 住户说已经解决")
    await wu.says(f"同意销项 {label}")
    await wu.says(f"销项 {label}")
    await wang.hears("complaint-closed", label)
    assert (await stored(estate, label)).closing == "settled"


async def test_about_the_supervisor_the_gm_verifies_what_the_manager_handled(
    wang: Player, zhou: Player, wu: Player, estate: Estate
) -> None:
    label = await filed(wang, RUDE_SUN)
    await handled_by(zhou, label)
    await zhou.says(f"核实 {label} 看过录像")
    await zhou.hears("verifier-is-doer", label)
    asked = await wu.hears("please-verify", label)
    assert labels(asked) == ["verify"]
    await wu.presses(asked, "verify")
    await wu.replies(await wu.hears("ask-words-verify", label), "看过录像，也问过住户")
    await wu.says(f"同意销项 {label}")
    await zhou.says(f"销项 {label}")
    await wang.hears("complaint-closed", label)


async def test_about_a_departments_head(
    wang: Player, feng: Player, qian: Player, zhou: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await filed(wang, RUDE_FENG)
    assert labels(await board(zhou, label))[0] == "claim"
    await clock.forward(days=1)
    await knows_nothing(feng, label, asked=(f"签收 {label}",))
    await knows_nothing(qian, label)


async def test_about_the_highest_it_is_for_the_next_who_is_not_meant(
    wang: Player, sun: Player, zhou: Player, wu: Player
) -> None:
    """Above the gm is nobody: what is said of them is not lost, and they do not read who said it (design §5)."""
    label = await filed(wang, RUDE_WU)
    assert labels(await board(zhou, label))[0] == "claim"
    await zhou.says(f"派 {label} 吴刚")
    await zhou.hears("assignee-is-accused", label)
    await knows_nothing(wu, label)
    await knows_nothing(sun, label)


async def test_a_neighbour_does_not_hear_who_complained(
    wang: Player, li: Player, zhao: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    await wang.says("我要投诉")
    await wang.says("楼上邻居半夜吵闹，每天到两点")
    await wang.picks("done")
    while (asked := (await wang.current())[-1])["script"] != "complaint-summary":
        await wang.presses(asked, "skip")
    assert "anonymous" in labels(asked)
    await wang.presses(asked, "anonymous")
    assert "不会让邻居知道" in (await newest(wang, "complaint-summary"))["text"]
    await wang.picks("correct")
    label = str((await wang.hears("complaint-filed"))["ticket"])
    assert (await complaint(estate, label)).anonymous
    assert "不向邻居透露" in (await board(zhao, label, "front-desk"))["text"]
    before = len(await li.all())
    await clock.forward(days=3)
    assert len(await li.all()) == before
    await li.says(label)
    assert "吵闹" not in "\n".join(await own(li))


@pytest.mark.parametrize("words", ["我不想让邻居知道是我，楼上天天半夜拖椅子", "楼上天天半夜拖椅子，请匿名"])
async def test_whoever_says_so_need_not_press(wang: Player, words: str) -> None:
    assert "不会让邻居知道" in (await at_summary(wang, words))["text"]


async def test_an_accused_is_told_nothing_though_their_number_is_tried(
    wang: Player, zhao: Player, sun: Player, estate: Estate
) -> None:
    """Every number of the estate, as somebody curious would: the answer to a hidden one is that of none."""
    await told(wang, RUDE_SUN)
    await wang.says("取消")
    label = await filed(wang, RUDE_SUN)
    for number in (label, "99"):
        await sun.says(f"查 {number}")
    hidden, missing = (await heard(sun, "staff-ticket-not-found"))[-2:]
    assert hidden.replace("1", "99") == missing
    assert (await stored(estate, label)).confined == "manager"


async def test_who_complains_of_the_front_desk_talks_to_its_supervisor(
    wang: Player, zhao: Player, sun: Player, clock: LobbyClockHand, estate: Estate
) -> None:
    """A talk is not read by whom the complaint is about, also one begun before it; ten minutes are ten minutes."""
    await wang.says("转人工")
    before = str((await zhao.hears("card"))["ticket"])
    await wang.says("菜单")
    await filed(wang, RUDE_ZHAO)
    assert (await stored(estate, before)).confined == "supervisor"
    await wang.says("转人工")
    await wang.says("我想再说说赵敏的事")
    assert not [m for m in await zhao.all() if "再说说" in m["text"]]
    talk = await stored(estate, before)
    assert (talk.confined, talk.holder) == ("supervisor", None)
    assert {m["room"] for m in await sun.all() if "再说说" in m["text"]} == {"supervisors"}
    assert await due(estate, before, "reply") == "11-23 09:10"


async def test_who_complains_of_the_supervisor_talks_to_the_manager(
    wang: Player, zhao: Player, sun: Player, zhou: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    await filed(wang, RUDE_SUN)
    await wang.says("转人工")
    asked = await zhou.hears("alert-talk")
    await wang.says("我想再说说孙丽的事")
    for one in (zhao, sun):
        assert not [m for m in await one.all() if "再说说" in m["text"] or m["ticket"] == asked["ticket"]]
    assert [m for m in await zhou.all() if "再说说" in m["text"]]
    assert await due(estate, str(asked["ticket"]), "reply") == "11-23 09:10"
    await zhou.replies(asked, "您好，我是项目经理，请讲。")
    await clock.forward(seconds=31)
    assert "请讲" in (await heard(wang, "staff-reply"))[0]
    assert await due(estate, str(asked["ticket"]), "reply") == ""
