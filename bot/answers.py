"""What flows ask to be told, answered from storage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.unit import Unit
from flows.flow import Need, Talk, Turn
from flows.people import Resident
from flows.queries import History, Query, QuoteOf, SimilarFaults, SurveyOf, TicketOf
from flows.ticket import Quote
from storage import surveys, tickets

MOST_QUESTIONS = 10  # a flow that asks more than this before it speaks asks in a circle


def talk(unit: Unit, resident: Resident) -> Talk:
    """What a flow may look at. Its time is told in the estate's own zone: “3 o'clock” is meant there."""
    now = unit.now.astimezone(unit.estate.hours.timezone)
    return Talk(unit.estate, unit.calendar, unit.house.vocabulary, resident, now)


def told(unit: Unit, resident: Resident, move: Callable[[Talk], Turn | Need]) -> Turn:
    """Advance a flow, answering what it asks, until it has its turn."""
    seen = talk(unit, resident)
    for _ in range(MOST_QUESTIONS):
        turn = move(seen)
        if isinstance(turn, Turn):
            return turn
        seen = replace(seen, answers={**seen.answers, turn.query: answer(unit, turn.query)})
    raise RuntimeError(f"a flow asked more than {MOST_QUESTIONS} questions before it spoke")


def answer(unit: Unit, query: Query) -> object:
    match query:
        case SimilarFaults(category, place):
            return tickets.similar(unit.connection, unit.estate.key, category, place)
        case TicketOf(person, number):
            return tickets.visible(unit.connection, unit.estate.key, person, number)
        case History(person):
            return tickets.history(unit.connection, unit.estate.key, person)
        case QuoteOf(person, number):
            return quote_waiting(unit, person, number)
        case SurveyOf(person, number):
            return surveys.standing(unit.connection, unit.estate.key, number, person)


def quote_waiting(unit: Unit, person: int, number: int) -> Quote | None:
    if tickets.visible(unit.connection, unit.estate.key, person, number) is None:
        return None
    ticket = tickets.by_number(unit.connection, unit.estate.key, number)
    quote = ticket.quote if ticket and ticket.open else None
    return quote if quote and quote.agreed is None else None
