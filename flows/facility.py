"""What an estate lets its residents book: each facility whole, as data (handbook/rules.md §14 and §24 `club`).

A new kind of facility needs no code: everything that differs between a chess room and a pool is a value here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from flows.messages import Named

if TYPE_CHECKING:  # the estate has its club
    from flows.estate import Limit, Span

QUESTIONS = 9  # that one facility may ask, at most: a step of the conversation each
TICK = timedelta(minutes=5)  # what a place is taken by: starts, lengths and buffers are whole ticks
FacilityKind = Literal["chess-room", "pool", "gym", "meeting-room", "other"]
FACILITY_KINDS: tuple[FacilityKind, ...] = ("chess-room", "pool", "gym", "meeting-room", "other")


@dataclass(frozen=True, slots=True)
class Space:
    """One place of a facility: a room, a pool, a court. `capacity` is how many people it takes."""

    key: str
    name: Named
    capacity: int
    also: tuple[str, ...] = ()  # other names people use


@dataclass(frozen=True, slots=True)
class Price:
    """Money is whole fen (1/100 yuan). `child` is a child's price where people are counted."""

    amount: int
    per: Literal["hour", "person", "booking"]
    child: int | None = None


@dataclass(frozen=True, slots=True)
class Ages:
    """Who may come: `child_under` years is a child; so many children to one adult, None: none without one, no limit."""

    child_under: int = 14
    children: bool = True
    children_per_adult: int | None = None


@dataclass(frozen=True, slots=True)
class Quota:
    """How much one household may book; None: as much as it likes. Weeks begin on Monday, months are calendar months."""

    day: int | None = None
    week: int | None = None
    month: int | None = None
    open: int | None = None  # bookings that lie ahead


@dataclass(frozen=True, slots=True)
class Question:
    """What this facility asks of whoever books it (a meeting's purpose, its layout, who pays)."""

    key: str
    ask: Named
    options: tuple[Named, ...] = ()  # to choose from; other words are taken too
    optional: bool = False
    label: Named | None = None  # how the answer is told; None: by the whole question


@dataclass(frozen=True, slots=True)
class Good:
    """What may be ordered during a booking; `price` in fen."""

    name: Named
    price: int


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of the daily log and the estate's own limits for it. None: no limit on that side."""

    key: str
    name: Named
    unit: str
    least: Decimal | None
    most: Decimal | None


@dataclass(frozen=True, slots=True)
class Log:
    """What the desk measures before opening (C13). `closes`: a figure outside its limits closes the facility."""

    measures: tuple[Measure, ...]
    before: timedelta  # so long before the day's opening it is due
    closes: bool


@dataclass(frozen=True, slots=True)
class Task:
    """One line of the checklist of a booking: what staff prepare, and how long before its start."""

    what: Named
    before: timedelta


@dataclass(frozen=True, slots=True, eq=False)  # one facility is the same as itself only
class Facility:
    """One facility. Weekdays begin with Monday; `dates` overrides them, and an empty tuple closes a day."""

    key: str
    kind: FacilityKind
    name: Named
    spaces: tuple[Space, ...]
    shared: bool  # several bookings at one time: places are counted. Else a booking takes its space whole
    desk: str  # key of the department whose room runs it
    week: tuple[tuple[Span, ...], ...]
    slot: timedelta  # the shortest booking, and the step of its length
    every: timedelta  # between two starts, counted from the opening
    longest: timedelta
    ahead: timedelta  # so long before its start it may be booked at the earliest
    also: tuple[str, ...] = ()
    dates: Mapping[date, tuple[Span, ...]] = field(default_factory=dict)
    buffer: timedelta = timedelta()  # for cleaning, after each booking
    notice: timedelta = timedelta()  # and so long before at the latest
    fewest: int = 1  # people
    price: Price | None = None
    deposit: int = 0  # fen, taken on arrival and given back
    ages: Ages = Ages()
    quota: Quota = Quota()
    cancel_until: timedelta = timedelta(hours=2)  # before the start; later it costs points
    second_thoughts: timedelta = timedelta(minutes=10)  # once it is theirs it costs nothing so long, however near
    approval: Limit | None = None  # staff agree to each booking within this; None: nobody needs to
    card: bool = False  # only for holders of a valid member card
    confirm: Named | None = None  # what must be confirmed before booking (health)
    rules: Named | None = None  # what the resident is told with the number
    asks: tuple[Question, ...] = ()
    remind: timedelta = timedelta(hours=3)  # the resident, before the start: while it may be cancelled freely
    early: timedelta = timedelta(minutes=15)  # so long before the start guests may come
    grace: timedelta = timedelta(minutes=15)  # who has not come so long after the start does not come
    bill_grace: timedelta = timedelta(minutes=10)  # who leaves so long after the end pays to the end
    self_check_in: bool = False  # “I am here” counts as the desk's press
    locker: bool = False  # the desk writes down the locker's number
    patrol: timedelta | None = None  # the desk is reminded to look in so often; the handbook has 10 minutes
    goods: tuple[Good, ...] = ()
    log: Log | None = None
    checklist: tuple[Task, ...] = ()
    plan: timedelta | None = None  # so long before, the plan is due (handbook/rules.md T27)

    def space(self, key: str) -> Space | None:
        return next((one for one in self.spaces if one.key == key), None)

    @property
    def in_sessions(self) -> bool:
        """Whether a booking lasts until the next one may begin: whoever comes before it takes a place of two."""
        return self.every >= self.longest

    def takes(self, people: int) -> int:
        """How many of a space's places a party takes: its people where they are counted, else the space whole."""
        return people if self.shared else 1

    def places(self, space: Space) -> int:
        """How many places a space has, in the measure of `takes`."""
        return space.capacity if self.shared else 1


@dataclass(frozen=True, slots=True)
class Club:
    """All facilities of an estate, and what holds for all of them."""

    facilities: tuple[Facility, ...] = ()
    offer: timedelta = timedelta(minutes=30)  # so long an offer of the waitlist stands
    no_show_points: int = 1
    late_cancel_points: int = 1
    points_last: timedelta = timedelta(days=90)
    block_at: int = 3  # with so many points a household cannot book
    sheet_at: time = time(8, 0)  # the desk's day sheet
    order: Limit | None = None  # the desk answers an order within this, guests sit there; None: as any question

    def facility(self, key: str) -> Facility | None:
        return next((one for one in self.facilities if one.key == key), None)


NO_CLUB = Club()
