"""A request for agreement that staff do not answer in time: the alert climbs, the resident hears a new time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.unit import Unit
from flows.booking import Booking, State
from flows.rules.bookings.lifecycle import Deed
from flows.ticket import Kind, Ticket
from storage import people, tickets
from tests.front import front
from tests.test_booking_desk import Clubhouse, opened

STAFF = {"sun": "supervisor", "zhou": "manager", "wu-gm": "gm"}


@pytest.fixture
async def club_of(tmp_path: Path) -> AsyncIterator[Clubhouse]:
    async with front(tmp_path) as door:
        club_of = await opened(door)
        await enlisted(club_of)
        yield club_of


async def enlisted(club_of: Clubhouse) -> None:
    met = await club_of.door.meets(*STAFF)

    def enlist(unit: Unit) -> None:
        known = people.addresses_by_id(unit.connection, met.values())
        for number, (who, role) in enumerate(STAFF.items()):
            person = known[met[who]].person
            assert person is not None
            values = {"key": who, "name": who, "role": role, "department": "front-desk", "staff_no": str(number)}
            people.enlist(unit.connection, unit.estate.key, person, unit.now, **values)

    await club_of.door.unit(enlist)


async def asked(club_of: Clubhouse) -> Booking:
    """At 9:00 for Friday; the desk has an hour to answer."""
    return await club_of.door.unit(club_of.booking("wang", 14, 6, 2, "meeting", people=8))


async def task(club_of: Clubhouse) -> Ticket:
    def find(unit: Unit) -> Ticket:
        found = [tickets.by_number(unit.connection, unit.estate.key, number) for number in range(1, 9)]
        return next(one for one in found if one is not None and one.kind is Kind.TASK)

    return await club_of.door.unit(find)


async def test_an_alert_climbs_until_somebody_takes_note(club_of: Clubhouse) -> None:
    await asked(club_of)
    await club_of.until(10.1, day=2)
    assert "booking-room-answer-due" in await club_of.heard("front-desk")
    assert (await club_of.heard("sun")).count("alert-late") == 1
    assert "alert-late" not in await club_of.heard("zhou")
    await club_of.until(10.4, day=2)
    assert "alert-late" in await club_of.heard("zhou")
    await club_of.until(10.7, day=2)
    assert "alert-late" in await club_of.heard("wu-gm")


async def test_the_resident_hears_the_apology_once_and_each_new_time(club_of: Clubhouse) -> None:
    await asked(club_of)
    await club_of.until(10.1, day=2)
    assert (await club_of.heard("wang"))[-2:] == ["table-13-late-reply", "late-new-time"]
    await club_of.until(11.1, day=2)
    said = await club_of.heard("wang")
    assert said[-2:] == ["table-15-thanks-for-patience", "late-new-time"]
    assert said.count("table-13-late-reply") == 1
    assert (await club_of.heard("front-desk")).count("booking-room-answer-due") == 2
    assert (await club_of.heard("sun")).count("alert-late") == 1


@pytest.mark.parametrize("deed", [Deed("agree", member=1), Deed("refuse", words="当天有社区活动", member=1)])
async def test_nobody_is_alerted_any_more_when_it_is_decided(club_of: Clubhouse, deed: Deed) -> None:
    booking = await asked(club_of)
    await club_of.until(10.1, day=2)
    assert (await task(club_of)).open
    await club_of.does(booking, deed)
    assert not (await task(club_of)).open
    await club_of.until(12, day=2)
    assert "alert-late" not in await club_of.heard("zhou")


async def test_what_is_never_answered_lapses_at_its_start(club_of: Clubhouse) -> None:
    booking = await club_of.door.unit(club_of.booking("wang", 14, 3, 2, "meeting", people=8))
    await club_of.until(14.1, day=3)
    assert (await club_of.now(booking)).state is State.LAPSED
    said = await club_of.heard("wang")
    assert said[-1] == "booking-told-unanswered"
    assert said.count("late-new-time") == 3  # at 10, at 11, and at 11 of the day after
    assert not (await task(club_of)).open
