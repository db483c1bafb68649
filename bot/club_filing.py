"""The desk writes a booking down: for a caller (/代订 3-2-501 棋牌室 明天19点 2小时 4人), and for guests who come
without one (/入场 健身房 G-0001, /入场 泳池 3-2-501 2大1小 12)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot import booking_cards, booking_desk, booking_places, club_moving, club_places, post, staff_bookings
from bot.club_hand import answer_on, runs
from bot.club_serving import card_and_locker, noted
from bot.refusal import Refusal
from bot.staff_hand import Hand
from flows.booking import Booking, Party, State, Wish
from flows.conversations.booking.heard import heard_booking
from flows.facility import TICK, Facility
from flows.messages import Refused, Rows, Say, Value
from flows.people import Member
from flows.rules.bookings.allowed import of_household, of_party
from flows.rules.bookings.money import money
from flows.rules.bookings.windows import windows
from flows.understanding import read_phone
from storage import bookings, club, households, people


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
    """What a line of the desk says; `card` is the number of a member card, `rest` the words beside."""

    facility: Facility
    member: Member
    guest: Guest
    card: str
    rest: str


def file_for(hand: Hand, words: str) -> None:
    """Every rule holds as in chat; what the desk writes down it has agreed to. Raises Refusal."""
    told = _read(hand, words, "club-file-how")
    facility, guest, rest = told.facility, told.guest, told.rest
    name, phone, said = _caller(rest)
    wish = _wish(hand, facility, said)
    draft = booking_desk.draft(
        hand.unit,
        facility,
        wish,
        household=guest.household,
        house=guest.house,
        person=guest.person,
        name=name or guest.name,
        phone=phone or guest.phone,
        filed_by=told.member.id,
    )
    filed = booking_desk.reserve(hand.unit, draft, hand.actor)
    args: dict[str, Value] = {
        **booking_cards.named(hand.unit, filed),
        "amount": money(filed.price or 0),
        "priced": "yes" if filed.price else "no",
    }
    for person in households.bound(hand.unit.connection, guest.household):
        post.tell_resident(hand.unit, person, Say("club-told-filed", args, booking=filed.number), booking=filed)
    answer_on(hand, filed, Say("club-filed", args))


def _caller(words: str) -> tuple[str, str, str]:
    """Who calls: a telephone number, and the name before it (陈先生 13800001234); and the words without them."""
    parts = words.split()
    at = next((number for number, part in enumerate(parts) if read_phone(part)), None)
    if at is None:
        return "", "", words
    named = at > 0 and not any(map(str.isnumeric, parts[at - 1]))
    name = parts[at - 1][:64] if named else ""
    return name, read_phone(parts[at]) or "", " ".join((*parts[: at - 1 if named else at], *parts[at + 1 :]))


def _wish(hand: Hand, facility: Facility, words: str) -> Wish:
    talk = replace(club_places.talk_of(hand), draft={"facility": facility.key})
    heard = heard_booking(talk, words)
    if not heard.get("start"):
        raise Refusal(Refused("club-file-how"))
    start = datetime.fromisoformat(heard["start"])
    length = timedelta(minutes=heard["minutes"]) if heard.get("minutes") else facility.slot
    end = datetime.fromisoformat(heard["end"]) if heard.get("end") else start + length
    return Wish(facility.key, start, end, _party(heard, facility.fewest), str(heard.get("space") or ""))


def _party(heard: dict[str, object], fewest: int) -> Party:
    adults = heard.get("adults")
    if not isinstance(adults, int):
        return Party(max(1, fewest))
    return Party(adults, int(str(heard.get("children") or 0)))


# ── who comes without a booking ──────────────────────────────────────────────────────────────────────────────────────


def walk_in(hand: Hand, words: str) -> None:
    """Who has booked for now is checked in; who has not gets a place, if one is free, and is checked in. Raises
    Refusal."""
    told, unit = _read(hand, words, "club-walk-in-how"), hand.unit
    facility, guest = told.facility, told.guest
    if booked := _booked_now(hand, facility, guest):
        return staff_bookings.do(hand, booked, "arrive", f"{told.card} {told.rest}".strip())
    parts = told.rest.split()
    lockers = [word for word in parts if word.isascii() and word.isalnum()]
    spoken = " ".join(word for word in parts if word not in lockers)
    wish = _now(hand, facility, spoken)
    booking_places.hold(unit, facility.key, guest.household)
    draft = booking_desk.draft(
        unit,
        facility,
        wish,
        household=guest.household,
        house=guest.house,
        person=guest.person,
        name=guest.name,
        phone=guest.phone,
        filed_by=told.member.id,
    )
    _must_allow(hand, facility, draft)
    card, locker = card_and_locker(hand, draft, facility, " ".join(filter(None, (told.card, *lockers))))
    arrived = replace(
        draft,
        state=State.ARRIVED,
        space=club_moving.place_of(unit, facility, wish),
        arrived=unit.now,
        here=unit.now,
        deposit_taken=draft.deposit > 0,
        locker=locker[:16],
        card=card,
    )
    return noted(hand, booking_desk.file(unit, arrived, hand.actor), "arrive")


def _now(hand: Hand, facility: Facility, words: str) -> Wish:
    talk = replace(club_places.talk_of(hand), draft={"facility": facility.key})
    heard = heard_booking(talk, words) if words else {}
    return Wish(facility.key, *_from_now(hand, facility), _party(heard, 1), str(heard.get("space") or ""))


def _must_allow(hand: Hand, facility: Facility, draft: Booking) -> None:
    """Of the rules all but those of when one may book: they are here. Raises Refusal."""
    unit, zone = hand.unit, hand.unit.estate.hours.timezone
    standing = booking_desk.standing(unit, draft)
    broken = of_household(facility, unit.estate.club, draft.wish, standing, unit.now, zone)
    broken = (*of_party(facility, draft.wish), *broken)
    if broken:
        raise Refusal(Refused("booking-broken", {"rules": Rows(broken), "count": len(broken)}))


def _booked_now(hand: Hand, facility: Facility, guest: Guest) -> Booking | None:
    """Their booking that they may come for by now."""
    unit = hand.unit
    found = bookings.standing(unit.connection, unit.estate.key, None, guest.household, unit.now).bookings
    near = (one for one in found if one.start - facility.early <= unit.now < one.end)
    return next((one for one in near if one.facility == facility.key and one.state is State.BOOKED), None)


def _from_now(hand: Hand, facility: Facility) -> tuple[datetime, datetime]:
    """Until the session ends where there are sessions, else for the shortest time; never longer than it is open.
    Raises Refusal where it is closed."""
    unit, day = hand.unit, club_places.today(hand)
    found = windows(facility, unit.estate.hours.timezone, day, day)
    opened, closes = next(((a, b) for a, b in found if a <= unit.now < b), (None, None))
    if opened is None or closes is None:
        raise Refusal(Refused("club-shut-now", {"facility": facility.name}))
    start = opened + (unit.now - opened) // TICK * TICK
    if facility.every == facility.longest:  # sessions
        end = opened + ((unit.now - opened) // facility.every + 1) * facility.every
    else:
        end = start + facility.slot
    return start, min(end, closes)


# ── whose it is ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _read(hand: Hand, words: str, how: str) -> Told:
    """Whose it is, by the number of a member card or by the home; the facility; the words beside. Raises Refusal."""
    hand.linked()
    facility = club_places.facility_in(hand, words)
    member = runs(hand, facility)
    talk, key, connection = club_places.talk_of(hand), hand.unit.estate.key, hand.unit.connection
    parts = [part for part in words.split() if not club_places.only_names(talk, facility, part)]
    for part in parts:
        if found := club.card_of(connection, key, facility.key, part.upper()):
            house = people.house(*(households.door_of(connection, found[0]) or ("", "", "")))
            return Told(facility, member, _guest(hand, found[0], house), part, _without(parts, part))
    home = club_places.home_in(hand, parts)
    if home is None:
        raise Refusal(Refused(how))
    part, household, house = home
    return Told(facility, member, _guest(hand, household, house), "", _without(parts, part))


def _without(parts: list[str], part: str) -> str:
    return " ".join(one for one in parts if one != part)


def _guest(hand: Hand, household: int, house: str) -> Guest:
    connection = hand.unit.connection
    bound = households.bound(connection, household)
    person = next((one for one, head in bound.items() if head), next(iter(bound), None))
    surname, phone = "", ""
    if person is not None:
        surname, _, phone = people.contact(connection, person)
        surname = households.full_name(connection, person) or surname
    return Guest(household, house, person, surname, phone)
