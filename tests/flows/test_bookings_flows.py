"""“My bookings”, the reminder, an offer of the waitlist, and another time after a closure."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from flows.booking import Membership, Party, Point, Standing, State
from flows.booking_effects import AnswerOffer, AppealPoints, CancelBooking, ExtendBooking, OrderGoods, SayHere
from flows.messages import Option, Say
from tests.flows.guest import Guest, booking
from tests.flows.talking import MONDAY, STRANGER

EVENING = MONDAY.replace(hour=19)
TOMORROW = EVENING + timedelta(days=1)


def offered(say: Say | None) -> list[str]:
    assert say is not None
    return [one.id for one in say.options]


def looking_at(guest: Guest, number: int = 413) -> Say:
    guest.says("我的预订")
    guest.picks(f"booking-{number}")
    return guest.heard_say("my-booking")


# ── my bookings ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_list_shows_what_lies_ahead_first_and_then_what_was() -> None:
    guest = Guest(
        booking(400, start=MONDAY - timedelta(days=3), state=State.DONE),
        booking(415, "pool", TOMORROW, 1.5),
        booking(413, start=EVENING),
    )
    shown = guest.says("我的预订")
    assert guest.heard == ["my-bookings"]
    assert offered(shown)[:3] == ["booking-413", "booking-415", "booking-400"]
    assert "B-0413" in guest.label_of["booking-413"]
    assert "棋牌室" in guest.label_of["booking-413"]


@pytest.mark.parametrize("said", ["1", "B-0413", "413", "b-413"])
def test_one_is_seen_by_its_place_in_the_list_or_its_number(said: str) -> None:
    guest = Guest(booking(start=TOMORROW), booking(415, "pool", TOMORROW, 1.5))
    guest.says("我的预订")
    guest.says(said)
    assert guest.heard == ["my-booking"]
    assert guest.said[-1].booking == 413
    assert guest.lists[-1].list == "bookings!413"


def test_who_has_nothing_sees_their_card_or_is_offered_to_book() -> None:
    stranger = Guest(resident=STRANGER)
    stranger.says("我的预订")
    assert stranger.heard == ["my-bookings"]
    assert offered(stranger.lists[-1]) == ["cards", "book", "menu"]
    stranger.picks("book")
    assert stranger.conversation.frames


def test_what_may_be_done_follows_from_state_and_time() -> None:
    early = looking_at(Guest(booking(start=TOMORROW)))
    assert offered(early) == ["extend", "move", "cancel", "list", "menu"]
    soon = looking_at(Guest(booking(start=MONDAY + timedelta(minutes=10))))
    assert offered(soon) == ["here", "order", "extend", "cancel", "list", "menu"]
    there = looking_at(Guest(booking(state=State.ARRIVED, arrived=MONDAY)))
    assert offered(there) == ["order", "extend", "bill", "list", "menu"]
    over = looking_at(Guest(booking(start=MONDAY - timedelta(days=1), state=State.DONE, bill=4000)))
    assert offered(over) == ["list", "menu"]


def test_what_it_costs_and_what_comes_next_is_told() -> None:
    guest = Guest(booking(start=TOMORROW, price=4000, deposit=10000))
    looking_at(guest)
    assert "40 元" in guest.texts[-1]
    assert "100 元" in guest.texts[-1]
    assert "下午5:00以前" in guest.texts[-1]
    refused = Guest(booking(start=TOMORROW, state=State.REFUSED, reason="当天有社区活动"))
    looking_at(refused)
    assert "当天有社区活动" in refused.texts[-1]


def test_a_booking_of_somebody_else_is_like_none() -> None:
    guest = Guest(booking(start=TOMORROW))
    guest.is_asked("bookings", booking=999)
    assert guest.heard == ["my-booking-not-found"]


@pytest.mark.parametrize("state", list(State))
def test_every_state_can_be_looked_at(state: State) -> None:
    guest = Guest(booking(start=TOMORROW, state=state, due=MONDAY + timedelta(minutes=30)))
    assert looking_at(guest).booking == 413


# ── cancelling ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_in_time_it_is_cancelled_free_of_points_after_one_question() -> None:
    guest = Guest(booking(start=TOMORROW))
    looking_at(guest)
    guest.picks("cancel")
    assert guest.heard == ["my-booking-cancel-sure"]
    assert guest.done == []
    guest.picks("yes")
    assert guest.done == [CancelBooking(413)]
    assert guest.heard == ["my-booking-cancelled"]
    assert guest.bookings[413].state is State.CANCELLED
    assert guest.standing is None


def test_late_it_is_said_what_it_costs_before_it_is_done() -> None:
    guest = Guest(booking(start=MONDAY + timedelta(hours=1)))
    looking_at(guest)
    guest.picks("cancel")
    assert guest.heard == ["my-booking-cancel-late-sure"]
    guest.says("确定")
    assert guest.done == [CancelBooking(413, late=True)]
    assert guest.heard == ["my-booking-cancelled-late"]


def test_when_the_free_time_passes_while_they_think_they_are_asked_again() -> None:
    guest = Guest(booking(start=MONDAY + timedelta(hours=2, minutes=5)))
    looking_at(guest)
    guest.picks("cancel")
    assert guest.heard == ["my-booking-cancel-sure"]
    asked = guest.lists[-1]
    guest.waits(minutes=10)
    guest.presses(asked, "yes")
    assert guest.heard == ["booking-cancel-late", "my-booking-cancel-late-sure"]
    assert guest.done == []
    guest.picks("yes")
    assert guest.done == [CancelBooking(413, late=True)]


def test_it_can_be_kept() -> None:
    guest = Guest(booking(start=TOMORROW))
    looking_at(guest)
    guest.picks("cancel")
    guest.picks("no")
    assert (guest.heard, guest.all_done) == (["my-booking"], [])


def test_the_waitlist_is_left_in_the_same_way() -> None:
    guest = Guest(booking(start=TOMORROW, state=State.WAITING, space=""))
    shown = looking_at(guest)
    assert Option("cancel", "choice-booking-leave") in shown.options
    guest.picks("cancel")
    guest.picks("yes")
    assert guest.bookings[413].state is State.CANCELLED


def test_a_second_tap_asks_the_same_again() -> None:
    guest = Guest(booking(start=TOMORROW))
    shown = looking_at(guest)
    guest.picks("cancel")
    guest.presses(shown, "cancel")
    assert guest.heard == ["my-booking-cancel-sure"]


def test_a_button_of_an_old_message_shows_how_it_stands_now() -> None:
    guest = Guest(booking(start=TOMORROW))
    shown = looking_at(guest)
    guest.becomes(booking(start=TOMORROW, state=State.CLOSED))
    guest.presses(shown, "cancel")
    assert (guest.heard, guest.done) == (["my-booking"], [])


# ── moving, staying, ordering, being there ───────────────────────────────────────────────────────────────────────────


def test_moving_opens_the_booking_conversation_for_it() -> None:
    guest = Guest(booking(start=TOMORROW))
    looking_at(guest)
    guest.picks("move")
    assert guest.standing is not None
    assert guest.standing[0] == "booking"
    assert guest.draft["moving"] == 413


def test_only_free_ends_are_offered() -> None:
    guest = Guest(booking(state=State.ARRIVED, arrived=MONDAY, hours=1))
    guest.club.takes("chess", MONDAY + timedelta(hours=3), 60, space="room-1")
    looking_at(guest)
    guest.picks("extend")
    assert guest.heard == ["my-booking-extend"]
    ends = [one for one in offered(guest.lists[-1]) if one.startswith("until-")]
    assert ends == [f"until-{int((MONDAY + timedelta(hours=2)).timestamp())}"]
    guest.picks(ends[0])
    assert guest.done == [ExtendBooking(413, MONDAY + timedelta(hours=2))]
    assert guest.heard == ["my-booking-extended"]


def test_the_new_end_may_be_typed() -> None:
    guest = Guest(booking(state=State.ARRIVED, arrived=MONDAY, hours=1))
    looking_at(guest)
    guest.picks("extend")
    guest.says("到12点")
    assert guest.done == [ExtendBooking(413, MONDAY + timedelta(hours=3))]


def test_nothing_is_offered_where_somebody_comes_after_them() -> None:
    guest = Guest(booking(state=State.ARRIVED, arrived=MONDAY, hours=1))
    guest.club.takes("chess", MONDAY + timedelta(hours=1, minutes=30), 60, space="room-1")
    assert "extend" not in offered(looking_at(guest))


def test_an_order_is_read_back_and_sent_as_one() -> None:
    guest = Guest(booking(state=State.ARRIVED, arrived=MONDAY))
    looking_at(guest)
    guest.picks("order")
    assert "绿茶" in guest.texts[-1]
    assert "10 元" in guest.texts[-1]
    guest.picks("good-0")
    guest.picks("good-0")
    guest.says("再来一副扑克")
    assert guest.all_done == []
    assert "绿茶 ×2" in guest.texts[-1]
    guest.picks("send")
    assert guest.done == [OrderGoods(413, "绿茶 ×2, 再来一副扑克")]
    assert guest.heard == ["my-booking-ordered"]


def test_nothing_is_ordered_by_who_changes_their_mind() -> None:
    guest = Guest(booking(state=State.ARRIVED, arrived=MONDAY))
    looking_at(guest)
    guest.picks("order")
    guest.picks("nothing")
    assert (guest.heard, guest.all_done) == (["my-booking"], [])


# ── points and cards ─────────────────────────────────────────────────────────────────────────────────────────────────

NO_SHOW = Point(booking=390, points=1, at=MONDAY - timedelta(days=5), expires=MONDAY + timedelta(days=85))
EXPIRED = Point(booking=300, points=1, at=MONDAY - timedelta(days=95), expires=MONDAY - timedelta(days=5))
CARD = Membership("gym", "G-0001", "王伟", date(2026, 1, 1), date(2027, 12, 31))


def test_points_are_shown_and_can_be_appealed_against() -> None:
    guest = Guest(standing=Standing(points=(NO_SHOW, EXPIRED)))
    guest.says("我的预订")
    guest.picks("points")
    assert "B-0390" in guest.texts[-1]
    assert "B-0300" not in guest.texts[-1]
    guest.picks("appeal")
    assert guest.heard == ["my-points-appeal"]
    guest.says("那天电梯坏了，我没能赶到")
    assert guest.done == [AppealPoints("那天电梯坏了，我没能赶到")]
    assert guest.heard == ["my-points-appealed"]


def test_a_household_that_is_blocked_reads_until_when() -> None:
    three = tuple(Point(n, 1, NO_SHOW.at, NO_SHOW.expires) for n in (390, 391, 392))
    guest = Guest(standing=Standing(points=three))
    guest.says("我的预订")
    guest.picks("points")
    assert "不能预订" in guest.texts[-1]


@pytest.mark.parametrize(("cards", "key"), [((CARD,), "my-card"), ((), "my-card-none")])
def test_member_cards_are_shown_with_their_validity(cards: tuple[Membership, ...], key: str) -> None:
    guest = Guest(booking(start=TOMORROW), standing=Standing(cards=cards))
    guest.says("我的预订")
    guest.picks("cards")
    assert guest.heard == [key, "my-bookings"]
    assert ("G-0001" in guest.texts[0]) == ("2027-12-31" in guest.texts[0]) == bool(cards)


# ── the reminder ─────────────────────────────────────────────────────────────────────────────────────────────────────


def reminded() -> Guest:
    guest = Guest(booking(start=MONDAY + timedelta(hours=2)))
    guest.is_asked("coming", booking=413)
    return guest


@pytest.mark.parametrize("said", ["好的", "1", "按时到"])
def test_the_reminder_needs_no_answer_and_takes_one(said: str) -> None:
    guest = reminded()
    assert guest.heard == ["coming-ask"]
    assert guest.lists[-1].list == "coming!413"
    guest.says(said)
    assert (guest.heard, guest.done, guest.standing) == (["coming-expected"], [], None)


def test_who_cannot_come_is_asked_once_whether_to_cancel() -> None:
    guest = reminded()
    guest.picks("cancel")
    assert guest.heard == ["my-booking-cancel-sure"]
    guest.picks("yes")
    assert guest.bookings[413].state is State.CANCELLED


@pytest.mark.parametrize(
    ("said", "number"), [("取消预订", 413), ("我来不了了，取消吧", 413), ("取消泳池的预约", 414), ("取消 B-0414", 414)]
)
def test_cancelling_in_words_is_about_the_reminder_unless_another_is_named(said: str, number: int) -> None:
    guest = Guest(booking(start=MONDAY + timedelta(hours=2)), booking(414, "pool", TOMORROW, 1.5))
    guest.is_asked("coming", booking=413)
    guest.says(said)
    assert guest.heard == ["my-booking-cancel-sure"]
    assert guest.said[-1].booking == number


def test_the_house_word_cancel_cancels_no_booking_and_says_so() -> None:
    guest = Guest(booking(start=TOMORROW))
    looking_at(guest)
    guest.says("取消")
    assert guest.heard == ["coming-kept"]
    assert guest.bookings[413].state is State.BOOKED


def test_i_am_here_by_the_button_of_the_reminder_hours_later() -> None:
    guest = reminded()
    asked = guest.lists[-1]
    guest.picks("here")
    assert guest.heard[0] == "booking-too-early"
    guest.waits(hours=1, minutes=50)
    guest.presses(asked, "here")
    assert guest.done == [SayHere(413)]
    assert guest.heard == ["my-booking-here"]
    assert guest.bookings[413].here is not None


def test_other_words_are_no_answer_to_the_reminder() -> None:
    guest = reminded()
    guest.says("厨房水龙头漏水")
    assert guest.heard == ["repair-urgent"]


def test_a_reminder_of_what_was_cancelled_meanwhile_shows_how_it_stands() -> None:
    guest = reminded()
    asked = guest.lists[-1]
    guest.becomes(booking(state=State.CANCELLED))
    guest.presses(asked, "ok")
    assert (guest.heard, guest.done) == (["my-booking"], [])


def test_a_reminder_that_waited_is_not_repeated_when_there_is_nothing_to_come_to() -> None:
    guest = Guest(booking(start=MONDAY + timedelta(hours=2)))
    guest.says("厨房水龙头漏水")
    guest.is_asked("coming", booking=413)
    assert guest.heard == ["coming-ask"]
    guest.becomes(booking(start=MONDAY + timedelta(hours=2), state=State.CLOSED))
    guest.says("取消")
    assert guest.heard == ["flow-cancelled"]
    assert not guest.conversation.frames


# ── an offer of the waitlist ─────────────────────────────────────────────────────────────────────────────────────────


def with_offer(key: str = "chess") -> Guest:
    due = MONDAY + timedelta(minutes=30)
    guest = Guest(booking(key=key, start=TOMORROW.replace(hour=15), state=State.OFFERED, due=due))
    guest.is_asked("offer", booking=413)
    assert guest.heard == ["place-offer-ask"]
    assert "上午9:30" in guest.texts[-1]
    return guest


def test_an_offer_is_taken_and_the_rules_come_with_it() -> None:
    guest = with_offer()
    guest.says("要")
    assert guest.done == [AnswerOffer(413, taken=True)]
    assert guest.heard == ["place-offer-taken", "my-booking-rules"]
    assert guest.bookings[413].state is State.BOOKED


def test_an_offer_is_declined() -> None:
    guest = with_offer()
    guest.picks("decline")
    assert guest.done == [AnswerOffer(413, taken=False)]
    assert guest.heard == ["place-offer-declined"]
    assert guest.bookings[413].state is State.LAPSED


def test_where_staff_have_to_agree_it_is_not_promised() -> None:
    guest = with_offer("meeting")
    guest.picks("take")
    assert guest.heard[0] == "place-offer-asked"
    assert guest.bookings[413].state is State.REQUESTED


def test_an_offer_whose_time_is_over_is_not_taken() -> None:
    guest = with_offer()
    asked = guest.lists[-1]
    guest.waits(minutes=31)
    guest.presses(asked, "take")
    assert guest.heard[0] == "place-offer-over"
    assert guest.done == []


def test_an_offer_is_answered_from_my_bookings_too() -> None:
    guest = with_offer()
    shown = looking_at(guest)
    assert offered(shown)[:2] == ["take", "decline"]
    guest.picks("take")
    assert guest.bookings[413].state is State.BOOKED


# ── another time ─────────────────────────────────────────────────────────────────────────────────────────────────────


def closed() -> Guest:
    guest = Guest(booking(start=TOMORROW, state=State.CLOSED, party=Party(4)))
    guest.is_asked("rebook", booking=413)
    return guest


def test_after_a_closure_the_nearest_times_are_offered_and_read_back() -> None:
    guest = closed()
    assert guest.heard == ["rebook-ask"]
    times = [one for one in offered(guest.lists[-1]) if one.startswith("at-")]
    assert len(times) == 3
    guest.picks(times[0])
    assert guest.standing == ("booking", "summary")
    assert guest.draft["adults"] == 4
    assert guest.draft["facility"] == "chess"


def test_what_staff_have_refused_is_not_offered_again() -> None:
    refused = booking(start=TOMORROW, state=State.REFUSED, party=Party(4))
    guest = Guest(refused)
    guest.is_asked("rebook", booking=413)
    times = [one.split("-")[1:] for one in offered(guest.lists[-1]) if one.startswith("at-")]
    assert len(times) == 3
    for begins, minutes in times:
        start = datetime.fromtimestamp(int(begins), UTC)
        assert start >= refused.end or start + timedelta(minutes=int(minutes)) <= refused.start


def test_other_times_are_chosen_in_the_booking_conversation() -> None:
    guest = closed()
    guest.picks("other")
    assert guest.standing == ("booking", "day")
    assert guest.draft["facility"] == "chess"


def test_nothing_is_booked_for_who_wants_nothing_more() -> None:
    guest = closed()
    guest.says("不用了")
    assert guest.all_done == []
    assert guest.heard == ["rebook-declined"]


def test_where_nothing_is_free_the_way_to_other_times_stays_open() -> None:
    guest = Guest(booking(start=TOMORROW, state=State.CLOSED))
    guest.club.closes("chess", MONDAY, MONDAY + timedelta(days=30))
    guest.is_asked("rebook", booking=413)
    assert guest.heard == ["rebook-none-near"]
    assert offered(guest.lists[-1]) == ["other", "no"]
