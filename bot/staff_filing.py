"""Staff file a repair: for somebody who telephones or stands at the desk, or from a patrol (handbook/systems.md
C17)."""

from __future__ import annotations

from dataclasses import replace

from bot import answers, complaints, desk, post
from bot.refusal import Refusal
from bot.repairs import EMERGENCY_TRADES
from bot.staff_hand import Hand, answer
from bot.staff_lists import household_named
from bot.writer import MAX_WORDS, new_ticket
from flows.complaint import Complaint
from flows.conversations.readers import house_label
from flows.conversations.where import place_of
from flows.estate import REPAIR_CATEGORIES
from flows.messages import Refused, Say, Value
from flows.rules.promises import finished_by
from flows.ticket import Kind, Ticket
from flows.understanding import read_house, read_phone, understand
from storage import households, people, tickets


def file(hand: Hand, words: str) -> None:
    """`/报修 3-2-501 厨房漏水`, `/报修 3号楼大堂 灯不亮`, with a caller's number anywhere and photos if there are. Raises Refusal."""
    unit, member = hand.unit, hand.linked()
    said = words.strip()[:MAX_WORDS]
    caller = next((phone for word in said.split() if (phone := read_phone(word))), "")
    matter = " ".join(word for word in said.split() if not read_phone(word))
    place = _where(hand, matter)
    meant = understand(place.words, unit.now, unit.house.vocabulary)
    category = meant.category if meant.emergency or meant.category in REPAIR_CATEGORIES else None
    category = category or "other"
    ticket = desk.open_ticket(
        unit,
        replace(
            place,
            category=category,
            emergency=meant.emergency,
            filed_by=member.id,
            caller=caller,
            photos=hand.photos,
            department=unit.estate.department_for(EMERGENCY_TRADES.get(category, category)),
        ),
        hand.actor,
    )
    _tell_home(hand, ticket)
    accept = ticket.clock("accept")
    by = accept.due if accept and accept.due else unit.now
    answer(hand, Say("room-filed", {"number": ticket.label, "accept_by": by}, ticket=ticket.number), ticket=ticket)


def _where(hand: Hand, matter: str) -> Ticket:
    """The ticket with its place: a home of the roster, or a public place by its name. Raises Refusal."""
    if read_house(matter):
        household, label = household_named(hand, matter)
        first, _, rest = matter.partition(" ")
        named = read_house(first)
        words = rest.strip() if named and house_label(named) == label else matter
        _something(words)
        return new_ticket(hand.unit, Kind.REPAIR, words=words, household=household, house=label)
    talk = answers.talk(hand.unit, people.residents(hand.unit.connection, [hand.linked().person])[hand.linked().person])
    place = place_of(talk, matter)
    if place is None:
        raise Refusal(Refused("file-where"))
    first, _, rest = matter.partition(" ")
    named_first = place_of(talk, first)
    words = rest.strip() if named_first == place and rest.strip() else matter
    return new_ticket(hand.unit, Kind.REPAIR, words=words, place=place.name, public=True)


def _something(words: str, otherwise: str = "file-where") -> None:
    if not words:
        raise Refusal(Refused(otherwise))


def _tell_home(hand: Hand, ticket: Ticket, key: str = "ticket-filed-for-you", **args: Value) -> None:
    """The people of the home hear that it was filed, follow it from now on, and sign it off."""
    if ticket.household is None:
        return
    unit = hand.unit
    for person in households.bound(unit.connection, ticket.household):
        tickets.follow(unit.connection, ticket.id, person, unit.now)
        say = Say(key, {"number": ticket.label, "words": ticket.words, **args}, ticket=ticket.number)
        post.tell_resident(unit, person, say, ticket=ticket)


def complain(hand: Hand, words: str) -> None:
    """`/投诉 3-2-501 保安态度不好`: what was told at the desk or by telephone is written down at once (T20). Raises Refusal."""
    unit, member = hand.unit, hand.linked()
    said = words.strip()[:MAX_WORDS]
    caller = next((phone for word in said.split() if (phone := read_phone(word))), "")
    matter = " ".join(word for word in said.split() if not read_phone(word))
    _something(matter, "complain-what")
    household, label = None, ""
    first, _, rest = matter.partition(" ")
    if read_house(first):
        household, label = household_named(hand, first)
        matter = rest.strip()
        _something(matter, "complain-what")
    resident = people.residents(unit.connection, [member.person])[member.person]
    place = place_of(answers.talk(unit, resident), matter)
    home = new_ticket(
        unit,
        Kind.COMPLAINT,
        words=matter,
        household=household,
        house=label,
        place=place.name if place else "",
        public=place is not None and household is None,
        photos=hand.photos,
    )
    ticket = complaints.file(unit, replace(home, filed_by=member.id, caller=caller), Complaint(), resident, hand.actor)
    by = finished_by(ticket, unit.calendar, unit.now)
    _tell_home(hand, ticket, "complaint-filed-for-you", by=by)
    answer(hand, Say("room-complaint-filed", {"number": ticket.label, "by": by}, ticket=ticket.number))
