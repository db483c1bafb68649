"""What is free on a day, seen in the lobby: a picture large enough to read, above the times that can be pressed."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageChops
from playwright.async_api import Locator

from bot.pictures import find_typeface
from bot.pictures.canvas import LOOKS
from bot.pictures.day import WIDTH
from tests.browser.visitor import DESKTOP, PHONE, STAFF, WANG, Visitor, Visitors

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(find_typeface() is None, reason="no font here; on Debian and Ubuntu: fonts-noto-cjk"),
]
TOMORROW = "on-2026-11-24"  # a fresh demo begins on the Monday before, at nine
ENOUGH = 1000  # pixels
SEEN = """(image) => {
  const box = image.getBoundingClientRect(), bubble = image.closest(".bubble").getBoundingClientRect();
  return {
    natural: image.naturalWidth, width: box.width,
    stretched: box.width / box.height * image.naturalHeight / image.naturalWidth,
    inside: box.left >= bubble.left && box.right <= bubble.right,
  };
}"""


async def shows(lobby: Visitor, column: int, script: str) -> Locator:
    """The picture of the newest message of this script, come to rest."""
    message = await lobby.reads(column, script)
    picture = message.locator("img")
    await picture.wait_for()
    await lobby.page.wait_for_function("(image) => image.complete", arg=await picture.element_handle())
    return picture


async def colours(lobby: Visitor, picture: Locator) -> set[str]:
    """Those of the marks that stand on it in more than a few pixels, as the browser was given it."""
    source = await picture.get_attribute("src")
    assert source is not None
    body = await (await lobby.page.context.request.get(f"{lobby.page.url.split('/?')[0]}{source}")).body()
    image = Image.open(BytesIO(body)).convert("RGB")
    found: set[str] = set()
    for mark, look in LOOKS.items():
        away = ImageChops.difference(image, Image.new("RGB", image.size, look.fill)).convert("L")
        if sum(away.histogram()[:3]) > ENOUGH:
            found.add(mark)
    return found


async def moves_a_booking(lobby: Visitor) -> Locator:
    """王芳 has booked tomorrow evening and would rather come at another time; the day she sees has others' bookings,
    too, and a room that is closed."""
    await lobby.says(STAFF, "/代订 2-1-302 棋牌室 明天14点 3小时 4人")
    await lobby.reads(STAFF, "club-card")
    await lobby.says(STAFF, "/闭馆 棋牌室 3号房 明天9:00-13:00 检修灯具")
    await lobby.says(WANG, "我想订棋牌室，明天晚上七点到九点，4个人")
    await lobby.presses(WANG, "correct")
    await lobby.reads(WANG, "booking-rules")
    await lobby.says(WANG, "我的预订")
    await lobby.presses(WANG, "booking-2")
    await lobby.presses(WANG, "move")
    await lobby.presses(WANG, TOMORROW)
    return await shows(lobby, WANG, "book-which-time")


@pytest.mark.parametrize(("size", "least"), [(DESKTOP, 220), (PHONE, 280)], ids=["desktop", "phone"])
async def test_a_day_is_seen_before_a_time_is_pressed(visitors: Visitors, size: tuple[int, int], least: int) -> None:
    desk = await visitors.enter()
    await desk.says(STAFF, "/代订 2-1-302 棋牌室 明天14点 3小时 4人")
    await desk.reads(STAFF, "club-card")

    lobby = await visitors.enter(size=size)
    await lobby.says(WANG, "我想订棋牌室")
    await lobby.presses(WANG, TOMORROW)
    picture = await shows(lobby, WANG, "book-which-time")
    seen = await picture.evaluate(SEEN)
    assert seen["natural"] == WIDTH
    assert seen["width"] >= least
    assert seen["stretched"] == pytest.approx(1, abs=0.02)
    assert seen["inside"]
    assert await lobby.width() <= size[0]
    assert await lobby.nameless() == []
    assert await colours(lobby, picture) == {"free", "taken"}

    await picture.click()
    await lobby.page.locator(".viewer img").wait_for()
    await lobby.page.keyboard.press("Escape")
    await lobby.presses_nth(WANG, 0)
    await lobby.reads(WANG, "book-how-long")


async def test_every_mark_is_seen_where_a_booking_is_moved(visitors: Visitors) -> None:
    lobby = await visitors.enter()
    assert await colours(lobby, await moves_a_booking(lobby)) == {"free", "taken", "own", "closed"}


async def test_a_pool_has_its_numbers_in_english(visitors: Visitors) -> None:
    lobby = await visitors.enter()
    await lobby.says(WANG, "English")
    await lobby.says(WANG, "pool tomorrow afternoon, 2 adults 1 kid")
    assert await colours(lobby, await shows(lobby, WANG, "book-which-time")) == {"free"}
