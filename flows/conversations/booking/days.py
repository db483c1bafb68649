"""Which day: those on which this household may book; what is hidden is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from flows.conversations.booking.drafted import facility_of, free, last_day, today, zone_of
from flows.conversations.booking.elsewhere import begins, elsewhere, other_facility, people_stay, switched
from flows.conversations.booking.heard import NO_TIME, heard_booking
from flows.conversations.booking.needs import closure, limited, onward
from flows.conversations.booking.pressed import day_in
from flows.conversations.booking.remedies import LEAVE, remedied, remedies
from flows.conversations.booking.where import ask_facility, read_facility
from flows.facility import Facility
from flows.flow import Heard, Missed, Reply, Talk, Took
from flows.messages import Option, Row, Rows, Say, row
from flows.rules.bookings.windows import after, windows

SHOWN = 7
TOLD = 3  # reasons
DAY = timedelta(days=1)
ON = "on-"


def ahead(talk: Talk, facility: Facility) -> Iterator[date]:
    """The days on which it is open, of those that can be booked."""
    day, last = today(talk), last_day(talk, facility)
    while day <= last:
        hours = windows(facility, zone_of(talk), day, day)
        if any(end > after(talk.now, facility.notice) for _, end in hours):
            yield day
        day += DAY


def first_shown(talk: Talk) -> date:
    said = talk.draft.get("days")
    return date.fromisoformat(said) if isinstance(said, str) else today(talk)


def shown(talk: Talk, facility: Facility) -> tuple[list[date], bool, list[Row]]:
    """The days on this page, whether more come after them, and why others are left out."""
    days: list[date] = []
    reasons: dict[str, Row] = {}
    for day in ahead(talk, facility):
        if why := limited(talk, facility, day):
            reasons |= {key: one for key, one in _listed(day, why) if key not in reasons}
        elif day < first_shown(talk):
            continue
        elif closed := closed_on(talk, facility, day):
            reasons.setdefault(str(day), closed)
        else:
            days.append(day)
        if len(days) > SHOWN:
            break
    ranked = sorted(reasons.values(), key=_lasts)
    return days[:SHOWN], len(days) > SHOWN, ranked[:TOLD]


def _lasts(reason: Row) -> int:
    """What holds for longer goes first."""
    return 0 if remedies((reason,)) else 2 if reason.key == "book-day-yours" else 1


def _listed(day: date, why: tuple[Row, ...]) -> Iterator[tuple[str, Row]]:
    """Each limit once; that of a single day in few words."""
    for one in why:
        if one.key == "broken-quota-day":
            numbers = dict(one.args)["numbers"]
            yield str(day), row("book-day-yours", day=day, numbers=numbers)
        else:
            yield one.key, one


def several(talk: Talk) -> bool:
    """Whether another facility may be chosen."""
    return len(talk.estate.club.facilities) > 1 and "moving" not in talk.draft


def closed_on(talk: Talk, facility: Facility, day: date) -> Row | None:
    """Why a day on which it should be open has no time at all, be it booked or free."""
    hours = windows(facility, zone_of(talk), day, day)
    if not hours or free(talk, facility, day, full=True):
        return None
    return closure(talk, facility, max(hours[0][0], talk.now), hours[-1][1])


def ask_day(talk: Talk) -> Say:
    facility = facility_of(talk)
    if facility is None:
        return ask_facility(talk)
    days, more, reasons = shown(talk, facility)
    name = {"facility": facility.name}
    other = (Option("other-facility", "choice-book-other-facility"),) if several(talk) else ()
    if not days and first_shown(talk) == today(talk):
        if reasons:
            options = (*remedies(reasons), *other, LEAVE)
            return Say("book-limited", {**name, "reasons": Rows(tuple(reasons))}, options=options)
        return Say("book-no-days", name, options=(*other, LEAVE))
    options = (
        *(_day_option(talk, facility, day) for day in days),
        *((Option("more", "choice-book-more-days"),) if more else ()),
        *(() if first_shown(talk) == today(talk) else (Option("first", "choice-book-first-days"),)),
        *other,
    )
    if talk.draft.get("no_day"):
        return Say("book-which-day-instead", name, options=options)
    if reasons:
        return Say("book-which-day-limited", {**name, "reasons": Rows(tuple(reasons))}, options=options)
    return Say("book-which-day", name, options=options)


def _day_option(talk: Talk, facility: Facility, day: date) -> Option:
    key = "choice-book-day" if free(talk, facility, day) else "choice-book-day-full"
    return Option(f"{ON}{day.isoformat()}", key, {"day": day})


def read_day(talk: Talk, reply: Reply) -> Heard:
    facility = facility_of(talk)
    if facility is None:
        return read_facility(talk, reply)
    if day := day_in(reply.option, ON):
        return onward(talk, {**NO_TIME, "day": day.isoformat()})
    match reply.option:
        case "other-facility":
            return elsewhere()
        case "more":
            days, _, _ = shown(talk, facility)
            return Took({"days": (days[-1] + DAY).isoformat()} if days else {"days": None}, leads="day")
        case "first":
            return Took({"days": None}, leads="day")
        case _:
            return remedied(talk, reply.option, "day") or heard_words(talk, reply)


def heard_words(talk: Talk, reply: Reply) -> Heard:
    """A day or a time in words, and whatever else they say."""
    if reply.word == "edit":
        return Took(leads="change")
    said = heard_booking(talk, reply.text)
    if switched(talk, said):
        return other_facility(talk, said, reply.text)
    if set(said) == {"facility"} and begins(talk, reply.text):
        return Took(NO_TIME, leads="day")
    if not any(value is not None for value in said.values()) or set(said) == {"facility"}:
        return people_stay(talk, reply.text) or Missed()
    return onward(talk, said)
