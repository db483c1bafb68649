"""New times after a promise was broken: how far off they lie, and what is promised by them (rules.md §24, C16)."""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.estate import Limit
from flows.rules.calendar import Calendar
from flows.rules.promises import running
from flows.ticket import Clock, Kind, Ticket

AGAIN = Limit(timedelta(days=1), "days")  # a new time that passes too is followed by one no nearer than this
AGAIN_EMERGENCY = Limit(timedelta(hours=1), "always")
THAT_DAY = Limit(timedelta(days=1), "same-day")
NAMED = ("resolve", "plan", "reply", "call")  # in a word of their own; whoever hears of the first waits for no other


def told_last(ticket: Ticket) -> datetime | None:
    """The latest new time that the resident was told: no later notice names an earlier one."""
    return max((clock.extended for clock in ticket.clocks if clock.extended), default=None)


def broken(ticket: Ticket, now: datetime) -> list[Clock]:
    """Promises whose new time has passed as well."""
    return [clock for clock in running(ticket) if clock.extended and clock.extended <= now]


def put_off(clock: Clock, ticket: Ticket, calendar: Calendar, now: datetime) -> datetime:
    """The new time: its limit once more. Each further one lies at least as far off as the promise is late by then, so
    that the longer it lasts the rarer the notices are."""
    by = calendar.add(now, clock.limit)
    if clock.extended is None:
        return by
    at = now + (now - (clock.due or now))
    if not ticket.emergency and calendar.is_quiet(at):
        at = calendar.add(at, THAT_DAY)
    return max(by, at, calendar.add(now, AGAIN_EMERGENCY if ticket.emergency else AGAIN))


def promise_named(ticket: Ticket, names: list[str]) -> str:
    """The word for what is promised by the new time (`late-new-time`); of several the one that settles the others."""
    if ticket.kind is Kind.REPAIR:
        return "repair"
    return next((one for one in NAMED if one in names), "other")
