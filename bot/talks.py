"""Talks with a person: the bot is silent meanwhile, and takes back afterwards (design §13)."""

from __future__ import annotations

from dataclasses import replace

from bot import alarm, audience, bookings, cards, desk, points, telling
from bot.unit import Unit
from bot.writer import MAX_WORDS, Findings, Writer, new_ticket
from flows.messages import Say
from flows.news import Alert, Audience, News, Outcome
from flows.people import Level
from flows.rules.promises import PRESS, asked_again, awaiting, kept, settle
from flows.ticket import Closing, Kind, State, Ticket
from storage import tickets

APART = (PRESS, bookings.ORDER, points.POINTS)  # enquiries that are no talk


def call(unit: Unit, words: str, writer: Writer) -> Findings:
    """转人工: one talk at a time; asking again brings the same one back to staff's eyes."""
    number = writer.conversation.person
    ticket = tickets.by_number(unit.connection, unit.estate.key, number) if number else None
    if ticket is None or not ticket.open:
        ticket = _open_talk(unit, writer)
    level = _confined_with(unit, writer)
    if ticket is None:
        home = writer.resident.homes[0] if writer.resident.homes else None
        ticket = desk.open_ticket(
            unit,
            new_ticket(
                unit,
                Kind.ENQUIRY,
                words=words[:MAX_WORDS],
                household=home.household if home else None,
                house=home.house if home else "",
                reporter=writer.resident.id,
                confined=level,
            ),
            writer.actor,
        )
        _to_superiors(unit, ticket)
        writer.conversation = replace(writer.conversation, person=ticket.number)
    else:
        ticket = _confined_anew(unit, ticket, level, writer)
        say = Say("room-asks-again", {"number": ticket.label}, ticket=ticket.number)
        again = Outcome(asked_again(ticket, unit.now), "asked-again", words[:MAX_WORDS], (News(Audience.ROOM, say),))
        ticket = desk.settle(unit, ticket, settle(again, unit.calendar, unit.now), writer.actor)
        writer.conversation = replace(writer.conversation, person=ticket.number)
    reply = ticket.clock("reply")
    return {"number": ticket.label, "reply_by": reply.due if reply and reply.due else unit.now}


def _open_talk(unit: Unit, writer: Writer) -> Ticket | None:
    """The resident's own talk that is still open, though they went back to the bot meanwhile."""
    for brief in tickets.open_briefs(unit.connection, [writer.resident.id]).get(writer.resident.id, []):
        if brief.kind is Kind.ENQUIRY and brief.mine and brief.category not in APART:
            found = tickets.by_number(unit.connection, unit.estate.key, brief.number)
            if found and found.id == brief.id:  # a number may be another estate's
                return found
    return None


def _confined_with(unit: Unit, writer: Writer) -> Level:
    """As long as a complaint of theirs is not for everybody at the front desk, neither is what they say beside it: they
    may speak of it, and whom it is about may be there (handbook/rules.md §24 D1)."""
    level = Level.ROOM
    for brief in tickets.open_briefs(unit.connection, [writer.resident.id]).get(writer.resident.id, []):
        if brief.kind is Kind.COMPLAINT and brief.mine:
            found = tickets.by_number(unit.connection, unit.estate.key, brief.number)
            if found and found.id == brief.id:
                level = level.or_above(found.lowest)
    return level


def keep_apart(unit: Unit, complaint: Ticket, writer: Writer) -> None:
    """A complaint was filed: a talk that is open still is from now on for no others than may see it."""
    talk = _open_talk(unit, writer)
    if talk is not None:
        _confined_anew(unit, talk, complaint.lowest, writer)


def _confined_anew(unit: Unit, ticket: Ticket, level: Level, writer: Writer) -> Ticket:
    """A talk that was begun before the complaint goes where it belongs now; who had it has it no more."""
    if ticket.lowest.or_above(level) is ticket.lowest:
        return ticket
    cards.retire(unit, ticket)
    moved = replace(awaiting(ticket, unit.now), confined=level, state=State.DISPATCHED, revision=ticket.revision + 1)
    moved = desk.settle(unit, ticket, settle(Outcome(moved, "confined"), unit.calendar, unit.now), writer.actor)
    cards.show(unit, moved)
    _to_superiors(unit, moved)
    return moved


def _to_superiors(unit: Unit, ticket: Ticket) -> None:
    """Where no room may see it, whoever may is paged."""
    if ticket.lowest is not Level.ROOM and audience.room_of(unit, ticket) is None:
        alarm.page(unit, ticket, Alert(ticket.lowest, alarm.TALK))


def take_back(unit: Unit, writer: Writer, number: int) -> Findings:
    """The bot speaks again. Unanswered, the talk stays open with its clock; answered, it is ended."""
    writer.conversation = replace(writer.conversation, person=None)
    unit.conversations[writer.known.id] = writer.conversation
    ticket = tickets.by_number(unit.connection, unit.estate.key, number)
    if ticket is None or not ticket.open:
        return {}
    reply = ticket.clock("reply")
    if reply and reply.met:
        desk.settle(
            unit,
            ticket,
            Outcome(
                replace(
                    kept(ticket, "reply", unit.now),
                    state=State.CLOSED,
                    closed=unit.now,
                    closing=Closing.ANSWERED,
                    revision=ticket.revision + 1,
                ),
                "taken-back",
            ),
            writer.actor,
        )
    else:
        telling.announce(
            unit, ticket, News(Audience.ROOM, Say("room-bot-back", {"number": ticket.label}, ticket=ticket.number))
        )
    return {"number": ticket.label}
