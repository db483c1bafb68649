"""How a visit ends that nobody ends, who said “I am here” and is not, and a move that needs agreement again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import booking_desk, closures
from bot.unit import Unit
from flows.booking import Booking, State
from flows.rules.bookings.lifecycle import Deed
from storage import club, households
from tests.front import front
from tests.test_booking_desk import Clubhouse, opened, refused


@pytest.fixture
async def club_of(tmp_path: Path) -> AsyncIterator[Clubhouse]:
    async with front(tmp_path) as door:
        yield await opened(door)


async def points(club_of: Clubhouse, who: str = "wang") -> int:
    now = club_of.door.clock.now()
    return len(await club_of.door.thread.read(lambda c: club.points(c, club_of.homes[who], now)))


# ── nobody presses ───────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_visit_that_nobody_ends_is_over_the_next_morning(club_of: Clubhouse) -> None:
    made = await club_of.books("wang", 19)
    await club_of.until(19)
    await club_of.does(made, Deed("arrive", member=1))
    heard = await club_of.heard("wang")
    await club_of.until(23)
    assert (await club_of.heard("front-desk")).count("booking-room-forgotten") == 1
    await club_of.until(7, day=4)
    assert (await club_of.now(made)).state is State.ARRIVED
    await club_of.until(9, day=4)
    ended = await club_of.now(made)
    assert (ended.state, ended.bill, ended.left) == (State.DONE, None, None)
    assert (await club_of.heard("front-desk")).count("booking-room-left") == 1
    later = (await club_of.heard("wang"))[len(heard) :]
    assert [one for one in later if "bill" in one or "welcome" in one] == [], "it is long past"
    assert await points(club_of) == 0
    assert await club_of.drifts() == 0


async def test_nobody_ends_a_visit_by_hand_without_a_bill(club_of: Clubhouse) -> None:
    made = await club_of.books("wang", 9)
    await club_of.until(9)
    there = await club_of.does(made, Deed("arrive", member=1))
    await club_of.until(10.5)
    told = await refused(club_of.does(there, Deed("leave", member=1)))
    assert told.key == "booking-not-possible-now"


async def test_who_has_long_gone_home_is_not_asked_to_leave(club_of: Clubhouse) -> None:
    """In at 18:00, the session over at 19:30, nobody pressed; at 5 in the morning a figure is bad."""
    made = await club_of.books("wang", 18, facility="pool", hours=1.5)
    await club_of.until(18)
    await club_of.does(made, Deed("arrive", member=1))
    await club_of.until(5, day=4)

    def close(unit: Unit) -> list[Booking]:
        pool = unit.estate.club.facility("pool")
        assert pool is not None
        return closures.close(unit, pool, "", unit.now, club_of.at(24, 4), "water", "house", log=True)

    await club_of.door.unit(close)
    assert "club-told-leave" not in await club_of.heard("wang")


# ── “I am here” ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_who_says_they_are_here_and_is_not_found_gives_the_place_free(club_of: Clubhouse) -> None:
    made = await club_of.books("wang", 19)
    await club_of.until(18.9)
    await club_of.does(made, Deed("here"), "wang")
    await club_of.until(19.4)
    assert (await club_of.now(made)).state is State.BOOKED
    assert (await club_of.heard("front-desk")).count("booking-room-unmet") == 1
    await club_of.until(19.6)
    gone = await club_of.now(made)
    assert gone.state is State.NO_SHOW
    assert "booking-told-unmet" in await club_of.heard("wang")
    assert "booking-told-no-show" not in await club_of.heard("wang")
    assert await points(club_of) == 0
    assert await club_of.drifts() == 0


async def test_whom_the_desk_has_seen_is_not_called_absent(club_of: Clubhouse) -> None:
    made = await club_of.books("wang", 19)
    await club_of.until(19)
    seen = await club_of.does(made, Deed("here", member=1))
    assert (seen.state, seen.seen) == (State.BOOKED, True)
    await club_of.until(21)
    assert (await club_of.now(made)).state is State.BOOKED
    await club_of.until(9, day=4)
    assert (await club_of.now(made)).state is State.DONE
    assert await points(club_of) == 0


async def test_who_says_it_while_the_house_is_down_is_not_given_up(club_of: Clubhouse) -> None:
    made = await club_of.books("wang", 19)
    await club_of.until(18.9)
    await club_of.does(made, Deed("here"), "wang")
    club_of.door.clock.advance(club_of.at(21) - club_of.door.clock.now())
    await club_of.scheduler.ring_due()
    assert (await club_of.now(made)).state is State.BOOKED
    assert (await club_of.heard("front-desk")).count("booking-room-unseen") == 1


# ── moved, and to be agreed to again ─────────────────────────────────────────────────────────────────────────────────


async def test_a_move_that_needs_agreement_again_is_heard(club_of: Clubhouse) -> None:
    """Moved by somebody else of the home: whoever booked hears it, and the desk is asked."""
    made = await club_of.books("wang", 10, day=6, facility="meeting", hours=1)
    agreed = await club_of.does(made, Deed("agree", member=1))

    def move(unit: Unit) -> Booking:
        households.bind(unit.connection, club_of.persons["li"], club_of.homes["wang"], False, unit.now)
        deed = Deed("move", start=club_of.at(14, 6), end=club_of.at(15, 6))
        return booking_desk.move(unit, agreed, deed, f"person:{club_of.persons['li']}")

    moved = await club_of.door.unit(move)
    assert moved.state is State.REQUESTED
    assert moved.due is not None
    assert (await club_of.heard("wang")).count("booking-told-moved-asks") == 1
    assert (await club_of.heard("front-desk")).count("booking-room-moved-asks") == 1


async def test_the_desk_reads_that_guests_stay_longer(club_of: Clubhouse) -> None:
    made = await club_of.books("wang", 19)
    await club_of.until(19)
    there = await club_of.does(made, Deed("arrive", member=1))

    def stay(unit: Unit) -> Booking:
        longer = Deed("extend", end=club_of.at(21))
        return booking_desk.extend(unit, there, longer, f"person:{club_of.persons['wang']}")

    await club_of.door.unit(stay)
    assert (await club_of.heard("front-desk")).count("booking-room-extended") == 1


async def test_what_is_noted_is_not_written_over_by_an_older_look(club_of: Clubhouse) -> None:
    made = await club_of.books("wang", 19)

    def note_then_act(unit: Unit) -> Booking:
        booking_desk.note(unit, made, "plan")  # the same revision
        return booking_desk.perform(unit, made, Deed("here", member=1), "member:1")

    await club_of.until(18.9)
    assert "plan" in (await club_of.door.unit(note_then_act)).told
