"""What residents are told about a booking that somebody else acted on: staff, another of the home, a timer."""

from __future__ import annotations

from datetime import timedelta

from bot import booking_cards, booking_visit, post
from bot.points import Charged
from bot.unit import PRIVATE_RANK, Unit
from flows.booking import Booking, State
from flows.conversations.points import appealable
from flows.messages import Option, Period, Say, Term, Value, row
from flows.rules.bookings.lifecycle import state_of
from flows.rules.bookings.money import money
from storage import households, people
from storage.matters import history_about
from storage.timers import Timer

TELEPHONE = "booking-telephone"  # the line of the ledger of a request to telephone
BEGIN = "booking-begin"  # the kind of its timer: the night is over, what was to be asked is asked
# We go back on what was agreed or hoped for: this is said after the handbook's apology.
WORDS = {
    State.CANCELLED: "booking-told-cancelled-by-house",
    State.REFUSED: "booking-told-refused",
    State.CLOSED: "booking-told-closed",
}
LAPSED = {
    State.OFFERED: "booking-told-offer-lapsed",
    State.WAITING: "booking-told-waited-in-vain",
    State.REQUESTED: "booking-told-unanswered",
}
BEGINS = {State.OFFERED: "offer", State.CLOSED: "rebook", State.REFUSED: "rebook"}
THERE = (State.ARRIVED, State.DONE)  # they hear it at the desk in any case
AFTER = PRIVATE_RANK + 1  # in their own turn what the turn says comes first


def announce(unit: Unit, before: Booking, after: Booking, actor: str, charged: Charged | None) -> None:
    """Tell whoever it is for. Where no message can reach them and staff should telephone, the desk reads it."""
    theirs = actor == f"person:{after.person}"
    said = [] if theirs else _said(unit, before, after, actor, charged)
    gone = booking_cards.facility_of(unit, after) is None
    flow = BEGINS.get(after.state) if after.state is not before.state and not gone else None
    if charged:
        said += charged.say
    urgent = _presses(unit, after) or after.state in THERE or after.here is not None
    reached = False
    for person in hearers(unit, after):
        told = [post.tell_resident(unit, person, say, booking=after, urgent=urgent, rank=AFTER) for say in said]
        asked = begin(unit, after, person, flow, urgent=urgent) if flow else False
        reached = reached or asked or any(told)
    if (said or flow) and not reached and after.state not in THERE:
        unreachable(unit, after)
    if not actor.startswith("member:") and (words := _desk_reads(before, after, actor)):
        booking_cards.remark(unit, after, Say(words, {**named(unit, after), **_of_desk(unit, after)}))


def begin(unit: Unit, booking: Booking, person: int, flow: str, *, urgent: bool = False) -> bool:
    """We speak first: a flow begins in their conversation; in quiet hours when they end, and after somebody's own turn,
    for it may be their own conversation that is being written. False when no message can reach them."""
    resident = people.residents(unit.connection, [person]).get(person)
    chat = post.private_chat(unit, person)
    if resident is None or chat is None:
        return False
    if (at := post.awake(unit, urgent)) > unit.now or unit.cause is not None:
        key, body = f"{BEGIN}:{booking.id}:{flow}:{person}", {"flow": flow, "person": person, "urgent": urgent}
        unit.timers.append(Timer(booking.estate, key, at, BEGIN, booking.id, booking.revision, body))
        return True
    about = {**post.about_booking(booking), "rank": AFTER}  # an apology that has waited for the morning comes first
    post.begin(unit, chat.id, resident, flow, {"booking": booking.number}, about)
    return True


def hearers(unit: Unit, booking: Booking) -> list[int]:
    """Whoever booked; of what staff wrote down for a home, everybody of the home."""
    if booking.person is not None:
        return [booking.person]
    return sorted(households.bound(unit.connection, booking.household)) if booking.household is not None else []


def unreachable(unit: Unit, booking: Booking) -> None:
    """The desk is asked to telephone, and reads the home, where it may have another number. Whom to call stands in
    the open there: the ledger knows of it (design §6). Asked once for all that was to be said of an act; a press
    records that it was done."""
    if (booking.phone or booking.house) and not _asked_already(unit, booking):
        if booking.name or booking.phone:
            unit.write("house", "revealed", matter=booking_cards.matter(booking))
        who = f"{booking.name} {booking.phone}".strip() or Term("who-unknown")
        told: dict[str, Value] = {
            "state": state_of(booking),
            "reach": who,
            "house": booking.house or Term("place-unknown"),
        }
        unit.write("house", TELEPHONE, revision=booking.revision, matter=booking_cards.matter(booking))
        options = (Option("phoned", "action-phoned"),)
        args = {**named(unit, booking), **told}
        say = Say("booking-room-unreachable", args, options, booking_cards.list_of(booking), booking=booking.number)
        booking_cards.remark(unit, booking, say)


def _asked_already(unit: Unit, booking: Booking) -> bool:
    about = booking_cards.matter(booking)
    lines = [(line.act, line.revision) for line in history_about(unit.connection, about)]
    lines += [(line["act"], line["revision"]) for line in unit.ledger if line["matter"] == about]
    return (TELEPHONE, booking.revision) in lines


def reaches(unit: Unit, booking: Booking) -> bool:
    """Whether there is anybody to be told of it whom our messages reach, as far as we know."""
    return any(post.private_chat(unit, person) for person in hearers(unit, booking))


def named(unit: Unit, booking: Booking) -> dict[str, Value]:
    """How scripts name a booking: `number`, `place`, `when`, `people`. Of a facility that is gone its key is left."""
    facility = booking_cards.facility_of(unit, booking)
    space = facility.space(booking.space) if facility else None
    name = facility.name if facility else booking.facility
    several = facility is not None and space is not None and len(facility.spaces) > 1
    place = row("booking-place", facility=name, space=space.name) if several and space else name
    when = Period(booking.start, booking.end)
    return {"number": booking.label, "place": place, "when": when, "people": booking.party.people}


def _presses(unit: Unit, booking: Booking) -> bool:
    """What changes today's plans is told at once, also at night."""
    return booking.start - unit.now < timedelta(hours=12) and booking.state in (State.CLOSED, State.CANCELLED)


def _desk_reads(before: Booking, after: Booking, actor: str) -> str | None:
    """A card that changes makes no sound: what the desk should know of is said."""
    if after.state is State.CANCELLED and before.holds:
        return "booking-room-moved-out" if actor == "house" else "booking-room-cancelled"
    if after.state is State.DONE:
        return None if after.left else "booking-room-left"
    if _moved(before, after):
        return "booking-room-moved-asks" if _asks_again(before, after) else "booking-room-moved"
    return "booking-room-extended" if after.end != before.end else None


def _moved(before: Booking, after: Booking) -> bool:
    return after.start != before.start and after.state in (State.BOOKED, State.REQUESTED)


def _asks_again(before: Booking, after: Booking) -> bool:
    """What staff had agreed to is another time now: they are asked anew."""
    return before.state is State.BOOKED and after.state is State.REQUESTED


def _of_desk(unit: Unit, booking: Booking) -> dict[str, Value]:
    deposit = booking.deposit if booking.deposit_taken else 0
    return {"due": booking.due or booking.start, "deposit": money(deposit), "deposited": "yes" if deposit else "no"}


def _said(unit: Unit, before: Booking, after: Booking, actor: str, charged: Charged | None) -> list[Say]:
    """In their order."""
    args = named(unit, after)
    if after.state is before.state or _asks_again(before, after):
        return _changed(before, after, args)
    match after.state:
        case State.BOOKED:
            return [Say("booking-told-agreed", args)]  # its rules were told with the number
        case State.DONE if after.left is not None:  # else it was long after they had gone
            return booking_visit.bill(booking_cards.facility_of(unit, after), after, args)
        case State.ARRIVED if after.person is not None:  # of a home nobody knows who has come
            return booking_visit.welcome(booking_cards.facility_of(unit, after), after, args)
        case State.LAPSED:
            return [Say(LAPSED[before.state], args)] if before.state in LAPSED else []
        case State.NO_SHOW:
            return [_missed(after, actor, charged, args)]
        case State.CANCELLED if actor == "house":
            return [Say("booking-told-moved-out", args)]
        case State.CANCELLED if actor.startswith("person:"):  # by another of the home
            return [Say("booking-told-cancelled-at-home", args)]
        case state if state in WORDS:
            reason = row("booking-told-reason", words=after.reason) if after.reason else Term("booking-told-no-reason")
            waited = state is State.CLOSED and before.state is State.WAITING
            words = "booking-told-wait-closed" if waited else WORDS[state]
            return [Say("apology-sincere"), Say(words, {**args, "reason": reason})]
        case _:
            return []


def _missed(after: Booking, actor: str, charged: Charged | None, args: dict[str, Value]) -> Say:
    """Nobody came, or nobody met who came; what it cost may be appealed against."""
    if actor == "house" and after.here is not None:
        return Say("booking-told-unmet", args)
    points, total = (charged.points, charged.total) if charged else (0, 0)
    told = Say("booking-told-no-show", {**args, "points": points, "total": total}, booking=after.number)
    return appealable(told) if charged else told


def _changed(before: Booking, after: Booking, args: dict[str, Value]) -> list[Say]:
    if _asks_again(before, after):
        return [Say("booking-told-moved-asks", {**args, "due": after.due or after.start})]
    if after.start != before.start or (after.space != before.space and before.space):
        return [Say("booking-told-moved", args)]
    return [Say("booking-told-extended", args)] if after.end != before.end else []
