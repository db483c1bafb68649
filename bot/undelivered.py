"""When a person cannot be written to: the address is marked, and the room is told to telephone (design §6)."""

from __future__ import annotations

from datetime import datetime

from bot import cards, desk
from bot.house import House
from bot.unit import Unit
from flows.messages import Option, Say
from flows.news import Audience, News
from storage import people, tickets
from storage.database import Connection
from storage.messages import Letter


def unreachable(connection: Connection, house: House, letter: Letter, why: str, now: datetime) -> None:
    """Mark the address; about a resident's ticket the room hears it once for every letter that was lost."""
    people.cannot_reach(connection, letter.address, why)
    known = people.addresses_by_id(connection, [letter.address])[letter.address]
    unit = Unit(connection, house, house.estates[letter.estate], now)
    if letter.ticket is None or known.person is None:
        return
    ticket = tickets.load(connection, [letter.ticket]).get(letter.ticket)
    if ticket is None or not ticket.open or known.person != ticket.reporter:
        return
    unit.write("house", "unreachable", ticket=ticket.id, words=f"{letter.script}: {why}"[:200])
    say = Say("room-cannot-reach", {"number": ticket.label}, (Option("phoned", "action-phoned"),), cards.list_of(ticket))
    desk.announce(unit, ticket, News(Audience.ROOM, say))
    unit.flush()
