"""The tables of a facility in an estate file, and of the club whole; bot/estate_facility.py has the facility itself.

As in bot/estate_file.py, checks stand on single fields, so that all faults of a file show at once.
"""

from __future__ import annotations

from datetime import time, timedelta
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, PlainValidator, ValidationInfo, field_validator

from bot import estate_texts as texts
from bot.estate_sections import Duration, Key, Section, TimeOfDay, Words
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


class QuestionSection(Section):
    key: Key
    ask: NamedText
    options: list[NamedWords] = Field(default_factory=list)
    optional: bool = False


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
