"""A day at a glance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from flows.booking import Closure, Occupied, Party, State
from flows.messages import Grid
from flows.rules.bookings.grid import day_grid
from tests.flows.clubs import (
    CHESS,
    DAY,
    FREE,
    HOUR,
    LONDON,
    MINUTE,
    NEVER,
    POOL,
    SHANGHAI,
    at,
    booking,
    changed,
    every_day,
    taking,
    wall,
)

FRIDAY, EARLY = date(2026, 11, 20), at("2026-11-19 12:00")


def column(grid: Grid, clock: str) -> list[int]:
    place = wall(grid.times).index(clock)
    return [line[place] for line in grid.cells]


def test_free_taken_closed_and_theirs() -> None:
    mine, theirs = booking(CHESS, at("2026-11-20 10:00")), booking(CHESS, at("2026-11-20 12:00"), space="room-3")
    closure = Closure(1, "chess", "room-4", at("2026-11-20 15:00"), at("2026-11-20 16:00"))
    occupied = Occupied(taking(CHESS, mine, theirs).ticks, (closure,))
    grid = day_grid(CHESS, SHANGHAI, FRIDAY, EARLY, occupied, (mine,))
    assert wall(grid.times) == [f"{h:02d}:{m:02d}" for h in range(9, 22) for m in (0, 30)]
    assert column(grid, "09:30") == [1, 1, 1, 1]
    assert column(grid, "10:30") == [0, 1, 1, 1]
    assert column(grid, "11:00") == [0, 1, 1, 1]  # it is being cleaned
    assert column(grid, "12:00") == [1, 1, 0, 1]
    assert column(grid, "15:30") == [1, 1, 1, -1]
    assert grid.own == ((0, 2), (0, 3))
    assert (grid.counted, grid.title, grid.spaces) == (False, CHESS.name, tuple(one.name for one in CHESS.spaces))


def test_what_is_too_late_or_too_early_to_book_is_closed() -> None:
    now = at("2026-11-20 10:40")
    grid = day_grid(CHESS, SHANGHAI, FRIDAY, now, FREE, ())
    assert column(grid, "11:00") == [-1] * 4  # half an hour's notice
    assert column(grid, "11:30") == [1] * 4
    far = day_grid(CHESS, SHANGHAI, FRIDAY + 14 * DAY, now, FREE, ())
    assert column(far, "10:30") == [1] * 4
    assert column(far, "11:00") == [-1] * 4


def test_places_are_counted_where_people_share() -> None:
    theirs = booking(POOL, at("2026-11-20 12:00"), POOL.slot, party=Party(20, 8))
    grid = day_grid(POOL, SHANGHAI, FRIDAY, EARLY, taking(POOL, theirs), (replace(theirs, state=State.CANCELLED),))
    assert grid.counted
    assert grid.cells == ((30, 30, 2, 30, 30, 30, 30, 30),)
    assert grid.own == ()


def test_a_closed_day_has_no_columns() -> None:
    grid = day_grid(changed(CHESS, dates={FRIDAY: ()}), SHANGHAI, FRIDAY, EARLY, FREE, ())
    assert (grid.times, grid.cells) == ((), ((), (), (), ()))


def test_a_long_day_has_wider_columns() -> None:
    always = changed(CHESS, week=every_day((NEVER.min, NEVER)), every=15 * MINUTE)
    grid = day_grid(always, SHANGHAI, FRIDAY, EARLY, FREE, ())
    assert len(grid.times) == 24
    short = changed(always, every=5 * MINUTE, slot=10 * MINUTE)
    grid = day_grid(short, SHANGHAI, FRIDAY, EARLY, FREE, ())
    assert len(grid.times) <= 32
    assert (grid.times[1] - grid.times[0]) % short.slot == timedelta()


def test_a_gap_in_the_hours_and_the_night_have_no_columns() -> None:
    gap = changed(CHESS, week=every_day((at("2026-01-01 09:00").time(), at("2026-01-01 11:00").time()),
                                        (at("2026-01-01 22:00").time(), NEVER)), every=HOUR)  # fmt: skip
    assert wall(day_grid(gap, SHANGHAI, FRIDAY, EARLY, FREE, ()).times) == ["09:00", "10:00", "22:00", "23:00"]


def test_a_day_on_which_the_clocks_change() -> None:
    always = changed(CHESS, week=every_day((NEVER.min, NEVER)), every=HOUR, notice=timedelta())
    now = at("2027-03-27 12:00", LONDON)
    assert len(day_grid(always, LONDON, date(2027, 3, 28), now, FREE, ()).times) == 23
    now = at("2027-10-30 12:00", LONDON)
    assert len(day_grid(always, LONDON, date(2027, 10, 31), now, FREE, ()).times) == 25
