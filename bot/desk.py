"""What becomes of an act on a ticket: the row, the ledger, the timers, the cards, and everybody who must hear of it.

Every act comes through here, whoever did it: the resident, a member of staff, a timer, or the house itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot import audience, cards, post, telling
from bot.unit import Unit
from flows.messages import Option, Refused, Say, Term
from flows.news import Alert, Outcome
from flows.people import Level, Member
from flows.rules.lifecycle import UNDOABLE, Action, act
from flows.rules.ranks import RANK
from flows.rules.promises import promised, rings
from flows.ticket import Kind, Ticket
from storage import alerts, people, tickets, timers
from storage.timers import Timer

TAKES = frozenset({"claim", "assign"})
# Alerts that are about no clock of the ticket, and their words.
WANTED_NOW = "now"
ALERTS = {
    "page": "alert-emergency",
    "reopened": "alert-reopened",
    "bad-score": "alert-bad-score",
    WANTED_NOW: "alert-wanted-now",
}


class Refusal(Exception):
    """A rule said no. Carries the words for whoever asked; the unit undoes what was begun."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.key)
        self.refused = refused


def open_ticket(unit: Unit, ticket: Ticket, actor: str) -> Ticket:
    """立项: the ticket gets its number, its clocks, its card in the department's room."""
    filed = tickets.file(unit.connection, promised(ticket, unit.estate, unit.calendar))
    unit.write(actor, "filed", ticket=filed.id, words=filed.words, revision=filed.revision)
    set_timers(unit, filed, fresh=True)
    cards.show(unit, filed)
    if filed.emergency:
        page(unit, filed, Alert(Level.ROOM, "page"))
    return filed


def perform(unit: Unit, ticket: Ticket, action: Action, actor: str) -> Ticket:
    """Do an action. Raises Refusal."""
    outcome = act(ticket, action, unit.house.rules(ticket.estate, unit.now))
    if isinstance(outcome, Refused):
        raise Refusal(_with_holder(unit, ticket, outcome))
    done = settle(unit, ticket, outcome, actor)
    if action.name in TAKES:
        for member in filter(None, (action.member, action.assignee)):
            _has_seen_pages(unit, done, member)
    return done


def _has_seen_pages(unit: Unit, ticket: Ticket, member: Member) -> None:
    """Whoever takes a ticket, or gives it to somebody, has acknowledged what paged their level and those below."""
    for level, lowest in audience.LOWEST.items():
        if RANK[member.role] >= RANK[lowest]:
            alerts.acknowledge_all(unit.connection, ticket.id, member.id, unit.now, level)


def _with_holder(unit: Unit, ticket: Ticket, refused: Refused) -> Refused:
    """The second to claim is told who was first."""
    holder = unit.member(ticket.holder)
    return replace(refused, args={**refused.args, "holder": holder.name if holder else ""})


def settle(unit: Unit, before: Ticket, outcome: Outcome, actor: str) -> Ticket:
    """Write an outcome down and make it known. Raises Refusal when somebody else was faster."""
    ticket = outcome.ticket
    if not tickets.save(unit.connection, ticket, before.revision):
        raise Refusal(Refused("not-possible-now", {"number": before.label, "state": Term(f"state-{before.state}")}))
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
        page(unit, ticket, alert)
    for further in outcome.opens:
        open_ticket(unit, further, actor)
    if ticket.department != before.department:
        cards.retire(unit, before)
        cards.show(unit, ticket)
    elif cards.looks_different(before, ticket) and not cards.same(unit, before, ticket):
        cards.refresh(unit, ticket)
    if not ticket.open and before.open and ticket.kind is Kind.ENQUIRY:
        end_talk(unit, ticket)
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


# ── alerts ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def page(unit: Unit, ticket: Ticket, alert: Alert) -> None:
    """Page a level; each level once per promise, and again when it is made anew. Who is not there is passed over
    upwards, nobody is dropped."""
    if alert.clock == "accept" and _page_climbs(unit, ticket):
        return
    level, found = audience.paged(unit, alert.level)
    about = _promise(ticket, alert.clock)
    made = alerts.raise_alert(unit.connection, ticket.estate, ticket.id, about, level, unit.now)
    if made is None:
        return
    say = alert_say(ticket, alert.clock, made)
    urgent = ticket.emergency or alert.clock == WANTED_NOW
    if level is Level.ROOM:
        room = unit.room_of(ticket.department)
        told = room is not None
        if room is not None:
            post.tell_room(unit, room, say, ticket=ticket, rank="emergency")
    else:
        told = sum(post.tell_member(unit, member, say, ticket=ticket, urgent=urgent) for member in found) > 0
    unit.write("house", "paged", ticket=ticket.id, words=f"{level} {alert.clock}")
    if not told and (above := level.above):
        page(unit, ticket, Alert(above, alert.clock))
        return
    if not told and not _tell_anybody(unit, ticket, replace(say, options=(), list=None)):
        unit.write("house", alerts.NOBODY_TOLD, ticket=ticket.id, words=f"{level} {alert.clock}")
    policy = unit.estate.reminders
    within: timedelta = policy.acknowledge_emergency_within if ticket.emergency else policy.acknowledge_within
    from_ = unit.now if urgent or not unit.calendar.is_quiet(unit.now) else unit.calendar.quiet_ends(unit.now)
    unit.timers.append(Timer(ticket.estate, f"alert:{made}", from_ + within, "alert", made, 0))


def _page_climbs(unit: Unit, ticket: Ticket) -> bool:
    """Whether nobody has answered an emergency's page yet: it pages the levels itself, and no second ladder is
    raised."""
    written = [(row.act, row.words, row.at) for row in tickets.history_of(unit.connection, ticket.id)]
    written += [(row["act"], row["words"], row["at"]) for row in unit.ledger if row["ticket_id"] == ticket.id]
    pages = [(act, words, at) for act, words, at in written if words.endswith(" page")]
    if any(act == "acknowledged" for act, _, _ in pages) or any(act in (*TAKES, "cancel") for act, _, _ in written):
        return False
    top = next((at for act, words, at in pages if act == "paged" and words.startswith(Level.GM)), unit.now)
    return bool(pages) and unit.now - top <= unit.estate.reminders.acknowledge_emergency_within


def _promise(ticket: Ticket, clock: str) -> str:
    """What an alert is about, with the time of it: a promise made anew and a further reopening are alerted again."""
    if clock == "reopened":
        return f"{clock}@{ticket.reopened}"
    made = ticket.clock(clock)
    return f"{clock}@{int(made.started.timestamp())}" if made else clock


def alert_say(ticket: Ticket, clock: str, alert_id: int) -> Say:
    args: dict[str, Any] = {
        "number": ticket.label,
        "category": Term(f"category-{ticket.category}"),
        "place": " ".join(filter(None, (ticket.house, ticket.place))) or Term("place-unknown"),
        "words": ticket.words or "—",
    }
    key = ALERTS.get(clock)
    if key is None:
        key = "alert-late"
        late = ticket.clock(clock)
        args |= {"clock": Term(f"clock-{clock}"), "due": (late.due if late and late.due else ticket.filed)}
    return Say(key, args, (Option("ack", "choice-acknowledge"),), f"alert!{alert_id}", ticket=ticket.number)


def _tell_anybody(unit: Unit, ticket: Ticket, say: Say) -> bool:
    """Nobody who could be paged can be reached: the supervisors' room, or the front desk's, must do. False: neither
    is there."""
    by_department = {one.department: address for address, one in unit.rooms.items()}
    room = by_department.get("supervisors") or by_department.get(unit.estate.front_desk)
    if room is not None:
        post.tell_room(unit, room, say, ticket=ticket, rank="emergency")
    return room is not None


def alert_unanswered(unit: Unit, alert_id: int) -> None:
    """Nobody acknowledged in time: the next level, unless the promise has been kept since."""
    row = alerts.alert_of(unit.connection, alert_id)
    if row is None or row.acknowledged is not None:
        return
    ticket = tickets.load(unit.connection, [row.ticket_id]).get(row.ticket_id)
    clock = row.clock.partition("@")[0]
    if ticket is None or not ticket.open or _kept(ticket, clock) or row.clock not in (clock, _promise(ticket, clock)):
        return
    if above := Level(row.level).above:
        page(unit, ticket, Alert(above, clock))


def _kept(ticket: Ticket, clock: str) -> bool:
    if clock in ("page", WANTED_NOW):
        return ticket.accepted is not None and ticket.holder is not None
    promise = ticket.clock(clock)
    return promise is not None and promise.met is not None


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
