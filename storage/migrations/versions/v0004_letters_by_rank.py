"""Waiting letters in the order in which they go: of a long queue the first are found without sorting it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_index(
        "ix_outbox_next",
        "outbox",
        ["rank", "id", "not_before", "address_id"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
