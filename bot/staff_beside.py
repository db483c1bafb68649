"""What members do beside a ticket's lifecycle: notes, replies, calls, looking; nothing here moves it but a first
answer."""

from __future__ import annotations

from dataclasses import replace

from bot import audience, cards, complaint_cards, desk, post, relay, telling
from bot.cards import state_term
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer, ask, say_of, whisper
from flows.messages import Refused, Say, Term
from flows.news import Outcome
from flows.people import Resident
from flows.rules.complaints.closing import result_told
from flows.rules.complaints.naming import is_unnamed
from flows.rules.lifecycle import Action
from flows.rules.promises import kept, settle
from flows.ticket import Kind, State, Ticket
from storage import people

IN_HAND = (State.ACCEPTED, State.ON_THE_WAY, State.ARRIVED, State.WAITING)


def note(hand: Hand, ticket: Ticket, words: str) -> None:
    """Stays inside: the ledger keeps it, the resident never sees it."""
    if not words.strip() and not hand.photos:
        return ask(hand, ticket, "note")
    hand.unit.write(hand.actor, "note", ticket=ticket.id, words=" ".join((words, *hand.photos)).strip())
    return answer(hand, say_of("note-kept", ticket), ticket=ticket)


def reply(hand: Hand, ticket: Ticket, words: str) -> None:
    if not words.strip() and not hand.photos:
        return ask(hand, ticket, "reply")
    return relay.schedule(hand, _first_responder(hand, ticket), words)


def _first_responder(hand: Hand, ticket: Ticket) -> Ticket:
    """首问负责制: whoever answers a talk that nobody has, has it (handbook/rules.md §18)."""
    if ticket.kind is Kind.ENQUIRY and ticket.state is State.DISPATCHED:
        return desk.perform(hand.unit, ticket, Action("claim", hand.working()), hand.actor)
    return ticket


def phoned(hand: Hand, ticket: Ticket, words: str) -> None:
    """Staff telephoned because no message could reach the resident."""
    member, unit = hand.working(), hand.unit
    called = replace(ticket, phoned=True, updated=unit.now, acted=unit.now)
    if ticket.kind is Kind.ENQUIRY:
        called = kept(called, "reply", unit.now)
    if ticket.complaint and ticket.complaint.returned and not ticket.complaint.told:
        called = result_told(called, unit.house.rules(ticket.estate, unit.now))  # by telephone (T12)
    desk.settle(unit, ticket, settle(Outcome(called, "phoned", words), unit.calendar, unit.now), hand.actor)
    answer(hand, say_of("room-phoned", ticket, holder=member.name), ticket=ticket)


def still(hand: Hand, ticket: Ticket, _words: str) -> None:
    member, unit = hand.working(), hand.unit
    if ticket.state not in IN_HAND:
        raise Refusal(Refused("not-possible-now", {"number": ticket.label, "state": state_term(ticket)}))
    if ticket.holder != member.id and not hand.supervises:
        raise Refusal(Refused("not-yours", {"number": ticket.label}))
    busy = replace(ticket, acted=unit.now, asked_still=None)
    desk.settle(unit, ticket, settle(Outcome(busy, "still-on-it"), unit.calendar, unit.now), hand.actor)
    answer(hand, say_of("still-noted", ticket), ticket=ticket)


def reveal(hand: Hand, ticket: Ticket, _words: str) -> None:
    """Whom to call, in private only; the ledger knows who asked."""
    member, unit = hand.linked(), hand.unit
    if is_unnamed(ticket, member, unit.estate.front_desk):
        raise Refusal(Refused("complaint-is-anonymous", {"number": ticket.label}))
    if not hand.private and not (hand.person and post.private_chat(unit, hand.person)):
        raise Refusal(Refused("open-private-chat"))
    unit.write(hand.actor, "revealed", ticket=ticket.id)
    residents = people.residents(unit.connection, telling.hearers(unit, ticket))
    rows = [row for one in residents.values() if (row := _contact(hand, one))]
    if ticket.caller:
        rows.append(ticket.caller)
    contact = "\n".join(rows) or Term("who-unknown")
    whisper(hand, say_of("contact-of", ticket, house=ticket.house or Term("place-unknown"), who=contact), ticket=ticket)


def _contact(hand: Hand, resident: Resident) -> str:
    unit = hand.unit
    name = unit.house.speech.address(resident.surname, resident.honorific, unit.staff_language, unit.estate)
    return f"{name or resident.surname} {resident.phone}".strip()


def show(hand: Hand, ticket: Ticket, _words: str) -> None:
    """The ticket as it stands, with its buttons, where it was asked for."""
    hand.working()
    answer(hand, _card(hand, ticket), ticket=ticket)


def _card(hand: Hand, ticket: Ticket) -> Say:
    """With the buttons of whoever asks: the desk's in a room, in private those of the handler too."""
    if ticket.kind in audience.CENTRE:
        unnamed = hand.private and is_unnamed(ticket, hand.working(), hand.unit.estate.front_desk)
        return complaint_cards.card(hand.unit, ticket, judges=True, handles=hand.private, unnamed=unnamed)
    return cards.card(hand.unit, ticket)
