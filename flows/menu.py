"""The menu: what this estate offers to this person, and the words that open it."""

from __future__ import annotations

from flows.estate import FEATURES, Estate
from flows.flow import Talk
from flows.messages import Option, Say

MENU = "menu!"  # the menu's list of choices: its buttons never grow stale
ENTRIES = {
    "repair": "repair",
    "complaint": "complaint",
    "booking": "booking",
    "bookings": "bookings",
    "status": "status",
    "history": "history",
    "home": "home",
    "invite": "home",
    "bind": "binding",
    "language": "language",
}


CLUB = ("booking", "bookings")  # what needs facilities


def has_club(estate: Estate) -> bool:
    """Whether there is anything to book."""
    return "booking" in estate.features and bool(estate.club.facilities)


def opens(word: str, talk: Talk) -> str | None:
    """The flow that a menu entry or a house-wide word opens, if the estate and this person have it."""
    flow = ENTRIES.get(word)
    if flow in CLUB and not has_club(talk.estate):
        return None
    return None if flow in FEATURES and flow not in talk.estate.features else flow


def menu(talk: Talk) -> Say:
    """The menu as one message with choices."""
    bound = bool(talk.resident.homes)
    known = bound or bool(talk.resident.open)
    entries = (
        *((feature, opens(feature, talk) is not None) for feature in FEATURES),
        ("bookings", bound and has_club(talk.estate)),
        ("status", known),
        ("history", known),
        ("bind", not bound),
        ("home", bound),
        ("staff", True),
        ("language", len(talk.estate.languages) > 1),
    )
    return Say("offer-help-something", options=tuple(entry(id) for id, offered in entries if offered), list=MENU)


def entry(name: str) -> Option:
    """One entry of the menu, also for offering it elsewhere under the list MENU."""
    return Option(name, f"choice-menu-{name}")
