"""Reporting a repair: every way in, every question, and the answers that are changed before it is filed."""

from __future__ import annotations

import pytest

from tests.stories.acts import TAP, at_summary, clock_time, filed, filed_public, labels, scripts, stored
from tests.stories.cast import Player
from tests.stories.conftest import Estate


async def test_a_greeting_names_the_estate_and_offers_what_can_be_done(wang: Player, estate: Estate) -> None:
    heard = await wang.says("你好")
    assert estate.app.house.default.name in heard[1]["text"]
    offered = ["repair", "complaint", "booking", "bookings", "status", "history", "home", "staff", "language"]
    assert labels(heard[-1]) == offered


@pytest.mark.parametrize("said", ["报修", "我要报修", "1", "repair", "我想报修"])
async def test_many_words_open_a_repair(wang: Player, said: str) -> None:
    await wang.says("菜单")
    await wang.says(said)
    assert "plumbing" in labels(await wang.hears("repair-what"))


@pytest.mark.parametrize("said", ["1", "１", "给排水", "plumbing", "厨房水龙头漏水"])
async def test_the_category_by_number_by_name_or_by_a_sentence(wang: Player, estate: Estate, said: str) -> None:
    await wang.says("报修")
    await wang.says(said)
    if said != TAP:
        await wang.picks(labels(await wang.hears("repair-where"))[0])
    await wang.picks("ordinary")
    await wang.picks("skip")
    await wang.picks(labels(await wang.hears("table-14-what-time-suits"))[0])
    await wang.picks("correct")
    label = str((await wang.hears("repair-filed"))["ticket"])
    ticket = await stored(estate, label)
    assert (ticket.category, ticket.house) == ("plumbing", "3-2-501")


async def test_the_category_by_its_button(wang: Player) -> None:
    await wang.says("报修")
    await wang.picks("electrical")
    await wang.hears("repair-where")


async def test_words_nobody_knows_are_asked_about_once_and_then_taken(wang: Player, estate: Estate) -> None:
    await wang.says("报修")
    await wang.says("那个东西有点怪怪的")
    assert "other" in labels(await wang.hears("repair-which-category"))
    await wang.says("反正就是不太对劲")
    await wang.says("我家")
    await wang.picks("ordinary")
    await wang.picks("skip")
    await wang.says("明天下午3点")
    await wang.picks("correct")
    label = str((await wang.hears("repair-filed"))["ticket"])
    ticket = await stored(estate, label)
    assert ticket.category == "other"
    assert "那个东西有点怪怪的" in ticket.words


async def test_a_fault_told_where_the_place_was_asked_is_kept(wang: Player, estate: Estate) -> None:
    await wang.says("报修")
    await wang.picks("plumbing")
    heard = await wang.says("水管接头渗水")
    assert "unclear-repeat-please" not in scripts(heard)
    await wang.says("我家")
    await wang.picks("ordinary")
    await wang.picks("skip")
    await wang.says("明天下午3点")
    assert "水管接头渗水" in (await wang.hears("repair-summary"))["text"]


async def test_a_public_place_by_button_and_by_name(wang: Player, li: Player, estate: Estate) -> None:
    await wang.says("报修")
    await wang.picks("electrical")
    await wang.picks("public")
    await wang.picks("at-garage")
    await wang.picks("ordinary")
    await wang.picks("skip")
    summary = await wang.hears("repair-summary")
    assert "地下车库" in summary["text"]
    await li.says("报修")
    await li.says("电路电器")
    await li.says("公共区域")
    await li.says("中心花园喷泉旁边")
    await li.picks("ordinary")
    await li.picks("skip")
    await li.picks("correct")
    label = str((await li.hears("repair-filed"))["ticket"])
    ticket = await stored(estate, label)
    assert ticket.public
    assert ticket.place.startswith("中心花园")


async def test_a_lift_needs_no_home(wang: Player) -> None:
    await wang.says("2号楼电梯按钮不亮")
    await wang.hears("repair-urgent")


async def test_a_bare_public_fault_needs_no_appointment(wang: Player, estate: Estate) -> None:
    ticket = await stored(estate, await filed_public(wang))
    assert ticket.appointment is None
    assert ticket.public


async def test_what_the_first_sentence_says_is_not_asked_again(wang: Player) -> None:
    heard = await wang.says("我家厨房水龙头漏水，不急，明天下午3点到5点来修")
    assert scripts(heard) == ["repair-photo"]
    await wang.picks("skip")
    summary = await wang.hears("repair-summary")
    assert "3:00" in summary["text"]


async def test_every_answer_can_be_changed_at_the_summary(wang: Player, estate: Estate) -> None:
    await at_summary(wang)
    await wang.picks("change")
    assert labels(await wang.hears("repair-change-what")) == ["what", "where", "photos", "when"]
    await wang.picks("what")
    await wang.says("客厅插座没电")
    await wang.picks("change")
    await wang.picks("when")
    await wang.says("明天上午9点")
    await wang.picks("change")
    await wang.picks("photos")
    await wang.sends_photo()
    await wang.picks("done")
    await wang.picks("change")
    await wang.picks("where")
    await wang.says("我家")
    await wang.hears("repair-summary")
    await wang.catches_up()
    await wang.picks("correct")
    ticket = await stored(estate, str((await wang.hears("repair-filed"))["ticket"]))
    assert (ticket.category, ticket.words, len(ticket.photos)) == ("electrical", "客厅插座没电", 1)
    assert ticket.appointment is not None
    assert clock_time(ticket.appointment, estate) == "9:00"


async def test_back_asks_the_question_before(wang: Player) -> None:
    await wang.says(TAP)
    await wang.picks("ordinary")
    await wang.hears("repair-photo")
    await wang.says("返回")
    await wang.hears("repair-urgent")


async def test_cancel_files_nothing(wang: Player, qian: Player) -> None:
    await at_summary(wang)
    await wang.says("取消")
    await wang.hears("flow-cancelled")
    assert not await qian.has_heard("card")


async def test_a_question_in_the_middle_is_answered_and_the_flow_resumes(wang: Player) -> None:
    await wang.says(TAP)
    heard = await wang.says("请问你们几点上班？")
    assert scripts(heard) == ["answer-hours", "repair-urgent"]


async def test_two_misunderstandings_lead_to_a_person(wang: Player, zhao: Player) -> None:
    await wang.says(TAP)
    await wang.says("嗯呐呐啦啦")
    await wang.hears("unclear-repeat-please")
    await wang.says("咕噜咕噜咕噜")
    await wang.hears("unclear-will-call-back")
    await wang.hears("person-called")
    await zhao.hears("card")


async def test_the_number_and_the_time_told_are_those_stored(wang: Player, estate: Estate) -> None:
    label = await filed(wang)
    told = next(message for message in await wang.all() if message["script"] == "repair-filed")
    ticket = await stored(estate, label)
    accept = ticket.clock("accept")
    assert accept is not None
    assert accept.due is not None
    assert ticket.label == told["ticket"] == label
    assert label in told["text"]
    assert clock_time(accept.due, estate) in told["text"]


async def test_the_language_changes_in_the_middle(wang: Player) -> None:
    await wang.says(TAP)
    await wang.says("English")
    heard = await wang.hears("language-set")
    assert heard["text"].isascii()
    again = await wang.hears("repair-urgent")
    assert "urgent" in again["text"].casefold() or "emergency" in again["text"].casefold()
    await wang.says("1")
    await wang.says("skip")
    await wang.says("tomorrow at 3pm")
    await wang.hears("repair-summary")
    await wang.says("yes")
    await wang.hears("repair-filed")


async def test_who_begins_in_english_is_answered_in_english(li: Player) -> None:
    await li.says("Hello")
    assert "automatic assistant" in (await li.hears("greeting-assistant"))["text"]
    await li.says("中文")
    assert (await li.hears("language-set"))["text"].startswith("好")
