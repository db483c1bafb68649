"""What is said about the club finds its conversation; an emergency goes before all of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.booking import State
from flows.booking_effects import CancelBooking, SayHere
from flows.effects import AddWords, CallPerson, OpenRepair
from flows.facility import NO_CLUB
from flows.flow import Talk
from flows.menu import menu, opens
from flows.messages import Choice
from tests.flows.guest import Guest, booking
from tests.flows.talking import MONDAY, STRANGER, WANG, brief, calendar, estate, vocabulary

TOMORROW = MONDAY.replace(hour=19) + timedelta(days=1)


def talk(**other: object) -> Talk:
    known = {"estate": estate(), "calendar": calendar(), "vocabulary": vocabulary(), "resident": WANG, "now": MONDAY}
    return Talk(**{**known, **other})  # type: ignore[arg-type]  # the fields of Talk, by name


# ── the menu ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_menu_offers_the_club_where_there_is_one() -> None:
    offered = [one.id for one in menu(talk()).options]
    assert offered[:4] == ["repair", "complaint", "booking", "bookings"]
    assert len(offered) <= 9  # each is one figure on a keypad
    stranger = [one.id for one in menu(talk(resident=STRANGER)).options]
    assert "booking" in stranger
    assert "bookings" not in stranger


@pytest.mark.parametrize(
    "lacking",
    [{"club": NO_CLUB}, {"features": frozenset({"repair", "complaint"})}],
    ids=["no facility", "switched off"],
)
def test_without_a_club_nothing_of_it_is_offered(lacking: dict[str, object]) -> None:
    without = talk(estate=replace(estate(), **lacking))  # type: ignore[arg-type]  # fields of Estate, by name
    assert not {"booking", "bookings"} & {one.id for one in menu(without).options}
    assert opens("booking", without) is None
    assert opens("bookings", without) is None


def test_the_buttons_of_the_menu_open_it() -> None:
    guest = Guest(booking(start=TOMORROW))
    guest.says("菜单")
    guest.picks("bookings")
    assert guest.heard == ["my-bookings"]
    guest.sends(Choice("menu!", "booking"))
    assert guest.standing is not None
    assert guest.standing[0] == "booking"


# ── a new booking ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("said", "facility"),
    [
        ("我想预约明天晚上7点的棋牌室，4个人", "chess"),
        ("下周三晚上七点到九点 4个人打麻将", "chess"),
        ("tomorrow 3pm pool, 2 adults 1 kid", "pool"),
        ("book the gym tomorrow at 7am", "gym"),
        ("想預約會議室，明天下午兩點到四點", "meeting"),
    ],
)
def test_a_sentence_opens_the_booking_with_what_it_says(said: str, facility: str) -> None:
    guest = Guest()
    guest.says(said)
    assert guest.standing is not None
    assert guest.standing[0] == "booking"
    assert guest.draft["facility"] == facility
    assert not [one for one in guest.all_done if isinstance(one, CallPerson)]


def test_the_house_word_opens_it_empty() -> None:
    guest = Guest()
    guest.says("预约")
    assert guest.standing == ("booking", "facility")


def test_a_booking_goes_before_open_tickets() -> None:
    guest = Guest()
    guest.tickets = {412: brief(412)}
    guest.says("我想预约明天晚上7点的棋牌室")
    assert guest.standing is not None
    assert guest.standing[0] == "booking"
    assert not [one for one in guest.all_done if isinstance(one, AddWords)]


# ── a question about a facility ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("said", ["泳池几点开门？", "what time does the gym open?", "棋牌室怎么收费", "健身房几点关门"])
def test_a_question_about_a_facility_is_answered(said: str) -> None:
    guest = Guest()
    guest.says(said)
    assert guest.heard == ["answer-facility"]
    assert guest.all_done == []


def test_a_question_in_the_middle_is_answered_and_the_flow_goes_on() -> None:
    guest = Guest()
    guest.says("我想预约明天的棋牌室")
    asked = guest.standing
    guest.says("泳池几点开门？")
    assert guest.heard[0] == "answer-facility"
    assert guest.standing == asked
    guest.says("你们几点上班？")
    assert guest.heard[0] == "book-about"


def test_a_length_is_no_question_about_hours() -> None:
    guest = Guest()
    guest.says("book the chess room tomorrow at 7pm for 4 people")
    assert guest.standing == ("booking", "length")
    guest.says("2 hours")
    assert guest.heard == ["book-summary"]


def test_the_hours_of_the_office_are_still_the_offices() -> None:
    guest = Guest()
    guest.says("你们几点上班？")
    assert guest.heard == ["answer-hours"]


# ── a booking that is there ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("said", ["取消棋牌室的预约", "cancel my chess room booking", "取消预约", "取消 B-0413"])
def test_cancelling_in_words_asks_once_about_the_one_it_can_be(said: str) -> None:
    guest = Guest(booking(start=TOMORROW), booking(390, "pool", MONDAY - timedelta(days=2), state=State.DONE))
    guest.says(said)
    assert guest.heard == ["my-booking-cancel-sure"]
    guest.says("是的")
    assert guest.done == [CancelBooking(413)]


def test_cancelling_where_it_could_be_several_asks_which_and_then_whether() -> None:
    guest = Guest(booking(start=TOMORROW), booking(414, "pool", TOMORROW, 1.5))
    guest.says("取消预约")
    assert guest.heard == ["my-bookings"]
    guest.picks("booking-414")
    assert guest.heard == ["my-booking-cancel-sure"]
    assert guest.said[-1].booking == 414


def test_the_facility_says_which_of_several() -> None:
    guest = Guest(booking(start=TOMORROW), booking(414, "pool", TOMORROW, 1.5))
    guest.says("取消泳池的预约")
    assert guest.said[-1].booking == 414


def test_a_visit_of_ours_is_not_a_booking() -> None:
    """“Cancel my appointment” of somebody who waits for the plumber and has booked nothing."""
    guest = Guest()
    guest.tickets = {412: brief(412)}
    guest.says("取消预约")
    assert guest.standing == ("status", "sure")


@pytest.mark.parametrize("said", ["B-0413", "413", "b-413"])
def test_its_number_shows_it(said: str) -> None:
    guest = Guest(booking(start=TOMORROW))
    guest.says(said)
    assert guest.heard == ["my-booking"]
    assert guest.said[-1].booking == 413


@pytest.mark.parametrize("said", ["把棋牌室改到后天晚上7点", "B-0413改到后天晚上7点", "B-0413 change to Wednesday 7pm"])
def test_another_time_in_words_moves_it(said: str) -> None:
    guest = Guest(booking(start=TOMORROW))
    guest.says(said)
    assert guest.standing == ("booking", "summary")
    assert guest.draft["moving"] == 413
    assert str(guest.draft["start"]).startswith("2026-03-04T19:00")
    assert guest.bookings[413].start == TOMORROW  # not before they have read it back


def test_its_number_shows_it_where_a_ticket_was_asked_for() -> None:
    guest = Guest(booking(start=TOMORROW))
    guest.tickets = {411: brief(411), 412: brief(412)}
    guest.says("查看进度")
    assert guest.heard == ["status-which"]
    guest.says("B-0413")
    assert guest.heard == ["my-booking"]
    guest.says("412")
    assert guest.heard == ["ticket-status"]


def test_a_number_of_neither_is_looked_for_among_the_tickets() -> None:
    guest = Guest()
    guest.says("B-0999")
    assert guest.heard == ["ticket-not-found"]


def test_my_bookings_are_shown_in_the_middle_of_something_else_and_that_goes_on() -> None:
    guest = Guest(booking(start=TOMORROW))
    guest.says("厨房水龙头漏水")
    guest.says("我的预订")
    assert guest.heard == ["my-bookings"]
    assert [one.flow for one in guest.conversation.frames] == ["repair", "bookings"]


# ── “I am here” ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("said", ["我到了", "I'm here"])
def test_i_am_here_reaches_the_desk_without_a_question(said: str) -> None:
    guest = Guest(booking(start=MONDAY + timedelta(minutes=5)), booking(420, start=TOMORROW))
    guest.says(said)
    assert guest.done == [SayHere(413)]
    assert guest.heard == ["my-booking-here"]


def test_too_early_it_is_said_from_when() -> None:
    guest = Guest(booking(start=MONDAY + timedelta(hours=3)))
    guest.says("我到了")
    assert (guest.heard, guest.done) == (["booking-too-early"], [])


def test_with_two_about_now_it_is_asked_which() -> None:
    soon = MONDAY + timedelta(minutes=5)
    guest = Guest(booking(start=soon), booking(414, "pool", soon, 1.5))
    guest.says("我到了")
    assert guest.heard == ["my-bookings"]
    guest.picks("booking-414")
    assert guest.done == [SayHere(414)]


def test_i_am_here_without_a_booking_is_no_check_in() -> None:
    guest = Guest(booking(start=TOMORROW))
    guest.says("我到了")
    assert not [one for one in guest.all_done if isinstance(one, SayHere)]
    assert guest.said


# ── what goes before it ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("begun", ["", "我想预约明天的泳池", "我的预订"])
def test_an_emergency_goes_before_any_booking(begun: str) -> None:
    guest = Guest(booking(start=TOMORROW))
    if begun:
        guest.says(begun)
    guest.says("泳池有人溺水")
    assert guest.heard[0] == "emergency-drowning"
    (filed,) = [one for one in guest.done if isinstance(one, OpenRepair)]
    assert filed.emergency
    assert filed.category == "drowning"


def test_something_broken_in_a_facility_is_a_repair() -> None:
    guest = Guest()
    guest.says("棋牌室的灯坏了")
    assert guest.standing is not None
    assert guest.standing[0] == "repair"


def test_a_complaint_about_a_facility_is_a_complaint() -> None:
    guest = Guest(booking(start=TOMORROW))
    guest.says("我要投诉，棋牌室的服务员态度太差了")
    assert guest.standing is not None
    assert guest.standing[0] == "complaint"
