"""A meeting room through the front door: its questions, the staff's agreement with its clock, the day's sheet with what
is to be prepared, the meeting itself (systems.md B5, C13)."""

from __future__ import annotations

from tests.stories.acts import labels
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.conftest import Estate
from tests.stories.test_booking_core import the_card

FRIDAY = "2026-11-27T{}:00+08:00"
SENTENCE = "周五下午两点到四点 小会议室 8个人"
ANSWERS = ("部门例会", "圆桌式", "跳过", "不需要", "我自己")


async def asked_for(resident: Player, sentence: str = SENTENCE) -> str:
    """From one sentence and the five answers to the number."""
    await resident.says(sentence)
    for answer in ANSWERS:
        await resident.hears("book-question")
        await resident.says(answer)
    await resident.hears("book-summary")
    await resident.picks("correct")
    return str((await resident.hears("booking-requested"))["ticket"])


async def test_from_the_first_words_to_the_bill(wang: Player, zhao: Player, clock: LobbyClockHand) -> None:
    await wang.says("我要订会议室")
    for question, answer in (
        ("book-which-day", "周五"),
        ("book-which-time", "下午两点"),
        ("book-how-long", "两个小时"),
        ("book-how-many", "8个人"),
    ):
        await wang.hears(question)
        await wang.says(answer)
    for answer in ANSWERS:
        await wang.hears("book-question")
        await wang.says(answer)
    summary = (await wang.hears("book-summary"))["text"]
    for answer in ("小会议室", "部门例会", "圆桌式", "不需要", "我自己"):
        assert answer in summary
    assert "跳过" not in summary
    await wang.picks("correct")
    promise = await wang.hears("booking-requested")
    label = str(promise["ticket"])
    assert "10:00" in promise["text"], "an hour of service from nine o'clock"

    card = await zhao.hears("club-card", label)
    assert labels(card) == ["agree", "refuse"]
    await clock.forward(minutes=31)
    await zhao.hears("booking-room-answer-half", label)
    await zhao.picks("agree", label)
    await wang.hears("booking-told-agreed", label)
    await zhao.hears("booking-room-plan", label)

    await clock.until(FRIDAY.format("08:00"))
    sheet = [one["text"] for one in await zhao.all() if one["script"] == "club-sheet"][-1]
    for line in ("10:00 写好会议通知", "12:00 茶杯消毒", "13:00 迎宾员", "13:30 备好"):
        assert line in sheet
    assert sheet.count(label) == 8, "the meeting, and seven things to prepare"

    await clock.until(FRIDAY.format("13:45"))
    await wang.hears("coming-ask", label)
    await zhao.hears("booking-room-soon", label)
    await clock.until(FRIDAY.format("14:00"))
    await zhao.picks("arrive", label)
    await zhao.hears("club-slip", label)
    await clock.until(FRIDAY.format("16:00"))
    await zhao.picks("finish", label)
    assert "200" in (await wang.hears("booking-told-bill", label))["text"]
    await wang.hears("farewell-come-again", label)
    assert labels(await the_card(zhao, label)) == []


async def test_whom_staff_let_down_hears_why_and_other_times(wang: Player, zhao: Player) -> None:
    label = await asked_for(wang)
    await zhao.picks("refuse", label)
    await zhao.replies(await zhao.hears("club-ask-refuse", label), "当天下午场地维修")
    await wang.hears("apology-sincere", label)
    assert "场地维修" in (await wang.hears("booking-told-refused", label))["text"]
    asked = await wang.hears("rebook-ask", label)
    assert labels(asked)[-2:] == ["other", "no"]
    await wang.picks(labels(asked)[0])
    assert "部门例会" in (await wang.hears("book-summary"))["text"], "nothing is asked twice"
    await wang.picks("correct")
    await wang.hears("booking-requested")


async def test_a_promise_to_answer_that_is_late_is_apologised_for(
    estate: Estate, wang: Player, zhao: Player, sun: Player
) -> None:
    label = await asked_for(wang)
    await estate.clock.forward(minutes=61)
    await sun.hears("booking-room-answer-due", label)
    await wang.hears("table-13-late-reply", label)
    await wang.hears("late-new-time", label)
    await zhao.picks("agree", label)
    await wang.hears("booking-told-agreed", label)


async def test_what_must_be_told_is_not_skipped(wang: Player) -> None:
    await wang.says(SENTENCE)
    await wang.hears("book-question")
    await wang.says("跳过")
    await wang.hears("unclear-repeat-please")
    await wang.hears("book-question")


async def test_the_sheet_is_the_desks_to_ask_for(wang: Player, zhao: Player) -> None:
    label = await asked_for(wang)
    await zhao.picks("agree", label)
    await zhao.says("/会所 11月27日", room="front-desk")
    assert label in (await zhao.hears("club-sheet"))["text"]
