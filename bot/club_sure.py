"""What is asked once before it is done: a closure that sends guests home, a figure that reads like a slip of the pen.

The question carries one button; it decides only what it showed, and for a short time. Of each kind a facility has one
question at a time: a new one takes the place of the old.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.club_hand import runs
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer
from bot.unit import Unit
from flows.facility import Facility
from flows.messages import Choice, Option, Refused, Say, Value
from storage import timers
from storage.timers import Timer

KIND = "club"  # of its timers, as of the others of the club's day
LIST = "club-sure"
CLOSURE, FIGURES = "sure-closure", "sure-figures"
WHATS = (CLOSURE, FIGURES)
LASTS = {CLOSURE: timedelta(minutes=10), FIGURES: timedelta(minutes=5)}
_LIST = re.compile(rf"{LIST}!0\.([0-9a-f]{{1,40}})")


def is_ours(list_: str) -> bool:
    return _LIST.fullmatch(list_) is not None


def ask(
    hand: Hand, facility: Facility, what: str, button: str, key: str, args: Mapping[str, Value], body: Mapping[str, Any]
) -> None:
    """Ask it where they wrote. `button` is the script of its one button, `key` that of the question; `body` comes back
    when it is pressed."""
    unit, marker = hand.unit, hand.marker()
    kept = {**body, "what": what, "facility": facility.key, "marker": marker, "room": hand.known.id}
    unit.timers.append(Timer(unit.estate.key, _key(unit, facility, what), unit.now + LASTS[what], KIND, 0, 0, kept))
    unit.write(hand.actor, f"club-{what}", words=facility.key)
    minutes = int(LASTS[what].total_seconds()) // 60
    answer(hand, Say(key, {**args, "minutes": minutes}, (Option("sure", button),), f"{LIST}!0.{marker}"))


def pressed(hand: Hand, choice: Choice) -> tuple[Facility, Timer]:
    """What they are sure of; nobody else can press it any more. Raises Refusal where it was pressed before, or is over,
    or something else was asked since."""
    found = _LIST.fullmatch(choice.list)
    hand.linked()
    for facility in hand.unit.estate.club.facilities:
        for what in WHATS:
            timer = timers.waiting(hand.unit.connection, _key(hand.unit, facility, what))
            if timer and found and timer.body["marker"] == found[1]:
                runs(hand, facility)
                timers.drop(hand.unit.connection, timer.key)
                return facility, timer
    raise Refusal(Refused("club-sure-over"))


def forget(unit: Unit, facility: Facility, what: str) -> None:
    """Something newer was said: the question is over."""
    timers.drop(unit.connection, _key(unit, facility, what))


def _key(unit: Unit, facility: Facility, what: str) -> str:
    return f"{KIND}:{what}:{unit.estate.key}:{facility.key}"
