"""Tickets: one row each, the whole value in `body`, beside it the columns that are searched by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import BindParameter, ColumnElement, Row, and_, bindparam, delete, exists, func, or_, select, update
from sqlalchemy.sql.dml import ReturningInsert

from flows.messages import Period
from flows.people import Brief
from flows.rules.promises import next_promise
from flows.ticket import OURS, Kind, Ticket
from storage.database import Connection, insert, insert_for
from storage.tables import binding, counter, follower, ledger, ticket
from storage.ticket_columns import columns_of

_BODY: TypeAdapter[Ticket] = TypeAdapter(Ticket)
BRIEF_WORDS = 60


def body_of(value: Ticket) -> str:
    return _BODY.dump_json(value).decode()


def from_body(body: str) -> Ticket:
    return _BODY.validate_json(body)


# What every repair asks is put together once: building a statement costs more than running it.
_FILED = ticket.insert().returning(ticket.c.id)
_COMPLETED = update(ticket).where(ticket.c.id == bindparam("ticket_id")).values(body=bindparam("whole"))
_NAMED = and_(ticket.c.estate == bindparam("estate"), ticket.c.number == bindparam("number"))
_BY_NUMBER = select(ticket.c.body).where(_NAMED).with_for_update()
_PERSONS: BindParameter[Any] = bindparam("persons", expanding=True)
_SHOWN = and_(ticket.c.closed.is_(None), ticket.c.kind.not_in(OURS))
_OWN = (
    select(ticket.c.reporter_id, ticket.c.body).where(ticket.c.reporter_id.in_(_PERSONS), _SHOWN).order_by(ticket.c.id)
)
_JOINED = (
    select(follower.c.person_id, ticket.c.body)
    .join(ticket, ticket.c.id == follower.c.ticket_id)
    .where(follower.c.person_id.in_(_PERSONS), _SHOWN)
    .order_by(ticket.c.id)
)


@cache
def _numbering(dialect: str) -> ReturningInsert[int]:
    first = insert_for(dialect, counter).values(estate=bindparam("of"), next=2)
    again = first.on_conflict_do_update(index_elements=["estate"], set_={"next": counter.c.next + 1})
    return again.returning(counter.c.next)


def next_number(connection: Connection, estate: str) -> int:
    """The estate's next number, one sequence across all kinds; two who ask at once get two numbers."""
    return int(connection.execute(_numbering(connection.dialect.name), {"of": estate}).scalar_one()) - 1


def file(connection: Connection, value: Ticket) -> Ticket:
    """Store a new ticket; the value that comes back has its id and number, and that number is the one to be told."""
    value = replace(value, number=next_number(connection, value.estate))
    row = {**columns_of(value), "body": body_of(value)}
    value = replace(value, id=connection.execute(_FILED, row).scalar_one())
    connection.execute(_COMPLETED, {"ticket_id": value.id, "whole": body_of(value)})
    return value


def save(connection: Connection, value: Ticket, was: int) -> bool:
    """Store a ticket that had revision `was`; False when somebody was faster: nothing is changed then."""
    done = connection.execute(
        update(ticket)
        .where(ticket.c.id == value.id, ticket.c.revision == was)
        .values(**columns_of(value), body=body_of(value))
    )
    return done.rowcount == 1


def lock(connection: Connection, ids: Iterable[int]) -> None:
    """Lock these against others until the unit ends, in key order, so that nobody waits in a circle."""
    wanted = select(ticket.c.id).where(ticket.c.id.in_(sorted(set(ids)))).order_by(ticket.c.id).with_for_update()
    connection.execute(wanted).all()


def load(connection: Connection, ids: Iterable[int]) -> dict[int, Ticket]:
    """Tickets by id, locked against others until the unit ends (in key order, so that nobody waits in a circle)."""
    rows = connection.execute(
        select(ticket.c.id, ticket.c.body)
        .where(ticket.c.id.in_(sorted(set(ids))))
        .order_by(ticket.c.id)
        .with_for_update()
    )
    return {row.id: from_body(row.body) for row in rows}


def by_number(connection: Connection, estate: str, number: int) -> Ticket | None:
    body = connection.execute(_BY_NUMBER, {"estate": estate, "number": number}).scalar()
    return from_body(body) if body else None


def _found(connection: Connection, *where: ColumnElement[bool], limit: int = 50, newest: bool = False) -> list[Ticket]:
    order = ticket.c.id.desc() if newest else ticket.c.id
    rows = connection.execute(select(ticket.c.body).where(*where).order_by(order).limit(limit))
    return [from_body(row.body) for row in rows]


def open_of_member(connection: Connection, member_id: int) -> list[Ticket]:
    return _found(connection, ticket.c.holder_id == member_id, ticket.c.closed.is_(None))


def open_of_household(connection: Connection, household_id: int) -> list[Ticket]:
    return _found(connection, ticket.c.household_id == household_id, ticket.c.closed.is_(None))


def open_of_room(connection: Connection, estate: str, department: str, limit: int = 500) -> list[Ticket]:
    mine = and_(ticket.c.estate == estate, ticket.c.department == department)
    return _found(connection, mine, ticket.c.closed.is_(None), limit=limit)


def open_of_kinds(connection: Connection, estate: str, kinds: Iterable[str], limit: int = 500) -> list[Ticket]:
    mine = and_(ticket.c.estate == estate, ticket.c.kind.in_(list(kinds)))
    return _found(connection, mine, ticket.c.closed.is_(None), limit=limit)


def late(connection: Connection, estate: str) -> list[Ticket]:
    """Open tickets with a broken promise, the longest broken first."""
    rows = connection.execute(
        select(ticket.c.body)
        .where(ticket.c.estate == estate, ticket.c.late.is_not(None), ticket.c.closed.is_(None))
        .order_by(ticket.c.late)
        .limit(50)
    )
    return [from_body(row.body) for row in rows]


def unannounced(connection: Connection, before: datetime) -> list[tuple[int, str]]:
    """Promises that are broken since before this moment and of which nobody was told: (ticket id, estate)."""
    rows = connection.execute(
        select(ticket.c.id, ticket.c.estate)
        .where(ticket.c.due < before, ticket.c.closed.is_(None))
        .order_by(ticket.c.due)
        .limit(100)
    )
    return [(row.id, row.estate) for row in rows]


def counts(connection: Connection, estate: str, since: datetime, until: datetime) -> dict[str, int]:
    """New, closed, open and late tickets, for the digest. A follow-up visit is a duty of its complaint, no case."""

    def count(*where: ColumnElement[bool]) -> int:
        return int(
            connection.execute(
                select(func.count())
                .select_from(ticket)
                .where(ticket.c.estate == estate, ticket.c.kind != Kind.VISIT, *where)
            ).scalar_one()
        )

    return {
        "new": count(ticket.c.filed >= since, ticket.c.filed < until),
        "closed": count(ticket.c.closed >= since, ticket.c.closed < until),
        "open": count(ticket.c.closed.is_(None)),
        "late": count(ticket.c.late.is_not(None), ticket.c.closed.is_(None)),
        "unclaimed": count(ticket.c.closed.is_(None), ticket.c.state == "dispatched"),
    }


# ── what residents may see ──────────────────────────────────────────────────────────────────────────────────────────


def brief(value: Ticket, person: int | None = None) -> Brief:
    words = value.words if len(value.words) <= BRIEF_WORDS else value.words[: BRIEF_WORDS - 1] + "…"
    return Brief(
        id=value.id,
        number=value.number,
        label=value.label,
        kind=value.kind,
        state=value.state,
        category=value.category,
        emergency=value.emergency,
        words=words,
        place=value.place,
        house=value.house,
        filed=value.filed,
        holder=value.holder,
        mine=person is None or value.reporter == person,
        by=next_promise(value),
        visit=Period(value.appointment, value.appointment_end) if value.appointment else None,
        rated=value.score is not None,
        closing=value.closing or "",
    )


def open_briefs(connection: Connection, persons: Sequence[int]) -> dict[int, list[Brief]]:
    """Each person's open repairs and enquiries: their own, and those they joined."""
    found: dict[int, list[Brief]] = {}
    for row in connection.execute(_OWN, {"persons": persons}):
        found.setdefault(row.reporter_id, []).append(brief(from_body(row.body), row.reporter_id))
    for row in connection.execute(_JOINED, {"persons": persons}):
        found.setdefault(row.person_id, []).append(brief(from_body(row.body), row.person_id))
    return found


def _visible(person: int) -> ColumnElement[bool]:
    """A resident sees what they reported, what they joined, and the repairs of the homes they are bound to, filed
    since they are: what the household before them reported is not theirs to read."""
    bound = exists().where(
        binding.c.person_id == person,
        binding.c.ended.is_(None),
        binding.c.household_id == ticket.c.household_id,
        binding.c.since <= ticket.c.filed,
    )
    joined = select(follower.c.ticket_id).where(follower.c.person_id == person)
    homes = select(binding.c.household_id).where(binding.c.person_id == person, binding.c.ended.is_(None))
    at_home = and_(ticket.c.household_id.in_(homes), bound.correlate(ticket), ticket.c.kind == Kind.REPAIR)
    return and_(ticket.c.kind.not_in(OURS), or_(ticket.c.reporter_id == person, ticket.c.id.in_(joined), at_home))


def visible(connection: Connection, estate: str, person: int, number: int) -> Brief | None:
    """The ticket of this number, if this person may see it."""
    body = connection.execute(
        select(ticket.c.body).where(ticket.c.estate == estate, ticket.c.number == number, _visible(person))
    ).scalar()
    return brief(from_body(body), person) if body else None


def history(connection: Connection, estate: str, person: int, limit: int = 10) -> tuple[Brief, ...]:
    return tuple(
        brief(one, person)
        for one in _found(connection, ticket.c.estate == estate, _visible(person), limit=limit, newest=True)
    )


def similar(connection: Connection, estate: str, category: str, place: str) -> tuple[Brief, ...]:
    """Open repairs of the same category at the same public place."""
    same = _found(
        connection,
        ticket.c.estate == estate,
        ticket.c.category == category,
        ticket.c.place == place,
        ticket.c.public,
        ticket.c.closed.is_(None),
        limit=5,
    )
    return tuple(brief(one) for one in same)


def follow(connection: Connection, ticket_id: int, person: int, now: datetime) -> int:
    """Join a fault; joining twice is joining once. Returns how many people it concerns, the reporter included."""
    connection.execute(
        insert(connection, follower).values(ticket_id=ticket_id, person_id=person, since=now).on_conflict_do_nothing()
    )
    return len(followers(connection, ticket_id)) + 1


def unfollow(connection: Connection, household_id: int, persons: Sequence[int]) -> None:
    """Who has moved out hears no more of what was filed for that home, and signs none of it."""
    theirs = select(ticket.c.id).where(ticket.c.household_id == household_id)
    connection.execute(delete(follower).where(follower.c.person_id.in_(persons), follower.c.ticket_id.in_(theirs)))


def followers(connection: Connection, ticket_id: int) -> list[int]:
    return list(connection.execute(select(follower.c.person_id).where(follower.c.ticket_id == ticket_id)).scalars())


# ── the ledger ──────────────────────────────────────────────────────────────────────────────────────────────────────


def history_of(connection: Connection, ticket_id: int) -> list[Row[Any]]:
    return list(connection.execute(select(ledger).where(ledger.c.ticket_id == ticket_id).order_by(ledger.c.id)))
