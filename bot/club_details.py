"""What a facility asks (a meeting's purpose, its layout), as the desk writes it down: `会议性质：业主大会 茶水：热茶`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot import booking_cards, booking_places
from bot.club_hand import answer_on, ask_on, facility_of, runs
from bot.club_places import talk_of
from bot.refusal import Refusal
from bot.staff_hand import Hand
from flows.booking import Booking
from flows.conversations.booking.naming import folded, names_of
from flows.facility import Facility, Question
from flows.flow import Talk
from flows.messages import Named, Refused, Rows, Say, Value, row
from flows.rules.bookings.unanswered import unanswered
from storage import bookings

Answers = tuple[tuple[str, str], ...]
WRITTEN = "booking-details"  # in the ledger
LONGEST = 200
COLONS = (":", "：")


def read(talk: Talk, facility: Facility, words: str) -> tuple[Answers, str]:
    """The answers behind their labels, each until the next label or the end; and the words before them. Raises Refusal
    for a label that no question has."""
    before: list[str] = []
    found: dict[str, list[str]] = {}
    current: list[str] = before
    for part in words.split():
        label, rest = _cut(part)
        if label:
            current = found.setdefault(_asked(talk, facility, label).key, [])
        current += [rest] if rest else []
    answers = tuple((key, " ".join(said)[:LONGEST]) for key, said in found.items() if said)
    return answers, " ".join(before)


def add(hand: Hand, booking: Booking, words: str) -> None:
    """Written down on the card; what was told before is replaced. Raises Refusal."""
    facility = facility_of(hand, booking)
    runs(hand, facility)
    if not facility.asks or not booking.live:
        raise Refusal(Refused("club-details-none", {"number": booking.label}))
    if not words.strip():
        return ask_on(hand, booking, "details")
    answers, _ = read(talk_of(hand), facility, words)
    if not answers:
        raise Refusal(Refused("club-details-how", labels(facility)))
    booking_places.hold(hand.unit, facility.key)
    told = {**dict(booking.answers), **dict(answers)}
    after = replace(booking, answers=tuple((one.key, told[one.key]) for one in facility.asks if one.key in told))
    if not bookings.save(hand.unit.connection, after, booking.revision):
        raise Refusal(Refused("booking-changed-meanwhile", {"number": booking.label}))
    said = " ".join(f"{key}={answer}" for key, answer in answers)
    hand.unit.write(hand.actor, WRITTEN, matter=booking_cards.matter(booking), words=said)
    booking_cards.redraw(hand.unit, booking, after)
    return answer_on(hand, booking, Say("club-details-kept", {"number": booking.label, **missing(facility, after)}))


def missing(facility: Facility, booking: Booking) -> dict[str, Value]:
    """What is still to be asked of the guest."""
    rows = tuple(row("club-detail-row", label=one.label or one.ask) for one in unanswered(facility, booking))
    return {"missing": Rows(rows), "has-missing": "yes" if rows else "no"}


def labels(facility: Facility) -> dict[str, Value]:
    return {"rows": Rows(tuple(row("club-detail-row", label=one.label or one.ask) for one in facility.asks))}


def _cut(part: str) -> tuple[str, str]:
    """A label and what follows it, where a word has one; a time has none."""
    at = min((part.find(mark) for mark in COLONS if mark in part), default=-1)
    return (part[:at], part[at + 1 :]) if at > 0 and not part[at - 1].isdigit() else ("", part)


def _asked(talk: Talk, facility: Facility, label: str) -> Question:
    """The question of this label, or the only one whose label or words hold it. Raises Refusal."""
    said = folded(talk, label)
    exact = [one for one in facility.asks if said in _names(talk, one)]
    near = [one for one in facility.asks if any(said in name for name in _names(talk, one))]
    if len(exact) == 1 or len(near) == 1:
        return (exact or near)[0]
    key = "club-details-how" if facility.asks else "club-details-unasked"
    raise Refusal(Refused(key, labels(facility) if facility.asks else {"words": label}))


def _names(talk: Talk, question: Question) -> Iterator[str]:
    yield question.key
    for named in (question.label, question.ask):
        if isinstance(named, Named):
            yield from (folded(talk, name) for name in names_of(named, ()))
