"""A member's hand in the staff room: who wrote, where, on what, and how they are answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import blake2s
from typing import Any

from bot import audience, boards, cards, post
from bot.channels.base import Received
from bot.refusal import Refusal
from bot.unit import ROOM_RANK, Unit
from flows.estate import Role
from flows.messages import Amended, Choice, Option, Photo, Refused, Say, Term, Text, Value
from flows.people import Member
from flows.rules.complaints.guards import may_see
from flows.rules.ranks import RANK
from flows.ticket import Ticket
from storage import people, tickets, timers
from storage.people import Known
from storage.timers import Timer

ASKED_FOR = timedelta(minutes=5)  # so long words that quote nothing may be meant for our question
BY_ROOM = "room:"  # the key of a member who sits in a department's group and was never linked by a code


@dataclass(frozen=True, slots=True)
class Hand:
    """One message of staff. `quoted` is our letter that it replies to, a row of the outbox, or None; `member` is None
    until they are linked."""

    unit: Unit
    received: Received
    known: Known
    person: int | None
    member: Member | None
    quoted: Any

    @property
    def private(self) -> bool:
        return self.known.person is not None

    @property
    def actor(self) -> str:
        if self.member:
            return f"member:{self.member.id}"
        return f"person:{self.person}" if self.person else f"chat:{self.received.sender}"[:80]

    @property
    def text(self) -> str:
        match self.received.message:
            case Text(text) | Amended(text):
                return text
            case Photo(_, caption):
                return caption
            case _:
                return ""

    @property
    def photos(self) -> tuple[str, ...]:
        message = self.received.message
        return message.files if isinstance(message, Photo) else ()

    @property
    def supervises(self) -> bool:
        return self.member is not None and RANK[self.member.role] >= RANK[Role.SUPERVISOR]

    def sees(self, ticket: Ticket) -> bool:
        """Whether this is theirs to see; a group's member without a role sees what hangs in that group."""
        if self.member:
            return may_see(self.member, ticket, self.unit.estate.front_desk)
        return not self.private and audience.room_of(self.unit, ticket) == self.known.id

    def shows(self, ticket: Ticket) -> bool:
        """Whether it may be spoken of where they wrote: what they may see in private is not for every room (D1)."""
        if not self.sees(ticket):
            return False
        return self.private or audience.may_hear(self.unit, self.known.id, ticket)

    def working(self) -> Member:
        """Who works on a ticket: a linked member, or one who claimed something in their department's room.

        Raises Refusal.
        """
        if self.member is None:
            raise Refusal(Refused("staff-not-linked"))
        return self.member

    def linked(self) -> Member:
        """Who approves, sees contacts, speaks for the house. Raises Refusal: that takes a role given by a code."""
        if self.member is None or self.member.key.startswith(BY_ROOM):
            raise Refusal(Refused("staff-not-linked"))
        return self.member

    def joins(self) -> Hand:
        """Members of a department's group may claim (design §13): from then on they are its agents, by that room."""
        room = self.unit.rooms.get(self.known.id)
        departments = [one.key for one in self.unit.estate.departments]
        if self.member or self.person is None or room is None or room.department not in departments:
            return self
        name = self.received.sender_name[:64] or self.received.sender[:64]
        values = {
            "key": f"{BY_ROOM}{self.person}",
            "name": name,
            "role": Role.AGENT.value,
            "department": room.department,
        }
        people.enlist(self.unit.connection, self.unit.estate.key, self.person, self.unit.now, **values)
        self.unit.write(self.actor, "joined-room", words=room.department)
        self.unit.forget_staff()
        return replace(self, member=self.unit.member_of(self.person))

    def marker(self) -> str:
        """Names this very message, so that a press or an edit finds what became of it; short enough for a button."""
        named = (self.known.channel, self.known.account, self.known.chat, self.received.own_id or self.received.event)
        return blake2s("\n".join(named).encode(), digest_size=6).hexdigest()


def ticket_of(hand: Hand, number: int) -> Ticket:
    """The ticket of this number in this estate. What they may not see is as unknown as none. Raises Refusal."""
    ticket = tickets.by_number(hand.unit.connection, hand.unit.estate.key, number)
    if ticket is None or not hand.sees(ticket):
        raise Refusal(Refused("staff-ticket-not-found", {"number": number}))
    if not hand.shows(ticket):
        raise Refusal(Refused("not-in-this-room", {"number": ticket.label}))
    return ticket


def answer(hand: Hand, say: Say, *, ticket: Ticket | None = None, asks: str | None = None) -> None:
    """A short answer where they wrote; in a room it hangs on the ticket's card."""
    unit = hand.unit
    if not hand.private:
        post.tell_room(unit, hand.known.id, say, ticket=ticket, asks=asks)
        return
    unit.post(
        hand.known.id,
        unit.speak_staff(say, hand.member),
        say,
        ticket=ticket.id if ticket else None,
        label=ticket.label if ticket else None,
        rank=ROOM_RANK["answer"],
        asks=asks,
    )


def whisper(hand: Hand, say: Say, *, ticket: Ticket | None = None) -> bool:
    """An answer that is nobody else's business: in their private chat. False when it had to be said in the room after
    all."""
    chat = post.private_chat(hand.unit, hand.person) if hand.person else None
    if hand.private or chat is None:
        answer(hand, say, ticket=ticket)
        return hand.private
    answer(replace(hand, known=chat), say, ticket=ticket)
    return True


def refuse(hand: Hand, refused: Refused, ticket: Ticket | None = None) -> None:
    """Nothing was changed; they hear why in private, and the ledger knows. The answer to a number that is not theirs to
    see carries no ticket."""
    hand.unit.write(hand.actor, "refused-press", ticket=ticket.id if ticket else None, words=refused.key)
    ticket = ticket if ticket and hand.sees(ticket) else None
    args = {name: _as_staff_read(value) for name, value in refused.args.items()}
    key = refused.key
    if key == "not-possible-now" and ticket and ticket.kind in audience.CENTRE:
        key = "case-not-possible-now"
    whisper(hand, Say(key, args, ticket=ticket.number if ticket else None), ticket=ticket)
    pressed = isinstance(hand.received.message, Choice)  # what was typed looked at no card that could be stale
    if ticket and pressed and refused.key in ("card-changed", "not-possible-now"):
        (boards if ticket.kind in audience.CENTRE else cards).refresh(hand.unit, ticket)


def _as_staff_read(value: Value) -> Value:
    """What waits for a signature waits for the resident's, not for the reader's."""
    return Term("staff-state-done") if value == Term("state-done") else value


def ask(hand: Hand, ticket: Ticket, name: str, chosen: str = "", *, script: str = "") -> None:
    """The act wants words: a reply to this question carries them, with photos if there are any. What was `chosen`
    already comes with it."""
    asks = f"{name}:{chosen}" if chosen else name
    answer(hand, say_of(script or f"ask-words-{name}", ticket), ticket=ticket, asks=asks)
    if hand.member:
        unit, body = hand.unit, {"asked": asks}
        unit.timers.append(Timer(ticket.estate, asked_key(hand), unit.now + ASKED_FOR, "relay", ticket.id, 0, body))


def asked_key(hand: Hand) -> str:
    """Names the question that this member was last asked in this chat."""
    return f"asked:{hand.known.id}:{hand.actor}"


def asked_of(hand: Hand) -> Timer | None:
    """The question that waits for this member's words in this chat: its subject is the ticket, `asked` the act."""
    return timers.waiting(hand.unit.connection, asked_key(hand)) if hand.member else None


def was_asked(hand: Hand) -> bool:
    """Whether this member was asked for words here a moment ago; true once for each question."""
    waiting = [one for one in hand.unit.timers if one.key == asked_key(hand)]
    hand.unit.timers = [one for one in hand.unit.timers if one not in waiting]
    return timers.drop(hand.unit.connection, asked_key(hand)) or bool(waiting)


def say_of(key: str, ticket: Ticket, *, options: tuple[Option, ...] = (), list: str = "", **args: Any) -> Say:
    """A line about a ticket; its list carries the ticket and its revision like a card's."""
    name = f"{list}!{ticket.number}.{ticket.revision}" if list else None
    return Say(key, {"number": ticket.label, **args}, options, name, ticket=ticket.number)
