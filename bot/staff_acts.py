"""What members do with a ticket, whether they pressed a button, typed a short code, or answered our question for words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from bot import cards, desk, post, relay, staff_undo
from bot.cards import state_term
from bot.desk import Refusal
from bot.staff_hand import Hand, answer, whisper
from flows.estate import Pause
from flows.messages import Option, Refused, Say, Term
from flows.news import Outcome
from flows.people import Member, Resident
from flows.rules.lifecycle import Action, may
from flows.rules.promises import kept, settle
from flows.ticket import Kind, State, Ticket
from storage import people, tickets

IN_HAND = (State.ACCEPTED, State.ON_THE_WAY, State.ARRIVED, State.WAITING)
# In a room the edited card is answer enough for all else.
SAID_ALOUD = frozenset({"finish", "quote", "pause", "transfer", "reject", "close-unconfirmed", "manage", "assign"})


def do(
    hand: Hand,
    ticket: Ticket,
    name: str,
    words: str = "",
    *,
    reason: Pause | None = None,
    department: str | None = None,
) -> None:
    """Do the act, or ask for what is still missing: words, a reason, a department. Raises Refusal."""
    member = hand.linked()
    if name == "finish" and ticket.kind is not Kind.REPAIR:
        name = "end"  # talks and tasks are not signed for
    if beside := _BESIDE.get(name):
        return beside(hand, ticket, words)
    match name:
        case "pause":
            return pause(hand, ticket, words, reason)
        case "quote":
            return quote(hand, ticket, words)
        case "transfer":
            return transfer(hand, ticket, words, department)
        case "assign":
            return perform(hand, ticket, Action("assign", member, assignee=member_named(hand, words)))
        case _:
            return perform(hand, ticket, Action(name, member, words, photos=hand.photos))


def perform(hand: Hand, ticket: Ticket, action: Action) -> None:
    """One act of the lifecycle. The edited card is answer enough in the room; in private they hear that it was done."""
    if done_already(hand, ticket, action.name):
        return whisper_done(hand, ticket, action.name)
    try:
        with hand.unit.attempt():
            done = desk.perform(hand.unit, ticket, action, hand.actor)
    except Refusal as refusal:
        if refusal.refused.key == f"words-needed-{action.name}":
            return ask(hand, ticket, action.name)
        raise
    if hand.private or action.name in SAID_ALOUD:
        answer(hand, _say("room-done", done, state=state_term(done)), ticket=done)
    return None


def whisper_done(hand: Hand, ticket: Ticket, name: str) -> None:
    key = "already-yours" if name == "claim" else "already-done"
    whisper(hand, _say(key, ticket, state=state_term(ticket)), ticket=ticket)


def done_already(hand: Hand, ticket: Ticket, name: str) -> bool:
    """Whether this member's own act brought the ticket where it stands: the second tap of two."""
    if name == "claim" and hand.member and ticket.holder == hand.member.id:
        return True
    if may(name, ticket):
        return False
    lines = tickets.history_of(hand.unit.connection, ticket.id)
    last = next((row for row in reversed(lines) if row.revision == ticket.revision), None)
    return last is not None and last.act == name and last.actor == hand.actor


def ask(hand: Hand, ticket: Ticket, name: str, department: str = "") -> None:
    """The act wants words: a reply to this question carries them, with photos if there are any."""
    asks = f"{name}:{department}" if department else name
    answer(hand, _say(f"ask-words-{name}", ticket), ticket=ticket, asks=asks)


def possible(ticket: Ticket, name: str) -> None:
    """Raises Refusal when the state does not allow the act: nobody is asked for details in vain."""
    if not may(name, ticket):
        raise Refusal(Refused("not-possible-now", {"number": ticket.label, "state": state_term(ticket)}))


# ── acts that want something more ───────────────────────────────────────────────────────────────────────────────────────


def pause(hand: Hand, ticket: Ticket, words: str, reason: Pause | None) -> None:
    possible(ticket, "pause")
    reason = reason or reason_named(hand, words)
    if reason is None:
        options = tuple(Option(one.value, f"pause-{one}") for one in Pause)
        return answer(hand, _say("choice-pause-reasons", ticket, options=options, list="pause"), ticket=ticket)
    return perform(hand, ticket, Action("pause", hand.linked(), words, reason=reason))


def reason_named(hand: Hand, words: str) -> Pause | None:
    """The reason whose name has most in common with the words, if one stands out."""
    said = words.strip().casefold()
    if said in [one.value for one in Pause]:
        return Pause(said)
    speech, estate = hand.unit.house.speech, hand.unit.estate
    shared = {
        one: max(_in_common(said, speech.words(f"pause-{one}", language, estate)) for language in estate.languages)
        for one in Pause
    }
    best = max(shared.values())
    found = [one for one, common in shared.items() if common == best]
    return found[0] if len(found) == 1 and best >= 2 else None


def _in_common(said: str, name: str) -> int:
    return SequenceMatcher(None, said, name.casefold(), autojunk=False).find_longest_match().size


def quote(hand: Hand, ticket: Ticket, words: str) -> None:
    """The first number, with its currency, is the amount; the rest is the work."""
    possible(ticket, "quote")
    if not words.strip():
        return ask(hand, ticket, "quote")
    found = hand.unit.house.staff_words.amount(words)
    if found is None:
        raise Refusal(Refused("quote-amount-needed", {"number": ticket.label}))
    amount, work = found
    return perform(hand, ticket, Action("quote", hand.linked(), work, amount=amount))


def transfer(hand: Hand, ticket: Ticket, words: str, department: str | None) -> None:
    possible(ticket, "transfer")
    if department is None:
        department, words = department_named(hand, words)
    if not department:
        options = tuple(
            Option(one.key, "choice-department", {"department": one.name})
            for one in hand.unit.estate.departments
            if one.key != ticket.department
        )
        return answer(hand, _say("choice-departments", ticket, options=options, list="to"), ticket=ticket)
    if not words.strip():
        return ask(hand, ticket, "transfer", department)
    return perform(hand, ticket, Action("transfer", hand.linked(), words, department=department))


def department_named(hand: Hand, words: str) -> tuple[str, str]:
    """The department that the words begin with, by name, by the beginning of its name, or by key; and the words after it."""
    said = words.strip()
    for one in hand.unit.estate.departments:
        for name in (one.name, one.key):
            if said.casefold().startswith(name.casefold()):
                return one.key, said[len(name) :].strip(" ,，:：")
    first, _, rest = said.partition(" ")
    found = [one.key for one in hand.unit.estate.departments if len(first) > 1 and one.name.startswith(first)]
    return (found[0], rest.strip()) if len(found) == 1 else ("", said)


def member_named(hand: Hand, words: str) -> Member:
    """Whom a supervisor means: by key, by name, or by its beginning. Raises Refusal unless it is exactly one."""
    said = (words.split() or [""])[0].removeprefix("@").casefold()
    members = hand.unit.members
    exact = [one for one in members if said in (one.key.casefold(), one.name.casefold(), one.staff_no.casefold())]
    begins = [one for one in members if said and one.name.casefold().startswith(said)]
    found = exact or begins
    if not said or len(found) != 1:
        raise Refusal(Refused("member-not-found", {"words": said or "—"}))
    return found[0]


# ── acts beside the lifecycle ───────────────────────────────────────────────────────────────────────────────────────────


def note(hand: Hand, ticket: Ticket, words: str) -> None:
    """Stays inside: the ledger keeps it, the resident never sees it."""
    if not words.strip() and not hand.photos:
        return ask(hand, ticket, "note")
    hand.unit.write(hand.actor, "note", ticket=ticket.id, words=" ".join((words, *hand.photos)).strip())
    return answer(hand, _say("note-kept", ticket), ticket=ticket)


def reply(hand: Hand, ticket: Ticket, words: str) -> None:
    if not words.strip() and not hand.photos:
        return ask(hand, ticket, "reply")
    return relay.schedule(hand, _first_responder(hand, ticket), words)


def _first_responder(hand: Hand, ticket: Ticket) -> Ticket:
    """首问负责制: whoever answers a talk that nobody has, has it (handbook/rules.md §18)."""
    if ticket.kind is Kind.ENQUIRY and ticket.state is State.DISPATCHED:
        return desk.perform(hand.unit, ticket, Action("claim", hand.linked()), hand.actor)
    return ticket


def phoned(hand: Hand, ticket: Ticket, words: str) -> None:
    """Staff telephoned because no message could reach the resident."""
    member, unit = hand.linked(), hand.unit
    called = replace(ticket, phoned=True, updated=unit.now, acted=unit.now)
    if ticket.kind is Kind.ENQUIRY:
        called = kept(called, "reply", unit.now)
    desk.settle(unit, ticket, settle(Outcome(called, "phoned", words), unit.calendar, unit.now), hand.actor)
    answer(hand, _say("room-phoned", ticket, holder=member.name), ticket=ticket)


def still(hand: Hand, ticket: Ticket, _words: str) -> None:
    member, unit = hand.linked(), hand.unit
    if ticket.state not in IN_HAND:
        raise Refusal(Refused("not-possible-now", {"number": ticket.label, "state": state_term(ticket)}))
    if ticket.holder != member.id and not hand.supervises:
        raise Refusal(Refused("not-yours", {"number": ticket.label}))
    busy = replace(ticket, acted=unit.now, asked_still=None)
    desk.settle(unit, ticket, settle(Outcome(busy, "still-on-it"), unit.calendar, unit.now), hand.actor)
    answer(hand, _say("still-noted", ticket), ticket=ticket)


def reveal(hand: Hand, ticket: Ticket, _words: str) -> None:
    """Whom to call, in private only; the ledger knows who asked."""
    hand.linked()
    unit = hand.unit
    if not hand.private and not (hand.person and post.private_chat(unit, hand.person)):
        raise Refusal(Refused("open-private-chat"))
    unit.write(hand.actor, "revealed", ticket=ticket.id)
    residents = people.residents(unit.connection, desk.hearers(unit, ticket))
    rows = [row for one in residents.values() if (row := _contact(hand, one))]
    if ticket.caller:
        rows.append(ticket.caller)
    contact = "\n".join(rows) or Term("who-unknown")
    whisper(hand, _say("contact-of", ticket, house=ticket.house or Term("place-unknown"), who=contact), ticket=ticket)


def _contact(hand: Hand, resident: Resident) -> str:
    unit = hand.unit
    name = unit.house.speech.address(resident.surname, resident.honorific, unit.staff_language, unit.estate)
    return f"{name or resident.surname} {resident.phone}".strip()


def show(hand: Hand, ticket: Ticket, _words: str) -> None:
    """The ticket as it stands, with its buttons, where it was asked for."""
    hand.linked()
    answer(hand, cards.card(hand.unit, ticket), ticket=ticket)


_BESIDE: Mapping[str, Callable[[Hand, Ticket, str], None]] = {
    "note": note,
    "reply": reply,
    "phoned": phoned,
    "still": still,
    "reveal": reveal,
    "show": show,
    "undo": staff_undo.undo,
}


def _say(key: str, ticket: Ticket, *, options: tuple[Option, ...] = (), list: str = "", **args: Any) -> Say:
    """A line about a ticket; its list carries the ticket and its revision like a card's."""
    name = f"{list}!{ticket.number}.{ticket.revision}" if list else None
    return Say(key, {"number": ticket.label, **args}, options, name, ticket=ticket.number)
