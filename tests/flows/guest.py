"""A resident with bookings at the club: a `Talker` whose deeds are judged and carried out by the real lifecycle."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows.booking import Booking, Occupied, Party, Standing, State
from flows.effects import AnswerOffer, AppealPoints, CancelBooking, Effect, ExtendBooking, OrderGoods, SayHere
from flows.facility import Facility
from flows.flow import Turn
from flows.messages import Inbound, Period, Refused, Value
from flows.people import Resident
from flows.queries import BookingOf, BookingsOf, OccupiedOn, Query, StandingOf
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
    """`bookings` are as they stand after the last turn."""

    def __init__(
        self,
        *bookings: Booking,
        now: datetime = MONDAY,
        resident: Resident = WANG,
        standing: Standing | None = None,
        occupied: Occupied | None = None,
    ) -> None:
        super().__init__(resident, now)
        self.bookings = {one.number: one for one in bookings}
        self.points_and_cards = standing or Standing()
        self.occupied = occupied or Occupied()

    def _answer(self, query: Query) -> object:
        match query:
            case BookingOf(number=number):
                return self.bookings.get(number)
            case BookingsOf():
                return tuple(sorted(self.bookings.values(), key=lambda one: (not one.live, one.start)))
            case StandingOf():
                mine = tuple(self.bookings.values())
                return replace(self.points_and_cards, bookings=mine, own=tuple(one for one in mine if one.live))
            case OccupiedOn():
                return self.occupied
            case _:
                return super()._answer(query)

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
        if deed := deed_of(effect):
            after = self._judged(*deed)
            assert isinstance(after, Booking)
            self.bookings[after.number] = after
            return {"number": after.label, "when": Period(after.start, after.end), "points": 1, "arrived": "no"}
        if isinstance(effect, OrderGoods | AppealPoints):
            return {"number": "Q-0777", "reply_by": self.now + timedelta(minutes=10)}
        return super()._carry_out(effect)


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
