"""The staff room: presses, typed short codes and replies to cards, in a room or in a member's private chat (design §6).

A press by somebody without the right changes nothing, is answered in private and kept in the ledger.
"""

from __future__ import annotations

from typing import Any

from bot import (
    club_hand,
    club_relay,
    staff_acts,
    staff_beside,
    staff_bookings,
    staff_club,
    staff_codes,
    staff_complaints,
    staff_press,
)
from bot.channels.base import Received
from bot.refusal import Refusal
from bot.relay import reworded, take_back_last
from bot.staff_hand import Hand, answer, asked_of, refuse, was_asked
from bot.staff_words import CLUB, Command
from bot.unit import Unit
from flows.booking import Booking
from flows.messages import Amended, Choice, Photo, Refused, Say, Text
from flows.ticket import Ticket
from flows.understanding import read_word
from storage import bookings, tickets
from storage.people import Known

SLASH_ONLY = CLUB | frozenset(
    {"file", "complain", "room", "cancel-booking"}
)  # in private these words may be a resident's: members live somewhere too


def handle(unit: Unit, received: Received, known: Known, sender_person: int | None, *, quoted: Any) -> bool:
    """Take a message of a room, or of a linked member in private; False when a private message is no business of staff.

    `quoted` is our own letter that it replies to, a row of the outbox, or None. In a group that is no room only `/room
    CODE` does something.
    """
    hand = Hand(unit, received, known, sender_person, unit.member_of(sender_person), quoted)
    if hand.private and not wants(hand):
        return False
    try:
        with unit.attempt():
            if not hand.private and known.id not in unit.rooms:
                staff_codes.in_unknown_group(hand)
            else:
                _take(hand)
    except Refusal as refusal:
        if booking := _booking_about(hand):
            club_hand.refuse_on(hand, booking, refusal.refused)
        else:
            refuse(hand, refusal.refused, _about(hand))
    return True


def wants(hand: Hand) -> bool:
    """Whether a private message is meant for the staff room: a press of its buttons, a short code, a reply to its
    lines."""
    message = hand.received.message
    if isinstance(message, Choice):
        return any(side.is_ours(message.list) for side in (staff_press, staff_bookings, staff_club))
    if hand.member is None:
        return False
    if (hand.quoted is not None and hand.quoted.asks) or _answers_a_question(hand):
        return True
    command = hand.unit.house.staff_words.read(hand.text)
    if command and command.verb != "start":
        return command.verb not in SLASH_ONLY or hand.text.lstrip().startswith("/")
    if booking := club_hand.quoted(hand):
        return not _is_their_home(hand, booking)
    ticket = _quoted_ticket(hand)
    return ticket is not None and not _is_resident_of(hand, ticket)


def _answers_a_question(hand: Hand) -> bool:
    """In private the words after our question answer it, quoted or not; a short code is a new matter."""
    said = isinstance(hand.received.message, Text | Photo) and hand.quoted is None
    return said and hand.private and not hand.unit.house.staff_words.read(hand.text) and asked_of(hand) is not None


def _is_resident_of(hand: Hand, ticket: Ticket) -> bool:
    """A member who reported the ticket themselves answers as a resident does."""
    followers = tickets.followers(hand.unit.connection, ticket.id)
    return hand.person == ticket.reporter or hand.person in followers


def _is_their_home(hand: Hand, booking: Booking) -> bool:
    """A member who booked it themselves, or lives there, answers as a resident does."""
    unit = hand.unit
    own = bookings.visible(unit.connection, unit.estate.key, hand.person, booking.number) if hand.person else None
    return own is not None


def _take(hand: Hand) -> None:
    match hand.received.message:
        case Choice(list_) as choice if staff_bookings.is_ours(list_):
            staff_bookings.press(hand, choice)
        case Choice(list_) as choice if staff_club.is_ours(list_):
            staff_club.press(hand, choice)
        case Choice() as choice:
            staff_press.press(hand, choice)
        case Amended():
            if ticket := _quoted_ticket(hand):
                reworded(hand, ticket)
            elif booking := club_hand.quoted(hand):
                club_relay.reworded(hand, booking)
        case Text() | Photo():
            _words(hand)
        case _:
            return  # a sticker, a voice, a place: chatter of the room


def _words(hand: Hand) -> None:
    """In this order: what we asked for, an inside note, a short code, a reply to a card; all else is the room's own
    talk."""
    ticket = _quoted_ticket(hand)
    words = hand.unit.house.staff_words
    if booking := _booking_answered(hand):
        return _on_booking(hand, booking)
    if _answers_a_question(hand) and (question := asked_of(hand)):
        was_asked(hand)
        asked = tickets.load(hand.unit.connection, [question.subject])[question.subject]
        return staff_press.answered(hand, asked, str(question.body["asked"]))
    if ticket and hand.quoted is not None and hand.quoted.asks:
        was_asked(hand)
        return staff_press.answered(hand, ticket, str(hand.quoted.asks))
    if ticket and (note := words.note(hand.text)) is not None and not words.read(hand.text):
        hand.working()
        return staff_beside.note(hand, ticket, note)
    if command := words.read(hand.text) or (_on_card(hand, ticket) if ticket else None):
        return staff_codes.carry_out(hand, command)
    if ticket and (decisions := staff_press.decisions_of(hand.quoted)):
        return _decides(hand, ticket, decisions)
    if ticket and (hand.text.strip() or hand.photos):
        hand.working()
        return staff_beside.reply(hand, ticket, hand.text)
    return _without_number(hand)


def _booking_answered(hand: Hand) -> Booking | None:
    """The booking that these words are about: they quote a line about it, or answer our question in private."""
    if _answers_a_question(hand) and (question := asked_of(hand)):
        ours = str(question.body["asked"]).startswith(club_hand.ASKS)
        return club_hand.asked_about(hand, question.subject) if ours else None
    return club_hand.quoted(hand)


def _on_booking(hand: Hand, booking: Booking) -> None:
    """In the same order: what we asked for, an inside note, a short code; other words go to the resident."""
    words = hand.unit.house.staff_words
    asks = str(hand.quoted.asks or "") if hand.quoted is not None else ""
    if _answers_a_question(hand) and (question := asked_of(hand)):
        asks = str(question.body["asked"])
    if asks:
        was_asked(hand)
        return staff_bookings.answered(hand, booking, asks)
    if (note := words.note(hand.text)) is not None and not words.read(hand.text):
        return staff_bookings.do(hand, booking, "note", note)
    if command := words.read(hand.text, booking.number, staff_bookings.ON_THEIR_CARD):
        return staff_codes.carry_out(hand, command)
    if command := words.read_on(hand.text, booking.number):
        return staff_bookings.do(hand, booking, command.verb, command.words)
    return staff_bookings.do(hand, booking, "reply", hand.text)


def _decides(hand: Hand, ticket: Ticket, decisions: list[str]) -> None:
    """A reply to a request for a decision is the decision, and never words for the resident."""
    word = read_word(hand.text, hand.unit.house.vocabulary)
    chosen = decisions[:1] if word == "yes" else decisions[1:2] if word == "no" else []
    if not chosen:
        raise Refusal(Refused("decision-by-button", {"number": ticket.label}))
    staff_acts.do(hand, ticket, chosen[0])


def _on_card(hand: Hand, ticket: Ticket) -> Command | None:
    """The command that a reply to a card is; a verb that means nothing here begins words for the resident."""
    command = hand.unit.house.staff_words.read_on(hand.text, ticket.number)
    foreign = command and command.verb in staff_complaints.OWN and ticket.kind not in staff_complaints.MEANT
    return None if foreign or (command and command.verb in staff_bookings.OWN) else command


def _without_number(hand: Hand) -> None:
    """Of a member's words that hang on no card: what was nearly an act of work is answered, all else is chatter."""
    if hand.member is None or hand.private:
        return
    words = hand.unit.house.staff_words
    meant = words.read_on(hand.text, 0) if hand.text.strip() else None
    if meant and meant.verb in staff_bookings.OWN:
        return  # “come”, “agreed”: people say that to each other
    if meant and meant.verb == "undo" and take_back_last(hand):
        return
    if meant or words.note(hand.text):
        answer(hand, Say("staff-needs-number", {"words": words.verb_of(hand.text)}))
    elif was_asked(hand):
        answer(hand, Say("staff-reply-to-question"))


def _quoted_ticket(hand: Hand) -> Ticket | None:
    if hand.quoted is None or hand.quoted.ticket_id is None:
        return None
    found = tickets.load(hand.unit.connection, [hand.quoted.ticket_id]).get(hand.quoted.ticket_id)
    return found if found and hand.sees(found) else None


def _about(hand: Hand) -> Ticket | None:
    """The ticket a refused message was about, for its answer and the ledger."""
    message = hand.received.message
    number = staff_press.number_in(message.list) if isinstance(message, Choice) else None
    if number is None and (command := hand.unit.house.staff_words.read(hand.text)):
        number = command.number
    if number is not None:
        return tickets.by_number(hand.unit.connection, hand.unit.estate.key, number)
    return _quoted_ticket(hand)


def _booking_about(hand: Hand) -> Booking | None:
    """The booking that a refused message was about, for its answer and the ledger."""
    message = hand.received.message
    number = staff_bookings.number_in(message.list) if isinstance(message, Choice) else None
    replied = club_hand.quoted(hand)
    on, theirs = (replied.number, staff_bookings.ON_THEIR_CARD) if replied else (None, frozenset[str]())
    if number is None and (command := hand.unit.house.staff_words.read(hand.text, on, theirs)):
        number = command.number
    return club_hand.numbered(hand, number) if number is not None else replied
