"""Who may talk to the lobby: the machine it runs on, through our own page. A hostile page in the same browser may not.

A browser says with each POST from another site where it comes from (Origin), and names the host it believes it talks to
(Host), which gives away a name that was bent to the loopback address.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Middleware

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def guard(*, public: bool) -> Middleware:
    """`public`: the lobby was opened to the network on purpose (MENFANG_LOBBY_PUBLIC), under whatever name."""

    @web.middleware
    async def guarded(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        if request.path == "/" or request.path.startswith("/lobby/"):
            if not public and urlsplit(f"//{request.host}").hostname not in LOOPBACK:
                return _refused("the lobby is open on this machine only; ask for it as localhost")
            origin = request.headers.get("Origin")
            if origin is not None and urlsplit(origin).netloc != request.host:
                return _refused("another site's page may not talk to the lobby")
        return await handler(request)

    return guarded


def _refused(why: str) -> web.Response:
    return web.json_response({"error": "forbidden", "message": why}, status=403)
