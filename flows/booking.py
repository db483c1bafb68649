"""A booking as the rules see it: one frozen value, from the wish to the bill (handbook/systems.md A4, A5, B4, B5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

LETTER = "B"


class State(StrEnum):
    """How a booking stands. What is only waited for takes no place; an offer takes it for as long as it stands."""

    REQUESTED = "requested"  # staff must agree first
    WAITING = "waiting"  # on the waitlist
    OFFERED = "offered"  # a place came free and is kept for this household for a while
    BOOKED = "booked"
    ARRIVED = "arrived"
    DONE = "done"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    NO_SHOW = "no-show"
    CLOSED = "closed"  # the facility closes at that time
    LAPSED = "lapsed"  # an offer nobody took, or a wait in vain


HOLDING = (State.REQUESTED, State.OFFERED, State.BOOKED, State.ARRIVED)  # these take places
OCCUPYING = (*HOLDING, State.DONE)  # and these until their `until`: after the guests comes the cleaning
LIVE = (*HOLDING, State.WAITING)
COUNTED = (*HOLDING, State.DONE)  # these count for a household's quota; not to come costs points


@dataclass(frozen=True, slots=True)
class Party:
    adults: int
    children: int = 0

    @property
    def people(self) -> int:
        return self.adults + self.children


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody would like to book. Moments are aware; `space` is empty where any will do."""

    facility: str
    start: datetime
    end: datetime
    party: Party
    space: str = ""


@dataclass(frozen=True, slots=True)
class Booking:
    """Moments are aware. `until` is its end with the cleaning after it, sooner where the guests left sooner. Money is
    fen."""

    id: int
    estate: str
    number: int
    state: State
    revision: int
    facility: str
    space: str  # empty while it waits for one
    start: datetime
    end: datetime
    until: datetime
    party: Party
    filed: datetime
    household: int | None = None
    house: str = ""
    person: int | None = None
    name: str = ""  # whom staff ask for: the whole name, else the surname
    phone: str = ""
    filed_by: int | None = None  # the member who wrote it down for them
    answers: tuple[tuple[str, str], ...] = ()  # key of the facility's question → answer
    price: int | None = None  # as told when it was booked
    deposit: int = 0
    given: datetime | None = None  # when it became theirs as it is: agreed to, taken, moved; None: when it was filed
    due: datetime | None = None  # requested: staff answer by then; offered: the household does
    here: datetime | None = None  # the guest said “I am here”, or the desk saw them
    seen: bool = False  # the desk saw them, and has not let them in yet
    arrived: datetime | None = None
    left: datetime | None = None
    deposit_taken: bool = False
    locker: str = ""
    card: str = ""  # number of the member card
    bill: int | None = None
    reason: str = ""  # of a refusal or a closure, in words of staff
    told: tuple[str, ...] = ()  # what was announced: "late"

    @property
    def label(self) -> str:
        return f"{LETTER}-{self.number:04d}"

    @property
    def live(self) -> bool:
        return self.state in LIVE

    @property
    def holds(self) -> bool:
        return self.state in HOLDING

    @property
    def wish(self) -> Wish:
        return Wish(self.facility, self.start, self.end, self.party, self.space)


@dataclass(frozen=True, slots=True)
class Closure:
    """A facility, or one of its spaces, is closed from `start` to `end`."""

    id: int
    facility: str
    space: str  # empty: all of it
    start: datetime
    end: datetime
    reason: str = ""
    log: bool = False  # made by a figure of the log that lay outside its limits


@dataclass(frozen=True, slots=True)
class Occupied:
    """What of a facility is taken in a stretch of time: (space, moment of the tick) → places taken."""

    ticks: Mapping[tuple[str, datetime], int] = field(default_factory=dict)
    closures: tuple[Closure, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """What a no-show or a late cancellation cost a household; `booking` by number."""

    booking: int
    points: int
    at: datetime
    expires: datetime


@dataclass(frozen=True, slots=True)
class Membership:
    """A member card of a household for a facility; valid on both dates."""

    facility: str
    card: str
    holder: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Standing:
    """How a household stands with the club: its bookings that count (of the last two months, and all ahead), its points
    that have not expired, its cards. `own`: live bookings of the person who asks, whatever their household."""

    bookings: tuple[Booking, ...] = ()
    points: tuple[Point, ...] = ()
    cards: tuple[Membership, ...] = ()
    own: tuple[Booking, ...] = ()
