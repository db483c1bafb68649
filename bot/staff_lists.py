"""Lists that members ask for: their own tickets, a household's, the late ones; each is one message."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards import state_term, where
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer
from bot.unit import Unit
from flows.conversations.readers import house_label
from flows.estate import Role
from flows.messages import Refused, Say, Term, Value
from flows.people import Member
from flows.rules.complaints.naming import is_unnamed
from flows.rules.promises import running
from flows.ticket import Ticket
from flows.understanding import read_house
from storage import households, tickets

LONGEST = 20  # tickets in one list; the head says how many there are


def mine(hand: Hand) -> None:
    found = tickets.open_of_member(hand.unit.connection, hand.linked().id)
    _list(hand, "list-mine", found)


def late(hand: Hand) -> None:
    """For supervisors and above. Raises Refusal."""
    supervisors_only(hand)
    _list(hand, "list-late", tickets.late(hand.unit.connection, hand.unit.estate.key))


def of_house(hand: Hand, words: str) -> None:
    member = hand.linked()
    household, label = household_named(hand, words)
    found = tickets.open_of_household(hand.unit.connection, household)
    named = [one for one in found if not is_unnamed(one, member, hand.unit.estate.front_desk)]
    _list(hand, "list-house", named, house=label)


def household_named(hand: Hand, words: str) -> tuple[int, str]:
    """The household on the roster and its label. Raises Refusal."""
    house = read_house(words)
    key = hand.unit.estate.key
    found = households.find(hand.unit.connection, key, (house.building, house.unit, house.room)) if house else None
    if house is None or found is None:
        raise Refusal(
            Refused("staff-house-not-found", {"house": house_label(house) if house else words.strip() or "—"})
        )
    return found, house_label(house)


def supervisors_only(hand: Hand) -> Member:
    member = hand.linked()
    if not hand.supervises:
        raise Refusal(Refused("needs-role", {"role": Term(f"role-{Role.SUPERVISOR}")}))
    return member


def _list(hand: Hand, head: str, found: Sequence[Ticket], **args: Value) -> None:
    found = [ticket for ticket in found if hand.shows(ticket)]
    answer(hand, Say(head, {"count": len(found), "rows": rows(hand.unit, found, hand.member), **args}))


def rows(unit: Unit, found: Sequence[Ticket], member: Member | None = None) -> str | Term:
    """One line a ticket."""
    language = member.language if member else unit.staff_language
    said = [unit.house.speech.words("list-row", language, unit.estate, **_row(unit, one)) for one in found[:LONGEST]]
    return "\n".join(said) or Term("list-empty")


def _row(unit: Unit, ticket: Ticket) -> dict[str, Value]:
    holder = unit.member(ticket.holder)
    dues = [clock.due for clock in running(ticket) if clock.due]
    return {
        "number": ticket.label,
        "category": Term(f"category-{ticket.category}"),
        "place": where(ticket),
        "state": state_term(ticket),
        "holder": holder.name if holder else Term("holder-none"),
        "due": min(dues) if dues else Term("due-none"),
    }
