"""Guests are at the desk (/入场 健身房 G-0001, /入场 泳池 3-2-501 2大1小 12): whoever has booked is checked in for that,
whoever has not gets a place, if one is free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot import (
    booking_desk,
    booking_places,
    club_guest,
    club_moving,
    club_places,
    club_serving,
    club_sheet,
    staff_bookings,
)
from bot.club_guest import Told
from bot.club_refused import closure, for_staff
from bot.club_said import said
from bot.refusal import Refusal
from bot.staff_hand import Hand
from flows.booking import Booking, Party, State, Wish
from flows.facility import TICK, Facility
from flows.messages import Period, Refused, Row, Rows, Value
from flows.rules.bookings.allowed import of_household, of_party
from flows.rules.bookings.windows import windows
from storage import bookings


def walk_in(hand: Hand, words: str) -> None:
    """Raises Refusal."""
    told, unit = club_guest.told(hand, words, "club-walk-in-how"), hand.unit
    facility, guest = told.facility, told.guest
    if booked := _booked_now(hand, told):
        return staff_bookings.do(hand, booked, "arrive", _beside(told))
    line = said(club_places.talk_of(hand), facility, told.rest)
    wish = Wish(facility.key, *_from_now(hand, facility), line.party or Party(1), line.space)
    booking_places.hold(unit, facility.key, guest.household, alone=facility.locker)
    draft = booking_desk.draft(
        unit,
        facility,
        wish,
        household=guest.household,
        house=guest.house,
        person=guest.person,
        name=guest.name,
        phone=line.phone or guest.phone,
        filed_by=told.member.id,
    )
    if rules := _broken(hand, facility, draft):
        return _comes_later(hand, told, rules)
    rest = (told.card.card, *line.rest) if told.card else line.rest
    card, locker = club_serving.card_and_locker(hand, draft, facility, rest)
    if shut := closure(unit, facility, wish):
        raise Refusal(Refused("club-shut-why", {"facility": facility.name, "words": shut.reason or "—"}))
    arrived = replace(
        draft,
        state=State.ARRIVED,
        space=club_moving.place_of(unit, facility, wish),
        name=line.name or club_guest.holder(hand, facility, card) or guest.name,
        arrived=unit.now,
        here=unit.now,
        deposit_taken=draft.deposit > 0,
        locker="" if club_serving.is_none(hand, locker) else locker,
        card=card,
    )
    return club_serving.noted(hand, booking_desk.file(unit, arrived, hand.actor), "arrive")


def _beside(told: Told) -> str:
    return " ".join(filter(None, (told.card.card if told.card else "", told.rest)))


def _broken(hand: Hand, facility: Facility, draft: Booking) -> tuple[Row, ...]:
    """Of the rules all but those of when one may book: they are here."""
    unit, zone = hand.unit, hand.unit.estate.hours.timezone
    standing = booking_desk.standing(unit, draft)
    broken = of_household(facility, unit.estate.club, draft.wish, standing, unit.now, zone)
    return (*of_party(facility, draft.wish), *broken)


def _comes_later(hand: Hand, told: Told, rules: Sequence[Row]) -> None:
    """They may not have another place: perhaps they have come early for the one that they have booked for today.
    Raises Refusal."""
    later = _today(hand, told, (State.BOOKED,))
    coming = next((one for one in later if one.start > hand.unit.now), None)
    if coming is None:
        raise Refusal(for_staff(Refused("booking-broken", {"rules": Rows(tuple(rules)), "count": len(rules)})))
    try:
        staff_bookings.do(hand, coming, "arrive", _beside(told))
    except Refusal as refusal:
        if refusal.refused.key != "booking-too-early":
            raise
        when = Period(coming.start, coming.end)
        args: dict[str, Value] = {
            "house": told.guest.house,
            "number": coming.label,
            "when": when,
            "opens": refusal.refused.args["opens"],
        }
        raise Refusal(Refused("club-comes-later", args)) from None


def _booked_now(hand: Hand, told: Told) -> Booking | None:
    """Their booking that they may come for by now; who was given up as absent may have it, while its place is free."""
    now, early = hand.unit.now, told.facility.early
    near = [one for one in _today(hand, told, (State.BOOKED, State.NO_SHOW)) if one.start - early <= now < one.end]
    free = (one for one in near if one.state is State.BOOKED or club_serving.is_still_free(hand, one, told.facility))
    return next(iter(sorted(free, key=lambda one: one.state is State.NO_SHOW)), None)


def _today(hand: Hand, told: Told, states: tuple[State, ...]) -> list[Booking]:
    start, end = club_sheet.midnights(hand.unit, club_places.today(hand))
    unit, facility = hand.unit, told.facility
    begins = start - facility.longest
    found = bookings.of_day(unit.connection, unit.estate.key, begins, end, facility.key, states)
    return [one for one in found if one.household == told.guest.household]


def _from_now(hand: Hand, facility: Facility) -> tuple[datetime, datetime]:
    """Until the session ends where there are sessions, the next one once its guests may come; else for the shortest
    time; never longer than it is open. Raises Refusal where it is closed."""
    unit, day = hand.unit, club_places.today(hand)
    found = windows(facility, unit.estate.hours.timezone, day, day)
    opened, closes = next(((a, b) for a, b in found if a <= unit.now < b), (None, None))
    if opened is None or closes is None:
        raise Refusal(Refused("club-shut-now", {"facility": facility.name}))
    start = opened + (unit.now - opened) // TICK * TICK
    if facility.every != facility.longest:
        return start, min(start + facility.slot, closes)
    following = _following(opened, unit.now, facility.every)
    if unit.now >= following - facility.early and following + facility.slot <= closes:
        return following, min(following + facility.every, closes)
    return start, min(following, closes)


def _following(opened: datetime, now: datetime, every: timedelta) -> datetime:
    """When the next session begins."""
    return opened + ((now - opened) // every + 1) * every
