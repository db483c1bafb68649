"""My homes: whom the head of a household invites, and moving out (handbook/systems.md B22)."""

from __future__ import annotations

from typing import Any

from flows.conversations.readers import house_label
from flows.effects import Invite, LeaveHome
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.menu import menu
from flows.messages import Option, Say, Term
from flows.people import Home
from flows.understanding import read_house

ANOTHER = Option("another", "choice-home-another")


def home_of(talk: Talk) -> Home | None:
    return next((home for home in talk.resident.homes if home.household == talk.draft.get("home")), None)


def follows(talk: Talk) -> dict[str, Any]:
    homes = talk.resident.homes
    return {"home": homes[0].household} if len(homes) == 1 and "home" not in talk.draft else {}


def ask_home(talk: Talk) -> Say:
    homes = tuple(
        Option(f"home-{home.household}", "choice-home", {"house": home.house}) for home in talk.resident.homes
    )
    return Say("home-which", {"count": len(homes)}, options=(*homes, ANOTHER))


def read_home(talk: Talk, reply: Reply) -> Heard:
    if reply.option == "another":
        return another()
    said = read_house(reply.text)
    typed = house_label(said) if said else None
    for home in talk.resident.homes:
        if reply.option == f"home-{home.household}" or typed == home.house:
            return Took({"home": home.household})
    return Missed(aside="ends")


def another() -> Took:
    return Took(acts=(Then("binding"),), leads=END)


def ask_act(talk: Talk) -> Say:
    """Only the head of the household invites: they answer for who lives there."""
    home = home_of(talk)
    if home is None:  # it has ended while we were speaking of it
        return ask_home(talk)
    invite = (Option("invite", "choice-home-invite"),) if home.head else ()
    role = Term("home-head" if home.head else "home-member")
    return Say(
        "home-one",
        {"house": home.house, "role": role},
        options=(*invite, Option("leave", "choice-home-leave"), ANOTHER, Option("menu", "choice-back-to-menu")),
    )


def read_act(talk: Talk, reply: Reply) -> Heard:
    home = home_of(talk)
    if home is None:
        return read_home(talk, reply)
    match reply.option:
        case "invite" if home.head:
            return Took(acts=(Invite(home.household), Say("invitation-made", {"house": home.house})), leads=END)
        case "leave":
            return Took(leads="sure")
        case "another":
            return another()
        case "menu":
            return Took(acts=(menu(talk),), leads=END)
        case _:
            return Missed(aside="ends")


def ask_sure(talk: Talk) -> Say:
    home = home_of(talk)
    if home is None:
        return ask_home(talk)
    key = "moved-out-sure-head" if home.head else "moved-out-sure"
    return Say(
        key, {"house": home.house}, options=(Option("yes", "choice-yes-moved-out"), Option("no", "choice-no-stay"))
    )


def read_sure(talk: Talk, reply: Reply) -> Heard:
    home = home_of(talk)
    if home is None:
        return read_home(talk, reply)
    if reply.option == "yes" or reply.word == "yes":
        return Took(acts=(LeaveHome(home.household), Say("moved-out", {"house": home.house})), leads=END)
    return Took(leads="act") if reply.option == "no" or reply.word == "no" else Missed()


def finish(_talk: Talk) -> tuple[Act, ...]:
    """Not bound yet, or no longer: the house is asked for."""
    return (Then("binding"),)


FLOW = Flow(
    name="home",
    steps=(
        Step("home", ask_home, read_home, needed=lambda talk: len(talk.resident.homes) > 1 and home_of(talk) is None),
        Step("act", ask_act, read_act, needed=lambda talk: home_of(talk) is not None),
        Step("sure", ask_sure, read_sure, needed=lambda talk: False),
    ),
    finish=finish,
    follows=follows,
    refusal_ends=True,
)
