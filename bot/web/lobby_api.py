"""The lobby API, exactly as design §9 fixes it: acceptance checks and the page speak it."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog
from aiohttp import web

from bot.channels.base import Address, Received
from bot.channels.lobby import Lobby
from bot.database_thread import DatabaseThread
from bot.demo import ACCOUNT, CHANNEL, Player
from bot.house import House
from bot.media import CONTENT_TYPES, MediaFolder
from bot.steps import Steps
from bot.web.lobby_request import SayReader, Wrong, chats_of, json_object
from storage import lobby, people
from storage.database import Connection, DatabaseTrouble

log = structlog.get_logger(__name__)

LARGEST_BODY = 8 * 1024 * 1024  # a photo of the largest size, in base64, and its words
LONGEST_STEP = 2_678_400  # seconds: 31 days
FARTHEST = 366 * 86_400  # seconds: as far as holidays are looked up with some sense
KEEP_ALIVE = 15.0
LONGEST_ID = 15  # digits of a message's id


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
        self._reader = SayReader(thread, media)
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
            web.route("*", "/lobby/api/{rest:.*}", _answering(self.nothing)),
        ]

    async def nothing(self, request: web.Request) -> object:
        raise Wrong(404, "unknown-path", f"there is no {request.method} {request.path[:80]}")

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
        asked = await json_object(request)
        event = asked.get("event_id")
        if event is not None and not (isinstance(event, str) and 0 < len(event) <= 100 and event.isprintable()):
            raise Wrong(400, "malformed", "“event_id” must be a readable text of at most 100 characters")
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
        said = await self._reader.read(player, asked, event)
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

    # ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────────

    async def messages(self, request: web.Request) -> object:
        player = self._player(request.query.get("as"))
        after = request.query.get("after", "0")
        if not after.isdecimal() or len(after) > LONGEST_ID:
            raise Wrong(400, "malformed", "“after” must be the id of a message")
        return await self._thread.read(lambda connection: self._after(connection, player, int(after)))

    def _after(self, connection: Connection, player: Player, last: int) -> list[dict[str, Any]]:
        return [self._shown(row) for row in lobby.after(connection, sorted(chats_of(player)), last)]

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
        queue = self._channel.listen(chats_of(player))
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        try:
            last = (
                int(asked) if asked.isdecimal() and len(asked) <= LONGEST_ID else await self._thread.read(lobby.last_id)
            )
            await response.prepare(request)
            await response.write(b": open\n\n")
            while not self._channel.closing:
                for message in await self._since(player, last):
                    line = f"id: {message['id']}\ndata: {json.dumps(message, ensure_ascii=False)}\n\n"
                    await response.write(line.encode())
                    last = message["id"]
                try:
                    async with asyncio.timeout(KEEP_ALIVE):
                        await queue.get()
                except TimeoutError:
                    await response.write(b": still here\n\n")
                while not queue.empty():
                    queue.get_nowait()
        except ConnectionError:
            pass  # the page was closed
        finally:
            self._channel.unlisten(queue)
        return response

    # ── the clock ───────────────────────────────────────────────────────────────────────────────────────────────────

    async def clock(self, _request: web.Request) -> object:
        return {"now": self._local(self._steps.now())}

    async def step(self, request: web.Request) -> object:
        asked = await json_object(request)
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
        if not 0 < wait <= FARTHEST:
            raise Wrong(400, "malformed", "“set” must be a later time, within the next 366 days")
        return until

    def _local(self, at: datetime) -> str:
        return at.astimezone(self._house.default.hours.timezone).isoformat()


def _answering(answer: Callable[[web.Request], Awaitable[object]]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answered(request: web.Request) -> web.Response:
        try:
            return web.json_response(await answer(request))
        except Wrong as wrong:
            return _refusal(wrong)
        except DatabaseTrouble as trouble:
            log.error("lobby request not served", fault=type(trouble).__name__)
            return _refusal(Wrong(503, "not-stored", "this could not be stored; please send it again"))

    return answered


def _refusal(wrong: Wrong) -> web.Response:
    return web.json_response({"error": wrong.error, "message": str(wrong)}, status=wrong.status)
