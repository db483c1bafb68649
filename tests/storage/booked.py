"""Bookings, people and homes for the tests of what is stored about the club."""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.booking import Booking, Party, State
from storage import bookings, households, people
from storage.database import Connection

ESTATE = "yunqi"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def booking(now: datetime, start: datetime | None = None, **other: object) -> Booking:
    """A booking of a chess room, filed now, for an hour; tomorrow where `start` says nothing else."""
    begins = start or now + DAY
    values: dict[str, object] = {
        "id": 0,
        "estate": ESTATE,
        "number": 0,
        "state": State.BOOKED,
        "revision": 1,
        "facility": "chess",
        "space": "room-1",
        "start": begins,
        "end": begins + HOUR,
        "until": begins + HOUR + timedelta(minutes=10),
        "party": Party(4),
        "filed": now,
    }
    return Booking(**{**values, **other})  # type: ignore[arg-type]  # the fields of Booking, by name


def filed(connection: Connection, value: Booking) -> Booking:
    made = bookings.file(connection, value)
    assert made is not None
    return made


def person(connection: Connection, chat: str, now: datetime) -> int:
    key = ("lobby", "lobby", chat)
    people.meet(connection, {key: (ESTATE, "zh-Hans", True)}, now)
    found = people.addresses(connection, [key])[key].person
    assert found is not None
    return found


def home(connection: Connection, room: str = "501") -> int:
    return households.find_or_create(connection, ESTATE, ("3", "2", room))
