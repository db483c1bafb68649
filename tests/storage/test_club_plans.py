"""With years of bookings behind it, no question about the club walks through all of them, on either database."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import event, text

from flows.booking import HOLDING, Booking
from storage import bookings, club, places, tables
from storage.database import Connection, Database
from tests.storage.booked import CLUB, DAY, ESTATE, HOUR, booking

NOW = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
CHESS = (ESTATE, "chess")
MANY = 4000  # one each four hours: nearly two years, the last of them in the week that comes

QUESTIONS: dict[str, tuple[Callable[[Connection], object], set[str]]] = {
    "what is taken on a day": (lambda c: places.taken(c, *CHESS, NOW, NOW + DAY), {"pk_place"}),
    "what is closed": (lambda c: club.closures(c, *CHESS, NOW, NOW + DAY), {"ix_closure_facility"}),
    "places given back": (
        lambda c: places.release(c, *CHESS, "room-1", NOW + 2 * DAY, NOW + 2 * DAY + HOUR, 0),
        {"pk_place"},
    ),
    "a booking by its number": (lambda c: bookings.by_number(c, ESTATE, 412), {"uq_booking_estate_number"}),
    "bookings by id": (lambda c: bookings.load(c, [1, 2]), {"pk_booking"}),
    "a booking that a person may see": (
        lambda c: bookings.visible(c, ESTATE, 7, 412),
        {"uq_booking_estate_number"},
    ),
    "my bookings": (
        lambda c: bookings.mine(c, ESTATE, 7, NOW),
        {"ix_booking_person", "ix_booking_household"},
    ),
    "how a household stands": (
        lambda c: bookings.standing(c, ESTATE, 7, 7, NOW),
        {"ix_booking_household", "ix_booking_person", "ix_point_household"},
    ),
    "what touches a closure": (
        lambda c: bookings.overlapping(c, *CHESS, NOW, NOW + DAY, HOLDING),
        {"ix_booking_until"},
    ),
    "who waits": (lambda c: bookings.waiting_for(c, *CHESS, NOW, NOW + DAY), {"ix_booking_until"}),
    "what must be held": (lambda c: bookings.holding(c, ESTATE, ["chess", "pool"], NOW), {"ix_booking_until"}),
    "what is counted from now on": (lambda c: places.drifted(c, ESTATE, CLUB, NOW), {"pk_place"}),
    "a day's bookings": (lambda c: bookings.of_day(c, ESTATE, NOW, NOW + DAY), {"ix_booking_start"}),
    "a facility's day": (lambda c: bookings.of_day(c, ESTATE, NOW, NOW + DAY, "chess"), {"ix_booking_start"}),
    "what became of a month": (lambda c: bookings.counts(c, *CHESS, NOW - 30 * DAY, NOW), {"ix_booking_start"}),
    "points": (lambda c: club.points(c, 7, NOW), {"ix_point_household"}),
    "points lifted": (lambda c: club.lift_points(c, 412, None, NOW), {"uq_point_booking_id"}),
    "cards": (lambda c: club.cards(c, 7, NOW.date()), {"ix_membership_household_id"}),
    "a card": (lambda c: club.card_of(c, ESTATE, "gym", "G-0007"), {"uq_membership_estate_facility_card"}),
    "the last reading": (lambda c: club.last_reading(c, *CHESS, NOW), {"ix_reading_facility"}),
}
BODY = TypeAdapter(Booking).dump_json(booking(NOW)).decode()
SQLITES_OWN = {  # SQLite numbers the indexes of its constraints; these are known by their columns
    "pk_place": "(estate=? AND facility=?",
    "pk_booking": "INTEGER PRIMARY KEY",
    "uq_booking_estate_number": "(estate=? AND number=?)",
    "uq_point_booking_id": "(booking_id=?)",
    "uq_membership_estate_facility_card": "(estate=? AND facility=? AND card=?)",
}


def fill(connection: Connection) -> None:
    """Years of a club: a household and a person for each forty bookings."""
    starts = [NOW + 7 * DAY - 4 * HOUR * number for number in range(MANY)]
    people = range(1, MANY // 40 + 1)

    def rows(table: Any, of: Callable[[int], dict[str, Any]], numbers: range = range(MANY)) -> None:
        connection.execute(table.insert(), [{"estate": ESTATE, **of(number)} for number in numbers])

    rows(tables.household, lambda i: {"id": i, "building": "1", "unit": "1", "room": str(i)}, people)
    rows(tables.person, lambda i: {"id": i, "language": "en", "created": NOW}, people)
    connection.execute(
        tables.binding.insert(), [{"person_id": i, "household_id": i, "since": NOW - 900 * DAY} for i in people]
    )
    rows(
        tables.booking,
        lambda i: {
            "id": i + 1,
            "number": i + 1,
            "state": "booked" if starts[i] > NOW else "waiting" if i % 50 == 0 else "done",
            "revision": 1,
            "facility": ("chess", "pool", "gym")[i % 3],
            "space": "room-1",
            "household_id": i % len(people) + 1,
            "person_id": i % len(people) + 1,
            "start": starts[i],
            "until": starts[i] + HOUR,
            "filed": starts[i] - DAY,
            "body": BODY,
        },
    )

    def stretch(i: int) -> dict[str, Any]:
        return {"facility": "chess", "start": starts[i], "end": starts[i] + HOUR}

    rows(tables.closure, lambda i: {**stretch(i), "space": "", "made": NOW})
    rows(tables.place, lambda i: {"facility": "chess", "at": starts[i], "space": "room-1", "taken": 1, "capacity": 1})
    rows(tables.reading, lambda i: {"facility": "chess", "at": starts[i], "figures": {}, "within": True})
    card = {"facility": "gym", "holder": "", "since": NOW.date(), "until": NOW.date()}
    rows(tables.membership, lambda i: {**card, "card": f"G-{i}", "household_id": i % len(people) + 1})
    rows(
        tables.point,
        lambda i: {
            "household_id": i % len(people) + 1,
            "booking_id": i + 1,
            "points": 1,
            "at": starts[i],
            "expires": starts[i] + 90 * DAY,
        },
    )


def plans(connection: Connection, ask: Callable[[Connection], object]) -> list[str]:
    """How the database goes about every statement that the question puts."""
    put: list[tuple[str, Any]] = []

    def listen(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        put.append((statement, values))

    event.listen(connection, "before_cursor_execute", listen)
    ask(connection)
    event.remove(connection, "before_cursor_execute", listen)
    explain, step = ("EXPLAIN QUERY PLAN", 3) if connection.dialect.name == "sqlite" else ("EXPLAIN", 0)
    return [
        str(row[step])
        for statement, values in put
        if statement.startswith(("SELECT", "UPDATE", "DELETE"))
        for row in connection.exec_driver_sql(f"{explain} {statement}", values)
    ]


def test_it_goes_by_its_index(database: Database) -> None:
    with database.unit() as connection:
        fill(connection)
        connection.execute(text("ANALYZE"))
        found = {question: plans(connection, ask) for question, (ask, _) in QUESTIONS.items()}
    walks = re.compile(r"Seq Scan on (booking|place|closure|point|membership|reading)|^SCAN ")
    assert {question: steps for question, steps in found.items() if any(map(walks.search, steps))} == {}
    own = SQLITES_OWN if database.dialect == "sqlite" else {}
    missed = {
        question: (index, found[question])
        for question, (_, indexes) in QUESTIONS.items()
        for index in indexes
        if not any(own.get(index, index) in step for step in found[question])
    }
    assert missed == {}
