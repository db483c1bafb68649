"""More ways round the rules that were open once: who judges, what closes, how time is taken (rules.md §§4–9, 17)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from flows.complaint import Case, Complaint, Nature, Severity
from flows.estate import Pause
from flows.messages import Refused
from flows.news import Audience
from flows.rules.complaints.facts import with_
from flows.rules.complaints.visits import to_be_called
from flows.ticket import Closing, Kind, Score, State, Ticket
from tests.flows.casework import CAST, MONDAY, Casework, estate, handled, ready, scripts

DAY = timedelta(days=1)


# ── who judges ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("severity", [Severity.IMPORTANT, Severity.MAJOR])
def test_the_accused_departments_head_confirms_nothing_by_setting_it(severity: Severity) -> None:
    """What they find graver waits for the supervisor, who alone passes it on (T02–T04)."""
    case = Casework.filed(against="engineering")
    set_ = case.does("feng", "set-severity", pick=severity)
    assert (case.complaint.confirmed, case.complaint.confirmed_by) == (None, None)
    assert case.clock("forward").met is None
    assert "please-confirm-severity" in scripts(set_, Audience.SUPERVISORS)
    case.does("sun", "set-severity", pick=severity)
    assert case.complaint.confirmed_by == CAST["sun"].id


@pytest.mark.parametrize(("name", "pick"), [("set-nature", "vent"), ("set-content", "equipment")])
def test_nature_and_content_are_the_centres(name: str, pick: str) -> None:
    case = Casework.filed(against="engineering", nature=Nature.VALID)
    case.does("feng", "claim")
    assert case.refused("feng", name, pick=pick) == "judged-by-the-centre"
    assert "month" in [one.kind for one in case.rings()]
    case.does("zhao", name, pick=pick)


# ── more time ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_nobody_grants_time_for_what_they_have_themselves() -> None:
    """Another asks for it in their name: it is still theirs (§7)."""
    case = Casework.filed(against="nobody")
    case.does("zhou", "claim")
    case.does("sun", "overtime", "等配件", until=case.now + 5 * DAY)
    assert case.refused("zhou", "grant") == "overtime-not-your-own"
    case.does("xu", "grant")
    alone = Casework.filed(against="zhou")
    alone.does("wu", "claim")
    alone.does("wu", "overtime", "等配件", until=alone.now + 5 * DAY)
    alone.does("wu", "grant")  # above the gm is nobody


def test_a_request_that_waits_when_it_is_handled_is_withdrawn() -> None:
    case = Casework.filed()
    case.does("zhao", "open-case", pick="on-site")
    case.does("feng", "claim")
    case.does("feng", "overtime", "等配件", until=case.now + 5 * DAY)
    case.does("feng", "finish", "已更换路灯")
    assert case.complaint.overtime is None
    case.does(None, "reopen", "又坏了")
    assert case.refused("zhou", "grant") == "overtime-none"
    case.does("feng", "overtime", "等配件", until=case.now + 5 * DAY)
    case.does("zhou", "grant")


def paused(case: Casework, reason: Pause = Pause.THIRD_PARTY) -> None:
    case.does("feng", "pause", reason=reason)


def test_a_pause_rests_what_it_is_about_and_nobody_elses_promises() -> None:
    """The reply is the gm's, the plan the manager's, the check the desk's (§6): a third party delays none of them."""
    case = Casework.filed(severity=Severity.MAJOR)
    case.does("feng", "claim")
    owed = {name: case.clock(name).due for name in ("check", "forward", "reply", "plan")}
    assert all(owed.values())
    paused(case)
    assert {name: case.clock(name).due for name in owed} == owed
    assert case.clock("resolve").due is None
    late = {name for _, _, outcome in case.forward(days=4) if outcome.entry == "late" for name in outcome.words.split()}
    assert late == owed.keys()
    assert case.clock("resolve").told == ()
    case.does("feng", "resume")
    assert case.clock("resolve").due == MONDAY + 14 * DAY
    assert case.clock("plan").due == owed["plan"]


def test_what_is_parked_rests_whole() -> None:
    case = Casework.filed(severity=Severity.MAJOR)
    case.does("feng", "claim")
    paused(case)
    case.does("zhou", "park", "停产件无替代")
    assert {one.due for one in case.ticket.clocks if not one.met} == {None}
    assert [ring.kind for ring in case.rings()] == ["review"]


def test_pausing_gives_no_more_time_than_its_cap() -> None:
    """What is more is overtime: asked for with a reason, decided by the named role (§7)."""
    case = Casework.filed()
    case.does("feng", "claim")
    cap = estate().repair.pause_caps[Pause.PARTS]
    paused(case, Pause.PARTS)
    case.until(case.now + cap - DAY)
    case.does("feng", "resume")
    paused(case, Pause.PARTS)
    rest = case.ticket.resting
    assert rest is not None
    assert rest.until == case.now + DAY, "what is left of it"
    case.forward(days=1)
    assert case.ticket.state is State.ACCEPTED
    assert case.refused("feng", "pause", reason=Pause.PARTS) == "pause-used-up"
    assert case.refused("feng", "pause", reason=Pause.WAITING_FOR_RESIDENT) == "pause-used-up"
    case.does("feng", "overtime", "等配件", until=case.now + 5 * DAY)


# ── closing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("severity", list(Severity))
def test_what_is_grave_is_not_closed_unconfirmed(severity: Severity) -> None:
    case = Casework.filed(severity=severity)
    ready(case)
    case.ticket = with_(case.ticket, confirmed=None, confirmed_by=None)
    if severity is Severity.MINOR:
        case.does("zhao", "close")
    else:
        assert case.refused("wu", "close") == "not-confirmed"
        case.does("sun", "confirm")
        assert case.does("zhao", "close").ticket.closing is Closing.SETTLED


def test_what_the_head_agreed_to_is_what_was_verified() -> None:
    case = Casework.filed(severity=Severity.MAJOR)
    ready(case)
    assert case.refused("zhao", "verify", "其实没有去看") == "verified-already"
    assert case.complaint.evidence == "已电话核实"


def test_what_is_taken_up_again_is_judged_anew_by_the_resident() -> None:
    case = Casework.filed()
    handled(case)
    case.ticket = replace(case.ticket, score=Score(5, 5, 5))
    case.does(None, "reopen", "又坏了")
    assert case.ticket.score is None


# ── clocks ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_same_days_target_is_no_target_of_another_day() -> None:
    case = Casework.filed()
    handled(case)  # before the evening
    case.forward(days=1)
    case.does(None, "reopen", "又坏了")
    assert "today" not in [one.kind for one in case.rings()]
    same_day = Casework.filed()
    handled(same_day)
    same_day.forward(hours=3)
    same_day.does(None, "reopen", "又坏了")
    assert "today" in [one.kind for one in same_day.rings()]


def test_a_call_is_promised_once() -> None:
    case = Casework.filed()
    handled(case)
    case.does("feng", "return-form")
    for _ in range(2):
        case.visits[-1] = to_be_called(case.visit, "unsolved", case.rules).ticket
        case.forward(minutes=5)
    (call,) = (one for one in case.visit.clocks if one.name == "call")
    assert call.started == case.now - timedelta(minutes=5)


def test_a_call_is_not_put_off_for_ever() -> None:
    case = Casework.filed()
    handled(case)
    case.does("feng", "return-form")
    longest = estate().complaint.longest_overtime
    refused = case.tries_visit("mei", "appoint", until=case.now + longest + DAY)
    assert isinstance(refused, Refused)
    assert refused.key == "appointment-too-late"
    case.does_visit("mei", "appoint", until=case.now + longest)


def test_a_button_of_before_the_month_confirms_nothing_graver() -> None:
    """Whoever pressed 确认级别 meant what stood on the card (§4 c)."""
    case = Casework.filed(severity=Severity.IMPORTANT, nature=Nature.VALID)
    case.does("feng", "claim")
    before = case.ticket.revision
    case.forward(days=31)
    assert case.complaint.severity is Severity.MAJOR
    assert case.ticket.revision > before


# ── further problems ─────────────────────────────────────────────────────────────────────────────────────────────────


def further(case: Casework, **values: Any) -> Ticket:
    """A case of its own, filed after this one."""
    own = Ticket(
        8, estate().key, 413, Kind.REPAIR, State.DISPATCHED, 1, "public-area", False, "墙皮也掉了", "", True, None, "",
        99, None, "", "engineering", None, case.now, case.now, case.now, (),
    )  # fmt: skip
    return replace(own, **values)


OPENED = Complaint(case=Case.OPENED)


@pytest.mark.parametrize(
    ("values", "may"),
    [
        ({}, True),
        ({"kind": Kind.COMPLAINT, "complaint": OPENED}, True),
        ({"kind": Kind.COMPLAINT, "complaint": Complaint()}, False),
        ({"kind": Kind.COMPLAINT, "complaint": Complaint(case=Case.EXPLAINED)}, False),
        ({"kind": Kind.VISIT}, False),
        ({"kind": Kind.TASK}, False),
        ({"kind": Kind.ENQUIRY}, False),
        ({"state": State.CLOSED}, False),
        ({"number": 411}, False),
    ],
)
def test_a_further_problem_becomes_a_case_of_its_own(values: dict[str, Any], may: bool) -> None:
    """A repair, or a complaint with 立项: open, and filed since (§9 c, d)."""
    case = Casework.filed()
    case.does("feng", "further", "墙皮也掉了")
    own = further(case, **values)
    if may:
        case.does("feng", "link", linked=own)
        assert case.complaint.linked == (own.number,)
        assert case.complaint.further == ""
    else:
        assert case.refused("feng", "link", linked=own) == "link-no-case"


def test_a_complaint_is_no_further_case_of_itself() -> None:
    case = Casework.filed()
    assert case.refused("feng", "link", linked=case.ticket) == "link-number-needed"
    assert case.refused("feng", "link") == "link-number-needed"
