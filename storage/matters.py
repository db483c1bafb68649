"""What was done about matters that are no tickets: the ledger's lines of a booking."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select

from storage.database import Connection
from storage.tables import ledger


def history_about(connection: Connection, matter: str) -> list[Row[Any]]:
    """The ledger's lines about a matter (“booking:12”), in order."""
    return list(connection.execute(select(ledger).where(ledger.c.matter == matter).order_by(ledger.c.id)))
