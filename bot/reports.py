"""Figures that are due: the week's for supervisors, the month's for the manager (handbook/rules.md §20, T14)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from bot import audience, post, tone_report
from bot.figures import counted
from bot.unit import Unit
from bot.writer import new_ticket
from flows.estate import Estate, Limit
from flows.messages import Say, Term, Value
from flows.people import Level
from flows.rules.figures import Between, month_of, week_of
from flows.ticket import Clock, Kind, Ticket
from storage import timers
from storage.database import Connection
from storage.timers import Timer

REPORT = "report"  # the kind of their timers
MONTHLY = "monthly-report"  # the category of the task that the month's figures are
DAY = timedelta(days=1)


# ── when ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def report_timers(estate: Estate, now: datetime) -> list[Timer]:
    """The next of each kind."""
    return [_timer(estate, "weekly", _weekly(estate, now)), _timer(estate, "monthly", _monthly(estate, now))]


def to_be_set(connection: Connection, estates: Iterable[Estate], now: datetime) -> list[Timer]:
    """Those of all estates when the process starts: what fell due while it was down still rings (T14)."""
    wanted = [one for estate in estates for one in report_timers(estate, now)]
    missed = [one.key for one in wanted if (set_then := timers.waiting(connection, one.key)) and set_then.due <= now]
    return [one for one in wanted if one.key not in missed]


def _timer(estate: Estate, what: str, due: datetime) -> Timer:
    return Timer(estate.key, f"{REPORT}:{what}:{estate.key}", due, REPORT, 0, 0, {"what": what})


def _weekly(estate: Estate, now: datetime) -> datetime:
    local = now.astimezone(estate.hours.timezone)
    day = local.date() + timedelta(days=(estate.reports.weekly - local.weekday()) % 7)
    due = datetime.combine(day, estate.reports.at, estate.hours.timezone)
    return due if due > local else datetime.combine(day + 7 * DAY, estate.reports.at, estate.hours.timezone)


def month_due(estate: Estate, day: date) -> datetime:
    """The 30th of that month, or its last day where it is shorter (C20)."""
    last = min(estate.reports.monthly_due_day, monthrange(day.year, day.month)[1])
    return datetime.combine(day.replace(day=last), estate.reports.at, estate.hours.timezone)


def _monthly(estate: Estate, now: datetime) -> datetime:
    """Some days before the month's figures are due."""
    local = now.astimezone(estate.hours.timezone)
    due = month_due(estate, local.date()) - estate.reports.monthly_remind
    following = (local.date().replace(day=1) + 32 * DAY).replace(day=1)
    return due if due > local else month_due(estate, following) - estate.reports.monthly_remind


# ── what ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def ring(unit: Unit, timer: Timer) -> Ticket | None:
    """A report is due; the task that a month's figures are comes back, to be opened. Called by the scheduler."""
    unit.timers.extend(one for one in report_timers(unit.estate, unit.now) if one.key == timer.key)
    local = timer.due.astimezone(unit.estate.hours.timezone)  # after an outage too: what it was set for
    if timer.body["what"] == "monthly":
        return _task(unit, month_due(unit.estate, (local + unit.estate.reports.monthly_remind).date()))
    since, until = week_of(local.date(), unit.estate.hours.timezone)
    to_supervisors(unit, card(unit, "weekly", (since, until), audience.for_supervisors))
    if (words := tone_report.weekly(unit, since, until)) is not None:
        to_supervisors(unit, words)
    return None


def _task(unit: Unit, due: datetime) -> Ticket:
    """《投诉记录月总结表》 is the supervisor's to hand in; reminders and alerts are those of every promise (T14)."""
    words = unit.house.speech.words("monthly-task", unit.staff_language, unit.estate, month=f"{due:%Y-%m}")
    clock = Clock("submit", unit.now, Limit(DAY, "days"), fixed=due)
    return new_ticket(unit, Kind.TASK, category=MONTHLY, words=words, department=audience.SUPERVISORS, clocks=(clock,))


def submitted(unit: Unit, ticket: Ticket) -> None:
    """The supervisor has handed the month's figures in: the manager reads them."""
    zone = unit.estate.hours.timezone
    promise = ticket.clock("submit")
    due = (promise.fixed if promise and promise.fixed else ticket.filed).astimezone(zone)
    for member in audience.paged(unit, Level.MANAGER)[1]:
        shows = audience.shown_to(unit, member)
        post.tell_member(unit, member, card(unit, "monthly", month_of(due.year, due.month, zone), shows))


def week(unit: Unit) -> Between:
    """The week that ends about now."""
    zone = unit.estate.hours.timezone
    return week_of(unit.now.astimezone(zone).date(), zone)


def month(unit: Unit, named: str = "") -> Between | None:
    """The month named `2026-11`, or this one; None when the words name none."""
    zone = unit.estate.hours.timezone
    if not named.strip():
        local = unit.now.astimezone(zone)
        return month_of(local.year, local.month, zone)
    try:
        first = date.fromisoformat(f"{named.strip()}-01")
    except ValueError:
        return None
    return month_of(first.year, first.month, zone)


def card(unit: Unit, what: str, between: Between, shows: Callable[[Ticket], bool]) -> Say:
    """The figures in one message: counts, the commonest kinds, what was late, and how many were called.

    `shows`: what may be counted where it is read.
    """
    found = counted(unit.connection, unit.estate, between, unit.now, shows)
    late = sum(kept.late for kept in found.clocks.values())
    args: dict[str, Value] = {
        "since": between[0].astimezone(unit.estate.hours.timezone).date(),
        "until": (between[1] - DAY / 2).astimezone(unit.estate.hours.timezone).date(),
        "received": found.received,
        "closed": found.closed,
        "open": found.open,
        "cases": found.cases,
        "late": late,
        "repeated": percent(found.repeated.rate),
        "visited": percent(found.visits.rate),
        "severities": _rows(unit, "severity", found.severities),
        "contents": _rows(unit, "category", found.contents),
        "natures": _rows(unit, "nature", found.natures),
        "departments": _departments(unit, found.departments),
    }
    return Say(f"report-{what}", args)


def percent(rate: float | None) -> Value:
    return Term("rate-none") if rate is None else f"{rate:.0%}"


def _rows(unit: Unit, script: str, counts: object) -> Value:
    assert isinstance(counts, dict)  # counted by their keys
    words = unit.house.speech.words
    said = [
        f"{words(f'{script}-{key}', unit.staff_language, unit.estate)} {count}"
        for key, count in counts.items()
        if count
    ]
    return " · ".join(said) or Term("list-empty")


def _departments(unit: Unit, counts: object) -> Value:
    assert isinstance(counts, dict)  # counted by their keys
    names = {one.key: one.name for one in unit.estate.departments}
    return " · ".join(f"{names.get(key, key)} {count}" for key, count in counts.items() if count) or Term("list-empty")


def to_supervisors(unit: Unit, say: Say) -> None:
    """In their room; where there is none, to each on duty."""
    room = next((address for address, one in unit.rooms.items() if one.department == audience.SUPERVISORS), None)
    if room is not None:
        post.tell_room(unit, room, say)
        return
    for member in audience.paged(unit, Level.SUPERVISOR)[1]:
        post.tell_member(unit, member, say)
