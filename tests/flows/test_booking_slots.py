"""What is offered: never what is taken, closed, too soon or too far; against a model that goes tick by tick."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.booking import Booking, Closure, Occupied, Party, State, Wish
from flows.facility import TICK, Facility
from flows.rules.bookings.allowed import broken
from flows.rules.bookings.slots import Opening, extensions, lengths, nearest, openings, place_for, ticks
from flows.rules.bookings.windows import moment
from tests.flows.clubs import (
    CHESS,
    CLUB,
    DAY,
    FREE,
    HOUR,
    LONDON,
    MEETING,
    MINUTE,
    NEVER,
    NEW_YORK,
    NOBODY,
    POOL,
    SHANGHAI,
    at,
    booking,
    changed,
    day_of,
    every_day,
    spaces,
    taking,
    wall,
    wish,
)

MORNING = at("2026-11-20 08:00")
FRIDAY = date(2026, 11, 20)


def starts(facility: Facility, day: date = FRIDAY, now: datetime = MORNING, occupied: Occupied = FREE) -> list[str]:
    return wall(one.start for one in openings(facility, SHANGHAI, day, now, occupied))


def closed(facility: Facility, start: str, end: str, space: str = "") -> tuple[Closure, ...]:
    return (Closure(1, facility.key, space, at(start), at(end)),)


def test_the_sessions_of_the_pool() -> None:
    sessions = ["09:00", "10:30", "12:00", "13:30", "15:00", "16:30", "18:00", "19:30"]
    assert starts(POOL) == sessions
    assert {one.left for one in openings(POOL, SHANGHAI, FRIDAY, MORNING, FREE)} == {30}


def test_the_last_start_ends_at_closing_time() -> None:
    found = openings(CHESS, SHANGHAI, FRIDAY, MORNING, FREE)
    assert wall(one.start for one in found) == [f"{h:02d}:{m:02d}" for h in range(9, 22) for m in (0, 30)][:25]
    assert [(wall([one.start])[0], one.longest) for one in found[-4:]] == [
        ("19:30", 2 * HOUR), ("20:00", 2 * HOUR), ("20:30", HOUR), ("21:00", HOUR),
    ]  # fmt: skip
    assert found[0].longest == 4 * HOUR
    assert lengths(CHESS, found[0]) == tuple(n * HOUR for n in (1, 2, 3, 4))


def test_notice_and_ahead_are_exact() -> None:
    assert starts(CHESS, now=at("2026-11-20 20:00"))[:1] == ["20:30"]
    assert starts(CHESS, now=at("2026-11-20 20:01"))[:1] == ["21:00"]
    assert starts(CHESS, FRIDAY + 14 * DAY, at("2026-11-20 09:30")) == ["09:00", "09:30"]
    assert starts(CHESS, FRIDAY - DAY) == starts(CHESS, FRIDAY + 15 * DAY) == []


def test_a_booking_keeps_its_cleaning_free_on_both_sides() -> None:
    one_room = changed(CHESS, spaces=spaces(room_1=6))
    theirs = booking(one_room, at("2026-11-20 12:00"))  # the room is taken until 13:10
    found = openings(one_room, SHANGHAI, FRIDAY, MORNING, taking(one_room, theirs))
    begins = wall(one.start for one in found)
    assert [one for one in begins if "10:00" < one < "14:30"] == ["10:30", "13:30", "14:00"]
    assert found[begins.index("10:30")].longest == HOUR
    assert found[begins.index("09:30")].longest == 2 * HOUR


def test_a_cancelled_slot_can_be_booked_again() -> None:
    theirs = booking(POOL, at("2026-11-20 12:00"), POOL.slot, party=Party(30))
    assert "12:00" not in starts(POOL, occupied=taking(POOL, theirs))
    assert "12:00" in starts(POOL, occupied=taking(POOL))
    gone = Occupied(dict.fromkeys(taking(POOL, theirs).ticks, 0))
    assert starts(POOL, occupied=gone) == starts(POOL)


def test_a_party_gets_the_smallest_room_that_holds_it() -> None:
    now = at("2026-11-18 08:00")
    assert openings(MEETING, SHANGHAI, FRIDAY, now, FREE, 8)[0].spaces == ("small", "large")
    assert openings(MEETING, SHANGHAI, FRIDAY, now, FREE, 12)[0].spaces == ("large",)
    assert openings(MEETING, SHANGHAI, FRIDAY, now, FREE, 41) == ()
    assert openings(MEETING, SHANGHAI, FRIDAY, now, FREE, 8, space="large")[0].spaces == ("large",)
    long = wish(MEETING, at("2026-11-20 10:00"), 4 * HOUR, 8)
    later = booking(MEETING, at("2026-11-20 12:00"), space="small")
    assert place_for(MEETING, long, taking(MEETING, later)) == "large"
    assert openings(MEETING, SHANGHAI, FRIDAY, now, taking(MEETING, later), 8)[3].spaces[0] == "small"
    assert place_for(MEETING, replace(long, space="small"), taking(MEETING, later)) is None


def test_places_are_counted_where_people_share() -> None:
    theirs = booking(POOL, at("2026-11-20 12:00"), POOL.slot, party=Party(20, 8))
    occupied = taking(POOL, theirs)
    at_noon = next(one for one in openings(POOL, SHANGHAI, FRIDAY, MORNING, occupied) if wall([one.start]) == ["12:00"])
    assert at_noon.left == 2
    assert "12:00" in wall(one.start for one in openings(POOL, SHANGHAI, FRIDAY, MORNING, occupied, 2))
    assert "12:00" not in wall(one.start for one in openings(POOL, SHANGHAI, FRIDAY, MORNING, occupied, 3))
    two, three = (wish(POOL, at("2026-11-20 12:00"), POOL.slot, people) for people in (2, 3))
    assert (place_for(POOL, two, occupied), place_for(POOL, three, occupied)) == ("pool", None)


def test_a_closure_of_one_room_leaves_the_others() -> None:
    occupied = Occupied({}, closed(CHESS, "2026-11-20 11:00", "2026-11-20 13:00", "room-1"))
    found = {wall([one.start])[0]: one for one in openings(CHESS, SHANGHAI, FRIDAY, MORNING, occupied)}
    assert found["12:00"].spaces == ("room-2", "room-3", "room-4")
    assert found["10:00"].spaces == ("room-1", "room-2", "room-3", "room-4")  # the cleaning after it may go on
    assert found["13:00"].left == 4


def test_a_closure_of_all_cuts_what_reaches_into_it() -> None:
    occupied = Occupied({}, closed(CHESS, "2026-11-20 11:02", "2026-11-20 13:00"))
    found = {wall([one.start])[0]: one for one in openings(CHESS, SHANGHAI, FRIDAY, MORNING, occupied)}
    assert [one for one in found if "09:30" < one < "13:30"] == ["10:00", "13:00"]
    assert found["09:00"].longest == 2 * HOUR
    assert place_for(CHESS, wish(CHESS, at("2026-11-20 10:00"), 2 * HOUR), occupied) is None


def test_a_booking_that_is_moved_does_not_stand_in_its_own_way() -> None:
    one_room = changed(CHESS, spaces=spaces(room_1=6))
    mine = booking(one_room, at("2026-11-20 12:00"), 2 * HOUR)
    occupied = taking(one_room, mine)
    free = openings(one_room, SHANGHAI, FRIDAY, MORNING, FREE)
    assert openings(one_room, SHANGHAI, FRIDAY, MORNING, occupied, besides=mine) == free
    assert openings(one_room, SHANGHAI, FRIDAY, MORNING, occupied) != free
    later = wish(one_room, at("2026-11-20 12:30"), 2 * HOUR)
    assert place_for(one_room, later, occupied) is None
    assert place_for(one_room, later, occupied, mine) == "room-1"
    ended = replace(mine, state=State.CANCELLED)  # it holds nothing: what is taken there is somebody else's
    assert place_for(one_room, later, occupied, ended) is None
    in_three = replace(mine, space="room-3")
    assert place_for(CHESS, later, taking(CHESS, in_three), in_three) == "room-3"


def test_at_midnight_and_at_the_year_s_end() -> None:
    night = changed(CHESS, week=every_day((time(0), time(2)), (time(22), NEVER)), every=HOUR, buffer=timedelta())
    eve, now = date(2027, 12, 31), at("2027-12-31 12:00")
    found = openings(night, SHANGHAI, eve, now, FREE)
    assert [(wall([one.start])[0], one.longest) for one in found] == [("22:00", 4 * HOUR), ("23:00", 3 * HOUR)]
    after = openings(night, SHANGHAI, eve + DAY, now, FREE)
    assert [(wall([one.start])[0], one.longest) for one in after][:2] == [("00:00", 2 * HOUR), ("01:00", HOUR)]
    theirs = booking(night, at("2027-12-31 23:00"), 2 * HOUR)
    only = changed(night, spaces=night.spaces[:1])
    assert starts(only, eve + DAY, now, taking(only, theirs)) == ["01:00", "22:00", "23:00"]


def test_on_the_29th_of_february() -> None:
    leap, now = date(2028, 2, 29), at("2028-02-15 09:00")
    assert starts(CHESS, leap, now) == ["09:00"]  # fourteen days ahead to the minute
    assert len(starts(CHESS, leap, at("2028-02-28 09:00"))) == 25
    monthly = wish(CHESS, at("2028-02-29 21:00"), HOUR)
    assert broken(CHESS, CLUB, monthly, NOBODY, at("2028-02-28 09:00"), SHANGHAI) == ()


@pytest.mark.parametrize(
    ("day", "zone", "shown"),
    [
        ("2027-03-28", LONDON, ["00:00", "02:00", "03:00"]),
        ("2027-10-31", LONDON, ["00:00", "01:00", "01:00", "02:00", "03:00"]),
        ("2027-03-14", NEW_YORK, ["00:00", "01:00", "03:00"]),
        ("2027-11-07", NEW_YORK, ["00:00", "01:00", "01:00", "02:00", "03:00"]),
    ],
)
def test_over_a_change_of_the_clocks(day: str, zone: ZoneInfo, shown: list[str]) -> None:
    early = changed(CHESS, week=every_day((time(0), time(4))), every=HOUR, notice=timedelta())
    date_ = date.fromisoformat(day)
    now = moment(date_ - DAY, time(12), zone).astimezone(zone)
    found = openings(early, zone, date_, now, FREE)
    assert wall((one.start for one in found), zone) == shown
    assert found[0].longest == min(4, len(shown)) * HOUR
    repeated = {one.start for one in found}
    assert len(repeated) == len(found)


def test_ticks_cover_what_they_touch() -> None:
    found = ticks(at("2026-11-20 09:03"), at("2026-11-20 09:11"))
    assert wall(found) == ["09:00", "09:05", "09:10"]
    assert ticks(at("2026-11-20 09:00"), at("2026-11-20 09:00")) == ()
    assert len(ticks(at("2027-10-31 00:55", LONDON), at("2027-10-31 02:00", LONDON))) == 25


# ── the nearest instead ──────────────────────────────────────────────────────────────────────────────────────────────


def instead(facility: Facility, wished: Wish, occupied: Occupied, **more: Any) -> list[str]:
    day = day_of(wished.start)
    found = nearest(
        facility, SHANGHAI, wished, MORNING, occupied, more.pop("standing", NOBODY), CLUB,
        first=day - DAY, last=day + DAY, **more,
    )  # fmt: skip
    return [f"{one.start.astimezone(SHANGHAI):%d %H:%M}+{(one.end - one.start) // MINUTE}{one.space}" for one in found]


def test_the_nearest_come_first_and_are_as_long_as_the_wish() -> None:
    one_room = changed(CHESS, spaces=spaces(room_1=6), buffer=timedelta())
    theirs = booking(one_room, at("2026-11-21 19:00"))
    evening = wish(one_room, at("2026-11-21 19:00"), 2 * HOUR)
    assert instead(one_room, evening, taking(one_room, theirs)) == ["21 20:00+120", "21 17:00+120", "21 18:00+60"]
    assert instead(one_room, evening, FREE, count=2) == ["21 19:00+120", "21 18:30+120"]


def test_another_room_at_the_same_time_is_nearer_than_another_time() -> None:
    theirs = booking(CHESS, at("2026-11-21 19:00"))
    mine = wish(CHESS, at("2026-11-21 19:00"), HOUR, space="room-1")
    assert instead(CHESS, mine, taking(CHESS, theirs), count=1) == ["21 19:00+60room-2"]
    assert instead(CHESS, mine, FREE, count=1) == ["21 19:00+60room-1"]


def test_days_on_which_the_household_has_its_share_are_left_out() -> None:
    had = replace(NOBODY, bookings=(booking(POOL, at("2026-11-21 09:00"), POOL.slot),))
    wished = wish(POOL, at("2026-11-21 19:30"), POOL.slot)
    assert instead(POOL, wished, FREE, standing=had, count=2) == ["20 19:30+90", "22 19:30+90"]
    same_time = replace(NOBODY, own=(booking(CHESS, at("2026-11-21 19:00"), 2 * HOUR),))
    assert instead(POOL, wished, FREE, standing=same_time, count=1) == ["21 16:30+90"]


# ── staying on ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_staying_on_until_somebody_comes_or_it_closes() -> None:
    mine = booking(CHESS, at("2026-11-20 17:00"), 2 * HOUR, state=State.ARRIVED, arrived=at("2026-11-20 17:00"))
    late = at("2026-11-20 18:30")
    assert wall(extensions(CHESS, SHANGHAI, mine, taking(CHESS, mine), late)) == ["20:00", "21:00", "22:00"]
    theirs = booking(CHESS, at("2026-11-20 20:30"))
    assert wall(extensions(CHESS, SHANGHAI, mine, taking(CHESS, mine, theirs), late)) == ["20:00"]
    soon = booking(CHESS, at("2026-11-20 20:00"))  # the cleaning after them would not be done
    assert extensions(CHESS, SHANGHAI, mine, taking(CHESS, mine, soon), late) == ()
    elsewhere = replace(soon, space="room-2")
    assert len(extensions(CHESS, SHANGHAI, mine, taking(CHESS, mine, elsewhere), late)) == 3
    shut = Occupied(taking(CHESS, mine).ticks, closed(CHESS, "2026-11-20 21:00", "2026-11-20 23:00"))
    assert wall(extensions(CHESS, SHANGHAI, mine, shut, late)) == ["20:00", "21:00"]


def test_who_is_not_there_yet_stays_within_the_longest_booking() -> None:
    mine = booking(CHESS, at("2026-11-20 12:00"), 3 * HOUR)
    assert wall(extensions(CHESS, SHANGHAI, mine, taking(CHESS, mine), MORNING)) == ["16:00"]
    there = replace(mine, state=State.ARRIVED, arrived=mine.start)
    over = at("2026-11-20 16:30")
    assert wall(extensions(CHESS, SHANGHAI, there, taking(CHESS, there), over))[0] == "17:00"


# ── tick by tick ─────────────────────────────────────────────────────────────────────────────────────────────────────

DAYS = tuple(
    date.fromisoformat(day)
    for day in ("2028-02-29", "2027-12-31", "2028-01-01", "2027-03-28", "2027-10-31", "2027-03-14", "2027-11-07")
)


@dataclass(frozen=True, slots=True)
class Case:
    facility: Facility
    zone: ZoneInfo
    day: date
    now: datetime
    occupied: Occupied
    people: int
    mine: Booking | None = None


def lasting(least: int, most: int) -> st.SearchStrategy[timedelta]:
    return st.integers(least, most).map(lambda n: n * TICK)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    zone, day = draw(st.sampled_from((SHANGHAI, LONDON, NEW_YORK))), draw(st.sampled_from(DAYS))
    hours = st.sampled_from(
        [
            ((time(9), time(12)),),
            ((time(0), time(5)), (time(22), NEVER)),
            ((time(0), time(1)), (time(3), time(6, 35))),
            ((time(20, 15), NEVER),),
            (),
        ]
    )
    slot = draw(lasting(1, 12))
    facility = changed(
        CHESS,
        spaces=spaces(**{f"s{n}": draw(st.integers(1, 4)) for n in range(draw(st.integers(1, 3)))}),
        shared=draw(st.booleans()),
        week=draw(st.tuples(*[hours] * 7)),
        slot=slot,
        every=draw(lasting(1, 12)),
        longest=slot * draw(st.integers(1, 4)),
        buffer=draw(lasting(0, 4)),
        notice=draw(lasting(0, 40)),
        ahead=draw(lasting(1, 400)),
    )
    begin = moment(day, time(0), zone)
    now = (begin + draw(st.integers(-600, 1300)) * MINUTE).astimezone(zone)
    taken: dict[tuple[str, datetime], int] = {}
    for _ in range(draw(st.integers(0, 8))):
        space = draw(st.sampled_from(facility.spaces))
        first, long = draw(st.integers(-12, 290)), draw(st.integers(1, 20))
        for n in range(first, first + long):
            taken[space.key, begin + n * TICK] = draw(st.integers(1, facility.places(space)))
    closures = tuple(
        Closure(n, facility.key, draw(st.sampled_from(["", facility.spaces[0].key])), start, start + 45 * MINUTE)
        for n, start in enumerate(begin + draw(st.integers(0, 1440)) * MINUTE for _ in range(draw(st.integers(0, 2))))
    )
    return Case(facility, zone, day, now, Occupied(taken, closures), draw(st.integers(1, 3)))


def is_open(case: Case, tick: datetime) -> bool:
    shown = tick.astimezone(case.zone).replace(tzinfo=None)
    return any(a <= shown.time() < b for a, b in case.facility.week[shown.weekday()])


def opening_before(case: Case, tick: datetime) -> datetime:
    while is_open(case, tick - TICK):
        tick -= TICK
    return tick


def shut(case: Case, space: str, tick: datetime) -> bool:
    return any(
        one.space in ("", space) and one.start < tick + TICK and tick < one.end for one in case.occupied.closures
    )


def full(case: Case, space: str, tick: datetime) -> bool:
    found = next(one for one in case.facility.spaces if one.key == space)
    need = case.people if case.facility.shared else 1
    return case.occupied.ticks.get((space, tick), 0) + need > (found.capacity if case.facility.shared else 1)


def fits(case: Case, space: str, start: datetime, length: timedelta) -> bool:
    stay, all_ = length // TICK, (length + case.facility.buffer) // TICK
    if any(not is_open(case, start + n * TICK) or shut(case, space, start + n * TICK) for n in range(stay)):
        return False
    return not any(full(case, space, start + n * TICK) for n in range(all_))


def expected(case: Case) -> list[Opening]:
    """What may be booked, found by trying everything."""
    facility, found = case.facility, []
    now = case.now.astimezone(moment(case.day, time(0), case.zone).tzinfo)
    tick = moment(case.day, time(0), case.zone)
    holding = sorted((one for one in facility.spaces if one.capacity >= case.people), key=lambda one: one.capacity)
    while tick < moment(case.day, NEVER, case.zone):
        timely = now + facility.notice <= tick <= now + facility.ahead
        if timely and is_open(case, tick) and not (tick - opening_before(case, tick)) % facility.every:
            free = tuple(one.key for one in holding if fits(case, one.key, tick, facility.slot))
            tries = [n * facility.slot for n in range(1, facility.longest // facility.slot + 1)]
            good = [length for length in tries if any(fits(case, key, tick, length) for key in free)]
            if free:
                until = (facility.slot + facility.buffer) // TICK
                left = len(free)
                if facility.shared:
                    left = max(
                        one.capacity - max(case.occupied.ticks.get((one.key, tick + n * TICK), 0) for n in range(until))
                        for one in holding
                        if one.key in free
                    )
                found.append(Opening(tick, good[-1], free, left))
        tick += TICK
    return found


@settings(max_examples=150)
@given(cases())
def test_openings_are_all_that_may_be_booked_and_nothing_else(case: Case) -> None:
    found = openings(case.facility, case.zone, case.day, case.now, case.occupied, case.people)
    assert list(found) == expected(case)


@settings(max_examples=60)
@given(cases())
def test_what_is_offered_breaks_no_rule_of_time_and_has_a_place(case: Case) -> None:
    facility = case.facility
    for one in openings(facility, case.zone, case.day, case.now, case.occupied, case.people):
        for length in lengths(facility, one):
            wished = Wish(facility.key, one.start, one.start + length, Party(case.people))
            unlimited = changed(facility, quota=type(facility.quota)())
            assert broken(unlimited, CLUB, wished, NOBODY, case.now, case.zone) == ()
            space = place_for(facility, wished, case.occupied)
            assert space
            assert fits(case, space, one.start, length)


@settings(max_examples=150)
@given(cases(), st.data())
def test_what_breaks_no_rule_of_time_is_offered_where_all_is_free(case: Case, data: st.DataObject) -> None:
    facility = changed(case.facility, quota=type(case.facility.quota)(), spaces=spaces(one=3))
    begin = moment(case.day, time(0), case.zone)
    found = openings(facility, case.zone, case.day, case.now, FREE, case.people)
    near = sorted({one.start + n * TICK for one in found for n in (-1, 0, 1)}) or [begin]
    start = data.draw(st.sampled_from(near) | st.integers(0, 275).map(lambda n: begin + n * TICK))
    length = data.draw(st.integers(1, 60)) * TICK if data.draw(st.booleans()) else facility.slot
    wished = Wish(facility.key, start, start + length, Party(case.people))
    offered = any(one.start == start and length in lengths(facility, one) for one in found)
    in_day = begin <= start < moment(case.day, NEVER, case.zone)
    allowed = not broken(facility, CLUB, wished, NOBODY, case.now, case.zone)
    assert allowed is offered or not in_day


@settings(max_examples=60)
@given(cases(), st.data())
def test_whatever_is_booked_in_any_order_no_place_is_taken_twice(case: Case, data: st.DataObject) -> None:
    """Booking what is offered until nothing is: the count of no tick ever passes its places."""
    taken = dict(case.occupied.ticks)
    for _ in range(6):
        occupied = Occupied(taken, case.occupied.closures)
        found = openings(case.facility, case.zone, case.day, case.now, occupied, case.people)
        if not found:
            return
        one = data.draw(st.sampled_from(found))
        length = data.draw(st.sampled_from(lengths(case.facility, one)))
        wished = Wish(case.facility.key, one.start, one.start + length, Party(case.people))
        key = place_for(case.facility, wished, occupied)
        space = case.facility.space(key or "")
        assert space
        for tick in ticks(one.start, one.start + length + case.facility.buffer):
            taken[space.key, tick] = taken.get((space.key, tick), 0) + case.facility.takes(case.people)
            assert taken[space.key, tick] <= case.facility.places(space)


@settings(max_examples=60)
@given(cases(), st.data())
def test_moving_sees_the_day_without_the_booking_itself(case: Case, data: st.DataObject) -> None:
    found = openings(case.facility, case.zone, case.day, case.now, case.occupied, case.people)
    if not found:
        return
    one = data.draw(st.sampled_from(found))
    mine = booking(case.facility, one.start, case.facility.slot, space=one.spaces[0], party=Party(case.people))
    taken = dict(case.occupied.ticks)
    for place, count in taking(case.facility, mine).ticks.items():
        taken[place] = taken.get(place, 0) + count
    again = openings(
        case.facility, case.zone, case.day, case.now, Occupied(taken, case.occupied.closures), case.people, besides=mine
    )
    assert again == found
