"""What members do with a ticket, whether they pressed a button, typed a short code, or answered our question for
words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import SequenceMatcher

from bot import accusing, desk, guard_words, staff_beside, staff_complaints, staff_undo
from bot.cards import state_term
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer, ask, say_of, whisper
from flows.estate import REASONS, Pause
from flows.messages import Option, Refused, Term
from flows.people import Member
from flows.rules.lifecycle import UNDOABLE, Action, may
from flows.ticket import Kind, State, Ticket
from storage import tickets

# In a room the edited card is answer enough for all else.
SAID_ALOUD = frozenset({"finish", "quote", "pause", "transfer", "reject", "close-unconfirmed", "manage", "assign"})


def do(
    hand: Hand,
    ticket: Ticket,
    name: str,
    words: str = "",
    *,
    reason: Pause | None = None,
    chosen: str = "",
) -> None:
    """Do the act, or ask for what is still missing: words, a reason, a department. Raises Refusal.

    `chosen` was picked before the words were asked for: a department, a severity.
    """
    if name == "claim":
        hand = hand.joins()
    member = hand.working()
    if ticket.kind in staff_complaints.MEANT:
        name = staff_complaints.act_named(ticket, name)
        member = member if name in staff_complaints.WITHOUT_CODE else hand.linked()
    elif name == "finish" and ticket.kind is not Kind.REPAIR:
        name = "end"  # talks and tasks are not signed for
    if beside := _BESIDE.get(name):
        return beside(hand, ticket, words)
    match name:
        case "pause":
            return pause(hand, ticket, words, reason)
        case "quote":
            return quote(hand, ticket, words)
        case "transfer":
            return transfer(hand, ticket, words, chosen or None)
        case "assign":
            return assign(hand, ticket, Action("assign", member, assignee=member_named(hand, words)))
        case _ if ticket.kind in staff_complaints.MEANT:
            possible(ticket, name)
            action = staff_complaints.action_of(hand, ticket, name, words, chosen)
            return perform(hand, ticket, action) if action else None
        case _:
            return perform(hand, ticket, Action(name, member, words, photos=hand.photos))


def perform(hand: Hand, ticket: Ticket, action: Action) -> None:
    """One act of the lifecycle. The edited card is answer enough in the room; in private they hear that it was done."""
    if done_already(hand, ticket, action.name):
        return whisper_done(hand, ticket, action.name)
    if not guard_words.may_pass(hand, ticket, action):
        return None
    try:
        with hand.unit.attempt():
            done = desk.perform(hand.unit, ticket, action, hand.actor)
    except Refusal as refusal:
        if refusal.refused.key in (f"words-needed-{action.name}", f"{action.name}-date-needed"):
            if action.until:  # the date is known: only why is still to be said
                return ask(hand, ticket, action.name, action.until.isoformat(), script="ask-words-why-later")
            return ask(hand, ticket, action.name, action.pick or action.department)
        raise
    if hand.private or action.name in SAID_ALOUD:
        key = "room-done" if action.name in UNDOABLE else "room-done-plain"
        say = say_of(key, done, state=state_term(done))
        if ticket.kind in staff_complaints.MEANT and action.name not in UNDOABLE:
            say = say_of("case-noted", done, act=Term(f"action-{action.name}"), state=state_term(done))
        if action.assignee:
            say = say_of("room-assigned", done, state=state_term(done), holder=action.assignee.name)
        answer(hand, say, ticket=done)
    return None


def assign(hand: Hand, ticket: Ticket, action: Action) -> None:
    """Somebody who has it already is not given it again: the resident would hear of it twice."""
    if action.assignee and ticket.holder == action.assignee.id and ticket.state is not State.WAITING:
        return whisper_done(hand, ticket, action.name)
    return perform(hand, ticket, action)


def whisper_done(hand: Hand, ticket: Ticket, name: str) -> None:
    key = "already-yours" if name == "claim" else "already-done"
    whisper(hand, say_of(key, ticket, state=state_term(ticket)), ticket=ticket)


def done_already(hand: Hand, ticket: Ticket, name: str) -> bool:
    """Whether this member's own act brought the ticket where it stands: the second tap of two."""
    if name == "claim" and hand.member and ticket.holder == hand.member.id:
        return True
    if may(name, ticket):
        return False
    lines = tickets.history_of(hand.unit.connection, ticket.id)
    last = next((row for row in reversed(lines) if row.revision == ticket.revision), None)
    return last is not None and last.act == name and last.actor == hand.actor


def possible(ticket: Ticket, name: str) -> None:
    """Raises Refusal when the state does not allow the act: nobody is asked for details in vain."""
    if not may(name, ticket):
        raise Refusal(Refused("not-possible-now", {"number": ticket.label, "state": state_term(ticket)}))


# ── acts that want something more ────────────────────────────────────────────────────────────────────────────────────


def pause(hand: Hand, ticket: Ticket, words: str, reason: Pause | None) -> None:
    possible(ticket, "pause")
    reason = reason or reason_named(hand, words)
    if reason is None:
        options = tuple(Option(one.value, f"pause-{one}") for one in REASONS)
        return answer(hand, say_of("choice-pause-reasons", ticket, options=options, list="pause"), ticket=ticket)
    return perform(hand, ticket, Action("pause", hand.working(), words, reason=reason))


def reason_named(hand: Hand, words: str) -> Pause | None:
    """The reason whose name has most in common with the words, if one stands out."""
    said = words.strip().casefold()
    if said in [one.value for one in REASONS]:
        return Pause(said)
    speech, estate = hand.unit.house.speech, hand.unit.estate
    shared = {
        one: max(_in_common(said, speech.words(f"pause-{one}", language, estate)) for language in estate.languages)
        for one in REASONS
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
    return perform(hand, ticket, Action("quote", hand.working(), work, amount=amount))


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
        return answer(hand, say_of("choice-departments", ticket, options=options, list="to"), ticket=ticket)
    if not words.strip():
        return ask(hand, ticket, "transfer", department)
    return perform(hand, ticket, Action("transfer", hand.working(), words, department=department))


def department_named(hand: Hand, words: str) -> tuple[str, str]:
    """The department that the words begin with, by name, by the beginning of its name, or by key; and the words after
    it."""
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


_BESIDE: Mapping[str, Callable[[Hand, Ticket, str], None]] = {
    "note": staff_beside.note,
    "reply": staff_beside.reply,
    "phoned": staff_beside.phoned,
    "still": staff_beside.still,
    "reveal": staff_beside.reveal,
    "show": staff_beside.show,
    "undo": staff_undo.undo,
    "set-accused": accusing.accuse,
}
