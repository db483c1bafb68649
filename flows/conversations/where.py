"""Where it is broken: one of the resident's homes, or a public place of the estate."""

from __future__ import annotations

from typing import Any

from flows.conversations.binding import told
from flows.conversations.readers import house_label
from flows.estate import Place
from flows.flow import Heard, Missed, Reply, Talk, Then, Took
from flows.messages import Option, Say
from flows.people import Home
from flows.understanding import read_house

SHOWN_PLACES = 8


def place_of(talk: Talk, words: str | None) -> Place | None:
    """The public place of the estate that these words name."""
    said = (words or "").casefold()
    found = [
        (len(name), place)
        for place in talk.estate.places
        for name in (place.name, *place.also, place.key)
        if said and name.casefold() in said
    ]
    return max(found, key=lambda one: one[0])[1] if found else None


def ask_where(talk: Talk) -> Say:
    homes = [Option(f"home-{home.household}", "choice-home", {"house": home.house}) for home in talk.resident.homes]
    unbound = () if homes else (Option("home", "choice-my-home"),)
    return Say("repair-where", options=(*homes, *unbound, Option("public", "choice-public-place")))


def at_home(home: Home, **more: str) -> Took:
    return Took({"where": "home", "household": home.household, "house": home.house, **more})


def read_where(talk: Talk, reply: Reply) -> Heard:
    if home := _home_named(talk, reply):
        return at_home(home)
    if reply.option == "public" or reply.word == "public":
        return Took({"where": "public"})
    if reply.option == "home" or (reply.word == "home" and not talk.resident.homes):
        return Took({"where": "home"})
    if place := place_of(talk, reply.text):
        return Took({"where": "public", "spot": place.name})
    meant = talk.understood(reply.text)
    if meant.place and len(talk.resident.homes) == 1:
        return at_home(talk.resident.homes[0], spot=reply.text.strip())
    if meant.intent == "repair":  # what is broken, in more words: kept, and the place is still to be told
        return Took({"words": " ".join(filter(None, (talk.draft.get("words"), reply.text.strip())))}, leads="where")
    return Missed()


def _home_named(talk: Talk, reply: Reply) -> Home | None:
    """One of the resident's homes: by its button, by its number on the door, or as “my home” when there is one."""
    homes = talk.resident.homes
    if reply.word == "home" and len(homes) == 1:
        return homes[0]
    said = read_house(reply.text)
    label = house_label(said) if said else None
    return next((home for home in homes if reply.option == f"home-{home.household}" or home.house == label), None)


def follows(talk: Talk) -> dict[str, Any]:
    """What the words already say of the place: a public place by its name, a lift always, a kitchen of the only
    home."""
    if "where" in talk.draft:
        return {}
    spoken = talk.draft.get("spoken_place")
    if place := place_of(talk, spoken):
        return {"where": "public", "spot": place.name}
    if talk.draft.get("category") in ("elevator", "public-area"):
        place = place_of(talk, talk.draft.get("words"))
        return {"where": "public", **({"spot": place.name} if place else {})}
    if spoken and len(talk.resident.homes) == 1:
        home = talk.resident.homes[0]
        return {"where": "home", "household": home.household, "house": home.house}
    return {}


def ask_house(_talk: Talk) -> Say:
    """Not bound yet: binding comes first, and the repair goes on where it stopped."""
    return Say("bind-first", options=(Option("bind", "choice-menu-bind"), Option("public", "choice-public-place")))


def read_house_or_bind(talk: Talk, reply: Reply) -> Heard:
    if reply.option == "public":
        return Took({"where": "public"})
    said = told(talk, reply.text)
    if "house" in said:
        return Took(acts=(Then("binding", said),), leads="house")
    if reply.option == "bind" or reply.word in ("yes", "bind"):
        return Took(acts=(Then("binding"),), leads="house")
    return Missed()


def house_needed(talk: Talk) -> bool:
    return talk.draft.get("where") == "home" and not talk.draft.get("house")


def ask_spot(talk: Talk) -> Say:
    shown = talk.estate.places[:SHOWN_PLACES]
    return Say(
        "repair-which-place", options=tuple(Option(f"at-{p.key}", "choice-place", {"place": p.name}) for p in shown)
    )


def read_spot(talk: Talk, reply: Reply) -> Heard:
    for place in talk.estate.places:
        if reply.option == f"at-{place.key}":
            return Took({"spot": place.name})
    if named := place_of(talk, reply.text):
        return Took({"spot": named.name})
    return Took({"spot": reply.text.strip()}) if reply.text.strip() else Missed()


def spot_needed(talk: Talk) -> bool:
    return talk.draft.get("where") == "public" and "spot" not in talk.draft
