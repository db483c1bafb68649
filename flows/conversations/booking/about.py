"""What a facility is: when it is open, what it costs, what to heed (“when does the pool open?”)."""

from __future__ import annotations

from flows.conversations.booking.drafted import today, zone_of
from flows.conversations.booking.lines import told
from flows.facility import Facility
from flows.flow import Talk
from flows.messages import Period, Row, Rows, Say, row
from flows.queries import OccupiedOn
from flows.rules.bookings.windows import windows


def facility_info(talk: Talk, facility: Facility) -> Say:
    """As a message by itself: hours, today, price, deposit, rules."""
    return Say("answer-facility", {"facility": facility.name, "lines": told(facility, _today(talk, facility))})


def club_info(talk: Talk) -> Say:
    """Everything there is, and whether it is open today; each by its name has the rest."""
    found = (row("answer-club-line", facility=one.name, today=_today(talk, one)) for one in talk.estate.club.facilities)
    return Say("answer-club", {"lines": Rows(tuple(found))})


def _today(talk: Talk, facility: Facility) -> Row:
    """Whether it is open today; a closure that staff have made goes before the hours."""
    day = today(talk)
    closures = talk.query(OccupiedOn(facility.key, day, day)).closures
    for one in closures:
        if not one.space and one.start <= talk.now < one.end:
            when = Period(one.start, one.end)
            return row("book-closed-for", when=when, reason=one.reason) if one.reason else row("book-closed", when=when)
    rest = [(begin, end) for begin, end in windows(facility, zone_of(talk), day, day) if end > talk.now]
    if not rest:
        return row("book-today-closed")
    begin, end = rest[0]
    return row("book-today-open", until=end) if begin <= talk.now else row("book-today-opens", when=Period(begin, end))
