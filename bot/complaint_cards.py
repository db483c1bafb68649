"""The card of a complaint: what was told, how it was judged, what is promised, and the next thing to do about it."""

from __future__ import annotations

from bot import cards
from bot.unit import Unit
from flows.complaint import Case, Complaint, Severity
from flows.conversations.readers import excerpt
from flows.messages import Option, Say, Term, Value
from flows.people import Level
from flows.rules.complaints.guards import lacking
from flows.rules.lifecycle import LIFECYCLES
from flows.rules.lines import clock_of
from flows.rules.promises import running
from flows.ticket import Kind, State, Ticket

# Buttons of the desk, of whoever handles it, and of a visit, by state; which of them fit now is asked further below.
JUDGED_FIRST = ("open-case", "explain", "ask-superior", "confirm", "set-severity", "set-nature")
JUDGES = {
    State.DISPATCHED: (*JUDGED_FIRST, "transfer"),
    State.ACCEPTED: (*JUDGED_FIRST, "plan", "transfer"),
    State.WAITING: ("confirm", "set-severity", "plan", "close-stuck"),
    State.DONE: ("confirm", "verify", "corrective", "agree", "close", "set-nature"),
    State.CLOSED: (),
}
HANDLES = {
    State.DISPATCHED: ("claim",),
    State.ACCEPTED: ("finish", "overtime", "pause", "release"),
    State.WAITING: ("resume", "overtime"),
    State.DONE: ("return-form", "corrective"),
    State.CLOSED: (),
}
VISITS = ("claim", "visited", "appoint", "release")
LABELS = {"claim": "action-sign-for"}


def card(unit: Unit, ticket: Ticket, *, judges: bool, handles: bool, unnamed: bool = False) -> Say:
    """As it is now, with the buttons of the desk, of the handler, or of both; `unnamed` to whoever may not learn who
    complained."""
    if ticket.kind is Kind.VISIT:
        return _visit(unit, ticket)
    complaint = ticket.complaint
    assert complaint is not None  # a complaint has one
    return Say(
        "complaint-card",
        {
            **_told(unit, ticket, complaint, unnamed=unnamed),
            **_judged(unit, ticket, complaint),
            **_standing(unit, ticket, complaint),
        },
        buttons(ticket, complaint, judges=judges, handles=handles),
        cards.list_of(ticket),
        photos=ticket.photos[: cards.SHOWN_PHOTOS],
        ticket=ticket.number,
    )


def buttons(ticket: Ticket, complaint: Complaint, *, judges: bool, handles: bool) -> tuple[Option, ...]:
    """Only what can be done now: a button that would only be refused is not shown."""
    judging = [name for name in JUDGES[ticket.state] if handles or name != "agree"]  # the head is asked in private
    names = (*(HANDLES[ticket.state] if handles else ()), *(judging if judges else ()))
    fits = [name for name in dict.fromkeys(names) if _fits(name, ticket, complaint)]
    return tuple(Option(name, LABELS.get(name, f"action-{name}")) for name in fits)


def _fits(name: str, ticket: Ticket, complaint: Complaint) -> bool:  # noqa: C901, PLR0912  # one case a button
    match name:
        case "open-case" | "explain":
            return complaint.case in (Case.UNDECIDED, Case.ASKED)
        case "transfer":
            return ticket.lowest is Level.ROOM
        case "ask-superior" if ticket.lowest is Level.GM:
            return False
        case "ask-superior":
            return complaint.case is Case.UNDECIDED
        case "confirm":
            return _confirmed(complaint) == "no"
        case "finish":
            return complaint.case is Case.OPENED
        case "plan":
            return complaint.severity is Severity.MAJOR and complaint.planned is None
        case "overtime":
            return complaint.overtime is None
        case "return-form":
            return complaint.returned is None
        case "verify":
            return complaint.returned is not None and complaint.verified is None
        case "corrective":
            return complaint.severity is not Severity.MINOR and complaint.corrective is None
        case "agree":
            return complaint.severity is Severity.MAJOR and complaint.verified is not None and not complaint.approved
        case "close":
            return next(lacking(ticket), None) is None
        case "close-stuck":
            return complaint.reviewed is not None
        case _:
            return True


def _told(unit: Unit, ticket: Ticket, complaint: Complaint, *, unnamed: bool) -> dict[str, Value]:
    told = {
        "place": ticket.place,
        "happened": complaint.happened,
        "accused": complaint.accused,
        "wants": complaint.wants,
    }
    said: dict[str, Value] = {
        "number": ticket.label,
        "words": excerpt(ticket.words),
        **{name: _said(words) for name, words in told.items()},
        "house": ticket.house,
        "home": "yes" if ticket.house and not unnamed else "no",
        "who": Term("form-anonymous-reach") if unnamed else cards.who(unit, ticket),
        "anonymous": "yes" if complaint.anonymous and not unnamed else "no",
        "photos": len(ticket.photos),
        "later": "\n".join(map(excerpt, ticket.later[-3:])) or Term("later-none"),
        "more": len(ticket.later),
        "filed": ticket.filed,
    }
    return said


def _said(words: str) -> Value:
    return excerpt(words) if words else Term("complaint-untold")


def _judged(unit: Unit, ticket: Ticket, complaint: Complaint) -> dict[str, Value]:
    return {
        "category": Term(f"category-{complaint.content}"),
        "severity": Term(f"severity-{complaint.severity}"),
        "grounded": "yes" if complaint.ground else "no",
        "ground": Term(f"ground-{complaint.ground}" if complaint.ground else "ground-none"),
        "confirmed": _confirmed(complaint),
        "why": Term(complaint.reasons[-1] if complaint.reasons else "why-none"),
        "nature": Term(f"nature-{complaint.nature}"),
        "final": "no" if ticket.open else "yes",
        "case": Term(f"case-is-{complaint.case}"),
        "department": unit.estate.department(ticket.department).name,
    }


def _confirmed(complaint: Complaint) -> str:
    """What is minor needs nobody's confirmation (rules.md §4)."""
    if complaint.confirmed:
        return "yes"
    return "needless" if complaint.severity is Severity.MINOR else "no"


def _standing(unit: Unit, ticket: Ticket, complaint: Complaint) -> dict[str, Value]:
    holder = unit.member(ticket.holder)
    dues = [clock for clock in running(ticket) if clock.due]
    due = min(dues, key=lambda clock: clock.due or ticket.filed, default=None)
    next_ = next(lacking(ticket), None) if ticket.state is State.DONE else None
    return {
        "state": cards.state_term(ticket),
        "holder": holder.name if holder else Term("holder-unsigned"),
        "promised": "yes" if due else "no",
        "due": due.due if due and due.due else Term("due-none"),
        "clock": clock_of(ticket, due.name) if due else Term("due-none"),
        "overtime": "yes" if complaint.overtime else "no",
        "until": complaint.overtime.until if complaint.overtime else Term("due-none"),
        "paused": "yes" if ticket.resting and not complaint.parked else "no",
        "reason": Term(f"pause-{ticket.resting.reason}" if ticket.resting else "due-none"),
        "again": ticket.resting.until if ticket.resting else Term("due-none"),
        "parked": "yes" if complaint.parked else "no",
        "note": excerpt(complaint.park_note),
        "result": excerpt(ticket.result),
        "done": "yes" if ticket.result else "no",
        "next": Term(f"next-{next_.key}") if next_ else Term("next-none"),
        "lacks": "yes" if next_ else "no",
        "reopened": ticket.reopened,
        "urged": "yes" if ticket.urged else "no",
    }


def _visit(unit: Unit, ticket: Ticket) -> Say:
    """回访: whom to telephone, why, and until when."""
    holder, visit = unit.member(ticket.holder), ticket.visit
    due = min((clock.due for clock in running(ticket) if clock.due), default=None)
    args: dict[str, Value] = {
        "number": ticket.label,
        "complaint": ticket.words,
        "why": Term(f"visit-why-{visit.call}" if visit and visit.call else "due-none"),
        "who": cards.who(unit, ticket),
        "house": ticket.house or Term("place-unknown"),
        "state": cards.state_term(ticket),
        "holder": holder.name if holder else Term("holder-none"),
        "promised": "yes" if due else "no",
        "due": due or Term("due-none"),
        "agreed": "yes" if visit and visit.appointed else "no",
        "at": visit.appointed if visit and visit.appointed else Term("due-none"),
        "result": excerpt(ticket.result),
        "done": "yes" if ticket.result else "no",
    }
    names = [name for name in VISITS if LIFECYCLES[Kind.VISIT].after(ticket.state, name)]
    options = tuple(Option(name, f"action-{name}") for name in names)
    return Say("visit-card", args, options, cards.list_of(ticket), ticket=ticket.number)
