"""Whom a complaint is about, corrected by a supervisor where the bot misread it (handbook/rules.md §24 D1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flows.estate import Role
from flows.messages import Refused
from flows.news import Outcome
from flows.people import Member
from flows.rules.accused import Against
from flows.rules.complaints.clocks import rejudged
from flows.rules.complaints.facts import with_
from flows.rules.complaints.handling import waiting_anew
from flows.rules.complaints.routing import routed
from flows.rules.complaints.seeing import judges, may_see, needs, no
from flows.rules.deeds import Rules
from flows.rules.lines import state_of
from flows.rules.promises import settle
from flows.ticket import State, Ticket

ENTRY = "set-accused"


def set_accused(
    ticket: Ticket, found: Against, by: Member, members: Sequence[Member], rules: Rules
) -> Outcome | Refused:
    """The complaint as it is seen from now on, or why not. Who has it and may not see it any more has it no more."""
    front_desk = rules.estate.front_desk
    if ticket.complaint is None or not ticket.open:
        return no("not-possible-now", ticket, state=state_of(ticket))
    if not judges(by, front_desk):
        return needs(Role.SUPERVISOR)
    if found == Against():
        return no("accused-not-named", ticket)
    route = routed(found, members, front_desk)
    corrected = with_(
        replace(ticket, confined=route.confined, revision=ticket.revision + 1, acted=rules.now),
        about=found.about,
        accused_department=found.department,
        accused_member=route.accused,
        accused_also=found.also,
        nobody_else=route.nobody_else,
    )
    # with a superior it is not passed on any more; with the front desk it is to be
    corrected = rejudged(corrected, ticket.complaint.severity, rules.estate, rules.calendar, rules.now)
    corrected = freed(corrected, members, rules)
    return settle(Outcome(corrected, ENTRY, f"{found.about}: {found.words}"), rules.calendar, rules.now)


def freed(ticket: Ticket, members: Sequence[Member], rules: Rules) -> Ticket:
    """Taken from a holder who may not see it any more: it waits for whoever is to sign for it now."""
    unheld = replace(ticket, holder=None)
    holder = next((one for one in members if one.id == ticket.holder), None)
    if holder is None or may_see(holder, unheld, rules.estate.front_desk):
        return ticket
    if ticket.state is State.DONE or ticket.complaint is None:
        return unheld
    return replace(waiting_anew(ticket, ticket.department, rules), state=State.DISPATCHED)
