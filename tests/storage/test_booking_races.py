"""Nobody meets a double booking, whatever the race, on SQLite and PostgreSQL.

First the race with the protection off: two look, both see it free, both book. If those tests fail, the others prove
nothing. Then the same with the protection: one of them gets it, and the other is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import pairwise
from threading import Barrier

import pytest
from sqlalchemy import Column, MetaData, Table, select, text
from sqlalchemy.exc import IntegrityError

from flows.booking import COUNTED, HOLDING, Booking, Closure, Party, State
from flows.facility import TICK
from storage import bookings, club, places, tables
from storage.database import Connection, Database, DatabaseTrouble, insert, is_transient
from tests.storage.booked import ESTATE, HOUR, booking, filed, home, person
from tests.storage.racing import at_once, look_then_act, meet, one_after_the_other, together

ALONE, OF_THIRTY = (1, 1), (20, 30)  # places wanted, of how many


def take(
    connection: Connection, start: datetime, n: int = 1, of: int = 1, space: str = "room-1", length: timedelta = HOUR
) -> bool:
    return places.take(connection, ESTATE, "chess", space, start, start + length, n, of)


def most(connection: Connection, start: datetime, length: timedelta = HOUR) -> int:
    """The fullest tick of the first room."""
    found = places.taken(connection, ESTATE, "chess", start, start + length)
    return max((count for (space, _), count in found.items() if space == "room-1"), default=0)


# ── the protection off ──────────────────────────────────────────────────────────────────────────────────────────────


def naive(database: Database, table: Table, start: datetime, n: int, of: int, barrier: Barrier) -> bool:
    """How it is done everywhere: look whether it is free; if so, write it down."""
    ticks = [start + number * TICK for number in range(12)]

    def look(connection: Connection) -> int:
        found = select(table.c.taken).where(table.c.space == "room-1", table.c.at.in_(ticks))
        return max(connection.execute(found).scalars(), default=0)

    def act(connection: Connection, seen: int) -> bool:
        if seen + n > of:
            return False
        row = insert(connection, table)
        again = row.on_conflict_do_update(
            index_elements=["estate", "facility", "at", "space"], set_={"taken": table.c.taken + n}
        )
        what = {"estate": ESTATE, "facility": "chess", "space": "room-1", "taken": n, "capacity": of}
        connection.execute(again, [{**what, "at": at} for at in ticks])
        return True

    return look_then_act(database, barrier, look, act)


@pytest.mark.parametrize(("n", "of"), [ALONE, OF_THIRTY])
def test_the_danger_who_looks_and_then_books_books_twice(database: Database, now: datetime, n: int, of: int) -> None:
    columns = [Column(one.name, one.type, primary_key=one.primary_key) for one in tables.place.c]
    unguarded = Table("place_unguarded", MetaData(), *columns)
    unguarded.create(database.engine)
    both = [partial(naive, database, unguarded, now, n, of)] * 2
    assert together(*both) == [True, True]
    with database.reader() as connection:
        assert set(connection.execute(select(unguarded.c.taken)).scalars()) == {2 * n}, "more than there is"


@pytest.mark.parametrize(("n", "of"), [ALONE, OF_THIRTY])
def test_the_table_itself_refuses_what_a_careless_program_would_book(
    database: Database, now: datetime, n: int, of: int
) -> None:
    def careless(barrier: Barrier) -> str:
        try:
            return str(naive(database, tables.place, now, n, of, barrier))
        except IntegrityError:
            return "refused by the database"

    assert sorted(together(careless, careless)) == ["True", "refused by the database"]
    with database.reader() as connection:
        assert most(connection, now) == n


# ── places ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("n", "of"), [ALONE, OF_THIRTY])
def test_of_many_at_once_one_gets_it(database: Database, now: datetime, n: int, of: int) -> None:
    wanting = [partial(take, start=now, n=n, of=of)] * 8
    assert sorted(at_once(database, *wanting)) == [False] * 7 + [True]
    with database.reader() as connection:
        assert most(connection, now) == n


@pytest.mark.parametrize(("undo", "second"), [(False, False), (True, True)])
def test_who_comes_second_waits_until_the_first_has_it_or_not(
    database: Database, now: datetime, undo: bool, second: bool
) -> None:
    late = partial(take, start=now + HOUR / 2)
    assert one_after_the_other(database, partial(take, start=now), late, undo=undo) == (True, second)


def test_people_never_pass_the_capacity_and_it_is_filled_as_far_as_it_goes(database: Database, now: datetime) -> None:
    parties = [7, 5, 3, 8, 6, 4, 2, 9, 1, 10, 11, 12]
    got = at_once(database, *[partial(take, start=now, n=n, of=30) for n in parties])
    inside = sum(n for n, in_ in zip(parties, got, strict=True) if in_)
    with database.reader() as connection:
        found = places.taken(connection, ESTATE, "chess", now, now + HOUR)
    assert set(found.values()) == {inside}
    assert inside <= 30
    assert all(inside + n > 30 for n, in_ in zip(parties, got, strict=True) if not in_)


def test_times_that_overlap_by_a_part_never_both_win(database: Database, now: datetime) -> None:
    starts = [now + number * timedelta(minutes=20) for number in (4, 0, 7, 2, 5, 1, 6, 3, 8)]
    got = at_once(database, *[partial(take, start=start) for start in starts])
    won = sorted(start for start, in_ in zip(starts, got, strict=True) if in_)
    assert all(later - earlier >= HOUR for earlier, later in pairwise(won))
    lost = [start for start, in_ in zip(starts, got, strict=True) if not in_]
    assert all(any(abs(start - other) < HOUR for other in won) for start in lost), "nobody is refused for nothing"
    with database.reader() as connection:
        taken = places.taken(connection, ESTATE, "chess", now, now + 5 * HOUR)
    assert len(taken) == 12 * len(won)
    assert set(taken.values()) == {1}


def test_what_is_given_back_goes_to_who_waited_for_it(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        assert take(connection, now)

    def cancel(connection: Connection) -> None:
        places.release(connection, ESTATE, "chess", "room-1", now, now + HOUR, 1)

    assert one_after_the_other(database, cancel, partial(take, start=now)) == (None, True)


def test_several_spaces_taken_crosswise_end_one_unit_and_it_is_taken_again(database: Database, now: datetime) -> None:
    """On PostgreSQL two units that want each other's room wait in a circle: the database ends one of them with a fault
    that is worth another try (`is_transient`), and nothing of it is left. On SQLite they come one after the other."""

    def both(spaces: tuple[str, str], connection: Connection, wait: Callable[[], None]) -> list[bool]:
        got = take(connection, now, space=spaces[0])
        wait()
        return [got, take(connection, now, space=spaces[1])]

    def unit(spaces: tuple[str, str], barrier: Barrier) -> tuple[list[bool], bool]:
        try:
            with database.unit() as connection:
                if database.dialect == "postgresql":
                    connection.execute(text("SET LOCAL deadlock_timeout = '20ms'"))
                return both(spaces, connection, lambda: meet(database, barrier)), False
        except DatabaseTrouble as trouble:
            with database.unit() as connection:
                return both(spaces, connection, lambda: None), is_transient(trouble)

    rooms = ("room-1", "room-2")
    found = together(partial(unit, rooms), partial(unit, rooms[::-1]))
    assert sorted(got for got, _ in found) == [[False, False], [True, True]]
    assert sum(again for _, again in found) == (database.dialect == "postgresql")
    with database.reader() as connection:
        assert set(places.taken(connection, ESTATE, "chess", now, now + HOUR).values()) == {1}


# ── one booking, cancelled twice ────────────────────────────────────────────────────────────────────────────────────


def two_at_the_pool(database: Database, now: datetime) -> Booking:
    """One of two parties of four who have booked the same hour."""
    with database.unit() as connection:
        mine = filed(connection, booking(now, now, facility="chess", party=Party(4)))
        filed(connection, booking(now, now, facility="chess", party=Party(4)))
        assert all(take(connection, now, 4, 30) for _ in range(2))
    return mine


@pytest.mark.parametrize(("guarded", "left"), [(False, 0), (True, 4)])
def test_a_booking_cancelled_twice_gives_its_place_back_once(
    database: Database, now: datetime, guarded: bool, left: int
) -> None:
    """Without the revision the second cancellation gives away what somebody else has booked."""
    mine = two_at_the_pool(database, now)

    def look(connection: Connection) -> Booking:
        return bookings.holding(connection, ESTATE, ["chess"], now)[0]

    def cancel(connection: Connection, seen: Booking) -> None:
        gone = bookings.save(connection, replace(seen, state=State.CANCELLED, revision=2), was=1)
        if gone or not guarded:
            places.release(connection, ESTATE, "chess", "room-1", now, now + HOUR, 4)

    together(*[lambda barrier: look_then_act(database, barrier, look, cancel)] * 2)
    with database.reader() as connection:
        assert most(connection, now) == left
        assert bookings.load(connection, [mine.id])[mine.id].state is State.CANCELLED


# ── a household's quota ─────────────────────────────────────────────────────────────────────────────────────────────


def family(database: Database, now: datetime) -> tuple[int, list[int]]:
    with database.unit() as connection:
        return home(connection), [person(connection, name, now) for name in ("wang", "mrs-wang")]


def look_up(connection: Connection, who: int, theirs: int, now: datetime) -> int:
    return sum(one.state in COUNTED for one in bookings.standing(connection, ESTATE, who, theirs, now).bookings)


def book(connection: Connection, had: int, who: int, theirs: int, now: datetime) -> bool:
    """One a day: each member wants another room, so that only the quota stands between them."""
    return had < 1 and filed(connection, booking(now, space=f"room-{who}", person=who, household=theirs)).id > 0


def test_the_danger_two_members_of_a_household_pass_its_quota_together(database: Database, now: datetime) -> None:
    theirs, members = family(database, now)

    def naive_member(who: int, barrier: Barrier) -> bool:
        return look_then_act(
            database, barrier, lambda c: look_up(c, who, theirs, now), lambda c, had: book(c, had, who, theirs, now)
        )

    assert together(*[partial(naive_member, who) for who in members]) == [True, True]


def member(connection: Connection, who: int, theirs: int, now: datetime) -> bool:
    bookings.lock_household(connection, theirs)
    return book(connection, look_up(connection, who, theirs, now), who, theirs, now)


@pytest.mark.parametrize(("undo", "late"), [(False, False), (True, True)])
def test_under_the_households_lock_the_second_sees_what_became_of_the_first(
    database: Database, now: datetime, undo: bool, late: bool
) -> None:
    theirs, members = family(database, now)
    first, second = (partial(member, who=who, theirs=theirs, now=now) for who in members)
    assert one_after_the_other(database, first, second, undo=undo) == (True, late)


def test_of_two_members_at_once_one_books(database: Database, now: datetime) -> None:
    theirs, members = family(database, now)
    wishes = [partial(member, who=who, theirs=theirs, now=now) for who in members * 3]
    assert sorted(at_once(database, *wishes)) == [False] * 5 + [True]


def test_another_household_does_not_wait(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        homes = [home(connection, room) for room in ("501", "502")]

    def locked(theirs: int, barrier: Barrier) -> bool:
        with database.unit() as connection:
            bookings.lock_household(connection, theirs)
            meet(database, barrier)
            return True

    assert together(*[partial(locked, theirs) for theirs in homes]) == [True, True]


def test_a_household_that_asks_twice_at_once_waits_once(database: Database, now: datetime) -> None:
    theirs, _ = family(database, now)
    wait = booking(now, state=State.WAITING, space="", household=theirs)
    made = at_once(database, *[lambda connection: bookings.file(connection, wait)] * 4)
    assert [one.number for one in made if one] == [1]
    with database.unit() as connection:
        assert filed(connection, booking(now)).number == 2, "no number was spent on a refusal"


# ── the waitlist ────────────────────────────────────────────────────────────────────────────────────────────────────


def nobody_waits(connection: Connection, now: datetime) -> bool:
    return not bookings.waiting_for(connection, ESTATE, "chess", now, now + HOUR)


def give_back(connection: Connection, now: datetime) -> None:
    places.release(connection, ESTATE, "chess", "room-1", now, now + HOUR, 1)


def wait_for_it(connection: Connection, now: datetime) -> None:
    filed(connection, booking(now, now, state=State.WAITING, space=""))


def booked_up(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        assert take(connection, now)


def test_the_danger_a_place_comes_free_and_who_waits_for_it_never_hears(database: Database, now: datetime) -> None:
    """The one who cancels sees nobody waiting yet, the one who begins to wait sees no place free yet."""
    booked_up(database, now)

    def cancels(barrier: Barrier) -> bool:
        def act(connection: Connection, alone: bool) -> bool:
            give_back(connection, now)
            return alone

        return look_then_act(database, barrier, lambda c: nobody_waits(c, now), act)

    def waits(barrier: Barrier) -> bool:
        def act(connection: Connection, full: bool) -> bool:
            wait_for_it(connection, now)
            return full

        return look_then_act(database, barrier, lambda c: most(c, now) == 1, act)

    assert together(cancels, waits) == [True, True]
    with database.reader() as connection:
        assert (nobody_waits(connection, now), most(connection, now)) == (False, 0)


def test_who_begins_to_wait_holds_the_facility_alone_and_one_of_both_sees_the_other(
    database: Database, now: datetime
) -> None:
    def cancels(connection: Connection, at: datetime) -> bool:
        places.hold_facility(connection, ESTATE, "chess", alone=False)
        give_back(connection, at)
        return nobody_waits(connection, at)

    def waits(connection: Connection, at: datetime) -> bool:
        places.hold_facility(connection, ESTATE, "chess", alone=True)
        wait_for_it(connection, at)
        return most(connection, at) == 1

    later = now + 5 * HOUR
    booked_up(database, now)
    booked_up(database, later)
    assert one_after_the_other(database, partial(cancels, at=now), partial(waits, at=now)) == (True, False)
    assert one_after_the_other(database, partial(waits, at=later), partial(cancels, at=later)) == (True, False)


# ── a closure ───────────────────────────────────────────────────────────────────────────────────────────────────────


def book_if_open(connection: Connection, shut: bool, now: datetime) -> bool:
    return not shut and filed(connection, booking(now, now)).id > 0


def is_shut(connection: Connection, now: datetime) -> bool:
    return bool(places.occupied(connection, ESTATE, "chess", now, now + HOUR).closures)


def concerned(connection: Connection, now: datetime) -> list[Booking]:
    return bookings.overlapping(connection, ESTATE, "chess", now, now + HOUR, HOLDING)


def close(connection: Connection, of: list[Booking], now: datetime) -> int:
    """How many bookings were found that must be cancelled."""
    club.add_closure(connection, ESTATE, Closure(0, "chess", "", now, now + HOUR), now, None)
    return len(of)


def test_the_danger_a_booking_slips_into_a_closure_that_nobody_cancels(database: Database, now: datetime) -> None:
    def resident(barrier: Barrier) -> int:
        return look_then_act(
            database, barrier, lambda c: is_shut(c, now), lambda c, shut: int(book_if_open(c, shut, now))
        )

    def desk(barrier: Barrier) -> int:
        return look_then_act(database, barrier, lambda c: concerned(c, now), lambda c, of: close(c, of, now))

    assert together(resident, desk) == [1, 0], "booked, and the closure does not know of it"


def resident_books(connection: Connection, now: datetime) -> int:
    places.hold_facility(connection, ESTATE, "chess", alone=False)
    return int(book_if_open(connection, is_shut(connection, now), now))


def desk_closes(connection: Connection, now: datetime) -> int:
    places.hold_facility(connection, ESTATE, "chess", alone=True)
    return close(connection, concerned(connection, now), now)


@pytest.mark.parametrize("known", [False, True], ids=["never held before", "held before"])
def test_a_closure_sees_the_booking_or_the_booking_the_closure(database: Database, now: datetime, known: bool) -> None:
    if known:
        with database.unit() as connection:
            places.hold_facility(connection, ESTATE, "chess", alone=False)
    books, closes = partial(resident_books, now=now), partial(desk_closes, now=now)
    assert one_after_the_other(database, books, closes) == (1, 1)
    later = now + 5 * HOUR
    books, closes = partial(resident_books, now=later), partial(desk_closes, now=later)
    assert one_after_the_other(database, closes, books) == (0, 0)


def test_who_books_does_not_wait_for_others_who_book(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        places.hold_facility(connection, ESTATE, "chess", alone=False)

    def books(number: int, barrier: Barrier) -> bool:
        with database.unit() as connection:
            places.hold_facility(connection, ESTATE, "chess", alone=False)
            meet(database, barrier)
            return take(connection, now, space=f"room-{number}")

    assert together(*[partial(books, number) for number in range(4)]) == [True] * 4


def test_a_facility_may_be_held_for_the_first_time_by_many_at_once(database: Database) -> None:
    def hold(connection: Connection, alone: bool) -> None:
        places.hold_facility(connection, ESTATE, "chess", alone=alone)

    at_once(database, *[partial(hold, alone=number % 2 == 0) for number in range(6)])
    with database.reader() as connection:
        assert connection.execute(select(tables.facility.c.key)).scalars().all() == ["chess"]
