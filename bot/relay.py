"""A reply to a card goes to the resident after a moment in which it can be undone (handbook/rules.md §24 D6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot import desk, guard_words, introductions, post, telling
from bot.refusal import Refusal
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
Reply = dict[str, Any]  # words, photos, the member who sends them; what to say instead, and as what it was offered
OFFERED = timedelta(hours=2)  # so long a press still sends what was suggested
FOCUS = timedelta(minutes=30)  # so long the resident's free words belong to what staff wrote about
WRITTEN, SENT, TAKEN_BACK = "reply-written", "replied", "reply-undone"


def schedule(hand: Hand, ticket: Ticket, words: str, photos: tuple[str, ...] | None = None) -> None:
    """Hold the reply for the moment of undoing, and say so where it was written, unless the tone guard holds it back.

    Raises Refusal.
    """
    unit, marker = hand.unit, hand.marker()
    member = hand.working()
    if not telling.hearers(unit, ticket):
        raise Refusal(Refused("nobody-to-reply-to", {"number": ticket.label}))
    reply: Reply = {"words": words.strip(), "photos": list(hand.photos if photos is None else photos)}
    finding = guard_words.judged(hand, ticket, words)
    if finding is None:
        hold(hand, ticket, reply | {"member": member.id}, marker)
        return soon(hand, ticket, marker)
    instead = guard_words.suggestion(unit, ticket, finding)
    if instead.ready:
        reply |= {"instead": instead.text, "open": ticket.open, "holder": ticket.holder}
    if finding.blocks:
        unit.timers.append(_timer(unit, ticket, marker, unit.now + OFFERED, reply | {"held": True}))
        return guard_words.held_back(hand, ticket, finding, instead, marker)
    hold(hand, ticket, reply | {"member": member.id}, marker)
    if guard_words.pointed_out(hand, ticket, finding, instead, marker) and not hand.private:
        soon(hand, ticket, marker)
    return None


def hold(hand: Hand, ticket: Ticket, reply: Reply, marker: str) -> None:
    """The reply goes when the moment of undoing has passed."""
    unit = hand.unit
    unit.timers.append(_timer(unit, ticket, marker, unit.now + unit.estate.reply_undo, reply))
    unit.write(hand.actor, WRITTEN, ticket=ticket.id, words=marker)


def soon(hand: Hand, ticket: Ticket, marker: str) -> None:
    seconds = int(hand.unit.estate.reply_undo.total_seconds())
    say = Say(
        "room-relay-soon",
        {"number": ticket.label, "seconds": seconds},
        (Option("undo", "action-undo"),),
        f"{LIST}!{ticket.number}.{marker}",
        ticket=ticket.number,
    )
    answer(hand, say, ticket=ticket)


def _timer(unit: Unit, ticket: Ticket, marker: str, due: datetime, reply: Reply) -> Timer:
    return Timer(ticket.estate, key_of(ticket.number, marker), due, "relay", ticket.id, 0, reply)


def pressed(hand: Hand, ticket: Ticket, choice: str, marker: str) -> None:
    """A button under the tone guard's line. Raises Refusal."""
    if choice == "suggest":
        return say_instead(hand, ticket, marker)
    return take_back(hand, ticket, marker)


def say_instead(hand: Hand, ticket: Ticket, marker: str) -> None:
    """The suggested words go instead of the member's own, once, and while the matter stands as it did."""
    member, unit = hand.working(), hand.unit
    waiting = timers.waiting(unit.connection, key_of(ticket.number, marker))
    body = waiting.body if waiting else {}
    moved = ticket.open != body.get("open") or ticket.holder not in (body.get("holder"), member.id)
    if "instead" not in body or moved:
        raise Refusal(Refused("tone-too-late", {"number": ticket.label}))
    hold(hand, ticket, {"words": body["instead"], "photos": body["photos"], "member": member.id}, marker)
    soon(hand, ticket, marker)


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
    key = key_of(ticket.number, hand.marker())
    if not hand.member or not hand.text.strip():
        return
    waiting = timers.waiting(hand.unit.connection, key)
    if waiting and timers.drop(hand.unit.connection, key):
        schedule(hand, ticket, hand.text, tuple(waiting.body["photos"]))


def relay_now(unit: Unit, timer: Timer) -> None:
    """The moment has passed: the resident hears it. Called by the scheduler."""
    if "asked" in timer.body or "held" in timer.body:
        return  # words we asked for did not come in time; a suggestion was not taken up
    ticket = tickets.load(unit.connection, [timer.subject]).get(timer.subject)
    member = unit.member(timer.body["member"])
    if ticket is None:
        return
    if member is None:  # they left the house within the half minute: what they wrote is not sent in anybody else's name
        unit.write("house", "reply-not-sent", ticket=ticket.id, words=str(timer.body["words"]))
        telling.cannot_reach(unit, ticket)
        return
    words, photos = str(timer.body["words"]), tuple(timer.body["photos"])
    spoken = introductions.reply(unit, member, ticket.department, ticket.label, words, photos)
    says = [*_opening(unit, ticket, member), replace(spoken, ticket=ticket.number)]
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
        opening.append(replace(introductions.introduction(unit, member, ticket.department), ticket=ticket.number))
    return opening


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
            sender=introductions.speaker(unit, member, ticket.department)["department"],
        )
    conversation = post.conversation_of(unit, known.id)
    if not conversation.person and not conversation.frames and ticket.open:
        unit.conversations[known.id] = replace(conversation, focus=ticket.number, focus_until=unit.now + FOCUS)
    return True
