"""Who stands above whom (handbook/rules.md §17)."""

from __future__ import annotations

from flows.estate import Role
from flows.people import Member

RANK = {Role.AGENT: 0, Role.SUPERVISOR: 1, Role.DEPARTMENT_HEAD: 1, Role.MANAGER: 2, Role.GM: 3}


def supervises(member: Member) -> bool:
    return RANK[member.role] >= RANK[Role.SUPERVISOR]
