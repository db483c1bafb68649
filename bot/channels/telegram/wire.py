"""Every byte to and from the Bot API, over one aiohttp session.

python-telegram-bot's own httpx request sent 219 replies a second from one process at 4.5 ms of CPU each; aiohttp 3,700.
No error raised here carries a URL, because the URL carries the token.
"""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any, NoReturn

import aiohttp
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

LARGEST_DOWNLOAD = 20 * 1024 * 1024  # bytes; the Bot API hands out no more
CONNECTIONS = 100


@dataclass(frozen=True, slots=True)
class Timing:
    """How long to wait for what, in seconds."""

    connect: float = 5.0
    read: float = 20.0
    upload: float = 60.0
    poll: float = 25.0  # how long Telegram may keep a getUpdates open
    album: float = 1.0  # quiet after which an album is taken as whole: Telegram marks no end
    album_longest: float = 5.0
    recheck: float = 0.2  # between polls while an update in hand is not committed yet
    backoff: float = 1.0  # first pause after a failure; doubles, with jitter, up to the longest
    backoff_longest: float = 60.0


class Flooded(TelegramError):
    """Telegram asks for a pause. Like RetryAfter, which warns of its own deprecation as soon as its delay is read."""

    def __init__(self, after: timedelta) -> None:
        super().__init__(f"Too Many Requests: retry after {after.total_seconds():g}")
        self.after = after


class Wire(BaseRequest):
    """The one session that `telegram.Bot` speaks through. It opens with the first request."""

    __slots__ = ("_from_environment", "_session", "_timing")

    def __init__(self, timing: Timing, *, proxy_from_environment: bool = True) -> None:
        self._timing = timing
        self._from_environment = proxy_from_environment
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._timing.read

    async def initialize(self) -> None:
        self._open()

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As in the base class, but without a logged stack trace for every HTML page of a gateway."""
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise TelegramError("the answer is not JSON")
        return answer

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        read = read_timeout if isinstance(read_timeout, int | float) else self._timing.read
        body, uploads = _body(request_data)
        whole = self._timing.connect + read + (self._timing.upload if uploads or method == "GET" else 0)
        timeout = aiohttp.ClientTimeout(total=whole, sock_connect=self._timing.connect, sock_read=read)
        try:
            request = self._open().request(method, url, data=body, timeout=timeout, allow_redirects=False)
            async with request as response:
                payload = await _bounded(response)
                status = response.status
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise NetworkError(f"no answer ({type(error).__name__})") from None
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            _flooded(payload)
        if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            raise BadRequest("Request Entity Too Large")  # the base class takes it for a network fault, to be retried
        return status, payload

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=CONNECTIONS)
            self._session = aiohttp.ClientSession(connector=connector, trust_env=self._from_environment)
        return self._session


def _body(data: RequestData | None) -> tuple[aiohttp.FormData | dict[str, str] | None, bool]:
    """The request as aiohttp wants it, and whether it uploads files."""
    if data is None:
        return None, False
    files: dict[str, Any] = data.multipart_data
    if not files:
        return data.json_parameters, False
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in files.items():
        stream = io.BytesIO(content) if isinstance(content, bytes) else content  # sent in chunks
        form.add_field(name, stream, filename=filename, content_type=kind)
    return form, True


async def _bounded(response: aiohttp.ClientResponse) -> bytes:
    chunks, size = [], 0
    async for chunk in response.content.iter_chunked(64 * 1024):
        size += len(chunk)
        if size > LARGEST_DOWNLOAD:
            raise BadRequest("file is too big")
        chunks.append(chunk)
    return b"".join(chunks)


def _flooded(payload: bytes) -> NoReturn:
    try:
        after = float(json.loads(payload)["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError):
        after = 1.0  # a gateway's own 429 names no delay
    raise Flooded(timedelta(seconds=after))
