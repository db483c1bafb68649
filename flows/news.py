"""What an act on a ticket makes known, and to whom. Values only: `bot.desk` writes them down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from flows.messages import Say
from flows.people import Level
from flows.ticket import Ticket


class Audience(StrEnum):
    """Who must hear it. An empty audience moves up a level, never drops (design §5)."""

    REPORTER = "reporter"
    FOLLOWERS = "followers"  # everybody who joined, without the reporter
    HOLDER = "holder"  # the member who has it; the room while nobody has
    ROOM = "room"  # the department's room, as a short reply to the card
    SUPERVISORS = "supervisors"  # those on duty, in private, without acknowledgement
    MANAGER = "manager"  # likewise
    GM = "gm"


@dataclass(frozen=True, slots=True)
class News:
    """One thing to tell. `begins` starts a flow with its draft in the reporter's conversation instead of only
    speaking."""

    to: Audience
    say: Say | None = None
    begins: str | None = None
    draft: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alert:
    """A page that must be acknowledged, else the next level hears it. `clock` is the promise it is about."""

    level: Level
    clock: str


@dataclass(frozen=True, slots=True)
class Ring:
    """A timer of a ticket: it rings once at `due`, if the ticket's revision is still the same."""

    kind: str  # clock, extended, again, cap, update, still, forgotten, sign-off, idle, today, month, review, visit
    due: datetime
    clock: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an act comes to: the ticket as it is now, its line in the ledger, what to tell, whom to page."""

    ticket: Ticket
    entry: str
    words: str = ""
    news: tuple[News, ...] = ()
    alerts: tuple[Alert, ...] = ()
    opens: tuple[Ticket, ...] = ()  # further cases that this one makes necessary (id and number are given when stored)
