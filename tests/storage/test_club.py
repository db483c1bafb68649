"""Closures, points, member cards and the daily log, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from flows.booking import Closure, Membership, State
from storage import bookings, club, households, people, places
from storage.database import Connection, Database
from tests.storage.booked import DAY, ESTATE, HOUR, booking, filed, home, person

CARD = Membership("gym", "G-0001", "王伟", date(2026, 1, 1), date(2026, 12, 31))


def closed(connection: Connection, start: datetime, end: datetime, space: str = "", *, log: bool = False) -> Closure:
    value = Closure(0, "pool", space, start, end, "换水", log)
    return replace(value, id=club.add_closure(connection, ESTATE, value, start, None))


def test_what_is_closed_in_a_stretch(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        lane, whole = closed(connection, now + HOUR, now + 2 * HOUR, "lane-1"), closed(connection, now, now + HOUR)

        def found(start: datetime, end: datetime) -> tuple[Closure, ...]:
            return club.closures(connection, ESTATE, "pool", start, end)

        assert found(now, now + DAY) == (whole, lane)
        assert found(now + HOUR, now + DAY) == (lane,), "it is open from the very moment at which a closure ends"
        assert found(now - HOUR, now) == ()
        assert club.closures(connection, ESTATE, "gym", now, now + DAY) == ()
        assert places.occupied(connection, ESTATE, "pool", now, now + DAY).closures == (whole, lane)


def test_a_closure_is_lifted_once_or_ends_earlier(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        one, other = closed(connection, now, now + DAY, log=True), closed(connection, now, now + DAY)
        assert club.lift(connection, one.id, now)
        assert not club.lift(connection, one.id, now)
        club.cut(connection, other.id, now + HOUR)
        assert club.closures(connection, ESTATE, "pool", now, now + DAY) == (replace(other, end=now + HOUR),)


def test_a_booking_costs_points_once_until_they_expire_or_are_lifted(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        theirs = home(connection)
        one, other = (filed(connection, booking(now, household=theirs, state=State.NO_SHOW)) for _ in range(2))
        assert club.add_point(connection, ESTATE, theirs, one.id, 1, now, now + 90 * DAY)
        assert not club.add_point(connection, ESTATE, theirs, one.id, 1, now, now + 90 * DAY)
        assert club.add_point(connection, ESTATE, theirs, other.id, 2, now, now + DAY)

        def left(at: datetime) -> list[tuple[int, int]]:
            return [(point.booking, point.points) for point in club.points(connection, theirs, at)]

        assert left(now) == [(one.number, 1), (other.number, 2)]
        assert left(now + DAY) == [(one.number, 1)]
        sun = people.enlist(
            connection,
            ESTATE,
            person(connection, "sun", now),
            now,
            key="sun",
            name="孙",
            role="supervisor",
            department="front-desk",
        )
        assert club.lift_points(connection, one.id, sun, now)
        assert not club.lift_points(connection, one.id, sun, now)
        assert left(now) == [(other.number, 2)]
        assert not club.add_point(connection, ESTATE, theirs, one.id, 1, now, now + DAY), "what was lifted stays lifted"


def test_a_card_is_renewed_and_found_by_its_number(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        theirs, other = home(connection), home(connection, "502")
        club.put_card(connection, ESTATE, CARD, theirs, None)
        assert club.card_of(connection, ESTATE, "gym", "G-0001") == (theirs, CARD)
        assert club.card_of(connection, ESTATE, "pool", "G-0001") is None
        assert club.cards(connection, theirs, CARD.until) == (CARD,)
        assert club.cards(connection, theirs, CARD.until + DAY) == ()
        longer = replace(CARD, until=date(2027, 12, 31))
        club.put_card(connection, ESTATE, longer, theirs, None)
        assert club.cards(connection, theirs, CARD.until + DAY) == (longer,)
        club.put_card(connection, ESTATE, longer, other, None)
        assert (club.cards(connection, theirs, CARD.since), club.cards(connection, other, CARD.since)) == (
            (),
            (longer,),
        )


def test_the_next_tenants_inherit_nothing(database: Database, now: datetime) -> None:
    """Quota, points and cards are of those who live there now; who comes back has lived there all along."""
    with database.unit() as connection:
        theirs, before = home(connection), now - 10 * DAY
        wang, li = person(connection, "wang", now), person(connection, "li", now)
        households.bind(connection, wang, theirs, True, before)
        club.put_card(connection, ESTATE, replace(CARD, since=before.date()), theirs, None)
        used = filed(connection, booking(now, household=theirs, person=wang, filed=before))
        lost = filed(connection, booking(now, now - HOUR, household=theirs, state=State.NO_SHOW, filed=before))
        club.add_point(connection, ESTATE, theirs, lost.id, 1, now, now + 90 * DAY)

        def left(at: datetime) -> tuple[int, int, int]:
            held = bookings.standing(connection, ESTATE, li, theirs, at)
            return len([one for one in held.bookings if one.live]), len(held.points), len(held.cards)

        assert left(now) == (1, 1, 1)
        households.unbind(connection, theirs, wang, now)
        assert left(now) == (0, 0, 0), "nobody lives there"
        households.bind(connection, li, theirs, True, now)
        assert left(now) == (0, 0, 0)
        filed(connection, booking(now, household=theirs, person=li, filed=now + HOUR))
        club.put_card(connection, ESTATE, replace(CARD, card="G-0002", since=now.date()), theirs, None)
        assert left(now + HOUR) == (1, 0, 1)
        households.bind(connection, wang, theirs, False, now + DAY)
        assert left(now + DAY)[1] == 1, "who moves out and in again has not got rid of their points"
    assert used.number != lost.number


def test_what_the_desk_wrote_down_for_a_home_before_anybody_was_bound_counts(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        theirs = home(connection)
        filed(connection, booking(now, household=theirs, filed=now))
        households.bind(connection, person(connection, "wang", now), theirs, True, now + HOUR)
        assert len(bookings.standing(connection, ESTATE, None, theirs, now + HOUR).bookings) == 1


def test_the_last_reading_is_the_newest_and_exact(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        figures = {"water_c": Decimal("26.50"), "ph": Decimal("7.2")}
        club.add_reading(connection, ESTATE, "pool", now, figures, True, None)
        club.add_reading(connection, ESTATE, "pool", now + HOUR, {"ph": Decimal(9)}, False, None)
        last = club.last_reading(connection, ESTATE, "pool", now)
        assert last == club.Reading(now + HOUR, {"ph": Decimal(9)}, False, None)
        assert club.last_reading(connection, ESTATE, "pool", now + timedelta(hours=2)) is None
        assert club.last_reading(connection, ESTATE, "gym", now) is None


def test_figures_keep_their_digits(database: Database, now: datetime) -> None:
    with database.unit() as connection:
        club.add_reading(connection, ESTATE, "pool", now, {"water_c": Decimal("26.50")}, True, None)
        last = club.last_reading(connection, ESTATE, "pool", now)
        assert last is not None
        assert str(last.figures["water_c"]) == "26.50"
