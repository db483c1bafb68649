"""Whose a complaint is to see, to have and to judge (handbook/rules.md §24 D1, §17)."""

from __future__ import annotations

from flows.complaint import About
from flows.estate import Role
from flows.messages import Refused, Term
from flows.people import Level, Member
from flows.rules.ranks import RANK, supervises
from flows.ticket import Kind, Ticket

LEVELS = {Level.ROOM: Role.AGENT, Level.SUPERVISOR: Role.SUPERVISOR, Level.MANAGER: Role.MANAGER, Level.GM: Role.GM}

CONFINED = {About.PERSON: Level.SUPERVISOR, About.HEAD: Level.MANAGER, About.MANAGER: Level.GM}


def of_the_centre(member: Member, front_desk: str) -> bool:
    """The service centre's own, the supervisors, and those above every department; no other department's head."""
    return member.department == front_desk or member.role is Role.SUPERVISOR or RANK[member.role] >= RANK[Role.MANAGER]


def judges(member: Member, front_desk: str) -> bool:
    """主管 or above: of the centre, for no department judges what is said of it (§17)."""
    return supervises(member) and of_the_centre(member, front_desk)


def may_see(member: Member, ticket: Ticket, front_desk: str) -> bool:
    """D1: nobody reads what is about them, unless there is nobody else, and nothing about people goes below the level
    it is confined to.

    A complaint about work is the centre's, the accused department's head's, its holder's, and everybody's above; a
    follow-up visit is the centre's.
    """
    if RANK[member.role] < RANK[LEVELS[ticket.lowest]]:
        return False
    if ticket.kind is Kind.VISIT:
        return of_the_centre(member, front_desk)
    complaint = ticket.complaint
    if complaint is None:
        return True
    if complaint.accuses(member.id):
        return complaint.nobody_else
    if ticket.holder == member.id or of_the_centre(member, front_desk):
        return True
    of_theirs = member.department in (complaint.accused_department, ticket.department)
    return of_theirs and member.role is Role.DEPARTMENT_HEAD


def is_alone(ticket: Ticket) -> bool:
    """Whether above whoever handles it is nobody who may see it, so that no colleague can verify it."""
    complaint = ticket.complaint
    return complaint is not None and (ticket.lowest is Level.GM or complaint.nobody_else or is_lowered(ticket))


def is_lowered(ticket: Ticket) -> bool:
    """Whether nobody stands above those it is about, so that somebody below them reads it: in private, for they
    may sit in any room."""
    about = ticket.complaint.about if ticket.complaint else About.WORK
    return CONFINED.get(about, Level.ROOM).or_above(ticket.lowest) is not ticket.lowest


def not_for(member: Member, ticket: Ticket, front_desk: str) -> Refused | None:
    """Why this member cannot be given it: nobody is given what is about them, or confined above them."""
    complaint = ticket.complaint
    if complaint and complaint.accuses(member.id) and not complaint.nobody_else:
        return no("assignee-is-accused", ticket)
    if ticket.kind is Kind.VISIT and not of_the_centre(member, front_desk):
        return no("visit-of-the-centre", ticket)
    least = LEVELS[ticket.lowest]
    return needs(least) if RANK[member.role] < RANK[least] else None


def no(key: str, ticket: Ticket, **args: object) -> Refused:
    """A refusal that names the ticket."""
    return Refused(key, {"number": ticket.label, **args})  # type: ignore[dict-item]  # all are Values


def needs(role: Role) -> Refused:
    return Refused("needs-role", {"role": Term(f"role-{role}")})
