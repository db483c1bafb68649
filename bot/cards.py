"""Cards: renderings of a ticket's row in the staff room. The row is the truth; of a card's edits only the newest is
sent."""

from __future__ import annotations

from bot import audience
from bot.unit import ROOM_RANK, Unit
from flows.masking import masked_name, masked_phone
from flows.messages import Option, Period, Say, Term, Value
from flows.rules.lifecycle import LIFECYCLES, reminded_enough
from flows.rules.lines import state_of
from flows.rules.promises import running
from flows.ticket import Kind, State, Ticket
from storage import households, messages, people
from storage.tickets import followers

BUTTONS = {
    State.DISPATCHED: ("claim", "transfer", "reject"),
    State.ACCEPTED: ("set-off", "arrive", "finish", "pause", "quote", "release"),
    State.ON_THE_WAY: ("arrive", "finish", "pause", "release"),
    State.ARRIVED: ("finish", "pause", "quote", "release"),
    State.WAITING: ("resume", "release"),
    State.DONE: ("close-unconfirmed",),
    State.CLOSED: (),
}
SHOWN_PHOTOS = 10  # the form has all of them
TALK_BUTTONS = ("claim", "end", "release", "transfer")


def list_of(ticket: Ticket) -> str:
    """Buttons carry the ticket and its revision: an old one is recognised and harmless."""
    return f"card!{ticket.number}.{ticket.revision}"


def buttons(ticket: Ticket, reminders: int) -> tuple[Option, ...]:
    """The actions that the state allows; to close without a signature only after the reminders were in vain."""
    lifecycle = LIFECYCLES[ticket.kind]
    wanted = BUTTONS[ticket.state] if ticket.kind is Kind.REPAIR else TALK_BUTTONS
    names = [name for name in wanted if lifecycle.after(ticket.state, name)]
    if ticket.kind is not Kind.REPAIR and ticket.state is State.DISPATCHED:
        names = [name for name in names if name != "end" or ticket.kind is Kind.TASK]
    if ticket.emergency:  # nobody in danger is turned away by a press; a false alarm is claimed and finished
        names = [name for name in names if name != "reject"]
    if not reminded_enough(ticket, reminders):
        names = [name for name in names if name != "close-unconfirmed"]
    return tuple(Option(name, f"action-{name}") for name in names)


def card(unit: Unit, ticket: Ticket) -> Say:
    """The card as it is now: what, where, who (masked until claimed), since when, until when, whose."""
    holder = unit.member(ticket.holder)
    dues = [clock for clock in running(ticket) if clock.due]
    due = min(dues, key=lambda clock: clock.due or ticket.filed, default=None)
    args: dict[str, Value] = {
        "number": ticket.label,
        "kind": "matter" if ticket.category.startswith("club-") else ticket.kind.value,  # an order is no talk
        "category": Term(f"category-{ticket.category}"),
        "emergency": "yes" if ticket.emergency else "no",
        "state": state_term(ticket),
        "place": where(ticket),
        "words": ticket.words or "—",
        "who": who(unit, ticket),
        "filed": ticket.filed,
        "visit": Term("visit-none") if ticket.appointment is None else _visit(ticket),
        "paused": "yes" if ticket.resting else "no",
        "reason": Term(f"pause-{ticket.resting.reason}" if ticket.resting else "due-none"),
        "until": ticket.resting.until if ticket.resting else Term("due-none"),
        "promised": "yes" if due else "no",
        "due": due.due if due and due.due else Term("due-none"),
        "clock": Term(f"clock-{due.name}") if due else Term("due-none"),
        "holder": holder.name if holder else Term("holder-none"),
        "joined": len(followers(unit.connection, ticket.id)) if ticket.public else 0,
        "photos": len(ticket.photos),
        "later": "\n".join(ticket.later[-3:]) or Term("later-none"),
        "more": len(ticket.later),
        "reopened": ticket.reopened,
        "urged": "yes" if ticket.urged else "no",
        "result": ticket.result or Term("result-none"),
        "done": "yes" if ticket.result else "no",
    }
    return Say(
        "card",
        args,
        buttons(ticket, len(unit.estate.repair.sign_off_remind)),
        list_of(ticket),
        photos=ticket.photos,
        ticket=ticket.number,
    )


def where(ticket: Ticket) -> str | Term:
    """House and place. A complaint is about the place that was told, its follow-up is to a house; the home of whoever
    wished to stay anonymous is no place for a list or an alert."""
    told = [ticket.house, ticket.place]
    if ticket.kind is Kind.COMPLAINT:
        anonymous = ticket.complaint is not None and ticket.complaint.anonymous
        told = [ticket.place or ("" if anonymous else ticket.house)]
    elif ticket.kind is Kind.VISIT:
        told = [ticket.house or ticket.place]
    return " ".join(filter(None, told)) or Term("place-unknown")


def state_term(ticket: Ticket) -> Term:
    """How the ticket stands, as staff read it: how it was closed, or where it is."""
    if ticket.closing:
        return Term(f"closing-{ticket.closing}")
    if ticket.complaint and ticket.complaint.verified and ticket.state is State.DONE:
        return Term("complaint-state-verified")
    if ticket.kind is Kind.COMPLAINT:
        return state_of(ticket)
    return Term("staff-state-done" if ticket.state is State.DONE else f"state-{ticket.state}")


def _visit(ticket: Ticket) -> Value:
    assert ticket.appointment is not None
    return Period(ticket.appointment, ticket.appointment_end)


def who(unit: Unit, ticket: Ticket) -> Value:
    """Names and phones are masked until somebody has claimed; then the room may see whom to call."""
    if ticket.caller and ticket.reporter is None:
        return ticket.caller if ticket.holder or ticket.emergency else masked_phone(ticket.caller)
    person = ticket.reporter or _head(unit, ticket)
    if person is None:
        return Term("who-unknown")
    surname, honorific, phone = people.contact(unit.connection, person)
    if not (surname or phone):
        return Term("who-unknown")
    if ticket.holder is None and not ticket.emergency:
        return f"{masked_name(surname)} {masked_phone(phone)}".strip()
    name = unit.house.speech.address(surname, honorific, unit.staff_language, unit.estate) or surname
    return f"{name} {phone}".strip()


def _head(unit: Unit, ticket: Ticket) -> int | None:
    """Whom to call about a home's ticket that staff filed: the head of the household, else whoever is bound to it."""
    bound = households.bound(unit.connection, ticket.household) if ticket.household else {}
    return next((person for person, head in bound.items() if head), next(iter(bound), None))


def same(unit: Unit, before: Ticket, after: Ticket) -> bool:
    """Whether the card reads the same, buttons and all: then it is not sent again."""
    return unit.speak_staff(card(unit, before)) == unit.speak_staff(card(unit, after)) and before.revision == (
        after.revision
    )


def looks_different(before: Ticket, after: Ticket) -> bool:
    """Whether the card must be drawn again: anything but which reminders of clocks were told."""
    return before.revision != after.revision or _seen(before) != _seen(after)


def _seen(ticket: Ticket) -> tuple[object, ...]:
    """What a card shows that may change without a new revision; the sign-off's reminders bring its last button."""
    facts = (ticket.words, ticket.later, ticket.photos, ticket.appointment, ticket.urged, ticket.sign_off_asked)
    return (*facts, ticket.complaint, ticket.visit, ticket.holder)


def show(unit: Unit, ticket: Ticket) -> None:
    """A new card in the department's room; where there is no room, the supervisors' alert is what is left."""
    room = audience.room_of(unit, ticket)
    if room is None:
        return
    say = card(unit, ticket)
    unit.post(
        room,
        unit.speak_staff(say),
        say,
        ticket=ticket.id,
        label=ticket.label,
        card=True,
        rank=ROOM_RANK["emergency" if ticket.emergency else "card"],
    )


def refresh(unit: Unit, ticket: Ticket) -> None:
    """Draw the ticket's card again, in the room of its department."""
    _edit(unit, ticket, card(unit, ticket))


def retire(unit: Unit, ticket: Ticket) -> None:
    """The ticket has left this room: its card there loses its buttons."""
    say = Say("card-moved", {"number": ticket.label}, ticket=ticket.number)
    room = audience.room_of(unit, ticket)
    _edit(unit, ticket, say, only=room)


def rehang(unit: Unit, ticket: Ticket, before: int | None) -> None:
    """The ticket's department has another room now: its card hangs there, and the one left behind loses its
    buttons."""
    if before is not None:
        _edit(unit, ticket, Say("card-elsewhere", {"number": ticket.label}, ticket=ticket.number), only=before)
    show(unit, ticket)


def _edit(unit: Unit, ticket: Ticket, say: Say, only: int | None = None) -> None:
    """Of a ticket that came back to a room only the newest card lives; the older one stays without buttons."""
    room = only or audience.room_of(unit, ticket)
    hanging = [row.id for row in messages.cards(unit.connection, ticket.id) if row.address_id == room]
    if room is None or not hanging:
        return
    unit.post(
        room,
        unit.speak_staff(say),
        say,
        ticket=ticket.id,
        label=ticket.label,
        card=True,
        edits=hanging[-1],
        rank=ROOM_RANK["edit"],
    )
