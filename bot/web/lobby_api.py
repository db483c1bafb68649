"""The lobby API, exactly as design §9 fixes it: acceptance checks and the page speak it."""

from __future__ import annotations

import asyncio
import base64
import binascii
import json
import uuid
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiohttp import web

from bot.channels.base import Address, Received, Unreadable
from bot.channels.lobby import Lobby
from bot.database_thread import DatabaseThread
from bot.demo import ACCOUNT, CHANNEL, Player, room_chat
from bot.house import House
from bot.media import CONTENT_TYPES, MediaFolder
from bot.steps import Steps
from flows.messages import Choice, Inbound, Photo, Text
from flows.understanding import tame
from storage import lobby, people
from storage.database import Connection

LARGEST_PHOTO = 5 * 1024 * 1024
LARGEST_BODY = 8 * 1024 * 1024  # a photo of the largest size, in base64, and its words
LONGEST_STEP = 2_678_400  # seconds: 31 days
KEEP_ALIVE = 15.0


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


class LobbyApi:
    def __init__(
        self,
        cast: Sequence[Player],
        thread: DatabaseThread,
        house: House,
        channel: Lobby,
        media: MediaFolder,
        steps: Steps,
        submit: Callable[[Received], Awaitable[None]],
    ) -> None:
        self._cast: Mapping[str, Player] = {player.key: player for player in cast}
        self._thread = thread
        self._house = house
        self._channel = channel
        self._media = media
        self._steps = steps
        self._submit = submit
        self._saying: dict[str, asyncio.Lock] = {}

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/lobby/api/people", _answering(self.people)),
            web.post("/lobby/api/say", _answering(self.say)),
            web.get("/lobby/api/messages", _answering(self.messages)),
            web.get("/lobby/api/clock", _answering(self.clock)),
            web.post("/lobby/api/clock", _answering(self.step)),
            web.get("/lobby/api/events", self.events),
            web.get("/lobby/api/media/{name}", self.picture),
        ]

    # ── people ──────────────────────────────────────────────────────────────────────────────────────────────────────

    async def people(self, _request: web.Request) -> object:
        return await self._thread.read(self.everybody)

    def everybody(self, connection: Connection) -> list[dict[str, Any]]:
        """The cast, each with the household they are bound to now."""
        keys = {(CHANNEL, ACCOUNT, key): key for key in self._cast}
        known = people.addresses(connection, keys)
        residents = people.residents(connection, [one.person for one in known.values() if one.person])
        found = []
        for address, key in keys.items():
            player, one = self._cast[key], known.get(address)
            resident = residents.get(one.person) if one and one.person else None
            homes = resident.homes if resident else ()
            entry: dict[str, Any] = {
                "as": key,
                "name": player.name,
                "role": player.role,
                "household": homes[0].house if homes else None,
                "rooms": list(player.rooms),
            }
            if player.household:
                entry["roster"] = {"house": player.house, "phone": player.phone}
            found.append(entry)
        return found

    def _player(self, key: object) -> Player:
        if not isinstance(key, str) or not key:
            raise Wrong(400, "malformed", "“as” must name somebody of /lobby/api/people")
        if key not in self._cast:
            raise Wrong(404, "unknown-person", f"there is nobody “{key[:80]}”")
        return self._cast[key]

    # ── saying ──────────────────────────────────────────────────────────────────────────────────────────────────────

    async def say(self, request: web.Request) -> object:
        asked = await _json(request)
        event = asked.get("event_id")
        if event is not None and not (isinstance(event, str) and 0 < len(event) <= 100):
            raise Wrong(400, "malformed", "“event_id” must be a text of at most 100 characters")
        player = self._player(asked.get("as"))
        name = f"{player.key}:{event}" if event else f"{player.key}:{uuid.uuid4().hex}"
        lock = self._saying.setdefault(name, asyncio.Lock())
        try:
            async with lock:  # the same event twice at once: the second waits and hears the same answer
                if event and (before := await self._thread.read(lambda c: lobby.answered(c, name))) is not None:
                    return json.loads(before)
                return await self._say(player, asked, name, keep=bool(event))
        finally:
            if not lock.locked():
                self._saying.pop(name, None)

    async def _say(self, player: Player, asked: Mapping[str, Any], event: str, *, keep: bool) -> object:
        said = await self._read(player, asked, event)
        last = await self._thread.read(lobby.last_id)
        own = await self._channel.say(said.chat, player.key, said.body)
        received = Received(
            address=Address(CHANNEL, ACCOUNT, said.chat),
            event=event,
            sender=player.key,
            private=said.chat == player.key,
            message=said.message,
            at=self._steps.now(),
            sender_name=player.name,
            reply_to=said.reply_to,
            own_id=str(own),
        )
        await self._submit(received)
        await self._steps.settle()
        found = await self._thread.read(lambda connection: self._after(connection, player, last))
        answer = {"messages": found, "last": found[-1]["id"] if found else last}
        if keep:
            await self._thread.write(lambda c: lobby.keep_answer(c, event, json.dumps(answer), self._steps.now()))
        return answer

    async def _read(self, player: Player, asked: Mapping[str, Any], event: str) -> Said:
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
        row = await self._thread.read(lambda connection: lobby.message(connection, reply_to))
        if row is None or row.chat not in self._chats(player):
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

    # ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _chats(self, player: Player) -> frozenset[str]:
        return frozenset({player.key, *(room_chat(room) for room in player.rooms)})

    async def messages(self, request: web.Request) -> object:
        player = self._player(request.query.get("as"))
        after = request.query.get("after", "0")
        if not after.isdecimal() or len(after) > 15:
            raise Wrong(400, "malformed", "“after” must be the id of a message")
        return await self._thread.read(lambda connection: self._after(connection, player, int(after)))

    def _after(self, connection: Connection, player: Player, last: int) -> list[dict[str, Any]]:
        return [self._shown(row) for row in lobby.after(connection, sorted(self._chats(player)), last)]

    async def _since(self, player: Player, last: int) -> list[dict[str, Any]]:
        return await self._thread.read(lambda connection: self._after(connection, player, last))

    def _shown(self, row: Any) -> dict[str, Any]:
        body = row.body
        at: datetime = row.at.astimezone(self._house.default.hours.timezone)
        return {
            "id": row.id,
            "room": row.chat.removeprefix("room:") if row.chat.startswith("room:") else None,
            "from": row.speaker,
            "text": body.get("text", ""),
            "choices": [{"id": id_, "label": label} for _, id_, label in body.get("choices", ())],
            "photo": f"/lobby/api/media/{body['photo']}" if body.get("photo") else None,
            "script": body.get("script"),
            "ticket": body.get("ticket"),
            "at": at.isoformat(),
            "replaces": body.get("replaces"),
        }

    async def picture(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        try:
            content = await self._media.read(name)
        except KeyError:
            return _refusal(Wrong(404, "unknown-picture", "there is no such picture"))
        kind = CONTENT_TYPES[name.rpartition(".")[2]]
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "private, max-age=86400"}
        return web.Response(body=content, content_type=kind, headers=headers)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: the same messages, as they appear."""
        try:
            player = self._player(request.query.get("as"))
        except Wrong as wrong:
            return _refusal(wrong)
        asked = request.headers.get("Last-Event-ID") or request.query.get("after") or ""
        queue = self._channel.listen(self._chats(player))
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        try:
            last = int(asked) if asked.isdecimal() else await self._thread.read(lobby.last_id)
            await response.prepare(request)
            await response.write(b": open\n\n")
            while True:
                for message in await self._since(player, last):
                    line = f"id: {message['id']}\ndata: {json.dumps(message, ensure_ascii=False)}\n\n"
                    await response.write(line.encode())
                    last = message["id"]
                try:
                    await asyncio.wait_for(queue.get(), KEEP_ALIVE)
                except TimeoutError:
                    await response.write(b": still here\n\n")
                while not queue.empty():
                    queue.get_nowait()
        except ConnectionError:
            return response
        finally:
            self._channel.unlisten(queue)

    # ── the clock ───────────────────────────────────────────────────────────────────────────────────────────────────

    async def clock(self, _request: web.Request) -> object:
        return {"now": self._local(self._steps.now())}

    async def step(self, request: web.Request) -> object:
        asked = await _json(request)
        if not self._steps.movable:
            raise Wrong(409, "real-time", "beside a real channel the clock cannot be moved")
        if set(asked) == {"advance"}:
            seconds = asked["advance"]
            if isinstance(seconds, bool) or not isinstance(seconds, int) or not 1 <= seconds <= LONGEST_STEP:
                raise Wrong(400, "malformed", f"“advance” must be a number of seconds from 1 to {LONGEST_STEP}")
            return {"now": self._local(await self._steps.advance(seconds))}
        if set(asked) == {"set"}:
            return {"now": self._local(await self._steps.set_to(self._later(asked["set"])))}
        raise Wrong(400, "malformed", "give either “advance” or “set”")

    def _later(self, text: object) -> datetime:
        try:
            until = datetime.fromisoformat(text) if isinstance(text, str) else None
        except ValueError:
            until = None
        if until is None or until.tzinfo is None:
            raise Wrong(400, "malformed", "“set” must be a time with its offset, as in 2026-11-23T18:00:00+08:00")
        wait = (until - self._steps.now()).total_seconds()
        if not 0 < wait <= LONGEST_STEP:
            raise Wrong(400, "malformed", "“set” must be a later time, at most 31 days ahead")
        return until

    def _local(self, at: datetime) -> str:
        return at.astimezone(self._house.default.hours.timezone).isoformat()


async def _json(request: web.Request) -> dict[str, Any]:
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


def _answering(answer: Callable[[web.Request], Awaitable[object]]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answered(request: web.Request) -> web.Response:
        try:
            return web.json_response(await answer(request))
        except Wrong as wrong:
            return _refusal(wrong)

    return answered


def _refusal(wrong: Wrong) -> web.Response:
    return web.json_response({"error": wrong.error, "message": str(wrong)}, status=wrong.status)
