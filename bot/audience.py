"""Who must hear it. An empty audience moves up a level, never drops (design §5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.unit import Unit
from flows.estate import Estate, Role
from flows.people import Level, Member
from flows.rules.complaints.guards import may_see
from flows.rules.complaints.seeing import is_lowered
from flows.ticket import Kind, Ticket

ROLES = {
    Level.SUPERVISOR: (Role.SUPERVISOR,),
    Level.MANAGER: (Role.MANAGER,),
    Level.GM: (Role.GM,),
}
SUPERVISORS = "supervisors"  # the room of no department
CENTRE = (Kind.COMPLAINT, Kind.VISIT)  # judged at the front desk, whoever handles it


def room_of(unit: Unit, ticket: Ticket) -> int | None:
    """The room in which a ticket is worked on; None where it is for higher levels, each in private.

    A complaint is the centre's to judge: its card never hangs in the room of the department it is against (D1).
    """
    match ticket.lowest:
        case Level.ROOM:
            return unit.room_of(unit.estate.front_desk if ticket.kind in CENTRE else ticket.department)
        case Level.SUPERVISOR if not is_lowered(ticket):
            return next((address for address, room in unit.rooms.items() if room.department == SUPERVISORS), None)
        case _:
            return None


def may_hear(unit: Unit, room: int, ticket: Ticket) -> bool:
    """Whether a room may hear of a ticket. Of a complaint that is the room where it is judged, and the supervisors'
    unless it is for those above them (D1)."""
    of_supervisors = unit.rooms[room].department == SUPERVISORS
    if not for_supervisors(ticket):
        return False
    if of_supervisors:
        return True
    return ticket.lowest is Level.ROOM and (ticket.kind not in CENTRE or room == room_of(unit, ticket))


def signers(unit: Unit, ticket: Ticket) -> list[Member]:
    """Who is to sign for a complaint's form: the department's head, else whoever stands above (D1)."""
    if ticket.lowest in (Level.ROOM, Level.SUPERVISOR):
        heads = [one for one in unit.members if one.role is Role.DEPARTMENT_HEAD]
        found = [one for one in heads if one.department == ticket.department and _may_see(unit, one, ticket)]
        if found:
            return found
    return paged(unit, Level.SUPERVISOR, ticket)[1]


def hands(unit: Unit, ticket: Ticket) -> list[Member]:
    """The members who have a complaint's card in their private chat: its holder, else who is to sign for it; and where
    no room may see it, whoever judges it."""
    holder = unit.member(ticket.holder)
    own = [holder] if holder else signers(unit, ticket)
    judges = paged(unit, Level.SUPERVISOR, ticket)[1] if room_of(unit, ticket) is None else []
    return list({one.id: one for one in (*own, *judges)}.values())


def for_supervisors(ticket: Ticket) -> bool:
    """What may be spoken of in the supervisors' room (D1)."""
    return ticket.lowest in (Level.ROOM, Level.SUPERVISOR) and not is_lowered(ticket)


def shown_to(unit: Unit, member: Member | None) -> Callable[[Ticket], bool]:
    """In private whatever its reader may see; without a reader what is for the supervisors' room."""
    return for_supervisors if member is None else lambda ticket: may_see(member, ticket, unit.estate.front_desk)


def _may_see(unit: Unit, member: Member, ticket: Ticket | None) -> bool:
    return ticket is None or may_see(member, ticket, unit.estate.front_desk)


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


def paged(unit: Unit, level: Level, ticket: Ticket | None = None) -> tuple[Level, list[Member]]:
    """Whom an alert of this level pages; an empty level passes to the one above. The list is empty when nobody is
    left. About a ticket nobody is paged who may not see it.

    Where an estate has linked no supervisor, the department's head stands in.
    """
    step: Level | None = level.or_above(ticket.lowest) if ticket else level
    while step is not None:
        if step is not Level.ROOM:
            known = tuple(one for one in unit.members if _may_see(unit, one, ticket))
            found = on_duty(known, ROLES[step], unit.estate, unit.now)
            if not found and step is Level.SUPERVISOR:
                found = [one for one in known if one.role is Role.DEPARTMENT_HEAD]
            if found:
                return step, found
        elif unit.rooms:
            return step, []
        step = step.above
    return level, []
