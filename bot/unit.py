"""One unit of work: what is read and decided in one transaction, and what it leaves to be written when it ends.

Ledger lines, letters, timers and conversations are gathered and written together with `executemany`; tickets are
written at once, because their number must be known before it is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from bot.day_table import day_of, kept
from bot.house import House
from bot.speech import Spoken
from flows.estate import Estate
from flows.flow import Conversation
from flows.messages import Say
from flows.people import Member, Resident
from flows.rules.calendar import Calendar
from storage import conversations, messages, people, tables, timers
from storage.database import Connection
from storage.messages import Letter
from storage.people import Room
from storage.timers import Timer

ROOM_RANK = {"emergency": 0, "answer": 2, "card": 5, "edit": 8}
PRIVATE_RANK = 5


@dataclass
class Unit:
    """`estate` is the estate that the unit works for; a batch has one unit for each of its estates' messages."""

    connection: Connection
    house: House
    estate: Estate
    now: datetime
    cause: int | None = None  # the inbound message being answered
    letters: list[Letter] = field(default_factory=list)
    ledger: list[dict[str, Any]] = field(default_factory=list)
    timers: list[Timer] = field(default_factory=list)
    conversations: dict[int, Conversation] = field(default_factory=dict)

    @property
    def calendar(self) -> Calendar:
        return self.house.calendars[self.estate.key]

    @cached_property
    def members(self) -> tuple[Member, ...]:
        return people.members(self.connection, self.estate.key)

    @cached_property
    def rooms(self) -> dict[int, Room]:
        return people.rooms(self.connection, self.estate.key)

    def forget_staff(self) -> None:
        """Members or rooms have changed: read them again."""
        self.__dict__.pop("members", None)
        self.__dict__.pop("rooms", None)

    def member(self, id_: int | None) -> Member | None:
        return next((one for one in self.members if one.id == id_), None)

    def member_of(self, person: int | None) -> Member | None:
        return next((one for one in self.members if one.person == person), None) if person else None

    def room_of(self, department: str) -> int | None:
        """The address of a department's room; the front desk's where it has none of its own."""
        by_department = {room.department: address for address, room in self.rooms.items()}
        return by_department.get(department) or by_department.get(self.estate.front_desk)

    # ── writing down ────────────────────────────────────────────────────────────────────────────────────────────────

    def write(
        self,
        actor: str,
        act: str,
        *,
        ticket: int | None = None,
        words: str = "",
        revision: int = 0,
        before: str | None = None,
        matter: str | None = None,
    ) -> None:
        """A line in the ledger."""
        self.ledger.append(
            {
                "estate": self.estate.key,
                "ticket_id": ticket,
                "at": self.now,
                "actor": actor,
                "act": act,
                "words": words,
                "revision": revision,
                "before": before,
                "matter": matter,
            }
        )

    def post(self, address: int, spoken: Spoken, say: Say, **about: Any) -> None:
        """A letter to an address. `about`: rank, ticket, matter, card, asks, edits, not_before, reply_to, label,
        sender."""
        body: dict[str, Any] = {"text": spoken.text}
        if spoken.options:
            body["choices"] = [[say.list, id_, label] for id_, label in spoken.options]
        if say.photos:
            body["photos"] = list(say.photos)
        if spoken.day:
            body["day"] = kept(spoken.day)
        for name in ("reply_to", "label", "sender"):
            if about.get(name):
                body[name] = about[name]
        self.letters.append(
            Letter(
                estate=self.estate.key,
                address=address,
                not_before=about.get("not_before") or self.now,
                body=body,
                script=spoken.script or None,
                rank=about.get("rank", PRIVATE_RANK),
                ticket=about.get("ticket"),
                matter=about.get("matter"),
                cause=self.cause,
                card=about.get("card", False),
                asks=about.get("asks"),
                edits=about.get("edits"),
            )
        )

    def flush(self) -> None:
        """Write down all that was gathered. Called once, when the unit's decisions are made."""
        if self.ledger:
            self.connection.execute(tables.ledger.insert(), self.ledger)
        messages.post(self.connection, self.letters, self.now)
        timers.put(self.connection, self.timers)
        conversations.save(self.connection, self.conversations, self.now)
        self.ledger, self.letters, self.timers, self.conversations = [], [], [], {}

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """What is done inside is undone as if it had never been when a rule refuses it."""
        kept = (list(self.letters), list(self.ledger), list(self.timers), dict(self.conversations))
        nested = self.connection.begin_nested()
        try:
            yield
        except BaseException:
            nested.rollback()
            self.letters, self.ledger, self.timers, self.conversations = kept
            self.forget_staff()
            raise
        nested.commit()

    # ── speaking ────────────────────────────────────────────────────────────────────────────────────────────────────

    def speak(self, say: Say, resident: Resident) -> Spoken:
        name = self.house.speech.address(resident.surname, resident.honorific, resident.language, self.estate)
        return self._spoken(say, resident.language, name)

    @property
    def staff_language(self) -> str:
        return self.estate.languages[0]

    def speak_staff(self, say: Say, member: Member | None = None) -> Spoken:
        return self._spoken(say, member.language if member else self.staff_language)

    def _spoken(self, say: Say, language: str, name: str = "") -> Spoken:
        spoken = self.house.speech.speak(say, language, self.estate, name)
        if say.grid is None:
            return spoken
        return replace(spoken, day=day_of(say.grid, self.house.speech, language, self.estate, self.now))
