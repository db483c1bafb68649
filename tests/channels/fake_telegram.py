"""A Bot API on loopback that accepts and refuses what Telegram does, for real client code.

    async with FakeTelegram() as telegram:
        channel = Telegram(telegram.token, api_base=telegram.url, …)
        wang = telegram.user("Wang", language="zh-hans")
        room = telegram.group("Front desk", wang)

        await wang.says("报修")                      # an update: polled for, or posted to the webhook
        question = await wang.hears("什么坏了")       # waits for a message of the bot that contains this
        await wang.presses(question, "水电")          # by the button's label
        await wang.sends_photo(PNG, caption="…", room=room)
        await wang.edits(message, "…")
        wang.blocks()

What the bot sent stands in `chat.messages`, in order, as a person would see it: HTML parsed, edits applied, deletions
gone. Refused as by Telegram: empty, too long, unreadable HTML, callback data beyond 64 bytes, an edit that changes
nothing, unknown chats, blocked users, groups that became supergroups, more than a chat's budget.

Faults, each for the next `times` calls of a method ("sendMessage", "getUpdates", "file" for downloads, "*" for any):

    telegram.fails("sendMessage", 502)         an answer of a broken gateway
    telegram.floods("sendMessage", after=3)    429 with retry_after
    telegram.hangs("getFile", seconds=60)      no answer for a while
    telegram.drops_answer("sendMessage")       done, but the connection breaks before the answer
    telegram.refuses("sendMessage", 400, "Bad Request: …")
    chat.allows(20, per=60)                    a budget of messages; beyond it 429
    telegram.delivers_twice = True             every update comes twice
"""

from __future__ import annotations

import asyncio
import html
import itertools
import json
import re
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Self, TypeVar

import aiohttp
from aiohttp import web

T = TypeVar("T")
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c63a8070000810080d394534a0000000049454e44ae426082"
)
TAG = re.compile(r"<(/?)([a-zA-Z-]*)([^<>]*)>?")
TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "a", "tg-spoiler", "blockquote"}
TOKEN = "12345:FAKE-token_of-a-bot"
EPOCH = 1_790_000_000  # seconds; messages are a second apart
CONFLICT_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
CONFLICT_POLL = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


class Refusal(Exception):
    """The Bot API says no."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


@dataclass(slots=True, eq=False)
class Message:
    """One message as people see it now."""

    id: int
    chat: Chat
    sender: str  # "bot", or a person's name
    text: str = ""  # of a photo: its caption
    buttons: list[list[tuple[str, str]]] = field(default_factory=list)  # rows of (label, callback data)
    photos: list[bytes] = field(default_factory=list)
    reply_to: int | None = None
    silent: bool = False
    edits: int = 0
    raw: dict[str, Any] = field(default_factory=dict)  # the parameters it was last sent with

    @property
    def labels(self) -> list[str]:
        return [label for row in self.buttons for label, _ in row]


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat or a group."""

    telegram: FakeTelegram
    id: int
    kind: str
    title: str
    messages: list[Message] = field(default_factory=list)  # everything said, the bot's and people's
    closed: str = ""  # why the bot may not write here
    moved_to: int | None = None
    budget: tuple[int, float] | None = None
    spent: list[float] = field(default_factory=list)

    @property
    def from_bot(self) -> list[Message]:
        return [message for message in self.messages if message.sender == "bot"]

    def allows(self, messages: int, *, per: float) -> None:
        """From now on no more than this many messages in so many seconds."""
        self.budget = (messages, per)
        self.spent.clear()

    def shape(self) -> dict[str, Any]:
        named = {"first_name": self.title} if self.kind == "private" else {"title": self.title}
        return {"id": self.id, "type": self.kind, **named}

    def find(self, id: int) -> Message | None:
        return next((message for message in self.messages if message.id == id), None)

    async def becomes_supergroup(self) -> Chat:
        """Telegram gives the group a new id and tells the bot in both; the old id answers with the new one."""
        new = self.telegram.group(self.title)
        self.moved_to = new.id
        service = self.telegram.service
        await self.telegram.happens("message", {**service(self), "migrate_to_chat_id": new.id})
        await self.telegram.happens("message", {**service(new), "migrate_from_chat_id": self.id})
        return new

    async def removes_bot(self) -> None:
        self.closed = "Forbidden: bot was kicked from the supergroup chat"
        await self.telegram.membership(self, "kicked")


class User:
    """A person, in users' verbs. `room` is a group; without it the private chat with the bot is meant."""

    def __init__(self, telegram: FakeTelegram, id: int, name: str, language: str) -> None:
        self.telegram = telegram
        self.id = id
        self.name = name
        self.language = language
        self.chat = Chat(telegram, id, "private", name)

    async def says(self, text: str, *, room: Chat | None = None, reply_to: Message | None = None) -> Message:
        return await self.sends({"text": text}, room=room, reply_to=reply_to)

    async def presses(self, message: Message, label: str) -> None:
        """Press the button that bears this label, or whose label contains it."""
        data = next((data for row in message.buttons for shown, data in row if label in shown), None)
        assert data is not None, f"no button {label!r} among {message.labels}"
        await self.presses_data(message, data)

    async def presses_data(self, message: Message, data: str) -> None:
        """A press of a button that may be gone by now."""
        query = {"id": str(self.telegram.next_id()), "from": self.shape(), "chat_instance": "1", "data": data}
        self.telegram.presses.append(str(query["id"]))
        await self.telegram.happens("callback_query", {**query, "message": self.telegram.shape(message)})

    async def sends_photo(self, body: bytes = PNG, caption: str = "", **where: Any) -> Message:
        return await self.sends(self.telegram.photo(body) | ({"caption": caption} if caption else {}), **where)

    async def sends_album(self, *bodies: bytes, caption: str = "", **where: Any) -> list[Message]:
        """One update each, as Telegram does; the caption stands on the first."""
        group = {"media_group_id": str(self.telegram.next_id())}
        captions = [{"caption": caption} if caption else {}, *({} for _ in bodies[1:])]
        return [
            await self.sends(self.telegram.photo(body) | group | captioned, **where)
            for body, captioned in zip(bodies, captions, strict=True)
        ]

    async def sends(
        self, content: dict[str, Any], *, room: Chat | None = None, reply_to: Message | None = None
    ) -> Message:
        """Any content, in the Bot API's own words: `{"sticker": {…}}`."""
        chat = room or self.chat
        words = content.get("text", content.get("caption", ""))
        message = Message(self.telegram.next_id(), chat, self.name, words, reply_to=reply_to.id if reply_to else None)
        message.raw = content
        chat.messages.append(message)
        quoted = {"reply_to_message": self.telegram.shape(reply_to)} if reply_to else {}
        await self.telegram.happens(
            "message", {**self.telegram.shape(message), "from": self.shape(), **content, **quoted}
        )
        return message

    async def edits(self, message: Message, text: str) -> None:
        field = "caption" if "caption" in message.raw else "text"
        message.text = text
        message.raw = {**message.raw, field: text}
        body = {**self.telegram.shape(message), "from": self.shape(), **message.raw, "edit_date": EPOCH + message.id}
        if message.reply_to and (quoted := message.chat.find(message.reply_to)):
            body["reply_to_message"] = self.telegram.shape(quoted)
        await self.telegram.happens("edited_message", body)

    def deletes(self, message: Message) -> None:
        """Bots are not told."""
        message.chat.messages.remove(message)

    async def blocks(self) -> None:
        self.chat.closed = "Forbidden: bot was blocked by the user"
        await self.telegram.membership(self.chat, "kicked")

    async def unblocks(self) -> None:
        self.chat.closed = ""
        await self.telegram.membership(self.chat, "member")

    async def hears(self, words: str = "", *, room: Chat | None = None, within: float = 5.0) -> Message:
        """The next message of the bot that contains these words; waits for it, and passes over those before it."""
        chat = room or self.chat
        return await self.telegram.until(lambda: self._unheard(chat, words), within, f"{self.name} hears {words!r}")

    def _unheard(self, chat: Chat, words: str) -> Message | None:
        heard = self.telegram.heard[(self.id, chat.id)]
        for message in chat.from_bot:
            if message.id not in heard and words in message.text:
                heard.update(earlier.id for earlier in chat.from_bot if earlier.id <= message.id)
                return message
        return None

    def shape(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language}


@dataclass(slots=True)
class Fault:
    method: str
    times: int
    strike: Callable[[], Awaitable[web.Response | None]]
    after: bool = False  # the call is carried out first


class FakeTelegram:
    """The server. `url` is what goes into MENFANG_TELEGRAM__API_BASE."""

    def __init__(self, token: str = TOKEN, username: str = "menfang_test_bot") -> None:
        self.token = token
        self.username = username
        self.delivers_twice = False
        self.calls: list[tuple[str, dict[str, Any]]] = []  # every call that arrived, in order
        self.presses: list[str] = []
        self.answered: list[str] = []  # callback queries that were answered
        self.webhook: dict[str, Any] = {}
        self.webhook_answers: list[int] = []
        self.heard: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
        self._chats: dict[int, Chat] = {}
        self._files: dict[str, bytes] = {}
        self._updates: list[dict[str, Any]] = []
        self._allowed: list[str] | None = None
        self._faults: list[Fault] = []
        self._ids = itertools.count(1000)
        self._update_ids = itertools.count(700_000)
        self.latest: dict[str, Any] = {}  # the last update, whether anyone took it or not
        self._poll = 0
        self._changed = asyncio.Condition()
        self._posts: set[asyncio.Task[None]] = set()
        self._runner: web.AppRunner | None = None
        self.url = ""

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._posts:
            task.cancel()
        await asyncio.gather(*self._posts, return_exceptions=True)
        assert self._runner is not None
        await self._runner.cleanup()

    # People and places

    def user(self, name: str, *, language: str = "zh-hans") -> User:
        user = User(self, self.next_id(), name, language)
        self._chats[user.id] = user.chat
        return user

    def group(self, title: str, *, plain: bool = False) -> Chat:
        """A supergroup with the bot in it, or a plain group."""
        number = self.next_id()
        chat = Chat(
            self, -number if plain else -(1_000_000_000_000 + number), "group" if plain else "supergroup", title
        )
        self._chats[chat.id] = chat
        return chat

    def next_id(self) -> int:
        return next(self._ids)

    # Faults

    def fails(self, method: str, status: int = 502, *, times: int = 1) -> None:
        async def strike() -> web.Response:
            return web.Response(status=status, text="<html><body>Bad Gateway</body></html>", content_type="text/html")

        self._faults.append(Fault(method, times, strike))

    def recovers(self) -> None:
        """All faults are over."""
        self._faults.clear()

    def refuses(self, method: str, status: int, description: str, *, times: int = 1, **parameters: int) -> None:
        async def strike() -> web.Response:
            raise Refusal(status, description, **parameters)

        self._faults.append(Fault(method, times, strike))

    def floods(self, method: str, *, after: int = 1, times: int = 1) -> None:
        self.refuses(method, 429, f"Too Many Requests: retry after {after}", times=times, retry_after=after)

    def hangs(self, method: str, *, seconds: float = 60.0, times: int = 1) -> None:
        async def strike() -> None:
            await asyncio.sleep(seconds)

        self._faults.append(Fault(method, times, strike))

    def drops_answer(self, method: str, *, times: int = 1) -> None:
        async def strike() -> web.Response:
            raise ConnectionResetError

        self._faults.append(Fault(method, times, strike, after=True))

    # What happens to the bot

    async def happens(self, kind: str, content: dict[str, Any], update_id: int | None = None) -> int:
        """An update of any kind, well-formed or not. Returns its id."""
        number = next(self._update_ids) if update_id is None else update_id
        await self.delivers({"update_id": number, kind: content})
        return number

    async def delivers(self, update: dict[str, Any]) -> None:
        self.latest = update
        kinds = [kind for kind in update if kind != "update_id"]
        if self._allowed and not set(kinds) & set(self._allowed):
            return
        for _ in range(2 if self.delivers_twice else 1):
            if self.webhook:
                task = asyncio.create_task(self._push(update))
                self._posts.add(task)
                task.add_done_callback(self._posts.discard)
            else:
                self._updates.append(update)
        await self.notify()

    async def membership(self, chat: Chat, status: str) -> None:
        me = {"id": 12345, "is_bot": True, "first_name": "Menfang"}
        old = {"user": me, "status": "member" if status != "member" else "kicked"}
        person = {"id": abs(chat.id), "is_bot": False, "first_name": chat.title}
        change = {"chat": chat.shape(), "from": person, "date": EPOCH, "old_chat_member": old}
        await self.happens("my_chat_member", {**change, "new_chat_member": {"user": me, "status": status}})

    def service(self, chat: Chat) -> dict[str, Any]:
        """The head of a message that nobody wrote."""
        number = self.next_id()
        person = {"id": 1, "is_bot": False, "first_name": "Owner"}
        return {"message_id": number, "date": EPOCH + number, "chat": chat.shape(), "from": person}

    def photo(self, body: bytes) -> dict[str, Any]:
        """A photo in two sizes; only the larger is `body`."""
        return {"photo": [self._size(b"thumb", 90), self._size(body, 800)]}

    def file(self, body: bytes) -> dict[str, Any]:
        """A stored file, as it stands in documents and voices."""
        name = f"file{self.next_id()}"
        self._files[name] = body
        return {"file_id": name, "file_unique_id": name, "file_size": len(body)}

    def _size(self, body: bytes, edge: int) -> dict[str, Any]:
        return {**self.file(body), "width": edge, "height": edge}

    def shape(self, message: Message) -> dict[str, Any]:
        who = {"id": 12345, "is_bot": True, "first_name": "Menfang", "username": self.username}
        shape = {"message_id": message.id, "date": EPOCH + message.id, "chat": message.chat.shape(), "from": who}
        if message.sender != "bot":
            shape["from"] = {"id": 1, "is_bot": False, "first_name": message.sender}
        words = "caption" if message.photos else "text"
        return shape | ({words: message.text} if message.text else {})

    async def until(self, found: Callable[[], T | None], within: float, what: str) -> T:
        """Wait until something is there."""
        try:
            async with asyncio.timeout(within), self._changed:
                while (result := found()) is None:
                    await self._changed.wait()
                return result
        except TimeoutError:
            said = [message.text for chat in self._chats.values() for message in chat.from_bot]
            raise AssertionError(f"not within {within} s: {what}; the bot said {said}") from None

    async def notify(self) -> None:
        """Something changed: whoever waits in `until` looks again."""
        async with self._changed:
            self._changed.notify_all()

    async def _push(self, update: dict[str, Any]) -> None:
        """Telegram repeats what is not answered with 2xx."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook.get("secret_token", "")}
        async with aiohttp.ClientSession() as session:
            for pause in (0.05, 0.2, 1, 5):
                async with session.post(self.webhook["url"], json=update, headers=headers) as answer:
                    self.webhook_answers.append(answer.status)
                    await self.notify()
                    if answer.status < 300:
                        return
                await asyncio.sleep(pause)

    # The Bot API

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            if request.match_info["token"] != self.token:
                raise Refusal(401, "Unauthorized")
            asked = await self._parameters(request)
            self.calls.append((method, asked))
            fault = self._fault(method)
            if fault and not fault.after and (answer := await fault.strike()):
                return answer
            if method not in self._methods():
                raise Refusal(404, "Not Found: method not found")
            result = await self._methods()[method](asked)
            await self.notify()
            if fault and fault.after:
                assert request.transport is not None
                request.transport.abort()
            return web.json_response({"ok": True, "result": result})
        except Refusal as refusal:
            body: dict[str, Any] = {"ok": False, "error_code": refusal.status, "description": refusal.description}
            if refusal.parameters:
                body["parameters"] = refusal.parameters
            return web.json_response(body, status=refusal.status)

    def _fault(self, method: str) -> Fault | None:
        for fault in self._faults:
            if fault.method in (method, "*"):
                fault.times -= 1
                if fault.times == 0:
                    self._faults.remove(fault)
                return fault
        return None

    async def _parameters(self, request: web.Request) -> dict[str, Any]:
        asked: dict[str, Any] = dict(request.query)
        if request.content_type == "application/json":
            asked |= await request.json()
        elif request.can_read_body:
            for name, value in (await request.post()).items():
                asked[name] = value.file.read() if isinstance(value, web.FileField) else value
        return asked

    def _methods(self) -> dict[str, Callable[[dict[str, Any]], Awaitable[Any]]]:
        return {
            "getMe": self._get_me,
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "sendMessage": self._send_message,
            "sendPhoto": self._send_photo,
            "sendMediaGroup": self._send_media_group,
            "editMessageText": self._edit_text,
            "editMessageCaption": self._edit_caption,
            "editMessageReplyMarkup": self._edit_markup,
            "answerCallbackQuery": self._answer,
            "getFile": self._get_file,
        }

    async def _get_me(self, _: dict[str, Any]) -> Any:
        return {"id": 12345, "is_bot": True, "first_name": "Menfang", "username": self.username}

    async def _get_updates(self, asked: dict[str, Any]) -> Any:
        if self.webhook:
            raise Refusal(409, CONFLICT_WEBHOOK)
        self._poll += 1
        mine = self._poll
        await self.notify()
        if "allowed_updates" in asked:
            self._allowed = json.loads(asked["allowed_updates"]) or None
        offset, limit = int(asked.get("offset", 0)), int(asked.get("limit", 100))
        self._updates = [update for update in self._updates if update["update_id"] >= offset]
        try:
            async with asyncio.timeout(float(asked.get("timeout", 0))), self._changed:
                while not self._updates and self._poll == mine and not self.webhook:
                    await self._changed.wait()
        except TimeoutError:
            pass
        if self._poll != mine or self.webhook:
            raise Refusal(409, CONFLICT_POLL)
        return self._updates[:limit]

    @property
    def unconfirmed(self) -> list[int]:
        """Updates that a poller has not confirmed yet."""
        return [update["update_id"] for update in self._updates]

    async def _set_webhook(self, asked: dict[str, Any]) -> Any:
        if not asked["url"].startswith(("https://", "http://127.0.0.1:")):
            raise Refusal(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", asked.get("secret_token", "")):
            raise Refusal(400, "Bad Request: secret token contains unallowed characters")
        self.webhook = asked
        self._allowed = json.loads(asked.get("allowed_updates", "[]")) or None
        return True

    async def _delete_webhook(self, _: dict[str, Any]) -> Any:
        self.webhook = {}
        return True

    async def _send_message(self, asked: dict[str, Any]) -> Any:
        chat = self._writable(asked)
        text = self._text(asked, "text", 4096)
        if not text.strip():
            raise Refusal(400, "Bad Request: message text is empty")
        return self.shape(self._add(chat, asked, text=text))

    async def _send_photo(self, asked: dict[str, Any]) -> Any:
        chat = self._writable(asked)
        message = self._add(
            chat, asked, text=self._text(asked, "caption", 1024), photos=[self._picture(asked, "photo")]
        )
        return {**self.shape(message), **self.photo(message.photos[0])}

    async def _send_media_group(self, asked: dict[str, Any]) -> Any:
        media = json.loads(asked["media"])
        if not 2 <= len(media) <= 10:
            raise Refusal(400, "Bad Request: group send failed: number of media must be between 2 and 10")
        if "reply_markup" in asked:
            raise Refusal(400, "Bad Request: media groups take no reply markup")
        chat = self._writable(asked, items=len(media))
        pictures = [self._picture(asked, item["media"].removeprefix("attach://")) for item in media]
        messages = [self._add(chat, asked, photos=[picture]) for picture in pictures]
        return [{**self.shape(message), **self.photo(message.photos[0])} for message in messages]

    async def _edit_text(self, asked: dict[str, Any]) -> Any:
        message = self._own(asked)
        if message.photos:
            raise Refusal(400, "Bad Request: there is no text in the message to edit")
        return self._change(message, asked, self._text(asked, "text", 4096))

    async def _edit_caption(self, asked: dict[str, Any]) -> Any:
        return self._change(self._own(asked), asked, self._text(asked, "caption", 1024))

    async def _edit_markup(self, asked: dict[str, Any]) -> Any:
        message = self._own(asked)
        return self._change(message, asked, message.text)

    async def _answer(self, asked: dict[str, Any]) -> Any:
        if asked["callback_query_id"] not in self.presses:
            raise Refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        self.answered.append(asked["callback_query_id"])
        return True

    async def _get_file(self, asked: dict[str, Any]) -> Any:
        body = self._files.get(asked["file_id"])
        if body is None:
            raise Refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
        if len(body) > 20 * 1024 * 1024:
            raise Refusal(400, "Bad Request: file is too big")
        return {
            "file_id": asked["file_id"],
            "file_unique_id": asked["file_id"],
            "file_path": f"photos/{asked['file_id']}",
        }

    async def _download(self, request: web.Request) -> web.StreamResponse:
        body = self._files.get(request.match_info["path"].removeprefix("photos/"))
        if request.match_info["token"] != self.token or body is None:
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        fault = self._fault("file")
        if fault and (answer := await fault.strike()):
            return answer
        return web.Response(body=body)

    # What Telegram refuses

    def _writable(self, asked: dict[str, Any], items: int = 1) -> Chat:
        try:
            chat = self._chats[int(asked["chat_id"])]
        except (KeyError, ValueError):
            raise Refusal(400, "Bad Request: chat not found") from None
        if chat.moved_to:
            told = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refusal(400, told, migrate_to_chat_id=chat.moved_to)
        if chat.closed:
            raise Refusal(403, chat.closed)
        self._spend(chat, items)
        return chat

    def _spend(self, chat: Chat, items: int) -> None:
        if chat.budget is None:
            return
        count, seconds = chat.budget
        now = asyncio.get_running_loop().time()
        chat.spent = [at for at in chat.spent if at > now - seconds]
        if len(chat.spent) + items > count:
            after = max(1, round(chat.spent[0] + seconds - now)) if chat.spent else 1
            raise Refusal(429, f"Too Many Requests: retry after {after}", retry_after=after)
        chat.spent += [now] * items

    def _text(self, asked: dict[str, Any], field: str, longest: int) -> str:
        text = str(asked.get(field, ""))
        if asked.get("parse_mode") == "HTML":
            text = read_html(text)
        if len(text.encode("utf-16-le")) // 2 > longest:
            raise Refusal(400, f"Bad Request: message {'caption ' if field == 'caption' else ''}is too long")
        return text

    def _picture(self, asked: dict[str, Any], field: str) -> bytes:
        body = asked.get(field)
        if not isinstance(body, bytes):
            raise Refusal(400, "Bad Request: there is no photo in the request")
        if not body.startswith((b"\x89PNG", b"\xff\xd8\xff")):
            raise Refusal(400, "Bad Request: IMAGE_PROCESS_FAILED")
        return body

    def _buttons(self, asked: dict[str, Any]) -> list[list[tuple[str, str]]]:
        rows = json.loads(asked.get("reply_markup") or "{}").get("inline_keyboard", [])
        for button in (button for row in rows for button in row):
            if not button["text"].strip():
                raise Refusal(400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed")
            if not 1 <= len(button["callback_data"].encode()) <= 64:
                raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
        return [[(button["text"], button["callback_data"]) for button in row] for row in rows]

    def _add(self, chat: Chat, asked: dict[str, Any], *, text: str = "", photos: list[bytes] | None = None) -> Message:
        buttons = self._buttons(asked)
        reply = json.loads(asked.get("reply_parameters") or "{}")
        quoted = reply.get("message_id")
        if quoted is not None and chat.find(quoted) is None:
            if not reply.get("allow_sending_without_reply"):
                raise Refusal(400, "Bad Request: message to be replied not found")
            quoted = None
        silent = str(asked.get("disable_notification", "")).lower() == "true"
        message = Message(self.next_id(), chat, "bot", text, buttons, photos or [], quoted, silent)
        message.raw = asked
        chat.messages.append(message)
        return message

    def _own(self, asked: dict[str, Any]) -> Message:
        message = self._writable(asked).find(int(asked["message_id"]))
        if message is None:
            raise Refusal(400, "Bad Request: message to edit not found")
        if message.sender != "bot":
            raise Refusal(400, "Bad Request: message can't be edited")
        return message

    def _change(self, message: Message, asked: dict[str, Any], text: str) -> Any:
        buttons = self._buttons(asked)
        if (text, buttons) == (message.text, message.buttons):
            raise Refusal(
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are exactly"
                " the same as a current content and reply markup of the message",
            )
        message.text, message.buttons, message.raw = text, buttons, asked
        message.edits += 1
        return self.shape(message)


def read_html(text: str) -> str:
    """The words of Telegram's HTML. Raises Refusal where Telegram would."""
    open_tags: list[str] = []

    def tag(found: re.Match[str]) -> str:
        closing, name, _ = found.groups()
        if name not in TAGS:
            at = len(text[: found.start()].encode())
            raise Refusal(
                400, f'Bad Request: can\'t parse entities: Unsupported start tag "{name}" at byte offset {at}'
            )
        if not closing:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            raise Refusal(400, "Bad Request: can't parse entities: Unexpected end tag")
        return ""

    words = TAG.sub(tag, text)
    if open_tags:
        raise Refusal(
            400, f"Bad Request: can't parse entities: Can't find end tag corresponding to start tag {open_tags[-1]}"
        )
    return html.unescape(words)
