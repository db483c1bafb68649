"""Links that open a supervisor's page once (design §13)."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, String, Table

from storage.columns import Id, Instant, metadata

page_link = Table(
    "page_link",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("digest", String(64), nullable=False, unique=True),  # SHA-256: the token itself is never stored here
    Column("member_id", ForeignKey("member.id"), nullable=False),
    Column("path", String(80), nullable=False),  # the page it opens, without host
    Column("made", Instant, nullable=False),
    Column("expires", Instant, nullable=False),
    Column("used", Instant, nullable=True),
    Index("ix_page_link_expires", "expires"),
)
