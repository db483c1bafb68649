"""案例 412: a closed complaint is marked as a training case; 案例 alone lists them (handbook/systems.md C9)."""

from __future__ import annotations

from bot import desk
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer, say_of, ticket_of
from bot.staff_lists import rows, supervisors_only
from flows.conversations.readers import read_ticket
from flows.messages import Refused, Say
from flows.news import Outcome
from flows.rules.complaints.facts import with_
from flows.understanding import read_word
from storage import training as cases


def training(hand: Hand, words: str) -> None:
    """Supervisors and above. “案例 412 取消” takes the mark away again. Raises Refusal."""
    supervisors_only(hand)
    if not words.strip():
        found = [one for one in cases.marked(hand.unit.connection, hand.unit.estate.key) if hand.shows(one)]
        return answer(hand, Say("list-training", {"count": len(found), "rows": rows(hand.unit, found, hand.member)}))
    first, _, rest = words.strip().partition(" ")
    number = read_ticket(first)
    if number is None:
        raise Refusal(Refused("training-which"))
    return _mark(hand, number, read_word(rest, hand.unit.house.vocabulary) not in ("cancel", "no"))


def _mark(hand: Hand, number: int, wanted: bool) -> None:
    ticket = ticket_of(hand, number)
    if ticket.complaint is None or ticket.open:
        raise Refusal(Refused("training-closed-only", {"number": ticket.label}))
    if ticket.complaint.training is not wanted:
        entry = cases.MARKED if wanted else cases.UNMARKED
        ticket = desk.settle(hand.unit, ticket, Outcome(with_(ticket, training=wanted), entry), hand.actor)
    answer(hand, say_of("training-marked" if wanted else "training-unmarked", ticket), ticket=ticket)
