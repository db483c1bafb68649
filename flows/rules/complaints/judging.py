"""What a complaint is judged to be, and whether it becomes a case (handbook/rules.md §§2–4, 8)."""

from __future__ import annotations

from dataclasses import replace

from flows.complaint import Case, Complaint, Ground, Nature, Severity
from flows.estate import Role
from flows.messages import Option, Term
from flows.news import Alert, Audience, News, Outcome
from flows.people import Level
from flows.rules.complaints.clocks import complaint_of, rejudged
from flows.rules.complaints.facts import MAJOR, member_of, with_
from flows.rules.complaints.seeing import judges
from flows.rules.complaints.visits import visit_of
from flows.rules.deeds import Action, Rules, closed
from flows.rules.lines import line_of, to_reporter
from flows.rules.promises import finished_by, kept
from flows.rules.ranks import RANK
from flows.ticket import Closing, Ticket

ABOVE = (Level.SUPERVISOR, Level.MANAGER, Level.GM)  # of each rank (RANK); above the gm is nobody


def set_nature(ticket: Ticket, action: Action, _rules: Rules) -> Outcome:
    """Provisional until closing; each change stands in the ledger (§2, C28)."""
    was = complaint_of(ticket).nature
    return Outcome(with_(ticket, nature=Nature(action.pick)), "set-nature", change(was, action))


def set_content(ticket: Ticket, action: Action, _rules: Rules) -> Outcome:
    was = complaint_of(ticket).content
    return Outcome(
        replace(with_(ticket, content=action.pick), category=action.pick), "set-content", change(was, action)
    )


def change(was: str, action: Action) -> str:
    return f"{was} → {action.pick} {action.words}".strip()


def set_severity(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """The desk sets it; the setting of whoever may confirm it is the confirmation. Its clocks are reckoned from
    history."""
    was, wanted = complaint_of(ticket).severity, Severity(action.pick)
    judged = with_(ticket, severity=wanted, set_by=member_of(action), ground=_ground(complaint_of(ticket), action))
    if wanted is not was:
        judged = with_(judged, confirmed_by=None, confirmed=None, set_at=rules.now)
    judged = rejudged(judged, was, rules.estate, rules.calendar, ticket.filed)
    news = []
    if wanted is not was:
        news.append(to_reporter("complaint-new-limit", ticket, by=finished_by(judged, rules.calendar, rules.now)))
    outcome = Outcome(judged, "set-severity", change(was, action), tuple(news))
    if action.member and judges(action.member, rules.estate.front_desk):
        confirmed = confirm(judged, action, rules)
        return replace(outcome, ticket=confirmed.ticket, news=(*news, *confirmed.news), alerts=confirmed.alerts)
    return replace(outcome, news=(*news, *to_confirm(judged)), alerts=MAJOR if wanted is Severity.MAJOR else ())


def _ground(complaint: Complaint, action: Action) -> Ground | None:
    """Why it is 重大 now; that a month has passed stays the reason, whatever else is found."""
    if action.pick != Severity.MAJOR:
        return None
    if complaint.ground is Ground.ONE_MONTH or not action.ground:
        return complaint.ground or Ground.BROKEN_PROMISE
    return Ground(action.ground)


def to_confirm(ticket: Ticket) -> tuple[News, ...]:
    """The supervisor is asked to confirm what is 重要 or 重大, and by that to pass it on (T02–T04)."""
    complaint = complaint_of(ticket)
    if complaint.severity is Severity.MINOR or complaint.confirmed:
        return ()
    severity = Term(f"severity-{complaint.severity}")
    say = line_of("please-confirm-severity", ticket, severity=severity, why=reasons(complaint))
    options = (Option("confirm", "action-confirm"), Option("set-severity", "action-set-severity"))
    return (News(Audience.SUPERVISORS, replace(say, options=options, list=f"card!{ticket.number}.{ticket.revision}")),)


def reasons(complaint: Complaint) -> Term:
    return Term(complaint.reasons[-1]) if complaint.reasons else Term("why-none")


def confirm(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """Confirmed by the supervisor, and by the same press passed on: 重要 to the manager, 重大 to the gm."""
    complaint = complaint_of(ticket)
    agreed = with_(ticket, confirmed_by=member_of(action), confirmed=rules.now)
    agreed = kept(agreed, "forward", rules.now)
    match complaint.severity:
        case Severity.IMPORTANT:
            own = action.member is not None and RANK[action.member.role] >= RANK[Role.MANAGER]  # theirs already
            alerts: tuple[Alert, ...] = () if own else (Alert(Level.MANAGER, "forwarded"),)
        case Severity.MAJOR:
            alerts = MAJOR
        case _:
            alerts = ()
    return Outcome(agreed, "confirm", f"{complaint.severity} {action.words}".strip(), (), alerts)


def open_case(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """立项: from now on it is followed until 销项 (§8 c)."""
    decided = with_(ticket, case=Case.OPENED, case_ground=action.pick, case_at=rules.now, case_by=member_of(action))
    by = finished_by(decided, rules.calendar, rules.now)
    return Outcome(
        kept(decided, "check", rules.now), "open-case", action.pick, (to_reporter("case-opened", ticket, by=by),)
    )


def ask_superior(ticket: Ticket, action: Action, _rules: Rules) -> Outcome:
    """请示主管: at once (T21), the level above whoever asks."""
    above = ABOVE[RANK[action.member.role]] if action.member else Level.SUPERVISOR
    return Outcome(with_(ticket, case=Case.ASKED), "ask-superior", action.words, (), (Alert(above, "case-asked"),))


def explain(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """不立项: explained, and nothing is left to follow; the record stays, and so does the follow-up visit (§8 f)."""
    ended = with_(
        ticket, case=Case.EXPLAINED, case_at=rules.now, case_by=member_of(action), told=rules.now, handling=action.words
    )
    ended = closed(kept(kept(ended, "check", rules.now), "resolve", rules.now), Closing.EXPLAINED, rules.now)
    say = line_of("complaint-explained", ticket, words=action.words)
    again = replace(say, options=(Option("unsolved", "choice-visit-unsolved"),), list=f"follow_up!{ticket.number}")
    news = (News(Audience.REPORTER, again),)
    return Outcome(ended, "explain", action.words, news, opens=(visit_of(ended, rules),))
