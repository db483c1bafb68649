"""Who there is: households, the roster, people and their addresses, conversations, bindings, members, rooms, codes."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint, text

from storage.columns import Id, Instant, metadata

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
