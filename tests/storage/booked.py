"""Bookings, people and homes for the tests of what is stored about the club."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from flows.booking import Booking, Party, State
from flows.facility import Club, Facility, Space
from flows.messages import Named
from storage import bookings, households, people
from storage.database import Connection

ESTATE = "yunqi"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NAMED = Named((("en", "Any"),))


def facility(key: str, shared: bool, *spaces: Space) -> Facility:
    week = (((time(9), time(22)),),) * 7
    return Facility(key, "other", NAMED, spaces, shared, "front-desk", week, HOUR, HOUR, HOUR, timedelta(days=14))


CHESS = facility("chess", False, Space("room-1", NAMED, 6), Space("room-2", NAMED, 6))
POOL = facility("pool", True, Space("pool", NAMED, 30))
CLUB = Club((CHESS, POOL))


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
