"""The waitlist: for how much a household may wait, what a closure makes of it, and what a look through it costs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Self

import pytest
from sqlalchemy import event

from bot import booking_desk, closures
from bot.unit import Unit
from flows.booking import Booking, Party, State, Wish
from flows.facility import Facility
from flows.rules.bookings.lifecycle import Deed
from storage import bookings, households
from tests.front import front
from tests.test_booking_desk import HOMES, HOUR, Clubhouse, opened, refused

CROWD = 30


@pytest.fixture
async def club_of(tmp_path: Path) -> AsyncIterator[Clubhouse]:
    async with front(tmp_path) as door:
        yield await opened(door)


def known(unit: Unit, key: str) -> Facility:
    facility = unit.estate.club.facility(key)
    assert facility is not None
    return facility


async def waits(club_of: Clubhouse, who: str, hour: float, day: int = 3, facility: str = "pool") -> Booking:
    """As a resident does it."""
    start = club_of.at(hour, day)
    wish = Wish(facility, start, start + (1.5 if facility == "pool" else 1) * HOUR, Party(2))
    return await club_of.door.unit(lambda unit: booking_desk.wait(unit, club_of.draft(unit, who, wish), "house"))


async def crowded(club_of: Clubhouse, day: int) -> None:
    """The 10:30 session of the pool is full, and as many households wait for it."""
    wish = Wish("pool", club_of.at(10.5, day), club_of.at(12, day), Party(1))

    def come(unit: Unit) -> None:
        pool = known(unit, "pool")
        for n in range(CROWD):
            home = households.find_or_create(unit.connection, unit.estate.key, ("7", "1", str(100 + n)))
            draft = booking_desk.draft(unit, pool, wish, household=home, house=f"7-1-{100 + n}")
            booking_desk.reserve(unit, draft, "house")
        for n in range(CROWD):
            home = households.find_or_create(unit.connection, unit.estate.key, ("8", "1", str(100 + n)))
            draft = booking_desk.draft(unit, pool, wish, household=home, house=f"8-1-{100 + n}")
            booking_desk.wait(unit, draft, "house")

    await club_of.door.unit(come)


class Counted:
    """Statements that reach the database."""

    def __init__(self, club_of: Clubhouse) -> None:
        self.engine, self.count = club_of.door.database.engine, 0

    def __enter__(self) -> Self:
        event.listen(self.engine, "before_cursor_execute", self._one_more)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(self.engine, "before_cursor_execute", self._one_more)

    def _one_more(self, *_: object) -> None:
        self.count += 1


async def test_a_closure_looks_through_the_waitlist_once(club_of: Clubhouse) -> None:
    """Some fifteen statements for each booking and each wait that it ends, however many others wait."""
    await crowded(club_of, 3)
    with Counted(club_of) as spent:
        gone = await club_of.door.unit(
            lambda unit: closures.close(unit, known(unit, "pool"), "", club_of.at(9), club_of.at(21), "雷雨", "house")
        )
    assert len(gone) == CROWD
    assert spent.count < 2 * CROWD * 16, spent.count


async def test_one_place_that_comes_free_asks_about_one_household(club_of: Clubhouse) -> None:
    """Not about all who wait behind it."""
    await crowded(club_of, 3)
    first = await club_of.door.thread.read(lambda c: bookings.by_number(c, club_of.door.house.default.key, 1))
    assert first is not None
    with Counted(club_of) as spent:
        await club_of.does(first, Deed("cancel", member=1))
    assert spent.count < 80, spent.count


async def test_nobody_waits_for_a_time_that_is_closed(club_of: Clubhouse) -> None:
    await club_of.door.unit(
        lambda unit: closures.close(unit, known(unit, "pool"), "", club_of.at(18), club_of.at(21), "", "house")
    )
    assert (await refused(waits(club_of, "an", 18))).key == "booking-wait-closed"


async def test_a_household_waits_for_so_many_times_as_it_may_book_ahead(club_of: Clubhouse) -> None:
    """The pool lets two be open; another facility that is waited for does not count."""

    def fill(unit: Unit) -> None:
        for day in (3, 4, 5):
            wish = Wish("pool", club_of.at(9, day), club_of.at(10.5, day), Party(30), "pool")
            booking_desk.file(unit, booking_desk.draft(unit, known(unit, "pool"), wish, house=str(day)), "house")

    await club_of.door.unit(fill)
    assert (await waits(club_of, "an", 9, 3)).state is State.WAITING
    assert (await waits(club_of, "an", 9, 4)).state is State.WAITING
    assert (await refused(waits(club_of, "an", 9, 5))).key == "booking-wait-enough"
    for who in list(HOMES)[:4]:
        await club_of.books(who, 19, 5)
    assert (await waits(club_of, "an", 19, 5, "chess")).state is State.WAITING


async def test_who_waits_hears_that_it_closes(club_of: Clubhouse) -> None:
    for who in ("wang", "li", "wu", "he"):
        await club_of.books(who, 19)
    waiting = await waits(club_of, "an", 19, 3, "chess")
    await club_of.door.unit(
        lambda unit: closures.close(unit, known(unit, "chess"), "room-1", club_of.at(18), club_of.at(22), "", "house")
    )
    assert (await club_of.now(waiting)).state is State.WAITING  # three rooms may still come free
    await club_of.door.unit(
        lambda unit: closures.close(unit, known(unit, "chess"), "", club_of.at(18), club_of.at(22), "检修", "house")
    )
    assert (await club_of.now(waiting)).state is State.CLOSED
    assert (await club_of.heard("an"))[-3:] == ["apology-sincere", "booking-told-wait-closed", "rebook-ask"]


async def test_what_lies_outside_a_closure_is_offered(club_of: Clubhouse) -> None:
    """Who had booked until it begins leaves the time before it."""
    for who in ("wang", "li", "wu", "he"):
        await club_of.books(who, 17, hours=2)
    waiting = await waits(club_of, "an", 17, 3, "chess")
    await club_of.door.unit(
        lambda unit: closures.close(unit, known(unit, "chess"), "", club_of.at(18), club_of.at(22), "", "house")
    )
    assert (await club_of.now(waiting)).state is State.OFFERED
