"""What each act on a ticket does to it, and what it makes known (handbook/rules.md §§8, 9, design §6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flows.estate import Estate, Pause
from flows.messages import Option, Term
from flows.news import Alert, Audience, News, Outcome
from flows.people import Level, Member
from flows.rules.calendar import Calendar
from flows.rules.lines import line_of, to_reporter
from flows.rules.promises import awaiting, awake, finished_by, kept, rest_ended, returns_to, went_on
from flows.ticket import Closing, Kind, Quote, Rest, State, Ticket


@dataclass(frozen=True, slots=True)
class Action:
    """What somebody wants to do with a ticket. `member` is None for the resident and for the house itself."""

    name: str
    member: Member | None = None
    words: str = ""
    reason: Pause | None = None
    department: str = ""
    assignee: Member | None = None
    photos: tuple[str, ...] = ()
    amount: str = ""
    pick: str = ""  # what was chosen: a severity, a nature, a content, a ground of 立项
    ground: str = ""  # why it is 重大
    until: datetime | None = None  # a new date, a time for a call
    linked: Ticket | None = None  # what a further problem has become


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rules look at besides the ticket."""

    estate: Estate
    calendar: Calendar
    now: datetime


def _claim(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    holder = action.assignee or action.member
    if holder is None:
        raise TypeError("somebody must take the ticket: a claim names a member, an assignment an assignee")
    arrived = ticket.arrived if ticket.holder == holder.id else None  # whoever takes it over is not there yet
    taken = replace(ticket, holder=holder.id, accepted=ticket.accepted or rules.now, arrived=arrived)
    taken = awake(taken, rules.calendar, rules.now)
    claimed = kept(taken, "accept", rules.now)
    news = []
    if ticket.kind is Kind.REPAIR:
        by = finished_by(claimed, rules.calendar, rules.now)
        department = _department(holder, ticket, rules.estate)
        arrive = claimed.clock("arrive")
        if ticket.emergency and arrive and arrive.due and arrive.met is None:  # they wait for somebody to come
            news.append(to_reporter("emergency-accepted", ticket, department=department, by=arrive.due))
        else:
            news.append(to_reporter("ticket-accepted", ticket, department=department, by=by))
    if action.assignee and action.assignee != action.member:
        news.append(News(Audience.HOLDER, line_of("assigned-to-you", ticket)))
    return Outcome(claimed, action.name, holder.name, tuple(news))


def _department(holder: Member, ticket: Ticket, estate: Estate) -> str:
    """The holder's department as residents read it; the ticket's where the holder belongs to none (supervisors,
    managers)."""
    names = {one.key: one.name for one in estate.departments}
    return names.get(holder.department) or names[ticket.department]


def _release(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    freed = awaiting(awake(replace(ticket, arrived=None), rules.calendar, rules.now), rules.now)
    return Outcome(freed, "release", action.words, (News(Audience.ROOM, line_of("room-released", ticket)),))


def _transfer(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """A hand-over with its reason; the second one alerts the supervisor (handbook: 不得推诿责任)."""
    moved = replace(ticket, department=action.department, transfers=ticket.transfers + 1, arrived=None)
    moved = awaiting(awake(moved, rules.calendar, rules.now), rules.now)
    if ticket.kind is Kind.ENQUIRY:  # a question for a specialist has an hour (handbook/rules.md §6 T16, C19)
        limit = rules.estate.handoff.specialist_reply
        moved = replace(moved, clocks=tuple(replace(c, limit=limit) if c.name == "reply" else c for c in moved.clocks))
    name = rules.estate.department(action.department).name
    news = [to_reporter("ticket-transferred", ticket, department=name)]
    if moved.transfers > 1:
        news.append(
            News(Audience.SUPERVISORS, line_of("transferred-again", ticket, department=name, words=action.words))
        )
    return Outcome(moved, "transfer", f"{action.department}: {action.words}", tuple(news))


def _set_off(ticket: Ticket, action: Action, _rules: Rules) -> Outcome:
    return Outcome(ticket, "set-off", action.words, (to_reporter("ticket-on-the-way", ticket),))


def _arrive(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    arrived = kept(replace(ticket, arrived=rules.now), "arrive", rules.now)
    return Outcome(arrived, "arrive", action.words, (to_reporter("ticket-arrived", ticket),))


def _pause(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    reason = action.reason or Pause.WAITING_FOR_RESIDENT
    until = rules.now + rules.estate.repair.pause_caps[reason]
    resting = replace(ticket, rests=(*ticket.rests, Rest(reason, rules.now, until)))
    news = (to_reporter("ticket-waiting", ticket, reason=Term(f"pause-{reason}"), until=until),)
    return Outcome(resting, "pause", f"{reason} {action.words}".strip(), news)


def _quote(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """Work that costs money is agreed to before it starts; meanwhile the clocks rest for the resident."""
    until = rules.now + rules.estate.repair.pause_caps[Pause.WAITING_FOR_RESIDENT]
    asked = replace(
        ticket,
        quote=Quote(action.amount, action.words, number=ticket.quote.number + 1 if ticket.quote else 1),
        rests=(*ticket.rests, Rest(Pause.WAITING_FOR_RESIDENT, rules.now, until)),
    )
    draft = {"ticket": ticket.number}
    return Outcome(asked, "quote", f"{action.amount} {action.words}", (News(Audience.REPORTER, None, "quote", draft),))


def _resume(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    resumed = awake(ticket, rules.calendar, rules.now)
    by = finished_by(resumed, rules.calendar, rules.now)
    resumed = replace(resumed, state=returns_to(resumed))
    return Outcome(resumed, "resume", action.words, (to_reporter("ticket-resumed", ticket, by=by),))


def _finish(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    done = replace(ticket, done=rules.now, result=action.words, arrived=ticket.arrived or rules.now)
    done = replace(done, sign_off_asked=0, sign_off_rung=None)
    done = kept(kept(done, "arrive", rules.now), "resolve", rules.now)
    draft = {"ticket": ticket.number, "result": action.words, "photos": list(action.photos)}
    return Outcome(done, "finish", action.words, (News(Audience.REPORTER, None, "sign_off", draft), *_fixed(ticket)))


def _reject(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    told = (to_reporter("ticket-rejected", ticket, words=action.words), _followers("joined-closed", ticket))
    return Outcome(closed(ticket, Closing.REJECTED, rules.now), "reject", action.words, told)


def _sign(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    news = (News(Audience.ROOM, line_of("room-signed", ticket)),)
    return Outcome(closed(ticket, Closing.CONFIRMED, rules.now), "sign", action.words, news)


def reopened(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """Not fixed: the same worker again; the second time the supervisor takes it up."""
    again = ticket.reopened + 1
    ended = ticket.done or ticket.closed or rules.now
    signing = Rest(Pause.WAITING_FOR_RESIDENT, ended, rules.now, rules.now)  # no time of ours
    back = replace(
        ticket,
        rests=(*ticket.rests, signing),
        reopened=again,
        done=None,
        arrived=None,
        closed=None,
        closing=None,
        acted=rules.now,
        updated=rules.now,  # the resident is speaking with us: what was due to be said before is said
        state=State.ACCEPTED if ticket.holder else State.DISPATCHED,
        photos=(*ticket.photos, *action.photos),
        clocks=tuple(replace(c, met=None) if c.name == "resolve" else c for c in ticket.clocks),
    )
    back = went_on(back if back.holder else awaiting(back, rules.now), signing, rules.calendar, rules.now)
    news = [
        News(Audience.ROOM, line_of("room-reopened", ticket, words=action.words or "—", count=again)),
        News(Audience.HOLDER, line_of("holder-reopened", ticket, words=action.words or "—")),
        *([_followers("joined-reopened", ticket)] if ticket.public else []),
    ]
    alerts = (Alert(Level.SUPERVISOR, "reopened"),) if again > 1 else ()
    return Outcome(back, "reopen", action.words, tuple(news), alerts)


def _unconfirmed(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """No answer is never a confirmation: an honest closing of its own, reopenable for a while."""
    until = rules.now + rules.estate.repair.reopenable_for
    told = line_of("ticket-closed-unconfirmed", ticket, until=until)
    again = (Option("not-fixed", "choice-not-fixed"),)  # a list of the sign-off: it may be answered at any time
    news = (News(Audience.REPORTER, replace(told, options=again, list=f"sign_off!{ticket.number}")),)
    return Outcome(closed(ticket, Closing.UNCONFIRMED, rules.now), "close-unconfirmed", action.words, news)


def _cancel(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    news = (
        News(Audience.ROOM, line_of("room-cancelled", ticket)),
        News(Audience.HOLDER, line_of("holder-cancelled", ticket)),
        _followers("joined-closed", ticket),
    )
    return Outcome(closed(ticket, Closing.CANCELLED, rules.now), "cancel", action.words, news)


def _manage(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    ended = () if ticket.done else (_followers("joined-closed", ticket),)
    news = (to_reporter("ticket-closed-managed", ticket, words=action.words), *ended)
    return Outcome(closed(ticket, Closing.MANAGED, rules.now), "manage", action.words, news)


def _end(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    ended = kept(closed(ticket, Closing.ANSWERED, rules.now), "reply", rules.now)
    news = (to_reporter("talk-ended", ticket),) if ticket.kind is Kind.ENQUIRY else ()
    return Outcome(ended, "end", action.words, news)


def _fixed(ticket: Ticket) -> tuple[News, ...]:
    """Everybody who joined hears once that it is fixed; should it turn out not to be, they hear that too."""
    return (News(Audience.FOLLOWERS, line_of("joined-fixed", ticket, place=ticket.place)),) if ticket.public else ()


def _followers(key: str, ticket: Ticket) -> News:
    return News(Audience.FOLLOWERS, line_of(key, ticket))


def closed(ticket: Ticket, how: Closing, now: datetime) -> Ticket:
    """All clocks stop on closing; what was not kept by then stays unkept."""
    return rest_ended(replace(ticket, state=State.CLOSED, closing=how, closed=now), now)


DEEDS: Mapping[str, Callable[[Ticket, Action, Rules], Outcome]] = {
    "claim": _claim,
    "assign": _claim,
    "release": _release,
    "transfer": _transfer,
    "set-off": _set_off,
    "arrive": _arrive,
    "quote": _quote,
    "pause": _pause,
    "resume": _resume,
    "finish": _finish,
    "reject": _reject,
    "sign": _sign,
    "reopen": reopened,
    "reopen-closed": reopened,
    "close-unconfirmed": _unconfirmed,
    "cancel": _cancel,
    "manage": _manage,
    "end": _end,
}
