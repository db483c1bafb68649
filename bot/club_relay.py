"""A reply to a booking's card goes to the resident after a moment in which it can be undone (handbook/rules.md §24 D6).

As with a ticket (bot.relay), but that nothing else becomes of a booking by it: no clock, no first to answer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot import booking_cards, booking_told, club_hand, guard_words, introductions, post
from bot.club_hand import answer_on, runs, whisper_on
from bot.guard_words import Suggestion
from bot.refusal import Refusal
from bot.relay import OFFERED, SENT, TAKEN_BACK, WRITTEN
from bot.staff_hand import Hand
from bot.unit import Unit
from flows.booking import Booking
from flows.messages import Choice, Option, Refused, Say, Value
from flows.people import Member
from flows.rules.tone import Finding
from storage import bookings, people, timers
from storage.matters import history_about
from storage.timers import Timer
from storage.tone import BLOCKED, WARNED

KIND = "booking-relay"  # of its timers
LIST = "club-relay"
NOT_SENT = "reply-not-sent"
ACTS = frozenset({WRITTEN, SENT, TAKEN_BACK, NOT_SENT, BLOCKED, WARNED})  # its lines in the ledger
Reply = dict[str, Any]  # words, photos, the member who sends them; what to say instead


def schedule(hand: Hand, booking: Booking, words: str, photos: tuple[str, ...] | None = None) -> None:
    """Hold the reply for the moment of undoing, and say so where it was written, unless the tone guard holds it back.
    Raises Refusal."""
    unit, marker = hand.unit, hand.marker()
    member = runs(hand, booking_cards.facility_of(unit, booking))
    if not booking_told.reaches(unit, booking):
        raise Refusal(Refused("nobody-to-reply-to", {"number": booking.label}))
    kept = hand.photos if photos is None else photos
    reply: Reply = {"words": words.strip(), "photos": list(kept), "member": member.id}
    finding = club_hand.fault(unit, words, booking)
    if finding is None:
        _hold(hand, booking, reply, marker)
        return _soon(hand, booking, marker)
    instead = _instead(unit, booking, finding)
    if instead.ready:
        reply |= {"instead": instead.text}
    matter = booking_cards.matter(booking)
    unit.write(hand.actor, BLOCKED if finding.blocks else WARNED, words=finding.taboo.id, matter=matter)
    if finding.blocks:
        unit.timers.append(replace(_timer(unit, booking, marker, reply | {"held": True}), due=unit.now + OFFERED))
    else:
        _hold(hand, booking, reply, marker)
        if not hand.private:
            _soon(hand, booking, marker)
    whisper_on(hand, booking, _line(unit, booking, finding, instead, marker))
    return None


def pressed(hand: Hand, booking: Booking, choice: Choice, marker: str) -> None:
    """Undo, or send the suggested words instead of their own. Raises Refusal."""
    member, unit = runs(hand, booking_cards.facility_of(hand.unit, booking)), hand.unit
    if choice.id != "suggest":
        return take_back(hand, booking, marker)
    waiting = timers.waiting(unit.connection, _key(booking, marker))
    if waiting is None or "instead" not in waiting.body:
        raise Refusal(Refused("tone-too-late", {"number": booking.label}))
    body = waiting.body
    _hold(hand, booking, {"words": body["instead"], "photos": body["photos"], "member": member.id}, marker)
    return _soon(hand, booking, marker)


def undo(hand: Hand, booking: Booking, _words: str) -> None:
    """Take back the member's own reply that has not gone out. Raises Refusal when there is none."""
    runs(hand, booking_cards.facility_of(hand.unit, booking))
    lines = history_about(hand.unit.connection, booking_cards.matter(booking))
    own = [one for one in lines if one.actor == hand.actor and one.act in (WRITTEN, SENT, TAKEN_BACK)]
    if not own or own[-1].act == TAKEN_BACK:
        raise Refusal(Refused("nothing-to-undo", {"number": booking.label}))
    take_back(hand, booking, own[-1].words if own[-1].act == WRITTEN else "")


def take_back(hand: Hand, booking: Booking, marker: str) -> None:
    """Undo a reply that has not gone out; else it is too late."""
    gone = not timers.drop(hand.unit.connection, _key(booking, marker))
    if not gone:
        hand.unit.write(hand.actor, TAKEN_BACK, words=marker, matter=booking_cards.matter(booking))
    answer_on(hand, booking, Say("room-relay-too-late" if gone else "room-relay-undone", {"number": booking.label}))


def reworded(hand: Hand, booking: Booking) -> None:
    """The member edited a reply that has not gone out: the new words go instead, after another moment."""
    key = _key(booking, hand.marker())
    waiting = timers.waiting(hand.unit.connection, key) if hand.member and hand.text.strip() else None
    if waiting and timers.drop(hand.unit.connection, key):
        schedule(hand, booking, hand.text, tuple(waiting.body["photos"]))


# ── it goes ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def relay_now(unit: Unit, timer: Timer) -> None:
    """The moment has passed: the resident hears it. Called by the scheduler."""
    booking = bookings.seen(unit.connection, timer.subject)
    if booking is None or "held" in timer.body:
        return None  # a suggestion was not taken up
    member, matter = unit.member(timer.body["member"]), booking_cards.matter(booking)
    words, photos = str(timer.body["words"]), tuple(timer.body["photos"])
    if member is None:  # they left the house within the half minute: it is not sent in anybody else's name
        unit.write("house", NOT_SENT, words=words, matter=matter)
        return booking_told.unreachable(unit, booking)
    says = _says(unit, booking, member, words, photos)
    delivered = [_deliver(unit, person, says, booking) for person in booking_told.hearers(unit, booking)]
    if not any(delivered):
        return booking_told.unreachable(unit, booking)
    return unit.write(f"member:{member.id}", SENT, words=" ".join((words, *photos)).strip(), matter=matter)


def _says(unit: Unit, booking: Booking, member: Member, words: str, photos: tuple[str, ...]) -> list[Say]:
    """Who has not written about this booking before is introduced."""
    facility, actor = booking_cards.facility_of(unit, booking), f"member:{member.id}"
    desk = facility.desk if facility else unit.estate.front_desk
    lines = history_about(unit.connection, booking_cards.matter(booking))
    known = any(one.act == SENT and one.actor == actor for one in lines)
    opening = [] if known else [introductions.introduction(unit, member, desk)]
    says = (*opening, introductions.reply(unit, member, desk, booking.label, words, photos))
    return [replace(say, booking=booking.number) for say in says]


def _deliver(unit: Unit, person: int, says: list[Say], booking: Booking) -> bool:
    """To the address last used. Who is expected or there reads it at once; nobody else is woken."""
    resident = people.residents(unit.connection, [person]).get(person)
    known = post.private_chat(unit, person)
    if resident is None or known is None:
        return False
    at = post.awake(unit, urgent=booking_cards.at_work(unit, booking))
    for say in says:
        about = booking_cards.about(booking)
        sender = str(says[-1].args["department"])
        unit.post(known.id, unit.speak(say, resident), say, **about, not_before=at, sender=sender)
    return True


# ── what the desk reads ──────────────────────────────────────────────────────────────────────────────────────────────


def _instead(unit: Unit, booking: Booking, finding: Finding) -> Suggestion:
    reader = next(iter(people.residents(unit.connection, booking_told.hearers(unit, booking)).values()), None)
    facility = booking_cards.facility_of(unit, booking)
    names = {one.key: one.name for one in unit.estate.departments}
    desk = names.get(facility.desk if facility else unit.estate.front_desk, "")
    known: dict[str, Value] = {"number": booking.label, **({"department": desk} if desk else {})}
    return guard_words.wording(unit, finding, reader, known, lambda text: club_hand.fault(unit, text, booking) is None)


def _line(unit: Unit, booking: Booking, finding: Finding, instead: Suggestion, marker: str) -> Say:
    label = "action-suggest" if finding.blocks else "action-suggest-instead"
    offered = (Option("suggest", label),) if instead.ready else ()
    options = offered if finding.blocks else (*offered, Option("undo", "action-undo"))
    args = guard_words.told(unit, booking.label, finding, instead)
    list_ = f"{LIST}!{booking.number}.{marker}" if options else None
    return Say("tone-blocked" if finding.blocks else "tone-warned", args, options, list_)


def _soon(hand: Hand, booking: Booking, marker: str) -> None:
    args: dict[str, Value] = {"number": booking.label, "seconds": int(hand.unit.estate.reply_undo.total_seconds())}
    options = (Option("undo", "action-undo"),)
    answer_on(hand, booking, Say("room-relay-soon", args, options, f"{LIST}!{booking.number}.{marker}"))


def _hold(hand: Hand, booking: Booking, reply: Reply, marker: str) -> None:
    """The reply goes when the moment of undoing has passed."""
    hand.unit.timers.append(_timer(hand.unit, booking, marker, reply))
    hand.unit.write(hand.actor, WRITTEN, words=marker, matter=booking_cards.matter(booking))


def _timer(unit: Unit, booking: Booking, marker: str, reply: Reply) -> Timer:
    due = unit.now + unit.estate.reply_undo
    return Timer(booking.estate, _key(booking, marker), due, KIND, booking.id, 0, reply)


def _key(booking: Booking, marker: str) -> str:
    return f"{KIND}:{booking.number}:{marker}"
