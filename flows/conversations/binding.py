"""Who writes to us and where they live: name, house, phone, read back, then asked for (handbook/systems.md B22,
rules.md §24 D7)."""

from __future__ import annotations

import re

from flows.conversations.readers import READ_BACK, house_label, option_named, read_summary
from flows.effects import RedeemCode, RequestBinding
from flows.flow import Act, Flow, HandDown, Heard, Missed, Reply, Step, Talk, Took
from flows.messages import Option, Say, Term
from flows.understanding import House, read_house, read_phone, read_word

LONGEST_NAME = 30
LONGEST_CODE = 64
HONORIFICS = ("mr", "ms", "none")
_APART = re.compile(r"[,，、;；。\n]+")


def is_by_code(talk: Talk) -> bool:
    return "code" in talk.draft


# ── the name ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def name_needed(talk: Talk) -> bool:
    return not is_by_code(talk) and "name" not in talk.draft and not talk.resident.surname


def ask_name(_talk: Talk) -> Say:
    """「请问您贵姓?」 (handbook: 003 第三篇 二、4(2))"""
    return Say("ask-surname")


def read_name(talk: Talk, reply: Reply) -> Heard:
    slots = told(talk, reply.text)
    return Took(slots) if "name" in slots else Missed(Say("binding-name-please"))


def told(talk: Talk, text: str) -> dict[str, str]:
    """What a message says of the person: often the name comes with the house and the phone.

    A name is letters of any script, and what stands between them.
    """
    slots, rest = read_besides(text)
    name, honorific = split_honorific(" ".join(rest), talk)
    strange = any(not (char.isalpha() or char in " .·'-") for char in name)
    if strange or not any(char.isalpha() for char in name) or len(name) > LONGEST_NAME:
        return slots
    return {**slots, "name": name, **({"honorific": honorific} if honorific else {})}


def read_besides(text: str) -> tuple[dict[str, str], list[str]]:
    """The house and the phone in a message, and what else it says."""
    slots: dict[str, str] = {}
    rest: list[str] = []
    parts = [part.strip() for part in _APART.split(text) if part.strip()]
    if len(parts) == 1:
        parts = parts[0].split()
    for part in parts:
        if phone := read_phone(part):
            slots["phone"] = phone
        elif house := read_house(part):
            slots["house"] = house_label(house)
        else:
            rest.append(part)
    return slots, rest


def split_honorific(name: str, talk: Talk) -> tuple[str, str | None]:
    """王先生 → 王, mr; Ms Lee → Lee, ms."""
    words = name.split()
    for place in (0, -1):
        if len(words) > 1 and (word := read_word(words[place], talk.vocabulary)) in ("mr", "ms"):
            return " ".join(words[1:] if place == 0 else words[:-1]), word
    for length in range(1, min(4, len(name))):
        if not name[-length:].isascii() and (word := read_word(name[-length:], talk.vocabulary)) in ("mr", "ms"):
            return name[:-length].strip(), word
    return name, None


def honorific_needed(talk: Talk) -> bool:
    return not is_by_code(talk) and "honorific" not in talk.draft and not talk.resident.surname


def ask_honorific(_talk: Talk) -> Say:
    return Say("binding-honorific", options=tuple(Option(one, f"choice-honorific-{one}") for one in HONORIFICS))


def read_honorific(_talk: Talk, reply: Reply) -> Heard:
    picked = option_named(reply, HONORIFICS)
    if picked or reply.word in ("skip", "no"):
        return Took({"honorific": picked or "none"})
    return Missed()


# ── the house and the phone ──────────────────────────────────────────────────────────────────────────────────────────


def house_needed(talk: Talk) -> bool:
    return not is_by_code(talk) and read_house(str(talk.draft.get("house", ""))) is None


def ask_house(_talk: Talk) -> Say:
    return Say("binding-house")


def read_where(_talk: Talk, reply: Reply) -> Heard:
    house = read_house(reply.text)
    return Took({"house": house_label(house)}) if house else Missed(Say("table-20-check-room-number"))


def phone_needed(talk: Talk) -> bool:
    return not is_by_code(talk) and "phone" not in talk.draft and not talk.resident.phone


def ask_phone(_talk: Talk) -> Say:
    return Say("binding-phone")


def read_number(_talk: Talk, reply: Reply) -> Heard:
    phone = read_phone(reply.text)
    return Took({"phone": phone}) if phone else Missed(Say("binding-phone-please"))


# ── read back, change, ask for it ────────────────────────────────────────────────────────────────────────────────────


def known(talk: Talk) -> dict[str, str]:
    """What will be asked for: what was said now, else what is known of this person."""
    draft, resident = talk.draft, talk.resident
    return {
        "name": str(draft.get("name") or resident.surname),
        "honorific": str(draft.get("honorific") or resident.honorific or "none"),
        "house": str(draft.get("house", "")),
        "phone": str(draft.get("phone") or resident.phone),
    }


def ask_summary(talk: Talk) -> Say:
    told = known(talk)
    return Say(
        "binding-summary",
        {
            "person": told["name"],
            "honorific": Term(f"choice-honorific-{told['honorific']}"),
            "house": told["house"],
            "number": told["phone"],
        },
        options=READ_BACK,
    )


CHANGES: dict[str, tuple[str, ...]] = {"name": ("name", "honorific"), "house": ("house",), "phone": ("phone",)}


def ask_change(_talk: Talk) -> Say:
    return Say("binding-change-what", options=tuple(Option(step, f"choice-change-binding-{step}") for step in CHANGES))


def read_change(_talk: Talk, reply: Reply) -> Heard:
    step = option_named(reply, tuple(CHANGES))
    return Took(dict.fromkeys(CHANGES[step]), leads=step) if step else Missed()


def finish(talk: Talk) -> tuple[Act, ...]:
    if is_by_code(talk):
        return (RedeemCode(str(talk.draft["code"])[:LONGEST_CODE]), Say("binding-code-accepted"))
    told = known(talk)
    house = read_house(told["house"]) or House("", "", told["house"])
    honorific = "" if told["honorific"] == "none" else told["honorific"]
    asked = RequestBinding(told["name"], honorific, house.building, house.unit, house.room, told["phone"])
    return (asked, Say("binding-requested", {"house": told["house"]}), HandDown({"house": told["house"]}))


FLOW = Flow(
    name="binding",
    steps=(
        Step("name", ask_name, read_name, needed=name_needed),
        Step("honorific", ask_honorific, read_honorific, needed=honorific_needed),
        Step("house", ask_house, read_where, needed=house_needed),
        Step("phone", ask_phone, read_number, needed=phone_needed),
        Step(
            "summary",
            ask_summary,
            read_summary,
            needed=lambda talk: not is_by_code(talk) and "summary" not in talk.draft,
        ),
        Step("change", ask_change, read_change, needed=lambda talk: False),
    ),
    finish=finish,
    files=True,
    refusal_ends=True,
)
