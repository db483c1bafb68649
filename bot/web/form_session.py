"""Who reads pages: a signed cookie, made when a link was opened, good for eight hours and for one member (design §13).

It says who and until when; what they may read is looked up at every request, for a role may be lost meanwhile.
"""

from __future__ import annotations

import hmac
import secrets
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from storage import links
from storage.database import Connection

COOKIE = "menfang_forms"
LASTS = timedelta(hours=8)
KEY = "pages-key"  # the setting that holds what cookies are signed with
PURPOSE = "forms-session"


def signing_key(connection: Connection) -> bytes:
    """The key of this house: random, made once, the same for all its processes. Writes when it is made."""
    return bytes.fromhex(links.kept_secret(connection, KEY, secrets.token_hex(32)))


def sealed(key: bytes, member: int, now: datetime) -> str:
    """The cookie of a session that begins now."""
    until = int((now + LASTS).timestamp())
    return f"{member}.{until}.{_seal(key, member, until)}"


def opened(key: bytes, cookie: str, now: datetime) -> int | None:
    """The member whose session this is; None for one that is forged, of another house, or over."""
    parts = cookie.split(".")
    if len(parts) != 3 or not all(part.isascii() and part.isdecimal() and len(part) < 16 for part in parts[:2]):
        return None
    member, until = int(parts[0]), int(parts[1])
    if not hmac.compare_digest(_seal(key, member, until).encode(), parts[2].encode()):
        return None
    return member if now < datetime.fromtimestamp(until, UTC) else None


def _seal(key: bytes, member: int, until: int) -> str:
    return hmac.new(key, f"{PURPOSE}:{member}:{until}".encode(), sha256).hexdigest()
