"""The one value that every form of a ticket is filled from: the ticket, its ledger, and the names behind its ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.forms.sheet import Signature
from bot.forms.words import Words
from flows.complaint import Complaint
from flows.messages import Term
from flows.ticket import Ticket
from storage.complaints import Contact, Line, Signer

NOBODY = Contact("", "", "", "")


@dataclass(frozen=True, slots=True)
class Names:
    """Who is behind the ids; an id that is not in it stays an empty line (a person erased)."""

    members: Mapping[int, Signer] = field(default_factory=dict)
    residents: Mapping[int, Contact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FormFacts:
    """`unnamed`: the reader may not learn who complained. `visit` is the ticket of the follow-up visit."""

    ticket: Ticket
    lines: Sequence[Line]
    names: Names
    words: Words
    visit: Ticket | None = None
    unnamed: bool = False

    @property
    def complaint(self) -> Complaint:
        """Raises TypeError for another kind of ticket."""
        if self.ticket.complaint is None:
            raise TypeError(f"{self.ticket.label} is no complaint")
        return self.ticket.complaint

    # ── words ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def say(self, term: Term) -> str:
        return self.words.say(term)

    def at(self, moment: datetime | None) -> str:
        return self.words.at(moment)

    def member(self, id_: int | None) -> str:
        found = self.names.members.get(id_ or 0)
        return found.name if found else ""

    # ── people ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def hidden(self) -> bool:
        """Whether the form keeps silent about who complained, as they asked, and says so."""
        complaint = self.ticket.complaint
        return bool(complaint and (complaint.nobody_else or (complaint.anonymous and self.unnamed)))

    def reporter(self) -> str:
        """The resident's name as it is on file, or how a caller gave it; empty when erased or unknown."""
        if self.hidden:
            return self.say(Term("form-anonymous"))
        if self.ticket.reporter is None:
            return self.ticket.caller
        known = self.names.residents.get(self.ticket.reporter, NOBODY)
        return known.name or self.words.address(known.surname, known.honorific) or known.surname

    def phone(self) -> str:
        if self.hidden:
            return ""
        return self.names.residents.get(self.ticket.reporter or 0, NOBODY).phone

    def home(self) -> str:
        return "" if self.hidden else self.ticket.house

    # ── signatures ──────────────────────────────────────────────────────────────────────────────────────────────────

    def signed(self, member: int | None, at: datetime | None, caption: Term | None = None) -> Signature:
        """A member's press; an empty line where nobody has pressed."""
        words = self.say(caption) if caption else ""
        name = self.member(member)
        return Signature(words, name, self.at(at) if name else "")

    def pressed(self, *acts: str) -> tuple[str, int, datetime] | None:
        """Who did one of these acts last: (member or person, id, when)."""
        for line in reversed(self.lines):
            kind, _, id_ = line.actor.partition(":")
            if line.act in acts and kind in ("member", "person") and id_.isdecimal():
                return kind, int(id_), line.at
        return None

    def signed_by_act(self, *acts: str, caption: Term | None = None) -> Signature | None:
        """The member's press that the ledger remembers."""
        found = self.pressed(*acts)
        return self.signed(found[1], found[2], caption) if found and found[0] == "member" else None


def listed(*parts: str) -> str:
    """What is known, one under the other."""
    return "\n".join(part for part in parts if part)
