"""An estate with a staff room, for tests in users' verbs: real tables, real words, one unit of work a message."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from typing import Any

from sqlalchemy import Row, select

from bot import alarm, arrived, desk, relay, requests, staff_room, undelivered
from bot.channels.base import Address, Received
from bot.estate import load_estates
from bot.house import House, furnish
from bot.unit import Unit
from bot.writer import new_ticket
from flows.messages import Choice, Inbound, Photo, Text
from flows.news import Ring
from flows.rules.lifecycle import Action
from flows.rules.ringing import ring
from flows.ticket import Kind, Ticket
from storage import messages, people, tables, tickets, timers
from storage.database import Database
from storage.people import Key, Known

MONDAY = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # 09:00 in the estate
ACCOUNT = ("lobby", "lobby")
CAST = {  # key → (name, role, department)
    "zhao": ("赵敏", "agent", "front-desk"),
    "qian": ("钱师傅", "agent", "engineering"),
    "lu": ("陆师傅", "agent", "engineering"),
    "sun": ("孙主管", "supervisor", "front-desk"),
    "zhou": ("周经理", "manager", "front-desk"),
    "wu": ("吴总", "gm", "front-desk"),
}
ROOMS = ("front-desk", "engineering", "supervisors")


@dataclass
class World:
    """Time stands still but for `forward`. Letters count as delivered at once, each under an id of its own."""

    house: House
    database: Database
    now: datetime = MONDAY
    known: dict[str, Known] = field(default_factory=dict)
    events: Iterator[int] = field(default_factory=count)
    read: int = 0
    lost: set[str] = field(default_factory=set)  # chats that no letter reaches any more

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        with self.database.unit() as connection:
            unit = Unit(connection, self.house, self.house.default, self.now)
            yield unit
            unit.flush()
        with self.database.unit() as connection:  # the sender's part: everything that may go is delivered
            for letter, row in messages.due(connection, self.now):
                if row.chat in self.lost:
                    messages.settle(connection, [{"letter": letter.id, "state": "unreachable"}])
                    undelivered.unreachable(connection, self.house, letter, "gone", self.now)
                    continue
                edited = messages.platform_ids(connection, [letter.edits or 0]).get(letter.edits or 0)
                delivered = {"letter": letter.id, "state": "sent", "sent": self.now}
                messages.settle(connection, [delivered | {"platform_id": edited or f"m{letter.id}"}])
                arrived.arrived(connection, self.house, letter, self.now)

    def cut_off(self, name: str) -> None:
        """They have blocked the bot; it learns of that when it writes."""
        self.lost.add(name)

    def open_house(self) -> None:
        names = ["wang", *CAST, "stranger", "feng"]
        keys: dict[Key, tuple[str, str, bool]] = {
            (*ACCOUNT, name): (self.house.default.key, "zh-Hans", True) for name in names
        }
        keys |= {(*ACCOUNT, f"room:{one}"): (self.house.default.key, "zh-Hans", False) for one in (*ROOMS, "new")}
        with self.unit() as unit:
            people.meet(unit.connection, keys, self.now)
            self.known = {key[2]: known for key, known in people.addresses(unit.connection, keys).items()}
            people.describe(unit.connection, self.person("wang"), surname="王", honorific="mr", phone="13800135678")
            for number, (name, (full, role, department)) in enumerate(CAST.items(), start=101):
                values = {"key": name, "name": full, "role": role, "department": department, "staff_no": str(number)}
                people.enlist(unit.connection, self.house.default.key, self.person(name), self.now, **values)
            for one in ROOMS:
                people.make_room(unit.connection, self.house.default.key, self.known[f"room:{one}"].id, one)

    def person(self, name: str) -> int:
        person = self.known[name].person
        assert person is not None
        return person

    # ── what people do ──────────────────────────────────────────────────────────────────────────────────────────────

    def send(
        self, name: str, message: Inbound, room: str | None = None, on: str | None = None, own: str | None = None
    ) -> bool:
        known = self.known[f"room:{room}" if room else name]
        address = Address(known.channel, known.account, known.chat)
        received = Received(
            address, f"e{next(self.events)}", name, room is None, message, self.now, reply_to=on, own_id=own
        )
        with self.unit() as unit:
            self.read = max((row.id for row in unit.connection.execute(select(tables.outbox.c.id))), default=0)
            quoted = messages.by_platform_id(unit.connection, known.id, on) if on else None
            return staff_room.handle(unit, received, known, self.known[name].person, quoted=quoted)

    def says(
        self, name: str, text: str, room: str | None = "engineering", on: str | None = None, own: str | None = None
    ) -> bool:
        return self.send(name, Text(text), room, on, own)

    def shows(
        self,
        name: str,
        files: tuple[str, ...],
        caption: str = "",
        room: str | None = "engineering",
        on: str | None = None,
    ) -> bool:
        return self.send(name, Photo(files, caption), room, on)

    def presses(self, name: str, button: str, row: Row[Any], room: str | None = "engineering") -> bool:
        list_, _, _ = next(one for one in row.body["choices"] if one[1] == button)
        return self.send(name, Choice(list_, button), room, row.platform_id)

    def reports(self, words: str = "厨房水管漏水", *, reporter: str | None = "wang", **values: Any) -> Ticket:
        asked = {"category": "plumbing", "department": "engineering", "house": "3-2-501", **values}
        with self.unit() as unit:
            person = self.person(reporter) if reporter else None
            return desk.open_ticket(unit, new_ticket(unit, Kind.REPAIR, words=words, reporter=person, **asked), "test")

    def asks_for_a_person(self) -> Ticket:
        with self.unit() as unit:
            return desk.open_ticket(
                unit, new_ticket(unit, Kind.ENQUIRY, words="物业费怎么算", reporter=self.person("wang")), "test"
            )

    def reopens(self, name: str = "reopen", words: str = "还是漏", number: int = 1) -> None:
        """The resident says that it is not fixed."""
        with self.unit() as unit:
            desk.perform(unit, self.ticket(number), Action(name, words=words), "test")

    def forward(self, **by: int) -> None:
        """Time passes; every timer rings at its own due time, in order."""
        until = self.now + timedelta(**by)
        while True:
            with self.database.unit() as connection:
                due = timers.next_due(connection)
            if due is None or due > until:
                break
            self.now = max(due, self.now)
            self._ring()
        self.now = until

    def _ring(self) -> None:
        with self.unit() as unit:
            for timer in timers.take(unit.connection, self.now):
                if timer.kind == "relay":
                    relay.relay_now(unit, timer)
                elif timer.kind == "request":
                    requests.ring(unit, timer)
                elif timer.kind == "alert":
                    alarm.alert_unanswered(unit, timer.subject)
                elif timer.kind == "ticket":
                    ticket = tickets.load(unit.connection, [timer.subject])[timer.subject]
                    rung = Ring(timer.body["kind"], timer.due, timer.body["clock"], timer.body["mark"])
                    if ticket.revision == timer.fence and (
                        outcome := ring(ticket, rung, unit.estate, unit.calendar, unit.now)
                    ):
                        desk.settle(unit, ticket, outcome, "house")

    # ── what they see ───────────────────────────────────────────────────────────────────────────────────────────────

    def letters(self, chat: str | None = None, *, since: int | None = None) -> list[Row[Any]]:
        with self.database.reader() as connection:
            query = select(tables.outbox).where(tables.outbox.c.state != "dropped").order_by(tables.outbox.c.id)
            if chat:
                query = query.where(tables.outbox.c.address_id == self.known[chat].id)
            return [row for row in connection.execute(query) if row.id > (since or 0)]

    def new(self, chat: str) -> list[str]:
        """The scripts that this chat heard since the last message was sent in."""
        return [str(row.script) for row in self.letters(chat, since=self.read)]

    def last(self, chat: str, script: str) -> Row[Any]:
        return [row for row in self.letters(chat) if row.script == script][-1]

    def card(self, room: str = "engineering") -> Row[Any]:
        return [row for row in self.letters(f"room:{room}") if row.card][-1]

    def buttons(self, room: str = "engineering") -> list[str]:
        return [one[1] for one in self.card(room).body.get("choices", [])]

    def ticket(self, number: int = 1) -> Ticket:
        with self.database.reader() as connection:
            body = connection.execute(select(tables.ticket.c.body).where(tables.ticket.c.number == number)).scalar_one()
            return tickets.from_body(body)

    def acts(self, number: int = 1) -> list[str]:
        with self.database.reader() as connection:
            return [row.act for row in tickets.history_of(connection, self.ticket(number).id)]


@cache
def _furnished() -> House:
    return furnish(load_estates(None), None, MONDAY, strict=True)


def make_world(url: str) -> World:
    world = World(_furnished(), Database(url))
    tables.metadata.create_all(world.database.engine)
    world.open_house()
    return world
