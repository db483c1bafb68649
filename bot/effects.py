"""Carries out what a flow asked for. One `match`: a forgotten effect is a type error under mypy's exhaustive-match."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from bot import binding, cards, desk
from bot.desk import Refusal
from bot.unit import Unit
from flows.effects import (
    AddWords,
    AnswerQuote,
    CallPerson,
    CancelTicket,
    Effect,
    Invite,
    JoinRepair,
    LeaveHome,
    MoveAppointment,
    OpenRepair,
    Rate,
    RedeemCode,
    RequestBinding,
    SetLanguage,
    SetPhone,
    SignOff,
    TakeBack,
    Urge,
)
from flows.flow import Conversation
from flows.messages import Period, Refused, Say, Term, Value
from flows.news import Alert, Audience, Level, News, Outcome
from flows.people import Resident
from flows.rules.lifecycle import Action
from flows.rules.promises import kept
from flows.ticket import Clock, Kind, Score, State, Ticket
from storage import people, tickets
from storage.people import Known

EMERGENCY_TRADES = {"gas": "gas", "lift": "elevator", "water": "plumbing", "electric-shock": "electrical"}
SHOWN_LATER = 20
MAX_WORDS = 4000

Findings = dict[str, Value]


@dataclass
class Writer:
    """Whoever the turn belongs to: where they write from, who they are, and how their conversation stands."""

    known: Known
    resident: Resident
    conversation: Conversation

    @property
    def actor(self) -> str:
        return f"person:{self.resident.id}"


def carry_out(unit: Unit, effect: Effect, writer: Writer) -> Findings:
    """Do it; what it found out joins the arguments of what is said next. Raises Refusal."""
    match effect:
        case OpenRepair():
            return _open_repair(unit, effect, writer)
        case JoinRepair():
            return _join(unit, effect, writer)
        case AddWords():
            return _add_words(unit, effect, writer)
        case MoveAppointment():
            return _move(unit, effect, writer)
        case Urge():
            return _urge(unit, effect, writer)
        case CancelTicket():
            done = desk.perform(unit, _theirs(unit, effect.ticket, writer), Action("cancel"), writer.actor)
            return {"number": done.label}
        case SignOff():
            return _sign_off(unit, effect, writer)
        case Rate():
            return _rate(unit, effect, writer)
        case AnswerQuote():
            return _answer_quote(unit, effect, writer)
        case CallPerson():
            return _call_person(unit, effect, writer)
        case TakeBack():
            return take_back(unit, writer)
        case SetLanguage():
            people.describe(unit.connection, writer.resident.id, language=effect.language)
            writer.resident = replace(writer.resident, language=effect.language)
            return {"language": Term(f"language-{effect.language}")}
        case SetPhone():
            people.describe(unit.connection, writer.resident.id, phone=effect.phone)
            writer.resident = replace(writer.resident, phone=effect.phone)
            return {}
        case RequestBinding():
            return binding.request(unit, effect, writer.known, writer.resident)
        case RedeemCode():
            return binding.redeem(unit, effect.code, writer.known, writer.resident)
        case Invite():
            return binding.invite(unit, effect.household, writer.resident)
        case LeaveHome():
            return binding.leave(unit, effect.household, writer.resident)


def _theirs(unit: Unit, number: int, writer: Writer) -> Ticket:
    """The ticket of this number, if the writer may see it. A stranger's number is refused like one that does not exist."""
    if tickets.visible(unit.connection, unit.estate.key, writer.resident.id, number) is None:
        raise Refusal(Refused("ticket-not-found"))
    ticket = tickets.by_number(unit.connection, unit.estate.key, number)
    assert ticket is not None
    return ticket


def new_ticket(unit: Unit, kind: Kind, **values: object) -> Ticket:
    """A ticket as it is before it is filed: no number, no clocks."""
    blank: dict[str, object] = {
        "id": 0,
        "estate": unit.estate.key,
        "number": 0,
        "kind": kind,
        "state": State.DISPATCHED,
        "revision": 1,
        "category": "other",
        "emergency": False,
        "words": "",
        "place": "",
        "public": False,
        "household": None,
        "house": "",
        "reporter": None,
        "filed_by": None,
        "caller": "",
        "department": unit.estate.front_desk,
        "holder": None,
        "filed": unit.now,
        "acted": unit.now,
        "updated": unit.now,
        "clocks": (),
    }
    return Ticket(**{**blank, **values})  # type: ignore[arg-type]  # the fields above are typed by Ticket itself


def _open_repair(unit: Unit, effect: OpenRepair, writer: Writer) -> Findings:
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
    writer.conversation = replace(writer.conversation, focus=ticket.number, focus_until=unit.now + timedelta(minutes=30))
    accept = ticket.clock("accept")
    return {"number": ticket.label, "accept_by": accept.due if accept and accept.due else unit.now}


def _lives_in(resident: Resident, household: int | None) -> bool:
    return any(home.household == household for home in resident.homes)


def _join(unit: Unit, effect: JoinRepair, writer: Writer) -> Findings:
    ticket = tickets.by_number(unit.connection, unit.estate.key, effect.ticket)
    if ticket is None or not ticket.public or not ticket.open:
        raise Refusal(Refused("ticket-not-found"))
    if ticket.reporter == writer.resident.id:
        return {"number": ticket.label, "count": len(tickets.followers(unit.connection, ticket.id)) + 1}
    count = tickets.follow(unit.connection, ticket.id, writer.resident.id, unit.now)
    unit.write(writer.actor, "joined", ticket=ticket.id)
    cards.refresh(unit, ticket)
    return {"number": ticket.label, "count": count}


def _add_words(unit: Unit, effect: AddWords, writer: Writer) -> Findings:
    """More from the resident: on the card, and at once to whoever has it when they talk or are in danger."""
    ticket = _theirs(unit, effect.ticket, writer)
    if not ticket.open:
        raise Refusal(Refused("ticket-closed", {"number": ticket.label}))
    text = effect.text.strip()[:MAX_WORDS]
    first_place = ticket.emergency and not ticket.place and text
    added = replace(
        ticket,
        later=(*ticket.later, text)[-SHOWN_LATER:] if text else ticket.later,
        photos=(*ticket.photos, *effect.photos),
        place=text[:200] if first_place else ticket.place,
    )
    args: Findings = {"number": ticket.label, "words": text or "—"}
    talk = ticket.kind is Kind.ENQUIRY
    say = Say("room-resident-says" if talk else "room-words-added", args, photos=effect.photos, ticket=ticket.number)
    to = Audience.HOLDER if effect.to_holder and ticket.holder and not talk else Audience.ROOM
    news = (News(Audience.ROOM, say), *((News(to, say),) if to is Audience.HOLDER else ()))
    desk.settle(unit, ticket, Outcome(added, "words-added", text, news), writer.actor)
    return {"number": ticket.label}


def _move(unit: Unit, effect: MoveAppointment, writer: Writer) -> Findings:
    ticket = _theirs(unit, effect.ticket, writer)
    if ticket.state in (State.DONE, State.CLOSED):
        raise Refusal(Refused("not-possible-now", {"number": ticket.label, "state": Term(f"state-{ticket.state}")}))
    moved = with_appointment(ticket, effect, unit)
    say = Say("room-appointment-moved", {"number": ticket.label, "when": Period(effect.start, effect.end)}, ticket=ticket.number)
    holder = (News(Audience.HOLDER, say),) if ticket.holder else ()
    desk.settle(unit, ticket, Outcome(moved, "appointment-moved", str(effect.start), (News(Audience.ROOM, say), *holder)), writer.actor)
    return {"number": ticket.label, "when": Period(effect.start, effect.end)}


def with_appointment(ticket: Ticket, effect: MoveAppointment, unit: Unit) -> Ticket:
    """The visit is promised anew: its clock begins again with the new end."""
    arrive = Clock("arrive", unit.now, unit.estate.repair.resolve, fixed=effect.end, due=effect.end)
    others = tuple(clock for clock in ticket.clocks if clock.name != "arrive")
    return replace(ticket, appointment=effect.start, appointment_end=effect.end, clocks=(*others, arrive))


def _urge(unit: Unit, effect: Urge, writer: Writer) -> Findings:
    """Once in two hours; answered with the true state either way."""
    ticket = _theirs(unit, effect.ticket, writer)
    state: Findings = {"number": ticket.label, "state": Term(f"state-{ticket.state}")}
    again = ticket.urged + unit.estate.repair.urge_every if ticket.urged else None
    if again and again > unit.now:
        raise Refusal(Refused("urge-too-soon", {**state, "again_at": again}))
    if not ticket.open or ticket.state is State.DONE:
        raise Refusal(Refused("not-possible-now", state))
    say = Say("room-urged", {"number": ticket.label}, ticket=ticket.number)
    news = [News(Audience.HOLDER, say), *([News(Audience.ROOM, say)] if ticket.holder else [])]
    desk.settle(unit, ticket, Outcome(replace(ticket, urged=unit.now), "urged", "", tuple(news)), writer.actor)
    return state


def _sign_off(unit: Unit, effect: SignOff, writer: Writer) -> Findings:
    ticket = _theirs(unit, effect.ticket, writer)
    if effect.fixed:
        done = desk.perform(unit, ticket, Action("sign"), writer.actor)
    else:
        name = "reopen" if ticket.open else "reopen-closed"
        done = desk.perform(unit, ticket, Action(name, words=effect.reason, photos=effect.photos), writer.actor)
    due = min((clock.due for clock in done.clocks if clock.due and not clock.met), default=None)
    return {"number": done.label, "by": due or unit.now}


def _rate(unit: Unit, effect: Rate, writer: Writer) -> Findings:
    ticket = _theirs(unit, effect.ticket, writer)
    score = Score(effect.attitude, effect.speed, effect.expertise, effect.remark[:MAX_WORDS])
    rated = replace(ticket, score=score)
    words = f"{score.attitude}/{score.speed}/{score.expertise} {score.remark}".strip()
    desk.settle(unit, ticket, Outcome(rated, "rated", words), writer.actor)
    if score.bad:
        _bad_score(unit, ticket, words)
    return {"number": ticket.label}


def _bad_score(unit: Unit, ticket: Ticket, words: str) -> None:
    """A bad score makes a task for the supervisor, with a clock like every promise of ours."""
    room = "supervisors" if unit.room_of("supervisors") else unit.estate.front_desk
    task = desk.open_ticket(
        unit,
        new_ticket(unit, Kind.TASK, words=f"{ticket.label} {words}", house=ticket.house, place=ticket.place, department=room),
        "house",
    )
    desk.page(unit, task, Alert(Level.SUPERVISOR, "bad-score"))


def _answer_quote(unit: Unit, effect: AnswerQuote, writer: Writer) -> Findings:
    ticket = _theirs(unit, effect.ticket, writer)
    if ticket.quote is None or ticket.quote.agreed is not None:
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


def _call_person(unit: Unit, effect: CallPerson, writer: Writer) -> Findings:
    """转人工: one talk at a time; asking again brings the same one back to staff's eyes."""
    number = writer.conversation.person
    ticket = tickets.by_number(unit.connection, unit.estate.key, number) if number else None
    if ticket is None or not ticket.open:
        home = writer.resident.homes[0] if writer.resident.homes else None
        ticket = desk.open_ticket(
            unit,
            new_ticket(
                unit,
                Kind.ENQUIRY,
                words=effect.words[:MAX_WORDS],
                household=home.household if home else None,
                house=home.house if home else "",
                reporter=writer.resident.id,
            ),
            writer.actor,
        )
        writer.conversation = replace(writer.conversation, person=ticket.number)
    else:
        say = Say("room-asks-again", {"number": ticket.label}, ticket=ticket.number)
        desk.announce(unit, ticket, News(Audience.ROOM, say))
    reply = ticket.clock("reply")
    return {"number": ticket.label, "reply_by": reply.due if reply and reply.due else unit.now}


def take_back(unit: Unit, writer: Writer) -> Findings:
    """The bot speaks again. Unanswered, the talk stays open with its clock; answered, it is ended."""
    number = writer.conversation.person
    writer.conversation = replace(writer.conversation, person=None)
    ticket = tickets.by_number(unit.connection, unit.estate.key, number) if number else None
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
                    closing=None,
                    revision=ticket.revision + 1,
                ),
                "taken-back",
            ),
            writer.actor,
        )
    else:
        desk.announce(unit, ticket, News(Audience.ROOM, Say("room-bot-back", {"number": ticket.label}, ticket=ticket.number)))
    return {"number": ticket.label}


