"""From update to submitted event: order per chat, albums put together, files fetched.

`take` returns only after `submit` has, for every update of an album alike: so the poller confirms, and the webhook
answers, nothing that could still be lost.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from weakref import WeakValueDictionary

from bot.channels.base import Event, Gone, Moved, Raw, Received, Submit
from bot.channels.telegram.inbound import Parcel, Reading
from bot.channels.telegram.wire import Timing
from flows.messages import Inbound, Photo, Text, Voice, Wordless

log = logging.getLogger(__name__)

Fetch = Callable[[Parcel], Awaitable[str | None]]  # the name of the stored file; None when it cannot be had
REMEMBERED = 2000  # events that went out as part of an album


@dataclass(slots=True, eq=False)
class Album:
    """Pictures sent together, while they come in: Telegram sends one update each and marks no end."""

    settled: asyncio.Future[None]
    parcels: dict[str, Parcel] = field(default_factory=dict)  # by event id, so that a redelivery adds nothing
    last: float = 0.0  # when the latest one came, on the loop's clock

    def add(self, parcel: Parcel) -> None:
        self.parcels[parcel.received.event] = parcel
        self.last = asyncio.get_running_loop().time()

    def in_order(self) -> list[Parcel]:
        return sorted(self.parcels.values(), key=lambda parcel: int(parcel.received.own_id or 0))


class Intake:
    """The one place where updates wait for each other."""

    def __init__(self, fetch: Fetch, timing: Timing) -> None:
        self._fetch = fetch
        self._timing = timing
        self._lanes: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._albums: dict[tuple[str, str], Album] = {}
        self._merged: OrderedDict[str, None] = OrderedDict()

    async def take(self, reading: Reading, submit: Submit) -> None:
        """Submit what was read, after everything that came before it in its chat."""
        if reading is None:
            return
        if not isinstance(reading, Parcel):
            async with self._lane(reading):
                await submit(reading)
            return
        if reading.received.event in self._merged:
            return
        album = self._albums.get(_key(reading))
        if album is not None and reading.album:
            album.add(reading)
            await asyncio.shield(album.settled)
            return
        await self._lead(reading, submit)

    async def _lead(self, parcel: Parcel, submit: Submit) -> None:
        album = Album(asyncio.get_running_loop().create_future())
        album.add(parcel)
        if parcel.album:
            self._albums[_key(parcel)] = album
        try:
            async with self._lane(parcel.received):
                await self._quiet(album, parcel)
                whole = await self._whole(album.in_order())
                await submit(whole)
            self._remember(album, whole.event)
            album.settled.set_result(None)
        except asyncio.CancelledError:
            album.settled.cancel()
            raise
        except Exception as error:
            album.settled.set_exception(error)
            album.settled.exception()  # looked at, so that an album of one leaves no warning behind
            raise
        finally:
            self._forget(album, parcel)

    async def _quiet(self, album: Album, parcel: Parcel) -> None:
        """Until no picture has come for a while; then the album is closed, and a straggler is a message of its own."""
        loop = asyncio.get_running_loop()
        end = loop.time() + self._timing.album_longest
        while parcel.album:
            pause = min(album.last + self._timing.album, end) - loop.time()
            if pause <= 0:
                break
            await asyncio.sleep(pause)
        self._forget(album, parcel)

    def _remember(self, album: Album, event: str) -> None:
        """A redelivered picture of an album that is already in is not a second message."""
        self._merged.update(dict.fromkeys(other for other in album.parcels if other != event))
        while len(self._merged) > REMEMBERED:
            self._merged.popitem(last=False)

    async def _whole(self, parcels: list[Parcel]) -> Received:
        """One message of all the files that could be had; its identity is that of the first update."""
        first = parcels[0].received
        event = min((parcel.received.event for parcel in parcels), key=lambda event: int(event[1:]))
        names = await asyncio.gather(*(self._fetch(parcel) for parcel in parcels))
        files = tuple(name for name in names if name)
        caption = "\n".join(parcel.caption for parcel in parcels if parcel.caption)
        return replace(first, event=event, message=_message(parcels[0].kind, files, caption))

    def _forget(self, album: Album, parcel: Parcel) -> None:
        if self._albums.get(_key(parcel)) is album:
            del self._albums[_key(parcel)]

    def _lane(self, event: Event) -> asyncio.Lock:
        """Order within a chat; asyncio's lock lets waiters in as they came."""
        name = _chat(event)
        lane = self._lanes.get(name)
        if lane is None:
            lane = self._lanes[name] = asyncio.Lock()
        return lane


def _chat(event: Event) -> str:
    match event:
        case Received() | Gone():
            return event.address.chat
        case Moved():
            return event.account.chat
        case Raw():
            return event.event


def _key(parcel: Parcel) -> tuple[str, str]:
    return parcel.received.address.chat, parcel.album or ""


def _message(kind: str, files: tuple[str, ...], caption: str) -> Inbound:
    if files and kind == "voice":
        return Voice(files[0])
    if files:
        return Photo(files, caption)
    return Text(caption) if caption else Wordless(kind)
