"""Second thoughts, leaving before the end, coming before the start: what a place is worth while nobody sits there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import club_moving
from flows.booking import State
from flows.rules.bookings.lifecycle import Deed
from storage import places
from tests.front import front
from tests.test_booking_desk import Clubhouse, opened, refused

MINUTE = timedelta(minutes=1)
ALL = ("wang", "li", "wu", "he")


@pytest.fixture
async def club_of(tmp_path: Path) -> AsyncIterator[Clubhouse]:
    async with front(tmp_path) as door:
        yield await opened(door)


async def taken(club_of: Clubhouse, begin: float, end: float) -> int:
    """How many places of the chess rooms are taken at some time of this stretch."""
    stretch = (club_of.door.house.default.key, "chess", club_of.at(begin), club_of.at(end))
    return len({space for space, _ in await club_of.door.thread.read(lambda c: places.taken(c, *stretch))})


async def test_the_cleaning_follows_whoever_leaves(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 18, hours=2) for who in ALL]
    await club_of.until(18)
    for one in made:
        await club_of.does(one, Deed("arrive", member=1))
    await club_of.until(19 + 1 / 60)
    for one in made:
        done = await club_of.does(one, Deed("finish", member=1))
        assert (done.state, done.until) == (State.DONE, club_of.at(19.25))  # 19:01 and ten minutes, in whole ticks
    assert await taken(club_of, 19, 19.25) == 4
    assert await taken(club_of, 19.25, 20.2) == 0
    assert (await refused(club_of.books("an", 19))).key in ("booking-taken", "booking-broken")
    assert await club_of.drifts() == 0
    assert (await club_of.books("an", 20)).state is State.BOOKED


async def test_who_leaves_at_the_end_leaves_the_ten_minutes_after_it(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 18, hours=2) for who in ALL]
    await club_of.until(18)
    for one in made:
        await club_of.does(one, Deed("arrive", member=1))
    await club_of.until(19 + 59 / 60)
    for one in made:
        await club_of.does(one, Deed("finish", member=1))
    assert await taken(club_of, 20, 20.1) == 4
    assert await club_of.drifts() == 0


async def test_who_waits_is_offered_what_is_left_after_the_cleaning(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 17, hours=4) for who in ALL]
    waiting = await club_of.waits("an", 20)
    await club_of.until(17)
    for one in made:
        await club_of.does(one, Deed("arrive", member=1))
    await club_of.until(18)
    await club_of.does(made[0], Deed("finish", member=1))
    assert (await club_of.now(waiting)).state is State.OFFERED
    assert await club_of.drifts() == 0


async def test_who_leaves_before_the_start_leaves_no_places_behind(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 18)
    await club_of.until(17.76)
    await club_of.does(booking, Deed("arrive", member=1))
    await club_of.until(17.8)
    assert (await club_of.does(booking, Deed("finish", member=1))).until == club_of.at(18)
    assert await taken(club_of, 17.9, 20) == 0
    assert await club_of.drifts() == 0


async def test_a_shared_facility_is_free_at_once(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 12, hours=1.5, facility="pool")
    await club_of.until(12)
    await club_of.does(booking, Deed("arrive", member=1, locker="A1"))
    await club_of.until(12.5)
    await club_of.does(booking, Deed("finish", member=1))
    estate = club_of.door.house.default.key
    stretch = (estate, "pool", club_of.at(12.5), club_of.at(13.5))
    assert not await club_of.door.thread.read(lambda c: places.taken(c, *stretch))
    assert await club_of.drifts() == 0


async def test_who_cancels_a_minute_after_it_was_booked_pays_no_points(club_of: Clubhouse) -> None:
    await club_of.until(18)
    booking = await club_of.books("wang", 19)
    club_of.door.clock.advance(MINUTE)
    assert (await club_of.does(booking, Deed("cancel"), "wang")).state is State.CANCELLED
    again = await club_of.books("wang", 19)
    club_of.door.clock.advance(11 * MINUTE)
    assert (await refused(club_of.does(again, Deed("cancel"), "wang"))).key == "booking-cancel-late"


async def test_who_has_just_taken_an_offer_may_give_it_back(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ALL]
    waiting = await club_of.waits("an", 19)
    await club_of.until(18)
    await club_of.does(made[0], Deed("cancel", member=1, words="no light"))
    taken_ = await club_of.does(waiting, Deed("take"), "an")
    assert taken_.state is State.BOOKED
    club_of.door.clock.advance(9 * MINUTE)
    assert (await club_of.does(waiting, Deed("cancel"), "an")).state is State.CANCELLED


async def test_the_desk_is_offered_no_end_at_which_others_are_in(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 12, hours=1.5, facility="pool")
    await club_of.door.unit(club_of.booking("li", 16.5, hours=1.5, facility="pool", people=30))
    await club_of.until(12)
    here = await club_of.does(booking, Deed("arrive", member=1, locker="A1"))
    pool = club_of.door.house.default.club.facility("pool")
    assert pool is not None
    ends = await club_of.door.unit(lambda unit: club_moving.later_ends(unit, here, pool))
    assert ends == (club_of.at(15), club_of.at(16.5))
