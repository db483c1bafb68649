"""The desk writes a booking down for a caller (/代订 3-2-501 棋牌室 明天19:00 2小时 4人 陈先生 13800001234)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot import booking_cards, booking_desk, booking_places, club_clock, club_details, club_guest, club_places, post
from bot.club_hand import answer_on
from bot.club_refused import for_staff, no_place
from bot.club_said import Said, said
from bot.refusal import Refusal
from bot.staff_hand import Hand
from flows.booking import Booking, Party, Wish
from flows.conversations.booking.heard import heard_booking
from flows.facility import Facility
from flows.messages import Refused, Say, Value
from flows.rules.bookings.money import money
from storage import households


def file_for(hand: Hand, words: str) -> None:
    """Every rule holds as in chat; what the desk writes down it has agreed to. Raises Refusal."""
    told = club_guest.told(hand, words, "club-file-how")
    facility, guest, talk = told.facility, told.guest, club_places.talk_of(hand)
    answers, rest = club_details.read(talk, facility, told.rest)
    line = said(talk, facility, rest, timed=True)
    draft = booking_desk.draft(
        hand.unit,
        facility,
        _wish(hand, facility, line),
        household=guest.household,
        house=guest.house,
        person=guest.person,
        name=line.name or (told.card.holder if told.card else "") or guest.name,
        phone=line.phone or guest.phone,
        filed_by=told.member.id,
        answers=answers,
    )
    filed = _reserve(hand, facility, draft)
    args: dict[str, Value] = {
        **booking_cards.named(hand.unit, filed),
        "amount": money(filed.price or 0),
        "priced": "yes" if filed.price else "no",
    }
    for person in households.bound(hand.unit.connection, guest.household):
        post.tell_resident(hand.unit, person, Say("club-told-filed", args, booking=filed.number), booking=filed)
    answer_on(hand, filed, Say("club-filed", {**args, **club_details.missing(facility, filed)}))


def _reserve(hand: Hand, facility: Facility, draft: Booking) -> Booking:
    """Raises Refusal in words for the desk: what is possible instead."""
    try:
        return booking_desk.reserve(hand.unit, draft, hand.actor)
    except Refusal as refusal:
        if refusal.refused.key != booking_places.TAKEN:
            raise Refusal(for_staff(refusal.refused)) from None
        standing = booking_desk.standing(hand.unit, draft)
        raise Refusal(no_place(hand.unit, facility, draft.wish, draft.house, standing)) from None


def _wish(hand: Hand, facility: Facility, line: Said) -> Wish:
    talk = replace(club_places.talk_of(hand), draft={"facility": facility.key})
    heard = heard_booking(talk, club_clock.on_the_clock(talk, facility, line.when))
    if not heard.get("start"):
        raise Refusal(Refused("club-file-how"))
    start = datetime.fromisoformat(heard["start"])
    length = timedelta(minutes=heard["minutes"]) if heard.get("minutes") else facility.slot
    end = datetime.fromisoformat(heard["end"]) if heard.get("end") else start + length
    return Wish(facility.key, start, end, line.party or Party(max(1, facility.fewest)), line.space)
