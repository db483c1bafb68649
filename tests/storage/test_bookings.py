"""Bookings on both databases: kept whole, numbered once, saved once, and seen by those whose they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from flows.booking import HOLDING, LIVE, Membership, Party, State
from storage import bookings, club, households, tickets
from storage.database import Database
from tests.storage.booked import DAY, ESTATE, HOUR, booking, filed, home, person


def test_a_booking_comes_back_as_it_was(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        whole = booking(
            now,
            household=home(connection),
            house="3-2-501",
            person=person(connection, "wang", now),
            party=Party(2, 1),
            answers=(("purpose", "业主大会"),),
            price=4050,
            due=now + HOUR,
            locker="17",
            told=("late",),
        )
        one = filed(connection, whole)
        assert (one.number, one.label) == (1, "B-0001")
        assert one == replace(whole, id=one.id, number=1)
        assert bookings.load(connection, [one.id, 99]) == {one.id: one}
        assert bookings.by_number(connection, ESTATE, 1) == one
        assert bookings.by_number(connection, "other", 1) is None


def test_bookings_and_tickets_share_one_sequence(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        assert tickets.next_number(connection, ESTATE) == 1
        assert filed(connection, booking(now)).number == 2
        assert tickets.next_number(connection, ESTATE) == 3


def test_a_save_from_a_stale_read_changes_nothing(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        one = filed(connection, booking(now))
        assert bookings.save(connection, replace(one, revision=2, state=State.ARRIVED, arrived=now), was=1)
        assert not bookings.save(connection, replace(one, revision=2, state=State.CANCELLED), was=1)
        assert bookings.load(connection, [one.id])[one.id].state is State.ARRIVED


def test_a_household_waits_once_for_one_time_and_a_refusal_spends_no_number(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        wait = booking(now, state=State.WAITING, space="", household=home(connection))
        first = filed(connection, wait)
        assert bookings.file(connection, wait) is None
        assert bookings.file(connection, replace(wait, state=State.OFFERED, space="room-2")) is None
        assert filed(connection, replace(wait, household=home(connection, "502"))).number == first.number + 1
        assert filed(connection, replace(wait, start=wait.start + HOUR)).number == first.number + 2
        assert bookings.save(connection, replace(first, state=State.LAPSED, revision=2), was=1)
        assert filed(connection, wait).number == first.number + 3, "a wait in vain may be begun again"


def test_a_resident_sees_their_own_and_their_homes(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        wang, li = person(connection, "wang", now), person(connection, "li", now)
        theirs = home(connection)
        before = filed(connection, booking(now - DAY, household=theirs))
        households.bind(connection, li, theirs, False, now)
        own = filed(connection, booking(now, person=wang, household=theirs))
        elsewhere = filed(connection, booking(now, person=wang, household=home(connection, "502")))

        def seen(who: int) -> set[int]:
            every = (before, own, elsewhere)
            return {one.number for one in every if bookings.visible(connection, ESTATE, who, one.number)}

        assert seen(wang) == {own.number, elsewhere.number}
        assert seen(li) == {own.number}, "of the household before them they see nothing"
        assert bookings.visible(connection, "other", wang, own.number) is None
        households.unbind(connection, theirs, li, now)
        assert seen(li) == set()
        assert bookings.mine(connection, ESTATE, li, now) == ()


def test_my_bookings_are_the_next_first_and_then_what_is_over(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        wang = person(connection, "wang", now)

        def of(start: datetime, state: State) -> int:
            return filed(connection, booking(now, start, person=wang, state=state)).number

        later, next_, inside = of(now + 3 * DAY, State.BOOKED), of(now + DAY, State.WAITING), of(now, State.ARRIVED)
        dropped, last, long_ago = (
            of(now + 2 * DAY, State.CANCELLED),
            of(now - 2 * DAY, State.DONE),
            of(now - 31 * DAY, State.DONE),
        )
        found = [one.number for one in bookings.mine(connection, ESTATE, wang, now)]
        assert found == [inside, next_, later, dropped, last]
        assert long_ago not in found


def test_how_a_household_stands(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        wang, li, theirs = person(connection, "wang", now), person(connection, "li", now), home(connection)
        counted = [
            filed(connection, booking(now, now + days * DAY, household=theirs, person=wang, state=state))
            for days, state in ((-40, State.DONE), (-3, State.NO_SHOW), (1, State.BOOKED), (90, State.REQUESTED))
        ]
        for days, state in ((-70, State.DONE), (-3, State.CANCELLED), (2, State.WAITING)):
            filed(connection, booking(now, now + days * DAY, household=theirs, person=li, state=state))
        filed(connection, booking(now, household=home(connection, "502")))
        club.add_point(connection, ESTATE, theirs, counted[1].id, 1, now, now + 90 * DAY)
        card = Membership("gym", "G-0001", "王伟", date(2026, 1, 1), date(2027, 12, 31))
        club.put_card(connection, ESTATE, card, theirs, None)

        stands = bookings.standing(connection, ESTATE, wang, theirs, now)
        assert list(stands.bookings) == [one for one in counted if one.state is not State.NO_SHOW]
        assert list(stands.own) == counted[2:]
        assert [(one.booking, one.points) for one in stands.points] == [(counted[1].number, 1)]
        assert stands.cards == (card,)
        assert [one.state for one in bookings.standing(connection, ESTATE, li, None, now).own] == [State.WAITING]
        assert bookings.standing(connection, ESTATE, None, None, now).own == ()


def test_what_touches_a_stretch_and_who_waits_for_it(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        seven = now + 10 * HOUR
        held = filed(connection, booking(now, seven))
        ends = held.until
        asked = (connection, ESTATE, "chess")
        assert bookings.overlapping(*asked, seven - HOUR, seven, HOLDING) == []
        assert bookings.overlapping(*asked, ends, ends + HOUR, HOLDING) == []
        assert bookings.overlapping(*asked, ends - timedelta(minutes=5), ends + HOUR, HOLDING) == [held]
        assert bookings.overlapping(*asked, seven, ends, [State.ARRIVED]) == []
        assert bookings.overlapping(connection, ESTATE, "pool", seven, ends, LIVE) == []
        waits = [
            filed(connection, booking(now + late * HOUR, seven, state=State.WAITING, household=home(connection, room)))
            for late, room in ((2, "301"), (0, "302"), (1, "303"))
        ]
        filed(connection, booking(now, seven + 5 * HOUR, state=State.WAITING))
        assert bookings.waiting_for(*asked, seven, ends) == [waits[1], waits[2], waits[0]], "the longest wait first"


def test_a_days_bookings_and_what_became_of_them(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        day, after = now, now + 12 * HOUR
        done = filed(
            connection,
            booking(now, now, state=State.DONE, arrived=now, left=now + timedelta(minutes=95), party=Party(2, 1)),
        )
        absent = filed(connection, booking(now, now + HOUR, state=State.NO_SHOW))
        filed(connection, booking(now, now + HOUR, state=State.CANCELLED))
        pool = filed(connection, booking(now, now + 2 * HOUR, facility="pool", space="pool"))
        filed(connection, booking(now, after))
        assert bookings.of_day(connection, ESTATE, day, after) == [done, absent, pool]
        assert bookings.of_day(connection, ESTATE, day, after, "chess", [State.DONE]) == [done]
        assert bookings.counts(connection, ESTATE, "chess", day, after) == {
            "bookings": 2,
            "people": 3,
            "no-shows": 1,
            "cancelled": 1,
            "minutes": 95,
        }


def test_what_nobody_has_ended_does_not_hide_what_comes(database: Database, now: datetime) -> None:
    """Whoever checks in by themselves is often not checked out by anybody."""
    with database.unit() as connection:
        wang = person(connection, "wang", now)
        for week in range(51):
            filed(connection, booking(now, now - week * HOUR - DAY, person=wang, state=State.ARRIVED))
        coming = filed(connection, booking(now, now + DAY, person=wang))
        assert bookings.mine(connection, ESTATE, wang, now)[0] == coming
