"""A booking read back line by line, and a facility told the same way: who, what, when, how many, what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from flows.booking import Party, Wish
from flows.conversations.booking.asking import NONE, answered, called, phone
from flows.conversations.booking.drafted import is_waiting, placed
from flows.conversations.booking.needs import MOST, name_of, question
from flows.estate import Span
from flows.facility import Facility
from flows.flow import Talk
from flows.messages import Named, Period, Row, Rows, Term, row
from flows.rules.bookings.deeds import free_of_points
from flows.rules.bookings.lasting import lasting
from flows.rules.bookings.money import money, price_of
from flows.rules.bookings.windows import after


def party_row(party: Party) -> Row:
    return row("booking-party", adults=party.adults, children=party.children)


def place(facility: Facility, space: str) -> Row | Named:
    """The facility, and which of its spaces where there are several."""
    known = facility.space(space)
    if known and len(facility.spaces) > 1:
        return row("booking-place", facility=facility.name, space=known.name)
    return facility.name


def read_back(talk: Talk, facility: Facility, wish: Wish) -> Rows:
    """复述: name, phone, date, time, room, people, deposit (handbook/rules.md §14)."""
    space = wish.space or ("" if is_waiting(talk) else placed(talk, facility, wish) or "")
    return Rows(
        (
            row("book-line-who", person=called(talk), house=str(talk.draft.get("house") or NONE)),
            row("book-line-phone", number=phone(talk) or NONE),
            row("book-line-where", where=place(facility, space)),
            row("book-line-when", when=Period(wish.start, wish.end)),
            row("book-line-people", party=party_row(wish.party)),
            *_costs(facility, wish),
            *_answers(talk),
            *_afterwards(talk, facility, wish),
        )
    )


def moved(talk: Talk, facility: Facility, wish: Wish, before: Period) -> Rows:
    """What changes when a booking is moved, and what does not."""
    space = wish.space or placed(talk, facility, wish) or ""
    return Rows(
        (
            row("book-line-where", where=place(facility, space)),
            row("book-line-before", when=before),
            row("book-line-after", when=Period(wish.start, wish.end)),
            row("book-line-people", party=party_row(wish.party)),
            *_costs(facility, wish),
            *_afterwards(talk, facility, wish),
        )
    )


def _costs(facility: Facility, wish: Wish) -> Iterator[Row]:
    price = price_of(facility, wish.start, wish.end, wish.party)
    if price is not None:
        yield row("book-line-price", amount=money(price))
    if facility.deposit:
        yield row("book-line-deposit", amount=money(facility.deposit))


def _answers(talk: Talk) -> Iterator[Row]:
    for at in range(MOST):
        one, said = question(talk, at), talk.draft.get(name_of(at))
        if one and said:
            yield answered(one, str(said))


def _afterwards(talk: Talk, facility: Facility, wish: Wish) -> Iterator[Row]:
    if is_waiting(talk):
        yield row("book-line-waiting")
        return
    if facility.approval:
        yield row("book-line-approval")
    yield _free(talk, facility, wish)


def _free(talk: Talk, facility: Facility, wish: Wish) -> Row:
    """Until when they may change their mind; what staff must agree to is theirs only then."""
    until, asked = free_of_points(facility, wish.start, talk.now), bool(facility.approval)
    if until <= talk.now:
        return row("book-line-no-cancel")
    if after(wish.start, -facility.cancel_until) >= until:
        return row("book-line-cancel", until=until)
    thinking = min(facility.second_thoughts, wish.start - talk.now)
    return row("book-line-think-again", length=lasting(thinking), asked="yes" if asked else "no")


# ── a facility ───────────────────────────────────────────────────────────────────────────────────────────────────────


def told(facility: Facility, today: Row) -> Rows:
    """Hours, price, deposit, what is open today, rules."""
    return Rows(
        (
            *_hours(facility),
            today,
            *_price(facility),
            *((row("book-line-deposit", amount=money(facility.deposit)),) if facility.deposit else ()),
            *((row("book-line-card"),) if facility.card else ()),
            *((row("book-line-rules", rules=facility.rules),) if facility.rules else ()),
        )
    )


def _hours(facility: Facility) -> Iterator[Row]:
    """Days with the same hours stand together."""
    first = 0
    for day in range(1, 8):
        if day < 7 and facility.week[day] == facility.week[first]:
            continue
        spans = spans_words(facility.week[first])
        if spans and (first, day) == (0, 7):
            yield row("book-hours-daily", spans=spans)
        else:
            yield _days(Term(f"weekday-{first + 1}"), Term(f"weekday-{day}"), spans)
        first = day


def _days(first: Term, last: Term, spans: str) -> Row:
    if first == last:
        return row("book-hours-day", first=first, spans=spans) if spans else row("book-hours-day-closed", first=first)
    if spans:
        return row("book-hours-days", first=first, last=last, spans=spans)
    return row("book-hours-days-closed", first=first, last=last)


def spans_words(spans: tuple[Span, ...]) -> str:
    return ", ".join(f"{_at(begin)}–{_at(end)}" for begin, end in spans)


def _at(at: time) -> str:
    return "24:00" if at == time.max else f"{at.hour}:{at.minute:02d}"


def _price(facility: Facility) -> Iterator[Row]:
    price = facility.price
    if price is None:
        return
    if price.per == "person" and price.child is not None:
        yield row("book-price-ages", amount=money(price.amount), child=money(price.child))
    else:
        yield row(f"book-price-{price.per}", amount=money(price.amount))
