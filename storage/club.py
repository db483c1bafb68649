"""The club beside its bookings: when it is closed, points, member cards, and the daily log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, select, true, update

from flows.booking import Closure, Membership, Point
from storage.database import Connection, insert
from storage.tables import binding, booking, closure, membership, point, reading

DAY = timedelta(days=1)

# ── whose it is ─────────────────────────────────────────────────────────────────────────────────────────────────────


def since(connection: Connection, household: int) -> datetime | None:
    """From when on what a household did is that of the people who live there now: the next tenants inherit neither
    points nor cards. None: nobody else has lived there, as far as we know.

    Whoever moves out and comes back has lived there all along; of a home where nobody lives nothing is left.
    """
    rows = connection.execute(
        select(binding.c.person_id, binding.c.since, binding.c.ended).where(binding.c.household_id == household)
    ).all()
    here = {row.person_id for row in rows if row.ended is None}
    gone = [row.ended for row in rows if row.person_id not in here]
    return min((row.since for row in rows if row.person_id in here), default=max(gone)) if gone else None


# ── closures ────────────────────────────────────────────────────────────────────────────────────────────────────────


def add_closure(connection: Connection, estate: str, value: Closure, made: datetime, made_by: int | None) -> int:
    """Close a facility, or one of its spaces; hold the facility alone before. Gives the closure's id."""
    row = {
        "estate": estate,
        "facility": value.facility,
        "space": value.space,
        "start": value.start,
        "end": value.end,
        "reason": value.reason,
        "log": value.log,
        "made": made,
        "made_by": made_by,
    }
    return int(connection.execute(closure.insert().values(row).returning(closure.c.id)).scalar_one())


def closures(connection: Connection, estate: str, facility: str, start: datetime, end: datetime) -> tuple[Closure, ...]:
    """What of a facility is closed in this stretch, and was not lifted; by start."""
    rows = connection.execute(
        select(closure)
        .where(closure.c.estate == estate, closure.c.facility == facility, closure.c.lifted.is_(None))
        .where(closure.c.end > start, closure.c.start < end)
        .order_by(closure.c.start, closure.c.id)
    )
    return tuple(Closure(row.id, row.facility, row.space, row.start, row.end, row.reason, row.log) for row in rows)


def lift(connection: Connection, closure_id: int, now: datetime) -> bool:
    """It is open again, as if it had never been closed; False when it was lifted before."""
    mine = (closure.c.id == closure_id, closure.c.lifted.is_(None))
    return connection.execute(update(closure).where(*mine).values(lifted=now)).rowcount == 1


def cut(connection: Connection, closure_id: int, end: datetime) -> None:
    """It ends at another moment than was planned."""
    connection.execute(update(closure).where(closure.c.id == closure_id).values(end=end))


# ── points ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def add_point(
    connection: Connection, estate: str, household: int, booking_id: int, points: int, at: datetime, expires: datetime
) -> bool:
    """What a booking cost its household; False when that booking has cost it before."""
    row = {
        "estate": estate,
        "household_id": household,
        "booking_id": booking_id,
        "points": points,
        "at": at,
        "expires": expires,
    }
    once = insert(connection, point).values(**row).on_conflict_do_nothing(index_elements=["booking_id"])
    return connection.execute(once.returning(point.c.id)).scalar() is not None


def points(connection: Connection, household: int, now: datetime) -> tuple[Point, ...]:
    """A household's points that count: theirs, neither expired nor lifted; the oldest first."""
    lived = since(connection, household)
    rows = connection.execute(
        select(booking.c.number, point.c.points, point.c.at, point.c.expires)
        .join(booking, booking.c.id == point.c.booking_id)
        .where(point.c.household_id == household, point.c.expires > now, point.c.lifted.is_(None))
        .where(booking.c.filed >= lived if lived else true())
        .order_by(point.c.at, point.c.id)
    )
    return tuple(Point(row.number, row.points, row.at, row.expires) for row in rows)


def lift_points(connection: Connection, booking_id: int, member: int | None, now: datetime) -> bool:
    """Staff take back what a booking cost; False when it cost nothing, or was taken back before."""
    mine = (point.c.booking_id == booking_id, point.c.lifted.is_(None))
    done = connection.execute(update(point).where(*mine).values(lifted=now, lifted_by=member))
    return done.rowcount == 1


# ── member cards ────────────────────────────────────────────────────────────────────────────────────────────────────


def put_card(connection: Connection, estate: str, card: Membership, household: int, member: int | None) -> None:
    """A member card, new or renewed, as staff write it down."""
    named = {"estate": estate, "facility": card.facility, "card": card.card}
    whose = {
        "household_id": household,
        "holder": card.holder,
        "since": card.since,
        "until": card.until,
        "made_by": member,
    }
    row = insert(connection, membership).values(**named, **whose)
    connection.execute(row.on_conflict_do_update(index_elements=list(named), set_=whose))


def cards(connection: Connection, household: int, on: date) -> tuple[Membership, ...]:
    """A household's cards that are theirs and have not run out on this day, also those that begin later; by facility
    and number. A day is let pass, as the estate's day may not be over."""
    lived = since(connection, household)
    rows = connection.execute(
        select(membership)
        .where(membership.c.household_id == household, membership.c.until >= on)
        .where(membership.c.since >= (lived - DAY).date() if lived else true())
        .order_by(membership.c.facility, membership.c.card)
    )
    return tuple(_membership(row) for row in rows)


def card_of(connection: Connection, estate: str, facility: str, card: str) -> tuple[int, Membership] | None:
    """The card of this number, whether it still counts or not, and its household."""
    named = (membership.c.estate == estate, membership.c.facility == facility, membership.c.card == card)
    row = connection.execute(select(membership).where(*named)).one_or_none()
    return (row.household_id, _membership(row)) if row else None


def _membership(row: Row[Any]) -> Membership:
    return Membership(row.facility, row.card, row.holder, row.since, row.until)


# ── the daily log ───────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Reading:
    """What the desk measured: figures by the measure's key. `within`: all of them inside the estate's limits."""

    at: datetime
    figures: Mapping[str, Decimal]
    within: bool
    made_by: int | None


def add_reading(
    connection: Connection,
    estate: str,
    facility: str,
    at: datetime,
    figures: Mapping[str, Decimal],
    within: bool,
    made_by: int | None,
) -> None:
    exact = {key: str(figure) for key, figure in figures.items()}
    row = {"estate": estate, "facility": facility, "at": at, "figures": exact, "within": within, "made_by": made_by}
    connection.execute(reading.insert(), row)


def last_reading(
    connection: Connection, estate: str, facility: str, since: datetime, before: datetime | None = None
) -> Reading | None:
    """The newest since this moment, and before that one."""
    row = connection.execute(
        select(reading)
        .where(reading.c.estate == estate, reading.c.facility == facility, reading.c.at >= since)
        .where(reading.c.at < before if before else true())
        .order_by(reading.c.at.desc(), reading.c.id.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    return Reading(row.at, {key: Decimal(figure) for key, figure in row.figures.items()}, row.within, row.made_by)
