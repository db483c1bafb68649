"""What a flow may ask to be told. A flow asks while it is being advanced; the engine answers, many at once, and
advances again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SimilarFaults:
    """Open repairs of the same category at the same public place → tuple[Brief, ...]."""

    category: str
    place: str


@dataclass(frozen=True, slots=True)
class TicketOf:
    """A ticket by its number, if this person may see it → Brief | None."""

    person: int
    number: int


@dataclass(frozen=True, slots=True)
class History:
    """The person's own and their households' last tickets, newest first → tuple[Brief, ...]."""

    person: int


@dataclass(frozen=True, slots=True)
class QuoteOf:
    """What the work on a ticket costs, while it waits for this person's answer → Quote | None."""

    person: int
    number: int


@dataclass(frozen=True, slots=True)
class SurveyOf:
    """How a round of the satisfaction survey stands for this person → flows.rules.survey.Standing."""

    person: int
    round: int  # by number


@dataclass(frozen=True, slots=True)
class OccupiedOn:
    """What of a facility is taken from the first day to the last, both included, and the night after → Occupied."""

    facility: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class StandingOf:
    """How this person's household stands with the club → Standing."""

    person: int
    household: int | None


@dataclass(frozen=True, slots=True)
class BookingOf:
    """A booking by its number, if it is this person's or their household's → Booking | None."""

    person: int
    number: int


@dataclass(frozen=True, slots=True)
class BookingsOf:
    """The live bookings of the person and their households, the next first, and then those of the last 30 days →
    tuple[Booking, ...]."""

    person: int


Query = SimilarFaults | TicketOf | History | QuoteOf | SurveyOf | OccupiedOn | StandingOf | BookingOf | BookingsOf


class Unanswered(Exception):
    """A flow needs an answer that is not there yet; the engine finds it and advances the flow again."""

    def __init__(self, query: Query) -> None:
        super().__init__(query)
        self.query = query
