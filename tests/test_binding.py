"""Who lives where and who is staff: requests, decisions, invitations, codes, rooms, moving out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot import binding
from bot.estate import load_estates
from bot.house import House, furnish
from bot.refusal import Refusal
from bot.unit import Unit
from flows.beginning import looks_like_code
from flows.effects import RequestBinding
from flows.estate import Role
from flows.messages import Say, Term
from flows.people import Member, Resident
from storage import households, people
from storage.database import Database
from storage.households import RosterRow
from storage.people import Known
from storage.tables import metadata

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
DOOR = ("3", "2", "501")
WANG, MING = "13800000000", "13800000001"


@pytest.fixture(scope="module")
def house() -> House:
    return furnish(load_estates(None), None, MONDAY, strict=True)


class Gatehouse:
    """An estate with a roster. `letters` are the scripts of the last unit, by chat."""

    def __init__(self, house: House, binding: str = "approve") -> None:
        estate = replace(house.default, binding=binding)  # type: ignore[arg-type]  # one of its two literals
        self.house = replace(house, estates={estate.key: estate})
        self.estate = estate
        self.database = Database("sqlite://")
        metadata.create_all(self.database.engine)
        self.now = MONDAY
        self.letters: list[tuple[str, str, str]] = []
        rows = [RosterRow(DOOR, "王伟", WANG, head=True), RosterRow(DOOR, "王小明", MING)]
        with self.database.unit() as connection:
            households.import_roster(connection, estate.key, rows)

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        """One unit. As in a turn, a refusal undoes what was begun and is told to whoever spoke."""
        refusals: list[Refusal] = []
        with self.database.unit() as connection:
            unit = Unit(connection, self.house, self.estate, self.now)
            try:
                with unit.attempt():
                    yield unit
            except Refusal as refusal:
                refusals.append(refusal)
                known, _ = self.who(unit, self.speaking)
                say = Say(refusal.refused.key, refusal.refused.args)
                unit.post(known.id, unit.speak_staff(say), say)
            self.close(unit)
        for told in refusals:
            raise told

    speaking = "wang"

    def close(self, unit: Unit) -> None:
        known = people.addresses_by_id(unit.connection, [letter.address for letter in unit.letters])
        self.letters = [(known[one.address].chat, str(one.script), one.body["text"]) for one in unit.letters]
        unit.flush()

    def heard(self, chat: str) -> list[str]:
        return [script for to, script, _ in self.letters if to == chat]

    def who(self, unit: Unit, chat: str, private: bool = True) -> tuple[Known, Resident]:
        key = ("lobby", "lobby", chat)
        if key not in people.addresses(unit.connection, [key]):
            people.meet(unit.connection, {key: (self.estate.key, "zh-Hans", private)}, self.now)
        known = people.addresses(unit.connection, [key])[key]
        found = people.residents(unit.connection, [known.person] if known.person else [])
        return known, found.get(known.person or 0, Resident(0, "zh-Hans"))

    def meets(self, chat: str, private: bool = True) -> None:
        with self.unit() as unit:
            self.who(unit, chat, private)

    def asks(self, chat: str, name: str = "王伟", phone: str = WANG, door: tuple[str, str, str] = DOOR) -> object:
        self.meets(chat)
        self.speaking = chat
        with self.unit() as unit:
            known, resident = self.who(unit, chat)
            return binding.request(unit, RequestBinding(name, "mr", *door, phone), known, resident)

    def redeems(self, chat: str, code: str) -> object:
        self.meets(chat)
        self.speaking = chat
        with self.unit() as unit:
            known, resident = self.who(unit, chat)
            return binding.redeem(unit, code, known, resident)

    def links(self, chat: str, role: Role = Role.AGENT) -> Member:
        with self.unit() as unit:
            code = binding.staff_code(unit, role, name=chat, department="front-desk", key=chat)
        self.redeems(chat, code)
        with self.unit() as unit:
            return next(one for one in unit.members if one.key == chat)

    def decides(self, member: Member | None, approve: bool = True, request: int = 1) -> object:
        self.speaking = "wang"
        with self.unit() as unit:
            return binding.decide(unit, request, approve, member)

    def opens(self, group: str, code: str, member: Member | None) -> object:
        self.meets(group, private=False)
        self.speaking = group
        with self.unit() as unit:
            known, _ = self.who(unit, group)
            return binding.make_room(unit, code, known, member)

    def home(self, chat: str) -> Resident:
        with self.unit() as unit:
            return self.who(unit, chat)[1]


@pytest.fixture
def gate(house: House) -> Gatehouse:
    return Gatehouse(house)


@pytest.fixture
def desk(gate: Gatehouse) -> Member:
    """The front desk's room, made by a supervisor; gives an agent."""
    agent = gate.links("zhao")
    gate.opens("desk", "front-desk", gate.links("sun", Role.SUPERVISOR))
    return agent


def refused(call: pytest.ExceptionInfo[Refusal]) -> str:
    return call.value.refused.key


# ── asking and deciding ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_match_waits_for_one_press_and_the_head_of_the_roster_is_head(gate: Gatehouse, desk: Member) -> None:
    assert gate.asks("wang") == {"house": "3-2-501"}
    ((chat, script, text),) = gate.letters
    assert (chat, script) == ("desk", "binding-card")
    assert "与花名册相符" in text
    assert WANG not in text, "a match needs no more than a look"
    assert gate.home("wang").homes == ()
    gate.decides(desk)
    assert gate.heard("wang") == ["binding-approved"]
    assert gate.heard("desk") == ["binding-card-decided"]
    (home,) = gate.home("wang").homes
    assert (home.house, home.head) == ("3-2-501", True)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("name", "phone", "matched"),
    [
        ("王伟", WANG, True),
        ("王 伟", "138 0000 0000", True),
        ("王伟先生", "+86 138-0000-0000", True),
        ("王", WANG, False),
        ("王先生", WANG, False),
        ("王小明", WANG, False),
        ("王伟", MING, False),
    ],
)
def test_name_house_and_phone_must_agree(gate: Gatehouse, name: str, phone: str, matched: bool) -> None:
    gate.asks("wang", name, phone)
    ((_, _, text),) = gate.letters
    assert ("与花名册相符" in text) == matched


def test_a_house_that_is_not_there_is_asked_about_in_the_same_words(gate: Gatehouse, desk: Member) -> None:
    assert gate.asks("wang", door=("9", "9", "999")) == {"house": "9-9-999"}
    assert gate.heard("desk") == ["binding-card"]
    gate.decides(desk, approve=False)
    assert gate.heard("wang") == ["binding-rejected"]
    assert gate.home("wang").homes == ()


def test_the_desks_word_makes_a_household_that_the_roster_lacks(gate: Gatehouse, desk: Member) -> None:
    gate.asks("wang", door=("9", "", "999"))
    gate.decides(desk)
    assert [(home.house, home.head) for home in gate.home("wang").homes] == [("9-999", False)]


def test_the_first_to_decide_is_the_one_who_decided(gate: Gatehouse, desk: Member) -> None:
    gate.asks("wang")
    gate.decides(desk)
    with pytest.raises(Refusal) as second:
        gate.decides(desk, approve=False)
    assert refused(second) == "binding-already-decided"
    assert gate.home("wang").homes != ()


@pytest.mark.parametrize(
    ("linked", "request_id", "why"), [(False, 1, "members-only"), (True, 9, "binding-request-unknown")]
)
def test_nobody_else_decides(gate: Gatehouse, desk: Member, linked: bool, request_id: int, why: str) -> None:
    gate.asks("wang")
    with pytest.raises(Refusal) as refusal:
        gate.decides(desk if linked else None, request=request_id)
    assert refused(refusal) == why
    assert gate.home("wang").homes == ()


@pytest.mark.usefixtures("desk")
def test_asking_twice_is_asking_once_and_asking_often_has_an_end(gate: Gatehouse) -> None:
    gate.asks("wang")
    gate.asks("wang")
    assert gate.letters == []
    for room in ("502", "503", "504", "505"):
        gate.asks("wang", door=("3", "2", room))
    with pytest.raises(Refusal) as refusal:
        gate.asks("wang", door=("3", "2", "506"))
    assert refused(refusal) == "binding-too-many-tries"
    assert refusal.value.refused.args == {"again_at": MONDAY + timedelta(days=1)}
    gate.now += timedelta(days=1)
    assert gate.asks("wang", door=("3", "2", "506")) == {"house": "3-2-506"}


def test_for_another_home_the_name_given_before_stands(gate: Gatehouse, desk: Member) -> None:
    gate.asks("wang")
    gate.decides(desk)
    with gate.unit() as unit:
        rows = [RosterRow(("5", "1", "101"), "王伟", WANG)]
        households.import_roster(unit.connection, gate.estate.key, rows)
    gate.asks("wang", name=gate.home("wang").surname, door=("5", "1", "101"))
    assert "与花名册相符" in gate.letters[0][2]
    with pytest.raises(Refusal) as refusal:
        gate.asks("wang")
    assert refused(refusal) == "binding-already"


def test_without_a_room_the_supervisors_hear_and_the_room_catches_up(gate: Gatehouse) -> None:
    gate.asks("wang")
    assert gate.letters == []
    sun = gate.links("sun", Role.SUPERVISOR)
    gate.asks("li", "李娜", MING)
    assert gate.heard("sun") == ["binding-card"]
    gate.opens("desk", "front-desk", sun)
    assert gate.heard("desk") == ["binding-card", "binding-card"]
    gate.decides(sun, request=2)
    assert sorted(chat for chat, script, _ in gate.letters if script == "binding-card-decided") == ["desk", "sun"]


def test_an_estate_may_do_without_the_press(house: House) -> None:
    gate = Gatehouse(house, binding="auto")
    gate.asks("wang")
    assert gate.heard("wang") == ["binding-approved"]
    assert [home.head for home in gate.home("wang").homes] == [True]
    gate.asks("li", "李娜", WANG)
    assert gate.home("li").homes == ()


# ── the household ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def wang(gate: Gatehouse, desk: Member) -> Resident:
    gate.asks("wang")
    gate.decides(desk)
    return gate.home("wang")


def invited(gate: Gatehouse, by: str = "wang") -> str:
    with gate.unit() as unit:
        _, resident = gate.who(unit, by)
        found = binding.invite(unit, resident.homes[0].household, resident)
        assert found["until"] == gate.now + gate.estate.household_invitation
        return str(found["code"])


def test_the_head_invites_and_hears_who_came(gate: Gatehouse, wang: Resident) -> None:
    code = invited(gate)
    assert looks_like_code(code)
    assert gate.redeems("ming", f"{code[:4]}-{code[4:]}".lower()) == {
        "house": "3-2-501",
        "role": Term("home-member"),
    }
    assert gate.heard("wang") == ["household-joined"]
    (home,) = gate.home("ming").homes
    assert (home.household, home.head) == (wang.homes[0].household, False)
    gate.speaking = "ming"
    with pytest.raises(Refusal) as refusal:
        invited(gate, by="ming")
    assert refused(refusal) == "not-head"


@pytest.mark.usefixtures("wang")
def test_a_wrong_a_used_and_an_expired_code_are_refused_alike(gate: Gatehouse) -> None:
    used, expired = invited(gate), invited(gate)
    gate.redeems("ming", used)
    answers = []
    for code in ("BCDFGHJ2", used):
        with pytest.raises(Refusal) as refusal:
            gate.redeems("li", code)
        answers.append(gate.letters)
    gate.now += timedelta(hours=48)
    with pytest.raises(Refusal) as refusal:
        gate.redeems("li", expired)
    answers.append(gate.letters)
    assert refused(refusal) == "code-invalid"
    assert answers[0] == answers[1] == answers[2]


@pytest.mark.usefixtures("wang")
def test_guessing_has_an_end_even_with_the_right_code(gate: Gatehouse) -> None:
    code = invited(gate)
    for _ in range(5):
        with pytest.raises(Refusal):
            gate.redeems("li", "BCDFGHJ2")
    with pytest.raises(Refusal) as refusal:
        gate.redeems("li", code)
    assert refused(refusal) == "code-too-many-tries"
    assert gate.home("li").homes == ()
    gate.now += timedelta(hours=1)
    assert gate.redeems("li", code)


@pytest.mark.usefixtures("wang")
def test_a_member_of_the_household_does_not_use_up_its_invitation(gate: Gatehouse) -> None:
    code = invited(gate)
    with pytest.raises(Refusal) as refusal:
        gate.redeems("wang", code)
    assert refused(refusal) == "binding-already"
    assert gate.redeems("ming", code)


def leaves(gate: Gatehouse, chat: str, household: int) -> object:
    gate.speaking = chat
    with gate.unit() as unit:
        return binding.leave(unit, household, gate.who(unit, chat)[1])


def test_the_heads_leaving_ends_the_household_and_its_invitations(gate: Gatehouse, wang: Resident) -> None:
    gate.redeems("ming", invited(gate))
    waiting = invited(gate)
    assert leaves(gate, "wang", wang.homes[0].household) == {"house": "3-2-501"}
    assert gate.heard("ming") == ["household-moved-out"]
    assert gate.home("wang").homes == gate.home("ming").homes == ()
    with pytest.raises(Refusal) as refusal:
        gate.redeems("li", waiting)
    assert refused(refusal) == "code-invalid"
    with pytest.raises(Refusal) as refusal:
        leaves(gate, "wang", wang.homes[0].household)
    assert refused(refusal) == "home-not-yours"


def test_another_members_leaving_is_their_own(gate: Gatehouse, wang: Resident) -> None:
    gate.redeems("ming", invited(gate))
    leaves(gate, "ming", wang.homes[0].household)
    assert gate.letters == []
    assert gate.home("ming").homes == ()
    assert gate.home("wang").homes != ()


# ── staff and rooms ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_staff_code_links_once_and_supervisors_hear_of_it(gate: Gatehouse) -> None:
    gate.links("sun", Role.SUPERVISOR)
    with gate.unit() as unit:
        code = binding.staff_code(unit, Role.AGENT, "钱师傅", "engineering", "qian")
    assert gate.redeems("qian", code) == {"house": gate.estate.name, "role": Term("role-agent")}
    assert gate.heard("sun") == ["member-joined"]
    with gate.unit() as unit:
        member = next(one for one in unit.members if one.key == "qian")
    assert (member.name, member.role, member.department) == ("钱师傅", Role.AGENT, "engineering")
    with pytest.raises(Refusal) as refusal:
        gate.redeems("li", code)
    assert refused(refusal) == "code-invalid"


@pytest.mark.parametrize("named", ["engineering", "工程部", " Engineering "])
def test_a_supervisor_names_the_department(gate: Gatehouse, named: str) -> None:
    assert gate.opens("group", named, gate.links("sun", Role.SUPERVISOR)) == {"department": "工程部"}
    with gate.unit() as unit:
        assert [room.department for room in unit.rooms.values()] == ["engineering"]


@pytest.mark.parametrize("named", ["supervisors", "主管群"])
def test_supervisors_have_a_room_of_their_own(gate: Gatehouse, named: str) -> None:
    assert gate.opens("group", named, gate.links("zhou", Role.MANAGER)) == {"department": Term("supervisors-room")}


def test_an_agent_needs_a_code_and_a_code_works_once(gate: Gatehouse) -> None:
    zhao = gate.links("zhao")
    with pytest.raises(Refusal) as refusal:
        gate.opens("group", "engineering", zhao)
    assert refused(refusal) == "needs-role"
    with gate.unit() as unit:
        code, staff = binding.room_code(unit, "engineering"), binding.staff_code(unit, Role.AGENT)
    with pytest.raises(Refusal) as refusal:
        gate.redeems("li", code)
    assert refused(refusal) == "code-invalid", "a room's code links nobody"
    assert gate.opens("group", code, zhao) == {"department": "工程部"}
    for again in (code, staff):
        with pytest.raises(Refusal) as refusal:
            gate.opens("other", again, zhao)
        assert refused(refusal) == "code-invalid"


@pytest.mark.parametrize(
    ("chat", "code", "why"), [("group", " ", "room-which"), ("zhao", "engineering", "room-only-in-group")]
)
def test_a_room_is_a_group_and_has_a_name(gate: Gatehouse, chat: str, code: str, why: str) -> None:
    zhao = gate.links("zhao", Role.SUPERVISOR)
    with pytest.raises(Refusal) as refusal:
        gate.opens(chat, code, zhao)
    assert refused(refusal) == why
