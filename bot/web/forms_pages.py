"""Forms in a supervisor's browser: a link that opens once, then a session that reads, and nothing that writes.

Whatever does not open is one kind page, the same for a wrong, a used and an expired link and for a lost role: it says
how to get a new one. What the reader may not see is not there.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from aiohttp import web

from bot.clock import Clock
from bot.database_thread import DatabaseThread
from bot.form_links import digest_of
from bot.forms.files import file_name, name_of_all
from bot.forms.gather import NoSuchForm, of_month, of_ticket
from bot.forms.html import Links, key_of, render_closed, render_forms
from bot.forms.reader import Reader, reader_of
from bot.forms.sheet import Kind, Sheet
from bot.forms.words import Words
from bot.forms.xlsx import workbook
from bot.house import House
from bot.web import form_session
from bot.web.lobby_page import STATIC_PATH
from bot.web.pages import HEADERS
from flows.estate import Estate
from flows.people import Member
from storage import links, people
from storage.database import Connection

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PRIVATE = {**HEADERS, "Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
PAGE = re.compile(r"/forms/(?:ticket/\d{1,9}|month/20\d\d-(?:0[1-9]|1[0-2]))")
ROBOT = re.compile(r"bot|preview|crawl|spider|externalhit|whatsapp|slurp", re.IGNORECASE)  # they look at links in chats
OF_MONTH = (Kind.MONTH, Kind.REGISTER)  # what a month's page shows; the forms of each ticket have its number


class Closed(Exception):
    """Nobody is reading: no session, or one that has ended."""


@dataclass(frozen=True, slots=True)
class Read:
    """Forms that were asked for, with whatever the page needs around them."""

    sheets: tuple[Sheet, ...]
    words: Words
    name: str


class FormsPages:
    def __init__(self, house: House, clock: Clock, thread: DatabaseThread, *, secure: bool) -> None:
        """`secure`: browsers come by https, so the cookie never travels otherwise."""
        self._house = house
        self._clock = clock
        self._thread = thread
        self._secure = secure

    def routes(self) -> list[web.AbstractRouteDef]:
        ticket, month = r"/forms/ticket/{number:\d{1,9}}", r"/forms/month/{month:20\d\d-(?:0[1-9]|1[0-2])}"
        kinds = "|".join(Kind)
        found: list[web.AbstractRouteDef] = []
        for base in (ticket, month):
            found.append(web.get(base, self._guarded(self._page)))
            found.append(web.get(f"{base}.xlsx", self._guarded(self._file)))
            found.append(web.get(f"{base}/{{kind:{kinds}}}", self._guarded(self._page)))
            found.append(web.get(f"{base}/{{kind:{kinds}}}.xlsx", self._guarded(self._file)))
        # No HEAD: whoever only asks what a link is like must not use it up.
        return [*found, web.get(r"/forms/{token:[\w-]{1,100}}", self._open, allow_head=False)]

    # ── the link ────────────────────────────────────────────────────────────────────────────────────────────────────

    async def _open(self, request: web.Request) -> web.Response:
        """Chats look at links by themselves, for a preview: that must not use one up."""
        if ROBOT.search(request.headers.get("User-Agent", "")):
            return self._shut()
        now, digest = self._clock.now(), digest_of(request.match_info["token"])

        def work(connection: Connection) -> tuple[str, str] | None:
            opened = links.open_once(connection, digest, now)
            if opened is None or not hmac.compare_digest(opened.digest, digest) or not PAGE.fullmatch(opened.path):
                return None
            if self._reader(connection, opened.member) is None:
                return None
            return opened.path, form_session.sealed(form_session.signing_key(connection), opened.member, now)

        done = await self._thread.write(work)
        if done is None:
            return self._shut()
        path, cookie = done
        answer = web.Response(status=303, headers={**PRIVATE, "Location": path})
        answer.set_cookie(
            form_session.COOKIE,
            cookie,
            max_age=int(form_session.LASTS.total_seconds()),
            path="/forms",
            httponly=True,
            secure=self._secure,
            samesite="Lax",  # Strict would be left out of the very redirect, when the link was clicked in a web chat
        )
        return answer

    # ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _guarded(
        self, show: Callable[[web.Request, Read], web.Response]
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def answer(request: web.Request) -> web.Response:
            try:
                return show(request, await self._thread.read(lambda connection: self._read(connection, request)))
            except Closed:
                return self._shut()
            except NoSuchForm:
                return self._shut("none", 404)

        return answer

    def _read(self, connection: Connection, request: web.Request) -> Read:
        """Raises Closed and NoSuchForm."""
        cookie = request.cookies.get(form_session.COOKIE, "")
        key = links.secret_of(connection, form_session.KEY)
        now = self._clock.now()
        member = form_session.opened(bytes.fromhex(key), cookie, now) if key else None
        found = self._reader(connection, member) if member is not None else None
        if found is None:
            raise Closed
        estate, reader = found
        words = Words(self._house.speech, estate, estate.languages[0])
        wanted = request.match_info.get("kind")
        kinds: Sequence[Kind] = [Kind(wanted)] if wanted else list(Kind)
        if number := request.match_info.get("number"):
            sheets = of_ticket(connection, words, int(number), reader, kinds)
        else:
            year, month = request.match_info["month"].split("-")
            only = [kind for kind in OF_MONTH if kind in kinds]
            sheets = of_month(connection, words, int(year), int(month), reader, now, only)
        if not sheets:
            raise NoSuchForm
        return Read(tuple(sheets), words, sheets[0].name)

    def _reader(self, connection: Connection, id_: int) -> tuple[Estate, Reader] | None:
        """The member as they are now: whoever has left or lost the role reads nothing more."""
        for estate in self._house.estates.values():
            member: Member | None = next((one for one in people.members(connection, estate.key) if one.id == id_), None)
            if member is not None and (reader := reader_of(member, estate)):
                return estate, reader
        return None

    def _page(self, request: web.Request, read: Read) -> web.Response:
        base = request.path.rstrip("/")
        alone = "kind" in request.match_info
        whole = base.rpartition("/")[0] if alone else base
        keys = {key_of(sheet): f"{whole}/{sheet.kind}" for sheet in read.sheets}
        words = read.words
        html = render_forms(
            read.sheets,
            title=name_of_all(words, read.name) if not alone else f"{read.name} {read.sheets[0].title}",
            words=words.speech.words_of("form-page-", words.language, words.estate),
            language=words.language,
            static=STATIC_PATH,
            links=Links(
                f"{base}.xlsx", {key: f"{path}.xlsx" for key, path in keys.items()}, keys, whole if alone else ""
            ),
        )
        return web.Response(text=html, content_type="text/html", headers=PRIVATE)

    def _file(self, request: web.Request, read: Read) -> web.Response:
        alone = "kind" in request.match_info
        name = file_name(read.words, read.sheets[0]) if alone else f"{name_of_all(read.words, read.name)}.xlsx"
        named = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
        return web.Response(body=workbook(read.sheets), headers={**PRIVATE, **named, "Content-Type": XLSX})

    def _shut(self, reason: str = "closed", status: int = 403) -> web.Response:
        estate = self._house.default
        language = estate.languages[0]
        words = self._house.speech.words_of("form-page-", language, estate)
        html = render_closed(words=words, language=language, static=STATIC_PATH, reason=reason)
        return web.Response(text=html, content_type="text/html", status=status, headers=PRIVATE)
