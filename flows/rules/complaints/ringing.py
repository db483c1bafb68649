"""What the timers of complaints and visits come to: lateness, the month, the review, the question (rules.md §6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flows.complaint import Ground, Severity
from flows.messages import Say
from flows.news import Alert, Audience, News, Outcome, Ring
from flows.people import Level
from flows.rules.complaints.clocks import (
    ALERTED,
    PUBLIC,
    complaint_of,
    next_review,
    owner_of,
    rejudged,
    to_owners,
)
from flows.rules.complaints.facts import LEVEL_OF, MAJOR, with_
from flows.rules.complaints.guards import approver_of
from flows.rules.complaints.visits import to_be_called
from flows.rules.deeds import Rules
from flows.rules.lines import clock_of, line_of, to_reporter
from flows.rules.promises import LATE, finished_by, running
from flows.rules.putting_off import broken, promise_named, put_off, told_last
from flows.ticket import Clock, Kind, Ticket

UPGRADED = "upgraded"  # its entry in the ledger


def late_with(ticket: Ticket, rung: Clock, rules: Rules) -> Outcome:
    """Limits have passed, or new times that were told. Each owner hears of theirs and each is alerted; the resident
    hears one apology (C10, C16) and one new time, and only of what they were promised."""
    now = rules.now
    told = tuple(str(share) for share in rules.estate.reminders.shares)
    late = [c for c in running(ticket) if LATE not in c.told and (c is rung or (c.due is not None and c.due <= now))]
    again = broken(ticket, now)
    promised = [clock for clock in (*late, *again) if _is_public(ticket, clock)]
    by = max((put_off(clock, ticket, rules.calendar, now) for clock in promised), default=now)
    by = max(by, told_last(ticket) or now)
    clocks = tuple(
        replace(c, told=told, rung=now, extended=by if c in promised else None) if c in (*late, *again) else c
        for c in ticket.clocks
    )
    news = [one for clock in late for one in _hear(ticket, clock, rules)]
    news += [News(owner_of(ticket, clock.name), _late_say(ticket, clock, rules)) for clock in again]
    if promised:
        named = promise_named(ticket, [clock.name for clock in promised])
        about = ticket.words if ticket.visit else ticket.label  # a resident knows their complaint, not our visit
        news += [
            to_reporter(_apology(ticket, again), ticket),
            to_reporter("late-new-time", ticket, by=by, promise=named, number=about),
        ]
    alerts = tuple(alert for clock in late for alert in _alerts(ticket, clock, rules))
    alerts += tuple(Alert(_level_above(ticket, rules), clock.name) for clock in again)
    ticket = with_(ticket, apologised=True) if promised and ticket.complaint else ticket
    entry = "late" if late else "late-again"
    names = " ".join(clock.name for clock in (*late, *again))
    return Outcome(replace(ticket, clocks=clocks), entry, names, tuple(news), alerts)


def _is_public(ticket: Ticket, clock: Clock) -> bool:
    """Whether the resident was promised it, and hears that it is late: of a call one new time, and no more (T22)."""
    if ticket.kind is Kind.VISIT:
        return clock.name == "call" and clock.extended is None
    return clock.name in PUBLIC


def _apology(ticket: Ticket, again: Sequence[Clock]) -> str:
    if again or (ticket.complaint and ticket.complaint.apologised):
        return "table-15-thanks-for-patience"
    return "table-13-late-reply" if ticket.kind is Kind.VISIT else "table-13-late-handling"


def _level_above(ticket: Ticket, rules: Rules) -> Level:
    """Whoever may grant more time hears of each new time that passes as well (§7)."""
    return LEVEL_OF[approver_of(ticket, rules.estate.complaint)] if ticket.complaint else Level.MANAGER


def _late_say(ticket: Ticket, clock: Clock, rules: Rules) -> Say:
    return line_of("late-clock", ticket, clock=clock_of(ticket, clock.name), due=clock.due or rules.now)


def _hear(ticket: Ticket, clock: Clock, rules: Rules) -> tuple[News, ...]:
    return to_owners(ticket, clock.name, _late_say(ticket, clock, rules), room=True)


def _alerts(ticket: Ticket, clock: Clock, rules: Rules) -> list[Alert]:
    """The supervisor as of every clock, and beside them whoever answers for it: of the limit to settle it whoever may
    grant more time (§7)."""
    found = [Alert(Level.SUPERVISOR, clock.name)]
    if clock.name in ALERTED:
        found.append(Alert(ALERTED[clock.name], clock.name))
    if clock.name == "resolve" and ticket.complaint:
        found.append(Alert(_level_above(ticket, rules), clock.name))
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
    return Outcome(graver, UPGRADED, f"{was} → {Severity.MAJOR}", news, MAJOR)


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
