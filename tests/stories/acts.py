"""What stories begin with: a repair that has been filed, taken, done or signed; and what was written down of it."""

from __future__ import annotations

from datetime import datetime

from flows.ticket import Ticket
from storage import tickets
from tests.stories.cast import Message, Player
from tests.stories.conftest import Estate

TAP, LAMP = "厨房水龙头漏水", "3号楼大堂灯不亮"


async def at_summary(resident: Player, words: str = TAP) -> Message:
    """A leaking tap at home, up to the summary."""
    await resident.says(words)
    await resident.picks("ordinary")
    await resident.picks("skip")
    offered = await resident.hears("table-14-what-time-suits")
    await resident.picks(offered["choices"][1]["id"])
    return await resident.hears("repair-summary")


async def filed(resident: Player, words: str = TAP) -> str:
    """Reports a leaking tap at home; returns the ticket's label."""
    await at_summary(resident, words)
    await resident.picks("correct")
    return str((await resident.hears("repair-filed"))["ticket"])


async def filed_public(resident: Player, words: str = LAMP) -> str:
    """Reports a lamp in the hall."""
    await resident.says(words)
    await resident.picks("ordinary")
    await resident.picks("skip")
    await resident.picks("correct")
    return str((await resident.hears("repair-filed"))["ticket"])


async def claimed(resident: Player, worker: Player) -> str:
    label = await filed(resident)
    await worker.picks("claim", label)
    await resident.hears("ticket-accepted")
    return label


async def finished(worker: Player, label: str, result: str = "已更换阀芯") -> None:
    await worker.picks("finish", label)
    await worker.replies(await worker.hears("ask-words-finish", label), result)


async def done(resident: Player, worker: Player) -> str:
    label = await claimed(resident, worker)
    await finished(worker, label)
    await resident.hears("sign-off-ask")
    return label


async def signed(resident: Player, worker: Player) -> str:
    label = await done(resident, worker)
    await resident.picks("fixed")
    await resident.hears("signed-off")
    return label


# ── what was written down ───────────────────────────────────────────────────────────────────────────────


async def stored(estate: Estate, label: str) -> Ticket:
    """The ticket's row."""
    key, number = estate.app.house.default.key, int(label.partition("-")[2])
    found = await estate.app.thread.read(lambda connection: tickets.by_number(connection, key, number))
    assert found is not None
    return found


async def acts(estate: Estate, label: str) -> list[str]:
    """What the ledger says was done with it, in order."""
    id_ = (await stored(estate, label)).id
    return [row.act for row in await estate.app.thread.read(lambda c: tickets.history_of(c, id_))]


async def actors(estate: Estate, label: str) -> list[tuple[str, str]]:
    """Who did what, as the ledger has it."""
    id_ = (await stored(estate, label)).id
    return [(row.actor, row.act) for row in await estate.app.thread.read(lambda c: tickets.history_of(c, id_))]


def clock_time(at: datetime, estate: Estate) -> str:
    """The time of day as residents read it, on a clock of twelve hours."""
    local = at.astimezone(estate.app.house.default.hours.timezone)
    return f"{(local.hour - 1) % 12 + 1}:{local.minute:02}"


def scripts(messages: list[Message]) -> list[str]:
    """What was said, without people's own words."""
    return [message["script"] for message in messages if message["script"]]


def labels(message: Message) -> list[str]:
    return [choice["id"] for choice in message["choices"]]
