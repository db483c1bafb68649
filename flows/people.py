"""Residents and members as the flows see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flows.estate import Role
from flows.messages import Period


class Level(StrEnum):
    """Whom an alert pages, in this order, until somebody acknowledges it."""

    ROOM = "room"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"
    GM = "gm"

    @property
    def above(self) -> Level | None:
        order = list(Level)
        place = order.index(self) + 1
        return order[place] if place < len(order) else None

    def or_above(self, other: Level) -> Level:
        """The higher of the two."""
        order = list(Level)
        return max(self, other, key=order.index)


@dataclass(frozen=True, slots=True)
class Home:
    """A household to which a resident is bound."""

    household: int
    house: str  # "3-2-501"
    head: bool


@dataclass(frozen=True, slots=True)
class Brief:
    """A ticket in a few words, for lists."""

    id: int
    number: int
    label: str
    kind: str
    state: str
    category: str
    emergency: bool
    words: str
    place: str
    house: str
    filed: datetime
    holder: int | None
    mine: bool = True  # false: reported by a neighbour and joined
    by: datetime | None = None  # the next thing we have promised is due by then
    visit: Period | None = None
    rated: bool = False
    closing: str = ""  # how it was closed


@dataclass(frozen=True, slots=True)
class Resident:
    """A person who writes to the front door. Unknown until bound: then `homes` is empty."""

    id: int
    language: str
    surname: str = ""
    honorific: str = ""  # "mr", "ms" or unknown
    phone: str = ""
    homes: tuple[Home, ...] = ()
    open: tuple[Brief, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """A linked member of staff."""

    id: int
    person: int
    key: str  # the name used in the estate file's duty list
    name: str
    role: Role
    department: str
    staff_no: str
    language: str
