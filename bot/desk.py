"""What becomes of an act on a ticket: the row, the ledger, the timers, the cards, and everybody who must hear of it.

Every act comes through here, whoever did it: the resident, a member of staff, a timer, or the house itself.
"""

from __future__ import annotations

from dataclasses import replace

from bot import alarm, audience, boards, cards, post, reports, telling
from bot.refusal import Refusal
from bot.unit import Unit
from flows.messages import Refused
from flows.news import Alert, Outcome
from flows.people import Level, Member
from flows.rules.complaints.closing import confirmed_by_resident
from flows.rules.complaints.facts import with_
from flows.rules.complaints.seeing import LEVELS
from flows.rules.lifecycle import UNDOABLE, Action, act
from flows.rules.lines import state_of
from flows.rules.promises import promised, rings
from flows.rules.ranks import RANK
from flows.ticket import Kind, Ticket
from storage import alerts, people, tickets, timers
from storage.timers import Timer


def open_ticket(unit: Unit, ticket: Ticket, actor: str) -> Ticket:
    """立项: the ticket gets its number, its clocks, its card in the department's room."""
    filed = tickets.file(unit.connection, promised(ticket, unit.estate, unit.calendar))
    unit.write(actor, "filed", ticket=filed.id, words=filed.words, revision=filed.revision)
    set_timers(unit, filed, fresh=True)
    boards.hang(unit, filed) if filed.kind in audience.CENTRE else cards.show(unit, filed)
    if filed.emergency:
        alarm.page(unit, filed, Alert(Level.ROOM, "page"))
    return filed


def perform(unit: Unit, ticket: Ticket, action: Action, actor: str) -> Ticket:
    """Do an action. Raises Refusal."""
    outcome = act(ticket, action, unit.house.rules(ticket.estate, unit.now))
    if isinstance(outcome, Refused):
        raise Refusal(_with_holder(unit, ticket, outcome))
    done = settle(unit, ticket, outcome, actor)
    if action.name in alarm.TAKES:
        for member in filter(None, (action.member, action.assignee)):
            _has_seen_pages(unit, done, member)
    if action.name == "visited":
        _heard_by_telephone(unit, done, action.words, actor)
    return done


def _heard_by_telephone(unit: Unit, visit: Ticket, words: str, actor: str) -> None:
    """What the resident said of their complaint, where nobody else could verify it."""
    number = visit.visit.about if visit.visit else 0
    complaint = tickets.by_number(unit.connection, visit.estate, number)
    if complaint is None:
        return
    heard = confirmed_by_resident(complaint, words, unit.house.rules(visit.estate, unit.now))
    if heard != complaint:
        settle(unit, complaint, Outcome(heard, "followed-up", words), actor)


def _has_seen_pages(unit: Unit, ticket: Ticket, member: Member) -> None:
    """Whoever takes a ticket, or gives it to somebody, has acknowledged what paged their level and those below; what
    waits for a decision waits on."""
    for level, lowest in LEVELS.items():
        if RANK[member.role] >= RANK[lowest]:
            alerts.acknowledge_all(unit.connection, ticket.id, member.id, unit.now, level, alarm.DECIDED)


def _with_holder(unit: Unit, ticket: Ticket, refused: Refused) -> Refused:
    """The second to claim is told who was first."""
    holder = unit.member(ticket.holder)
    return replace(refused, args={**refused.args, "holder": holder.name if holder else ""})


def settle(unit: Unit, before: Ticket, outcome: Outcome, actor: str) -> Ticket:
    """Write an outcome down and make it known. Raises Refusal when somebody else was faster."""
    ticket = outcome.ticket
    if not tickets.save(unit.connection, ticket, before.revision):
        raise Refusal(Refused("not-possible-now", {"number": before.label, "state": state_of(before)}))
    undoable = outcome.entry in UNDOABLE
    unit.write(
        actor,
        outcome.entry,
        ticket=ticket.id,
        words=outcome.words,
        revision=ticket.revision,
        before=tickets.body_of(before) if undoable else None,
    )
    set_timers(unit, ticket)
    for news in outcome.news:
        telling.announce(unit, ticket, news)
    for alert in outcome.alerts:
        alarm.page(unit, ticket, alert)
    for further in outcome.opens:
        opened = open_ticket(unit, further, actor)
        if opened.kind is Kind.VISIT:
            ticket = _kept_in_mind(unit, with_(ticket, visit=opened.number))
    _redraw(unit, before, ticket)
    if before.open and not ticket.open:
        _ended(unit, ticket)
    return ticket


def _redraw(unit: Unit, before: Ticket, ticket: Ticket) -> None:
    if ticket.kind in audience.CENTRE:
        boards.redraw(unit, before, ticket)
    elif ticket.department != before.department:
        cards.retire(unit, before)
        cards.show(unit, ticket)
    elif cards.looks_different(before, ticket) and not cards.same(unit, before, ticket):
        cards.refresh(unit, ticket)


def _ended(unit: Unit, ticket: Ticket) -> None:
    if ticket.kind is Kind.ENQUIRY:
        end_talk(unit, ticket)
    elif ticket.category == reports.MONTHLY:
        reports.submitted(unit, ticket)


def _kept_in_mind(unit: Unit, ticket: Ticket) -> Ticket:
    """More about a ticket that this unit has written already."""
    tickets.save(unit.connection, ticket, ticket.revision)
    return ticket


def set_timers(unit: Unit, ticket: Ticket, *, fresh: bool = False) -> None:
    """A ticket's timers are computed anew from the ticket; those of before, if it is not fresh, are void."""
    if not fresh:
        timers.clear(unit.connection, "ticket", [ticket.id])
    unit.timers = [one for one in unit.timers if not (one.kind == "ticket" and one.subject == ticket.id)]
    for ring in rings(ticket, unit.estate, unit.calendar, unit.now):
        body = {"kind": ring.kind, "clock": ring.clock, "mark": ring.mark}
        key = f"ticket:{ticket.id}:{ring.kind}:{ring.clock}"
        unit.timers.append(Timer(ticket.estate, key, ring.due, "ticket", ticket.id, ticket.revision, body))


# ── talks ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def end_talk(unit: Unit, ticket: Ticket) -> None:
    """The person has gone: the bot takes back, wherever the talk was held, and what was in progress goes on."""
    if ticket.reporter is None:
        return
    for known in people.private_addresses(unit.connection, [ticket.reporter]).get(ticket.reporter, []):
        conversation = post.conversation_of(unit, known.id)
        if conversation.person == ticket.number:
            post.resume(unit, known.id, replace(conversation, person=None))


def actor_of(member: Member | None) -> str:
    return f"member:{member.id}" if member else "house"
