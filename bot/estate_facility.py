"""One facility of an estate file, and how it becomes the `Facility` that the flows see (handbook/rules.md §14, §24).

As in bot/estate_file.py, checks stand on single fields, so that all faults of a file show at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from typing import Annotated, Any

from pydantic import Field, PlainValidator, ValidationInfo, field_validator

from bot import estate_texts as texts
from bot.estate_club import (
    POOL,
    AgesSection,
    GoodSection,
    Lasting,
    LogSection,
    Money,
    NamedText,
    NamedWords,
    PriceSection,
    QuestionSection,
    QuotaSection,
    Share,
    SpaceSection,
    TaskSection,
    apart,
    of_a_pool,
)
from bot.estate_sections import Duration, Key, Section, Words, WrittenLimit
from bot.estate_spans import minutes, too_short
from flows.estate import Span
from flows.facility import (
    QUESTIONS,
    Ages,
    Facility,
    FacilityKind,
    Good,
    Log,
    Measure,
    Price,
    Question,
    Quota,
    Space,
    Task,
)
from flows.messages import Named

Length = Annotated[timedelta, PlainValidator(texts.length)]
Cleaning = Annotated[timedelta, PlainValidator(texts.pause)]
OpenWeek = Annotated[tuple[tuple[Span, ...], ...], PlainValidator(texts.week)]
OpenDates = Annotated[dict[date, tuple[Span, ...]], PlainValidator(texts.dates)]

FARTHEST = timedelta(days=366)
THINK_AGAIN = timedelta(hours=1)  # between the reminder and the end of free cancellation
ALIKE = (
    "kind", "name", "shared", "slot", "buffer", "week", "dates", "notice", "ahead", "fewest", "deposit", "cancel_until",
    "second_thoughts", "approval", "card", "confirm", "rules", "bill_grace", "self_check_in", "locker", "patrol",
    "plan",
)  # fmt: skip  # these read in the file as they do in the flows


class FacilitySection(Section):
    """One facility. Fields are read in this order; a check may look at the fields before its own."""

    kind: FacilityKind
    name: NamedWords
    also: list[Words] = Field(default_factory=list)
    spaces: dict[Key, SpaceSection]
    shared: bool = False
    desk: Key | None = None
    slot: Length
    longest: Length | None = None
    buffer: Cleaning = timedelta()
    every: Length | None = None
    week: OpenWeek
    dates: OpenDates = Field(default_factory=dict)
    ahead: Duration = timedelta(days=14)
    notice: Lasting = timedelta()
    fewest: Share = 1
    price: PriceSection | None = None
    deposit: Money = 0
    ages: AgesSection = AgesSection()
    quota: QuotaSection = QuotaSection()
    cancel_until: Lasting = timedelta(hours=2)
    second_thoughts: Lasting = timedelta(minutes=10)
    approval: WrittenLimit | None = None
    card: bool = False
    confirm: NamedText | None = None
    rules: NamedText | None = None
    asks: list[QuestionSection] = Field(default_factory=list)
    remind: Lasting | None = None  # None: while it may still be cancelled freely
    early: Lasting = timedelta(minutes=15)
    grace: Duration = timedelta(minutes=15)
    bill_grace: Lasting = timedelta(minutes=10)
    self_check_in: bool = False
    locker: bool = False
    patrol: Duration | None = None
    goods: list[GoodSection] = Field(default_factory=list)
    log: LogSection | None = Field(default=None, validate_default=True)
    checklist: list[TaskSection] = Field(default_factory=list)
    plan: Duration | None = None

    @field_validator("spaces")
    @classmethod
    def _one_meaning(cls, spaces: dict[str, SpaceSection]) -> dict[str, SpaceSection]:
        if not spaces:
            raise ValueError("has no space to book: name one, with its capacity")
        if faults := twice({key: names(one.name, one.also) for key, one in spaces.items()}):
            raise ValueError("\n".join(faults))
        return spaces

    @field_validator("longest")
    @classmethod
    def _whole_slots(cls, longest: timedelta | None, info: ValidationInfo) -> timedelta | None:
        slot = info.data.get("slot")
        if longest and slot and (longest < slot or longest % slot):
            raise ValueError(f"must be the slot of {minutes(slot)}, or several whole ones: {minutes(longest)} is not")
        return longest

    @field_validator("every")
    @classmethod
    def _no_gaps(cls, every: timedelta | None, info: ValidationInfo) -> timedelta | None:
        slot, longest, buffer = (info.data.get(name) for name in ("slot", "longest", "buffer"))
        if every and slot and buffer is not None and every > (most := (longest or slot) + buffer):
            raise ValueError(
                f"{minutes(every)} from start to start leaves time that nobody can book: at most {minutes(most)}, "
                "the longest booking and the buffer after it"
            )
        return every

    @field_validator("week")
    @classmethod
    def _room_for_one(cls, week: tuple[tuple[Span, ...], ...], info: ValidationInfo) -> tuple[tuple[Span, ...], ...]:
        nights = [(week[day - 1], week[day], week[(day + 1) % 7]) for day in range(7)]
        if short := [*too_short(nights, info.data.get("slot"))]:
            raise ValueError("\n".join(dict.fromkeys(short)))
        return week

    @field_validator("dates")
    @classmethod
    def _room_on_dates(cls, dates: dict[date, tuple[Span, ...]], info: ValidationInfo) -> dict[date, tuple[Span, ...]]:
        # which day comes before and after a date changes with the years: what touches midnight is let be
        nights = [(((time.min, time.max),), spans, ((time.min, time.max),)) for spans in dates.values()]
        if short := [*too_short(nights, info.data.get("slot"))]:
            raise ValueError("\n".join(dict.fromkeys(short)))
        return dates

    @field_validator("ahead")
    @classmethod
    def _within_a_year(cls, ahead: timedelta) -> timedelta:
        if ahead > FARTHEST:
            raise ValueError(f"is longer than a year: at most {FARTHEST.days} days")
        return ahead

    @field_validator("notice")
    @classmethod
    def _some_day(cls, notice: timedelta, info: ValidationInfo) -> timedelta:
        if (ahead := info.data.get("ahead")) and notice >= ahead:
            raise ValueError("is not shorter than ahead: there would be no time at which one could book")
        return notice

    @field_validator("fewest")
    @classmethod
    def _fits(cls, fewest: int, info: ValidationInfo) -> int:
        spaces = info.data.get("spaces")
        if spaces and fewest > (most := max(one.capacity for one in spaces.values())):
            raise ValueError(f"{fewest} people fit in none of its spaces: the largest takes {most}")
        return fewest

    @field_validator("ages")
    @classmethod
    def _priced(cls, ages: AgesSection, info: ValidationInfo) -> AgesSection:
        if not ages.children and (price := info.data.get("price")) and price.child is not None:
            raise ValueError("no children are admitted, but the price has one for them: remove price.child")
        return ages

    @field_validator("early", "grace")
    @classmethod
    def _within_a_booking(cls, length: timedelta, info: ValidationInfo) -> timedelta:
        if (slot := info.data.get("slot")) and length > slot:
            raise ValueError(f"is longer than a booking: at most the slot of {minutes(slot)}")
        return length

    @field_validator("goods")
    @classmethod
    def _told_apart(cls, goods: list[GoodSection]) -> list[GoodSection]:
        apart([one.name for one in goods])
        return goods

    @field_validator("asks")
    @classmethod
    def _asked_once(cls, asks: list[QuestionSection]) -> list[QuestionSection]:
        if len(asks) > QUESTIONS:
            raise ValueError(f"has {len(asks)} questions: ask {QUESTIONS} at most")
        keys = [one.key for one in asks]
        if double := sorted({key for key in keys if keys.count(key) > 1}):
            raise ValueError("\n".join(f"{key!r} is the key of two questions: give each its own" for key in double))
        return asks

    @field_validator("log")
    @classmethod
    def _own_limits(cls, log: LogSection | None, info: ValidationInfo) -> LogSection | None:
        if info.data.get("kind") == POOL and (faults := of_a_pool(log)):
            raise ValueError("\n".join(faults))
        return log

    def facility(self, key: str, front_desk: str) -> Facility:
        """The value that the flows see."""
        return Facility(
            key=key,
            desk=self.desk or front_desk,
            longest=self.longest or self.slot,
            every=self.every or self.slot,
            also=tuple(self.also),
            spaces=tuple(Space(one, its.name, its.capacity, tuple(its.also)) for one, its in self.spaces.items()),
            price=Price(**dict(self.price)) if self.price else None,
            ages=Ages(**dict(self.ages)),
            quota=Quota(**dict(self.quota)),
            asks=tuple(Question(**dict(one) | {"options": tuple(one.options)}) for one in self.asks),
            goods=tuple(Good(**dict(one)) for one in self.goods),
            checklist=tuple(Task(**dict(one)) for one in self.checklist),
            log=self._log(),
            remind=self.cancel_until + THINK_AGAIN if self.remind is None else self.remind,
            early=min(self.early, self.slot),
            grace=min(self.grace, self.slot),
            **self._alike(),
        )

    def _alike(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in ALIKE}

    def _log(self) -> Log | None:
        if self.log is None:
            return None
        measures = tuple(Measure(key, **dict(one)) for key, one in self.log.measures.items())
        closes = self.log.closes if self.log.closes is not None else self.kind == POOL
        return Log(measures, self.log.before, closes)


def one_name_each(facilities: Mapping[str, FacilitySection]) -> list[str]:
    """A fault for each name that two facilities have."""
    return twice({key: names(one.name, one.also) for key, one in facilities.items()})


def names(name: Named, also: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words.casefold() for words in (*(words for _, words in name.words), *also)))


def twice(owned: Mapping[str, Sequence[str]]) -> list[str]:
    """A fault for each name that two keys have."""
    owners: dict[str, str] = {}
    return [
        f"{name!r} is a name of both {owners[name]} and {key}: leave it with one"
        for key, known in owned.items()
        for name in known
        if owners.setdefault(name, key) != key
    ]
