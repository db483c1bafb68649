"""Which timers a booking needs: the reminder outside quiet hours, the desk's, the house's."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.booking import Booking, State
from flows.facility import Facility
from flows.rules.bookings.rings import rings
from tests.flows.clubs import CHESS, CLUB, DAY, GYM, HOUR, MEETING, MINUTE, SHANGHAI, at, booking, calendar, changed

CALENDAR = calendar()  # quiet from 21:30 to 08:00
START = at("2026-11-20 19:00")  # a Friday
UNENDED = {"forgotten": "20 22:00", "leave": "21 08:00"}  # of an hour from then that nobody has ended


def rung(one: Booking, now: datetime, facility: Facility = CHESS) -> dict[str, str]:
    found = rings(one, facility, CLUB, CALENDAR, now)
    assert len({ring.what for ring in found}) == len(found)
    return {ring.what: f"{ring.due.astimezone(SHANGHAI):%d %H:%M}" for ring in found}


def test_a_booking_reminds_the_guest_then_the_desk_then_waits_for_the_grace() -> None:
    mine = booking(CHESS, START)
    assert rung(mine, START - DAY) == {"remind": "20 17:00", "soon": "20 18:45", "no-show": "20 19:15"}
    assert rung(mine, START - HOUR) == {"soon": "20 18:45", "no-show": "20 19:15"}  # booked just now
    assert rung(replace(mine, told=("remind",)), START - DAY) == {"soon": "20 18:45", "no-show": "20 19:15"}
    here = replace(mine, here=START - 5 * MINUTE)  # the desk is looking for them
    assert rung(here, START) == {"unmet": "20 19:15", "release": "20 19:30"}
    assert rung(replace(here, here=START + 5 * MINUTE), START) == {"unmet": "20 19:20", "release": "20 19:35"}
    assert rung(replace(here, seen=True), START) == UNENDED
    assert rung(replace(here, told=("unseen",)), START) == UNENDED
    assert rung(mine, START + HOUR) == {"no-show": "20 19:15"}  # overdue: it rings at once


@pytest.mark.parametrize(
    ("start", "remind"),
    [
        ("2026-11-20 10:00", "20 08:00"),
        ("2026-11-20 09:00", "20 08:00"),
        ("2026-11-20 08:00", "19 21:25"),
        ("2026-11-20 06:00", "19 21:25"),
        ("2026-11-20 00:30", "19 21:25"),
        ("2026-11-19 23:45", "19 21:25"),
        ("2026-11-19 23:15", "19 21:15"),
    ],
)
def test_nobody_is_reminded_in_quiet_hours(start: str, remind: str) -> None:
    assert rung(booking(CHESS, at(start)), at("2026-11-18 12:00"))["remind"] == remind


FREELY = changed(CHESS, remind=3 * HOUR)  # an hour before free cancellation ends


@pytest.mark.parametrize(
    ("start", "remind"),
    [
        ("2026-11-20 19:00", "20 16:00"),
        ("2026-11-20 11:00", "20 08:00"),
        ("2026-11-20 10:30", "20 08:00"),
        ("2026-11-20 10:00", "19 21:25"),  # at 08:00 free cancellation ends
        ("2026-11-20 09:00", "19 21:25"),
        ("2026-11-19 23:45", "19 20:45"),
    ],
)
def test_a_reminder_comes_while_it_may_still_be_cancelled_freely(start: str, remind: str) -> None:
    assert rung(booking(FREELY, at(start)), at("2026-11-18 12:00"), FREELY)["remind"] == remind


def test_who_books_at_night_is_reminded_in_the_morning() -> None:
    assert rung(booking(FREELY, at("2026-11-20 10:00")), at("2026-11-19 23:00"), FREELY)["remind"] == "20 08:00"


def test_who_books_at_night_for_the_early_morning_is_not_reminded() -> None:
    assert "remind" not in rung(booking(GYM, at("2026-11-20 06:00")), at("2026-11-19 23:00"), GYM)


def test_a_request_asks_staff_and_lapses_at_its_start() -> None:
    due = at("2026-11-16 09:30")
    request = booking(MEETING, START, state=State.REQUESTED, due=due)
    asked = at("2026-11-15 16:30")  # Sunday; the desk closes at 17:00
    assert rung(request, asked, MEETING) == {
        "answer-half": "15 17:00",
        "answer-due": "16 09:30",
        "lapse": "20 19:00",
    }
    assert "answer-half" not in rung(replace(request, told=("answer-half",)), asked, MEETING)
    assert rung(request, due, MEETING) == {"answer-due": "16 09:30", "lapse": "20 19:00"}  # no burst of two
    assert rung(replace(request, told=("answer-half", "answer-due")), due, MEETING) == {"lapse": "20 19:00"}


def test_the_waitlist() -> None:
    waiting = booking(CHESS, START, state=State.WAITING)
    assert rung(waiting, START - DAY) == {"lapse": "20 19:20"}
    offered = booking(CHESS, START, state=State.OFFERED, due=START - 20 * HOUR)
    assert rung(offered, START - DAY) == {"lapse": "19 23:00"}
    assert rung(replace(offered, due=START + HOUR), START - DAY) == {"lapse": "20 19:00"}


def test_a_meeting_s_plan_is_due_two_weeks_before_or_at_once() -> None:
    far = booking(MEETING, at("2026-12-20 10:00"))
    assert rung(far, START, MEETING)["plan"] == "06 10:00"
    assert rung(booking(MEETING, START), START - 2 * DAY, MEETING)["plan"] == "06 19:00"
    assert "plan" not in rung(replace(far, told=("plan",)), START, MEETING)


def test_patrols_go_on_until_the_time_is_up() -> None:
    patrolled = changed(CHESS, patrol=10 * MINUTE)
    there = booking(patrolled, START, state=State.ARRIVED, arrived=START + 3 * MINUTE)
    assert rung(there, START + 3 * MINUTE, patrolled) == {"patrol": "20 19:13", "time-up": "20 20:00", **UNENDED}
    assert rung(there, START + 13 * MINUTE, patrolled)["patrol"] == "20 19:23"
    assert rung(there, START + 55 * MINUTE, patrolled) == {"time-up": "20 20:00", **UNENDED}
    assert rung(replace(there, told=("time-up",)), START + 2 * HOUR, patrolled) == UNENDED
    assert rung(replace(there, told=("time-up", "forgotten")), START + 2 * HOUR, patrolled) == {"leave": "21 08:00"}
    assert rung(there, START, CHESS) == {"time-up": "20 20:00", **UNENDED}


@pytest.mark.parametrize("state", ["done", "cancelled", "refused", "no-show", "closed", "lapsed"])
def test_what_is_over_rings_no_more(state: str) -> None:
    assert rung(booking(CHESS, START, state=State(state)), START) == {}


@given(st.integers(0, 7 * 24 * 12), st.integers(0, 48 * 12), st.integers(1, 24 * 12))
def test_a_reminder_comes_before_the_start_and_never_in_quiet_hours(start: int, before: int, remind: int) -> None:
    begins = at("2026-11-16 00:00") + start * 5 * MINUTE
    now, facility = begins - before * 5 * MINUTE, changed(CHESS, remind=remind * 5 * MINUTE)
    for ring in rings(booking(facility, begins), facility, CLUB, CALENDAR, now):
        if ring.what == "remind":
            assert now < ring.due < begins
            assert not CALENDAR.is_quiet(ring.due)
            assert begins - ring.due <= facility.remind + timedelta(hours=11)
