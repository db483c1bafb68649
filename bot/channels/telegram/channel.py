"""The Telegram account of an estate, as a channel."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from aiohttp import web
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.channels.base import Capabilities, Delivery, Event, Forged, Media, Outgoing, Submit
from bot.channels.telegram.fetching import Fetching
from bot.channels.telegram.inbound import House, read
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.polling import REFUSED, Backoff, Poller
from bot.channels.telegram.sending import Post
from bot.channels.telegram.text import LONGEST_TEXT
from bot.channels.telegram.wire import Timing, Wire

log = logging.getLogger(__name__)
# At DEBUG python-telegram-bot logs the API's URL, which carries the token.
logging.getLogger("telegram").setLevel(logging.INFO)

API = "https://api.telegram.org"
HEARD = ("message", "edited_message", "callback_query", "my_chat_member")
LARGEST_UPDATE = 1024 * 1024  # bytes
LIMITS = Capabilities(longest=LONGEST_TEXT, per_chat_second=1, per_room_minute=20, per_second=30)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name


class TokenRefused(Exception):
    """Telegram does not know the token."""


class Telegram:
    """One bot. Polls unless a webhook was set; both may be fed to the same `submit`."""

    name = "telegram"

    def __init__(
        self,
        token: str,
        *,
        media: Media,
        now: Callable[[], datetime],
        account: str = "default",
        api_base: str = API,
        webhook_secret: str | None = None,
        timing: Timing | None = None,
        limits: Capabilities | None = None,
    ) -> None:
        """`account` names this bot in addresses; `webhook_secret` defaults to one derived from the token.

        `limits` are for a Bot API that paces otherwise than Telegram's own.
        """
        self.capabilities = limits or LIMITS
        base = api_base.rstrip("/")
        self.account = account
        self._now = now
        self._timing = timing or Timing()
        self._token = token
        self._secret = webhook_secret or hashlib.sha256(b"menfang webhook " + token.encode()).hexdigest()
        self._house = House(account, "" if account == "default" else account)
        self._wire = Wire(self._timing, proxy_from_environment=base.startswith("https"))
        self._method = f"{base}/bot{token}/"
        self._bot = Bot(token, f"{base}/bot", f"{base}/file/bot", self._wire, self._wire)
        self._intake = Intake(Fetching(self._bot, media, self._timing).fetch, self._timing)
        self._post = Post(self._bot, media, self._redact)
        self._answering: set[asyncio.Task[None]] = set()

    async def check(self) -> str:
        """The bot's username, as Telegram tells it. Raises TokenRefused, or OSError when Telegram cannot be reached."""
        try:
            me = await self._bot.get_me()
        except InvalidToken:
            raise TokenRefused(REFUSED) from None
        except TelegramError as error:
            raise OSError(f"Telegram cannot be reached: {self._redact(error.message)[:200]}") from None
        self._house = House(self.account, me.username or "")
        return me.username or ""

    async def run(self, submit: Submit) -> None:
        """Poll until cancelled. Raises TokenRefused when Telegram does not know the token at the start."""
        await self._through(self.check)
        await self._through(self._drop_webhook)
        await Poller(self._ask, self.take, submit, self._timing).run()

    async def be_called(self, public_url: str) -> None:
        """Set the webhook as soon as Telegram can be reached. Raises TokenRefused."""
        await self._through(lambda: self.set_webhook(public_url))

    async def receive(self, update: object) -> Event | None:
        """The event an update stands for, its files fetched.

        Of an album the call for its first picture returns the whole, the others None.
        """
        heard: list[Event] = []

        async def keep(event: Event) -> None:
            heard.append(event)

        await self.take(update, keep)
        return heard[0] if heard else None

    async def take(self, update: object, submit: Submit) -> None:
        """Read an update and submit what it says; returns after that is committed. Raises what `submit` raises."""
        self._answer_press(update)
        await self._intake.take(read(update, self._house, self._now()), submit)

    async def set_webhook(self, public_url: str) -> None:
        """Have updates sent to us, not polled for. Raises TokenRefused, or OSError when it could not be set."""
        await self.check()
        path = "/telegram/webhook" if self.account == "default" else f"/telegram/webhook/{self.account}"
        try:
            # Several connections: the pictures of an album must come in side by side to be put together.
            await self._bot.set_webhook(
                public_url.rstrip("/") + path, max_connections=40, allowed_updates=HEARD, secret_token=self._secret
            )
        except TelegramError as error:
            raise OSError(f"Telegram did not take the webhook: {self._redact(error.message)[:200]}") from None

    def prove(self, headers: Mapping[str, str]) -> None:
        """Raises Forged unless the request carries the secret that only Telegram was told."""
        given = headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self._secret.encode()):
            raise Forged("the secret header of the webhook is missing or wrong")

    async def handle(self, request: web.Request, submit: Submit) -> web.Response:
        """Answer a webhook call: 403 forged, 413 too large, 503 not committed (Telegram repeats it), else 200."""
        try:
            self.prove(request.headers)
        except Forged:
            return web.Response(status=403)
        body = await _bounded(request)
        if body is None:
            return web.Response(status=413)
        try:
            await self._take_body(body, submit)
        except Exception:
            log.exception("Telegram: an update could not be taken in; Telegram will repeat it")
            return web.Response(status=503)
        return web.Response()

    async def send(self, message: Outgoing) -> Delivery:
        return await self._post.send(message)

    async def close(self) -> None:
        for task in self._answering:
            task.cancel()
        await asyncio.gather(*self._answering, return_exceptions=True)
        await self._wire.shutdown()

    async def _take_body(self, body: bytes, submit: Submit) -> None:
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            update = body.decode("utf-8", "replace")  # no update at all: kept as it came
        await self.take(update, submit)

    async def _ask(self, offset: int | None, wait: float) -> Sequence[Mapping[str, Any]]:
        """Raw updates: Bot.get_updates parses all at once, and one it cannot parse holds up the rest for ever."""
        asked = {"timeout": int(wait), "limit": 100, "allowed_updates": json.dumps(HEARD)}
        if offset is not None:
            asked["offset"] = offset
        answer = await self._wire.post(
            f"{self._method}getUpdates?{urlencode(asked)}", read_timeout=wait + self._timing.read
        )
        return (
            [update for update in answer if isinstance(update.get("update_id"), int)]
            if isinstance(answer, list)
            else []
        )

    async def _drop_webhook(self) -> None:
        try:
            await self._bot.delete_webhook()
        except TelegramError as error:
            raise OSError(f"Telegram cannot be reached: {self._redact(error.message)[:200]}") from None

    async def _through(self, step: Callable[[], Any]) -> None:
        """Until it works: Telegram may be away when we start."""
        backoff = Backoff(self._timing)
        while True:
            try:
                await step()
            except OSError as error:
                log.warning("%s; trying again", error)
                await backoff.wait()
            else:
                return

    def _answer_press(self, update: object) -> None:
        """Stop the button's spinner at once, beside everything else; too late is no matter."""
        query = update.get("callback_query") if isinstance(update, dict) else None
        id = query.get("id") if isinstance(query, dict) else None
        if not isinstance(id, str):
            return
        task = asyncio.create_task(self._answer(id))
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    async def _answer(self, id: str) -> None:
        try:
            await self._bot.answer_callback_query(id)
        except TelegramError as error:
            log.debug("a press was not answered: %s", self._redact(error.message)[:200])

    def _redact(self, text: str) -> str:
        return text.replace(self._token, "***")


async def _bounded(request: web.Request) -> bytes | None:
    """The body, or None when it is larger than any update."""
    body = bytearray()
    async for chunk in request.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > LARGEST_UPDATE:
            return None
    return bytes(body)
