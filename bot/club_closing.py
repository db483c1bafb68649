"""/闭馆 泳池 今天14:00-18:00 雷雨, /开馆 泳池 (handbook/systems.md A5). Who is sent home is shown before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot import booking_cards, closures, club_guests, club_log, club_meant, club_places, club_sheet, club_sure
from bot.club_hand import may_be_told, runs
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer, whisper
from flows.booking import Booking, Closure
from flows.facility import Facility
from flows.messages import Choice, Period, Refused, Row, Rows, Say, Term, Value, row

MOST = 30  # bookings that are named; the head says how many there are


def close(hand: Hand, words: str) -> None:
    """Weather, repairs: what is booked there is cancelled with an apology, and other times are offered; so it is asked
    once where anything is booked. Without a time it is closed from now until the day is over. Raises Refusal."""
    hand.linked()
    said = club_meant.meant(hand, words)
    runs(hand, said.facility)
    start, end = said.stretch or (hand.unit.now, club_sheet.midnights(hand.unit, club_places.today(hand))[1])
    if not said.rest:
        raise Refusal(Refused("club-close-why"))
    may_be_told(hand, said.rest)
    made = Closure(0, said.facility.key, said.space, max(start, hand.unit.now), end, said.rest)
    if made.start >= made.end:
        raise Refusal(Refused("club-close-how"))
    _must_be_new(hand, said.facility, made)
    if gone := closures.inside(hand.unit, made):
        return _ask(hand, said.facility, made, gone)
    return _close(hand, said.facility, made)


def sure(hand: Hand, choice: Choice) -> None:
    """The button of a question of ours. Raises Refusal."""
    facility, timer = club_sure.pressed(hand, choice)
    if timer.body["what"] == club_sure.FIGURES:
        return club_log.sure(hand, facility, timer)
    start, end = (datetime.fromisoformat(timer.body[name]) for name in ("start", "end"))
    space, reason = str(timer.body["space"]), str(timer.body["reason"])
    made = Closure(0, facility.key, space, max(start, hand.unit.now), end, reason)
    if made.start >= made.end:
        raise Refusal(Refused("club-close-how"))
    gone = closures.inside(hand.unit, made)
    if {one.id for one in gone} - set(timer.body["gone"]):  # somebody has booked since: that was not shown
        return _ask(hand, facility, made, gone)
    return _close(hand, facility, made)


def _ask(hand: Hand, facility: Facility, made: Closure, gone: Sequence[Booking]) -> None:
    lines = Rows(tuple(_would_go(hand, one) for one in gone[:MOST]))
    args: dict[str, Value] = {**_named(facility, made), "count": len(gone), "rows": lines}
    body = {
        "space": made.space,
        "start": made.start.isoformat(),
        "end": made.end.isoformat(),
        "reason": made.reason,
        "gone": [one.id for one in gone],
    }
    club_sure.ask(hand, facility, club_sure.CLOSURE, "club-choice-close", "club-close-sure", args, body)


def _would_go(hand: Hand, booking: Booking) -> Row:
    named = booking_cards.named(hand.unit, booking)
    wanted = ("number", "space", "several", "when", "people")
    return row("club-close-sure-row", **{name: named[name] for name in wanted})


def _close(hand: Hand, facility: Facility, made: Closure) -> None:
    unit = hand.unit
    others = [one for one in closures.closed(unit, facility, made.start, made.end) if _touches(one, made)]
    gone = closures.close(unit, facility, made.space, made.start, made.end, made.reason, hand.actor)
    there = closures.there(unit, facility, made.space, made.start, made.end)
    told = club_guests.told(unit, gone, there, hand.actor, now=made.start <= unit.now)
    args: dict[str, Value] = {**_named(facility, made), **told, **_also("others", facility, others)}
    answer(hand, Say("club-closed", args))


def _named(facility: Facility, made: Closure) -> dict[str, Value]:
    named = facility.space(made.space)
    space: Value = named.name if named else Term("club-space-only")
    return {"facility": facility.name, "space": space, "when": Period(made.start, made.end)}


def _touches(one: Closure, made: Closure) -> bool:
    return one.space == made.space or not one.space or not made.space


def _must_be_new(hand: Hand, facility: Facility, made: Closure) -> None:
    """Raises Refusal where a hand has closed all of it; what a figure has closed a hand may close for longer."""
    for one in closures.closed(hand.unit, facility, made.start, made.end):
        if not one.log and one.start <= made.start and one.end >= made.end and one.space in ("", made.space):
            args: dict[str, Value] = {**_named(facility, one), "words": one.reason or "—"}
            raise Refusal(Refused("club-closed-already", args))


def _also(name: str, facility: Facility, found: Sequence[Closure]) -> dict[str, Value]:
    lines = tuple(row("club-closed-row", **_named(facility, one), words=one.reason or "—") for one in found)
    return {name: Rows(lines), f"has-{name}": "yes" if lines else "no"}


def reopen(hand: Hand, words: str) -> None:
    """Today's rest, or the day or time that is named; a closure that is longer goes on beside it. What a bad figure has
    closed no hand opens: supervisors hear of it. Raises Refusal."""
    hand.linked()
    said, unit = club_meant.meant(hand, words), hand.unit
    facility = said.facility
    runs(hand, facility)
    if said.rest:
        raise club_meant.unclear(said.rest)
    start, end = said.stretch or (unit.now, club_sheet.midnights(hand.unit, club_places.today(hand))[1])
    start = max(start, unit.now)
    lifted = start < end and closures.reopen(unit, facility, hand.actor, space=said.space, stretch=(start, end))
    left = [one for one in closures.closed(unit, facility, start, end) if start < end]
    if held := [one for one in left if one.log]:
        _held(hand, facility, held[0])
    if lifted:
        args = {"facility": facility.name, "when": Period(start, end), **_also("left", facility, left)}
        return answer(hand, Say("club-reopened", args))
    if held:
        return None
    raise Refusal(Refused("club-not-closed", {"facility": facility.name, "when": Period(start, end)}))


def _held(hand: Hand, facility: Facility, held: Closure) -> None:
    """It stays closed, whoever asks; that somebody did is the supervisors' business."""
    unit, log = hand.unit, facility.log
    unit.write(hand.actor, "refused-press", words="club-open-held", matter=f"closure:{held.id}")
    args: dict[str, Value] = {
        "facility": facility.name,
        "when": Period(held.start, held.end),
        "rows": club_log.names_of(log) if log else Rows(()),
    }
    whisper(hand, Say("club-open-held", args))
    club_log.alert(unit, Say("club-open-tried", {**args, "member": hand.linked().name}))
