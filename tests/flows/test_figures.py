"""A month's and a week's figures: each rule of counting by a table, and what must hold of any complaints at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.complaint import CONTENTS, Case, Complaint, Corrective, Nature, Overtime, Severity
from flows.estate import Role
from flows.rules.figures import (
    Cases,
    Figures,
    Share,
    figures,
    month_before,
    month_of,
    on_time,
    week_of,
)
from flows.ticket import Clock, Closing, State, Ticket
from tests.complaints import DAYS, ZONE, a_ticket, at, major, visit_of

NOVEMBER = month_of(2026, 11, ZONE)
END = at(30, "18:00")
THIRD = at(3, "09:00")
DEPARTMENTS = ["front-desk", "engineering", "security"]


def of(*found: Ticket, visits: dict[int, Ticket] | None = None, now: datetime = END) -> Figures:
    everything = Cases(found, found, [one for one in found if one.open], visits or {})
    return figures(everything, NOVEMBER, now, DEPARTMENTS)


def told(number: int = 1, filed: datetime = THIRD, closed: datetime | None = None, **more: object) -> Ticket:
    """A complaint; of `more`, what belongs to a complaint goes there."""
    own = {key: value for key, value in more.items() if key in Complaint.__dataclass_fields__}
    rest = {key: value for key, value in more.items() if key not in own}
    if closed:
        rest = {"state": State.CLOSED, "closed": closed, "closing": Closing.SETTLED, **rest}
    complaint = Complaint(**own)  # type: ignore[arg-type]  # the tests below spell its fields
    return a_ticket(id=number, number=number, filed=filed, complaint=complaint, **rest)


def test_what_belongs_to_a_month_is_what_was_filed_in_it() -> None:
    counted = of(
        told(1, at(31, "23:59", 10)),
        told(2, at(1, "00:00")),
        told(3, at(30, "23:59"), at(30, "23:59")),
        told(4, at(20, "10:00", 10), at(2, "09:00")),
    )
    assert (counted.received, counted.closed, counted.open) == (2, 2, 2)


def test_counts_by_kind_name_every_kind_there_is() -> None:
    counted = of(
        told(1, nature=Nature.VALID, content="equipment", tags=("noise", "noise"), severity=Severity.MAJOR),
        told(2, accused_department="security"),
        told(3, accused_department="security"),
    )
    assert list(counted.natures.items()) == [("valid", 1), ("help", 0), ("consult", 0), ("vent", 2)]
    assert list(counted.severities.items()) == [("major", 1), ("important", 0), ("minor", 2)]
    assert counted.contents == {"equipment": 1, "service-attitude": 0, "service-quality": 2, "sudden-event": 0}
    assert counted.tags["noise"] == 1
    assert list(counted.departments.items()) == [("security", 2), ("front-desk", 1)]


CLOCK = Clock("resolve", at(3, "09:00"), DAYS, due=at(5, "09:00"))
PROMISES: list[tuple[Clock, datetime, bool | None]] = [
    (CLOCK, at(4, "09:00"), None),
    (CLOCK, at(5, "09:00"), None),
    (CLOCK, at(5, "09:01"), False),
    (replace(CLOCK, met=at(5, "09:00")), END, True),
    (replace(CLOCK, met=at(5, "09:01")), END, False),
    (replace(CLOCK, told=("0.5", "0.8")), at(4, "09:00"), None),
    (replace(CLOCK, told=("0.5", "1.0"), met=at(6, "09:00")), END, False),
    (replace(CLOCK, due=at(9, "09:00"), met=at(8, "09:00")), END, True),  # more time was approved before it passed
    (replace(CLOCK, due=None), END, None),  # it rests
]


@pytest.mark.parametrize(("clock", "now", "kept"), PROMISES)
def test_a_promise_is_kept_late_or_running(clock: Clock, now: datetime, kept: bool | None) -> None:
    assert on_time(clock, now) is kept


def test_what_ended_before_its_promise_fell_due_broke_none() -> None:
    withdrawn = told(1, closed=at(3, "12:00"), closing=Closing.CANCELLED, clocks=(CLOCK,))
    counted = of(withdrawn, told(2, clocks=(replace(CLOCK, met=at(4, "09:00")),)))
    assert (counted.settled.on_time, counted.settled.late, counted.settled.running) == (1, 0, 0)
    assert counted.settled.share.rate == 1.0
    assert counted.retracted == 1


REPEATS: list[tuple[str, Ticket, Ticket, int]] = [
    ("the same household and content", told(1, household=7), told(2, at(9, "09:00"), household=7, reporter=9), 1),
    ("another content", told(1, household=7), told(2, at(9, "09:00"), household=7, content="equipment"), 0),
    ("another household", told(1, household=7), told(2, at(9, "09:00"), household=8), 0),
    ("nobody's household, the same reporter", told(1), told(2, at(9, "09:00")), 1),
    ("nobody known", told(1, reporter=None), told(2, at(9, "09:00"), reporter=None), 0),
    ("ninety days", told(1, at(9, "09:00") - timedelta(days=90)), told(2, at(9, "09:00")), 1),
    ("ninety-one days", told(1, at(9, "09:00") - timedelta(days=91)), told(2, at(9, "09:00")), 0),
    ("withdrawn before", told(1, closed=at(4, "09:00"), closing=Closing.CANCELLED), told(2, at(9, "09:00")), 0),
]


@pytest.mark.parametrize(("why", "first", "second", "repeated"), REPEATS)
def test_the_same_again_within_ninety_days_is_repeated(why: str, first: Ticket, second: Ticket, repeated: int) -> None:
    assert of(second, first).repeated.part == repeated, why


def test_a_third_time_is_repeated_twice() -> None:
    assert of(*(told(number, at(number, "09:00")) for number in (3, 5, 9))).repeated == Share(2, 3)


HANDLED = at(15, "16:20")
VISITS: list[tuple[str, datetime | None, datetime, tuple[int, int, int]]] = [
    ("made on the second day", at(17, "15:00"), END, (1, 0, 0)),
    ("made on the fourth day", at(19, "15:00"), END, (0, 1, 0)),
    ("not yet, and there is time", None, at(16, "15:00"), (0, 0, 1)),
    ("never", None, END, (0, 1, 0)),
]


@pytest.mark.parametrize(("why", "closed", "now", "come_to"), VISITS)
def test_a_visit_counts_when_it_was_made_in_three_days(
    why: str, closed: datetime | None, now: datetime, come_to: tuple[int, int, int]
) -> None:
    one = major()
    counted = of(one, visits={431: visit_of(one, closed)}, now=now)
    made = counted.visits
    assert (made.part, made.whole - made.part, counted.visits_running) == come_to, why


def test_without_a_visit_the_three_days_run_all_the_same() -> None:
    handled = told(1, handled=at(10, "09:00"))
    assert of(handled, now=at(12, "09:00")).visits_running == 1
    assert of(handled).visits == Share(0, 1)
    withdrawn = told(2, closed=at(4, "09:00"), closing=Closing.CANCELLED)
    assert of(withdrawn).visits == Share(0, 0)


def test_a_question_of_the_assistants_alone_is_no_visit() -> None:
    one = major()
    asked = visit_of(one, None)
    assert asked.visit is not None
    silent = replace(asked, visit=replace(asked.visit, asked=at(16, "10:00")))
    assert of(one, visits={431: silent}).visits == Share(0, 1)


def test_overtime_cases_and_lessons() -> None:
    more = Overtime(at(4, "09:00"), 1, "配件", at(9, "09:00"), Role.MANAGER)
    lesson = Corrective("原因", "措施", "月底")
    counted = of(
        told(1, overtimes=(replace(more, approved=True), more), case=Case.OPENED, case_at=at(3, "10:00")),
        told(2, corrective=lesson, case=Case.EXPLAINED, case_at=at(3, "10:00")),
    )
    assert (counted.overtimes, counted.overtimes_approved, counted.cases) == (2, 1, 1)
    assert [(one.label, one.corrective) for one in counted.lessons] == [("C-0002", lesson)]


@pytest.mark.parametrize(
    ("year", "month", "before", "days"), [(2026, 2, (2026, 1), 28), (2028, 2, (2028, 1), 29), (2027, 1, (2026, 12), 31)]
)
def test_months_of_every_length(year: int, month: int, before: tuple[int, int], days: int) -> None:
    since, until = month_of(year, month, ZONE)
    assert (until - since).days == days
    assert month_before(year, month) == before
    assert month_of(*before, ZONE)[1] == since


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2026, 11, 25), date(2026, 11, 29)])
def test_a_week_is_from_monday_to_sunday(day: date) -> None:
    assert week_of(day, ZONE) == (at(23, "00:00"), at(30, "00:00"))


MOMENTS = st.integers(0, 150 * 24).map(lambda hours: at(1, "00:00", 8) + timedelta(hours=hours))


@st.composite
def complaints(draw: st.DrawFn) -> list[Ticket]:
    found = []
    for number in range(draw(st.integers(0, 12))):
        filed, closed = draw(MOMENTS), draw(st.none() | MOMENTS)
        closed = max(closed, filed) if closed else None
        due = filed + timedelta(days=2)
        found.append(
            told(
                number + 1,
                filed,
                closed,
                household=draw(st.none() | st.integers(1, 3)),
                nature=draw(st.sampled_from(Nature)),
                severity=draw(st.sampled_from(Severity)),
                content=draw(st.sampled_from(CONTENTS)),
                handled=closed,
                clocks=(Clock("resolve", filed, DAYS, due=due, met=closed),),
            )
        )
    return found


@given(complaints())
def test_the_parts_come_to_the_whole(found: list[Ticket]) -> None:
    counted = of(*found)
    assert sum(counted.natures.values()) == counted.received
    assert sum(counted.severities.values()) == counted.received
    assert sum(counted.contents.values()) == counted.received
    assert sum(counted.departments.values()) == counted.received
    kept = counted.settled
    assert kept.on_time + kept.late + kept.running == counted.received
    for share in (counted.repeated, counted.visits, kept.share):
        assert 0 <= share.part <= share.whole
        assert share.rate is None or 0 <= share.rate <= 1


@given(complaints(), st.randoms())
def test_figures_do_not_depend_on_the_order_nor_on_being_told_twice(found: list[Ticket], chance: Random) -> None:
    shuffled = [*found, *found]
    chance.shuffle(shuffled)
    assert of(*shuffled) == of(*found)


@given(complaints())
def test_what_is_open_now_was_open_or_comes_later(found: list[Ticket]) -> None:
    """What was open at the end of October, and what came in November, was closed in November or is open at its end."""
    until = NOVEMBER[0]
    before = sum(1 for one in found if one.filed < until and (one.closed is None or one.closed >= until))
    counted = of(*found, now=at(31, "00:00", 12))
    assert before + counted.received == counted.closed + counted.open
