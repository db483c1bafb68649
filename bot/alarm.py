"""Pages that somebody must acknowledge: level by level, each once for a promise, nobody dropped (design §5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot import audience, cards, post
from bot.unit import Unit
from flows.complaint import Case, Complaint
from flows.conversations.readers import excerpt
from flows.messages import Option, Say, Term
from flows.news import Alert
from flows.people import Level
from flows.rules.lines import clock_of
from flows.rules.promises import finished_by
from flows.ticket import Ticket
from storage import alerts, tickets
from storage.timers import Timer

TAKES = frozenset({"claim", "assign"})
WANTED_NOW = "now"
TALK = "talk"  # a resident asks for a person, and no room may hear it
# Alerts that are about no clock of the ticket, and their words.
ALERTS = {
    "page": "alert-emergency",
    "reopened": "alert-reopened",
    "bad-score": "alert-bad-score",
    WANTED_NOW: "alert-wanted-now",
    "press": "alert-press",
    TALK: "alert-talk",
    "major": "alert-major",
    "forwarded": "alert-forwarded",
    "case-asked": "alert-case-asked",
    "overtime": "alert-overtime",
    "closing": "alert-closing",
    "review": "alert-review",
}
# What is decided by the press itself; until it is, the next level is paged.
DECIDED = {
    "case-asked": ("open-case", "explain"),
    "overtime": ("grant", "deny"),
    "closing": ("agree",),
    "review": ("close-stuck", "resume"),
}


def page(unit: Unit, ticket: Ticket, alert: Alert) -> None:
    """Page a level; each level once per promise, and again when it is made anew. Who is not there is passed over
    upwards, nobody is dropped."""
    if alert.clock == "accept" and _page_climbs(unit, ticket):
        return
    level, found = audience.paged(unit, alert.level, ticket)
    about = promise_of(ticket, alert.clock)
    made = alerts.raise_alert(unit.connection, ticket.estate, ticket.id, about, level, unit.now)
    if made is None:
        return
    say = alert_say(unit, ticket, alert.clock, made)
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


def promise_of(ticket: Ticket, clock: str) -> str:
    """What an alert is about, with the time of it: a promise made anew and a further reopening are alerted again."""
    if clock == "reopened":
        return f"{clock}@{ticket.reopened}"
    if ticket.complaint and clock in ALERTS:
        return f"{clock}@{_round(ticket.complaint, clock)}"
    made = ticket.clock(clock)
    if made and made.extended and ticket.complaint:  # its new time passes too: whoever is above is asked anew
        return f"{clock}@{int(made.extended.timestamp())}"
    return f"{clock}@{int(made.started.timestamp())}" if made else clock


def _round(complaint: Complaint, clock: str) -> int:
    """Which of several: a second setting, a second request for more time and the next quarter's review are alerted
    again."""
    graver = max(filter(None, (complaint.upgraded, complaint.set_at)), default=None)
    since = {
        "major": graver,
        "forwarded": graver,
        "closing": complaint.verified,
        "review": complaint.reviewed,
    }.get(clock)
    return int(since.timestamp()) if since else len(complaint.overtimes) if clock == "overtime" else 0


def alert_say(unit: Unit, ticket: Ticket, clock: str, alert_id: int) -> Say:
    args: dict[str, Any] = {
        "number": ticket.label,
        "category": Term(f"category-{ticket.category}"),
        "place": cards.where(ticket),
        "words": excerpt(ticket.words),
    }
    if ticket.complaint:
        args |= _of_complaint(unit, ticket, ticket.complaint)
    key = ALERTS.get(clock)
    if key is None:
        key = "alert-late"
        late = ticket.clock(clock)
        args |= {"clock": clock_of(ticket, clock), "due": (late.due if late and late.due else ticket.filed)}
    decides = tuple(Option(name, f"action-{name}") for name in DECIDED.get(clock, ()))
    options = decides or (Option("ack", "choice-acknowledge"),)
    return Say(key, args, options, f"alert!{alert_id}", ticket=ticket.number)


def _of_complaint(unit: Unit, ticket: Ticket, complaint: Complaint) -> dict[str, Any]:
    """What a superior must know to decide: how grave, why, what is asked of them."""
    request, asker = complaint.overtime, None
    if request:
        asker = unit.member(request.by)
    resolve, by = ticket.clock("resolve"), finished_by(ticket, unit.calendar, unit.now)
    return {
        "severity": Term(f"severity-{complaint.severity}"),
        "grounded": "yes" if complaint.ground else "no",
        "why": Term(f"ground-{complaint.ground}" if complaint.ground else "ground-none"),
        "by": by,
        "due": resolve.due if resolve and resolve.due else by,
        "holder": asker.name if asker else Term("holder-none"),
        "reason": request.reason if request else complaint.park_note or "—",
        "until": request.until if request else unit.now,
        "result": ticket.result or "—",
        "evidence": complaint.evidence or "—",
    }


def _tell_anybody(unit: Unit, ticket: Ticket, say: Say) -> bool:
    """Nobody who could be paged can be reached: the supervisors' room, or the front desk's, must do. False: neither
    is there."""
    by_department = {one.department: address for address, one in unit.rooms.items()}
    supervisors = by_department.get(audience.SUPERVISORS)
    match ticket.lowest:
        case Level.ROOM:
            room = supervisors or by_department.get(unit.estate.front_desk)
        case Level.SUPERVISOR if audience.for_supervisors(ticket):
            room = supervisors
        case _:
            room = None
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
    if (
        ticket is None
        or not ticket.open
        or is_kept(ticket, clock)
        or row.clock not in (clock, promise_of(ticket, clock))
    ):
        return
    if above := Level(row.level).above:
        page(unit, ticket, Alert(above, clock))


def is_kept(ticket: Ticket, clock: str) -> bool:
    if clock in ("page", WANTED_NOW):
        return ticket.accepted is not None and ticket.holder is not None
    if ticket.complaint and clock in DECIDED:
        return _decided(ticket.complaint, clock)
    promise = ticket.clock("reply" if clock == TALK else clock)
    return promise is not None and promise.met is not None


def _decided(complaint: Complaint, clock: str) -> bool:
    match clock:
        case "case-asked":
            return complaint.case is not Case.ASKED
        case "overtime":
            return complaint.overtime is None
        case "closing":
            return complaint.approved is not None or complaint.verified is None
        case _:
            return complaint.parked is None
