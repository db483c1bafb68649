"""One complaint among those who may do something about it: no rooms, no tables, only the rules and the clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from bot.estate import load_estates
from flows.complaint import About, Complaint, Dispatch, Severity
from flows.estate import Estate, Hours, Role
from flows.messages import Refused
from flows.news import Audience, Outcome, Ring
from flows.people import Level, Member
from flows.rules.calendar import Calendar
from flows.rules.complaints.closing import result_told
from flows.rules.deeds import Action, Rules
from flows.rules.lifecycle import act
from flows.rules.promises import promised, rings
from flows.rules.ringing import ring
from flows.ticket import Clock, Kind, State, Ticket

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=ZONE)  # a working day, in service hours
RANKS = {Role.AGENT: 0, Role.SUPERVISOR: 1, Role.DEPARTMENT_HEAD: 1, Role.MANAGER: 2, Role.GM: 3}
MOST_AT_ONCE = 40  # timers that one moment may bring


def member(number: int, key: str, role: Role, department: str) -> Member:
    return Member(number, number, key, key, role, department, f"{number:04d}", "zh-Hans")


CAST = {
    one.key: one
    for one in (
        member(1, "zhao", Role.AGENT, "front-desk"),
        member(2, "mei", Role.AGENT, "front-desk"),
        member(3, "qian", Role.AGENT, "engineering"),
        member(4, "lu", Role.AGENT, "engineering"),
        member(5, "feng", Role.DEPARTMENT_HEAD, "engineering"),
        member(6, "an", Role.DEPARTMENT_HEAD, "security"),
        member(7, "sun", Role.SUPERVISOR, "front-desk"),
        member(8, "li", Role.SUPERVISOR, "front-desk"),
        member(9, "zhou", Role.MANAGER, "front-desk"),
        member(10, "xu", Role.MANAGER, "front-desk"),
        member(11, "wu", Role.GM, "front-desk"),
    )
}


def accusing(name: str) -> tuple[Complaint, str, Level]:
    """What it is against, who handles it, and the lowest level that may see it (rules.md §24 D1)."""
    match name:
        case "engineering":
            return Complaint(accused_department="engineering"), "engineering", Level.ROOM
        case "front-desk":
            return Complaint(accused_department="front-desk"), "front-desk", Level.SUPERVISOR
        case "qian" | "mei":
            who = CAST[name]
            return Complaint(about=About.PERSON, accused_member=who.id), who.department, Level.SUPERVISOR
        case "feng" | "sun":
            who = CAST[name]
            return Complaint(about=About.HEAD, accused_member=who.id), who.department, Level.MANAGER
        case "li":  # a supervisor who is named, and yet it hangs where supervisors are
            return Complaint(about=About.PERSON, accused_member=CAST[name].id), "front-desk", Level.SUPERVISOR
        case "zhou":
            return Complaint(about=About.MANAGER, accused_member=CAST[name].id), "front-desk", Level.GM
        case _:
            return Complaint(), "front-desk", Level.ROOM


AGAINST = ("nobody", "engineering", "front-desk", "qian", "mei", "feng", "sun", "li", "zhou")


@cache
def estate() -> Estate:
    (one,) = load_estates(None)
    return replace(one, hours=replace(one.hours, public_holidays=False))


@cache
def calendar() -> Calendar:
    return Calendar(estate().hours)


def closed_on(*days: Any) -> Calendar:
    """The estate's calendar where these days are holidays too."""
    hours: Hours = replace(estate().hours, dates=dict.fromkeys(days, ()))
    return Calendar(hours)


@dataclass
class Casework:
    """A complaint, as it stands now, and the visits it made due. Time stands still but for `forward`."""

    ticket: Ticket
    now: datetime
    calendar: Calendar
    visits: list[Ticket] = field(default_factory=list)
    outcomes: list[tuple[datetime, Outcome]] = field(default_factory=list)  # of the complaint, in order

    @classmethod
    def filed(  # what a complaint may differ in
        cls,
        at: datetime = MONDAY,
        *,
        against: str = "engineering",
        severity: Severity = Severity.MINOR,
        days: Calendar | None = None,
        reporter: int | None = 99,
        **facts: Any,
    ) -> Casework:
        told, department, confined = accusing(against)
        days = days or calendar()
        complaint = replace(told, severity=severity, dispatches=(Dispatch(department, at),), **facts)
        blank = Ticket(
            7, estate().key, 412, Kind.COMPLAINT, State.DISPATCHED, 1, "service-quality", False, "三天没人来", "", False,
            None, "", reporter, None, "", department, None, at, at, at, (), confined=confined, complaint=complaint,
        )  # fmt: skip
        return cls(promised(blank, estate(), days), at, days)

    @property
    def rules(self) -> Rules:
        return Rules(estate(), self.calendar, self.now)

    @property
    def complaint(self) -> Complaint:
        assert self.ticket.complaint is not None
        return self.ticket.complaint

    @property
    def visit(self) -> Ticket:
        return self.visits[-1]

    def clock(self, name: str) -> Clock:
        found = self.ticket.clock(name)
        assert found is not None, f"no clock {name}"
        return found

    # ── what people do ──────────────────────────────────────────────────────────────────────────────────────────────

    def tries(self, who: str | None, name: str, words: str = "说明", **values: Any) -> Outcome | Refused:
        """What would come of it; nothing is done."""
        return act(self.ticket, Action(name, CAST[who] if who else None, words, **values), self.rules)

    def does(self, who: str | None, name: str, words: str = "说明", **values: Any) -> Outcome:
        outcome = self.tries(who, name, words, **values)
        assert isinstance(outcome, Outcome), outcome
        return self.settle(outcome)

    def refused(self, who: str | None, name: str, words: str = "说明", **values: Any) -> str:
        outcome = self.tries(who, name, words, **values)
        assert isinstance(outcome, Refused), outcome.entry
        return outcome.key

    def settle(self, outcome: Outcome) -> Outcome:
        self.ticket = outcome.ticket
        self.visits.extend(replace(one, clocks=promised(one, estate(), self.calendar).clocks) for one in outcome.opens)
        self.outcomes.append((self.now, outcome))
        return outcome

    def tells_result(self) -> None:
        """The resident has heard it, in a message or by telephone."""
        self.ticket = result_told(self.ticket, self.rules)

    def tries_visit(self, who: str | None, name: str, words: str = "说明", **values: Any) -> Outcome | Refused:
        return act(self.visit, Action(name, CAST[who] if who else None, words, **values), self.rules)

    def does_visit(self, who: str, name: str, words: str = "说明", **values: Any) -> Outcome:
        outcome = self.tries_visit(who, name, words, **values)
        assert isinstance(outcome, Outcome), outcome
        self.visits[-1] = outcome.ticket
        return outcome

    # ── time ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def until(self, moment: datetime) -> list[tuple[datetime, Ring, Outcome]]:
        """Time passes; every timer of the complaint and of its last visit rings at its own moment, in order."""
        rung: list[tuple[datetime, Ring, Outcome]] = []
        at_once, before = 0, self.now
        while (first := self._first()) is not None and first[0].due <= moment:
            one, is_visit = first
            self.now = max(self.now, one.due)
            at_once, before = (at_once + 1 if self.now == before else 0), self.now
            assert at_once < MOST_AT_ONCE, f"no end of {one} at {self.now}"
            outcome = ring(self.visit if is_visit else self.ticket, one, estate(), self.calendar, self.now)
            assert outcome is not None, f"{one} has nothing to say and would ring for ever"
            rung.append((self.now, one, outcome))
            if is_visit:
                self.visits[-1] = outcome.ticket
            else:
                self.settle(outcome)
        self.now = moment
        return rung

    def forward(self, **by: float) -> list[tuple[datetime, Ring, Outcome]]:
        return self.until(self.now + timedelta(**by))

    def _first(self) -> tuple[Ring, bool] | None:
        found = [(one, False) for one in self.rings()]
        if self.visits:
            found += [(one, True) for one in rings(self.visit, estate(), self.calendar, self.now)]
        return min(found, key=lambda one: one[0].due, default=None)

    def rings(self) -> tuple[Ring, ...]:
        return rings(self.ticket, estate(), self.calendar, self.now)

    # ── what was heard ──────────────────────────────────────────────────────────────────────────────────────────────

    def heard(self, to: Audience = Audience.REPORTER) -> list[str]:
        return [key for _, one in self.outcomes for key in scripts(one, to)]


def scripts(outcome: Outcome, to: Audience) -> list[str]:
    return [news.say.key for news in outcome.news if news.to is to and news.say]


def handled(case: Casework, by: str = "feng", *, decides: str = "sun") -> None:
    """Signed for, made a case, handled: the way to `done`."""
    if case.complaint.case != "opened":
        case.does(decides, "open-case", pick="on-site")
    if case.ticket.holder is None:
        case.does(by, "claim")
    case.does(by, "finish", "已更换路灯")


def ready(case: Casework, by: str = "feng", *, verifier: str = "mei", head: str = "zhou") -> None:
    """Everything that 销项 asks for."""
    handled(case, by)
    case.does(by, "return-form", "换灯并巡查")
    case.tells_result()
    if case.complaint.severity is not Severity.MINOR:
        case.does(by, "corrective", "巡查漏项；每周巡查；3月31日")
        case.does(head, "confirm")
    case.does(verifier, "verify", "已电话核实")
    if case.complaint.severity is Severity.MAJOR:
        case.does(head, "agree")


def dues(case: Casework, names: Sequence[str]) -> list[str]:
    """The due moments of these clocks as people write them, in the estate's time."""
    return [f"{due.astimezone(ZONE):%m-%d %a %H:%M}" if (due := case.clock(one).due) else "—" for one in names]
