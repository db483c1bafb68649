"""What no press, short code or race can get round (handbook/rules.md §§7–9): 立项 and 销项 conditions, and who approves.

Each refusal is a sentence for whoever tried. Their order is the order in which a case is brought to its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from flows.complaint import CASE_GROUNDS, CONTENTS, Case, Ground, Nature, Severity
from flows.estate import ComplaintPolicy, Pause, Role
from flows.messages import Refused, Term
from flows.people import Level
from flows.rules.complaints.clocks import complaint_of
from flows.rules.complaints.closing_guards import CLOSING, Guard, lacking
from flows.rules.complaints.seeing import judges, may_see, needs, no, not_for, of_the_centre
from flows.rules.deeds import Action, Rules
from flows.rules.lines import state_of
from flows.rules.ranks import RANK, supervises
from flows.ticket import Clock, Kind, Ticket

__all__ = ["approver_of", "lacking", "may_see", "not_for", "refusal"]

ORDER = tuple(Severity)
BY_HAND = ("", Ground.BROKEN_PROMISE, Ground.LOSS_OR_INJURY)  # that a month has passed is nobody's to say
RESIDENTS = ("cancel", "reopen", "reopen-closed")


def approver_of(ticket: Ticket, policy: ComplaintPolicy) -> Role:
    """Who may grant more time (§7)."""
    return {
        Severity.MINOR: policy.minor_overtime,
        Severity.IMPORTANT: policy.important_overtime,
        Severity.MAJOR: policy.major_overtime,
    }[complaint_of(ticket).severity]


def refusal(ticket: Ticket, action: Action, rules: Rules) -> Refused | None:
    """Why this act may not be done, or None. The resident (no member) takes it back or opens it again, and no more."""
    if action.member is None:
        return None if action.name in RESIDENTS else _not_now(ticket)
    guard = (VISIT_GUARDS if ticket.kind is Kind.VISIT else GUARDS).get(action.name)
    return next(guard(ticket, action, rules), None) if guard else None


def _not_now(ticket: Ticket) -> Refused:
    return no("not-possible-now", ticket, state=state_of(ticket))


def _supervises(action: Action, rules: Rules) -> bool:
    return action.member is not None and judges(action.member, rules.estate.front_desk)


# ── judging ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_the_centre(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    """What it is, and so whether a month makes it graver, is not for the department to say that it is about (§17)."""
    if action.member and not of_the_centre(action.member, rules.estate.front_desk):
        yield no("judged-by-the-centre", ticket)


def _set_nature(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    yield from _of_the_centre(ticket, action, rules)
    if action.pick not in list(Nature):
        yield no("nature-needed", ticket)


def _set_content(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    yield from _of_the_centre(ticket, action, rules)
    if action.pick not in CONTENTS:
        yield no("content-needed", ticket)


def _set_severity(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    """Anybody may find it graver; lighter only the supervisor, with a reason (C02). A month is a month (§4 c)."""
    complaint = complaint_of(ticket)
    if action.pick not in list(Severity) or action.ground not in BY_HAND:
        yield no("severity-needed", ticket)
        return
    lighter = ORDER.index(Severity(action.pick)) < ORDER.index(complaint.severity)
    if lighter and complaint.ground is Ground.ONE_MONTH:
        yield no("severity-by-the-month", ticket)
    if lighter and not _supervises(action, rules):
        yield needs(Role.SUPERVISOR)
    if lighter and not action.words.strip():
        yield no("words-needed-set-severity", ticket)


def _confirm(_ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    if not _supervises(action, rules):
        yield needs(Role.SUPERVISOR)


def _claim(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    """The department's head signs, or whoever stands above; at the centre, whoever has taken it (T01, D1)."""
    member, complaint = action.assignee or action.member, complaint_of(ticket)
    if member is None or RANK[member.role] > RANK[Role.AGENT] or action.name == "assign":
        return
    centre = member.department == ticket.department and not complaint.accused_department
    if not centre:
        yield no("department-signs", ticket)


def _open_case(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    complaint = complaint_of(ticket)
    if complaint.case is Case.OPENED:
        yield no("case-open-already", ticket)
    if complaint.case is Case.ASKED and not _supervises(action, rules):
        yield needs(Role.SUPERVISOR)
    if action.pick not in CASE_GROUNDS:
        yield no("case-ground-needed", ticket)


def _ask_superior(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    """Of somebody above them; the gm decides."""
    if complaint_of(ticket).case is not Case.UNDECIDED:
        yield no("case-is-decided", ticket, case=Term(f"case-is-{complaint_of(ticket).case}"))
    if action.member and action.member.role is Role.GM:
        yield no("nobody-above", ticket)


def _explain(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    """不立项: only where no case was opened, by the centre; what is 重要 or 重大 is not explained away by the desk."""
    complaint, member = complaint_of(ticket), action.member
    if complaint.case is Case.OPENED:
        yield no("case-open-already", ticket)
    least = {Severity.MINOR: Role.AGENT, Severity.IMPORTANT: Role.SUPERVISOR, Severity.MAJOR: Role.MANAGER}
    judge = member is not None and of_the_centre(member, rules.estate.front_desk)
    if not judge or (complaint.case is Case.ASKED and not _supervises(action, rules)):
        yield needs(max(Role.SUPERVISOR, least[complaint.severity], key=lambda role: RANK[role]))
    elif member and RANK[member.role] < RANK[least[complaint.severity]]:
        yield needs(least[complaint.severity])


# ── handling ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def pause_left(ticket: Ticket, reason: Pause, rules: Rules) -> timedelta:
    """How long it may still be paused for this reason: all its pauses together are no longer than the reason's cap."""
    paused = [(rest.ended or rules.now) - rest.began for rest in ticket.rests if rest.only]
    return rules.estate.repair.pause_caps[reason] - sum(paused, start=timedelta())


def _transfer(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    """What is not for everybody at the front desk stays with the department that it is about, or its superiors (D1)."""
    theirs = complaint_of(ticket).accused_department or ticket.department
    if ticket.lowest is not Level.ROOM and action.department != theirs:
        yield no("transfer-confined", ticket)


def _pause(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    """A pause takes no time that only the named role may give (§7)."""
    if action.reason is Pause.STUCK:
        yield _not_now(ticket)
    elif pause_left(ticket, action.reason or Pause.WAITING_FOR_RESIDENT, rules) <= timedelta():
        yield no("pause-used-up", ticket)


def _overtime(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    """More time is asked for with a reason and a new date, before it is taken, by whoever has it or their superiors
    (§7)."""
    member = action.member
    if member and member.id != ticket.holder and not supervises(member):
        yield no("overtime-by-the-holder", ticket)
    if complaint_of(ticket).overtime:
        yield no("overtime-waits", ticket)
    due = _resolve(ticket).due or rules.now
    if action.until is None:
        yield no("overtime-date-needed", ticket)
    elif action.until <= max(due, rules.now):
        yield no("overtime-date-too-early", ticket, due=max(due, rules.now))
    elif action.until > rules.now + rules.estate.complaint.longest_overtime:
        yield no("overtime-date-too-late", ticket, due=rules.now + rules.estate.complaint.longest_overtime)


def _resolve(ticket: Ticket) -> Clock:
    clock = ticket.clock("resolve")
    assert clock is not None  # every complaint is promised to be settled
    return clock


def _decide(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    """By the role that answers for it as grave as it is now, or above; nobody decides what they asked for or have
    themselves, but for the gm, above whom is nobody; no time is granted that has passed."""
    request, member = complaint_of(ticket).overtime, action.member
    approver = approver_of(ticket, rules.estate.complaint)
    if request is None or member is None:
        yield no("overtime-none", ticket)
        return
    if RANK[member.role] < RANK[approver]:
        yield needs(approver)
    if member.id in (request.by, ticket.holder) and member.role is not Role.GM:
        yield no("overtime-not-your-own", ticket)
    if action.name == "grant" and request.until <= rules.now:
        yield no("overtime-date-too-early", ticket, due=rules.now)
    if action.name == "deny" and not action.words.strip():
        yield no("words-needed-deny", ticket)


def _finish(ticket: Ticket, _action: Action, _rules: Rules) -> Iterator[Refused]:
    """立项 comes first: what is handled is a case, else it is explained."""
    if complaint_of(ticket).case is not Case.OPENED:
        yield no("case-not-open", ticket)


def _further(ticket: Ticket, _action: Action, _rules: Rules) -> Iterator[Refused]:
    """One at a time: a second one would hide the first."""
    if open_still := complaint_of(ticket).further:
        yield no("further-problem-open", ticket, words=open_still)


def _link(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    """A further problem is a case of its own: a repair, or a complaint with 立项, open and filed since (§9 c, d)."""
    own = action.linked
    if own is None or own.number == ticket.number:
        yield no("link-number-needed", ticket)
        return
    is_case = own.kind is Kind.REPAIR or (own.complaint is not None and own.complaint.case is Case.OPENED)
    if not (is_case and own.open and own.number > ticket.number):
        yield no("link-no-case", ticket, other=own.label)


def _cancel(ticket: Ticket, _action: Action, _rules: Rules) -> Iterator[Refused]:
    """Only the resident takes it back."""
    yield _not_now(ticket)


def _appoint(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    """A call is promised for a time, and for one that is still to come but not put off for ever (T22)."""
    if action.until is None:
        yield no("words-needed-appoint", ticket)
    elif action.until <= rules.now:
        yield no("overtime-date-too-early", ticket, due=rules.now)
    elif action.until > (last := rules.now + rules.estate.complaint.longest_overtime):
        yield no("appointment-too-late", ticket, due=last)


GUARDS: Mapping[str, Guard] = {
    "set-nature": _set_nature,
    "set-content": _set_content,
    "set-severity": _set_severity,
    "confirm": _confirm,
    "claim": _claim,
    "open-case": _open_case,
    "ask-superior": _ask_superior,
    "explain": _explain,
    "transfer": _transfer,
    "pause": _pause,
    "overtime": _overtime,
    "grant": _decide,
    "deny": _decide,
    "finish": _finish,
    "further": _further,
    "link": _link,
    "cancel": _cancel,
    **CLOSING,
}
VISIT_GUARDS: Mapping[str, Guard] = {"appoint": _appoint}
