"""A question that we began, that waits under another, and that has become pointless meanwhile: it is laid down."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.booking import State
from tests.flows.guest import Guest, booking
from tests.flows.talking import MONDAY


@pytest.mark.parametrize("state", [State.ARRIVED, State.CANCELLED, State.DONE])
def test_a_reminder_is_not_asked_again_when_they_have_come(state: State) -> None:
    mine = booking(start=MONDAY)
    guest = Guest(mine)
    guest.says("我要报修")
    guest.is_asked("coming", booking=413)
    assert guest.heard[-1] == "coming-ask"
    guest.becomes(replace(mine, state=state, arrived=MONDAY))
    guest.says("取消")
    assert guest.heard == ["flow-cancelled"]
    assert not guest.conversation.frames


def test_a_reminder_that_still_matters_is_asked_again() -> None:
    guest = Guest(booking(start=MONDAY))
    guest.says("我要报修")
    guest.is_asked("coming", booking=413)
    guest.says("取消")
    assert guest.heard == ["flow-cancelled", "coming-ask"]


def test_what_waits_below_it_goes_on() -> None:
    mine = booking(start=MONDAY)
    guest = Guest(mine)
    guest.is_asked("coming", booking=413)
    guest.picks("cancel")  # the reminder has led into their bookings
    guest.becomes(replace(mine, state=State.ARRIVED, arrived=MONDAY))
    guest.says("取消")
    assert guest.heard[-1] == "coming-kept"
    assert not guest.conversation.frames
