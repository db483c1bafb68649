"""What is said of a ticket: a script with its number, to whoever it is for."""

from __future__ import annotations

from flows.messages import Say, Term
from flows.news import Audience, News
from flows.ticket import Kind, Ticket


def line_of(key: str, ticket: Ticket, **args: object) -> Say:
    return Say(key, {"number": ticket.label, **args}, ticket=ticket.number)  # type: ignore[dict-item]  # all are Values


def to_reporter(key: str, ticket: Ticket, **args: object) -> News:
    return News(Audience.REPORTER, line_of(key, ticket, **args))


def clock_of(ticket: Ticket, name: str) -> Term:
    """A promise in a word: a complaint is settled, not repaired."""
    settled = name == "resolve" and ticket.kind is Kind.COMPLAINT
    return Term("clock-settle" if settled else f"clock-{name}")


def state_of(ticket: Ticket) -> Term:
    """How the ticket stands, in a word; a complaint has words of its own."""
    return Term(f"complaint-state-{ticket.state}" if ticket.kind is Kind.COMPLAINT else f"state-{ticket.state}")
