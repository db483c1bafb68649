"""Places: how many of a space are taken in each tick. One statement takes them, and the database refuses one too many.

A place row is one tick (`flows.facility.TICK`) of one space. Taking is an upsert that only adds where it still fits,
so nothing is decided from what was read before. Rows are always touched in the order of their moments: two who want
the same hours wait for each other, never in a circle. Two who take several spaces in different order in one unit can
still meet crosswise on PostgreSQL: it ends one of them with a transient fault, and that unit is taken again.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from sqlalchemy import and_, delete, select, update
from sqlalchemy.sql.dml import ReturningInsert

from flows.booking import Occupied
from flows.facility import TICK, Club
from flows.rules.bookings.places import ticks
from storage import club
from storage.bookings import holding
from storage.database import Connection, insert, insert_for
from storage.tables import facility, place

EVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Drift:
    """A tick whose count is not what the live bookings hold."""

    facility: str
    space: str
    at: datetime
    taken: int
    held: int


class _Full(Exception):
    """Ends the savepoint: of the ticks that were still free none is kept."""


@cache
def _taking(dialect: str) -> ReturningInsert[datetime]:
    """Put together once: it adds to what is taken, where that still fits."""
    row = insert_for(dialect, place)
    after = place.c.taken + row.excluded.taken
    again = row.on_conflict_do_update(
        index_elements=["estate", "facility", "space", "at"],
        set_={"taken": after, "capacity": row.excluded.capacity},
        where=after <= row.excluded.capacity,
    )
    return again.returning(place.c.at)


def take(
    connection: Connection,
    estate: str,
    facility: str,
    space: str,
    start: datetime,
    until: datetime,
    n: int,
    capacity: int,
) -> bool:
    """Take `n` places (`Facility.takes`) of `capacity` (`Facility.places`) from `start` to `until`: all of them, or
    none and False when one tick has not so many left."""
    wanted = ticks(start, until)
    if n < 1 or not wanted:
        raise ValueError("who takes a place takes at least one, for at least one tick")
    if n > capacity:
        return False
    what = {"estate": estate, "facility": facility, "space": space, "taken": n, "capacity": capacity}
    with suppress(_Full), connection.begin_nested():
        got = connection.execute(_taking(connection.dialect.name), [{**what, "at": at} for at in wanted]).all()
        if len(got) < len(wanted):
            raise _Full
        return True
    return False


def release(
    connection: Connection, estate: str, facility: str, space: str, start: datetime, until: datetime, n: int
) -> None:
    """Give `n` places back. More than are taken is refused by the database: it is a fault of ours, never a wish."""
    moments = ticks(start, until)
    of_space = and_(place.c.estate == estate, place.c.facility == facility, place.c.space == space)
    these = and_(of_space, place.c.at >= moments[0], place.c.at <= moments[-1])
    connection.execute(select(place.c.at).where(these).order_by(place.c.at).with_for_update()).all()
    connection.execute(update(place).where(these).values(taken=place.c.taken - n))


def taken(
    connection: Connection, estate: str, facility: str, start: datetime, until: datetime
) -> dict[tuple[str, datetime], int]:
    """What of a facility is taken: (space, beginning of the tick) → places. Free ticks are not in it."""
    rows = connection.execute(
        select(place.c.space, place.c.at, place.c.taken).where(
            place.c.estate == estate,
            place.c.facility == facility,
            place.c.at > start - TICK,
            place.c.at < until,
            place.c.taken > 0,
        )
    )
    return {(row.space, row.at): row.taken for row in rows}


def occupied(connection: Connection, estate: str, facility: str, start: datetime, end: datetime) -> Occupied:
    """What of a facility is taken, and when it is closed."""
    return Occupied(
        taken(connection, estate, facility, start, end), club.closures(connection, estate, facility, start, end)
    )


def hold_facility(connection: Connection, estate: str, key: str, *, alone: bool) -> None:
    """Hold a facility until the unit ends: whoever books it holds it with others, whoever closes it alone. So a
    closure sees every booking that was made before it, and a booking every closure."""
    wanted = select(facility.c.key).where(facility.c.estate == estate, facility.c.key == key)
    held = wanted.with_for_update(read=not alone)
    if connection.execute(held).first() is None:
        connection.execute(insert(connection, facility).values(estate=estate, key=key).on_conflict_do_nothing())
        connection.execute(held).one()


def drifted(connection: Connection, estate: str, house: Club, now: datetime) -> list[Drift]:
    """From now on: ticks whose count is not the sum of what live bookings hold, in order. For the auditor."""
    this = ticks(now, now + TICK)[0]
    kinds = {one.key: one for one in house.facilities}
    held: Counter[tuple[str, str, datetime]] = Counter()
    for one in holding(connection, estate, kinds, this):
        for at in ticks(max(one.start, this), one.until):
            held[one.facility, one.space, at] += kinds[one.facility].takes(one.party.people)
    counted: Counter[tuple[str, str, datetime]] = Counter()
    for key in kinds:
        found = taken(connection, estate, key, this, EVER)
        counted.update({(key, space, at): count for (space, at), count in found.items()})
    wrong = sorted(key for key in {*held, *counted} if held[key] != counted[key])
    return [Drift(*key, taken=counted[key], held=held[key]) for key in wrong]


def forget_before(connection: Connection, moment: datetime) -> None:
    """Ticks that are over are of no use; what was booked stays with the bookings."""
    connection.execute(delete(place).where(place.c.at < moment))
