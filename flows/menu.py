"""The menu: what this estate offers to this person, and the words that open it."""

from __future__ import annotations

from flows.estate import FEATURES
from flows.flow import Talk
from flows.messages import Option, Say

MENU = "menu!"  # the menu's list of choices: its buttons never grow stale
ENTRIES = {
    "repair": "repair",
    "complaint": "complaint",
    "status": "status",
    "history": "history",
    "home": "home",
    "invite": "home",
    "bind": "binding",
    "language": "language",
}


def opens(word: str, talk: Talk) -> str | None:
    """The flow that a menu entry or a house-wide word opens, if the estate and this person have it."""
    flow = ENTRIES.get(word)
    return None if flow in FEATURES and flow not in talk.estate.features else flow


def menu(talk: Talk) -> Say:
    """The menu as one message with choices."""
    bound = bool(talk.resident.homes)
    known = bound or bool(talk.resident.open)
    entries = (
        *((feature, feature in talk.estate.features) for feature in FEATURES),
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
