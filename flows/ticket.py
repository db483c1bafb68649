"""The ticket (工单) as the rules see it: one frozen value, from its opening 立项 to its closing 销项."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flows.complaint import Complaint, Visit
from flows.estate import Limit, Pause
from flows.people import Level


class Kind(StrEnum):
    """What a ticket is about; its letter stands before the number (R-0412)."""

    REPAIR = "repair"
    ENQUIRY = "enquiry"  # a talk handed to a person, or a question to be answered
    TASK = "task"  # something staff owe the house itself: a bad score to look into
    COMPLAINT = "complaint"
    VISIT = "visit"  # the follow-up visit 回访 that a complaint makes due


LETTERS = {Kind.REPAIR: "R", Kind.ENQUIRY: "Q", Kind.TASK: "W", Kind.COMPLAINT: "C", Kind.VISIT: "V"}
OURS = (Kind.TASK, Kind.VISIT)  # what staff owe the house: no resident sees it


class State(StrEnum):
    DISPATCHED = "dispatched"  # in a department's room, nobody has taken it
    ACCEPTED = "accepted"
    ON_THE_WAY = "on-the-way"
    ARRIVED = "arrived"
    WAITING = "waiting"  # paused, for a reason and with a cap
    DONE = "done"  # staff say so; a resident has not signed, a complaint is not verified
    CLOSED = "closed"


class Closing(StrEnum):
    """How a ticket ended. No answer is never written down as a confirmation (handbook/rules.md §9)."""

    CONFIRMED = "confirmed"  # the resident's press: the signature on 《维修服务单》
    UNCONFIRMED = "unconfirmed"  # nobody answered; staff telephoned and wrote a note
    CANCELLED = "cancelled"  # by the resident
    REJECTED = "rejected"  # not ours; it says who is responsible
    ANSWERED = "answered"  # an enquiry that staff ended
    MANAGED = "managed"  # by the head of the office, with a reason
    SETTLED = "settled"  # a complaint: handled, told, verified (handbook/rules.md §9)
    EXPLAINED = "explained"  # a complaint that needed no case: explained, nothing left to follow (§8 f)
    STUCK = "stuck"  # a complaint that cannot be handled, agreed to in the quarterly review (§9 rule c)
    VISITED = "visited"  # a follow-up visit


@dataclass(frozen=True, slots=True)
class Rest:
    """A pause of the clocks; `until` is its cap, `ended` is None while it lasts. With `only` it rests one clock."""

    reason: Pause
    began: datetime
    until: datetime
    ended: datetime | None = None
    only: str = ""

    def holds(self, clock: str) -> bool:
        return self.only in ("", clock)


@dataclass(frozen=True, slots=True)
class Clock:
    """One promise, frozen when the ticket is filed: `name` must be met before `limit` has run since `started`.

    A clock with `fixed` has an agreed moment (the end of an appointment); its limit is what is promised anew when that
    passes.
    """

    name: str  # accept, arrive, resolve, reply
    started: datetime
    limit: Limit
    fixed: datetime | None = None
    met: datetime | None = None
    told: tuple[str, ...] = ()  # marks that were announced: "0.5", "0.8", "1.0"
    rung: datetime | None = None  # the last announcement after the limit
    extended: datetime | None = None  # the new time the resident was told when the limit passed
    due: datetime | None = None  # as last computed; None while the ticket rests


@dataclass(frozen=True, slots=True)
class Score:
    """The resident's three scores, 1 to 5, and a remark (handbook/rules.md §18)."""

    attitude: int
    speed: int
    expertise: int
    remark: str = ""

    @property
    def bad(self) -> bool:
        return min(self.attitude, self.speed, self.expertise) <= 2


@dataclass(frozen=True, slots=True)
class Quote:
    """What the work costs, in the words of staff; `agreed` is None until the resident answers."""

    amount: str
    work: str
    agreed: bool | None = None
    number: int = 1  # which of the ticket's quotes: a button of an older one says nothing about this


@dataclass(frozen=True, slots=True)
class Ticket:
    """One ticket, whole. `revision` grows with every act and fences stale buttons and timers."""

    id: int
    estate: str
    number: int
    kind: Kind
    state: State
    revision: int
    category: str
    emergency: bool
    words: str  # what the resident wrote
    place: str  # where, in words
    public: bool  # a public place, not a home
    household: int | None
    house: str  # "3-2-501", or ""
    reporter: int | None  # person
    filed_by: int | None  # member, when filed on behalf of somebody
    caller: str  # who asked, when the reporter has no chat: a name and phone as typed
    department: str
    holder: int | None  # member
    filed: datetime
    acted: datetime  # last act of staff
    updated: datetime  # last word to the resident; of a talk, the last word of either
    clocks: tuple[Clock, ...]
    rests: tuple[Rest, ...] = ()
    appointment: datetime | None = None
    appointment_end: datetime | None = None
    accepted: datetime | None = None
    arrived: datetime | None = None
    done: datetime | None = None
    closed: datetime | None = None
    closing: Closing | None = None
    result: str = ""
    reopened: int = 0
    transfers: int = 0
    urged: datetime | None = None
    asked_still: datetime | None = None  # "still on it?" was asked and not answered
    sign_off_asked: int = 0  # how often it rang for the signature: the resident first, then staff who telephone
    sign_off_rung: datetime | None = None  # when it last did
    quote: Quote | None = None
    score: Score | None = None
    later: tuple[str, ...] = ()  # what the resident added since
    phoned: bool = False  # staff telephoned because no message could reach the resident
    photos: tuple[str, ...] = ()
    policy: str = ""  # version of the estate file that gave the limits
    confined: Level = Level.ROOM  # the lowest level that may see it
    complaint: Complaint | None = None
    visit: Visit | None = None

    @property
    def label(self) -> str:
        """The number as people read and type it."""
        return f"{LETTERS[self.kind]}-{self.number:04d}"

    @property
    def open(self) -> bool:
        return self.state is not State.CLOSED

    @property
    def lowest(self) -> Level:
        """The lowest level that may see it. A task speaks of people: it hangs with the supervisors or nowhere."""
        return Level.SUPERVISOR if self.kind is Kind.TASK else self.confined

    @property
    def resting(self) -> Rest | None:
        return next((rest for rest in self.rests if rest.ended is None), None)

    def clock(self, name: str) -> Clock | None:
        return next((clock for clock in self.clocks if clock.name == name), None)
