"""What comes in and what goes out, and the lobby's own messages."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint, text

from storage.columns import Id, Instant, metadata

inbound = Table(
    "inbound",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("account", String(64), nullable=False),
    Column("event", String(128), nullable=False),
    Column("at", Instant, nullable=False),
    Column("state", String(16), nullable=False),  # done, parked, raw
    Column("attempts", Integer, nullable=False, default=0),
    Column("body", Text, nullable=True),  # kept only for what could not be read or done
    UniqueConstraint("channel", "account", "event"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("address_id", ForeignKey("address.id"), nullable=False),
    Column("state", String(12), nullable=False),  # waiting, sent, unreachable, rejected, dropped
    Column("rank", Integer, nullable=False, default=5),  # 0 emergencies, 2 answers to presses, 5 new words, 8 edits
    Column("not_before", Instant, nullable=False),
    Column("created", Instant, nullable=False),
    Column("script", String(80), nullable=True),
    Column("ticket_id", ForeignKey("ticket.id"), nullable=True),
    Column("matter", String(40), nullable=True),  # what else it is about: "booking:12"
    Column("cause", ForeignKey("inbound.id"), nullable=True),  # the message it answers
    Column("card", Boolean, nullable=False, default=False),  # a rendering of the ticket: only the newest is edited
    Column("asks", String(40), nullable=True),  # what a reply to it means: an action that wants words
    Column("edits", Id, nullable=True),  # the outbox row whose message this one replaces
    Column("body", JSON, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("sent", Instant, nullable=True),
    Column("platform_id", String(64), nullable=True),
    Column("problem", String(200), nullable=True),
    Index(
        "ix_outbox_waiting",
        "not_before",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(  # in the order in which letters go; the rest is what it takes to pass one over
        "ix_outbox_next",
        "rank",
        "id",
        "not_before",
        "address_id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index("ix_outbox_platform", "address_id", "platform_id"),
    Index("ix_outbox_ticket", "ticket_id"),
    Index(
        "ix_outbox_matter",
        "matter",
        sqlite_where=text("matter IS NOT NULL"),
        postgresql_where=text("matter IS NOT NULL"),
    ),
    Index(
        "ix_outbox_unreachable",
        "estate",
        sqlite_where=text("state = 'unreachable'"),
        postgresql_where=text("state = 'unreachable'"),
    ),
    Index(
        "ix_outbox_binding_card",
        "created",
        sqlite_where=text("script = 'binding-card'"),
        postgresql_where=text("script = 'binding-card'"),
    ),
)

lobby_message = Table(
    "lobby_message",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat", String(64), nullable=False),  # a person's private chat, or a room
    Column("speaker", String(64), nullable=False),
    Column("body", JSON, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_lobby_message_chat", "chat", "id"),
)

lobby_answer = Table(
    "lobby_answer",
    metadata,
    Column("event", String(128), primary_key=True),
    Column("body", Text, nullable=False),
    Column("at", Instant, nullable=False),
)
