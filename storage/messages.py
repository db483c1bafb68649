"""What came in, once; what must go out, until it is delivered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, func, select, tuple_, update
from sqlalchemy.sql.dml import ReturningInsert

from storage.database import Connection, insert, insert_for
from storage.tables import address, inbound, outbox

WAITING, SENT = "waiting", "sent"
EventKey = tuple[str, str, str]  # channel, account, event


@cache
def _received(dialect: str) -> ReturningInsert[int, str, str, str]:
    """Put together once, and carried out for all events in one statement."""
    again = insert_for(dialect, inbound).on_conflict_do_update(
        index_elements=["channel", "account", "event"], set_={"state": "done"}, where=inbound.c.state == "failing"
    )
    return again.returning(inbound.c.id, inbound.c.channel, inbound.c.account, inbound.c.event)


def receive(connection: Connection, events: Sequence[EventKey], now: datetime) -> dict[EventKey, int]:
    """Write the events down; those that were here before are not in the answer: they have had their effect.

    An event whose earlier attempts failed is taken up again.
    """
    rows = [{"channel": c, "account": a, "event": e, "at": now, "state": "done"} for c, a, e in dict.fromkeys(events)]
    if not rows:
        return {}
    taken = connection.execute(_received(connection.dialect.name), rows)
    return {(row.channel, row.account, row.event): row.id for row in taken}


def count_attempt(connection: Connection, event: EventKey, now: datetime, body: str) -> int:
    """One more time this event could not be done; returns how often by now."""
    c, a, e = event
    statement = insert(connection, inbound).values(
        channel=c, account=a, event=e, at=now, state="failing", attempts=1, body=body
    )
    again = statement.on_conflict_do_update(
        index_elements=["channel", "account", "event"], set_={"attempts": inbound.c.attempts + 1}
    )
    return int(connection.execute(again.returning(inbound.c.attempts)).scalar_one())


def park(connection: Connection, event: EventKey, state: str = "parked") -> None:
    same = tuple_(inbound.c.channel, inbound.c.account, inbound.c.event) == event
    connection.execute(update(inbound).where(same).values(state=state))


def keep_raw(connection: Connection, event: EventKey, now: datetime, body: str) -> None:
    """An authentic body that could not be read, kept for the operator."""
    c, a, e = event
    row = {"channel": c, "account": a, "event": e, "at": now, "state": "raw", "body": body}
    connection.execute(insert(connection, inbound).values(**row).on_conflict_do_nothing())


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to go out. `body` is its rendering: text, choices, photos, label of its ticket."""

    estate: str
    address: int
    not_before: datetime
    body: dict[str, Any]
    script: str | None = None
    rank: int = 5
    ticket: int | None = None
    matter: str | None = None  # what else it is about: "booking:12"
    cause: int | None = None
    card: bool = False
    asks: str | None = None
    edits: int | None = None
    id: int = 0
    attempts: int = 0
    created: datetime | None = field(default=None, compare=False)


def post(connection: Connection, letters: Sequence[Letter], now: datetime) -> None:
    """Write letters to the outbox, in order. Of a card's edits only the newest waits."""
    if not letters:
        return
    cards = [letter.edits for letter in letters if letter.edits is not None]
    if cards:
        connection.execute(
            update(outbox).where(outbox.c.edits.in_(cards), outbox.c.state == WAITING).values(state="dropped")
        )
    connection.execute(
        outbox.insert(),
        [
            {
                "estate": one.estate,
                "address_id": one.address,
                "state": WAITING,
                "rank": one.rank,
                "not_before": one.not_before,
                "created": now,
                "script": one.script,
                "ticket_id": one.ticket,
                "matter": one.matter,
                "cause": one.cause,
                "card": one.card,
                "asks": one.asks,
                "edits": one.edits,
                "body": one.body,
            }
            for one in letters
        ],
    )


def due(
    connection: Connection, now: datetime, limit: int = 500, skip: Iterable[int] = ()
) -> list[tuple[Letter, Row[Any]]]:
    """Letters that may go now, with the address each goes to: by rank, then by age. Addresses in `skip` rest."""
    rows = connection.execute(
        select(outbox, address.c.channel, address.c.account, address.c.chat, address.c.person_id)
        .join(address, address.c.id == outbox.c.address_id)
        .where(outbox.c.state == WAITING, outbox.c.not_before <= now, outbox.c.address_id.not_in(list(skip)))
        .order_by(outbox.c.rank, outbox.c.id)
        .limit(limit)
    )
    return [(_letter(row), row) for row in rows]


def _letter(row: Row[Any]) -> Letter:
    return Letter(
        estate=row.estate,
        address=row.address_id,
        not_before=row.not_before,
        body=row.body,
        script=row.script,
        rank=row.rank,
        ticket=row.ticket_id,
        matter=row.matter,
        cause=row.cause,
        card=row.card,
        asks=row.asks,
        edits=row.edits,
        id=row.id,
        attempts=row.attempts,
        created=row.created,
    )


def next_letter(connection: Connection) -> datetime | None:
    """When the next waiting letter may go."""
    return connection.execute(select(func.min(outbox.c.not_before)).where(outbox.c.state == WAITING)).scalar()


def settle(connection: Connection, results: Sequence[dict[str, Any]]) -> None:
    """Write down what became of letters: each has `letter` (id) and the columns that change."""
    for result in results:
        values = {name: value for name, value in result.items() if name != "letter"}
        connection.execute(
            update(outbox).where(outbox.c.id == result["letter"], outbox.c.state == WAITING).values(**values)
        )


def stands_anew(connection: Connection, letter_id: int, platform_id: str) -> None:
    """A message that somebody deleted was sent again when it was to be edited: later edits are of the new one."""
    connection.execute(update(outbox).where(outbox.c.id == letter_id).values(platform_id=platform_id))


def drop(connection: Connection, letter_id: int) -> bool:
    """Take back a letter that has not been sent; False when it is too late."""
    done = connection.execute(
        update(outbox).where(outbox.c.id == letter_id, outbox.c.state == WAITING).values(state="dropped")
    )
    return done.rowcount == 1


def by_platform_id(connection: Connection, address_id: int, platform_id: str) -> Row[Any] | None:
    """Our letter that the platform knows by this id in this chat."""
    return connection.execute(
        select(outbox).where(outbox.c.address_id == address_id, outbox.c.platform_id == platform_id).limit(1)
    ).first()


def platform_ids(connection: Connection, letters: Iterable[int]) -> dict[int, str]:
    """Under which id the platform knows these letters; those it does not know are not in the answer."""
    wanted = sorted(set(letters))
    if not wanted:
        return {}
    rows = connection.execute(
        select(outbox.c.id, outbox.c.platform_id).where(outbox.c.id.in_(wanted), outbox.c.platform_id.is_not(None))
    )
    return {row.id: row.platform_id for row in rows}


def cards(connection: Connection, ticket_id: int) -> list[Row[Any]]:
    """The ticket's cards, one a room: the first letter of each."""
    rows = connection.execute(
        select(outbox)
        .where(outbox.c.ticket_id == ticket_id, outbox.c.card, outbox.c.edits.is_(None), outbox.c.state != "dropped")
        .order_by(outbox.c.id)
    )
    return list(rows)


def cards_about(connection: Connection, matter: str) -> list[Row[Any]]:
    """The cards of what is no ticket, one a room: the first letter of each."""
    mine = (outbox.c.matter == matter, outbox.c.card, outbox.c.edits.is_(None), outbox.c.state != "dropped")
    return list(connection.execute(select(outbox).where(*mine).order_by(outbox.c.id)))


def oldest_waiting(connection: Connection, now: datetime) -> datetime | None:
    """Since when the oldest deliverable letter waits."""
    return connection.execute(
        select(func.min(outbox.c.not_before)).where(outbox.c.state == WAITING, outbox.c.not_before <= now)
    ).scalar()


def undelivered(connection: Connection, estate: str) -> int:
    return int(
        connection.execute(
            select(func.count()).select_from(outbox).where(outbox.c.estate == estate, outbox.c.state == "unreachable")
        ).scalar_one()
    )
