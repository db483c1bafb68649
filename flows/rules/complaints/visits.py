"""回访: every complaint is asked about within three days; a machine's question alone is no visit (rules.md §12, T18)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from flows.complaint import Visit
from flows.messages import Term
from flows.news import Audience, News, Outcome
from flows.rules.complaints.clocks import started
from flows.rules.deeds import Action, Rules, closed
from flows.rules.lines import line_of, to_reporter
from flows.rules.promises import kept
from flows.ticket import Clock, Closing, Kind, State, Ticket

PROMISED = ("unsolved", "bad-score", "grievance")  # why a call is promised, with a time


def visit_of(complaint: Ticket, rules: Rules) -> Ticket:
    """The visit that this complaint makes due; the bot asks first, a day after the result was told."""
    policy = rules.estate.complaint
    return replace(
        complaint,
        id=0,
        number=0,
        kind=Kind.VISIT,
        state=State.DISPATCHED,
        revision=1,
        category="visit",
        words=complaint.label,
        department=rules.estate.front_desk,
        holder=None,
        filed=rules.now,
        acted=rules.now,
        updated=rules.now,
        clocks=(Clock("visit", rules.now, policy.followup),),
        rests=(),
        accepted=None,
        done=None,
        closed=None,
        closing=None,
        result="",
        reopened=0,
        transfers=0,
        urged=None,
        score=None,
        later=(),
        photos=(),
        complaint=None,
        visit=Visit(complaint.number, ask_at=rules.now + policy.followup_ask_after),
    )


def to_be_called(ticket: Ticket, why: str, rules: Rules) -> Outcome:
    """Staff must telephone: nobody answered, or what was answered asks for more than a form (systems.md B7).

    Of a bad answer the resident is told by when; who never answered hears nothing of it.
    """
    visit = ticket.visit
    assert visit is not None
    called = replace(ticket, visit=replace(visit, call=why, solved=False if why == "unsolved" else None))
    news = [News(Audience.ROOM, line_of("please-visit", ticket, complaint=ticket.words, why=Term(f"visit-why-{why}")))]
    if why in PROMISED:
        called = started(called, "call", rules.estate.complaint.followup_call, rules.now)
    if why in ("bad-score", "grievance"):  # of what is not solved they have heard it in their own turn
        by = rules.calendar.add(rules.now, rules.estate.complaint.followup_call)
        news.append(to_reporter("visit-call-promised", ticket, by=by))
    called = replace(
        called, clocks=tuple(replace(c, told=(*c.told, "0.5")) if c.name == "visit" else c for c in called.clocks)
    )
    return Outcome(called, "visit-call", why, tuple(news))


def answered(ticket: Ticket, rules: Rules) -> Outcome:
    """Solved, says the resident, and nothing is left to telephone about: the visit is done."""
    visit = ticket.visit
    assert visit is not None
    done = replace(ticket, visit=replace(visit, solved=True), revision=ticket.revision + 1)
    return Outcome(_ended(done, rules), "visit-answered", "solved")


def _ended(ticket: Ticket, rules: Rules) -> Ticket:
    both = kept(kept(ticket, "visit", rules.now), "call", rules.now)
    return closed(both, Closing.VISITED, rules.now)


def _claim(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    holder = action.assignee or action.member
    if holder is None:
        raise TypeError("somebody must take the visit")
    taken = replace(ticket, holder=holder.id, accepted=ticket.accepted or rules.now)
    news = (
        (News(Audience.HOLDER, line_of("assigned-to-you", ticket)),)
        if action.assignee not in (None, action.member)
        else ()
    )
    return Outcome(taken, action.name, holder.name, news)


def _release(ticket: Ticket, action: Action, _rules: Rules) -> Outcome:
    return Outcome(replace(ticket, holder=None), "release", action.words)


def _appoint(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """What cannot be answered at once gets a time, and the time is a promise (T22)."""
    assert action.until is not None and ticket.visit is not None  # noqa: PT018  # guards.refusal saw to it
    others = tuple(clock for clock in ticket.clocks if clock.name != "call")
    call = Clock("call", rules.now, rules.estate.complaint.followup_call, fixed=action.until)
    moved = replace(ticket, clocks=(*others, call), visit=replace(ticket.visit, appointed=action.until))
    return Outcome(moved, "appoint", str(action.until), (to_reporter("visit-appointed", ticket, at=action.until),))


def _visited(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """A member has telephoned or called in, and wrote down what was said."""
    return Outcome(_ended(replace(ticket, result=action.words, phoned=True), rules), "visited", action.words)


VISIT_DEEDS: Mapping[str, Callable[[Ticket, Action, Rules], Outcome]] = {
    "claim": _claim,
    "assign": _claim,
    "release": _release,
    "appoint": _appoint,
    "visited": _visited,
}
