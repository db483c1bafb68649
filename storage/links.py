"""Links that open a page once: who may open what, until when; only a digest of the token is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from storage.database import Connection, insert
from storage.tables import page_link, setting

KEPT = timedelta(days=7)  # after it has expired, so that the office can still be told that it was used


@dataclass(frozen=True, slots=True)
class Opened:
    """A link that was opened just now, for the first and only time."""

    estate: str
    member: int
    path: str
    digest: str


def make(
    connection: Connection, estate: str, member: int, path: str, digest: str, now: datetime, lasts: timedelta
) -> None:
    """Keep a link; those that expired long ago are forgotten on the way."""
    connection.execute(delete(page_link).where(page_link.c.expires < now - KEPT))
    row = {"estate": estate, "digest": digest, "member_id": member, "path": path, "made": now, "expires": now + lasts}
    connection.execute(page_link.insert().values(**row))


def open_once(connection: Connection, digest: str, now: datetime) -> Opened | None:
    """Use the link up. Of two who open it at once the database lets one win."""
    row = connection.execute(
        update(page_link)
        .where(page_link.c.digest == digest, page_link.c.used.is_(None), page_link.c.expires > now)
        .values(used=now)
        .returning(page_link.c.estate, page_link.c.member_id, page_link.c.path, page_link.c.digest)
    ).first()
    return Opened(*row) if row else None


def secret_of(connection: Connection, key: str) -> str | None:
    return connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar()


def kept_secret(connection: Connection, key: str, fresh: str) -> str:
    """The secret stored under this key; where there is none yet, `fresh` becomes it, also for a process that asks at
    the same time."""
    stored = secret_of(connection, key)
    if stored is not None:
        return stored
    connection.execute(insert(connection, setting).values(key=key, value=fresh).on_conflict_do_nothing())
    return str(connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar_one())
