"""Who looks at forms, and how far they may see (handbook/rules.md §24 D1)."""

from __future__ import annotations

from dataclasses import dataclass

from flows.estate import Estate, Role
from flows.people import Level, Member
from flows.rules.complaints.guards import may_see
from flows.rules.complaints.naming import knows_authors
from flows.rules.complaints.seeing import LEVELS
from flows.rules.ranks import RANK
from flows.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Reader:
    """`member` is None for the operator of the machine, who reads up to `level`."""

    level: Level
    member: Member | None = None
    front_desk: str = ""

    @property
    def department(self) -> str:
        """The one department whose matters they may read; empty: every department's."""
        member = self.member
        confined = member and member.role is Role.DEPARTMENT_HEAD and member.department != self.front_desk
        return member.department if member and confined else ""

    @property
    def unnamed(self) -> bool:
        """Whether they are kept from learning who complained anonymously: the room, and the department it is about."""
        return self.level is Level.ROOM or (self.member is not None and not knows_authors(self.member, self.front_desk))

    def may_see(self, ticket: Ticket) -> bool:
        if ticket.lowest.or_above(self.level) is not self.level:
            return False
        if self.member is None:
            return True
        own = ticket.complaint.accused_department if ticket.complaint else ""
        if self.department and self.department not in (ticket.department, own):
            return False
        return may_see(self.member, ticket, self.front_desk)


def reader_of(member: Member, estate: Estate) -> Reader | None:
    """How far a member may read; None for whoever may open no forms at all: supervisors and above may."""
    if RANK[member.role] < RANK[Role.SUPERVISOR]:
        return None
    level = max((one for one in Level if RANK[member.role] >= RANK[LEVELS[one]]), key=list(Level).index)
    return Reader(level, member, estate.front_desk)
