"""《入场登记》: who came to the club when, with which locker and card, and when they left (handbook/systems.md A5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.forms.sheet import Block, Column, Kind, Sheet, Table
from bot.forms.words import Words
from flows.booking import Booking
from flows.facility import Facility
from flows.messages import Named, Term

TITLE = Term("form-title-entries")
COLUMNS = (
    (Term("form-entry-day"), 1),
    (Term("form-entry-facility"), 2),
    (Term("form-entry-name"), 2),
    (Term("form-entry-house"), 1),
    (Term("form-entry-people"), 1),
    (Term("form-entry-arrived"), 1),
    (Term("form-entry-locker"), 1),
    (Term("form-entry-left"), 1),
    (Term("form-entry-card"), 2),
)
FIGURES = frozenset({Term("form-entry-people")})


def entries(found: Sequence[tuple[Facility, Booking]], words: Words, name: str) -> Sheet:
    """One sheet for these visits, by the moment of arrival; a booking whose guests never came is no visit."""
    came = [(one.arrived, facility, one) for facility, one in found if one.arrived is not None]
    came.sort(key=lambda visit: (visit[0], visit[2].number))
    columns = tuple(Column(words.say(label), share, number=label in FIGURES) for label, share in COLUMNS)
    table = Table(columns, tuple(_row(words, at, facility, one) for at, facility, one in came))
    return Sheet(
        kind=Kind.ENTRIES,
        name=name,
        company=words.estate.company,
        title=words.say(TITLE),
        facts=(
            (words.say(Term("form-of-month")), name),
            (words.say(Term("form-estate")), words.estate.name),
            (words.say(Term("form-entries")), str(len(came))),
        ),
        blocks=(Block("", False, table=table),),
        wide=True,
    )


def _row(words: Words, arrived: datetime, facility: Facility, booking: Booking) -> tuple[str, ...]:
    space = facility.space(booking.space)
    several = space is not None and len(facility.spaces) > 1
    places = (facility.name, space.name) if space is not None and several else (facility.name,)
    return (
        f"{arrived.astimezone(words.estate.hours.timezone):%m-%d}",
        " ".join(_named(words, place) for place in places),
        booking.name,
        booking.house,
        str(booking.party.people),
        _clock(words, arrived),
        booking.locker,
        _clock(words, booking.left),
        booking.card,
    )


def _named(words: Words, name: Named) -> str:
    return words.say(Term("form-entry-place"), place=name)


def _clock(words: Words, moment: datetime | None) -> str:
    return f"{moment.astimezone(words.estate.hours.timezone):%H:%M}" if moment else ""
