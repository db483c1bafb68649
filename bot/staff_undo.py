"""Taking back: a press, for some minutes, or a reply that has not gone out yet."""

from __future__ import annotations

from dataclasses import replace

from bot import desk, relay
from bot.cards import state_term
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer
from flows.messages import Refused, Say
from flows.news import Audience, News, Outcome
from flows.rules.lifecycle import UNDO_WITHIN, UNDOABLE
from flows.rules.lines import state_of
from flows.rules.promises import settle
from flows.ticket import Clock, Kind, Ticket
from storage import tickets

SILENT = frozenset({"release"})  # of these the resident was told nothing, so nothing is corrected


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


def _with_visit_of(ticket: Ticket, before: Ticket) -> tuple[Clock, ...]:
    """The visit is promised for the appointment as it is now, all else as it was."""
    visit = tuple(clock for clock in ticket.clocks if clock.name == "arrive")
    return (*(clock for clock in before.clocks if clock.name != "arrive"), *visit)


def _with_what_came_since(before: Ticket, ticket: Ticket) -> Ticket:
    """The ticket as it was, with what the resident has added since; nothing of theirs is taken back."""
    agreed = (ticket.appointment, ticket.appointment_end)
    moved = agreed != (before.appointment, before.appointment_end)
    return replace(
        before,
        clocks=_with_visit_of(ticket, before) if moved else before.clocks,
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
