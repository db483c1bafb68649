"""Why the desk cannot have it, in words for the desk: rules are written for residents, and a caller waits for the next
possible time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot import booking_places
from bot.unit import Unit
from flows.booking import Closure, Standing, Wish
from flows.facility import Facility
from flows.messages import Period, Refused, Row, Rows, Term, Value, row
from flows.rules.bookings.slots import nearest
from flows.rules.bookings.windows import DAY, local_day, midnights
from storage import club

FOR_STAFF = {  # what residents read → what staff read of the same rule
    "broken-card-needed": "club-broken-card-needed",
    "broken-same-time": "club-broken-same-time",
    "broken-blocked": "club-broken-blocked",
}
AROUND = 3  # days in which other times are looked for


def for_staff(refused: Refused) -> Refused:
    return replace(refused, args={name: _as_staff_read(value) for name, value in refused.args.items()})


def _as_staff_read(value: Value) -> Value:
    return (
        Rows(tuple(Row(FOR_STAFF.get(one.key, one.key), one.args) for one in value.rows))
        if isinstance(value, Rows)
        else value
    )


def no_place(unit: Unit, facility: Facility, wish: Wish, house: str, standing: Standing) -> Refused:
    """It is closed then, and why; else the nearest times that this household may have."""
    args: dict[str, Value] = {"facility": facility.name, "when": Period(wish.start, wish.end), "house": house}
    if shut := closure(unit, facility, wish):
        return Refused("club-file-closed", {**args, "words": shut.reason or "—"})
    zone = unit.estate.hours.timezone
    day, today = local_day(wish.start, zone), local_day(unit.now, zone)
    first, last = max(today, day - timedelta(days=1)), day + AROUND * DAY
    taken = booking_places.occupied(unit, facility, *midnights(first, last + DAY, zone))
    offers = nearest(facility, zone, wish, unit.now, taken, standing, unit.estate.club, first=first, last=last)
    rows = tuple(row("club-near-row", when=Period(one.start, one.end)) for one in offers)
    return Refused("club-file-full", {**args, "rows": Rows(rows) if rows else Term("club-near-none")})


def closure(unit: Unit, facility: Facility, wish: Wish) -> Closure | None:
    """What closes it at that time: all of it, the space that is wished for, or each of its spaces."""
    found = club.closures(unit.connection, unit.estate.key, facility.key, wish.start, wish.end)
    whole = next((one for one in found if one.space in ("", wish.space or "")), None)
    every = {space.key for space in facility.spaces} <= {one.space for one in found}
    return whole or (found[0] if found and every else None)
