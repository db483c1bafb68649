"""An estate on Telegram, in users' verbs: the whole front door, the fake Bot API, and a time that only tests let pass.

    async with telegram_estate(tmp_path) as estate:
        wang = estate.person("王先生")
        await wang.says("厨房水龙头漏水")
        await wang.picks("ordinary")                 # the newest button that stands for this choice
        await wang.hears("repair-filed")             # by script, which the outbox knows
        await estate.forward(minutes=40)

A verb returns when what was said is committed and all that may go out has gone.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from aiohttp import ClientSession
from sqlalchemy import func, select

from bot import redeeming
from bot.app import App, join
from bot.channels.base import Capabilities
from bot.channels.telegram import Telegram
from bot.clock import Clock, LobbyClock
from bot.media import MediaFolder
from bot.settings import Settings
from bot.unit import Unit
from flows.estate import Role
from storage import households, messages, tables, tickets, timers
from storage.database import Connection
from storage.households import RosterRow
from tests.channels.fake_telegram import TOKEN, Chat, FakeTelegram, Message, User
from tests.channels.telegram_house import QUICK
from tests.stories.conftest import furnished

T = TypeVar("T")
MONDAY = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # 09:00 in the estate
WITHIN = 10.0  # seconds
ANY_PACE = Capabilities()
ROSTER = (
    RosterRow(("3", "2", "501"), "王建国", "13800138000", head=True),
    RosterRow(("5", "1", "302"), "李芳", "13900139000", head=True),
)


@dataclass(eq=False)
class Estate:
    """A running front door, its Telegram, and its time."""

    app: App
    telegram: FakeTelegram
    time: LobbyClock
    base: str
    posted: int = 0
    people: list[Person] = field(default_factory=list)

    # ── people and places ───────────────────────────────────────────────────────────────────────────────────────────

    def person(self, name: str, **about: str) -> Person:
        found = Person(self, self.telegram.user(name, **about))
        self.people.append(found)
        return found

    async def resident(self, name: str, house: tuple[str, str, str] = ("3", "2", "501")) -> Person:
        """Somebody who has been let in by an invitation of their household."""
        code = await self.unit(lambda unit: _household_code(unit, house))
        resident = self.person(name)
        await resident.says(f"/start {code}")
        return resident

    async def member(self, name: str, role: Role, department: str = "", key: str = "") -> Person:
        """Somebody who linked with a code of `menfang invite-staff`."""
        code = await self.unit(lambda unit: redeeming.staff_code(unit, role, name, department, key))
        member = self.person(name)
        await member.says(f"/start {code}")
        return member

    async def room(self, department: str, supervisor: Person) -> Room:
        """A group that a supervisor makes the department's room."""
        room = Room(self, self.telegram.group(department))
        await supervisor.says(f"/room {department}", room=room)
        return room

    # ── time ────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def forward(self, **by: float) -> None:
        """Time passes; every timer rings and every letter goes at its own due time, in order."""
        end = self.time.now() + timedelta(**by)
        await self.settle()
        while (due := await self.read(lambda connection: _next(connection, self.time.now()))) and due <= end:
            self.time.set_to(due)
            await self.settle()
        self.time.set_to(end)
        await self.settle()

    async def settle(self) -> None:
        """Until all that people did is committed, nothing is due, and what may go has gone."""
        async with asyncio.timeout(WITHIN):
            while self.telegram.unconfirmed:  # noqa: ASYNC110  # a poll confirms without a word
                await asyncio.sleep(0.005)
        await self.app.scheduler.ring_due()
        await self.app.sender.drain()

    # ── looking ─────────────────────────────────────────────────────────────────────────────────────────────────────

    async def read(self, look: Callable[[Connection], T]) -> T:
        return await self.app.thread.read(look)

    async def unit(self, work: Callable[[Unit], T]) -> T:
        def do(connection: Connection) -> T:
            unit = Unit(connection, self.app.house, self.app.house.default, self.time.now())
            done = work(unit)
            unit.flush()
            return done

        return await self.app.thread.write(do)

    async def scripts(self, chat: Chat) -> dict[int, list[str]]:
        """What each message of a chat was sent and edited as, by its id."""

        def look(connection: Connection) -> dict[int, list[str]]:
            mine = select(tables.address.c.id).where(tables.address.c.chat == str(chat.id))
            rows = connection.execute(
                select(tables.outbox.c.platform_id, tables.outbox.c.script)
                .where(tables.outbox.c.address_id.in_(mine), tables.outbox.c.platform_id.is_not(None))
                .order_by(tables.outbox.c.id)
            )
            found: dict[int, list[str]] = {}
            for platform_id, script in rows:
                found.setdefault(int(platform_id), []).append(script or "")
            return found

        return await self.read(look)

    async def count(self, table: Any, *where: Any) -> int:
        return await self.read(
            lambda connection: int(
                connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one()
            )
        )

    async def ticket(self, number: int = 1) -> Any:
        return await self.read(lambda connection: tickets.by_number(connection, self.app.house.default.key, number))

    async def acts(self, number: int = 1) -> list[str]:
        """The ticket's history: what was done, in order."""

        def look(connection: Connection) -> list[str]:
            found = tickets.by_number(connection, self.app.house.default.key, number)
            return [line.act for line in tickets.history_of(connection, found.id)] if found else []

        return await self.read(look)

    async def webhook(self, update: object, secret: str | None) -> int:
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret is not None else {}
        async with (
            ClientSession() as session,
            session.post(f"{self.base}/telegram/webhook", json=update, headers=headers) as answer,
        ):
            return answer.status


@dataclass(eq=False)
class Room:
    """A group as its members see it."""

    estate: Estate
    chat: Chat
    heard: set[int] = field(default_factory=set)

    async def hears(self, script: str, ticket: str = "") -> Message:
        """The first message of this script since the last one heard here."""
        return await _hears(self.estate, self.chat, self.heard, script, ticket)

    async def has_heard(self, script: str) -> int:
        return sum(script in scripts for scripts in (await self.estate.scripts(self.chat)).values())

    async def card(self, ticket: str) -> Message:
        """The ticket's card as it is now."""
        scripts = await self.estate.scripts(self.chat)
        cards = [one for one in self.chat.from_bot if "card" in scripts.get(one.id, ()) and ticket in one.text]
        assert cards, f"no card of {ticket} in {[(scripts.get(one.id), one.text) for one in self.chat.from_bot]}"
        return cards[-1]


class Person:
    """Somebody on Telegram; without a room their private chat is meant."""

    def __init__(self, estate: Estate, user: User) -> None:
        self.estate = estate
        self.user = user
        self.chat = user.chat
        self._heard: set[int] = set()

    async def says(self, text: str, *, room: Room | None = None, reply_to: Message | None = None) -> Message:
        return await self.sends({"text": text}, room=room, reply_to=reply_to)

    async def sends(
        self, content: dict[str, Any], *, room: Room | None = None, reply_to: Message | None = None
    ) -> Message:
        message = await self.user.sends(content, room=room.chat if room else None, reply_to=reply_to)
        await self.estate.settle()
        return message

    async def picks(self, choice: str, *, room: Room | None = None, of: Message | None = None) -> Message:
        """Presses the button that stands for this choice: on `of`, or on the newest message that has it."""
        shown = [of] if of else list(reversed((room.chat if room else self.chat).from_bot))
        for message in shown:
            for data in (data for row in message.buttons for _, data in row):
                if data.rpartition(":")[2] == choice:
                    await self.user.presses_data(message, data)
                    await self.estate.settle()
                    return message
        raise AssertionError(f"{self.user.name} is not offered {choice!r}; {[(m.text, m.buttons) for m in shown[:4]]}")

    async def hears(self, script: str, ticket: str = "") -> Message:
        """The first message of this script since the last one they heard; fails when there is none."""
        return await _hears(self.estate, self.chat, self._heard, script, ticket)

    async def has_heard(self, script: str) -> int:
        return sum(script in scripts for scripts in (await self.estate.scripts(self.chat)).values())

    async def all_heard(self) -> list[str]:
        scripts = await self.estate.scripts(self.chat)
        return ["|".join(scripts.get(message.id, ["?"])) for message in self.chat.from_bot]

    async def reports(self, words: str = "厨房水龙头漏水") -> str:
        """A leaking tap at home; returns the ticket's label."""
        await self.says(words)
        await self.picks("ordinary")
        await self.picks("skip")
        asked = await self.hears("table-14-what-time-suits")
        await self.user.presses_data(asked, asked.buttons[1][0][1])
        await self.estate.settle()
        await self.picks("correct")
        filed = await self.hears("repair-filed")
        return next(word for word in filed.text.replace("，", " ").replace("。", " ").split() if "R-" in word)


async def _hears(estate: Estate, chat: Chat, heard: set[int], script: str, ticket: str) -> Message:
    scripts = await estate.scripts(chat)
    for message in chat.from_bot:
        if message.id not in heard and script in scripts.get(message.id, ()) and ticket in message.text:
            heard.update(earlier.id for earlier in chat.from_bot if earlier.id <= message.id)
            return message
    new = [(scripts.get(one.id), one.text) for one in chat.from_bot if one.id not in heard]
    raise AssertionError(f"{chat.title} did not hear “{script}” {ticket}, but {new}")


def _household_code(unit: Unit, house: tuple[str, str, str]) -> str:
    home = households.find_or_create(unit.connection, unit.estate.key, house)
    return redeeming.issue(unit, redeeming.HOUSEHOLD, unit.estate.household_invitation, household_id=home)


def _next(connection: Connection, now: datetime) -> datetime | None:
    waiting = select(func.min(tables.outbox.c.not_before)).where(
        tables.outbox.c.state == messages.WAITING, tables.outbox.c.not_before > now
    )
    moments = (timers.next_due(connection), connection.execute(waiting).scalar())
    return min((moment for moment in moments if moment is not None), default=None)


def settings(
    folder: Path, telegram: FakeTelegram, account: Mapping[str, str] | None = None, **more: object
) -> Settings:
    """`account` are settings of the bot's account, `more` those of the whole."""
    written = {"token": TOKEN, "api_base": telegram.url, **(account or {})}
    return Settings.model_validate({"data_dir": folder, "port": 0, "telegram": written, **more})


# A machine that is busy may take its time: what did arrive must not be taken for lost.
PATIENT = replace(QUICK, connect=10, read=10, upload=10)


def opening(limits: Capabilities | None) -> Callable[[Settings, MediaFolder, Clock], Telegram]:
    """The real channel with a test's patience, and a test's pace where it does not look at pacing."""

    def open_telegram(chosen: Settings, media: MediaFolder, time: Clock) -> Telegram:
        assert chosen.telegram.token is not None
        secret = chosen.telegram.webhook_secret
        return Telegram(
            chosen.telegram.token.get_secret_value(),
            media=media,
            now=time.now,
            api_base=chosen.telegram.api_base,
            webhook_secret=secret.get_secret_value() if secret else None,
            timing=PATIENT,
            limits=limits,
        )

    return open_telegram


@asynccontextmanager
async def telegram_estate(
    folder: Path,
    telegram: FakeTelegram | None = None,
    *,
    limits: Capabilities | None = ANY_PACE,
    begins: datetime = MONDAY,
    account: Mapping[str, str] | None = None,
    **more: object,
) -> AsyncIterator[Estate]:
    """A front door on Telegram; with a `telegram` of one's own, that one goes on when the door closes."""
    if telegram is None:
        async with (
            FakeTelegram() as made,
            telegram_estate(folder, made, limits=limits, begins=begins, account=account, **more) as estate,
        ):
            yield estate
        return
    time = LobbyClock(base=lambda: begins)
    app = join(settings(folder, telegram, account, **more), house=furnished(), time=time, open_telegram=opening(limits))
    await app.thread.write(lambda connection: households.import_roster(connection, app.house.default.key, ROSTER))
    async with app.running() as base:
        yield Estate(app, telegram, time, base)
