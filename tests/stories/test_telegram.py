"""The whole repair on Telegram: from a code in a private chat to sign-off, through real client code."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows.estate import Role
from flows.ticket import Closing, State
from storage import tables
from tests.channels.fake_telegram import PNG
from tests.stories.telegram_cast import Estate, Person, Room, telegram_estate


@dataclass
class Crew:
    """An estate that is at work: a supervisor, two engineers, their rooms, and a resident of 3-2-501."""

    estate: Estate
    sun: Person
    zhao: Person
    qian: Person
    lu: Person
    desk: Room
    room: Room
    wang: Person


@pytest.fixture
async def crew(tmp_path: Path) -> AsyncIterator[Crew]:
    async with telegram_estate(tmp_path) as estate:
        sun = await estate.member("孙主管", Role.SUPERVISOR, "front-desk", "sun")
        zhao = await estate.member("赵敏", Role.AGENT, "front-desk", "zhao")
        qian = await estate.member("钱师傅", Role.AGENT, "engineering", "qian")
        lu = await estate.member("陆师傅", Role.AGENT, "engineering", "lu")
        desk = await estate.room("front-desk", sun)
        room = await estate.room("engineering", sun)
        wang = await estate.resident("王建国")
        yield Crew(estate, sun, zhao, qian, lu, desk, room, wang)


async def test_the_whole_story(crew: Crew) -> None:
    estate, qian, wang, room = crew.estate, crew.qian, crew.wang, crew.room
    label = await wang.reports()
    assert label == "R-0001"
    card = await room.card(label)
    await qian.picks("claim", room=room)
    await wang.hears("ticket-accepted")
    assert (await room.card(label)) is card, "the card lives on in its place"
    assert card.edits == 1
    assert "钱师傅" in card.text

    await qian.says("十分钟后到", room=room, reply_to=card)
    assert await wang.has_heard("staff-says") == 0, "a moment in which it can be taken back"
    await estate.forward(seconds=31)
    assert any("十分钟后到" in message.text for message in wang.chat.from_bot)

    await qian.picks("set-off", room=room)
    await wang.hears("ticket-on-the-way")
    await qian.picks("arrive", room=room)
    await wang.hears("ticket-arrived")
    await qian.picks("finish", room=room)
    await qian.says("已更换阀芯", room=room, reply_to=await room.hears("ask-words-finish"))
    await wang.hears("sign-off-ask")
    await wang.picks("fixed")
    await wang.hears("signed-off")
    ticket = await estate.ticket()
    assert ticket.state is State.CLOSED
    assert ticket.closing is Closing.CONFIRMED
    assert card.buttons == []
    done = [act for act in await estate.acts() if act in {"filed", "claim", "set-off", "arrive", "finish", "confirm"}]
    assert done[:5] == ["filed", "claim", "set-off", "arrive", "finish"]


async def test_three_scores_and_a_remark(crew: Crew) -> None:
    await finished(crew)
    await crew.wang.picks("fixed")
    await crew.estate.forward(hours=1)
    for _ in range(3):
        await crew.wang.picks("5")
    await crew.wang.picks("skip")
    ticket = await crew.estate.ticket()
    assert (ticket.score.attitude, ticket.score.speed, ticket.score.expertise) == (5, 5, 5)


async def finished(crew: Crew) -> str:
    label = await crew.wang.reports()
    await crew.qian.picks("claim", room=crew.room)
    await crew.qian.picks("finish", room=crew.room)
    asked = await crew.room.hears("ask-words-finish")
    await crew.qian.says("已更换阀芯", room=crew.room, reply_to=asked)
    return label


async def test_a_reply_is_taken_back_within_its_moment(crew: Crew) -> None:
    label = await crew.wang.reports()
    await crew.qian.picks("claim", room=crew.room)
    await crew.qian.says("写错了", room=crew.room, reply_to=await crew.room.card(label))
    await crew.qian.picks("undo", room=crew.room)
    await crew.room.hears("room-relay-undone")
    await crew.estate.forward(minutes=5)
    assert not any("写错了" in message.text for message in crew.wang.chat.from_bot)


async def test_an_edited_reply_goes_out_as_edited(crew: Crew) -> None:
    label = await crew.wang.reports()
    await crew.qian.picks("claim", room=crew.room)
    reply = await crew.qian.says("三点到", room=crew.room, reply_to=await crew.room.card(label))
    await crew.qian.user.edits(reply, "四点到")
    await crew.estate.settle()
    await crew.estate.forward(minutes=2)
    told = [message.text for message in crew.wang.chat.from_bot]
    assert any("四点到" in text for text in told)
    assert not any("三点到" in text for text in told)


async def test_two_press_claim_at_the_same_moment_and_one_has_it(crew: Crew) -> None:
    label = await crew.wang.reports()
    card = await crew.room.card(label)
    claim = next(data for row in card.buttons for _, data in row if data.endswith(":claim"))
    await crew.qian.user.presses_data(card, claim)
    await crew.lu.user.presses_data(card, claim)
    await crew.estate.settle()
    ticket = await crew.estate.ticket()
    assert ticket.state is State.ACCEPTED
    assert await crew.wang.has_heard("ticket-accepted") == 1
    assert await crew.lu.has_heard("already-claimed") + await crew.qian.has_heard("already-claimed") == 1
    assert (await crew.estate.acts()).count("refused-press") == 1


async def test_a_stranger_in_the_room_changes_nothing(crew: Crew) -> None:
    await crew.wang.reports()
    passer_by = crew.estate.person("路人")
    await passer_by.picks("reject", room=crew.room)
    assert (await crew.estate.ticket()).state is State.DISPATCHED
    assert await passer_by.has_heard("staff-not-linked") == 1


async def test_who_sits_in_the_group_may_claim(crew: Crew) -> None:
    await crew.wang.reports()
    newcomer = crew.estate.person("新同事")
    await newcomer.picks("claim", room=crew.room)
    assert (await crew.estate.ticket()).state is State.ACCEPTED
    assert await crew.wang.has_heard("ticket-accepted") == 1


# ── what people send besides words ────────────────────────────────────────────────────────────────────────────────────


async def test_a_photo_with_its_words_is_one_thing(crew: Crew) -> None:
    await crew.wang.sends(crew.estate.telegram.photo(PNG) | {"caption": "厨房水龙头漏水"})
    await crew.wang.picks("ordinary")
    await crew.wang.picks("done")
    asked = await crew.wang.hears("table-14-what-time-suits")
    await crew.wang.user.presses_data(asked, asked.buttons[1][0][1])
    await crew.estate.settle()
    await crew.wang.picks("correct")
    ticket = await crew.estate.ticket()
    assert len(ticket.photos) == 1
    assert ticket.words == "厨房水龙头漏水"
    assert (await crew.room.card("R-0001")).photos == [PNG]


async def test_an_album_is_one_thing(crew: Crew) -> None:
    await crew.wang.says("厨房水龙头漏水")
    await crew.wang.picks("ordinary")
    heard = len(crew.wang.chat.from_bot)
    await crew.wang.user.sends_album(PNG, PNG + b"1", PNG + b"2", caption="看图")
    await crew.estate.settle()
    assert len(crew.wang.chat.from_bot) == heard + 1, await crew.wang.all_heard()
    assert await crew.estate.count(tables.inbound, tables.inbound.c.state != "done") == 0


async def test_a_sticker_where_words_are_asked(crew: Crew) -> None:
    await crew.wang.says("报修")
    await crew.wang.sends({"sticker": {"file_id": "x", "emoji": "👍"}})
    assert (await crew.wang.all_heard())[-2:] == ["unclear-repeat-please", "repair-what"]


async def test_an_edit_amends_what_was_said(crew: Crew) -> None:
    said = await crew.wang.says("厨房水龙头漏水")
    await crew.wang.user.edits(said, "卧室空调不制冷")
    await crew.estate.settle()
    assert await crew.estate.count(tables.inbound, tables.inbound.c.state != "done") == 0
    assert "?" not in await crew.wang.all_heard()


async def test_unknown_updates_are_kept_and_answered_with_nothing(crew: Crew) -> None:
    heard = len(crew.wang.chat.from_bot)
    await crew.estate.telegram.happens("telepathy", {"thought": "?"})
    await crew.estate.telegram.happens("message", {"date": "?"})
    await crew.wang.says("菜单")
    assert len(crew.wang.chat.from_bot) == heard + 1
    assert await crew.estate.count(tables.inbound, tables.inbound.c.state == "raw") == 1


async def test_a_deleted_message_is_answered_all_the_same(crew: Crew) -> None:
    telegram = crew.estate.telegram
    said = await crew.wang.user.says("报修")
    crew.wang.user.deletes(said)
    await crew.estate.settle()
    assert crew.wang.chat.from_bot[-1].text
    label = await _another(crew)
    crew.room.chat.messages.remove(await crew.room.card(label))
    await crew.wang.says("催一下")
    await crew.qian.says(f"接 {label}", room=crew.room)
    assert (await crew.estate.ticket()).state is State.ACCEPTED
    assert "editMessageText" in [method for method, _ in telegram.calls]
    hung = await crew.room.card(label)
    assert "钱师傅" in hung.text, "the card that somebody deleted is hung anew"
    await crew.qian.picks("set-off", room=crew.room)
    await crew.qian.picks("arrive", room=crew.room)
    assert (await crew.room.card(label)) is hung, "and lives on where it hangs now"
    assert hung.edits >= 2


async def _another(crew: Crew) -> str:
    await crew.wang.says("取消")
    return await crew.wang.reports()


async def test_what_the_resident_writes_stays_words(crew: Crew) -> None:
    await crew.wang.reports("厨房水龙头漏水 <b>很急</b> & <a href='x'>")
    card = await crew.room.card("R-0001")
    assert "<b>很急</b> & <a href='x'>" in card.text


async def test_long_words_are_split_and_nothing_is_lost(crew: Crew) -> None:
    label = await crew.wang.reports()
    await crew.qian.picks("claim", room=crew.room)
    long = "，".join(f"第{number}步已经检查完毕" for number in range(900))
    await crew.qian.says(long[:4000], room=crew.room, reply_to=await crew.room.card(label))
    await crew.estate.forward(minutes=1)
    told = "".join(message.text for message in crew.wang.chat.from_bot)
    assert long[:4000][-20:] in told


# ── emergencies ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_emergency_of_somebody_unknown_pages_the_room_and_climbs(crew: Crew) -> None:
    stranger = crew.estate.person("生人")
    await stranger.says("厨房着火了")
    ticket = await crew.estate.ticket()
    assert ticket.emergency
    rooms = [*crew.room.chat.from_bot, *crew.desk.chat.from_bot]
    assert any(data.startswith("alert!") for message in rooms for row in message.buttons for _, data in row)
    before = len(crew.sun.chat.from_bot)
    await crew.estate.forward(minutes=10)
    assert len(crew.sun.chat.from_bot) > before
    await crew.sun.picks("ack")


# ── lateness ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_late_one_reaches_the_supervisor_who_acknowledges(crew: Crew) -> None:
    await crew.wang.reports()
    await crew.estate.forward(hours=2)
    await crew.sun.hears("alert-late")
    await crew.sun.picks("ack")
    assert "acknowledged" in await crew.estate.acts()
    alerts = await crew.sun.has_heard("alert-late")
    await crew.estate.forward(hours=2)
    assert await crew.sun.has_heard("alert-late") == alerts


async def test_no_answer_is_not_a_confirmation(crew: Crew) -> None:
    await finished(crew)
    await crew.estate.forward(days=10)
    ticket = await crew.estate.ticket()
    assert ticket.closing is not Closing.CONFIRMED
    assert await crew.wang.has_heard("sign-off-ask") + await crew.wang.has_heard("sign-off-remind") >= 2


# ── getting in ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_resident_is_let_in_by_the_front_desk(crew: Crew) -> None:
    li = crew.estate.person("李芳")
    await li.says("绑定")
    await li.says("李芳")
    await li.picks("ms")
    await li.says("5-1-302")
    await li.says("13900139000")
    await li.picks("correct")
    card = await crew.desk.hears("binding-card")
    assert "5-1-302" in card.text
    assert await crew.estate.count(tables.binding, tables.binding.c.ended.is_(None)) == 1
    await crew.sun.picks("approve", room=crew.desk)
    assert await crew.estate.count(tables.binding, tables.binding.c.ended.is_(None)) == 2
    assert card.buttons == []
    assert "孙主管" in card.text, "the card says who decided"
    assert await li.reports() == "R-0001"


async def test_a_code_is_used_once(crew: Crew) -> None:
    again = crew.estate.person("第二个")
    used = next(message.text for message in crew.sun.chat.messages if message.text.startswith("/start "))
    await again.says(used)
    assert (await again.all_heard())[-1] != "binding-code-accepted"
    assert await again.has_heard("code-invalid") == 1
