"""A day, drawn for a telephone: rooms as bars along the hours, counted places as tiles with a number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.day_table import Day, Mark
from bot.pictures.canvas import LINE, LOOKS, SOFT, Box, Canvas
from bot.pictures.fonts import Typeface

WIDTH, MARGIN = 840, 32  # twice the points of a bubble on a telephone
INNER = WIDTH - 2 * MARGIN
TITLE, DAY, NAME, SMALL = 46, 32, 32, 28  # sizes of type; none is smaller than SMALL
HEAD, DATE_LINE = 104, 46  # where what is drawn begins; a line more where name and date do not fit in one
AXIS, NAMES, BAR, BETWEEN = 44, 46, 70, 22  # heights of one row of rooms and of the hours above them
TILE, GAP = 108, 10
KEY, KEY_LINE = (52, 34), 54  # a swatch of the legend, and the height of a line of it
BREAK = 16  # between hours that do not follow each other


def draw(day: Day, typeface: Typeface) -> bytes:
    """A PNG. The same day is the same bytes."""
    measuring = Canvas(1, 1, typeface, day.language)
    keys = list(_legend(day, measuring))
    head = HEAD if _fits(measuring, day) else HEAD + DATE_LINE
    body = _block(day) * len(day.spaces) if day.counted else AXIS + len(day.spaces) * (NAMES + BAR + BETWEEN)
    foot = KEY_LINE * (keys[-1].line + 1) if keys else 0
    canvas = Canvas(WIDTH, head + body + foot + MARGIN - 12, typeface, day.language)
    _head(canvas, day)
    if day.counted:
        _tiles(canvas, day, head)
    else:
        _rooms(canvas, day, head)
    for key in keys:
        _key(canvas, key, head + body + 12)
    return canvas.png()


def letters(day: Day) -> str:
    """Everything that is written on the picture."""
    words = (day.title, day.day, *day.times, *day.untils, *day.spaces, *(word for _, word in day.legend), day.full)
    return "".join(words)


def _fits(canvas: Canvas, day: Day) -> bool:
    return canvas.width(day.title, TITLE, heavy=True) + canvas.width(day.day, DAY) + 30 <= INNER


def _head(canvas: Canvas, day: Day) -> None:
    canvas.write((MARGIN, 52), canvas.fitting(day.title, TITLE, INNER, heavy=True), TITLE, heavy=True)
    if _fits(canvas, day):
        canvas.write((WIDTH - MARGIN, 56), day.day, DAY, SOFT, anchor="rm")
    else:
        canvas.write((MARGIN, 102), canvas.fitting(day.day, DAY, INNER), DAY, SOFT)


# ── rooms ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _columns(day: Day) -> list[float]:
    """The left edge of every column, and at the end the right edge of the last."""
    breaks = [column > 0 and not day.follows(column) for column in range(len(day.times))]
    width = (INNER - BREAK * sum(breaks)) / max(1, len(day.times))
    edges, x = [], float(MARGIN)
    for broken in breaks:
        x += BREAK if broken else 0
        edges.append(x)
        x += width
    return [*edges, x]


def _rooms(canvas: Canvas, day: Day, head: int) -> None:
    edges = _columns(day)
    hours = list(_hours(canvas, day, edges))
    for x, label in hours:
        half = canvas.width(label, SMALL) / 2
        middle = min(max(x, MARGIN + half), WIDTH - MARGIN - half)
        canvas.write((middle, head + 14), label, SMALL, SOFT, anchor="mm")
    for row, space in enumerate(day.spaces):
        top = head + AXIS + row * (NAMES + BAR + BETWEEN)
        canvas.write((MARGIN, top + NAMES / 2 - 2), canvas.fitting(space, NAME, INNER, heavy=True), NAME, heavy=True)
        for x, label in hours:  # a ruler under every bar, longer where the hour is named above
            canvas.line((x, top + NAMES + BAR, x, top + NAMES + BAR + (12 if label else 8)), LINE, 3)
        for first, last, mark in day.stretches(row):
            right = edges[last + 1] - (BREAK if last + 1 < len(day.times) and not day.follows(last + 1) else 0)
            box = (edges[first] + 1, top + NAMES, right - 1, top + NAMES + BAR)
            canvas.bar(box, mark)
            _told(canvas, box, mark, day.times[first], day.untils[last])


def _hours(canvas: Canvas, day: Day, edges: list[float]) -> Iterator[tuple[float, str]]:
    """Where a whole hour begins; named as often as there is room."""
    free_from = float("-inf")
    whole = [column for column, at in enumerate(day.times) if at.endswith(":00")] or list(range(len(day.times)))
    room = canvas.width("00:00", SMALL) + 20
    apart = min((edges[b] - edges[a] for a, b in pairwise(whole)), default=room)
    every = next(n for n in (1, 2, 3, 4, 6, 12, 24) if n * apart >= room or n == 24)
    for place, column in enumerate(whole):
        x = edges[column]
        named = place % every == 0 and x >= free_from
        free_from = x + room if named else free_from
        yield x, day.times[column] if named else ""


def _told(canvas: Canvas, box: Box, mark: Mark, start: str, until: str) -> None:
    """On the bar, where there is room: from when to when it is free. Their own is ticked."""
    left, top, right, bottom = box
    middle, room, ink = ((left + right) / 2, (top + bottom) / 2), right - left - 12, LOOKS[mark].ink
    span = f"{start}–{until}"
    if mark == "free" and canvas.width(span, SMALL) <= room:
        canvas.write(middle, span, SMALL, ink, anchor="mm")
    elif mark == "free" and canvas.width(f"–{until}", SMALL) <= room:
        canvas.write((middle[0], middle[1] - 16), start, SMALL, ink, anchor="mm")
        canvas.write((middle[0], middle[1] + 16), f"–{until}", SMALL, ink, anchor="mm")
    elif mark == "own":
        wide = canvas.width(span, SMALL, heavy=True) + 44
        if wide <= room:
            begin = middle[0] - wide / 2
            canvas.tick((begin + 14, middle[1]), 13, ink)
            canvas.write((begin + 44, middle[1]), span, SMALL, ink, heavy=True)
        else:
            canvas.tick(middle, min(15, (right - left) / 3), ink)


# ── counted places ───────────────────────────────────────────────────────────────────────────────────────────────────


def _per_line(day: Day) -> int:
    return 4 if len(day.times) <= 8 else 6


def _block(day: Day) -> int:
    """The height of one space: its tiles, and its name where there are several."""
    lines = -(-len(day.times) // _per_line(day))
    return lines * (TILE + GAP) + (NAMES if len(day.spaces) > 1 else 0) + BETWEEN


def _tiles(canvas: Canvas, day: Day, head: int) -> None:
    per_line = _per_line(day)
    width = (INNER - GAP * (per_line - 1)) / per_line
    for row, space in enumerate(day.spaces):
        top = head + row * _block(day)
        if len(day.spaces) > 1:
            canvas.write(
                (MARGIN, top + NAMES / 2 - 4), canvas.fitting(space, NAME, INNER, heavy=True), NAME, heavy=True
            )
            top += NAMES
        for column in range(len(day.times)):
            line, place = divmod(column, per_line)
            left, upper = MARGIN + place * (width + GAP), top + line * (TILE + GAP)
            _tile(canvas, day, row, column, (left, upper, left + width, upper + TILE))


def _tile(canvas: Canvas, day: Day, row: int, column: int, box: Box) -> None:
    left, top, right, bottom = box
    mark, left_over = day.mark(row, column), day.cells[row][column]
    look, center = LOOKS[mark], (left + right) / 2
    canvas.bar(box, mark, 14)
    behind = look.fill if look.figure else None  # or the pattern would run through the words
    if mark == "past":
        canvas.write((center, (top + bottom) / 2), day.times[column], SMALL, look.ink, anchor="mm")
        return
    canvas.write((center, top + 32), day.times[column], SMALL, look.ink, anchor="mm", behind=behind)
    if mark == "own":
        canvas.tick((center, top + 75), 15, look.ink)
    elif left_over > 0:
        canvas.write((center, top + 75), str(left_over), 42, look.ink, heavy=True, anchor="mm")
    elif left_over == 0:
        full = canvas.fitting(day.full, SMALL, right - left - 12)
        canvas.write((center, top + 75), full, SMALL, look.ink, anchor="mm", behind=behind)


# ── the legend ───────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Key:
    """One mark explained, `left` pixels from the edge in a line of the legend."""

    mark: Mark
    words: str
    left: float
    line: int
    sample: str = ""  # a number as it stands on the tiles


def _legend(day: Day, canvas: Canvas) -> Iterator[Key]:
    """Only of what is seen, in as many lines as it takes."""
    told, x, line = dict(day.legend), float(MARGIN), 0
    sample = str(max((cell for row in day.cells for cell in row), default=0)) if day.counted else ""
    for mark in day.marks():
        width = KEY[0] + 12 + canvas.width(told[mark], SMALL)
        if x > MARGIN and x + width > WIDTH - MARGIN:
            x, line = float(MARGIN), line + 1
        yield Key(mark, told[mark], x, line, sample if mark == "free" else "")
        x += width + 36


def _key(canvas: Canvas, key: Key, top: float) -> None:
    upper = top + key.line * KEY_LINE
    box = (key.left, upper, key.left + KEY[0], upper + KEY[1])
    canvas.bar(box, key.mark, 8)
    if key.mark == "own":
        canvas.tick((key.left + KEY[0] / 2, upper + KEY[1] / 2), 10, LOOKS["own"].ink)
    center = (key.left + KEY[0] / 2, upper + KEY[1] / 2)
    canvas.write(center, key.sample, 26, LOOKS[key.mark].ink, heavy=True, anchor="mm")
    canvas.write((key.left + KEY[0] + 12, upper + KEY[1] / 2), key.words, SMALL, SOFT)
