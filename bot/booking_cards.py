"""A booking's card in the room of the desk that runs the facility. The row is the truth; the card is how it reads now.

Names and phones are masked by the rule of the other cards (bot.cards.who): whoever has nothing to do with a guest yet
does not read who they are. A ticket is taken by a claim; a booking by its day, or by staff who wrote it down
themselves. When it is over it is masked again: the room is no register. Before that `reveal` tells in private, and the
ledger knows who asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bot import audience
from bot.unit import ROOM_RANK, Unit
from flows.booking import Booking, State
from flows.conversations.booking.asking import answered
from flows.facility import Facility
from flows.masking import masked_name, masked_phone
from flows.messages import Option, Period, Row, Rows, Say, Term, Value, row
from flows.people import Level
from flows.rules.bookings.lifecycle import open_deeds
from flows.rules.bookings.money import money
from flows.rules.bookings.unanswered import unanswered
from storage import messages, people

LIST = "club"
UNSEEN = (State.WAITING, State.OFFERED)  # nobody has anything to prepare yet
BUTTONS = {
    State.REQUESTED: ("agree", "refuse"),
    State.BOOKED: ("arrive", "no-show", "cancel"),
    State.ARRIVED: ("finish", "extend"),
}
ENDING = frozenset({"refuse", "cancel", "finish"})  # what can still be done where the facility is no more


def matter(booking: Booking) -> str:
    """What letters and lines of the ledger about it carry."""
    return f"booking:{booking.id}"


def about(booking: Booking) -> dict[str, Any]:
    """What `Unit.post` is told of a letter about it."""
    return {"matter": matter(booking), "label": booking.label}


def list_of(booking: Booking) -> str:
    """Buttons carry the booking and its revision: an old one is recognised and harmless."""
    return f"{LIST}!{booking.number}.{booking.revision}"


def facility_of(unit: Unit, booking: Booking) -> Facility | None:
    """None: the estate file does not have it any more."""
    return unit.estate.club.facility(booking.facility)


def room_of(unit: Unit, booking: Booking) -> int | None:
    """The address of the room whose desk runs the facility."""
    facility = facility_of(unit, booking)
    return unit.room_of(facility.desk if facility else unit.estate.front_desk)


# ── what it says ─────────────────────────────────────────────────────────────────────────────────────────────────────


def card(unit: Unit, booking: Booking) -> Say:
    """The booking as it is now, with the buttons that its state allows."""
    args: dict[str, Value] = {
        **named(unit, booking),
        "state": state_term(booking),
        "rows": Rows(tuple(_lines(unit, booking))),
    }
    return Say("club-card", args, buttons(unit, booking), list_of(booking), booking=booking.number)


def named(unit: Unit, booking: Booking) -> dict[str, Value]:
    """How every script of the desk names a booking: its number, what, where, when, for how many."""
    facility = facility_of(unit, booking)
    space = facility.space(booking.space) if facility else None
    several = facility is not None and len(facility.spaces) > 1
    return {
        "number": booking.label,
        "facility": facility.name if facility else booking.facility,
        "space": (space.name if space else Term("club-space-any")) if several else Term("club-space-only"),
        "several": "yes" if several else "no",
        "when": Period(booking.start, booking.end),
        "people": booking.party.people,
    }


def state_term(booking: Booking) -> Term:
    return Term(f"club-state-{booking.state}")


def buttons(unit: Unit, booking: Booking) -> tuple[Option, ...]:
    """By the state, so that a card drawn days ahead serves when its day has come. That nobody came can be pressed once
    the time for it has passed, or where the guest said that they are here and is not."""
    facility = facility_of(unit, booking)
    names = BUTTONS.get(booking.state, ())
    if facility is None:
        return tuple(Option(name, f"club-action-{name}") for name in names if name in ENDING)
    if booking.here is None and "no-show" not in open_deeds(booking, facility, unit.now):
        names = tuple(name for name in names if name != "no-show")
    return tuple(Option(name, f"club-action-{name}") for name in names)


def shows_contact(unit: Unit, booking: Booking) -> bool:
    """Whether the room may read whom it is about: see the module's words."""
    if not booking.live:
        return False
    zone = unit.estate.hours.timezone
    come = booking.start.astimezone(zone).date() <= unit.now.astimezone(zone).date()
    return come or booking.filed_by is not None or booking.arrived is not None


def contact(unit: Unit, booking: Booking) -> str | Term:
    """Whom it is for; masked where the room has no business with them yet, or any more."""
    if not (booking.name or booking.phone):
        return Term("who-unknown")
    if not shows_contact(unit, booking):
        return f"{masked_name(booking.name)} {masked_phone(booking.phone)}".strip()
    return f"{booking.name} {booking.phone}".strip()


def _lines(unit: Unit, booking: Booking) -> Iterator[Row]:
    yield row("club-line-contact", who=contact(unit, booking), house=booking.house or Term("place-unknown"))
    if booking.party.children:
        yield row("club-line-children", adults=booking.party.adults, children=booking.party.children)
    yield from _money(booking)
    yield from _answers(unit, booking)
    if booking.due and booking.state is State.REQUESTED:
        yield row("club-line-due", due=booking.due)
    if booking.here and booking.state is State.BOOKED:
        yield row("club-line-here", at=booking.here)
    if booking.arrived:
        yield row("club-line-arrived", at=booking.arrived)
    if booking.left:
        yield row("club-line-left", at=booking.left)
    if booking.locker:
        yield row("club-line-locker", locker=booking.locker)
    if booking.card:
        yield row("club-line-card", card=booking.card)
    if booking.reason:
        yield row("club-line-reason", words=booking.reason)


def _money(booking: Booking) -> Iterator[Row]:
    if booking.bill is not None:
        yield row("club-line-bill", amount=money(booking.bill))
    elif booking.price:
        yield row("club-line-price", amount=money(booking.price))
    if booking.deposit:
        yield row("club-line-deposit", amount=money(booking.deposit), taken="yes" if booking.deposit_taken else "no")


def _answers(unit: Unit, booking: Booking) -> Iterator[Row]:
    """What the facility asked, behind the label of its question; a question that the file lost stands under its key."""
    facility = facility_of(unit, booking)
    asked = {one.key: one for one in facility.asks} if facility else {}
    for key, answer in booking.answers:
        one = asked.get(key)
        yield answered(one, answer) if one else row("club-line-answer", question=key, answer=answer)
    for one in unanswered(facility, booking) if facility and booking.live else ():
        yield row("club-line-missing", label=one.label or one.ask)


# ── where it hangs ───────────────────────────────────────────────────────────────────────────────────────────────────


def hang(unit: Unit, booking: Booking) -> None:
    """A new card in the desk's room. Who only waits, or has not answered an offer, has none yet. What must be decided
    is decided by supervisors where there is no room."""
    room = room_of(unit, booking)
    if booking.state not in UNSEEN and room is not None:
        _post(unit, booking, room, card(unit, booking), rank="card")
    elif booking.state is State.REQUESTED and room is None:
        _to_supervisors(unit, booking, card(unit, booking))


def redraw(unit: Unit, before: Booking, after: Booking) -> None:
    """Edit the card where it hangs, if it reads differently; hang it where the desk learns of the booking only now."""
    hanging = hanging_in(unit, after, room_of(unit, after))
    if hanging is None:
        return hang(unit, after) if after.live or _unsent(unit, after) else None
    was, say = card(unit, before), card(unit, after)
    if was.list != say.list or unit.speak_staff(was) != unit.speak_staff(say):
        refresh(unit, after)
    return None


def refresh(unit: Unit, booking: Booking) -> None:
    """Draw the card again where it hangs."""
    room = room_of(unit, booking)
    hanging = hanging_in(unit, booking, room)
    if room is not None and hanging is not None:
        _post(unit, booking, room, card(unit, booking), rank="edit", edits=hanging)


def shown_again(unit: Unit, booking: Booking) -> None:
    """Its day has come: the card names the guest now, and hangs where the desk's room is by now."""
    if hanging_in(unit, booking, room_of(unit, booking)) is not None:
        refresh(unit, booking)
    elif booking.live:
        hang(unit, booking)


def remark(unit: Unit, booking: Booking, say: Say) -> None:
    """A short reply on the booking's card, never a second card. What nobody's act brought about waits for the day,
    unless the desk is at work: while its guests are expected or there."""
    room = room_of(unit, booking)
    if room is not None:
        tell(unit, booking, room, say)
    else:
        _to_supervisors(unit, booking, say)


def _to_supervisors(unit: Unit, booking: Booking, say: Say) -> None:
    """Where no room has been made yet those on duty read it, each in private: nothing is dropped (design §5)."""
    known = {member.person: member for member in audience.paged(unit, Level.SUPERVISOR)[1]}
    quiet = unit.cause is None and unit.calendar.is_quiet(unit.now)
    for person, addresses in people.private_addresses(unit.connection, list(known)).items():
        chat = next((one for one in addresses if not one.unreachable), None)
        if chat is not None:
            unit.post(
                chat.id,
                unit.speak_staff(say, known[person]),
                replace(say, booking=booking.number),
                **about(booking),
                not_before=unit.calendar.quiet_ends(unit.now) if quiet else unit.now,
            )


def tell(unit: Unit, booking: Booking, address: int, say: Say, *, asks: str | None = None) -> None:
    """A line about a booking in a room, on its card where it hangs there."""
    awake = unit.cause is not None or at_work(unit, booking) or not unit.calendar.is_quiet(unit.now)
    unit.post(
        address,
        unit.speak_staff(say),
        replace(say, booking=booking.number),
        **about(booking),
        rank=ROOM_RANK["answer"],
        not_before=unit.now if awake else unit.calendar.quiet_ends(unit.now),
        reply_to=hanging_in(unit, booking, address),
        asks=asks,
    )


def at_work(unit: Unit, booking: Booking) -> bool:
    """Whether its guests are expected or there: the desk works then, whatever hours are quiet."""
    facility = facility_of(unit, booking)
    return facility is not None and booking.start - facility.early <= unit.now <= booking.until


def hanging_in(unit: Unit, booking: Booking, room: int | None) -> int | None:
    """The letter that is its card in this room."""
    found = [row.id for row in messages.cards_about(unit.connection, matter(booking)) if row.address_id == room]
    return found[-1] if found else None


def _unsent(unit: Unit, booking: Booking) -> bool:
    """Whether this very unit has hung it: its letter has no id yet that could be edited."""
    return any(one.card and one.matter == matter(booking) for one in unit.letters)


def _post(unit: Unit, booking: Booking, room: int, say: Say, *, rank: str, edits: int | None = None) -> None:
    """Of what one unit draws only the last is sent."""
    mine = matter(booking)
    unit.letters = [one for one in unit.letters if not (one.card and one.matter == mine and one.edits == edits)]
    unit.post(
        room,
        unit.speak_staff(say),
        say,
        **about(booking),
        card=True,
        edits=edits,
        rank=ROOM_RANK[rank],
    )
