"""What the story left open: when, where, whom, what they ask for, how to reach them. One question each, each may be
left out, and none of them asks for proof (handbook/rules.md §§10, 18)."""

from __future__ import annotations

from typing import Any

from flows.conversations.complaint_story import LONGEST_STORY, day_told, deadline, files_of, more, retracted
from flows.conversations.readers import house_label
from flows.conversations.where import place_of
from flows.flow import Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Option, Photo, Say
from flows.understanding import is_angry, read_house, read_phone, says, told

LONGEST_ANSWER = 500  # characters; a longer one is story
ASKED = ("happened", "place", "accused", "wants", "reach")
SKIPS = ("skip", "no", "done")


def detail(name: str) -> Step:
    def ask(talk: Talk) -> Say:
        homes = talk.resident.homes if name == "place" else ()
        options = tuple(Option(f"home-{home.household}", "choice-home", {"house": home.house}) for home in homes)
        return Say(f"complaint-{name}", options=(*options, Option("skip", "choice-skip")))

    def read(talk: Talk, reply: Reply) -> Heard:
        return retracted(talk, reply) or kept_beside(talk, reply, name) or _answer(talk, reply, name)

    return Step(name, ask, read, needed=lambda talk: is_open(talk, name), verbatim=True)


def is_open(talk: Talk, name: str) -> bool:
    """Whether it was neither said nor left out. Whose telephone we know is not asked for another."""
    return name not in talk.draft and not (name == "reach" and talk.resident.phone)


def kept_beside(talk: Talk, reply: Reply, step: str) -> Took | None:
    """What comes with an answer or in its place and is no answer: pictures, voice, another complaint."""
    text = reply.text.strip()
    if text and says("grievance.another", text, talk.vocabulary):
        waiting = [*talk.draft.get("second", ()), text[:LONGEST_STORY]]
        return Took({"second": waiting}, acts=(Say("complaint-second-kept"),), leads=step)
    files = files_of(reply)
    if not files or text:
        return None
    received = Say("photo-kept") if isinstance(reply.message, Photo) else Say("complaint-voice-kept")
    return Took(_kept(talk, "", files), acts=(received,), leads=step)


def _kept(talk: Talk, words: str, files: tuple[str, ...]) -> dict[str, Any]:
    return {slot: value for slot, value in more(talk.draft, words, files).items() if slot != "heard"}


def _answer(talk: Talk, reply: Reply, name: str) -> Heard:
    text = reply.text.strip()
    if reply.option == "skip" or reply.word in SKIPS:
        return Took({name: ""})
    home = next((home for home in talk.resident.homes if reply.option == f"home-{home.household}"), None)
    if home:
        return Took({"place": home.house, "public": False})
    if not text:
        return Missed(Say("complaint-words-please"), counts=False)
    slots = {**beside(talk, text, wished=name == "wants"), **(_kept(talk, "", files_of(reply)))}
    if len(text) > LONGEST_ANSWER:
        return Took({**slots, **_kept(talk, text, files_of(reply)), name: ""})
    if name != "wants" and is_angry(text, talk.vocabulary):  # enough of our questions
        left = {one: "" for one in ASKED if is_open(talk, one)}
        return Took({**left, **slots, **_kept(talk, text, files_of(reply))})
    return Took({**slots, **_told(talk, text, name)})


def _told(talk: Talk, text: str, name: str) -> dict[str, Any]:
    if name == "place":
        known, house = place_of(talk, text), read_house(text)
        home = house_label(house) if house else ""
        return {"place": text if known else home or text, "public": known is not None}
    return {name: text, **({"happened_on": day_told(talk, text)} if name == "happened" else {})}


def beside(talk: Talk, text: str, *, wished: bool = False) -> dict[str, Any]:
    """What an answer says beyond its question: their deadline, their telephone, that they do not wish to be named."""
    said = told(text, talk.now, talk.vocabulary, wished=wished)
    wish = deadline(talk, said.until, whole_day=said.whole_day)
    phone = read_phone(text)
    return {
        **({"wish": wish} if wish else {}),
        **({"reach": phone} if phone else {}),
        **({"anonymous": True} if says("anonymity.word", text, talk.vocabulary) else {}),
    }
