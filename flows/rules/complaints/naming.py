"""Who learns who complained, where the resident wished to stay anonymous: one rule for card, contact and form."""

from __future__ import annotations

from flows.people import Member
from flows.rules.complaints.seeing import of_the_centre
from flows.ticket import Ticket


def knows_authors(member: Member, front_desk: str) -> bool:
    """The service centre, which passes messages on, and those above every department; no department that it is
    about."""
    return of_the_centre(member, front_desk)


def is_unnamed(ticket: Ticket, member: Member, front_desk: str) -> bool:
    """Whether this member reads what was said, and not by whom."""
    return bool(ticket.complaint and ticket.complaint.anonymous) and not knows_authors(member, front_desk)
