"""Small helpers that the deeds of a complaint share."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flows.estate import Role
from flows.news import Alert
from flows.people import Level
from flows.rules.complaints.clocks import complaint_of
from flows.rules.deeds import Action
from flows.ticket import Ticket

LEVEL_OF = {Role.SUPERVISOR: Level.SUPERVISOR, Role.MANAGER: Level.MANAGER, Role.GM: Level.GM}
MAJOR = (Alert(Level.SUPERVISOR, "major"), Alert(Level.MANAGER, "major"), Alert(Level.GM, "major"))  # at once (C05)


def with_(ticket: Ticket, **changes: Any) -> Ticket:
    """The ticket with these facts of its complaint changed."""
    return replace(ticket, complaint=replace(complaint_of(ticket), **changes))


def member_of(action: Action) -> int | None:
    return action.member.id if action.member else None
