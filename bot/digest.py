"""The day in one card for supervisors, at the estate's hour (handbook/systems.md C2)."""

from __future__ import annotations

from datetime import datetime, time

from bot import audience, post, staff_lists
from bot.unit import Unit
from flows.messages import Say
from flows.people import Level, Member
from storage import households, messages, tickets


def digest(unit: Unit) -> None:
    """Post it in the supervisors' room; where there is none, to each supervisor on duty. Called by the scheduler."""
    rooms = {room.department: address for address, room in unit.rooms.items()}
    if "supervisors" in rooms:
        post.tell_room(unit, rooms["supervisors"], card(unit))
    else:
        for member in audience.paged(unit, Level.SUPERVISOR)[1]:
            post.tell_member(unit, member, card(unit, member))
    unit.write("house", "digest")


def card(unit: Unit, member: Member | None = None) -> Say:
    """New, done, open, late, unclaimed, undelivered since midnight, and who waits to be bound; the late ones by
    name."""
    local = unit.now.astimezone(unit.estate.hours.timezone)
    since = datetime.combine(local.date(), time.min, unit.estate.hours.timezone)
    numbers = tickets.counts(unit.connection, unit.estate.key, since, unit.now)
    late = tickets.late(unit.connection, unit.estate.key)
    undelivered = messages.undelivered(unit.connection, unit.estate.key)
    waiting = len(households.pending(unit.connection, unit.estate.key))
    counted = {**numbers, "undelivered": undelivered, "waiting": waiting}
    args = {**counted, "rows": staff_lists.rows(unit, late, member), "day": local.date()}
    return Say("digest", args)
