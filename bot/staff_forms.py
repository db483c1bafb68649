"""/表单 412, /表单 2026-11: a link to the forms of a ticket or of a month, for its reader alone (design §13).

The link is said in private or not at all: whoever opens it first reads what it opens.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot import form_links, post
from bot.forms.filling import BY_TICKET
from bot.forms.reader import Reader, reader_of
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer, whisper
from flows.estate import Role
from flows.messages import Refused, Say, Term, Value
from storage import tickets

_NUMBER = re.compile(r"#?\s*(?:[A-Za-z]\s*-\s*)?0*(\d{1,9})")
_MONTH = re.compile(r"(20\d\d)\D{1,2}(0?[1-9]|1[0-2])\D?")


def open_forms(hand: Hand, words: str) -> None:
    """Supervisors and above; heads of departments for their own department's. Raises Refusal."""
    member = hand.linked()
    reader = reader_of(member, hand.unit.estate)
    if reader is None:
        raise Refusal(Refused("needs-role", {"role": Term(f"role-{Role.SUPERVISOR}")}))
    what, path = _asked(hand, reader, words.strip())
    chat = hand.known if hand.private else post.private_chat(hand.unit, member.person)
    if chat is None:
        answer(hand, Say("forms-open-private"))
        return
    made = form_links.link(hand.unit, member, path)
    told: dict[str, Value] = {"what": what, "link": made, "until": hand.unit.now + form_links.LASTS}
    whisper(replace(hand, known=chat), Say("forms-link", told))
    if not hand.private:
        answer(hand, Say("forms-in-private"))


def _asked(hand: Hand, reader: Reader, words: str) -> tuple[str, str]:
    """What it is called, and the page's path. What they may not see is not found. Raises Refusal."""
    if not words:
        local = hand.unit.now.astimezone(hand.unit.estate.hours.timezone)
        words = f"{local.year}-{local.month:02d}"
    if month := _MONTH.fullmatch(words):
        name = f"{month[1]}-{int(month[2]):02d}"
        return name, f"/forms/month/{name}"
    number = _NUMBER.fullmatch(words)
    if number is None:
        raise Refusal(Refused("forms-which"))
    ticket = tickets.by_number(hand.unit.connection, hand.unit.estate.key, int(number[1]))
    if ticket is None or ticket.kind not in BY_TICKET or not reader.may_see(ticket):
        raise Refusal(Refused("staff-ticket-not-found", {"number": int(number[1])}))
    return ticket.label, f"/forms/ticket/{ticket.number}"
