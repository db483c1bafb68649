"""《投诉记录表》: four fields at opening 立项, three at closing 销项 (handbook/rules.md §§8, 9, 11)."""

from __future__ import annotations

from bot.forms.definitions import Entry, Form, Part, Told
from bot.forms.facts import FormFacts, listed
from bot.forms.opinion import HEAD
from bot.forms.sheet import Kind
from flows.complaint import Case, Severity
from flows.messages import Term
from flows.ticket import Closing


def _case(facts: FormFacts) -> str:
    """Whether a case was opened, and when; empty while nobody has decided."""
    complaint = facts.complaint
    if complaint.case not in (Case.OPENED, Case.EXPLAINED):
        return ""
    ground = facts.say(Term(f"form-case-ground-{complaint.case_ground}")) if complaint.case_ground else ""
    return listed(facts.words.say(Term(f"form-case-{complaint.case}"), at=facts.at(complaint.case_at)), ground)


def _where(facts: FormFacts) -> str:
    """Where the case is, and the number to call about it."""
    if facts.hidden:
        return listed(facts.ticket.place, facts.say(Term("form-anonymous-reach")))
    return listed(" ".join(filter(None, (facts.home(), facts.ticket.place))), facts.phone() or facts.complaint.reach)


def _agreed(facts: FormFacts) -> Told:
    """Two hands: whoever agrees to the closing, and the centre's. An ordinary case needs no agreement (§9 b)."""
    closed = facts.signed_by_act("close", "close-stuck", "explain", caption=Term("form-signed-centre"))
    checked = facts.signed(facts.complaint.verifier, facts.complaint.verified, Term("form-signed-centre"))
    if _needs_nobody(facts):
        return closed or checked
    return (facts.signed(facts.complaint.approver, facts.complaint.approved), closed or checked)


def _needs_nobody(facts: FormFacts) -> str:
    ticket = facts.ticket
    needed = facts.complaint.severity is Severity.MAJOR or ticket.closing is Closing.STUCK or facts.complaint.parked
    return "" if ticket.open or needed or facts.complaint.approver else facts.say(Term("form-no-agreement-needed"))


def _ended(facts: FormFacts) -> str:
    closing = facts.ticket.closing
    return facts.say(Term(f"form-closing-{closing}")) if closing else ""


def _linked(facts: FormFacts) -> str:
    numbers = facts.say(Term("form-comma")).join(f"#{number}" for number in facts.complaint.linked)
    return listed(facts.complaint.further, numbers)


RECORD = Form(
    Kind.RECORD,
    Term("form-title-record"),
    HEAD,
    (
        Part(
            Term("form-heading-opening"),
            True,
            (
                Entry(Term("form-given-case"), _case),
                Entry(Term("form-given-contact"), FormFacts.reporter),
                Entry(Term("form-given-address"), _where),
                Entry(Term("form-given-case-content"), lambda facts: facts.ticket.words, lines=6),
            ),
        ),
        Part(
            Term("form-heading-closing"),
            True,
            (
                Entry(
                    Term("form-given-result"),
                    lambda facts: facts.ticket.result or facts.complaint.handling,
                    lines=5,
                ),
                Entry(Term("form-given-agreed"), _needs_nobody, also=_agreed),
                Entry(Term("form-given-closed"), lambda facts: facts.at(facts.ticket.closed)),
            ),
        ),
        Part(
            Term("form-heading-ours"),
            False,
            (
                Entry(Term("form-opinion-number"), lambda facts: facts.ticket.label, half=True),
                Entry(Term("form-ended"), _ended, half=True),
                Entry(
                    Term("form-verifier"),
                    lambda facts: facts.signed(facts.complaint.verifier, facts.complaint.verified),
                    half=True,
                ),
                Entry(Term("form-linked"), _linked, half=True),
                Entry(Term("form-evidence"), lambda facts: facts.complaint.evidence),
                Entry(Term("form-park-note"), lambda facts: facts.complaint.park_note),
            ),
        ),
    ),
    (Term("form-note-press"),),
)
