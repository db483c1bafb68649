"""What a week's or a month's complaints come to (handbook/rules.md §§11, 16, 20; systems.md C1).

The rules of counting, so that two who count come to the same:

- A complaint belongs to the span in which it was *filed*; "closed" counts what was closed in the span, whenever filed.
- *Open* is what was filed before the span's end and not closed by then.
- *On time* is a promise met by its due moment, an approved new time included; late is one met after it, or passed and
  unmet. A promise that still runs is neither.
- *Repeated* is a complaint with an earlier one, filed within 90 days before it, of the same content (§3) and of the
  same household or, where there is no household, of the same reporter. A retracted one is never repeated.
- *回访* is due for whatever was handled or closed in the span, retractions aside, and made in time when the visit's
  ticket was closed as visited within the limit (T18: three days). While the limit runs it is neither made nor missed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from flows.complaint import CONTENTS, TAGS, Corrective, Nature, Severity
from flows.ticket import Clock, Closing, Ticket

REPEAT_WITHIN = timedelta(days=90)
VISIT_WITHIN = timedelta(days=3)  # T18, where no visit was begun whose own clock would tell
LATE = "1.0"
CLOCKS = ("dispatch", "check", "forward", "reply", "plan", "resolve", "form-back", "notify")

Between = tuple[datetime, datetime]  # the end excluded


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole; without a whole there is no rate."""

    part: int
    whole: int

    @property
    def rate(self) -> float | None:
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True, slots=True)
class Kept:
    """How one promise was kept across complaints."""

    on_time: int = 0
    late: int = 0
    running: int = 0

    @property
    def share(self) -> Share:
        return Share(self.on_time, self.on_time + self.late)


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a complaint taught: the corrective of a 重要 or 重大 one (C8)."""

    label: str
    corrective: Corrective


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one span. Mappings hold every kind there is, in the handbook's order, zeros included."""

    received: int
    closed: int
    open: int
    retracted: int
    cases: int  # 立项
    natures: Mapping[str, int]
    contents: Mapping[str, int]
    tags: Mapping[str, int]
    severities: Mapping[str, int]
    departments: Mapping[str, int]  # by key, the most complained about first
    clocks: Mapping[str, Kept]
    visits: Share
    visits_running: int
    repeated: Share
    overtimes: int
    overtimes_approved: int
    lessons: tuple[Lesson, ...]

    @property
    def settled(self) -> Kept:
        """The promise that counts most: to have it handled."""
        return self.clocks.get("resolve", Kept())


@dataclass(frozen=True, slots=True)
class Cases:
    """All that a span is counted from; lists may overlap and may hold more than the span, never less."""

    filed: Sequence[Ticket]  # complaints filed in the span, and those of the 90 days before it
    closed: Sequence[Ticket]  # complaints closed in the span
    open: Sequence[Ticket]  # complaints not closed now
    visits: Mapping[int, Ticket]  # visits by their own number


def figures(cases: Cases, between: Between, now: datetime, departments: Sequence[str]) -> Figures:
    """Count a span, as things stand at `now`; `departments` are the estate's own, in its order."""
    since, until = between
    filed = [(one, one.complaint) for one in _once(cases.filed) if one.complaint and since <= one.filed < until]
    complaints = [complaint for _, complaint in filed]
    ended = [one for one in _once((*cases.closed, *cases.filed)) if one.closed and since <= one.closed < until]
    everything = _once((*cases.filed, *cases.closed, *cases.open))
    overtimes = [one for complaint in complaints for one in complaint.overtimes]
    by_department = Counter(complaint.accused_department or one.department for one, complaint in filed)
    order = {key: place for place, key in enumerate(departments)}
    visited, waiting = _visits(everything, cases.visits, between, now)
    return Figures(
        received=len(filed),
        closed=len(ended),
        open=sum(1 for one in everything if one.filed < until and (one.closed is None or one.closed >= until)),
        retracted=sum(1 for one, _ in filed if one.closing is Closing.CANCELLED),
        cases=sum(1 for complaint in complaints if complaint.case_at is not None and complaint.case == "opened"),
        natures=_counted(list(Nature), (complaint.nature for complaint in complaints)),
        contents=_counted(CONTENTS, (complaint.content for complaint in complaints)),
        tags=_counted(TAGS, (tag for complaint in complaints for tag in dict.fromkeys(complaint.tags))),
        severities=_counted(list(reversed(Severity)), (complaint.severity for complaint in complaints)),
        departments=dict(
            sorted(by_department.items(), key=lambda pair: (-pair[1], order.get(pair[0], len(order)), pair[0]))
        ),
        clocks={name: _kept([one for one, _ in filed], name, now) for name in CLOCKS},
        visits=visited,
        visits_running=waiting,
        repeated=_repeated(_once(cases.filed), between),
        overtimes=len(overtimes),
        overtimes_approved=sum(1 for one in overtimes if one.approved),
        lessons=tuple(Lesson(one.label, told.corrective) for one, told in filed if told.corrective),
    )


def month_of(year: int, month: int, zone: tzinfo) -> Between:
    """A calendar month on the estate's wall."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return _midnight(date(year, month, 1), zone), _midnight(following, zone)


def month_before(year: int, month: int) -> tuple[int, int]:
    return (year, month - 1) if month > 1 else (year - 1, 12)


def week_of(day: date, zone: tzinfo) -> Between:
    """The week from Monday to Sunday that this day lies in."""
    monday = day - timedelta(days=day.weekday())
    return _midnight(monday, zone), _midnight(monday + timedelta(days=7), zone)


def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time.min, zone)


def on_time(clock: Clock, now: datetime) -> bool | None:
    """Whether a promise was kept; None while it still runs, or when it fell away unmet."""
    if LATE in clock.told:
        return False
    if clock.met is not None:
        return clock.due is None or clock.met <= clock.due
    return False if clock.due is not None and clock.due < now else None


def _kept(filed: Iterable[Ticket], name: str, now: datetime) -> Kept:
    """What ended before its promise fell due takes the promise with it: it is neither kept nor broken."""
    judged = [
        on_time(clock, one.closed or now)
        for one in filed
        for clock in one.clocks
        if clock.name == name and (one.open or clock.met is not None or LATE in clock.told)
    ]
    return Kept(judged.count(True), judged.count(False), judged.count(None))


def _visits(
    everything: Iterable[Ticket], visits: Mapping[int, Ticket], between: Between, now: datetime
) -> tuple[Share, int]:
    since, until = between
    made = missed = running = 0
    for one in everything:
        at = _handled(one)
        if one.complaint is None or at is None or one.closing is Closing.CANCELLED or not since <= at < until:
            continue
        done = _visited(visits.get(one.complaint.visit or 0), at, now)
        made += done is True
        missed += done is False
        running += done is None
    return Share(made, made + missed), running


def _handled(ticket: Ticket) -> datetime | None:
    complaint = ticket.complaint
    return (complaint.handled if complaint else None) or ticket.closed


def _visited(visit: Ticket | None, handled: datetime, now: datetime) -> bool | None:
    """Whether a visit was made within its limit; None while that runs. The bot's question alone closes no visit."""
    if visit is None:
        return False if now - handled > VISIT_WITHIN else None
    clock = visit.clock("visit")
    if visit.closed is None:
        return on_time(clock, now) if clock else None
    if visit.closing is not Closing.VISITED:
        return False
    due = clock.due if clock and clock.due else handled + VISIT_WITHIN
    return visit.closed <= due and not (clock and LATE in clock.told)


def _repeated(complaints: Sequence[Ticket], between: Between) -> Share:
    """Repeated ones among those filed in the span."""
    since, until = between
    last: dict[tuple[str, int, str], datetime] = {}
    repeated = total = 0
    for one in sorted(complaints, key=lambda each: (each.filed, each.id)):
        if one.complaint is None:
            continue
        counts = since <= one.filed < until
        total += counts
        if one.closing is Closing.CANCELLED or (whose := _whose(one)) is None:
            continue
        key = (*whose, one.complaint.content)
        repeated += counts and key in last and one.filed - last[key] <= REPEAT_WITHIN
        last[key] = one.filed
    return Share(repeated, total)


def _whose(ticket: Ticket) -> tuple[str, int] | None:
    if ticket.household is not None:
        return ("household", ticket.household)
    return ("person", ticket.reporter) if ticket.reporter is not None else None


def _counted(known: Sequence[str], found: Iterable[str]) -> dict[str, int]:
    counted = Counter(found)
    return {str(key): counted.get(key, 0) for key in known}


def _once(found: Iterable[Ticket]) -> list[Ticket]:
    return list({one.id: one for one in found}.values())
