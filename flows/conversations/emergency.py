"""After an emergency has been filed and paged: the place and the phone, nothing else (handbook/rules.md §24 D2).

What was in progress before waits (`below`) until the resident chooses to go on with it; until then their words are
about the emergency."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from flows.conversations.readers import house_label
from flows.conversations.where import place_of
from flows.effects import AddWords, SetPhone
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Option, Photo, Say
from flows.people import Home
from flows.understanding import is_public, read_house, read_phone, without_phone

_STUCK = re.compile(r"(?<=\d)(?=[^\x00-\x7f])")  # words written right after a room number
ENOUGH = ("done", "no", "skip")  # nobody is held to our questions
NO_PLACE = ("status", "history", "urge", "thanks", "goodbye", "greeting")  # what is said of how it stands
ELSE, SURE = ("booking", "cancel", "status", "parcels"), 0.5  # what is plainly no word about the emergency
AT_HOME = ("gas", "water", "electric-shock")  # where nothing else is named, these are in one's own home


@dataclass(frozen=True, slots=True)
class Site:
    """Where the emergency is, as far as it has been told; `known`: well enough to send somebody."""

    home: Home | None
    place: str
    known: bool


def site_of(talk: Talk, kind: str, words: str) -> Site:
    """What the first sentence says of the place. The only home of a resident stands for them where nothing else
    does."""
    homes = talk.resident.homes
    bare = without_phone(words)
    if house := read_house(bare) or read_house(_STUCK.sub(" ", bare)):
        label = house_label(house)
        home = next((one for one in homes if one.house == label), None)
        return Site(home, "" if home else label, known=True)
    spoken = talk.understood(bare).place or ""
    if any(unicodedata.numeric(char, None) is not None for char in spoken):
        return Site(None, spoken, known=True)
    home = homes[0] if len(homes) == 1 else None
    if public := place_of(talk, bare):
        return Site(home, public.name, known=home is not None)
    at_home = (kind in AT_HOME or bool(spoken)) and not is_public(bare, talk.vocabulary)
    return Site(home, spoken if at_home else "", known=home is not None and at_home)


def ask_place(talk: Talk) -> Say:
    return Say("emergency-where", ticket=talk.focus)


def read_place(talk: Talk, reply: Reply) -> Heard:
    """Any words are the place, but for the emergency told once more: nobody in danger is told to say it differently."""
    if isinstance(reply.message, Photo) and not reply.text:
        return Took(acts=_told(talk, "", reply.message.files), leads="place")
    if not reply.text.strip():
        return Missed(counts=False)
    if reply.word in ENOUGH:
        return Took({"place": ""}, acts=_last(talk, {"place": ""}))
    if reply.word in NO_PLACE:
        return Took(acts=_told(talk, reply.text, ()), leads="place")
    phone, said = read_phone(reply.text), without_phone(reply.text).strip(" ,.，。、")
    slots = {"phone": phone} if phone else {}
    photos = getattr(reply.message, "files", ())
    numbered = any(char.isdigit() for char in said)
    again = not numbered and talk.understood(said).emergency and not site_of(talk, "", said).known
    if again or not said:
        return Took(slots, acts=_told(talk, reply.text, photos), leads="place")
    slots |= {"place": said}
    return Took(slots, acts=(*_placed(talk, said, photos), *_last(talk, slots)))


def _placed(talk: Talk, said: str, photos: tuple[str, ...]) -> tuple[Act, ...]:
    """The place as words; the home that stands on the ticket is not said twice."""
    house = read_house(said)
    home = next((one.house for one in talk.resident.homes if house and one.house == house_label(house)), None)
    rest = said.replace(home, "").strip(" ,.，。、") if home else said
    if not talk.focus:
        return ()
    place_is_new = bool(rest) and (home is None or rest != said)
    return (AddWords(talk.focus, rest or said, photos, to_holder=True, is_place=place_is_new),)


def ask_phone(_talk: Talk) -> Say:
    return Say("emergency-phone")


def read_their_phone(talk: Talk, reply: Reply) -> Heard:
    if reply.word in ENOUGH:
        return Took({"phone": ""}, acts=_last(talk, {"phone": ""}))
    phone = read_phone(reply.text)
    if phone is None:
        return Took(acts=_told(talk, reply.text, getattr(reply.message, "files", ())), leads="phone")
    return Took({"phone": phone}, acts=_last(talk, {"phone": phone}))


def phone_needed(talk: Talk) -> bool:
    return not (talk.resident.phone or "phone" in talk.draft or talk.draft.get("phone_told"))


# ── and then what was interrupted ────────────────────────────────────────────────────────────────────────────────────


def _last(talk: Talk, slots: Mapping[str, Any]) -> tuple[Act, ...]:
    """What is said when nothing more is asked, where something waits below."""
    then = replace(talk, draft={**talk.draft, **slots})
    return helped(then) if talk.draft.get("below") and not phone_needed(then) else ()


def ask_further(_talk: Talk) -> Say:
    """Nobody in danger is asked on which day they would like to play chess."""
    return Say("emergency-go-on", options=(Option("go-on", "choice-go-on"),))


def read_further(talk: Talk, reply: Reply) -> Heard:
    if reply.option == "go-on":
        return Took(leads=END)
    meant, photos = talk.understood(reply.text), getattr(reply.message, "files", ())
    over = not any(one.emergency and one.state != "done" for one in talk.resident.open)
    if over or (meant.intent in ELSE and meant.confidence >= SURE):
        return Missed(counts=False, aside="ends")
    if not (talk.focus and (reply.text.strip() or photos)):
        return Missed(counts=False)
    return Took(acts=(*_told(talk, reply.text, photos), Say("words-added", ticket=talk.focus)), leads="further")


def _told(talk: Talk, words: str, photos: tuple[str, ...]) -> tuple[Act, ...]:
    return (AddWords(talk.focus, words, photos, to_holder=True),) if talk.focus else ()


def finish(talk: Talk) -> tuple[Act, ...]:
    return () if talk.draft.get("below") else helped(talk)


def helped(talk: Talk) -> tuple[Act, ...]:
    phone = str(talk.draft.get("phone", ""))
    left: tuple[Act, ...] = (SetPhone(phone),) if phone and phone != talk.resident.phone else ()
    return (*left, *(_told(talk, phone, ()) if left else ()), Say("emergency-help-is-called", ticket=talk.focus))


FLOW = Flow(
    name="emergency",
    steps=(
        Step("place", ask_place, read_place, verbatim=True),
        Step(
            "phone",
            ask_phone,
            read_their_phone,
            needed=phone_needed,
            verbatim=True,
        ),
        Step("further", ask_further, read_further, needed=lambda talk: bool(talk.draft.get("below")), verbatim=True),
    ),
    finish=finish,
    cancelled="emergency-still-open",
)
