"""The menu: what this estate offers to this person, and the words that open it."""

from __future__ import annotations

from flows.flow import Talk
from flows.messages import Option, Say

ENTRIES = {"repair": "repair", "status": "status", "history": "history", "home": "home", "bind": "binding", "language": "language"}


def opens(word: str, talk: Talk) -> str | None:
    """The flow that a menu entry or a house-wide word opens, if the estate and this person have it."""
    flow = ENTRIES.get(word)
    if flow == "repair" and "repair" not in talk.estate.features:
        return None
    return flow


def menu(talk: Talk, name: str) -> Say:
    """The menu as one message with choices."""
    bound = bool(talk.resident.homes)
    entries = [
        ("repair", "choice-menu-repair", "repair" in talk.estate.features),
        ("status", "choice-menu-status", bool(talk.resident.open) or bound),
        ("bind", "choice-menu-bind", not bound),
        ("home", "choice-menu-home", bound),
        ("staff", "choice-menu-staff", True),
        ("language", "choice-menu-language", len(talk.estate.languages) > 1),
    ]
    return Say("offer-help-something", options=tuple(Option(id, key) for id, key, offered in entries if offered), list=name)
