"""A supervisor opens the link: paper on the screen, paper from the printer, and a page that fits a phone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.async_api import async_playwright, expect

from bot import form_links
from bot.app import App, join
from bot.unit import Unit
from storage import tickets
from storage.database import Connection
from tests.browser.visitor import ARGUMENTS, PHONE, TOO_SMALL
from tests.complaints import major
from tests.stories.conftest import TIME, settings

pytestmark = pytest.mark.browser


async def link(app: App) -> str:
    """A complaint, and the demo's supervisor's link to it."""

    def work(connection: Connection) -> str:
        unit = Unit(connection, app.house, app.house.default, app.clock.now())
        tickets.file(connection, replace(major(), reporter=None, household=None, holder=None))
        made = form_links.link(unit, next(one for one in unit.members if one.key == "sun"), "/forms/ticket/1")
        unit.flush()
        return made

    return await app.thread.write(work)


async def test_a_supervisors_forms(tmp_path: Path, chromium: Path) -> None:
    app, faults = join(settings(tmp_path), time=TIME), []
    async with app.running() as base, async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = await browser.new_page()
        page.on("console", lambda line: faults.append(line.text) if line.type in ("error", "warning") else None)
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        opens = await link(app)
        await page.goto(opens)
        assert page.url == f"{base}/forms/ticket/1"
        await expect(page.locator(".paper h1")).to_have_text(["客户投诉意见表", "投诉处置记录表", "投诉记录表"])
        paper = page.locator(".paper").first
        await expect(paper.locator(".name").first).to_have_css("font-weight", "600")
        assert await paper.evaluate("one => getComputedStyle(one).backgroundColor") != "rgba(0, 0, 0, 0)", "styled"

        async with page.expect_download() as coming:
            await paper.locator(".tools a[download]").click()
        assert (await coming.value).suggested_filename == "C-0001 客户投诉意见表.xlsx"
        await page.evaluate("window.print = () => document.body.dataset.printed = 'yes'")
        await page.locator(".print").click()
        await expect(page.locator("body")).to_have_attribute("data-printed", "yes")

        await page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        assert await page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
        assert await page.evaluate(TOO_SMALL) == []
        await page.emulate_media(media="print")
        await expect(page.locator(".bar")).to_be_hidden()
        await expect(page.locator(".tools").first).to_be_hidden()

        assert faults == []
        await page.emulate_media(media="screen")
        await page.goto(opens)
        await expect(page.locator(".word")).to_contain_text("/表单")
        await browser.close()
