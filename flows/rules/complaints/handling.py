"""A complaint in the hands of the department: signed for, given more time, parked, handled (rules.md §§5–7)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flows.complaint import Dispatch, Overtime
from flows.estate import Pause
from flows.messages import Option, Term
from flows.news import Alert, Audience, News, Outcome
from flows.rules.complaints.clocks import PASSED_ON_TO, complaint_of, next_review, started
from flows.rules.complaints.facts import LEVEL_OF, member_of, with_
from flows.rules.complaints.guards import approver_of, pause_left
from flows.rules.deeds import Action, Rules
from flows.rules.lines import line_of, to_reporter
from flows.rules.promises import awake, finished_by, kept
from flows.ticket import Rest, State, Ticket


def claim(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """签收: the form is signed for (T01), and from now on it is theirs."""
    holder = action.assignee or action.member
    if holder is None:
        raise TypeError("somebody must sign for the form")
    complaint = complaint_of(ticket)
    *before, last = complaint.dispatches or (Dispatch(ticket.department, ticket.filed),)
    signed = replace(last, signer=holder.id, signed=last.signed or rules.now)
    taken = replace(ticket, holder=holder.id, accepted=ticket.accepted or rules.now)
    taken = awake(with_(taken, dispatches=(*before, signed), parked=None, reviewed=None), rules.calendar, rules.now)
    news = []
    if ticket.accepted is None:
        by = finished_by(taken, rules.calendar, rules.now)
        department = _signed_by(ticket, rules)
        news.append(to_reporter("complaint-accepted", ticket, department=department, by=by))
    if action.assignee and action.assignee != action.member:
        news.append(News(Audience.HOLDER, line_of("assigned-to-you", ticket)))
    return Outcome(kept(taken, "dispatch", rules.now), action.name, holder.name, tuple(news))


def _signed_by(ticket: Ticket, rules: Rules) -> str:
    """Who has it, as the resident hears it: of what is said of a superior it is not their own department."""
    names = {one.key: one.name for one in rules.estate.departments}
    above = ticket.lowest in PASSED_ON_TO
    return (None if above else names.get(ticket.department)) or rules.estate.company


def waiting_anew(ticket: Ticket, department: str, rules: Rules) -> Ticket:
    """Sent to a department that has not signed yet: the promise to sign begins anew."""
    complaint = complaint_of(ticket)
    sent = (*complaint.dispatches, Dispatch(department, rules.now))
    freed = awake(with_(replace(ticket, holder=None), parked=None, reviewed=None), rules.calendar, rules.now)
    return started(with_(freed, dispatches=sent), "dispatch", rules.estate.complaint.dispatch, rules.now)


def release(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    freed = waiting_anew(ticket, ticket.department, rules)
    return Outcome(freed, "release", action.words, (News(Audience.ROOM, line_of("room-released", ticket)),))


def transfer(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """A hand-over with its reason; the second one alerts the supervisor (handbook: 不得推诿责任)."""
    moved = replace(ticket, department=action.department, transfers=ticket.transfers + 1)
    moved = waiting_anew(moved, action.department, rules)
    name = rules.estate.department(action.department).name
    news = [to_reporter("ticket-transferred", ticket, department=name), News(Audience.HOLDER, dispatched(moved))]
    if moved.transfers > 1:
        again = line_of("transferred-again", ticket, department=name, words=action.words)
        news.append(News(Audience.SUPERVISORS, again))
    return Outcome(moved, "transfer", f"{action.department}: {action.words}", tuple(news))


def dispatched(ticket: Ticket) -> Any:
    """The form as it reaches the department's head, with the button that signs for it (T01)."""
    say = line_of("form-dispatched", ticket, words=ticket.words)
    options = (Option("claim", "action-sign-for"),)
    return replace(say, options=options, list=f"card!{ticket.number}.{ticket.revision}")


def plan(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """方案 of a 重大 one, within three working days (T10)."""
    planned = kept(with_(ticket, plan=action.words, planned=rules.now), "plan", rules.now)
    return Outcome(planned, "plan", action.words, (to_reporter("complaint-plan", ticket, words=action.words),))


def overtime(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """More time is asked for of the role the rules name, in private (§7)."""
    approver = approver_of(ticket, rules.estate.complaint)
    assert action.until is not None and action.member is not None  # noqa: PT018  # guards.refusal saw to both
    request = Overtime(rules.now, action.member.id, action.words, action.until, approver)
    asked = with_(ticket, overtimes=(*complaint_of(ticket).overtimes, request))
    alert = Alert(LEVEL_OF[approver], "overtime")
    return Outcome(asked, "overtime", f"{action.until.isoformat()} {action.words}", (), (alert,))


def decided(ticket: Ticket, action: Action, rules: Rules, *, approved: bool) -> Ticket:
    complaint = complaint_of(ticket)
    *before, request = complaint.overtimes
    done = replace(request, approved=approved, decider=member_of(action), decided=rules.now)
    return with_(ticket, overtimes=(*before, done))


def grant(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """The new date is what is promised from now on; the resident hears it in the prescribed words, once (C16)."""
    request = complaint_of(ticket).overtime
    assert request is not None  # guards.refusal saw to it
    moved = decided(ticket, action, rules, approved=True)
    clocks = tuple(
        replace(one, started=rules.now, fixed=request.until, told=(), rung=None, extended=None)
        if one.name == "resolve"
        else one
        for one in moved.clocks
    )
    apologised = complaint_of(ticket).apologised
    news = (
        to_reporter("table-15-thanks-for-patience" if apologised else "table-13-late-handling", ticket),
        to_reporter("late-new-time", ticket, by=request.until, promise="resolve"),
        News(Audience.HOLDER, line_of("overtime-granted", ticket, until=request.until)),
    )
    return Outcome(with_(replace(moved, clocks=clocks), apologised=True), "grant", action.words, news)


def deny(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    refused = decided(ticket, action, rules, approved=False)
    say = line_of("overtime-denied", ticket, words=action.words, by=finished_by(ticket, rules.calendar, rules.now))
    return Outcome(refused, "deny", action.words, (News(Audience.HOLDER, say),))


def pause(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """What waits for somebody outside rests its own limit, and for what is left of the cap; what others have promised
    runs on (§6)."""
    reason = action.reason or Pause.WAITING_FOR_RESIDENT
    until = rules.now + pause_left(ticket, reason, rules)
    resting = replace(ticket, rests=(*ticket.rests, Rest(reason, rules.now, until, only="resolve")))
    news = (to_reporter("ticket-waiting", ticket, reason=Term(f"pause-{reason}"), until=until),)
    return Outcome(resting, "pause", f"{reason} {action.words}".strip(), news)


def park(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """It cannot be handled now: noted by the manager, looked at again in the quarterly review (§9 c, C15)."""
    until = next_review(rules.now, rules.calendar)
    awake_now = awake(ticket, rules.calendar, rules.now)
    resting = replace(awake_now, rests=(*awake_now.rests, Rest(Pause.STUCK, rules.now, until)))
    resting = with_(resting, parked=rules.now, park_note=action.words, reviewed=None)
    return Outcome(resting, "park", action.words, (to_reporter("complaint-parked", ticket, until=until),))


def resume(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    resumed = awake(with_(ticket, parked=None, reviewed=None), rules.calendar, rules.now)
    resumed = replace(resumed, state=State.ACCEPTED if ticket.holder else State.DISPATCHED)
    by = finished_by(resumed, rules.calendar, rules.now)
    return Outcome(resumed, "resume", action.words, (to_reporter("ticket-resumed", ticket, by=by),))


def further(ticket: Ticket, action: Action, _rules: Rules) -> Outcome:
    """连带问题: until it is a case of its own, this one stays open (§9 d)."""
    return Outcome(with_(ticket, further=action.words), "further", action.words)


def link(ticket: Ticket, action: Action, _rules: Rules) -> Outcome:
    """The further problem is a case of its own now (§9 c)."""
    assert action.linked is not None  # guards.refusal saw to it
    linked = (*complaint_of(ticket).linked, action.linked.number)
    return Outcome(with_(ticket, linked=linked, further=""), "link", action.linked.label)


def finish(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """Handled: what was done is known, and more time is needed no longer. The form goes back the same day (T11)."""
    done = replace(ticket, done=rules.now, result=action.words)
    decided = tuple(
        one for one in complaint_of(ticket).overtimes if one.approved is not None
    )  # what waits is withdrawn
    done = kept(with_(done, handled=rules.now, doer=member_of(action), overtimes=decided), "resolve", rules.now)
    done = started(done, "form-back", rules.estate.complaint.form_back, rules.now)
    say = line_of("please-return-form", ticket)
    options = (Option("return-form", "action-return-form"),)
    news = News(Audience.HOLDER, replace(say, options=options, list=f"card!{ticket.number}.{ticket.revision}"))
    return Outcome(done, "finish", action.words, (news,))
