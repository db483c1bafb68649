"""Where the cards of complaints and visits hang: at the centre's room, and in the private chats of those who have them.

A complaint is seen by few (handbook/rules.md §24 D1), and the few are told in private; so its card has several places,
and each shows the buttons of whoever stands there.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot import audience, cards, complaint_cards, post
from bot.unit import ROOM_RANK, Unit
from flows.messages import Say
from flows.rules.complaints.naming import is_unnamed
from flows.ticket import Kind, Ticket
from storage import messages, people, tickets

Standing = tuple[Ticket, dict[int, bool]]


def boards(unit: Unit, ticket: Ticket) -> dict[int, bool]:
    """The addresses where its card belongs now; True: a room."""
    if ticket.kind is Kind.VISIT and not (ticket.visit and ticket.visit.call):
        return {}  # the bot asks first; staff see it when there is somebody to telephone
    room = audience.room_of(unit, ticket)
    found = {room: True} if room is not None else {}
    if ticket.kind is Kind.COMPLAINT or room is None:
        for member in audience.hands(unit, ticket):
            if chat := post.private_chat(unit, member.person):
                found[chat.id] = False
    return found


def hang(unit: Unit, ticket: Ticket) -> None:
    """A new card wherever it belongs."""
    for address, is_room in boards(unit, ticket).items():
        _post(unit, ticket, address, _card(unit, ticket, address, is_room=is_room), edits=None)


def redraw(unit: Unit, before: Ticket, ticket: Ticket) -> None:
    """Edit it where it hangs, hang it where it belongs since now, take it from where it belongs no more."""
    hanging = {row.address_id: row.id for row in messages.cards(unit.connection, ticket.id)}
    wanted = boards(unit, ticket)
    different = cards.looks_different(before, ticket)
    for address, is_room in wanted.items():
        say = _card(unit, ticket, address, is_room=is_room)
        if address not in hanging or (different and not _reads_the_same(unit, before, say, address, is_room=is_room)):
            _post(unit, ticket, address, say, edits=hanging.get(address))
    for address in boards(unit, before).keys() - wanted.keys():
        if address in hanging:
            moved = Say("card-taken", {"number": ticket.label}, ticket=ticket.number)
            _post(unit, ticket, address, moved, edits=hanging[address])


def standing(unit: Unit) -> list[Standing]:
    """Every open complaint and visit of the estate, with the addresses where its card belongs as the rooms are now."""
    found = tickets.open_of_kinds(unit.connection, unit.estate.key, audience.CENTRE)
    return [(ticket, boards(unit, ticket)) for ticket in found]


def rehang(unit: Unit, before: Sequence[Standing], lost: int | None = None) -> None:
    """The rooms are others now: each card hangs where it belongs since, whatever department it is about, and those left
    behind lose their buttons; not the one in a group that is `lost`, to which nothing can be written."""
    for ticket, was in before:
        wanted = boards(unit, ticket)
        if wanted.keys() == was.keys():
            continue
        hanging = {row.address_id: row.id for row in messages.cards(unit.connection, ticket.id)}
        for address, is_room in wanted.items():
            edits = hanging.get(address) if address in was else None
            _post(unit, ticket, address, _card(unit, ticket, address, is_room=is_room), edits=edits)
        for address in was.keys() - wanted.keys() - {lost}:
            if address in hanging:
                elsewhere = Say("card-elsewhere", {"number": ticket.label}, ticket=ticket.number)
                _post(unit, ticket, address, elsewhere, edits=hanging[address])


def refresh(unit: Unit, ticket: Ticket) -> None:
    """Draw it again wherever it hangs."""
    hanging = {row.address_id: row.id for row in messages.cards(unit.connection, ticket.id)}
    for address, is_room in boards(unit, ticket).items():
        if address in hanging:
            _post(unit, ticket, address, _card(unit, ticket, address, is_room=is_room), edits=hanging[address])


def _card(unit: Unit, ticket: Ticket, address: int, *, is_room: bool) -> Say:
    """In a room the buttons of the desk, in private those of whoever has it; where no room may see it, both."""
    alone = audience.room_of(unit, ticket) is None
    unnamed = not is_room and _unnamed(unit, ticket, address)
    return complaint_cards.card(unit, ticket, judges=is_room or alone, handles=not is_room or alone, unnamed=unnamed)


def _unnamed(unit: Unit, ticket: Ticket, address: int) -> bool:
    """Whether whoever stands there may not learn who complained."""
    known = people.addresses_by_id(unit.connection, [address]).get(address)
    member = unit.member_of(known.person) if known else None
    return member is None or is_unnamed(ticket, member, unit.estate.front_desk)


def _reads_the_same(unit: Unit, before: Ticket, say: Say, address: int, *, is_room: bool) -> bool:
    """Whether what changed shows nowhere on the card: then it is not sent again. Its buttons carry the revision."""
    was = _card(unit, before, address, is_room=is_room)
    return (was.list, was.photos) == (say.list, say.photos) and unit.speak_staff(was) == unit.speak_staff(say)


def _post(unit: Unit, ticket: Ticket, address: int, say: Say, edits: int | None) -> None:
    unit.post(
        address,
        unit.speak_staff(say),
        say,
        ticket=ticket.id,
        label=ticket.label,
        card=True,
        edits=edits,
        rank=ROOM_RANK["edit" if edits else "card"],
        not_before=post.awake(unit, urgent=edits is not None or unit.cause is not None or address in unit.rooms),
    )
