"""Whose booking the desk writes down: the home or the member card that a line names, and whom to ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot import club_places
from bot.club_hand import runs
from bot.refusal import Refusal
from bot.staff_hand import Hand
from flows.booking import Membership
from flows.facility import Facility
from flows.messages import Refused
from flows.people import Member
from flows.understanding import read_phone
from storage import club, households, people

_CARD = re.compile(r"[A-Za-z]{1,8}-?\d{1,30}")  # as most estates number their member cards


@dataclass(frozen=True, slots=True)
class Guest:
    """Whose booking it is; `person` is the head of the household, where the bot knows them."""

    household: int
    house: str
    person: int | None
    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a line of the desk says; `card` is the member card that it names, `rest` the words beside."""

    facility: Facility
    member: Member
    guest: Guest
    card: Membership | None
    rest: str


def told(hand: Hand, words: str, how: str) -> Told:
    """Whose it is, by the number of a member card or by the home; the facility; the words beside. Raises Refusal."""
    hand.linked()
    _named(hand, words, how)
    facility = club_places.facility_in(hand, words)
    member = runs(hand, facility)
    talk = club_places.talk_of(hand)
    parts = [part for part in words.split() if not club_places.only_names(talk, facility, part)]
    for part in parts:
        if found := club.card_of(hand.unit.connection, hand.unit.estate.key, facility.key, part.upper()):
            counts_today(hand, facility, found[1])
            house = people.house(*(households.door_of(hand.unit.connection, found[0]) or ("", "", "")))
            return Told(facility, member, guest_of(hand, found[0], house), found[1], _without(parts, part))
    if facility.card and (unknown := next((part for part in parts if _CARD.fullmatch(part)), "")):
        raise Refusal(Refused("club-card-unknown", {"card": unknown.upper(), "facility": facility.name}))
    home = club_places.home_in(hand, parts)
    if home is None:
        raise Refusal(Refused(how))
    part, household, house = home
    return Told(facility, member, guest_of(hand, household, house), None, _without(parts, part))


def counts_today(hand: Hand, facility: Facility, card: Membership) -> None:
    """Raises Refusal for a card that has run out, or begins later."""
    day = club_places.today(hand)
    if not card.since <= day <= card.until:
        dates = {"since": card.since.isoformat(), "until": card.until.isoformat()}
        raise Refusal(Refused("club-card-not-valid", {"card": card.card, "facility": facility.name, **dates}))


def holder(hand: Hand, facility: Facility, card: str) -> str:
    """Whose name is on a member card; empty where nobody wrote one down."""
    found = club.card_of(hand.unit.connection, hand.unit.estate.key, facility.key, card) if card else None
    return found[1].holder if found else ""


def guest_of(hand: Hand, household: int, house: str) -> Guest:
    """The head of the household, as the bot knows them, else as the roster does."""
    connection = hand.unit.connection
    bound = households.bound(connection, household)
    person = next((one for one, head in bound.items() if head), next(iter(bound), None))
    name, phone = "", ""
    if person is not None:
        name, _, phone = people.contact(connection, person)
        name = households.full_name(connection, person) or name
    if not name:
        name, phone = households.head_on_roster(connection, household) or ("", phone)
    return Guest(household, house, person, name, phone)


def _named(hand: Hand, words: str, how: str) -> None:
    """Raises Refusal with the pattern where nothing that could be a facility is written."""
    parts = [part for part in words.split() if not read_phone(part)]
    if parts and club_places.names_none(hand, words):
        try:
            home = club_places.home_in(hand, parts)
        except Refusal:
            return
        parts = [part for part in parts if home is None or part != home[0]]
    if not parts:
        raise Refusal(Refused(how))


def _without(parts: list[str], part: str) -> str:
    return " ".join(one for one in parts if one != part)
