"""A part of a day means that day's service hours; a window that has begun begins at the next quarter."""

from __future__ import annotations

from datetime import timedelta

import pytest

from flows.messages import Period
from tests.flows.talking import MONDAY, WANG, Talker

DAY = timedelta(days=1)


def asked_when(minutes: float = 0) -> Talker:
    wang = Talker(WANG, now=MONDAY + timedelta(minutes=minutes))
    wang.says("厨房水龙头漏水")
    for option in ("ordinary", "skip"):
        wang.picks(option)
    assert wang.standing == ("repair", "when")
    return wang


@pytest.mark.parametrize("words", ["明天上午", "tomorrow morning", "明天早上"])
def test_a_part_of_a_day_is_clipped_to_the_service_hours(words: str) -> None:
    wang = asked_when()
    wang.says(words)
    assert wang.draft["start"] == "2026-03-03T08:30:00+08:00"
    assert wang.draft["end"] == "2026-03-03T12:00:00+08:00"


def test_so_is_one_in_the_first_sentence() -> None:
    wang = Talker(WANG)
    wang.says("厨房水龙头漏水，明天上午来修")
    assert wang.draft["start"] == "2026-03-03T08:30:00+08:00"
    assert wang.draft["end"] == "2026-03-03T12:00:00+08:00"


def test_hours_that_were_named_stay_as_they_are() -> None:
    wang = asked_when()
    wang.says("明天8点到9点")
    assert wang.draft["start"] == "2026-03-03T08:00:00+08:00"


@pytest.mark.parametrize("words", ["今天上午", "this morning"])
def test_a_part_that_has_begun_begins_at_the_next_quarter(words: str) -> None:
    wang = asked_when(52)
    wang.says(words)
    assert wang.draft["start"] == "2026-03-02T10:00:00+08:00"


def test_an_offered_window_that_has_begun_begins_at_the_next_quarter() -> None:
    wang = asked_when(52)
    when = wang.lists[-1].options[0].args["when"]
    assert isinstance(when, Period)
    assert (when.start.hour, when.start.minute) == (10, 0)
