"""Takes the README's pictures of the lobby: a repair gone overdue, a complaint on its way to the gm, a booking.

`make screenshot`.

Nothing is staged but the words: the picture is of the real front door on an empty database.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Browser, async_playwright

from bot.app import join
from bot.settings import Settings
from tests.browser.test_booking_picture import moves_a_booking
from tests.browser.test_complaint_travels import files_a_complaint, looks_as
from tests.browser.visitor import ARGUMENTS, DESKTOP, LI, PHONE, STAFF, SUPERVISOR, WANG, Visitor, Visitors

HERE = Path(__file__).parent
HOUR = 3600
LONGEST_WAIT = 12  # hours: the visit is promised for the same day


async def take(chromium: str) -> None:
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for pictures in (_pictures, _complaint, _booking):
            with tempfile.TemporaryDirectory() as folder:
                settings = Settings.model_validate({"data_dir": folder, "port": 0, "lobby": "on"})
                async with join(settings).running() as base:
                    await pictures(browser, base)
        await browser.close()


async def _pictures(browser: Browser, base: str) -> None:
    visitors = Visitors(browser, base)
    lobby = await visitors.enter(size=DESKTOP, device_scale_factor=1.5)
    await _overdue(lobby)
    await lobby.says(LI, "2号楼大堂的灯不亮")
    await lobby.reads(LI, "repair-urgent")
    await _shoot(lobby, "lobby.png")
    phone = await visitors.enter(size=PHONE, device_scale_factor=2, is_mobile=True, has_touch=True)
    await phone.page.locator(".places button").nth(STAFF - 1).click()
    await _shoot(phone, "phone.png")


async def _complaint(browser: Browser, base: str) -> None:
    """王芳 has complained; 冯涛 signs in private, the desk judges, the gm has been told."""
    lobby = await Visitors(browser, base).enter(size=DESKTOP, device_scale_factor=1.5)
    number = await files_a_complaint(lobby)
    await looks_as(lobby, LI, "head:feng")
    await lobby.opens(LI, "私聊")
    await lobby.presses(LI, "claim")
    await lobby.reads(WANG, "complaint-accepted", number)
    await looks_as(lobby, SUPERVISOR, "gm:wu")
    await lobby.reads(SUPERVISOR, "alert-major", number)
    await _shoot(lobby, "complaint.png")


async def _booking(browser: Browser, base: str) -> None:
    """王芳 moves her booking of a chess room; what is free that day is a picture."""
    lobby = await Visitors(browser, base).enter(size=DESKTOP, device_scale_factor=1.5)
    await moves_a_booking(lobby)
    await _shoot(lobby, "booking.png")


async def _overdue(lobby: Visitor) -> None:
    """Reported and claimed; whoever claimed says so when asked, but does not go."""
    number = await lobby.reports_a_repair(WANG, "厨房水龙头一直漏水")
    await lobby.presses(STAFF, "claim")
    await lobby.reads(WANG, "ticket-accepted", number)
    alert = lobby.column(SUPERVISOR).locator("[data-script='alert-late']")
    for _ in range(LONGEST_WAIT):
        await lobby.lets_pass(HOUR)
        if await alert.count():
            return
        await _still_on_it(lobby)


async def _still_on_it(lobby: Visitor) -> None:
    """Answers the question in the private chat, where there is one; then back to the room."""
    tabs = lobby.column(STAFF).locator(".tabs button")
    if await tabs.last.locator(".badge").is_hidden():
        return
    await tabs.last.click()
    asked = lobby.column(STAFF).locator(".choices:not(.older) [data-choice='still']:enabled")
    if await asked.count():
        await asked.last.click()
        await lobby.reads(STAFF, "still-noted")
    await tabs.nth(1).click()


async def _shoot(lobby: Visitor, name: str) -> None:
    await lobby.page.wait_for_timeout(500)  # what moves has come to rest
    await lobby.page.screenshot(path=HERE / name)


if __name__ == "__main__":
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    if executable is None:
        sys.exit("no Chromium here; on Debian and Ubuntu: sudo apt-get install -y chromium fonts-noto-cjk")
    asyncio.run(take(executable))
