"""Every table, once. Constraints, not hopes: what must not happen twice is refused by the database on both dialects.

Every table that grows is keyed by estate, so that estates can be spread over databases later.
"""

from storage.columns import EPOCH, Id, Instant, metadata
from storage.tables_club import booking, closure, facility, membership, place, point, reading
from storage.tables_letters import inbound, lobby_answer, lobby_message, outbox
from storage.tables_pages import page_link
from storage.tables_people import (
    address,
    binding,
    binding_request,
    code,
    conversation,
    counter,
    household,
    member,
    person,
    room,
    roster,
    setting,
)
from storage.tables_survey import survey_asked, survey_count, survey_round
from storage.tables_tickets import alert, follower, ledger, ticket, timer

__all__ = [
    "EPOCH",
    "Id",
    "Instant",
    "address",
    "alert",
    "binding",
    "binding_request",
    "booking",
    "closure",
    "code",
    "conversation",
    "counter",
    "facility",
    "follower",
    "household",
    "inbound",
    "ledger",
    "lobby_answer",
    "lobby_message",
    "member",
    "membership",
    "metadata",
    "outbox",
    "page_link",
    "person",
    "place",
    "point",
    "reading",
    "room",
    "roster",
    "setting",
    "survey_asked",
    "survey_count",
    "survey_round",
    "ticket",
    "timer",
]
