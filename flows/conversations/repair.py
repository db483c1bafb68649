"""报修: from the first word to the ticket (handbook/systems.md A1, rules.md §§8, 24)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flows.conversations.binding import told
from flows.conversations.readers import READ_BACK, excerpt, option_named, photos_of, read_summary
from flows.conversations.visit import ask_when, read_visit, still_possible, visit
from flows.conversations.where import (
    ask_house,
    ask_spot,
    ask_where,
    follows,
    house_needed,
    read_house_or_bind,
    read_spot,
    read_where,
    spot_needed,
)
from flows.effects import JoinRepair, OpenRepair
from flows.estate import REPAIR_CATEGORIES
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.messages import Option, Photo, Say, Term, Text, Value
from flows.people import Brief
from flows.queries import SimilarFaults
from flows.understanding import is_calm

SHOWN_SIMILAR = 3


# ── what ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def ask_category(talk: Talk) -> Say:
    """The categories of rules.md §24, or the sentence that already says it."""
    key = "repair-which-category" if "words" in talk.draft else "repair-what"
    return Say(key, options=tuple(Option(name, f"category-{name}") for name in REPAIR_CATEGORIES))


def read_category(talk: Talk, reply: Reply) -> Heard:
    if picked := option_named(reply, REPAIR_CATEGORIES):
        return Took({"category": picked})
    photos = photos_of(talk, reply)
    if not reply.text.strip():
        return Took(photos, acts=(Say("photo-kept"),), leads="category") if photos else Missed()
    meant = talk.understood(reply.text)
    words = " ".join(filter(None, (talk.draft.get("words"), reply.text)))
    heard: dict[str, Any] = {"words": words, **photos}
    if meant.intent == "repair" and meant.category in REPAIR_CATEGORIES:
        return Took(heard | {"category": meant.category, "spoken_place": meant.place})
    person = told(talk, reply.text)
    if "house" in person and "phone" in person and meant.intent != "repair":  # who they are, not what is broken
        return Missed(counts=False) if talk.resident.homes else Took(acts=(Then("binding", person),), leads="category")
    if "words" in talk.draft:  # said twice in words nobody knows: staff will see what it is
        return Took(heard | {"category": "other"})
    return Took(heard, leads="category")


# ── joining a fault that a neighbour has reported ────────────────────────────────────────────────────────────────────


def similar(talk: Talk) -> tuple[Brief, ...]:
    if talk.draft.get("where") != "public" or "spot" not in talk.draft:
        return ()
    found: tuple[Brief, ...] = talk.query(SimilarFaults(talk.draft["category"], talk.draft["spot"]))
    return found[:SHOWN_SIMILAR]


def ask_join(talk: Talk) -> Say:
    known = similar(talk)
    args: dict[str, Value] = {
        "place": excerpt(talk.draft["spot"]),
        "category": Term(f"category-{talk.draft['category']}"),
    }
    return Say(
        "repair-already-reported",
        args,
        options=(
            *(Option(f"join-{one.number}", "choice-join", {"number": one.label, "filed": one.filed}) for one in known),
            Option("new", "choice-report-anew"),
        ),
    )


def read_join(talk: Talk, reply: Reply) -> Heard:
    if reply.option == "new" or reply.word == "no":
        return Took({"join": "new"})
    known = similar(talk)
    for one in known:
        if reply.option == f"join-{one.number}" or (reply.word == "yes" and len(known) == 1):
            return Took(acts=(JoinRepair(one.number), Say("repair-joined", ticket=one.number)), leads=END)
    return Missed()


# ── how urgent, photos ───────────────────────────────────────────────────────────────────────────────────────────────


def ask_urgent(_talk: Talk) -> Say:
    return Say(
        "repair-urgent", options=(Option("ordinary", "choice-ordinary"), Option("emergency", "choice-emergency"))
    )


def read_urgent(talk: Talk, reply: Reply) -> Heard:
    if reply.option == "emergency" or reply.word == "yes":
        return Took(
            acts=(
                Say("emergency-other"),
                opened(talk, emergency=True),
                Say("emergency-filed"),
                Then("emergency", _known(talk)),
            ),
            leads=END,
        )
    if reply.option == "ordinary" or reply.word == "no" or is_calm(reply.text, talk.vocabulary):
        return Took({"urgent": "ordinary"})
    return Missed()


def _known(talk: Talk) -> dict[str, Any]:
    place = place_words(talk)
    return {"kind": "other", **({"place": place} if place else {})}


def ask_photo(talk: Talk) -> Say:
    count = len(talk.draft.get("photos", ()))
    if count:
        return Say("repair-photo-more", {"count": count}, options=(Option("done", "choice-photos-done"),))
    return Say("repair-photo", options=(Option("skip", "choice-skip"),))


def read_photo(talk: Talk, reply: Reply) -> Heard:
    """Photos as many as they like; words that come with them, or instead of them, are kept too."""
    if reply.option in ("skip", "done") or reply.word in ("skip", "done", "no"):
        return Took({"photos_asked": True})
    words = " ".join(filter(None, (talk.draft.get("words"), reply.text.strip())))
    kept = {**photos_of(talk, reply), **({"words": words} if reply.text.strip() else {})}
    if isinstance(reply.message, Photo):
        return Took(kept, leads="photos_asked")
    if isinstance(reply.message, Text) and reply.text.strip():
        return Took(kept | {"photos_asked": True})
    return Missed()


# ── when ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def agreed(talk: Talk) -> bool:
    period = visit(talk)
    return period is not None and still_possible(period, talk.now)


def when_needed(talk: Talk) -> bool:
    return talk.draft.get("where") == "home" and not agreed(talk) and talk.draft.get("after_hours") != "now"


def in_a_break(talk: Talk) -> bool:
    """Between two spans of the day's service hours: staff have gone to eat, and come back."""
    spans = talk.calendar.spans(talk.now.astimezone(talk.estate.hours.timezone).date())
    return any(end <= talk.now for _, end in spans) and any(talk.now < start for start, _ in spans)


def ask_after_hours(talk: Talk) -> Say:
    """Nothing is refused for the hour; who needs it now is put through to somebody (handbook: 003 第三篇 附表 第11行, C14)."""
    now = (Option("now", "choice-now"), Option("emergency", "choice-emergency"))
    if in_a_break(talk):
        return Say("table-11-meal-break-later", options=(Option("tomorrow", "choice-in-a-while"), *now))
    return Say("table-11-after-hours-tomorrow", options=(Option("tomorrow", "choice-tomorrow"), *now))


def read_after_hours(talk: Talk, reply: Reply) -> Heard:
    if reply.option == "emergency":
        return read_urgent(talk, reply)
    if reply.option in ("tomorrow", "now") or reply.word in ("yes", "no"):
        return Took({"after_hours": reply.option or ("tomorrow" if reply.word == "yes" else "now")})
    heard = read_visit(talk, reply)  # “tomorrow at three” answers this question and the next
    return Took({**heard.slots, "after_hours": "tomorrow"}) if isinstance(heard, Took) else heard


def urgency_needed(talk: Talk) -> bool:
    """Not where the resident has said that there is no hurry."""
    return "urgent" not in talk.draft and not is_calm(str(talk.draft.get("words", "")), talk.vocabulary)


def after_hours_needed(talk: Talk) -> bool:
    return "after_hours" not in talk.draft and not agreed(talk) and not talk.calendar.is_service(talk.now)


def wanted_now(talk: Talk) -> bool:
    return talk.draft.get("after_hours") == "now" and not agreed(talk)


# ── read back, change, file ──────────────────────────────────────────────────────────────────────────────────────────


def place_words(talk: Talk) -> str:
    parts = (talk.draft.get("house", ""), talk.draft.get("spot") or talk.draft.get("spoken_place") or "")
    return " ".join(part for part in parts if part)


def ask_summary(talk: Talk) -> Say:
    """复述: nothing is filed before the resident has heard it back (handbook/rules.md §18)."""
    args: dict[str, Value] = {
        "category": Term(f"category-{talk.draft['category']}"),
        "place": excerpt(place_words(talk)) if place_words(talk) else Term("place-unknown"),
        "words": excerpt(talk.draft.get("words")),
        "photos": len(talk.draft.get("photos", ())),
        "when": visit(talk) or Term("visit-now" if wanted_now(talk) else "visit-none"),
    }
    return Say(
        "repair-summary",
        args,
        options=READ_BACK,
    )


CHANGES = {"what": "category", "where": "where", "photos": "photos_asked", "when": "when"}
CLEARS = {
    "category": ("category", "words", "join"),
    "where": ("where", "household", "house", "spot", "spoken_place", "join"),
    "photos_asked": ("photos", "photos_asked"),
    "when": ("start", "end"),
}


def ask_change(talk: Talk) -> Say:
    offered = [name for name in CHANGES if name != "when" or talk.draft.get("where") == "home"]
    return Say("repair-change-what", options=tuple(Option(name, f"choice-change-{name}") for name in offered))


def read_change(_talk: Talk, reply: Reply) -> Heard:
    step = CHANGES.get(reply.option or "")
    return Took(dict.fromkeys(CLEARS[step]), leads=step) if step else Missed()


def opened(talk: Talk, *, emergency: bool = False) -> OpenRepair:
    draft = talk.draft
    period = visit(talk)
    return OpenRepair(
        category=draft["category"],
        words=str(draft.get("words", "")),
        place=str(draft.get("spot") or draft.get("spoken_place") or ""),
        public=draft.get("where") == "public",
        household=draft.get("household"),
        house=str(draft.get("house", "")),
        emergency=emergency,
        photos=tuple(draft.get("photos", ())),
        appointment=period.start if period else None,
        appointment_end=(period.end or period.start + timedelta(hours=1)) if period else None,
        now=wanted_now(talk),
    )


def finish(talk: Talk) -> tuple[Act, ...]:
    called = (Say("repair-called-now"),) if wanted_now(talk) else ()
    return (opened(talk), Say("repair-filed"), *called)


FLOW = Flow(
    name="repair",
    steps=(
        Step("category", ask_category, read_category),
        Step("where", ask_where, read_where, fills=("household", "house", "spot", "spoken_place", "join")),
        Step("house", ask_house, read_house_or_bind, needed=house_needed),
        Step("spot", ask_spot, read_spot, needed=spot_needed, verbatim=True, fills=("join",)),
        Step("join", ask_join, read_join, needed=lambda talk: "join" not in talk.draft and bool(similar(talk))),
        Step("urgent", ask_urgent, read_urgent, needed=urgency_needed),
        Step("photos_asked", ask_photo, read_photo),
        Step("after_hours", ask_after_hours, read_after_hours, needed=after_hours_needed, fills=("start", "end")),
        Step("when", ask_when, read_visit, needed=when_needed, fills=("start", "end")),
        Step("summary", ask_summary, read_summary),
        Step("change", ask_change, read_change, needed=lambda talk: False),
    ),
    finish=finish,
    follows=follows,
    files=True,
    keeps_photos=True,
)
