"""What helps where no other time would: points are looked at again, a card is got, another booking is given up."""

from __future__ import annotations

from collections.abc import Iterable

from flows.conversations.points import told_cards
from flows.flow import END, Talk, Then, Took
from flows.messages import Option, Row, Say

LEAVE = Option("leave", "choice-book-leave")
CURES = {
    "broken-blocked": Option("appeal", "choice-points-appeal"),
    "broken-card-needed": Option("cards", "choice-my-cards"),
    "broken-quota-open": Option("bookings", "choice-my-bookings"),
}


def remedies(reasons: Iterable[Row]) -> tuple[Option, ...]:
    return tuple(CURES[one.key] for one in reasons if one.key in CURES)


def remedied(talk: Talk, option: str | None, step: str) -> Took | None:
    """A remedy is chosen at this step."""
    match option:
        case "appeal":
            return Took(leads="appeal")
        case "cards":
            return Took(acts=(told_cards(talk),), leads=step)
        case "bookings":
            return Took(acts=(Then("bookings"),), leads=step)
        case "leave":
            return Took(acts=(Say("flow-cancelled"),), leads=END)
        case _:
            return None
