"""Somebody before the lobby's page, who clicks and types as a person does."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Browser, Locator, Page, Request

ARGUMENTS = [
    "--no-sandbox",  # Chromium refuses its sandbox to root, which CI is
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 8000
WANG, LI, STAFF, SUPERVISOR = 1, 2, 3, 4  # the page's columns
DESKTOP, PHONE = (1440, 900), (390, 844)


class Visitor:
    """One open page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def column(self, number: int) -> Locator:
        return self.page.locator(f"#column-{number}")

    async def says(self, column: int, text: str) -> None:
        await self.column(column).locator(".words").fill(text)
        await self.column(column).locator(".send").click()

    async def presses(self, column: int, choice: str) -> None:
        """A button that is still asked, of the newest message that has it."""
        await self.column(column).locator(f".choices:not(.older) [data-choice='{choice}']:enabled").last.click()

    async def presses_nth(self, column: int, index: int) -> None:
        """One of the buttons asked now, by its place: what it offers depends on the day."""
        await self.column(column).locator(".choices:not(.older) button:enabled").nth(index).click()

    async def reads(self, column: int, script: str, words: str = "") -> Locator:
        """Waits for a message of this script in the open chat of the column."""
        message = self.column(column).locator(f".message[data-script='{script}']", has_text=words).last
        await message.wait_for()
        return message

    async def opens(self, column: int, tab: str) -> None:
        await self.column(column).locator(".tabs button", has_text=tab).click()

    async def lets_pass(self, seconds: int) -> None:
        """Presses one of the clock's buttons, and waits until the time has passed."""
        before = await self.time()
        await self.page.locator(f".clock-steps [data-seconds='{seconds}']").click()
        await self.page.locator(f".clock-face:not([datetime='{before}'])").wait_for()
        await self.page.locator(".clock[aria-busy='false']").wait_for()

    async def time(self) -> str | None:
        return await self.page.locator(".clock-face").get_attribute("datetime")

    async def reports_a_repair(self, column: int, words: str) -> str:
        """From the first word to the number; returns it."""
        await self.says(column, words)
        await self.presses(column, "ordinary")
        await self.presses(column, "skip")
        await self.reads(column, "table-14-what-time-suits")
        await self.presses_nth(column, 1)
        await self.presses(column, "correct")
        return await (await self.reads(column, "repair-filed")).locator(".ticket").inner_text()

    async def width(self) -> int:
        """How wide the page is, with what hangs out of it."""
        return int(await self.page.evaluate("document.documentElement.scrollWidth"))

    async def nameless(self) -> list[str]:
        """Visible controls and pictures without a name for who cannot see them."""
        found: list[str] = await self.page.evaluate(NAMELESS)
        return found

    async def too_small(self) -> list[str]:
        """Visible controls that a finger misses: lower than 40 px."""
        found: list[str] = await self.page.evaluate(TOO_SMALL)
        return found

    async def twice(self) -> list[str]:
        """Ids that stand on the page more than once."""
        ids: list[str] = await self.page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
        return [one for one in ids if ids.count(one) > 1]


TOO_SMALL = """() => [...document.querySelectorAll("button, a, select, textarea")]
  .filter((one) => one.checkVisibility())
  .filter((one) => one.getBoundingClientRect().height < 40).map((one) => one.outerHTML.slice(0, 100))"""

NAMELESS = """() => [...document.querySelectorAll("button, a, select, textarea, input, img")]
  .filter((one) => one.checkVisibility())
  .filter((one) => !(one.ariaLabel || one.title || one.innerText?.trim() || one.hasAttribute("alt")
    || [...one.labels ?? []].some((label) => label.textContent.trim())))
  .map((one) => one.outerHTML.slice(0, 120))"""


class Visitors:
    """Opens pages, and keeps what goes wrong in any of them."""

    def __init__(self, browser: Browser, base: str) -> None:
        self._browser = browser
        self._base = base
        self.faults: list[str] = []

    async def enter(self, language: str = "zh-Hans", size: tuple[int, int] = DESKTOP, **more: Any) -> Visitor:
        width, height = size
        page = await self._browser.new_page(viewport={"width": width, "height": height}, **more)
        page.set_default_timeout(PATIENCE_MS)
        page.on("console", lambda line: self.faults.append(line.text) if line.type in ("error", "warning") else None)
        page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        page.on("request", self._asked)
        await page.goto(f"{self._base}/?lang={language}")
        await page.locator(".log[aria-busy='false']").first.wait_for(state="attached")
        return Visitor(page)

    def _asked(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("blob", "data") and not request.url.startswith(f"{self._base}/"):
            self.faults.append(f"asks {address.scheme}://{address.netloc}")
