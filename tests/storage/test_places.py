"""Places on both databases: taken whole or not at all, counted exactly, given back, and never one too many."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from flows.booking import Booking, Party, State
from flows.facility import TICK
from storage import bookings, places, tables
from storage.database import Connection, Database
from tests.storage.booked import CLUB, ESTATE, HOUR, booking, filed

MINUTE = timedelta(minutes=1)


def take(
    connection: Connection, start: datetime, until: datetime, n: int = 1, capacity: int = 1, space: str = "room-1"
) -> bool:
    return places.take(connection, ESTATE, "chess", space, start, until, n, capacity)


def release(connection: Connection, start: datetime, until: datetime, n: int = 1) -> None:
    places.release(connection, ESTATE, "chess", "room-1", start, until, n)


def counts(connection: Connection, start: datetime, until: datetime) -> list[int]:
    """How many places of the first room are taken, tick by tick."""
    found = places.taken(connection, ESTATE, "chess", start, until)
    return [found.get(("room-1", start + place * TICK), 0) for place in range((until - start) // TICK)]


def test_a_place_is_taken_once_and_neighbours_do_not_disturb_each_other(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        assert take(connection, now, now + HOUR)
        assert not take(connection, now, now + HOUR)
        assert take(connection, now + HOUR, now + 2 * HOUR)
        assert take(connection, now, now + HOUR, space="room-2")
        assert places.take(connection, "other", "chess", "room-1", now, now + HOUR, 1, 1)
        assert counts(connection, now - HOUR, now + 2 * HOUR) == [0] * 12 + [1] * 24


def test_it_is_taken_whole_or_not_at_all(database: Database, now: datetime) -> None:
    """One tick in the middle is enough to refuse, and what was free around it stays free."""
    with database.unit() as connection:
        assert take(connection, now + 30 * MINUTE, now + 35 * MINUTE)
        assert not take(connection, now, now + HOUR)
        assert sum(counts(connection, now, now + HOUR)) == 1
        assert take(connection, now, now + 30 * MINUTE)
        assert take(connection, now + 35 * MINUTE, now + HOUR)


def test_people_are_counted_up_to_the_capacity(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        assert take(connection, now, now + HOUR, 28, 30)
        assert not take(connection, now, now + HOUR, 3, 30)
        assert take(connection, now + 30 * MINUTE, now + 2 * HOUR, 2, 30)
        assert counts(connection, now, now + 2 * HOUR) == [28] * 6 + [30] * 6 + [2] * 12
        assert not take(connection, now + 3 * HOUR, now + 4 * HOUR, 31, 30), "more than it ever takes"


def test_a_capacity_that_shrank_holds_at_once(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        assert take(connection, now, now + HOUR, 25, 30)
        assert not take(connection, now, now + HOUR, 1, 20)
        release(connection, now, now + HOUR, 10)
        assert take(connection, now, now + HOUR, 5, 20)
        assert not take(connection, now, now + HOUR, 1, 20)


def test_what_is_given_back_can_be_taken_again(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        for _ in range(3):
            assert take(connection, now, now + HOUR)
            release(connection, now, now + HOUR)
        assert places.taken(connection, ESTATE, "chess", now, now + HOUR) == {}


def test_more_is_never_given_back_than_was_taken(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        assert take(connection, now, now + HOUR, 4, 30)
    with pytest.raises(IntegrityError), database.unit() as connection:
        release(connection, now, now + HOUR, 5)
    with database.reader() as connection:
        assert counts(connection, now, now + HOUR) == [4] * 12


@pytest.mark.parametrize(("minutes", "n"), [(0, 1), (-5, 1), (60, 0), (60, -1)])
def test_nothing_is_no_place_to_take(database: Database, now: datetime, minutes: int, n: int) -> None:
    with database.unit() as connection, pytest.raises(ValueError, match="at least one"):
        take(connection, now, now + minutes * MINUTE, n)


@pytest.mark.parametrize(
    "start",
    [
        "2028-02-29T23:00:00+08:00",
        "2026-12-31T23:30:00+08:00",
        "2026-03-29T00:30:00+00:00",
        "2026-11-01T05:30:00+00:00",
    ],
)
def test_over_midnight_a_leap_day_a_years_end_and_a_change_of_the_clocks(database: Database, start: str) -> None:
    """Ticks are moments: no hour of the calendar is there twice, and none is missing."""
    begins = datetime.fromisoformat(start)
    with database.unit() as connection:
        assert take(connection, begins, begins + 2 * HOUR)
        assert len(places.taken(connection, ESTATE, "chess", begins, begins + 2 * HOUR)) == 24
        assert not take(connection, begins + 2 * HOUR - TICK, begins + 2 * HOUR)
        assert take(connection, begins + 2 * HOUR, begins + 3 * HOUR)


def test_a_moment_inside_a_tick_takes_all_of_it(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        assert take(connection, now + 2 * MINUTE, now + 6 * MINUTE)
        assert counts(connection, now, now + 3 * TICK) == [1, 1, 0]
        assert places.taken(connection, ESTATE, "chess", now + 9 * MINUTE, now + HOUR) == {
            ("room-1", (now + TICK).astimezone(UTC)): 1
        }


def test_the_auditor_finds_what_does_not_add_up(database: Database, now: datetime) -> None:
    with database.unit() as connection:

        def held(value: Booking) -> None:
            one, kind = filed(connection, value), CLUB.facility(value.facility)
            assert kind is not None
            takes, of = kind.takes(one.party.people), kind.places(kind.spaces[0])
            assert places.take(connection, ESTATE, one.facility, one.space, one.start, one.until, takes, of)

        begins = now - 10 * MINUTE
        held(booking(now, begins))
        held(booking(now, begins, facility="pool", space="pool", party=Party(2, 1)))
        held(booking(now, begins + HOUR, facility="pool", space="pool", party=Party(5)))
        filed(connection, booking(now, begins, state=State.WAITING, space=""))
        filed(connection, booking(now, begins, state=State.CANCELLED))
        assert places.drifted(connection, ESTATE, CLUB, now) == []

        tick = now + HOUR
        row = (tables.place.c.facility == "pool", tables.place.c.at == tick)
        connection.execute(update(tables.place).where(*row).values(taken=7))
        connection.execute(update(tables.place).where(tables.place.c.at < now).values(taken=0))
        found = places.drifted(connection, ESTATE, CLUB, now)
        assert [(one.facility, one.space, one.at, one.taken, one.held) for one in found] == [
            ("pool", "pool", tick, 7, 5)
        ]


def test_a_booking_that_holds_no_place_is_drift_too(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        one = filed(connection, booking(now, now))
        found = places.drifted(connection, ESTATE, CLUB, now)
        assert {(drift.taken, drift.held) for drift in found} == {(0, 1)}
        assert len(found) == (one.until - one.start) // TICK
        left = replace(one, state=State.DONE, revision=2, until=one.start + 2 * TICK)  # and is being cleaned up after
        assert bookings.save(connection, left, was=1)
        assert len(places.drifted(connection, ESTATE, CLUB, now)) == 2
        assert bookings.save(connection, replace(left, state=State.CANCELLED, revision=3), was=2)
        assert places.drifted(connection, ESTATE, CLUB, now) == []


def test_old_ticks_are_forgotten(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        assert take(connection, now, now + HOUR)
        places.forget_before(connection, now + 30 * MINUTE)
        assert counts(connection, now, now + HOUR) == [0] * 6 + [1] * 6
        release(connection, now, now + HOUR)
        assert counts(connection, now, now + HOUR) == [0] * 12
