"""What tests of the booking conversation share: what is said, and how what is heard is read."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from flows.booking import Membership
from flows.messages import Rows, Say
from tests.flows.talking import MONDAY, Talker

CHESS = "预订棋牌室 明天晚上七点到九点 4个人"
GYM = "预订健身房 明天晚上7点到8点 2人"
OTHERS = 12  # a household


def on(days: int, hour: int, minute: int = 0) -> datetime:
    return MONDAY.replace(hour=hour, minute=minute) + timedelta(days=days)


def told(*words: str) -> Talker:
    """A resident with a card for the gym, who has said this."""
    wang = Talker()
    wang.club.cards.append(Membership("gym", "G-0001", "王", date(2026, 1, 1), date(2027, 12, 31)))
    for one in words:
        wang.says(one)
    return wang


def reasons(say: Say) -> list[str]:
    return _keys(say, "reasons")


def lines(say: Say) -> list[str]:
    return _keys(say, "lines")


def _keys(say: Say, name: str) -> list[str]:
    rows = say.args[name]
    assert isinstance(rows, Rows)
    return [one.key for one in rows.rows]


def choices(person: Talker) -> list[str]:
    return [one.id for one in person.lists[-1].options]
