"""Whose a booking is: of the homes they live in now, and of those who live there now."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot import bookings as effects
from bot.unit import Unit
from bot.writer import Findings, Writer
from flows.booking import Party, State, Wish
from flows.booking_effects import AnswerOffer, Book, CancelBooking, ExtendBooking, JoinWaitlist, MoveBooking
from flows.flow import Conversation
from flows.people import Home, Resident
from flows.rules.bookings.lifecycle import Deed
from storage import people
from tests.front import front
from tests.test_booking_desk import Clubhouse, opened, refused


@pytest.fixture
async def club_of(tmp_path: Path) -> AsyncIterator[Clubhouse]:
    async with front(tmp_path) as door:
        yield await opened(door)


def writer(unit: Unit, club_of: Clubhouse, who: str, *homes: str) -> Writer:
    """Who writes now, and to which homes they are bound by now."""
    person = club_of.persons[who]
    known = next(one for one in people.addresses_by_id(unit.connection, range(1, 30)).values() if one.person == person)
    theirs = tuple(Home(club_of.homes[home], home, True) for home in homes)
    return Writer(known, Resident(person, "zh-Hans", homes=theirs), Conversation())


def booking_for(club_of: Clubhouse, home: str, kind: type[Book | JoinWaitlist]) -> Callable[[Unit], Findings]:
    """wang books for a home; the only one of theirs is now li's."""

    def book(unit: Unit) -> Findings:
        wish = Wish("chess", club_of.at(19), club_of.at(20), Party(2))
        effect = kind(wish, club_of.homes[home] if home else None, "9-1-501", "wang", "138", ())
        done = effects.book if isinstance(effect, Book) else effects.join_waitlist
        return done(unit, effect, writer(unit, club_of, "wang", "li"))  # type: ignore[arg-type]  # as just asked

    return book


@pytest.mark.parametrize("kind", [Book, JoinWaitlist])
@pytest.mark.parametrize("home", ["wang", ""])
async def test_for_a_home_that_is_not_theirs_nothing_is_booked(
    club_of: Clubhouse, home: str, kind: type[Book | JoinWaitlist]
) -> None:
    """A draft may be older than the end of a binding; without a home there would be no quota and no points."""
    told = await refused(club_of.door.unit(booking_for(club_of, home, kind)))
    assert told.key == "booking-home-gone"
    assert await club_of.door.unit(booking_for(club_of, "li", Book))


async def test_who_has_moved_out_does_not_act_on_the_homes_account(club_of: Clubhouse) -> None:
    made = await club_of.books("wang", 19)
    moves = MoveBooking(made.number, club_of.at(10, 4), club_of.at(11, 4), "")
    stays = ExtendBooking(made.number, club_of.at(21))

    def gone(unit: Unit) -> Writer:
        return writer(unit, club_of, "wang")

    assert (await refused(club_of.door.unit(lambda unit: effects.move(unit, moves, gone(unit))))).key == (
        "booking-home-gone"
    )
    assert (await refused(club_of.door.unit(lambda unit: effects.extend(unit, stays, gone(unit))))).key == (
        "booking-home-gone"
    )
    assert await club_of.door.unit(lambda unit: effects.cancel(unit, CancelBooking(made.number), gone(unit)))


async def test_who_has_moved_out_takes_no_offer(club_of: Clubhouse) -> None:
    made = [await club_of.books(who, 19) for who in ("wang", "li", "wu", "he")]
    waiting = await club_of.waits("an", 19)
    await club_of.does(made[0], Deed("cancel"), "wang")
    assert (await club_of.now(waiting)).state is State.OFFERED
    takes = AnswerOffer(waiting.number, taken=True)
    told = await refused(club_of.door.unit(lambda unit: effects.answer_offer(unit, takes, writer(unit, club_of, "an"))))
    assert told.key == "booking-home-gone"
