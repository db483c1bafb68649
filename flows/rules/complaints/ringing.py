"""What the timers of complaints and visits come to: lateness, the month, the review, the question (rules.md §6)."""

from __future__ import annotations

from dataclasses import replace

from flows.complaint import Ground, Severity
from flows.estate import Role
from flows.news import Alert, Audience, News, Outcome, Ring
from flows.people import Level
from flows.rules.complaints.clocks import (
    ALERTED,
    PUBLIC,
    complaint_of,
    next_review,
    rejudged,
    to_owners,
)
from flows.rules.complaints.facts import LEVEL_OF, MAJOR, with_
from flows.rules.complaints.guards import approver_of
from flows.rules.complaints.visits import to_be_called
from flows.rules.deeds import Rules
from flows.rules.lines import clock_of, line_of, to_reporter
from flows.rules.promises import LATE, finished_by, running
from flows.ticket import Clock, Kind, Ticket


def late_with(ticket: Ticket, rung: Clock, rules: Rules) -> Outcome:
    """Limits have passed. Each owner hears of theirs and each is alerted; the resident hears one apology, and only of
    what they were promised (C10, C16)."""
    now = rules.now
    told = tuple(str(share) for share in rules.estate.reminders.shares)
    late = [c for c in running(ticket) if LATE not in c.told and (c is rung or (c.due is not None and c.due <= now))]
    promised = [clock for clock in late if ticket.kind is Kind.COMPLAINT and clock.name in PUBLIC]
    sorry_said = ticket.complaint is not None and ticket.complaint.apologised
    least = max((c.extended for c in ticket.clocks if c.extended), default=now)
    by = max((rules.calendar.add(now, c.limit) for c in promised), default=now)
    by = max(by, least)
    clocks = tuple(
        replace(c, told=told, rung=now, extended=by if c in promised else c.extended) if c in late else c
        for c in ticket.clocks
    )
    news = [one for clock in late for one in _hear(ticket, clock, rules)]
    if promised:
        news += [
            to_reporter("table-15-thanks-for-patience" if sorry_said else "table-13-late-handling", ticket),
            to_reporter("late-new-time", ticket, by=by),
        ]
    alerts = tuple(alert for clock in late for alert in _alerts(ticket, clock, rules))
    ticket = with_(ticket, apologised=True) if promised else ticket
    return Outcome(replace(ticket, clocks=clocks), "late", " ".join(c.name for c in late), tuple(news), alerts)


def _hear(ticket: Ticket, clock: Clock, rules: Rules) -> tuple[News, ...]:
    say = line_of("late-clock", ticket, clock=clock_of(ticket, clock.name), due=clock.due or rules.now)
    return to_owners(ticket, clock.name, say, room=True)


def _alerts(ticket: Ticket, clock: Clock, rules: Rules) -> list[Alert]:
    """The supervisor, and of the limit to settle it also whoever may grant more time (§7)."""
    found = [Alert(ALERTED.get(clock.name, Level.SUPERVISOR), clock.name)]
    if clock.name == "resolve":
        approver: Role = approver_of(ticket, rules.estate.complaint)
        found.append(Alert(LEVEL_OF[approver], clock.name))
    return found


def of_complaint(ticket: Ticket, rung: Ring, rules: Rules) -> Outcome:
    """A timer that only complaints and visits have."""
    match rung.kind:
        case "today":
            return _today(ticket)
        case "month":
            return _month(ticket, rules)
        case "review":
            return _review(ticket, rules)
        case "visit":
            return _ask_visit(ticket, rules)
        case _:
            return to_be_called(ticket, "silence", rules)


def _today(ticket: Ticket) -> Outcome:
    """当日闭环 is a target, missed without anybody's leave (T09, C01)."""
    say = line_of("today-target", ticket)
    return Outcome(with_(ticket, nudged=True), "today-target", "", (News(Audience.HOLDER, say),))


def _month(ticket: Ticket, rules: Rules) -> Outcome:
    """A month without a settlement makes it 重大, whoever thinks what (T13). Its new promises begin now."""
    was = complaint_of(ticket).severity
    graver = with_(
        ticket, severity=Severity.MAJOR, ground=Ground.ONE_MONTH, upgraded=rules.now, confirmed=None, confirmed_by=None
    )
    graver = rejudged(graver, was, rules.estate, rules.calendar, rules.now)
    by = finished_by(graver, rules.calendar, rules.now)
    news = (
        News(Audience.ROOM, line_of("room-upgraded", ticket)),
        News(Audience.HOLDER, line_of("room-upgraded", ticket)),
        to_reporter("complaint-upgraded", ticket, by=by),
    )
    changed = replace(graver, revision=ticket.revision)
    return Outcome(changed, "upgraded", f"{was} → {Severity.MAJOR}", news, MAJOR)


def _review(ticket: Ticket, rules: Rules) -> Outcome:
    """The quarter ends: what could not be handled is put to the head, case by case (T15, systems.md C5)."""
    rest = ticket.resting
    assert rest is not None  # the ring is the rest's own
    until = next_review(rules.now, rules.calendar)
    rests = tuple(replace(one, until=until) if one is rest else one for one in ticket.rests)
    put = with_(replace(ticket, rests=rests), reviewed=rules.now)
    return Outcome(put, "reviewed", "", (), (Alert(Level.MANAGER, "review"),))


def _ask_visit(ticket: Ticket, rules: Rules) -> Outcome:
    """The bot asks; where nobody can be asked, staff telephone at once."""
    visit = ticket.visit
    assert visit is not None  # the ring is the visit's own
    asked = replace(ticket, visit=replace(visit, asked=rules.now))
    if ticket.reporter is None:
        return to_be_called(asked, "unreachable", rules)
    news = News(Audience.REPORTER, None, "follow_up", {"ticket": visit.about})
    return Outcome(asked, "visit-asked", "", (news,))
