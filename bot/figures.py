"""The figures of a span, of those complaints that their reader may see: the forms and the reports count alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from flows.estate import Estate
from flows.rules.figures import REPEAT_WITHIN, Between, Cases, Figures, figures
from flows.ticket import Ticket
from storage import complaints
from storage.database import Connection


def counted(
    connection: Connection, estate: Estate, between: Between, now: datetime, shows: Callable[[Ticket], bool]
) -> Figures:
    """A number can tell as much as a line: what the reader may not see is not counted for them (D1)."""
    key, (since, until) = estate.key, between
    filed = complaints.filed_between(connection, key, since - REPEAT_WITHIN, until)
    closed = complaints.closed_between(connection, key, since, now)
    left = complaints.left_open(connection, key, until)
    filed, closed, left = ([one for one in found if shows(one)] for found in (filed, closed, left))
    numbers = {one.complaint.visit for one in (*filed, *closed) if one.complaint and one.complaint.visit}
    cases = Cases(filed, closed, left, complaints.numbered(connection, key, numbers))
    return figures(cases, between, now, [one.key for one in estate.departments])
