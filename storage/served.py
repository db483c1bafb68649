"""Which channels are open now. A channel that is switched off holds up nobody, and loses nothing until it is on
again."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, false, not_, or_, select, update

from storage.database import Connection
from storage.tables import address, outbox

OFF = "channel off"  # why its addresses cannot be written to: whoever is reached there only counts as not reached
HELD = "held"


def serve(connection: Connection, channels: Sequence[tuple[str, str]]) -> None:
    """Only these (channel, account) are open: letters of others are held and their people are reached elsewhere."""
    one_of: list[ColumnElement[bool]] = [
        and_(address.c.channel == channel, address.c.account == account) for channel, account in channels
    ]
    is_open = or_(false(), *one_of)
    back = and_(is_open, address.c.unreachable == OFF)
    gone = and_(not_(is_open), address.c.unreachable.is_(None))
    for where, was, becomes, reason in ((back, HELD, "waiting", None), (gone, "waiting", HELD, OFF)):
        theirs = outbox.c.address_id.in_(select(address.c.id).where(where))
        connection.execute(update(outbox).where(theirs, outbox.c.state == was).values(state=becomes))
        connection.execute(update(address).where(where).values(unreachable=reason))
