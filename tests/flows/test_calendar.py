"""The estate's calendar: tables from handbook/rules.md §24, and properties that hold for any estate."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from flows.estate import Hours, Limit, Span
from flows.rules.calendar import Calendar, ClosedForTooLong, EmptyWeek, NaiveMoment, Rest

SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
WORKDAY: tuple[Span, ...] = ((time(8, 30), time(12)), (time(13), time(18)))
WEEKEND: tuple[Span, ...] = ((time(9), time(17)),)
WEEK = (WORKDAY,) * 5 + (WEEKEND,) * 2
NIGHT: tuple[Span, ...] = ((time(1), time(4)), (time(22), time.max))
HOUR = timedelta(hours=1)
# 国庆 2026 as published: rest from 1 to 7 October; Sunday 20 September and Saturday 10 October are worked.
NATIONAL_DAY = {date(2026, 10, day): False for day in range(1, 8)} | {date(2026, 9, 20): True, date(2026, 10, 10): True}


def estate(
    week: tuple[tuple[Span, ...], ...] = WEEK,
    zone: ZoneInfo = SHANGHAI,
    dates: Mapping[date, tuple[Span, ...]] | None = None,
    quiet: tuple[time, time] = (time(21, 30), time(8)),
    holidays: Mapping[date, bool] = NATIONAL_DAY,
) -> Calendar:
    return Calendar(Hours(zone, week, dates or {}, quiet_from=quiet[0], quiet_until=quiet[1]), holidays)


def at(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def minutes(count: int) -> timedelta:
    return timedelta(minutes=count)


def days(count: int) -> timedelta:
    return timedelta(days=count)


# 2026-11-20 is a Friday.
PROMISES = [
    ("emergency, in the night", "2026-11-20 23:50", Limit(minutes(10), "always"), "2026-11-21 00:00"),
    ("accepted within 60 service minutes", "2026-11-18 09:00", Limit(minutes(60), "service"), "2026-11-18 10:00"),
    ("Friday 17:30 runs on at the weekend desk", "2026-11-20 17:30", Limit(minutes(60), "service"), "2026-11-21 09:30"),
    ("over lunch", "2026-11-18 11:30", Limit(minutes(60), "service"), "2026-11-18 13:30"),
    ("until lunch, not a minute more", "2026-11-18 11:00", Limit(minutes(60), "service"), "2026-11-18 12:00"),
    ("filed at lunch", "2026-11-18 12:20", Limit(minutes(60), "service"), "2026-11-18 14:00"),
    ("filed at the very close", "2026-11-18 18:00", Limit(minutes(10), "service"), "2026-11-19 08:40"),
    ("24 service hours", "2026-11-16 08:30", Limit(timedelta(hours=24), "service"), "2026-11-18 16:30"),
    ("resolved within 2 days", "2026-11-18 10:15", Limit(days(2), "days"), "2026-11-20 10:15"),
    (
        "2 days from the late evening: that evening's close",
        "2026-11-18 22:00",
        Limit(days(2), "days"),
        "2026-11-20 18:00",
    ),
    ("2 days from the small hours: the evening before", "2026-11-18 03:00", Limit(days(2), "days"), "2026-11-19 18:00"),
    ("an evening that is not yet quiet stays", "2026-11-18 20:00", Limit(days(2), "days"), "2026-11-20 20:00"),
    ("the quiet evening of a holiday has no close", "2026-09-30 23:00", Limit(days(2), "days"), "2026-10-02 21:30"),
    ("3 working days", "2026-11-16 10:00", Limit(days(3), "workdays"), "2026-11-19 18:00"),
    ("3 working days over a weekend", "2026-11-19 10:00", Limit(days(3), "workdays"), "2026-11-24 18:00"),
    (
        "a working day over the holiday: the 8th is next",
        "2026-09-30 10:00",
        Limit(days(1), "workdays"),
        "2026-10-08 18:00",
    ),
    ("the worked Saturday counts", "2026-10-08 10:00", Limit(days(2), "workdays"), "2026-10-10 18:00"),
    ("service time over the holiday", "2026-09-30 17:30", Limit(minutes(60), "service"), "2026-10-08 09:00"),
]


@pytest.mark.parametrize(("filed", "limit", "due"), [case[1:] for case in PROMISES], ids=[case[0] for case in PROMISES])
def test_a_promise_falls_due(filed: str, limit: Limit, due: str) -> None:
    assert estate().add(at(filed), limit) == at(due)


def test_spans_follow_own_dates_then_public_rule_then_weekday() -> None:
    spring = {date(2026, 10, 2): WEEKEND, date(2026, 10, 10): ()}
    calendar = estate(dates=spring)

    def hours(day: date) -> list[str]:
        return [f"{start:%H:%M}-{end:%H:%M}" for start, end in calendar.spans(day)]

    assert hours(date(2026, 11, 20)) == ["08:30-12:00", "13:00-18:00"]
    assert hours(date(2026, 11, 21)) == ["09:00-17:00"]
    assert hours(date(2026, 10, 1)) == []
    assert hours(date(2026, 9, 20)) == ["08:30-12:00", "13:00-18:00"]
    assert hours(date(2026, 10, 2)) == ["09:00-17:00"]
    assert hours(date(2026, 10, 10)) == []
    assert all(start.tzinfo is SHANGHAI for start, _ in calendar.spans(date(2026, 11, 20)))


def test_working_days() -> None:
    calendar = estate(dates={date(2027, 2, 20): WORKDAY})
    assert calendar.is_working_day(date(2026, 11, 20))
    assert not calendar.is_working_day(date(2026, 11, 21))
    assert calendar.is_working_day(date(2026, 9, 20))
    assert calendar.is_working_day(date(2027, 2, 20))
    assert not calendar.is_working_day(date(2026, 10, 1))
    assert estate(week=((),) * 5 + (WEEKEND,) * 2).is_working_day(date(2026, 11, 21))


@pytest.mark.parametrize(
    ("moment", "open_"),
    [("08:29:59", False), ("08:30", True), ("11:59:59", True), ("12:00", False), ("13:00", True), ("18:00", False)],
)
def test_service_ends_are_excluded(moment: str, open_: bool) -> None:
    assert estate().is_service(at(f"2026-11-18 {moment}")) is open_


@pytest.mark.parametrize(
    ("moment", "ends"),
    [
        ("2026-11-18 21:29", None),
        ("2026-11-18 21:30", "2026-11-19 08:00"),
        ("2026-11-19 03:00", "2026-11-19 08:00"),
        ("2026-11-19 08:00", None),
    ],
)
def test_quiet_hours(moment: str, ends: str | None) -> None:
    assert estate().is_quiet(at(moment)) is (ends is not None)
    assert estate().quiet_ends(at(moment)) == at(ends or moment)


def test_quiet_hours_of_other_shapes() -> None:
    noon = estate(quiet=(time(12, 30), time(14)))
    assert noon.add(at("2026-11-18 13:15"), Limit(days(1), "days")) == at("2026-11-19 12:00")
    small_hours = estate(quiet=(time(0, 30), time(6)))
    assert small_hours.add(at("2026-11-18 02:00"), Limit(days(1), "days")) == at("2026-11-18 18:00")
    none = estate(quiet=(time(8), time(8)))
    assert not none.is_quiet(at("2026-11-18 03:00"))
    always_open = estate(week=(((time(0), time.max),),) * 7)
    assert always_open.add(at("2026-11-18 23:00"), Limit(days(1), "days")) == at("2026-11-19 21:30")


def test_an_estate_open_round_the_clock_has_no_seam_at_midnight() -> None:
    calendar = estate(week=(((time(0), time.max),),) * 7, holidays={})
    assert calendar.is_service(datetime(2026, 11, 18, 23, 59, 59, 999999, SHANGHAI))
    assert calendar.add(at("2026-11-18 23:30"), Limit(HOUR, "service")) == at("2026-11-19 00:30")
    assert calendar.service_between(at("2026-11-18 00:00"), at("2026-11-20 00:00")) == days(2)


def test_summer_time_neither_makes_nor_eats_service_time() -> None:
    calendar = estate(week=(((time(0), time.max),),) * 7, zone=BERLIN, holidays={})
    assert calendar.add(at("2026-03-28 23:00", BERLIN), Limit(HOUR * 4, "service")) == at("2026-03-29 04:00", BERLIN)
    assert calendar.service_between(at("2026-03-29", BERLIN), at("2026-03-30", BERLIN)) == HOUR * 23
    assert calendar.service_between(at("2026-10-25", BERLIN), at("2026-10-26", BERLIN)) == HOUR * 25
    assert calendar.add(at("2026-03-28 10:00", BERLIN), Limit(days(1), "days")) == at("2026-03-29 10:00", BERLIN)


def test_spans_that_the_skipped_hour_pushes_together_are_counted_once() -> None:
    calendar = estate(week=(((time(2, 15), time(2, 45)), (time(3), time(4))),) * 7, zone=BERLIN, holidays={})
    assert calendar.service_between(at("2026-03-29", BERLIN), at("2026-03-30", BERLIN)) == HOUR


def test_a_calendar_that_could_never_keep_a_promise_is_refused() -> None:
    with pytest.raises(EmptyWeek):
        estate(week=((),) * 7)
    with pytest.raises(EmptyWeek):
        estate(week=(WORKDAY,) * 5)
    first = date(2026, 11, 20)
    closed = estate(dates={first + days(n): () for n in range(400)})
    with pytest.raises(ClosedForTooLong):
        closed.add(at("2026-11-20 10:00"), Limit(HOUR, "service"))
    with pytest.raises(NaiveMoment):
        estate().is_service(datetime(2026, 11, 20, 10))  # noqa: DTZ001 - a naive moment is the point


NOW = at("2026-12-31 12:00")


@pytest.mark.parametrize(
    ("limit", "pauses", "due"),
    [
        (Limit(minutes(60), "service"), [("09:10", "10:00")], "2026-11-18 10:50"),
        (Limit(minutes(60), "service"), [("09:30", "12:40")], "2026-11-18 13:30"),
        (
            Limit(minutes(60), "service"),
            [("09:10", "09:40"), ("09:30", "10:00"), ("10:00", "10:10")],
            "2026-11-18 11:00",
        ),
        (Limit(minutes(60), "service"), [("08:00", "09:20")], "2026-11-18 10:20"),
        (Limit(minutes(60), "service"), [("10:00", "11:00")], "2026-11-18 10:00"),
        (Limit(minutes(60), "service"), [("11:00", "10:00")], "2026-11-18 10:00"),
        (Limit(minutes(30), "always"), [("09:10", "20:10")], "2026-11-18 20:30"),
        (Limit(days(2), "days"), [("10:00", "13:00")], "2026-11-20 12:00"),
        (Limit(days(2), "days"), [("10:00", "23:00")], "2026-11-20 18:00"),
        (Limit(days(2), "workdays"), [("10:00", "13:00")], "2026-11-20 18:00"),
    ],
)
def test_a_pause_puts_off_the_due_time(limit: Limit, pauses: list[tuple[str, str]], due: str) -> None:
    rests: list[Rest] = [(at(f"2026-11-18 {start}"), at(f"2026-11-18 {end}")) for start, end in pauses]
    assert estate().due(at("2026-11-18 09:00"), limit, rests, NOW) == at(due)


def test_a_day_of_rest_puts_off_workdays_by_the_ends_of_work_it_covers() -> None:
    rests: list[Rest] = [(at("2026-11-19 10:00"), at("2026-11-20 19:00"))]
    assert estate().due(at("2026-11-18 09:00"), Limit(days(2), "workdays"), rests, NOW) == at("2026-11-24 18:00")


def test_a_resting_clock_has_no_due_time_unless_it_ran_out_before() -> None:
    calendar, start, limit = estate(), at("2026-11-18 09:00"), Limit(minutes(60), "service")
    resting: list[Rest] = [(at("2026-11-18 09:40"), None)]
    assert calendar.due(start, limit, resting, at("2026-11-18 09:39")) == at("2026-11-18 10:00")
    assert calendar.due(start, limit, resting, at("2026-11-18 11:00")) is None
    assert (
        calendar.due(start, limit, [(at("2026-11-18 09:40"), at("2026-11-18 12:00"))], at("2026-11-18 11:00")) is None
    )
    assert calendar.due(start, limit, [(at("2026-11-18 10:30"), None)], NOW) == at("2026-11-18 10:00")
    assert calendar.at_share(start, limit, 0.5, resting, NOW) == at("2026-11-18 09:30")
    assert calendar.at_share(start, limit, 0.8, resting, NOW) is None


def test_shares_of_a_limit() -> None:
    calendar, start = estate(), at("2026-11-18 11:30")
    hour = Limit(minutes(60), "service")
    assert calendar.at_share(start, hour, 0.5, [], NOW) == at("2026-11-18 12:00")
    assert calendar.at_share(start, hour, 0.8, [], NOW) == at("2026-11-18 13:18")
    two_days = Limit(days(2), "days")
    assert calendar.at_share(start, two_days, 0.5, [], NOW) == at("2026-11-19 11:30")
    rests: list[Rest] = [(at("2026-11-18 12:30"), at("2026-11-18 18:30"))]
    assert calendar.at_share(start, two_days, 0.5, rests, NOW) == at("2026-11-19 17:30")
    assert calendar.at_share(start, two_days, 1.0, rests, NOW) == calendar.due(start, two_days, rests, NOW)


ESTATES = st.builds(
    estate,
    week=st.sampled_from(
        [WEEK, (WORKDAY,) * 5 + ((),) * 2, (NIGHT,) * 7, ((), (), ((time(2), time(3, 30)),), *((),) * 4)]
    ),
    zone=st.sampled_from(
        [SHANGHAI, BERLIN, ZoneInfo("America/Havana"), ZoneInfo("Australia/Lord_Howe"), ZoneInfo("UTC")]
    ),
    quiet=st.sampled_from([(time(21, 30), time(8)), (time(1), time(6)), (time(12, 30), time(14)), (time(2), time(2))]),
)
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.timedeltas(timedelta(0), days(400)).map(lambda past: NEW_YEAR + past)
LIMITS = st.builds(Limit, st.integers(1, 60 * 24 * 5).map(minutes), st.sampled_from(["always", "service"])) | st.builds(
    Limit, st.integers(1, 10).map(days), st.sampled_from(["days", "workdays"])
)
PAUSES = st.lists(st.tuples(MOMENTS, MOMENTS).map(lambda pair: (min(pair), max(pair))), max_size=3)
LATER = datetime(2030, 1, 1, tzinfo=UTC)


@given(ESTATES, MOMENTS, LIMITS)
def test_elapsed_undoes_add(calendar: Calendar, start: datetime, limit: Limit) -> None:
    due = calendar.add(start, limit)
    ran = calendar.elapsed(start, due, limit.kind)
    assert due > start
    if limit.kind == "days" and ran != limit.amount:  # moved back out of the quiet hours
        assert ran < limit.amount
        assert calendar.is_quiet(start) or calendar.hours.timezone is not SHANGHAI
    else:
        assert ran == limit.amount


@given(ESTATES, MOMENTS, MOMENTS, LIMITS)
def test_a_later_start_is_never_due_earlier(calendar: Calendar, a: datetime, b: datetime, limit: Limit) -> None:
    assume(limit.kind != "days")  # an evening is due as it stands, the quiet hour after it is moved back: §24
    first, second = sorted((a, b))
    assert calendar.add(first, limit) <= calendar.add(second, limit)


@given(ESTATES, MOMENTS, LIMITS)
def test_more_time_is_never_due_earlier(calendar: Calendar, start: datetime, limit: Limit) -> None:
    assert calendar.add(start, limit) <= calendar.add(start, Limit(limit.amount * 2, limit.kind))


@given(ESTATES, st.lists(MOMENTS, min_size=3, max_size=3))
def test_service_time_adds_up(calendar: Calendar, moments: list[datetime]) -> None:
    a, b, c = sorted(moments)
    assert calendar.service_between(a, c) == calendar.service_between(a, b) + calendar.service_between(b, c)
    assert calendar.service_between(b, a) == timedelta(0)


@given(ESTATES, MOMENTS)
def test_what_counts_is_what_is_open(calendar: Calendar, moment: datetime) -> None:
    tick = timedelta(microseconds=1)
    assert (calendar.service_between(moment, moment + tick) > timedelta(0)) is calendar.is_service(moment)


@given(ESTATES, MOMENTS, st.integers(1, 3000).map(minutes), PAUSES)
def test_pauses_put_off_by_exactly_the_service_time_they_cost(
    calendar: Calendar, start: datetime, amount: timedelta, pauses: list[Rest]
) -> None:
    due = calendar.due(start, Limit(amount, "service"), pauses, LATER)
    assert due is not None
    points = sorted({start, due, *(min(max(point, start), due) for pause in pauses for point in pause if point)})
    ran = timedelta(0)
    for a, b in pairwise(points):
        if not any(begin <= a and end is not None and b <= end for begin, end in pauses):
            ran += calendar.service_between(a, b)
    assert ran == amount


@given(ESTATES, MOMENTS, LIMITS, PAUSES)
def test_the_whole_share_is_the_due_time_and_shares_come_in_order(
    calendar: Calendar, start: datetime, limit: Limit, pauses: list[Rest]
) -> None:
    half, most, whole = (calendar.at_share(start, limit, share, pauses, LATER) for share in (0.5, 0.8, 1.0))
    assert half is not None
    assert most is not None
    assert start <= half <= most
    assert whole == calendar.due(start, limit, pauses, LATER)
    assert whole is not None
    assert most <= whole


@given(ESTATES, MOMENTS)
def test_quiet_hours_end(calendar: Calendar, moment: datetime) -> None:
    ends = calendar.quiet_ends(moment)
    assert ends >= moment
    assert not calendar.is_quiet(ends)
    assert calendar.is_quiet(moment) is (ends > moment)
