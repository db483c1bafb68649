"""The whole desk under a race, on SQLite and PostgreSQL: units of several processes that book, cancel, wait and close
at the same moment. What the single locks do is shown in tests/storage/test_booking_races.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Barrier, Event
from time import sleep

import pytest

from bot import booking_audit, booking_desk, closures
from bot.refusal import Refusal
from bot.unit import Unit
from flows.booking import Booking, Party, State, Wish
from flows.rules.bookings.lifecycle import Deed
from storage import bookings, households, places
from storage.database import Database, DatabaseTrouble, is_transient
from tests.front import house
from tests.storage.conftest import database, now, postgresql, url
from tests.storage.racing import together

__all__ = ["database", "now", "postgresql", "url"]  # the fixtures: one suite over both databases

HOUR = timedelta(hours=1)
Work = Callable[[Unit], object]


@pytest.fixture
def evening(now: datetime) -> datetime:
    """Tomorrow, 19:00."""
    return now + 34 * HOUR


def done(database: Database, now: datetime, work: Work) -> str:
    """What one process comes to: what it did, or the refusal it would tell. A unit that PostgreSQL ends because two
    wait crosswise is taken again, as the engine does."""
    for _ in range(5):
        try:
            with database.unit() as connection:
                unit = Unit(connection, house(), house().default, now)
                try:
                    work(unit)
                except Refusal as refusal:
                    return refusal.refused.key
                finally:
                    unit.flush()
                return "done"
        except DatabaseTrouble as trouble:
            if not is_transient(trouble):
                raise
    raise AssertionError("five times in a row two units waited crosswise")


def at_the_same_moment(database: Database, now: datetime, *works: Work) -> Counter[str]:
    def begun(work: Work) -> Callable[[Barrier], str]:
        def run(barrier: Barrier) -> str:
            barrier.wait()
            return done(database, now, work)

        return run

    return Counter(together(*map(begun, works)))


def homes(database: Database, count: int) -> list[int]:
    key = house().default.key
    with database.unit() as connection:
        return [households.find_or_create(connection, key, ("9", "1", str(100 + one))) for one in range(count)]


def drafted(unit: Unit, home: int, start: datetime, facility: str = "chess", number: int = 2) -> Booking:
    known = unit.estate.club.facility(facility)
    assert known is not None
    wish = Wish(facility, start, start + known.slot, Party(number))
    return booking_desk.draft(unit, known, wish, household=home)


def reserving(home: int, start: datetime, facility: str = "chess", number: int = 2) -> Work:
    return lambda unit: booking_desk.reserve(unit, drafted(unit, home, start, facility, number), "test")


def waiting(home: int, start: datetime) -> Work:
    return lambda unit: booking_desk.wait(unit, drafted(unit, home, start), "test")


def cancelling(number: int) -> Work:
    def work(unit: Unit) -> object:
        found = bookings.by_number(unit.connection, unit.estate.key, number)
        assert found is not None
        return booking_desk.perform(unit, found, Deed("cancel"), "test")

    return work


def closing(start: datetime, end: datetime) -> Work:
    def work(unit: Unit) -> object:
        known = unit.estate.club.facility("chess")
        assert known is not None
        return closures.close(unit, known, "", start, end, "test", "house")

    return work


def states(database: Database, evening: datetime) -> Counter[State]:
    with database.reader() as connection:
        key, day = house().default.key, timedelta(days=1)
        found = bookings.of_day(connection, key, evening - day, evening + day, states=tuple(State))
    return Counter(one.state for one in found)


def drifts(database: Database, now: datetime) -> int:
    with database.reader() as connection:
        return booking_audit.drifted(connection, [house().default], now)


def test_eight_homes_want_the_last_rooms(database: Database, now: datetime, evening: datetime) -> None:
    found = homes(database, 8)
    assert at_the_same_moment(database, now, *(reserving(one, evening) for one in found)) == {
        "done": 4,
        "booking-taken": 4,
    }
    assert drifts(database, now) == 0


def test_who_lose_the_race_for_one_room_find_another(database: Database, now: datetime, evening: datetime) -> None:
    found = homes(database, 4)
    assert at_the_same_moment(database, now, *(reserving(one, evening) for one in found)) == {"done": 4}


def test_a_counted_place_is_never_sold_twice(database: Database, now: datetime) -> None:
    """30 places: six parties of five."""
    found, session = homes(database, 8), now + 31.5 * HOUR
    assert at_the_same_moment(database, now, *(reserving(one, session, "pool", 5) for one in found)) == {
        "done": 6,
        "booking-taken": 2,
    }
    assert drifts(database, now) == 0


def test_members_of_one_home_do_not_pass_its_quota_together(
    database: Database, now: datetime, evening: datetime
) -> None:
    (home,) = homes(database, 1)
    hours = [reserving(home, evening + shift * HOUR) for shift in (-6, -4, -2, 0)]
    assert at_the_same_moment(database, now, *hours) == {"done": 1, "booking-broken": 3}


def test_who_begins_to_wait_while_somebody_cancels_is_offered_it(
    database: Database, now: datetime, evening: datetime
) -> None:
    found = homes(database, 5)
    for one in found[:4]:
        assert done(database, now, reserving(one, evening)) == "done"
    assert at_the_same_moment(database, now, cancelling(1), waiting(found[4], evening)) == {"done": 2}
    assert states(database, evening) == {State.BOOKED: 3, State.CANCELLED: 1, State.OFFERED: 1}
    assert drifts(database, now) == 0


def test_what_two_cancel_is_offered_to_two(database: Database, now: datetime, evening: datetime) -> None:
    found = homes(database, 7)
    for one in found[:4]:
        assert done(database, now, reserving(one, evening)) == "done"
    for one in found[4:]:
        assert done(database, now, waiting(one, evening)) == "done"
    assert at_the_same_moment(database, now, cancelling(1), cancelling(2)) == {"done": 2}
    assert states(database, evening) == {State.BOOKED: 2, State.CANCELLED: 2, State.OFFERED: 2, State.WAITING: 1}
    assert drifts(database, now) == 0


def test_a_closure_misses_nobody_who_books_at_that_moment(database: Database, now: datetime, evening: datetime) -> None:
    found = homes(database, 4)
    works = [reserving(one, evening) for one in found]
    at_the_same_moment(database, now, closing(evening - HOUR, evening + HOUR), *works)
    assert states(database, evening)[State.BOOKED] == 0
    assert drifts(database, now) == 0


def test_a_booking_cancelled_twice_is_cancelled_once(database: Database, now: datetime, evening: datetime) -> None:
    (home,) = homes(database, 1)
    assert done(database, now, reserving(home, evening)) == "done"
    found = at_the_same_moment(database, now, *[cancelling(1)] * 4)
    assert found.pop("done") == 1
    assert set(found) <= {"booking-not-possible-now", "booking-changed-meanwhile"}
    assert drifts(database, now) == 0


def moving(number: int, start: datetime, then: Callable[[], object]) -> Work:
    """The desk moves a booking, as staff_bookings does; `then` is done between its look and its deed."""

    def work(unit: Unit) -> object:
        found = bookings.by_number(unit.connection, unit.estate.key, number)
        assert found is not None
        then()
        deed = Deed("move", start=start, end=start + HOUR, member=1)
        return booking_desk.move(unit, found, deed, "member:1")

    return work


def test_a_move_by_the_desk_does_not_pass_the_quota(database: Database, now: datetime, evening: datetime) -> None:
    """One of the home books that very day while the desk moves another booking of theirs to it."""
    (home,) = homes(database, 1)
    assert done(database, now, reserving(home, evening)) == "done"
    other_day = evening + timedelta(days=1)
    works = (moving(1, other_day, lambda: None), reserving(home, other_day - 5 * HOUR))
    assert at_the_same_moment(database, now, *works) == {"done": 1, "booking-broken": 1}
    assert drifts(database, now) == 0


def test_the_desk_asks_the_quota_only_when_nobody_else_books(
    database: Database, now: datetime, evening: datetime
) -> None:
    """The member's booking is committed after the desk has looked at the booking that it moves."""
    if database.dialect == "sqlite":
        return  # one writer at a time: nothing comes between
    (home,) = homes(database, 1)
    other_day = evening + timedelta(days=1)
    assert done(database, now, reserving(home, evening)) == "done"

    def books() -> None:
        assert done(database, now, reserving(home, other_day - 5 * HOUR)) == "done"

    assert done(database, now, moving(1, other_day, books)) == "booking-broken"


def test_a_press_and_a_closure_do_not_wait_crosswise(database: Database, now: datetime, evening: datetime) -> None:
    """The press has looked at the booking, the closure holds the facility: neither waits for what the other holds."""
    if database.dialect == "sqlite":
        return  # one writer at a time
    (home,) = homes(database, 1)
    assert done(database, now, reserving(home, evening)) == "done"
    looked, holds = Event(), Event()

    def press(_: Barrier) -> str:
        with database.unit() as connection:
            unit = Unit(connection, house(), house().default, now)
            found = bookings.by_number(connection, unit.estate.key, 1)
            assert found is not None
            looked.set()
            holds.wait(5)
            sleep(0.2)
            with pytest.raises(Refusal) as caught:
                booking_desk.perform(unit, found, Deed("cancel", member=1, words="x"), "member:1")
            return caught.value.refused.key

    def close(_: Barrier) -> str:
        looked.wait(5)
        with database.unit() as connection:
            unit = Unit(connection, house(), house().default, now)
            places.hold_facility(connection, unit.estate.key, "chess", alone=True)
            holds.set()
            closing(evening - HOUR, evening + HOUR)(unit)
            unit.flush()
            return "closed"

    assert set(together(press, close)) == {"booking-changed-meanwhile", "closed"}
    assert states(database, evening) == {State.CLOSED: 1}
