"""The day in one card for supervisors, at the estate's hour (handbook/systems.md C2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

from bot import audience, post, staff_lists
from bot.unit import Unit
from flows.messages import Say
from flows.people import Level, Member
from flows.ticket import Kind, State, Ticket
from storage import complaints, households, messages, tickets

CONFINED = (Kind.COMPLAINT, Kind.ENQUIRY)  # kinds of which some are for superiors only


def digest(unit: Unit) -> None:
    """Post it in the supervisors' room; where there is none, to each supervisor on duty. Called by the scheduler."""
    rooms = {room.department: address for address, room in unit.rooms.items()}
    if "supervisors" in rooms:
        post.tell_room(unit, rooms["supervisors"], card(unit))
    else:
        for member in audience.paged(unit, Level.SUPERVISOR)[1]:
            post.tell_member(unit, member, card(unit, member))
    unit.write("house", "digest")


def card(unit: Unit, member: Member | None = None, shows: Callable[[Ticket], bool] | None = None) -> Say:
    """New, done, open, late, unclaimed, undelivered since midnight, and who waits to be bound; the late ones by name.

    `shows`: what may be spoken of where it is read; without it, what the member may see, or the supervisors' room.
    """
    local = unit.now.astimezone(unit.estate.hours.timezone)
    since = datetime.combine(local.date(), time.min, unit.estate.hours.timezone)
    shown = shows or audience.shown_to(unit, member)
    numbers = _counted(unit, since, shown)
    late = [one for one in tickets.late(unit.connection, unit.estate.key) if shown(one)]
    undelivered = messages.undelivered(unit.connection, unit.estate.key)
    waiting = len(households.pending(unit.connection, unit.estate.key))
    counted = {**numbers, "late": len(late), "undelivered": undelivered, "waiting": waiting}
    args = {**counted, "rows": staff_lists.rows(unit, late, member), "day": local.date()}
    return Say("digest", args)


def _counted(unit: Unit, since: datetime, shows: Callable[[Ticket], bool]) -> dict[str, int]:
    """Without what is none of the readers' business, a journalist's question too: a number tells as much as a line."""
    connection, key, now = unit.connection, unit.estate.key, unit.now
    numbers = tickets.counts(connection, key, since, now)
    judged = [one for kind in CONFINED for one in complaints.left_open(connection, key, now, kind)]
    left = [one for one in judged if not shows(one)]
    closed = [one for kind in CONFINED for one in complaints.closed_between(connection, key, since, now, kind)]
    ended = [one for one in closed if not shows(one)]
    return numbers | {
        "new": numbers["new"] - sum(one.filed >= since for one in (*left, *ended)),
        "closed": numbers["closed"] - len(ended),
        "open": numbers["open"] - len(left),
        "unclaimed": numbers["unclaimed"] - sum(one.state is State.DISPATCHED for one in left),
    }
