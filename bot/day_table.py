"""A day of a facility in somebody's language: the same values for the picture and, where none is shown, for a table.

It is put into words when the letter is written, so what is drawn later, outside the unit, is what was free then.
The table has one line for each space and no columns: it reads the same in any typeface and on any telephone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal

from pydantic import TypeAdapter

from flows.estate import Estate
from flows.messages import Grid, Named

if TYPE_CHECKING:  # what it speaks holds a day
    from bot.speech import Speech

Mark = Literal["own", "free", "taken", "closed", "past"]
MARKS: tuple[Mark, ...] = ("free", "taken", "own", "closed", "past")  # as a legend tells them
CLOSED, PAST = -1, -2  # of cells; 0 is taken, above that so many places are free
FEW_SESSIONS = 12  # up to so many are told one by one, more as stretches with the same number

Words = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Day:
    """Ready to be shown. Column i lasts from `times[i]` to `untils[i]`; they are times of day in the estate's zone."""

    language: str
    title: str
    day: str
    times: tuple[str, ...]
    untils: tuple[str, ...]
    spaces: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    counted: bool
    own: tuple[tuple[int, int], ...]
    legend: tuple[tuple[Mark, str], ...]
    full: str  # what a session without places is called
    table: str = ""

    def mark(self, row: int, column: int) -> Mark:
        if (row, column) in self.own:
            return "own"
        cell = self.cells[row][column]
        return "free" if cell > 0 else "taken" if cell == 0 else "closed" if cell == CLOSED else "past"

    def follows(self, column: int) -> bool:
        """Whether it begins when the one before ends."""
        return column > 0 and self.untils[column - 1] == self.times[column]

    def stretches(self, row: int) -> Iterator[tuple[int, int, Mark]]:
        """First and last column of what is alike and without a break."""
        yield from _alike(self, range(len(self.times)), partial(self.mark, row))

    def marks(self) -> tuple[Mark, ...]:
        """Those that occur, as a legend tells them."""
        found = {self.mark(row, column) for row in range(len(self.spaces)) for column in range(len(self.times))}
        return tuple(mark for mark in MARKS if mark in found)


_ADAPTER = TypeAdapter(Day)


def kept(day: Day) -> dict[str, Any]:
    """As JSON, for the letter."""
    data: dict[str, Any] = _ADAPTER.dump_python(day, mode="json")
    return data


def read(data: object) -> Day:
    """Raises ValueError when it is not what `kept` gave."""
    return _ADAPTER.validate_python(data)


def day_of(grid: Grid, speech: Speech, language: str, estate: Estate, now: datetime) -> Day:
    """What was free at `now`, in words."""
    words: Words = lambda key, **args: speech.words(key, language, estate, **args)  # noqa: E731  # it is passed on
    local = [moment.astimezone(estate.hours.timezone) for moment in grid.times]
    step = min((later - earlier for earlier, later in zip(grid.times, grid.times[1:], strict=False)), default=None)
    untils = grid.ends or tuple(moment + (step or timedelta()) for moment in grid.times)
    past = [moment <= now for moment in grid.times]
    legend: tuple[tuple[Mark, str], ...] = (
        ("free", words("grid-left") if grid.counted else words("grid-free")),
        ("taken", words("grid-full") if grid.counted else words("grid-taken")),
        ("own", words("grid-own")),
        ("closed", words("grid-closed")),
        ("past", words("grid-past")),
    )
    day = Day(
        language=language,
        title=_named(grid.title, language),
        day=words("grid-day", day=grid.day),
        times=tuple(_clock(moment) for moment in local),
        untils=tuple(_clock(moment.astimezone(estate.hours.timezone)) for moment in untils),
        spaces=tuple(_named(space, language) for space in grid.spaces),
        cells=tuple(
            tuple(PAST if gone and cell <= 0 else cell for cell, gone in zip(row, past, strict=True))
            for row in grid.cells
        ),
        counted=grid.counted,
        own=grid.own,
        legend=legend,
        full=words("grid-full"),
    )
    return replace(day, table="\n".join(_lines(day, words)))


def _named(name: Named, language: str) -> str:
    return dict(name.words).get(language) or name.words[0][1]


def _clock(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02d}"


# ── the table ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _lines(day: Day, words: Words) -> Iterator[str]:
    yield words("grid-heading", facility=day.title, day=day.day)
    for row, space in enumerate(day.spaces):
        spans = words("grid-separator").join(_told(day, row, words)) or words("grid-none")
        alone = len(day.spaces) == 1 and space == day.title
        yield spans if alone else words("grid-row", space=space, spans=spans)
    for row, columns in groupby(sorted(day.own), key=lambda cell: cell[0]):
        mine = _alike(day, (column for _, column in columns), lambda _: "own")
        spans = words("grid-separator").join(_span(day, first, last, words) for first, last, _ in mine)
        yield words("grid-own-row", space=day.spaces[row], spans=spans)


def _told(day: Day, row: int, words: Words) -> Iterator[str]:
    """What may still be taken; of sessions also which are full."""
    if not day.counted:
        yield from (_span(day, first, last, words) for first, last, mark in day.stretches(row) if mark == "free")
        return
    cells = day.cells[row]
    if len(cells) <= FEW_SESSIONS:
        for at, left in zip(day.times, cells, strict=True):
            if left >= 0:
                yield words("grid-session-left", at=at, left=left) if left else words("grid-session-full", at=at)
        return
    for first, last, left in _alike(day, range(len(cells)), cells.__getitem__):
        if left > 0:
            yield words("grid-span-left", span=_span(day, first, last, words), left=left)


def _span(day: Day, first: int, last: int, words: Words) -> str:
    return words("grid-span", start=day.times[first], until=day.untils[last])


def _alike(day: Day, columns: Iterable[int], of: Callable[[int], Any]) -> Iterator[tuple[int, int, Any]]:
    """First and last of neighbouring columns for which `of` is the same."""
    first = last = -1
    for column in columns:
        if first >= 0 and column == last + 1 and day.follows(column) and of(column) == of(first):
            last = column
            continue
        if first >= 0:
            yield first, last, of(first)
        first = last = column
    if first >= 0:
        yield first, last, of(first)
