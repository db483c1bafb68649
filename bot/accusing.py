"""A supervisor says whom a complaint is about; its cards go to those who may see it then."""

from __future__ import annotations

from dataclasses import replace

from bot import desk
from bot.refusal import Refusal
from bot.staff_hand import Hand, ask, say_of, whisper
from bot.unit import Unit
from flows.messages import Refused
from flows.news import Outcome
from flows.rules.accused import against
from flows.rules.complaints.accusing import ENTRY, set_accused
from flows.ticket import Ticket
from storage import alerts, tickets


def accuse(hand: Hand, ticket: Ticket, words: str) -> None:
    """The answer names nobody: it may be read in the room that sees the complaint no more. Raises Refusal."""
    member, unit = hand.linked(), hand.unit
    if not words.strip():
        return ask(hand, ticket, ENTRY)
    found = against(words, unit.estate.departments, unit.members, unit.house.vocabulary)
    outcome = set_accused(ticket, found, member, unit.members, unit.house.rules(ticket.estate, unit.now))
    if isinstance(outcome, Refused):
        raise Refusal(outcome)
    done = desk.settle(unit, ticket, outcome, hand.actor)
    if done.complaint and done.complaint.nobody_else:  # the operator hears that somebody has to be linked
        unit.write("house", alerts.NOBODY_TOLD, ticket=done.id, words=str(done.confined))
    _visit_follows(unit, done, hand.actor)
    whisper(hand, say_of("accused-set", done), ticket=done if hand.sees(done) else None)
    return None


def _visit_follows(unit: Unit, ticket: Ticket, actor: str) -> None:
    """Its follow-up visit is for the same eyes."""
    number = ticket.complaint.visit if ticket.complaint else None
    visit = tickets.by_number(unit.connection, unit.estate.key, number) if number else None
    if visit is None or not visit.open or visit.confined is ticket.confined:
        return
    moved = replace(visit, confined=ticket.confined, revision=visit.revision + 1)
    desk.settle(unit, visit, Outcome(moved, ENTRY), actor)
