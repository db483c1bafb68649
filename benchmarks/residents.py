"""Residents who report a repair through Telegram, and the estate that knows them."""

from __future__ import annotations

import json
from datetime import datetime

from bot.house import House
from flows.estate import Role
from storage.database import Connection
from storage.tables import address, binding, household, member, person, room

ACCOUNT = "default"
FIRST_CHAT = 1_000_000
SECRET = "a-secret-of-the-bench"  # noqa: S105  # of a webhook on loopback
TOKEN = "12345:TOKEN-of-the-bench"  # noqa: S105  # of a Bot API on loopback
# The sentence says category and place; then: ordinary, no photo, the first window offered, correct.
REPAIR = ("厨房水龙头漏水", "1", "1", "1", "1")
AFTER_HOURS = (*REPAIR, "1")  # one question more: is tomorrow early enough?


def script(house: House, now: datetime) -> tuple[str, ...]:
    """What a resident says to file a repair at this time of day."""
    calendar = house.calendars[house.default.key]
    return REPAIR if calendar.is_service(now) else AFTER_HOURS


def update(number: int, chat: int, text: str) -> bytes:
    """What Telegram posts to a webhook."""
    who = {"id": chat, "is_bot": False, "first_name": "Wang", "language_code": "zh-hans"}
    message = {
        "message_id": number,
        "date": 1_772_000_000,
        "chat": {"id": chat, "type": "private", "first_name": "Wang"},
        "from": who,
        "text": text,
    }
    return json.dumps({"update_id": number, "message": message}, ensure_ascii=False).encode()


def settle(connection: Connection, house: House, count: int, now: datetime) -> None:
    """Put so many residents on file, each bound to a home and with a chat, and the two rooms of staff."""
    estate = house.default
    base = {"estate": estate.key}
    ids = range(1, count + 1)
    connection.execute(
        person.insert(),
        [{**base, "id": n, "language": "zh-Hans", "surname": "王", "honorific": "ms", "created": now} for n in ids],
    )
    connection.execute(
        household.insert(), [{**base, "id": n, "building": "1", "unit": "1", "room": str(n)} for n in ids]
    )
    connection.execute(binding.insert(), [{"person_id": n, "household_id": n, "head": True, "since": now} for n in ids])
    telegram = {**base, "channel": "telegram", "account": ACCOUNT}
    connection.execute(
        address.insert(), [{**telegram, "id": n, "chat": str(FIRST_CHAT + n), "person_id": n} for n in ids]
    )
    departments = sorted({estate.front_desk, estate.department_for("plumbing")})
    for offset, department in enumerate(departments, 1):
        there = {**telegram, "id": count + offset, "chat": str(-offset), "person_id": None}
        connection.execute(address.insert().values(**there))
        connection.execute(room.insert().values(**base, address_id=count + offset, department=department))
    staff = [{**base, "person_id": n, "since": now, "key": f"m{n}", "name": f"{n}"} for n in range(1, 9)]
    connection.execute(member.insert(), [{**one, "role": Role.AGENT, "department": departments[0]} for one in staff])
