"""From 立项 to 销项: which act leads where, who may do it, and what it makes known (handbook/rules.md §§8, 9, design §6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from flows.estate import Estate, Pause, Role
from flows.machine import Lifecycle, Way
from flows.messages import Refused, Say, Term
from flows.news import Alert, Audience, Level, News, Outcome
from flows.people import Member
from flows.rules.calendar import Calendar
from flows.rules.promises import awaiting, kept, settle
from flows.ticket import Closing, Quote, Rest, State, Ticket

OPEN_HANDS = ("accepted", "on-the-way", "arrived")
ALL_OPEN = ("dispatched", *OPEN_HANDS, "waiting")

REPAIR = Lifecycle(
    "repair",
    states=[state.value for state in State],
    initial=State.DISPATCHED,
    ends=[State.CLOSED],
    ways=(
        Way("claim", ("dispatched",), "accepted"),
        Way("assign", ALL_OPEN, "accepted"),
        Way("release", (*OPEN_HANDS, "waiting"), "dispatched"),
        Way("transfer", ALL_OPEN, "dispatched"),
        Way("set-off", ("accepted",), "on-the-way"),
        Way("arrive", ("accepted", "on-the-way"), "arrived"),
        Way("quote", OPEN_HANDS, "waiting"),
        Way("pause", OPEN_HANDS, "waiting"),
        Way("resume", ("waiting",), "accepted"),
        Way("finish", OPEN_HANDS, "done"),
        Way("reject", ALL_OPEN, "closed"),
        Way("sign", ("done",), "closed"),
        Way("reopen", ("done",), "accepted"),
        Way("reopen-closed", ("closed",), "dispatched"),
        Way("close-unconfirmed", ("done",), "closed"),
        Way("cancel", ("dispatched", "accepted", "on-the-way", "waiting"), "closed"),
        Way("manage", (*ALL_OPEN, "done"), "closed"),
    ),
)

ENQUIRY = Lifecycle(
    "enquiry",
    states=["dispatched", "accepted", "closed"],
    initial=State.DISPATCHED,
    ends=[State.CLOSED],
    ways=(
        Way("claim", ("dispatched",), "accepted"),
        Way("assign", ("dispatched", "accepted"), "accepted"),
        Way("release", ("accepted",), "dispatched"),
        Way("transfer", ("dispatched", "accepted"), "dispatched"),
        Way("end", ("dispatched", "accepted"), "closed"),
        Way("manage", ("dispatched", "accepted"), "closed"),
    ),
)

LIFECYCLES = {"repair": REPAIR, "enquiry": ENQUIRY, "task": ENQUIRY}

RANK = {Role.AGENT: 0, Role.SUPERVISOR: 1, Role.DEPARTMENT_HEAD: 1, Role.MANAGER: 2, Role.GM: 3}
NEEDS = {"assign": Role.SUPERVISOR, "manage": Role.MANAGER}  # all else: any linked member; claiming: anybody in the room
NEEDS_WORDS = frozenset({"finish", "reject", "transfer", "close-unconfirmed", "manage", "quote"})
HOLDERS_ONLY = frozenset({"release", "set-off", "arrive", "quote", "pause", "resume", "finish"})


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


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rules look at besides the ticket."""

    estate: Estate
    calendar: Calendar
    now: datetime


def may(action: str, ticket: Ticket) -> bool:
    """Whether the ticket's state allows the action at all."""
    return LIFECYCLES[ticket.kind].after(ticket.state, action) is not None


def act(ticket: Ticket, action: Action, rules: Rules) -> Outcome | Refused:
    """The ticket after the action, or why not. Nothing is changed by a refusal."""
    to = LIFECYCLES[ticket.kind].after(ticket.state, action.name)
    if refusal := _refusal(ticket, action, to, rules):
        return refusal
    assert to is not None
    moved = replace(ticket, state=State(to), revision=ticket.revision + 1, acted=rules.now, asked_still=None)
    return settle(_DEEDS[action.name](moved, action, rules), rules.calendar, rules.now)


def _refusal(ticket: Ticket, action: Action, to: str | None, rules: Rules) -> Refused | None:
    if to is None:
        if action.name == "claim" and ticket.holder is not None and ticket.open:
            return Refused("already-claimed", {"number": ticket.label})
        return Refused("not-possible-now", {"number": ticket.label, "state": Term(f"state-{ticket.state}")})
    member = action.member
    if member and (needed := NEEDS.get(action.name)) and RANK[member.role] < RANK[needed]:
        return Refused("needs-role", {"role": Term(f"role-{needed}")})
    supervisor = member is not None and RANK[member.role] >= RANK[Role.SUPERVISOR]
    if member and action.name in HOLDERS_ONLY and ticket.holder != member.id and not supervisor:
        return Refused("not-yours", {"number": ticket.label})
    if action.name in NEEDS_WORDS and not action.words.strip():
        return Refused(f"words-needed-{action.name}", {"number": ticket.label})
    if action.name == "close-unconfirmed" and ticket.sign_off_asked < len(rules.estate.repair.sign_off_remind):
        return Refused("sign-off-still-waiting", {"number": ticket.label})
    if action.name == "transfer" and action.department not in [one.key for one in rules.estate.departments]:
        return Refused("unknown-department")
    closed = ticket.closed
    if action.name == "reopen-closed" and closed and rules.now - closed > rules.estate.repair.reopenable_for:
        return Refused("too-late-to-reopen", {"number": ticket.label})
    return None


# ── what each action does ───────────────────────────────────────────────────────────────────────────────────────────────


def _to_reporter(key: str, ticket: Ticket, **args: object) -> News:
    return News(Audience.REPORTER, _say(key, ticket, **args))


def _say(key: str, ticket: Ticket, **args: object) -> Say:
    return Say(key, {"number": ticket.label, **args}, ticket=ticket.number)  # type: ignore[dict-item]  # args are Values by construction


def _claim(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    holder = action.assignee or action.member
    assert holder is not None
    claimed = kept(replace(ticket, holder=holder.id, accepted=ticket.accepted or rules.now), "accept", rules.now)
    if ticket.kind == "repair":
        department = rules.estate.department(holder.department or ticket.department).name
        news = (_to_reporter("ticket-accepted", ticket, department=department),)
    else:
        news = ()
    if action.name == "assign":
        news = (*news, News(Audience.HOLDER, _say("assigned-to-you", ticket)))
    return Outcome(claimed, action.name, holder.name, news)


def _release(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    freed = awaiting(_awake(ticket, rules.now), rules.now)
    return Outcome(freed, "release", action.words, (News(Audience.ROOM, _say("room-released", ticket)),))


def _transfer(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """A hand-over with its reason; the second one alerts the supervisor (handbook: 不得推诿责任)."""
    moved = replace(ticket, department=action.department, transfers=ticket.transfers + 1)
    moved = awaiting(_awake(moved, rules.now), rules.now)
    name = rules.estate.department(action.department).name
    news = [_to_reporter("ticket-transferred", ticket, department=name)]
    if moved.transfers > 1:
        news.append(News(Audience.SUPERVISORS, _say("transferred-again", ticket, department=name, words=action.words)))
    return Outcome(moved, "transfer", f"{action.department}: {action.words}", tuple(news))


def _set_off(ticket: Ticket, action: Action, _rules: Rules) -> Outcome:
    return Outcome(ticket, "set-off", action.words, (_to_reporter("ticket-on-the-way", ticket),))


def _arrive(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    arrived = kept(replace(ticket, arrived=rules.now), "arrive", rules.now)
    return Outcome(arrived, "arrive", action.words, (_to_reporter("ticket-arrived", ticket),))


def _pause(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    reason = action.reason or Pause.WAITING_FOR_RESIDENT
    until = rules.now + rules.estate.repair.pause_caps[reason]
    resting = replace(ticket, rests=(*ticket.rests, Rest(reason, rules.now, until)))
    news = (_to_reporter("ticket-waiting", ticket, reason=Term(f"pause-{reason}"), until=until),)
    return Outcome(resting, "pause", f"{reason} {action.words}".strip(), news)


def _quote(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """Work that costs money is agreed to before it starts; meanwhile the clocks rest for the resident."""
    until = rules.now + rules.estate.repair.pause_caps[Pause.WAITING_FOR_RESIDENT]
    asked = replace(
        ticket,
        quote=Quote(action.amount, action.words),
        rests=(*ticket.rests, Rest(Pause.WAITING_FOR_RESIDENT, rules.now, until)),
    )
    draft = {"ticket": ticket.number, "amount": action.amount, "work": action.words}
    return Outcome(asked, "quote", f"{action.amount} {action.words}", (News(Audience.REPORTER, None, "quote", draft),))


def _resume(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    return Outcome(_awake(ticket, rules.now), "resume", action.words, (_to_reporter("ticket-resumed", ticket),))


def _finish(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    done = replace(ticket, done=rules.now, result=action.words, arrived=ticket.arrived or rules.now, sign_off_asked=0)
    done = kept(kept(done, "arrive", rules.now), "resolve", rules.now)
    draft = {"ticket": ticket.number, "result": action.words, "photos": list(action.photos)}
    news = [News(Audience.REPORTER, None, "sign_off", draft)]
    if ticket.public:
        news.append(News(Audience.FOLLOWERS, _say("joined-fixed", ticket, place=ticket.place)))
    return Outcome(done, "finish", action.words, tuple(news))


def _reject(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    told = (_to_reporter("ticket-rejected", ticket, words=action.words), _followers("joined-closed", ticket))
    return Outcome(_closed(ticket, Closing.REJECTED, rules.now), "reject", action.words, told)


def _sign(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    news = (News(Audience.ROOM, _say("room-signed", ticket)),)
    return Outcome(_closed(ticket, Closing.CONFIRMED, rules.now), "sign", action.words, news)


def _reopen(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """Not fixed: the same worker again; the second time the supervisor takes it up."""
    again = ticket.reopened + 1
    back = replace(
        ticket,
        reopened=again,
        done=None,
        arrived=None,
        closed=None,
        closing=None,
        state=State.ACCEPTED if ticket.holder else State.DISPATCHED,
        photos=(*ticket.photos, *action.photos),
        clocks=tuple(replace(c, met=None) if c.name == "resolve" else c for c in ticket.clocks),
    )
    news = [
        News(Audience.ROOM, _say("room-reopened", ticket, words=action.words, count=again)),
        News(Audience.HOLDER, _say("holder-reopened", ticket, words=action.words)),
    ]
    alerts = (Alert(Level.SUPERVISOR, "reopened"),) if again > 1 else ()
    return Outcome(back, "reopen", action.words, tuple(news), alerts)


def _unconfirmed(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    """No answer is never a confirmation: an honest closing of its own, reopenable for a while."""
    until = rules.now + rules.estate.repair.reopenable_for
    news = (_to_reporter("ticket-closed-unconfirmed", ticket, until=until),)
    return Outcome(_closed(ticket, Closing.UNCONFIRMED, rules.now), "close-unconfirmed", action.words, news)


def _cancel(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    news = (
        News(Audience.ROOM, _say("room-cancelled", ticket)),
        News(Audience.HOLDER, _say("holder-cancelled", ticket)),
        _followers("joined-closed", ticket),
    )
    return Outcome(_closed(ticket, Closing.CANCELLED, rules.now), "cancel", action.words, news)


def _manage(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    news = (_to_reporter("ticket-closed-managed", ticket, words=action.words), _followers("joined-closed", ticket))
    return Outcome(_closed(ticket, Closing.MANAGED, rules.now), "manage", action.words, news)


def _end(ticket: Ticket, action: Action, rules: Rules) -> Outcome:
    ended = kept(_closed(ticket, Closing.ANSWERED, rules.now), "reply", rules.now)
    return Outcome(ended, "end", action.words, (_to_reporter("talk-ended", ticket),) if ticket.kind == "enquiry" else ())


def _followers(key: str, ticket: Ticket) -> News:
    return News(Audience.FOLLOWERS, _say(key, ticket))


def _closed(ticket: Ticket, how: Closing, now: datetime) -> Ticket:
    """All clocks stop on closing; what was not kept by then stays unkept."""
    return _awake(replace(ticket, state=State.CLOSED, closing=how, closed=now), now)


def _awake(ticket: Ticket, now: datetime) -> Ticket:
    rests = tuple(replace(rest, ended=now) if rest.ended is None else rest for rest in ticket.rests)
    return replace(ticket, rests=rests)


_DEEDS = {
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
    "reopen": _reopen,
    "reopen-closed": _reopen,
    "close-unconfirmed": _unconfirmed,
    "cancel": _cancel,
    "manage": _manage,
    "end": _end,
}

UNDOABLE = frozenset({"claim", "release", "set-off", "arrive", "pause", "resume", "transfer", "finish"})
UNDO_WITHIN = timedelta(minutes=10)
