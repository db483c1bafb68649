"""A member's hand on a booking: which one they mean, whether it is theirs to work on, and how they are answered.

Working on a booking takes a role given by a code (design §13): names, money and points hang on it. It is for the desk
that runs the facility, the front desk, and supervisors; in that desk's room, the supervisors', or in private.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot import audience, booking_cards, post
from bot.club_refused import for_staff
from bot.refusal import Refusal
from bot.staff_hand import ASKED_FOR, Hand, asked_key
from bot.unit import ROOM_RANK, Unit
from flows.booking import Booking
from flows.facility import Facility
from flows.messages import Choice, Refused, Say
from flows.people import Member
from flows.rules.tone import Finding, read
from storage import bookings
from storage.timers import Timer

_MATTER = re.compile(r"booking:(\d+)")
ASKS = "booking:"  # begins what a question of ours asks for about a booking


def numbered(hand: Hand, number: int) -> Booking | None:
    """The booking of this number in this estate."""
    unit = hand.unit
    if not unit.estate.club.facilities:
        return None
    return bookings.by_number(unit.connection, unit.estate.key, number)


def quoted(hand: Hand) -> Booking | None:
    """The booking that the letter they reply to is about."""
    found = _MATTER.fullmatch(str(hand.quoted.matter or "")) if hand.quoted is not None else None
    if found is None:
        return None
    booking = bookings.seen(hand.unit.connection, int(found[1]))
    return booking if booking and booking.estate == hand.unit.estate.key else None


def asked_about(hand: Hand, subject: int) -> Booking | None:
    """The booking that a question of ours was about, by its id."""
    return bookings.seen(hand.unit.connection, subject)


def runs(hand: Hand, facility: Facility | None) -> Member:
    """The member, where they may work on what this desk runs, here. Raises Refusal."""
    member, estate = hand.linked(), hand.unit.estate
    desk = facility.desk if facility else estate.front_desk
    if not hand.supervises and member.department not in (desk, estate.front_desk):
        raise Refusal(Refused("club-not-your-desk"))
    room = hand.unit.rooms.get(hand.known.id)
    if not hand.private and (room is None or room.department not in (desk, estate.front_desk, audience.SUPERVISORS)):
        raise Refusal(Refused("club-not-in-this-room"))
    return member


def facility_of(hand: Hand, booking: Booking) -> Facility:
    """Raises Refusal when the estate file does not have it any more."""
    facility = booking_cards.facility_of(hand.unit, booking)
    if facility is None:
        raise Refusal(Refused("club-facility-gone", {"number": booking.label}))
    return facility


def answer_on(hand: Hand, booking: Booking, say: Say, *, asks: str | None = None) -> None:
    """A short answer where they wrote; in a room it hangs on the booking's card."""
    unit = hand.unit
    if not hand.private:
        booking_cards.tell(unit, booking, hand.known.id, say, asks=asks)
        return
    unit.post(
        hand.known.id,
        unit.speak_staff(say, hand.member),
        replace(say, booking=booking.number),
        **booking_cards.about(booking),
        rank=ROOM_RANK["answer"],
        asks=asks,
    )


def whisper_on(hand: Hand, booking: Booking, say: Say) -> None:
    """An answer that is nobody else's business: in their private chat, where they have one."""
    chat = None if hand.private or hand.person is None else post.private_chat(hand.unit, hand.person)
    answer_on(replace(hand, known=chat) if chat else hand, booking, say)


def ask_on(hand: Hand, booking: Booking, name: str) -> None:
    """The act wants words: a reply to this question carries them; in private the next words do."""
    say = Say(f"club-ask-{name}", booking_cards.named(hand.unit, booking))
    answer_on(hand, booking, say, asks=ASKS + name)
    unit, body = hand.unit, {"asked": ASKS + name}
    unit.timers.append(Timer(booking.estate, asked_key(hand), unit.now + ASKED_FOR, "relay", booking.id, 0, body))


def refuse_on(hand: Hand, booking: Booking, refused: Refused) -> None:
    """Nothing was changed; they hear why in private, and the ledger knows. A stale card is drawn again."""
    unit, refused = hand.unit, for_staff(refused)
    unit.write(hand.actor, "refused-press", matter=booking_cards.matter(booking), words=refused.key)
    whisper_on(hand, booking, Say(refused.key, {"number": booking.label, **refused.args}))
    if isinstance(hand.received.message, Choice) and hand.member:
        booking_cards.refresh(unit, booking)


def may_be_told(hand: Hand, words: str, booking: Booking | None = None) -> None:
    """Raises Refusal for words that may not reach a resident (the tone guard, handbook/rules.md §18)."""
    finding = fault(hand.unit, words, booking)
    if finding is not None and finding.blocks:
        raise Refusal(Refused("club-words-blocked", {"words": finding.said}))


def fault(unit: Unit, words: str, booking: Booking | None = None) -> Finding | None:
    """What is wrong with words for a resident. Numbers of the estate and their own may be told; a booking has no clock
    whose end could be promised."""
    numbers = [unit.estate.phone, *unit.estate.emergency_numbers.values(), booking.phone if booking else ""]
    public = frozenset("".join(mark for mark in number if mark.isdigit()) for number in numbers)
    return read(words, unit.house.taboos, promised=False, public=public)
