"""Training cases: closed complaints that a supervisor has marked, and the names that must not stand in them."""

from __future__ import annotations

from sqlalchemy import select

from flows.ticket import Ticket
from storage.database import Connection
from storage.tables import household, ledger, member, person, roster, ticket
from storage.tickets import from_body

MARKED, UNMARKED = "training-marked", "training-unmarked"  # acts of the ledger


def marked(connection: Connection, estate: str) -> list[Ticket]:
    """The complaints that are marked now, in order of filing."""
    ever = select(ledger.c.ticket_id).where(ledger.c.estate == estate, ledger.c.act == MARKED)
    rows = connection.execute(select(ticket.c.body).where(ticket.c.id.in_(ever)).order_by(ticket.c.filed, ticket.c.id))
    found = [from_body(row.body) for row in rows]
    return [one for one in found if one.complaint and one.complaint.training]


def known_names(connection: Connection, estate: str) -> set[str]:
    """Everybody's full name: residents who write to us, those on the roster, members of today and of before."""
    questions = (
        select(member.c.name).where(member.c.estate == estate),
        select(person.c.name).where(person.c.estate == estate),
        select(roster.c.name)
        .join(household, household.c.id == roster.c.household_id)
        .where(household.c.estate == estate),
    )
    return {str(row.name) for question in questions for row in connection.execute(question.distinct()) if row.name}
