"""Takes the pictures of docs/forms.md: the complaint form of a 重大 complaint, and a month's summary.

The forms are drawn as the supervisor's page draws them, from the sample complaints of the tests.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from playwright.async_api import async_playwright

from bot.forms.filling import fill
from bot.forms.html import Links, key_of, render_forms
from bot.forms.month import month_sheet
from bot.forms.opinion import OPINION
from bot.forms.sheet import Sheet
from bot.web.lobby_page import STATIC_FOLDER
from flows.complaint import CONTENTS, Case, Complaint, Nature, Severity
from flows.messages import Term
from flows.people import Level
from flows.rules.figures import Cases, figures, month_of
from flows.ticket import Clock, Closing, State, Ticket
from tests.browser.visitor import ARGUMENTS
from tests.complaints import DAYS, ZONE, a_ticket, at, facts, major, visit_of, words

HERE = Path(__file__).parent
SOME = 38


async def take(chromium: str) -> None:
    one = major()
    visit = visit_of(one, at(17, "15:00"))
    shown = {
        "forms-complaint.png": fill(OPINION, facts(one, visit=visit), Level.GM),
        "forms-month.png": _month(one, visit),
    }
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        with tempfile.TemporaryDirectory() as folder:
            for name, sheet in shown.items():
                page = await browser.new_page(viewport={"width": 900, "height": 900})
                file = Path(folder) / "page.html"
                file.write_text(_drawn([sheet]), "utf-8")
                await page.goto(file.as_uri())
                await page.add_style_tag(content=".bar { display: none }")
                await page.locator(".paper").screenshot(path=HERE / name)
        await browser.close()


def _drawn(sheets: Sequence[Sheet]) -> str:
    told = words().speech.words_of("form-page-", words().language, words().estate)
    links = Links("", {key_of(one): "" for one in sheets}, {key_of(one): "" for one in sheets})
    return render_forms(
        sheets, title="", words=told, language=words().language, static=STATIC_FOLDER.as_uri(), links=links
    )


def _month(one: Ticket, visit: Ticket) -> Sheet:
    chance, found, visits = random.Random(8), [one], {431: visit}  # noqa: S311  # samples, not secrets
    for number in range(SOME):
        ticket = _sample(chance, number)
        found.append(ticket)
        if ticket.closed and number % 9:
            made = ticket.closed + timedelta(days=chance.choice([1, 2, 2, 3]))
            visits[1000 + number] = visit_of(ticket, made)
    cases = Cases(found, found, [each for each in found if each.open], visits)
    departments = [each.key for each in words().estate.departments]
    this, last = (figures(cases, month_of(2026, month, ZONE), at(30, "17:00"), departments) for month in (11, 10))
    open_ones = [each for each in found if each.open]
    return month_sheet(words(), "2026-11", this, last, open_ones, Term("form-scope-gm"))


def _sample(chance: random.Random, number: int) -> Ticket:
    month = 10 if number % 2 else 11
    filed = at(chance.randint(1, 24), "10:00", month)
    late = number % 8 == 0
    closed = None if number in (4, 22) else filed + timedelta(hours=chance.randint(60, 90) if late else 30)
    complaint = Complaint(
        nature=chance.choice([Nature.VALID, Nature.VALID, *Nature]),
        content=chance.choice(CONTENTS),
        tags=chance.choice([(), ("noise",), ("fees",), ("parking",), ("cleaning",)]),
        severity=chance.choice([Severity.MINOR, Severity.MINOR, Severity.IMPORTANT]),
        accused_department=chance.choice([each.key for each in words().estate.departments]),
        case=Case.OPENED,
        case_at=filed,
        handled=closed,
        visit=1000 + number,
    )
    signed = filed + timedelta(minutes=14 if number % 7 == 0 else 6)
    clocks = (
        Clock("dispatch", filed, DAYS, due=filed + timedelta(minutes=10), met=signed),
        Clock("resolve", filed, DAYS, due=filed + timedelta(days=2), met=closed),
    )
    ended = {"state": State.CLOSED, "closed": closed, "closing": Closing.SETTLED} if closed else {}
    household = chance.randint(1, 60)
    return a_ticket(
        id=100 + number,
        number=370 + number,
        filed=filed,
        household=household,
        complaint=complaint,
        clocks=clocks,
        **ended,
    )


if __name__ == "__main__":
    asyncio.run(take(sys.argv[1] if len(sys.argv) > 1 else "/usr/bin/chromium"))
