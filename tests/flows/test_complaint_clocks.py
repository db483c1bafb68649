"""T01–T18, T21 and T22 of handbook/rules.md §6, walked on a calendar: due, whose, late, and who approves.

2 March 2026 is a Monday. Tomb-sweeping stands for any holiday: 4 to 6 April (Saturday to Monday) are closed here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot import reports
from bot.scheduler import Scheduler
from flows.complaint import About, Ground, Nature, Severity
from flows.estate import Limit, Role
from flows.messages import Refused
from flows.news import Alert, Audience, Outcome
from flows.people import Level
from flows.rules.accused import Against
from flows.rules.calendar import Calendar
from flows.rules.complaints.accusing import set_accused
from flows.rules.complaints.clocks import clocks_at_filing, next_review
from flows.rules.complaints.guards import approver_of
from flows.rules.lifecycle import Action, Rules, act
from flows.rules.promises import promised
from flows.ticket import Clock, Kind, Ticket
from storage import tables, tickets, timers
from tests.flows.casework import CAST, MONDAY, ZONE, Casework, closed_on, dues, estate, handled
from tests.front import front

MINOR, IMPORTANT, MAJOR = Severity
HOLDER, ROOM = Audience.HOLDER, Audience.ROOM
SUPERVISORS, MANAGER, GM = Audience.SUPERVISORS, Audience.MANAGER, Audience.GM
DAY = timedelta(days=1)


def at(text: str) -> datetime:
    """`03-02 09:00`, of 2026."""
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=ZONE)


HOLIDAY = closed_on(date(2026, 4, 4), date(2026, 4, 5), date(2026, 4, 6))
MOMENTS: dict[str, tuple[datetime, Calendar | None]] = {
    "Monday morning": (MONDAY, None),
    "Friday evening": (at("03-06 17:50"), None),
    "before a holiday": (at("04-03 16:00"), HOLIDAY),
    "at night": (at("03-07 23:30"), None),  # a Saturday
}

# id, severity, clock → due when it is filed on Monday morning, on Friday evening, before a holiday, at night
DUE = [
    ("T01", MINOR, "dispatch", "03-02 Mon 09:10", "03-06 Fri 18:00", "04-03 Fri 16:10", "03-08 Sun 09:10"),
    ("T17", MINOR, "check", "03-02 Mon 18:00", "03-06 Fri 18:00", "04-03 Fri 18:00", "03-08 Sun 17:00"),
    ("T02", IMPORTANT, "forward", "03-02 Mon 10:00", "03-07 Sat 09:50", "04-03 Fri 17:00", "03-08 Sun 10:00"),
    ("T03 T04", MAJOR, "forward", "03-02 Mon 18:00", "03-06 Fri 18:00", "04-03 Fri 18:00", "03-08 Sun 17:00"),
    ("T05", MINOR, "resolve", "03-04 Wed 09:00", "03-08 Sun 17:50", "04-05 Sun 16:00", "03-09 Mon 18:00"),
    ("T06", IMPORTANT, "resolve", "03-05 Thu 09:00", "03-09 Mon 17:50", "04-06 Mon 16:00", "03-10 Tue 18:00"),
    ("T07", MAJOR, "reply", "03-04 Wed 09:00", "03-08 Sun 17:50", "04-05 Sun 16:00", "03-09 Mon 18:00"),
    ("T08", MAJOR, "resolve", "03-12 Thu 09:00", "03-16 Mon 17:50", "04-13 Mon 16:00", "03-17 Tue 18:00"),
    ("T10", MAJOR, "plan", "03-05 Thu 18:00", "03-11 Wed 18:00", "04-09 Thu 18:00", "03-11 Wed 18:00"),
]


@pytest.mark.parametrize(("name", "severity", "clock", "monday", "friday", "holiday", "night"), DUE)
def test_when_it_is_due(  # a row of the table
    name: str, severity: Severity, clock: str, monday: str, friday: str, holiday: str, night: str
) -> None:
    """Calendar days, working days for the plan only; what falls into the night is due by that day's end (C06)."""
    found = [
        dues(Casework.filed(moment, severity=severity, days=days), [clock])[0] for moment, days in MOMENTS.values()
    ]
    assert found == [monday, friday, holiday, night], name


# id, severity, clock → who is reminded at 0.5; at 0.8; who hears of lateness; who is alerted; does the resident hear
WHOSE = [
    ("T01", MINOR, "dispatch", HOLDER, (HOLDER, ROOM), (HOLDER, ROOM), "supervisor", False),
    ("T17", MINOR, "check", ROOM, (ROOM,), (ROOM,), "supervisor", False),
    ("T02", IMPORTANT, "forward", SUPERVISORS, (SUPERVISORS, ROOM), (SUPERVISORS, ROOM), "supervisor manager", False),
    ("T03 T04", MAJOR, "forward", SUPERVISORS, (SUPERVISORS, ROOM), (SUPERVISORS, ROOM), "supervisor manager", False),
    ("T05", MINOR, "resolve", HOLDER, (HOLDER, ROOM), (HOLDER, ROOM), "supervisor manager", True),
    ("T06", IMPORTANT, "resolve", HOLDER, (HOLDER, MANAGER, ROOM), (HOLDER, MANAGER, ROOM), "supervisor gm", True),
    ("T07", MAJOR, "reply", GM, (GM, ROOM), (GM, ROOM), "supervisor manager", True),
    ("T08", MAJOR, "resolve", HOLDER, (HOLDER, GM, ROOM), (HOLDER, GM, ROOM), "supervisor gm", True),
    ("T10", MAJOR, "plan", MANAGER, (MANAGER, ROOM), (MANAGER, ROOM), "supervisor manager", True),
]


@pytest.mark.parametrize(("name", "severity", "clock", "half", "nearly", "late", "alerted", "told"), WHOSE)
def test_whose_it_is_and_who_hears_that_it_is_late(  # a row of the table
    name: str,
    severity: Severity,
    clock: str,
    half: Audience,
    nearly: tuple[Audience, ...],
    late: tuple[Audience, ...],
    alerted: str,
    told: bool,  # likewise
) -> None:
    only = alone(Casework.filed(severity=severity), clock)
    rung = [(one.mark, outcome) for _, one, outcome in only.forward(days=12) if one.kind == "clock"]
    assert [mark for mark, _ in rung] == ["0.5", "0.8", "1.0"], name
    first, second, last = (outcome for _, outcome in rung)
    assert heard(first) == [(half, "remind-clock")]
    assert heard(second) == [(one, "remind-clock") for one in nearly]
    mine = [(one, "late-clock") for one in late]
    sorry = [(Audience.REPORTER, "table-13-late-handling"), (Audience.REPORTER, "late-new-time")]
    assert heard(last) == [*mine, *(sorry if told else [])]
    assert last.alerts == tuple(Alert(Level(level), clock) for level in alerted.split())


def alone(case: Casework, name: str) -> Casework:
    """The same case with this promise only: what the others come to stays out of the way."""
    case.ticket = replace(case.ticket, clocks=tuple(one for one in case.ticket.clocks if one.name == name))
    return case


def heard(outcome: Outcome) -> list[tuple[Audience, str]]:
    return [(news.to, news.say.key) for news in outcome.news if news.say]


@pytest.mark.parametrize(("severity", "approver"), [(MINOR, Role.MANAGER), (IMPORTANT, Role.GM), (MAJOR, Role.GM)])
def test_who_approves_more_time(severity: Severity, approver: Role) -> None:
    """§7: 轻微 the manager, 重要 and 重大 the gm; asked in private with the ticket, the limit, the reason, the date."""
    case = Casework.filed(severity=severity)
    assert approver_of(case.ticket, estate().complaint) is approver
    case.does("feng", "claim")
    until = MONDAY + 14 * DAY
    outcome = case.does("feng", "overtime", "等配件", until=until)
    assert outcome.alerts == (Alert(Level(approver), "overtime"),)
    assert not outcome.news
    granted = case.does("wu", "grant")
    assert heard(granted) == [
        (Audience.REPORTER, "table-13-late-handling"),
        (Audience.REPORTER, "late-new-time"),
        (HOLDER, "overtime-granted"),
    ]
    assert case.clock("resolve").due == until


def new_times(case: Casework, **by: float) -> list[tuple[datetime, datetime, str]]:
    """When the resident heard of a new time, which it was, and what was promised by it."""
    found = [(moment, news.say) for moment, _, outcome in case.forward(**by) for news in outcome.news if news.say]
    told = [(moment, say.args) for moment, say in found if say.key == "late-new-time"]
    return [(moment, moment_of(args["by"]), str(args["promise"])) for moment, args in told]


def moment_of(value: object) -> datetime:
    assert isinstance(value, datetime)
    return value


@pytest.mark.parametrize("severity", [MINOR, IMPORTANT, MAJOR])
def test_each_further_new_time_is_as_far_off_as_the_promise_is_late(severity: Severity) -> None:
    """A promise that rolls on for ever is none: notices become rare, and a broken one is the approver's to hear."""
    case = alone(Casework.filed(severity=severity), "resolve")
    due = moment_of(case.clock("resolve").due)
    told = new_times(case, days=90)
    assert 2 <= len(told) <= 7
    assert all(by - now >= now - due for now, by, _ in told[1:])
    again = [outcome for _, outcome in case.outcomes if outcome.entry == "late-again"]
    approver = Level(approver_of(case.ticket, estate().complaint))
    assert [one.alerts for one in again] == [(Alert(approver, "resolve"),)] * len(again)


def test_of_a_major_one_each_new_time_says_what_is_promised_by_it() -> None:
    """The answer, the plan, the settlement: and never two dates in one minute."""
    told = new_times(Casework.filed(severity=MAJOR), days=40)
    assert [what for _, _, what in told][:2] == ["reply", "plan"]
    assert {what for _, _, what in told} == {"reply", "plan", "resolve"}
    minutes = [moment.replace(second=0) for moment, _, _ in told]
    assert len(set(minutes)) == len(minutes)


def test_what_stays_late_is_spoken_of_every_service_hour() -> None:
    case = alone(Casework.filed(), "dispatch")
    again = [f"{moment.astimezone(ZONE):%H:%M}" for moment, one, _ in case.forward(hours=6) if one.kind == "again"]
    assert again == ["10:10", "11:10", "13:10", "14:10"]


# ── the others ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_t01_is_kept_by_the_signature_and_begins_anew_with_another_department() -> None:
    case = Casework.filed()
    case.forward(minutes=4)
    case.does("feng", "claim")
    signed = case.complaint.dispatches[-1]
    assert (signed.department, signed.signer, signed.signed) == ("engineering", CAST["feng"].id, case.now)
    assert case.clock("dispatch").met == case.now
    case.does("sun", "transfer", "是门禁问题", department="security")
    assert dues(case, ["dispatch"]) == ["03-02 Mon 09:14"]
    assert [one.department for one in case.complaint.dispatches] == ["engineering", "security"]


@pytest.mark.parametrize(
    ("severity", "alerts"),
    [(MINOR, ()), (IMPORTANT, ("manager forwarded",)), (MAJOR, ("supervisor major", "manager major", "gm major"))],
)
def test_t02_t03_t04_the_supervisors_word_passes_it_on(severity: Severity, alerts: tuple[str, ...]) -> None:
    case = Casework.filed(severity=severity)
    confirmed = case.does("sun", "confirm")
    assert tuple(f"{one.level} {one.clock}" for one in confirmed.alerts) == alerts
    if severity is not MINOR:
        assert case.clock("forward").met == case.now


@pytest.mark.parametrize("severity", [IMPORTANT, MAJOR])
@pytest.mark.parametrize(("against", "passed_on"), [("qian", True), ("sun", False), ("zhou", False)])
def test_t02_t03_what_the_manager_or_the_gm_has_already_is_not_passed_on(
    against: str, passed_on: bool, severity: Severity
) -> None:
    case = Casework.filed(against=against, severity=severity)
    assert (case.ticket.clock("forward") is not None) is passed_on
    case.does("wu", "set-severity", pick="major" if severity is IMPORTANT else "important")
    assert (case.ticket.clock("forward") is not None) is passed_on


def test_t02_whom_it_is_about_decides_whether_it_is_passed_on() -> None:
    case = Casework.filed(against="engineering", severity=IMPORTANT)
    case.ticket = corrected(case, Against(About.HEAD, "engineering", CAST["feng"].id))
    assert case.ticket.clock("forward") is None
    case.ticket = corrected(case, Against(About.WORK, "engineering"))
    assert case.clock("forward").due == at("03-02 10:00")


def corrected(case: Casework, found: Against) -> Ticket:
    outcome = set_accused(case.ticket, found, CAST["zhou"], tuple(CAST.values()), case.rules)
    assert isinstance(outcome, Outcome)
    return outcome.ticket


def test_t01_who_has_signed_is_not_the_accused_superiors_own_department() -> None:
    signed = {against: who_signed(against, by) for against, by in (("sun", "zhou"), ("feng", "zhou"), ("zhou", "wu"))}
    assert set(signed.values()) == {estate().company}
    assert who_signed("engineering", "feng") == estate().department("engineering").name


def who_signed(against: str, by: str) -> str:
    """As the resident hears it."""
    taken = Casework.filed(against=against).does(by, "claim")
    (said,) = [news.say for news in taken.news if news.say and news.say.key == "complaint-accepted"]
    return str(said.args["department"])


@pytest.mark.parametrize(
    ("wish", "due"), [(None, "03-04 Wed 09:00"), ("03-03 12:00", "03-03 Tue 12:00"), ("03-20 12:00", "03-04 Wed 09:00"),
                      ("03-01 12:00", "03-04 Wed 09:00")],
)  # fmt: skip
def test_t05_the_residents_own_deadline_is_ours_where_it_is_earlier(wish: str | None, due: str) -> None:
    case = Casework.filed(wish=at(wish) if wish else None)
    assert dues(case, ["resolve"]) == [due]
    case.ticket = replace(case.ticket, clocks=clocks_at_filing(case.ticket, estate(), case.calendar))
    assert case.clock("resolve").fixed == (at(wish) if wish == "03-03 12:00" else None)


def test_t07_the_clear_reply_is_kept_by_the_result_too() -> None:
    case = Casework.filed(severity=MAJOR)
    handled(case)
    case.does("feng", "return-form")
    case.tells_result()
    assert case.clock("reply").met == case.now


@pytest.mark.parametrize(
    ("moment", "nudged"),
    [
        ("03-02 09:00", "03-02 17:00"),
        ("03-06 17:50", None),
        ("03-07 23:30", "03-08 16:00"),
        ("03-08 10:00", "03-08 16:00"),
    ],
)
def test_t09_the_same_day_is_a_target_and_nobody_approves_missing_it(moment: str, nudged: str | None) -> None:
    """C01: a reminder before the day's end, once; no apology, no approval, no lateness."""
    case = Casework.filed(at(moment))
    case.does("feng", "claim")
    case = alone(case, "resolve")
    rung = [(when, outcome) for when, one, outcome in case.forward(hours=40) if one.kind == "today"]
    assert [f"{when.astimezone(ZONE):%m-%d %H:%M}" for when, _ in rung] == ([nudged] if nudged else [])
    assert all((heard(outcome), outcome.alerts) == ([(HOLDER, "today-target")], ()) for _, outcome in rung)
    assert "table-13-late-handling" not in case.heard()


def test_t09_is_of_minor_ones_only() -> None:
    for severity in (IMPORTANT, MAJOR):
        assert [one for one in Casework.filed(severity=severity).rings() if one.kind == "today"] == []


@pytest.mark.parametrize(
    ("moment", "form_back"),
    [("03-03 10:00", "03-03 Tue 18:00"), ("03-07 16:59", "03-07 Sat 17:00"), ("03-07 20:00", "03-08 Sun 17:00")],
)
def test_t11_the_form_is_back_on_the_day_it_was_handled(moment: str, form_back: str) -> None:
    case = Casework.filed(at("03-03 09:00") if moment < "03-07" else at("03-07 09:00"))
    case.forward(seconds=(at(moment) - case.now).total_seconds())
    handled(case)
    assert dues(case, ["form-back"]) == [form_back]
    only = alone(case, "form-back")
    late = [outcome for _, one, outcome in only.forward(days=2) if one.mark == "1.0"]
    assert [heard(one) for one in late] == [[(HOLDER, "late-clock"), (ROOM, "late-clock")]]
    assert late[0].alerts == (Alert(Level.SUPERVISOR, "form-back"),)


def test_t12_the_result_is_told_on_the_day_the_form_is_back() -> None:
    case = Casework.filed()
    handled(case)
    case.forward(hours=2)
    back = case.does("feng", "return-form")
    assert heard(back) == [(Audience.REPORTER, "complaint-result")]
    assert dues(case, ["notify"]) == ["03-02 Mon 18:00"]
    late = [outcome for _, one, outcome in alone(case, "notify").forward(days=1) if one.mark == "1.0"]
    assert [heard(one) for one in late] == [[(ROOM, "late-clock")]]
    assert late[0].alerts == (Alert(Level.SUPERVISOR, "notify"),)


@pytest.mark.parametrize(
    ("severity", "nature", "upgraded"),
    [(MINOR, Nature.VALID, True), (IMPORTANT, Nature.VALID, True), (MAJOR, Nature.VALID, False),
     (MINOR, Nature.CONSULT, False), (IMPORTANT, Nature.VENT, False)],
)  # fmt: skip
def test_t13_a_valid_one_is_major_after_a_month(severity: Severity, nature: Nature, upgraded: bool) -> None:
    case = Casework.filed(severity=severity, nature=nature)
    rung = [(when, outcome) for when, one, outcome in case.forward(days=31) if one.kind == "month"]
    assert [when for when, _ in rung] == ([MONDAY + 30 * DAY] if upgraded else [])
    if upgraded:
        assert [one.level for one in rung[0][1].alerts] == [Level.SUPERVISOR, Level.MANAGER, Level.GM]
        assert (Audience.REPORTER, "complaint-upgraded") in heard(rung[0][1])
        assert case.complaint.ground is Ground.ONE_MONTH
        assert case.clock("resolve").due == MONDAY + 40 * DAY


def test_t13_what_was_handled_within_the_month_stays_what_it_was() -> None:
    case = Casework.filed(nature=Nature.VALID)
    handled(case)
    case.forward(days=35)
    assert case.complaint.severity is MINOR
    case.does(None, "reopen", "还是不亮")
    case.forward(minutes=1)
    assert case.complaint.severity is MAJOR


@pytest.mark.parametrize(
    ("month", "due"),
    [("2026-01", "01-30 18:00"), ("2026-02", "02-28 18:00"), ("2028-02", "02-29 18:00"), ("2026-04", "04-30 18:00"),
     ("2026-12", "12-30 18:00")],
)  # fmt: skip
def test_t14_the_months_figures_are_due_on_the_30th_or_the_last_day(month: str, due: str) -> None:
    assert f"{reports.month_due(estate(), date.fromisoformat(f'{month}-01')):%m-%d %H:%M}" == due


@pytest.mark.parametrize(
    ("now", "reminded"),
    [
        ("2026-01-01 09:00", "2026-01-27 18:00"),
        ("2026-01-27 17:59", "2026-01-27 18:00"),
        ("2026-01-27 18:00", "2026-02-25 18:00"),
        ("2026-01-31 09:00", "2026-02-25 18:00"),
        ("2028-01-31 09:00", "2028-02-26 18:00"),
        ("2026-12-31 23:00", "2027-01-27 18:00"),
    ],
)
def test_t14_the_supervisor_is_reminded_three_days_before(now: str, reminded: str) -> None:
    found = {
        one.body["what"]: one.due for one in reports.report_timers(estate(), datetime.fromisoformat(now + "+08:00"))
    }
    assert f"{found['monthly'].astimezone(ZONE):%Y-%m-%d %H:%M}" == reminded


async def test_t14_no_months_figures_are_lost_while_the_house_was_down(tmp_path: Path) -> None:
    """Down over the 27th, up again on the 2nd: the month's task is still there, late, and it is that month's."""
    async with front(tmp_path) as door:
        first = Scheduler(door.thread, door.house, door.clock, lambda: None)
        await first.start()
        due = await door.thread.read(lambda connection: due_of(timers.waiting(connection, "report:monthly:yunqi")))
        door.clock.advance(due + timedelta(days=5) - door.clock.now())
        second = Scheduler(door.thread, door.house, door.clock, lambda: None)
        await second.start()
        await second.ring_due()
        bodies = await door.thread.read(
            lambda connection: list(connection.execute(select(tables.ticket.c.body)).scalars())
        )
        (task,) = (tickets.from_body(body) for body in bodies)
        assert task.category == reports.MONTHLY
        assert f"{due:%Y-%m}" in task.words
        submit = task.clock("submit")
        assert submit is not None
        assert submit.fixed == reports.month_due(door.house.default, due.date())


def due_of(timer: timers.Timer | None) -> datetime:
    assert timer is not None
    return timer.due.astimezone(ZONE)


def closed(days: Iterable[str]) -> Calendar:
    return closed_on(*(date.fromisoformat(one) for one in days))


@pytest.mark.parametrize(
    ("parked", "holidays", "review"),
    [
        ("2026-01-05 09:00", (), "2026-03-31 08:30"),
        ("2026-03-31 08:29", (), "2026-03-31 08:30"),
        ("2026-03-31 08:30", (), "2026-06-30 08:30"),
        ("2026-07-01 09:00", ("2026-09-30",), "2026-09-29 08:30"),
        ("2026-07-01 09:00", ("2026-09-30", "2026-09-29", "2026-09-28"), "2026-09-25 08:30"),  # a weekend before them
        ("2026-10-01 09:00", (), "2026-12-31 08:30"),
        ("2026-12-31 12:00", (), "2027-03-31 08:30"),
        ("2027-10-04 09:00", (), "2027-12-31 08:30"),
        ("2028-10-02 09:00", (), "2028-12-29 08:30"),  # the quarter ends on a Sunday
    ],
)
def test_t15_what_is_stuck_is_reviewed_on_the_quarters_last_working_day(
    parked: str, holidays: tuple[str, ...], review: str
) -> None:
    found = next_review(datetime.fromisoformat(parked + "+08:00"), closed(holidays))
    assert f"{found.astimezone(ZONE):%Y-%m-%d %H:%M}" == review


def test_t15_every_quarter_until_the_head_has_decided() -> None:
    case = Casework.filed(nature=Nature.HELP)
    case.does("zhou", "park", "停产件无替代")
    rung = [(when, outcome) for when, one, outcome in case.forward(days=310) if one.kind == "review"]
    assert [f"{when.astimezone(ZONE):%m-%d}" for when, _ in rung] == ["03-31", "06-30", "09-30", "12-31"]
    assert all(outcome.alerts == (Alert(Level.MANAGER, "review"),) for _, outcome in rung)


def test_t16_a_question_passed_on_to_a_specialist_has_an_hour() -> None:
    blank = Casework.filed(against="nobody").ticket
    talk = promised(
        replace(blank, kind=Kind.ENQUIRY, complaint=None, category="fees", clocks=()),
        estate(),
        Casework.filed().calendar,
    )
    reply = talk.clock("reply")
    assert reply
    assert reply.due == MONDAY + timedelta(minutes=10)
    rules = Rules(estate(), Casework.filed().calendar, at("03-06 17:30"))
    passed = act(talk, Action("transfer", CAST["zhao"], "电梯年检的事", department="engineering"), rules)
    assert isinstance(passed, Outcome)
    reply = passed.ticket.clock("reply")
    assert reply
    assert reply.due == at("03-07 09:30"), "an hour of service: half of it is left on Friday"
    assert (reply.limit, reply.started) == (Limit(timedelta(hours=1), "service"), rules.now)


def test_t17_the_check_is_kept_by_a_decision_only() -> None:
    for name, kept in (("open-case", True), ("explain", True), ("ask-superior", False)):
        case = Casework.filed(against="nobody")
        case.does("zhao", name, pick="on-site" if name == "open-case" else "")
        assert (case.clock("check").met is not None) == kept, name


def test_t18_the_visit_is_asked_by_the_bot_then_by_telephone_within_three_days() -> None:
    case = Casework.filed()
    handled(case)
    case.does("feng", "return-form")
    visit = case.visit.clock("visit")
    assert visit
    assert visit.due == MONDAY + 3 * DAY
    rung = [
        (when - MONDAY, one.kind, one.mark, outcome) for when, one, outcome in case.forward(days=4) if whose(outcome)
    ]
    kinds = [(when, kind, mark) for when, kind, mark, _ in rung if kind != "again"]
    assert kinds == [
        (DAY, "visit", ""),
        (2 * DAY, "visit-call", ""),
        (2.4 * DAY, "clock", "0.8"),
        (3 * DAY, "clock", "1.0"),
    ]
    asked, call, _, late = (outcome for _, kind, _, outcome in rung if kind != "again")
    assert [(news.to, news.begins) for news in asked.news] == [(Audience.REPORTER, "follow_up")]
    assert heard(call) == [(ROOM, "please-visit")]
    assert late.alerts == (Alert(Level.SUPERVISOR, "visit"),)
    assert heard(late) == [(HOLDER, "late-clock")], "nobody has it: its room is told, once"
    assert case.visit.open, "the bot's question alone is no visit"
    done = case.does_visit("mei", "visited", "住户满意")
    assert not done.ticket.open


def whose(outcome: Outcome) -> bool:
    return outcome.ticket.visit is not None


def test_t21_who_cannot_decide_asks_at_once() -> None:
    case = Casework.filed(against="nobody")
    asked = case.does("zhao", "ask-superior", "是否属于我方责任")
    assert asked.alerts == (Alert(Level.SUPERVISOR, "case-asked"),)
    for name in ("open-case", "explain"):
        refused = case.tries("zhao", name, pick="on-site")
        assert isinstance(refused, Refused)
        assert refused.key == "needs-role"
    case.does("sun", "open-case", pick="on-site")


def test_t22_an_appointed_call_is_a_promise() -> None:
    case = Casework.filed()
    handled(case)
    case.does("feng", "return-form")
    until = MONDAY + timedelta(hours=6)
    told = case.does_visit("mei", "appoint", "核实后回电", until=until)
    assert heard(told) == [(Audience.REPORTER, "visit-appointed")]
    call = case.visit.clock("call")
    assert call
    assert (call.due, call.fixed) == (until, until)
    marks = [(one.mark, when) for when, one, _ in case.until(until) if one.clock == "call"]
    assert marks == [("0.5", MONDAY + timedelta(hours=3)), ("0.8", MONDAY + timedelta(hours=4.8)), ("1.0", until)]


def test_clocks_are_of_the_policy_when_it_was_filed() -> None:
    """What the estate changes later touches no promise that was made."""
    case = Casework.filed()
    made: tuple[Clock, ...] = case.ticket.clocks
    slower = replace(estate(), complaint=replace(estate().complaint, minor_resolve=Limit(9 * DAY, "days")))
    done = act(case.ticket, Action("claim", CAST["feng"]), Rules(slower, case.calendar, case.now))
    assert isinstance(done, Outcome)
    assert done.ticket.clock("resolve") == made[-1]
