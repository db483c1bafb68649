"""The daily log: what the desk measured, against the estate's own limits (handbook/systems.md C13, rules.md §23 C23).

No limit ships with the product and none is explained: a figure outside the estate's limits closes the facility for the
day where the file says so, and supervisors hear of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal

from bot import audience, closures, club_guests, club_places, club_sheet, club_sure, post
from bot.club_hand import runs
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer
from bot.unit import ROOM_RANK, Unit
from flows.booking import Booking
from flows.facility import TICK, Facility, Log, Measure
from flows.messages import Refused, Row, Rows, Say, Value, row
from flows.people import Level
from storage import club
from storage.timers import Timer

_FIGURE = re.compile(r"[+-]?\d{1,6}(?:\.\d{1,4})?")
FAR = 3  # docs/club.md
Figures = Mapping[str, Decimal]


def measured(hand: Hand, words: str) -> None:
    """`/水质 泳池 27 0.5 7.2`: the figures in the order of the estate file. What is far outside its limits is asked once:
    it closes the facility and sends guests home. Raises Refusal."""
    hand.linked()
    facility, log = _which(hand, words)
    runs(hand, facility)
    figures = _figures(facility, log, words)
    club_sure.forget(hand.unit, facility, club_sure.FIGURES)  # whoever measures anew has corrected what was asked
    far = [one for one in log.measures if is_far(one, figures[one.key])]
    if far and log.closes:
        lines = Rows(tuple(_line(one, figures, outside=one in far) for one in log.measures))
        told = {key: str(figure) for key, figure in figures.items()}
        body = {"figures": told, "member": hand.linked().id}
        args: dict[str, Value] = {"facility": facility.name, "rows": lines}
        return club_sure.ask(hand, facility, club_sure.FIGURES, "club-choice-figures", "club-log-sure", args, body)
    say, alarming = _kept(hand.unit, facility, log, figures, hand.linked().id)
    answer(hand, say)
    return alert(hand.unit, say) if alarming else None


def sure(hand: Hand, facility: Facility, timer: Timer) -> None:
    """The figures are as they were written."""
    _count(hand.unit, facility, timer, hand.known.id)


def unanswered(unit: Unit, facility: Facility, timer: Timer) -> None:
    """Nobody has corrected them: then they count. Guests are safe first."""
    _count(unit, facility, timer, int(timer.body["room"]))


def _count(unit: Unit, facility: Facility, timer: Timer, room: int) -> None:
    figures = {key: Decimal(figure) for key, figure in timer.body["figures"].items()}
    log = facility.log
    if log is None or {one.key for one in log.measures} != set(figures):  # the estate file has changed since
        return
    say, _ = _kept(unit, facility, log, figures, int(timer.body["member"]))
    unit.post(room, unit.speak_staff(say), say, rank=ROOM_RANK["answer"])
    alert(unit, say)


def _kept(unit: Unit, facility: Facility, log: Log, figures: Figures, member: int) -> tuple[Say, bool]:
    """Written down, with what follows from it: what is said of it, and whether supervisors are to hear."""
    outside, actor = outside_limits(log, figures), f"member:{member}"
    club.add_reading(unit.connection, unit.estate.key, facility.key, unit.now, figures, not outside, member)
    told = " ".join(f"{key}={figure}" for key, figure in figures.items())
    unit.write(actor, "club-reading", words=f"{facility.key} {told}")
    if outside:
        gone = _closed(unit, facility, actor) if log.closes else None
        return _bad(unit, facility, log, figures, gone, actor), True
    lifted = log.closes and closures.reopen(unit, facility, actor, log=True)
    still = closures.closed(unit, facility, unit.now, unit.now + TICK)
    lines = Rows(tuple(_line(one, figures) for one in log.measures))
    reopened = "no" if not lifted else "partly" if still else "yes"
    return Say("club-log-good", {"facility": facility.name, "rows": lines, "reopened": reopened}), False


def is_far(measure: Measure, figure: Decimal) -> bool:
    """Whether a figure reads like a slip of the pen: outside by more than FAR times what lies between its limits; where
    there is only one limit, times that limit."""
    sides = [side for side in (measure.least, measure.most) if side is not None]
    if not sides:
        return False
    wide = FAR * (max(sides) - min(sides) or abs(sides[0]))
    return (measure.least is not None and measure.least - figure > wide) or (
        measure.most is not None and figure - measure.most > wide
    )


def outside_limits(log: Log, figures: Figures) -> tuple[Measure, ...]:
    """The measures whose figure is below the least or above the most that the estate allows."""
    return tuple(
        one
        for one in log.measures
        if (one.least is not None and figures[one.key] < one.least)
        or (one.most is not None and figures[one.key] > one.most)
    )


def _closed(unit: Unit, facility: Facility, actor: str) -> list[Booking]:
    """Close it until the day is over, unless a figure has done so already. Gives the bookings that had to go."""
    end = club_sheet.midnights(unit, unit.now.astimezone(unit.estate.hours.timezone).date())[1]
    made = closures.closed(unit, facility, unit.now, end)
    if any(one.log and one.start <= unit.now and one.end >= end for one in made):
        return []
    reason = unit.house.speech.words("club-log-reason", unit.staff_language, unit.estate)
    return closures.close(unit, facility, "", unit.now, end, reason, actor, log=True)


def _bad(unit: Unit, facility: Facility, log: Log, figures: Figures, gone: list[Booking] | None, actor: str) -> Say:
    """With the guests who are in while it is closed; `gone` is None where a figure closes nothing."""
    outside = outside_limits(log, figures)
    lines = Rows(tuple(_line(one, figures, outside=one in outside) for one in log.measures))
    there = [] if gone is None else closures.there(unit, facility, "", unit.now, unit.now + closures.DAY)
    args: dict[str, Value] = {
        "facility": facility.name,
        "rows": lines,
        "closed": "no" if gone is None else "yes",
        **club_guests.told(unit, gone or (), there, actor, now=True),
    }
    return Say("club-log-bad", args)


def _line(measure: Measure, figures: Figures, *, outside: bool = False) -> Row:
    return row(
        "club-log-row",
        name=measure.name,
        figure=str(figures[measure.key]),
        unit=measure.unit,
        measured="yes" if measure.unit else "no",
        least="—" if measure.least is None else str(measure.least),
        most="—" if measure.most is None else str(measure.most),
        outside="yes" if outside else "no",
    )


def alert(unit: Unit, say: Say, *, urgent: bool = True) -> None:
    """Supervisors on duty hear it, each in private; where nobody can be reached, in their room."""
    _, members = audience.paged(unit, Level.SUPERVISOR)
    told = [post.tell_member(unit, member, say, urgent=urgent) for member in members]
    if not any(told):
        rooms = {room.department: address for address, room in unit.rooms.items()}
        if (room := rooms.get(audience.SUPERVISORS)) is not None:
            post.tell_room(unit, room, say)


# ── what was meant ───────────────────────────────────────────────────────────────────────────────────────────────────


def _plain(words: str) -> list[str]:
    said = unicodedata.normalize("NFKC", words).replace(",", " ").replace("，", " ").split()
    return [word for word in said if _FIGURE.fullmatch(word)]


def _which(hand: Hand, words: str) -> tuple[Facility, Log]:
    """The facility that is named; else the only one with a log of so many figures. Raises Refusal."""
    logged = [(one, one.log) for one in hand.unit.estate.club.facilities if one.log]
    if not logged:
        raise Refusal(Refused("club-no-log"))
    named = " ".join(word for word in words.split() if not _FIGURE.fullmatch(word))
    if named:
        facility = club_places.facility_in(hand, named)
        found = [(one, log) for one, log in logged if one is facility]
    else:
        found = [(one, log) for one, log in logged if log.closes] or logged
    if len(found) != 1:
        raise Refusal(Refused("club-no-log"))
    return found[0]


def _figures(facility: Facility, log: Log, words: str) -> dict[str, Decimal]:
    """Raises Refusal unless there is exactly one figure for each measure."""
    said = _plain(words)
    if len(said) != len(log.measures):
        raise Refusal(Refused("club-log-how", {"facility": facility.name, "rows": names_of(log)}))
    return {one.key: Decimal(figure) for one, figure in zip(log.measures, said, strict=True)}


def names_of(log: Log) -> Rows:
    """The measures in their order, for whoever writes them down."""
    return Rows(tuple(_name(one) for one in log.measures))


def _name(measure: Measure) -> Row:
    return row("club-log-name", name=measure.name, unit=measure.unit, measured="yes" if measure.unit else "no")
