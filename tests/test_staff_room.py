"""The staff room in users' verbs (design §6): claims, words after a press, relay, notes, undo, short codes, lists."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot import binding, desk
from bot.digest import digest
from bot.unit import Unit
from bot.writer import new_ticket
from flows.effects import RequestBinding
from flows.facility import NO_CLUB
from flows.messages import Amended, Choice
from flows.ticket import Closing, Kind, State
from storage import alerts, households, people, tables, tickets
from tests.staff import CAST, World, make_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(f"sqlite:///{tmp_path / 'estate.db'}")


# ── claiming ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_card_hangs_in_the_department_with_masked_names_until_claimed(world: World) -> None:
    world.reports()
    assert world.buttons() == ["claim", "transfer", "reject"]
    assert "138****5678" in world.card().body["text"]
    assert "王先生" not in world.card().body["text"]
    world.presses("qian", "claim", world.card())
    assert world.ticket().state is State.ACCEPTED
    assert "王先生 13800135678" in world.card().body["text"]
    assert world.new("room:engineering") == ["card"]
    assert world.new("wang") == ["ticket-accepted"]
    assert "set-off" in world.buttons()


def test_the_second_to_claim_is_told_who_was_first_in_private(world: World) -> None:
    world.reports()
    card = world.card()
    world.presses("qian", "claim", card)
    world.presses("lu", "claim", card)
    assert world.new("lu") == ["already-claimed"]
    assert "钱师傅" in world.last("lu", "already-claimed").body["text"]
    assert world.new("room:engineering") == []
    assert world.acts()[-1] == "refused-press"
    assert world.ticket().holder is not None


def test_a_double_tap_does_no_harm(world: World) -> None:
    world.reports()
    card = world.card()
    world.presses("qian", "claim", card)
    world.presses("qian", "claim", card)
    assert world.new("qian") == ["already-yours"]
    card = world.card()
    world.presses("qian", "set-off", card)
    world.presses("qian", "set-off", card)
    assert world.new("qian") == ["already-done"]
    assert world.new("wang") == []
    assert world.acts().count("set-off") == 1


def test_somebody_without_a_link_changes_nothing(world: World) -> None:
    world.reports()
    world.presses("stranger", "reject", world.card())
    assert world.new("stranger") == ["staff-not-linked"]
    world.says("stranger", "转 1 客户服务中心 不归我")
    assert world.new("stranger") == ["staff-not-linked"]
    assert world.ticket().state is State.DISPATCHED
    assert world.acts() == ["filed", "refused-press", "refused-press"]


def test_who_sits_in_a_departments_group_may_claim_but_sees_no_contacts(world: World) -> None:
    world.reports()
    world.presses("stranger", "claim", world.card())
    assert world.ticket().state is State.ACCEPTED
    assert world.new("wang") == ["ticket-accepted"]
    world.says("stranger", "到场 1")
    assert world.ticket().state is State.ARRIVED
    world.says("stranger", "电话 1")
    assert world.new("stranger") == ["staff-not-linked"]


def test_only_the_holder_or_a_supervisor_finishes(world: World) -> None:
    world.reports()
    world.presses("qian", "claim", world.card())
    world.says("lu", "完 1 已换阀")
    assert world.new("lu") == ["not-yours"]
    world.says("sun", "完 1 已换阀")
    assert world.ticket().state is State.DONE


def test_an_old_button_works_while_the_ticket_stands_as_it_did(world: World) -> None:
    world.reports()
    world.presses("qian", "claim", world.card())
    accepted = world.card()
    world.presses("qian", "set-off", accepted)
    world.presses("qian", "pause", accepted)  # it was accepted on that card, now somebody is on the way
    assert world.new("qian") == ["card-changed"]
    assert world.new("room:engineering") == ["card"]
    assert world.ticket().state is State.ON_THE_WAY
    world.says("qian", "撤回 1")
    world.presses("qian", "set-off", accepted)
    assert world.ticket().state is State.ON_THE_WAY


def test_an_unknown_button_or_number_is_refused_clearly(world: World) -> None:
    world.reports()
    world.send("qian", Choice("card!1.1", "explode"), "engineering")
    assert world.new("qian") == ["card-changed"]
    world.send("qian", Choice("card!99.1", "claim"), "engineering")
    assert world.new("qian") == ["staff-ticket-not-found"]
    world.says("qian", "接 R-0099")
    assert world.new("qian") == ["staff-ticket-not-found"]
    world.send("qian", Choice("repair!3", "claim"), "engineering")
    assert world.new("qian") == []


# ── words after a press ──────────────────────────────────────────────────────────────────────────────────────────────


def test_done_wants_a_note_and_takes_photos(world: World) -> None:
    world.reports()
    world.presses("qian", "claim", world.card())
    world.presses("qian", "finish", world.card())
    prompt = world.last("room:engineering", "ask-words-finish")
    assert world.ticket().state is State.ACCEPTED
    world.shows("qian", ("valve.jpg",), "已换阀", on=prompt.platform_id)
    assert world.ticket().state is State.DONE
    assert world.ticket().result == "已换阀"
    assert world.new("wang") == ["sign-off-ask"]
    assert world.buttons() == []


def test_work_that_costs_money_is_quoted_and_the_clocks_rest(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.presses("qian", "quote", world.card())
    prompt = world.last("room:engineering", "ask-words-quote")
    world.says("qian", "换一个阀门", on=prompt.platform_id)
    assert world.new("qian") == ["quote-amount-needed"]
    world.says("qian", "120元 换一个阀门", on=prompt.platform_id)
    quote = world.ticket().quote
    assert quote is not None
    assert (quote.amount, quote.work) == ("120元", "换一个阀门")
    assert world.ticket().state is State.WAITING
    assert world.new("wang") == ["quote-ask"]


def test_a_pause_has_a_reason_and_a_cap(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.presses("qian", "pause", world.card())
    reasons = world.last("room:engineering", "choice-pause-reasons")
    assert [one[1] for one in reasons.body["choices"]] == ["waiting-for-resident", "access", "parts", "third-party"]
    world.presses("qian", "parts", reasons)
    assert world.ticket().state is State.WAITING
    assert world.new("wang") == ["ticket-waiting"]
    world.forward(days=7)
    assert world.ticket().state is State.ACCEPTED
    assert world.last("qian", "pause-over")
    assert world.last("wang", "ticket-resumed")


def test_a_typed_pause_finds_its_reason(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.says("qian", "暂停 1 等配件")
    rest = world.ticket().resting
    assert rest is not None
    assert rest.reason == "parts"


def test_a_second_transfer_alerts_the_supervisor(world: World) -> None:
    world.reports()
    world.presses("qian", "transfer", world.card())
    departments = world.last("room:engineering", "choice-departments")
    world.presses("qian", "front-desk", departments)
    prompt = world.last("room:engineering", "ask-words-transfer")
    assert prompt.asks == "transfer:front-desk"
    world.says("qian", "要先问住户", on=prompt.platform_id)
    assert world.ticket().department == "front-desk"
    assert world.last("room:engineering", "card-moved").edits
    assert world.buttons("front-desk") == ["claim", "transfer", "reject"]
    assert world.new("sun") == []
    world.says("zhao", "转 1 工程部 还是漏水", "front-desk")
    assert world.ticket().department == "engineering"
    assert world.new("sun") == ["transferred-again"]
    assert world.card().edits is None  # a new card, and the retired one stays retired
    world.says("qian", "接 1")
    assert world.card().edits == [row for row in world.letters("room:engineering") if row.card and not row.edits][-1].id


def test_rejection_says_who_is_responsible(world: World) -> None:
    world.reports()
    world.says("qian", "不受理 1 请联系燃气公司")
    assert world.ticket().closing is Closing.REJECTED
    assert "请联系燃气公司" in world.last("wang", "ticket-rejected").body["text"]


def test_no_signature_is_closed_only_after_the_reminders_and_with_a_note(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.says("qian", "完 1 已换阀")
    world.says("qian", "电话销项 1 住户说好了")
    assert world.new("qian") == ["sign-off-still-waiting"]
    world.forward(days=4)
    assert world.last("qian", "please-telephone")
    world.says("qian", "电话销项 1")
    prompt = world.last("room:engineering", "ask-words-close-unconfirmed")
    world.says("qian", "住户说好了", on=prompt.platform_id)
    assert world.ticket().closing is Closing.UNCONFIRMED
    assert world.new("wang") == ["ticket-closed-unconfirmed"]


def test_forcing_a_close_needs_the_manager_who_is_asked_for_words(world: World) -> None:
    world.reports()
    world.says("sun", "经理销项 1 重复")
    assert world.new("sun") == ["needs-role"]
    world.says("zhou", "经理销项 1")
    assert world.new("room:engineering") == ["ask-words-manage"]
    world.says("zhou", "重复", on=world.last("room:engineering", "ask-words-manage").platform_id)
    assert world.ticket().closing is Closing.MANAGED


def test_assigning_is_for_supervisors(world: World) -> None:
    world.reports()
    world.says("lu", "派 1 钱")
    assert world.new("lu") == ["needs-role"]
    world.says("sun", "派 1 没有这个人")
    assert world.new("sun") == ["member-not-found"]
    world.says("sun", "派 R-0001 @钱师傅")
    assert world.new("qian") == ["assigned-to-you"]
    with world.unit() as unit:
        assert unit.member(world.ticket().holder) == unit.member_of(world.person("qian"))


# ── replies and notes ────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_reply_is_relayed_after_half_a_minute(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.shows("qian", ("part.jpg",), "师傅明天再来检查", on=world.card().platform_id)
    assert world.new("room:engineering") == ["room-relay-soon"]
    world.forward(seconds=29)
    assert world.new("wang") == []
    world.forward(seconds=2)
    assert world.new("wang") == ["intro-glad-to-serve", "staff-reply"]
    reply = world.last("wang", "staff-reply")
    for part in ("王先生", "工程部", "102", "师傅明天再来检查"):
        assert part in reply.body["text"]
    assert reply.body["photos"] == ["part.jpg"]
    assert world.acts()[-1] == "replied"
    world.says("qian", "带好零件了", on=world.card().platform_id)
    world.forward(minutes=1)
    assert world.new("wang") == ["staff-reply"]


def test_a_reply_can_be_undone_but_not_too_late(world: World) -> None:
    world.reports()
    world.says("qian", "已经到楼下了", on=world.card().platform_id)
    soon = world.last("room:engineering", "room-relay-soon")
    world.presses("qian", "undo", soon)
    assert world.new("room:engineering") == ["room-relay-undone"]
    world.forward(minutes=5)
    assert world.new("wang") == []
    world.says("qian", "马上来", on=world.card().platform_id)
    world.forward(minutes=1)
    world.presses("qian", "undo", world.last("room:engineering", "room-relay-soon"))
    assert world.new("room:engineering") == ["room-relay-too-late"]


def test_a_typed_undo_takes_back_the_reply_too(world: World) -> None:
    world.reports()
    world.says("qian", "回 1 已经到楼下了")
    world.says("qian", "撤回 1")
    assert world.new("room:engineering") == ["room-relay-undone"]
    world.forward(minutes=5)
    assert [row.script for row in world.letters("wang")] == []


def test_an_edited_reply_goes_out_as_edited(world: World) -> None:
    world.reports()
    world.says("qian", "明天来", on=world.card().platform_id, own="77")
    world.send("qian", Amended("今天来"), "engineering", world.card().platform_id, "77")
    world.forward(minutes=1)
    assert "今天来" in world.last("wang", "staff-reply").body["text"]
    assert len([row for row in world.letters("wang") if row.script == "staff-reply"]) == 1


def test_who_answers_a_talk_first_has_it(world: World) -> None:
    world.asks_for_a_person()
    world.says("zhao", "按面积计算", "front-desk", world.card("front-desk").platform_id)
    with world.unit() as unit:
        assert unit.member(world.ticket().holder) == unit.member_of(world.person("zhao"))
    world.forward(minutes=1)
    assert world.new("wang") == ["intro-glad-to-serve", "staff-reply"]
    clock = world.ticket().clock("reply")
    assert clock is not None
    assert clock.met
    world.says("zhao", "结束 1", "front-desk")
    assert world.ticket().closing is Closing.ANSWERED
    assert world.new("wang") == ["talk-ended"]


def test_a_late_first_answer_begins_with_thanks_for_waiting(world: World) -> None:
    world.asks_for_a_person()
    world.forward(minutes=20)
    assert [row.script for row in world.letters("wang")][:1] == ["table-13-late-reply"]
    world.says("zhao", "按面积计算", "front-desk", world.card("front-desk").platform_id)
    world.forward(minutes=1)
    assert world.new("wang") == ["table-15-thanks-for-patience", "intro-glad-to-serve", "staff-reply"]


def test_a_note_stays_inside(world: World) -> None:
    world.reports()
    world.says("qian", "备注 住户脾气急", on=world.card().platform_id)
    assert world.new("room:engineering") == ["note-kept"]
    world.says("qian", "备注 1 钥匙在前台")
    assert world.new("room:engineering") == ["note-kept"]
    world.forward(minutes=5)
    assert world.letters("wang") == []
    assert world.acts()[-2:] == ["note", "note"]


def test_what_the_room_says_among_itself_is_nobody_elses(world: World) -> None:
    world.reports()
    for chatter in ("大家早上好", "查一下", "接3个电话", "to 3 people", "电话 13800138000", "👍"):
        world.says("qian", chatter)
        assert world.letters(since=world.read) == [], chatter
    assert world.acts() == ["filed"]


def test_when_nobody_can_be_reached_the_room_telephones(world: World) -> None:
    world.reports()
    with world.unit() as unit:
        unit.connection.exec_driver_sql("UPDATE address SET unreachable = 'blocked' WHERE chat = 'wang'")
    world.says("qian", "马上来", on=world.card().platform_id)
    world.forward(minutes=1)
    line = world.last("room:engineering", "room-cannot-reach")
    world.presses("qian", "phoned", line)
    assert world.new("room:engineering") == ["room-phoned"]
    assert world.ticket().phoned


# ── undo ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_press_is_undone_and_the_resident_hears_the_truth(world: World) -> None:
    world.reports()
    world.presses("qian", "claim", world.card())
    world.presses("qian", "arrive", world.card())
    world.says("qian", "撤回 1")
    assert world.ticket().state is State.ACCEPTED
    assert world.ticket().arrived is None
    assert world.ticket().revision == 4
    assert world.new("wang") == ["ticket-corrected"]
    assert "room-undone" in world.new("room:engineering")
    world.says("qian", "撤回 1")
    assert world.new("qian") == ["nothing-to-undo"]


def test_somebody_elses_press_or_an_old_one_is_not_undone(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.says("lu", "撤回 1")
    assert world.new("lu") == ["nothing-to-undo"]
    world.forward(minutes=11)
    world.says("qian", "撤回 1")
    assert world.new("qian") == ["nothing-to-undo"]
    assert world.ticket().state is State.ACCEPTED


def test_a_clock_runs_again_after_the_undo(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.says("qian", "撤回 1")
    assert world.ticket().holder is None
    world.forward(hours=2)
    assert world.last("sun", "alert-late")


# ── short codes, lists, filing ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("said", ["接 1", "接R-0001", "接 #1", "take 1", "/claim 1", "接單 1"])
def test_short_codes_are_read_in_any_language(world: World, said: str) -> None:
    world.reports()
    world.says("qian", said)
    assert world.ticket().state is State.ACCEPTED


def test_a_verb_alone_in_a_reply_to_the_card_is_about_that_card(world: World) -> None:
    world.reports()
    for said, state in (("接", "accepted"), ("出发", "on-the-way"), ("到场", "arrived"), ("完 已换阀", "done")):
        world.says("qian", said, on=world.card().platform_id)
        assert world.ticket().state == state
    world.forward(minutes=2)
    assert "staff-reply" not in [row.script for row in world.letters("wang")]


def test_short_codes_work_in_private_and_residents_stay_residents(world: World) -> None:
    world.reports()
    assert world.says("qian", "接 1", None)
    assert world.new("qian") == ["room-done"]
    assert world.says("qian", "查 1", None)
    assert world.new("qian") == ["card"]
    for said in ("报修", "厨房漏水", "菜单", "你好"):
        assert not world.says("qian", said, None)
    assert not world.says("wang", "接 1", None)


def test_a_phone_is_revealed_in_private_and_written_down(world: World) -> None:
    world.reports()
    world.says("lu", "电话 1")
    assert world.new("room:engineering") == []
    assert "13800135678" in world.last("lu", "contact-of").body["text"]
    assert world.acts()[-1] == "revealed"
    world.says("stranger", "电话 1")
    assert world.new("stranger") == ["staff-not-linked"]


def test_lists_are_one_message(world: World) -> None:
    world.reports()
    world.reports("灯不亮", category="electrical")
    world.says("qian", "接 1")
    world.says("qian", "我的")
    assert world.new("room:engineering") == ["list-mine"]
    assert "R-0001" in world.last("room:engineering", "list-mine").body["text"]
    world.says("qian", "逾期")
    assert world.new("qian") == ["needs-role"]
    world.forward(hours=3)
    world.says("sun", "逾期", None)
    assert "R-0002" in world.last("sun", "list-late").body["text"]
    world.says("sun", "日报", None)
    assert "R-0002" in world.last("sun", "digest").body["text"]
    world.says("qian", "帮助")
    assert world.new("room:engineering") == ["staff-help"]
    assert "/会所 帮助" in world.last("room:engineering", "staff-help").body["text"]


def test_where_there_is_no_club_the_help_does_not_name_one(world: World) -> None:
    world.house = replace(
        world.house, estates={one: replace(its, club=NO_CLUB) for one, its in world.house.estates.items()}
    )
    world.says("qian", "帮助")
    told = world.last("room:engineering", "staff-help").body["text"]
    assert "会所" not in told
    assert "\n\n" not in told
    assert "主管：" in told


def test_staff_file_on_behalf_of_a_caller(world: World) -> None:
    home(world)
    world.shows("zhao", ("sink.jpg",), "/报修 3-2-501 13912345678 厨房漏水", "front-desk")
    ticket = world.ticket()
    assert (ticket.house, ticket.words, ticket.category, ticket.caller) == (
        "3-2-501",
        "厨房漏水",
        "plumbing",
        "13912345678",
    )
    assert ticket.reporter is None
    assert ticket.filed_by is not None
    assert ticket.photos == ("sink.jpg",)
    assert world.new("wang") == ["ticket-filed-for-you"]
    assert world.new("room:front-desk") == ["room-filed"]
    assert "13912345678" not in world.card().body["text"]
    world.says("qian", "接 1")
    assert world.new("wang") == ["ticket-accepted"]
    world.says("qian", "完 1 已换阀")
    assert world.new("wang") == ["sign-off-ask"]
    world.says("zhao", "户 3-2-501", "front-desk")
    assert "R-0001" in world.last("room:front-desk", "list-house").body["text"]


def test_who_has_moved_out_hears_and_signs_nothing_of_the_home_any_more(world: World) -> None:
    home(world)
    world.says("zhao", "/报修 3-2-501 13912345678 厨房漏水", "front-desk")
    wang = world.person("wang")
    with world.unit() as unit:
        resident = people.residents(unit.connection, [wang])[wang]
        assert [one.number for one in resident.open] == [1]
        binding.leave(unit, resident.homes[0].household, resident)
    world.says("qian", "接 1")
    world.says("qian", "完 1 已换阀")
    assert world.new("wang") == []
    with world.database.reader() as connection:
        assert people.residents(connection, [wang])[wang].open == ()
        assert tickets.visible(connection, world.house.default.key, wang, 1) is None


def test_a_patrol_files_for_a_public_place(world: World) -> None:
    world.says("qian", "/报修 3号楼大堂 灯不亮")
    ticket = world.ticket()
    assert (ticket.public, ticket.place, ticket.words, ticket.category) == (True, "3号楼大堂", "灯不亮", "electrical")
    world.says("qian", "接 1")
    world.says("qian", "完 1 换了灯管")
    assert "room-telephone-caller" not in world.new("room:engineering")
    world.says("qian", "电话销项 1 孙主管已查看")
    assert world.ticket().closing is Closing.UNCONFIRMED


def test_a_house_that_is_not_on_the_roster_is_asked_again(world: World) -> None:
    world.says("zhao", "/报修 9-9-909 漏水", "front-desk")
    assert world.new("zhao") == ["staff-house-not-found"]
    world.says("zhao", "/报修 灯不亮", "front-desk")
    assert world.new("zhao") == ["file-where"]
    world.says("zhao", "户 9-9-909", "front-desk")
    assert world.new("zhao") == ["staff-house-not-found"]


# ── alerts, emergencies, reminders ───────────────────────────────────────────────────────────────────────────────────


def test_the_first_to_acknowledge_an_alert_has_it(world: World) -> None:
    world.reports()
    world.forward(minutes=61)
    alert = world.last("sun", "alert-late")
    world.presses("sun", "ack", alert, None)
    assert world.last("sun", "alert-acknowledged").edits == alert.id
    world.presses("sun", "ack", alert, None)
    assert world.new("sun") == ["alert-acknowledged-already"]
    world.forward(minutes=20)
    assert [row.script for row in world.letters("zhou")] == []


def test_an_alert_that_nobody_acknowledges_goes_up(world: World) -> None:
    world.reports()
    world.forward(minutes=61)
    alert = world.last("sun", "alert-late")
    world.send("qian", Choice(alert.body["choices"][0][0], "ack"), None)
    assert world.new("qian") == ["alert-not-yours"]
    world.forward(minutes=20)
    assert world.last("zhou", "alert-late")


def test_an_emergency_is_paged_in_the_room_and_claiming_it_answers_the_page(world: World) -> None:
    world.reports("闻到煤气味", category="gas", emergency=True)
    page = world.last("room:engineering", "alert-emergency")
    assert page.rank == 0
    assert "王先生" in world.card().body["text"]
    world.presses("qian", "ack", page)
    assert world.last("room:engineering", "alert-acknowledged").edits == page.id
    world.presses("qian", "claim", world.card())
    world.forward(minutes=6)
    assert world.letters("sun") == []


def unreachable(world: World, *rooms: str) -> None:
    """No member's private chat can be written to, and of the rooms only these are left."""
    with world.unit() as unit:
        members = [world.known[name].id for name in CAST]
        unit.connection.execute(
            tables.address.update().where(tables.address.c.id.in_(members)).values(unreachable="blocked")
        )
        unit.connection.execute(tables.room.delete().where(tables.room.c.department.not_in(rooms)))


@pytest.mark.parametrize("room", ["supervisors", "front-desk"])
def test_an_alert_that_reaches_no_member_is_told_in_a_room(world: World, room: str) -> None:
    unreachable(world, "front-desk", room)
    world.reports()
    world.forward(minutes=61)
    assert "choices" not in world.last(f"room:{room}", "alert-late").body
    assert "nobody-told" not in world.acts()


def test_an_alert_that_reaches_nobody_at_all_is_written_down_and_counted(world: World) -> None:
    unreachable(world)
    world.reports()
    world.forward(minutes=61)
    assert world.acts().count("nobody-told") == 1
    with world.database.reader() as connection:
        assert alerts.untold_alerts(connection) == 1
    world.says("zhou", "经理销项 1 重复", None)
    with world.database.reader() as connection:
        assert alerts.untold_alerts(connection) == 0


def test_still_on_it_keeps_the_claim_and_silence_loses_it(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.forward(hours=5, minutes=10)
    world.presses("qian", "still", world.last("qian", "still-on-it"), None)
    assert world.new("qian") == ["still-noted"]
    world.forward(hours=3)
    assert world.ticket().holder is not None
    world.forward(days=1)
    assert world.ticket().holder is None
    assert world.last("sun", "forgotten")


def test_a_question_answered_by_release_gives_the_ticket_back(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.forward(hours=5, minutes=10)
    world.presses("qian", "release", world.last("qian", "still-on-it"), None)
    assert world.ticket().state is State.DISPATCHED


def test_a_supervisor_makes_a_group_a_room(world: World) -> None:
    world.says("qian", "/room engineering", "new")
    assert world.new("qian") == ["needs-role"]
    world.says("sun", "/room engineering", "new")
    assert world.new("room:new") == ["room-made"]
    world.reports()
    assert world.new("room:new")[-1] == "card"


def test_with_a_code_anybody_makes_a_group_a_room(world: World) -> None:
    with world.unit() as unit:
        code = binding.room_code(unit, "engineering")
    world.says("stranger", f"/room {code}", "new")
    assert world.new("room:new") == ["room-made"]


def test_what_is_open_hangs_in_a_room_made_afterwards(world: World) -> None:
    world.reports()
    first = world.card()
    world.says("sun", "/room engineering", "new")
    assert world.last("room:engineering", "card-elsewhere").edits == first.id
    world.presses("qian", "claim", world.card("new"), "new")
    assert world.ticket().state is State.ACCEPTED
    assert world.card("new").edits
    world.says("sun", "/room engineering", "new")
    assert world.new("room:new") == ["room-made"], "the same room again hangs nothing twice"


def test_the_front_desks_room_shows_what_departments_without_a_room_have_open(world: World) -> None:
    with world.unit() as unit:
        unit.connection.execute(tables.room.delete())
    world.reports()
    assert world.letters("room:engineering") == []
    world.says("sun", "/room front-desk", "front-desk")
    assert sorted(world.new("room:front-desk")) == ["card", "room-made"]
    world.says("sun", "/room engineering", "engineering")
    assert world.new("room:front-desk") == ["card-elsewhere"]
    assert world.buttons() == ["claim", "transfer", "reject"]


def test_a_request_to_be_bound_is_decided_by_a_press_in_the_room(world: World) -> None:
    asks_to_be_bound(world)
    card = world.last("room:front-desk", "binding-card")
    world.presses("stranger", "approve", card, "front-desk")
    assert world.new("stranger") == ["staff-not-linked"]
    world.presses("zhao", "approve", card, "front-desk")
    assert world.new("wang") == ["binding-approved"]
    world.presses("sun", "reject", card, "front-desk")
    assert world.new("sun") == ["binding-already-decided"]


def asks_to_be_bound(world: World) -> None:
    with world.unit() as unit:
        wanted = RequestBinding("王小明", "mr", "3", "2", "501", "13800135678")
        resident = people.residents(unit.connection, [world.person("wang")])[world.person("wang")]
        binding.request(unit, wanted, world.known["wang"], resident)


def waits(world: World, chat: str) -> int:
    return [row.script for row in world.letters(chat)].count("binding-waits")


def test_a_request_that_nobody_decides_is_brought_up_again(world: World) -> None:
    asks_to_be_bound(world)
    world.forward(minutes=9)
    assert waits(world, "room:front-desk") == 0
    world.forward(minutes=2)
    assert "3-2-501" in world.last("room:front-desk", "binding-waits").body["text"]
    world.forward(minutes=10)
    assert (waits(world, "room:front-desk"), waits(world, "sun")) == (1, 1)
    world.forward(days=2)
    assert waits(world, "sun") == 3
    with world.unit() as unit:
        digest(unit)
    assert "等待核准的房号登记 1" in world.last("room:supervisors", "digest").body["text"]
    world.presses("sun", "approve", world.last("sun", "binding-waits"), None)
    assert "binding-approved" in world.new("wang")
    world.forward(days=3)
    assert waits(world, "sun") == 3


def test_a_request_that_is_decided_in_time_is_not_brought_up_again(world: World) -> None:
    asks_to_be_bound(world)
    world.presses("zhao", "reject", world.last("room:front-desk", "binding-card"), "front-desk")
    world.forward(days=2)
    assert (waits(world, "room:front-desk"), waits(world, "sun")) == (0, 0)


def test_the_digest_hangs_in_the_supervisors_room_or_reaches_those_on_duty(world: World) -> None:
    world.reports()
    world.forward(hours=9)
    with world.unit() as unit:
        digest(unit)
    told = world.last("room:supervisors", "digest").body["text"]
    assert "R-0001" in told
    assert "新登记 1" in told
    with world.unit() as unit:
        unit.connection.execute(tables.room.delete().where(tables.room.c.department == "supervisors"))
        unit.forget_staff()
        digest(unit)
    assert world.last("sun", "digest")


def test_another_estate_sees_nothing_of_ours(world: World) -> None:
    other = replace(world.house.default, key="other")
    house = replace(
        world.house,
        estates={**world.house.estates, "other": other},
        calendars={**world.house.calendars, "other": world.house.calendars[world.house.default.key]},
    )
    world.reports()
    with world.database.unit() as connection:
        theirs = Unit(connection, house, other, world.now)
        for words in ("甲", "乙"):
            desk.open_ticket(theirs, new_ticket(theirs, Kind.REPAIR, words=words, department="engineering"), "test")
        theirs.flush()
    world.says("qian", "查 2")
    assert world.new("qian") == ["staff-ticket-not-found"]
    world.says("qian", "查 1")
    assert "厨房水管漏水" in world.last("room:engineering", "card").body["text"]
    assert [row.id for row in world.letters() if row.estate == "other"] == []


# ── words that hang on no card ───────────────────────────────────────────────────────────────────────────────────────


def test_undo_without_a_number_takes_back_the_reply_that_waits(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.says("qian", "马上到", on=world.card().platform_id)
    world.says("lu", "撤回")
    assert world.new("room:engineering") == ["staff-needs-number"]
    world.says("qian", "撤回")
    assert world.new("room:engineering") == ["room-relay-undone"]
    world.forward(minutes=2)
    assert not [row for row in world.letters("wang") if row.script == "staff-reply"]
    world.says("qian", "撤回")
    assert world.new("room:engineering") == ["staff-needs-number"]


@pytest.mark.parametrize("said", ["接", "完 已换阀", "备注：门锁坏了", "done"])
def test_a_verb_without_its_number_is_answered_with_the_right_form(world: World, said: str) -> None:
    world.reports()
    world.says("qian", said)
    assert world.new("room:engineering") == ["staff-needs-number"]
    assert world.ticket().state is State.DISPATCHED


def test_the_rooms_own_talk_is_left_alone(world: World) -> None:
    world.reports()
    for said in ("接一下这个单吧", "大家早", "完了完了"):
        world.says("qian", said)
        assert world.new("room:engineering") == []


def test_words_that_do_not_quote_our_question_are_not_met_with_silence(world: World) -> None:
    world.reports()
    world.presses("qian", "claim", world.card())
    world.presses("qian", "finish", world.card())
    prompt = world.last("room:engineering", "ask-words-finish")
    world.says("lu", "我去吃饭")
    assert world.new("room:engineering") == []
    world.says("qian", "已更换阀芯")
    assert world.new("room:engineering") == ["staff-reply-to-question"]
    world.says("qian", "好")
    assert world.new("room:engineering") == []
    world.says("qian", "已更换阀芯", on=prompt.platform_id)
    assert world.ticket().state is State.DONE


def test_words_long_after_our_question_are_chatter(world: World) -> None:
    world.reports()
    world.presses("qian", "claim", world.card())
    world.presses("qian", "finish", world.card())
    world.forward(minutes=6)
    world.says("qian", "大家早")
    assert world.new("room:engineering") == []


def test_who_has_it_already_is_not_given_it_again(world: World) -> None:
    world.reports()
    world.says("sun", "派 1 钱师傅")
    assert "钱师傅" in world.last("room:engineering", "room-assigned").body["text"]
    assert world.new("wang") == ["ticket-accepted"]
    world.says("sun", "派 1 钱师傅")
    assert world.new("wang") == []
    assert world.acts().count("assign") == 1


def test_a_card_filed_for_a_home_says_whom_to_call(world: World) -> None:
    home(world)
    world.says("zhao", "/报修 3-2-501 厨房漏水", "front-desk")
    assert world.last("room:front-desk", "room-filed").body["label"] == "R-0001"
    assert "138****5678" in world.card().body["text"]
    world.says("qian", "接 1")
    assert "王先生 13800135678" in world.card().body["text"]


def test_a_pause_on_the_card_names_its_reason(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.says("qian", "暂停 1 配件")
    assert "暂停：等待配件" in world.card().body["text"]
    world.says("qian", "继续 1")
    assert "暂停：" not in world.card().body["text"]


def test_staff_read_that_the_residents_confirmation_is_waited_for(world: World) -> None:
    world.reports()
    world.says("qian", "接 1")
    world.says("qian", "完 1 已换阀")
    world.says("qian", "出发 1")
    assert "等住户确认" in world.last("qian", "not-possible-now").body["text"]


def test_nothing_late_is_said_once(world: World) -> None:
    world.says("sun", "逾期")
    assert world.last("room:engineering", "list-late").body["text"] == "没有逾期的工单。"


def test_a_group_that_is_no_room_hears_nothing(world: World) -> None:
    world.reports()
    world.says("qian", "接 1", "new")
    assert world.new("room:new") == []
    assert world.ticket().state is State.DISPATCHED


def test_a_card_is_never_hung_twice(world: World) -> None:
    world.reports()
    for said in ("接 1", "出发 1", "到场 1", "暂停 1 配件", "继续 1"):
        world.says("qian", said)
    assert len([row for row in world.letters("room:engineering") if row.card and row.edits is None]) == 1


def home(world: World) -> None:
    """王先生 is bound to 3-2-501."""
    with world.unit() as unit:
        household = households.find_or_create(unit.connection, unit.estate.key, ("3", "2", "501"))
        households.bind(unit.connection, world.person("wang"), household, True, world.now)
        assert households.find(unit.connection, unit.estate.key, ("3", "2", "501")) == household
