"""Alerts: pages that somebody must acknowledge, each level once for each round of a promise."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update

from storage.database import Connection, insert
from storage.tables import alert, ledger, ticket

NOBODY_TOLD = "nobody-told"  # the ledger's line of an alert that reached neither a member nor a room


def raise_alert(
    connection: Connection, estate: str, ticket_id: int, clock: str, level: str, now: datetime
) -> int | None:
    """The alert's id, or None when this level was paged about this promise before. `clock` names the promise as made
    at its time: one that is made anew is alerted anew."""
    row = {"estate": estate, "ticket_id": ticket_id, "clock": clock, "level": level, "raised": now}
    made = connection.execute(insert(connection, alert).values(**row).on_conflict_do_nothing().returning(alert.c.id))
    return made.scalar()


def untold_alerts(connection: Connection) -> int:
    """How many open tickets have had an alert that could be told to nobody: the house is unattended."""
    untold = select(func.count(ledger.c.ticket_id.distinct())).join(ticket, ticket.c.id == ledger.c.ticket_id)
    return int(connection.execute(untold.where(ticket.c.closed.is_(None), ledger.c.act == NOBODY_TOLD)).scalar_one())


def alert_of(connection: Connection, alert_id: int) -> Row[Any] | None:
    return connection.execute(select(alert).where(alert.c.id == alert_id)).first()


def acknowledge(connection: Connection, alert_id: int, member_id: int, now: datetime) -> bool:
    """True for the one who was first."""
    done = connection.execute(
        update(alert)
        .where(alert.c.id == alert_id, alert.c.acknowledged.is_(None))
        .values(acknowledged=now, acknowledged_by=member_id)
    )
    return done.rowcount == 1


def acknowledge_all(
    connection: Connection, ticket_id: int, member_id: int, now: datetime, level: str, but: Iterable[str] = ()
) -> None:
    """Whoever takes the ticket has seen its pages of this level, but for those about these clocks."""
    others = [alert.c.clock.not_like(f"{clock}@%") for clock in but]
    connection.execute(
        update(alert)
        .where(alert.c.ticket_id == ticket_id, alert.c.level == level, alert.c.acknowledged.is_(None), *others)
        .values(acknowledged=now, acknowledged_by=member_id)
    )
