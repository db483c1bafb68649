"""Which facility, which space and which time a member's words name (/闭馆 泳池 今天14:00-18:00 雷雨)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bot import answers
from bot.refusal import Refusal
from bot.staff_hand import Hand
from bot.staff_lists import household_named
from flows.conversations.booking.naming import facility_named, folded, names_of, of_kind
from flows.facility import Facility
from flows.flow import Talk
from flows.messages import Refused
from flows.people import Resident
from flows.understanding import read_house

Stretch = tuple[datetime, datetime]


def talk_of(hand: Hand) -> Talk:
    """What the readers of free words look at; whoever asks is of staff and has no home here."""
    member = hand.linked()
    return answers.talk(hand.unit, Resident(member.person, member.language))


def facility_in(hand: Hand, words: str) -> Facility:
    """Raises Refusal where the words name none, or a kind of which there are several."""
    found = facility_named(talk_of(hand), words)
    if found is None:
        raise Refusal(Refused("club-which-facility", {"words": words.strip() or "—"}))
    return found


def names_none(hand: Hand, words: str) -> bool:
    """Whether the words name no facility at all."""
    talk = talk_of(hand)
    return facility_named(talk, words) is None and not of_kind(talk, words)


def home_in(hand: Hand, parts: Sequence[str]) -> tuple[str, int, str] | None:
    """The first word that names a home of the roster, the household, and its label; None: no word names any. Raises
    Refusal where all that read like homes are unknown."""
    unknown: Refusal | None = None
    for part in parts:
        if read_house(part):
            try:
                return part, *household_named(hand, part)
            except Refusal as refusal:
                unknown = unknown or refusal
    if unknown:
        raise unknown
    return None


def only_names(talk: Talk, facility: Facility, word: str) -> bool:
    """Whether a word does nothing but name the facility."""
    said = folded(talk, word)
    return said in {folded(talk, name) for name in names_of(facility.name, facility.also)}


def today(hand: Hand) -> date:
    return hand.unit.now.astimezone(hand.unit.estate.hours.timezone).date()
