"""What a channel needs to be held to the promises of `bot.channels.base`.

To add a channel, write a `House` for it (a channel with its platform, real or an honest fake, and ways to make things
happen there) and add the function that opens it to `HOUSES` in test_contract.py.
"""

from __future__ import annotations

from typing import Protocol

from bot.channels.base import Address, Channel, Event, Received, Unreadable


class House(Protocol):
    """One channel, one person who writes to it, and the platform between them."""

    @property
    def channel(self) -> Channel: ...

    @property
    def person(self) -> Address:
        """The person's private chat."""

    async def says(self, text: str) -> Event | None:
        """The person writes; what the channel makes of it."""

    async def again(self) -> Event | None:
        """The platform delivers the last event once more."""

    async def presses(self, label: str) -> Event | None:
        """The person presses this button on the last message that has it."""

    def shown(self) -> list[str]:
        """The words of each message from the house that stands in the person's chat now."""


class Platform(House, Protocol):
    """A house whose platform is somebody else's: it may be forged, send what nobody knows, and refuse things."""

    async def sends_nonsense(self) -> Event | None:
        """Authentic, but of a shape that nobody knows."""

    async def forges(self) -> None:
        """Somebody else pretends to be the platform. Raises what the channel raises."""

    def floods(self, seconds: int) -> None:
        """The next message is refused for so many seconds."""

    def breaks(self) -> None:
        """The next call finds no platform."""

    async def blocks(self) -> Event | None:
        """The person blocks us; what the channel is told of it."""


class Shelf:
    """Media in memory, with the refusals of the real one."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    async def keep(self, body: bytes, *, name: str = "") -> str:
        if not body.startswith((b"\x89PNG", b"\xff\xd8\xff", b"OggS")):
            raise Unreadable("neither a picture nor a voice")
        kept = f"{len(self.kept)}-{name}"
        self.kept[kept] = body
        return kept

    async def read(self, name: str) -> bytes:
        return self.kept[name]


def received(event: Event | None) -> Received:
    """The event as a message of a person."""
    assert isinstance(event, Received), event
    return event
