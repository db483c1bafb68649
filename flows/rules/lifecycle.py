"""From 立项 to 销项: which act leads where, who may do it, and what it makes known (handbook/rules.md §§8, 9, design
§6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from flows.estate import Role
from flows.machine import Lifecycle, Way
from flows.messages import Refused, Term
from flows.news import Outcome
from flows.rules.complaints import guards
from flows.rules.complaints import lifecycle as complaints
from flows.rules.complaints.deeds import COMPLAINT_DEEDS
from flows.rules.complaints.lifecycle import COMPLAINT, VISIT
from flows.rules.complaints.visits import VISIT_DEEDS
from flows.rules.deeds import DEEDS, Action, Rules
from flows.rules.lines import state_of
from flows.rules.promises import settle
from flows.rules.ranks import RANK, supervises
from flows.ticket import Kind, State, Ticket

__all__ = ["LIFECYCLES", "NEEDS_WORDS", "UNDOABLE", "UNDO_WITHIN", "Action", "Rules", "act", "may"]

OPEN_HANDS = ("accepted", "on-the-way", "arrived")
ALL_OPEN = ("dispatched", *OPEN_HANDS, "waiting")

REPAIR = Lifecycle(
    "repair",
    states=[state.value for state in State],
    initial=State.DISPATCHED,
    ends=[State.CLOSED],
    ways=(
        Way("claim", ("dispatched",), "accepted"),
        Way("assign", ALL_OPEN, "accepted"),
        Way("release", (*OPEN_HANDS, "waiting"), "dispatched"),
        Way("transfer", ALL_OPEN, "dispatched"),
        Way("set-off", ("accepted",), "on-the-way"),
        Way("arrive", ("accepted", "on-the-way"), "arrived"),
        Way("quote", OPEN_HANDS, "waiting"),
        Way("pause", OPEN_HANDS, "waiting"),
        Way("resume", ("waiting",), "accepted"),
        Way("finish", OPEN_HANDS, "done"),
        Way("reject", ALL_OPEN, "closed"),
        Way("sign", ("done",), "closed"),
        Way("reopen", ("done",), "accepted"),
        Way("reopen-closed", ("closed",), "dispatched"),
        Way("close-unconfirmed", ("done",), "closed"),
        Way("cancel", ("dispatched", "accepted", "on-the-way", "waiting"), "closed"),
        Way("manage", (*ALL_OPEN, "done"), "closed"),
    ),
)

ENQUIRY = Lifecycle(
    "enquiry",
    states=["dispatched", "accepted", "closed"],
    initial=State.DISPATCHED,
    ends=[State.CLOSED],
    ways=(
        Way("claim", ("dispatched",), "accepted"),
        Way("assign", ("dispatched", "accepted"), "accepted"),
        Way("release", ("accepted",), "dispatched"),
        Way("transfer", ("dispatched", "accepted"), "dispatched"),
        Way("end", ("dispatched", "accepted"), "closed"),
        Way("manage", ("dispatched", "accepted"), "closed"),
    ),
)

LIFECYCLES = {"repair": REPAIR, "enquiry": ENQUIRY, "task": ENQUIRY, "complaint": COMPLAINT, "visit": VISIT}

NEEDS = {"assign": Role.SUPERVISOR, "manage": Role.MANAGER}  # all else: any linked member …
NEEDS_FOR = {Kind.TASK: Role.SUPERVISOR}  # … and no task may be looked into by those whom it may be about
NEEDS_WORDS = frozenset({"finish", "reject", "transfer", "close-unconfirmed", "manage", "quote"})
HOLDERS_ONLY = frozenset({"release", "set-off", "arrive", "quote", "pause", "resume", "finish"})
DEEDS_OF: Mapping[Kind, Mapping[str, Callable[[Ticket, Action, Rules], Outcome]]] = {
    Kind.COMPLAINT: {**DEEDS, **COMPLAINT_DEEDS},
    Kind.VISIT: {**DEEDS, **VISIT_DEEDS},
}


def may(action: str, ticket: Ticket) -> bool:
    """Whether the ticket's state allows the action at all."""
    return LIFECYCLES[ticket.kind].after(ticket.state, action) is not None


def act(ticket: Ticket, action: Action, rules: Rules) -> Outcome | Refused:
    """The ticket after the action, or why not. Nothing is changed by a refusal."""
    to = LIFECYCLES[ticket.kind].after(ticket.state, action.name)
    if to is None:
        return _impossible(ticket, action)
    if refusal := _refusal(ticket, action, rules):
        return refusal
    moved = replace(ticket, state=State(to), revision=ticket.revision + 1, acted=rules.now, asked_still=None)
    deed = DEEDS_OF.get(ticket.kind, DEEDS)[action.name]
    return settle(deed(moved, action, rules), rules.calendar, rules.now)


def _impossible(ticket: Ticket, action: Action) -> Refused:
    if action.name == "claim" and ticket.holder is not None and ticket.open:
        return Refused("already-claimed", {"number": ticket.label})
    return Refused("not-possible-now", {"number": ticket.label, "state": state_of(ticket)})


def _refusal(ticket: Ticket, action: Action, rules: Rules) -> Refused | None:
    if refusal := _not_theirs(ticket, action, rules):
        return refusal
    if action.name == "close-unconfirmed" and not reminded_enough(ticket, len(rules.estate.repair.sign_off_remind)):
        return Refused("sign-off-still-waiting", {"number": ticket.label})
    if action.name == "transfer" and action.department not in [one.key for one in rules.estate.departments]:
        return Refused("unknown-department", {"number": ticket.label})
    closed = ticket.closed
    if action.name == "reopen-closed" and closed and rules.now - closed > rules.estate.repair.reopenable_for:
        return Refused("too-late-to-reopen", {"number": ticket.label})
    by_the_book = ticket.kind in (Kind.COMPLAINT, Kind.VISIT)
    if by_the_book and (refusal := guards.refusal(ticket, action, rules)):
        return refusal
    wanted = complaints.NEEDS_WORDS if by_the_book else NEEDS_WORDS
    if action.name in wanted and not action.words.strip():  # last: only who may do it is asked for words
        return Refused(f"words-needed-{action.name}", {"number": ticket.label})
    return None


def _not_theirs(ticket: Ticket, action: Action, rules: Rules) -> Refused | None:
    """Whether a member lacks the role, is not the one who has it, or may not even see it."""
    member, judged = action.member, ticket.kind is Kind.COMPLAINT
    needed = (complaints.NEEDS if judged else NEEDS).get(action.name) or NEEDS_FOR.get(ticket.kind, Role.AGENT)
    if member and not guards.may_see(member, ticket, rules.estate.front_desk):
        return Refused("confined", {"number": ticket.label})
    if member and RANK[member.role] < RANK[needed]:
        return Refused("needs-role", {"role": Term(f"role-{needed}")})
    if action.assignee and (refusal := guards.not_for(action.assignee, ticket, rules.estate.front_desk)):
        return refusal
    holders_only = complaints.HOLDERS_ONLY if judged else HOLDERS_ONLY
    if member and action.name in holders_only and ticket.holder != member.id and not supervises(member):
        return Refused("not-yours", {"number": ticket.label})
    return None


def reminded_enough(ticket: Ticket, reminders: int) -> bool:
    """Whether staff may telephone and close: the reminders were in vain, or there is nobody who could be sent one."""
    nobody = ticket.reporter is None and (ticket.public or bool(ticket.caller))
    return nobody or ticket.sign_off_asked >= reminders


UNDOABLE = frozenset({"claim", "release", "set-off", "arrive", "pause", "resume", "transfer", "finish"})
UNDO_WITHIN = timedelta(minutes=10)
