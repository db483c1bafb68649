"""What a flow may ask to have done. `bot.effects` carries them out, in the unit that saves the conversation.

What an effect finds out (the number, the promised time) joins the arguments of every Say after it in the same turn.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

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


@dataclass(frozen=True, slots=True)
class OpenRepair:
    """File a repair: 立项. Gives `number`, `accept_by`, `emergency_phone`."""

    category: str
    words: str
    place: str
    public: bool = False
    household: int | None = None
    house: str = ""
    emergency: bool = False
    photos: tuple[str, ...] = ()
    appointment: datetime | None = None
    appointment_end: datetime | None = None
    now: bool = False  # outside service hours, and the resident will not wait: whoever is on duty is called


@dataclass(frozen=True, slots=True)
class OpenComplaint:
    """File a complaint as it was told (handbook/rules.md §11 《客户投诉意见表》). Gives `number`, `by` (until when it is
    promised to be settled), `severity` (the plain word minor, important or major), and when the resident hears of a
    major one: `reply_by`, `plan_by`."""

    words: str
    happened: str = ""  # when, in their words
    place: str = ""
    public: bool = False
    accused: str = ""  # whom or which department, in their words
    wants: str = ""
    reach: str = ""  # how to reach them, where it is not their chat
    anonymous: bool = False  # to neighbours
    wish: datetime | None = None  # until when they ask for it to be settled
    household: int | None = None  # of who complains, also where it happened elsewhere: the form names their home
    house: str = ""
    photos: tuple[str, ...] = ()  # and voice messages


@dataclass(frozen=True, slots=True)
class AnswerVisit:
    """The answer to the follow-up visit (回访) of a complaint; scores from 1 to 5, None where not given."""

    ticket: int  # the complaint, by number
    solved: bool
    attitude: int | None = None
    speed: int | None = None
    expertise: int | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class AnswerSurvey:
    """What somebody says in the satisfaction survey: (area, stars) for those they judged, and a remark. Nobody's name
    is kept with it."""

    round: int  # by number
    scores: tuple[tuple[str, int], ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class DeclineSurvey:
    """They do not wish to take part in this round, by number."""

    round: int


@dataclass(frozen=True, slots=True)
class CallPress:
    """A journalist: passed to the manager (handbook/systems.md B25). Gives `number`, `reply_by`."""

    words: str


@dataclass(frozen=True, slots=True)
class JoinRepair:
    """Follow a fault of a public place that a neighbour has reported. Gives `number`, `count`."""

    ticket: int


@dataclass(frozen=True, slots=True)
class AddWords:
    """More words or photos for an open ticket, shown to staff on its card. Gives `number`."""

    ticket: int
    text: str
    photos: tuple[str, ...] = ()
    to_holder: bool = False  # urgent enough to page: the place of an emergency
    is_place: bool = False  # these words tell where it is


@dataclass(frozen=True, slots=True)
class MoveAppointment:
    ticket: int
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Urge:
    """The resident asks us to hurry. Refused when the last urging is too recent; then too with the true state."""

    ticket: int


@dataclass(frozen=True, slots=True)
class CancelTicket:
    ticket: int


@dataclass(frozen=True, slots=True)
class SignOff:
    """The resident's signature on 《维修服务单》, or why it is not fixed."""

    ticket: int
    fixed: bool
    reason: str = ""
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rate:
    """Three scores from 1 to 5 and a remark (handbook/rules.md §18: attitude, speed, expertise)."""

    ticket: int
    attitude: int
    speed: int
    expertise: int
    remark: str = ""


@dataclass(frozen=True, slots=True)
class AnswerQuote:
    """The resident's answer to what the work costs: to the ticket's quote of this number."""

    ticket: int
    agreed: bool
    quote: int


@dataclass(frozen=True, slots=True)
class CallPerson:
    """转人工: a card in the staff room; the bot is silent until it takes back. Gives `number`, `reply_by`."""

    words: str


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The resident asks for the bot again while a person talks about this ticket."""

    ticket: int


@dataclass(frozen=True, slots=True)
class RequestBinding:
    """Ask to be bound to a household. Gives `house`; refused after too many tries."""

    name: str
    honorific: str
    building: str
    unit: str
    room: str
    phone: str


@dataclass(frozen=True, slots=True)
class RedeemCode:
    """A single-use code: an invitation of the household, or of staff. Gives `house` or `role`."""

    code: str


@dataclass(frozen=True, slots=True)
class Invite:
    """The head of a household invites one more. Gives `code`, `until`."""

    household: int


@dataclass(frozen=True, slots=True)
class LeaveHome:
    """Moving out: the binding ends; for the head, the whole household's bindings."""

    household: int


@dataclass(frozen=True, slots=True)
class SetLanguage:
    language: str


@dataclass(frozen=True, slots=True)
class SetPhone:
    """A phone number the resident left for us to call."""

    phone: str


Effect = (
    OpenRepair
    | OpenComplaint
    | AnswerVisit
    | AnswerSurvey
    | DeclineSurvey
    | CallPress
    | JoinRepair
    | AddWords
    | MoveAppointment
    | Urge
    | CancelTicket
    | SignOff
    | Rate
    | AnswerQuote
    | CallPerson
    | TakeBack
    | RequestBinding
    | RedeemCode
    | Invite
    | LeaveHome
    | SetLanguage
    | SetPhone
    | Book
    | JoinWaitlist
    | MoveBooking
    | CancelBooking
    | AnswerOffer
    | SayHere
    | AskBill
    | ExtendBooking
    | OrderGoods
    | AppealPoints
)
