"""Who cannot be told is telephoned, once; what was said at night keeps its order; a lost facility's bookings are
ended by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import closures, undelivered
from bot.auditor import Auditor
from bot.unit import Unit
from flows.booking import State
from flows.rules.bookings.lifecycle import Deed
from storage import bookings, households, places
from storage.database import Connection
from storage.messages import Letter
from tests.club_room import DESK, ClubWorld, club_world
from tests.front import Front, front
from tests.test_booking_desk import Clubhouse, opened, without
from tests.test_club_answers import enlisted


@pytest.fixture
async def club_of(tmp_path: Path) -> AsyncIterator[Clubhouse]:
    async with front(tmp_path) as door:
        yield await opened(door)


@pytest.fixture
def world(tmp_path: Path) -> ClubWorld:
    return club_world(f"sqlite:///{tmp_path / 'estate.db'}")


# ── whom no message reaches ──────────────────────────────────────────────────────────────────────────────────────────


async def test_one_act_is_one_request_to_telephone(club_of: Clubhouse) -> None:
    """Three letters of one closure cannot be delivered."""
    made = await club_of.books("wang", 19)
    await club_of.does(made, Deed("close", words="x"))
    door, address = club_of.door, (await club_of.door.meets("wang"))["wang"]

    def lose(connection: Connection) -> None:
        for script in ("apology-sincere", "booking-told-closed", "rebook-ask"):
            letter = Letter(
                door.house.default.key, address, door.clock.now(), {}, script=script, matter=f"booking:{made.id}"
            )
            undelivered.unreachable(connection, door.house, letter, "blocked", door.clock.now())

    await door.write(lose)
    assert (await club_of.heard("front-desk")).count("booking-room-unreachable") == 1


def test_a_press_records_that_the_desk_telephoned(world: ClubWorld) -> None:
    world.books("chess", world.at(4, 19), world.at(4, 21))
    world.cut_off("wang")
    world.says("zhao", "取消 1 设备检修", DESK)
    world.presses("zhao", "phoned", world.last(f"room:{DESK}", "booking-room-unreachable"), DESK)
    assert "赵" in world.told(f"room:{DESK}", "room-phoned")
    assert any(act == "phoned" and actor.startswith("member:") for actor, act in world.did())


async def test_without_a_room_supervisors_decide_and_telephone(tmp_path: Path) -> None:
    async with front(tmp_path) as door:
        club_of = await opened(door, roomed=False)
        await enlisted(club_of)
        request = await door.unit(club_of.booking("wang", 14, 6, 2, "meeting", people=8))
        cards = [one for one in await door.letters("sun") if one.script == "club-card"]
        assert [choice[1] for choice in cards[-1].body["choices"]] == ["agree", "refuse"]
        await club_of.does(request, Deed("cancel"), "wang")
        assert "booking-room-cancelled" in await club_of.heard("sun")


# ── at night ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_in_the_morning_the_apology_comes_before_the_question(club_of: Clubhouse) -> None:
    await club_of.books("wang", 21)
    await club_of.until(22, day=2)
    await closed(club_of, 18, 22)
    await club_of.until(8.1)
    told = sorted(await club_of.door.letters("wang"), key=lambda one: (one.not_before, one.rank, one.id))
    said = [one.script for one in told]
    assert said[-3:] == ["apology-sincere", "booking-told-closed", "rebook-ask"]


async def test_what_cannot_wait_is_asked_at_night(club_of: Clubhouse) -> None:
    """A closure by the desk's own hand at eleven, of nine in the morning."""
    await club_of.books("wang", 9)
    await club_of.door.says("wang", "谢谢")  # an inbound message to have been the cause
    await club_of.until(23, day=2)
    await closed(club_of, 9, 12, by_hand=True)
    await club_of.until(23.1, day=2)
    assert (await club_of.heard("wang"))[-1] == "rebook-ask"


async def closed(club_of: Clubhouse, start: float, end: float, *, by_hand: bool = False) -> None:
    def close(unit: Unit) -> None:
        chess = unit.estate.club.facility("chess")
        assert chess is not None
        unit.cause = 1 if by_hand else None
        closures.close(unit, chess, "", club_of.at(start), club_of.at(end), "检修", "house")

    await club_of.door.unit(close)


# ── a lost facility ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_bookings_of_a_lost_facility_are_listed_and_ended_by_the_desk(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 19), world.at(2, 21))
    with world.unit() as unit:
        neighbour = households.find_or_create(unit.connection, unit.estate.key, ("3", "2", "502"))
        households.bind(unit.connection, world.person("wang"), neighbour, True, world.now)
    world.books("chess", world.at(2, 10), world.at(2, 12), household=neighbour)
    world.goes_on_until(world.at(2, 9, 50))
    world.says("zhao", "到 2", DESK)
    world.house = without(world.house, "chess")
    world.says("zhao", "/会所", DESK)
    assert "B-0001" in world.told(f"room:{DESK}", "club-sheet")
    world.says("zhao", "取消 1 设施停用", DESK)
    assert world.booking(1).state is State.CANCELLED
    assert world.told("wang", "booking-told-cancelled-by-house")
    world.says("zhao", "结 2", DESK)
    assert world.booking(2).state is State.DONE


# ── health ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_health_knows_what_the_auditor_could_not_mend(club_of: Clubhouse) -> None:
    """A room that two have taken: counts cannot be set right, so somebody must look."""
    made, door = await club_of.books("wang", 19), club_of.door
    auditor = Auditor(door.thread, door.house, door.clock, lambda: None)
    await door.write(lambda c: places.release(c, made.estate, "chess", made.space, made.start, made.until, 1))
    await auditor.look()
    assert auditor.places_wrong == 0, "mended"
    await twice(door, made.number)
    await auditor.look()
    assert auditor.places_wrong == 14


async def twice(door: Front, number: int) -> None:
    def copy(unit: Unit) -> None:
        made = bookings.by_number(unit.connection, unit.estate.key, number)
        assert made is not None
        bookings.file(unit.connection, made)

    await door.unit(copy)
