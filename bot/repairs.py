"""What a resident may do about a repair, written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot import alarm, answers, cards, desk
from bot.refusal import Refusal
from bot.unit import Unit
from bot.writer import MAX_WORDS, Findings, Writer, new_ticket, theirs
from flows.effects import AddWords, AnswerQuote, JoinRepair, MoveAppointment, OpenRepair, Urge
from flows.messages import Period, Refused, Say
from flows.news import Alert, Audience, News, Outcome
from flows.people import Level, Resident
from flows.rules.lifecycle import Action
from flows.rules.lines import state_of
from flows.rules.promises import asked_again
from flows.ticket import Clock, Kind, State, Ticket
from storage import tickets

EMERGENCY_TRADES = {"gas": "gas", "lift": "elevator", "water": "plumbing", "electric-shock": "electrical"}
SHOWN_LATER = 20
COURTESIES = ("thanks", "goodbye", "greeting")


def open_repair(unit: Unit, effect: OpenRepair, writer: Writer) -> Findings:
    trade = EMERGENCY_TRADES.get(effect.category, effect.category)
    ticket = desk.open_ticket(
        unit,
        new_ticket(
            unit,
            Kind.REPAIR,
            category=effect.category,
            emergency=effect.emergency,
            words=effect.words[:MAX_WORDS],
            place=effect.place[:200],
            public=effect.public,
            household=effect.household if _lives_in(writer.resident, effect.household) else None,
            house=effect.house,
            reporter=writer.resident.id,
            department=unit.estate.department_for(trade),
            photos=effect.photos,
            appointment=effect.appointment,
            appointment_end=effect.appointment_end,
        ),
        writer.actor,
    )
    writer.conversation = replace(
        writer.conversation, focus=ticket.number, focus_until=unit.now + timedelta(minutes=30)
    )
    if effect.now and not ticket.emergency:
        alarm.page(unit, ticket, Alert(Level.SUPERVISOR, alarm.WANTED_NOW))
    accept = ticket.clock("accept")
    return {"number": ticket.label, "accept_by": accept.due if accept and accept.due else unit.now}


def _lives_in(resident: Resident, household: int | None) -> bool:
    return any(home.household == household for home in resident.homes)


def join(unit: Unit, effect: JoinRepair, writer: Writer) -> Findings:
    ticket = tickets.by_number(unit.connection, unit.estate.key, effect.ticket)
    if ticket is None or not ticket.public or not ticket.open:
        raise Refusal(Refused("ticket-not-found"))
    if ticket.reporter == writer.resident.id:
        return {"number": ticket.label, "count": len(tickets.followers(unit.connection, ticket.id)) + 1}
    count = tickets.follow(unit.connection, ticket.id, writer.resident.id, unit.now)
    unit.write(writer.actor, "joined", ticket=ticket.id)
    cards.refresh(unit, ticket)
    return {"number": ticket.label, "count": count}


def add_words(unit: Unit, effect: AddWords, writer: Writer) -> Findings:
    """More from the resident: on the card, and at once to whoever has it when they talk or are in danger."""
    ticket = theirs(unit, effect.ticket, writer)
    if not ticket.open:
        raise Refusal(Refused("ticket-closed", {"number": ticket.label}))
    text = effect.text.strip()[:MAX_WORDS]
    first_place = effect.is_place and not ticket.place and text
    added = replace(
        ticket,
        later=(*ticket.later, text)[-SHOWN_LATER:] if text else ticket.later,
        photos=(*ticket.photos, *effect.photos),
        place=text[:200] if first_place else ticket.place,
    )
    args: Findings = {"number": ticket.label, "words": text or "—"}
    talk = ticket.kind is Kind.ENQUIRY
    if talk:  # it is not silent; more than a courtesy waits for an answer
        said = answers.talk(unit, writer.resident).understood(text).intent
        added = replace(added if said in COURTESIES else asked_again(added, unit.now), updated=unit.now)
    say = Say("room-resident-says" if talk else "room-words-added", args, photos=effect.photos, ticket=ticket.number)
    to = Audience.HOLDER if effect.to_holder and ticket.holder and not talk else Audience.ROOM
    news = (News(Audience.ROOM, say), *((News(to, say),) if to is Audience.HOLDER else ()))
    desk.settle(unit, ticket, Outcome(added, "words-added", text, news), writer.actor)
    return {"number": ticket.label}


def move(unit: Unit, effect: MoveAppointment, writer: Writer) -> Findings:
    ticket = theirs(unit, effect.ticket, writer)
    if ticket.state in (State.DONE, State.CLOSED):
        raise Refusal(Refused("not-possible-now", {"number": ticket.label, "state": state_of(ticket)}))
    moved = with_appointment(ticket, effect, unit)
    say = Say(
        "room-appointment-moved",
        {"number": ticket.label, "when": Period(effect.start, effect.end)},
        ticket=ticket.number,
    )
    holder = (News(Audience.HOLDER, say),) if ticket.holder else ()
    desk.settle(
        unit,
        ticket,
        Outcome(moved, "appointment-moved", str(effect.start), (News(Audience.ROOM, say), *holder)),
        writer.actor,
    )
    return {"number": ticket.label, "when": Period(effect.start, effect.end)}


def with_appointment(ticket: Ticket, effect: MoveAppointment, unit: Unit) -> Ticket:
    """The visit is promised anew: its clock begins again with the new end."""
    arrive = Clock("arrive", unit.now, unit.estate.repair.still_on_it, fixed=effect.end, due=effect.end)
    others = tuple(clock for clock in ticket.clocks if clock.name != "arrive")
    return replace(ticket, appointment=effect.start, appointment_end=effect.end, clocks=(*others, arrive))


def urge(unit: Unit, effect: Urge, writer: Writer) -> Findings:
    """Once in two hours; answered with the true state either way."""
    ticket = theirs(unit, effect.ticket, writer)
    state: Findings = {"number": ticket.label, "state": state_of(ticket)}
    again = ticket.urged + unit.estate.repair.urge_every if ticket.urged else None
    if again and again > unit.now:
        raise Refusal(Refused("urge-too-soon", {**state, "again_at": again}))
    if not ticket.open or ticket.state is State.DONE:
        raise Refusal(Refused("not-possible-now", state))
    say = Say("room-urged", {"number": ticket.label}, ticket=ticket.number)
    news = [News(Audience.HOLDER, say), *([News(Audience.ROOM, say)] if ticket.holder else [])]
    desk.settle(unit, ticket, Outcome(replace(ticket, urged=unit.now), "urged", "", tuple(news)), writer.actor)
    return state


def answer_quote(unit: Unit, effect: AnswerQuote, writer: Writer) -> Findings:
    ticket = theirs(unit, effect.ticket, writer)
    if ticket.quote is None or ticket.quote.agreed is not None or ticket.quote.number != effect.quote:
        raise Refusal(Refused("quote-answered", {"number": ticket.label}))
    answered = replace(ticket, quote=replace(ticket.quote, agreed=effect.agreed))
    key = "room-quote-agreed" if effect.agreed else "room-quote-refused"
    say = Say(key, {"number": ticket.label, "amount": ticket.quote.amount}, ticket=ticket.number)
    news = (News(Audience.ROOM, say), News(Audience.HOLDER, say))
    entry = "quote-agreed" if effect.agreed else "quote-refused"
    answered = desk.settle(unit, ticket, Outcome(answered, entry, ticket.quote.amount, news), writer.actor)
    if answered.state is State.WAITING:
        desk.perform(unit, answered, Action("resume"), "house")
    return {"number": ticket.label, "amount": ticket.quote.amount}
