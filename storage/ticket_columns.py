"""The columns beside a ticket's body: what tickets are searched by, taken from the value itself."""

from __future__ import annotations

from typing import Any

from flows.ticket import Kind, State, Ticket


def columns_of(value: Ticket) -> dict[str, Any]:
    unmet = [clock for clock in value.clocks if clock.met is None and value.open]
    dues = [clock.due for clock in unmet if clock.due and "1.0" not in clock.told]
    late = [clock.due for clock in unmet if clock.due and "1.0" in clock.told]
    return {
        "estate": value.estate,
        "number": value.number,
        "kind": value.kind,
        "state": value.state,
        "revision": value.revision,
        "category": value.category,
        "emergency": value.emergency,
        "public": value.public,
        "place": value.place[:200],
        "household_id": value.household,
        "reporter_id": value.reporter,
        "department": value.department,
        "holder_id": value.holder,
        "filed": value.filed,
        "closed": value.closed,
        "closing": value.closing,
        "due": None if value.kind is Kind.REPAIR and value.state is State.DONE else min(dues, default=None),
        "late": min(late, default=None),
    }
