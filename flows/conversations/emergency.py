"""After an emergency has been filed and paged: the place and the phone, nothing else (handbook/rules.md §24 D2)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from flows.conversations.readers import house_label
from flows.conversations.where import place_of
from flows.effects import AddWords, SetPhone
from flows.flow import Act, Flow, Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Photo, Say
from flows.people import Home
from flows.understanding import is_public, read_house, read_phone, without_phone

_STUCK = re.compile(r"(?<=\d)(?=[^\x00-\x7f])")  # words written right after a room number
ENOUGH = ("done", "no", "skip")  # nobody is held to our questions
NO_PLACE = ("status", "history", "urge", "thanks", "goodbye", "greeting")  # what is said of how it stands
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
        return Took({"place": ""})
    if reply.word in NO_PLACE:
        return Took(acts=_told(talk, reply.text, ()), leads="place")
    phone, said = read_phone(reply.text), without_phone(reply.text).strip(" ,.，。、")
    slots = {"phone": phone} if phone else {}
    photos = getattr(reply.message, "files", ())
    numbered = any(char.isdigit() for char in said)
    again = not numbered and talk.understood(said).emergency and not site_of(talk, "", said).known
    if again or not said:
        return Took(slots, acts=_told(talk, reply.text, photos), leads="place")
    return Took({**slots, "place": said}, acts=_placed(talk, said, photos))


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
        return Took({"phone": ""})
    phone = read_phone(reply.text)
    if phone is None:
        return Took(acts=_told(talk, reply.text, getattr(reply.message, "files", ())), leads="phone")
    return Took({"phone": phone})


def _told(talk: Talk, words: str, photos: tuple[str, ...]) -> tuple[Act, ...]:
    return (AddWords(talk.focus, words, photos, to_holder=True),) if talk.focus else ()


def finish(talk: Talk) -> tuple[Act, ...]:
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
            needed=lambda talk: not (talk.resident.phone or talk.draft.get("phone") or talk.draft.get("phone_told")),
            verbatim=True,
        ),
    ),
    finish=finish,
    cancelled="emergency-still-open",
)
