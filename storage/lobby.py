"""What the lobby's own “platform” keeps: every message that can be seen on its page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select

from storage.database import Connection, insert
from storage.tables import lobby_answer, lobby_message, setting


def add(connection: Connection, chat: str, speaker: str, body: dict[str, Any], now: datetime) -> int:
    """Keep a message of a chat; its id is larger than that of every message before."""
    row = lobby_message.insert().values(chat=chat, speaker=speaker, body=body, at=now).returning(lobby_message.c.id)
    return int(connection.execute(row).scalar_one())


def after(connection: Connection, chats: Sequence[str], last: int, limit: int = 10_000) -> list[Row[Any]]:
    """The messages of these chats with a larger id than `last`, in order."""
    rows = connection.execute(
        select(lobby_message)
        .where(lobby_message.c.chat.in_(chats), lobby_message.c.id > last)
        .order_by(lobby_message.c.id)
        .limit(limit)
    )
    return list(rows)


def last_id(connection: Connection) -> int:
    return int(connection.execute(select(func.max(lobby_message.c.id))).scalar() or 0)


def message(connection: Connection, id_: int) -> Row[Any] | None:
    return connection.execute(select(lobby_message).where(lobby_message.c.id == id_)).first()


def newest_version(connection: Connection, id_: int) -> Row[Any] | None:
    """The message as it is shown now: itself, or the newest edit of it."""
    first = message(connection, id_)
    if first is None:
        return None
    origin = first.body.get("origin", id_)
    edited = connection.execute(
        select(lobby_message)
        .where(lobby_message.c.chat == first.chat, lobby_message.c.body["origin"].as_integer() == origin)
        .order_by(lobby_message.c.id.desc())
        .limit(1)
    ).first()
    return edited or first


def answered(connection: Connection, event: str) -> str | None:
    """What was answered to this event before."""
    return connection.execute(select(lobby_answer.c.body).where(lobby_answer.c.event == event)).scalar()


def keep_answer(connection: Connection, event: str, body: str, now: datetime) -> None:
    values = {"event": event, "body": body, "at": now}
    connection.execute(insert(connection, lobby_answer).values(**values).on_conflict_do_nothing())


def setting_of(connection: Connection, key: str) -> str | None:
    return connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar()


def keep_setting(connection: Connection, key: str, value: str) -> None:
    statement = insert(connection, setting).values(key=key, value=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
