"""What a flow may ask to be told. A flow asks while it is being advanced; the engine answers, many at once, and
advances again."""

from __future__ import annotations

from dataclasses import dataclass


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


Query = SimilarFaults | TicketOf | History | QuoteOf | SurveyOf


class Unanswered(Exception):
    """A flow needs an answer that is not there yet; the engine finds it and advances the flow again."""

    def __init__(self, query: Query) -> None:
        super().__init__(query)
        self.query = query
