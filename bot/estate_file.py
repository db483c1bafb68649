"""A whole estate file, and how it becomes the `Estate` that the flows see; docs/estate-file.md is for operators.

Checks stand on single fields rather than on the whole, so that all faults of a file show at once.
"""

from __future__ import annotations

from datetime import time
from typing import Any, Literal

from pydantic import Field, ValidationInfo, field_validator

from bot.estate_club import POOL, ClubSection
from bot.estate_facility import FacilitySection, one_name_each
from bot.estate_sections import (
    ChatSection,
    CodesSection,
    ComplaintSection,
    DepartmentSection,
    DutySection,
    HandoffSection,
    HoursSection,
    Key,
    NumbersSection,
    Phone,
    PlaceSection,
    RemindersSection,
    RepairSection,
    ReportsSection,
    Section,
    SignOffSection,
    SurveySection,
    TimeOfDay,
    Words,
    hyphens,
)
from bot.estate_values import LANGUAGES, Language
from flows.estate import (
    FEATURES,
    ComplaintPolicy,
    Department,
    Duty,
    Estate,
    HandoffPolicy,
    Hours,
    Pause,
    Place,
    ReminderPolicy,
    RepairPolicy,
    ReportPolicy,
    Role,
    SurveyPolicy,
)
from flows.facility import Club

BOOKING = "booking"  # the feature that needs facilities


class EstateFile(Section):
    """One estate file. Fields are read in this order; a check may look at the fields before its own."""

    key: Key
    name: Words
    company: Words
    phone: Phone
    binding: Literal["approve", "auto"] = "approve"
    languages: list[Language] = Field(default_factory=lambda: list(LANGUAGES))
    features: list[str] | None = None  # all that the file has what is needed for
    digest_at: TimeOfDay = time(18)
    hours: HoursSection
    departments: dict[Key, DepartmentSection]
    front_desk: str
    places: dict[Key, PlaceSection] = Field(default_factory=dict)
    emergency_numbers: NumbersSection
    repair: RepairSection = RepairSection()
    sign_off: SignOffSection = SignOffSection()
    reminders: RemindersSection = RemindersSection()
    handoff: HandoffSection = HandoffSection()
    complaint: ComplaintSection = ComplaintSection()
    reports: ReportsSection = ReportsSection()
    survey: SurveySection = SurveySection()
    codes: CodesSection = CodesSection()
    chat: ChatSection = ChatSection()
    club: ClubSection = ClubSection()
    facilities: dict[Key, FacilitySection] = Field(default_factory=dict, validate_default=True)
    duties: list[DutySection]

    @field_validator("languages")
    @classmethod
    def _some_language(cls, languages: list[str]) -> list[str]:
        if not languages or len(set(languages)) < len(languages):
            raise ValueError(
                "must name at least one language, each once; the first is the one that is spoken by default"
            )
        return languages

    @field_validator("features")
    @classmethod
    def _known_features(cls, features: list[str] | None) -> list[str] | None:
        unknown = [one for one in features or () if one not in FEATURES]
        if unknown:
            raise ValueError("\n".join(f"{one!r} is no feature: use {', '.join(FEATURES)}" for one in unknown))
        return features

    @field_validator("departments")
    @classmethod
    def _one_claim(cls, departments: dict[str, DepartmentSection]) -> dict[str, DepartmentSection]:
        claims: dict[str, list[str]] = {}
        for key, department in departments.items():
            for category in department.categories:
                claims.setdefault(category, []).append(key)
        twice = {category: keys for category, keys in claims.items() if len(keys) > 1}
        if twice:
            raise ValueError(
                "\n".join(
                    f"{one!r} is claimed by {' and '.join(keys)}: leave it with one" for one, keys in twice.items()
                )
            )
        return departments

    @field_validator("front_desk")
    @classmethod
    def _is_a_department(cls, front_desk: str, info: ValidationInfo) -> str:
        departments = info.data.get("departments")
        if departments is not None and front_desk not in departments:
            raise ValueError(f"{front_desk!r} is no department of this file: use one of {', '.join(departments)}")
        return front_desk

    @field_validator("places")
    @classmethod
    def _one_meaning(cls, places: dict[str, PlaceSection]) -> dict[str, PlaceSection]:
        owners: dict[str, str] = {}
        faults = []
        for key, place in places.items():
            for name in dict.fromkeys(name.casefold() for name in (place.name, *place.also)):
                if name in owners:
                    faults.append(f"{name!r} is a name of both {owners[name]} and {key}: leave it with one")
                owners.setdefault(name, key)
        if faults:
            raise ValueError("\n".join(faults))
        return places

    @field_validator("facilities")
    @classmethod
    def _somebody_runs_them(
        cls, facilities: dict[str, FacilitySection], info: ValidationInfo
    ) -> dict[str, FacilitySection]:
        faults = one_name_each(facilities)
        departments, numbers, features = (
            info.data.get(name) for name in ("departments", "emergency_numbers", "features")
        )
        for key, one in facilities.items():
            if departments is not None and one.desk and one.desk not in departments:
                faults.append(f"{key}.desk: {one.desk!r} is no department of this file: use {', '.join(departments)}")
        if numbers and not numbers.lifeguard and any(one.kind == POOL for one in facilities.values()):
            faults.append(
                "there is a pool, so emergency_numbers.lifeguard must say who comes when somebody drowns: add it"
            )
        if features is not None and BOOKING in features and not facilities:
            faults.append(f"{BOOKING!r} is among the features, but there is nothing to book: add [facilities.KEY]")
        if features is not None and BOOKING not in features and facilities:
            faults.append(f"nobody could book them: add {BOOKING!r} to features, or remove the facilities")
        if faults:
            raise ValueError("\n".join(faults))
        return facilities

    @field_validator("duties")
    @classmethod
    def _somebody_hears(cls, duties: list[DutySection]) -> list[DutySection]:
        roles = {duty.role for duty in duties}
        faults = []
        if Role.SUPERVISOR not in roles:
            faults.append("names no supervisor: outside all duty hours the supervisor is on duty, so there must be one")
        if not roles & {Role.MANAGER, Role.GM}:
            faults.append(
                "names no manager and no gm: an alert that the supervisor does not acknowledge must reach somebody"
            )
        if faults:
            raise ValueError("\n".join(faults))
        return duties

    def estate(self, version: str) -> Estate:
        """The value that the flows see."""
        return Estate(
            version=version,
            hours=self._hours(),
            repair=self._repair(),
            reminders=ReminderPolicy(**dict(self.reminders) | {"shares": tuple(self.reminders.shares)}),
            handoff=HandoffPolicy(**dict(self.handoff)),
            complaint=ComplaintPolicy(**dict(self.complaint)),
            reports=ReportPolicy(**dict(self.reports)),
            survey=SurveyPolicy(**dict(self.survey) | {"months": tuple(self.survey.months)}),
            departments=tuple(
                Department(key, one.name, tuple(one.categories), tuple(one.also))
                for key, one in self.departments.items()
            ),
            places=tuple(Place(key, one.name, tuple(one.also)) for key, one in self.places.items()),
            emergency_numbers={service: number for service, number in self.emergency_numbers if number},
            duties=tuple(_duty(one) for one in self.duties),
            languages=tuple(self.languages),
            features=frozenset(self._features()),
            club=self._club(),
            **self._alike("key", "name", "company", "phone", "front_desk", "binding", "digest_at"),
            **dict(self.codes),
            **dict(self.chat),
        )

    def _alike(self, *names: str) -> dict[str, Any]:
        return {name: getattr(self, name) for name in names}

    def _features(self) -> list[str]:
        if self.features is not None:
            return self.features
        return [one for one in FEATURES if one != BOOKING or self.facilities]

    def _club(self) -> Club:
        facilities = tuple(one.facility(key, self.front_desk) for key, one in self.facilities.items())
        return Club(facilities, **dict(self.club))

    def _hours(self) -> Hours:
        hours = self.hours
        return Hours(hours.timezone, hours.week, hours.dates, hours.public_holidays, *hours.quiet)

    def _repair(self) -> RepairPolicy:
        caps = {Pause(hyphens(name)): cap for name, cap in self.repair.pause_caps}
        return RepairPolicy(
            **dict(self.repair) | {"pause_caps": caps},
            sign_off_remind=tuple(self.sign_off.remind_after),
            reopenable_for=self.sign_off.reopenable_for,
        )


def _duty(duty: DutySection) -> Duty:
    return Duty(duty.member, duty.role, duty.hours, duty.deputy, duty.deputy_from, duty.deputy_until)
