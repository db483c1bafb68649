"""The sections of an estate file, each a table of its own. Defaults are those of handbook/rules.md §24."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import pairwise
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, ValidationInfo, field_validator

from bot import estate_values as written
from flows.estate import REPAIR_CATEGORIES, Limit, Role, Span

WrittenLimit = Annotated[Limit, PlainValidator(written.limit)]
Duration = Annotated[timedelta, PlainValidator(written.duration)]
TimeOfDay = Annotated[time, PlainValidator(written.time_of_day)]
Week = Annotated[tuple[tuple[Span, ...], ...], PlainValidator(written.week)]
Key = Annotated[str, AfterValidator(written.key)]
Words = Annotated[str, AfterValidator(written.words)]
Phone = Annotated[str, AfterValidator(written.phone)]
Approver = Annotated[Role, Field(strict=False), AfterValidator(written.approver)]


def hyphens(name: str) -> str:
    return name.replace("_", "-")


class Section(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class HoursSection(Section):
    timezone: Annotated[ZoneInfo, PlainValidator(written.zone)] = ZoneInfo("Asia/Shanghai")
    week: Week
    dates: Annotated[dict[date, tuple[Span, ...]], PlainValidator(written.dates)] = Field(default_factory=dict)
    public_holidays: bool = True
    quiet: Annotated[Span, PlainValidator(written.quiet)] = written.quiet("21:30-08:00")


class PauseCapsSection(Section):
    model_config = ConfigDict(alias_generator=hyphens)

    waiting_for_resident: Duration = timedelta(days=3)
    access: Duration = timedelta(days=3)
    parts: Duration = timedelta(days=7)
    third_party: Duration = timedelta(days=10)


class RepairSection(Section):
    emergency_accept: WrittenLimit = written.limit("10 always")
    emergency_arrive: WrittenLimit = written.limit("30 always")
    accept: WrittenLimit = written.limit("60 service")
    resolve: WrittenLimit = written.limit("2 days")
    next_update: WrittenLimit = written.limit("24 service hours")
    still_on_it: WrittenLimit = written.limit("4 service hours")
    still_on_it_answer: WrittenLimit = written.limit("30 service")
    urge_every: Duration = timedelta(hours=2)
    followup: WrittenLimit = written.limit("1 day")
    pause_caps: PauseCapsSection = PauseCapsSection()


class SignOffSection(Section):
    remind_after: list[Duration] = [timedelta(hours=24), timedelta(hours=48)]
    reopenable_for: Duration = timedelta(days=14)

    @field_validator("remind_after")
    @classmethod
    def _in_order(cls, reminders: list[timedelta]) -> list[timedelta]:
        if not reminders or any(later <= earlier for earlier, later in pairwise(reminders)):
            raise ValueError(
                'must name at least one reminder, each later than the one before, like ["24 hours", "48 hours"]'
            )
        return reminders


class RemindersSection(Section):
    shares: list[float] = [0.5, 0.8, 1.0]
    again_every: Duration = timedelta(minutes=60)
    acknowledge_within: Duration = timedelta(minutes=15)
    acknowledge_emergency_within: Duration = timedelta(minutes=5)

    @field_validator("shares")
    @classmethod
    def _up_to_the_whole(cls, shares: list[float]) -> list[float]:
        if shares[-1:] != [1.0] or any(later <= earlier for earlier, later in pairwise([0.0, *shares])):
            raise ValueError("must rise from above 0 to 1.0, the limit itself, like [0.5, 0.8, 1.0]")
        return shares


class ComplaintSection(Section):
    silence: Duration = timedelta(minutes=10)
    dispatch: WrittenLimit = written.limit("10 service")
    check: WrittenLimit = written.limit("same day")
    minor_resolve: WrittenLimit = written.limit("2 days")
    important_forward: WrittenLimit = written.limit("60 service")
    important_resolve: WrittenLimit = written.limit("3 days")
    major_forward: WrittenLimit = written.limit("same day")
    major_reply: WrittenLimit = written.limit("2 days")
    major_plan: WrittenLimit = written.limit("3 workdays")
    major_resolve: WrittenLimit = written.limit("10 days")
    form_back: WrittenLimit = written.limit("same day")
    notify_result: WrittenLimit = written.limit("same day")
    upgrade_after: Duration = timedelta(days=30)
    honour_earlier_wish: bool = True
    minor_overtime: Approver = Role.MANAGER
    important_overtime: Approver = Role.GM
    major_overtime: Approver = Role.GM
    close_major: Approver = Role.MANAGER
    followup: WrittenLimit = written.limit("3 days")
    followup_ask_after: Duration = timedelta(days=1)
    followup_answer: WrittenLimit = written.limit("24 always hours")
    followup_call: WrittenLimit = written.limit("4 service hours")
    longest_overtime: Duration = timedelta(days=30)


class ReportsSection(Section):
    at: TimeOfDay = time(18)
    weekly: Annotated[int, PlainValidator(written.weekday)] = written.weekday("fri")
    monthly_due_day: Annotated[int, Field(ge=1, le=31)] = 30
    monthly_remind: Duration = timedelta(days=3)
    quarterly: bool = True


class SurveySection(Section):
    enabled: bool = True
    months: list[Annotated[int, Field(ge=1, le=12)]] = [6, 12]
    day: Annotated[int, Field(ge=1, le=31)] = 15
    at: TimeOfDay = time(10)
    open_for: Duration = timedelta(days=14)
    target: Annotated[int, Field(ge=1, le=100)] = 95
    target_overall: Annotated[int, Field(ge=1, le=100)] = 93

    @field_validator("months")
    @classmethod
    def _some_month(cls, months: list[int]) -> list[int]:
        if not months or len(set(months)) < len(months):
            raise ValueError("must name at least one month, each once, like [6, 12]; enabled = false turns it off")
        return months


class HandoffSection(Section):
    first_reply: WrittenLimit = written.limit("10 service minutes")
    specialist_reply: WrittenLimit = written.limit("60 service")
    returns_after_idle: Duration = timedelta(minutes=30)


class CodesSection(Section):
    staff_invitation: Duration = timedelta(hours=24)
    household_invitation: Duration = timedelta(hours=48)


class ChatSection(Section):
    unclear_before_handoff: Annotated[int, Field(ge=1, le=5)] = 2
    idle_after: Duration = timedelta(minutes=30)
    reply_undo: Duration = timedelta(seconds=30)


class DepartmentSection(Section):
    name: Words
    categories: list[str] = []
    also: list[Words] = []

    @field_validator("categories")
    @classmethod
    def _known(cls, categories: list[str]) -> list[str]:
        unknown = [one for one in categories if one not in REPAIR_CATEGORIES]
        if unknown:
            raise ValueError(
                "\n".join(f"{one!r} is no category: use {', '.join(REPAIR_CATEGORIES)}" for one in unknown)
            )
        return categories


class PlaceSection(Section):
    name: Words
    also: list[Words] = []


class NumbersSection(Section):
    fire: Phone = "119"
    medical: Phone = "120"
    police: Phone = "110"
    desk: Phone
    lifeguard: Phone | None = None


class DutySection(Section):
    member: Key
    role: Annotated[Role, Field(strict=False)]
    hours: Week
    deputy: Key | None = None
    deputy_from: date | None = None
    deputy_until: date | None = Field(default=None, validate_default=True)

    @field_validator("deputy_until")
    @classmethod
    def _whole(cls, until: date | None, info: ValidationInfo) -> date | None:
        given = [info.data.get("deputy"), info.data.get("deputy_from"), until]
        if any(given) and not all(given):
            raise ValueError("deputy, deputy_from and deputy_until belong together: write all three, or none")
        if until and info.data["deputy_from"] > until:
            raise ValueError("lies before deputy_from: the deputy would never stand in")
        if given[0] and given[0] == info.data.get("member"):
            raise ValueError("the deputy is the member: name somebody else")
        return until
