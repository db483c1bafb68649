"""What a channel is: the one port between the estate and the platforms people write on.

To add a channel, write one module with a class that keeps these promises, and add it to the contract suite in
`tests/channels`:

* a redelivered event has the same `event` id, so that the engine can recognise it;
* what is forged raises `Forged`, what cannot be read raises `Unreadable` and is stored, never looped on;
* every choice survives the round trip: `Choice(list, id)` comes back as it went out;
* text longer than the platform takes is split on paragraphs, never rejected;
* `send` returns a `Delivery` and raises nothing of the vendor's.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from flows.messages import Inbound


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message goes or comes from: a chat of an account of a channel."""

    channel: str  # "telegram", "lobby"
    account: str  # which bot of ours
    chat: str


@dataclass(frozen=True, slots=True)
class Received:
    """One event from a platform, tamed. `event` is its identity: the same event again has the same id."""

    address: Address  # the chat it was written in: a private chat or a room
    event: str
    sender: str  # who wrote: the chat id of that person's private chat with us
    private: bool
    message: Inbound
    at: datetime
    sender_name: str = ""  # as the platform shows it
    reply_to: str | None = None  # the platform's id of the quoted message
    language: str = ""  # the platform's hint, e.g. "zh-hans"
    own_id: str | None = None  # the platform's id of this very message


@dataclass(frozen=True, slots=True)
class Moved:
    """A group's chat id changed: rooms and pending messages follow, in one transaction."""

    account: Address
    to: str


@dataclass(frozen=True, slots=True)
class Gone:
    """The person blocked us, or we were removed from the group."""

    address: Address


@dataclass(frozen=True, slots=True)
class Raw:
    """A body that could not be read: kept for the operator, answered politely to the platform."""

    channel: str
    account: str
    event: str
    body: bytes


Event = Received | Moved | Gone | Raw


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message ready for a channel. `choices` are (list, id, label); rows of buttons are the channel's affair."""

    address: Address
    text: str
    choices: tuple[tuple[str, str, str], ...] = ()
    photos: tuple[str, ...] = ()  # names of stored media
    script: str | None = None  # None only for people's own words
    ticket: str | None = None  # label of the ticket it speaks of
    reply_to: str | None = None  # platform id of the message it answers
    replaces: str | None = None  # platform id of the message it edits
    sender: str = ""  # who speaks, when it is not the house: shown where a platform allows
    sound: bool = True  # false: deliver without a sound where the platform can


@dataclass(frozen=True, slots=True)
class Sent:
    """Accepted by the platform under `id`; the ids of further parts of a long text follow.

    `anew`: what it was to replace is gone, so this stands in its place from now on.
    """

    id: str
    parts: tuple[str, ...] = ()
    anew: bool = False


@dataclass(frozen=True, slots=True)
class TryLater:
    """The world says not now. `after` is the platform's own delay where it names one."""

    after: timedelta | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """This address cannot be written to: blocked, gone, window closed. The room is told to telephone."""

    reason: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """The platform refuses this very message and always will; it is parked for the operator, its chat goes on."""

    reason: str


@dataclass(frozen=True, slots=True)
class Migrated:
    """The chat has a new id; the message is to be sent there."""

    to: str


Delivery = Sent | TryLater | Unreachable | Rejected | Migrated


class Forged(Exception):
    """The request does not prove that it comes from the platform. It is answered 403 and not stored."""


class Unreadable(Exception):
    """The request is authentic but cannot be read. It is stored raw and answered as received."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a platform can do; speech and cards are shaped by it."""

    buttons: bool = True
    edits: bool = True
    pictures: bool = True
    longest: int = 4096  # characters of one message
    per_chat_second: float | None = None  # how many messages a second one chat takes; None: no limit
    per_room_minute: int | None = None  # how many messages a minute one room takes
    per_second: float | None = None  # all chats together


class Media(Protocol):
    """Where pictures and voices are kept: outside the web root, checked by content."""

    async def keep(self, body: bytes, *, name: str = "") -> str:
        """Store and return the name. Raises Unreadable when the content is not a picture or voice we know."""

    async def read(self, name: str) -> bytes:
        """The stored bytes. Raises KeyError."""


Submit = Callable[[Event], Awaitable[None]]  # returns after the event is committed


class Channel(Protocol):
    """One platform account. `run` polls where there is no webhook, and ends when cancelled."""

    name: str
    account: str
    capabilities: Capabilities

    async def run(self, submit: Submit) -> None: ...

    async def send(self, message: Outgoing) -> Delivery: ...

    async def close(self) -> None: ...
