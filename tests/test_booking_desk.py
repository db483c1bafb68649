"""The club's desk without its conversations: places, waitlist, no-shows, closures, points, quotas, and what is told."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot import booking_audit, booking_desk, closures
from bot.house import House
from bot.refusal import Refusal
from bot.scheduler import Scheduler
from bot.unit import Unit
from flows.booking import Booking, Party, State, Wish
from flows.messages import Refused, Rows
from flows.rules.bookings.lifecycle import Deed
from storage import bookings, club, households, people, places
from tests.front import Front, front

HOMES = {"wang": "501", "li": "302", "wu": "101", "he": "102", "an": "103"}
HOUR = timedelta(hours=1)


def without(kept: House, *facilities: str) -> House:
    """The same house after its estate file lost these."""
    estate = next(iter(kept.estates.values()))
    left = tuple(one for one in estate.club.facilities if one.key not in facilities)
    estate = replace(estate, club=replace(estate.club, facilities=left))
    return replace(kept, estates={estate.key: estate})


@dataclass
class Clubhouse:
    door: Front
    scheduler: Scheduler
    persons: dict[str, int]
    homes: dict[str, int]

    def at(self, hour: float, day: int = 3) -> datetime:
        """A moment of March 2026; the 3rd is tomorrow, a Tuesday."""
        zone = self.door.house.default.hours.timezone
        return datetime(2026, 3, day, tzinfo=zone) + hour * HOUR

    async def until(self, hour: float, day: int = 3) -> None:
        """Time passes, through every timer at its own time."""
        end = self.at(hour, day)
        while (due := await self.scheduler.ring_due()) is not None and due <= end:
            self.door.clock.advance(max(due - self.door.clock.now(), timedelta(0)))
        self.door.clock.advance(max(end - self.door.clock.now(), timedelta(0)))
        await self.scheduler.ring_due()

    async def books(self, who: str, hour: float, day: int = 3, hours: float = 1, facility: str = "chess") -> Booking:
        return await self.door.unit(self.booking(who, hour, day, hours, facility))

    def booking(
        self, who: str, hour: float, day: int = 3, hours: float = 1, facility: str = "chess", people: int = 2
    ) -> Callable[[Unit], Booking]:
        start = self.at(hour, day)
        wish = Wish(facility, start, start + hours * HOUR, Party(people))

        def reserve(unit: Unit) -> Booking:
            return booking_desk.reserve(unit, self.draft(unit, who, wish), f"person:{self.persons[who]}")

        return reserve

    def draft(self, unit: Unit, who: str, wish: Wish) -> Booking:
        known = unit.estate.club.facility(wish.facility)
        assert known is not None
        return booking_desk.draft(
            unit,
            known,
            wish,
            household=self.homes[who],
            house=HOMES[who],
            person=self.persons[who],
            phone="13800000000",
        )

    async def waits(self, who: str, hour: float, day: int = 3, hours: float = 1, facility: str = "chess") -> Booking:
        start = self.at(hour, day)
        wish = Wish(facility, start, start + hours * HOUR, Party(2))

        def wait(unit: Unit) -> Booking:
            waiting = replace(self.draft(unit, who, wish), state=State.WAITING)
            return booking_desk.file(unit, waiting, f"person:{self.persons[who]}")

        return await self.door.unit(wait)

    async def does(self, booking: Booking, deed: Deed, who: str = "") -> Booking:
        actor = f"person:{self.persons[who]}" if who else "member:1"

        def do(unit: Unit) -> Booking:
            return booking_desk.perform(unit, bookings.load(unit.connection, [booking.id])[booking.id], deed, actor)

        return await self.door.unit(do)

    async def now(self, booking: Booking) -> Booking:
        return await self.door.thread.read(lambda c: bookings.load(c, [booking.id])[booking.id])

    async def heard(self, who: str) -> list[str]:
        return await self.door.heard(who)

    async def drifts(self) -> int:
        estate = self.door.house.default
        return await self.door.thread.read(lambda c: booking_audit.drifted(c, [estate], self.door.clock.now()))


async def opened(door: Front, *, roomed: bool = True) -> Clubhouse:
    if roomed:
        await door.room("front-desk")
    addresses = await door.meets(*HOMES)

    def move_in(unit: Unit) -> tuple[dict[str, int], dict[str, int]]:
        persons, homes = {}, {}
        for who, room in HOMES.items():
            person = people.addresses_by_id(unit.connection, [addresses[who]])[addresses[who]].person
            assert person is not None
            homes[who] = households.find_or_create(unit.connection, unit.estate.key, ("9", "1", room))
            households.bind(unit.connection, person, homes[who], head=True, now=unit.now)
            persons[who] = person
        return persons, homes

    scheduler = Scheduler(door.thread, door.house, door.clock, lambda: None)
    return Clubhouse(door, scheduler, *await door.unit(move_in))


@pytest.fixture
async def club_of(tmp_path: Path) -> AsyncIterator[Clubhouse]:
    async with front(tmp_path) as door:
        yield await opened(door)


async def refused(doing: object) -> Refused:
    with pytest.raises(Refusal) as caught:
        await doing  # type: ignore[misc]  # any of the clubhouse's doings
    return caught.value.refused


# ── places ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_four_rooms_are_four_bookings_and_the_fifth_is_refused(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ("wang", "li", "wu", "he")]
    assert len({one.space for one in made}) == 4
    assert len({one.number for one in made}) == 4
    assert (await refused(club_of.books("an", 19))).key == "booking-taken"
    assert (await refused(club_of.books("an", 18.5))).key == "booking-taken", "its end would meet them"
    assert (await refused(club_of.books("an", 20))).key == "booking-taken", "the rooms are being cleaned"
    assert await club_of.drifts() == 0


async def test_a_cancelled_slot_can_be_booked_again(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ("wang", "li", "wu", "he")]
    await club_of.does(made[0], Deed("cancel"), "wang")
    assert (await club_of.books("an", 19)).space == made[0].space
    assert await club_of.drifts() == 0


async def test_a_press_on_what_has_moved_on_changes_nothing(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19)

    def cancel(unit: Unit) -> Booking:
        return booking_desk.perform(unit, booking, Deed("cancel"), "member:1")

    await club_of.door.unit(cancel)
    assert (await refused(club_of.door.unit(cancel))).key == "booking-changed-meanwhile"
    assert await club_of.drifts() == 0


async def test_moving_into_ones_own_time_and_back(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19, hours=2)
    later = Deed("move", start=club_of.at(20), end=club_of.at(22), space=booking.space)
    moved = await club_of.does(booking, later, "wang")
    assert (moved.start, moved.state) == (club_of.at(20), State.BOOKED)
    assert await club_of.drifts() == 0


async def test_every_broken_rule_is_told_at_once(club_of: Clubhouse) -> None:
    await club_of.books("wang", 9)
    told = await refused(club_of.door.unit(club_of.booking("wang", 19, people=9)))
    assert told.key == "booking-broken"
    rules = told.args["rules"]
    assert isinstance(rules, Rows)
    assert [one.key for one in rules.rows] == ["broken-too-many", "broken-quota-day"]


async def test_a_household_is_one_however_many_of_it_book(club_of: Clubhouse) -> None:
    club_of.homes["li"] = club_of.homes["wang"]
    await club_of.books("wang", 9)
    assert (await refused(club_of.books("li", 19))).key == "booking-broken"


# ── the waitlist ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_comes_free_is_offered_to_one_household_at_a_time(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ("wang", "li", "wu", "he")]
    first, second = await club_of.waits("an", 19), await club_of.waits("wang", 19)
    await club_of.does(made[1], Deed("cancel"), "li")
    first = await club_of.now(first)
    assert (first.state, first.space) == (State.OFFERED, made[1].space)
    assert (await club_of.now(second)).state is State.WAITING
    assert "place-offer-ask" in await club_of.heard("an")
    assert (await refused(club_of.books("li", 19))).key == "booking-taken", "it is kept for them"
    await club_of.until(9.75, day=2)  # 30 minutes later nobody has answered
    assert (await club_of.now(first)).state is State.LAPSED
    assert "booking-told-offer-lapsed" in await club_of.heard("an")
    assert await club_of.drifts() == 0


async def test_an_offer_that_lapses_goes_to_the_next(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ("wang", "li", "wu", "he")]
    first = await club_of.waits("an", 19)
    await club_of.does(made[1], Deed("cancel"), "li")
    second = await club_of.waits("li", 19)
    await club_of.until(9.75, day=2)
    assert [(await club_of.now(one)).state for one in (first, second)] == [State.LAPSED, State.OFFERED]
    taken = await club_of.does(second, Deed("take"), "li")
    assert taken.state is State.BOOKED
    assert await club_of.drifts() == 0


async def test_who_waits_in_vain_is_told_when_nobody_can_stay_away_any_more(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ("wang", "li", "wu", "he")]
    waiting = await club_of.waits("an", 19)
    await club_of.until(19)
    for one in made:
        await club_of.does(one, Deed("arrive", member=1))
    await club_of.until(19.25)
    assert (await club_of.now(waiting)).state is State.WAITING
    await club_of.until(19.5)
    assert (await club_of.now(waiting)).state is State.LAPSED
    assert "booking-told-waited-in-vain" in await club_of.heard("an")


async def test_who_waits_for_the_same_time_gets_the_place_of_guests_who_do_not_come(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19, hours=2) for who in ("wang", "li", "wu", "he")]
    waiting = await club_of.waits("an", 19, hours=2)
    await club_of.until(19)
    for one in made[1:]:
        await club_of.does(one, Deed("arrive", member=1))
    await club_of.until(19.25)  # the grace of the first is over
    offered = await club_of.now(waiting)
    assert (offered.state, offered.space) == (State.OFFERED, made[0].space)
    assert offered.start == waiting.start + timedelta(minutes=25), "ten minutes to answer, and then it is theirs"
    assert (offered.due, offered.end) == (offered.start, waiting.end)
    assert (waiting.price, offered.price) == (4000, 4000), "every half hour that is begun is paid"
    taken = await club_of.does(offered, Deed("take"), "an")
    await club_of.until(19.5)
    arrived = await club_of.does(taken, Deed("arrive", member=1))
    assert arrived.state is State.ARRIVED
    assert await club_of.drifts() == 0
    assert "booking-told-waited-in-vain" not in await club_of.heard("an")


async def test_one_household_that_waits_twice_is_offered_one_time_once(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19, hours=2) for who in ("wang", "li", "wu", "he")]
    early, later = await club_of.waits("an", 19, hours=2), await club_of.waits("an", 19.5)
    await club_of.until(19)
    for one in made:
        await club_of.does(one, Deed("here", member=1))
    await club_of.until(19 + 17 / 60)
    await club_of.does(await club_of.now(made[0]), Deed("cancel", member=1))  # what is left begins at half past, too
    assert [(await club_of.now(one)).state for one in (early, later)] == [State.WAITING, State.OFFERED]


async def test_in_the_night_an_offer_stands_from_the_morning_or_is_passed_over(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 9.5) for who in ("wang", "li", "wu", "he")]
    early, late = await club_of.waits("an", 9.5), await club_of.waits("wang", 9)  # a quiet night ends at 8
    await club_of.until(23, day=2)
    await club_of.does(made[1], Deed("cancel", late=True), "li")
    offered = await club_of.now(early)
    assert offered.state is State.OFFERED
    hours = club_of.door.house.default.hours
    assert offered.due is not None
    assert offered.due.astimezone(hours.timezone) == club_of.at(8.5)
    assert (await club_of.now(late)).state is State.WAITING
    assert "place-offer-ask" not in await club_of.heard("an"), "nobody is woken"
    await club_of.until(8.1)
    assert "place-offer-ask" in await club_of.heard("an")


async def test_a_household_waits_once_for_one_time(club_of: Clubhouse) -> None:
    await club_of.waits("an", 19)
    assert (await refused(club_of.waits("an", 19))).key == "booking-waiting-already"


# ── not coming, and coming ───────────────────────────────────────────────────────────────────────────────────────────


async def test_who_does_not_come_loses_the_place_and_gets_points(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19, hours=2)
    await club_of.until(17)
    assert (await club_of.heard("wang")).count("coming-ask") == 1
    await club_of.until(19.25)
    gone = await club_of.now(booking)
    assert gone.state is State.NO_SHOW
    assert "booking-told-no-show" in await club_of.heard("wang")
    found = await club_of.door.thread.read(lambda c: club.points(c, club_of.homes["wang"], club_of.at(20)))
    assert [(one.booking, one.points) for one in found] == [(booking.number, 1)]
    assert await club_of.drifts() == 0
    assert (await club_of.heard("wang")).count("coming-ask") == 1


async def test_who_came_is_billed_by_time_and_thanked(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19, hours=2)
    await club_of.until(19.1)
    arrived = await club_of.does(booking, Deed("arrive", member=1))
    await club_of.until(20.4)
    done = await club_of.does(arrived, Deed("finish", member=1))
    assert (done.state, done.bill) == (State.DONE, 3000)
    said = await club_of.heard("wang")
    assert said[-2:] == ["booking-told-bill", "chess-room-welcome-again"]
    assert (await club_of.now(booking)).state is State.DONE
    assert await club_of.drifts() == 0


async def test_the_time_is_up_once(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19)
    await club_of.until(19)
    await club_of.does(booking, Deed("arrive", member=1))
    await club_of.until(21)
    assert (await club_of.heard("wang")).count("booking-told-time-up") == 1
    assert (await club_of.heard("front-desk")).count("booking-room-time-up") == 1


async def test_staying_on_needs_the_time_after_it(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ("wang", "li", "wu", "he")]
    longer = Deed("extend", end=club_of.at(21), member=1)

    def extend(unit: Unit) -> Booking:
        return booking_desk.extend(unit, bookings.load(unit.connection, [made[0].id])[made[0].id], longer, "member:1")

    await club_of.until(19)
    done = await club_of.door.unit(extend)
    assert done.end == club_of.at(21)
    assert "booking-told-extended" in await club_of.heard("wang")
    assert await club_of.drifts() == 0


async def test_a_late_cancellation_costs_points_and_enough_of_them_block(club_of: Clubhouse) -> None:
    for day in (3, 4, 5):
        booking = await club_of.books("wang", 19, day)
        await club_of.until(18, day)
        assert (await refused(club_of.does(booking, Deed("cancel"), "wang"))).key == "booking-cancel-late"
        await club_of.does(booking, Deed("cancel", late=True), "wang")
    assert "booking-told-blocked" in await club_of.heard("wang")
    told = await refused(club_of.books("wang", 19, 10))
    assert isinstance(told.args["rules"], Rows)
    assert "broken-blocked" in [one.key for one in told.args["rules"].rows]


# ── closures ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_closure_cancels_apologises_and_offers_other_times(club_of: Clubhouse) -> None:
    first, other = await club_of.books("wang", 19), await club_of.books("li", 15)
    known = club_of.door.house.default.club.facility("chess")
    assert known is not None
    gone = await club_of.door.unit(
        lambda unit: closures.close(unit, known, "", club_of.at(18), club_of.at(22), "设备检修", "house")
    )
    assert [one.number for one in gone] == [first.number]
    assert (await club_of.now(first)).state is State.CLOSED
    assert (await club_of.now(other)).state is State.BOOKED
    said = await club_of.heard("wang")
    assert said[-3:] == ["apology-sincere", "booking-told-closed", "rebook-ask"]
    assert (await refused(club_of.books("wu", 19))).key == "booking-taken"
    assert await club_of.drifts() == 0


async def test_who_waits_is_offered_what_opens_again(club_of: Clubhouse) -> None:
    known = club_of.door.house.default.club.facility("chess")
    assert known is not None
    close = (known, "", club_of.at(18, 2), club_of.at(22, 2), "", "house")
    await club_of.door.unit(lambda unit: closures.close(unit, *close))
    waiting = await club_of.waits("an", 19, 2)
    assert await club_of.door.unit(lambda unit: closures.reopen(unit, known, "house"))
    assert (await club_of.now(waiting)).state is State.OFFERED
    assert not await club_of.door.unit(lambda unit: closures.reopen(unit, known, "house"))


async def test_a_single_room_closes_alone(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ("wang", "li")]
    known = club_of.door.house.default.club.facility("chess")
    assert known is not None
    gone = await club_of.door.unit(
        lambda unit: closures.close(unit, known, made[1].space, club_of.at(18), club_of.at(22), "", "house")
    )
    assert [one.number for one in gone] == [made[1].number]


# ── approval ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_request_waits_for_staff_and_is_urged(club_of: Clubhouse) -> None:
    booking = await club_of.door.unit(club_of.booking("wang", 14, 6, 2, "meeting", people=8))
    assert (booking.state, booking.space) == (State.REQUESTED, "small")
    await club_of.until(10.1, day=2)
    room = await club_of.heard("front-desk")
    assert room.count("booking-room-answer-half") == 1
    assert room.count("booking-room-answer-due") == 1
    await club_of.does(booking, Deed("agree", member=1))
    assert "booking-told-agreed" in await club_of.heard("wang")


async def test_a_request_nobody_answers_lapses_at_its_start(club_of: Clubhouse) -> None:
    booking = await club_of.door.unit(club_of.booking("wang", 14, 4, 2, "meeting", people=8))
    await club_of.until(14, day=4)
    assert (await club_of.now(booking)).state is State.LAPSED
    assert "booking-told-unanswered" in await club_of.heard("wang")


async def test_a_refusal_apologises_and_offers_other_times(club_of: Clubhouse) -> None:
    booking = await club_of.door.unit(club_of.booking("wang", 14, 6, 2, "meeting", people=8))
    await club_of.does(booking, Deed("refuse", words="当天有社区活动", member=1))
    assert (await club_of.heard("wang"))[-3:-1] == ["apology-sincere", "booking-told-refused"]


# ── the estate file lost the facility ────────────────────────────────────────────────────────────────────────────────


async def test_a_booking_whose_facility_is_gone_is_called_off_in_time(tmp_path: Path) -> None:
    async with front(tmp_path) as door:
        club_of = await opened(door)
        booking = await club_of.books("wang", 19)
        door.house = without(door.house, "chess")
        club_of.scheduler = Scheduler(door.thread, door.house, door.clock, lambda: None)
        await club_of.until(17.1)
        assert (await club_of.now(booking)).state is State.CLOSED
        assert "booking-told-closed" in await club_of.heard("wang")
        assert await club_of.drifts() == 0


async def test_counts_that_went_wrong_are_mended(club_of: Clubhouse) -> None:
    booking = await club_of.books("wang", 19)
    await club_of.door.write(
        lambda c: places.release(c, booking.estate, "chess", booking.space, booking.start, booking.until, 1)
    )
    await club_of.door.write(
        lambda c: places.take(c, booking.estate, "chess", "room-4", booking.start, booking.until, 1, 1)
    )
    assert await club_of.drifts() == 28
    assert await club_of.door.unit(booking_audit.mend) == 28
    assert await club_of.drifts() == 0
    assert await club_of.door.unit(booking_audit.mend) == 0
