"""The conversation on nights in which the clocks are changed: what is booked lasts as long as was said, and nothing
that the bot offers is refused by the bot (issue 4: Never)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.booking import Party, Wish
from flows.booking_effects import Book, MoveBooking
from flows.estate import Estate
from flows.facility import Club, Facility, Quota
from flows.flow import Talk
from flows.messages import Say
from flows.queries import Query
from flows.rules.bookings.allowed import of_time
from flows.rules.bookings.windows import after
from tests.flows.club_book import ClubBook
from tests.flows.clubs import GYM, HOUR, LONDON, MINUTE, NEW_YORK, demo, every_day
from tests.flows.talking import WANG, Talker

NIGHTS = (
    (LONDON, date(2026, 10, 25)),
    (LONDON, date(2027, 3, 28)),
    (NEW_YORK, date(2026, 11, 1)),
    (NEW_YORK, date(2027, 3, 14)),
)
OPEN = (
    every_day((time(0), time.max)),
    every_day((time(0), time(5)), (time(20), time.max)),
    every_day((time(0), time(4, 30))),
)
HALL = replace(GYM, card=False, quota=Quota(), week=OPEN[0])


class Guest(Talker):
    """A resident of an estate abroad, whose only facility is open at night."""

    def __init__(self, hall: Facility, zone: ZoneInfo, night: date) -> None:
        super().__init__(WANG, datetime.combine(night - timedelta(days=1), time(12), zone))
        known = demo()
        self.house: Estate = replace(known, hours=replace(known.hours, timezone=zone), club=Club((hall,)))
        self.club = ClubBook(self.house)

    def _talk(self, answers: Mapping[Query, object]) -> Talk:
        return replace(super()._talk(answers), estate=self.house)

    def goes_to(self, night: date) -> None:
        self.says("订健身房")
        self.picks(f"on-{night.isoformat()}")

    def asked(self) -> Say:
        return self.lists[-1]

    def offered(self, prefix: str) -> list[str]:
        return [one.id for one in self.asked().options if one.id.startswith(prefix)]

    def finishes(self) -> Wish:
        """The rest is answered; what was read back is booked."""
        if self.standing == ("booking", "people"):
            self.says("2个人")
        assert self.heard == ["book-summary"], self.texts
        self.says("对")
        (made,) = [one for one in self.all_done if isinstance(one, Book)]
        return made.wish


@st.composite
def halls(draw: st.DrawFn) -> Facility:
    slot = draw(st.sampled_from([30, 60, 90, 120])) * MINUTE
    longest = slot * draw(st.integers(1, 3))
    every = draw(st.sampled_from([30 * MINUTE, slot]))
    buffer = draw(st.sampled_from([0, 15])) * MINUTE
    week = draw(st.sampled_from(OPEN))
    return replace(HALL, slot=slot, longest=longest, every=every, buffer=buffer, week=week)


def lasts(wish: Wish) -> timedelta:
    return wish.end.astimezone(UTC) - wish.start.astimezone(UTC)


def allowed(guest: Guest, hall: Facility, wish: Wish) -> None:
    assert not of_time(hall, wish, guest.now, guest.house.hours.timezone)
    assert "book-impossible" not in [one.key for one in guest.lists]


@settings(max_examples=60)
@given(halls(), st.sampled_from(NIGHTS), st.data())
def test_a_start_and_a_length_that_were_offered_are_booked_as_they_were_offered(
    hall: Facility, where: tuple[ZoneInfo, date], data: st.DataObject
) -> None:
    guest = Guest(hall, *where)
    guest.goes_to(where[1])
    start = data.draw(st.sampled_from(guest.offered("at-")))
    guest.picks(start)
    said = hall.slot
    if guest.standing == ("booking", "length"):
        length = data.draw(st.sampled_from(guest.offered("for-")))
        said = int(length.removeprefix("for-")) * MINUTE
        guest.picks(length)
    wish = guest.finishes()
    assert (wish.start.timestamp(), lasts(wish)) == (int(start.removeprefix("at-")), said)
    allowed(guest, hall, wish)


@settings(max_examples=60)
@given(halls(), st.sampled_from(NIGHTS), st.data())
def test_an_offer_in_place_of_what_is_taken_is_booked_as_it_was_offered(
    hall: Facility, where: tuple[ZoneInfo, date], data: st.DataObject
) -> None:
    zone, night = where
    guest = Guest(hall, zone, night)
    midnight = datetime.combine(night, time(), zone)
    for n in range(data.draw(st.integers(1, 4))):  # the first hours, one slot after the other
        guest.club.fills("gym", after(midnight, n * (hall.slot + hall.buffer)), hall.slot // MINUTE)
    guest.says(f"订健身房 {night.month}月{night.day}日 凌晨0:00")
    chosen = data.draw(st.sampled_from(guest.offered("near-")))
    guest.picks(chosen)
    wish = guest.finishes()
    assert (wish.start.timestamp(), lasts(wish) // MINUTE) == tuple(map(int, chosen.removeprefix("near-").split("-")))
    assert not of_time(hall, wish, guest.now, zone)


@pytest.mark.parametrize(("zone", "night"), NIGHTS)
@pytest.mark.parametrize(("words", "minutes"), [("1小时", 60), ("一个半小时", 90), ("两小时", 120), ("3小时", 180)])
def test_so_many_hours_in_words_are_so_many_hours(zone: ZoneInfo, night: date, words: str, minutes: int) -> None:
    hall = replace(HALL, slot=30 * MINUTE, longest=4 * HOUR)
    guest = Guest(hall, zone, night)
    guest.says(f"订健身房 {night.month}月{night.day}日 凌晨0:30 {words}")
    wish = guest.finishes()
    assert lasts(wish) == minutes * MINUTE
    allowed(guest, hall, wish)


@pytest.mark.parametrize(("zone", "night"), NIGHTS)
def test_a_length_told_at_its_question_and_changed_at_the_read_back(zone: ZoneInfo, night: date) -> None:
    hall = replace(HALL, slot=30 * MINUTE, longest=4 * HOUR)
    guest = Guest(hall, zone, night)
    guest.says(f"订健身房 {night.month}月{night.day}日 凌晨0:30")
    guest.says("两小时")
    assert lasts(guest.finishes()) == 2 * HOUR


@pytest.mark.parametrize(("zone", "night"), NIGHTS)
def test_what_is_moved_into_that_night_stays_as_long(zone: ZoneInfo, night: date) -> None:
    hall = replace(HALL, slot=HOUR, longest=2 * HOUR)
    guest = Guest(hall, zone, night)
    later = datetime.combine(night + timedelta(days=2), time(9), zone)
    booking = guest.club.put(Wish("gym", later, later + 2 * HOUR, Party(2)), 11, 1, guest.now)
    guest.is_asked("booking", moving=booking.number)
    guest.says(f"{night.month}月{night.day}日 凌晨0:30")
    assert guest.heard == ["book-move-summary"], guest.texts
    guest.says("对")
    (moved,) = [one for one in guest.all_done if isinstance(one, MoveBooking)]
    assert moved.end.astimezone(UTC) - moved.start.astimezone(UTC) == 2 * HOUR
