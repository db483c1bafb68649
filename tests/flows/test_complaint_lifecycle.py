"""Whatever is tried, by whoever, in whatever order: what the rules forbid does not happen (rules.md §§7–9, 24 D1)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hypothesis import event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from flows.complaint import CASE_GROUNDS, CONTENTS, About, Case, Ground, Nature, Severity
from flows.estate import REASONS, Role
from flows.messages import Refused
from flows.news import Audience, Outcome
from flows.people import Level, Member
from flows.rules.complaints.clocks import limits
from flows.rules.complaints.lifecycle import COMPLAINT, VISIT
from flows.rules.deeds import Action
from flows.rules.lifecycle import act
from flows.rules.promises import running
from flows.ticket import Closing, Kind, State, Ticket
from tests.flows.casework import AGAINST, CAST, MONDAY, RANKS, ZONE, Casework, estate

OTHERS = {"sign", "manage", "reject", "end", "close-unconfirmed", "quote", "finish"}  # of other kinds of tickets
ACTS = sorted(OTHERS.union(*(COMPLAINT.open_acts(state) for state in State)))
VISIT_ACTS = sorted(OTHERS.union(*(VISIT.open_acts(state) for state in State)))
BY_THE_BOOK = (
    "open-case", "assign", "resume", "finish", "return-form", "tell", "confirm", "corrective", "verify", "link",
    "agree", "close",
)  # fmt: skip
RESIDENTS = ("cancel", "reopen", "reopen-closed")
ORDER = list(Severity)
LEAST = {Level.ROOM: 0, Level.SUPERVISOR: 1, Level.MANAGER: 2, Level.GM: 3}
APOLOGY = "table-13-late-handling"
MOMENTS = (
    MONDAY,
    datetime(2026, 3, 6, 17, 50, tzinfo=ZONE),  # Friday, ten minutes before the end
    datetime(2026, 3, 7, 23, 30, tzinfo=ZONE),  # at night, between two days
    datetime(2026, 1, 30, 12, 30, tzinfo=ZONE),  # at noon, before a February
    datetime(2026, 3, 31, 8, 45, tzinfo=ZONE),  # a quarter's last morning
)
PICKS: list[str] = [*Nature, *Severity, *CONTENTS, *CASE_GROUNDS, ""]
FITTING: dict[str, list[str]] = {
    "set-nature": list(Nature),
    "set-severity": list(Severity),
    "set-content": list(CONTENTS),
    "open-case": list(CASE_GROUNDS),
}
WORDS = ("", "  ", "说明", "漏项；每周巡查；3月31日")
PEOPLE = [*CAST, None]
OTHER = Casework.filed().ticket
FURTHER = (replace(OTHER, number=413, kind=Kind.REPAIR, complaint=None), replace(OTHER, number=414))  # no case yet
SPANS = (
    timedelta(minutes=3), timedelta(minutes=45), timedelta(hours=5), timedelta(days=1), timedelta(days=2, hours=7),
    timedelta(days=11), timedelta(days=33),
)  # fmt: skip


@dataclass
class Done:
    """What has been done since it was last taken up: told by the acts themselves, not by the fields they left."""

    finished_by: str | None = None
    held_by: int | None = None
    returned: bool = False
    told: bool = False
    verified_by: str | None = None
    corrective: bool = False
    agreed_by: str | None = None


class AnyComplaint(RuleBasedStateMachine):
    """One complaint, and everybody who might do something to it."""

    def __init__(self) -> None:
        super().__init__()
        self.case = Casework.filed()
        self.done = Done()
        self.opened = False
        self.further = False
        self.parked = self.reviewed = False
        self.month = False
        self.stale: list[Ticket] = []

    @initialize(
        at=st.sampled_from(MOMENTS),
        against=st.sampled_from(AGAINST),
        severity=st.sampled_from(ORDER),
        nature=st.sampled_from(list(Nature)),
        wish=st.sampled_from([None, timedelta(hours=-1), timedelta(hours=20), timedelta(days=20)]),
        known=st.booleans(),
    )
    def file(  # what a complaint may differ in
        self, at: datetime, against: str, severity: Severity, nature: Nature, wish: timedelta | None, known: bool
    ) -> None:
        ground = Ground.LOSS_OR_INJURY if severity is Severity.MAJOR else None
        until = at + wish if wish else None
        reporter = 99 if known else None
        self.case = Casework.filed(
            at, against=against, severity=severity, nature=nature, ground=ground, wish=until, reporter=reporter
        )

    # ── what is tried ───────────────────────────────────────────────────────────────────────────────────────────────

    @rule(data=st.data())
    def somebody_tries(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(ACTS))
        self.attempt(data, self.case.ticket, name, data.draw(st.sampled_from(PEOPLE)))

    @rule(data=st.data())
    def whoever_may_does(self, data: st.DataObject) -> None:
        """The first of all, in a random order, whom the rules do not stop."""
        way = sorted(COMPLAINT.open_acts(self.case.ticket.state) - {"cancel"})
        name = data.draw(st.sampled_from(way))
        for who in self.everybody(data):
            if self.attempt(data, self.case.ticket, name, who, fitting=True):
                break

    @rule(
        data=st.data(),
        steps=st.integers(1, len(BY_THE_BOOK)),
        forgotten=st.sets(st.sampled_from(BY_THE_BOOK), max_size=2),
    )
    def the_way_is_gone(self, data: st.DataObject, steps: int, forgotten: set[str]) -> None:
        """So many of the next things that a complaint which is handled by the book needs, by whoever may; one or two of
        them are forgotten."""
        for _ in range(steps):
            name = next((one for one in BY_THE_BOOK if one not in forgotten and self.is_next(one)), None)
            if name == "tell":
                self.case.tells_result()
                self.done.told = True
            elif name:
                any(self.attempt(data, self.case.ticket, name, who, fitting=True) for who in self.everybody(data))

    def is_next(self, name: str) -> bool:
        ticket, complaint, done = self.case.ticket, self.case.complaint, self.done
        worked_on = ticket.state is not State.DONE and ticket.open
        match name:
            case "open-case":
                return worked_on and complaint.case is not Case.OPENED
            case "assign":
                return ticket.state is State.DISPATCHED
            case "resume":
                return ticket.state is State.WAITING
            case "finish":
                return ticket.state is State.ACCEPTED
            case "tell":
                return done.returned and not done.told
            case "link":
                return ticket.open and self.further
            case "confirm":
                return complaint.severity is not Severity.MINOR and ticket.open and not complaint.confirmed
            case "agree":
                return complaint.severity is Severity.MAJOR and bool(done.verified_by) and not done.agreed_by
            case _:
                had = {"return-form": done.returned, "corrective": done.corrective, "verify": bool(done.verified_by)}
                return ticket.state is State.DONE and not had.get(name, False)

    @rule()
    def parked_and_reviewed(self) -> None:
        """What cannot be handled waits for the quarter's end."""
        before = self.case.ticket
        if isinstance(outcome := self.case.tries("wu", "park"), Outcome):
            self.case.settle(outcome)
            self.done_now("wu", "park", outcome, before)
            self.pass_time(timedelta(days=95))

    @rule(data=st.data())
    def an_old_button_is_pressed(self, data: st.DataObject) -> None:
        """Whatever an older card leads to carries a revision that has been left behind (storage refuses it)."""
        if self.stale:
            old = data.draw(st.sampled_from(self.stale))
            outcome = self.act_on(data, old, data.draw(st.sampled_from(ACTS)), data.draw(st.sampled_from(PEOPLE)))
            assert isinstance(outcome, Refused) or old.revision < self.case.ticket.revision

    @rule(span=st.sampled_from(SPANS))
    def pass_time(self, span: timedelta) -> None:
        for at, rung, outcome in self.case.forward(seconds=span.total_seconds()):
            self.nothing_past(outcome, at)
            self.reviewed = self.reviewed or (rung.kind == "review" and self.parked)
            self.month = self.month or rung.kind == "month"

    @rule(data=st.data())
    def the_visit(self, data: st.DataObject) -> None:
        if not self.case.visits:
            return
        before = self.case.visit
        name = data.draw(st.sampled_from(VISIT_ACTS))
        who = data.draw(st.sampled_from(PEOPLE))
        action = self.action(data, name, who, fitting=data.draw(st.booleans()))
        outcome = act(before, action, self.case.rules)
        if isinstance(outcome, Outcome):
            assert who is not None
            assert self.sees(CAST[who], before), f"{who} {name} a visit that is not theirs"
            assert RANKS[CAST[who].role] >= LEAST[before.lowest]
            assert CAST[who].department == "front-desk", "the centre visits"
            assert outcome.ticket.revision == before.revision + 1
            self.case.visits[-1] = outcome.ticket
            if name == "visited":
                assert action.words.strip()
            if name == "appoint":
                assert action.until
                assert action.until > self.case.now

    def everybody(self, data: st.DataObject) -> list[str | None]:
        first = data.draw(st.integers(0, len(PEOPLE) - 1))
        return [*PEOPLE[first:], *PEOPLE[:first]]

    # ── how it is tried ─────────────────────────────────────────────────────────────────────────────────────────────

    def attempt(
        self, data: st.DataObject, ticket: Ticket, name: str, who: str | None, *, fitting: bool = False
    ) -> bool:
        before = self.case.ticket
        outcome = self.act_on(data, ticket, name, who, fitting=fitting)
        if isinstance(outcome, Refused):
            return False
        self.stale.append(before)
        self.case.settle(outcome)
        self.nothing_past(outcome, self.case.now)
        self.done_now(who, name, outcome, before)
        return True

    def act_on(
        self, data: st.DataObject, ticket: Ticket, name: str, who: str | None, *, fitting: bool = False
    ) -> Outcome | Refused:
        action = self.action(data, name, who, fitting=fitting)
        outcome = act(ticket, action, self.case.rules)
        if isinstance(outcome, Outcome):
            self.allowed(ticket, action, outcome)
        return outcome

    def action(self, data: st.DataObject, name: str, who: str | None, *, fitting: bool) -> Action:
        picks = FITTING.get(name, [""]) if fitting else PICKS
        until = data.draw(st.sampled_from((None, -timedelta(hours=2), timedelta(days=4), timedelta(days=29))))
        return Action(
            name,
            CAST[who] if who else None,
            WORDS[-1] if fitting else data.draw(st.sampled_from(WORDS)),
            reason=data.draw(st.sampled_from([None, *REASONS])) if name == "pause" else None,
            department=data.draw(st.sampled_from(("engineering", "front-desk", "security", "nowhere"))),
            assignee=CAST[data.draw(st.sampled_from(list(CAST)))] if name == "assign" else None,
            pick=data.draw(st.sampled_from(picks)),
            ground=data.draw(st.sampled_from(("", *Ground))) if name == "set-severity" else "",
            until=self.case.now + until if until else None,
            linked=data.draw(st.sampled_from((None, self.case.ticket, *FURTHER))) if name == "link" else None,
        )

    # ── what may never happen ───────────────────────────────────────────────────────────────────────────────────────

    def sees(self, who: Member, ticket: Ticket) -> bool:
        """D1, in other words than the code's."""
        complaint = self.case.complaint
        if who.id == complaint.accused_member or RANKS[who.role] < LEAST[ticket.lowest]:
            return False
        above = RANKS[who.role] >= 2 or who.role is Role.SUPERVISOR
        centre = who.department == "front-desk"
        if ticket.visit:
            return centre or above
        head = who.role is Role.DEPARTMENT_HEAD and who.department in (
            complaint.accused_department,
            ticket.department,
        )
        return centre or above or head or ticket.holder == who.id

    def allowed(self, before: Ticket, action: Action, outcome: Outcome) -> None:  # one line a rule
        complaint, who = before.complaint, action.member
        assert complaint is not None
        if who is None:
            assert action.name in RESIDENTS, "the resident, and nobody without a name, does no more than this"
            return
        assert action.name != "cancel", "only the resident retracts"
        assert self.sees(who, before), f"{who.key} {action.name}"
        named, rank = action.name, RANKS[who.role]
        party = who.role is Role.DEPARTMENT_HEAD and who.department != "front-desk"
        if named in ("confirm", "explain", "verify", "agree"):
            assert not party, "no department judges what is said of it"
        if named == "explain":
            assert complaint.case is not Case.OPENED
            assert rank >= ORDER.index(complaint.severity), "重要 is the supervisor's to explain, 重大 the manager's"
            assert rank >= 1 or complaint.case is not Case.ASKED
        if named == "grant":
            policy = estate().complaint
            least = (policy.minor_overtime, policy.important_overtime, policy.major_overtime)
            assert rank >= RANKS[least[ORDER.index(complaint.severity)]], "granted by the role that §7 names"
            assert complaint.overtime
            assert who.id not in (complaint.overtime.by, before.holder) or who.role is Role.GM
            assert complaint.overtime.until > self.case.now
        if named == "set-severity":
            self.reclassified(before, outcome, action)
        if action.assignee:
            assert action.assignee.id != complaint.accused_member
            assert RANKS[action.assignee.role] >= LEAST[before.lowest]
        if named == "link":
            assert action.linked is FURTHER[0], "a case of its own"
        if named in ("set-nature", "set-content"):
            assert not party
            assert who.department == "front-desk", "the centre judges"
        if named == "park":
            assert rank >= 2
            assert action.words.strip()

    def reclassified(self, before: Ticket, outcome: Outcome, action: Action) -> None:
        was, now = before.complaint, outcome.ticket.complaint
        assert was
        assert now
        assert action.member
        lighter = ORDER.index(now.severity) < ORDER.index(was.severity)
        if was.ground is Ground.ONE_MONTH:
            assert not lighter
        if lighter:
            assert action.words.strip()
            assert action.member.role is not Role.AGENT
            assert action.member.role is not Role.DEPARTMENT_HEAD
        if now.severity is was.severity and was.confirmed:
            assert now.confirmed, "saying the same again takes no confirmation back"
        wanted = limits(now.severity, estate().complaint)
        for clock in before.clocks:
            after = outcome.ticket.clock(clock.name)
            if clock.met and (clock.name != "forward" or now.severity is was.severity):
                assert after is not None, clock.name
                assert after.met == clock.met, f"{clock.name} was kept"
            elif clock.name in wanted and clock.name != "forward" and wanted[clock.name] == clock.limit:
                assert after is not None, clock.name
                assert after.started == clock.started

    def done_now(  # noqa: C901, PLR0912  # one case an act
        self, who: str | None, name: str, outcome: Outcome, before: Ticket
    ) -> None:
        match name:
            case "open-case":
                self.opened = True
            case "finish":
                self.done = Done(finished_by=who, held_by=before.holder)
            case "return-form":
                self.done.returned = True
            case "corrective":
                self.done.corrective = True
            case "verify":
                self.done.verified_by = who
            case "agree":
                self.done.agreed_by = who
            case "further":
                self.further = True
            case "link":
                self.further = False
            case "park":
                self.parked, self.reviewed = True, False
            case "resume" | "claim" | "assign" | "release" | "transfer":
                self.parked = self.reviewed = False
            case "reopen" | "reopen-closed":
                self.done, self.opened = Done(), True
                self.parked = self.reviewed = False
            case _:
                pass
        if not outcome.ticket.open:
            self.ended(who, before, outcome.ticket)

    def ended(self, who: str | None, before: Ticket, ticket: Ticket) -> None:
        complaint = self.case.complaint
        event(f"closed: {ticket.closing} {complaint.severity}")
        match ticket.closing:
            case Closing.SETTLED:
                self.settled(complaint.severity)
            case Closing.EXPLAINED:
                assert not self.opened
                assert who is not None
            case Closing.STUCK:
                assert self.parked
                assert self.reviewed, "only in the quarterly review"
                assert who is not None
                assert RANKS[CAST[who].role] >= RANKS[Role.MANAGER]
                assert complaint.park_note
            case Closing.CANCELLED:
                assert who is None
            case _:
                raise AssertionError(f"closed as {ticket.closing} from {before.state}")

    def settled(self, severity: Severity) -> None:
        done = self.done
        assert self.opened
        assert done.finished_by
        assert done.returned
        assert done.told
        assert not self.further
        assert done.verified_by
        assert done.verified_by != done.finished_by, "who handled it does not verify it"
        assert CAST[done.verified_by].id != done.held_by, "nor whoever had it"
        assert CAST[done.verified_by].department == "front-desk", "of the centre"
        if severity is not Severity.MINOR:
            assert done.corrective
            assert self.case.complaint.confirmed
        if severity is Severity.MAJOR:
            assert done.agreed_by
            assert RANKS[CAST[done.agreed_by].role] >= RANKS[estate().complaint.close_major]

    def nothing_past(self, outcome: Outcome, now: datetime) -> None:
        """No new time that anybody hears has passed already."""
        for news in outcome.news:
            by = news.say.args.get("by") if news.say and news.to is Audience.REPORTER else None
            assert not isinstance(by, datetime) or by >= now, f"{news.say and news.say.key} by {by} at {now}"

    # ── what holds at every moment ──────────────────────────────────────────────────────────────────────────────────

    @invariant()
    def nobody_forgets_it(self) -> None:
        ticket = self.case.ticket
        if ticket.open:
            assert self.case.rings(), f"nothing ever rings for it: {ticket.state}"
        else:
            assert not self.case.rings()

    @invariant()
    def nothing_is_due_before_it_began(self) -> None:
        for ticket in (self.case.ticket, *self.case.visits):
            for clock in ticket.clocks:
                assert clock.due is None or clock.due >= clock.started, clock
                assert clock.fixed is None or clock.fixed >= clock.started, clock

    @invariant()
    def what_is_due_comes_to_an_end(self) -> None:
        """Whatever is due rings, and then is due no more."""
        self.ring_now()
        assert all(one.due > self.case.now for one in self.case.rings())

    def ring_now(self) -> None:
        for at, rung, outcome in self.case.forward():
            self.nothing_past(outcome, at)
            self.month = self.month or rung.kind == "month"

    @invariant()
    def the_resident_may_always_take_it_back(self) -> None:
        if self.case.ticket.open:
            outcome = self.case.tries(None, "cancel", "")
            assert isinstance(outcome, Outcome)
            assert outcome.ticket.closing is Closing.CANCELLED

    @invariant()
    def a_month_is_a_month(self) -> None:
        self.ring_now()
        complaint = self.case.complaint
        if self.month:
            assert complaint.severity is Severity.MAJOR
        in_work = self.case.ticket.state in (State.DISPATCHED, State.ACCEPTED, State.WAITING)
        if in_work and complaint.nature is Nature.VALID:
            age = self.case.now - self.case.ticket.filed
            assert age < estate().complaint.upgrade_after or complaint.severity is Severity.MAJOR

    @invariant()
    def one_apology(self) -> None:
        assert self.case.heard().count(APOLOGY) <= 1

    @invariant()
    def nobody_holds_what_is_about_them(self) -> None:
        complaint, ticket = self.case.complaint, self.case.ticket
        assert ticket.holder is None or ticket.holder != complaint.accused_member
        if complaint.about is not About.WORK:
            holder = next((one for one in CAST.values() if one.id == ticket.holder), None)
            assert holder is None or RANKS[holder.role] >= LEAST[ticket.lowest]

    @invariant()
    def what_runs_has_a_due_moment(self) -> None:
        assert all(clock.due for clock in running(self.case.ticket))


AnyComplaint.TestCase.settings = settings(max_examples=40, stateful_step_count=30)
TestAnyComplaint = AnyComplaint.TestCase
