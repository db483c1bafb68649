"""What a timer of a ticket comes to when it rings: reminders, lateness, silence, signatures (design §5, rules.md
§24)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows.estate import Estate
from flows.messages import Option, Say, Term, Value
from flows.news import Alert, Audience, News, Outcome, Ring
from flows.people import Level
from flows.rules.calendar import Calendar
from flows.rules.complaints.clocks import owner_of, to_owners
from flows.rules.complaints.ringing import UPGRADED, late_with, of_complaint
from flows.rules.deeds import Rules
from flows.rules.lines import clock_of, line_of, state_of, to_reporter
from flows.rules.promises import LATE, awaiting, awake, finished_by, next_promise, returns_to, rings, running, settle
from flows.rules.putting_off import broken, promise_named, put_off, told_last
from flows.ticket import Clock, Closing, Kind, State, Ticket


def ring(  # noqa: C901  # one case a kind of timer
    ticket: Ticket, rung: Ring, estate: Estate, calendar: Calendar, now: datetime
) -> Outcome | None:
    """What a timer of this ticket comes to; None when it has nothing left to say: another timer said it just now."""
    wanted = rings(ticket, estate, calendar, now)
    if not any((r.kind, r.clock, r.mark) == (rung.kind, rung.clock, rung.mark) and r.due <= now for r in wanted):
        return None
    match rung.kind:
        case "clock":
            outcome = _marked(ticket, rung, estate, calendar, now)
        case "extended":
            outcome = _late_again(ticket, rung, estate, calendar, now)
        case "again":
            outcome = _reminded_again(ticket, rung, now)
        case "cap":
            outcome = _cap_reached(ticket, calendar, now)
        case "update":
            outcome = _nothing_said(ticket, now)
        case "still":
            outcome = _still_on_it(ticket, now)
        case "forgotten":
            outcome = _forgotten(ticket, now)
        case "sign-off":
            outcome = _unsigned(ticket, estate, now)
        case "idle":
            outcome = _all_said(ticket, now)
        case "today" | "month" | "review" | "visit" | "visit-call":
            outcome = of_complaint(ticket, rung, Rules(estate, calendar, now))
        case _:
            return None
    changed = outcome.ticket.state is not ticket.state or outcome.entry == UPGRADED
    grown = replace(outcome.ticket, revision=ticket.revision + changed)  # buttons of older cards are void only then
    return settle(replace(outcome, ticket=grown), calendar, now)


def _clocked(ticket: Ticket, name: str, **changes: object) -> Ticket:
    clocks = tuple(
        replace(c, **changes) if c.name == name else c  # type: ignore[arg-type]  # fields of Clock
        for c in ticket.clocks
    )
    return replace(ticket, clocks=clocks)


def _marked(ticket: Ticket, rung: Ring, estate: Estate, calendar: Calendar, now: datetime) -> Outcome:
    """A share of the limit has run. After an outage one late notice says it all: earlier marks are not told any
    more."""
    clock = ticket.clock(rung.clock)
    assert clock is not None
    late = clock.due is not None and now >= clock.due
    mark = LATE if late else rung.mark
    told = tuple(str(share) for share in estate.reminders.shares if share <= float(mark))
    args: dict[str, Value] = {"clock": clock_of(ticket, clock.name), "due": clock.due or now}
    if mark != LATE:
        news = to_owners(ticket, clock.name, line_of("remind-clock", ticket, **args), room=float(mark) > 0.5)
        return Outcome(_clocked(ticket, clock.name, told=told), "reminded", f"{clock.name} {mark}", news)
    if ticket.kind in (Kind.COMPLAINT, Kind.VISIT):
        return late_with(ticket, clock, Rules(estate, calendar, now))
    return _late(ticket, clock, estate, calendar, now)


def _late(ticket: Ticket, rung: Clock, estate: Estate, calendar: Calendar, now: datetime) -> Outcome:
    """A limit has passed. Whatever else is late by now is in the same notice; there is one apology for one wait (C10,
    C16)."""
    told = tuple(str(share) for share in estate.reminders.shares)
    apology = "table-13-late-reply" if ticket.kind is Kind.ENQUIRY else "table-13-late-handling"
    if any(LATE in clock.told for clock in ticket.clocks):
        apology = "table-15-thanks-for-patience"
    told_already = [clock.extended for clock in running(ticket) if clock.extended and clock.extended > now]  # it holds
    late = [c for c in running(ticket) if LATE not in c.told and (c is rung or (c.due is not None and c.due <= now))]
    both = (*late, *broken(ticket, now))
    by = max(put_off(one, ticket, calendar, now) for one in both)
    by = max(told_already, default=max(by, told_last(ticket) or now))
    for one in both:
        ticket = _clocked(ticket, one.name, told=told, rung=now, extended=by)
    clock = ticket.clock(late[-1].name)
    assert clock is not None
    args: dict[str, Value] = {"clock": clock_of(ticket, clock.name), "due": clock.due or now}
    room = (News(Audience.ROOM, line_of("late-clock", ticket, **args)),) if ticket.holder else ()
    apologies = (
        to_reporter(apology, ticket),
        to_reporter("late-new-time", ticket, by=by, promise=promise_named(ticket, [one.name for one in both])),
    )
    news = (News(Audience.HOLDER, line_of("late-clock", ticket, **args)), *room, *(() if told_already else apologies))
    return Outcome(ticket, "late", clock.name, news, (Alert(Level.SUPERVISOR, clock.name),))


def _late_again(ticket: Ticket, rung: Ring, estate: Estate, calendar: Calendar, now: datetime) -> Outcome:
    """The new time has passed too: one apology was enough (C10, C16); thanks, and the next time. Each level was alerted
    once; of a complaint whoever may grant more time is alerted anew."""
    clock = ticket.clock(rung.clock)
    assert clock is not None
    if ticket.kind in (Kind.COMPLAINT, Kind.VISIT):
        return late_with(ticket, clock, Rules(estate, calendar, now))
    extended = max(put_off(clock, ticket, calendar, now), told_last(ticket) or now)
    moved = _clocked(ticket, clock.name, rung=now, extended=extended)
    news = (
        News(
            owner_of(ticket, clock.name),
            line_of("late-clock", ticket, clock=clock_of(ticket, clock.name), due=clock.due or now),
        ),
        to_reporter("table-15-thanks-for-patience", ticket),
        to_reporter("late-new-time", ticket, by=extended, promise=promise_named(ticket, [clock.name])),
    )
    return Outcome(moved, "late-again", clock.name, news)


def _reminded_again(ticket: Ticket, rung: Ring, now: datetime) -> Outcome:
    clock = ticket.clock(rung.clock)
    assert clock is not None
    say = line_of("late-clock", ticket, clock=clock_of(ticket, clock.name), due=clock.due or now)
    return Outcome(
        _clocked(ticket, clock.name, rung=now),
        "reminded",
        f"{clock.name} late",
        (News(owner_of(ticket, clock.name), say),),
    )


def _cap_reached(ticket: Ticket, calendar: Calendar, now: datetime) -> Outcome:
    """A pause has a cap: the clocks run again and the holder is told."""
    going = replace(ticket, state=returns_to(ticket), acted=now)
    going = awake(going, calendar, now)
    resumed = line_of("ticket-resumed", ticket, by=finished_by(going, calendar, now))
    news = (News(Audience.HOLDER, line_of("pause-over", ticket)), News(Audience.REPORTER, resumed))
    return Outcome(going, "pause-over", "", news)


def _nothing_said(ticket: Ticket, now: datetime) -> Outcome:
    """A day of service hours without a word to the resident: they hear the true state, and the holder is asked for
    more."""
    by = next_promise(ticket) if ticket.kind is Kind.COMPLAINT else None
    if by and by > now:  # whoever complained is told a time, not how the house stands
        told = to_reporter("complaint-goes-on", ticket, by=by)
    else:
        told = to_reporter("still-working", ticket, state=state_of(ticket))
    news = (told, News(Audience.HOLDER, line_of("remind-update", ticket)))
    return Outcome(replace(ticket, updated=now), "update-due", "", news)


def _all_said(ticket: Ticket, now: datetime) -> Outcome:
    """It was answered and nobody has said more: a talk with a person that the bot took back from before the answer."""
    ended = replace(ticket, state=State.CLOSED, closed=now, closing=Closing.ANSWERED)
    return Outcome(ended, "taken-back", "", (to_reporter("talk-ended", ticket),))


def _still_on_it(ticket: Ticket, now: datetime) -> Outcome:
    return Outcome(replace(ticket, asked_still=now), "asked-still", "", (News(Audience.HOLDER, still_say(ticket)),))


def still_say(ticket: Ticket) -> Say:
    options = (Option("still", "choice-still"), Option("release", "action-release"))
    return Say("still-on-it", {"number": ticket.label}, options, f"card!{ticket.number}", ticket=ticket.number)


def _forgotten(ticket: Ticket, now: datetime) -> Outcome:
    """Claimed then forgotten: the claim is released and the supervisor hears it."""
    freed = replace(awaiting(ticket, now), state=State.DISPATCHED, acted=now, arrived=None)
    news = (
        News(Audience.ROOM, line_of("room-released", ticket)),
        News(Audience.SUPERVISORS, line_of("forgotten", ticket)),
    )
    return Outcome(freed, "forgotten", "", news)


def _unsigned(ticket: Ticket, estate: Estate, now: datetime) -> Outcome:
    """No answer is no confirmation: after the reminders staff telephone, and are reminded of that until it is closed
    (handbook/rules.md §8c)."""
    asked = replace(ticket, sign_off_asked=ticket.sign_off_asked + 1, sign_off_rung=now)
    reminders = len(estate.repair.sign_off_remind)
    if ticket.sign_off_asked < reminders:
        draft = {"ticket": ticket.number, "result": ticket.result, "again": True}
        return Outcome(asked, "sign-off-reminded", "", (News(Audience.REPORTER, None, "sign_off", draft),))
    place = " ".join(filter(None, (ticket.house, ticket.place))) or Term("place-unknown")
    say = line_of("please-telephone", ticket, category=Term(f"category-{ticket.category}"), place=place)
    weekly = (ticket.sign_off_asked - reminders) % 7 == 1  # from the second day on
    above = (News(Audience.SUPERVISORS, say),) if weekly else ()
    return Outcome(asked, "sign-off-telephone", "", (News(Audience.HOLDER, say), *above))
