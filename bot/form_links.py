"""Links to a supervisor's pages: opened once, within half an hour, by whoever holds them (design §13).

A link goes to one member's private chat. Of the token only a digest is kept beside the member and the page; the letter
that carries it is worth nothing once it was opened or half an hour has passed.
"""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256

from bot.unit import Unit
from flows.people import Member
from storage import links, lobby

LASTS = timedelta(minutes=30)
TOKEN_BYTES = 24  # 192 bits
PAGES_AT = "pages-at"  # the setting under which the front door notes the address of its pages
HERE = "http://127.0.0.1:8080"  # where a front door opens that was told nothing else


def link(unit: Unit, member: Member, path: str) -> str:
    """A fresh link that opens `path` (“/forms/ticket/412”) once for this member."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    links.make(unit.connection, unit.estate.key, member.id, path, digest_of(token), unit.now, LASTS)
    unit.write(f"member:{member.id}", "page-link", words=path)
    base = lobby.setting_of(unit.connection, PAGES_AT) or HERE
    return f"{base.rstrip('/')}/forms/{token}"


def digest_of(token: str) -> str:
    return sha256(token.encode()).hexdigest()
