"""Making known what became of a ticket: to whoever reported it, who joined, its holder, its room, the supervisors."""

from __future__ import annotations

from collections.abc import Sequence

from bot import audience, cards, post
from bot.unit import Unit
from flows.messages import Option, Say
from flows.news import Audience, News
from flows.people import Level, Member
from flows.ticket import Kind, Ticket
from storage import tickets

# What a caller without a chat need not be telephoned about.
ON_THE_CARD = frozenset(
    {"ticket-accepted", "emergency-accepted", "ticket-on-the-way", "ticket-arrived", "ticket-resumed", "still-working"}
)


def announce(unit: Unit, ticket: Ticket, news: News) -> None:
    """Tell it to whom it is for."""
    if news.to is Audience.REPORTER:
        _tell_reporter(unit, ticket, news)
        return
    assert news.say is not None
    match news.to:
        case Audience.FOLLOWERS:
            _tell_followers(unit, ticket, news.say)
        case Audience.HOLDER:
            _tell_holder(unit, ticket, news.say)
        case Audience.ROOM:
            tell_room(unit, ticket, news.say)
        case Audience.SUPERVISORS | Audience.MANAGER | Audience.GM:
            level = Level.SUPERVISOR if news.to is Audience.SUPERVISORS else Level(news.to)
            tell_members(unit, ticket, news.say, audience.paged(unit, level, ticket)[1])


def _tell_followers(unit: Unit, ticket: Ticket, say: Say) -> None:
    told = hearers(unit, ticket)
    for person in tickets.followers(unit.connection, ticket.id):
        if person not in told:
            post.tell_resident(unit, person, say, ticket=ticket)


def _tell_holder(unit: Unit, ticket: Ticket, say: Say) -> None:
    """Whoever has it; a complaint that nobody has is for those who are to sign for it."""
    holder = unit.member(ticket.holder)
    if holder is None and ticket.kind is Kind.COMPLAINT:
        tell_members(unit, ticket, say, audience.signers(unit, ticket))
    elif holder is None or not _tell_member(unit, holder, say, ticket):
        tell_room(unit, ticket, say)


def _tell_member(unit: Unit, member: Member, say: Say, ticket: Ticket) -> bool:
    """In private. Who is told the same for two reasons, as its holder and as its approver, hears it once."""
    known = post.private_chat(unit, member.person)
    if known and _is_said(unit, known.id, unit.speak_staff(say, member).text, ticket):
        return True
    return post.tell_member(unit, member, say, ticket=ticket, urgent=ticket.emergency)


def _is_said(unit: Unit, address: int, text: str, ticket: Ticket) -> bool:
    letters = [one for one in unit.letters if one.address == address and one.ticket == ticket.id]
    return any(one.body["text"] == text for one in letters)


def hearers(unit: Unit, ticket: Ticket) -> list[int]:
    """The persons who are told of it as its reporter: of a home's ticket that staff filed, those of the home who were
    told."""
    if ticket.reporter is not None:
        return [ticket.reporter]
    return [] if ticket.public else sorted(tickets.followers(unit.connection, ticket.id))


def _tell_reporter(unit: Unit, ticket: Ticket, news: News) -> None:
    """If no message can reach the resident, the room is told to telephone (design §6)."""
    persons = hearers(unit, ticket)
    if news.begins:
        told = [post.begin_with_resident(unit, one, news.begins, dict(news.draft), ticket) for one in persons]
    elif news.say:
        told = [post.tell_resident(unit, one, news.say, ticket=ticket, urgent=ticket.emergency) for one in persons]
    else:
        raise TypeError("news for the reporter must say something or begin a flow")
    if any(told) or not ticket.open:
        return
    if persons:
        cannot_reach(unit, ticket)
    elif ticket.caller and not (news.say and news.say.key in ON_THE_CARD):
        cannot_reach(unit, ticket, "room-telephone-caller")


def cannot_reach(unit: Unit, ticket: Ticket, key: str = "room-cannot-reach") -> None:
    """The room is asked to telephone; a press records that it was done."""
    options = (Option("phoned", "action-phoned"),)
    tell_room(unit, ticket, Say(key, {"number": ticket.label}, options, cards.list_of(ticket), ticket=ticket.number))


def tell_room(unit: Unit, ticket: Ticket, say: Say) -> None:
    room = audience.room_of(unit, ticket)
    if room is None:
        tell_supervisors(unit, ticket, say)
    elif not _is_said(unit, room, unit.speak_staff(say).text, ticket):
        post.tell_room(unit, room, say, ticket=ticket)


def tell_supervisors(unit: Unit, ticket: Ticket, say: Say) -> None:
    tell_members(unit, ticket, say, audience.paged(unit, Level.SUPERVISOR, ticket)[1])


def tell_members(unit: Unit, ticket: Ticket, say: Say, members: Sequence[Member]) -> None:
    """Each in private; where none of them can be written to, the supervisors' room, if it may see it."""
    told = sum(_tell_member(unit, member, say, ticket) for member in members)
    room = unit.room_of(audience.SUPERVISORS)
    if not told and room is not None and audience.for_supervisors(ticket):
        post.tell_room(unit, room, say, ticket=ticket)
