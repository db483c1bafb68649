"""Complaints at the desk: who may do what, what is paged again, what is said to whom (rules.md §§4–9, §24 D1)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot import complaints
from bot.writer import new_ticket
from flows.complaint import About, Case, Complaint
from flows.people import Level
from flows.ticket import Kind, State, Ticket
from storage import households, people, tables
from tests.staff import World, make_world

LIGHT = "3号楼大堂的灯一直不亮"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(f"sqlite:///{tmp_path}/menfang.db")
    with made.unit() as unit:
        values = {"key": "feng", "name": "冯涛", "role": "department-head", "department": "engineering"}
        people.enlist(unit.connection, unit.estate.key, made.person("feng"), made.now, staff_no="", **values)
    yield made
    made.database.close()


def complains(world: World, words: str = LIGHT, *, told: Complaint | None = None, **values: Any) -> Ticket:
    with world.unit() as unit:
        ticket = new_ticket(unit, Kind.COMPLAINT, words=words, reporter=world.person("wang"), **values)
        wang = people.residents(unit.connection, [world.person("wang")])[world.person("wang")]
        return complaints.file(unit, ticket, told or Complaint(), wang, "test")


def desk(world: World, name: str, words: str) -> None:
    world.says(name, words, room="front-desk")


def private(world: World, name: str, words: str) -> None:
    world.says(name, words, room=None)


def facts(world: World, number: int = 1) -> Complaint:
    found = world.ticket(number).complaint
    assert found is not None
    return found


def paged(world: World, clock: str) -> list[str]:
    """The levels paged about this so far, in order."""
    with world.database.reader() as connection:
        rows = connection.execute(select(tables.alert).order_by(tables.alert.c.id))
        return [str(row.level) for row in rows if row.clock.partition("@")[0] == clock]


# ── who ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_whoever_only_sits_in_the_group_does_not_judge(world: World) -> None:
    """A member of the group without a code may take what hangs there, and no more (design §13)."""
    world.asks_for_a_person()
    complains(world)
    desk(world, "stranger", "接 1")
    for words in ("不立项 2 已解释", "立项 2 有必要跟进", "定性 2 发泄", "已电话 2", "转 2 工程部 归他们", "请示 2"):
        desk(world, "stranger", words)
        assert world.new("stranger") == ["staff-not-linked"], words
    assert world.ticket(2).state is State.DISPATCHED
    assert facts(world, 2).case is Case.UNDECIDED
    desk(world, "zhao", "立项 2 有必要跟进")
    assert facts(world, 2).case is Case.OPENED


# ── paging ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_found_grave_again_is_paged_again(world: World) -> None:
    """Each setting is a page of its own (C05): an hour ago it was set lighter, and nobody waited for it any more."""
    complains(world)
    desk(world, "zhao", "定级 1 重大 承诺未兑现")
    assert sorted(paged(world, "major")) == ["gm", "manager", "supervisor"]
    desk(world, "sun", "确认级别 1")
    assert len(paged(world, "major")) == 3, "its confirmation is no second setting"
    desk(world, "sun", "定级 1 轻微 误会")
    world.forward(hours=1)
    desk(world, "zhao", "定级 1 重大 承诺未兑现")
    assert sorted(paged(world, "major")) == ["gm", "gm", "manager", "manager", "supervisor", "supervisor"]


def test_what_is_important_again_is_passed_on_again(world: World) -> None:
    complains(world)
    for again in (1, 2):
        desk(world, "sun", "定级 1 重要")
        assert paged(world, "forwarded") == ["manager"] * again
        world.forward(minutes=1)
        desk(world, "sun", "定级 1 轻微 误会")
        world.forward(hours=1)


def test_giving_it_to_somebody_decides_no_request(world: World) -> None:
    """More time was asked for; who assigns the complaint has not decided, so the next level hears of it."""
    complains(world)
    private(world, "feng", "签收 1")
    private(world, "feng", "延期 1 3月6日18点 等配件")
    assert paged(world, "overtime") == ["manager"]
    desk(world, "zhou", "派 1 孙主管")
    world.forward(hours=2)
    assert paged(world, "overtime") == ["manager", "gm"]


def test_what_was_asked_of_the_supervisor_is_not_decided_by_assigning(world: World) -> None:
    complains(world)
    desk(world, "zhao", "请示 1 拿不准")
    desk(world, "sun", "派 1 孙主管")
    world.forward(hours=2)
    assert paged(world, "case-asked")[:2] == ["supervisor", "manager"]


# ── what was told ────────────────────────────────────────────────────────────────────────────────────────────────────


def handled(world: World) -> None:
    """A case, handled; its form is not back yet."""
    complains(world)
    private(world, "feng", "签收 1")
    desk(world, "zhao", "立项 1 有必要跟进")
    private(world, "feng", "完 1 已换灯")


def test_a_result_that_waits_for_the_morning_is_not_told_yet(world: World) -> None:
    """The form is back at 21:40; nobody closes before the letter has gone (design §5: told only when it was sent)."""
    handled(world)
    world.forward(hours=13, minutes=30)
    private(world, "feng", "交回 1 灯管到寿命")
    assert facts(world).returned is not None
    assert facts(world).told is None
    desk(world, "zhao", "核实 1 去看过")
    desk(world, "zhao", "销项 1")
    assert "result-not-told" in world.new("zhao")
    assert world.ticket().state is State.DONE
    world.forward(hours=10)
    with world.unit():
        """The sender looks."""
    assert facts(world).told is not None
    assert "result-told" in world.acts()
    desk(world, "zhao", "销项 1")
    assert world.ticket().state is State.CLOSED


def test_an_earlier_call_is_no_word_of_the_result(world: World) -> None:
    """They were telephoned on the first day; the result is told by its own letter, or by another call (T12)."""
    complains(world)
    desk(world, "zhao", "已电话 1")
    private(world, "feng", "签收 1")
    desk(world, "zhao", "立项 1 有必要跟进")
    private(world, "feng", "完 1 已换灯")
    world.cut_off("wang")
    private(world, "feng", "交回 1 灯管到寿命")
    assert "room-cannot-reach" in world.new("room:front-desk")
    assert facts(world).told is None
    desk(world, "zhao", "已电话 1")
    assert facts(world).told is not None


# ── what is said to whom ─────────────────────────────────────────────────────────────────────────────────────────────

HARSH = "孙主管态度很差，昨天在电话里骂我"  # about the supervisor: the manager's to see


def test_a_refusal_names_no_complaint_that_is_not_theirs(world: World) -> None:
    """Neither in its words nor in the ticket that it carries (D1)."""
    complains(world, HARSH)
    assert world.ticket().confined is Level.MANAGER
    for written in ("查 1", "接 1", "定级 1 轻微 误会"):
        private(world, "zhao", written)
        refusal = world.letters("zhao")[-1]
        assert refusal.script == "staff-ticket-not-found", written
        assert (refusal.ticket_id, refusal.body.get("label")) == (None, None), written
        assert "C-0001" not in refusal.body["text"]


def anonymous(world: World) -> None:
    complains(world, told=Complaint(anonymous=True), house="3-2-501")
    private(world, "feng", "签收 1")


def test_who_wished_to_be_anonymous_is_known_at_the_centre_only(world: World) -> None:
    """The department reads what was said, and not by whom: neither on the card, nor by 查看电话, nor in a list."""
    anonymous(world)
    theirs = next(row for row in reversed(world.letters("feng")) if row.card).body["text"]
    private(world, "feng", "查 1")
    asked = world.letters("feng")[-1].body["text"]
    for text in (theirs, asked):
        assert LIGHT in text
        assert "匿名" in text
        assert not any(named in text for named in ("王", "3-2-501", "13800135678")), text
    private(world, "feng", "查看电话 1")
    assert world.new("feng") == ["complaint-is-anonymous"]
    assert "revealed" not in world.acts()
    ours = next(row for row in reversed(world.letters("room:front-desk")) if row.card).body["text"]
    assert "3-2-501" in ours
    assert "王先生 13800135678" in ours
    private(world, "zhao", "查看电话 1")
    assert "13800135678" in world.last("zhao", "contact-of").body["text"]


def test_who_wished_to_be_anonymous_is_not_found_by_their_home(world: World) -> None:
    with world.unit() as unit:
        home = households.find_or_create(unit.connection, unit.estate.key, ("3", "2", "501"))
    complains(world, told=Complaint(anonymous=True), house="3-2-501", household=home)
    private(world, "feng", "户 3-2-501")
    assert "C-0001" not in world.last("feng", "list-house").body["text"]
    private(world, "zhao", "户 3-2-501")
    assert "C-0001" in world.last("zhao", "list-house").body["text"]


# ── rooms ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def cards_of(world: World, chat: str) -> list[str]:
    """What was hung or edited as a card in this chat since the last message: its scripts."""
    return [str(row.script) for row in world.letters(chat, since=world.read) if row.card]


def test_a_department_with_a_new_room_gets_no_complaint_about_it(world: World) -> None:
    complains(world)
    world.says("sun", "/room engineering", room="new")
    assert cards_of(world, "room:new") == []
    assert cards_of(world, "room:front-desk") == []


def test_complaints_move_with_the_front_desks_room(world: World) -> None:
    """Whatever department they are about: the new group has the card, the old one has no buttons left."""
    complains(world)
    complains(world, HARSH)
    world.says("sun", "/room front-desk", room="new")
    assert cards_of(world, "room:new") == ["complaint-card"]
    assert cards_of(world, "room:front-desk") == ["card-elsewhere"]
    assert cards_of(world, "zhou") == [], "what no room may see hangs where it hung"
    desk_card = [row for row in world.letters("room:new") if row.card][-1]
    world.says("zhao", "定性 1 发泄", room="new")
    assert [row.edits for row in world.letters("room:new", since=world.read) if row.card] == [desk_card.id]


def test_complaints_move_with_the_supervisors_room(world: World) -> None:
    complains(world, "前台没人接电话，一直不理人")
    assert world.ticket().confined is Level.SUPERVISOR
    world.says("sun", "/room supervisors", room="new")
    assert cards_of(world, "room:new") == ["complaint-card"]
    assert cards_of(world, "room:supervisors") == ["card-elsewhere"]


def test_the_front_desks_room_is_lost(world: World) -> None:
    """Where no room is left to judge in, whoever judges has the card in private, with its buttons."""
    complains(world)
    world.cut_off("room:front-desk")
    desk(world, "zhao", "查 1")
    card = [row for row in world.letters("sun") if row.card and row.script == "complaint-card"][-1]
    assert "open-case" in [one[1] for one in card.body["choices"]]


# ── whom it is about ─────────────────────────────────────────────────────────────────────────────────────────────────

NICKNAMED = "涛涛说好来修灯，三天没来"  # the bot does not know whose nickname that is


def test_a_supervisor_corrects_whom_it_is_about(world: World) -> None:
    """It leaves the room and the holder who may not read it; the manager has it, and the ledger knows who did it."""
    complains(world, NICKNAMED)
    desk(world, "sun", "派 1 冯涛")
    assert world.ticket().holder is not None
    private(world, "sun", "对象 1 冯涛")
    assert "C-0001" in world.last("sun", "accused-set").body["text"]
    found = world.ticket()
    assert (found.confined, facts(world).about) == (Level.MANAGER, About.HEAD)
    assert (found.holder, found.state) == (None, State.DISPATCHED)
    assert "set-accused" in world.acts()
    assert cards_of(world, "room:front-desk") == ["card-taken"]
    assert cards_of(world, "feng") == ["card-taken"]
    assert cards_of(world, "zhou") == ["complaint-card"]
    private(world, "feng", "查 1")
    assert world.new("feng") == ["staff-ticket-not-found"]
    private(world, "sun", "查 1")
    assert world.new("sun") == ["staff-ticket-not-found"]


def test_what_was_misread_as_about_somebody_comes_back_to_the_desk(world: World) -> None:
    complains(world, HARSH)
    private(world, "zhou", "对象 1 秩序维护部")
    assert (world.ticket().confined, facts(world).accused_department) == (Level.ROOM, "security")
    assert facts(world).accused_member is None
    assert cards_of(world, "room:front-desk") == ["complaint-card"]


def test_its_visit_is_for_the_same_eyes(world: World) -> None:
    handled(world)
    private(world, "feng", "交回 1 灯管到寿命")
    private(world, "sun", "对象 1 冯涛")
    assert world.ticket(2).confined is Level.MANAGER
    assert world.ticket().state is State.DONE
    assert world.ticket().holder is None


@pytest.mark.parametrize(
    ("who", "written", "answer"),
    [
        ("zhao", "对象 1 冯涛", "needs-role"),
        ("feng", "对象 1 秩序维护部", "needs-role"),
        ("stranger", "对象 1 冯涛", "staff-not-linked"),
        ("sun", "对象 1 那个人", "accused-not-named"),
        ("sun", "对象 1", "ask-words-set-accused"),
    ],
)
def test_nobody_else_and_nobody_unnamed(world: World, who: str, written: str, answer: str) -> None:
    complains(world)
    if who == "feng":
        private(world, "feng", "签收 1")
    (private if who == "feng" else desk)(world, who, written)
    assert answer in [*world.new(who), *world.new("room:front-desk")]
    assert facts(world).about is About.WORK
    assert world.ticket().confined is Level.ROOM


def test_it_is_about_the_only_one_who_stands_so_high(world: World) -> None:
    """Above the gm is nobody: the manager reads it, and the gm does not (design §5)."""
    complains(world)
    private(world, "sun", "对象 1 吴总")
    assert (facts(world).about, facts(world).nobody_else) == (About.MANAGER, False)
    private(world, "wu", "查 1")
    assert world.new("wu") == ["staff-ticket-not-found"]
    private(world, "zhou", "查 1")
    assert world.new("zhou") == ["complaint-card"]
