"""Fills a form from the facts of a ticket. What the reader may not see is refused, not blackened."""

from __future__ import annotations

from bot.forms.definitions import Entry, Form, Part
from bot.forms.facts import FormFacts
from bot.forms.opinion import OPINION
from bot.forms.record import RECORD
from bot.forms.repair_slip import REPAIR
from bot.forms.sheet import Block, Field, Sheet, Signature
from flows.people import Level
from flows.ticket import Kind, Ticket

BY_TICKET = {Kind.COMPLAINT: (OPINION, RECORD), Kind.REPAIR: (REPAIR,)}


class FormRefused(Exception):
    """The ticket is confined to people above the reader; they are told no more than that there is no such form."""


def check(ticket: Ticket, reader: Level) -> None:
    """Raises FormRefused."""
    if ticket.lowest.or_above(reader) is not reader:
        raise FormRefused(ticket.label)


def fill(form: Form, facts: FormFacts, reader: Level) -> Sheet:
    """Raises FormRefused."""
    check(facts.ticket, reader)
    words = facts.words
    return Sheet(
        kind=form.kind,
        name=facts.ticket.label,
        company=words.estate.company,
        title=words.say(form.title),
        facts=tuple((words.say(entry.label), _text(entry, facts)) for entry in form.head),
        blocks=tuple(_block(part, facts) for part in form.parts),
        notes=tuple(words.say(note) for note in form.notes),
    )


def _text(entry: Entry, facts: FormFacts) -> str:
    told = entry.fill(facts)
    return told if isinstance(told, str) else ""


def _block(part: Part, facts: FormFacts) -> Block:
    return Block(facts.words.say(part.heading), part.given, tuple(_field(entry, facts) for entry in part.entries))


def _field(entry: Entry, facts: FormFacts) -> Field:
    texts: list[str] = []
    signatures: list[Signature] = []
    for fill_in in filter(None, (entry.fill, entry.also)):
        match fill_in(facts):
            case str(text):
                texts.append(text)
            case Signature() as one:
                signatures.append(one)
            case more:
                signatures.extend(more)
    return Field(facts.words.say(entry.label), "".join(texts), tuple(signatures), entry.lines, entry.half)
