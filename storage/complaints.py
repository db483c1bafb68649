"""What forms and figures ask: the complaints of a month, their visits, and the names of whoever signed for them.

Each question is one statement, however many it is asked about.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from flows.ticket import Kind, Ticket
from storage.database import Connection
from storage.tables import ledger, member, person, ticket
from storage.tickets import from_body

BATCH = 500  # values in a statement: well below SQLite's limit


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the ledger: who did what, and with which words."""

    at: datetime
    actor: str  # member:3, person:12, house
    act: str
    words: str


@dataclass(frozen=True, slots=True)
class Signer:
    """A member as a form names them, also one who has left."""

    name: str
    role: str
    department: str


@dataclass(frozen=True, slots=True)
class Contact:
    """A resident as a form names them; after their data was erased, empty."""

    name: str
    surname: str
    honorific: str
    phone: str


def filed_between(
    connection: Connection, estate: str, since: datetime, until: datetime, kind: Kind = Kind.COMPLAINT
) -> list[Ticket]:
    """Tickets of this kind filed from `since` until before `until`, in order of filing."""
    rows = connection.execute(
        select(ticket.c.body)
        .where(ticket.c.estate == estate, ticket.c.kind == kind, ticket.c.filed >= since, ticket.c.filed < until)
        .order_by(ticket.c.filed, ticket.c.id)
    )
    return [from_body(row.body) for row in rows]


def left_open(connection: Connection, estate: str, before: datetime, kind: Kind = Kind.COMPLAINT) -> list[Ticket]:
    """Complaints (or another kind) filed before this moment that are not closed now, in order of filing."""
    rows = connection.execute(
        select(ticket.c.body)
        .where(
            ticket.c.estate == estate,
            ticket.c.kind == kind,
            ticket.c.filed < before,
            ticket.c.closed.is_(None),
        )
        .order_by(ticket.c.filed, ticket.c.id)
    )
    return [from_body(row.body) for row in rows]


def closed_between(
    connection: Connection, estate: str, since: datetime, until: datetime, kind: Kind = Kind.COMPLAINT
) -> list[Ticket]:
    """Complaints (or another kind) closed from `since` until before `until`, whenever they were filed."""
    rows = connection.execute(
        select(ticket.c.body)
        .where(
            ticket.c.estate == estate,
            ticket.c.kind == kind,
            ticket.c.closed >= since,
            ticket.c.closed < until,
        )
        .order_by(ticket.c.closed, ticket.c.id)
    )
    return [from_body(row.body) for row in rows]


def numbered(connection: Connection, estate: str, numbers: Iterable[int]) -> dict[int, Ticket]:
    """Tickets of the estate by their numbers."""
    found: dict[int, Ticket] = {}
    for part in _parts(numbers):
        rows = connection.execute(
            select(ticket.c.number, ticket.c.body).where(ticket.c.estate == estate, ticket.c.number.in_(part))
        )
        found |= {row.number: from_body(row.body) for row in rows}
    return found


def histories(connection: Connection, ids: Iterable[int]) -> dict[int, list[Line]]:
    """The ledger's lines of these tickets, each in order; without the tickets as they were before."""
    found: dict[int, list[Line]] = {}
    for part in _parts(ids):
        rows = connection.execute(
            select(ledger.c.ticket_id, ledger.c.at, ledger.c.actor, ledger.c.act, ledger.c.words)
            .where(ledger.c.ticket_id.in_(part))
            .order_by(ledger.c.id)
        )
        for row in rows:
            found.setdefault(row.ticket_id, []).append(Line(row.at, row.actor, row.act, row.words))
    return found


def signers(connection: Connection, ids: Iterable[int]) -> dict[int, Signer]:
    """Members by id, also those who have left: what they signed stays signed."""
    found: dict[int, Signer] = {}
    for part in _parts(ids):
        rows = connection.execute(
            select(member.c.id, member.c.name, member.c.role, member.c.department).where(member.c.id.in_(part))
        )
        found |= {row.id: Signer(row.name, row.role, row.department) for row in rows}
    return found


def contacts(connection: Connection, ids: Iterable[int]) -> dict[int, Contact]:
    """Residents by the id of the person."""
    found: dict[int, Contact] = {}
    columns = (person.c.id, person.c.name, person.c.surname, person.c.honorific, person.c.phone)
    for part in _parts(ids):
        rows = connection.execute(select(*columns).where(person.c.id.in_(part)))
        found |= {row.id: Contact(row.name, row.surname, row.honorific, row.phone) for row in rows}
    return found


def _parts(values: Iterable[int]) -> Iterable[list[int]]:
    wanted = sorted(set(values))
    return (wanted[start : start + BATCH] for start in range(0, len(wanted), BATCH))
