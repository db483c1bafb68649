"""From the wish to the bill: the table of deeds, its guards, and a walk through it at random."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from flows.booking import HOLDING, LIVE, Booking, State
from flows.facility import TICK, Facility
from flows.messages import Refused
from flows.rules.bookings.lifecycle import BOOKING, Deed, Settled, act, free_until, open_deeds
from tests.flows.clubs import CHESS, CLUB, DAY, GYM, HOUR, MEETING, MINUTE, POOL, at, booking, can_be_said

START = at("2026-11-20 19:00")
BOOKED = booking(CHESS, START, 2 * HOUR)
FACILITY = {one.key: one for one in (CHESS, POOL, GYM, MEETING)}


def done(one: Booking, now: datetime, name: str, **deed: Any) -> Settled:
    found = act(one, Deed(name, **deed), FACILITY[one.facility], CLUB, now)
    assert isinstance(found, Settled), found
    return found


def refused(one: Booking, now: datetime, name: str, **deed: Any) -> str:
    found = act(one, Deed(name, **deed), FACILITY[one.facility], CLUB, now)
    assert isinstance(found, Refused), found
    can_be_said(found.key, found.args)
    return found.key.removeprefix("booking-")


def test_an_evening_in_the_chess_room() -> None:
    here = done(BOOKED, START - 10 * MINUTE, "here").booking
    assert (here.state, here.here, here.revision) == (State.BOOKED, START - 10 * MINUTE, 2)
    settled = done(here, START, "arrive", member=7)
    arrived = settled.booking
    assert (arrived.state, arrived.arrived, arrived.deposit_taken) == (State.ARRIVED, START, True)
    assert (settled.entry, settled.points) == ("booking-arrive", 0)
    longer = done(arrived, START + HOUR, "extend", end=START + 3 * HOUR).booking
    assert (longer.end, longer.until, longer.price) == (START + 3 * HOUR, START + 3 * HOUR + CHESS.buffer, 6000)
    over = done(longer, START + 3 * HOUR, "finish", member=7).booking
    assert (over.state, over.left, over.bill) == (State.DONE, START + 3 * HOUR, 6000)
    assert open_deeds(over, CHESS, START + 4 * HOUR) == frozenset()


def test_guests_may_come_a_little_early() -> None:
    early = START - CHESS.early
    assert refused(BOOKED, early - MINUTE, "arrive", member=7) == "too-early"
    assert refused(BOOKED, early - MINUTE, "here") == "too-early"
    assert done(BOOKED, early, "arrive", member=7).booking.state is State.ARRIVED
    assert refused(BOOKED, BOOKED.end, "arrive", member=7) == "over"


def test_who_says_twice_that_they_are_here_came_when_they_said_it_first() -> None:
    once = done(BOOKED, START, "here").booking
    assert done(once, START + 5 * MINUTE, "here").booking.here == START


def test_in_the_gym_saying_so_is_the_check_in() -> None:
    mine = booking(GYM, START)
    arrived = done(mine, START, "here", card="G-0001").booking
    assert (arrived.state, arrived.arrived, arrived.card, arrived.deposit_taken) == (
        State.ARRIVED, START, "G-0001", False,
    )  # fmt: skip


def test_cancelling_in_time_is_free_and_later_costs_points_they_know_of() -> None:
    last = free_until(BOOKED, CHESS)
    assert last == START - 2 * HOUR
    assert done(BOOKED, last, "cancel").points == 0
    assert refused(BOOKED, last + MINUTE, "cancel") == "cancel-late"
    late = done(BOOKED, last + MINUTE, "cancel", late=True)
    assert (late.booking.state, late.points) == (State.CANCELLED, CLUB.late_cancel_points)
    assert done(BOOKED, last + MINUTE, "cancel", member=7, words="no light").points == 0
    lenient = replace(CLUB, late_cancel_points=0)
    assert isinstance(act(BOOKED, Deed("cancel"), CHESS, lenient, last + MINUTE), Settled)
    request = booking(MEETING, START, state=State.REQUESTED)
    assert done(request, START - MINUTE, "cancel").points == 0  # nobody has agreed to it yet


def test_who_has_just_booked_may_think_again_however_near_the_start() -> None:
    near = replace(BOOKED, filed=START - 50 * MINUTE)
    last = free_until(near, CHESS)
    assert last == START - 40 * MINUTE
    assert done(near, last, "cancel").points == 0
    assert refused(near, last + MINUTE, "cancel") == "cancel-late"
    tomorrow = START + DAY
    assert done(near, last, "move", start=tomorrow, end=tomorrow + HOUR).booking.given == last
    assert free_until(replace(BOOKED, filed=START - 5 * MINUTE), CHESS) == START  # and not beyond it
    strict = replace(CHESS, second_thoughts=0 * MINUTE)
    assert free_until(near, strict) == START - 2 * HOUR


def test_what_staff_agree_to_and_what_is_offered_is_theirs_only_then() -> None:
    now = START - 60 * MINUTE
    request = booking(MEETING, START, state=State.REQUESTED, due=START)
    offer = booking(CHESS, START, state=State.OFFERED, due=START)
    for theirs, facility in ((done(request, now, "agree", member=7), MEETING), (done(offer, now, "take"), CHESS)):
        assert theirs.booking.given == now
        assert free_until(theirs.booking, facility) == max(now + 10 * MINUTE, START - facility.cancel_until)


def test_only_the_desk_moves_a_booking_late() -> None:
    last, tomorrow = free_until(BOOKED, CHESS), START + DAY
    told = replace(BOOKED, told=("remind", "soon"), here=START)
    moved = done(told, last, "move", start=tomorrow, end=tomorrow + HOUR, space="room-2").booking
    assert (moved.start, moved.end, moved.until) == (tomorrow, tomorrow + HOUR, tomorrow + HOUR + CHESS.buffer)
    assert (moved.space, moved.price, moved.number, moved.told, moved.here) == ("room-2", 2000, BOOKED.number, (), None)
    new = {"start": tomorrow, "end": tomorrow + HOUR}
    assert refused(BOOKED, last + MINUTE, "move", **new) == "move-late"
    assert done(BOOKED, last + MINUTE, "move", member=7, **new).booking.state is State.BOOKED
    assert refused(BOOKED, START, "move", member=7, **new) == "begun"


def test_where_staff_agree_a_move_asks_them_again() -> None:
    agreed = booking(MEETING, START)
    new: dict[str, Any] = {"start": START + DAY, "end": START + DAY + HOUR}
    asked = done(agreed, START - DAY, "move", due=START - 20 * HOUR, **new).booking
    assert (asked.state, asked.due) == (State.REQUESTED, START - 20 * HOUR)
    assert done(agreed, START - DAY, "move", member=7, **new).booking.state is State.BOOKED


def test_staff_agree_or_say_why_not() -> None:
    request = booking(MEETING, START, state=State.REQUESTED, due=START - DAY)
    agreed = done(request, START - DAY, "agree", member=7).booking
    assert (agreed.state, agreed.due) == (State.BOOKED, None)
    assert refused(request, START - DAY, "refuse", member=7, words=" ") == "refuse-words"
    no = done(request, START - DAY, "refuse", member=7, words="painting")
    assert (no.booking.state, no.booking.reason, no.words) == (State.REFUSED, "painting", "painting")
    assert refused(request, START, "agree", member=7) == "begun"
    assert refused(request, START - MINUTE, "lapse") == "not-lapsed"
    assert done(request, START, "lapse").booking.state is State.LAPSED


def test_an_offer_stands_for_a_while() -> None:
    waiting = booking(CHESS, START, state=State.WAITING, space="")
    now = START - DAY
    offered = done(waiting, now, "offer", space="room-3", due=now + CLUB.offer).booking
    assert (offered.state, offered.space, offered.due, offered.holds) == (
        State.OFFERED, "room-3", now + CLUB.offer, True,
    )  # fmt: skip
    taken = done(offered, now + CLUB.offer, "take").booking
    assert (taken.state, taken.due) == (State.BOOKED, None)
    assert refused(offered, now + CLUB.offer + MINUTE, "take") == "offer-over"
    assert refused(offered, now, "lapse") == "not-lapsed"
    assert done(offered, now + CLUB.offer, "lapse").booking.state is State.LAPSED
    assert done(offered, now, "decline").booking.state is State.LAPSED
    assert done(offered, now, "cancel").points == 0
    assert refused(waiting, START - HOUR, "lapse") == "not-lapsed"
    assert refused(waiting, START + CHESS.grace, "lapse") == "not-lapsed", "guests who do not come leave a place"
    assert done(waiting, START + CHESS.grace + TICK, "lapse").booking.state is State.LAPSED
    late = done(waiting, START + CHESS.grace, "offer", space="room-3", due=START + HOUR / 2, start=START + HOUR / 2)
    assert (late.booking.start, late.booking.end) == (START + HOUR / 2, waiting.end)
    assert refused(waiting, START + CHESS.grace, "offer", space="room-3") == "begun"


def test_an_offer_where_staff_agree_becomes_a_request() -> None:
    offered = booking(MEETING, START, state=State.OFFERED, due=START - DAY)
    taken = done(offered, START - DAY, "take", due=START - 20 * HOUR).booking
    assert (taken.state, taken.due) == (State.REQUESTED, START - 20 * HOUR)


def test_nobody_is_a_no_show_before_the_grace_is_over() -> None:
    grace = START + CHESS.grace
    assert refused(BOOKED, grace - MINUTE, "no-show", member=7) == "grace"
    gone = done(BOOKED, grace, "no-show")
    assert (gone.booking.state, gone.points, gone.booking.holds) == (State.NO_SHOW, CLUB.no_show_points, False)


def test_a_closure_takes_what_has_not_begun_to_be_used() -> None:
    for state in (State.REQUESTED, State.WAITING, State.OFFERED, State.BOOKED):
        closed = done(replace(BOOKED, state=state), START - DAY, "close", words="a burst pipe")
        assert (closed.booking.state, closed.booking.reason, closed.points) == (State.CLOSED, "a burst pipe", 0)
    assert refused(replace(BOOKED, state=State.ARRIVED), START, "close") == "not-possible-now"


@pytest.mark.parametrize("end", [None, START, START + 2 * HOUR, START + 2 * HOUR + 7 * MINUTE])
def test_an_extension_reaches_further_in_whole_ticks(end: datetime | None) -> None:
    assert refused(BOOKED, START, "extend", end=end) == "extend-end"


def test_an_extension_ends_after_now_and_speaks_of_the_end_again() -> None:
    arrived = replace(BOOKED, state=State.ARRIVED, arrived=START, told=("soon", "time-up"))
    late = BOOKED.end + 40 * MINUTE
    assert refused(arrived, late, "extend", end=BOOKED.end + 30 * MINUTE) == "extend-end"
    assert done(arrived, late, "extend", end=BOOKED.end + HOUR).booking.told == ("soon",)


def test_what_is_filed_is_not_filed_again() -> None:
    for name in ("request", "wait", "book", "admit", "move-and-ask", "nonsense"):
        assert refused(BOOKED, START, name) == "not-possible-now"


def test_who_comes_late_after_all_is_let_in_while_it_runs() -> None:
    missed = done(BOOKED, START + HOUR, "no-show").booking
    late = done(missed, START + HOUR, "arrive", member=7)
    assert (late.booking.state, late.booking.arrived, late.points) == (State.ARRIVED, START + HOUR, 0)
    assert refused(missed, BOOKED.end, "arrive", member=7) == "over"
    assert refused(missed, START + HOUR, "here") == "not-possible-now"


def test_it_is_drawn_as_it_runs() -> None:
    assert "booked --> no-show" in BOOKING.draw().replace("no_show", "no-show")


# ── at random ────────────────────────────────────────────────────────────────────────────────────────────────────────

NAMES = sorted({row for state in State for row in BOOKING.open_acts(state)} - {"take-and-ask", "move-and-ask"})


class Walk(RuleBasedStateMachine):
    """One booking, pressed by everybody at all times."""

    def __init__(self) -> None:
        super().__init__()
        self.facility: Facility = CHESS
        self.now = START - 3 * DAY
        self.booking = booking(CHESS, START, state=State.WAITING, space="")
        self.points = 0

    @precondition(lambda self: self.booking.revision == 1)
    @rule(
        facility=st.sampled_from([CHESS, POOL, GYM, MEETING]), state=st.sampled_from(["requested", "waiting", "booked"])
    )
    def is_filed(self, facility: Facility, state: str) -> None:
        self.facility, due = facility, START - 2 * DAY if state == "requested" else None
        self.booking = booking(facility, START, facility.slot, state=State(state), due=due)

    @rule(minutes=st.integers(0, 2 * 24 * 60))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(name=st.sampled_from(NAMES), member=st.sampled_from([None, 7]), late=st.booleans(), hours=st.integers(1, 30))
    def somebody_acts(self, name: str, member: int | None, late: bool, hours: int) -> None:
        before = self.booking
        start = before.start + hours * HOUR if name == "move" else None
        end = (start or before.end) + self.facility.slot
        deed = Deed(name, "because", start, end, self.facility.spaces[0].key, self.now + HOUR, member=member, late=late)
        found = act(before, deed, self.facility, CLUB, self.now)
        open_ = open_deeds(before, self.facility, self.now)
        if isinstance(found, Refused):
            can_be_said(found.key, found.args)
            assert name not in open_ or found.key in ("booking-cancel-late", "booking-extend-end")
            return
        assert name in open_ or (name == "move" and member)
        assert found.booking.revision == before.revision + 1
        assert (found.booking.number, found.booking.filed) == (before.number, before.filed)
        if found.points:
            assert found.booking.state in (State.NO_SHOW, State.CANCELLED)
            assert before.state is State.BOOKED
        self.booking, self.points = found.booking, self.points + found.points

    @invariant()
    def it_is_whole(self) -> None:
        one = self.booking
        assert one.start < one.end
        assert one.until == one.end + self.facility.buffer
        assert (one.due is not None) is (one.state in (State.REQUESTED, State.OFFERED))
        assert one.holds == (one.state in HOLDING)
        assert not one.holds or one.space
        late = {"arrive"} if one.state is State.NO_SHOW else set()  # who comes after all
        assert (one.state in LIVE) or open_deeds(one, self.facility, self.now) <= late
        assert one.left is None or one.state is State.DONE
        assert (one.arrived is not None) is (one.state in (State.ARRIVED, State.DONE))
        assert self.points <= 1


TestWalk = Walk.TestCase
