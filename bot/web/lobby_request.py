"""What somebody asks the lobby to say, checked before anything is believed."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.channels.base import Unreadable
from bot.database_thread import DatabaseThread
from bot.demo import Player, room_chat
from bot.media import MediaFolder
from flows.messages import Choice, Inbound, Photo, Text
from flows.understanding import tame
from storage import lobby

LARGEST_ID = 2**53 - 1  # what a page's JavaScript can count to
LARGEST_PHOTO = 5 * 1024 * 1024


class Wrong(Exception):
    """A request that cannot be served; becomes `{error, message}` with its status."""

    def __init__(self, status: int, error: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.error = error


@dataclass(frozen=True, slots=True)
class Said:
    """A valid request to say something."""

    player: Player
    chat: str
    message: Inbound
    body: dict[str, Any]  # how it is shown on the page
    reply_to: str | None
    event: str


class SayReader:
    """Reads the body of `POST /lobby/api/say`. Raises Wrong."""

    def __init__(self, thread: DatabaseThread, media: MediaFolder) -> None:
        self._thread = thread
        self._media = media

    async def read(self, player: Player, asked: Mapping[str, Any], event: str) -> Said:
        given = [name for name in ("text", "choice", "photo") if asked.get(name) is not None]
        what = "photo" if "photo" in given and "choice" not in given else given[0] if len(given) == 1 else None
        if what is None or not all(isinstance(asked[name], str) for name in given):
            raise Wrong(
                400, "malformed", "give exactly one of “text”, “choice” and “photo” (a photo may have a “text”)"
            )
        quoted = await self._quoted(player, asked.get("reply_to"))
        chat = self._chat(player, asked.get("room"), quoted.chat if quoted is not None else None)
        reply_to = str(quoted.body.get("origin", quoted.id)) if quoted is not None else None
        body: dict[str, Any] = {"reply_to": quoted.id} if quoted is not None else {}
        match what:
            case "choice":
                choice, label, shown = await self._choice(chat, asked["choice"], quoted)
                return Said(player, chat, choice, body | {"text": label, "reply_to": shown}, str(shown), event)
            case "photo":
                name = await self._photo(asked["photo"])
                caption = tame(str(asked.get("text") or ""))
                return Said(
                    player, chat, Photo((name,), caption), body | {"text": caption, "photo": name}, reply_to, event
                )
            case _:
                words = tame(asked["text"])
                return Said(player, chat, Text(words), body | {"text": words}, reply_to, event)

    def _chat(self, player: Player, room: object, quoted: str | None) -> str:
        if room is None:
            return quoted or player.key
        if not isinstance(room, str):
            raise Wrong(400, "malformed", "“room” must be the id of a room")
        if room not in player.rooms:
            raise Wrong(404, "unknown-room", f"{player.key} is in no room “{room[:80]}”")
        return room_chat(room)

    async def _quoted(self, player: Player, reply_to: object) -> Any:
        if reply_to is None:
            return None
        if isinstance(reply_to, bool) or not isinstance(reply_to, int):
            raise Wrong(400, "malformed", "“reply_to” must be the id of a message")
        known = 0 < reply_to <= LARGEST_ID
        row = await self._thread.read(lambda connection: lobby.message(connection, reply_to)) if known else None
        if row is None or row.chat not in chats_of(player):
            raise Wrong(404, "unknown-message", f"there is no message {reply_to} for {player.key}")
        return row

    async def _choice(self, chat: str, id_: str, quoted: Any) -> tuple[Choice, str, int]:
        if quoted is None:
            raise Wrong(400, "malformed", "a “choice” needs the “reply_to” of the message that offers it")
        newest = await self._thread.read(lambda connection: lobby.newest_version(connection, quoted.id)) or quoted
        for list_, option, label in newest.body.get("choices", ()):
            if option == id_:
                return Choice(list_, option), label, quoted.body.get("origin", quoted.id)
        offered = {option for _, option, _ in quoted.body.get("choices", ())}
        if id_ in offered:
            raise Wrong(409, "stale-choice", "this choice is not offered any more")
        raise Wrong(409, "stale-choice", f"message {quoted.id} does not offer “{id_[:80]}”")

    async def _photo(self, encoded: str) -> str:
        if len(encoded) > LARGEST_PHOTO * 4 // 3 + 8:
            raise Wrong(413, "too-large", "a photo may have at most 5 MB")
        try:
            content = base64.b64decode(encoded, validate=True)
        except binascii.Error:
            raise Wrong(400, "malformed", "“photo” must be base64") from None
        if len(content) > LARGEST_PHOTO:
            raise Wrong(413, "too-large", "a photo may have at most 5 MB")
        if not content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
            raise Wrong(400, "malformed", "“photo” must be a PNG or JPEG picture")
        try:
            return await self._media.keep(content)
        except Unreadable:
            raise Wrong(400, "malformed", "“photo” must be a PNG or JPEG picture") from None


def chats_of(player: Player) -> frozenset[str]:
    """The chats that somebody sees: their private one, and their rooms."""
    return frozenset({player.key, *(room_chat(room) for room in player.rooms)})


async def json_object(request: web.Request) -> dict[str, Any]:
    try:
        raw = await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise Wrong(413, "too-large", "the request is too large; a photo may have at most 5 MB") from None
    try:
        asked = json.loads(raw)
    except (ValueError, RecursionError):
        raise Wrong(400, "malformed", "the request is not JSON") from None
    if not isinstance(asked, dict):
        raise Wrong(400, "malformed", "the request must be a JSON object")
    return asked
