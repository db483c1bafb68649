"""投诉: heard out, comforted, only what is missing asked, read back, filed (handbook/rules.md §10, systems.md A2).

Who falls silent has told it: it is filed as it stands (C29).
"""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.conversations.complaint_details import ASKED, beside, detail, kept_beside
from flows.conversations.complaint_story import (
    OUTSIDE,
    apology,
    ask_drop,
    ask_story,
    from_story,
    is_told,
    more,
    next_of,
    read_drop,
    read_story,
    retracted,
)
from flows.conversations.readers import READ_BACK, excerpt, read_summary
from flows.effects import OpenComplaint, SetPhone
from flows.flow import END, Act, Draft, Flow, Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Option, Say, Term, Value
from flows.understanding import complained_of, read_phone, told, without_phone

CHANGES = {"what": "told", "when": "happened", "where": "place", "whom": "accused", "wants": "wants", "reach": "reach"}
CLEARS = {"happened": ("happened", "happened_on"), "place": ("place", "public"), "wants": ("wants", "wish")}


# ── read back and change ─────────────────────────────────────────────────────────────────────────────────────────────


def said(draft: Draft, slot: str) -> str | Term:
    words = str(draft.get(slot, ""))
    return excerpt(words) if words else Term("complaint-untold")


def ask_summary(talk: Talk) -> Say:
    """复述. Who complains of a neighbour is offered that the neighbours do not hear of it."""
    draft = talk.draft
    wish = draft.get("wish")
    args: dict[str, Value] = {
        "words": said(draft, "story"),
        **{slot: said(draft, slot) for slot in ("happened", "place", "accused", "wants")},
        "reach": excerpt(draft.get("reach") or talk.resident.phone or "")
        if reachable(talk)
        else Term("complaint-here"),
        "photos": len(draft.get("photos", ())),
        "wished": "yes" if wish else "no",
        "wish": datetime.fromisoformat(wish) if wish else Term("complaint-untold"),
        "anonymous": "yes" if draft.get("anonymous") else "no",
    }
    return Say("complaint-summary", args, options=(*READ_BACK, *_offered(talk)))


def reachable(talk: Talk) -> bool:
    return bool(talk.draft.get("reach") or talk.resident.phone)


def _offered(talk: Talk) -> tuple[Option, ...]:
    about = complained_of(str(talk.draft.get("story", "")), talk.vocabulary)
    offered = not talk.draft.get("anonymous") and set(about) & set(OUTSIDE)
    return (Option("anonymous", "choice-complaint-anonymous"),) if offered else ()


def read_back(talk: Talk, reply: Reply) -> Heard:
    """Whatever else is said here belongs to the story."""
    if reply.option == "cancel":
        return Took(acts=(Say("complaint-dropped"),), leads=END)
    if reply.option == "anonymous":
        return Took({"anonymous": True}, leads="summary")
    heard = read_summary(talk, reply)
    if isinstance(heard, Took):
        return heard
    if kept := retracted(talk, reply) or kept_beside(talk, reply, "summary"):
        return kept
    text = reply.text.strip()
    if not text or reply.word:
        return Missed(Say("complaint-words-please"), counts=False)
    known = beside(talk, text)
    if known.get("anonymous") or ("reach" in known and not without_phone(text)):
        return Took(known, leads="summary")
    wants = told(text, talk.now, talk.vocabulary).wants if not talk.draft.get("wants") else ""
    slots = {**more(talk.draft, text), **known, **({"wants": wants} if wants else {})}
    return Took(slots, acts=(Say("complaint-added"),), leads="summary")


def ask_change(talk: Talk) -> Say:
    offered = [name for name in CHANGES if name != "reach" or not talk.resident.phone]
    return Say("complaint-change-what", options=tuple(Option(name, f"choice-complaint-{name}") for name in offered))


def read_change(_talk: Talk, reply: Reply) -> Heard:
    step = CHANGES.get(reply.option or "")
    if step is None:
        return Missed(Say("complaint-words-please"), counts=False)
    return Took(dict.fromkeys(CLEARS.get(step, (step,))), leads=step)


# ── file ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def silence(talk: Talk) -> timedelta | None:
    """Who was asked whether to let it drop, and does not answer, has not asked us to file it."""
    told = is_told(talk.draft) and not talk.draft.get("dropping")
    return talk.estate.complaint.silence if told else None


def opened(talk: Talk, draft: Draft) -> OpenComplaint:
    """With the complainant's only home where nothing else is known: the form of handbook/rules.md §11 names it."""
    homes = talk.resident.homes
    home = next((one for one in homes if one.house == draft.get("place")), homes[0] if len(homes) == 1 else None)
    words, about = str(draft.get("story", "")), str(draft.get("about", ""))
    wish = draft.get("wish")
    happened, day = str(draft.get("happened", "")), str(draft.get("happened_on", ""))
    return OpenComplaint(
        words=f"{words}\n({about})" if about and about not in words else words,
        **{slot: str(draft.get(slot, "")) for slot in ASKED if slot != "happened"},
        happened=f"{happened} ({day})" if happened and day and day not in happened else happened,
        public=bool(draft.get("public")),
        anonymous=bool(draft.get("anonymous")),
        wish=datetime.fromisoformat(wish) if wish else None,
        household=home.household if home else None,
        house=home.house if home else "",
        photos=tuple(draft.get("photos", ())),
    )


def finish(talk: Talk) -> tuple[Act, ...]:
    """Filed as confirmed, or, after a silence, as it was told. A complaint that came with it is taken up next."""
    confirmed = bool(talk.draft.get("summary"))
    draft = talk.draft if confirmed else {**talk.draft, **from_story(talk, talk.draft)}
    if not is_told(draft):
        return (Say("complaint-nothing-told"),)
    filed = Say("complaint-filed" if confirmed else "complaint-filed-as-told")
    sorry = () if draft.get("comforted") else apology(talk, draft)
    phone = read_phone(str(draft.get("reach", "")))
    left = (SetPhone(phone),) if phone and not talk.resident.phone else ()
    return (*sorry, opened(talk, draft), *left, filed, *next_of(draft))


FLOW = Flow(
    name="complaint",
    steps=(
        Step("drop", ask_drop, read_drop, needed=lambda talk: False, verbatim=True),
        Step("told", ask_story, read_story, verbatim=True),
        *map(detail, ASKED),
        Step("summary", ask_summary, read_back),
        Step("change", ask_change, read_change, needed=lambda talk: False),
    ),
    finish=finish,
    cancelled="complaint-dropped",
    files=True,
    keeps_photos=True,
    keeps_voice=True,
    silence=silence,
)
