"""The estate as the flows see it: frozen values, read from the estate file by `bot.estate`.

Every figure is the estate's own; the defaults are those of handbook/rules.md §24.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Literal
from zoneinfo import ZoneInfo

from flows.facility import NO_CLUB, Club

Weekday = int  # Monday is 0
Span = tuple[time, time]  # start included, end excluded; (x, time.max) never crosses midnight
HoldsFor = Literal["always", "service", "days", "workdays", "same-day"]


class Role(StrEnum):
    """Roles of members, lowest first (handbook/rules.md §17)."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    DEPARTMENT_HEAD = "department-head"
    MANAGER = "manager"
    GM = "gm"


class Pause(StrEnum):
    """Reasons for which a ticket's clocks may rest (design §5)."""

    WAITING_FOR_RESIDENT = "waiting-for-resident"
    ACCESS = "access"
    PARTS = "parts"
    THIRD_PARTY = "third-party"
    STUCK = "stuck"  # of complaints only: cannot be handled until the quarterly review (handbook/rules.md §9 c)


REASONS = tuple(one for one in Pause if one is not Pause.STUCK)  # what a member may choose from

REPAIR_CATEGORIES = (
    "plumbing", "electrical", "elevator", "door-window", "gas", "hvac", "network-intercom", "public-area", "other",
)  # fmt: skip
FEATURES = ("repair", "complaint", "booking")  # what an estate may switch on; grows with the product
EMERGENCIES = (
    "gas", "fire", "lift", "drowning", "medical", "electric-shock", "water", "security", "missing-child", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hours:
    """The estate's calendar: service hours per weekday, and the dates that differ from them.

    `dates` overrides everything: an empty tuple closes a day, spans open one (a 调休 working weekend is a date with the
    spans of a working day). `public_holidays` says whether China's holiday calendar is consulted where it covers
    the year.
    """

    timezone: ZoneInfo
    week: tuple[tuple[Span, ...], ...]  # seven, Monday first
    dates: Mapping[date, tuple[Span, ...]] = field(default_factory=dict)
    public_holidays: bool = True
    quiet_from: time = time(21, 30)
    quiet_until: time = time(8, 0)


@dataclass(frozen=True, slots=True)
class Limit:
    """How long a promise may take: `amount` runs by `kind`, 24x7, in service hours, days or working days (§24)."""

    amount: timedelta  # for kind "workdays": whole days; for "same-day": one day
    kind: HoldsFor


@dataclass(frozen=True, slots=True)
class RepairPolicy:
    """Limits of repairs (handbook/rules.md §24 `repair` and `sign_off`)."""

    emergency_accept: Limit
    emergency_arrive: Limit
    accept: Limit
    resolve: Limit
    next_update: Limit
    still_on_it: Limit
    still_on_it_answer: Limit
    pause_caps: Mapping[Pause, timedelta]
    urge_every: timedelta
    sign_off_remind: tuple[timedelta, ...]  # after "done": the reminders; after the last, staff telephone
    reopenable_for: timedelta
    followup: Limit


@dataclass(frozen=True, slots=True)
class ComplaintPolicy:
    """Limits and approvers of complaints (handbook/rules.md §§6, 7, 24 `complaint` and `followup`)."""

    silence: timedelta  # after the last word it is filed as it was told (C29)
    dispatch: Limit  # T01
    check: Limit  # T17: 立项 is decided
    minor_resolve: Limit  # T05
    important_forward: Limit  # T02
    important_resolve: Limit  # T06
    major_forward: Limit  # T03, T04
    major_reply: Limit  # T07
    major_plan: Limit  # T10
    major_resolve: Limit  # T08
    form_back: Limit  # T11
    notify_result: Limit  # T12
    upgrade_after: timedelta  # T13
    honour_earlier_wish: bool
    minor_overtime: Role
    important_overtime: Role
    major_overtime: Role
    close_major: Role
    followup: Limit  # T18
    followup_ask_after: timedelta
    followup_answer: Limit  # the bot's question unanswered for so long: staff telephone
    followup_call: Limit  # a bad score or a new grievance is called about within this
    longest_overtime: timedelta


@dataclass(frozen=True, slots=True)
class ReportPolicy:
    """When figures are due (handbook/rules.md §20, §24 `reports`)."""

    at: time
    weekly: Weekday
    monthly_due_day: int  # or the month's last day (C20)
    monthly_remind: timedelta
    quarterly: bool


@dataclass(frozen=True, slots=True)
class SurveyPolicy:
    """The half-yearly satisfaction survey (handbook/systems.md B8); targets are those of handbook/rules.md §16."""

    enabled: bool
    months: tuple[int, ...]
    day: int  # or the month's last day
    at: time
    open_for: timedelta
    target: int  # per cent of satisfied scores in each area
    target_overall: int


@dataclass(frozen=True, slots=True)
class ReminderPolicy:
    """At which share of a limit whom to remind (handbook/rules.md §24 `reminders`)."""

    shares: tuple[float, ...]  # 0.5, 0.8, 1.0
    again_every: timedelta  # service time, after the limit
    acknowledge_within: timedelta  # a supervisor's alert, else the next level
    acknowledge_emergency_within: timedelta


@dataclass(frozen=True, slots=True)
class HandoffPolicy:
    first_reply: Limit
    specialist_reply: Limit  # T16: a question passed on to another department
    returns_after_idle: timedelta


@dataclass(frozen=True, slots=True)
class Department:
    """A department with its own room; `categories` are the repairs dispatched to it."""

    key: str  # "front-desk", "engineering"
    name: str  # as residents read it
    categories: tuple[str, ...] = ()
    also: tuple[str, ...] = ()  # other names people use, and the work it does: cleaners, guards


@dataclass(frozen=True, slots=True)
class Duty:
    """A member is on duty in these hours; a deputy stands in from one date to another, both included."""

    member: str
    role: Role
    week: tuple[tuple[Span, ...], ...]
    deputy: str | None = None
    deputy_from: date | None = None
    deputy_until: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A public place of the estate that can be named when something is broken there."""

    key: str
    name: str
    also: tuple[str, ...] = ()  # other names people use


@dataclass(frozen=True, slots=True, eq=False)  # one estate is the same as itself only: it can be a key
class Estate:
    """One estate, whole. `version` is the hash of its file and is kept with each ticket."""

    key: str
    version: str
    name: str  # 云栖花园
    company: str
    phone: str
    hours: Hours
    repair: RepairPolicy
    reminders: ReminderPolicy
    handoff: HandoffPolicy
    complaint: ComplaintPolicy
    reports: ReportPolicy
    survey: SurveyPolicy
    departments: tuple[Department, ...]
    front_desk: str  # key of the department that takes what no other takes
    places: tuple[Place, ...]
    emergency_numbers: Mapping[str, str]  # fire, medical, police, desk, lifeguard
    duties: tuple[Duty, ...] = ()
    club: Club = NO_CLUB
    binding: Literal["approve", "auto"] = "approve"
    languages: tuple[str, ...] = ("zh-Hans", "en", "zh-Hant")
    digest_at: time = time(18, 0)
    staff_invitation: timedelta = timedelta(hours=24)
    household_invitation: timedelta = timedelta(hours=48)
    reply_undo: timedelta = timedelta(seconds=30)
    unclear_before_handoff: int = 2
    idle_after: timedelta = timedelta(minutes=30)
    features: frozenset[str] = frozenset(FEATURES)

    def department_for(self, category: str) -> str:
        """The department to which a repair of this category is dispatched; the front desk where none claims it."""
        for department in self.departments:
            if category in department.categories:
                return department.key
        return self.front_desk

    def department(self, key: str) -> Department:
        return next(one for one in self.departments if one.key == key)
