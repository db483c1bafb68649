"""The club as a story needs it: bookings kept in a list, judged by the real rules, so that a refusal is a real one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from flows.booking import COUNTED, Booking, Closure, Membership, Occupied, Party, Point, Standing, State, Wish
from flows.booking_effects import (
    AnswerOffer,
    AppealPoints,
    AskBill,
    Book,
    CancelBooking,
    ExtendBooking,
    JoinWaitlist,
    MoveBooking,
    OrderGoods,
    SayHere,
)
from flows.effects import Effect
from flows.estate import Estate
from flows.facility import Facility
from flows.messages import Period, Refused, Rows, Value
from flows.people import Resident
from flows.queries import OccupiedOn
from flows.rules.bookings.allowed import broken
from flows.rules.bookings.slots import place_for, ticks

OTHERS = 99  # a household that is nobody's in these stories


@dataclass
class ClubBook:
    """All bookings of a story."""

    estate: Estate
    bookings: list[Booking] = field(default_factory=list)
    closures: list[Closure] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    cards: list[Membership] = field(default_factory=list)

    def facility(self, key: str) -> Facility:
        found = self.estate.club.facility(key)
        assert found, f"the demo estate has no facility {key}"
        return found

    # ── what others have done ───────────────────────────────────────────────────────────────────────────────────────

    def takes(self, facility: str, start: datetime, minutes: int, people: int = 2, space: str = "") -> Booking:
        """A neighbour has booked."""
        wish = Wish(facility, start, start + timedelta(minutes=minutes), Party(people), space)
        return self.put(wish, OTHERS, None, start)

    def fills(self, facility: str, start: datetime, minutes: int) -> None:
        """Neighbours have booked all there is at that time."""
        known = self.facility(facility)
        for space in known.spaces:
            self.takes(facility, start, minutes, space.capacity, space.key)

    def closes(self, facility: str, start: datetime, end: datetime, reason: str = "") -> None:
        self.closures.append(Closure(len(self.closures) + 1, facility, "", start, end, reason))

    def put(
        self, wish: Wish, household: int | None, person: int | None, now: datetime, state: State = State.BOOKED
    ) -> Booking:
        facility = self.facility(wish.facility)
        space = "" if state is State.WAITING else self.space(wish)
        assert space is not None, f"{wish} has no place"
        number = 600 + len(self.bookings)
        booking = Booking(
            id=number,
            estate=self.estate.key,
            number=number,
            state=state,
            revision=1,
            facility=wish.facility,
            space=space,
            start=wish.start,
            end=wish.end,
            until=wish.end + facility.buffer,
            party=wish.party,
            filed=now,
            household=household,
            house="3-2-501" if household == 11 else "",
            person=person,
        )
        self.bookings.append(booking)
        return booking

    # ── what flows ask ──────────────────────────────────────────────────────────────────────────────────────────────

    def space(self, wish: Wish, besides: Booking | None = None) -> str | None:
        zone = self.estate.hours.timezone
        day = wish.start.astimezone(zone).date()
        return place_for(
            self.facility(wish.facility), wish, self.occupied(OccupiedOn(wish.facility, day, day)), besides
        )

    def occupied(self, query: OccupiedOn) -> Occupied:
        zone, facility = self.estate.hours.timezone, self.facility(query.facility)
        begin = datetime.combine(query.first, time(), zone) - timedelta(hours=12)
        end = datetime.combine(query.last + timedelta(days=2), time(), zone)
        taken: Counter[tuple[str, datetime]] = Counter()
        for one in self.bookings:
            if one.facility == facility.key and one.holds and one.start < end and begin < one.until:
                for at in ticks(one.start, one.until):
                    taken[one.space, at] += facility.takes(one.party.people)
        closures = tuple(one for one in self.closures if one.facility == facility.key)
        return Occupied(dict(taken), closures)

    def standing(self, person: int, household: int | None) -> Standing:
        mine = tuple(one for one in self.bookings if self._is_of(one, person, household) and one.state in COUNTED)
        own = tuple(one for one in self.bookings if one.person == person and one.live)
        return Standing(mine, tuple(self.points), tuple(self.cards), own)

    @staticmethod
    def _is_of(one: Booking, person: int, household: int | None) -> bool:
        return one.person == person if household is None else one.household == household

    def mine(self, resident: Resident) -> tuple[Booking, ...]:
        homes = {home.household for home in resident.homes}
        found = [one for one in self.bookings if one.person == resident.id or one.household in homes]
        return tuple(sorted(found, key=lambda one: (not one.live, one.start)))

    def one(self, resident: Resident, number: int) -> Booking | None:
        return next((one for one in self.mine(resident) if one.number == number), None)

    # ── what flows have done ────────────────────────────────────────────────────────────────────────────────────────

    def refusal(self, effect: Effect, resident: Resident, now: datetime) -> Refused | None:
        """Why the engine would not carry it out."""
        match effect:
            case Book():
                return self._broken(effect.wish, effect.household, resident, now)
            case MoveBooking():
                known = self.one(resident, effect.booking)
                if known is None:
                    return Refused("booking-not-found")
                wish = replace(known.wish, start=effect.start, end=effect.end, space=effect.space)
                return self._broken(wish, known.household, resident, now, known)
            case _:
                return None

    def _broken(
        self, wish: Wish, household: int | None, resident: Resident, now: datetime, moved: Booking | None = None
    ) -> Refused | None:
        known = (self.standing(resident.id, household), now, self.estate.hours.timezone)
        number = moved.number if moved else None
        rows = broken(self.facility(wish.facility), self.estate.club, wish, *known, moving=number)
        if rows:
            return Refused("booking-broken", {"rules": Rows(rows), "count": len(rows)})
        return None if self.space(wish, moved) else Refused("booking-taken")

    def carry_out(self, effect: Effect, resident: Resident, now: datetime) -> dict[str, Value]:
        match effect:
            case Book():
                asked = self.facility(effect.wish.facility).approval
                state = State.REQUESTED if asked else State.BOOKED
                made = self.put(effect.wish, effect.household, resident.id, now, state)
                space = self.facility(made.facility).space(made.space)
                by = now + timedelta(hours=1) if asked else made.start
                return {"number": made.label, "by": by, **({"space": space.name} if space else {})}
            case JoinWaitlist():
                made = self.put(effect.wish, effect.household, resident.id, now, State.WAITING)
                return {"number": made.label}
            case MoveBooking():
                return self._change(effect.booking, start=effect.start, end=effect.end)
            case CancelBooking():
                return self._change(effect.booking, state=State.CANCELLED) | {"points": 0}
            case SayHere():
                return self._change(effect.booking, here=now) | {"arrived": "no"}
            case AskBill():
                return self._change(effect.booking)
            case ExtendBooking():
                return self._change(effect.booking, end=effect.end)
            case AnswerOffer():
                done = self._change(effect.booking, state=State.BOOKED if effect.taken else State.LAPSED)
                return done | {"by": now}
            case OrderGoods() | AppealPoints():
                return {"number": "Q-0888", "reply_by": now + timedelta(minutes=10)}
            case _:
                raise AssertionError(f"{effect} is not about the club")

    def _change(self, number: int, **values: object) -> dict[str, Value]:
        for at, one in enumerate(self.bookings):
            if one.number == number:
                self.bookings[at] = changed = replace(one, **values)  # type: ignore[arg-type]  # fields of Booking
                space = self.facility(changed.facility).space(changed.space)
                place = {"space": space.name} if space else {}
                return {"number": changed.label, "when": Period(changed.start, changed.end), **place}
        raise AssertionError(f"there is no booking {number}")
