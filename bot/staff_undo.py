"""Taking back: a press, for some minutes, or a reply that has not gone out yet."""

from __future__ import annotations

from dataclasses import replace

from bot import desk, relay
from bot.cards import state_term
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer
from flows.complaint import Complaint
from flows.messages import Refused, Say
from flows.news import Audience, News, Outcome
from flows.rules.lifecycle import UNDO_WITHIN, UNDOABLE
from flows.rules.lines import state_of
from flows.rules.promises import settle
from flows.ticket import Clock, Kind, Ticket
from storage import tickets

SILENT = frozenset({"release"})  # of these the resident was told nothing, so nothing is corrected

TAKEN_BACK = ("dispatches", "parked", "reviewed", "handled", "doer", "overtimes")  # what these acts do to a complaint


def undo(hand: Hand, ticket: Ticket, _words: str) -> None:
    """Take back the member's own last act on the ticket. Raises Refusal when there is none, or it is too long ago."""
    unit = hand.unit
    hand.working()
    lines = tickets.history_of(unit.connection, ticket.id)
    recent = [line for line in reversed(lines) if unit.now - line.at <= UNDO_WITHIN and line.actor == hand.actor]
    last = next((line for line in recent if line.act in UNDOABLE or line.act == relay.WRITTEN), None)
    if last and last.act == relay.WRITTEN:
        return relay.take_back(hand, ticket, last.words)
    if last is None or last.before is None or last.revision != ticket.revision:
        raise Refusal(Refused("nothing-to-undo", {"number": ticket.label}))
    before = _with_what_came_since(tickets.from_body(last.before), ticket)
    say = Say("ticket-corrected", {"number": ticket.label, "state": state_of(before)}, ticket=ticket.number)
    told_later = last.act == "finish" and ticket.kind is Kind.COMPLAINT
    unheard = last.act in SILENT or told_later
    news = () if unheard else (News(Audience.REPORTER, say),)
    if last.act == "finish" and before.public:  # those who joined had heard that it is fixed
        news = (*news, News(Audience.FOLLOWERS, Say("joined-reopened", {"number": ticket.label}, ticket=ticket.number)))
    outcome = settle(Outcome(before, "undone", last.act, news), unit.calendar, unit.now)
    done = desk.settle(unit, ticket, outcome, hand.actor)
    return answer(
        hand,
        Say("room-undone", {"number": done.label, "state": state_term(done)}, ticket=done.number),
        ticket=done,
    )


def _clocks(before: Ticket, ticket: Ticket) -> tuple[Clock, ...]:
    """The promises as they were: the visit for the appointment as it is now, what was said of them since is said, and
    an answer that was given since is given."""
    agreed = (ticket.appointment, ticket.appointment_end)
    if agreed != (before.appointment, before.appointment_end):
        visit = tuple(clock for clock in ticket.clocks if clock.name == "arrive")
        before = replace(before, clocks=(*(clock for clock in before.clocks if clock.name != "arrive"), *visit))
    return tuple(_since(clock, ticket.clock(clock.name)) for clock in before.clocks)


def _since(clock: Clock, now: Clock | None) -> Clock:
    if now is None or now.started != clock.started:
        return clock
    met = now.met if clock.name == "reply" else clock.met
    return replace(clock, met=met, told=now.told, rung=now.rung, extended=now.extended)


def _complaint(before: Ticket, ticket: Ticket) -> Complaint | None:
    """As it is now, but for what the acts that can be taken back do to it."""
    if before.complaint is None or ticket.complaint is None:
        return before.complaint
    return replace(ticket.complaint, **{name: getattr(before.complaint, name) for name in TAKEN_BACK})


def _with_what_came_since(before: Ticket, ticket: Ticket) -> Ticket:
    """The ticket as it was, with what the resident has added since and what others have told them; nothing of theirs
    is taken back."""
    return replace(
        before,
        clocks=_clocks(before, ticket),
        complaint=_complaint(before, ticket),
        revision=ticket.revision + 1,
        words=ticket.words,
        place=ticket.place,
        later=ticket.later,
        photos=ticket.photos,
        urged=ticket.urged,
        appointment=ticket.appointment,
        appointment_end=ticket.appointment_end,
        phoned=ticket.phoned,
        updated=ticket.updated,
    )
