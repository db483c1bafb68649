"""Whether a household may have what it wishes for: every broken rule, each as a row that says the limit and what to do.

That a place is taken or closed is not asked here: `slots` knows what is free.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo

from flows.booking import Standing, Wish
from flows.facility import Club, Facility
from flows.messages import Period, Row, row
from flows.rules.bookings.lasting import lasting
from flows.rules.bookings.points import blocked_until, points_now
from flows.rules.bookings.quotas import used_up
from flows.rules.bookings.windows import local_day, stretches, windows

__all__ = ["blocked_until", "broken", "hidden", "limits", "of_household", "of_party", "of_time", "points_now"]

NOTHING = timedelta(0)


def broken(
    facility: Facility,
    club: Club,
    wish: Wish,
    standing: Standing,
    now: datetime,
    zone: tzinfo,
    *,
    moving: int | None = None,
) -> tuple[Row, ...]:
    """Every rule that the wish breaks; nothing: it is allowed. `moving`: the number of the booking to be moved, or of
    the offer to be taken, which does not count against itself."""
    return (
        *of_time(facility, wish, now, zone),
        *of_party(facility, wish),
        *of_household(facility, club, wish, standing, now, zone, moving=moving),
    )


def hidden(
    facility: Facility,
    club: Club,
    standing: Standing,
    day: date,
    now: datetime,
    zone: tzinfo,
    *,
    moving: int | None = None,
) -> Row | None:
    """Why nothing of that day is offered to this household: a limit that is reached hides, it does not fail at the
    end."""
    return next(_of_day(facility, club, standing, day, now, zone, moving), None)


def limits(
    facility: Facility,
    club: Club,
    standing: Standing,
    day: date,
    now: datetime,
    zone: tzinfo,
    *,
    moving: int | None = None,
) -> tuple[Row, ...]:
    """Every limit for which nothing of that day is offered to this household."""
    return tuple(_of_day(facility, club, standing, day, now, zone, moving))


def of_household(
    facility: Facility,
    club: Club,
    wish: Wish,
    standing: Standing,
    now: datetime,
    zone: tzinfo,
    *,
    moving: int | None = None,
) -> tuple[Row, ...]:
    """Points, card, quotas, and what the person has booked for the same time."""
    day = local_day(wish.start, zone)
    return (*_of_day(facility, club, standing, day, now, zone, moving), *_same_time(club, wish, standing, moving))


def _of_day(
    facility: Facility, club: Club, standing: Standing, day: date, now: datetime, zone: tzinfo, moving: int | None
) -> Iterator[Row]:
    if until := blocked_until(standing, club, now):
        yield row("broken-blocked", points=points_now(standing, now), until=until)
    if facility.card and not any(
        one.facility == facility.key and one.since <= day <= one.until for one in standing.cards
    ):
        yield row("broken-card-needed", facility=facility.name, day=day)
    yield from used_up(facility, standing, day, now, zone, moving)


def _same_time(club: Club, wish: Wish, standing: Standing, moving: int | None) -> Iterator[Row]:
    for one in standing.own:
        if one.holds and one.number != moving and one.start < wish.end and wish.start < one.end:
            there = club.facility(one.facility)
            when = Period(one.start, one.end)
            yield row("broken-same-time", number=one.label, facility=there.name if there else one.facility, when=when)
            return  # one is enough to see why


def of_time(facility: Facility, wish: Wish, now: datetime, zone: tzinfo) -> tuple[Row, ...]:
    """Notice, opening hours, starts and lengths."""
    start, end, now = (at.astimezone(UTC) for at in (wish.start, wish.end, now))
    return (
        *_of_moment(facility, start, now),
        *_of_length(facility, end - start),
        *_of_hours(facility, start, end, zone),
    )


def _of_moment(facility: Facility, start: datetime, now: datetime) -> Iterator[Row]:
    if start < now:
        yield row("broken-past")
    elif start < now + facility.notice:
        yield row("broken-notice", notice=lasting(facility.notice), earliest=now + facility.notice)
    elif start > now + facility.ahead:
        yield row("broken-ahead", ahead=lasting(facility.ahead), latest=now + facility.ahead)


def _of_length(facility: Facility, length: timedelta) -> Iterator[Row]:
    if length < facility.slot:
        yield row("broken-too-short", least=lasting(facility.slot))
    elif length > facility.longest:
        yield row("broken-too-long", most=lasting(facility.longest))
    elif length % facility.slot:
        yield row("broken-uneven", step=lasting(facility.slot))


def _of_hours(facility: Facility, start: datetime, end: datetime, zone: tzinfo) -> Iterator[Row]:
    day = local_day(start, zone)
    today = stretches(facility, zone, day)
    inside = next((one for one in today if one.opens <= start < one.ends), None)
    if inside and end <= inside.closes:
        if (start - inside.anchor) % facility.every:
            aligned = start - (start - inside.anchor) % facility.every
            yield row("broken-misaligned", every=lasting(facility.every), start=aligned)
        return
    found = windows(facility, zone, day, day)
    if not found:
        yield row("broken-closed-day", facility=facility.name, day=day)
        return
    opens, closes = min(found, key=lambda one: max(one[0] - start, start - one[1], NOTHING))
    steps = max(closes - facility.slot - opens, NOTHING) // facility.every
    last = opens + steps * facility.every
    yield row("broken-closed-then", facility=facility.name, hours=Period(opens, closes), last=last)


def of_party(facility: Facility, wish: Wish) -> tuple[Row, ...]:
    """How many come, and whether the children are looked after."""
    return (*_of_number(facility, wish), *_of_children(facility, wish))


def _of_number(facility: Facility, wish: Wish) -> Iterator[Row]:
    people, space = wish.party.people, facility.space(wish.space)
    most = space.capacity if space else max((one.capacity for one in facility.spaces), default=0)
    if people < max(facility.fewest, 1):
        yield row("broken-too-few", least=max(facility.fewest, 1))
    elif people > most:
        yield row("broken-too-many", most=most)


def _of_children(facility: Facility, wish: Wish) -> Iterator[Row]:
    adults, children, ages = wish.party.adults, wish.party.children, facility.ages
    if not children:
        return
    if not ages.children:
        yield row("broken-no-children", facility=facility.name, age=ages.child_under)
    elif not adults:
        yield row("broken-child-alone", age=ages.child_under)
    elif ages.children_per_adult is not None and children > adults * ages.children_per_adult:
        yield row("broken-children-per-adult", each=ages.children_per_adult, age=ages.child_under)
