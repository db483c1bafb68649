"""A filled form: words only, ready for a spreadsheet or a page. An empty text is a line to be filled in by hand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The handbook's five forms, and the club's register; the value stands in addresses and options."""

    OPINION = "opinion"  # 《客户投诉意见表》
    REGISTER = "register"  # 《投诉处置记录表》
    RECORD = "record"  # 《投诉记录表》
    MONTH = "month"  # 《投诉记录月总结表》
    REPAIR = "repair"  # 《维修服务单》
    ENTRIES = "entries"  # 《入场登记》


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to be signed: the press that stands for the signature, with name and time, or empty for a hand."""

    caption: str = ""  # whose, where a field has more than one
    name: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    label: str
    text: str = ""
    signatures: tuple[Signature, ...] = ()
    lines: int = 1  # how much room a hand gets where there is no text
    half: bool = False  # two such stand side by side


@dataclass(frozen=True, slots=True)
class Column:
    label: str
    share: int  # of twelve
    given: bool = False
    number: bool = False  # figures stand to the right


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    bands: tuple[tuple[str, int, bool], ...] = ()  # heads over the columns: words, how many columns, given


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a form; `given` says whether its fields are the handbook's own."""

    heading: str
    given: bool
    fields: tuple[Field, ...] = ()
    table: Table | None = None
    half: bool = False  # a small table, which may stand beside another


@dataclass(frozen=True, slots=True)
class Sheet:
    kind: Kind | None  # none for a training case: it is no form of the handbook's
    name: str  # what tells it from others of its kind: C-0412, 2026-11
    company: str
    title: str
    facts: tuple[tuple[str, str], ...]  # of the head: label, words
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
    wide: bool = False  # A4 across
