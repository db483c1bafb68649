"""The lobby by clicking: the whole story on a desktop, one place at a time on a phone, every language, photos."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.visitor import DESKTOP, LI, PHONE, STAFF, SUPERVISOR, WANG, Visitors
from tests.stories.cast import PIXEL

pytestmark = pytest.mark.browser
HOUR, TEN_MINUTES, DAY = 3600, 600, 86400
RED_DOT = b64decode(PIXEL)


async def test_a_repair_by_clicking_from_the_first_word_to_the_scores(visitors: Visitors) -> None:
    lobby = await visitors.enter()
    await lobby.column(WANG).locator(".tries button").first.click()
    words = await lobby.column(WANG).locator(".words").input_value()
    number = await lobby.reports_a_repair(WANG, words)

    # Nobody takes it: the card is there without a click, then a reminder, then the supervisor's alert.
    await lobby.reads(STAFF, "card", number)
    await lobby.lets_pass(HOUR)
    await lobby.reads(STAFF, "remind-clock", number)
    await lobby.lets_pass(TEN_MINUTES)
    await lobby.reads(STAFF, "late-clock", number)
    alert = await lobby.reads(SUPERVISOR, "alert-late", number)
    await lobby.presses(SUPERVISOR, "ack")
    await expect(alert.locator(".choices")).to_be_hidden()

    for act, heard in (("claim", "ticket-accepted"), ("set-off", "ticket-on-the-way"), ("arrive", "ticket-arrived")):
        await lobby.presses(STAFF, act)
        await lobby.reads(WANG, heard, number)
    await lobby.presses(STAFF, "finish")
    await lobby.reads(STAFF, "ask-words-finish")
    await expect(lobby.column(STAFF).locator(".quote")).to_be_visible()
    await lobby.says(STAFF, "已更换阀芯")
    await lobby.reads(WANG, "sign-off-ask", "已更换阀芯")
    await expect(lobby.column(STAFF).locator(".mine .quoted:visible")).to_have_count(1)

    await lobby.presses(WANG, "fixed")
    await lobby.reads(WANG, "signed-off", number)
    for asked in ("rating-attitude", "rating-speed", "rating-expertise"):
        await lobby.reads(WANG, asked)
        await lobby.presses(WANG, "5")
    await lobby.presses(WANG, "skip")
    await lobby.reads(WANG, "rating-thanks")
    await expect(lobby.column(WANG).locator(".choices:not(.older) button")).to_have_count(0)


async def test_on_a_phone_one_place_is_shown_at_a_time_also_after_a_reload(visitors: Visitors) -> None:
    lobby = await visitors.enter(size=PHONE, is_mobile=True, has_touch=True)
    number = await lobby.reports_a_repair(WANG, "厨房水龙头漏水")
    await expect(lobby.column(STAFF)).to_be_hidden()
    place = lobby.page.locator(".places button").nth(STAFF - 1)
    await expect(place.locator(".badge")).to_be_visible()
    await place.click()
    await expect(lobby.column(WANG)).to_be_hidden()
    await lobby.reads(STAFF, "card", number)
    await expect(place.locator(".badge")).to_be_hidden()
    assert await lobby.width() == PHONE[0]
    assert await lobby.too_small() == []

    await lobby.page.reload()
    await lobby.reads(STAFF, "card", number)
    await lobby.page.locator(".places button").nth(WANG - 1).click()
    await lobby.reads(WANG, "repair-filed", number)


async def test_every_language_has_its_page_and_every_control_a_name(visitors: Visitors) -> None:
    for language, title in (("zh-Hans", "门房"), ("zh-Hant", "門房"), ("en", "Menfang")):
        lobby = await visitors.enter(language, PHONE)
        await expect(lobby.page.locator("h1")).to_have_text(title)
        assert await lobby.page.locator("html").get_attribute("lang") == language
        assert await lobby.nameless() == []
        assert await lobby.width() == PHONE[0]
        await lobby.page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
        assert await lobby.nameless() == []
        assert await lobby.width() == DESKTOP[0]
        assert await lobby.twice() == []
        await lobby.page.close()


async def test_english_is_a_switch_and_a_word_and_two_windows_tell_the_same_time(visitors: Visitors) -> None:
    lobby = await visitors.enter()
    await lobby.lets_pass(DAY)
    await lobby.page.locator(".languages a[hreflang='en']").click()
    await expect(lobby.column(STAFF).locator(".tabs button").first).to_contain_text("Front desk")
    await expect(lobby.page.locator(".clock-date")).to_contain_text("Tue, Nov")
    await lobby.column(WANG).locator(".tries button").first.click()
    await lobby.column(WANG).locator(".send").click()
    await lobby.reads(WANG, "language-set")
    await lobby.says(WANG, "The kitchen tap keeps dripping")
    await lobby.reads(WANG, "repair-urgent", "urgent")

    other = await visitors.enter("en")
    await other.reads(WANG, "repair-urgent", "urgent")
    await expect(other.page.locator(".clock-date")).to_contain_text("Tue, Nov")


async def test_photos_and_markup_are_shown_as_what_they_are(visitors: Visitors, tmp_path: Path) -> None:
    photo, note = tmp_path / "tap.png", tmp_path / "note.txt"
    photo.write_bytes(RED_DOT)
    note.write_text("not a photo")
    lobby = await visitors.enter()

    await lobby.column(LI).locator(".file").set_input_files(note)
    await expect(lobby.page.locator(".toast")).to_contain_text("PNG")
    await expect(lobby.column(LI).locator(".preview")).to_be_hidden()

    markup = "<img src=x onerror=alert(1)> <b>漏水</b>"
    await lobby.says(LI, markup)
    await expect(lobby.column(LI).locator(".mine .text")).to_have_text(markup)
    await expect(lobby.column(LI).locator(".text b, .text img")).to_have_count(0)

    await lobby.says(WANG, "厨房水龙头漏水")
    await lobby.presses(WANG, "ordinary")
    await lobby.column(WANG).locator(".file").set_input_files(photo)
    await expect(lobby.column(WANG).locator(".preview-image")).to_be_visible()
    await lobby.column(WANG).locator(".send").click()
    await lobby.column(WANG).locator(".mine .thumb:visible").click()
    await expect(lobby.page.locator(".viewer img")).to_be_visible()
    await lobby.page.locator(".viewer-close").click()
    await expect(lobby.page.locator(".viewer")).to_be_hidden()
