"""What a booking costs, and what it comes to when the guests have left."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.booking import Party, State
from flows.facility import Price
from flows.rules.bookings.lasting import lasting
from flows.rules.bookings.money import bill_of, money, price_of
from tests.flows.clubs import CHESS, DAY, GYM, HOUR, LONDON, MINUTE, POOL, at, booking, can_be_said, changed

START = at("2026-11-20 19:00")
MINE = booking(CHESS, START, 2 * HOUR, state=State.ARRIVED, arrived=START)


@pytest.mark.parametrize(
    ("fen", "said"), [(2000, "20"), (2050, "20.50"), (5, "0.05"), (0, "0"), (-2050, "-20.50"), (123456, "1234.56")]
)
def test_money(fen: int, said: str) -> None:
    assert money(fen) == said


def test_prices_by_the_hour_by_head_and_at_once() -> None:
    assert price_of(CHESS, START, START + 2 * HOUR, Party(4)) == 4000
    assert price_of(CHESS, START, START + 95 * MINUTE, Party(4)) == 4000  # a begun half hour counts
    assert price_of(POOL, START, START + POOL.slot, Party(2, 3)) == 2 * 2000 + 3 * 1000
    one_price = changed(POOL, price=Price(1500, "person"))
    assert price_of(one_price, START, START + HOUR, Party(2, 1)) == 4500
    free_for_children = changed(POOL, price=Price(1500, "person", 0))
    assert price_of(free_for_children, START, START + HOUR, Party(1, 4)) == 1500
    assert price_of(changed(CHESS, price=Price(8800, "booking")), START, START + 3 * HOUR, Party(9)) == 8800
    assert price_of(GYM, START, START + HOUR, Party(1)) is None


def test_an_hour_is_an_hour_also_when_the_clocks_change() -> None:
    start, end = at("2027-03-28 00:00", LONDON), at("2027-03-28 03:00", LONDON)
    assert price_of(CHESS, start, end, Party(2)) == 4000


@pytest.mark.parametrize(
    ("left", "bill"),
    [
        (START + 2 * HOUR, 4000),
        (START + 2 * HOUR + MINUTE, 4000),  # on the way out
        (START + 2 * HOUR + 10 * MINUTE, 4000),
        (START + 2 * HOUR + 11 * MINUTE, 5000),
        (START + HOUR, 2000),
        (START + 65 * MINUTE, 3000),
        (START + 3 * HOUR, 6000),
        (START - 5 * MINUTE, 1000),
    ],
)
def test_the_bill_runs_from_the_booked_start_until_they_leave(left: datetime, bill: int) -> None:
    assert bill_of(MINE, CHESS, left) == bill
    late = replace(MINE, arrived=START + 40 * MINUTE)
    assert bill_of(late, CHESS, left) == bill


def test_an_estate_may_count_to_the_minute() -> None:
    strict = changed(CHESS, bill_grace=timedelta())
    assert bill_of(MINE, strict, START + 2 * HOUR + MINUTE) == 5000
    assert bill_of(MINE, strict, START + 2 * HOUR) == 4000


def test_where_heads_are_counted_time_does_not_matter() -> None:
    swim = booking(POOL, START, POOL.slot, party=Party(2, 1))
    assert bill_of(swim, POOL, START + 10 * MINUTE) == bill_of(swim, POOL, START + 3 * HOUR) == 5000
    assert bill_of(booking(GYM, START), GYM, START + HOUR) is None


@given(st.integers(1, 100_000), st.integers(1, 60), st.integers(0, 1000), st.integers(0, 1000))
def test_who_stays_longer_never_pays_less(amount: int, step: int, first: int, more: int) -> None:
    facility = changed(CHESS, price=Price(amount, "hour"), every=step * 5 * MINUTE)
    short, long = (bill_of(MINE, facility, START + n * MINUTE) for n in (first, first + more))
    assert short is not None
    assert long is not None
    assert 0 <= short <= long
    assert amount * (first - 10) // 60 <= short <= amount * (first + 5 * step) / 60


@pytest.mark.parametrize(
    ("length", "key", "n"),
    [
        (30 * MINUTE, "lasting-minutes", 30),
        (90 * MINUTE, "lasting-minutes", 90),
        (2 * HOUR, "lasting-hours", 2),
        (DAY, "lasting-days", 1),
        (36 * HOUR, "lasting-hours", 36),
        (timedelta(seconds=61), "lasting-minutes", 2),
        (timedelta(), "lasting-minutes", 0),
    ],
)
def test_lengths_in_words(length: timedelta, key: str, n: int) -> None:
    row = lasting(length)
    assert (row.key, dict(row.args)) == (key, {"n": n})
    can_be_said(row.key, dict(row.args))
