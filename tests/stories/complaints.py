"""What stories of complaints are made of: told, filed, signed for, opened, handled, sent back, verified, closed."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from flows.complaint import Complaint
from flows.ticket import Ticket
from tests.stories.acts import labels, stored
from tests.stories.cast import Message, Player, Refused
from tests.stories.conftest import Estate

LIGHT = "3号楼大堂的灯昨天晚上起一直不亮，晚上进门看不清"  # a facility, nobody's fault: 轻微, of the engineering's work
GUARD = "门岗的保安态度很差，昨天我妈进门被他骂了"  # attitude: 重要 (C02), about a person
SWEPT = "楼道垃圾三天没人扫"  # our fault: 重要
BALCONY = "工程部上个月说好修阳台，合同里也写了，催了三次都没人来，承诺的都没做到"  # a broken promise: 重大 a
CORRECTIVE = "派单漏登记\n每日核对派单\n12月31日前"


# ── the resident ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def told(resident: Player, *words: str) -> None:
    """Tells the story, in as many messages, and says that this is all."""
    await resident.says("我要投诉")
    for one in words:
        await resident.says(one)
    await resident.picks("done")


async def at_summary(resident: Player, *words: str) -> Message:
    """Leaves out what is asked; returns what is read back."""
    await told(resident, *words)
    while (asked := (await resident.current())[-1])["script"] != "complaint-summary":
        await resident.presses(asked, "skip")
    return asked


async def filed(resident: Player, *words: str) -> str:
    """Returns the number."""
    await at_summary(resident, *words)
    await resident.picks("correct")
    return str((await resident.hears("complaint-filed"))["ticket"])


async def scores(resident: Player, *given: int, remark: str = "") -> None:
    """Answers the three questions of the follow-up, and the remark."""
    for score in given:
        await resident.presses((await resident.current())[-1], str(score))
    await resident.hears("rating-remark")
    if remark:
        await resident.says(remark)
    else:
        await resident.picks("skip")


# ── the house ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def presses_and_writes(member: Player, act: str, label: str, words: str) -> None:
    """Presses a button that wants words, and writes them as a reply to the question."""
    await member.picks(act, label)
    await member.replies(await member.hears(f"ask-words-{act}", label), words)


async def presses_late(member: Player, message: Message, choice: str) -> None:
    """Presses what may be gone by now: the lobby takes no press of a choice that its message no longer shows."""
    with suppress(Refused):
        await member.presses(message, choice)


async def opens_case(zhao: Player, label: str, ground: str = "on-site") -> None:
    """立项 with its condition (rules.md §8)."""
    await zhao.picks("open-case", label)
    await zhao.presses(await zhao.hears("choice-of-case-ground", label), ground)


async def in_hand(resident: Player, head: Player, zhao: Player, *words: str) -> str:
    """Filed, signed for, and a case."""
    label = await filed(resident, *words)
    await head.picks("claim", label)
    await opens_case(zhao, label)
    return label


async def handles(head: Player, label: str, result: str = "已更换灯管，灯亮了") -> None:
    await presses_and_writes(head, "finish", label, result)


async def returns_form(head: Player, label: str, words: str = "灯管到寿命，当天更换") -> None:
    await presses_and_writes(head, "return-form", label, words)


async def verifies(member: Player, label: str, words: str = "到现场看过，灯已亮") -> None:
    await presses_and_writes(member, "verify", label, words)


async def result_told(resident: Player, head: Player, zhao: Player, *words: str) -> str:
    """Handled, the form is back, the resident has heard the result."""
    label = await in_hand(resident, head, zhao, *words)
    await handles(head, label)
    await returns_form(head, label)
    await resident.hears("complaint-result", label)
    return label


# ── what they see ────────────────────────────────────────────────────────────────────────────────────────────────────


async def board(player: Player, label: str, room: str | None = None) -> Message:
    """The newest card of a complaint or a visit, in this room or in private."""
    found = [m for m in await player.current() if m["ticket"] == label and m["room"] == room]
    cards = [m for m in found if m["script"] in ("complaint-card", "visit-card")]
    assert cards, f"{player.key} has no card of {label} in {room}: {[m['script'] for m in found]}"
    return cards[-1]


async def buttons(player: Player, label: str, room: str | None = None) -> list[str]:
    return labels(await board(player, label, room))


async def heard(player: Player, script: str, label: str = "") -> list[str]:
    """The texts of all messages of this script, of this ticket."""
    return [m["text"] for m in await player.all() if m["script"] == script and label in ("", m["ticket"])]


async def newest(player: Player, script: str, label: str = "") -> Message:
    found = [m for m in await player.current() if m["script"] == script and label in ("", m["ticket"])]
    assert found, f"{player.key} has not heard “{script}”"
    return found[-1]


async def times(player: Player, script: str, label: str = "") -> list[str]:
    """When they were said, as MM-DD HH:MM of the estate."""
    found = [m for m in await player.all() if m["script"] == script and label in ("", m["ticket"])]
    return [datetime.fromisoformat(m["at"]).strftime("%m-%d %H:%M") for m in found]


async def complaint(estate: Estate, label: str) -> Complaint:
    found = (await stored(estate, label)).complaint
    assert found is not None
    return found


async def due(estate: Estate, label: str, clock: str) -> str:
    """Until when, as MM-DD HH:MM of the estate; "" when it does not run any more."""
    found = _clock(await stored(estate, label), clock)
    zone = estate.app.house.default.hours.timezone
    return found.astimezone(zone).strftime("%m-%d %H:%M") if found else ""


def _clock(ticket: Ticket, name: str) -> datetime | None:
    clock = ticket.clock(name)
    return clock.due if clock and clock.met is None else None
