"""预订: the chess room, the pool, the gym, the meeting room, by one engine (handbook/rules.md §14, systems.md A4, A5,
B4, B5)."""

from __future__ import annotations

from flows.conversations.booking.about import club_info, facility_info
from flows.conversations.booking.asking import (
    ask_confirm,
    ask_name,
    ask_phone,
    name_needed,
    phone_needed,
    questions,
    read_confirm,
    read_name,
    read_number,
    told_before,
)
from flows.conversations.booking.between import between, moving_on
from flows.conversations.booking.days import ask_day, read_day
from flows.conversations.booking.drafted import follows, slots_of
from flows.conversations.booking.heard import NO_TIME, heard_booking
from flows.conversations.booking.lapsing import is_past
from flows.conversations.booking.naming import facility_named
from flows.conversations.booking.needs import NEEDS
from flows.conversations.booking.party import ask_length, ask_people, read_length, read_people_of
from flows.conversations.booking.slots import ask_slot, hour_meant, read_slot
from flows.conversations.booking.summary import ask_change, ask_summary, finish, read_answer, read_change, regrets
from flows.conversations.booking.where import ask_facility, ask_house, read_facility, read_house_of
from flows.conversations.points import ask_appeal, read_appeal
from flows.flow import Flow, Step

__all__ = ["FLOW", "club_info", "facility_info", "facility_named", "heard_booking", "slots_of", "told_before"]

TIME = tuple(NO_TIME)
SLOT = Step(
    "slot",
    ask_slot,
    read_slot,
    needed=NEEDS["slot"],
    fills=tuple(one for one in TIME if one != "day"),
    figure=hour_meant,
)
BEFORE = (
    Step("facility", ask_facility, read_facility, needed=NEEDS["facility"], fills=("space", *TIME)),
    Step("house", ask_house, read_house_of, needed=NEEDS["house"], fills=("household",)),
    Step("day", ask_day, read_day, needed=NEEDS["day"], fills=TIME),
)
LATER = (
    Step("length", ask_length, read_length, needed=NEEDS["length"], fills=("end", "minutes")),
    Step("people", ask_people, read_people_of, needed=NEEDS["people"], fills=("adults", "children")),
    Step("confirmed", ask_confirm, read_confirm, needed=NEEDS["confirmed"]),
    *questions(),
    Step("name", ask_name, read_name, needed=name_needed),
    Step("phone", ask_phone, read_number, needed=phone_needed),
    Step("summary", ask_summary, read_answer),
    Step("change", ask_change, read_change, needed=lambda talk: False),
)
APPEAL = Step("appeal", ask_appeal, read_appeal, needed=lambda talk: False, verbatim=True)
FLOW = Flow(
    name="booking",
    steps=(*(between(one) for one in (*BEFORE, moving_on(SLOT, LATER), *LATER)), APPEAL),
    finish=finish,
    follows=follows,
    regrets=regrets,
    walks_back=True,
    lapsed=is_past,
    files=True,
)
