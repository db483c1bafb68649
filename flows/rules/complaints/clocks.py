"""The clocks of a complaint (handbook/rules.md §6, T01–T18): which run, whose they are, whom their lateness alerts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from flows.complaint import Complaint, Nature, Severity
from flows.estate import ComplaintPolicy, Estate, Limit
from flows.messages import Say
from flows.news import Audience, News, Ring
from flows.people import Level
from flows.rules.calendar import Calendar
from flows.ticket import Clock, Kind, State, Ticket

# What the resident was promised; the others are the house's own.
PUBLIC = ("reply", "plan", "resolve")
OWNERS: Mapping[str, Audience] = {
    "dispatch": Audience.HOLDER,  # T01: whoever is to sign for the form
    "check": Audience.ROOM,  # T17
    "forward": Audience.SUPERVISORS,  # T02, T03, T04
    "reply": Audience.GM,  # T07
    "plan": Audience.MANAGER,  # T10
    "resolve": Audience.HOLDER,  # T05, T06, T08
    "form-back": Audience.HOLDER,  # T11
    "notify": Audience.ROOM,  # T12
    "close": Audience.ROOM,  # followed until 销项 (§8 c)
    "visit": Audience.HOLDER,  # T18
    "call": Audience.HOLDER,  # T22
}
ALERTED: Mapping[str, Level] = {"forward": Level.MANAGER, "reply": Level.MANAGER, "plan": Level.MANAGER}
PASSED_ON_TO = (Level.MANAGER, Level.GM)  # by T02–T04
AFTERWARDS = ("form-back", "notify", "close")  # promises of a complaint that was handled
TODAY = Limit(timedelta(days=1), "same-day")
BEFORE_EVENING = timedelta(hours=1)


def complaint_of(ticket: Ticket) -> Complaint:
    """Raises TypeError for another kind of ticket."""
    if ticket.complaint is None:
        raise TypeError(f"{ticket.label} is no complaint")
    return ticket.complaint


def limits(severity: Severity, policy: ComplaintPolicy) -> dict[str, Limit]:
    """The clocks of each severity (§24 `complaint`), in the order in which they fall due."""
    always = {"dispatch": policy.dispatch, "check": policy.check}
    match severity:
        case Severity.MINOR:
            return always | {"resolve": policy.minor_resolve}
        case Severity.IMPORTANT:
            return always | {"forward": policy.important_forward, "resolve": policy.important_resolve}
        case Severity.MAJOR:
            return always | {
                "forward": policy.major_forward,
                "reply": policy.major_reply,
                "plan": policy.major_plan,
                "resolve": policy.major_resolve,
            }


def wanted(ticket: Ticket, severity: Severity, policy: ComplaintPolicy) -> dict[str, Limit]:
    """The clocks of this one: what is confined to the manager or the gm is with them already, and not passed on."""
    found = limits(severity, policy)
    return {name: one for name, one in found.items() if name != "forward" or ticket.lowest not in PASSED_ON_TO}


def clocks_at_filing(ticket: Ticket, estate: Estate, calendar: Calendar) -> tuple[Clock, ...]:
    complaint = complaint_of(ticket)
    found = wanted(ticket, complaint.severity, estate.complaint)
    return tuple(
        _wished(Clock(name, ticket.filed, limit), complaint, estate, calendar) for name, limit in found.items()
    )


def _wished(clock: Clock, complaint: Complaint, estate: Estate, calendar: Calendar) -> Clock:
    """The resident's own deadline is ours where it is earlier (C01)."""
    wish = complaint.wish
    if clock.name != "resolve" or not estate.complaint.honour_earlier_wish or wish is None:
        return clock
    return replace(clock, fixed=wish) if clock.started < wish < calendar.add(clock.started, clock.limit) else clock


def rejudged(ticket: Ticket, before: Severity, estate: Estate, calendar: Calendar, since: datetime) -> Ticket:
    """The clocks of its severity now, reckoned from `since`; what was kept stays kept, also where it is not asked for
    any more, and what both severities have in common runs on.

    Passing on is anew when the severity is another: it goes to somebody else.
    """
    complaint = complaint_of(ticket)
    now_wanted = wanted(ticket, complaint.severity, estate.complaint)
    old = {clock.name: clock for clock in ticket.clocks}
    was = limits(before, estate.complaint)
    clocks = []
    for name, limit in now_wanted.items():
        known = old.get(name)
        anew = name == "forward" and complaint.severity is not before
        if known and (known.met or was.get(name) == limit) and not anew:
            clocks.append(known)
        else:
            clocks.append(_wished(Clock(name, since, limit), complaint, estate, calendar))
    others = tuple(clock for name, clock in old.items() if name not in now_wanted and (clock.met or name in AFTERWARDS))
    return replace(ticket, clocks=(*clocks, *others))


def started(ticket: Ticket, name: str, limit: Limit, now: datetime) -> Ticket:
    """A promise that begins now; begun before, it begins anew."""
    others = tuple(clock for clock in ticket.clocks if clock.name != name)
    return replace(ticket, clocks=(*others, Clock(name, now, limit)))


def owner_of(ticket: Ticket, name: str) -> Audience:
    """Who is reminded of this promise. An important one is the manager's to settle, a major one the gm's (§5)."""
    return OWNERS.get(name, Audience.HOLDER) if ticket.kind in (Kind.COMPLAINT, Kind.VISIT) else Audience.HOLDER


def above_owner(ticket: Ticket, name: str) -> tuple[Audience, ...]:
    """Who else is reminded of the limit to settle it: whoever the rules make answer for it (§5)."""
    if name != "resolve" or ticket.complaint is None:
        return ()
    match ticket.complaint.severity:
        case Severity.IMPORTANT:
            return (Audience.MANAGER,)
        case Severity.MAJOR:
            return (Audience.GM,)
        case _:
            return ()


def to_owners(ticket: Ticket, name: str, say: Say, *, room: bool) -> tuple[News, ...]:
    """For whoever has to keep this promise; with `room` also for whoever answers for it, and for their room, which is
    told already where nobody has the ticket yet: but a complaint waits in private for whoever is to sign for it."""
    owner = owner_of(ticket, name)
    if not room:
        return (News(owner, say),)
    above = tuple(News(one, say) for one in above_owner(ticket, name))
    told = owner is Audience.ROOM or (
        owner is Audience.HOLDER and ticket.holder is None and ticket.kind is not Kind.COMPLAINT
    )
    return (News(owner, say), *above, *(() if told else (News(Audience.ROOM, say),)))


def own_rings(ticket: Ticket, estate: Estate, calendar: Calendar) -> list[Ring]:
    """Timers of a complaint beside its clocks: the same-day target, and the month after which it is major.

    What goes on after its first evening, taken up again or after a pause, has no target of that day any more.
    """
    complaint, policy, found = complaint_of(ticket), estate.complaint, []
    worked_on = ticket.state is not State.DONE
    if worked_on and not ticket.resting and complaint.severity is Severity.MINOR and not complaint.nudged:
        evening = calendar.add(ticket.filed, TODAY) - BEFORE_EVENING
        if evening > max((rest.ended for rest in ticket.rests if rest.ended), default=ticket.filed):
            found.append(Ring("today", evening))
    if worked_on and complaint.nature is Nature.VALID and complaint.severity is not Severity.MAJOR:
        found.append(Ring("month", ticket.filed + policy.upgrade_after))
    if worked_on and not complaint.parked:
        found.append(Ring("update", calendar.add(ticket.updated, estate.repair.next_update)))
    return found


def visit_rings(ticket: Ticket, estate: Estate, calendar: Calendar) -> list[Ring]:
    """The bot's question, and the hour at which staff telephone because nobody has answered it."""
    visit = ticket.visit
    if visit is None or visit.call:
        return []
    if visit.asked is None:
        return [Ring("visit", visit.ask_at)] if visit.ask_at else []
    return [Ring("visit-call", calendar.add(visit.asked, estate.complaint.followup_answer))]


def next_review(after: datetime, calendar: Calendar) -> datetime:
    """When cases that cannot be handled are next put to the head: the morning of a quarter's last working day (T15)."""
    zone = calendar.hours.timezone
    day = after.astimezone(zone).date()
    for quarter in range(3):
        last = _quarter_end(day.year, (day.month - 1) // 3 + quarter)
        while not (calendar.is_working_day(last) and calendar.spans(last)):
            last -= timedelta(days=1)
        opens = calendar.spans(last)[0][0]
        if opens > after:
            return opens
    raise AssertionError  # one of three quarters' ends lies ahead


def _quarter_end(year: int, quarter: int) -> date:
    """The last day of the quarter counted from the year's first, 0; 4 is the next year's first."""
    year, quarter = year + quarter // 4, quarter % 4
    following = date(year + (quarter == 3), quarter * 3 + 4 - 12 * (quarter == 3), 1)
    return following - timedelta(days=1)
