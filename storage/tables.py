"""Every table, once. Constraints, not hopes: what must not happen twice is refused by the database on both dialects.

Moments are whole microseconds since 1970, UTC (`Instant`): the same on SQLite and PostgreSQL, exact, and sortable by an index.
Every table that grows is keyed by estate, so that estates can be spread over databases later.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.engine import Dialect

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Instant(TypeDecorator[datetime]):
    """An aware moment, stored as microseconds since 1970 UTC. Refuses a naive one."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return (value - EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else EPOCH + timedelta(microseconds=int(value))


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Id = BigInteger().with_variant(Integer, "sqlite")  # SQLite only numbers INTEGER keys by itself

setting = Table(
    "setting",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

counter = Table(
    "counter",
    metadata,
    Column("estate", String(64), primary_key=True),
    Column("next", Integer, nullable=False),
)

household = Table(
    "household",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("building", String(32), nullable=False),
    Column("unit", String(32), nullable=False),
    Column("room", String(32), nullable=False),
    UniqueConstraint("estate", "building", "unit", "room"),
)

roster = Table(
    "roster",
    metadata,
    Column("id", Id, primary_key=True),
    Column("household_id", ForeignKey("household.id"), nullable=False),
    Column("name", String(64), nullable=False),
    Column("phone", String(32), nullable=False),
    Column("head", Boolean, nullable=False, default=False),
    UniqueConstraint("household_id", "name", "phone"),
)

person = Table(
    "person",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("surname", String(32), nullable=False, default=""),
    Column("name", String(64), nullable=False, default=""),
    Column("honorific", String(8), nullable=False, default=""),
    Column("phone", String(32), nullable=False, default=""),
    Column("language", String(16), nullable=False),
    Column("created", Instant, nullable=False),
)

address = Table(
    "address",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("channel", String(16), nullable=False),
    Column("account", String(64), nullable=False),
    Column("chat", String(128), nullable=False),
    Column("person_id", ForeignKey("person.id"), nullable=True, index=True),  # null: a group
    Column("heard", Instant, nullable=True),  # the last message from there
    Column("unreachable", String(200), nullable=True),  # why, while it cannot be written to
    UniqueConstraint("channel", "account", "chat"),
)

conversation = Table(
    "conversation",
    metadata,
    Column("address_id", ForeignKey("address.id"), primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
    Column("serial", Integer, nullable=False),
    Column("touched", Instant, nullable=False),
)

binding = Table(
    "binding",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("person.id"), nullable=False),
    Column("household_id", ForeignKey("household.id"), nullable=False, index=True),
    Column("head", Boolean, nullable=False, default=False),
    Column("since", Instant, nullable=False),
    Column("ended", Instant, nullable=True),
    Index(
        "uq_binding_live",
        "person_id",
        "household_id",
        unique=True,
        sqlite_where=text("ended IS NULL"),
        postgresql_where=text("ended IS NULL"),
    ),
)

binding_request = Table(
    "binding_request",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("person_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("address_id", ForeignKey("address.id"), nullable=False),
    Column("name", String(64), nullable=False),
    Column("honorific", String(8), nullable=False),
    Column("phone", String(32), nullable=False),
    Column("house", String(100), nullable=False),
    Column("household_id", ForeignKey("household.id"), nullable=True),
    Column("matched", Boolean, nullable=False),  # found on the roster
    Column("asked", Instant, nullable=False),
    Column("decided", Instant, nullable=True),
    Column("approved", Boolean, nullable=True),
    Column("decided_by", ForeignKey("member.id"), nullable=True),
    Index(
        "ix_binding_request_pending",
        "estate",
        sqlite_where=text("decided IS NULL"),
        postgresql_where=text("decided IS NULL"),
    ),
)

member = Table(
    "member",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("person_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("key", String(64), nullable=False),  # the name in the estate file's duty list
    Column("name", String(64), nullable=False),
    Column("role", String(32), nullable=False),
    Column("department", String(64), nullable=False),
    Column("staff_no", String(32), nullable=False, default=""),
    Column("since", Instant, nullable=False),
    Column("ended", Instant, nullable=True),
    Index("ix_member_live", "estate", "role", "ended"),
)

room = Table(
    "room",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("address_id", ForeignKey("address.id"), nullable=False, unique=True),
    Column("department", String(64), nullable=False),  # a department's key, or "supervisors"
    UniqueConstraint("estate", "department"),
)

code = Table(
    "code",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("digest", String(64), nullable=False, unique=True),  # SHA-256: the code itself is never stored
    Column("purpose", String(16), nullable=False),  # staff, room, household
    Column("role", String(32), nullable=False, default=""),
    Column("department", String(64), nullable=False, default=""),
    Column("name", String(64), nullable=False, default=""),
    Column("member_key", String(64), nullable=False, default=""),  # becomes member.key
    Column("household_id", ForeignKey("household.id"), nullable=True, index=True),
    Column("made_by", ForeignKey("person.id"), nullable=True),
    Column("expires", Instant, nullable=False),
    Column("used", Instant, nullable=True),
    Column("used_by", ForeignKey("person.id"), nullable=True),
)

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
    Column("kind", String(16), nullable=False),  # ticket, alert, relay, digest, idle
    Column("subject", BigInteger, nullable=False),  # ticket, alert, conversation …
    Column("fence", Integer, nullable=False),  # the subject's revision when it was set
    Column("body", JSON, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Index("ix_timer_subject", "kind", "subject"),
)

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
    Index("ix_outbox_platform", "address_id", "platform_id"),
    Index("ix_outbox_ticket", "ticket_id"),
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
