"""/会所, /会所 明天, /会所 统计, /会所 登记, /会所 帮助: the day, the month in figures, the register of entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot import booking_cards, club_meant, club_sheet, post
from bot.club_hand import runs
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer
from bot.unit import Unit
from flows.booking import Booking, State
from flows.facility import Facility
from flows.messages import Refused, Row, Rows, Say, row
from storage import bookings
from storage.club import card_of

ENTERED = (State.ARRIVED, State.DONE)
FIGURES, REGISTER, HELP = "club-word-figures", "club-word-register", "club-word-help"


def club(hand: Hand, words: str) -> None:
    """The sheet of a day, unless the words ask for figures or the register. Raises Refusal."""
    hand.linked()
    facilities = _theirs(hand)
    if _after(hand, HELP, words):
        return answer(hand, Say("club-help"))
    if rest := _after(hand, FIGURES, words):
        return answer(hand, figures(hand.unit, facilities, club_meant.day_meant(hand, rest)))
    if rest := _after(hand, REGISTER, words):
        return _register(hand, facilities, club_meant.day_meant(hand, rest))
    day = club_meant.day_meant(hand, words)
    say = club_sheet.sheet(hand.unit, facilities, day)
    return answer(hand, say or Say("club-sheet-empty", {"day": day}))


def _theirs(hand: Hand) -> list[Facility]:
    """The facilities whose desk is theirs, here. Raises Refusal where none is."""
    found, why = [], Refused("club-none")
    for facility in hand.unit.estate.club.facilities:
        try:
            runs(hand, facility)
        except Refusal as refusal:
            why = refusal.refused
        else:
            found.append(facility)
    if not found:
        raise Refusal(why)
    return found


def _after(hand: Hand, word: str, words: str) -> str:
    """What follows this word, in any of the estate's languages, with a blank before it; empty: it does not stand
    first."""
    said, speech, estate = words.strip().casefold(), hand.unit.house.speech, hand.unit.estate
    for language in speech.languages():
        name = speech.words(word, language, estate).casefold()
        if said.startswith(name):
            return f" {said[len(name) :]}"
    return ""


# ── figures ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def figures(unit: Unit, facilities: Sequence[Facility], day: date) -> Say:
    """The month of this day, as far as it has come: bookings, people, no-shows, cancellations, hours used."""
    first = day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    start, end = club_sheet.midnights(unit, first)[0], club_sheet.midnights(unit, last)[1]
    lines = Rows(tuple(_figure(unit, one, start, end) for one in facilities))
    return Say("club-figures", {"from": first, "until": last, "rows": lines})


def _figure(unit: Unit, facility: Facility, start: datetime, end: datetime) -> Row:
    key, connection = unit.estate.key, unit.connection
    counted = bookings.counts(connection, key, facility.key, start, end)
    closed = bookings.of_day(connection, key, start, end, facility.key, (State.CLOSED,))
    return row(
        "club-figures-row",
        facility=facility.name,
        bookings=counted["bookings"],
        people=counted["people"],
        missed=counted["no-shows"],
        cancelled=counted["cancelled"],
        closed=len(closed),
        hours=f"{counted['minutes'] / 60:.1f}",
    )


# ── the register of entries ──────────────────────────────────────────────────────────────────────────────────────────


def _register(hand: Hand, facilities: Sequence[Facility], day: date) -> None:
    """《入场登记》: who came when, with which card and locker, and when they left. It names people: in private only, and
    the ledger knows who asked."""
    unit = hand.unit
    chat = hand.known if hand.private else post.private_chat(unit, hand.linked().person)
    if chat is None:
        raise Refusal(Refused("open-private-chat"))
    start, end = club_sheet.midnights(unit, day)
    key, connection = unit.estate.key, unit.connection
    found = [
        (facility, one)
        for facility in facilities
        for one in bookings.of_day(connection, key, start, end, facility.key, ENTERED)
    ]
    unit.write(hand.actor, "club-register", words=day.isoformat())
    lines = Rows(tuple(_entry(unit, facility, one) for facility, one in found))
    say = Say("club-register", {"day": day, "count": len(found), "rows": lines})
    answer(replace(hand, known=chat), say)
    if not hand.private:
        answer(hand, Say("club-in-private"))


def _entry(unit: Unit, facility: Facility, booking: Booking) -> Row:
    arrived, left = booking.arrived or booking.start, booking.left
    named = booking_cards.named(unit, booking)
    held = card_of(unit.connection, booking.estate, booking.facility, booking.card) if booking.card else None
    return row(
        "club-register-row",
        number=booking.label,
        facility=facility.name,
        space=named["space"],
        several=named["several"],
        who=(held[1].holder if held else "") or booking.name or booking.house or "—",
        house=booking.house or "—",
        people=booking.party.people,
        arrived=club_sheet.clock(unit, arrived),
        left=club_sheet.clock(unit, left) if left else "—",
        locker=booking.locker or "—",
        card=booking.card or "—",
    )
