"""Promises with clocks: frozen when a ticket is filed, rung before and after they are due (design §5, handbook/rules.md
§24).

A ticket's timers are a pure function of the ticket: whatever is done to it, the timers it needs are computed anew, and
those of an older revision die by themselves.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows.estate import Estate, Limit, Pause, Role
from flows.news import Audience, Outcome, Ring
from flows.people import Member
from flows.rules.calendar import Calendar
from flows.rules.complaints.clocks import PUBLIC, clocks_at_filing, own_rings, owner_of, visit_rings
from flows.rules.ranks import RANK
from flows.ticket import Clock, Kind, Rest, State, Ticket

LATE = "1.0"
PRESS = "press"  # the category of a journalist's question
DAY = timedelta(days=1)
TAKEN_BACK_BEFORE = timedelta(minutes=1)
TASK_LIMIT = Limit(timedelta(days=2), "days")


def promised(ticket: Ticket, estate: Estate, calendar: Calendar) -> Ticket:
    """The ticket with the clocks that the policy gives it now; later changes of the estate file do not touch them."""
    now = ticket.filed
    match ticket.kind:
        case Kind.ENQUIRY:
            theirs = ticket.category == PRESS  # a journalist's question: a superior's to answer (T16)
            limit = estate.handoff.specialist_reply if theirs else estate.handoff.first_reply
            clocks = list(ticket.clocks) or [Clock("reply", now, limit)]
        case Kind.TASK | Kind.VISIT:
            clocks = list(ticket.clocks) or [Clock("resolve", now, TASK_LIMIT)]
        case Kind.COMPLAINT:
            clocks = list(clocks_at_filing(ticket, estate, calendar))
        case _:
            policy = estate.repair
            clocks = [Clock("accept", now, policy.emergency_accept if ticket.emergency else policy.accept)]
            if ticket.emergency:
                clocks.append(Clock("arrive", now, policy.emergency_arrive))
            elif ticket.appointment_end:
                clocks.append(Clock("arrive", now, policy.still_on_it, fixed=ticket.appointment_end))
            clocks.append(Clock("resolve", now, policy.resolve))
    return with_dues(replace(ticket, clocks=tuple(clocks), policy=estate.version), calendar, now)


def rested(ticket: Ticket, clock: str) -> tuple[tuple[datetime, datetime | None], ...]:
    """When this clock did not run."""
    return tuple((rest.began, rest.ended) for rest in ticket.rests if rest.holds(clock))


def rests(ticket: Ticket, clock: str) -> bool:
    """Whether this clock does not run now."""
    return ticket.resting is not None and ticket.resting.holds(clock)


def with_dues(ticket: Ticket, calendar: Calendar, now: datetime) -> Ticket:
    """Each running clock's due moment, computed from running and resting segments × calendar, never from a counter."""
    return replace(
        ticket, clocks=tuple(replace(clock, due=_due(clock, ticket, calendar, now)) for clock in ticket.clocks)
    )


def _due(clock: Clock, ticket: Ticket, calendar: Calendar, now: datetime) -> datetime | None:
    if clock.met or not ticket.open:
        return clock.due
    if rests(ticket, clock.name):
        return None
    if clock.fixed:
        return clock.fixed
    return calendar.due(clock.started, clock.limit, rested(ticket, clock.name), now)


def kept(ticket: Ticket, name: str, now: datetime) -> Ticket:
    """The promise `name` is kept at this moment (late or not); a promise kept once stays kept."""
    clocks = tuple(replace(c, met=c.met or now) if c.name == name else c for c in ticket.clocks)
    return replace(ticket, clocks=clocks)


def replied(ticket: Ticket, member: Member, now: datetime) -> Ticket:
    """A member has answered the resident: a talk's promise to reply is kept, and a 重大 complaint's by who answers for
    it (T07: the gm, or the manager beside him)."""
    answers_for_it = ticket.kind is Kind.COMPLAINT and RANK[member.role] >= RANK[Role.MANAGER]
    return kept(ticket, "reply", now) if ticket.kind is Kind.ENQUIRY or answers_for_it else ticket


def awaiting(ticket: Ticket, now: datetime) -> Ticket:
    """Nobody has it any more: the promise to accept (for a talk, to reply) begins anew."""
    clocks = tuple(_anew(clock, now) if clock.name in ("accept", "reply") else clock for clock in ticket.clocks)
    return replace(ticket, clocks=clocks, holder=None, asked_still=None)


def asked_again(ticket: Ticket, now: datetime) -> Ticket:
    """The resident said more after our answer: the promise to reply begins anew."""
    clocks = tuple(_anew(clock, now) if clock.name == "reply" and clock.met else clock for clock in ticket.clocks)
    return replace(ticket, clocks=clocks)


def _anew(clock: Clock, now: datetime) -> Clock:
    return replace(clock, started=now, met=None, told=(), rung=None, extended=None)


def awake(ticket: Ticket, calendar: Calendar, now: datetime) -> Ticket:
    """A pause is over, if there was one: the clocks run again, and what was agreed for a time within it is promised
    anew."""
    rest = ticket.resting
    return went_on(rest_ended(ticket, now), rest, calendar, now) if rest else ticket


def returns_to(ticket: Ticket) -> State:
    """Where a ticket goes on after a pause: whoever has arrived is still there."""
    if ticket.holder is None:
        return State.DISPATCHED
    return State.ARRIVED if ticket.arrived else State.ACCEPTED


def rest_ended(ticket: Ticket, now: datetime) -> Ticket:
    rests = tuple(replace(rest, ended=now) if rest.ended is None else rest for rest in ticket.rests)
    return replace(ticket, rests=rests)


def went_on(ticket: Ticket, rest: Rest, calendar: Calendar, now: datetime) -> Ticket:
    """What was agreed for a moment that passed while its clock did not run, during `rest`, is promised anew."""
    clocks = (
        one if one.met or not rest.holds(one.name) else _promised_anew(one, rest.began, calendar, now)
        for one in ticket.clocks
    )
    return replace(ticket, clocks=tuple(clocks))


def _promised_anew(clock: Clock, began: datetime, calendar: Calendar, now: datetime) -> Clock:
    """An agreed moment that was late already before the rest stays late; its new time does not lie in the past."""
    later = calendar.add(now, clock.limit)
    if clock.fixed and began < clock.fixed <= now:
        return replace(clock, started=now, fixed=later, told=(), rung=None, extended=None)
    return replace(clock, extended=later) if clock.extended and clock.extended <= now else clock


def finished_by(ticket: Ticket, calendar: Calendar, now: datetime) -> datetime:
    """When the matter is promised to be done, as it stands now: what the resident is told after every change of it.

    Never a time that has passed: then it is the new time they were told, or one reckoned from now.
    """
    clock = with_dues(ticket, calendar, now).clock("resolve")
    if clock is None:
        return now
    by = max(filter(None, (clock.due, clock.extended)), default=now)
    return by if by > now else calendar.add(now, clock.limit)


def settle(outcome: Outcome, calendar: Calendar, now: datetime) -> Outcome:
    """The outcome with due moments as they are after it."""
    told = any(news.to is Audience.REPORTER for news in outcome.news)
    ticket = replace(outcome.ticket, updated=now) if told else outcome.ticket
    return replace(outcome, ticket=with_dues(ticket, calendar, now))


def running(ticket: Ticket) -> tuple[Clock, ...]:
    """The clocks that tick now: unmet, while the ticket is open, awake and not waiting for a signature."""
    signed_for = ticket.state is State.DONE and ticket.kind is Kind.REPAIR
    if not ticket.open or signed_for:
        return ()
    return tuple(clock for clock in ticket.clocks if clock.met is None and not rests(ticket, clock.name))


def next_promise(ticket: Ticket) -> datetime | None:
    """The next moment that the resident was promised something for; None while nothing runs."""
    promised = [clock for clock in running(ticket) if ticket.kind is not Kind.COMPLAINT or clock.name in PUBLIC]
    told = [max(clock.due, clock.extended or clock.due) for clock in promised if clock.due]
    return min(told, default=None)


def rings(ticket: Ticket, estate: Estate, calendar: Calendar, now: datetime) -> tuple[Ring, ...]:
    """Every timer this ticket needs now: for each promise the next mark only, and the house's own reminders.

    Of several promises that are late only the last is spoken of again: one reminder, one new time.
    """
    if not ticket.open:
        return ()
    found = [ring for one in _spoken_of(ticket) if (ring := _next_mark(one, ticket, estate, calendar, now))]
    if ticket.resting:
        stuck = ticket.resting.reason is Pause.STUCK
        found.append(Ring("review" if stuck else "cap", ticket.resting.until))
    match ticket.kind:
        case Kind.REPAIR:
            found.extend(_house_rings(ticket, estate, calendar))
        case Kind.COMPLAINT:
            found.extend(own_rings(ticket, estate, calendar))
        case Kind.VISIT:
            found.extend(visit_rings(ticket, estate, calendar))
        case _:
            found.extend(_idle_ring(ticket, estate))
    return tuple(found)


def _spoken_of(ticket: Ticket) -> list[Clock]:
    """Of several late promises of one owner only the last. Of a visit that the bot asks about nobody is reminded."""
    clocks = [c for c in running(ticket) if not (ticket.visit and not ticket.visit.call and c.name == "visit")]
    last = {owner_of(ticket, clock.name): clock for clock in clocks if LATE in clock.told}
    return [clock for clock in clocks if LATE not in clock.told or clock in last.values()]


def _idle_ring(ticket: Ticket, estate: Estate) -> list[Ring]:
    """A talk that was answered; by then one that lasted until now has been taken back, and ended by that."""
    reply = ticket.clock("reply")
    if reply is None or reply.met is None:
        return []
    return [Ring("idle", ticket.updated + estate.handoff.returns_after_idle + TAKEN_BACK_BEFORE)]


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
        return calendar.due(clock.started, clock.limit, rested(ticket, clock.name), now)
    return calendar.at_share(clock.started, clock.limit, share, rested(ticket, clock.name), now)


def _asks_for_signature(ticket: Ticket, reminders: tuple[timedelta, ...]) -> datetime:
    """When the signature is next asked for: of the resident first, then of staff day by day until it is closed."""
    assert ticket.done is not None
    asked = ticket.sign_off_asked
    if not asked:
        return ticket.done + reminders[0]
    gap = reminders[asked] - reminders[asked - 1] if asked < len(reminders) else DAY
    return (ticket.sign_off_rung or ticket.updated) + gap  # spaced also after an outage


def _house_rings(ticket: Ticket, estate: Estate, calendar: Calendar) -> list[Ring]:
    policy = estate.repair
    if ticket.state is State.DONE:
        return [Ring("sign-off", _asks_for_signature(ticket, policy.sign_off_remind))]
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
