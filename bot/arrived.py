"""When a letter has gone that keeps a promise: it counts from now, not from when it was written (design §5)."""

from __future__ import annotations

from datetime import datetime

from bot import desk
from bot.house import House
from bot.unit import Unit
from flows.news import Outcome
from flows.rules.complaints.closing import result_told
from flows.ticket import Ticket
from storage import tickets
from storage.database import Connection
from storage.messages import Letter

RESULT = "complaint-result"


def arrived(connection: Connection, house: House, letter: Letter, now: datetime) -> None:
    """The resident has been sent the result of a complaint: T12 is kept."""
    if letter.script != RESULT or letter.ticket is None:
        return
    ticket = tickets.load(connection, [letter.ticket]).get(letter.ticket)
    if ticket is None or not _awaited(ticket, letter):
        return
    unit = Unit(connection, house, house.estates[letter.estate], now)
    told = result_told(ticket, house.rules(ticket.estate, now))
    desk.settle(unit, ticket, Outcome(told, "result-told"), "house")
    unit.flush()


def _awaited(ticket: Ticket, letter: Letter) -> bool:
    """Whether it is the result of this handling that nobody has told yet, rather than one of before a reopening."""
    complaint = ticket.complaint
    if complaint is None or complaint.told or complaint.returned is None or not ticket.open:
        return False
    return letter.created is not None and letter.created >= complaint.returned
