"""From the form that came back to 销项, and back again (handbook/rules.md §9)."""

from __future__ import annotations

from dataclasses import replace

from flows.complaint import Case, Corrective, Dispatch, Severity
from flows.estate import Role
from flows.messages import Option
from flows.news import Alert, Audience, News, Outcome
from flows.people import Level
from flows.rules.complaints.clocks import AFTERWARDS, complaint_of, started
from flows.rules.complaints.closing_guards import parts
from flows.rules.complaints.facts import LEVEL_OF, member_of, with_
from flows.rules.complaints.seeing import is_alone
from flows.rules.complaints.visits import visit_of
from flows.rules.deeds import Action, Rules, closed, reopened
from flows.rules.lines import line_of, to_reporter
from flows.rules.promises import kept, with_dues
from flows.ticket import Closing, State, Ticket


def return_form(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """The form is back with how it was handled (T11); the resident hears the result the same day (T12)."""
    complaint = complaint_of(ticket)
    *before, last = complaint.dispatches or (Dispatch(ticket.department, ticket.filed),)
    back = with_(
        ticket, handling=action.words, returned=rules.now, dispatches=(*before, replace(last, returned=rules.now))
    )
    back = started(kept(back, "form-back", rules.now), "notify", rules.estate.complaint.notify_result, rules.now)
    say = line_of("complaint-result", ticket, result=ticket.result)
    again = replace(say, options=(Option("unsolved", "choice-visit-unsolved"),), list=f"follow_up!{ticket.number}")
    news = (News(Audience.REPORTER, again), *_please_verify(back, action))
    return Outcome(back, "return-form", action.words, news, opens=(visit_of(back, rules),))


def _please_verify(ticket: Ticket, action: Action) -> tuple[News, ...]:
    """What hangs in no room is verified by who did not handle it, and they are asked: of the manager's the gm."""
    member = action.member
    if ticket.lowest is not Level.MANAGER or is_alone(ticket) or member is None:
        return ()
    by_the_head = (member.role is Role.GM) is (member.id == complaint_of(ticket).doer)
    say = line_of("please-verify", ticket, result=ticket.result)
    options = (Option("verify", "action-verify"),)
    asked = replace(say, options=options, list=f"card!{ticket.number}.{ticket.revision}")
    return (News(Audience.MANAGER if by_the_head else Audience.GM, asked),)


def confirmed_by_resident(ticket: Ticket, words: str, rules: Rules) -> Ticket:
    """Where no colleague can verify it, the resident's own word in the follow-up does (§9 rule b)."""
    complaint = ticket.complaint
    if complaint is None or ticket.state is not State.DONE or complaint.verified or not is_alone(ticket):
        return ticket
    return with_(ticket, verified=rules.now, evidence=words)


def result_told(ticket: Ticket, rules: Rules) -> Ticket:
    """T12 is kept: the resident has heard the result, in a message or by telephone.

    It answers what they were promised an answer and a plan for (T07, T10). What is left is 核实 and 销项, which nobody
    may forget: the follow-up's limit is theirs too (§8 c).
    """
    told = with_(ticket, told=rules.now)
    for name in ("notify", "reply", "plan"):
        told = kept(told, name, rules.now)
    return with_dues(started(told, "close", rules.estate.complaint.followup, rules.now), rules.calendar, rules.now)


def corrective(ticket: Ticket, action: Action, _rules: Rules) -> Outcome:
    """《不合格纠正与预防》: cause, measure, by when (systems.md C8)."""
    return Outcome(with_(ticket, corrective=Corrective(*parts(action.words))), "corrective", action.words)


def verify(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    looked = with_(ticket, evidence=action.words, verifier=member_of(action), verified=rules.now)
    if complaint_of(ticket).severity is not Severity.MAJOR:
        return Outcome(looked, "verify", action.words)
    alert = Alert(LEVEL_OF[rules.estate.complaint.close_major], "closing")
    return Outcome(looked, "verify", action.words, (), (alert,))


def agree(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    return Outcome(with_(ticket, approver=member_of(action), approved=rules.now), "agree", action.words)


def close(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """销项: all that §9 asks for has been done."""
    news = (to_reporter("complaint-closed", ticket, result=ticket.result),)
    ended = closed(kept(ticket, "close", rules.now), Closing.SETTLED, rules.now)
    return Outcome(ended, "close", action.words, news)


def close_stuck(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """Agreed to by the head in the quarterly review, with the reason that the resident hears too (§9 c)."""
    ended = with_(ticket, approver=member_of(action), approved=rules.now, told=rules.now)
    news = (to_reporter("complaint-closed-stuck", ticket, words=action.words),)
    ended = closed(replace(ended, result=action.words), Closing.STUCK, rules.now)
    return Outcome(ended, "close-stuck", action.words, news, opens=(visit_of(ended, rules),))


def cancel(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """Retracted by the resident; the record stays in the books."""
    told = [Audience.HOLDER, Audience.ROOM] if ticket.holder else [Audience.HOLDER]
    news = tuple(News(to, line_of("room-retracted", ticket)) for to in told)
    return Outcome(closed(ticket, Closing.CANCELLED, rules.now), "cancel", action.words, news)


def reopen(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """Not solved: what was done for its closing counts no more, nor how it was scored; the promise to settle it is made
    anew."""
    outcome = reopened(ticket, action, rules)
    again = with_(
        outcome.ticket, handled=None, doer=None, returned=None, told=None, evidence="", verifier=None, verified=None,
        approver=None, approved=None, corrective=None, parked=None, reviewed=None, case=Case.OPENED,
    )  # fmt: skip
    again = with_(
        again, case_at=complaint_of(ticket).case_at or rules.now,
        case_ground=complaint_of(ticket).case_ground or "worth-following",
    )  # fmt: skip
    clocks = tuple(one for one in again.clocks if one.name not in AFTERWARDS)
    again = kept(replace(again, result="", score=None, clocks=clocks), "check", rules.now)
    return replace(outcome, ticket=again)
