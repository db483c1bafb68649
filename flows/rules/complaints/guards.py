"""What no press, short code or race can get round (handbook/rules.md §§7–9): 立项 and 销项 conditions, and who approves.

Each refusal is a sentence for whoever tried. Their order is the order in which a case is brought to its end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from flows.complaint import CASE_GROUNDS, CONTENTS, Case, Ground, Nature, Severity
from flows.estate import ComplaintPolicy, Pause, Role
from flows.messages import Refused, Term
from flows.people import Level, Member
from flows.rules.complaints.clocks import complaint_of
from flows.rules.deeds import Action, Rules
from flows.rules.ranks import RANK, supervises
from flows.ticket import Clock, Ticket

ORDER = tuple(Severity)
LEVELS = {Level.ROOM: Role.AGENT, Level.SUPERVISOR: Role.SUPERVISOR, Level.MANAGER: Role.MANAGER, Level.GM: Role.GM}


def may_see(member: Member, ticket: Ticket, front_desk: str) -> bool:
    """D1: nobody reads what is about them, and nothing about people goes below the level it is confined to.

    A complaint about work is the front desk's, the accused department's head's, its holder's, and everybody's above.
    """
    if RANK[member.role] < RANK[LEVELS[ticket.lowest]]:
        return False
    complaint = ticket.complaint
    if complaint is None:
        return True
    if member.id == complaint.accused_member:
        return False
    if ticket.holder == member.id or RANK[member.role] >= RANK[Role.MANAGER]:
        return True
    if member.role is Role.DEPARTMENT_HEAD:
        return member.department in (complaint.accused_department, ticket.department, front_desk)
    return member.role is Role.SUPERVISOR or member.department == front_desk


def not_for(member: Member, ticket: Ticket) -> Refused | None:
    """Why this member cannot be given it: nobody is given what is about them, or confined above them."""
    if ticket.complaint and member.id == ticket.complaint.accused_member:
        return _no("assignee-is-accused", ticket)
    needed = LEVELS[ticket.lowest]
    return _needs(needed) if RANK[member.role] < RANK[needed] else None


def approver_of(ticket: Ticket, policy: ComplaintPolicy) -> Role:
    """Who may grant more time (§7)."""
    return {
        Severity.MINOR: policy.minor_overtime,
        Severity.IMPORTANT: policy.important_overtime,
        Severity.MAJOR: policy.major_overtime,
    }[complaint_of(ticket).severity]


def refusal(ticket: Ticket, action: Action, rules: Rules) -> Refused | None:
    """Why this act may not be done, or None. The resident and the house (no member) are stopped by states only."""
    guard = GUARDS.get(action.name)
    return next(guard(ticket, action, rules), None) if guard and action.member else None


def _no(key: str, ticket: Ticket, **args: object) -> Refused:
    return Refused(key, {"number": ticket.label, **args})  # type: ignore[dict-item]  # all are Values


def _needs(role: Role) -> Refused:
    return Refused("needs-role", {"role": Term(f"role-{role}")})


def _supervisor(action: Action) -> bool:
    return action.member is None or supervises(action.member)


# ── judging ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _set_nature(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    if action.pick not in list(Nature):
        yield _no("nature-needed", ticket)


def _set_content(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    if action.pick not in CONTENTS:
        yield _no("content-needed", ticket)


def _set_severity(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    """Anybody may find it graver; lighter only the supervisor, with a reason (C02). A month is a month (§4 c)."""
    complaint = complaint_of(ticket)
    if action.pick not in list(Severity):
        yield _no("severity-needed", ticket)
        return
    lighter = ORDER.index(Severity(action.pick)) < ORDER.index(complaint.severity)
    if lighter and complaint.ground is Ground.ONE_MONTH:
        yield _no("severity-by-the-month", ticket)
    if lighter and not _supervisor(action):
        yield _needs(Role.SUPERVISOR)
    if lighter and not action.words.strip():
        yield _no("words-needed-set-severity", ticket)


def _claim(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    """The department's head signs, or whoever stands above; at the centre, whoever has taken it (T01, D1)."""
    member, complaint = action.assignee or action.member, complaint_of(ticket)
    if member is None or RANK[member.role] > RANK[Role.AGENT] or action.name == "assign":
        return
    centre = member.department == ticket.department and not complaint.accused_department
    if not centre:
        yield _no("department-signs", ticket)


def _open_case(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    complaint = complaint_of(ticket)
    if complaint.case is Case.OPENED:
        yield _no("case-open-already", ticket)
    if complaint.case is Case.ASKED and not _supervisor(action):
        yield _needs(Role.SUPERVISOR)
    if action.pick not in CASE_GROUNDS:
        yield _no("case-ground-needed", ticket)


def _ask_superior(ticket: Ticket, _action: Action, _rules: Rules) -> Iterator[Refused]:
    if complaint_of(ticket).case is not Case.UNDECIDED:
        yield _no("case-is-decided", ticket, case=Term(f"case-is-{complaint_of(ticket).case}"))


def _explain(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    """不立项: only where no case was opened; what is 重要 or 重大 is not explained away by the desk."""
    complaint = complaint_of(ticket)
    if complaint.case is Case.OPENED:
        yield _no("case-open-already", ticket)
    least = {Severity.MINOR: Role.AGENT, Severity.IMPORTANT: Role.SUPERVISOR, Severity.MAJOR: Role.MANAGER}
    if complaint.case is Case.ASKED and not _supervisor(action):
        yield _needs(Role.SUPERVISOR)
    needed = least[complaint.severity]
    if action.member and RANK[action.member.role] < RANK[needed]:
        yield _needs(needed)


# ── handling ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _pause(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    if action.reason is Pause.STUCK:
        yield _no("not-possible-now", ticket, state=Term(f"complaint-state-{ticket.state}"))


def _overtime(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    """More time is asked for with a reason and a new date, before it is taken (§7)."""
    if complaint_of(ticket).overtime:
        yield _no("overtime-waits", ticket)
    due = _resolve(ticket).due or rules.now
    if action.until is None:
        yield _no("overtime-date-needed", ticket)
    elif action.until <= max(due, rules.now):
        yield _no("overtime-date-too-early", ticket, due=max(due, rules.now))
    elif action.until > rules.now + rules.estate.complaint.longest_overtime:
        yield _no("overtime-date-too-late", ticket, due=rules.now + rules.estate.complaint.longest_overtime)


def _resolve(ticket: Ticket) -> Clock:
    clock = ticket.clock("resolve")
    assert clock is not None  # every complaint is promised to be settled
    return clock


def _decide(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    """By the role the request was put to, or above; nobody approves their own, but for the gm, above whom is nobody."""
    request = complaint_of(ticket).overtime
    member = action.member
    if request is None:
        yield _no("overtime-none", ticket)
        return
    if member and RANK[member.role] < RANK[request.approver]:
        yield _needs(request.approver)
    if member and member.id == request.by and member.role is not Role.GM:
        yield _no("overtime-not-your-own", ticket)
    if action.name == "deny" and not action.words.strip():
        yield _no("words-needed-deny", ticket)


def _finish(ticket: Ticket, _action: Action, _rules: Rules) -> Iterator[Refused]:
    """立项 comes first: what is handled is a case, else it is explained."""
    if complaint_of(ticket).case is not Case.OPENED:
        yield _no("case-not-open", ticket)


def _link(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    if not action.linked or action.linked == ticket.number:
        yield _no("link-number-needed", ticket)


# ── closing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _return_form(ticket: Ticket, _action: Action, _rules: Rules) -> Iterator[Refused]:
    if complaint_of(ticket).returned:
        yield _no("form-is-back", ticket)


def _corrective(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    if len(parts(action.words)) != CORRECTIVE_PARTS:
        yield _no("words-needed-corrective", ticket)


CORRECTIVE_PARTS = 3


def parts(words: str) -> list[str]:
    """Cause, measure, by when: three lines, or three parts between semicolons."""
    for mark in ("\n", "；", ";"):
        found = [part.strip() for part in words.split(mark) if part.strip()]
        if len(found) == CORRECTIVE_PARTS:
            return found
    return []


def _verify(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    """核实: by somebody of the centre who did not handle it (§9 rule b)."""
    complaint, member = complaint_of(ticket), action.member
    if member and member.id == complaint.doer:
        yield _no("verifier-is-doer", ticket)
    if member and member.department != rules.estate.front_desk and not supervises(member):
        yield _no("verifier-of-the-centre", ticket)
    if complaint.returned is None:
        yield _no("form-not-back", ticket)


def _agree(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    """同意销项 of a 重大 one, by the head (§9 e); not by whoever handled it, but for the gm."""
    member, complaint = action.member, complaint_of(ticket)
    needed = rules.estate.complaint.close_major
    if member and RANK[member.role] < RANK[needed]:
        yield _needs(needed)
    if complaint.severity is not Severity.MAJOR:
        yield _no("agreement-not-needed", ticket)
    if complaint.verified is None:
        yield _no("not-verified", ticket)
    if member and member.id == complaint.doer and member.role is not Role.GM:
        yield _no("verifier-is-doer", ticket)


def _close(ticket: Ticket, _action: Action, _rules: Rules) -> Iterator[Refused]:
    yield from lacking(ticket)


def lacking(ticket: Ticket) -> Iterator[Refused]:
    """What still stands between this case and its 销项 (§9 a–e, rules a, b; systems.md C8)."""
    complaint = complaint_of(ticket)
    if complaint.case is not Case.OPENED:
        yield _no("case-not-open", ticket)
    if complaint.handled is None or not ticket.result:
        yield _no("not-handled", ticket)
    if complaint.returned is None:
        yield _no("form-not-back", ticket)
    if complaint.told is None:
        yield _no("result-not-told", ticket)
    if complaint.further:
        yield _no("further-problem-open", ticket, words=complaint.further)
    if complaint.verified is None or not complaint.evidence or complaint.verifier == complaint.doer:
        yield _no("not-verified", ticket)
    if complaint.severity is not Severity.MINOR and complaint.corrective is None:
        yield _no("corrective-missing", ticket)
    if complaint.severity is Severity.MAJOR and complaint.approved is None:
        yield _no("not-agreed", ticket)


def _close_stuck(ticket: Ticket, _action: Action, _rules: Rules) -> Iterator[Refused]:
    """Only what was parked with a note, and only in the quarterly review (§9 rule c, C15)."""
    complaint = complaint_of(ticket)
    if complaint.parked is None:
        yield _no("not-parked", ticket)
    elif complaint.reviewed is None:
        yield _no("not-reviewed", ticket, due=ticket.resting.until if ticket.resting else complaint.parked)


GUARDS: Mapping[str, Callable[[Ticket, Action, Rules], Iterator[Refused]]] = {
    "set-nature": _set_nature,
    "set-content": _set_content,
    "set-severity": _set_severity,
    "claim": _claim,
    "open-case": _open_case,
    "ask-superior": _ask_superior,
    "explain": _explain,
    "pause": _pause,
    "overtime": _overtime,
    "grant": _decide,
    "deny": _decide,
    "finish": _finish,
    "link": _link,
    "return-form": _return_form,
    "corrective": _corrective,
    "verify": _verify,
    "agree": _agree,
    "close": _close,
    "close-stuck": _close_stuck,
}
