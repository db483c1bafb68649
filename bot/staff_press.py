"""Buttons of the staff room, and the words that we asked for after a press."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from bot import alarm, audience, binding, cards, complaint_cards, relay, staff_acts
from bot.audience import CENTRE
from bot.refusal import Refusal
from bot.speech import Spoken
from bot.staff_hand import Hand, answer, ticket_of, whisper
from bot.staff_picks import PICKS
from bot.unit import ROOM_RANK
from flows.estate import REASONS, Pause
from flows.messages import Choice, Refused, Say, Term, Value
from flows.people import Level, Member
from flows.rules.complaints.lifecycle import NEEDS_WORDS
from flows.rules.complaints.seeing import LEVELS
from flows.rules.ranks import RANK
from flows.ticket import Ticket
from storage import alerts, tickets, timers

_LIST = re.compile(rf"(card|pause|to|relay|tone|alert|bind|{'|'.join(PICKS)})!(\d{{1,9}})(?:\.(\w{{1,40}}))?")


def is_ours(list_: str) -> bool:
    return _LIST.fullmatch(list_) is not None


def number_in(list_: str) -> int | None:
    """The ticket's number in a list of ours; an alert's or a binding's has none."""
    found = _LIST.fullmatch(list_)
    return int(found[2]) if found and found[1] not in ("alert", "bind") else None


def press(hand: Hand, choice: Choice) -> None:
    """Raises Refusal. A list that is not ours (an old flow's, a stranger's) is passed over."""
    found = _LIST.fullmatch(choice.list)
    if found is None:
        return None
    kind, number, more = found[1], int(found[2]), found[3]
    if kind == "alert":
        return acknowledge(hand, number) if choice.id == "ack" else decide_alert(hand, number, choice.id)
    if kind == "bind":
        return decide(hand, number, choice.id, hand.linked())
    ticket = ticket_of(hand, number)
    if kind == "relay":
        return relay.take_back(hand, ticket, more or "")
    if kind == "tone":
        return relay.pressed(hand, ticket, choice.id, more or "")
    if kind == "pause":
        fresh(hand, ticket, more, "pause")
        return staff_acts.do(hand, ticket, "pause", reason=Pause(choice.id) if choice.id in REASONS else None)
    if kind == "to":
        fresh(hand, ticket, more, "transfer")
        known = [one.key for one in hand.unit.estate.departments]
        return staff_acts.do(hand, ticket, "transfer", chosen=choice.id if choice.id in known else "")
    if kind in PICKS:
        fresh(hand, ticket, more, kind)
        return staff_acts.do(hand, ticket, kind, chosen=choice.id if choice.id in PICKS[kind].options else "")
    fresh(hand, ticket, more, choice.id)
    return staff_acts.do(hand, ticket, choice.id)


def fresh(hand: Hand, ticket: Ticket, revision: str | None, name: str) -> None:
    """An old button still works where the ticket stands as it did on that card. Raises Refusal otherwise.

    A claim needs no such care: it is possible or it is taken, and who was first is told either way.
    """
    if name not in BUTTONS:
        raise Refusal(Refused("card-changed", {"number": ticket.label}))
    if revision is None or revision == str(ticket.revision) or name in ("claim", "phoned", "still"):
        return
    if ticket.kind in CENTRE and name in ASKS_FIRST:  # a question is asked anew; its answer meets every guard
        return
    if staff_acts.done_already(hand, ticket, name):
        return
    lines = tickets.history_of(hand.unit.connection, ticket.id)
    if name == "confirm" and not any(one.act in REJUDGED and one.revision > int(revision) for one in lines):
        return
    after = next((line for line in lines if str(line.revision - 1) == revision and line.before), None)
    if after is None or tickets.from_body(after.before).state is not ticket.state:
        raise Refusal(Refused("card-changed", {"number": ticket.label}))


BUTTONS = frozenset(
    {name for names in cards.BUTTONS.values() for name in names}
    | {name for side in (complaint_cards.JUDGES, complaint_cards.HANDLES) for names in side.values() for name in names}
    | {*cards.TALK_BUTTONS, *complaint_cards.VISITS, "phoned", "still", "transfer", "reject", "manage", "confirm"}
)


ASKS_FIRST = frozenset(PICKS) | NEEDS_WORDS
REJUDGED = ("set-severity", "upgraded", "confirm")  # after these a confirmation would be of something else


def answered(hand: Hand, ticket: Ticket, asks: str) -> None:
    """The words we asked for have come, as a reply to our question. Raises Refusal."""
    hand.working()
    name, _, chosen = asks.partition(":")
    return staff_acts.do(hand, ticket, name, hand.text, chosen=chosen)


def decide(hand: Hand, request_id: int, pressed: str, member: Member) -> None:
    """Approve or refuse a resident's request to be bound; its cards say who decided. Raises Refusal."""
    if pressed in ("approve", "reject"):
        binding.decide(hand.unit, request_id, pressed == "approve", member)


# ── alerts ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def acknowledge(hand: Hand, alert_id: int) -> None:
    """The first to acknowledge has it; the others are told who that was. Raises Refusal."""
    unit, member = hand.unit, hand.working()
    alert = alerts.alert_of(unit.connection, alert_id)
    if alert is None or alert.estate != unit.estate.key:
        raise Refusal(Refused("card-changed", {"number": "—"}))
    ticket = tickets.load(unit.connection, [alert.ticket_id])[alert.ticket_id]
    level = Level(alert.level)
    paged = audience.paged(unit, level, ticket)[1] if level is not Level.ROOM else []
    if RANK[member.role] < RANK[LEVELS[level]] and member not in paged:
        raise Refusal(Refused("alert-not-yours", {"number": ticket.label}))
    if not alerts.acknowledge(unit.connection, alert_id, member.id, unit.now):
        told = alerts.alert_of(unit.connection, alert_id)
        first = unit.member(told.acknowledged_by) if told else None
        args = {"number": ticket.label, "holder": first.name if first else "—"}
        whisper(hand, Say("alert-acknowledged-already", args, ticket=ticket.number), ticket=ticket)
        return
    timers.drop(unit.connection, f"alert:{alert_id}")
    unit.write(hand.actor, "acknowledged", ticket=ticket.id, words=f"{alert.level} {alert.clock}")
    done = Say("alert-acknowledged", {"number": ticket.label, "holder": member.name}, ticket=ticket.number)
    if not _without_button(hand, done, ticket):
        answer(hand, done, ticket=ticket)


def decisions_of(letter: Any) -> list[str]:
    """What an alert that waits for a decision offers, in its order; nothing of any other letter."""
    offered = letter.body.get("choices", ()) if letter is not None else ()
    return [str(id_) for list_, id_, _ in offered if str(list_).startswith("alert!") and id_ in DECISIONS]


def decide_alert(hand: Hand, alert_id: int, name: str) -> None:
    """An alert that asks for a decision: the decision is the acknowledgement. Raises Refusal."""
    alert = alerts.alert_of(hand.unit.connection, alert_id)
    if alert is None or alert.estate != hand.unit.estate.key or name not in DECISIONS:
        raise Refusal(Refused("card-changed", {"number": "—"}))
    ticket = tickets.load(hand.unit.connection, [alert.ticket_id])[alert.ticket_id]
    if not hand.sees(ticket):
        raise Refusal(Refused("confined", {"number": ticket.label}))
    if alert.clock != alarm.promise_of(ticket, alert.clock.partition("@")[0]):  # another request waits by now
        raise Refusal(Refused("card-changed", {"number": ticket.label}))
    staff_acts.do(hand, ticket, name)
    _decided(hand, ticket, name, alert.clock)


def _decided(hand: Hand, before: Ticket, name: str, about: str) -> None:
    """The alert says what was decided, and loses its buttons; a question for words leaves it as it is."""
    ticket = tickets.load(hand.unit.connection, [before.id])[before.id]
    if ticket.revision != before.revision and alarm.is_kept(ticket, about.partition("@")[0]):
        args: dict[str, Value] = {
            "number": ticket.label,
            "act": Term(f"action-{name}"),
            "state": cards.state_term(ticket),
        }
        _without_button(hand, Say("case-noted", args, ticket=ticket.number), ticket)


DECISIONS = frozenset(name for names in alarm.DECIDED.values() for name in names)


def _without_button(hand: Hand, done: Say, ticket: Ticket) -> bool:
    """The alert itself says that it was acknowledged, and loses its button, where we know which message it is."""
    row = hand.quoted
    if row is None or not str(row.script or "").startswith("alert-"):
        return False
    words = hand.unit.speak_staff(done, hand.member if hand.private else None).text
    spoken = Spoken(f"{row.body['text']}\n{words}", (), done.key)
    hand.unit.post(
        hand.known.id,
        spoken,
        replace(done, photos=()),
        ticket=ticket.id,
        label=ticket.label,
        edits=row.id,
        rank=ROOM_RANK["answer"],
    )
    return True
