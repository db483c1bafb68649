"""Bookings: one row each, the whole value in `body`, beside it the columns that are searched by."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, and_, case, or_, select, text, true, update

from flows.booking import COUNTED, LIVE, OCCUPYING, Booking, Standing, State
from storage import club
from storage.database import Connection, insert
from storage.tables import binding, booking, household
from storage.tickets import next_number

_BODY: TypeAdapter[Booking] = TypeAdapter(Booking)
RECENT = timedelta(days=30)  # so long a resident finds what is over
COUNTED_FOR = timedelta(days=62)  # so far back a household's quotas can reach
MOST = 50
WAITS_ONCE = "state IN ('waiting', 'offered')"  # the predicate of uq_booking_waiting


def _columns(value: Booking) -> dict[str, Any]:
    return {
        "estate": value.estate,
        "number": value.number,
        "state": value.state,
        "revision": value.revision,
        "facility": value.facility,
        "space": value.space,
        "household_id": value.household,
        "person_id": value.person,
        "start": value.start,
        "until": value.until,
        "filed": value.filed,
        "body": _BODY.dump_json(value).decode(),
    }


class _WaitsAlready(Exception):
    """Ends the savepoint: the number goes back."""


def file(connection: Connection, value: Booking) -> Booking | None:
    """Store a new booking; the value that comes back has its id and number, and that number is the one to be told.

    None, and no number is spent, when its household already waits for that time.
    """
    with suppress(_WaitsAlready), connection.begin_nested():
        value = replace(value, number=next_number(connection, value.estate))
        once = insert(connection, booking).on_conflict_do_nothing(
            index_elements=["household_id", "facility", "start"], index_where=text(WAITS_ONCE)
        )
        made = connection.execute(once.values(_columns(value)).returning(booking.c.id)).scalar()
        if made is None:
            raise _WaitsAlready
        value = replace(value, id=made)
        connection.execute(update(booking).where(booking.c.id == made).values(body=_columns(value)["body"]))
        return value
    return None


def save(connection: Connection, value: Booking, was: int) -> bool:
    """Store a booking that had revision `was`; False when somebody was faster: nothing is changed then."""
    mine = (booking.c.id == value.id, booking.c.revision == was)
    return connection.execute(update(booking).where(*mine).values(_columns(value))).rowcount == 1


# ── one ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def load(connection: Connection, ids: Iterable[int]) -> dict[int, Booking]:
    """Bookings by id, held against others until the unit ends (in key order, so that nobody waits in a circle)."""
    wanted = select(booking.c.body).where(booking.c.id.in_(sorted(set(ids)))).order_by(booking.c.id).with_for_update()
    found = [_BODY.validate_json(body) for body in connection.execute(wanted).scalars()]
    return {one.id: one for one in found}


def seen(connection: Connection, id_: int) -> Booking | None:
    """As it stands, held against nobody: to be spoken of. Who changes it holds its facility, then loads it."""
    found = _found(connection, booking.c.id == id_, limit=1)
    return found[0] if found else None


def by_number(connection: Connection, estate: str, number: int) -> Booking | None:
    """The booking of this number as it stands, held against nobody."""
    found = _found(connection, booking.c.estate == estate, booking.c.number == number, limit=1)
    return found[0] if found else None


def visible(connection: Connection, estate: str, person: int, number: int) -> Booking | None:
    """The booking of this number, if it is this person's or of a home they are bound to."""
    found = _found(
        connection, booking.c.estate == estate, booking.c.number == number, _theirs(connection, person), limit=1
    )
    return found[0] if found else None


# ── many ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _found(
    connection: Connection, *where: ColumnElement[bool], order: tuple[Any, ...] = (), limit: int | None = None
) -> list[Booking]:
    wanted = select(booking.c.body).where(*where).order_by(*(order or (booking.c.start, booking.c.id))).limit(limit)
    return [_BODY.validate_json(body) for body in connection.execute(wanted).scalars()]


def _in(states: Collection[State]) -> ColumnElement[bool]:
    return booking.c.state.in_([state.value for state in states])


def _theirs(connection: Connection, person: int) -> ColumnElement[bool]:
    """A person's own bookings, and those of each home they are bound to, filed since they are. Read first, so that the
    database finds each by its index."""
    homes = connection.execute(
        select(binding.c.household_id, binding.c.since).where(binding.c.person_id == person, binding.c.ended.is_(None))
    )
    at_home = [and_(booking.c.household_id == row.household_id, booking.c.filed >= row.since) for row in homes]
    return or_(booking.c.person_id == person, *at_home)


def mine(connection: Connection, estate: str, person: int, now: datetime) -> tuple[Booking, ...]:
    """The live bookings of a person and their homes, the next first, and after them what nobody has ended; then those
    of the last 30 days and of later days that are live no more, the newest first."""
    theirs = (booking.c.estate == estate, _theirs(connection, person))
    next_first = (case((booking.c.until > now, 0), else_=1), booking.c.start, booking.c.id)
    live = _found(connection, *theirs, _in(LIVE), order=next_first, limit=MOST)
    over = and_(~_in(LIVE), booking.c.start > now - RECENT)
    newest = (booking.c.start.desc(), booking.c.id.desc())
    return (*live, *_found(connection, *theirs, over, order=newest, limit=MOST))


def standing(connection: Connection, estate: str, person: int | None, home: int | None, now: datetime) -> Standing:
    """How a household stands: those who live there now. What is decided by it is decided safely only under
    `lock_household`."""
    own = _found(connection, booking.c.estate == estate, booking.c.person_id == person, _in(LIVE)) if person else []
    if home is None:
        return Standing(own=tuple(own))
    lived = club.since(connection, home)
    recent = and_(booking.c.start > now - COUNTED_FOR, booking.c.filed >= lived if lived else true())
    counted = _found(connection, booking.c.estate == estate, booking.c.household_id == home, recent, _in(COUNTED))
    cards = club.cards(connection, home, (now - timedelta(days=1)).date())  # also where the estate's day is not over
    return Standing(tuple(counted), club.points(connection, home, now), cards, tuple(own))


def live(connection: Connection, estate: str, after: datetime) -> list[Booking]:
    """The live bookings of an estate that are not over at this moment."""
    return _found(connection, booking.c.estate == estate, booking.c.until > after, _in(LIVE))


def unfinished(connection: Connection, estate: str, now: datetime) -> list[Booking]:
    """The live bookings that have begun, or for which somebody waits for an answer."""
    asked = _in((State.REQUESTED, State.OFFERED))
    return _found(connection, booking.c.estate == estate, _in(LIVE), or_(booking.c.start <= now, asked))


def of_home(connection: Connection, estate: str, home: int, after: datetime) -> list[Booking]:
    """The live bookings of a household that are not over at this moment."""
    theirs = (booking.c.estate == estate, booking.c.household_id == home, booking.c.until > after)
    return _found(connection, *theirs, _in(LIVE))


def lock_household(connection: Connection, home: int) -> None:
    """Whoever books for this household waits until the unit ends that books for it now: two of its members never both
    pass its quota. (Not so strong that a new row which only names the household had to wait.)"""
    connection.execute(select(household.c.id).where(household.c.id == home).with_for_update(key_share=True)).all()


def overlapping(
    connection: Connection, estate: str, facility: str, start: datetime, until: datetime, states: Collection[State]
) -> list[Booking]:
    """Bookings of a facility in these states that touch the stretch with their cleaning, by start."""
    touches = (booking.c.start < until, *_not_over(estate, [facility], start))
    return sorted(_found(connection, *touches, _in(states), order=(booking.c.until,)), key=_by_start)


def waiting_for(connection: Connection, estate: str, facility: str, start: datetime, until: datetime) -> list[Booking]:
    """Who waits for a time that touches this stretch, who has waited longest first."""
    found = overlapping(connection, estate, facility, start, until, [State.WAITING])
    return sorted(found, key=lambda one: (one.filed, one.id))


def holding(connection: Connection, estate: str, facilities: Collection[str], after: datetime) -> list[Booking]:
    """The bookings of these facilities that take a place after this moment, if only to be cleaned, by start."""
    held = (*_not_over(estate, facilities, after), _in(OCCUPYING))
    return sorted(_found(connection, *held, order=(booking.c.until,)), key=_by_start)


def _not_over(estate: str, facilities: Collection[str], after: datetime) -> tuple[ColumnElement[bool], ...]:
    """What is asked for is not over, and of that there is little. So these are looked for by their end, and sorted
    here: asked for an order by start, SQLite walks through all that ever was."""
    return (booking.c.estate == estate, booking.c.facility.in_(list(facilities)), booking.c.until > after)


def _by_start(one: Booking) -> tuple[datetime, int]:
    return one.start, one.id


def of_day(
    connection: Connection,
    estate: str,
    start: datetime,
    end: datetime,
    facility: str | None = None,
    states: Collection[State] = (*LIVE, State.DONE, State.NO_SHOW),
) -> list[Booking]:
    """Bookings that begin from `start` on and before `end`, in their order."""
    begins = (booking.c.estate == estate, booking.c.start >= start, booking.c.start < end)
    of_facility = (booking.c.facility == facility,) if facility else ()
    return _found(connection, *begins, *of_facility, _in(states))


def counts(connection: Connection, estate: str, facility: str, since: datetime, until: datetime) -> dict[str, int]:
    """What became of the bookings that began in a stretch of time: `bookings` that were made, `people` and `minutes`
    of those who came, and how many did not come (`no-shows`) or cancelled (`cancelled`)."""
    made = (*COUNTED, State.NO_SHOW)
    every = of_day(connection, estate, since, until, facility, (*made, State.CANCELLED))
    came = [one for one in every if one.state in (State.ARRIVED, State.DONE)]
    used = sum((((one.left or one.end) - (one.arrived or one.start)) for one in came), timedelta())
    return {
        "bookings": sum(one.state in made for one in every),
        "people": sum(one.party.people for one in came),
        "no-shows": sum(one.state is State.NO_SHOW for one in every),
        "cancelled": sum(one.state is State.CANCELLED for one in every),
        "minutes": used // timedelta(minutes=1),
    }
