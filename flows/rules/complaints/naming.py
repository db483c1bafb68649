"""Who learns who complained, where the resident wished to stay anonymous, or where whom it is about is the only one to
read it: one rule for card, contact and form."""

from __future__ import annotations

from flows.people import Member
from flows.rules.complaints.seeing import of_the_centre
from flows.ticket import Ticket


def knows_authors(member: Member, front_desk: str) -> bool:
    """The service centre, which passes messages on, and those above every department; no department that it is
    about."""
    return of_the_centre(member, front_desk)


def is_unnamed(ticket: Ticket, member: Member, front_desk: str) -> bool:
    """Whether this member reads what was said, and not by whom: it is about them, and there is nobody else; or the
    resident wished it."""
    complaint = ticket.complaint
    if complaint is None:
        return False
    if complaint.nobody_else and complaint.accused_member in (None, member.id):
        return True
    return complaint.anonymous and not knows_authors(member, front_desk)
