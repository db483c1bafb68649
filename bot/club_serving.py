"""What the desk does around a booking: the timed slip and the bill, the member card, notes, contacts, points taken
back (handbook/rules.md §14)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot import booking_cards, club_places, club_relay, points, post
from bot.club_hand import answer_on, ask_on, runs, whisper_on
from bot.refusal import Refusal
from bot.staff_hand import Hand
from bot.staff_lists import supervisors_only
from flows.booking import Booking
from flows.facility import Facility
from flows.messages import Choice, Refused, Say, Term, Value
from flows.rules.bookings.money import money
from storage import club

REFUSED, NOTE, REVEALED, WAIVED = "refused-press", "note", "revealed", "booking-points-lifted"
NO_ACTS = club_relay.ACTS | {REFUSED, NOTE, REVEALED, WAIVED}  # lines of the ledger that did not move the booking


def noted(hand: Hand, done: Booking, name: str) -> None:
    """What the desk reads when it is done. Where a button was pressed in a room, the card says the rest."""
    if name == "arrive":
        return answer_on(hand, done, _slip(hand, done))
    if name == "finish":
        return answer_on(hand, done, _bill(hand, done))
    if name == "extend":
        return answer_on(hand, done, Say("club-extended", {"number": done.label, "until": done.end}))
    if hand.private or not isinstance(hand.received.message, Choice):
        args: dict[str, Value] = {"number": done.label, "state": booking_cards.state_term(done)}
        answer_on(hand, done, Say("club-done", args))
    return None


def _slip(hand: Hand, done: Booking) -> Say:
    """计时单: from when to when, and the deposit."""
    args: dict[str, Value] = {
        **booking_cards.named(hand.unit, done),
        "at": done.arrived or hand.unit.now,
        "until": done.end,
        "deposit": money(done.deposit),
        "deposited": "yes" if done.deposit else "no",
        "locker": done.locker or Term("club-locker-none"),
        "locked": "yes" if done.locker else "no",
    }
    return Say("club-slip", args)


def _bill(hand: Hand, done: Booking) -> Say:
    facility = booking_cards.facility_of(hand.unit, done)
    args: dict[str, Value] = {
        "number": done.label,
        "amount": money(done.bill or 0),
        "billed": "yes" if done.bill else "no",
        "deposit": money(done.deposit),
        "deposited": "yes" if done.deposit_taken else "no",
        "goods": "yes" if facility and facility.goods else "no",
        "locker": done.locker or Term("club-locker-none"),
        "locked": "yes" if done.locker else "no",
    }
    return Say("club-bill", args)


def card_and_locker(hand: Hand, booking: Booking, facility: Facility, words: str) -> tuple[str, str]:
    """The number of the member card and of the locker. One of the words may be the card's number; the household's only
    card need not be named. Raises Refusal where the facility wants a card and there is none that counts today."""
    said = words.split()
    if not facility.card:
        return "", " ".join(said)
    day = club_places.today(hand)
    found = club.cards(hand.unit.connection, booking.household, day) if booking.household else ()
    valid = {one.card.casefold(): one.card for one in found if one.facility == facility.key and one.since <= day}
    if not valid:
        raise Refusal(Refused("club-no-card", {"number": booking.label, "facility": facility.name}))
    named = [word for word in said if word.casefold() in valid]
    if not named and len(valid) > 1:
        raise Refusal(Refused("club-which-card", {"number": booking.label, "cards": " ".join(valid.values())}))
    card = valid[named[0].casefold()] if named else next(iter(valid.values()))
    return card, " ".join(word for word in said if word not in named)


def is_none(hand: Hand, words: str) -> bool:
    """Whether the words say that no locker is used, in any language of ours."""
    speech, said = hand.unit.house.speech, words.strip(" .。").casefold()
    return said in {speech.words("club-locker-none", one, hand.unit.estate).casefold() for one in speech.languages()}


# ── beside its states ────────────────────────────────────────────────────────────────────────────────────────────────


def _note(hand: Hand, booking: Booking, words: str) -> None:
    """Stays inside: the ledger keeps it, the resident never sees it."""
    runs(hand, booking_cards.facility_of(hand.unit, booking))
    if not words.strip() and not hand.photos:
        return ask_on(hand, booking, "note")
    kept = " ".join((words, *hand.photos)).strip()
    hand.unit.write(hand.actor, NOTE, matter=booking_cards.matter(booking), words=kept)
    return answer_on(hand, booking, Say("note-kept", {"number": booking.label}))


def _show(hand: Hand, booking: Booking, _words: str) -> None:
    """The booking as it stands, with its buttons, where it was asked for."""
    runs(hand, booking_cards.facility_of(hand.unit, booking))
    answer_on(hand, booking, booking_cards.card(hand.unit, booking))


def _reveal(hand: Hand, booking: Booking, _words: str) -> None:
    """Whom to call, in private only; the ledger knows who asked."""
    runs(hand, booking_cards.facility_of(hand.unit, booking))
    if not hand.private and not (hand.person and post.private_chat(hand.unit, hand.person)):
        raise Refusal(Refused("open-private-chat"))
    hand.unit.write(hand.actor, REVEALED, matter=booking_cards.matter(booking))
    who = f"{booking.name} {booking.phone}".strip() or Term("who-unknown")
    house = booking.house or Term("place-unknown")
    whisper_on(hand, booking, Say("contact-of", {"number": booking.label, "house": house, "who": who}))


def _reply(hand: Hand, booking: Booking, words: str) -> None:
    runs(hand, booking_cards.facility_of(hand.unit, booking))
    if not words.strip() and not hand.photos:
        return ask_on(hand, booking, "reply")
    return club_relay.schedule(hand, booking, words)


def _waive(hand: Hand, booking: Booking, _words: str) -> None:
    """A supervisor takes back what this booking cost its household (an appeal). Raises Refusal."""
    runs(hand, booking_cards.facility_of(hand.unit, booking))
    unit, member = hand.unit, supervisors_only(hand)
    if not points.lift(unit, booking, member):
        raise Refusal(Refused("club-nothing-to-waive", {"number": booking.label}))
    told = booking.person is not None and post.private_chat(unit, booking.person) is not None
    args: dict[str, Value] = {
        "number": booking.label,
        "told": "yes" if told else "no",
        "house": booking.house or Term("place-unknown"),
        "who": f"{booking.name} {booking.phone}".strip() or Term("who-unknown"),
    }
    answer_on(hand, booking, Say("club-waived", args))


BESIDE: Mapping[str, Callable[[Hand, Booking, str], None]] = {
    "note": _note,
    "show": _show,
    "reveal": _reveal,
    "phoned": _note,
    "reply": _reply,
    "undo": club_relay.undo,
    "waive": _waive,
}
