"""Telling people things: a resident on the channel last used, a member in private, a room on its card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot import answers, booking_cards
from bot.unit import PRIVATE_RANK, ROOM_RANK, Unit
from flows.booking import Booking
from flows.flow import Conversation, Turn
from flows.messages import Say
from flows.people import Member, Resident
from flows.ticket import Ticket
from storage import conversations, messages, people
from storage.people import Known
from storage.timers import Timer


def tell_resident(
    unit: Unit,
    person: int,
    say: Say,
    *,
    ticket: Ticket | None = None,
    booking: Booking | None = None,
    urgent: bool = False,
    rank: int = PRIVATE_RANK,
) -> bool:
    """Say something to a resident outside their own turn; False when no address can be written to."""
    resident = people.residents(unit.connection, [person]).get(person)
    reachable = [
        known for known in people.private_addresses(unit.connection, [person]).get(person, []) if not known.unreachable
    ]
    if resident is None or not reachable:
        return False
    for known in reachable if urgent else reachable[:1]:
        unit.post(
            known.id,
            unit.speak(say, resident),
            say,
            **(about_booking(booking) if booking else _about_ticket(ticket)),
            not_before=awake(unit, urgent or bool(ticket and ticket.emergency)),
            rank=rank,
        )
    return True


def _about_ticket(ticket: Ticket | None) -> dict[str, Any]:
    return {"ticket": ticket.id, "label": ticket.label} if ticket else {}


def about_booking(booking: Booking) -> dict[str, Any]:
    """What a letter about a booking carries (`Unit.post`)."""
    return {"matter": booking_cards.matter(booking), "label": booking.label}


def begin_with_resident(unit: Unit, person: int, flow: str, draft: dict[str, Any], ticket: Ticket) -> bool:
    """We speak first: the flow begins in their conversation, or its question is sent and waits until the flow in
    progress ends.

    In quiet hours it begins when they end: a question that was not asked yet must not be answered by anything they say.
    """
    resident = people.residents(unit.connection, [person]).get(person)
    reachable = [
        known for known in people.private_addresses(unit.connection, [person]).get(person, []) if not known.unreachable
    ]
    if resident is None or not reachable:
        return False
    if (at := awake(unit, ticket.emergency)) > unit.now:
        body = {"person": person, "flow": flow, "draft": draft}
        key = f"begin:{ticket.id}:{flow}:{person}"
        unit.timers.append(Timer(ticket.estate, key, at, "begin", ticket.id, ticket.revision, body))
        return True
    begin(unit, reachable[0].id, resident, flow, draft, {"ticket": ticket.id, "label": ticket.label})
    return True


def begin(
    unit: Unit, address: int, resident: Resident, flow: str, draft: Mapping[str, Any], about: Mapping[str, Any]
) -> None:
    """The flow begins at this address now, or its question is sent and waits until the flow in progress ends."""
    stored, router = conversation_of(unit, address), unit.house.router
    turn = answers.told(unit, resident, lambda talk: router.begin(stored, flow, draft, talk))
    _say_turn(unit, address, resident, turn, about)


def resume(unit: Unit, address: int, conversation: Conversation) -> None:
    """The bot speaks again in this conversation: a draft that was kept is asked for where it stopped."""
    unit.conversations[address] = conversation
    known = people.addresses_by_id(unit.connection, [address])[address]
    if known.person is None or not conversation.frames:
        return
    resident = people.residents(unit.connection, [known.person])[known.person]
    router = unit.house.router
    turn = answers.told(unit, resident, lambda talk: router.resume(conversation, talk))
    _say_turn(unit, address, resident, turn, {"not_before": awake(unit, urgent=False)})


def _say_turn(unit: Unit, address: int, resident: Resident, turn: Turn, about: Mapping[str, Any]) -> None:
    """Post what a turn of ours says, and keep the conversation as it leaves it."""
    conversation = turn.conversation
    for say in turn.acts:
        if isinstance(say, Say):
            spoken = unit.speak(say, resident)
            if say.options and say.list == conversation.list:
                conversation = replace(conversation, options=spoken.options)
            unit.post(address, spoken, say, **about)
    unit.conversations[address] = conversation


def conversation_of(unit: Unit, address: int) -> Conversation:
    """The conversation as it stands in this unit."""
    if address not in unit.conversations:
        return conversations.load(unit.connection, [address])[address]
    return unit.conversations[address]


def tell_member(
    unit: Unit,
    member: Member,
    say: Say,
    *,
    ticket: Ticket | None = None,
    booking: Booking | None = None,
    urgent: bool = False,
) -> bool:
    """Say something to a member in private; False when they have no private chat that can be written to."""
    known = private_chat(unit, member.person)
    if known is None:
        return False
    unit.post(
        known.id,
        unit.speak_staff(say, member),
        say,
        **(about_booking(booking) if booking else _about_ticket(ticket)),
        not_before=awake(unit, urgent),
    )
    return True


def private_chat(unit: Unit, person: int) -> Known | None:
    found = people.private_addresses(unit.connection, [person]).get(person, [])
    return next((known for known in found if not known.unreachable), None)


def tell_room(
    unit: Unit, address: int, say: Say, *, ticket: Ticket | None = None, rank: str = "answer", asks: str | None = None
) -> None:
    """A short line in a room, as a reply to the ticket's card where the room has it. What nobody's act brought about
    waits for the day."""
    unit.post(
        address,
        unit.speak_staff(say),
        say,
        ticket=ticket.id if ticket else None,
        label=ticket.label if ticket else None,
        rank=ROOM_RANK["emergency" if ticket and ticket.emergency and ticket.state == "dispatched" else rank],
        not_before=awake(unit, unit.cause is not None or bool(ticket and ticket.emergency)),
        reply_to=card_in(unit, ticket, address) if ticket else None,
        asks=asks,
    )


def card_in(unit: Unit, ticket: Ticket, address: int) -> int | None:
    """The letter that is this ticket's card in this room."""
    return next((row.id for row in messages.cards(unit.connection, ticket.id) if row.address_id == address), None)


def awake(unit: Unit, urgent: bool) -> datetime:
    """When it may be said: quiet hours hold back all but emergencies."""
    return unit.now if urgent or not unit.calendar.is_quiet(unit.now) else unit.calendar.quiet_ends(unit.now)
