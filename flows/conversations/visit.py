"""When somebody may come: offered windows of the service hours, or the resident's own words."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from flows.flow import Heard, Missed, Reply, Talk, Took
from flows.messages import Option, Period, Say
from flows.understanding import read_when

OFFERED = 4
LEAD = timedelta(hours=1)  # a window must leave us this much time to come
FARTHEST = timedelta(days=30)
UNSTATED = timedelta(hours=1)  # the length of a visit whose end was not said
JUST_NOW = timedelta(minutes=5)  # an hour named so lately is not over yet


def windows(talk: Talk) -> list[Period]:
    """The next stretches of service time in which somebody may come."""
    found: list[Period] = []
    day = talk.now.astimezone(talk.estate.hours.timezone).date()
    for _ in range(FARTHEST.days):
        for start, end in talk.calendar.spans(day):
            begins = quarter(max(start, talk.now))
            if end - begins >= LEAD:
                found.append(Period(begins, end))
        if len(found) >= OFFERED:
            break
        day += timedelta(days=1)
    return found[:OFFERED]


def quarter(moment: datetime) -> datetime:
    """The next full quarter of an hour; a moment on it stays."""
    over = timedelta(minutes=moment.minute % 15, seconds=moment.second, microseconds=moment.microsecond)
    return moment + (timedelta(minutes=15) - over) if over else moment


def within_service(talk: Talk, start: date | datetime | None, end: datetime | None) -> Period | None:
    """What of a part of a day lies in that day's service hours and still ahead."""
    if not isinstance(start, datetime) or end is None:
        return None
    for opens, closes in talk.calendar.spans(start.astimezone(talk.estate.hours.timezone).date()):
        begins, ends = quarter(max(start, opens, talk.now)), min(end, closes)
        if begins < ends:
            return Period(begins, ends)
    return None


def ask_when(talk: Talk) -> Say:
    """「您看什么时间您方便,我们到时候安排人员上门?」 (handbook: 003 第三篇 附表 第14行)"""
    return Say(
        "table-14-what-time-suits",
        options=tuple(Option(_name(window), "choice-visit", {"when": window}) for window in windows(talk)),
    )


def _name(window: Period) -> str:
    """Named by its end: the beginning of a window that has begun moves on while the resident thinks."""
    return f"visit-{int((window.end or window.start).timestamp())}"


def read_visit(talk: Talk, reply: Reply) -> Heard:
    for window in windows(talk):
        if reply.option == _name(window):
            return _took(window)
    said = read_when(reply.text, talk.now, talk.vocabulary)
    if said is None:
        return Missed()
    if isinstance(said.start, datetime):
        start = said.start
        end = said.end or start + UNSTATED
    else:  # a day without an hour: its service hours
        spans = talk.calendar.spans(said.start)
        zone = talk.estate.hours.timezone
        midnight = datetime.combine(said.start, time(), zone)
        start, end = (
            (max(spans[0][0], quarter(talk.now)), spans[-1][1]) if spans else (midnight, midnight + timedelta(days=1))
        )
    over = isinstance(said.start, datetime) and said.end is None and start + JUST_NOW < talk.now
    if over or end <= talk.now:
        return Missed(Say("when-past"), counts=False)
    if start - talk.now > FARTHEST:
        return Missed(Say("when-too-far", {"days": FARTHEST.days}), counts=False)
    if not isinstance(said.start, datetime) and not talk.calendar.spans(said.start):
        return Missed(Say("when-closed"), counts=False)
    if said.loose:
        return _took(within_service(talk, start, end) or Period(start, end))
    return _took(Period(start, end))


def _took(window: Period) -> Took:
    return Took(stored(window))


def stored(window: Period) -> dict[str, Any]:
    """The window as slots of a draft."""
    return {"start": window.start.isoformat(), "end": window.end.isoformat() if window.end else None}


def still_possible(period: Period, now: datetime) -> bool:
    """Whether somebody can come then: what a first sentence named may be when it broke, not when we may come."""
    return (period.end or period.start + UNSTATED) > now and period.start - now <= FARTHEST


def visit(talk: Talk) -> Period | None:
    """The agreed window in the draft, if there is one."""
    if not talk.draft.get("start"):
        return None
    start = datetime.fromisoformat(talk.draft["start"])
    end = talk.draft.get("end")
    return Period(start, datetime.fromisoformat(end) if end else start + UNSTATED)
