"""The club: bookings, the places they take, closures, points, member cards and the daily log."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
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

facility = Table(  # held shared by whoever books, alone by whoever closes it: neither misses the other
    "facility",
    metadata,
    Column("estate", String(64), primary_key=True),
    Column("key", String(64), primary_key=True),
)

booking = Table(
    "booking",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("number", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("facility", String(64), nullable=False),
    Column("space", String(64), nullable=False),
    Column("household_id", ForeignKey("household.id"), nullable=True),
    Column("person_id", ForeignKey("person.id"), nullable=True),
    Column("start", Instant, nullable=False),
    Column("until", Instant, nullable=False),  # its end with the cleaning after it
    Column("filed", Instant, nullable=False),
    Column("body", Text, nullable=False),  # the whole value; the columns beside it are what is searched by
    UniqueConstraint("estate", "number"),
    Index(
        "ix_booking_until", "estate", "facility", "until"
    ),  # what is asked for is not over, and of that there is little
    Index("ix_booking_start", "estate", "start"),
    Index("ix_booking_household", "household_id", "start"),
    Index("ix_booking_person", "person_id", "start"),
    Index(  # a household waits once for one time
        "uq_booking_waiting",
        "household_id",
        "facility",
        "start",
        unique=True,
        sqlite_where=text("state IN ('waiting', 'offered')"),
        postgresql_where=text("state IN ('waiting', 'offered')"),
    ),
)

place = Table(  # how many places of a space are taken in each tick; who takes one too many is refused by the database
    "place",
    metadata,
    Column("estate", String(64), primary_key=True),
    Column("facility", String(64), primary_key=True),
    Column("at", Instant, primary_key=True, autoincrement=False),  # the tick's beginning, flows.facility.TICK long
    Column("space", String(64), primary_key=True),
    Column("taken", Integer, nullable=False),
    Column("capacity", Integer, nullable=False),
    CheckConstraint("taken >= 0 AND taken <= capacity", name="ck_place_taken"),
)

closure = Table(
    "closure",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("facility", String(64), nullable=False),
    Column("space", String(64), nullable=False),  # empty: all of it
    Column("start", Instant, nullable=False),
    Column("end", Instant, nullable=False),
    Column("reason", Text, nullable=False, default=""),
    Column("log", Boolean, nullable=False, default=False),  # made by a figure of the log
    Column("made", Instant, nullable=False),
    Column("made_by", ForeignKey("member.id"), nullable=True),
    Column("lifted", Instant, nullable=True),
    Index("ix_closure_facility", "estate", "facility", "end"),
)

point = Table(
    "point",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("household_id", ForeignKey("household.id"), nullable=False),
    Column("booking_id", ForeignKey("booking.id"), nullable=False, unique=True),  # a booking costs points once
    Column("points", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Column("expires", Instant, nullable=False),
    Column("lifted", Instant, nullable=True),
    Column("lifted_by", ForeignKey("member.id"), nullable=True),
    Index("ix_point_household", "household_id", "expires"),
)

membership = Table(
    "membership",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("facility", String(64), nullable=False),
    Column("card", String(40), nullable=False),
    Column("household_id", ForeignKey("household.id"), nullable=False, index=True),
    Column("holder", String(64), nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=False),
    Column("made_by", ForeignKey("member.id"), nullable=True),
    UniqueConstraint("estate", "facility", "card"),
)

reading = Table(
    "reading",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("facility", String(64), nullable=False),
    Column("at", Instant, nullable=False),
    Column("figures", JSON, nullable=False),  # measure → figure as text
    Column("within", Boolean, nullable=False),
    Column("made_by", ForeignKey("member.id"), nullable=True),
    Index("ix_reading_facility", "estate", "facility", "at"),
)
