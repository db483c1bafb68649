"""The chess room by clicking: booked in one column of the lobby, let in and billed in the desk's."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.browser.visitor import PATIENCE_MS, STAFF, WANG, Visitor, Visitors

pytestmark = pytest.mark.browser
TODAY = "on-2026-11-23"  # a fresh demo begins on this Monday, at nine


async def offers(lobby: Visitor, number: str, *names: str) -> None:
    """Waits until the booking's card at the desk has these buttons and no others."""
    buttons = lobby.column(STAFF).locator(".message[data-script='club-card']", has_text=number).last.locator("button")
    pressed = buttons.and_(lobby.page.locator("[data-choice]:enabled"))
    await expect(pressed).to_have_count(len(names), timeout=PATIENCE_MS)
    for place, name in enumerate(names):
        await expect(pressed.nth(place)).to_have_attribute("data-choice", name)


async def test_a_booking_travels_to_the_desk_and_back(visitors: Visitors) -> None:
    lobby = await visitors.enter()
    await lobby.says(WANG, "预约")
    await lobby.reads(WANG, "book-which-facility")
    await lobby.presses(WANG, "facility-chess")
    await lobby.reads(WANG, "book-which-day")
    await lobby.presses(WANG, TODAY)
    await lobby.reads(WANG, "book-which-time")
    await lobby.presses_nth(WANG, 0)
    await lobby.reads(WANG, "book-how-long")
    await lobby.presses(WANG, "for-60")
    await lobby.reads(WANG, "book-how-many")
    await lobby.presses(WANG, "party-4-0")
    await lobby.reads(WANG, "book-summary")
    await lobby.presses(WANG, "correct")
    number = await (await lobby.reads(WANG, "booking-booked-space")).locator(".ticket").inner_text()
    assert number.startswith("B-")
    await offers(lobby, number, "arrive", "cancel")

    await lobby.lets_pass(3600)  # it was a little after nine, and ten was the first that could be booked
    await lobby.presses(STAFF, "arrive")
    await lobby.reads(STAFF, "club-slip", number)
    await lobby.reads(WANG, "booking-told-slip", number)
    await offers(lobby, number, "finish", "extend")

    await lobby.presses(STAFF, "finish")
    await lobby.reads(WANG, "booking-told-bill", number)
    await lobby.reads(WANG, "chess-room-welcome-again")
    await offers(lobby, number)
