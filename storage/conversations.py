"""Conversations: one row an address, saved after every turn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import select

from flows.flow import Conversation
from flows.stored import from_json, to_json
from storage.database import Connection, insert
from storage.tables import conversation


def load(connection: Connection, addresses: Iterable[int]) -> dict[int, Conversation]:
    """The stored conversations, locked in key order; an address without one has an empty one."""
    wanted = sorted(set(addresses))
    rows = connection.execute(
        select(conversation.c.address_id, conversation.c.body)
        .where(conversation.c.address_id.in_(wanted))
        .order_by(conversation.c.address_id)
        .with_for_update()
    )
    stored = {row.address_id: from_json(row.body) for row in rows}
    return {one: stored.get(one, Conversation()) for one in wanted}


def save(connection: Connection, values: Mapping[int, Conversation], now: datetime) -> None:
    if not values:
        return
    statement = insert(connection, conversation)
    changed = {name: statement.excluded[name] for name in ("body", "serial", "touched")}
    connection.execute(
        statement.on_conflict_do_update(index_elements=["address_id"], set_=changed),
        [
            {"address_id": address, "body": to_json(value), "serial": value.serial, "touched": now}
            for address, value in sorted(values.items())
        ],
    )
