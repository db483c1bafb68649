"""What flows ask to be told, answered from storage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta

from bot.unit import Unit
from flows.booking import Occupied
from flows.flow import Need, Talk, Turn
from flows.people import Resident
from flows.queries import (
    BookingOf,
    BookingsOf,
    History,
    OccupiedOn,
    Query,
    QuoteOf,
    SimilarFaults,
    StandingOf,
    SurveyOf,
    TicketOf,
)
from flows.rules.bookings.windows import moment
from flows.ticket import Quote
from storage import bookings, places, surveys, tickets

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
        case OccupiedOn():
            return occupied_on(unit, query)
        case StandingOf(person, household):
            return bookings.standing(unit.connection, unit.estate.key, person, household, unit.now)
        case BookingOf(person, number):
            return bookings.visible(unit.connection, unit.estate.key, person, number)
        case BookingsOf(person):
            return bookings.mine(unit.connection, unit.estate.key, person, unit.now)


def occupied_on(unit: Unit, asked: OccupiedOn) -> Occupied:
    """From midnight to midnight, and the day after, into which a night may reach."""
    zone = unit.estate.hours.timezone
    start, end = (moment(day, time.min, zone) for day in (asked.first, asked.last + timedelta(days=2)))
    return places.occupied(unit.connection, unit.estate.key, asked.facility, start, end)


def quote_waiting(unit: Unit, person: int, number: int) -> Quote | None:
    if tickets.visible(unit.connection, unit.estate.key, person, number) is None:
        return None
    ticket = tickets.by_number(unit.connection, unit.estate.key, number)
    quote = ticket.quote if ticket and ticket.open else None
    return quote if quote and quote.agreed is None else None
