"""What guests say around the time of their booking, in a word or with goods by name, reaches that booking at once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from flows.booking import State
from flows.booking_effects import AskBill, CancelBooking, ExtendBooking, OrderGoods, SayHere
from flows.effects import AddWords, CallPerson, OpenRepair
from flows.messages import Choice
from tests.flows.guest import Guest, booking
from tests.flows.talking import MONDAY, brief

HOUR = timedelta(hours=1)
TOMORROW = MONDAY.replace(hour=19) + timedelta(days=1)


def there(*others: object) -> Guest:
    """Arrived in the chess room, until eleven."""
    guest = Guest(booking(state=State.ARRIVED, arrived=MONDAY))
    guest.club.bookings += others  # type: ignore[arg-type]  # bookings
    return guest


# ── with nothing in progress ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "said", ["点单", "我想点单", "落單", "order some drinks please", "有绿茶吗", "绿茶多少钱", "有什么喝的"]
)
def test_who_wants_something_sees_what_there_is(said: str) -> None:
    guest = there()
    guest.says(said)
    assert guest.standing == ("bookings", "ordering")
    assert "10 元" in guest.texts[-1]
    assert guest.all_done == []


@pytest.mark.parametrize(
    ("said", "ordered"),
    [
        ("两杯绿茶", "绿茶 ×2"),
        ("来两杯绿茶", "绿茶 ×2"),
        ("来两瓶矿泉水", "矿泉水 ×2"),
        ("绿茶两杯，矿泉水一瓶", "绿茶 ×2, 矿泉水"),
        ("唔該嚟兩杯綠茶", "绿茶 ×2"),
        ("2 green teas and a mineral water please", "绿茶 ×2, 矿泉水"),
        ("绿茶 x3", "绿茶 ×3"),
        ("来两杯绿茶，少糖", "来两杯绿茶，少糖"),
        ("来两瓶可乐", "来两瓶可乐"),
        ("给我来三杯绿茶，送到房间", "绿茶 ×3"),
    ],
)
def test_goods_by_their_names_are_read_back_and_sent(said: str, ordered: str) -> None:
    guest = there()
    guest.says(said)
    assert guest.standing == ("bookings", "ordering")
    assert ordered in guest.texts[-1]
    guest.picks("send")
    assert guest.done == [OrderGoods(413, ordered)]


def test_goods_may_be_ordered_from_the_moment_one_may_come() -> None:
    guest = Guest(booking(start=MONDAY + timedelta(minutes=10)), booking(420, start=TOMORROW))
    guest.says("两杯绿茶")
    assert guest.standing == ("bookings", "ordering")
    assert guest.draft["booking"] == 413


@pytest.mark.parametrize(
    "said",
    [
        "我想加一个小时",
        "再玩一小时",
        "续一个小时",
        "延长一小时",
        "加個鐘",
        "I'd like another hour",
        "extend by one hour",
    ],
)
def test_staying_on_by_a_length_is_done_at_once(said: str) -> None:
    guest = there()
    guest.says(said)
    assert guest.done == [ExtendBooking(413, MONDAY + 3 * HOUR)]
    assert guest.heard == ["my-booking-extended"]


@pytest.mark.parametrize("said", ["延长", "我想延长时间", "extend please", "续钟"])
def test_staying_on_without_a_length_is_asked_until_when(said: str) -> None:
    guest = there()
    guest.says(said)
    assert guest.heard == ["my-booking-extend"]


def test_who_cannot_stay_so_long_sees_how_long_they_can() -> None:
    guest = there()
    guest.club.takes("chess", MONDAY + 4 * HOUR, 60, space="room-1")
    guest.says("再玩四个小时")
    assert guest.heard == ["my-booking-extend-taken", "my-booking-extend"]
    assert guest.all_done == []


def test_who_cannot_stay_at_all_is_told_so() -> None:
    guest = there()
    guest.club.takes("chess", MONDAY + 2 * HOUR + timedelta(minutes=10), 60, space="room-1")
    guest.says("再玩一小时")
    assert guest.heard == ["my-booking-no-longer", "my-booking"]


@pytest.mark.parametrize("said", ["结账", "我要结账", "埋單", "check out", "The bill, please", "我们走了"])
def test_the_bill_is_asked_for_at_the_desk(said: str) -> None:
    guest = there()
    guest.says(said)
    assert guest.done == [AskBill(413)]
    assert guest.heard == ["my-booking-bill-asked"]
    assert guest.standing is None


def test_of_two_that_are_under_way_it_is_asked_which() -> None:
    guest = there(booking(414, space="room-2", state=State.ARRIVED, arrived=MONDAY))
    guest.says("结账")
    assert guest.heard == ["my-bookings"]
    guest.picks("booking-414")
    assert guest.done == [AskBill(414)]


@pytest.mark.parametrize("said", ["点单", "两杯绿茶", "结账", "再玩一小时", "来两瓶水"])
def test_without_a_booking_nothing_of_it_is_taken_up(said: str) -> None:
    guest = Guest()
    guest.says(said)
    assert guest.standing is None
    assert guest.all_done == []


def test_an_open_repair_does_not_take_the_order() -> None:
    guest = there()
    guest.tickets = {412: brief(412)}
    guest.says("来两杯绿茶")
    assert guest.standing == ("bookings", "ordering")
    assert not [one for one in guest.all_done if isinstance(one, AddWords)]


@pytest.mark.parametrize("said", ["麻将桌坏了，来两瓶水", "空调漏了两杯水"])
def test_something_broken_is_a_repair(said: str) -> None:
    guest = there()
    guest.says(said)
    assert guest.standing is None or guest.standing[0] != "bookings"


# ── in the middle of something about their bookings ──────────────────────────────────────────────────────────────────


def asked_whether_sure() -> Guest:
    guest = Guest(booking(start=MONDAY + timedelta(minutes=10)))
    guest.says("我的预订")
    guest.picks("booking-413")
    guest.picks("cancel")
    assert guest.standing == ("bookings", "sure")
    return guest


def reminded() -> Guest:
    guest = Guest(booking(start=MONDAY + timedelta(minutes=10)))
    guest.is_asked("coming", booking=413)
    return guest


def choosing_an_end() -> Guest:
    guest = Guest(booking(start=MONDAY + timedelta(minutes=10)))
    guest.says("我的预订")
    guest.picks("booking-413")
    guest.picks("extend")
    return guest


def choosing_goods() -> Guest:
    guest = Guest(booking(start=MONDAY + timedelta(minutes=10)))
    guest.says("我的预订")
    guest.picks("booking-413")
    guest.picks("order")
    return guest


MIDST = [asked_whether_sure, reminded, choosing_an_end, choosing_goods]


@pytest.mark.parametrize("midst", MIDST)
def test_i_am_here_in_the_middle(midst: type[Guest]) -> None:
    guest = midst()
    guest.says("我到了")
    assert guest.done == [SayHere(413)]
    assert guest.heard == ["my-booking-here"]
    assert guest.standing is None


@pytest.mark.parametrize("midst", MIDST)
def test_staying_on_in_the_middle(midst: type[Guest]) -> None:
    guest = midst()
    guest.says("我想加一个小时")
    assert guest.done == [ExtendBooking(413, MONDAY + timedelta(minutes=10) + 3 * HOUR)]
    assert guest.standing is None


@pytest.mark.parametrize("midst", MIDST)
@pytest.mark.parametrize("said", ["点单", "来两杯绿茶"])
def test_an_order_in_the_middle(midst: type[Guest], said: str) -> None:
    guest = midst()
    guest.says(said)
    assert guest.heard == ["my-booking-order"]
    assert guest.standing == ("bookings", "ordering")
    assert [one.flow for one in guest.conversation.frames] == ["bookings"]
    assert ("绿茶 ×2" in guest.texts[-1]) == ("绿茶" in said)


def test_goods_named_one_after_the_other_make_one_order() -> None:
    guest = choosing_goods()
    guest.says("两杯绿茶")
    guest.says("再来一瓶矿泉水")
    guest.says("好了")
    assert guest.done == [OrderGoods(413, "绿茶 ×2, 矿泉水")]


def test_here_in_the_middle_of_a_repair_goes_on_with_the_repair() -> None:
    guest = Guest(booking(start=MONDAY + timedelta(minutes=10)))
    guest.says("厨房水龙头漏水")
    guest.says("我到了")
    assert guest.done == [SayHere(413)]
    assert guest.standing is not None
    assert guest.standing[0] == "repair"


def test_looking_at_another_one_they_are_here_for_the_one_that_is_near() -> None:
    guest = Guest(booking(start=MONDAY + timedelta(minutes=10)), booking(420, start=TOMORROW))
    guest.says("我的预订")
    guest.picks("booking-420")
    guest.says("我到了")
    assert guest.done == [SayHere(413)]


def test_too_early_while_the_list_is_shown_it_is_said_and_the_list_stays() -> None:
    guest = Guest(booking(start=MONDAY + 3 * HOUR), booking(420, start=TOMORROW))
    guest.says("我的预订")
    guest.says("我到了")
    assert guest.heard == ["booking-too-early", "my-bookings"]


def test_an_emergency_goes_before_the_bill() -> None:
    guest = there()
    guest.says("着火了，结账")
    assert [one for one in guest.done if isinstance(one, OpenRepair)]
    assert not [one for one in guest.done if isinstance(one, AskBill)]


# ── buttons under “your time is up” ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("begun", ["", "厨房水龙头漏水", "我想预约明天的泳池", "我的预订"])
def test_the_buttons_of_the_end_work_at_once_whatever_is_in_progress(begun: str) -> None:
    guest = there()
    if begun:
        guest.says(begun)
    before = guest.standing
    guest.sends(Choice("bookings!413", "extend"))
    assert guest.heard == ["my-booking-extend"]
    guest.picks(f"until-{int((MONDAY + 3 * HOUR).timestamp())}")
    assert guest.done == [ExtendBooking(413, MONDAY + 3 * HOUR)]
    assert guest.standing == before
    guest.sends(Choice("bookings!413", "ok"))
    assert guest.heard[0] == "my-booking-fine"
    assert guest.standing == before


def test_the_button_says_why_one_cannot_stay() -> None:
    guest = there()
    guest.club.takes("chess", MONDAY + 2 * HOUR + timedelta(minutes=10), 60, space="room-1")
    guest.sends(Choice("bookings!413", "extend"))
    assert guest.heard == ["my-booking-no-longer", "my-booking"]


def test_the_button_of_a_booking_that_is_over_shows_how_it_stands() -> None:
    guest = Guest(booking(state=State.DONE))
    guest.sends(Choice("bookings!413", "extend"))
    assert guest.heard == ["my-booking"]


def test_a_half_given_order_waits_for_no_button() -> None:
    guest = there()
    guest.says("两杯绿茶")
    guest.sends(Choice("bookings!413", "ok"))
    assert guest.heard == ["my-booking-fine"]
    assert guest.standing is None


# ── a reply that quotes a message about a booking ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("这个怎么样了", "my-booking"),
        ("取消", "my-booking"),
        ("不来了，帮我取消", "my-booking-cancel-sure"),
        ("点单", "my-booking"),
    ],
)
def test_a_quoted_booking_is_opened(said: str, key: str) -> None:
    guest = Guest(booking(start=TOMORROW), booking(414, "pool", TOMORROW, 1.5))
    guest.tickets = {412: brief(412)}
    guest.says(said, about=413)
    if said == "取消":  # the house word goes before all else
        return
    assert guest.heard[-1] == key
    assert guest.said[-1].booking == 413


def test_a_quoted_reminder_that_waits_is_answered() -> None:
    guest = Guest(booking(start=MONDAY + timedelta(minutes=10)))
    guest.says("厨房水龙头漏水")
    guest.is_asked("coming", booking=413)
    guest.says("好的", about=413)
    assert guest.heard[0] == "coming-expected"
    assert guest.standing is not None
    assert guest.standing[0] == "repair"


def test_another_time_for_the_quoted_booking() -> None:
    guest = Guest(booking(start=TOMORROW), booking(414, "pool", TOMORROW, 1.5))
    guest.says("改到后天晚上7点", about=413)
    assert guest.standing is not None
    assert guest.standing[0] == "booking"
    assert guest.draft["moving"] == 413
    assert str(guest.draft["start"]).startswith("2026-03-04T19:00")


def test_what_is_broken_is_a_repair_also_in_a_reply() -> None:
    guest = there()
    guest.says("棋牌室的灯坏了", about=413)
    assert guest.standing is not None
    assert guest.standing[0] == "repair"


def test_the_booking_of_somebody_else_is_not_opened() -> None:
    guest = Guest()
    guest.says("怎么样了", about=413)
    assert "my-booking" not in guest.heard


# ── another time in words ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("said", "number", "start"),
    [
        ("把明天的改到周五晚上7点", 413, "2026-03-06T19:00"),
        ("把后天的改到周五晚上7点", 420, "2026-03-06T19:00"),
        ("棋牌室预约改期", None, ""),
        ("reschedule tomorrow's to friday 7pm", None, ""),
    ],
)
def test_the_day_that_is_given_up_says_which_booking(said: str, number: int | None, start: str) -> None:
    guest = Guest(booking(start=TOMORROW), booking(420, start=TOMORROW + timedelta(days=1)))
    guest.says(said)
    if number is None:  # of two it is asked which
        assert guest.heard == ["my-bookings"] or guest.draft.get("moving")
        return
    assert guest.draft["moving"] == number
    assert str(guest.draft["start"]).startswith(start)


@pytest.mark.parametrize("said", ["改期", "换时间", "reschedule", "please move it to friday 7pm", "把明天的改到周五"])
def test_the_only_booking_is_moved(said: str) -> None:
    guest = Guest(booking(start=TOMORROW))
    guest.says(said)
    assert guest.standing is not None
    assert guest.standing[0] == "booking"
    assert guest.draft["moving"] == 413


def test_a_visit_of_ours_is_not_moved_as_a_booking() -> None:
    guest = Guest(booking(start=TOMORROW))
    guest.tickets = {412: brief(412, visit=MONDAY + 5 * HOUR)}
    guest.says("改到周五下午三点")
    assert guest.draft.get("moving") is None


def test_the_other_language_books_the_day_before_the_month() -> None:
    guest = Guest()
    guest.says("book the chess room on 4 March 7pm for 4")
    assert str(guest.draft["start"]).startswith("2026-03-04T19:00")
    assert guest.draft["adults"] == 4


@pytest.mark.parametrize("said", ["我预约的棋牌室是几点", "我棋牌室约好了吗"])
def test_how_a_booking_stands_is_shown(said: str) -> None:
    guest = Guest(booking(start=TOMORROW))
    guest.says(said)
    assert guest.heard == ["my-booking"]


def test_a_question_about_today_is_no_booking() -> None:
    guest = Guest()
    guest.says("健身房今天几点关")
    assert guest.heard == ["answer-facility"]


def test_nobody_is_called_for_any_of_it() -> None:
    guest = there()
    for said in ("点单", "不用了", "两杯绿茶", "好了", "再玩一小时", "结账"):
        guest.says(said)
    assert not [one for one in guest.all_done if isinstance(one, CallPerson | CancelBooking)]


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("两杯绿茶", "my-booking-not-yet-order"),
        ("结账", "my-booking-not-yet-bill"),
        ("点单", "my-booking-not-yet-order"),
    ],
)
def test_before_the_time_it_is_said_from_when(said: str, key: str) -> None:
    guest = Guest(booking(start=MONDAY + 5 * HOUR))
    for _ in range(3):
        guest.says(said)
        assert (guest.heard, guest.all_done) == ([key], [])


@pytest.mark.parametrize("said", ["改到后天晚上8点", "想改期，后天晚上8点"])
def test_the_booking_that_is_looked_at_is_the_one_that_moves(said: str) -> None:
    guest = Guest(booking(start=TOMORROW), booking(420, start=TOMORROW + timedelta(days=2)))
    guest.says("我的预订")
    guest.picks("booking-420")
    guest.says(said)
    assert guest.draft["moving"] == 420
    assert [one.flow for one in guest.conversation.frames] == ["booking"]


def test_the_quoted_booking_moves_though_it_is_looked_at() -> None:
    guest = Guest(booking(start=TOMORROW), booking(414, "pool", TOMORROW, 1.5))
    guest.says("B-0413")
    guest.says("我想改到晚上8点", about=413)
    assert guest.draft["moving"] == 413


def test_another_matter_instead_of_yes_or_no() -> None:
    guest = asked_whether_sure()
    guest.says("厨房水龙头漏水")
    assert guest.standing is not None
    assert guest.standing[0] == "repair"
    assert guest.all_done == []
