"""The satisfaction survey: rounds, who is still to be asked, and answers that belong to nobody (`tables_survey`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, exists, func, select, update

from flows.rules.survey import Counts, Standing
from storage.database import Connection, insert
from storage.tables import address, binding, household, survey_asked, survey_count, survey_round


@dataclass(frozen=True, slots=True)
class Round:
    """One survey of an estate; `number` is its year and month."""

    id: int
    number: int
    opened: datetime
    closes: datetime
    closed: datetime | None
    asked: int  # counted when it closes
    answers: int
    remarks: tuple[str, ...]


def _of(where: ColumnElement[bool], connection: Connection, *, hold: bool = False) -> Round | None:
    query = select(survey_round).where(where).order_by(survey_round.c.number.desc()).limit(1)
    row = connection.execute(query.with_for_update() if hold else query).first()
    if row is None:
        return None
    return Round(row.id, row.number, row.opened, row.closes, row.closed, row.asked, row.answers, tuple(row.remarks))


def open_round(connection: Connection, estate: str, number: int, now: datetime, closes: datetime) -> Round | None:
    """Begin the round of this number; None when it was begun before."""
    row = {"estate": estate, "number": number, "opened": now, "closes": closes, "asked": 0, "answers": 0, "remarks": []}
    statement = insert(connection, survey_round).values(**row).on_conflict_do_nothing().returning(survey_round.c.id)
    made = connection.execute(statement).scalar()
    return round_of(connection, estate, number) if made is not None else None


def round_of(connection: Connection, estate: str, number: int) -> Round | None:
    return _of(and_(survey_round.c.estate == estate, survey_round.c.number == number), connection)


def last_closed(connection: Connection, estate: str) -> Round | None:
    return _of(and_(survey_round.c.estate == estate, survey_round.c.closed.is_not(None)), connection)


def counts(connection: Connection, round_id: int) -> Counts:
    found: dict[str, dict[int, int]] = {}
    columns = (survey_count.c.area, survey_count.c.score, survey_count.c.times)
    for row in connection.execute(select(*columns).where(survey_count.c.round_id == round_id)):
        found.setdefault(row.area, {})[row.score] = row.times
    return found


# ── who is asked ────────────────────────────────────────────────────────────────────────────────────────────────────


def unasked(connection: Connection, estate: str, round_: Round, limit: int, after: int = 0) -> list[int]:
    """Persons with an id above `after` who lived here when the round began, can be written to, and were not asked yet;
    in order."""
    bound = exists().where(
        binding.c.person_id == address.c.person_id,
        binding.c.ended.is_(None),
        binding.c.since <= round_.opened,
        binding.c.household_id == household.c.id,
        household.c.estate == estate,
    )
    asked = exists().where(survey_asked.c.round_id == round_.id, survey_asked.c.person_id == address.c.person_id)
    rows = connection.execute(
        select(address.c.person_id)
        .where(
            address.c.estate == estate,
            address.c.person_id > after,
            address.c.unreachable.is_(None),
            bound.correlate(address),
            ~asked.correlate(address),
        )
        .distinct()
        .order_by(address.c.person_id)
        .limit(limit)
    )
    return [int(row.person_id) for row in rows]


def busy(connection: Connection, persons: list[int], since: datetime) -> set[int]:
    """Who of them has written to us since then: they are in the middle of something."""
    rows = connection.execute(
        select(address.c.person_id).where(address.c.person_id.in_(persons), address.c.heard > since).distinct()
    )
    return {int(row.person_id) for row in rows}


def asked(connection: Connection, round_id: int, persons: list[int]) -> None:
    """They are asked now, and not again in this round."""
    if persons:
        rows = [{"round_id": round_id, "person_id": one, "settled": False} for one in sorted(persons)]
        connection.execute(insert(connection, survey_asked).on_conflict_do_nothing(), rows)


def everybody_asked(connection: Connection, round_id: int) -> list[int]:
    mine = survey_asked.c.round_id == round_id
    query = select(survey_asked.c.person_id).where(mine).order_by(survey_asked.c.person_id)
    return list(connection.execute(query).scalars())


# ── what they say ───────────────────────────────────────────────────────────────────────────────────────────────────


def standing(connection: Connection, estate: str, number: int, person: int) -> Standing:
    """How the round stands for this person. Who was not asked learns no more than that it is closed."""
    row = connection.execute(
        select(survey_asked.c.settled)
        .join(survey_round, survey_round.c.id == survey_asked.c.round_id)
        .where(
            survey_round.c.estate == estate,
            survey_round.c.number == number,
            survey_round.c.closed.is_(None),
            survey_asked.c.person_id == person,
        )
    ).first()
    if row is None:
        return Standing.CLOSED
    return Standing.SETTLED if row.settled else Standing.OPEN


def settle(connection: Connection, estate: str, number: int, person: int) -> int | None:
    """The matter is over for them: they answer now, or do not wish to. The round's id; None when it was over before."""
    known = round_of(connection, estate, number)
    if known is None or known.closed:
        return None
    done = connection.execute(
        update(survey_asked)
        .where(
            survey_asked.c.round_id == known.id,
            survey_asked.c.person_id == person,
            survey_asked.c.settled.is_(False),
        )
        .values(settled=True)
    )
    return known.id if done.rowcount == 1 else None


def count(connection: Connection, round_id: int, scores: dict[str, int], remark: str) -> None:
    """Add somebody's scores (area → stars) and remark. Nothing is kept of whose they are or of when they came."""
    held = _of(survey_round.c.id == round_id, connection, hold=True)
    if held is None:
        return
    for area, score in sorted(scores.items()):
        first = insert(connection, survey_count).values(round_id=round_id, area=area, score=score, times=1)
        again = {"times": survey_count.c.times + 1}
        connection.execute(first.on_conflict_do_update(index_elements=["round_id", "area", "score"], set_=again))
    remarks = sorted((*held.remarks, remark)) if remark else list(held.remarks)
    connection.execute(
        update(survey_round)
        .where(survey_round.c.id == round_id)
        .values(answers=survey_round.c.answers + 1, remarks=remarks)
    )


def close(connection: Connection, round_id: int, now: datetime) -> bool:
    """The round is over; who took part is forgotten. False when it was closed before."""
    mine = survey_asked.c.round_id == round_id
    how_many = select(func.count()).select_from(survey_asked).where(mine).scalar_subquery()
    done = connection.execute(
        update(survey_round)
        .where(survey_round.c.id == round_id, survey_round.c.closed.is_(None))
        .values(closed=now, asked=how_many)
    )
    if done.rowcount == 1:
        connection.execute(delete(survey_asked).where(mine))
    return done.rowcount == 1
