"""A complaint is heard out before anything is asked (handbook/rules.md §10: 「先听后讲」): words, pictures and voice, in
as many messages as they like, until they say that this is all."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime, time, timedelta
from typing import Any

from flows.conversations.readers import excerpt, house_label
from flows.conversations.where import place_of
from flows.estate import Place
from flows.flow import END, Act, Draft, Heard, Reply, Talk, Then, Took
from flows.messages import Option, Photo, Say, Value, Voice
from flows.rules.accused import Against, against, named_by, titled_by
from flows.understanding import (
    complaint_findings,
    day_of,
    is_retraction,
    is_spot_in,
    read_house,
    read_phone,
    read_word,
    says,
    told,
)

LONGEST_STORY = 20_000  # characters
MOST_PHOTOS = 60  # and voice messages
WORDINGS = 4  # of the acknowledgement, in turn
DONE = ("done", "no", "skip")
NO_STORY = ("yes", "thanks", "greeting")  # a courtesy is no part of the story
OUTSIDE = ("neighbour", "noise", "pets", "parking", "decoration", "other")  # what neighbours do
_LAST_CLAUSE = re.compile(r"[,.!;\n\u3001\u3002\uff0c\uff01\uff1b\s]+(?=[^,.!;\n\u3001\u3002\uff0c\uff01\uff1b]+$)")


# ── listening ────────────────────────────────────────────────────────────────────────────────────────────────────────


def heard_complaint(words: str, photos: Collection[str] = (), *, about: str = "") -> dict[str, Any]:
    """The sentence that began it is part of the story. `about`: the label of the ticket it is about."""
    return {**more({}, words, photos), **({"about": about} if about else {})}


def more(draft: Draft, words: str, files: Collection[str] = ()) -> dict[str, Any]:
    """The story with what has come now. What is too much is left out, and that is said."""
    before = str(draft.get("story", ""))
    story = "\n".join(filter(None, (before, words.strip())))
    kept = [*draft.get("photos", ()), *files]
    slots: dict[str, Any] = {"heard": int(draft.get("heard", 0)) + 1} if words.strip() or files else {}
    if story:
        slots["story"] = story[:LONGEST_STORY]
    if kept:
        slots["photos"] = kept[:MOST_PHOTOS]
    if len(story) > LONGEST_STORY or len(kept) > MOST_PHOTOS:
        slots["full"] = True
    return slots


def ask_story(talk: Talk) -> Say:
    """Short, each time other words, and never a question."""
    draft = talk.draft
    heard = int(draft.get("heard", 0))
    done = (Option("done", "choice-complaint-done"),)
    if not heard:
        return Say("complaint-listen")
    if draft.get("full"):
        return Say("complaint-full", options=done)
    if heard == 1 and draft.get("next"):
        return Say("complaint-next", {"words": excerpt(draft.get("story"))}, options=done)
    if heard == 1:
        return Say("complaint-heard-first", options=done)
    return Say(f"complaint-heard-{heard % WORDINGS + 1}", options=done)


def read_story(talk: Talk, reply: Reply) -> Heard:
    """Whatever comes is the story: no insult and no length is a misunderstanding."""
    if reply.option == "done" or reply.word in DONE:
        return _ended(talk, talk.draft)
    if dropped := retracted(talk, reply):
        return dropped
    if reply.word in NO_STORY:
        return Took(leads="told")
    words, ended = _without_end(reply.text, talk)
    heard = more(talk.draft, words, files_of(reply))
    return _ended(talk, {**talk.draft, **heard}, heard) if ended else Took(heard, leads="told")


def retracted(talk: Talk, reply: Reply) -> Took | None:
    """“Never mind, it is all right again”: ends it kindly; where a story was told, it is asked once."""
    if reply.option or not is_retraction(reply.text, talk.vocabulary):
        return None
    if not is_told(talk.draft):
        return Took(acts=(Say("complaint-dropped"),), leads=END)
    return Took({"dropping": True}, leads="drop")


def ask_drop(_talk: Talk) -> Say:
    options = (Option("yes", "choice-complaint-drop"), Option("no", "choice-complaint-go-on"))
    return Say("complaint-drop-sure", options=options)


def read_drop(talk: Talk, reply: Reply) -> Heard:
    """Whatever else is said is more of the story: it goes on where it was."""
    if reply.option == "yes" or reply.word == "yes" or is_retraction(reply.text, talk.vocabulary):
        return Took(acts=(Say("complaint-dropped"), *next_of(talk.draft)), leads=END)
    if reply.option == "no" or reply.word in (*DONE, "no"):
        return Took({"dropping": None})
    return Took({"dropping": None, **more(talk.draft, reply.text, files_of(reply))})


def next_of(draft: Draft) -> tuple[Act, ...]:
    """The complaint that came with this one is taken up when it has ended."""
    waiting = [str(words)[:LONGEST_STORY] for words in draft.get("second", ())]
    if not waiting:
        return ()
    return (Then("complaint", {**heard_complaint(waiting[0]), "next": True, "second": waiting[1:]}),)


def files_of(reply: Reply) -> tuple[str, ...]:
    """Pictures and voice of a message."""
    match reply.message:
        case Photo(files=files):
            return files
        case Voice(file=file):
            return (file,)
        case _:
            return ()


def _without_end(text: str, talk: Talk) -> tuple[str, bool]:
    """The words without a “that is all” at their end, and whether it stood there."""
    cut = _LAST_CLAUSE.search(text[-60:])
    if cut is None or read_word(text[-60:][cut.end() :], talk.vocabulary) != "done":
        return text, False
    return text[: len(text) - len(text[-60:]) + cut.start()], True


def _ended(talk: Talk, draft: Draft, heard: Draft | None = None) -> Heard:
    if not is_told(draft):
        return Took(acts=(Say("complaint-nothing-told"),), leads=END)
    slots = {**(heard or {}), **from_story(talk, draft), "told": True, "comforted": True}
    return Took(slots, acts=() if draft.get("comforted") else comfort(talk, draft))


def is_told(draft: Draft) -> bool:
    return bool(draft.get("story") or draft.get("photos"))


def comfort(talk: Talk, draft: Draft) -> tuple[Act, ...]:
    """One apology for the department, one sentence of empathy; who was received with an apology has had it (C16)."""
    return (*apology(talk, draft), Say("empathy-i-understand"))


def apology(talk: Talk, draft: Draft) -> tuple[Act, ...]:
    if draft.get("sorry"):
        return ()
    key = accused_of(talk, draft).department
    names = {one.key: one.name for one in talk.estate.departments}
    args: dict[str, Value] = {"known": "yes" if key in names else "no", "department": names.get(key, "—")}
    return (Say("complaint-sorry", args),)


# ── what the story says by itself ────────────────────────────────────────────────────────────────────────────────────


def accused_of(talk: Talk, draft: Draft) -> Against:
    words = " ".join((str(draft.get("story", "")), str(draft.get("accused", ""))))
    return against(words, talk.estate.departments, (), talk.vocabulary)


def from_story(talk: Talk, draft: Draft) -> dict[str, Any]:
    """What need not be asked, because it was said."""
    story = str(draft.get("story", ""))
    said = told(story, talk.now, talk.vocabulary)
    found: dict[str, Any] = {
        "happened": said.happened,
        **({"happened_on": day_told(talk, said.happened)} if "happened" not in draft else {}),
        "wants": said.wants,
        "accused": _accused(talk, draft, story),
        "reach": read_phone_in(story),
        "anonymous": says("anonymity.word", story, talk.vocabulary),
        "wish": deadline(talk, said.until, whole_day=said.whole_day),
        **_place(talk, story),
    }
    return {slot: value for slot, value in found.items() if value and slot not in draft}


def day_told(talk: Talk, words: str) -> str:
    """The day that they mean, as ISO 8601: “yesterday” is on no form a year later."""
    day = day_of(words, talk.now, talk.vocabulary) if words else None
    return day.isoformat() if day else ""


def deadline(talk: Talk, until: datetime | None, *, whole_day: bool) -> str | None:
    """Their deadline as ISO 8601: of a whole day the end of our service on it, or of the day where that is past."""
    if until is None:
        return None
    if whole_day:
        zone = talk.estate.hours.timezone
        spans = talk.calendar.spans(until.date())
        closing = spans[-1][1].astimezone(zone) if spans else talk.now
        midnight = datetime.combine(until.date() + timedelta(days=1), time(), zone)
        until = closing if closing > talk.now else midnight
    return until.isoformat()


def read_phone_in(story: str) -> str:
    """The first telephone number of a story, however long it is."""
    return next((phone for line in story.splitlines() if (phone := read_phone(line))), "")


def _accused(talk: Talk, draft: Draft, story: str) -> str:
    """Whom they blame, in their words: somebody of our house by title or name, else the neighbours they name."""
    named = accused_of(talk, draft).words
    found = complaint_findings(story, talk.vocabulary)
    for start, end in found.of("accused.surname"):
        before = next(
            (a for a, b in found.of("accused.before") if not found.text[b:start].strip() and b <= start), None
        )
        after = next((b for a, b in found.of("accused.after") if a == end), None)
        if before is not None or after is not None:
            name = story[start if before is None else before : after or end]
            return name if named in name else f"{named} {name}".strip()
    if name := named_by(story, talk.estate.departments, talk.vocabulary):
        return name
    if named := named or titled_by(story, talk.estate.departments, talk.vocabulary):
        return named
    return next(
        (story[a:b] for a, b in found.of("accused.neighbour") if not is_spot_in(story, (a, b), talk.vocabulary)), ""
    )


def _place(talk: Talk, story: str) -> dict[str, Any]:
    spoken = talk.understood(story).place
    if place := place_of(talk, story):
        return {"place": _place_told(place, story, spoken or ""), "public": True}
    if house := read_house(story):
        return {"place": house_label(house)}
    of_ours = accused_of(talk, {"story": story}).words  # “front desk” is whom, not where
    return {"place": spoken} if spoken and spoken not in of_ours else {}


def _place_told(place: Place, story: str, spoken: str) -> str:
    """A place of the estate in the words that named it: “the south gate” is not just any gate."""
    said = story.casefold()
    name = max((one for one in (place.name, *place.also, place.key) if one.casefold() in said), key=len)
    start = said.index(name.casefold())
    as_told = story[start : start + len(name)]
    return spoken if as_told in spoken else as_told
