"""Tickets and what hangs on them: followers, the ledger, alerts, timers."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.columns import Id, Instant, metadata

ticket = Table(
    "ticket",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("category", String(32), nullable=False),
    Column("emergency", Boolean, nullable=False),
    Column("public", Boolean, nullable=False),
    Column("place", String(200), nullable=False),
    Column("household_id", ForeignKey("household.id"), nullable=True),
    Column("reporter_id", ForeignKey("person.id"), nullable=True),
    Column("department", String(64), nullable=False),
    Column("holder_id", ForeignKey("member.id"), nullable=True),
    Column("filed", Instant, nullable=False),
    Column("closed", Instant, nullable=True),
    Column("closing", String(16), nullable=True),
    Column("due", Instant, nullable=True),  # the earliest promise that is neither kept nor announced as late
    Column("late", Instant, nullable=True),  # since when a promise is broken
    Column("body", Text, nullable=False),  # the whole value; the columns beside it are what is searched by
    UniqueConstraint("estate", "number"),
    Index("ix_ticket_reporter", "reporter_id", "closed"),
    Index("ix_ticket_household", "household_id", "closed"),
    Index("ix_ticket_holder", "holder_id", "closed"),
    Index(
        "ix_ticket_open_place",
        "estate",
        "category",
        "place",
        sqlite_where=text("closed IS NULL AND public = 1"),  # as SQLAlchemy asks SQLite; else it is not used
        postgresql_where=text("closed IS NULL AND public"),
    ),
    Index("ix_ticket_filed", "estate", "filed"),
    Index("ix_ticket_kind_filed", "estate", "kind", "filed"),  # a month's complaints among all its tickets
    Index("ix_ticket_closed", "estate", "closed"),
    Index(
        "ix_ticket_open_room",
        "estate",
        "department",
        sqlite_where=text("closed IS NULL"),
        postgresql_where=text("closed IS NULL"),
    ),
    Index("ix_ticket_due", "due", sqlite_where=text("due IS NOT NULL"), postgresql_where=text("due IS NOT NULL")),
    Index(
        "ix_ticket_late",
        "estate",
        "late",
        sqlite_where=text("late IS NOT NULL AND closed IS NULL"),
        postgresql_where=text("late IS NOT NULL AND closed IS NULL"),
    ),
)

follower = Table(
    "follower",
    metadata,
    Column("ticket_id", ForeignKey("ticket.id"), primary_key=True, autoincrement=False),
    Column("person_id", ForeignKey("person.id"), primary_key=True, autoincrement=False, index=True),
    Column("since", Instant, nullable=False),
)

ledger = Table(
    "ledger",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("ticket_id", ForeignKey("ticket.id"), nullable=True, index=True),
    Column("at", Instant, nullable=False),
    Column("actor", String(80), nullable=False),  # member:3, person:12, house
    Column("act", String(40), nullable=False),
    Column("words", Text, nullable=False, default=""),
    Column("revision", Integer, nullable=False, default=0),
    Column("before", Text, nullable=True),  # the ticket before it, for an act that can be undone
    Column("matter", String(40), nullable=True),  # what it is about where that is no ticket: "booking:12"
    Index("ix_ledger_act", "estate", "act", "at"),  # how often something happened in a week
    Index(
        "ix_ledger_matter",
        "matter",
        sqlite_where=text("matter IS NOT NULL"),
        postgresql_where=text("matter IS NOT NULL"),
    ),
)

alert = Table(
    "alert",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("ticket_id", ForeignKey("ticket.id"), nullable=False),
    Column("clock", String(32), nullable=False),
    Column("level", String(32), nullable=False),
    Column("raised", Instant, nullable=False),
    Column("acknowledged", Instant, nullable=True),
    Column("acknowledged_by", ForeignKey("member.id"), nullable=True),
    UniqueConstraint("ticket_id", "clock", "level"),  # each level once per clock
)

timer = Table(
    "timer",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("key", String(120), nullable=False, unique=True),
    Column("due", Instant, nullable=False, index=True),
    Column("kind", String(16), nullable=False),  # ticket, alert, relay, digest, begin, request, idle
    Column("subject", BigInteger, nullable=False),  # ticket, alert, conversation …
    Column("fence", Integer, nullable=False),  # the subject's revision when it was set
    Column("body", JSON, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Index("ix_timer_subject", "kind", "subject"),
)
