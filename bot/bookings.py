"""What a resident may do about a booking, written down."""

from __future__ import annotations

from bot import booking_cards, booking_desk, booking_places, booking_told, desk
from bot.points import POINTS
from bot.refusal import Refusal
from bot.unit import Unit
from bot.writer import MAX_WORDS, Findings, Writer, new_ticket
from flows.booking import Booking, State
from flows.booking_effects import (
    AnswerOffer,
    AppealPoints,
    AskBill,
    Book,
    CancelBooking,
    ExtendBooking,
    JoinWaitlist,
    MoveBooking,
    OrderGoods,
    SayHere,
)
from flows.facility import Facility
from flows.messages import Period, Refused, Say, Term, Value
from flows.people import Home
from flows.rules.bookings.allowed import of_household
from flows.rules.bookings.lifecycle import Deed
from flows.ticket import Clock, Kind
from storage import bookings, households

ORDER = "club-order"  # category of the enquiries that orders are


def book(unit: Unit, effect: Book, writer: Writer) -> Findings:
    """Raises Refusal."""
    filed = booking_desk.reserve(unit, _draft(unit, effect, writer), writer.actor)
    return {**_told(unit, filed, writer), "by": filed.due or filed.start}


def join_waitlist(unit: Unit, effect: JoinWaitlist, writer: Writer) -> Findings:
    """Raises Refusal."""
    return _told(unit, booking_desk.wait(unit, _draft(unit, effect, writer), writer.actor), writer)


def _draft(unit: Unit, effect: Book | JoinWaitlist, writer: Writer) -> Booking:
    """For a home of theirs only. Raises Refusal."""
    home = _home(effect.household, writer)
    return booking_desk.draft(
        unit,
        booking_places.facility_of(unit, effect.wish.facility),
        effect.wish,
        household=home.household,
        house=home.house,
        person=writer.resident.id,
        name=_whole_name(unit, effect.name, writer)[:64],
        phone=effect.phone[:32],
        answers=tuple((key, words[:MAX_WORDS]) for key, words in effect.answers),
    )


def _whole_name(unit: Unit, told: str, writer: Writer) -> str:
    """Whom staff ask for: who goes by their own surname is known to the house by the whole name."""
    resident = writer.resident
    whole = households.full_name(unit.connection, resident.id) if told == resident.surname else ""
    return whole or told


def move(unit: Unit, effect: MoveBooking, writer: Writer) -> Findings:
    """Raises Refusal."""
    booking = _of_home(unit, effect.booking, writer)
    deed = Deed("move", start=effect.start, end=effect.end, space=effect.space)
    return _told(unit, booking_desk.move(unit, booking, deed, writer.actor), writer)


def cancel(unit: Unit, effect: CancelBooking, writer: Writer) -> Findings:
    """Gives `points`: what it cost. Raises Refusal."""
    booking = _theirs(unit, effect.booking, writer)
    standing = booking_desk.standing(unit, booking)
    done = booking_desk.perform(unit, booking, Deed("cancel", late=effect.late), writer.actor)
    after = booking_desk.standing(unit, booking)
    cost = sum(one.points for one in after.points) - sum(one.points for one in standing.points)
    return {**_told(unit, done, writer), "points": cost}


def answer_offer(unit: Unit, effect: AnswerOffer, writer: Writer) -> Findings:
    """Declined, it goes to whoever comes next. Taken, the household's own limits count; the time was promised with the
    offer. Raises Refusal."""
    if not effect.taken:
        declined = booking_desk.perform(unit, _theirs(unit, effect.booking, writer), Deed("decline"), writer.actor)
        return {**_told(unit, declined, writer), "by": declined.start}
    with unit.attempt():
        booking, facility = _held(unit, effect.booking, writer)
        held, zone = booking_desk.standing(unit, booking), unit.estate.hours.timezone
        club, number = unit.estate.club, booking.number
        booking_desk.refuse(of_household(facility, club, booking.wish, held, unit.now, zone, moving=number))
        deed = Deed("take", due=booking_desk.answer_by(unit, facility, booking.start))
        taken = booking_desk.perform(unit, booking, deed, writer.actor)
    return {**_told(unit, taken, writer), "by": taken.due or taken.start}


def say_here(unit: Unit, effect: SayHere, writer: Writer) -> Findings:
    """The desk reads it, where it is not a check-in by itself. Gives `arrived`. Raises Refusal."""
    booking = _theirs(unit, effect.booking, writer)
    if booking.here and booking.state is State.BOOKED:  # said twice is said once
        return {**_told(unit, booking, writer), "arrived": "no"}
    if booking.state is State.ARRIVED:
        return {**_told(unit, booking, writer), "arrived": "yes"}
    here = booking_desk.perform(unit, booking, Deed("here"), writer.actor)
    if here.state is State.BOOKED:
        booking_cards.remark(unit, here, Say("booking-room-here", booking_told.named(unit, here)))
    return {**_told(unit, here, writer), "arrived": "yes" if here.state is State.ARRIVED else "no"}


def ask_bill(unit: Unit, effect: AskBill, writer: Writer) -> Findings:
    """Said on the card, whose button ends the booking and writes the bill. Raises Refusal when they are not there."""
    booking = _theirs(unit, effect.booking, writer)
    if booking.state is not State.ARRIVED:
        state = Term(f"booking-state-{booking.state}")
        raise Refusal(Refused("booking-not-possible-now", {"number": booking.label, "state": state}))
    booking_cards.remark(unit, booking, Say("my-booking-room-bill", booking_told.named(unit, booking)))
    return _told(unit, booking, writer)


def extend(unit: Unit, effect: ExtendBooking, writer: Writer) -> Findings:
    """Raises Refusal, also when the facility closes before that."""
    with unit.attempt():
        booking, _ = _held(unit, effect.booking, writer)
        done = booking_desk.extend(unit, booking, Deed("extend", end=effect.end), writer.actor)
    return _told(unit, done, writer)


# ── what goes to the desk as an enquiry, with its clock and its alerts ───────────────────────────────────────────────


def order_goods(unit: Unit, effect: OrderGoods, writer: Writer) -> Findings:
    """点单 (handbook/systems.md B33): the bot stays in the conversation. Raises Refusal."""
    booking = _theirs(unit, effect.booking, writer)
    if booking.state not in (State.BOOKED, State.ARRIVED):
        raise Refusal(Refused("booking-order-over", {"number": booking.label}))
    facility = booking_places.facility_of(unit, booking.facility)
    named = booking_cards.named(unit, booking)
    names = {key: named[key] for key in ("facility", "space")}
    place = unit.house.speech.words("booking-place", unit.staff_language, unit.estate, **names)
    until: dict[str, Value] = {"number": booking.label, "place": place, "until": booking.end}
    place = unit.house.speech.words("my-booking-order-place", unit.staff_language, unit.estate, **until)
    limit = unit.estate.club.order
    clocks = (Clock("reply", unit.now, limit),) if limit else ()
    told = {"place": place, "department": facility.desk, "clocks": clocks}
    return _enquire(unit, ORDER, effect.words, writer, booking, **told)


def appeal(unit: Unit, effect: AppealPoints, writer: Writer) -> Findings:
    """Of what one booking cost, or of their points as a whole. Raises Refusal."""
    about = _theirs(unit, effect.booking, writer) if effect.booking else None
    return _enquire(unit, POINTS, effect.words, writer, about, place=about.label if about else "")


def _enquire(
    unit: Unit, category: str, words: str, writer: Writer, about: Booking | None, **values: object
) -> Findings:
    home = writer.resident.homes[0] if writer.resident.homes else None
    known: dict[str, object] = {
        "category": category,
        "words": words[:MAX_WORDS],
        "household": (about.household if about else None) or (home.household if home else None),
        "house": (about.house if about else "") or (home.house if home else ""),
        "reporter": writer.resident.id,
    }
    filed = desk.open_ticket(unit, new_ticket(unit, Kind.ENQUIRY, **{**known, **values}), writer.actor)
    writer.ticket, writer.booking = filed.number, None
    reply = filed.clock("reply")
    return {"number": filed.label, "reply_by": reply.due if reply and reply.due else unit.now}


# ── whose, and what it is called ─────────────────────────────────────────────────────────────────────────────────────


def _theirs(unit: Unit, number: int, writer: Writer) -> Booking:
    """The booking of this number, if the writer may see it; a stranger's is refused like one that does not exist."""
    booking = bookings.visible(unit.connection, unit.estate.key, writer.resident.id, number)
    if booking is None:
        raise Refusal(Refused("booking-not-found"))
    return booking


def _of_home(unit: Unit, number: int, writer: Writer) -> Booking:
    """Likewise, and of a home that is theirs still: its quota and its points are at stake. Raises Refusal."""
    booking = _theirs(unit, number, writer)
    _home(booking.household, writer)
    return booking


def _home(household: int | None, writer: Writer) -> Home:
    """Whatever a draft was kept with, homes may have changed since. Raises Refusal when it is none of theirs."""
    for home in writer.resident.homes:
        if home.household == household:
            return home
    raise Refusal(Refused("booking-home-gone"))


def _held(unit: Unit, number: int, writer: Writer) -> tuple[Booking, Facility]:
    """Likewise, with everything held that a rule looks at: nobody changes it until the unit ends."""
    seen = _of_home(unit, number, writer)
    facility = booking_places.facility_of(unit, seen.facility)
    booking_places.hold(unit, facility.key, seen.household)
    return bookings.load(unit.connection, [seen.id])[seen.id], facility


def _told(unit: Unit, booking: Booking, writer: Writer) -> Findings:
    """What is said next is about this booking."""
    writer.booking, writer.ticket = booking.number, None
    named = booking_cards.named(unit, booking)
    return {key: named[key] for key in ("number", "space", "facility")} | {"when": Period(booking.start, booking.end)}
