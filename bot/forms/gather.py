"""Reads what forms are filled from: a few questions to the database, however many complaints there are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.figures import counted
from bot.forms.entries import entries
from bot.forms.facts import FormFacts, Names
from bot.forms.filling import BY_TICKET, fill
from bot.forms.month import month_sheet
from bot.forms.reader import Reader
from bot.forms.register import register
from bot.forms.sheet import Kind, Sheet
from bot.forms.training import training_sheets
from bot.forms.words import Words
from flows import ticket as tickets_of
from flows.booking import Booking, State
from flows.facility import Facility
from flows.messages import Term
from flows.rules.figures import month_before, month_of
from flows.ticket import Ticket
from storage import bookings, complaints, tickets, training
from storage.complaints import Line
from storage.database import Connection

OF_THE_MONTH = (Kind.MONTH, Kind.REGISTER, Kind.ENTRIES)
ENTERED = (State.ARRIVED, State.DONE)


class NoSuchForm(Exception):
    """There is no ticket of this number that has forms, or none that the reader may see."""


def of_ticket(
    connection: Connection, words: Words, number: int, reader: Reader, kinds: Sequence[Kind] = tuple(Kind)
) -> list[Sheet]:
    """The forms of one ticket. Raises NoSuchForm."""
    ticket = tickets.by_number(connection, words.estate.key, number)
    if ticket is None or ticket.kind not in BY_TICKET or not reader.may_see(ticket):
        raise NoSuchForm(str(number))
    (facts,) = _facts(connection, words, [ticket], reader)
    return _sheets(facts, words, reader, kinds)


def _sheets(facts: FormFacts, words: Words, reader: Reader, kinds: Sequence[Kind]) -> list[Sheet]:
    found = [fill(form, facts, reader.level) for form in BY_TICKET[facts.ticket.kind] if form.kind in kinds]
    if facts.ticket.complaint and Kind.REGISTER in kinds:
        found.insert(1 if Kind.OPINION in kinds else 0, register([facts], words, facts.ticket.label))
    return found


def of_month(
    connection: Connection, words: Words, year: int, month: int, reader: Reader, now: datetime, kinds: Sequence[Kind]
) -> list[Sheet]:
    """The registers and the summary of a month, that of the club's guests where there were any; also, where they are
    asked for, the forms of each of its tickets."""
    name, between = f"{year}-{month:02d}", month_of(year, month, words.estate.hours.timezone)
    found: list[Sheet] = []
    filed = _seen(complaints.filed_between(connection, words.estate.key, *between), reader)
    each = [*filed]
    if Kind.REPAIR in kinds:
        repairs = complaints.filed_between(connection, words.estate.key, *between, tickets_of.Kind.REPAIR)
        each += _seen(repairs, reader)
    facts = _facts(connection, words, each, reader)
    if Kind.MONTH in kinds:
        found.append(_month(connection, words, (year, month), reader, now))
    if Kind.REGISTER in kinds:
        found.append(register([one for one in facts if one.ticket.complaint], words, name))
    if Kind.ENTRIES in kinds and (visits := _visits(connection, words, between, reader)):
        found.append(entries(visits, words, name))
    single = [kind for kind in kinds if kind not in OF_THE_MONTH]
    for one in facts:
        found += _sheets(one, words, reader, single)
    return found


def of_training(connection: Connection, words: Words, reader: Reader) -> list[Sheet]:
    """The cases that supervisors have marked for training, without personal data."""
    found = _seen(training.marked(connection, words.estate.key), reader)
    return training_sheets(_facts(connection, words, found, reader), training.known_names(connection, words.estate.key))


def _month(connection: Connection, words: Words, month: tuple[int, int], reader: Reader, now: datetime) -> Sheet:
    zone = words.estate.hours.timezone
    this, last = month_of(*month, zone), month_of(*month_before(*month), zone)
    until = min(now, this[1])
    left_open = [
        one for one in _seen(complaints.left_open(connection, words.estate.key, this[1]), reader) if one.filed < until
    ]
    scope = Term("form-scope-department") if reader.department else Term(f"form-scope-{reader.level}")
    return month_sheet(
        words,
        f"{month[0]}-{month[1]:02d}",
        counted(connection, words.estate, this, now, reader.may_see),
        counted(connection, words.estate, last, now, reader.may_see),
        left_open,
        scope,
    )


def _visits(
    connection: Connection, words: Words, between: tuple[datetime, datetime], reader: Reader
) -> list[tuple[Facility, Booking]]:
    """Of the facilities that the reader's department runs."""
    theirs = [one for one in words.estate.club.facilities if reader.department in ("", one.desk)]
    return [
        (facility, booking)
        for facility in theirs
        for booking in bookings.of_day(connection, words.estate.key, *between, facility.key, ENTERED)
    ]


def _seen(found: Sequence[Ticket], reader: Reader) -> list[Ticket]:
    return [one for one in found if reader.may_see(one)]


def _facts(connection: Connection, words: Words, found: Sequence[Ticket], reader: Reader) -> list[FormFacts]:
    histories = complaints.histories(connection, [one.id for one in found])
    numbers = [one.complaint.visit for one in found if one.complaint and one.complaint.visit]
    visits = complaints.numbered(connection, words.estate.key, numbers)
    names = _names(connection, found, [line for lines in histories.values() for line in lines])
    return [
        FormFacts(
            one,
            histories.get(one.id, []),
            names,
            words,
            visits.get((one.complaint.visit if one.complaint else None) or 0),
            reader.unnamed,
        )
        for one in found
    ]


def _names(connection: Connection, found: Sequence[Ticket], lines: Sequence[Line]) -> Names:
    actors = [line.actor.partition(":") for line in lines]
    members = {int(id_) for kind, _, id_ in actors if kind == "member" and id_.isdecimal()}
    people = {int(id_) for kind, _, id_ in actors if kind == "person" and id_.isdecimal()}
    for one in found:
        people |= {one.reporter} if one.reporter is not None else set()
        members |= {id_ for id_ in _signing(one) if id_ is not None}
    return Names(complaints.signers(connection, members), complaints.contacts(connection, people))


def _signing(ticket: Ticket) -> list[int | None]:
    found = [ticket.holder, ticket.filed_by]
    if told := ticket.complaint:
        found += [told.accused_member, told.set_by, told.confirmed_by, told.case_by, told.doer]
        found += [told.verifier, told.approver, *(one.signer for one in told.dispatches)]
        found += [id_ for one in told.overtimes for id_ in (one.by, one.decider)]
    return found
