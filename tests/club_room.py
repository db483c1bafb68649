"""The desk's side of the club, for tests in users' verbs: the world of tests.staff with bookings in it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row

from bot import booking_desk, booking_rings, club_day, club_relay
from flows.booking import Booking, Membership, Party, Wish
from storage import bookings, club, households, timers
from storage.matters import history_about
from tests.staff import World, make_world

DESK = "front-desk"
HOME = ("3", "2", "501")


class ClubWorld(World):
    """王先生 lives at 3-2-501 and has the gym card G-0001."""

    household: int = 0

    def opens(self) -> None:
        with self.unit() as unit:
            self.household = households.find_or_create(unit.connection, unit.estate.key, HOME)
            households.bind(unit.connection, self.person("wang"), self.household, True, self.now)
            card = Membership("gym", "G-0001", "王先生", date(2026, 1, 1), date(2027, 12, 31))
            club.put_card(unit.connection, unit.estate.key, card, self.household, None)

    def at(self, day: int, hour: int, minute: int = 0) -> datetime:
        """A moment of March 2026 in the estate."""
        return datetime(2026, 3, day, hour, minute, tzinfo=self.house.default.hours.timezone)

    def books(
        self,
        facility: str,
        start: datetime,
        end: datetime,
        party: Party | None = None,
        *,
        household: int | None = None,
        answers: tuple[tuple[str, str], ...] = (),
    ) -> Booking:
        """Booked by 王先生 in chat."""
        with self.unit() as unit:
            kind = unit.estate.club.facility(facility)
            assert kind is not None
            wish = Wish(facility, start, end, party or Party(4))
            values: dict[str, Any] = {"household": household or self.household, "house": "3-2-501", "answers": answers}
            draft = booking_desk.draft(
                unit, kind, wish, person=self.person("wang"), name="王小明", phone="13800135678", **values
            )
            return booking_desk.reserve(unit, draft, f"person:{self.person('wang')}")

    def booking(self, number: int = 1) -> Booking:
        with self.database.unit() as connection:
            found = bookings.by_number(connection, self.house.default.key, number)
        assert found is not None
        return found

    def did(self, number: int = 1) -> list[tuple[str, str]]:
        """Who did what about a booking."""
        with self.database.reader() as connection:
            return [(row.actor, row.act) for row in history_about(connection, f"booking:{self.booking(number).id}")]

    def told(self, chat: str, script: str) -> str:
        return str(self.last(chat, script).body["text"])

    def button(self, row: Row[Any]) -> list[str]:
        return [one[1] for one in row.body.get("choices", [])]

    def card_of(self, number: int) -> Row[Any]:
        """The newest card of a booking at its desk."""
        label = f"B-{number:04d}"
        return [row for row in self.letters(f"room:{DESK}") if row.card and row.body.get("label") == label][-1]

    def begins_its_days(self) -> None:
        """As the scheduler does at its start."""
        with self.unit() as unit:
            unit.timers.extend(club_day.club_timers(unit.estate, unit.now))

    def goes_on_until(self, moment: datetime) -> None:
        self.forward(seconds=int((moment - self.now) / timedelta(seconds=1)))

    def _ring(self) -> None:
        with self.unit() as unit:
            for timer in timers.take(unit.connection, self.now):
                if timer.kind == club_day.CLUB:
                    club_day.ring(unit, timer)
                elif timer.kind == club_relay.KIND:
                    club_relay.relay_now(unit, timer)
                elif timer.kind == booking_desk.KIND:
                    booking_rings.ring(unit, timer)


def club_world(url: str) -> ClubWorld:
    world = make_world(url)
    club_world = ClubWorld(world.house, world.database, world.now, world.known, world.events)
    club_world.opens()
    return club_world
