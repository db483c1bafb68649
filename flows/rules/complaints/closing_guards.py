"""What stands between a case and its 销项 (handbook/rules.md §9), in the order in which a case is brought to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from flows.complaint import Case, Severity
from flows.estate import Role
from flows.messages import Refused
from flows.rules.complaints.clocks import complaint_of
from flows.rules.complaints.seeing import is_alone, needs, no, of_the_centre
from flows.rules.deeds import Action, Rules
from flows.rules.ranks import RANK
from flows.ticket import Ticket

Guard = Callable[[Ticket, Action, Rules], Iterator[Refused]]


def _return_form(ticket: Ticket, _action: Action, _rules: Rules) -> Iterator[Refused]:
    if complaint_of(ticket).returned:
        yield no("form-is-back", ticket)


def _corrective(ticket: Ticket, action: Action, _rules: Rules) -> Iterator[Refused]:
    if len(parts(action.words)) != CORRECTIVE_PARTS:
        yield no("words-needed-corrective", ticket)


CORRECTIVE_PARTS = 3


def parts(words: str) -> list[str]:
    """Cause, measure, by when: three lines, or three parts between semicolons."""
    for mark in ("\n", "；", ";"):
        found = [part.strip() for part in words.split(mark) if part.strip()]
        if len(found) == CORRECTIVE_PARTS:
            return found
    return []


def _verify(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    """核实: by somebody of the centre who neither had it nor handled it (§9 rule b); once, for on that the head
    agrees."""
    member = action.member
    if member and member.id in (complaint_of(ticket).doer, ticket.holder):
        yield no("verified-by-the-resident" if is_alone(ticket) else "verifier-is-doer", ticket)
    if member and not of_the_centre(member, rules.estate.front_desk):
        yield no("verifier-of-the-centre", ticket)
    if complaint_of(ticket).returned is None:
        yield no("form-not-back", ticket)
    if complaint_of(ticket).verified:
        yield no("verified-already", ticket)


def _agree(ticket: Ticket, action: Action, rules: Rules) -> Iterator[Refused]:
    """同意销项 of a 重大 one, by the head (§9 e); not by whoever handled it, but for the gm."""
    member, complaint = action.member, complaint_of(ticket)
    needed = rules.estate.complaint.close_major
    if member and RANK[member.role] < RANK[needed]:
        yield needs(needed)
    if complaint.severity is not Severity.MAJOR:
        yield no("agreement-not-needed", ticket)
    if complaint.verified is None:
        yield no("not-verified", ticket)
    if member and member.id in (complaint.doer, ticket.holder) and member.role is not Role.GM:
        yield no("verifier-is-doer", ticket)


def _close(ticket: Ticket, _action: Action, _rules: Rules) -> Iterator[Refused]:
    yield from lacking(ticket)


def lacking(ticket: Ticket) -> Iterator[Refused]:
    """What still stands between this case and its 销项 (§9 a–e, rules a, b; systems.md C8).

    What is grave was passed on to whoever answers for it (T02–T04).
    """
    complaint = complaint_of(ticket)
    if complaint.case is not Case.OPENED:
        yield no("case-not-open", ticket)
    if complaint.severity is not Severity.MINOR and complaint.confirmed is None:
        yield no("not-confirmed", ticket)
    if complaint.handled is None or not ticket.result:
        yield no("not-handled", ticket)
    if complaint.returned is None:
        yield no("form-not-back", ticket)
    if complaint.told is None:
        yield no("result-not-told", ticket)
    if complaint.further:
        yield no("further-problem-open", ticket, words=complaint.further)
    if complaint.verified is None or not complaint.evidence or complaint.verifier == complaint.doer:
        yield no("not-verified", ticket)
    if complaint.severity is not Severity.MINOR and complaint.corrective is None:
        yield no("corrective-missing", ticket)
    if complaint.severity is Severity.MAJOR and complaint.approved is None:
        yield no("not-agreed", ticket)


def _close_stuck(ticket: Ticket, _action: Action, _rules: Rules) -> Iterator[Refused]:
    """Only what was parked with a note, and only in the quarterly review (§9 rule c, C15)."""
    complaint = complaint_of(ticket)
    if complaint.parked is None:
        yield no("not-parked", ticket)
    elif complaint.reviewed is None:
        yield no("not-reviewed", ticket, due=ticket.resting.until if ticket.resting else complaint.parked)


CLOSING: Mapping[str, Guard] = {
    "return-form": _return_form,
    "corrective": _corrective,
    "verify": _verify,
    "agree": _agree,
    "close": _close,
    "close-stuck": _close_stuck,
}
