"""The demo estate's cast: the people of the lobby, who is bound to which household, and which rooms they sit in (design
§9)."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from importlib import resources
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.house import House
from flows.booking import Membership
from flows.estate import Role
from storage import club, households, lobby, people
from storage.database import Connection
from storage.households import RosterRow

CHANNEL, ACCOUNT = "lobby", "lobby"
SEEDED, OFFSET = "lobby-cast", "lobby-offset"
OPENS = time(9)  # a fresh demo begins at this hour of a working Monday


class Card(BaseModel):
    """A member card of a household for a facility (handbook/systems.md B32)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    facility: str
    number: str
    until: date


class Player(BaseModel):
    """Somebody of the cast; everything about them is data of the demo."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: Annotated[str, Field(alias="as")]
    name: str
    role: str
    honorific: str = ""
    phone: str = ""
    household: tuple[str, str, str] | None = None
    bound: bool = False
    department: str = ""
    staff_no: str = ""
    rooms: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()

    @property
    def house(self) -> str | None:
        return people.house(*self.household) if self.household else None

    @property
    def staff(self) -> bool:
        return self.role in list(Role)


def read_cast() -> tuple[Player, ...]:
    text = (resources.files("bot") / "estates" / "cast.toml").read_text("utf-8")
    return tuple(Player.model_validate(player) for player in tomllib.loads(text)["player"])


def room_chat(room: str) -> str:
    return f"room:{room}"


def seed(connection: Connection, house: House, cast: Sequence[Player], now: datetime) -> None:
    """Put the cast on file, once."""
    if lobby.setting_of(connection, SEEDED):
        return
    estate = house.default
    rooms = sorted({room for player in cast for room in player.rooms})
    language = estate.languages[0]
    keys = {(CHANNEL, ACCOUNT, player.key): (estate.key, language, True) for player in cast}
    keys |= {(CHANNEL, ACCOUNT, room_chat(room)): (estate.key, language, False) for room in rooms}
    people.meet(connection, keys, now)
    known = people.addresses(connection, keys)
    people.heard_from(connection, [one.id for one in known.values()], now)
    for room in rooms:
        people.make_room(connection, estate.key, known[(CHANNEL, ACCOUNT, room_chat(room))].id, room)
    roster = [RosterRow(one.household, one.name, one.phone, head=True) for one in cast if one.household]
    households.import_roster(connection, estate.key, roster)
    for player in cast:
        person = known[(CHANNEL, ACCOUNT, player.key)].person
        assert person is not None
        if player.staff:
            _enlist(connection, estate.key, player, person, now)
        elif player.household and player.bound:
            home = households.find_or_create(connection, estate.key, player.household)
            surname = player.name[:1]
            people.describe(
                connection, person, name=player.name, surname=surname, honorific=player.honorific, phone=player.phone
            )
            households.bind(connection, person, home, head=True, now=now)
            today = now.astimezone(estate.hours.timezone).date()
            for card in player.cards:
                held = Membership(card.facility, card.number, player.name, today, card.until)
                club.put_card(connection, estate.key, held, home, None)
    lobby.keep_setting(connection, SEEDED, estate.version)


def _enlist(connection: Connection, estate: str, player: Player, person: int, now: datetime) -> None:
    people.describe(connection, person, name=player.name)
    people.enlist(
        connection,
        estate,
        person,
        now,
        key=player.key.partition(":")[2],
        name=player.name,
        role=player.role,
        department=player.department,
        staff_no=player.staff_no,
    )


def opening_offset(house: House, now: datetime) -> timedelta:
    """From now to the first moment of a fresh demo: 09:00 of the next working Monday."""
    estate = house.default
    zone = estate.hours.timezone
    day: date = now.astimezone(zone).date()
    day += timedelta(days=-day.weekday() % 7)
    calendar = house.calendars[estate.key]
    while datetime.combine(day, OPENS, zone) < now or not calendar.is_working_day(day):
        day += timedelta(days=7)
    return datetime.combine(day, OPENS, zone) - now
