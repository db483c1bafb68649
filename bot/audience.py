"""Who must hear it. An empty audience moves up a level, never drops (design §5)."""

from __future__ import annotations

from datetime import datetime

from bot.unit import Unit
from flows.estate import Estate, Role
from flows.people import Level, Member
from flows.ticket import Kind, Ticket

ROLES = {
    Level.SUPERVISOR: (Role.SUPERVISOR, Role.DEPARTMENT_HEAD),
    Level.MANAGER: (Role.MANAGER,),
    Level.GM: (Role.GM,),
}
LOWEST = {
    Level.ROOM: Role.AGENT,
    Level.SUPERVISOR: Role.SUPERVISOR,
    Level.MANAGER: Role.MANAGER,
    Level.GM: Role.GM,
}
SUPERVISORS = "supervisors"  # the room of no department


def room_of(unit: Unit, ticket: Ticket) -> int | None:
    """The room in which a ticket is worked on. A task speaks of people: it hangs with the supervisors or nowhere."""
    if ticket.kind is Kind.TASK:
        return next((address for address, room in unit.rooms.items() if room.department == SUPERVISORS), None)
    return unit.room_of(ticket.department)


def on_duty(members: tuple[Member, ...], roles: tuple[Role, ...], estate: Estate, now: datetime) -> list[Member]:
    """The members of these roles who are on duty; where the duty list names nobody for now, all members of these
    roles."""
    local = now.astimezone(estate.hours.timezone)
    named: set[str] = set()
    for duty in estate.duties:
        if duty.role in roles and any(start <= local.time() < end for start, end in duty.week[local.weekday()]):
            away = (
                duty.deputy
                and duty.deputy_from
                and duty.deputy_until
                and duty.deputy_from <= local.date() <= duty.deputy_until
            )
            named.add(duty.deputy if away and duty.deputy else duty.member)
    holders = [member for member in members if member.role in roles]
    return [member for member in members if member.key in named] or holders


def paged(unit: Unit, level: Level) -> tuple[Level, list[Member]]:
    """Whom an alert of this level pages; an empty level passes to the one above. The list is empty when nobody is
    left."""
    step: Level | None = level
    while step is not None:
        if step is not Level.ROOM:
            found = on_duty(unit.members, ROLES[step], unit.estate, unit.now)
            if found:
                return step, found
        elif unit.rooms:
            return step, []
        step = step.above
    return level, []
