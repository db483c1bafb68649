"""Beside a closure: the guests who are there, and the homes that no message reaches (handbook/systems.md A5, C13)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot import booking_cards, booking_told
from bot.unit import Unit
from flows.booking import Booking
from flows.messages import Row, Rows, Term, Value, row


def told(unit: Unit, gone: Sequence[Booking], there: Sequence[Booking], actor: str, *, now: bool) -> dict[str, Value]:
    """What the desk reads of a closure: how many bookings had to go, whose homes have read our apology, whom to call,
    and whom to ask to leave; `now`: it is closed already. Whom to call is named in the open, so the ledger knows for
    whom: who has nothing to do with it any more will find it there (design §6)."""
    reached = [one for one in gone if booking_told.reaches(unit, one)]
    calls = [one for one in gone if one not in reached]
    for one in calls:
        if one.name or one.phone:
            unit.write(actor, "revealed", matter=booking_cards.matter(one))
    rows = [*_there(unit, there, now), *_calls(calls)]
    return {
        "count": len(gone),
        "told": len(reached),
        "numbers": " ".join(one.label for one in reached) or "—",
        "more": Rows(tuple(rows)),
        "has-more": "yes" if rows else "no",
    }


def _there(unit: Unit, there: Sequence[Booking], now: bool) -> Iterator[Row]:
    if there:
        yield row("club-guests-head", now="yes" if now else "no")
    for one in there:
        named = booking_cards.named(unit, one)
        yield row(
            "club-guest-row",
            number=one.label,
            facility=named["facility"],
            space=named["space"],
            several=named["several"],
            people=one.party.people,
            who=booking_cards.contact(unit, one),
            house=one.house or Term("place-unknown"),
        )


def _calls(unreached: Sequence[Booking]) -> Iterator[Row]:
    if unreached:
        yield row("club-calls-head")
    for one in unreached:
        who = f"{one.name} {one.phone}".strip() or Term("who-unknown")
        yield row("club-call-row", number=one.label, house=one.house or Term("place-unknown"), who=who)
