"""Listening to a complaint: long, angry, broken off, taken back, dangerous (handbook/rules.md §§10, 18; systems.md B16,
B25)."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from flows.estate import Role
from tests.stories.acts import acts, labels, stored
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.complaints import (
    GUARD,
    LIGHT,
    at_summary,
    complaint,
    filed,
    heard,
    newest,
    presses_and_writes,
    result_told,
    told,
)
from tests.stories.conftest import Estate, opened
from tests.stories.telegram_cast import telegram_estate


async def last(player: Player) -> str:
    return str((await player.current())[-1]["script"])


async def said_by_house(player: Player) -> list[str]:
    return [m["script"] for m in await player.all() if m["script"]]


# ── listening ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_it_is_heard_out_however_long_and_rude(wang: Player, zhao: Player, estate: Estate) -> None:
    """Ten thousand characters, forty photos, insults: each is acknowledged in other words, none is a misunderstanding,
    no question comes before “that is all”, and the apology comes once."""
    await wang.says("我要投诉")
    await wang.says("你们这帮混蛋，门岗的保安昨天骂我妈")
    for words in ("混蛋", "你们是干什么吃的", "气死我了" * 2500, "？", "！！！"):
        await wang.says(words)
    for _ in range(40):
        await wang.sends_photo()
    heard_out = await said_by_house(wang)
    assert set(heard_out) <= {
        "complaint-listen",
        "complaint-heard-first",
        *(f"complaint-heard-{n}" for n in range(1, 5)),
    }
    assert all(before != after for before, after in pairwise(heard_out))
    await wang.picks("done")
    while (asked := (await wang.current())[-1])["script"] != "complaint-summary":
        await wang.presses(asked, "skip")
    assert "40 份" in asked["text"]
    await wang.picks("correct")
    label = str((await wang.hears("complaint-filed"))["ticket"])
    ticket = await stored(estate, label)
    assert (len(ticket.photos), len(ticket.words) > 10_000) == (40, True)
    assert len(await heard(wang, "complaint-sorry")) == 1
    assert len(await heard(wang, "empathy-i-understand")) == 1
    assert len((await newest(zhao, "complaint-card", label))["text"]) < 2000


async def test_only_what_is_missing_is_asked(wang: Player) -> None:
    await told(wang, "昨晚八点在3号楼大堂，保安骂人，我要求他道歉，请打13912345678")
    assert await last(wang) == "complaint-summary"
    text = (await newest(wang, "complaint-summary"))["text"]
    for words in ("昨晚八点", "3号楼大堂", "保安", "道歉", "13912345678"):
        assert words in text, text


async def test_who_falls_silent_has_told_it(wang: Player, zhao: Player, estate: Estate, clock: LobbyClockHand) -> None:
    """C29: ten minutes after the last word it is filed as it stands, and can be taken back."""
    await wang.says("我要投诉")
    await wang.says("楼道里的垃圾三天没人扫")
    await clock.forward(minutes=9)
    assert not await heard(wang, "complaint-filed-as-told")
    await clock.forward(minutes=2)
    told_ = await wang.hears("complaint-filed-as-told")
    assert len(await heard(wang, "complaint-sorry")) == 1
    label = str((await newest(zhao, "complaint-card"))["ticket"])
    assert label in told_["text"]
    assert (await stored(estate, label)).words == "楼道里的垃圾三天没人扫"


async def test_who_said_nothing_has_no_complaint(wang: Player, clock: LobbyClockHand) -> None:
    await wang.says("我要投诉")
    await clock.forward(minutes=11)
    assert not await heard(wang, "complaint-filed-as-told")
    await wang.says("说完了")
    await wang.hears("complaint-nothing-told")


async def test_a_second_one_inside_the_first(wang: Player, estate: Estate) -> None:
    await told(wang, LIGHT)
    await wang.says("另外我还要投诉物业费乱收费")
    await wang.hears("complaint-second-kept")
    await wang.picks("skip")
    await wang.picks("skip")
    await wang.picks("correct")
    first = str((await wang.hears("complaint-filed"))["ticket"])
    assert "物业费" in (await wang.hears("complaint-next"))["text"]
    await wang.picks("done")
    while (asked := (await wang.current())[-1])["script"] != "complaint-summary":
        await wang.presses(asked, "skip")
    await wang.picks("correct")
    second = str((await wang.hears("complaint-filed"))["ticket"])
    assert "物业费" in (await stored(estate, second)).words
    assert "物业费" not in (await stored(estate, first)).words


async def test_it_is_taken_back_before_and_after(wang: Player, feng: Player, zhao: Player, estate: Estate) -> None:
    await told(wang, LIGHT)
    await wang.says("取消")
    await wang.hears("complaint-dropped")
    assert not await heard(zhao, "complaint-card")
    label = await filed(wang, LIGHT)
    await feng.picks("claim", label)
    await wang.says(label)
    await wang.picks("cancel")
    assert labels(await wang.hears("complaint-retract-sure")) == ["yes", "no"]
    await wang.picks("yes")
    await wang.hears("complaint-retracted")
    await feng.hears("room-retracted", label)
    ticket = await stored(estate, label)
    assert (ticket.closing, ticket.words) == ("cancelled", LIGHT)
    assert "cancel" in await acts(estate, label), "the record stays"


async def test_a_person_in_the_middle(wang: Player, zhao: Player, estate: Estate) -> None:
    await wang.says("我要投诉")
    await wang.says(LIGHT)
    await wang.says("转人工")
    talk = str((await wang.hears("person-called"))["ticket"])
    await zhao.picks("claim", talk)
    await zhao.picks("end", talk)
    await wang.hears("talk-ended")
    await wang.says("说完了")
    await wang.hears("complaint-sorry")
    await wang.picks("skip")
    await wang.picks("skip")
    assert LIGHT in (await wang.hears("complaint-summary"))["text"], "nothing is lost"


async def test_a_restart_in_the_middle(tmp_path: Path) -> None:
    async with opened(tmp_path) as before:
        wang = before.player("resident:wang")
        await wang.says("我要投诉")
        await wang.says(LIGHT)
    async with opened(tmp_path) as after:
        wang, feng = after.player("resident:wang"), after.player("head:feng")
        await wang.says("晚上很黑")
        await wang.picks("done")
        await wang.picks("skip")
        await wang.picks("skip")
        text = (await newest(wang, "complaint-summary"))["text"]
        assert "晚上很黑" in text
        await wang.picks("correct")
        label = str((await newest(wang, "complaint-filed"))["ticket"])
        await after.clock.forward(minutes=6)
        assert await heard(feng, "remind-clock", label)
    async with opened(tmp_path) as later:
        feng, sun = later.player("head:feng"), later.player("supervisor:sun")
        await later.clock.forward(minutes=5)
        assert await heard(sun, "alert-late", label)
        await feng.picks("claim", label)
        assert (await stored(later, label)).state == "accepted"


# ── moods ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_anger_is_received_once_with_an_apology_and_not_apologised_for_twice(wang: Player) -> None:
    await wang.says("你们的服务真差，气死我了")
    await wang.hears("angry-opening")
    await wang.says("气死我了，3号楼大堂的灯三天不亮")
    await wang.says("气死我了")
    assert len(await heard(wang, "angry-opening")) == 1
    await wang.picks("done")
    assert not await heard(wang, "complaint-sorry"), "one apology an incident (C16)"
    assert len(await heard(wang, "empathy-i-understand")) == 1


async def test_thanks_and_criticism(wang: Player, zhao: Player) -> None:
    await wang.says("谢谢")
    assert not await heard(zhao, "complaint-card")
    await wang.says("你们的工作做得不够好，要改进")
    await wang.hears("criticised-thanks")
    await wang.picks("no")
    assert not await heard(zhao, "complaint-card")


async def test_the_press_is_the_managers(
    wang: Player, zhao: Player, sun: Player, zhou: Player, clock: LobbyClockHand
) -> None:
    """B25: nothing is said on the matter; nobody below hears of it; the manager's own reply goes out."""
    await wang.says("我是晚报记者，想采访你们电梯事故的事")
    answer = await wang.hears("press-passed-on")
    assert "事故" not in answer["text"]
    alert = await zhou.hears("alert-press")
    for one in (zhao, sun):
        assert not [m for m in await one.all() if m["script"] and "记者" in m["text"]]
    await zhou.replies(alert, "您好，我是项目经理，请于明天上午十点到服务中心面谈。")
    await clock.forward(seconds=31)
    assert "面谈" in (await heard(wang, "staff-reply"))[0]


async def test_a_journalist_who_writes_on_is_one_matter(wang: Player, sun: Player, zhou: Player) -> None:
    """Three lines, one ticket, one page; and the supervisor's digest does not count it."""
    await wang.says("我是晚报记者，想采访你们电梯事故的事")
    label = (await wang.hears("press-passed-on"))["ticket"]
    await wang.says("我是记者，请问电梯多久没有检修了")
    assert (await wang.hears("press-passed-on"))["ticket"] == label
    assert await zhou.has_heard("alert-press") == 1
    await sun.says("/日报")
    assert "新登记 0 " in (await sun.hears("digest"))["text"]


@pytest.mark.parametrize(
    ("words", "script"),
    [("你们再不处理我就从楼上跳下去", "emergency-self-harm"), ("再不管我就拿刀砍了那个保安", "emergency-threat")],
)
async def test_danger_comes_before_everything(wang: Player, zhao: Player, sun: Player, words: str, script: str) -> None:
    """In the middle of the story: what to do now, somebody is paged, the story is kept."""
    await wang.says("我要投诉")
    await wang.says(GUARD)
    await wang.says(words)
    await wang.hears(script)
    await wang.hears("emergency-filed")
    assert await heard(zhao, "alert-emergency")
    assert words in (await newest(zhao, "card"))["text"]


async def test_in_danger_a_silence_files_nothing_and_says_nothing(
    wang: Player, zhao: Player, clock: LobbyClockHand
) -> None:
    await told_story(wang)
    await wang.says("我不想活了")
    emergency = await wang.hears("emergency-filed")
    assert "reject" not in labels(await newest(zhao, "card", str(emergency["ticket"])))
    before = len(await wang.all())
    await clock.forward(minutes=59)
    said = [one["script"] for one in (await wang.all())[before:]]
    assert not {"complaint-sorry", "complaint-filed-as-told", "draft-kept"} & set(said), said
    await wang.says("2号楼大堂")
    await zhao.picks("claim", str(emergency["ticket"]))
    await presses_and_writes(zhao, "finish", str(emergency["ticket"]), "已陪同家人")
    await clock.forward(hours=2)
    assert len(await heard(wang, "complaint-filed-as-told")) == 1, "what was told is not lost"


async def told_story(wang: Player) -> None:
    await wang.says("我要投诉")
    await wang.says(GUARD)


async def test_a_complaint_inside_an_emergency_is_filed_too(wang: Player, zhao: Player, estate: Estate) -> None:
    await wang.says("投诉保安打我，我头流血了")
    label = str((await wang.hears("complaint-filed-too"))["ticket"])
    emergency = str((await wang.hears("emergency-filed"))["ticket"])
    complaint = (await stored(estate, label)).complaint
    assert complaint is not None
    assert (complaint.severity, complaint.ground) == ("major", "loss-or-injury")
    await wang.says("2号楼大堂")
    assert (await stored(estate, emergency)).place == "2号楼大堂"
    assert not (await stored(estate, label)).later


@pytest.mark.parametrize("said", [("我要投诉",), ("菜单",), (LIGHT, "说完了", "取消"), ("进度",)])
async def test_where_nothing_waits_nobody_speaks_of_a_draft(
    wang: Player, clock: LobbyClockHand, said: tuple[str, ...]
) -> None:
    for words in said:
        await wang.says(words)
    await clock.forward(hours=2)
    assert not await heard(wang, "draft-kept")


# ── languages and channels ───────────────────────────────────────────────────────────────────────────────────────────


async def test_in_english(wang: Player, zhao: Player) -> None:
    await wang.says("I want to make a complaint")
    await wang.says("The guard at the gate shouted at my mother yesterday")
    await wang.says("that's all")
    while (asked := (await wang.current())[-1])["script"] != "complaint-summary":
        await wang.presses(asked, "skip")
    await wang.picks("correct")
    told_ = await wang.hears("complaint-filed")
    assert "Thank you" in told_["text"]
    assert "重要投诉" in (await newest(zhao, "complaint-card"))["text"]


async def test_in_traditional_characters(wang: Player, estate: Estate) -> None:
    await wang.says("我要投訴")
    await wang.says("門崗的保安態度很差，昨天罵我媽媽")
    await wang.says("說完了")
    while (asked := (await wang.current())[-1])["script"] != "complaint-summary":
        await wang.presses(asked, "skip")
    assert "請您核對" in asked["text"]
    await wang.picks("correct")
    label = str((await wang.hears("complaint-filed"))["ticket"])
    assert (await complaint(estate, label)).content == "service-attitude"


async def test_on_telegram(tmp_path: Path) -> None:
    """A resident, the desk's group and a department's head; the result does not arrive, so the desk telephones."""
    async with telegram_estate(tmp_path) as estate:
        sun = await estate.member("孙主管", Role.SUPERVISOR, "front-desk", "sun")
        zhao = await estate.member("赵敏", Role.AGENT, "front-desk", "zhao")
        feng = await estate.member("冯涛", Role.DEPARTMENT_HEAD, "engineering", "feng")
        desk = await estate.room("front-desk", sun)
        wang = await estate.resident("王建国")
        await wang.says("我要投诉")
        await wang.says(LIGHT)
        await wang.picks("done")
        for _ in range(6):
            if await wang.has_heard("complaint-summary"):
                break
            await wang.picks("skip")
        await wang.picks("correct")
        await wang.hears("complaint-filed", "C-0001")
        await feng.picks("claim")
        await wang.hears("complaint-accepted")
        await zhao.picks("open-case", room=desk)
        await zhao.picks("on-site", room=desk)
        await feng.says("完成 C-1 已换灯")
        await wang.user.blocks()
        await feng.says("交回 C-1 灯管到寿命")
        await estate.forward(seconds=5)
        await desk.hears("room-cannot-reach", "C-0001")
        assert "result-told" not in await estate.acts()
        assert (await estate.ticket()).complaint.told is None, "what did not arrive was not told (T12)"
        await zhao.says("核实 C-1 去看过", room=desk)
        await zhao.says("销项 C-1", room=desk)
        await zhao.hears("result-not-told")
        await zhao.picks("phoned", room=desk)
        assert (await estate.ticket()).complaint.told is not None
        await zhao.says("销项 C-1", room=desk)
        assert (await estate.ticket()).closing == "settled"


async def test_a_result_that_is_told_keeps_its_promise(
    wang: Player, feng: Player, zhao: Player, estate: Estate
) -> None:
    label = await result_told(wang, feng, zhao, LIGHT)
    assert (await complaint(estate, label)).told is not None
    notify = (await stored(estate, label)).clock("notify")
    assert notify is not None
    assert notify.met is not None


async def test_a_summary_can_be_changed_and_added_to(wang: Player, estate: Estate) -> None:
    await at_summary(wang, LIGHT)
    await wang.says("二楼的灯也不亮")
    await wang.hears("complaint-added")
    assert "二楼的灯也不亮" in (await newest(wang, "complaint-summary"))["text"]
    await wang.picks("change")
    await wang.picks("where")
    await wang.says("5号楼大堂")
    assert "5号楼大堂" in (await newest(wang, "complaint-summary"))["text"]
    await wang.picks("correct")
    label = str((await wang.hears("complaint-filed"))["ticket"])
    assert "二楼的灯也不亮" in (await stored(estate, label)).words
