"""What the tone guard does with words that staff wrote for a resident (handbook/rules.md §18, systems.md C6).

Whoever wrote them hears it, in private where that is possible: nobody is shown up before colleagues. The ledger keeps
which taboo it was, for the weekly figures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot import telling
from bot.speech import ALWAYS
from bot.staff_hand import Hand, whisper
from bot.unit import Unit
from flows.messages import Option, Refused, Say, Term, Value
from flows.news import Audience, Outcome
from flows.people import Resident
from flows.rules.lifecycle import Action, act
from flows.rules.tone import Finding, read
from flows.ticket import Kind, Ticket
from storage import people
from storage.tone import BLOCKED, WARNED

LIST = "tone"
HEARD = frozenset({"accept", "arrive", "resolve", "reply", "plan", "call"})  # clocks whose end the resident is told of
READY, TEMPLATE, NONE = "ready", "template", "none"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A prescribed wording for a resident. fit: ready to be sent; template: gaps must be filled or facts checked
    first; none: there is no such wording."""

    fit: str
    text: str = ""

    @property
    def ready(self) -> bool:
        return self.fit == READY


def judged(hand: Hand, ticket: Ticket, words: str) -> Finding | None:
    """What is wrong with words meant for the resident. An emergency holds nothing up (§24 D5)."""
    return _fault(hand.unit, ticket, words)


def _fault(unit: Unit, ticket: Ticket, words: str) -> Finding | None:
    return read(
        words,
        unit.house.taboos,
        promised=next(_promised(ticket), None) is not None,
        public=_public(unit, ticket),
        emergency=ticket.emergency,
    )


def _public(unit: Unit, ticket: Ticket) -> frozenset[str]:
    """Numbers that may be told: the estate's own, and the reader's."""
    readers = _readers(unit, ticket)
    numbers = [unit.estate.phone, *unit.estate.emergency_numbers.values(), *(one.phone for one in readers)]
    return frozenset("".join(mark for mark in number if mark.isdigit()) for number in numbers)


def _readers(unit: Unit, ticket: Ticket) -> list[Resident]:
    return list(people.residents(unit.connection, telling.hearers(unit, ticket)).values())


# ── what could be said instead ───────────────────────────────────────────────────────────────────────────────────────


def suggestion(unit: Unit, ticket: Ticket, finding: Finding) -> Suggestion:
    """The first wording that can be said in full with what is known, in the reader's language, and that the guard
    itself lets pass (no promise where no clock runs, C17); else the first one with its gaps."""
    reader = next(iter(_readers(unit, ticket)), None)
    return wording(unit, finding, reader, _known(unit, ticket), lambda text: _fault(unit, ticket, text) is None)


def wording(
    unit: Unit,
    finding: Finding,
    reader: Resident | None,
    known: Mapping[str, Value],
    passes: Callable[[str], bool],
) -> Suggestion:
    """The same of any matter: `known` are the values that may be told, `passes` is the guard."""
    for key in finding.taboo.suggest:
        if _needs(unit, key) <= known.keys():
            text = _spoken(unit, reader, Say(key, known))
            if passes(text):
                return Suggestion(READY, text)
    shown = next(iter((*finding.taboo.show, *finding.taboo.suggest)), None)
    if shown is None:
        return Suggestion(NONE)
    gaps: dict[str, Value] = dict.fromkeys(_needs(unit, shown), Term("tone-gap"))
    return Suggestion(TEMPLATE, _spoken(unit, reader, Say(shown, gaps | dict(known))))


def _known(unit: Unit, ticket: Ticket) -> Mapping[str, Value]:
    """Values that suggestions may use; a time is told only where it is being kept watch over (C17)."""
    known: dict[str, Value] = {"number": ticket.label}
    names = {one.key: one.name for one in unit.estate.departments}
    if ticket.department in names:
        known["department"] = names[ticket.department]
    reply = ticket.clock("reply")
    if reply and reply.met is None and reply.due and reply.due > unit.now:
        known["reply_by"] = reply.due
    if by := min((due for due in _promised(ticket) if due > unit.now), default=None):
        known["by"] = by
    return known


def _promised(ticket: Ticket) -> Iterator[datetime]:
    """The moments before which the resident is to hear, as far as they are being kept watch over."""
    running = (clock.due for clock in ticket.clocks if clock.name in HEARD and clock.met is None and ticket.open)
    return (due for due in running if due)


def _needs(unit: Unit, key: str) -> frozenset[str]:
    """The values of a script beyond those that every script has."""
    speech = unit.house.speech
    return frozenset().union(*(speech.variables(key, language) for language in speech.languages())) - ALWAYS


def _spoken(unit: Unit, reader: Resident | None, say: Say) -> str:
    return unit.speak(say, reader).text if reader else unit.speak_staff(say).text


# ── saying so ────────────────────────────────────────────────────────────────────────────────────────────────────────


def held_back(hand: Hand, ticket: Ticket, finding: Finding, instead: Suggestion, marker: str) -> None:
    """A reply is not sent; one press sends the suggestion."""
    hand.unit.write(hand.actor, BLOCKED, ticket=ticket.id, words=finding.taboo.id)
    options = (Option("suggest", "action-suggest"),) if instead.ready else ()
    whisper(hand, _line(hand.unit, "tone-blocked", ticket, finding, instead, options, marker), ticket=ticket)


def pointed_out(hand: Hand, ticket: Ticket, finding: Finding, instead: Suggestion, marker: str) -> bool:
    """A reply is on its way; until it goes a press replaces it or takes it back. False when it had to be said in the
    room."""
    hand.unit.write(hand.actor, WARNED, ticket=ticket.id, words=finding.taboo.id)
    offered = (Option("suggest", "action-suggest-instead"),) if instead.ready else ()
    options = (*offered, Option("undo", "action-undo"))
    return whisper(hand, _line(hand.unit, "tone-warned", ticket, finding, instead, options, marker), ticket=ticket)


def may_pass(hand: Hand, ticket: Ticket, action: Action) -> bool:
    """Whether an act's words may reach the resident; if not, its author has been told, and nothing is changed."""
    words = action.words.strip()
    if not words or not _heard(hand.unit, ticket, action):
        return True
    finding = judged(hand, ticket, words)
    if finding is None:
        return True
    blocked = finding.blocks
    hand.unit.write(hand.actor, BLOCKED if blocked else WARNED, ticket=ticket.id, words=finding.taboo.id)
    key = "tone-act-blocked" if blocked else "tone-act-warned"
    whisper(hand, _line(hand.unit, key, ticket, finding, suggestion(hand.unit, ticket, finding)), ticket=ticket)
    return not blocked


def _heard(unit: Unit, ticket: Ticket, action: Action) -> bool:
    """Whether the resident would read the words of this act, now or when the result is told."""
    outcome = act(ticket, action, unit.house.rules(ticket.estate, unit.now))
    if isinstance(outcome, Refused):
        return False
    result = outcome.ticket.result == action.words and ticket.kind is not Kind.VISIT  # a visit's is an inside note
    return result or outcome.ticket.quote != ticket.quote or _told(outcome, action.words)


def _told(outcome: Outcome, words: str) -> bool:
    for news in outcome.news:
        said = (*(news.say.args.values() if news.say else ()), *news.draft.values())
        if news.to in (Audience.REPORTER, Audience.FOLLOWERS) and words in said:
            return True
    return False


def _line(
    unit: Unit,
    key: str,
    ticket: Ticket,
    finding: Finding,
    instead: Suggestion,
    options: tuple[Option, ...] = (),
    marker: str = "",
) -> Say:
    args = told(unit, ticket.label, finding, instead)
    list_ = f"{LIST}!{ticket.number}.{marker}" if options else None
    return Say(key, args, options, list_, ticket=ticket.number)


def told(unit: Unit, label: str, finding: Finding, instead: Suggestion) -> dict[str, Value]:
    """What the author reads of it: which words, why, and what could be said instead."""
    return {
        "number": label,
        "words": finding.said,
        "why": Term(f"tone-why-{finding.cause}"),
        "fit": instead.fit,
        "suggestion": instead.text,
        "seconds": int(unit.estate.reply_undo.total_seconds()),
    }
