"""When a facility is open: against a model that looks at the clock on the wall minute by minute."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.estate import Span
from flows.facility import Facility
from flows.rules.bookings.windows import moment, opens, stretches, windows
from tests.flows.clubs import CHESS, DAY, HOUR, LONDON, MINUTE, NEVER, NEW_YORK, POOL, SHANGHAI, at, changed, every_day

ZONES = (SHANGHAI, LONDON, NEW_YORK)
# 29 February, the year's end, and the changes of the clocks in London and New York
DAYS = tuple(
    map(
        date.fromisoformat,
        ("2028-02-29", "2027-12-31", "2027-03-28", "2027-10-31", "2027-03-14", "2027-11-07", "2027-06-15"),
    )
)


def local(windows_: tuple[tuple[datetime, datetime], ...], zone: ZoneInfo) -> list[str]:
    return [f"{a.astimezone(zone):%m-%d %H:%M}/{b.astimezone(zone):%m-%d %H:%M}" for a, b in windows_]


def test_a_day_has_its_own_hours_before_its_weekday() -> None:
    day = date(2026, 11, 20)
    own = changed(CHESS, dates={day: ((time(13), time(15)),), day + DAY: ()})
    assert local(windows(own, SHANGHAI, day - DAY, day + 2 * DAY), SHANGHAI) == [
        "11-19 09:00/11-19 22:00",
        "11-20 13:00/11-20 15:00",
        "11-22 09:00/11-22 22:00",
    ]


def test_hours_that_meet_at_midnight_are_one_stretch() -> None:
    night = changed(CHESS, week=every_day((time(0), time(2)), (time(22), NEVER)))
    eve = date(2027, 12, 31)
    assert local(windows(night, SHANGHAI, eve, eve), SHANGHAI) == [
        "12-30 22:00/12-31 02:00",
        "12-31 22:00/01-01 02:00",
    ]
    assert opens(night, SHANGHAI, eve) == at("2027-12-31 22:00")
    after, new_year = stretches(night, SHANGHAI, eve)
    assert (after.anchor, after.opens, after.ends) == (at("2027-12-30 22:00"), at("2027-12-31"), at("2027-12-31 02:00"))
    assert (new_year.opens, new_year.ends, new_year.closes) == (
        at("2027-12-31 22:00"),
        at("2028-01-01"),
        at("2028-01-01 02:00"),
    )


def test_what_is_open_round_the_clock_counts_from_its_midnight() -> None:
    always = changed(CHESS, week=every_day((time(0), NEVER)))
    day = date(2027, 3, 28)
    (one,) = stretches(always, LONDON, day)
    assert one.anchor == one.opens == moment(day, time(0), LONDON) == opens(always, LONDON, day)
    assert one.ends - one.opens == 23 * HOUR
    assert one.closes >= one.ends + always.longest


def test_the_first_opening_of_a_day() -> None:
    assert opens(POOL, SHANGHAI, date(2028, 2, 29)) == at("2028-02-29 09:00")
    assert opens(changed(POOL, week=((),) * 7), SHANGHAI, date(2028, 2, 29)) is None
    late = changed(CHESS, week=every_day((time(22), NEVER)), dates={date(2026, 11, 21): ((time(0), time(2)),)})
    assert opens(late, SHANGHAI, date(2026, 11, 21)) is None  # it only goes on from the evening before


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [("2027-03-28", LONDON, 3), ("2027-10-31", LONDON, 5), ("2027-03-14", NEW_YORK, 3), ("2027-11-07", NEW_YORK, 5)],
)
def test_a_change_of_the_clocks_makes_hours_shorter_or_longer(day: str, zone: ZoneInfo, hours: int) -> None:
    early = changed(CHESS, week=every_day((time(0), time(4))))
    ((start, end),) = windows(early, zone, date.fromisoformat(day), date.fromisoformat(day))
    assert end - start == hours * HOUR
    assert (start.tzinfo, end.tzinfo) == (UTC, UTC)


def test_hours_in_the_hour_that_the_clocks_skip() -> None:
    skipped = changed(CHESS, week=every_day((time(1, 15), time(1, 45)), (time(2), time(3))))
    day = date(2027, 3, 28)
    assert local(windows(skipped, LONDON, day, day), LONDON) == ["03-28 02:00/03-28 03:00"]


# Hours that begin or end in the night's hours that a change skips or repeats are told by the first reading of the
# clock, which a look at the wall alone cannot know.
CLEAR = [minute for minute in range(0, 1440, 5) if minute % 60 == 0 or not 60 < minute < 180]


def clock(minute: int) -> time:
    return time(minute // 60, minute % 60) if minute < 1440 else NEVER


@st.composite
def some_hours(draw: st.DrawFn) -> tuple[Span, ...]:
    cuts = sorted(draw(st.sets(st.sampled_from([*CLEAR, 1440]), max_size=4)))
    if draw(st.booleans()):
        cuts = sorted({0, *cuts})  # many a facility goes on after midnight
    if draw(st.booleans()):
        cuts = sorted({*cuts, 1440})
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return tuple((clock(start), clock(end)) for start, end in pairs)


def weeks() -> st.SearchStrategy[tuple[tuple[Span, ...], ...]]:
    return st.tuples(*[some_hours()] * 7)


def is_open(facility: Facility, zone: ZoneInfo, moment_: datetime) -> bool:
    """By the clock on the wall alone."""
    shown = moment_.astimezone(zone).replace(tzinfo=None)
    spans = facility.dates.get(shown.date(), facility.week[shown.weekday()])
    return any(start <= shown.time() < end for start, end in spans)


@settings(max_examples=60)
@given(weeks(), st.sampled_from(ZONES), st.sampled_from(DAYS), st.integers(-1, 1), st.integers(0, 1))
def test_windows_are_open_minute_by_minute(
    week: tuple[tuple[Span, ...], ...], zone: ZoneInfo, day: date, shift: int, more: int
) -> None:
    facility = changed(CHESS, week=week)
    first, last = day + shift * DAY, day + (shift + more) * DAY
    found = windows(facility, zone, first, last)
    minute, end = moment(first, time(0), zone), moment(last, NEVER, zone)
    while minute < end:
        assert any(a <= minute < b for a, b in found) == is_open(facility, zone, minute), minute.astimezone(zone)
        minute += MINUTE
    assert all(a < b for a, b in found)
    assert all(one[1] < two[0] for one, two in pairwise(found))
    assert all(a < end and b > moment(first, time(0), zone) for a, b in found)


@settings(max_examples=60)
@given(weeks(), st.sampled_from(ZONES), st.sampled_from(DAYS), st.integers(-1, 1))
def test_stretches_are_a_day_of_the_windows(
    week: tuple[tuple[Span, ...], ...], zone: ZoneInfo, day: date, shift: int
) -> None:
    facility, day = changed(CHESS, week=week), day + shift * DAY
    begin, end = moment(day, time(0), zone), moment(day, NEVER, zone)
    found = stretches(facility, zone, day)
    assert sum((one.ends - one.opens for one in found), timedelta(0)) == sum(
        (min(b, end) - max(a, begin) for a, b in windows(facility, zone, day, day)), timedelta(0)
    )
    for one in found:
        assert begin <= one.opens < one.ends <= end
        assert one.ends <= one.closes
        assert one.anchor <= one.opens
        assert one.opens - one.anchor < DAY + HOUR
