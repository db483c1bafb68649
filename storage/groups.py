"""Groups that move and groups that are lost: what is theirs follows, or is let go."""

from __future__ import annotations

from sqlalchemy import delete, select, update

from storage.database import Connection
from storage.people import Known
from storage.tables import address, outbox, room


def moved(connection: Connection, known: Known, chat: str) -> None:
    """A group's chat id changed; the row stays, so its room and waiting messages follow by themselves.

    The new chat may have been heard before we were told that it is the old one: what is there joins the old row.
    """
    same = (address.c.channel == known.channel, address.c.account == known.account, address.c.chat == chat)
    already = connection.execute(select(address.c.id).where(*same)).scalar()
    if already == known.id:
        return
    if already is not None:
        connection.execute(update(outbox).where(outbox.c.address_id == already).values(address_id=known.id))
        if _is_room(connection, known.id):
            connection.execute(delete(room).where(room.c.address_id == already))
        connection.execute(update(room).where(room.c.address_id == already).values(address_id=known.id))
        connection.execute(delete(address).where(address.c.id == already))
    connection.execute(update(address).where(address.c.id == known.id).values(chat=chat, unreachable=None))


def _is_room(connection: Connection, address_id: int) -> bool:
    return connection.execute(select(room.c.id).where(room.c.address_id == address_id)).first() is not None


def lost(connection: Connection, address_id: int) -> str | None:
    """We were removed from this group: it is no room any more. Returns the department it was the room of."""
    return connection.execute(delete(room).where(room.c.address_id == address_id).returning(room.c.department)).scalar()
