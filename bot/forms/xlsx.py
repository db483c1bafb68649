"""Forms as spreadsheets, ready to print on A4. The grid has twelve columns; every value is text, never a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import groupby, zip_longest
from math import ceil

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from bot.forms.sheet import Block, Field, Sheet, Signature, Table
from bot.forms.text import height, pieces, room

GRID = 12
UPRIGHT, ACROSS = 7.4, 10.9  # how wide a column of the grid is, in characters, on A4 upright and across
LINE = 15.5  # points
FONT = "SimSun"  # a Song face is what such forms are printed in; a machine without it takes its own
LABELS = {False: 3, True: 2}  # columns of the grid that a label takes: alone in its row, or beside another
FORMULA = ("=", "+", "-", "@")

THIN, SOFT = Side(style="thin", color="FF333333"), Side(style="hair", color="FF777777")
GIVEN = PatternFill("solid", fgColor="FFF2F2F2")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """One file, a page of it for each form."""
    book = Workbook()
    book.remove(book.worksheets[0])
    taken: set[str] = set()
    for sheet in sheets:
        _Page(book.create_sheet(_tab(sheet, taken)), sheet).fill()
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _tab(sheet: Sheet, taken: set[str]) -> str:
    """A tab's name: without what spreadsheets forbid in it, at most 31 characters, and none twice."""
    plain = "".join(char for char in f"{sheet.name} {sheet.title}" if char not in "[]:*?/\\'")[:31].strip()
    name, number = plain, 1
    while name.casefold() in taken:
        number += 1
        name = f"{plain[:27]} {number}"
    taken.add(name.casefold())
    return name


class _Page:
    """Writes one form from top to bottom; `row` is the next free one."""

    def __init__(self, page: Worksheet, sheet: Sheet) -> None:
        self.page = page
        self.sheet = sheet
        self.unit = ACROSS if sheet.wide else UPRIGHT
        self.row = 1

    def fill(self) -> None:
        self._paper()
        self._line(self.sheet.company, size=11, centred=True)
        self._line(self.sheet.title, size=18, bold=True, centred=True)
        self._facts()
        self.page.print_title_rows = f"1:{self.row - 1}"
        for block in self.sheet.blocks:
            self._block(block)
        for note in self.sheet.notes:
            self._line(note, size=9)

    def _paper(self) -> None:
        setup, margins = self.page.page_setup, self.page.page_margins
        setup.paperSize, setup.orientation = 9, "landscape" if self.sheet.wide else "portrait"  # 9 is A4
        setup.fitToWidth, setup.fitToHeight = 1, 0
        self.page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        margins.left = margins.right = 0.6
        margins.top, margins.bottom = 0.7, 0.8
        self.page.print_options.horizontalCentered = True
        self.page.oddFooter = HeaderFooterItem(
            left=_HeaderFooterPart(self.sheet.name), right=_HeaderFooterPart("&P / &N")
        )
        self.page.sheet_view.showGridLines = False
        for column in range(GRID):
            self.page.column_dimensions["ABCDEFGHIJKL"[column]].width = self.unit

    # ── parts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _facts(self) -> None:
        share = GRID // len(self.sheet.facts)
        for place, (label, words) in enumerate(self.sheet.facts):
            aligned = ("left", "center", "right")[min(place, 2)]
            cell = self._cell(place * share + 1, share, f"{label}  {words}", framed=False)
            cell.alignment = Alignment(horizontal=aligned, vertical="center", wrap_text=True)
        self._next(1)

    def _line(self, words: str, *, size: int = 10, bold: bool = False, centred: bool = False) -> None:
        cell = self._cell(1, GRID, words, framed=False)
        cell.font = Font(name=FONT, size=size, bold=bold)
        cell.alignment = Alignment(horizontal="center" if centred else "left", vertical="center", wrap_text=True)
        self._next(ceil(height(words, self._room(GRID)) * size / 10))

    def _block(self, block: Block) -> None:
        if block.heading:
            cell = self._cell(1, GRID, block.heading)
            cell.font = Font(name=FONT, size=10, bold=True)
            cell.fill = GIVEN if block.given else PatternFill()
            self._next(1)
        for half, fields in groupby(block.fields, key=lambda field: field.half):
            found = list(fields)
            if half:
                for start in range(0, len(found), 2):
                    self._pair(found[start : start + 2])
            else:
                for field in found:
                    self._field(field)
        if block.table:
            self._table(block.table)
        self._next(0.5)

    def _field(self, field: Field) -> None:
        """A label and its words; what is longer than a row may be high goes on in the next, under the same label."""
        span = GRID - LABELS[False]
        parts = pieces(_written(field), self._room(span))
        first = self.row
        for part in parts:
            self._cell(LABELS[False] + 1, span, part)
            least = max(field.lines, height(field.label, self._room(LABELS[False]))) if len(parts) == 1 else 1
            self._next(max(height(part, self._room(span)), least + len(field.signatures)) + 0.6)
        self._cell(1, LABELS[False], field.label, down=self.row - first, at=first, label=True)

    def _pair(self, fields: Sequence[Field]) -> None:
        span = GRID // 2 - LABELS[True]
        high = 1
        for place, field in enumerate(fields):
            left = place * GRID // 2
            words = _written(field)
            self._cell(left + 1, LABELS[True], field.label, label=True)
            self._cell(left + LABELS[True] + 1, span if len(fields) > 1 else GRID - LABELS[True], words)
            label = height(field.label, self._room(LABELS[True]))
            high = max(high, height(words, self._room(span)), label, field.lines)
        self._next(high + 0.6)

    def _table(self, table: Table) -> None:
        shares = [column.share for column in table.columns]
        place = 0
        for words, count, given in table.bands:
            cell = self._cell(sum(shares[:place]) + 1, sum(shares[place : place + count]), words, label=True)
            cell.fill = GIVEN if given else PatternFill()
            place += count
        if table.bands:
            self._next(1.3)
        self._cells(table, [column.label for column in table.columns], head=True)
        for row in table.rows or (("",) * len(table.columns),):
            columns = zip(table.columns, row, strict=True)
            parts = [pieces(words, self._room(column.share)) for column, words in columns]
            for part in zip_longest(*parts, fillvalue=""):
                self._cells(table, part, head=False)

    def _cells(self, table: Table, row: Sequence[str], *, head: bool) -> None:
        left, high = 1, 1
        for column, words in zip(table.columns, row, strict=True):
            cell = self._cell(left, column.share, words, label=head)
            if not head and column.number:
                cell.alignment = Alignment(horizontal="right", vertical="center", wrap_text=True)
            high = max(high, height(words, self._room(column.share)))
            left += column.share
        self._next(high + 0.5)

    # ── cells ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _room(self, span: int) -> int:
        return int(span * self.unit) - 2

    def _cell(
        self, left: int, span: int, words: str, *, down: int = 1, at: int = 0, framed: bool = True, label: bool = False
    ) -> Cell:
        top = at or self.row
        cell = self.page.cell(top, left)
        assert isinstance(cell, Cell)
        _write(cell, words)
        cell.font = Font(name=FONT, size=10)
        across = "center" if label else "left"
        middle = label or height(words, self._room(span)) == 1
        cell.alignment = Alignment(horizontal=across, vertical="center" if middle else "top", wrap_text=True)
        if framed:
            for row in self.page.iter_rows(top, top + down - 1, left, left + span - 1):
                for one in row:
                    one.border = BOX
        if span > 1 or down > 1:
            self.page.merge_cells(start_row=top, end_row=top + down - 1, start_column=left, end_column=left + span - 1)
        return cell

    def _next(self, lines: float) -> None:
        self.page.row_dimensions[self.row].height = min(round(lines * LINE + 2, 1), 409)
        self.row += 1


def _write(cell: Cell, words: str) -> None:
    """What people wrote is text, whatever it begins with: a cell beginning with = must not be reckoned."""
    plain = ILLEGAL_CHARACTERS_RE.sub("", words)
    cell.value = plain or None
    if plain:
        cell.data_type = "s"
        cell.quotePrefix = plain.startswith(FORMULA)


def _written(field: Field) -> str:
    return "\n".join(filter(None, (field.text, *_signed(field.signatures))))


def _signed(signatures: Iterable[Signature]) -> list[str]:
    """A line for each hand: the press with its time, or room to sign by hand."""
    return [
        "  ".join(filter(None, (one.caption, one.name, one.at))) if one.name else f"{one.caption}  {room(16)}".strip()
        for one in signatures
    ]
