"""Codes that let people in: a household's invitation, a member of staff, a group that becomes a room.

A code is used once, by whoever is first; a wrong, a used and an expired one are refused in the same words.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot import audience, boards, cards, post
from bot.codes import digest_of, new_code
from bot.desk import actor_of
from bot.refusal import Refusal
from bot.requests import Findings, hang_all
from bot.unit import Unit
from flows.estate import Role
from flows.messages import Refused, Say, Term, Value
from flows.people import Level, Member, Resident
from flows.rules.ranks import RANK
from storage import households, people, tickets
from storage.people import Known, house

STAFF, ROOM, HOUSEHOLD = "staff", "room", "household"
SUPERVISORS = "supervisors"  # the room of no department
WRONG_AN_HOUR = 5
HOUR = timedelta(hours=1)
INVALID = "code-invalid"


# ── codes ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def redeem(unit: Unit, code: str, known: Known, resident: Resident) -> Findings:
    """A household's or a staff code: binds, or links. Gives `house` and `role`.

    Refuses with `code-invalid`, `code-too-many-tries` ($again_at) and `binding-already` ($house).
    """
    found = _usable(unit, code, known, (STAFF, HOUSEHOLD))
    if found.purpose == STAFF:
        return _link(unit, found, resident)
    return _move_in(unit, found, resident)


def _usable(unit: Unit, code: str, known: Known, purposes: tuple[str, ...]) -> Any:
    """The code of these purposes. A guesser is counted by what they were told."""
    told = households.times_told(unit.connection, INVALID, known.id, known.person, unit.now - HOUR)
    if len(told) >= WRONG_AN_HOUR:
        raise Refusal(Refused("code-too-many-tries", {"again_at": told[-WRONG_AN_HOUR] + HOUR}))
    found = households.usable_code(unit.connection, unit.estate.key, digest_of(code), unit.now)
    if found is None or found.purpose not in purposes:
        raise Refusal(Refused(INVALID))
    return found


def _use(unit: Unit, found: Any, person: int | None) -> None:
    if not households.use_code(unit.connection, found.id, person, unit.now):
        raise Refusal(Refused(INVALID))


def _move_in(unit: Unit, found: Any, resident: Resident) -> Findings:
    label = house(*(households.door_of(unit.connection, found.household_id) or ("", "", "")))
    if any(home.household == found.household_id for home in resident.homes):
        raise Refusal(Refused("binding-already", {"house": label}))
    _use(unit, found, resident.id)
    heads = [person for person, head in households.bound(unit.connection, found.household_id).items() if head]
    households.bind(unit.connection, resident.id, found.household_id, False, unit.now)
    unit.write(f"person:{resident.id}", "household-joined", words=label)
    who: Value = resident.surname or Term("person-unnamed")
    for head in heads:
        post.tell_resident(unit, head, Say("household-joined", {"house": label, "person": who}))
    return {"house": label, "role": Term("home-member")}


def _link(unit: Unit, found: Any, resident: Resident) -> Findings:
    _use(unit, found, resident.id)
    name = found.name or households.full_name(unit.connection, resident.id) or resident.surname
    key = found.member_key or f"{found.role}-{resident.id}"
    people.enlist(
        unit.connection,
        unit.estate.key,
        resident.id,
        unit.now,
        key=key,
        name=name or key,
        role=found.role,
        department=found.department or unit.estate.front_desk,
    )
    unit.forget_staff()
    unit.write(f"person:{resident.id}", "member-joined", words=f"{found.role} {found.department} {key}".strip())
    _, supervisors = audience.paged(unit, Level.SUPERVISOR)
    role = Term(f"role-{found.role}")
    for member in supervisors:
        if member.person != resident.id:
            post.tell_member(unit, member, Say("member-joined", {"person": name or key, "role": role}))
    return {"house": unit.estate.name, "role": role}


def issue(unit: Unit, purpose: str, lasts: timedelta, **values: Any) -> str:
    """A new code of this purpose; only its digest is stored. Values: further columns of code."""
    code = new_code()
    households.make_code(
        unit.connection,
        estate=unit.estate.key,
        digest=digest_of(code),
        purpose=purpose,
        expires=unit.now + lasts,
        **values,
    )
    return code


def staff_code(unit: Unit, role: Role, name: str = "", department: str = "", key: str = "") -> str:
    """A code that links whoever redeems it as a member. `key` is the name in the estate file's duty list."""
    unit.write("house", "staff-invited", words=f"{role} {department} {key}".strip())
    values = {"role": role.value, "name": name[:64], "department": department, "member_key": key[:64]}
    return issue(unit, STAFF, unit.estate.staff_invitation, **values)


def room_code(unit: Unit, department: str) -> str:
    """A code that makes a group the room of this department, or of the supervisors."""
    unit.write("house", "room-invited", words=department)
    return issue(unit, ROOM, unit.estate.staff_invitation, department=department)


# ── rooms ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def make_room(unit: Unit, code: str, known: Known, member: Member | None) -> Findings:
    """This group becomes a room: a supervisor names the department, or anybody has a code of it. Gives `department`.

    Refuses with `room-only-in-group`, `room-which` ($departments), `needs-role` ($role), and as codes do.
    """
    if known.person is not None:
        raise Refusal(Refused("room-only-in-group"))
    if not code.strip():
        raise Refusal(Refused("room-which", {"departments": ", ".join([*_keys(unit), SUPERVISORS])}))
    department = _named(unit, code)
    if department is None:
        found = _usable(unit, code, known, (ROOM,))
        _use(unit, found, member.person if member else None)
        department = found.department
    elif member is None or RANK[member.role] < RANK[Role.SUPERVISOR]:
        raise Refusal(Refused("needs-role", {"role": Term(f"role-{Role.SUPERVISOR}")}))
    before, standing = {key: unit.room_of(key) for key in _keys(unit)}, boards.standing(unit)
    people.make_room(unit.connection, unit.estate.key, known.id, department)
    unit.forget_staff()
    unit.write(actor_of(member), "room-made", words=department)
    if department == unit.estate.front_desk:
        hang_all(unit)
    _rehang(unit, before)
    boards.rehang(unit, standing)
    return {"department": _spoken(unit, department)}


def _rehang(unit: Unit, before: Mapping[str, int | None]) -> None:
    """What departments have open hangs in the room it belongs to now; `before`: the room of each until now."""
    for department, room in before.items():
        if unit.room_of(department) != room:
            found = tickets.open_of_room(unit.connection, unit.estate.key, department)
            for ticket in [one for one in found if one.kind not in audience.CENTRE]:
                cards.rehang(unit, ticket, room)


def _keys(unit: Unit) -> list[str]:
    return [department.key for department in unit.estate.departments]


def _named(unit: Unit, written: str) -> str | None:
    """The department of this key or name, in any language that the supervisors' room is called by."""
    said = " ".join(written.split()).casefold()
    for department in unit.estate.departments:
        if said in (department.key.casefold(), department.name.casefold()):
            return department.key
    speech = unit.house.speech
    called = {speech.words("supervisors-room", language, unit.estate) for language in speech.languages()}
    return SUPERVISORS if said == SUPERVISORS or said in {name.casefold() for name in called} else None


def _spoken(unit: Unit, department: str) -> Value:
    return Term("supervisors-room") if department == SUPERVISORS else unit.estate.department(department).name
