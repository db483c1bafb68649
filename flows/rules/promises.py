"""Promises with clocks: frozen when a ticket is filed, rung before and after they are due (design §5, handbook/rules.md §24).

A ticket's timers are a pure function of the ticket: whatever is done to it, the timers it needs are computed anew, and those of an
older revision die by themselves.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows.estate import Estate, Limit, Pause
from flows.messages import Option, Say, Term, Value
from flows.news import Alert, Audience, Level, News, Outcome, Ring
from flows.rules.calendar import Calendar
from flows.ticket import Clock, Kind, State, Ticket

LATE = "1.0"
TASK_LIMIT = Limit(timedelta(days=2), "days")
PUT_OFF_AGAIN = Limit(timedelta(days=1), "days")  # a new time that passes too is followed by one no nearer than this
PUT_OFF_AGAIN_EMERGENCY = Limit(timedelta(hours=1), "always")


def promised(ticket: Ticket, estate: Estate, calendar: Calendar) -> Ticket:
    """The ticket with the clocks that the policy gives it now; later changes of the estate file do not touch them."""
    now = ticket.filed
    match ticket.kind:
        case Kind.ENQUIRY:
            clocks = [Clock("reply", now, estate.handoff.first_reply)]
        case Kind.TASK:
            clocks = [Clock("resolve", now, TASK_LIMIT)]
        case _:
            policy = estate.repair
            clocks = [Clock("accept", now, policy.emergency_accept if ticket.emergency else policy.accept)]
            if ticket.emergency:
                clocks.append(Clock("arrive", now, policy.emergency_arrive))
            elif ticket.appointment_end:
                clocks.append(Clock("arrive", now, policy.still_on_it, fixed=ticket.appointment_end))
            clocks.append(Clock("resolve", now, policy.resolve))
    return with_dues(replace(ticket, clocks=tuple(clocks), policy=estate.version), calendar, now)


def rested(ticket: Ticket) -> tuple[tuple[datetime, datetime | None], ...]:
    return tuple((rest.began, rest.ended) for rest in ticket.rests)


def with_dues(ticket: Ticket, calendar: Calendar, now: datetime) -> Ticket:
    """Each running clock's due moment, computed from running and resting segments × calendar, never from a counter."""
    return replace(
        ticket, clocks=tuple(replace(clock, due=_due(clock, ticket, calendar, now)) for clock in ticket.clocks)
    )


def _due(clock: Clock, ticket: Ticket, calendar: Calendar, now: datetime) -> datetime | None:
    if clock.met or not ticket.open:
        return clock.due
    if ticket.resting:
        return None
    if clock.fixed:
        return clock.fixed
    return calendar.due(clock.started, clock.limit, rested(ticket), now)


def kept(ticket: Ticket, name: str, now: datetime) -> Ticket:
    """The promise `name` is kept at this moment (late or not); a promise kept once stays kept."""
    clocks = tuple(replace(c, met=c.met or now) if c.name == name else c for c in ticket.clocks)
    return replace(ticket, clocks=clocks)


def awaiting(ticket: Ticket, now: datetime) -> Ticket:
    """Nobody has it any more: the promise to accept (for a talk, to reply) begins anew."""
    fresh = {"accept", "reply"}
    clocks = tuple(
        replace(c, started=now, met=None, told=(), rung=None, extended=None) if c.name in fresh else c
        for c in ticket.clocks
    )
    return replace(ticket, clocks=clocks, holder=None, asked_still=None)


def finished_by(ticket: Ticket, calendar: Calendar, now: datetime) -> datetime:
    """When the matter is promised to be done, as it stands now: what the resident is told after every change of it."""
    clock = next((one for one in with_dues(ticket, calendar, now).clocks if one.name == "resolve"), None)
    return clock.due if clock and clock.due else now


def settle(outcome: Outcome, calendar: Calendar, now: datetime) -> Outcome:
    """The outcome with due moments as they are after it."""
    told = any(news.to is Audience.REPORTER for news in outcome.news)
    ticket = replace(outcome.ticket, updated=now) if told else outcome.ticket
    return replace(outcome, ticket=with_dues(ticket, calendar, now))


def running(ticket: Ticket) -> tuple[Clock, ...]:
    """The clocks that tick now: unmet, while the ticket is open, awake and not waiting for a signature."""
    if not ticket.open or ticket.resting or ticket.state is State.DONE:
        return ()
    return tuple(clock for clock in ticket.clocks if clock.met is None)


def rings(ticket: Ticket, estate: Estate, calendar: Calendar, now: datetime) -> tuple[Ring, ...]:
    """Every timer this ticket needs now: for each promise the next mark only, and the house's own reminders.

    Of several promises that are late only the last is spoken of again: one reminder, one new time.
    """
    if not ticket.open:
        return ()
    clocks = running(ticket)
    late = [clock for clock in clocks if LATE in clock.told]
    spoken_of = [clock for clock in clocks if clock not in late[:-1]]
    found = [ring for clock in spoken_of if (ring := _next_mark(clock, ticket, estate, calendar, now))]
    if ticket.resting:
        found.append(Ring("cap", ticket.resting.until))
    if ticket.kind is Kind.REPAIR:
        found.extend(_house_rings(ticket, estate, calendar))
    return tuple(found)


def _next_mark(clock: Clock, ticket: Ticket, estate: Estate, calendar: Calendar, now: datetime) -> Ring | None:
    for share in estate.reminders.shares:
        if str(share) not in clock.told:
            at = _at_share(clock, share, ticket, calendar, now)
            return Ring("clock", at, clock.name, str(share)) if at else None
    again = calendar.add(clock.rung or now, Limit(estate.reminders.again_every, "service"))
    if clock.extended and clock.extended <= again:
        return Ring("extended", clock.extended, clock.name)
    return Ring("again", again, clock.name)


def _at_share(clock: Clock, share: float, ticket: Ticket, calendar: Calendar, now: datetime) -> datetime | None:
    if clock.fixed:
        return clock.started + (clock.fixed - clock.started) * share
    if share >= 1.0:
        return calendar.due(clock.started, clock.limit, rested(ticket), now)
    return calendar.at_share(clock.started, clock.limit, share, rested(ticket), now)


def _house_rings(ticket: Ticket, estate: Estate, calendar: Calendar) -> list[Ring]:
    policy = estate.repair
    if ticket.state is State.DONE:
        assert ticket.done is not None
        waits = (*policy.sign_off_remind, policy.sign_off_remind[-1] + timedelta(hours=24))
        asked = ticket.sign_off_asked
        if asked >= len(waits):
            return []
        spaced = ticket.updated + waits[asked] - waits[asked - 1] if asked else ticket.done  # also after an outage
        return [Ring("sign-off", max(ticket.done + waits[asked], spaced))]
    found = []
    if not ticket.resting or ticket.resting.reason is not Pause.WAITING_FOR_RESIDENT:
        found.append(Ring("update", calendar.add(ticket.updated, policy.next_update)))
    if ticket.state in (State.ACCEPTED, State.ON_THE_WAY, State.ARRIVED) and ticket.holder:
        if ticket.asked_still:
            found.append(Ring("forgotten", calendar.add(ticket.asked_still, policy.still_on_it_answer)))
        else:
            since = max(ticket.acted, ticket.appointment or ticket.acted)
            found.append(Ring("still", calendar.add(since, policy.still_on_it)))
    return found


# ── when a timer rings ──────────────────────────────────────────────────────────────────────────────────────────────────


def ring(ticket: Ticket, rung: Ring, estate: Estate, calendar: Calendar, now: datetime) -> Outcome | None:
    """What a timer of this ticket comes to; None when it has nothing left to say: another timer said it just now."""
    wanted = rings(ticket, estate, calendar, now)
    if not any((r.kind, r.clock, r.mark) == (rung.kind, rung.clock, rung.mark) and r.due <= now for r in wanted):
        return None
    match rung.kind:
        case "clock":
            outcome = _marked(ticket, rung, estate, calendar, now)
        case "extended":
            outcome = _late_again(ticket, rung, calendar, now)
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
        case _:
            return None
    changed = outcome.ticket.state is not ticket.state  # buttons of older cards are void only when something changed
    grown = replace(outcome.ticket, revision=ticket.revision + changed)
    return settle(replace(outcome, ticket=grown), calendar, now)


def _say(key: str, ticket: Ticket, **args: Value) -> Say:
    return Say(key, {"number": ticket.label, **args}, ticket=ticket.number)


def _clocked(ticket: Ticket, name: str, **changes: object) -> Ticket:
    clocks = tuple(replace(c, **changes) if c.name == name else c for c in ticket.clocks)  # type: ignore[arg-type]  # fields of Clock
    return replace(ticket, clocks=clocks)


def _marked(ticket: Ticket, rung: Ring, estate: Estate, calendar: Calendar, now: datetime) -> Outcome:
    """A share of the limit has run. After an outage one late notice says it all: earlier marks are not told any more."""
    clock = ticket.clock(rung.clock)
    assert clock is not None
    late = clock.due is not None and now >= clock.due
    mark = LATE if late else rung.mark
    told = tuple(str(share) for share in estate.reminders.shares if share <= float(mark))
    args: dict[str, Value] = {"clock": Term(f"clock-{clock.name}"), "due": clock.due or now}
    if mark != LATE:
        room = (
            (News(Audience.ROOM, _say("remind-clock", ticket, **args)),) if ticket.holder and float(mark) > 0.5 else ()
        )
        news = (News(Audience.HOLDER, _say("remind-clock", ticket, **args)), *room)
        return Outcome(_clocked(ticket, clock.name, told=told), "reminded", f"{clock.name} {mark}", news)
    return _late(ticket, clock, estate, calendar, now)


def _late(ticket: Ticket, rung: Clock, estate: Estate, calendar: Calendar, now: datetime) -> Outcome:
    """A limit has passed. Whatever else is late by now is in the same notice; there is one apology for one wait (C10, C16)."""
    told = tuple(str(share) for share in estate.reminders.shares)
    apology = "table-13-late-reply" if ticket.kind is Kind.ENQUIRY else "table-13-late-handling"
    if any(LATE in clock.told for clock in ticket.clocks):
        apology = "table-15-thanks-for-patience"
    late = [c for c in running(ticket) if LATE not in c.told and (c is rung or (c.due is not None and c.due <= now))]
    for one in late:
        ticket = _clocked(ticket, one.name, told=told, rung=now, extended=calendar.add(now, one.limit))
    clock = ticket.clock(late[-1].name)
    assert clock is not None
    extended = clock.extended or now
    args: dict[str, Value] = {"clock": Term(f"clock-{clock.name}"), "due": clock.due or now}
    room = (News(Audience.ROOM, _say("late-clock", ticket, **args)),) if ticket.holder else ()
    return Outcome(
        ticket,
        "late",
        clock.name,
        (
            News(Audience.HOLDER, _say("late-clock", ticket, **args)),
            *room,
            News(Audience.REPORTER, _say(apology, ticket)),
            News(Audience.REPORTER, _say("late-new-time", ticket, by=extended)),
        ),
        (Alert(Level.SUPERVISOR, clock.name),),
    )


def _late_again(ticket: Ticket, rung: Ring, calendar: Calendar, now: datetime) -> Outcome:
    """The new time has passed too: one apology was enough (C10, C16); thanks, and the next time. Each level was alerted once."""
    clock = ticket.clock(rung.clock)
    assert clock is not None
    least = PUT_OFF_AGAIN_EMERGENCY if ticket.emergency else PUT_OFF_AGAIN
    extended = max(calendar.add(now, clock.limit), calendar.add(now, least))
    moved = _clocked(ticket, clock.name, rung=now, extended=extended)
    news = (
        News(Audience.HOLDER, _say("late-clock", ticket, clock=Term(f"clock-{clock.name}"), due=clock.due or now)),
        News(Audience.REPORTER, _say("table-15-thanks-for-patience", ticket)),
        News(Audience.REPORTER, _say("late-new-time", ticket, by=extended)),
    )
    return Outcome(moved, "late-again", clock.name, news)


def _reminded_again(ticket: Ticket, rung: Ring, now: datetime) -> Outcome:
    clock = ticket.clock(rung.clock)
    assert clock is not None
    say = _say("late-clock", ticket, clock=Term(f"clock-{clock.name}"), due=clock.due or now)
    return Outcome(
        _clocked(ticket, clock.name, rung=now), "reminded", f"{clock.name} late", (News(Audience.HOLDER, say),)
    )


def _cap_reached(ticket: Ticket, calendar: Calendar, now: datetime) -> Outcome:
    """A pause has a cap: the clocks run again and the holder is told."""
    rests = tuple(replace(rest, ended=now) if rest.ended is None else rest for rest in ticket.rests)
    awake = replace(ticket, rests=rests, state=State.ACCEPTED if ticket.holder else State.DISPATCHED, acted=now)
    resumed = _say("ticket-resumed", ticket, by=finished_by(awake, calendar, now))
    news = (News(Audience.HOLDER, _say("pause-over", ticket)), News(Audience.REPORTER, resumed))
    return Outcome(awake, "pause-over", "", news)


def _nothing_said(ticket: Ticket, now: datetime) -> Outcome:
    """A day of service hours without a word to the resident: they hear the true state, and the holder is asked for more."""
    news = (
        News(Audience.REPORTER, _say("still-working", ticket, state=Term(f"state-{ticket.state}"))),
        News(Audience.HOLDER, _say("remind-update", ticket)),
    )
    return Outcome(replace(ticket, updated=now), "update-due", "", news)


def _still_on_it(ticket: Ticket, now: datetime) -> Outcome:
    return Outcome(replace(ticket, asked_still=now), "asked-still", "", (News(Audience.HOLDER, still_say(ticket)),))


def still_say(ticket: Ticket) -> Say:
    options = (Option("still", "choice-still"), Option("release", "action-release"))
    return Say("still-on-it", {"number": ticket.label}, options, f"card!{ticket.number}", ticket=ticket.number)


def _forgotten(ticket: Ticket, now: datetime) -> Outcome:
    """Claimed then forgotten: the claim is released and the supervisor hears it."""
    freed = replace(awaiting(ticket, now), state=State.DISPATCHED, acted=now)
    news = (News(Audience.ROOM, _say("room-released", ticket)), News(Audience.SUPERVISORS, _say("forgotten", ticket)))
    return Outcome(freed, "forgotten", "", news)


def _unsigned(ticket: Ticket, estate: Estate, now: datetime) -> Outcome:
    asked = replace(ticket, sign_off_asked=ticket.sign_off_asked + 1)
    if ticket.sign_off_asked < len(estate.repair.sign_off_remind):
        draft = {"ticket": ticket.number, "result": ticket.result, "again": True}
        return Outcome(asked, "sign-off-reminded", "", (News(Audience.REPORTER, None, "sign_off", draft),))
    return Outcome(asked, "sign-off-telephone", "", (News(Audience.HOLDER, _say("please-telephone", ticket)),))
