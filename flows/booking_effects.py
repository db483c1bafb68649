"""What a flow may ask to have done about bookings; part of `flows.effects`. What an effect gives joins the arguments of
every Say after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flows.booking import Wish


@dataclass(frozen=True, slots=True)
class Book:
    """Book it, or ask staff to agree where the facility wants that. Gives `number`, `space`, and `by` (until when staff
    answer, else the start). Refused with every broken rule at once, or because somebody was faster."""

    wish: Wish
    household: int | None
    house: str
    name: str
    phone: str
    answers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class JoinWaitlist:
    """Wait for a place at that time. Gives `number`."""

    wish: Wish
    household: int | None
    house: str
    name: str
    phone: str
    answers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MoveBooking:
    """To another time, with the same number. Refused like `Book`, and after the time for it."""

    booking: int  # by number
    start: datetime
    end: datetime
    space: str = ""


@dataclass(frozen=True, slots=True)
class CancelBooking:
    """`late`: they know that it costs points now. Refused with `booking-cancel-late` where they do not know it yet."""

    booking: int
    late: bool = False


@dataclass(frozen=True, slots=True)
class AnswerOffer:
    """The answer to an offer of the waitlist. Refused when it stands no more."""

    booking: int
    taken: bool


@dataclass(frozen=True, slots=True)
class SayHere:
    """“I am here”: the desk is told; where the facility takes it for a check-in, they have arrived."""

    booking: int


@dataclass(frozen=True, slots=True)
class AskBill:
    """“The bill, please”: the desk is told on the booking's card. Refused when they are not there."""

    booking: int


@dataclass(frozen=True, slots=True)
class ExtendBooking:
    """Stay on until `end`. Refused when somebody comes after them."""

    booking: int
    end: datetime


@dataclass(frozen=True, slots=True)
class OrderGoods:
    """Drinks, food, swimwear to where they are (handbook/systems.md B33). Gives `number` of the ticket, `reply_by`."""

    booking: int
    words: str


@dataclass(frozen=True, slots=True)
class AppealPoints:
    """They ask staff to look at their points again, or at those of one `booking`, by number. Gives `number` of the
    ticket, `reply_by`."""

    words: str
    booking: int | None = None
