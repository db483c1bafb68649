"""The tables of a facility in an estate file, and of the club whole; bot/estate_facility.py has the facility itself.

As in bot/estate_file.py, checks stand on single fields, so that all faults of a file show at once.
"""

from __future__ import annotations

from datetime import time, timedelta
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, PlainValidator, ValidationInfo, field_validator

from bot import estate_texts as texts
from bot.estate_sections import Duration, Key, Section, TimeOfDay, Words, WrittenLimit
from bot.estate_values import limit
from flows.messages import Named

NamedWords = Annotated[Named, PlainValidator(texts.named)]
NamedText = Annotated[Named, PlainValidator(texts.told)]
Money = Annotated[int, PlainValidator(texts.money)]
Paid = Annotated[int, PlainValidator(texts.price)]
Lasting = Annotated[timedelta, PlainValidator(texts.lasting)]
Figure = Annotated[Decimal, PlainValidator(texts.figure)]
MeasureKey = Annotated[str, AfterValidator(texts.measure)]
Share = Annotated[int, Field(ge=1, le=1000)]

POOL = "pool"
OF_A_POOL = ("water_c", "chlorine", "ph")  # what is measured of every pool's water, whatever else is (§24 `club`)


class ClubSection(Section):
    offer: Duration = timedelta(minutes=30)
    no_show_points: Annotated[int, Field(ge=0, le=100)] = 1
    late_cancel_points: Annotated[int, Field(ge=0, le=100)] = 1
    points_last: Duration = timedelta(days=90)
    block_at: Annotated[int, Field(ge=1, le=1000)] = 3
    sheet_at: TimeOfDay = time(8)
    order: WrittenLimit = limit("10 always")


class SpaceSection(Section):
    name: NamedWords
    capacity: Share
    also: list[Words] = Field(default_factory=list)


class PriceSection(Section):
    amount: Paid
    per: Literal["hour", "person", "booking"]
    child: Money | None = None

    @field_validator("child")
    @classmethod
    def _counted(cls, child: int | None, info: ValidationInfo) -> int | None:
        if child is not None and info.data.get("per", "person") != "person":
            raise ValueError('is read only where people pay: remove it, or set per = "person"')
        return child


class AgesSection(Section):
    child_under: Annotated[int, Field(ge=1, le=21)] = 14
    children: bool = True
    children_per_adult: Share | None = None

    @field_validator("children_per_adult")
    @classmethod
    def _admitted(cls, most: int | None, info: ValidationInfo) -> int | None:
        if most is not None and info.data.get("children") is False:
            raise ValueError("is read only where children are admitted: remove it, or children = false")
        return most


class QuotaSection(Section):
    day: int | None = None
    week: int | None = None
    month: int | None = None
    open: int | None = None

    @field_validator("day", "week", "month", "open")
    @classmethod
    def _some(cls, most: int | None) -> int | None:
        if most is not None and most < 1:
            raise ValueError(f"{most} lets nobody book: leave the line out for no limit, or the facility out for none")
        return most

    @field_validator("week", "month")
    @classmethod
    def _more_than_shorter(cls, most: int | None, info: ValidationInfo) -> int | None:
        shorter = {name: info.data.get(name) for name in ("day", "week")}
        for name, one in shorter.items():
            if most is not None and one is not None and most < one:
                raise ValueError(
                    f"{most} is less than the {one} of a {name}: nobody could book so many; write {one} or more"
                )
        return most


class QuestionSection(Section):
    key: Key
    ask: NamedText
    label: NamedWords | None = None
    options: list[NamedWords] = Field(default_factory=list)
    optional: bool = False

    @field_validator("options")
    @classmethod
    def _a_choice(cls, options: list[Named]) -> list[Named]:
        if not options:
            raise ValueError("has nothing to choose from: leave the line out, and any answer will do")
        return apart(options)


class GoodSection(Section):
    name: NamedWords
    price: Money


class TaskSection(Section):
    what: NamedWords
    before: Lasting


class MeasureSection(Section):
    name: NamedWords
    unit: str = ""
    least: Figure | None = None
    most: Figure | None = Field(default=None, validate_default=True)

    @field_validator("most")
    @classmethod
    def _in_order(cls, most: Decimal | None, info: ValidationInfo) -> Decimal | None:
        least = info.data.get("least")
        if least is not None and most is not None and most < least:
            raise ValueError(f"{most} lies below least, {least}: no figure would do")
        return most


class LogSection(Section):
    measures: dict[MeasureKey, MeasureSection]
    before: Lasting = timedelta(minutes=60)
    closes: bool | None = None  # None: as the kind has it

    @field_validator("measures")
    @classmethod
    def _some(cls, measures: dict[str, MeasureSection]) -> dict[str, MeasureSection]:
        if not measures:
            raise ValueError("names nothing to measure: add a measure, or leave the log out")
        return measures

    @field_validator("closes")
    @classmethod
    def _by_something(cls, closes: bool | None, info: ValidationInfo) -> bool | None:
        measures = info.data.get("measures")
        if closes and measures and all(one.least is None and one.most is None for one in measures.values()):
            raise ValueError(
                "no measure has a least or a most, so nothing would ever close it: write limits, or remove the line"
            )
        return closes


def apart(named: list[Named]) -> list[Named]:
    """Raises ValueError where one name, in any language, stands for two of them."""
    known: set[str] = set()
    for one in named:
        own = {words.casefold() for _, words in one.words}
        if double := sorted(own & known):
            raise ValueError("\n".join(f"{name!r} is the name of two: give each its own" for name in double))
        known |= own
    return named


def of_a_pool(log: LogSection | None) -> list[str]:
    """A pool is opened by its own lawful limits: none ship with the product (C23)."""
    own = "write the limits that the law sets for your pool; none ship with Menfang"
    if log is None:
        return [f"is missing: a pool needs the log of its water, {', '.join(OF_A_POOL)}: {own}"]
    faults = [f"measures.{key}: is missing: {own}" for key in OF_A_POOL if key not in log.measures]
    for key, one in log.measures.items():
        if one.least is None and one.most is None:
            faults.append(f"measures.{key}: has neither least nor most: {own}")
    if log.closes is False:
        faults.append("closes: water outside its limits closes a pool: remove the line")
    return faults
