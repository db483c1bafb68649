"""A reply to a card goes to the resident after a moment in which it can be undone (handbook/rules.md §24 D6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot import desk, post, telling
from bot.staff_hand import Hand, answer
from bot.unit import Unit
from flows.messages import Option, Refused, Say
from flows.news import Outcome
from flows.people import Member
from flows.rules.promises import LATE, replied, settle
from flows.ticket import Kind, Ticket
from storage import people, tickets, timers
from storage.timers import Timer

LIST = "relay"
FOCUS = timedelta(minutes=30)  # so long the resident's free words belong to what staff wrote about
WRITTEN, SENT, TAKEN_BACK = "reply-written", "replied", "reply-undone"


def schedule(hand: Hand, ticket: Ticket, words: str) -> None:
    """Hold the reply for the moment of undoing, and say so where it was written. Raises Refusal."""
    unit, member, marker = hand.unit, hand.working(), hand.marker()
    if not telling.hearers(unit, ticket):
        raise desk.Refusal(Refused("nobody-to-reply-to", {"number": ticket.label}))
    body: dict[str, Any] = {"words": words.strip(), "photos": list(hand.photos), "member": member.id}
    due = unit.now + unit.estate.reply_undo
    unit.timers.append(Timer(ticket.estate, key_of(ticket.number, marker), due, "relay", ticket.id, 0, body))
    unit.write(hand.actor, WRITTEN, ticket=ticket.id, words=marker)
    seconds = int(unit.estate.reply_undo.total_seconds())
    say = Say(
        "room-relay-soon",
        {"number": ticket.label, "seconds": seconds},
        (Option("undo", "action-undo"),),
        f"{LIST}!{ticket.number}.{marker}",
        ticket=ticket.number,
    )
    answer(hand, say, ticket=ticket)


def key_of(number: int, marker: str) -> str:
    return f"relay:{number}:{marker}"


def take_back(hand: Hand, ticket: Ticket, marker: str) -> None:
    """Undo a reply that has not gone out; else it is too late."""
    hand.working()
    unit = hand.unit
    if not timers.drop(unit.connection, key_of(ticket.number, marker)):
        answer(hand, Say("room-relay-too-late", {"number": ticket.label}, ticket=ticket.number), ticket=ticket)
        return
    unit.write(hand.actor, TAKEN_BACK, ticket=ticket.id, words=marker)
    answer(hand, Say("room-relay-undone", {"number": ticket.label}, ticket=ticket.number), ticket=ticket)


def take_back_last(hand: Hand) -> bool:
    """Undo without a number: the member's own reply that still waits, of a ticket of theirs or of this room. False:
    none does."""
    member, unit = hand.working(), hand.unit
    room = unit.rooms.get(hand.known.id)
    found = tickets.open_of_member(unit.connection, member.id)
    if room:
        found = [*found, *tickets.open_of_room(unit.connection, unit.estate.key, room.department)]
    for ticket in {one.id: one for one in found}.values():
        lines = [line for line in tickets.history_of(unit.connection, ticket.id) if line.actor == hand.actor]
        last = next((line for line in reversed(lines) if line.act in (WRITTEN, SENT, TAKEN_BACK)), None)
        if last and last.act == WRITTEN and unit.now - last.at <= unit.estate.reply_undo:
            take_back(hand, ticket, last.words)
            return True
    return False


def reworded(hand: Hand, ticket: Ticket) -> None:
    """The member edited a reply that has not gone out: the new words go instead, after another moment."""
    unit = hand.unit
    if hand.member and hand.text.strip() and timers.drop(unit.connection, key_of(ticket.number, hand.marker())):
        schedule(hand, ticket, hand.text)


def relay_now(unit: Unit, timer: Timer) -> None:
    """The moment has passed: the resident hears it. Called by the scheduler."""
    if "asked" in timer.body:
        return  # words we asked for did not come in time
    ticket = tickets.load(unit.connection, [timer.subject]).get(timer.subject)
    member = unit.member(timer.body["member"])
    if ticket is None:
        return
    if member is None:  # they left the house within the half minute: what they wrote is not sent in anybody else's name
        unit.write("house", "reply-not-sent", ticket=ticket.id, words=str(timer.body["words"]))
        telling.cannot_reach(unit, ticket)
        return
    words, photos = str(timer.body["words"]), tuple(timer.body["photos"])
    says = [*_opening(unit, ticket, member), _reply(unit, ticket, member, words, photos)]
    delivered = [_deliver(unit, person, says, ticket, member) for person in telling.hearers(unit, ticket)]
    if not any(delivered):
        telling.cannot_reach(unit, ticket)
        return
    told = replace(ticket, updated=unit.now, acted=unit.now, asked_still=None)
    told = replied(told, member, unit.now)
    outcome = settle(Outcome(told, SENT, " ".join((words, *photos)).strip()), unit.calendar, unit.now)
    desk.settle(unit, ticket, outcome, f"member:{member.id}")


def _opening(unit: Unit, ticket: Ticket, member: Member) -> list[Say]:
    """What comes before a member's first words in a matter: thanks for waiting when it is late, and who is speaking."""
    lines = tickets.history_of(unit.connection, ticket.id)
    opening = []
    clock = ticket.clock("reply")
    if clock and not clock.met and clock.due and unit.now > clock.due:
        # one apology for one wait (C16): where the late notice has apologised, the answer only thanks
        key = "table-15-thanks-for-patience" if LATE in clock.told else "wait-resume-after-waiting"
        opening.append(Say(key, ticket=ticket.number))
    if not any(line.act == SENT and line.actor == f"member:{member.id}" for line in lines):
        opening.append(Say("intro-glad-to-serve", _introduced(unit, ticket, member), ticket=ticket.number))
    return opening


def _reply(unit: Unit, ticket: Ticket, member: Member, words: str, photos: tuple[str, ...]) -> Say:
    key = "staff-reply" if words else "staff-reply-photo"
    args = {**_speaker(unit, ticket, member), "number": ticket.label, **({"words": words} if words else {})}
    return Say(key, args, photos=photos, ticket=ticket.number)


def _speaker(unit: Unit, ticket: Ticket, member: Member) -> dict[str, str]:
    names = {one.key: one.name for one in unit.estate.departments}
    department = names.get(member.department) or names.get(ticket.department) or names[unit.estate.front_desk]
    return {"department": department, "staff_no": member.staff_no or member.name}


def _introduced(unit: Unit, ticket: Ticket, member: Member) -> dict[str, str]:
    """A company that is named like the department is not named twice."""
    speaker = _speaker(unit, ticket, member)
    return speaker | {"department": ""} if unit.estate.company.endswith(speaker["department"]) else speaker


def _deliver(unit: Unit, person: int, says: list[Say], ticket: Ticket, member: Member) -> bool:
    """To the address last used. A talk is answered at any hour; about other matters nobody is woken."""
    resident = people.residents(unit.connection, [person]).get(person)
    known = post.private_chat(unit, person)
    if resident is None or known is None:
        return False
    at_once = ticket.emergency or ticket.kind is Kind.ENQUIRY or not unit.calendar.is_quiet(unit.now)
    for say in says:
        unit.post(
            known.id,
            unit.speak(say, resident),
            say,
            ticket=ticket.id,
            label=ticket.label,
            not_before=unit.now if at_once else unit.calendar.quiet_ends(unit.now),
            sender=_speaker(unit, ticket, member)["department"],
        )
    conversation = post.conversation_of(unit, known.id)
    if not conversation.person and not conversation.frames and ticket.open:
        unit.conversations[known.id] = replace(conversation, focus=ticket.number, focus_until=unit.now + FOCUS)
    return True
