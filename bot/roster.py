"""Reads a roster of residents from .csv or .xlsx: who lives where, by columns that are found by their headers.

Every fault is told by row. The only module that imports openpyxl; formulas are never evaluated.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from bot.names import roster_words
from flows.understanding import read_house, read_phone
from storage.households import Door, RosterRow

MOST_BYTES = 20_000_000
MOST_UNPACKED = 150_000_000
MOST_ROWS = 100_000
LONGEST_CELL = 200
LONGEST_NAME = 64
HEADER_WITHIN = 10  # titles may stand above the header
NEEDED = ("room", "name", "phone")
FORMULA = ("=", "+", "-", "@")

Cells = Sequence[str]
Numbered = tuple[int, Cells]


class BadRoster(Exception):
    """The file cannot be read as a roster at all; the message names the cure."""


@dataclass(frozen=True, slots=True)
class RowFault:
    """One thing that is wrong with a row, counted as a spreadsheet counts: the first is 1."""

    row: int
    what: str

    def __str__(self) -> str:
        return f"row {self.row}: {self.what}"


@dataclass(frozen=True, slots=True)
class Roster:
    """The rows that can be imported, and what is wrong with the others."""

    rows: tuple[RosterRow, ...]
    faults: tuple[RowFault, ...]


def read_roster(path: Path) -> Roster:
    """Raises BadRoster."""
    cells = iter(_cells(path))
    columns = _header(cells)
    rows: dict[tuple[Door, str, str], int] = {}
    found: list[RosterRow] = []
    faults: list[RowFault] = []
    for number, row in cells:
        if not any(row):
            continue
        read = _row(row, columns)
        if isinstance(read, RosterRow):
            first = rows.setdefault((read.door, read.name, read.phone), number)
            if first == number:
                found.append(read)
            else:
                faults.append(RowFault(number, f"says the same as row {first}: keep one"))
        else:
            faults += [RowFault(number, what) for what in read]
    if not found and not faults:
        raise BadRoster(f"{path.name} has a header but no rows under it")
    return Roster(tuple(found), tuple(faults))


# ── rows ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _header(cells: Iterator[Numbered]) -> dict[str, int]:
    """Where each column stands."""
    words = roster_words().columns
    best: dict[str, int] = {}
    for _, row in cells:
        columns: dict[str, int] = {}
        for place, cell in enumerate(row):
            said = "".join(cell.split()).casefold().rstrip("*:：")
            for column, names in words.items():
                if said in {"".join(name.split()) for name in names}:
                    columns.setdefault(column, place)
        if all(column in columns for column in NEEDED):
            return columns
        best = max(best, columns, key=len)
        if _ >= HEADER_WITHIN:
            break
    missing = ", ".join(column for column in NEEDED if column not in best)
    raise BadRoster(
        f"no column for {missing}: the header needs building, unit, room, name, phone and head "
        "(docs/roster.md lists the words that are known for them)"
    )


def _row(row: Cells, columns: dict[str, int]) -> RosterRow | list[str]:
    """The row, or everything that is wrong with it."""
    told = {column: row[place].strip() if place < len(row) else "" for column, place in columns.items()}
    faults = [f"{column} is a formula: paste its value" for column, cell in told.items() if _formula(column, cell)]
    if faults:
        return faults
    door = _door(told.get("building", ""), told.get("unit", ""), told["room"])
    phone, head = read_phone(told["phone"]), _head(told.get("head", ""))
    name = " ".join(told["name"].split())
    if not told["room"]:
        faults.append("room is missing")
    elif door is None:
        house = "-".join(filter(None, (told.get("building", ""), told.get("unit", ""), told["room"])))
        faults.append(f"{house[:40]} is not a house as we know them: write building 3, unit 2, room 501")
    if not name:
        faults.append("name is missing")
    elif len(name) > LONGEST_NAME:
        faults.append(f"name is longer than {LONGEST_NAME} characters")
    if not told["phone"]:
        faults.append("phone is missing")
    elif phone is None:
        faults.append(f"{told['phone'][:40]} is not a telephone number")
    if head is None:
        faults.append(f"head says {told['head'][:40]}: write yes, or leave it empty")
    if faults or door is None or phone is None or head is None:
        return faults
    return RosterRow(door, name, phone, head)


def _formula(column: str, cell: str) -> bool:
    return cell.startswith("=") or (column == "name" and cell.startswith(FORMULA))


def _door(building: str, unit: str, room: str) -> Door | None:
    """The house as the front door reads it from people's words, so that both come to the same."""
    words = roster_words().door
    parts = [_bare(building, words["building"]), _bare(unit, words["unit"]), _bare(room, words["room"])]
    house = read_house("-".join(part for part in parts if part)) if parts[0] else read_house(room)
    if house is None or (parts[1] and not house.unit):
        return None
    return house.building, house.unit, house.room


def _bare(written: str, words: frozenset[str]) -> str:
    """3 of 3幢, of Building 3, and of a number that a spreadsheet has made 3.0."""
    said = "".join(written.split()).casefold()
    said = said.removesuffix(".0") if said.removesuffix(".0").isdecimal() else said
    for word in sorted(words, key=len, reverse=True):
        if said != word:
            said = said.removesuffix(word) if said.endswith(word) else said.removeprefix(word)
    return said


def _head(written: str) -> bool | None:
    said, words = written.casefold(), roster_words().head
    if said in words["yes"]:
        return True
    return False if not said or said in words["no"] else None


# ── files ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _cells(path: Path) -> Iterable[Numbered]:
    try:
        size = path.stat().st_size
    except OSError as fault:
        raise BadRoster(f"{path.name} cannot be read ({fault.strerror}): check the path") from fault
    if size > MOST_BYTES:
        raise BadRoster(f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB: import it in parts")
    match path.suffix.casefold():
        case ".csv":
            return _few(_csv(path))
        case ".xlsx":
            return _few(_xlsx(path))
        case _:
            raise BadRoster(f"{path.name} is neither .csv nor .xlsx: save it as one of them")


def _few(rows: Iterable[Cells]) -> Iterator[Numbered]:
    for number, row in enumerate(rows, 1):
        if number > MOST_ROWS:
            raise BadRoster(f"more than {MOST_ROWS} rows: import the roster in parts")
        yield number, [cell[:LONGEST_CELL].strip() for cell in row]


def _csv(path: Path) -> Iterator[Cells]:
    content = path.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise BadRoster(f"{path.name} is neither UTF-8 nor GB 18030 text: save it as “CSV UTF-8”")
    if "\0" in text:
        raise BadRoster(f"{path.name} is not text: save it as “CSV UTF-8”")
    top = "\n".join(text.splitlines()[:HEADER_WITHIN])
    delimiter = max(",;\t", key=top.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as fault:
        raise BadRoster(f"{path.name} is not CSV: {fault}") from fault


def _xlsx(path: Path) -> Iterator[Cells]:
    """The first sheet, as it stands: a formula stays its text."""
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                raise BadRoster(f"{path.name} unpacks to more than {MOST_UNPACKED // 1_000_000} MB")
        book = load_workbook(path, read_only=True, data_only=False, keep_links=False)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, ParseError, OSError) as fault:
        raise BadRoster(f"{path.name} is not an .xlsx file that can be read: save it again, or as .csv") from fault
    try:
        sheet = book.worksheets[0]
        for row in sheet.iter_rows(values_only=True, max_col=50):
            yield [_written(value) for value in row]
    except (KeyError, ValueError, IndexError, ParseError) as fault:
        raise BadRoster(f"{path.name} is damaged: save it again, or as .csv") from fault
    finally:
        book.close()


def _written(value: object) -> str:
    """A cell as a person reads it."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
