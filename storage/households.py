"""Households, the roster, who is bound to them, who asks to be, and the codes that let people in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, delete, func, or_, select, text, tuple_, update

from storage.database import Connection, insert
from storage.tables import address, binding, binding_request, code, household, outbox, person, roster

Door = tuple[str, str, str]  # building, unit, room
BATCH = 500  # rows a statement: well below SQLite's limit of bound values


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person on the roster. `phone` is normalised as `flows.understanding.read_phone` gives it."""

    door: Door
    name: str
    phone: str
    head: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to, in rows and households."""

    households: int
    added: int
    changed: int
    unchanged: int


# ── households and the roster ───────────────────────────────────────────────────────────────────────────────────────


def find(connection: Connection, estate: str, door: Door) -> int | None:
    """The household behind this door; without a unit it is found when only one building's unit has such a room."""
    building, unit, number = door
    query = select(household.c.id, household.c.unit).where(
        household.c.estate == estate, household.c.building == building, household.c.room == number
    )
    found = connection.execute(query.limit(100)).all()
    exact = next((int(row.id) for row in found if row.unit == unit), None)
    if exact is not None or unit:
        return exact
    return int(found[0].id) if len(found) == 1 else None


def find_or_create(connection: Connection, estate: str, door: Door) -> int:
    existing = find(connection, estate, door)
    return existing if existing is not None else _households(connection, estate, [door])[door]


def _households(connection: Connection, estate: str, doors: Iterable[Door]) -> dict[Door, int]:
    """The ids of these households; those that are not there yet are made."""
    wanted = sorted(set(doors))
    found: dict[Door, int] = {}
    for start in range(0, len(wanted), BATCH):
        part = wanted[start : start + BATCH]
        rows = [{"estate": estate, "building": b, "unit": u, "room": r} for b, u, r in part]
        connection.execute(insert(connection, household).on_conflict_do_nothing(), rows)
        behind = tuple_(household.c.building, household.c.unit, household.c.room).in_(part)
        query = select(household.c.id, household.c.building, household.c.unit, household.c.room)
        for row in connection.execute(query.where(household.c.estate == estate, behind)):
            found[(row.building, row.unit, row.room)] = row.id
    return found


def import_roster(connection: Connection, estate: str, rows: Sequence[RosterRow]) -> Imported:
    """Add the rows; one that is there already is left alone, or changed where who is head has changed. Idempotent."""
    known = {(door, name, phone): head for door, name, phone, head in _on_roster(connection, estate)}
    fresh = [row for row in rows if (row.door, row.name, row.phone) not in known]
    changed = [row for row in rows if known.get((row.door, row.name, row.phone), row.head) != row.head]
    before = connection.execute(select(func.count()).select_from(household)).scalar_one()
    ids = _households(connection, estate, [row.door for row in (*fresh, *changed)])
    after = connection.execute(select(func.count()).select_from(household)).scalar_one()
    values = [
        {"household_id": ids[row.door], "name": row.name, "phone": row.phone, "head": row.head}
        for row in (*fresh, *changed)
    ]
    if values:
        statement = insert(connection, roster)
        again = statement.on_conflict_do_update(
            index_elements=["household_id", "name", "phone"], set_={"head": statement.excluded["head"]}
        )
        connection.execute(again, values)
    return Imported(after - before, len(fresh), len(changed), len(rows) - len(fresh) - len(changed))


def _on_roster(connection: Connection, estate: str) -> Iterable[tuple[Door, str, str, bool]]:
    rows = connection.execute(
        select(household.c.building, household.c.unit, household.c.room, roster.c.name, roster.c.phone, roster.c.head)
        .join(household, household.c.id == roster.c.household_id)
        .where(household.c.estate == estate)
    )
    return (((row.building, row.unit, row.room), row.name, row.phone, row.head) for row in rows)


def on_roster(connection: Connection, household_id: int, phone: str) -> list[tuple[str, bool]]:
    """(name, head) of everybody on the household's roster with this phone."""
    rows = connection.execute(
        select(roster.c.name, roster.c.head).where(roster.c.household_id == household_id, roster.c.phone == phone)
    )
    return [(row.name, row.head) for row in rows]


def head_on_roster(connection: Connection, household_id: int) -> tuple[str, str] | None:
    """(name, phone) of the head of a household as the roster has it; without a head of whoever stands first."""
    named = select(roster.c.name, roster.c.phone).where(roster.c.household_id == household_id)
    row = connection.execute(named.order_by(roster.c.head.desc(), roster.c.id).limit(1)).first()
    return (row.name, row.phone) if row else None


# ── bindings ────────────────────────────────────────────────────────────────────────────────────────────────────────


def bind(connection: Connection, person_id: int, household_id: int, head: bool, now: datetime) -> bool:
    """Bind; False when they are bound already: nothing is changed then, but that a head becomes head."""
    row = {"person_id": person_id, "household_id": household_id, "head": head, "since": now}
    made = connection.execute(
        insert(connection, binding).values(**row).on_conflict_do_nothing().returning(binding.c.id)
    ).scalar()
    if made is None and head:
        connection.execute(
            update(binding).where(_live(household_id), binding.c.person_id == person_id).values(head=True)
        )
    return made is not None


def unbind(connection: Connection, household_id: int, person_id: int | None, now: datetime) -> list[int]:
    """End one person's binding, or everybody's; returns who is not bound any more."""
    query = update(binding).where(_live(household_id)).values(ended=now).returning(binding.c.person_id)
    if person_id is not None:
        query = query.where(binding.c.person_id == person_id)
    return sorted(connection.execute(query).scalars())


def bound(connection: Connection, household_id: int) -> dict[int, bool]:
    """Everybody who is bound to the household now: person → head."""
    rows = connection.execute(
        select(binding.c.person_id, binding.c.head).where(_live(household_id)).order_by(binding.c.id)
    )
    return {row.person_id: row.head for row in rows}


def _live(household_id: int) -> Any:
    return and_(binding.c.household_id == household_id, binding.c.ended.is_(None))


def door_of(connection: Connection, household_id: int) -> Door | None:
    row = connection.execute(
        select(household.c.building, household.c.unit, household.c.room).where(household.c.id == household_id)
    ).first()
    return (row.building, row.unit, row.room) if row else None


def full_name(connection: Connection, person_id: int) -> str:
    return str(connection.execute(select(person.c.name).where(person.c.id == person_id)).scalar() or "")


# ── requests ────────────────────────────────────────────────────────────────────────────────────────────────────────


def ask(connection: Connection, **values: Any) -> int:
    """Write a request down. Values: the columns of binding_request."""
    made = connection.execute(binding_request.insert().values(**values).returning(binding_request.c.id))
    return int(made.scalar_one())


def asked_since(connection: Connection, person_id: int, since: datetime) -> int:
    query = select(func.count()).select_from(binding_request)
    return connection.execute(
        query.where(binding_request.c.person_id == person_id, binding_request.c.asked > since)
    ).scalar_one()


def first_asked_since(connection: Connection, person_id: int, since: datetime) -> datetime | None:
    query = select(func.min(binding_request.c.asked))
    return connection.execute(
        query.where(binding_request.c.person_id == person_id, binding_request.c.asked > since)
    ).scalar()


def pending_of(connection: Connection, person_id: int, house: str) -> Row[Any] | None:
    """This person's request for this house that nobody has decided yet."""
    mine = and_(binding_request.c.person_id == person_id, binding_request.c.house == house)
    return connection.execute(select(binding_request).where(mine, binding_request.c.decided.is_(None)).limit(1)).first()


def pending(connection: Connection, estate: str) -> list[Row[Any]]:
    """All requests of the estate that nobody has decided, oldest first."""
    undecided = and_(binding_request.c.estate == estate, binding_request.c.decided.is_(None))
    return list(connection.execute(select(binding_request).where(undecided).order_by(binding_request.c.id)))


def request_of(connection: Connection, estate: str, request_id: int) -> Row[Any] | None:
    mine = and_(binding_request.c.estate == estate, binding_request.c.id == request_id)
    return connection.execute(select(binding_request).where(mine)).first()


def decide(connection: Connection, request_id: int, approved: bool, member_id: int | None, now: datetime) -> bool:
    """True for the one who was first. Without a member the estate's own rule decided."""
    done = connection.execute(
        update(binding_request)
        .where(binding_request.c.id == request_id, binding_request.c.decided.is_(None))
        .values(decided=now, approved=approved, decided_by=member_id)
    )
    return done.rowcount == 1


def cards_of(connection: Connection, choices: str, since: datetime) -> list[Row[Any]]:
    """The cards, one a chat, by which a decision was asked for with this list of choices."""
    rows = connection.execute(
        select(outbox).where(
            text("script = 'binding-card'"),  # word for word the condition of the index, or it is not used
            outbox.c.created >= since,
            outbox.c.edits.is_(None),
            outbox.c.state != "dropped",
        )
    )
    found = [row for row in rows if any(choice[0] == choices for choice in row.body.get("choices", ()))]
    return list({row.address_id: row for row in sorted(found, key=lambda row: row.id, reverse=True)}.values())


# ── codes ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def make_code(connection: Connection, **values: Any) -> None:
    """Values: the columns of code. Raises DatabaseTrouble when the digest is taken, which chance does not do."""
    connection.execute(code.insert().values(**values))


def usable_code(connection: Connection, estate: str, digest: str, now: datetime) -> Row[Any] | None:
    """The code, if it exists, is unused and has not expired."""
    usable = and_(code.c.estate == estate, code.c.digest == digest, code.c.used.is_(None), code.c.expires > now)
    return connection.execute(select(code).where(usable)).first()


def use_code(connection: Connection, code_id: int, person_id: int | None, now: datetime) -> bool:
    """True for the one who used it first."""
    done = connection.execute(
        update(code)
        .where(code.c.id == code_id, code.c.used.is_(None), code.c.expires > now)
        .values(used=now, used_by=person_id)
    )
    return done.rowcount == 1


def void_codes(connection: Connection, household_id: int) -> None:
    """Invitations of a household that has moved out let nobody in."""
    connection.execute(delete(code).where(code.c.household_id == household_id, code.c.used.is_(None)))


def times_told(
    connection: Connection, script: str, address_id: int, person_id: int | None, since: datetime
) -> list[datetime]:
    """When this person (at any address of theirs) or this group was told the script, oldest first.

    A refused act leaves no trace but what was said about it; so that is what is counted.
    """
    theirs = select(address.c.id).where(or_(address.c.id == address_id, address.c.person_id == person_id))
    query = select(outbox.c.created).where(outbox.c.address_id.in_(theirs), outbox.c.script == script)
    return list(connection.execute(query.where(outbox.c.created > since).order_by(outbox.c.created)).scalars())
