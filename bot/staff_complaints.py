"""What members do with a complaint or its visit: what they type and press becomes an act, or a question."""

from __future__ import annotations

from datetime import datetime

from bot.staff_hand import Hand, answer, say_of, ticket_of
from bot.staff_picks import GROUNDS, PICKS, picked
from flows.complaint import Severity
from flows.conversations.readers import read_ticket
from flows.rules.complaints.accusing import ENTRY
from flows.rules.complaints.deeds import COMPLAINT_DEEDS
from flows.rules.complaints.visits import VISIT_DEEDS
from flows.rules.deeds import DEEDS
from flows.rules.lifecycle import Action, may
from flows.ticket import Kind, Ticket
from flows.understanding import read_when, says_more

# What a button or a verb of repairs comes to here; and what only these tickets know.
ALSO = {"close-unconfirmed": "close", "end": "close"}
OWN = (frozenset(COMPLAINT_DEEDS.keys() | VISIT_DEEDS.keys()) - DEEDS.keys()) | {ENTRY}  # verbs of complaints only
DATED = ("overtime", "appoint")
MEANT = (Kind.COMPLAINT, Kind.VISIT)
# What a group's member without a code may do: take it, work on it, speak of it (design §13). To judge, to tell the
# result, to check and to close takes a role.
WITHOUT_CODE = frozenset({"claim", "finish", "return-form", "overtime", "pause", "release", "resume"}) | frozenset(
    {"note", "reply", "still", "show", "undo"}
)


def act_named(ticket: Ticket, name: str) -> str:
    """The act that a verb means for this kind of ticket."""
    if ticket.kind is Kind.VISIT:
        return "visited" if name in ("finish", "end", "phoned") else name
    if name == "agree" and not may("agree", ticket) and may("close-stuck", ticket):
        return "close-stuck"
    return ALSO.get(name, name)


def action_of(hand: Hand, ticket: Ticket, name: str, words: str, chosen: str = "") -> Action | None:
    """The act with all it needs; None when something was asked for instead. Raises Refusal."""
    member = hand.working()
    if name in PICKS:
        pick, rest = (chosen, words) if chosen else picked(hand, PICKS[name].script, PICKS[name].options, words)
        if not pick:
            _offer(hand, ticket, name)
            return None
        ground, rest = _ground(hand, name, pick, rest)
        return Action(name, member, rest, pick=pick, ground=ground)
    if name in DATED:
        at = datetime.fromisoformat(chosen) if chosen else _date(hand, words)
        why = words if says_more(words, hand.unit.house.vocabulary) else ""
        return Action(name, member, why, until=at)
    if name == "link":
        return Action(name, member, words, linked=_other_case(hand, words))
    return Action(name, member, words, photos=hand.photos)


def _offer(hand: Hand, ticket: Ticket, name: str) -> None:
    script = PICKS[name].script
    options = PICKS[name].buttons()
    answer(hand, say_of(f"choice-of-{script}", ticket, options=options, list=name), ticket=ticket)


def _ground(hand: Hand, name: str, pick: str, words: str) -> tuple[str, str]:
    """Why it is 重大, where that was said (rules.md §4 a, b)."""
    if name != "set-severity" or pick != Severity.MAJOR:
        return "", words
    return picked(hand, "ground", GROUNDS, words)


def _other_case(hand: Hand, words: str) -> Ticket | None:
    """What a further problem has become; None where the words name nothing. Raises Refusal when there is no such
    ticket."""
    number = read_ticket(words)
    return ticket_of(hand, number) if number else None


def _date(hand: Hand, words: str) -> datetime | None:
    """The moment that the words name. A day without an hour is its end of service."""
    unit = hand.unit
    zone = unit.estate.hours.timezone
    said = read_when(words, unit.now.astimezone(zone), unit.house.vocabulary)
    if said is None:
        return None
    if isinstance(said.start, datetime):
        return said.end or said.start
    spans = unit.calendar.spans(said.start)
    return spans[-1][1] if spans else datetime(said.start.year, said.start.month, said.start.day, 18, tzinfo=zone)
