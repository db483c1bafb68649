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
from bot.staff_lists import household_named
from flows.booking import Booking, Party, State, Wish
from flows.conversations.booking.heard import heard_booking
from flows.facility import TICK, Facility
from flows.messages import Refused, Rows, Say, Value
from flows.people import Member
from flows.rules.bookings.allowed import of_household, of_party
from flows.rules.bookings.money import money
from flows.rules.bookings.windows import windows
from flows.understanding import read_house, read_phone
from storage import bookings, club, households, people


@dataclass(frozen=True, slots=True)
class Guest:
    """Whose booking it is; `person` is the head of the household, where the bot knows them."""

    household: int
    house: str
    person: int | None
    name: str
    phone: str


def file_for(hand: Hand, words: str) -> None:
    """Every rule holds as in chat; what the desk writes down it has agreed to. Raises Refusal."""
    who, facility, member, rest = _read(hand, words, "club-file-how")
    guest = _guest(hand, facility, who)
    phone = next((one for word in rest.split() if (one := read_phone(word))), "")
    said = " ".join(word for word in rest.split() if not read_phone(word))
    wish = _wish(hand, facility, said)
    draft = booking_desk.draft(
        hand.unit,
        facility,
        wish,
        household=guest.household,
        house=guest.house,
        person=guest.person,
        name=guest.name,
        phone=phone or guest.phone,
        filed_by=member.id,
    )
    filed = booking_desk.reserve(hand.unit, draft, hand.actor)
    args: dict[str, Value] = {
        **booking_cards.named(hand.unit, filed),
        "amount": money(filed.price or 0),
        "priced": "yes" if filed.price else "no",
    }
    for person in households.bound(hand.unit.connection, guest.household):
        told = Say("club-told-filed", args, booking=filed.number)
        post.tell_resident(hand.unit, person, told, booking=filed)
    answer_on(hand, filed, Say("club-filed", args))


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
    who, facility, member, rest = _read(hand, words, "club-walk-in-how")
    guest = _guest(hand, facility, who)
    unit = hand.unit
    if booked := _booked_now(hand, facility, guest):
        card = who if facility.card and not read_house(who) else ""
        return staff_bookings.do(hand, booked, "arrive", f"{card} {rest}".strip())
    talk = replace(club_places.talk_of(hand), draft={"facility": facility.key})
    people_words = " ".join(word for word in rest.split() if not word.isascii() or not word.isalnum())
    heard = heard_booking(talk, people_words) if people_words else {}
    start, end = _from_now(hand, facility)
    wish = Wish(facility.key, start, end, _party(heard, 1), str(heard.get("space") or ""))
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
        filed_by=member.id,
    )
    standing = booking_desk.standing(unit, draft)
    zone = unit.estate.hours.timezone
    broken = of_party(facility, wish) + of_household(facility, unit.estate.club, wish, standing, unit.now, zone)
    if broken:
        raise Refusal(Refused("booking-broken", {"rules": Rows(broken), "count": len(broken)}))
    lockers = " ".join(word for word in rest.split() if word not in people_words.split())
    card, locker = card_and_locker(hand, draft, facility, f"{who} {lockers}" if not read_house(who) else lockers)
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


def _read(hand: Hand, words: str, how: str) -> tuple[str, Facility, Member, str]:
    """The home or the card, the facility, the member who may work on it, and the other words. Raises Refusal."""
    hand.linked()
    parts = words.split()
    facility = club_places.facility_in(hand, words)
    member = runs(hand, facility)
    who = next((part for part in parts if read_house(part)), None)
    if who is None:
        key, connection = hand.unit.estate.key, hand.unit.connection
        who = next((one for one in parts if club.card_of(connection, key, facility.key, one.upper())), None)
    if who is None:
        raise Refusal(Refused(how))
    talk = club_places.talk_of(hand)
    named = [part for part in parts if club_places.only_names(talk, facility, part)]
    return who, facility, member, " ".join(part for part in parts if part != who and part not in named)


def _guest(hand: Hand, facility: Facility, who: str) -> Guest:
    connection = hand.unit.connection
    if read_house(who):
        household, house = household_named(hand, who)
    else:
        found = club.card_of(connection, hand.unit.estate.key, facility.key, who.upper())
        household = found[0] if found else 0
        house = people.house(*(households.door_of(connection, household) or ("", "", "")))
    bound = households.bound(connection, household)
    person = next((one for one, head in bound.items() if head), next(iter(bound), None))
    surname, phone = "", ""
    if person is not None:
        surname, _, phone = people.contact(connection, person)
        surname = households.full_name(connection, person) or surname
    return Guest(household, house, person, surname, phone)
