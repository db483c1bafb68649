"""Points are appealed against in words and by the button under the message; an order keeps no other words to itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from flows.booking import Point, Standing, State
from flows.booking_effects import AppealPoints, CancelBooking, ExtendBooking, OrderGoods
from flows.conversations.points import appealable
from flows.messages import Say
from tests.flows.guest import Guest, booking
from tests.flows.talking import MONDAY, brief

MISSED = booking(start=MONDAY - timedelta(days=1), state=State.NO_SHOW)
ONE = Standing(points=(Point(413, 1, MONDAY - timedelta(hours=20), MONDAY + timedelta(days=80)),))


@pytest.mark.parametrize("said", ["我昨天有去啊", "I was there yesterday! the desk did not see me"])
def test_who_was_there_says_so_once(said: str) -> None:
    guest = Guest(MISSED, standing=ONE)
    guest.says(said)
    assert guest.done == [AppealPoints(said, 413)]
    assert guest.heard == ["my-points-appealed"]


@pytest.mark.parametrize("said", ["申诉", "我要申诉", "I want to appeal"])
def test_who_appeals_is_asked_what_happened(said: str) -> None:
    guest = Guest(MISSED, standing=ONE)
    guest.says(said)
    assert guest.heard == ["my-points-appeal"]
    guest.says("那天电梯坏了，我没能赶到")
    assert guest.done == [AppealPoints("那天电梯坏了，我没能赶到", 413)]


def test_without_points_it_is_a_complaint_as_before() -> None:
    guest = Guest(MISSED)
    guest.says("申诉")
    assert guest.heard == ["complaint-heard-first"]


def test_the_button_under_the_message_appeals_for_that_booking() -> None:
    guest = Guest(MISSED, standing=ONE)
    guest.presses(appealable(Say("booking-told-no-show", booking=413)), "appeal")
    assert guest.heard == ["my-points-appeal"]
    guest.says("我在的")
    assert guest.done == [AppealPoints("我在的", 413)]


def test_what_a_late_cancellation_cost_bears_the_button() -> None:
    guest = Guest(booking(start=MONDAY + timedelta(hours=1)))
    guest.says("取消B-0413")
    guest.picks("yes")
    assert guest.done == [CancelBooking(413, late=True)]
    assert [one.id for one in guest.said[-1].options] == ["appeal"]
    guest.picks("appeal")
    assert guest.heard == ["my-points-appeal"]


# ── orders ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def there() -> Guest:
    guest = Guest(booking(state=State.ARRIVED, arrived=MONDAY))
    guest.tickets[77] = brief(77, "dispatched", "club-order", label="Q-0077", kind="enquiry", words="绿茶")
    return guest


@pytest.mark.parametrize("said", ["extend", "can we stay one more hour"])
def test_an_open_order_does_not_keep_them_from_staying_on(said: str) -> None:
    guest = there()
    guest.says(said)
    assert guest.heard[0] in ("my-booking-extend", "my-booking-extended")
    assert all(isinstance(one, ExtendBooking) for one in guest.done)


def test_an_open_order_swallows_no_other_words() -> None:
    guest = there()
    guest.says("明天天气怎么样呢")
    assert "words-added" not in guest.heard
    assert guest.done == []


def test_an_order_says_what_it_costs() -> None:
    guest = Guest(booking(state=State.ARRIVED, arrived=MONDAY))
    guest.says("来两杯绿茶和一瓶矿泉水")
    assert "共 23 元" in guest.texts[-1]
    guest.says("下单")
    assert [type(one) for one in guest.done] == [OrderGoods]
    assert "共 23 元" in guest.texts[-1]


def test_what_has_no_price_is_not_added_up() -> None:
    guest = Guest(booking(state=State.ARRIVED, arrived=MONDAY))
    guest.says("来两杯绿茶，少放茶叶，要烫一点")
    assert "共" not in guest.texts[-1]
