"""What a household may book: every broken rule at once, limits that hide, quotas against plain counting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.booking import COUNTED, Booking, Membership, Party, Point, Standing, State, Wish
from flows.facility import Ages, Facility, Quota
from flows.messages import Row
from flows.rules.bookings.allowed import blocked_until, broken, hidden, points_now
from tests.flows.clubs import (
    CHESS,
    CLUB,
    DAY,
    GYM,
    HOUR,
    LONDON,
    MEETING,
    MINUTE,
    NOBODY,
    POOL,
    SHANGHAI,
    at,
    booking,
    can_be_said,
    changed,
    day_of,
    every_day,
    wish,
)

NOW = at("2026-11-18 08:00")


def said(rows: tuple[Row, ...]) -> list[str]:
    """Their keys; each can be said in every language with what it carries."""
    for one in rows:
        can_be_said(one.key, dict(one.args))
    return [one.key.removeprefix("broken-") for one in rows]


def rules(facility: Facility, start: str, length: timedelta = HOUR, people: int = 2, **more: Any) -> list[str]:
    standing, now = more.pop("standing", NOBODY), more.pop("now", NOW)
    wished = wish(facility, at(start), length, people, **more)
    return said(broken(facility, CLUB, wished, standing, now, SHANGHAI))


def test_a_proper_wish_breaks_nothing() -> None:
    assert rules(CHESS, "2026-11-20 19:00", 2 * HOUR, 4) == []
    assert rules(POOL, "2026-11-20 19:30", POOL.slot, 2, children=3) == []
    assert rules(MEETING, "2026-11-20 08:30", 8 * HOUR, 40) == []


@pytest.mark.parametrize(
    ("start", "length", "found"),
    [
        ("2026-11-18 07:30", HOUR, ["past", "closed-then"]),
        ("2026-11-17 19:00", HOUR, ["past"]),
        ("2026-11-20 08:30", HOUR, ["closed-then"]),
        ("2026-11-20 21:00", HOUR, []),
        ("2026-11-20 21:30", HOUR, ["closed-then"]),
        ("2026-11-20 22:00", HOUR, ["closed-then"]),
        ("2026-11-20 19:10", HOUR, ["misaligned"]),
        ("2026-11-20 19:00", 30 * MINUTE, ["too-short"]),
        ("2026-11-20 12:00", 5 * HOUR, ["too-long"]),
        ("2026-11-20 12:00", 90 * MINUTE, ["uneven"]),
        ("2026-12-02 08:00", HOUR, ["closed-then"]),
        ("2026-12-02 09:00", HOUR, ["ahead"]),
        ("2026-12-01 21:00", HOUR, []),
    ],
)
def test_times(start: str, length: timedelta, found: list[str]) -> None:
    assert rules(CHESS, start, length) == found


def test_notice_is_exact() -> None:
    assert rules(CHESS, "2026-11-18 09:00", now=at("2026-11-18 08:30")) == []
    assert rules(CHESS, "2026-11-18 09:00", now=at("2026-11-18 08:31")) == ["notice"]
    assert rules(POOL, "2026-11-18 09:00", POOL.slot, now=at("2026-11-18 09:00")) == []
    assert rules(POOL, "2026-11-18 09:00", POOL.slot, now=at("2026-11-18 09:01")) == ["past"]


def test_a_closed_day_is_told_as_one() -> None:
    shut = changed(CHESS, dates={date(2026, 11, 20): ()})
    assert rules(shut, "2026-11-20 19:00") == ["closed-day"]


def test_a_length_over_the_change_of_the_clocks_is_real() -> None:
    early = changed(CHESS, week=every_day((at("2026-01-01 00:00").time(), at("2026-01-01 06:00").time())))
    start, end = at("2027-03-28 00:00", LONDON), at("2027-03-28 03:00", LONDON)  # two hours pass
    wished = Wish("chess", start, end, Party(2))
    now = at("2027-03-27 12:00", LONDON)
    assert broken(early, CLUB, wished, NOBODY, now, LONDON) == ()
    (row,) = broken(changed(early, longest=HOUR), CLUB, wished, NOBODY, now, LONDON)
    assert row.key == "broken-too-long"


def test_all_broken_rules_are_told_at_once() -> None:
    had = booking(CHESS, at("2026-11-20 09:00"))
    standing = Standing((had,), (Point(1, 3, NOW, NOW + DAY),), (), (booking(POOL, at("2026-11-20 22:00"), POOL.slot),))
    found = rules(CHESS, "2026-11-20 22:10", 30 * MINUTE, 9, standing=standing)
    assert found == ["too-short", "closed-then", "too-many", "blocked", "quota-day", "same-time"]


@pytest.mark.parametrize(
    ("adults", "children", "ages", "found"),
    [
        (0, 0, POOL.ages, ["too-few"]),
        (31, 0, POOL.ages, ["too-many"]),
        (16, 15, POOL.ages, ["too-many"]),
        (15, 15, POOL.ages, []),
        (0, 1, POOL.ages, ["child-alone"]),
        (1, 2, POOL.ages, []),
        (1, 3, POOL.ages, ["children-per-adult"]),
        (1, 9, Ages(14, True, None), []),
        (0, 9, Ages(14, True, None), ["child-alone"]),
        (2, 1, Ages(16, False), ["no-children"]),
    ],
)
def test_parties(adults: int, children: int, ages: Ages, found: list[str]) -> None:
    assert rules(changed(POOL, ages=ages), "2026-11-20 12:00", POOL.slot, adults, children=children) == found


def test_a_wished_room_has_its_own_capacity() -> None:
    assert rules(MEETING, "2026-11-20 12:00", HOUR, 11) == []
    assert rules(MEETING, "2026-11-20 12:00", HOUR, 11, space="small") == ["too-many"]
    assert rules(MEETING, "2026-11-20 12:00", HOUR, 1) == ["too-few"]


# ── limits that hide ─────────────────────────────────────────────────────────────────────────────────────────────────


def why(facility: Facility, day: str, standing: Standing, moving: int | None = None) -> str | None:
    row = hidden(facility, CLUB, standing, date.fromisoformat(day), NOW, SHANGHAI, moving=moving)
    return said((row,))[0] if row else None


def test_a_day_and_a_week_and_a_month_are_used_up() -> None:
    days = ["2026-11-23", "2026-11-24", "2026-11-29"]
    standing = Standing(tuple(booking(CHESS, at(f"{day} 19:00"), number=n) for n, day in enumerate(days)))
    generous = changed(CHESS, quota=Quota(day=1, week=3, month=3))
    assert why(generous, "2026-11-24", standing) == "quota-day"
    assert why(generous, "2026-11-25", standing) == "quota-week"
    assert why(generous, "2026-11-22", standing) == "quota-month"
    assert why(generous, "2026-12-01", standing) is None
    assert why(generous, "2026-11-24", standing, moving=1) is None  # the one that is moved
    assert why(CHESS, "2026-12-20", standing) == "quota-open"
    assert why(POOL, "2026-11-24", standing) is None  # another facility


def test_the_month_after_a_long_one_begins_on_its_first() -> None:
    standing = Standing((booking(CHESS, at("2028-01-31 19:00")),))
    monthly = changed(CHESS, quota=Quota(month=1))
    row = hidden(monthly, CLUB, standing, date(2028, 1, 31), NOW, SHANGHAI)
    assert row
    assert dict(row.args)["again"] == date(2028, 2, 1)
    assert hidden(monthly, CLUB, standing, date(2028, 2, 29), NOW, SHANGHAI) is None


def test_only_what_counts_counts() -> None:
    quota = changed(CHESS, quota=Quota(day=1))
    for state in State:
        standing = Standing((booking(CHESS, at("2026-11-20 19:00"), state=state),))
        assert (why(quota, "2026-11-20", standing) is not None) is (state in COUNTED), state


def test_what_is_over_does_not_lie_ahead() -> None:
    quota = changed(CHESS, quota=Quota(open=1))
    past = booking(CHESS, NOW - 2 * HOUR, state=State.DONE)
    assert why(quota, "2026-11-20", Standing((past,))) is None
    assert why(quota, "2026-11-20", Standing((booking(CHESS, NOW + HOUR),))) == "quota-open"


def test_a_card_must_be_valid_on_the_day() -> None:
    card = Membership("gym", "G-0001", "Wang", date(2026, 1, 1), date(2026, 11, 20))
    standing = Standing(cards=(card,))
    assert why(GYM, "2026-11-20", standing) is None
    assert why(GYM, "2026-11-21", standing) == "card-needed"
    assert why(GYM, "2026-11-20", Standing(cards=(replace(card, facility="pool"),))) == "card-needed"
    assert rules(GYM, "2026-11-20 19:00") == ["card-needed"]


def test_points_block_until_enough_of_them_expire() -> None:
    points = tuple(Point(n, 1, NOW, NOW + n * DAY) for n in (1, 2, 3, 4))
    standing = Standing(points=points)
    assert points_now(standing, NOW) == 4
    assert blocked_until(standing, CLUB, NOW) == NOW + 2 * DAY
    assert blocked_until(standing, CLUB, NOW + 2 * DAY) is None  # from that moment on
    assert points_now(standing, NOW + 2 * DAY) == 2
    assert why(CHESS, "2026-11-20", standing) == "blocked"
    assert blocked_until(NOBODY, CLUB, NOW) is None


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(-2, 20))), st.integers(1, 5))
def test_a_block_ends_when_it_is_told_to(points: list[tuple[int, int]], block_at: int) -> None:
    standing = Standing(points=tuple(Point(n, p, NOW, NOW + h * HOUR) for n, (p, h) in enumerate(points)))
    club = replace(CLUB, block_at=block_at)
    until = blocked_until(standing, club, NOW)
    assert (until is not None) is (points_now(standing, NOW) >= block_at)
    if until:
        assert points_now(standing, until) < block_at <= points_now(standing, until - MINUTE)


def test_one_person_is_in_one_place_at_a_time() -> None:
    mine = booking(POOL, at("2026-11-20 18:00"), POOL.slot)
    standing = Standing(own=(mine,))
    assert rules(CHESS, "2026-11-20 19:00", standing=standing) == ["same-time"]
    assert rules(CHESS, "2026-11-20 19:30", standing=standing) == []
    assert rules(CHESS, "2026-11-20 17:00", standing=standing) == []
    waiting = Standing(own=(replace(mine, state=State.WAITING),))
    assert rules(CHESS, "2026-11-20 19:00", standing=waiting) == []
    moved = wish(POOL, at("2026-11-20 18:00"), POOL.slot)
    assert broken(POOL, CLUB, moved, standing, NOW, SHANGHAI, moving=mine.number) == ()


# ── quotas by plain counting ─────────────────────────────────────────────────────────────────────────────────────────

MOMENTS = st.integers(0, 70 * 24).map(lambda hour: at("2027-12-01 00:00") + hour * HOUR)


@given(
    st.lists(st.tuples(MOMENTS, st.sampled_from(State), st.booleans()), max_size=14),
    MOMENTS,
    MOMENTS,
    st.builds(Quota, *[st.none() | st.integers(1, 4)] * 4),
)
def test_quotas_are_plain_counts(
    had: list[tuple[datetime, State, bool]], start: datetime, now: datetime, quota: Quota
) -> None:
    standing = Standing(
        tuple(
            booking(CHESS if here else POOL, begins, number=n, state=state)
            for n, (begins, state, here) in enumerate(had)
        )
    )
    counts = [one for one in standing.bookings if one.facility == "chess" and one.state in COUNTED]
    ahead = [one for one in counts if one.start > now and one.state in (State.REQUESTED, State.OFFERED, State.BOOKED)]

    def same(form: str) -> int:
        return sum(f"{at_of(one):{form}}" == f"{start:{form}}" for one in counts)

    def at_of(one: Booking) -> datetime:
        return one.start.astimezone(SHANGHAI)

    used = {"day": same("%F"), "week": same("%G %V"), "month": same("%Y %m"), "open": len(ahead)}
    limits = {"day": quota.day, "week": quota.week, "month": quota.month, "open": quota.open}
    expected = [f"broken-quota-{name}" for name, limit in limits.items() if limit is not None and used[name] >= limit]
    limited = changed(CHESS, quota=quota)
    found = broken(limited, CLUB, wish(CHESS, start, HOUR), standing, now, SHANGHAI)
    assert [row.key for row in found if "quota" in row.key] == expected
    first = hidden(limited, CLUB, standing, day_of(start), now, SHANGHAI)
    assert (first.key if first else None) == next(iter(expected), None)
