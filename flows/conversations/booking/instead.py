"""What cannot be booked: said with all its reasons, and the nearest that can be as choices."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from flows.booking import Wish
from flows.conversations.booking.days import closed_on, several
from flows.conversations.booking.drafted import free, moment_of, party_of, today, zone_of
from flows.conversations.booking.needs import can_wait, closure, faults, limited, offers, waits_already
from flows.conversations.booking.remedies import LEAVE, remedies
from flows.facility import Facility
from flows.flow import Talk
from flows.messages import Option, Period, Row, Rows, Say, Value, row
from flows.rules.bookings.allowed import of_time
from flows.rules.bookings.slots import Opening
from flows.rules.bookings.windows import after, utc, windows

NEAR = "near-"
ANOTHER_DAY = Option("other-day", "choice-book-other-day")
NOT_THEN = ("broken-past", "broken-notice", "broken-ahead", "broken-closed-then", "broken-closed-day")
WHOLE_DAY = ("broken-past", "broken-ahead", "broken-closed-day")


def impossible(talk: Talk, facility: Facility) -> Say:
    waits = waits_already(talk)
    known = (row("book-waits-already", number=waits.label),) if waits else ()
    wait = (Option("wait", "choice-book-wait"),) if can_wait(talk) else ()
    return _offered(talk, facility, (*faults(talk), *known), offers(talk), wait)


def instead(talk: Talk, facility: Facility, near: datetime) -> Say:
    """After a refusal, whose reasons have been said: only the offers."""
    found = offers(talk, _wish_at(talk, facility, near))
    options = (*(_offer(facility, one) for one in found), Option("other-time", "choice-book-other-time"), ANOTHER_DAY)
    return Say("book-nearest" if found else "book-none-near", {"facility": facility.name}, options=options)


def nothing(talk: Talk, facility: Facility, day: date, full: tuple[Opening, ...]) -> Say:
    """Nothing on this day: closed, hidden by a limit, or all taken."""
    why = limited(talk, facility, day)
    hours = windows(facility, zone_of(talk), day, day)
    if not why and full:
        why = (row("book-day-full", day=day),)
    elif not why:
        why = (closed_on(talk, facility, day) or _not_open(talk, facility, day),)
    wait = (Option("full", "choice-book-full-times"),) if full else ()
    noon = datetime.combine(day, time(12), zone_of(talk))
    near = moment_of(talk, "from") or (hours[0][0] if hours else noon)
    return _offered(talk, facility, why, offers(talk, _wish_at(talk, facility, near)), wait)


def why_not_then(talk: Talk, facility: Facility, day: date) -> Row:
    """Why nothing begins in the part of the day that they named: taken, closed by staff, not open, or over."""
    begin, until = moment_of(talk, "from"), moment_of(talk, "until")
    if begin is None or until is None:
        return row("book-part-none")
    if any(begin <= one.start < until for one in free(talk, facility, day)):
        return row("book-part-short")
    if any(begin <= one.start < until for one in free(talk, facility, day, full=True)):
        return row("book-part-full")
    if closed := closure(talk, facility, begin, until):
        return closed
    hours = windows(facility, zone_of(talk), day, day)
    last = max(
        (after(min(until, end), -facility.slot) for start, end in hours if start < until and begin < end), default=begin
    )
    known = of_time(facility, _wish_at(talk, facility, last), talk.now, zone_of(talk))
    return next((one for one in known if one.key in NOT_THEN), row("book-part-none"))


def _not_open(talk: Talk, facility: Facility, day: date) -> Row:
    """The day is closed, past, too far ahead, or too soon; else its hours are over."""
    hours = windows(facility, zone_of(talk), day, day)
    noon = datetime.combine(day, time(12), zone_of(talk))
    first, last = (hours[0][0], after(hours[-1][1], -facility.slot)) if hours else (noon, noon)
    rows = [of_time(facility, _wish_at(talk, facility, at), talk.now, zone_of(talk)) for at in (first, last)]
    whole = next((one for one in rows[0] if one.key in WHOLE_DAY and day != today(talk)), None)
    soon = next((one for one in rows[1] if one.key == "broken-notice"), None)
    return whole or soon or row("book-day-over", day=day)


def _wish_at(talk: Talk, facility: Facility, start: datetime) -> Wish:
    """As they wish it, at another time."""
    length = timedelta(minutes=int(talk.draft.get("minutes") or 0)) or facility.slot
    party, space = party_of(talk, facility), str(talk.draft.get("space") or "")
    return Wish(facility.key, utc(start), after(start, length), party, space)


def _offered(
    talk: Talk, facility: Facility, reasons: tuple[Row, ...], found: tuple[Wish, ...], wait: tuple[Option, ...]
) -> Say:
    """Where no other time would help, what does."""
    cure = remedies(reasons)
    other = (Option("other-time", "choice-book-other-time"),) if moment_of(talk, "start") else ()
    options = (
        *(_offer(facility, one) for one in found),
        *wait,
        *cure,
        *((*other, ANOTHER_DAY) if found or not cure else ()),
        *((Option("other-facility", "choice-book-other-facility"),) if several(talk) and not found else ()),
        *((LEAVE,) if cure and not found else ()),
    )
    args: dict[str, Value] = {
        "facility": facility.name,
        "reasons": Rows(reasons),
        "count": len(reasons),
        "offers": len(found),
    }
    return Say("book-impossible-now" if cure and not found else "book-impossible", args, options=options)


def _offer(facility: Facility, one: Wish) -> Option:
    minutes = int((utc(one.end) - utc(one.start)).total_seconds()) // 60
    id = f"{NEAR}{int(one.start.timestamp())}-{minutes}"
    when = Period(one.start, one.end)
    space = facility.space(one.space)
    if space and len(facility.spaces) > 1:
        return Option(f"{id}@{space.key}", "choice-book-offer-space", {"when": when, "space": space.name})
    return Option(id, "choice-book-offer", {"when": when})
