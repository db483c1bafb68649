"""What guests answer in their own words, in the middle of whatever else is on their screen."""

from __future__ import annotations

from datetime import timedelta

import pytest

from flows.booking import Booking, State
from flows.booking_effects import AnswerOffer, CancelBooking
from tests.flows.guest import Guest, booking
from tests.flows.talking import MONDAY

EVENING = MONDAY.replace(hour=19)
TOMORROW = EVENING + timedelta(days=1)
LATER = booking(500, "pool", TOMORROW + timedelta(days=1), 1.5)


def offered() -> Booking:
    return booking(start=TOMORROW, state=State.OFFERED, due=MONDAY + timedelta(minutes=30))


@pytest.mark.parametrize("said", ["要", "要，请预订", "我要", "我要B-0413", "take it", "yes please", "I'll take it"])
def test_an_offer_is_taken_in_words_while_the_list_of_bookings_is_on_the_screen(said: str) -> None:
    guest = Guest(offered(), LATER)
    guest.says("我的预订")
    guest.is_asked("offer", booking=413)
    guest.says(said)
    assert guest.done == [AnswerOffer(413, taken=True)]
    assert guest.heard[0] == "place-offer-taken"


@pytest.mark.parametrize("said", ["不要", "不需要", "don't want it"])
def test_and_declined(said: str) -> None:
    guest = Guest(offered(), LATER)
    guest.says("我的预订")
    guest.is_asked("offer", booking=413)
    guest.says(said)
    assert guest.done == [AnswerOffer(413, taken=False)]


def test_what_else_is_asked_for_is_no_answer_to_an_offer() -> None:
    guest = Guest(offered(), LATER)
    guest.says("我的预订")
    guest.is_asked("offer", booking=413)
    guest.says("我要报修，厨房水龙头漏水")
    assert guest.done == []
    assert guest.standing is not None
    assert guest.standing[0] == "repair"


def test_a_second_tap_on_an_offer_says_that_it_is_theirs() -> None:
    guest = Guest(offered())
    guest.is_asked("offer", booking=413)
    asked = guest.lists[-1]
    guest.presses(asked, "take")
    guest.presses(asked, "take")
    assert guest.heard == ["place-offer-taken"]
    assert guest.done == []
    guest.says("要，请预订")
    assert (guest.heard, guest.done) == (["place-offer-taken"], [])


CANNOT_COME = ["I can't come", "can't make it", "not coming", "去不了", "来不了", "有事来不了", "我去不了了", "唔嚟喇"]


@pytest.mark.parametrize("said", CANNOT_COME)
@pytest.mark.parametrize("reminded", [True, False])
def test_who_cannot_come_may_say_so(said: str, reminded: bool) -> None:
    guest = Guest(booking(start=TOMORROW))
    if reminded:
        guest.is_asked("coming", booking=413)
    guest.says(said)
    assert guest.heard == ["my-booking-cancel-sure"]
    guest.says("是")
    assert guest.done == [CancelBooking(413)]


def test_who_cannot_come_to_one_of_two_is_asked_to_which() -> None:
    guest = Guest(booking(start=TOMORROW), LATER)
    guest.says("我去不了了")
    assert guest.heard == ["my-bookings"]
    guest.picks("booking-500")
    assert guest.heard == ["my-booking-cancel-sure"]


def test_of_a_reminder_it_is_the_booking_that_they_were_reminded_of() -> None:
    guest = Guest(booking(start=TOMORROW), LATER)
    guest.is_asked("coming", booking=413)
    guest.says("I can't come")
    assert guest.heard == ["my-booking-cancel-sure"]
    assert guest.draft["booking"] == 413


@pytest.mark.parametrize("said", ["我要改到明天下午3点", "改到明天下午3点"])
def test_instead_of_cancelling_it_may_be_moved(said: str) -> None:
    guest = Guest(booking(start=TOMORROW), LATER)
    guest.says("取消B-0413")
    guest.says(said)
    assert guest.standing is not None
    assert guest.standing[0] == "booking"
    assert guest.draft["moving"] == 413


def test_another_booking_may_be_cancelled_instead() -> None:
    guest = Guest(booking(start=TOMORROW), LATER)
    guest.says("取消B-0413")
    guest.says("取消游泳")
    assert guest.heard == ["my-booking-cancel-sure"]
    assert guest.draft["booking"] == 500


@pytest.mark.parametrize(
    ("key", "said"), [("gym", "取消健身房预订"), ("chess", "取消棋牌室预订"), ("chess", "取消B-0413")]
)
def test_what_has_begun_cannot_be_cancelled_and_it_is_said_why(key: str, said: str) -> None:
    guest = Guest(booking(413, key, MONDAY, state=State.ARRIVED, arrived=MONDAY))
    guest.says(said)
    assert guest.heard == ["my-booking-begun"]


@pytest.mark.parametrize(
    "said",
    ["会所几点关门", "会所有什么", "会所规则", "what facilities do you have", "club hours", "what does the club have"],
)
def test_what_the_club_has_is_no_question_for_a_person(said: str) -> None:
    guest = Guest()
    guest.says(said)
    assert (guest.heard, guest.done) == (["answer-club"], [])
    assert "游泳池" in guest.texts[-1]


@pytest.mark.parametrize("said", ["会员卡", "my member card"])
def test_the_card_is_found_by_its_name(said: str) -> None:
    guest = Guest()
    guest.says(said)
    assert guest.heard == ["my-bookings"]
    assert "cards" in [one.id for one in guest.lists[-1].options]


@pytest.mark.parametrize("said", ["会所预订", "我要订会所"])
def test_to_book_at_the_club_is_to_book(said: str) -> None:
    guest = Guest()
    guest.says(said)
    assert guest.heard == ["book-which-facility"]
