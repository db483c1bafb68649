"""The draft of a booking as values: what is wished so far, and how it stands with the house.

Slots: `facility` (key), `day`, `start`, `end` (ISO), `from` and `until` (a part of the day), `minutes` (so long, where
no end is known), `space`, `adults`, `children`, `household`, `house`, `wait` (they would wait for a place), `near`
(what they could not have), `days`, `page` and `full` (what is shown), `moving` (the number of the booking that is
moved), `given_up` (the number of one that was cancelled in between), `no_day` (the date they named is in no calendar),
`wonders` (they asked whether there is a place).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from flows.booking import Booking, Occupied, Party, Standing, Wish
from flows.facility import Facility
from flows.flow import Talk
from flows.queries import BookingOf, OccupiedOn, StandingOf
from flows.rules.bookings.slots import Opening, lengths, openings, place_for
from flows.rules.bookings.windows import after, local_day, utc

FORTNIGHT = timedelta(days=14)
QUESTION = "question-"  # before the place of what the facility asks, in the slot of its answer
AROUND = timedelta(days=3)  # so far before and after the wished day an offer may lie


def zone_of(talk: Talk) -> ZoneInfo:
    return talk.estate.hours.timezone


def today(talk: Talk) -> date:
    return local_day(talk.now, zone_of(talk))


def facility_of(talk: Talk) -> Facility | None:
    return talk.estate.club.facility(str(talk.draft.get("facility", "")))


def local(talk: Talk, moment: datetime) -> datetime:
    return moment.astimezone(zone_of(talk))


def moment_of(talk: Talk, slot: str) -> datetime | None:
    """On the estate's wall: what is added to it is added with `after`."""
    said = talk.draft.get(slot)
    return local(talk, datetime.fromisoformat(said)) if said else None


def day_of(talk: Talk) -> date | None:
    if start := moment_of(talk, "start"):
        return start.date()
    return date.fromisoformat(talk.draft["day"]) if talk.draft.get("day") else None


def moving(talk: Talk) -> Booking | None:
    """The booking that is being moved, while it can be."""
    number = talk.draft.get("moving")
    found: Booking | None = talk.query(BookingOf(talk.resident.id, int(number))) if number else None
    return found if found and found.live else None


def standing(talk: Talk) -> Standing:
    """As stored when the turn began: what is cancelled within it is left out."""
    found: Standing = talk.query(StandingOf(talk.resident.id, talk.draft.get("household")))
    gone = talk.draft.get("given_up")
    if gone is None:
        return found
    bookings, own = (tuple(one for one in mine if one.number != gone) for mine in (found.bookings, found.own))
    return replace(found, bookings=bookings, own=own)


def last_day(talk: Talk, facility: Facility) -> date:
    return local_day(after(talk.now, facility.ahead), zone_of(talk))


def around(talk: Talk, facility: Facility, day: date) -> tuple[date, date]:
    """The days that are looked at for a wish of this day; of those that can be booked at all."""
    first, last = today(talk), last_day(talk, facility)
    middle = min(max(day, first), last)
    return max(first, middle - AROUND), min(last, middle + AROUND)


def occupied(talk: Talk, facility: Facility, day: date) -> Occupied:
    """What is taken around this day. Asked for a fortnight at a time, so that a list of days is one question or two."""
    first, last = today(talk), last_day(talk, facility)
    began = first + max(0, (min(day, last) - first) // FORTNIGHT) * FORTNIGHT
    query = OccupiedOn(facility.key, max(first, began - AROUND), min(last, began + FORTNIGHT + AROUND))
    found: Occupied = talk.query(query)
    return found


# ── the wish ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def party_of(talk: Talk, facility: Facility) -> Party:
    """As told; before that as few as may come."""
    adults = talk.draft.get("adults")
    if adults is None:
        return Party(max(1, facility.fewest))
    return Party(int(adults), int(talk.draft.get("children") or 0))


def end_of(talk: Talk, facility: Facility, start: datetime) -> datetime:
    """As told; before that after the shortest time."""
    return moment_of(talk, "end") or after(start, facility.slot)


def wish_of(talk: Talk) -> Wish | None:
    """What they would like, as far as it is told, in UTC; None before a time is."""
    facility, start = facility_of(talk), moment_of(talk, "start")
    if facility is None or start is None:
        return None
    end = end_of(talk, facility, start)
    return Wish(facility.key, utc(start), utc(end), party_of(talk, facility), str(talk.draft.get("space") or ""))


def ages_matter(facility: Facility) -> bool:
    """Whether children are counted apart: they pay less, or need somebody with them."""
    ages = facility.ages
    child = facility.price is not None and facility.price.child is not None
    return child or ages.children_per_adult is not None or not ages.children


def is_waiting(talk: Talk) -> bool:
    """Whether it is a place on the waitlist that they want."""
    return bool(talk.draft.get("wait")) and "moving" not in talk.draft


# ── what is free ─────────────────────────────────────────────────────────────────────────────────────────────────────


def free(talk: Talk, facility: Facility, day: date, *, full: bool = False) -> tuple[Opening, ...]:
    """The starts of a day for their party; with `full` as if nobody else had booked."""
    taken = occupied(talk, facility, day)
    return openings(
        facility,
        zone_of(talk),
        day,
        talk.now,
        Occupied(closures=taken.closures) if full else taken,
        party_of(talk, facility).people,
        space=str(talk.draft.get("space") or ""),
        besides=moving(talk),
    )


def opening_of(talk: Talk, facility: Facility) -> Opening | None:
    """The opening at the wished start."""
    start = moment_of(talk, "start")
    if start is None:
        return None
    found = free(talk, facility, start.date(), full=is_waiting(talk))
    return next((one for one in found if one.start == utc(start)), None)


def lengths_of(talk: Talk, facility: Facility) -> tuple[timedelta, ...]:
    opening = opening_of(talk, facility)
    return lengths(facility, opening) if opening else ()


def placed(talk: Talk, facility: Facility, wish: Wish) -> str | None:
    """Key of the space that is free for the whole wish."""
    taken = occupied(talk, facility, local(talk, wish.start).date())
    return place_for(facility, wish, taken, moving(talk))


# ── what follows ─────────────────────────────────────────────────────────────────────────────────────────────────────


def follows(talk: Talk) -> dict[str, Any]:
    """The only home, the only facility, the only length; all but the time of a booking that is moved."""
    known = _of_moved(talk)
    homes = talk.resident.homes
    if "house" not in talk.draft and "house" not in known and len(homes) == 1:
        known |= {"household": homes[0].household, "house": homes[0].house}
    facilities = talk.estate.club.facilities
    if "facility" not in talk.draft and "facility" not in known and len(facilities) == 1:
        known["facility"] = facilities[0].key
    talk = replace(talk, draft={**known, **talk.draft})
    return known | _times(talk)


def _of_moved(talk: Talk) -> dict[str, Any]:
    booking = moving(talk)
    if booking is None:
        return {}
    minutes = int((utc(booking.end) - utc(booking.start)).total_seconds()) // 60
    return {
        "house": booking.house,
        "minutes": minutes,
        **slots_of_party(booking.party),
        "facility": booking.facility,
    } | ({"household": booking.household} if booking.household is not None else {})


def _times(talk: Talk) -> dict[str, Any]:
    start, facility = moment_of(talk, "start"), facility_of(talk)
    if start is None:
        return {}
    known: dict[str, Any] = {"day": start.date().isoformat()}
    if "end" in talk.draft or facility is None:
        return known
    if minutes := talk.draft.get("minutes"):
        return known | {"end": local(talk, after(start, timedelta(minutes=int(minutes)))).isoformat()}
    found = lengths_of(talk, facility)
    return known | ({"end": local(talk, after(start, found[0])).isoformat()} if len(found) == 1 else {})


def slots_of_party(party: Party) -> dict[str, Any]:
    return {"adults": party.adults, "children": party.children}


def slots_of(talk: Talk, wish: Wish) -> dict[str, Any]:
    """A draft with all of a wish filled."""
    return {
        "facility": wish.facility,
        "start": local(talk, wish.start).isoformat(),
        "end": local(talk, wish.end).isoformat(),
        **slots_of_party(wish.party),
        **({"space": wish.space} if wish.space else {}),
    }


def merged(talk: Talk, slots: Mapping[str, Any]) -> Talk:
    """The talk as it will be once these slots have joined the draft."""
    kept = {slot: value for slot, value in {**talk.draft, **slots}.items() if value is not None}
    then = replace(talk, draft=kept)
    return replace(then, draft={**follows(then), **kept})
