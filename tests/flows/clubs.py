"""Facilities, bookings and households of a small club, for the tests of its rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from bot.estate import load_estates
from bot.files import locale_dir
from bot.speech import Speech
from flows.booking import Booking, Occupied, Party, Standing, State, Wish
from flows.estate import Estate, Hours, Limit, Span
from flows.facility import TICK, Ages, Club, Facility, Price, Quota, Space
from flows.messages import Named, Value
from flows.rules.calendar import Calendar

SHANGHAI, LONDON, NEW_YORK = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/London"), ZoneInfo("America/New_York")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NEVER = time.max


@cache
def speech() -> Speech:
    return Speech(locale_dir(), None, strict=True)


@cache
def demo() -> Estate:
    return load_estates(None)[0]


def can_be_said(key: str, args: Mapping[str, Value]) -> None:
    """In every language, with what it carries: a missing word raises BadScript."""
    for language in speech().languages():
        assert speech().words(key, language, demo(), **args)


def named(words: str) -> Named:
    return Named((("en", words),))


def spaces(**capacities: int) -> tuple[Space, ...]:
    return tuple(Space(key.replace("_", "-"), named(key), capacity) for key, capacity in capacities.items())


def every_day(*spans: Span) -> tuple[tuple[Span, ...], ...]:
    return (spans,) * 7


CHESS = Facility(
    key="chess",
    kind="chess-room",
    name=named("Chess room"),
    spaces=spaces(room_1=6, room_2=6, room_3=6, room_4=6),
    shared=False,
    desk="front-desk",
    week=every_day((time(9), time(22))),
    slot=HOUR,
    every=30 * MINUTE,
    longest=4 * HOUR,
    ahead=14 * DAY,
    buffer=10 * MINUTE,
    notice=30 * MINUTE,
    price=Price(2000, "hour"),
    deposit=10000,
    remind=2 * HOUR,
    quota=Quota(day=1, week=3, month=8, open=3),
)
POOL = Facility(
    key="pool",
    kind="pool",
    name=named("Pool"),
    spaces=spaces(pool=30),
    shared=True,
    desk="front-desk",
    week=every_day((time(9), time(21))),
    slot=90 * MINUTE,
    every=90 * MINUTE,
    longest=90 * MINUTE,
    ahead=7 * DAY,
    price=Price(2000, "person", 1000),
    ages=Ages(14, True, 2),
    quota=Quota(day=1, week=4, open=2),
    cancel_until=HOUR,
    grace=30 * MINUTE,
)
GYM = Facility(
    key="gym",
    kind="gym",
    name=named("Gym"),
    spaces=spaces(gym=20),
    shared=True,
    desk="front-desk",
    week=every_day((time(6), time(22))),
    slot=HOUR,
    every=30 * MINUTE,
    longest=2 * HOUR,
    ahead=7 * DAY,
    quota=Quota(day=1),
    card=True,
    self_check_in=True,
)
MEETING = Facility(
    key="meeting",
    kind="meeting-room",
    name=named("Meeting room"),
    spaces=spaces(small=10, large=40),
    shared=False,
    desk="front-desk",
    week=(((time(8, 30), time(21)),),) * 5 + (((time(9), time(17)),),) * 2,
    slot=HOUR,
    every=30 * MINUTE,
    longest=8 * HOUR,
    ahead=60 * DAY,
    buffer=30 * MINUTE,
    notice=DAY,
    fewest=2,
    approval=Limit(HOUR, "service"),
    price=Price(10000, "hour"),
    plan=14 * DAY,
)
CLUB = Club((CHESS, POOL, GYM, MEETING))
NOBODY = Standing()
FREE = Occupied()
WEEK = (((time(8, 30), time(18)),),) * 5 + (((time(9), time(17)),),) * 2


def changed(facility: Facility, **fields: Any) -> Facility:
    return replace(facility, **fields)


def calendar(zone: ZoneInfo = SHANGHAI) -> Calendar:
    return Calendar(Hours(zone, WEEK))


def at(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def wall(moments: Iterable[datetime], zone: ZoneInfo = SHANGHAI) -> list[str]:
    return [f"{one.astimezone(zone):%H:%M}" for one in moments]


def wish(
    facility: Facility, start: datetime, length: timedelta, people: int = 2, children: int = 0, **more: Any
) -> Wish:
    begins = start.astimezone(UTC)
    return Wish(facility.key, begins, begins + length, Party(people, children), **more)


def booking(facility: Facility, start: datetime, length: timedelta = HOUR, **fields: Any) -> Booking:
    """Booked by household 1 long ago; in the facility's first space."""
    begins = start.astimezone(UTC)
    end = begins + length
    usual: Mapping[str, Any] = {
        "id": 1,
        "estate": "demo",
        "number": 413,
        "state": State.BOOKED,
        "revision": 1,
        "facility": facility.key,
        "space": facility.spaces[0].key,
        "start": begins,
        "end": end,
        "until": end + facility.buffer,
        "party": Party(2),
        "filed": begins - 30 * DAY,
        "household": 1,
        "deposit": facility.deposit,
    }
    return Booking(**{**usual, **fields})


def taking(facility: Facility, *bookings: Booking, closures: tuple[Any, ...] = ()) -> Occupied:
    """What these bookings take, as the database would say it."""
    taken: dict[tuple[str, datetime], int] = {}
    for one in bookings:
        tick = one.start
        while tick < one.until:
            place = (one.space, tick)
            taken[place] = taken.get(place, 0) + facility.takes(one.party.people)
            tick += TICK
    return Occupied(taken, closures)


def day_of(moment: datetime, zone: ZoneInfo = SHANGHAI) -> date:
    return moment.astimezone(zone).date()
