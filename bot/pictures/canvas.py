"""What a picture is made of: colours and patterns for each mark, rounded bars, words that fit.

Every mark differs from the others without its colour, too: free is plain and outlined, taken is striped, their own is
solid and ticked, what cannot be booked is dotted, what is over is blank.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from bot.day_table import Mark
from bot.pictures.fonts import Typeface

FINE = 2  # everything is drawn so many times larger and then made smaller: edges become smooth
COLOURS = 64
PAPER, INK, SOFT, LINE = "#fffdf8", "#2b2521", "#6a5d50", "#e6dccb"
ELLIPSIS = "…"

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Look:
    """How a mark is drawn. `pattern` lies over `fill`."""

    fill: str
    edge: str
    ink: str
    pattern: str = ""
    figure: str = ""  # "stripes" or "dots"


LOOKS: dict[Mark, Look] = {
    "free": Look("#d7ecdc", "#4f9370", "#17523a"),
    "taken": Look("#ddd5c9", "#b3a795", "#55493c", "#c4b9a8", "stripes"),
    "own": Look("#2a5c91", "#1d4369", "#ffffff"),
    "closed": Look("#f3eee5", "#ddd3c4", "#7d7163", "#cabfae", "dots"),
    "past": Look("#f5f1ea", "#ece5d9", "#9a8f81"),
}


class Canvas:
    """A sheet to draw on; all measures are pixels of the finished picture."""

    def __init__(self, width: int, height: int, typeface: Typeface, language: str) -> None:
        self._image = Image.new("RGB", (width * FINE, height * FINE), PAPER)
        self._draw = ImageDraw.Draw(self._image)
        self._typeface = typeface
        self._language = language

    def png(self) -> bytes:
        """In few colours: a third of the size, and the same to the eye."""
        body = BytesIO()
        few = self._image.reduce(FINE).quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(body, "PNG", optimize=True)
        return body.getvalue()

    # ── words ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _font(self, size: int, heavy: bool) -> ImageFont.FreeTypeFont:
        return self._typeface.font(self._language, size * FINE, heavy=heavy)

    def width(self, words: str, size: int, *, heavy: bool = False) -> float:
        return self._font(size, heavy).getlength(words) / FINE

    def write(
        self,
        at: tuple[float, float],
        words: str,
        size: int,
        ink: str = INK,
        *,
        heavy: bool = False,
        anchor: str = "lm",
        behind: str | None = None,
    ) -> None:
        """`anchor` as Pillow names it: left, middle, right; middle of the line. `behind`: a colour under the words."""
        place, font = (at[0] * FINE, at[1] * FINE), self._font(size, heavy)
        if behind:
            left, top, right, bottom = self._draw.textbbox(place, words, font, anchor=anchor)
            box = (left - 8 * FINE, top - 5 * FINE, right + 8 * FINE, bottom + 5 * FINE)
            self._draw.rounded_rectangle(box, 8 * FINE, behind)
        self._draw.text(place, words, ink, font, anchor=anchor)

    def fitting(self, words: str, size: int, room: float, *, heavy: bool = False) -> str:
        """The words, cut where they do not fit."""
        if self.width(words, size, heavy=heavy) <= room:
            return words
        while words and self.width(words + ELLIPSIS, size, heavy=heavy) > room:
            words = words[:-1]
        return words.rstrip() + ELLIPSIS

    # ── shapes ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def bar(self, box: Box, mark: Mark, radius: float = 10) -> None:
        """A rounded bar that looks as its mark."""
        look = LOOKS[mark]
        left, top, right, bottom = (round(edge * FINE) for edge in box)
        size = (right - left, bottom - top)
        shape = Image.new("L", size)
        outline = (0, 0, size[0] - 1, size[1] - 1)
        ImageDraw.Draw(shape).rounded_rectangle(outline, radius * FINE, fill=255)
        inside = Image.new("RGB", size, look.fill)
        if look.figure == "stripes":
            _stripes(inside, look.pattern)
        elif look.figure == "dots":
            _dots(inside, look.pattern)
        ImageDraw.Draw(inside).rounded_rectangle(outline, radius * FINE, outline=look.edge, width=2 * FINE)
        self._image.paste(inside, (left, top), shape)

    def line(self, box: Box, color: str = LINE, width: float = 2) -> None:
        self._draw.line([edge * FINE for edge in box], color, round(width * FINE))

    def tick(self, center: tuple[float, float], size: float, color: str) -> None:
        """A check mark, drawn: not every typeface has one."""
        x, y = center
        points = [(x - size, y), (x - size * 0.25, y + size * 0.7), (x + size, y - size * 0.75)]
        self._draw.line([(px * FINE, py * FINE) for px, py in points], color, round(size * 0.5 * FINE), joint="curve")


def _stripes(image: Image.Image, color: str) -> None:
    draw, (width, height) = ImageDraw.Draw(image), image.size
    for x in range(-height, width, 14 * FINE):
        draw.line((x, height, x + height, 0), color, 4 * FINE)


def _dots(image: Image.Image, color: str) -> None:
    draw, (width, height) = ImageDraw.Draw(image), image.size
    for row, y in enumerate(range(8 * FINE, height, 13 * FINE)):
        for x in range((8 + row % 2 * 8) * FINE, width, 16 * FINE):
            draw.circle((x, y), 2 * FINE, fill=color)
