"""What becomes of what somebody was doing when something more pressing came, or time went by."""

from __future__ import annotations

from datetime import timedelta

import pytest

from flows.booking import State
from flows.effects import AddWords, OpenRepair
from tests.flows.guest import Guest, booking
from tests.flows.talking import MONDAY

CHESS = "明天晚上七点到九点棋牌室 4个人"
GAS = "煤气漏了！！家里有煤气味"
TOMORROW = MONDAY.replace(hour=19) + timedelta(days=1)


def test_an_emergency_does_not_lead_back_to_a_game_of_chess() -> None:
    guest = Guest()
    guest.says(CHESS)
    guest.says(GAS)
    assert guest.heard == ["emergency-gas", "emergency-filed", "emergency-help-is-called", "emergency-go-on"]
    number = next(one.number for one in guest.tickets.values() if one.emergency)
    guest.says("厨房")
    assert guest.done == [AddWords(number, "厨房", to_holder=True)]
    guest.says("继续")
    assert guest.heard == ["book-summary"]


def test_an_emergency_told_twice_does_not_either() -> None:
    guest = Guest()
    guest.says(CHESS)
    guest.says(GAS)
    guest.picks("go-on")
    guest.says(GAS)
    assert not any(isinstance(one, OpenRepair) for one in guest.done)
    assert guest.heard[-1] == "emergency-go-on"
    guest.says("厨房")
    assert [type(one) for one in guest.done] == [AddWords]


def test_the_place_and_the_phone_come_first() -> None:
    guest = Guest()
    guest.says(CHESS)
    guest.says("着火了")
    assert guest.heard[-1] == "emergency-where"
    guest.says("3栋2单元电梯厅")
    assert guest.heard == ["emergency-help-is-called", "emergency-go-on"]


def test_where_nothing_was_in_progress_nothing_is_offered() -> None:
    guest = Guest()
    guest.says(GAS)
    assert guest.heard[-1] == "emergency-help-is-called"
    assert guest.standing is None


def test_another_booking_may_be_begun_then() -> None:
    guest = Guest()
    guest.says(CHESS)
    guest.says(GAS)
    guest.says("预订后天下午3点游泳池 2个大人")
    assert guest.standing is not None
    assert guest.standing[0] == "booking"


def test_a_booking_is_no_fault_to_be_repaired() -> None:
    guest = Guest()
    guest.says("报修")
    assert guest.heard == ["repair-what"]
    guest.says("今晚8点到10点棋牌室4人")
    assert guest.heard == ["book-summary"]


def test_but_what_is_broken_at_a_facility_is() -> None:
    guest = Guest()
    guest.says("报修")
    guest.says("棋牌室的灯坏了")
    assert guest.standing is not None
    assert guest.standing[0] == "repair"


def test_an_old_draft_is_laid_down() -> None:
    guest = Guest(booking(start=MONDAY + timedelta(days=40)))
    guest.says(CHESS)
    guest.waits(days=30)
    guest.says("我的预订")
    guest.says("取消")
    assert guest.heard == ["coming-kept"]
    assert guest.standing is None


# ── another time after a closure ─────────────────────────────────────────────────────────────────────────────────────


def closed() -> Guest:
    guest = Guest(booking(start=TOMORROW, state=State.CLOSED))
    guest.is_asked("rebook", booking=413)
    return guest


@pytest.mark.parametrize(("said", "start"), [("晚上7:30那个", "19:30"), ("6:30那个", "18:30"), ("七点", "19:00")])
def test_an_offered_time_is_chosen_by_its_hour(said: str, start: str) -> None:
    guest = closed()
    guest.says(said)
    assert guest.heard == ["book-summary"]
    assert f"03-03T{start}" in str(guest.draft["start"])


@pytest.mark.parametrize("said", ["我看看其他时间", "换个时间", "show me other times"])
def test_other_times_are_asked_for_in_words(said: str) -> None:
    guest = closed()
    guest.says(said)
    assert guest.heard == ["book-which-day"]
    assert guest.draft["facility"] == "chess"


def test_another_day_is_named_at_once() -> None:
    guest = closed()
    guest.says("后天下午三点到五点")
    assert guest.heard == ["book-summary"]
    assert "03-04T15:00" in str(guest.draft["start"])
