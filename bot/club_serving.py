"""What the desk does around a booking: the timed slip and the bill, the member card, notes, contacts, points taken
back (handbook/rules.md §14)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot import booking_cards, booking_places, club_details, club_guest, club_places, club_relay, points, post
from bot.club_hand import answer_on, ask_on, runs, whisper_on
from bot.refusal import Refusal
from bot.staff_hand import Hand
from bot.staff_lists import supervisors_only
from flows.booking import Booking, Party, State
from flows.facility import TICK, Facility
from flows.messages import Choice, Refused, Say, Term, Value
from flows.rules.bookings.money import money
from flows.rules.bookings.slots import ticks
from storage import bookings, club

REFUSED, NOTE, REVEALED, WAIVED = "refused-press", "note", "revealed", "booking-points-lifted"
PHONED = "phoned"
LOCKER = 16  # letters and figures of its number
NO_ACTS = club_relay.ACTS | {
    REFUSED,
    NOTE,
    REVEALED,
    WAIVED,
    PHONED,
    club_details.WRITTEN,
}  # lines of the ledger that did not move the booking


def noted(hand: Hand, done: Booking, name: str) -> None:
    """What the desk reads when it is done. Where a button was pressed in a room, the card says the rest."""
    if name == "arrive":
        return answer_on(hand, done, _slip(hand, done))
    if name == "finish":
        return answer_on(hand, done, _bill(hand, done))
    if name == "move":
        return answer_on(hand, done, Say("club-moved", booking_cards.named(hand.unit, done)))
    if name == "extend":
        return answer_on(hand, done, Say("club-extended", {"number": done.label, "until": done.end}))
    if hand.private or not isinstance(hand.received.message, Choice):
        args: dict[str, Value] = {"number": done.label, "state": booking_cards.state_term(done)}
        answer_on(hand, done, Say("club-done", args))
    return None


def _slip(hand: Hand, done: Booking) -> Say:
    """计时单: from when to when, the deposit, the locker, and whose card let them in."""
    facility = booking_cards.facility_of(hand.unit, done)
    args: dict[str, Value] = {
        **booking_cards.named(hand.unit, done),
        "at": done.arrived or hand.unit.now,
        "until": done.end,
        "deposit": money(done.deposit),
        "deposited": "yes" if done.deposit else "no",
        "locker": done.locker or Term("club-locker-none"),
        "locked": "yes" if done.locker else "no",
        "card": done.card,
        "carded": "yes" if done.card else "no",
        "holder": (club_guest.holder(hand, facility, done.card) if facility else "") or "—",
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


def card_and_locker(hand: Hand, booking: Booking, facility: Facility, said: Sequence[str]) -> tuple[str, str]:
    """The number of the member card and of the locker, each a word, in any order; the household's only card need not
    be named. Raises Refusal for a card that does not count, a locker that is in use, and words that are neither."""
    card, rest = _card(hand, booking, facility, said) if facility.card else ("", list(said))
    if len(rest) > 1 or (rest and not facility.locker):
        raise Refusal(Refused("club-words-left", {"words": " ".join(rest)}))
    locker = rest[0][:LOCKER] if rest else ""
    if locker and not is_none(hand, locker):
        _locker_is_free(hand, booking, facility, locker)
    return card, locker


def _card(hand: Hand, booking: Booking, facility: Facility, said: Sequence[str]) -> tuple[str, list[str]]:
    """The card, and the words beside it."""
    day = club_places.today(hand)
    found = club.cards(hand.unit.connection, booking.household, day) if booking.household else ()
    valid = {one.card.casefold(): one.card for one in found if one.facility == facility.key and one.since <= day}
    named = [word for word in said if word.casefold() in valid]
    for word in said:
        if word not in named:
            _is_no_card(hand, booking, facility, word)
    if not valid:
        raise Refusal(Refused("club-no-card", {"number": booking.label, "facility": facility.name}))
    if not named and len(valid) > 1:
        raise Refusal(Refused("club-which-card", {"number": booking.label, "cards": " ".join(valid.values())}))
    card = valid[named[0].casefold()] if named else next(iter(valid.values()))
    return card, [word for word in said if word not in named]


def _is_no_card(hand: Hand, booking: Booking, facility: Facility, word: str) -> None:
    """Raises Refusal where it is one after all: of another household, or of another time; or where it can be nothing
    else and nobody knows it."""
    found = club.card_of(hand.unit.connection, hand.unit.estate.key, facility.key, word.upper())
    if found and found[0] != booking.household:
        raise Refusal(
            Refused("club-card-others", {"card": word.upper(), "house": booking.house or Term("place-unknown")})
        )
    if found:
        club_guest.counts_today(hand, facility, found[1])
    if not facility.locker:
        raise Refusal(Refused("club-card-unknown", {"card": word.upper(), "facility": facility.name}))


def _locker_is_free(hand: Hand, booking: Booking, facility: Facility, locker: str) -> None:
    """Nobody else is given one at this moment. Raises Refusal where its last guests have not left."""
    unit = hand.unit
    booking_places.hold(unit, facility.key, alone=True)
    since, states = unit.now - timedelta(days=1), (State.ARRIVED,)
    there = bookings.overlapping(
        unit.connection, unit.estate.key, facility.key, since, unit.now + facility.early, states
    )
    for one in there:
        if one.id != booking.id and one.locker.casefold() == locker.casefold():
            raise Refusal(Refused("club-locker-taken", {"locker": locker, "other": one.label}))


def is_still_free(hand: Hand, booking: Booking, facility: Facility) -> bool:
    """Whether the place of a booking that was given up is free from now on to its end."""
    start = max(booking.start, ticks(hand.unit.now, hand.unit.now + TICK)[0])
    wish = replace(booking.wish, start=start)
    return booking.end > start and booking_places.free_space(hand.unit, facility, wish) == booking.space


def no_more_than_booked(booking: Booking, party: Party | None) -> None:
    """Raises Refusal where more people have come than were booked."""
    if party and party.people > booking.party.people:
        args: dict[str, Value] = {"number": booking.label, "booked": booking.party.people, "people": party.people}
        raise Refusal(Refused("club-more-people", args))


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


def _phoned(hand: Hand, booking: Booking, words: str) -> None:
    """Staff telephoned because no message could reach the resident. What was said is kept."""
    member = runs(hand, booking_cards.facility_of(hand.unit, booking))
    hand.unit.write(hand.actor, PHONED, matter=booking_cards.matter(booking), words=words)
    answer_on(hand, booking, Say("room-phoned", {"number": booking.label, "holder": member.name}))


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
    "details": club_details.add,
    "show": _show,
    "reveal": _reveal,
    "phoned": _phoned,
    "reply": _reply,
    "undo": club_relay.undo,
    "waive": _waive,
}
