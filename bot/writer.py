"""Whoever a turn belongs to, and the tickets that are theirs."""

from __future__ import annotations

from dataclasses import dataclass

from bot.refusal import Refusal
from bot.unit import Unit
from flows.flow import Conversation
from flows.messages import Refused, Value
from flows.people import Resident
from flows.ticket import Kind, State, Ticket
from storage import tickets
from storage.people import Known

MAX_WORDS = 4000

Findings = dict[str, Value]


@dataclass
class Writer:
    """Whoever the turn belongs to: where they write from, who they are, and how their conversation stands."""

    known: Known
    resident: Resident
    conversation: Conversation
    ticket: int | None = None  # by number: what the last effect was about, where the effect does not say it …
    booking: int | None = None  # … or the booking

    @property
    def actor(self) -> str:
        return f"person:{self.resident.id}"


def theirs(unit: Unit, number: int, writer: Writer) -> Ticket:
    """The ticket of this number, if the writer may see it. A stranger's number is refused like one that does not
    exist."""
    if tickets.visible(unit.connection, unit.estate.key, writer.resident.id, number) is None:
        raise Refusal(Refused("ticket-not-found"))
    ticket = tickets.by_number(unit.connection, unit.estate.key, number)
    assert ticket is not None
    return ticket


def new_ticket(unit: Unit, kind: Kind, **values: object) -> Ticket:
    """A ticket as it is before it is filed: no number, no clocks."""
    blank: dict[str, object] = {
        "id": 0,
        "estate": unit.estate.key,
        "number": 0,
        "kind": kind,
        "state": State.DISPATCHED,
        "revision": 1,
        "category": "other",
        "emergency": False,
        "words": "",
        "place": "",
        "public": False,
        "household": None,
        "house": "",
        "reporter": None,
        "filed_by": None,
        "caller": "",
        "department": unit.estate.front_desk,
        "holder": None,
        "filed": unit.now,
        "acted": unit.now,
        "updated": unit.now,
        "clocks": (),
    }
    return Ticket(**{**blank, **values})  # type: ignore[arg-type]  # the fields above are typed by Ticket itself
