"""Read back, changed, booked; and where it goes on when a rule or somebody faster said no."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.booking_effects import Book, JoinWaitlist, MoveBooking
from flows.conversations.booking.asking import answers, phone, who
from flows.conversations.booking.drafted import day_of, facility_of, is_waiting, moving, slots_of_party, wish_of
from flows.conversations.booking.elsewhere import elsewhere, other_facility, people_kept, people_stay, switched
from flows.conversations.booking.heard import NO_TIME, counted_instead, heard_booking, only_until
from flows.conversations.booking.lines import moved, party_row, read_back
from flows.conversations.booking.needs import (
    MOST,
    house_needed,
    name_of,
    onward,
    people_faults,
    question,
    time_faults,
)
from flows.conversations.booking.where import ask_facility
from flows.conversations.readers import READ_BACK, read_summary
from flows.facility import Facility
from flows.flow import END, Act, Heard, Missed, Reply, Talk, Took
from flows.messages import Option, Period, Refused, Say, Value

CHANGES = ("facility", "time", "people", "answers", "home")
LEADS = {"facility": "facility", "time": "slot", "people": "people", "answers": name_of(0), "home": "house"}


def ask_summary(talk: Talk) -> Say:
    """Nothing is booked before it was heard back (handbook/rules.md §14)."""
    facility, wish = facility_of(talk), wish_of(talk)
    if facility is None or wish is None:
        return ask_facility(talk)
    if booking := moving(talk):
        lines = moved(talk, facility, wish, Period(booking.start, booking.end))
        return Say("book-move-summary", {"number": booking.label, "lines": lines}, options=READ_BACK)
    key = "book-wait-summary" if is_waiting(talk) else "book-summary"
    return Say(key, {"lines": read_back(talk, facility, wish)}, options=READ_BACK)


def read_answer(talk: Talk, reply: Reply) -> Heard:
    if facility_of(talk) is None or wish_of(talk) is None:  # the estate has given it up meanwhile
        return Took(_cleared(talk, "facility"), leads="facility")
    heard = read_summary(talk, reply)
    if isinstance(heard, Took) and heard.slots.get("summary"):  # somebody may have been faster while they read
        return onward(talk, {}) if time_faults(talk) or people_faults(talk) else heard
    return (_corrected(talk, reply) or heard) if isinstance(heard, Missed) else heard


def corrected(talk: Talk, said: Mapping[str, Any]) -> Took:
    """What was changed in words is read back again before it is booked, once all is told that it needs."""
    return Took(said, leads=onward(talk, said).leads or "summary")


def _corrected(talk: Talk, reply: Reply) -> Heard | None:
    """“Make it eight o'clock”, “five people”, “rather the gym”: the change in so many words."""
    heard = heard_booking(talk, reply.text)
    if switched(talk, heard):
        other = other_facility(talk, heard, reply.text)
        return corrected(talk, other.slots) if isinstance(other, Took) else other
    if until := only_until(talk, reply.text):
        return corrected(talk, {"end": until.isoformat(), "minutes": None})
    said = {slot: value for slot, value in heard.items() if slot != "facility"}
    if any(value is not None for value in said.values()):
        return corrected(talk, said)
    party = counted_instead(talk, reply.text)
    if party and "moving" not in talk.draft:
        return corrected(talk, slots_of_party(party))
    return people_stay(talk, reply.text)


# ── changed ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def ask_change(talk: Talk) -> Say:
    offered = {
        "facility": len(talk.estate.club.facilities) > 1 and "moving" not in talk.draft,
        "time": True,
        "people": True,
        "answers": question(talk, 0) is not None,
        "home": len(talk.resident.homes) > 1 and "moving" not in talk.draft,
    }
    options = tuple(Option(one, f"choice-book-change-{one}") for one in CHANGES if offered[one])
    return Say("book-change-what", options=options)


def read_change(talk: Talk, reply: Reply) -> Heard:
    if reply.option == "people" and (booking := moving(talk)):
        return Took(acts=(people_kept(booking),), leads="summary")
    if reply.option in CHANGES:
        return Took(_cleared(talk, reply.option), leads=LEADS[reply.option])
    return _corrected(talk, reply) or Missed()


def _cleared(talk: Talk, change: str) -> dict[str, Any]:
    match change:
        case "facility":
            return dict(elsewhere().slots)
        case "time":
            day = day_of(talk)  # most often it is the hour; another day is a choice there
            return {**NO_TIME, "day": day.isoformat() if day else None, "minutes": None, "space": None}
        case "people":
            return {"adults": None, "children": None}
        case "answers":
            return dict.fromkeys(name_of(place) for place in range(MOST))
        case _:
            return {"household": None, "house": None}


# ── booked ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def finish(talk: Talk) -> tuple[Act, ...]:
    facility, wish = facility_of(talk), wish_of(talk)
    if facility is None or wish is None:  # the estate has given it up meanwhile
        return (Say("flow-restarted"),)
    when = Period(wish.start, wish.end)
    told: dict[str, Value] = {"facility": facility.name, "when": when, "party": party_row(wish.party)}
    if number := talk.draft.get("moving"):
        moves = MoveBooking(int(number), wish.start, wish.end, wish.space)
        return (moves, Say("booking-moved", told, booking=int(number)))
    whom = (talk.draft.get("household"), str(talk.draft.get("house", "")), who(talk), phone(talk), answers(talk))
    if is_waiting(talk):
        minutes = int(talk.estate.club.offer.total_seconds()) // 60
        return (JoinWaitlist(wish, *whom), Say("booking-waiting", {**told, "minutes": minutes}))
    return (Book(wish, *whom), _booked(facility, told), *_rules(facility))


def _booked(facility: Facility, told: dict[str, Value]) -> Say:
    if facility.approval:
        return Say("booking-requested", told)
    return Say("booking-booked-space" if len(facility.spaces) > 1 else "booking-booked", told)


def _rules(facility: Facility) -> tuple[Say, ...]:
    return (Say("booking-rules", {"facility": facility.name, "rules": facility.rules}),) if facility.rules else ()


def regrets(talk: Talk, _refused: Refused) -> Took:
    """The refusal has said why. It goes on with the people where only these are wrong, else with the nearest offers."""
    if "moving" in talk.draft and moving(talk) is None:
        return Took(leads=END)
    wish = wish_of(talk)
    if wish is None or house_needed(talk):
        return onward(talk, {})
    if people_faults(talk) and not time_faults(talk):
        return Took({"adults": None, "children": None}, leads="people")
    minutes = int((wish.end - wish.start).total_seconds()) // 60
    return Took({**NO_TIME, "near": wish.start.isoformat(), "minutes": minutes}, leads="slot")
