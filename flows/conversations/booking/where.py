"""Which facility, and for which home."""

from __future__ import annotations

from flows.conversations.binding import told
from flows.conversations.booking.elsewhere import took_facility
from flows.conversations.booking.heard import heard_booking
from flows.conversations.booking.naming import of_kind
from flows.conversations.booking.needs import onward
from flows.conversations.readers import house_label
from flows.flow import Heard, Missed, Reply, Talk, Then, Took
from flows.messages import Option, Say
from flows.understanding import read_house

AT = "facility-"


def ask_facility(talk: Talk) -> Say:
    """All of them, or those of the kind that was spoken of."""
    shown = talk.estate.club.facilities
    return Say(
        "book-which-facility",
        options=tuple(Option(f"{AT}{one.key}", "choice-book-facility", {"facility": one.name}) for one in shown),
    )


def read_facility(talk: Talk, reply: Reply) -> Heard:
    key = (reply.option or "").removeprefix(AT)
    picked = talk.estate.club.facility(key) if (reply.option or "").startswith(AT) else None
    if picked:
        return took_facility(talk, picked)
    said = heard_booking(talk, reply.text)
    if facility := talk.estate.club.facility(str(said.get("facility", ""))):
        return took_facility(talk, facility, said)
    same = of_kind(talk, reply.text)
    if len(same) > 1:  # of this kind there are several
        return Missed(Say("book-which-of-them"), counts=False)
    return onward(talk, said) if said else Missed()


def ask_house(talk: Talk) -> Say:
    """Which of several homes; without any, binding comes first, and the booking goes on where it stopped, once staff
    have agreed to that."""
    homes = tuple(
        Option(f"home-{home.household}", "choice-home", {"house": home.house}) for home in talk.resident.homes
    )
    if homes:
        return Say("book-which-home", options=homes)
    if waits(talk):
        return Say("book-bind-waits", {"house": str(talk.draft["house"])})
    return Say("book-bind-first", options=(Option("bind", "choice-menu-bind"),))


def waits(talk: Talk) -> bool:
    """Whether staff are asked for a home: not for one that they have moved out of."""
    asked = talk.draft.get("house") and talk.draft.get("household") is None
    return bool(asked) and not talk.resident.homes


def _meanwhile(talk: Talk, reply: Reply) -> Heard:
    """What is wished is kept until staff have agreed to the home; they are not asked a second time to agree."""
    heard = heard_booking(talk, reply.text)
    if heard or reply.word in ("yes", "bind") or reply.option == "bind":
        return Took(heard, leads="house")
    return Missed(counts=False, aside="waits")


def read_house_of(talk: Talk, reply: Reply) -> Heard:
    """Whatever they write once the home is theirs that they asked for, it goes on with that one."""
    said = read_house(reply.text)
    label = house_label(said) if said else talk.draft.get("house")
    for home in talk.resident.homes:
        if reply.option == f"home-{home.household}" or home.house == label:
            return onward(talk, {"household": home.household, "house": home.house})
    if talk.resident.homes:
        return Missed()
    known = told(talk, reply.text)
    if "house" in known:
        return Took(acts=(Then("binding", known),), leads="house")
    if waits(talk):
        return _meanwhile(talk, reply)
    if reply.option == "bind" or reply.word in ("yes", "bind"):
        return Took(acts=(Then("binding"),), leads="house")
    return Missed()
