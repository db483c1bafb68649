"""A reply that speaks of another facility than the draft's: the booking begins anew there, with what it says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.booking import Booking
from flows.conversations.booking.drafted import QUESTION, facility_of, moving
from flows.conversations.booking.heard import NO_TIME, counted_instead, heard_booking, party_in, settled_clock
from flows.conversations.booking.naming import folded, speaks
from flows.conversations.booking.needs import MOST, name_of, onward
from flows.facility import Facility
from flows.flow import Heard, Missed, Talk, Took
from flows.messages import Say, row
from flows.understanding.calendar import pieces

SHOWN: dict[str, Any] = dict.fromkeys(("space", "near", "page", "days", "full", "wait", "confirmed"))
OTHERWISE = {**SHOWN, "end": None, "minutes": None}
NO_PARTY = dict.fromkeys(("adults", "children"))
WHOLE = (("end", "minutes"), ("adults",))  # what must stand beside a start, so that it is no answer in free words


def elsewhere() -> Took:
    """Another facility is to be chosen: who comes, how long and what only this one asked is asked anew there."""
    asked = dict.fromkeys(name_of(place) for place in range(MOST))
    return Took({**NO_TIME, **OTHERWISE, **NO_PARTY, **asked, "facility": None}, leads="facility")


def begins(talk: Talk, words: str) -> bool:
    """“Book the meeting room” begins a booking; “the meeting room instead” changes the one in progress."""
    named = speaks(talk, words, "booking.word") and not speaks(talk, words, "cancel.word")
    return named and "A" not in pieces(folded(talk, words), talk.vocabulary)[0]


def took_facility(talk: Talk, facility: Facility, said: Mapping[str, Any] | None = None, words: str = "") -> Took:
    """A facility is chosen, perhaps with a time. Of another one before it nothing is kept that a new time replaces, nor
    what only that one asked, nor who comes; the time neither where a booking is begun anew in so many words."""
    said = said or {}
    before = facility_of(talk)
    clock = {} if "start" in said else settled_clock(talk, facility)
    if before is None:  # how long, until when, if they have said it, stands
        return onward(talk, {**SHOWN, **clock, **said, "facility": facility.key})
    if before.key == facility.key:
        return onward(talk, {**OTHERWISE, **clock, **said, "facility": facility.key})
    asked = dict.fromkeys(slot for slot in talk.draft if slot.startswith(QUESTION))
    anew = said.get("start") or said.get("day") or begins(talk, words)
    cleared = {**OTHERWISE, **asked, **NO_PARTY, **(NO_TIME if anew else {})}
    clock = {} if anew else clock
    return onward(talk, {**cleared, **clock, **said, "facility": facility.key})


def switched(talk: Talk, said: Mapping[str, Any]) -> bool:
    """Whether a reply speaks of another facility than the one in the draft."""
    facility = facility_of(talk)
    return facility is not None and said.get("facility", facility.key) != facility.key


def other_facility(talk: Talk, said: Mapping[str, Any], words: str) -> Heard:
    facility = talk.estate.club.facility(str(said["facility"]))
    return took_facility(talk, facility, said, words) if facility else Missed()


def another_booking(talk: Talk, words: str) -> Heard | None:
    """Words where free words are the answer, that are no answer: another facility, with a time and how long or how
    many."""
    said = heard_booking(talk, words)
    whole = said.get("start") and any(said.get(slot) for slots in WHOLE for slot in slots)
    return other_facility(talk, said, words) if whole and switched(talk, said) else None


def people_stay(talk: Talk, words: str) -> Missed | None:
    """A booking that is moved keeps its people; who names other people hears how to change them."""
    booking = moving(talk)
    told = party_in(talk, facility_of(talk), words) or counted_instead(talk, words)
    if booking is None or told is None:
        return None
    return Missed(people_kept(booking), counts=False)


def people_kept(booking: Booking) -> Say:
    party = row("booking-party", adults=booking.party.adults, children=booking.party.children)
    return Say("book-move-people", {"number": booking.label, "party": party})
