"""Ways round the rules that were open once, each by its name (handbook/rules.md §§6–9, 24 D1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.complaint import Case, Ground, Nature, Severity
from flows.estate import Pause
from flows.messages import Refused
from flows.news import Audience, Outcome
from flows.rules.complaints.closing import confirmed_by_resident
from flows.rules.complaints.seeing import may_see
from flows.rules.lifecycle import Action, act
from flows.ticket import Closing, Kind, State
from tests.flows.casework import CAST, MONDAY, Casework, handled, ready, scripts

DAY = timedelta(days=1)
LATE = "late-new-time"


# ── who closes ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("who", list(CAST))
def test_nobody_of_the_house_retracts_a_complaint(who: str) -> None:
    case = Casework.filed(against="nobody")
    assert case.refused(who, "cancel") in ("not-possible-now", "confined")
    assert case.does(None, "cancel").ticket.closing is Closing.CANCELLED


@pytest.mark.parametrize("name", ["close", "explain", "finish", "verify", "agree", "confirm", "grant", "close-stuck"])
def test_who_has_no_name_decides_nothing(name: str) -> None:
    case = Casework.filed(against="nobody")
    if name == "close":
        handled(case, "sun")
    assert isinstance(case.tries(None, name), Refused)


def test_whoever_had_it_does_not_verify_what_another_wrote_down() -> None:
    case = Casework.filed(against="nobody")
    case.does("zhao", "open-case", pick="on-site")
    case.does("zhao", "claim")
    case.does("sun", "finish", "已更换路灯")  # for zhao
    case.does("sun", "return-form")
    case.tells_result()
    assert case.refused("zhao", "verify") == case.refused("sun", "verify") == "verifier-is-doer"
    case.does("mei", "verify")
    assert case.does("zhao", "close").ticket.closing is Closing.SETTLED


def test_another_departments_head_does_not_verify() -> None:
    case = Casework.filed(against="engineering")
    case.does("sun", "open-case", pick="on-site")
    case.does("sun", "assign", assignee=CAST["lu"])
    case.does("lu", "finish", "已更换路灯")
    case.does("lu", "return-form")
    assert case.refused("feng", "verify") == "verifier-of-the-centre"


@pytest.mark.parametrize("severity", list(Severity))
def test_by_the_book_it_is_closed(severity: Severity) -> None:
    case = Casework.filed(severity=severity)
    ready(case)
    assert case.does("zhao", "close").ticket.closing is Closing.SETTLED


@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({"case": Case.UNDECIDED}, "case-not-open"),
        ({"handled": None}, "not-handled"),
        ({"returned": None}, "form-not-back"),
        ({"told": None}, "result-not-told"),
        ({"further": "墙皮也掉了"}, "further-problem-open"),
        ({"verified": None}, "not-verified"),
        ({"evidence": ""}, "not-verified"),
        ({"corrective": None}, "corrective-missing"),
        ({"approved": None}, "not-agreed"),
    ],
)
def test_each_condition_counts(severity: Severity, missing: dict[str, object], said: str) -> None:
    case = Casework.filed(severity=severity)
    ready(case)
    case.ticket = replace(case.ticket, complaint=replace(case.complaint, **missing))  # type: ignore[arg-type]  # fields
    needless = {"corrective-missing": Severity.MINOR, "not-agreed": Severity.IMPORTANT}.get(said)
    if needless and list(Severity).index(severity) <= list(Severity).index(needless):
        case.does("zhao", "close")
    else:
        assert case.refused("wu", "close") == said


@pytest.mark.parametrize("forgotten", ["verify", "agree", "corrective"])
def test_what_is_taken_up_again_is_closed_anew(forgotten: str) -> None:
    case = Casework.filed(severity=Severity.MAJOR)
    ready(case)
    case.does(None, "reopen", "又坏了")
    case.does("feng", "finish", "重新接线")
    case.does("feng", "return-form")
    case.tells_result()
    for who, name in (("feng", "corrective"), ("mei", "verify"), ("zhou", "agree")):
        if name != forgotten and not (name == "agree" and forgotten == "verify"):
            case.does(who, name, "漏项；每周巡查；3月31日")
    said = {"verify": "not-verified", "agree": "not-agreed", "corrective": "corrective-missing"}
    assert case.refused("wu", "close") == said[forgotten]


# ── no department judges itself ──────────────────────────────────────────────────────────────────────────────────────


def test_the_accused_departments_head_judges_nothing() -> None:
    case = Casework.filed(against="engineering", severity=Severity.IMPORTANT)
    assert case.refused("feng", "confirm") == "needs-role"
    assert case.refused("feng", "set-severity", pick="minor") == "needs-role"
    assert case.refused("feng", "explain") == "needs-role"
    minor = Casework.filed(against="engineering")
    assert minor.refused("feng", "explain") == "needs-role"
    minor.does("zhao", "ask-superior")
    assert minor.refused("feng", "open-case", pick="on-site") == "needs-role"
    minor.does("sun", "open-case", pick="on-site")
    minor.does("feng", "claim")  # what is theirs is to handle it
    minor.does("feng", "finish", "已更换路灯")


def test_a_visit_is_the_centres() -> None:
    case = Casework.filed(against="engineering")
    handled(case)
    case.does("feng", "return-form")
    for who in ("qian", "lu", "feng", "an"):
        assert not may_see(CAST[who], case.visit, "front-desk")
        refused = case.tries_visit(who, "visited")
        assert isinstance(refused, Refused)
        assert refused.key == "confined"
    given = case.tries_visit("sun", "assign", assignee=CAST["lu"])
    assert isinstance(given, Refused)
    assert given.key == "visit-of-the-centre"
    case.does_visit("sun", "assign", assignee=CAST["mei"])
    assert case.does_visit("mei", "visited", "住户满意").ticket.closing is Closing.VISITED


def test_a_call_is_promised_for_a_time_to_come() -> None:
    case = Casework.filed()
    handled(case)
    case.does("feng", "return-form")
    for until, said in ((None, "words-needed-appoint"), (case.now - DAY, "overtime-date-too-early")):
        refused = case.tries_visit("mei", "appoint", until=until)
        assert isinstance(refused, Refused)
        assert refused.key == said


# ── more time ────────────────────────────────────────────────────────────────────────────────────────────────────────


def asked(case: Casework, *, days: float, by: str = "feng") -> None:
    if case.ticket.holder is None:
        case.does(by, "claim")
    case.does(by, "overtime", "等配件", until=case.now + days * DAY)


@pytest.mark.parametrize(
    ("severity", "may", "may_not"),
    [
        (Severity.MINOR, ("zhou", "wu"), ("zhao", "an", "sun")),
        (Severity.IMPORTANT, ("wu",), ("zhao", "sun", "zhou")),
        (Severity.MAJOR, ("wu",), ("zhao", "sun", "zhou")),
    ],
)
def test_more_time_is_granted_by_whom_the_rules_name(
    severity: Severity, may: tuple[str, ...], may_not: tuple[str, ...]
) -> None:
    case = Casework.filed(severity=severity)
    asked(case, days=12)
    for name in ("grant", "deny"):
        assert all(isinstance(case.tries(who, name), Refused) for who in may_not)
        assert all(isinstance(case.tries(who, name), Outcome) for who in may)


def test_nobody_grants_their_own_but_the_gm() -> None:
    case = Casework.filed(against="sun")
    asked(case, days=5, by="zhou")
    assert case.refused("zhou", "grant") == "overtime-not-your-own"
    case.does("xu", "deny", "请先处理")
    case.does("wu", "overtime", "等配件", until=case.now + 5 * DAY)
    case.does("wu", "grant")


def test_what_has_become_graver_since_is_granted_by_the_graver_role() -> None:
    case = Casework.filed()
    asked(case, days=5)
    case.does("sun", "set-severity", pick="important")
    assert case.refused("zhou", "grant") == "needs-role"
    case.does("wu", "grant")


def test_no_time_is_granted_that_has_passed() -> None:
    case = Casework.filed()
    asked(case, days=3)
    case.forward(days=4)
    assert case.refused("zhou", "grant") == "overtime-date-too-early"
    case.does("zhou", "deny", "请今天完成")
    asked(case, days=2)


def test_what_was_granted_is_a_new_promise() -> None:
    """Its reminders lie ahead, and when it passes too, its lateness is alerted anew."""
    case = Casework.filed()
    case.forward(days=3)
    asked(case, days=4)
    case.does("zhou", "grant")
    granted, until = case.now, case.now + 4 * DAY
    assert case.clock("resolve").started == granted
    assert [at for at, ring, _ in case.forward() if ring.clock == "resolve"] == []
    marks = [(ring.mark, at) for at, ring, _ in case.until(until) if ring.clock == "resolve"]
    assert marks == [("0.5", granted + 2 * DAY), ("0.8", granted + 3.2 * DAY), ("1.0", until)]


def test_there_is_one_apology_for_all_that_is_late() -> None:
    case = Casework.filed(nature=Nature.VALID)
    case.forward(days=3)  # late
    asked(case, days=2)
    case.does("zhou", "grant")
    case.forward(days=3)  # late again
    case.does("sun", "set-severity", pick="important")
    case.forward(days=40)  # a month: 重大, and all its promises late
    assert case.complaint.ground is Ground.ONE_MONTH
    assert case.heard().count("table-13-late-handling") == 1
    assert case.heard().count("table-15-thanks-for-patience") > 3


# ── judged again ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_same_judgement_again_takes_no_confirmation_back() -> None:
    case = Casework.filed(severity=Severity.IMPORTANT)
    case.does("sun", "confirm")
    case.forward(hours=3)
    case.does("zhao", "set-severity", pick="important")
    assert case.complaint.confirmed_by == CAST["sun"].id
    assert case.clock("forward").met == MONDAY


def test_what_was_kept_stays_kept_on_the_way_down_and_up() -> None:
    case = Casework.filed(severity=Severity.MAJOR)
    case.does("sun", "plan", "更换整条线路")
    kept = case.clock("plan")
    case.does("zhou", "set-severity", "核实后为重要", pick="important")
    assert case.clock("resolve").due == MONDAY + 3 * DAY
    assert case.clock("plan") == kept
    case.does("zhao", "set-severity", pick="major")
    assert case.clock("plan") == kept
    assert case.clock("resolve").due == MONDAY + 10 * DAY
    assert case.clock("reply").met is None


def test_that_a_month_has_passed_is_nobodys_to_say() -> None:
    case = Casework.filed()
    assert case.refused("zhao", "set-severity", pick="major", ground="one-month") == "severity-needed"
    case.does("zhao", "set-severity", pick="major", ground="broken-promise")
    case.does("zhao", "set-severity", pick="major", ground="loss-or-injury")
    assert case.complaint.ground is Ground.LOSS_OR_INJURY


def test_a_month_makes_it_major_even_where_it_rests_and_nobody_lowers_it() -> None:
    case = Casework.filed(severity=Severity.IMPORTANT, nature=Nature.VALID)
    case.does("zhou", "park", "等供应商停产件的替代方案")
    case.forward(days=31)
    assert (case.complaint.severity, case.complaint.ground) == (Severity.MAJOR, Ground.ONE_MONTH)
    assert case.complaint.parked
    for who in ("zhao", "sun", "zhou", "wu"):
        for pick in ("minor", "important"):
            assert case.refused(who, "set-severity", pick=pick) == "severity-by-the-month"
    case.does("wu", "set-severity", pick="major", ground="loss-or-injury")
    assert case.complaint.ground is Ground.ONE_MONTH


# ── never forgotten ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_was_handled_is_followed_until_it_is_closed() -> None:
    """「绝不能拖着不办,不了了之」 (§8 c): the resident knows the result, nobody verifies it."""
    case = Casework.filed()
    handled(case)
    case.does("feng", "return-form")
    case.tells_result()
    rung = [(ring.clock, ring.mark) for _, ring, _ in case.forward(days=4) if ring.clock == "close"]
    assert rung[:3] == [("close", "0.5"), ("close", "0.8"), ("close", "1.0")]
    assert "late-clock" in case.heard(Audience.ROOM)
    assert LATE not in case.heard(), "the resident was promised nothing of it"
    case.does("mei", "verify")
    case.does("mei", "close")
    assert case.rings() == ()


def test_who_has_heard_the_result_hears_of_no_plan_that_is_late() -> None:
    case = Casework.filed(severity=Severity.MAJOR)
    handled(case)
    case.does("feng", "return-form")
    case.tells_result()
    case.forward(days=12)
    assert LATE not in case.heard()


def test_what_is_taken_up_again_is_decided() -> None:
    case = Casework.filed()
    case.does(None, "cancel")
    case.forward(days=1)
    case.does(None, "reopen-closed", "还是没人来")
    assert case.complaint.case is Case.OPENED
    assert case.clock("check").met
    assert case.ticket.state is State.DISPATCHED


def test_a_further_problem_does_not_hide_another() -> None:
    case = Casework.filed()
    case.does("feng", "claim")
    case.does("feng", "further", "墙皮也掉了")
    assert case.refused("feng", "further", "灯罩也裂了") == "further-problem-open"
    repair = replace(case.ticket, kind=Kind.REPAIR, number=500, complaint=None)
    case.does("feng", "link", linked=repair)
    case.does("feng", "further", "灯罩也裂了")
    assert case.complaint.linked == (500,)


# ── stuck ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_stuck_is_closed_by_the_manager_in_the_review_only() -> None:
    case = Casework.filed()
    case.does("zhao", "open-case", pick="on-site")
    assert case.refused("sun", "park", "停产") == "needs-role"
    assert case.refused("zhou", "park", " ") == "words-needed-park"
    case.does("zhou", "park", "停产件无替代")
    assert case.refused("zhou", "close-stuck") == "not-reviewed"
    reviewed = [at for at, ring, _ in case.forward(days=30) if ring.kind == "review"]
    assert [f"{at:%m-%d %H:%M}" for at in reviewed] == ["03-31 08:30"]
    for who in ("zhao", "sun", "feng"):
        assert case.refused(who, "close-stuck") == "needs-role"
    ended = case.does("zhou", "close-stuck", "停产件无替代,改用临时照明")
    assert ended.ticket.closing is Closing.STUCK
    assert scripts(ended, Audience.REPORTER) == ["complaint-closed-stuck"]


def test_who_parks_it_again_waits_for_the_next_review() -> None:
    case = Casework.filed()
    case.does("zhou", "park", "停产件无替代")
    case.forward(days=30)
    case.does("zhou", "resume")
    case.does("zhou", "park", "停产件无替代")
    assert case.refused("zhou", "close-stuck") == "not-reviewed"


@pytest.mark.parametrize("taken_up", ["assign", "resume", "transfer", "release"])
def test_what_was_taken_up_after_the_review_is_no_longer_stuck(taken_up: str) -> None:
    case = Casework.filed()
    case.does("feng", "claim")
    case.does("zhou", "park", "停产件无替代")
    case.forward(days=30)
    case.does("zhou", taken_up, assignee=CAST["an"], department="security")
    if case.ticket.holder is None:
        case.does("an" if taken_up == "transfer" else "feng", "claim")
    case.does("zhou", "pause", reason=Pause.PARTS)
    assert case.refused("zhou", "close-stuck") == "not-parked"


# ── whose it is to see ───────────────────────────────────────────────────────────────────────────────────────────────


SEEN = {
    "nobody": "zhao mei sun li zhou xu wu",
    "engineering": "zhao mei feng sun li zhou xu wu",
    "front-desk": "sun li zhou xu wu",
    "qian": "feng sun li zhou xu wu",
    "mei": "sun li zhou xu wu",
    "feng": "zhou xu wu",
    "sun": "zhou xu wu",
    "li": "sun zhou xu wu",
    "zhou": "wu",
}


@pytest.mark.parametrize(("against", "seen"), SEEN.items())
def test_who_sees_a_complaint_and_who_does_anything_with_it(against: str, seen: str) -> None:
    """D1: about work to the department's head, about a person above them, about those above to the next level."""
    case = Casework.filed(against=against)
    eyes = [key for key, one in CAST.items() if may_see(one, case.ticket, "front-desk")]
    assert eyes == seen.split()
    for key in CAST.keys() - eyes:
        assert case.refused(key, "set-nature", pick="help") == "confined"
    accused = next((one for one in CAST.values() if one.id == case.complaint.accused_member), None)
    if accused:
        assert case.refused("wu", "assign", assignee=accused) == "assignee-is-accused"


# ── the resident ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["set-nature", "close", "agree", "visited", "assign"])
def test_the_resident_cannot_do_what_the_desk_does(name: str) -> None:
    case = Casework.filed()
    refused = act(case.ticket, Action(name, None, "说明", pick="help", assignee=CAST["mei"]), case.rules)
    assert isinstance(refused, Refused)


# ── who may see it, who may move it ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("against", "who"), [("qian", "feng"), ("mei", "sun"), ("front-desk", "sun"), ("sun", "zhou")])
def test_what_is_confined_goes_to_no_other_department(against: str, who: str) -> None:
    """D1: what is said of 赵敏 is not for the head of another department to read, nor to be pushed away by their own."""
    case = Casework.filed(against=against)
    assert case.refused(who, "transfer", department="security") == "transfer-confined"
    assert Casework.filed(against="engineering").tries("feng", "transfer", department="security") is not None


def test_more_time_is_asked_for_by_the_holder_or_a_superior() -> None:
    case = Casework.filed()
    case.does("feng", "claim")
    assert case.refused("zhao", "overtime", "等配件", until=case.now + 5 * DAY) == "overtime-by-the-holder"
    assert case.refused("feng", "overtime", "", until=case.now + 5 * DAY) == "words-needed-overtime"
    case.does("sun", "overtime", "等配件", until=case.now + 5 * DAY)


@pytest.mark.parametrize(("who", "above"), [("zhao", "supervisor"), ("sun", "manager"), ("zhou", "gm")])
def test_a_superior_is_asked_and_not_oneself(who: str, above: str) -> None:
    asked = Casework.filed(against="nobody").does(who, "ask-superior", "是否属于我方责任")
    assert [(one.level, one.clock) for one in asked.alerts] == [(above, "case-asked")]


def test_above_the_gm_is_nobody_to_ask() -> None:
    case = Casework.filed(against="nobody")
    assert case.refused("wu", "ask-superior") == "nobody-above"
    case.does("wu", "open-case", pick="on-site")


# ── where few may see it ─────────────────────────────────────────────────────────────────────────────────────────────


def asked_to_verify(against: str, by: str) -> list[str]:
    case = Casework.filed(against=against)
    handled(case, by, decides=by)
    back = case.does(by, "return-form", "录像属实")
    return [str(news.to) for news in back.news if news.say and news.say.key == "please-verify"]


def test_who_can_verify_what_hangs_in_no_room_is_asked() -> None:
    assert asked_to_verify("sun", "zhou") == ["gm"]
    assert asked_to_verify("sun", "wu") == ["manager"]
    assert asked_to_verify("zhou", "wu") == asked_to_verify("engineering", "feng") == []


def test_where_nobody_else_may_see_it_the_resident_verifies_it() -> None:
    case = Casework.filed(against="zhou")
    handled(case, "wu", decides="wu")
    case.does("wu", "return-form", "录像属实")
    case.tells_result()
    assert case.refused("wu", "verify") == "verified-by-the-resident"
    assert case.refused("wu", "close") == "not-verified"
    case.ticket = confirmed_by_resident(case.ticket, "5/5/5", case.rules)
    case.does("wu", "close")
    other = Casework.filed(against="sun")
    handled(other, "zhou", decides="zhou")
    assert confirmed_by_resident(other.ticket, "5/5/5", other.rules) == other.ticket
