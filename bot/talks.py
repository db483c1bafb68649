"""Talks with a person: the bot is silent meanwhile, and takes back afterwards (design §13)."""

from __future__ import annotations

from dataclasses import replace

from bot import desk, telling
from bot.complaints import PRESS
from bot.unit import Unit
from bot.writer import MAX_WORDS, Findings, Writer, new_ticket
from flows.messages import Say
from flows.news import Audience, News, Outcome
from flows.rules.promises import asked_again, kept, settle
from flows.ticket import Closing, Kind, State, Ticket
from storage import tickets


def call(unit: Unit, words: str, writer: Writer) -> Findings:
    """转人工: one talk at a time; asking again brings the same one back to staff's eyes."""
    number = writer.conversation.person
    ticket = tickets.by_number(unit.connection, unit.estate.key, number) if number else None
    if ticket is None or not ticket.open:
        ticket = _open_talk(unit, writer)
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
            ),
            writer.actor,
        )
        writer.conversation = replace(writer.conversation, person=ticket.number)
    else:
        say = Say("room-asks-again", {"number": ticket.label}, ticket=ticket.number)
        again = Outcome(asked_again(ticket, unit.now), "asked-again", words[:MAX_WORDS], (News(Audience.ROOM, say),))
        ticket = desk.settle(unit, ticket, settle(again, unit.calendar, unit.now), writer.actor)
        writer.conversation = replace(writer.conversation, person=ticket.number)
    reply = ticket.clock("reply")
    return {"number": ticket.label, "reply_by": reply.due if reply and reply.due else unit.now}


def _open_talk(unit: Unit, writer: Writer) -> Ticket | None:
    """The resident's own talk that is still open, though they went back to the bot meanwhile."""
    for brief in tickets.open_briefs(unit.connection, [writer.resident.id]).get(writer.resident.id, []):
        if brief.kind is Kind.ENQUIRY and brief.mine and brief.category != PRESS:
            found = tickets.by_number(unit.connection, unit.estate.key, brief.number)
            if found and found.id == brief.id:  # a number may be another estate's
                return found
    return None


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
