"""What the house does by itself: welcome, the end of the time, moving out, mornings, lost facilities, lost timers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row, delete

from bot import bookings as effects
from bot import invitations
from bot.auditor import Auditor
from bot.house import House
from bot.scheduler import Scheduler
from bot.unit import Unit
from bot.writer import Writer
from flows.booking import Booking, State
from flows.booking_effects import SayHere
from flows.flow import Conversation
from flows.rules.bookings.lifecycle import Deed
from storage import club, people, tables
from tests.front import front
from tests.test_booking_desk import Clubhouse, opened, without


@pytest.fixture
async def club_of(tmp_path: Path) -> AsyncIterator[Clubhouse]:
    async with front(tmp_path) as door:
        yield await opened(door)


def changed(kept: House, key: str, **values: Any) -> House:
    """The same house with one facility otherwise."""
    estate = next(iter(kept.estates.values()))
    facilities = tuple(replace(one, **values) if one.key == key else one for one in estate.club.facilities)
    estate = replace(estate, club=replace(estate.club, facilities=facilities))
    return replace(kept, estates={estate.key: estate})


async def letter(club_of: Clubhouse, who: str, script: str) -> Row[Any]:
    found: list[Row[Any]] = [one for one in await club_of.door.letters(who) if one.script == script]
    assert len(found) == 1, [one.script for one in await club_of.door.letters(who)]
    return found[0]


async def leaves(club_of: Clubhouse, who: str) -> None:
    def leave(unit: Unit) -> None:
        resident = people.residents(unit.connection, [club_of.persons[who]])[club_of.persons[who]]
        invitations.leave(unit, club_of.homes[who], resident)

    await club_of.door.unit(leave)


async def states(club_of: Clubhouse, *made: Booking) -> list[State]:
    return [(await club_of.now(one)).state for one in made]


# ── coming, and the end of the time ──────────────────────────────────────────────────────────────────────────────────


async def test_who_comes_is_welcomed_with_a_slip(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19, hours=2)
    await club_of.until(19)
    await club_of.does(booking, Deed("arrive", member=1))
    assert (await club_of.heard("wang"))[-2:] == ["welcome-arrival", "booking-told-slip"]
    slip = (await letter(club_of, "wang", "booking-told-slip")).body["text"]
    assert "7:00–9:00" in slip
    assert "100" in slip


async def test_where_neither_time_nor_deposit_counts_a_welcome_is_enough(club_of: Clubhouse) -> None:
    swim = await club_of.books("wang", 19.5, hours=1.5, facility="pool")
    await club_of.until(19.5)
    await club_of.does(swim, Deed("arrive", member=1))
    assert (await club_of.heard("wang"))[-1] == "welcome-arrival"


async def test_who_may_stay_on_presses(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19)
    await club_of.until(19)
    await club_of.does(booking, Deed("arrive", member=1))
    await club_of.until(20)
    body = (await letter(club_of, "wang", "booking-told-time-up")).body
    assert [(one[0], one[1]) for one in body["choices"]] == [
        (f"bookings!{booking.number}", "extend"),
        (f"bookings!{booking.number}", "ok"),
    ]


async def test_where_others_come_after_them_nothing_is_offered(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ("wang", "li", "wu", "he")]
    for who in ("an",):
        await club_of.books(who, 20.5)
    taken = next(one for one in made if one.space == "room-1")
    await club_of.until(19)
    for one in made:
        await club_of.does(one, Deed("arrive", member=1))
    await club_of.until(20.1)
    who = ("wang", "li", "wu", "he")[made.index(taken)]
    body = (await letter(club_of, who, "booking-told-time-up")).body
    assert [one[1] for one in body["choices"]] == ["ok"]


# ── moving out ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_who_moves_out_leaves_nothing_booked(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 9, day=3)
    for who in ("li", "wu", "he", "an"):
        await club_of.books(who, 19, day=4)
    waiting = await club_of.waits("wang", 19, day=4)
    await club_of.until(8)  # too late to cancel freely
    await leaves(club_of, "wang")
    assert await states(club_of, booking, waiting) == [State.CANCELLED, State.CANCELLED]
    found = await club_of.door.thread.read(lambda c: club.points(c, club_of.homes["wang"], club_of.at(8)))
    assert not found
    assert (await club_of.heard("wang")).count("booking-told-moved-out") == 2
    assert (await club_of.heard("front-desk")).count("booking-room-moved-out") == 1
    assert await club_of.drifts() == 0


async def test_who_moves_out_is_not_offered_what_they_leave(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ("wang", "li", "wu", "he")]
    waiting = await club_of.waits("an", 19)
    again = await club_of.waits("wang", 19)
    await leaves(club_of, "wang")
    assert await states(club_of, made[0], waiting, again) == [State.CANCELLED, State.OFFERED, State.CANCELLED]


async def test_guests_who_are_there_are_not_sent_away(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19)
    await club_of.until(19)
    await club_of.does(booking, Deed("arrive", member=1))
    await leaves(club_of, "wang")
    assert await states(club_of, booking) == [State.ARRIVED]


# ── the night ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_was_passed_over_at_night_is_offered_in_the_morning(club_of: Clubhouse) -> None:
    club_of.door.house = changed(club_of.door.house, "chess", notice=timedelta(minutes=45))
    club_of.scheduler = Scheduler(club_of.door.thread, club_of.door.house, club_of.door.clock, lambda: None)
    made = [await club_of.books(who, 9) for who in ("wang", "li", "wu", "he")]
    waiting = await club_of.waits("an", 9)  # an offer made at 8 could not stand for half an hour
    await club_of.until(23, day=2)
    await club_of.does(made[1], Deed("cancel", late=True), "li")
    assert await states(club_of, waiting) == [State.WAITING]
    await club_of.until(8)
    assert await states(club_of, waiting) == [State.OFFERED]
    assert "place-offer-ask" in await club_of.heard("an")
    assert await club_of.drifts() == 0


# ── the estate file lost a facility ──────────────────────────────────────────────────────────────────────────────────


async def restart(club_of: Clubhouse) -> None:
    club_of.scheduler = Scheduler(club_of.door.thread, club_of.door.house, club_of.door.clock, lambda: None)
    await club_of.scheduler.start()
    await club_of.scheduler.ring_due()


async def test_a_lost_facility_is_noticed_at_the_start(club_of: Clubhouse) -> None:
    booking, swim = await club_of.books("wang", 19), await club_of.books("li", 19.5, hours=1.5, facility="pool")
    waiting = await club_of.waits("an", 19)
    club_of.door.house = without(club_of.door.house, "chess")
    await restart(club_of)
    assert await states(club_of, booking, swim, waiting) == [State.CLOSED, State.BOOKED, State.CLOSED]
    said = await club_of.heard("wang")
    assert said[-2:] == ["apology-sincere", "booking-told-closed"], "what is gone is not offered again"
    assert (await club_of.heard("front-desk")).count("booking-room-lost") == 1
    await restart(club_of)
    assert (await club_of.heard("wang")).count("booking-told-closed") == 1
    assert await club_of.drifts() == 0


async def test_a_lost_room_is_exchanged_for_another_while_there_is_one(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ("wang", "li", "wu")]
    chess = club_of.door.house.default.club.facility("chess")
    assert chess is not None
    spared = tuple(one for one in chess.spaces if one.key not in {made[0].space, made[1].space})
    club_of.door.house = changed(club_of.door.house, "chess", spaces=spared)
    await restart(club_of)
    first, second, third = [await club_of.now(one) for one in made]
    assert (first.state, second.state, third) == (State.BOOKED, State.CLOSED, made[2])
    assert {first.space, third.space} == {one.key for one in spared}
    assert (await club_of.heard("wang"))[-1] == "booking-told-moved"
    assert "apology-sincere" in await club_of.heard("li")
    assert await club_of.drifts() == 0


async def test_guests_who_are_there_stay_when_their_facility_is_lost(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19)
    await club_of.until(19)
    await club_of.does(booking, Deed("arrive", member=1))
    club_of.door.house = without(club_of.door.house, "chess")
    await restart(club_of)
    assert await states(club_of, booking) == [State.ARRIVED]
    await club_of.until(20.5)
    assert await states(club_of, booking) == [State.DONE]
    assert "booking-told-closed" not in await club_of.heard("wang")


# ── what was forgotten ───────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_timer_that_was_lost_is_found_again(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19)
    for who in ("li", "wu", "he"):
        await club_of.books(who, 19)
    waiting = await club_of.waits("an", 19)
    await club_of.door.write(lambda c: c.execute(delete(tables.timer).where(tables.timer.c.kind == "booking")))
    await club_of.until(22)
    assert await states(club_of, booking, waiting) == [State.BOOKED, State.WAITING]
    auditor = Auditor(club_of.door.thread, club_of.door.house, club_of.door.clock, lambda: None)
    assert await auditor.look() == 5
    await club_of.scheduler.ring_due()
    assert await states(club_of, booking, waiting) == [State.BOOKED, State.LAPSED]
    assert (await club_of.heard("front-desk")).count("booking-room-unseen") == 4
    assert await auditor.look() == 0


# ── after an outage ──────────────────────────────────────────────────────────────────────────────────────────────────


async def sleeps_until(club_of: Clubhouse, hour: float, day: int = 3) -> None:
    """Nothing rings meanwhile: the house was down."""
    club_of.door.clock.advance(club_of.at(hour, day) - club_of.door.clock.now())
    await club_of.scheduler.ring_due()


async def test_nobody_is_called_absent_by_a_house_that_was_down(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19)
    await sleeps_until(club_of, 19.6)
    assert await states(club_of, booking) == [State.BOOKED]
    said, room = await club_of.heard("wang"), await club_of.heard("front-desk")
    assert "booking-told-no-show" not in said
    assert "coming-ask" not in said, "it has begun"
    assert "booking-room-soon" not in room
    assert room.count("booking-room-unseen") == 1
    await club_of.until(23)
    assert (await club_of.heard("front-desk")).count("booking-room-forgotten") == 1
    gone = await club_of.does(await club_of.now(booking), Deed("no-show", member=1))
    assert gone.state is State.NO_SHOW


@pytest.mark.parametrize("said", [True, False])
async def test_guests_whom_nobody_entered_in_time_are_entered_later_and_pay_as_booked(
    club_of: Clubhouse, said: bool
) -> None:
    booking = await club_of.books("wang", 19, hours=2)
    if said:
        await club_of.until(19)
        booking = await club_of.does(booking, Deed("here"), "wang")
    await sleeps_until(club_of, 23.2)
    arrived = await club_of.does(await club_of.now(booking), Deed("arrive", member=1))
    done = await club_of.does(arrived, Deed("finish", member=1))
    assert (done.state, done.bill) == (State.DONE, 4000)
    assert await club_of.drifts() == 0


async def test_a_reminder_that_is_late_but_of_use_is_said(club_of: Clubhouse) -> None:
    await club_of.books("wang", 19)
    await sleeps_until(club_of, 18.5)
    assert "coming-ask" in await club_of.heard("wang")


async def test_guests_of_an_hour_ago_do_not_hear_that_their_time_is_up(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19)
    await club_of.until(19)
    await club_of.does(booking, Deed("arrive", member=1))
    await sleeps_until(club_of, 21)
    assert "booking-told-time-up" not in await club_of.heard("wang")
    assert (await club_of.heard("front-desk")).count("booking-room-time-up") == 1


# ── limits that come free ────────────────────────────────────────────────────────────────────────────────────────────


async def test_who_was_passed_over_for_a_quota_is_offered_when_it_is_free_again(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ("wang", "li", "wu", "he")]
    waiting = await club_of.waits("an", 19)
    other = await club_of.books("an", 15)  # the one of that day
    await club_of.does(made[1], Deed("cancel"), "li")
    assert await states(club_of, waiting) == [State.WAITING]
    await club_of.does(other, Deed("cancel"), "an")
    assert await states(club_of, waiting) == [State.OFFERED]
    assert await club_of.drifts() == 0


async def test_who_is_there_may_say_so_again(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19)
    await club_of.until(19)
    await club_of.does(booking, Deed("arrive", member=1))

    def says_here(unit: Unit) -> object:
        person = club_of.persons["wang"]
        resident = people.residents(unit.connection, [person])[person]
        known = people.private_addresses(unit.connection, [person])[person][0]
        writer = Writer(known, resident, Conversation())
        return effects.say_here(unit, SayHere(booking.number), writer)["arrived"]

    assert await club_of.door.unit(says_here) == "yes"
    assert (await club_of.heard("front-desk")).count("booking-room-here") == 0
