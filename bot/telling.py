"""Making known what became of a ticket: to whoever reported it, who joined, its holder, its room, the supervisors."""

from __future__ import annotations

from bot import audience, cards, post
from bot.unit import Unit
from flows.messages import Option, Say
from flows.news import Audience, News
from flows.people import Level
from flows.ticket import Ticket
from storage import tickets

# What a caller without a chat need not be telephoned about.
ON_THE_CARD = frozenset({"ticket-accepted", "ticket-on-the-way", "ticket-arrived", "ticket-resumed", "still-working"})


def announce(unit: Unit, ticket: Ticket, news: News) -> None:
    match news.to:
        case Audience.REPORTER:
            _tell_reporter(unit, ticket, news)
        case Audience.FOLLOWERS:
            assert news.say is not None
            told = hearers(unit, ticket)
            for person in tickets.followers(unit.connection, ticket.id):
                if person not in told:
                    post.tell_resident(unit, person, news.say, ticket=ticket)
        case Audience.HOLDER:
            assert news.say is not None
            holder = unit.member(ticket.holder)
            if holder is None or not post.tell_member(unit, holder, news.say, ticket=ticket, urgent=ticket.emergency):
                tell_room(unit, ticket, news.say)
        case Audience.ROOM:
            assert news.say is not None
            tell_room(unit, ticket, news.say)
        case Audience.SUPERVISORS:
            assert news.say is not None
            tell_supervisors(unit, ticket, news.say)


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
    else:
        post.tell_room(unit, room, say, ticket=ticket)


def tell_supervisors(unit: Unit, ticket: Ticket, say: Say) -> None:
    _, found = audience.paged(unit, Level.SUPERVISOR)
    told = sum(post.tell_member(unit, member, say, ticket=ticket, urgent=ticket.emergency) for member in found)
    if not told and (room := unit.room_of("supervisors")):
        post.tell_room(unit, room, say, ticket=ticket)
