"""Requests to be bound to a household, and the desk's decision (handbook/systems.md B22, rules.md §24 D7).

Nobody learns here who lives where: a house that is not on the roster is asked about in the same words as one that is.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot import audience, post
from bot.desk import actor_of
from bot.names import same_name, surname_of
from bot.refusal import Refusal
from bot.unit import PRIVATE_RANK, ROOM_RANK, Unit
from flows.effects import RequestBinding
from flows.masking import masked_name, masked_phone
from flows.messages import Option, Refused, Say, Term, Value
from flows.people import Level, Member, Resident
from flows.understanding import read_phone
from storage import households, people, timers
from storage.households import Door
from storage.people import Known, house
from storage.timers import Timer

Findings = dict[str, Value]

TRIES_A_DAY = 5
DAY = timedelta(days=1)
CARD = "binding-card"
TO_SUPERVISORS = 2  # so many times it is said that a request waits, and the last of them to the supervisors


def request(unit: Unit, effect: RequestBinding, known: Known, resident: Resident) -> Findings:
    """Ask to be bound. Bound at once where the roster agrees and the estate says `auto`; else a card asks the desk.

    Refuses with `binding-too-many-tries` ($again_at) and `binding-already` ($house).
    """
    door: Door = (effect.building.strip(), effect.unit.strip(), effect.room.strip())
    label = house(*door)[:100]
    if any(home.house == label for home in resident.homes):
        raise Refusal(Refused("binding-already", {"house": label}))
    if households.pending_of(unit.connection, resident.id, label):
        return {"house": label}  # asked twice is asked once
    _not_too_often(unit, resident)
    name, phone = _whole_name(unit, effect.name, resident), read_phone(effect.phone) or effect.phone.strip()[:32]
    household = households.find(unit.connection, unit.estate.key, door)
    matched, head = _on_roster(unit, household, name, phone)
    surname = surname_of(name)[:32]
    described = {"name": name, "surname": surname, "phone": phone, "honorific": effect.honorific[:8]}
    people.describe(unit.connection, resident.id, **{key: value for key, value in described.items() if value})
    asked = households.ask(
        unit.connection,
        estate=unit.estate.key,
        person_id=resident.id,
        address_id=known.id,
        name=name,
        honorific=effect.honorific[:8],
        phone=phone,
        house=label,
        household_id=household,
        matched=matched,
        asked=unit.now,
    )
    unit.write(f"person:{resident.id}", "binding-asked", words=label)
    if matched and household is not None and unit.estate.binding == "auto":
        _bind_at_once(unit, asked, household, head, known, resident)
    else:
        hang(unit, households.request_of(unit.connection, unit.estate.key, asked))
        _remind(unit, asked, 0)
    return {"house": label}


def _not_too_often(unit: Unit, resident: Resident) -> None:
    since = unit.now - DAY
    if households.asked_since(unit.connection, resident.id, since) >= TRIES_A_DAY:
        first = households.first_asked_since(unit.connection, resident.id, since) or unit.now
        raise Refusal(Refused("binding-too-many-tries", {"again_at": first + DAY}))


def _whole_name(unit: Unit, said: str, resident: Resident) -> str:
    """For another home the name is not asked again: what we call them by stands for the whole name they gave before."""
    kept = households.full_name(unit.connection, resident.id)
    return (kept if kept and said == resident.surname else " ".join(said.split()))[:64]


def _on_roster(unit: Unit, household: int | None, name: str, phone: str) -> tuple[bool, bool]:
    """(matched, head): name, house and phone all agree."""
    if household is None or not phone:
        return False, False
    found = households.on_roster(unit.connection, household, phone)
    heads = [head for listed, head in found if same_name(listed, name, unit.house.vocabulary)]
    return bool(heads), any(heads)


def _bind_at_once(unit: Unit, asked: int, household: int, head: bool, known: Known, resident: Resident) -> None:
    households.decide(unit.connection, asked, True, None, unit.now)
    households.bind(unit.connection, resident.id, household, head, unit.now)
    label = house(*(households.door_of(unit.connection, household) or ("", "", "")))
    unit.write("house", "binding-approved", words=f"person:{resident.id} {label}")
    say = Say("binding-approved", {"house": label})
    unit.post(known.id, unit.speak(say, resident), say, rank=PRIVATE_RANK + 1)  # after the words of the turn itself


# ── the card ────────────────────────────────────────────────────────────────────────────────────────────────────────


def list_of(request_id: int) -> str:
    return f"bind!{request_id}"


def hang(unit: Unit, asked: Any) -> None:
    """The request's card in the front desk's room; where there is none, to the supervisors on duty.

    A match needs no more than a look, so its name and phone stay masked; without one the desk must telephone.
    """
    say = _card(asked)
    room = unit.room_of(unit.estate.front_desk)
    if room is not None:
        unit.post(room, unit.speak_staff(say), say, rank=ROOM_RANK["card"])
        return
    _, found = audience.paged(unit, Level.SUPERVISOR)
    told = [post.tell_member(unit, member, say) for member in found]
    if not any(told):
        unit.write("house", "binding-waits", words=asked.house)  # until there is a room: `hang_all`


def _card(asked: Any) -> Say:
    options = (Option("approve", "choice-binding-approve"), Option("reject", "choice-binding-reject"))
    return Say(CARD, _told(asked, masked=asked.matched), options, list_of(asked.id))


def hang_all(unit: Unit) -> None:
    """The front desk has a room now: what waited for a decision hangs there."""
    for asked in households.pending(unit.connection, unit.estate.key):
        hang(unit, asked)


# ── while nobody decides ────────────────────────────────────────────────────────────────────────────────────────────


def _remind(unit: Unit, request_id: int, reminded: int) -> None:
    """A request has a clock as a talk has: after the time of a first reply the desk is reminded, after twice that and
    daily from then on the supervisors."""
    reply = unit.estate.handoff.first_reply
    due = unit.calendar.add(unit.now, reply) if reminded < TO_SUPERVISORS else unit.now + DAY
    unit.timers.append(Timer(unit.estate.key, _timer(request_id), due, "request", request_id, reminded))


def _timer(request_id: int) -> str:
    return f"request:{request_id}"


def ring(unit: Unit, timer: Timer) -> None:
    """Nobody has decided in time. The timer's fence is how often that was said. Called by the scheduler."""
    asked = households.request_of(unit.connection, unit.estate.key, timer.subject)
    if asked is None or asked.decided is not None:
        return
    say = replace(_card(asked), key="binding-waits", args={**_told(asked, masked=True), "since": asked.asked})
    room = unit.room_of(unit.estate.front_desk)
    if timer.fence + 1 < TO_SUPERVISORS and room is not None:
        hanging = households.cards_of(unit.connection, list_of(asked.id), asked.asked)
        card = next((one.id for one in hanging if one.address_id == room), None)
        quiet = post.awake(unit, urgent=False)
        unit.post(room, unit.speak_staff(say), say, rank=ROOM_RANK["answer"], not_before=quiet, reply_to=card)
    else:
        _, supervisors = audience.paged(unit, Level.SUPERVISOR)
        told = [post.tell_member(unit, member, say) for member in supervisors]
        if not any(told) and room is not None:
            post.tell_room(unit, room, say)
    unit.write("house", "binding-waits", words=asked.house)
    _remind(unit, asked.id, timer.fence + 1)


def _told(asked: Any, masked: bool) -> dict[str, Value]:
    return {
        "person": masked_name(asked.name) if masked else asked.name,
        "house": asked.house,
        "number": masked_phone(asked.phone) if masked else asked.phone,
        "matched": "yes" if asked.matched else "no",
    }


def _take_down(unit: Unit, asked: Any, approved: bool, member: Member) -> None:
    say = Say(
        "binding-card-decided",
        {**_told(asked, masked=True), "approved": "yes" if approved else "no", "member": member.name},
    )
    for card in households.cards_of(unit.connection, list_of(asked.id), asked.asked):
        unit.post(card.address_id, unit.speak_staff(say), say, edits=card.id, rank=ROOM_RANK["edit"])


# ── the decision ────────────────────────────────────────────────────────────────────────────────────────────────────


def decide(unit: Unit, request_id: int, approve: bool, member: Member | None) -> Findings:
    """A linked member of any role decides; the first one's word stands. Gives `house`, `person`, `approved`.

    Refuses with `members-only`, `binding-request-unknown` and `binding-already-decided` ($house, $member).
    """
    if member is None:
        raise Refusal(Refused("members-only"))
    asked = households.request_of(unit.connection, unit.estate.key, request_id)
    if asked is None:
        raise Refusal(Refused("binding-request-unknown"))
    if not households.decide(unit.connection, request_id, approve, member.id, unit.now):
        first = unit.member(asked.decided_by)
        who: Value = first.name if first else Term("person-unnamed")
        raise Refusal(Refused("binding-already-decided", {"house": asked.house, "member": who}))
    timers.drop(unit.connection, _timer(request_id))
    if approve:
        _admit(unit, asked)
    _take_down(unit, asked, approve, member)
    entry = "binding-approved" if approve else "binding-rejected"
    unit.write(actor_of(member), entry, words=f"person:{asked.person_id} {asked.house}")
    post.tell_resident(unit, asked.person_id, Say(entry, {"house": asked.house}))
    return {"house": asked.house, "person": asked.name, "approved": "yes" if approve else "no"}


def _admit(unit: Unit, asked: Any) -> None:
    """The desk's word makes a household of a door that the roster does not know."""
    household = asked.household_id or households.find_or_create(unit.connection, unit.estate.key, door_in(asked.house))
    _, head = _on_roster(unit, household, asked.name, asked.phone)
    households.bind(unit.connection, asked.person_id, household, head, unit.now)


def door_in(label: str) -> Door:
    """`3-2-501` and `3-501` as they were put together; anything else is a door of its own."""
    parts = label.split("-")
    match parts:
        case [building, unit, number]:
            return building, unit, number
        case [building, number]:
            return building, "", number
        case _:
            return "", "", label
