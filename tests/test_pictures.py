"""A facility's day as a picture and in words: what is drawn, what goes out, and what where nothing can be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from bot.channels.base import Address, Capabilities, Outgoing
from bot.check import check
from bot.day_table import Day, Mark, day_of, kept, read
from bot.media import MediaFolder
from bot.pictures import Gallery, find_typeface
from bot.pictures.canvas import Canvas
from bot.pictures.day import WIDTH, draw, letters
from bot.pictures.fonts import Typeface
from bot.sender import Sender
from bot.settings import BadSettings, load_settings
from bot.unit import Unit
from flows.messages import Grid, Named, Option, Say
from tests.front import MONDAY, Front, Slate, front, house

ZONE = ZoneInfo("Asia/Shanghai")
LANGUAGES = ("zh-Hans", "en", "zh-Hant")
DAY = date(2026, 3, 4)
CHESS = Named((("zh-Hans", "棋牌室"), ("en", "Chess room")))
POOL = Named((("zh-Hans", "游泳池"), ("en", "Swimming pool")))
ROOMS = tuple(Named((("zh-Hans", f"{number}号房"), ("en", f"Room {number}"))) for number in (1, 2))


def times(count: int, *, hour: float = 9, step: int = 30) -> tuple[datetime, ...]:
    begin = datetime(DAY.year, DAY.month, DAY.day, tzinfo=ZONE) + timedelta(hours=hour)
    return tuple(begin + timedelta(minutes=step * place) for place in range(count))


def rooms(*cells: Sequence[int], own: tuple[tuple[int, int], ...] = ()) -> Grid:
    return Grid(CHESS, DAY, times(len(cells[0])), ROOMS[: len(cells)], tuple(map(tuple, cells)), own=own)


def pool(*left: int, step: int = 90) -> Grid:
    return Grid(POOL, DAY, times(len(left), step=step), (POOL,), (left,), counted=True)


def told(grid: Grid, language: str = "en", now: datetime = MONDAY) -> Day:
    return day_of(grid, house().speech, language, house().default, now)


@cache
def typeface() -> Typeface:
    found = find_typeface()
    if found is None or found.lacks(letters(told(rooms([1, 0]), "zh-Hans")), "zh-Hans"):
        pytest.skip("no font here writes Chinese; on Debian and Ubuntu: sudo apt-get install -y fonts-noto-cjk")
    return found


def picture(grid: Grid, language: str = "en", now: datetime = MONDAY) -> Image.Image:
    return Image.open(BytesIO(draw(told(grid, language, now), typeface())))


# ── in words ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_free_is_told_by_space_and_stretch() -> None:
    lines = told(rooms([1, 1, 0, 1], [0, 0, 0, 0], own=((0, 2),))).table.splitlines()
    assert [line.count("–") for line in lines] == [0, 2, 0, 1]
    assert "9:00–10:00" in lines[1]
    assert "10:30–11:00" in lines[1]
    assert "10:00–10:30" in lines[3], "their own"


def test_sessions_are_told_one_by_one_and_many_as_stretches() -> None:
    few = told(pool(30, 30, 0, -1)).table
    assert [few.count(at) for at in ("9:00", "10:30", "12:00", "13:30")] == [1, 1, 1, 0]
    many = told(pool(*[20] * 16, *[7] * 10, step=30)).table
    assert "9:00–17:00" in many
    assert "17:00–22:00" in many


def test_a_break_ends_a_stretch() -> None:
    moments = (*times(2), *times(2, hour=14))
    table = told(Grid(CHESS, DAY, moments, ROOMS[:1], ((1, 1, 1, 1),))).table
    assert "9:00–10:00" in table
    assert "14:00–15:00" in table


def test_what_is_past_is_not_what_is_closed() -> None:
    day = told(rooms([-1, -1, 0, 1]), now=times(2)[1])
    assert [day.mark(0, column) for column in range(4)] == ["past", "past", "taken", "free"]


def test_the_last_column_ends_when_its_place_closes() -> None:
    moments = times(2, step=60)
    ends = (moments[1], moments[1] + timedelta(minutes=30))
    assert told(Grid(CHESS, DAY, moments, ROOMS[:1], ((1, 1),), ends=ends)).table.endswith("9:00–10:30")


def test_midnight_has_a_clock() -> None:
    assert told(Grid(CHESS, DAY, times(3, hour=23), ROOMS[:1], ((1, 1, 1),))).table.endswith("23:00–0:30")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_survives_its_letter(language: str) -> None:
    day = told(rooms([1, 0, -1, 1], own=((0, 3),)), language)
    assert read(kept(day)) == day


# ── drawn ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("grid", [rooms([1] * 26, [0] * 26), pool(30, 12, 0, 3, -1, 30), pool(*[20] * 32, step=30)])
def test_every_language_and_kind_is_drawn_as_wide_as_a_telephone(grid: Grid, language: str) -> None:
    drawn = picture(grid, language)
    assert drawn.format == "PNG"
    assert drawn.width == WIDTH <= 900
    assert drawn.height < 2 * WIDTH


def test_the_same_day_is_the_same_file() -> None:
    day = told(rooms([1, 0, 1]))
    assert draw(day, typeface()) == draw(read(kept(day)), typeface())
    assert draw(day, typeface()) != draw(told(rooms([1, 1, 1])), typeface())


def _bar(mark: Mark) -> Image.Image:
    canvas = Canvas(160, 60, typeface(), "en")
    canvas.bar((0, 0, 160, 60), mark)
    return Image.open(BytesIO(canvas.png())).convert("L").crop((20, 10, 140, 50))


def test_marks_differ_without_their_colours() -> None:
    """Seen in grey, each has its own brightness or its own pattern."""

    def look(mark: Mark) -> tuple[float, float]:
        seen = ImageStat.Stat(_bar(mark))
        return seen.mean[0], seen.stddev[0]

    looks = {mark: look(mark) for mark in get_args(Mark)}
    patterned = {mark for mark, (_, spread) in looks.items() if spread > 3}
    assert patterned == {"taken", "closed"}
    for group in (patterned, looks.keys() - patterned):
        brightness = sorted(looks[mark][0] for mark in group)
        assert all(later - earlier > 6 for earlier, later in pairwise(brightness)), looks


def test_a_number_a_name_and_an_own_booking_are_seen() -> None:
    pictures = [
        picture(pool(30, 12)),
        picture(pool(30, 11)),
        picture(pool(30, 12), "zh-Hans"),
        picture(Grid(POOL, DAY, times(2, step=90), (POOL,), ((30, 12),), counted=True, own=((0, 1),))),
    ]
    grey = [one.convert("L") for one in pictures]
    sheets = [one.crop((0, 0, WIDTH, min(one.height for one in grey))) for one in grey]
    for place, one in enumerate(sheets):
        assert all(ImageChops.difference(one, other).getbbox() for other in sheets[place + 1 :])


def names() -> st.SearchStrategy[Named]:
    words = st.text("房间会议室Room 1234567890", min_size=1, max_size=40)
    return words.map(lambda word: Named((("zh-Hans", word),)))


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    columns, spaces = draw(st.integers(1, 32)), draw(st.lists(names(), min_size=1, max_size=12))
    row = st.lists(st.integers(-1, 500), min_size=columns, max_size=columns).map(tuple)
    cells = draw(st.lists(row, min_size=len(spaces), max_size=len(spaces)))
    own = draw(st.sets(st.tuples(st.integers(0, len(spaces) - 1), st.integers(0, columns - 1)), max_size=4))
    moments = times(columns, hour=draw(st.integers(0, 23)), step=draw(st.sampled_from((5, 15, 30, 60, 90))))
    return Grid(draw(names()), DAY, moments, tuple(spaces), tuple(cells), draw(st.booleans()), tuple(sorted(own)))


@given(grids(), st.sampled_from(LANGUAGES))
@settings(max_examples=15)
def test_any_day_can_be_drawn_and_told(grid: Grid, language: str) -> None:
    assert picture(grid, language).width == WIDTH
    assert len(told(grid, language).table.splitlines()) >= 1 + len(grid.spaces)


# ── on its way out ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def no_font(tmp_path: Path) -> Path:
    file = tmp_path / "no.ttf"
    file.write_text("no font", "utf-8")
    return file


SLATE = Address("slate", "default", "wang")
GRID = rooms([1, 1, 0, 1], [0, 0, 0, 0])
SAY = Say("test-message", options=(Option("skip", "choice-skip"),), list="one.0", grid=GRID)


async def sent(
    door: Front, gallery: Gallery | None, *chats: str, pictures: bool = True, **about: int
) -> list[Outgoing]:
    """What the channel is given when each of these chats is told the day."""
    slate = Slate(capabilities=Capabilities(pictures=pictures))
    addresses = await door.meets(*chats)

    def post(unit: Unit) -> None:
        for address in addresses.values():
            unit.post(address, unit.speak_staff(SAY), SAY, **about)

    await door.unit(post)
    await Sender(door.thread, door.house, door.clock, [slate], lambda: None, gallery).drain()
    return slate.taken


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.exists() else []


async def test_two_who_look_get_one_picture_and_its_words_and_buttons(tmp_path: Path) -> None:
    typeface()
    async with front(tmp_path) as door:
        gallery = Gallery(MediaFolder(tmp_path / "media"))
        first, second = await sent(door, gallery, "wang", "li")
    (file,) = files(tmp_path / "media")
    assert first.photos == second.photos == (file.name,)
    assert file.read_bytes() == draw(told(GRID, "zh-Hans"), typeface())
    assert "9:00" not in first.text
    assert [choice[1] for choice in first.choices] == ["skip"]


@pytest.mark.parametrize("why", ["no pictures", "no font", "nowhere to keep it", "no gallery"])
async def test_where_no_picture_can_be_shown_it_is_told(tmp_path: Path, no_font: Path, why: str) -> None:
    media = MediaFolder(no_font if why == "nowhere to keep it" else tmp_path / "media")
    gallery = Gallery(media, no_font if why == "no font" else None)
    async with front(tmp_path) as door:
        (message,) = await sent(door, None if why == "no gallery" else gallery, "wang", pictures=why != "no pictures")
    assert message.photos == ()
    assert message.text.endswith(told(GRID, "zh-Hans").table)
    assert [choice[1] for choice in message.choices] == ["skip"]
    assert files(tmp_path / "media") == []


async def test_a_name_that_no_font_writes_is_told(tmp_path: Path) -> None:
    odd = Grid(Named((("zh-Hans", "\ue123"),)), DAY, times(2), ROOMS[:1], ((1, 1),))
    gallery = Gallery(MediaFolder(tmp_path / "media"))
    message = Outgoing(SLATE, "", script="test-message")
    hung = await gallery.hang(message, kept(told(odd)), pictures=True)
    assert (hung.photos, hung.text) == ((), told(odd).table)


async def test_an_edit_is_told_and_an_empty_or_broken_day_is_not(tmp_path: Path) -> None:
    async with front(tmp_path) as door:
        gallery = Gallery(MediaFolder(tmp_path / "media"))
        await sent(door, gallery, "wang")
        (edit,) = await sent(door, gallery, "wang", edits=1)
    assert (edit.photos, edit.replaces) == ((), "1")
    assert "9:00–10:00" in edit.text
    closed = kept(told(Grid(CHESS, DAY, (), ROOMS, ((), ()))))
    message = Outgoing(SLATE, "words")
    assert await gallery.hang(message, closed, pictures=True) == message
    assert await gallery.hang(message, {"title": 1}, pictures=True) == message


# ── what operators are told ───────────────────────────────────────────────────────────────────────────────────────────


def warnings() -> list[str]:
    return [one for one in check(MONDAY, None).warnings if "picture" in one]


def test_check_says_where_pictures_cannot_be_drawn(no_font: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typeface()
    assert warnings() == []
    monkeypatch.setenv("MENFANG_FONT", str(no_font))
    (warned,) = warnings()
    assert str(no_font) in warned


def test_a_font_that_is_not_there_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENFANG_FONT", str(tmp_path / "none.ttf"))
    with pytest.raises(BadSettings, match="MENFANG_FONT"):
        load_settings(None)
