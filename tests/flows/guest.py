"""A resident with bookings at the club: a `Talker` whose deeds are judged and carried out by the real lifecycle."""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.booking import Booking, Party, Standing, State
from flows.booking_effects import AnswerOffer, CancelBooking, ExtendBooking, SayHere
from flows.effects import Effect
from flows.facility import Facility
from flows.flow import Turn
from flows.messages import Inbound, Period, Refused, Value
from flows.people import Resident
from flows.rules.bookings.lifecycle import Deed, act
from tests.flows.talking import MONDAY, WANG, Talker, estate

PERSON, HOUSEHOLD = WANG.id, WANG.homes[0].household


def facility(key: str) -> Facility:
    found = estate().club.facility(key)
    assert found is not None
    return found


def booking(
    number: int = 413, key: str = "chess", start: datetime = MONDAY, hours: float = 2, **other: object
) -> Booking:
    """One of Wang's, in the first space of its facility."""
    where = facility(key)
    end = start + timedelta(hours=hours)
    known: dict[str, object] = {
        "id": number,
        "estate": "demo",
        "number": number,
        "state": State.BOOKED,
        "revision": 1,
        "facility": key,
        "space": where.spaces[0].key,
        "start": start,
        "end": end,
        "until": end + where.buffer,
        "party": Party(4),
        "filed": MONDAY - timedelta(days=1),
        "household": HOUSEHOLD,
        "house": "3-2-501",
        "person": PERSON,
        "name": "王伟",
        "phone": "13800000000",
    }
    return Booking(**{**known, **other})  # type: ignore[arg-type]  # the fields of Booking, by name


class Guest(Talker):
    """A `Talker` with bookings, points and cards; what becomes of a booking is its lifecycle's to say."""

    def __init__(
        self, *bookings: Booking, now: datetime = MONDAY, resident: Resident = WANG, standing: Standing | None = None
    ) -> None:
        super().__init__(resident, now)
        known = standing or Standing()
        self.club.bookings += bookings
        self.club.points += known.points
        self.club.cards += known.cards

    @property
    def bookings(self) -> dict[int, Booking]:
        """As they stand after the last turn."""
        return {one.number: one for one in self.club.bookings}

    def becomes(self, booking: Booking) -> None:
        """Staff, or another of the home, have changed it meanwhile."""
        self.club.bookings = [booking if one.number == booking.number else one for one in self.club.bookings]

    def _advance(self, message: Inbound | Refused, about: int | None) -> Turn:
        turn = super()._advance(message, about)
        for effect in turn.acts:
            if (deed := deed_of(effect)) and isinstance(refused := self._judged(*deed), Refused):
                return super()._advance(refused, None)
        return turn

    def _judged(self, number: int, deed: Deed) -> Booking | Refused:
        before = self.bookings[number]
        after = act(before, deed, facility(before.facility), estate().club, self.now)
        return after if isinstance(after, Refused) else after.booking

    def _carry_out(self, effect: Effect) -> dict[str, Value]:
        deed = deed_of(effect)
        if deed is None:
            return super()._carry_out(effect)
        after = self._judged(*deed)
        assert isinstance(after, Booking)
        self.becomes(after)
        return {"number": after.label, "when": Period(after.start, after.end), "points": 1, "arrived": "no"}


def deed_of(effect: object) -> tuple[int, Deed] | None:
    match effect:
        case CancelBooking(booking=number, late=late):
            return number, Deed("cancel", late=late)
        case SayHere(booking=number):
            return number, Deed("here")
        case AnswerOffer(booking=number, taken=taken):
            return number, Deed("take" if taken else "decline")
        case ExtendBooking(booking=number, end=end):
            return number, Deed("extend", end=end)
        case _:
            return None
