"""When somebody cannot be written to: the address is marked, and a person is told who can do something (design §6)."""

from __future__ import annotations

from datetime import datetime

from bot import alarm, audience, boards, booking_desk, booking_told, cards, post, telling
from bot.house import House
from bot.redeeming import SUPERVISORS
from bot.unit import Unit
from flows.booking import Booking
from flows.messages import Say, Term
from flows.people import Level
from storage import bookings, groups, people, tickets
from storage.database import Connection
from storage.messages import Letter
from storage.people import Known


def unreachable(connection: Connection, house: House, letter: Letter, why: str, now: datetime) -> None:
    """A letter was lost: about a resident's ticket the room is told to telephone; an alert climbs at once."""
    people.cannot_reach(connection, letter.address, why)
    known = people.addresses_by_id(connection, [letter.address])[letter.address]
    unit = Unit(connection, house, house.estates[letter.estate], now)
    if known.person is None:
        lost_room(unit, known)
    ticket = tickets.load(connection, [letter.ticket]).get(letter.ticket) if letter.ticket else None
    if ticket is not None and ticket.open:
        unit.write("house", "unreachable", ticket=ticket.id, words=f"{letter.script}: {why}"[:200])
        if known.person is None and letter.card and ticket.kind not in audience.CENTRE:
            cards.show(unit, ticket)  # in the room that stands in
        elif known.person in telling.hearers(unit, ticket):
            telling.cannot_reach(unit, ticket)
        if (alert := _alert(letter)) is not None:
            alarm.alert_unanswered(unit, alert)
    if known.person is not None and (booking := _booking(unit, letter)) is not None:
        unit.write("house", "unreachable", words=f"{letter.script}: {why}"[:200], matter=letter.matter)
        if known.person in booking_told.hearers(unit, booking):
            booking_told.unreachable(unit, booking)
    unit.flush()


def _booking(unit: Unit, letter: Letter) -> Booking | None:
    """The live booking that the letter was about."""
    kind, _, number = (letter.matter or "").partition(":")
    if kind != booking_desk.KIND or not number.isdecimal():
        return None
    booking = bookings.seen(unit.connection, int(number))
    return booking if booking and (booking.live or booking.start > unit.now) else None


def lost_room(unit: Unit, known: Known) -> None:
    """We are not in that group any more: the supervisors hear it, each in private; the front desk's room stands in.
    Complaints and visits hang where they belong without it."""
    standing = boards.standing(unit) if known.id in unit.rooms else []
    department = groups.lost(unit.connection, known.id)
    if department is None:
        return
    unit.forget_staff()
    boards.rehang(unit, standing, lost=known.id)
    unit.write("house", "room-lost", words=department)
    name = Term("supervisors-room") if department == SUPERVISORS else unit.estate.department(department).name
    for member in audience.paged(unit, Level.SUPERVISOR)[1]:
        post.tell_member(unit, member, Say("room-lost", {"department": name, "key": department}), urgent=True)


def _alert(letter: Letter) -> int | None:
    """The alert that the letter was."""
    lists = [str(choice[0]).partition("!") for choice in letter.body.get("choices", ())]
    return next((int(number) for kind, _, number in lists if kind == "alert" and number.isdecimal()), None)
