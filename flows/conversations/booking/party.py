"""For how long, and how many people: adults and children apart where it matters."""

from __future__ import annotations

from datetime import timedelta

from flows.booking import Party
from flows.conversations.booking.drafted import (
    ages_matter,
    facility_of,
    is_waiting,
    lengths_of,
    local,
    moment_of,
    opening_of,
    slots_of_party,
)
from flows.conversations.booking.elsewhere import other_facility, people_stay, switched
from flows.conversations.booking.heard import bare_number, heard_booking, heard_until, is_new_time
from flows.conversations.booking.needs import onward, people_faults
from flows.conversations.booking.pressed import figures
from flows.conversations.booking.slots import clock
from flows.conversations.booking.where import ask_facility, read_facility
from flows.facility import Facility
from flows.flow import Heard, Missed, Reply, Talk, Took
from flows.messages import Option, Rows, Say, Value
from flows.rules.bookings.windows import after

FOR, PARTY = "for-", "party-"
LONGEST = 24 * 60  # minutes
MOST_CHOICES = 12
OTHERWISE = ("day", "start", "minutes", "space", "adults", "children")  # what they may say instead of an answer
FAMILIES = ((1, 0), (2, 0), (3, 0), (1, 1), (2, 1), (2, 2))  # adults, children

# ── how long ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def ask_length(talk: Talk) -> Say:
    facility, start = facility_of(talk), moment_of(talk, "start")
    if facility is None or start is None:
        return ask_facility(talk)
    options = tuple(_length(talk, one) for one in lengths_of(talk, facility)[:MOST_CHOICES])
    return Say("book-how-long", {"facility": facility.name, "start": start}, options=options)


def _length(talk: Talk, length: timedelta) -> Option:
    start = moment_of(talk, "start")
    minutes = int(length.total_seconds()) // 60
    until = clock(talk, after(start, length)) if start else ""
    args: dict[str, Value] = {"hours": minutes // 60, "minutes": minutes % 60, "until": until}
    return Option(f"{FOR}{minutes}", "choice-book-length", args)


def read_length(talk: Talk, reply: Reply) -> Heard:
    facility, start = facility_of(talk), moment_of(talk, "start")
    if facility is None or start is None:
        return read_facility(talk, reply)
    if minutes := figures(reply.option, FOR):
        length = timedelta(minutes=min(minutes[0], LONGEST))
        return onward(talk, {"end": local(talk, after(start, length)).isoformat()})
    said = heard_booking(talk, reply.text)
    if switched(talk, said):
        return other_facility(talk, said, reply.text)
    if is_new_time(talk, said):
        return onward(talk, said)
    if until := heard_until(talk, reply.text):
        return onward(talk, {"end": local(talk, until).isoformat(), "minutes": None})
    if said.get("minutes") and not said.get("start"):
        end = local(talk, after(start, timedelta(minutes=said["minutes"])))
        return onward(talk, {**said, "end": end.isoformat()})
    return onward(talk, said) if any(said.get(slot) for slot in OTHERWISE) else missed(talk, reply)


# ── how many ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def room(talk: Talk, facility: Facility) -> int:
    """How many people the wished time holds; more are not offered."""
    largest = max(space.capacity for space in facility.spaces)
    opening = opening_of(talk, facility) if facility.shared and not is_waiting(talk) else None
    return min(largest, opening.left) if opening else largest


def ask_people(talk: Talk) -> Say:
    facility = facility_of(talk)
    if facility is None:
        return ask_facility(talk)
    options = _families(talk, facility) if ages_matter(facility) else _numbers(talk, facility)
    args: dict[str, Value] = {"facility": facility.name, "age": facility.ages.child_under, "most": room(talk, facility)}
    if reasons := people_faults(talk):
        return Say("book-people-again", {**args, "reasons": Rows(reasons)}, options=options)
    return Say("book-how-many-ages" if ages_matter(facility) else "book-how-many", args, options=options)


def _families(talk: Talk, facility: Facility) -> tuple[Option, ...]:
    ages, most = facility.ages, room(talk, facility)
    fitting = [
        (adults, children)
        for adults, children in FAMILIES
        if facility.fewest <= adults + children <= most
        and (ages.children or not children)
        and (ages.children_per_adult is None or children <= adults * ages.children_per_adult)
    ]
    return tuple(Option(f"{PARTY}{a}-{c}", "choice-book-party", {"adults": a, "children": c}) for a, c in fitting)


def _numbers(talk: Talk, facility: Facility) -> tuple[Option, ...]:
    """As choices only where the number of a choice is the number of people."""
    most = room(talk, facility)
    if facility.fewest > 1 or most > MOST_CHOICES:
        return ()
    return tuple(Option(f"{PARTY}{n}-0", "choice-book-people", {"people": n}) for n in range(1, most + 1))


def read_people_of(talk: Talk, reply: Reply) -> Heard:
    facility = facility_of(talk)
    if facility is None:
        return read_facility(talk, reply)
    if len(picked := figures(reply.option, PARTY)) == 2:
        return onward(talk, slots_of_party(Party(*picked)))
    said = heard_booking(talk, reply.text)
    if switched(talk, said):
        return other_facility(talk, said, reply.text)
    if any(said.get(slot) for slot in OTHERWISE):
        return onward(talk, said)
    number = bare_number(talk, reply.text)
    return onward(talk, slots_of_party(Party(number))) if number else missed(talk, reply)


def missed(talk: Talk, reply: Reply) -> Heard:
    """Nothing that we asked; perhaps an earlier answer is to be changed."""
    return Took(leads="change") if reply.word == "edit" else people_stay(talk, reply.text) or Missed()
