"""How a household stands with the club: its points, which staff can be asked to look at again, and its member cards
(handbook/systems.md B32)."""

from __future__ import annotations

from dataclasses import replace

from flows.booking import LETTER, Membership, Point, Standing
from flows.booking_effects import AppealPoints
from flows.flow import END, Act, Heard, Missed, Reply, Talk, Took
from flows.messages import Option, Rows, Say, row
from flows.queries import StandingOf
from flows.rules.bookings.points import blocked_until

LONGEST = 1000  # characters of an appeal
SHOWN = 10


def standings(talk: Talk) -> tuple[Standing, ...]:
    """One of each of their homes."""
    found: list[Standing] = [talk.query(StandingOf(talk.resident.id, one.household)) for one in talk.resident.homes]
    return tuple(found)


def points_of(talk: Talk) -> tuple[Point, ...]:
    """Those that have not expired, the newest first."""
    counted = (one for standing in standings(talk) for one in standing.points if one.expires > talk.now)
    return tuple(sorted(counted, key=lambda one: one.at, reverse=True))


def cards_of(talk: Talk) -> tuple[Membership, ...]:
    return tuple(one for standing in standings(talk) for one in standing.cards)


def has_cards(talk: Talk) -> bool:
    """Whether some facility of the estate wants a card."""
    return any(one.card for one in talk.estate.club.facilities)


def ask_points(talk: Talk) -> Say:
    given = points_of(talk)
    club, now = talk.estate.club, talk.now
    freed = [until for one in standings(talk) if (until := blocked_until(one, club, now))]
    lines = (
        row("my-points-line", booking=f"{LETTER}-{one.booking:04d}", points=one.points, at=one.at, until=one.expires)
        for one in given[:SHOWN]
    )
    return Say(
        "my-points",
        {
            "count": sum(one.points for one in given),
            "limit": club.block_at,
            "blocked": "yes" if freed else "no",
            "until": max(freed, default=now),
            "lines": Rows(tuple(lines)),
        },
        options=(Option("appeal", "choice-points-appeal"), Option("list", "choice-my-bookings")),
    )


def read_points(_talk: Talk, reply: Reply) -> Heard:
    if reply.option == "appeal":
        return Took(leads="appeal")
    return Took(leads="which") if reply.option == "list" else Missed(aside="ends")


def ask_appeal(_talk: Talk) -> Say:
    return Say("my-points-appeal")


def read_appeal(talk: Talk, reply: Reply) -> Heard:
    words = reply.text.strip()
    return Took(acts=appealed(talk, words), leads=END) if words else Missed()


def appealable(say: Say) -> Say:
    """What tells of points of a booking bears the button that appeals against them; it never grows stale."""
    return replace(say, options=(Option("appeal", "choice-points-appeal"),), list=f"bookings!{say.booking}")


def appealed(talk: Talk, words: str) -> tuple[Act, ...]:
    """Staff look at it again: at what the booking of the draft cost, or at all of it."""
    number = talk.draft.get("booking")
    effect = AppealPoints(words[:LONGEST], int(number) if number is not None else None)
    return (effect, Say("my-points-appealed"))


def told_cards(talk: Talk) -> Say:
    """Cards are sold at the desk; here one sees until when they are valid."""
    found = cards_of(talk)
    if not found:
        return Say("my-card-none")
    club = talk.estate.club
    names = {one.key: one.name for one in club.facilities}
    lines = (
        row(
            "my-card-line",
            facility=names.get(one.facility, one.facility),
            card=one.card,
            holder=one.holder or "—",
            until=one.until.isoformat(),  # cards are valid for years: the year is told
            valid="yes" if one.since <= talk.now.astimezone(talk.estate.hours.timezone).date() <= one.until else "no",
        )
        for one in found
    )
    return Say("my-card", {"cards": Rows(tuple(lines))})
