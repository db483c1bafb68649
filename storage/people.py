"""People and the addresses they write from; members and rooms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, or_, select, tuple_, update

from flows.estate import Role
from flows.people import Home, Member, Resident
from storage.database import Connection, insert
from storage.served import OFF
from storage.tables import address, binding, household, member, person, room
from storage.tickets import open_briefs

Key = tuple[str, str, str]  # channel, account, chat


@dataclass(frozen=True, slots=True)
class Known:
    """An address we have on file. `person` is None for a group."""

    id: int
    estate: str
    channel: str
    account: str
    chat: str
    person: int | None
    unreachable: str | None

    @property
    def key(self) -> Key:
        return (self.channel, self.account, self.chat)


_COLUMNS = (
    address.c.id,
    address.c.estate,
    address.c.channel,
    address.c.account,
    address.c.chat,
    address.c.person_id,
    address.c.unreachable,
)


# What every message asks is put together once: building a statement costs more than running it.
_WANTED: BindParameter[Any] = bindparam("wanted", expanding=True)
_BY_KEY = select(*_COLUMNS).where(tuple_(address.c.channel, address.c.account, address.c.chat).in_(_WANTED))
_HOMES = (
    select(
        binding.c.person_id, binding.c.head, household.c.id, household.c.building, household.c.unit, household.c.room
    )
    .join(household, household.c.id == binding.c.household_id)
    .where(binding.c.person_id.in_(_WANTED), binding.c.ended.is_(None))
    .order_by(binding.c.id)
)
_PERSONS = select(person.c.id, person.c.language, person.c.surname, person.c.honorific, person.c.phone).where(
    person.c.id.in_(_WANTED)
)
_HEARD = update(address).where(address.c.id.in_(_WANTED)).values(heard=bindparam("now"), unreachable=None)


def addresses(connection: Connection, keys: Iterable[Key]) -> dict[Key, Known]:
    """The addresses on file among `keys`, in one query."""
    wanted = sorted(set(keys))
    if not wanted:
        return {}
    return {known.key: known for known in (Known(*row) for row in connection.execute(_BY_KEY, {"wanted": wanted}))}


def addresses_by_id(connection: Connection, ids: Iterable[int]) -> dict[int, Known]:
    rows = connection.execute(select(*_COLUMNS).where(address.c.id.in_(sorted(set(ids)))))
    return {known.id: known for known in (Known(*row) for row in rows)}


def meet(connection: Connection, keys: Mapping[Key, tuple[str, str, bool]], now: datetime) -> None:
    """Put unknown addresses on file: key → (estate, language, private). A private one gets a person of its own."""
    for (channel, account, chat), (estate, language, private) in sorted(keys.items()):
        person_id = None
        if private:
            row = {"estate": estate, "language": language, "created": now}
            person_id = connection.execute(person.insert().values(**row).returning(person.c.id)).scalar_one()
        values = {"estate": estate, "channel": channel, "account": account, "chat": chat, "person_id": person_id}
        connection.execute(insert(connection, address).values(**values).on_conflict_do_nothing())


def heard_from(connection: Connection, ids: Iterable[int], now: datetime) -> None:
    """They wrote: that is the address last used, and it can be written to again."""
    if wanted := sorted(set(ids)):
        connection.execute(_HEARD, {"wanted": wanted, "now": now})


def cannot_reach(connection: Connection, address_id: int, why: str) -> None:
    connection.execute(update(address).where(address.c.id == address_id).values(unreachable=why[:200]))


def residents(connection: Connection, ids: Iterable[int]) -> dict[int, Resident]:
    """Residents with their homes and open tickets, in three queries however many they are."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    homes: dict[int, list[Home]] = {one: [] for one in wanted}
    for row in connection.execute(_HOMES, {"wanted": wanted}):
        homes[row.person_id].append(Home(row.id, house(row.building, row.unit, row.room), row.head))
    briefs = open_briefs(connection, wanted)
    found = connection.execute(_PERSONS, {"wanted": wanted})
    return {
        row.id: Resident(
            row.id,
            row.language,
            row.surname,
            row.honorific,
            row.phone,
            tuple(homes[row.id]),
            tuple(briefs.get(row.id, ())),
        )
        for row in found
    }


_CONTACT = select(person.c.surname, person.c.honorific, person.c.phone).where(person.c.id == bindparam("id"))


def contact(connection: Connection, person_id: int) -> tuple[str, str, str]:
    """How to address and call somebody: surname, honorific, phone."""
    row = connection.execute(_CONTACT, {"id": person_id}).one()
    return (row.surname, row.honorific, row.phone)


def house(building: str, unit: str, number: str) -> str:
    """A household as people write it: 3-2-501."""
    return "-".join(part for part in (building, unit, number) if part)


def describe(connection: Connection, person_id: int, **values: str) -> None:
    """Change what is known of a person: surname, name, honorific, phone, language."""
    connection.execute(update(person).where(person.c.id == person_id).values(**values))


def private_addresses(connection: Connection, persons: Iterable[int]) -> dict[int, list[Known]]:
    """Each person's addresses, the last used first; those that cannot be reached come last."""
    found: dict[int, list[Known]] = {}
    rows = connection.execute(
        select(*_COLUMNS)
        .where(address.c.person_id.in_(sorted(set(persons))))
        .order_by(address.c.unreachable.is_not(None), address.c.heard.desc().nulls_last(), address.c.id.desc())
    )
    for row in rows:
        known = Known(*row)
        if known.person is not None:
            found.setdefault(known.person, []).append(known)
    return found


# ── staff ───────────────────────────────────────────────────────────────────────────────────────────────────────────

_MEMBER = (
    member.c.id,
    member.c.person_id,
    member.c.key,
    member.c.name,
    member.c.role,
    member.c.department,
    member.c.staff_no,
    person.c.language,
)


def _member(row: Sequence[object]) -> Member:
    id_, person_id, key, name, role, department, staff_no, language = row
    role = Role(str(role))
    return Member(id_, person_id, key, name, role, department, staff_no, language)  # type: ignore[arg-type]  # typed


def members(connection: Connection, estate: str) -> tuple[Member, ...]:
    """All members of the estate who have not left."""
    rows = connection.execute(
        select(*_MEMBER)
        .join(person, person.c.id == member.c.person_id)
        .where(member.c.estate == estate, member.c.ended.is_(None))
        .order_by(member.c.id)
    )
    return tuple(_member(row) for row in rows)


def enlist(connection: Connection, estate: str, person_id: int, now: datetime, **values: str) -> int:
    """Link a person as a member; an earlier post of theirs ends. Values: key, name, role, department, staff_no."""
    connection.execute(
        update(member)
        .where(member.c.estate == estate, member.c.person_id == person_id, member.c.ended.is_(None))
        .values(ended=now)
    )
    row = {"estate": estate, "person_id": person_id, "since": now, "staff_no": "", **values}
    return int(connection.execute(member.insert().values(**row).returning(member.c.id)).scalar_one())


@dataclass(frozen=True, slots=True)
class Room:
    """A group chat of staff: a department's, or "supervisors"."""

    address: int
    estate: str
    department: str


def rooms(connection: Connection, estate: str | None = None) -> dict[int, Room]:
    """Rooms by the id of their address; those of a channel that is switched off are none now."""
    query = (
        select(room.c.address_id, room.c.estate, room.c.department)
        .join(address, address.c.id == room.c.address_id)
        .where(or_(address.c.unreachable.is_(None), address.c.unreachable != OFF))
    )
    if estate is not None:
        query = query.where(room.c.estate == estate)
    return {row[0]: Room(*row) for row in connection.execute(query)}


def make_room(connection: Connection, estate: str, address_id: int, department: str) -> None:
    """This group is the department's room from now on; the group that was it before is not any more."""
    connection.execute(room.delete().where((room.c.estate == estate) & (room.c.department == department)))
    connection.execute(room.delete().where(room.c.address_id == address_id))
    connection.execute(room.insert().values(estate=estate, address_id=address_id, department=department))
