"""Small readers that several flows share."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime
from typing import Any

from flows.conversations.visit import stored, within_service
from flows.estate import REPAIR_CATEGORIES
from flows.flow import END, Heard, Missed, Reply, Talk, Took
from flows.messages import Option, Photo, Say, Term, Value
from flows.people import Brief
from flows.queries import TicketOf
from flows.understanding import House, read_when

QUOTED = 300
_TICKET = re.compile(r"\s*(?P<mark>[A-Za-z]\s?-|[#＃]|)\s?(?P<digits>[0-9]{1,9})\s*")
_NAMED = re.compile(r"(?<![A-Za-z0-9])(?:[A-Za-z]\s?-\s?|[#＃]\s?)(?P<digits>[0-9]{1,9})(?![0-9-])")


def option_named(reply: Reply, names: Collection[str]) -> str | None:
    """The picked option if it is one of these, also when its identifier was typed."""
    picked = reply.option or reply.text.strip().casefold()
    return picked if picked in names else None


def photos_of(talk: Talk, reply: Reply) -> dict[str, Any]:
    """The draft's photos with those of this message."""
    if not isinstance(reply.message, Photo):
        return {}
    return {"photos": [*talk.draft.get("photos", ()), *reply.message.files]}


def read_ticket(words: str, bare_digits: int = 1) -> int | None:
    """`R-0412`, `#412`, `412` → 412. A number without a mark must have at least `bare_digits` digits."""
    found = _TICKET.fullmatch(words)
    if found is None or (not found["mark"] and len(found["digits"]) < bare_digits):
        return None
    return int(found["digits"]) or None


def ticket_in(words: str) -> tuple[int, str] | None:
    """The ticket that a sentence names by its mark, and the sentence without it: `urge R-0412` → 412, `urge`."""
    found = _NAMED.search(words)
    if found is None or not int(found["digits"]):
        return None
    return int(found["digits"]), (words[: found.start()] + " " + words[found.end() :]).strip()


def house_label(house: House) -> str:
    """As it stands on the door: `3-2-501`, or `3-501` where a building has no units."""
    return "-".join(part for part in (house.building, house.unit, house.room) if part)


def brief_of(talk: Talk) -> Brief | None:
    """The ticket in the draft, if this person may see it. Somebody else's is as unknown as one that does not exist."""
    number = talk.draft.get("ticket")
    if number is None:
        return None
    known = next((one for one in talk.resident.open if one.number == number), None)
    if known:
        return known
    found: Brief | None = talk.query(TicketOf(talk.resident.id, number))
    return found


def category_term(brief: Brief) -> Term:
    """What the ticket is about, in a word: the category of a repair or an emergency, else what sort of ticket it is."""
    return Term(f"category-{brief.category}" if brief.kind == "repair" else f"kind-{brief.kind}")


def named(brief: Brief | None) -> dict[str, Value]:
    """How a script names a ticket: its number and what it is about."""
    if brief is None:
        return {"number": "—", "category": Term("kind-repair")}
    return {"number": brief.label, "category": category_term(brief)}


def excerpt(words: object) -> str:
    """People's own words as a message quotes them: enough to recognise, and never so long that no channel can carry
    them."""
    said = str(words or "").strip()
    return (said if len(said) <= QUOTED else said[:QUOTED].rstrip() + "…") or "—"


def place_term(brief: Brief) -> str | Term:
    """Where, in words: the house and the place."""
    said = " ".join(filter(None, (brief.house, brief.place)))
    return excerpt(said) if said else Term("place-unknown")


def heard_repair(talk: Talk, words: str, photos: Collection[str]) -> dict[str, Any]:
    """What the first sentence already says of a repair."""
    meant = talk.understood(words)
    draft: dict[str, Any] = {"words": words}
    if meant.category in REPAIR_CATEGORIES:
        draft["category"] = meant.category
    if meant.place:
        draft["spoken_place"] = meant.place
    if photos:
        draft["photos"] = list(photos)
    said = read_when(words, talk.now, talk.vocabulary)
    served = within_service(talk, meant.start, meant.end) if said and said.loose else None
    if served:
        draft |= stored(served)
    elif isinstance(meant.start, datetime):
        draft["start"] = meant.start.isoformat()
        draft["end"] = meant.end.isoformat() if isinstance(meant.end, datetime) else None
    return draft


READ_BACK = (
    Option("correct", "choice-correct"),
    Option("change", "choice-change"),
    Option("cancel", "choice-cancel"),
)


def read_summary(_talk: Talk, reply: Reply) -> Heard:
    """复述: what was read back is right, or something is to be changed (handbook/rules.md §18)."""
    if reply.option == "correct" or reply.word in ("yes", "done"):
        return Took({"summary": True})
    if reply.option == "change" or reply.word in ("no", "edit"):
        return Took(leads="change")
    if reply.option == "cancel":
        return Took(acts=(Say("flow-cancelled"),), leads=END)
    return Missed()
