"""What is said in the middle of a booking that is no answer to its question: a day that no calendar has, another day
for the same hour, a question about the facility, and that it is to be given up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from flows.conversations.booking.about import facility_info
from flows.conversations.booking.drafted import facility_of, local, moment_of, standing, zone_of
from flows.conversations.booking.elsewhere import elsewhere, switched
from flows.conversations.booking.heard import NO_TIME, heard_booking, no_such_day
from flows.conversations.booking.naming import facility_named, folded, speaks
from flows.conversations.booking.needs import onward, time_faults
from flows.flow import END, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.messages import Say
from flows.rules.bookings.windows import after, utc
from flows.understanding import is_retraction

SETTLED = ("length", "people", "confirmed", "summary", "change")  # here the time has been told
DATED = ("day", "slot", *SETTLED)
READ_BACK = ("summary", "change")
QUESTION_MARK = "?"


def between(step: Step) -> Step:
    """The step with an ear for what is said between its question and the answer."""

    def read(talk: Talk, reply: Reply) -> Heard:
        words = "" if reply.option else reply.text.strip()
        if not words:
            return step.read(talk, reply)
        if step.verbatim and folded(talk, words).endswith(QUESTION_MARK):
            return _told(talk) or step.read(talk, reply)
        if step.name in DATED and no_such_day(talk, words):
            return _no_such_day(talk, step.name, words)
        heard = step.read(talk, reply)
        if isinstance(heard, Took):
            return _same_hour(talk, step.name, heard) if step.name in SETTLED else heard
        return heard if heard.say else (_given_up(talk, step.name, words) or _asked(talk, words) or heard)

    return replace(step, read=read)


def _no_such_day(talk: Talk, step: str, words: str) -> Heard:
    """What could be booked stays; else another day is asked for."""
    said = heard_booking(talk, words)
    if switched(talk, said):
        return Took({**elsewhere().slots, **said, "no_day": True}, leads="day")
    if step in SETTLED and not time_faults(talk):
        return Missed(Say("book-no-such-day"), counts=False)
    return Took({**NO_TIME, "no_day": True}, leads="day")


def _same_hour(talk: Talk, step: str, heard: Took) -> Took:
    """Another day alone, where a time has been told, is that time of the day."""
    said, start, end = heard.slots, moment_of(talk, "start"), moment_of(talk, "end")
    other = said.get("facility", talk.draft.get("facility")) != talk.draft.get("facility")
    if heard.leads != "slot" or start is None or other or not said.get("day") or said.get("from") or said.get("start"):
        return heard
    then = datetime.combine(date.fromisoformat(said["day"]), start.time(), zone_of(talk))
    until = local(talk, after(then, utc(end) - utc(start))).isoformat() if end else None
    slots = {**said, "start": then.isoformat(), "end": until}
    return Took(slots, leads=onward(talk, slots).leads or ("summary" if step in READ_BACK else None))


def _given_up(talk: Talk, step: str, words: str) -> Heard | None:
    """“Forget it”, “I do not want to book any more”. Where they have booked already, it may be that which they mean."""
    if not speaks(talk, words, "cancel.word"):
        return None
    facility = facility_named(talk, words)
    booked = any(one.live and facility and one.facility == facility.key for one in standing(talk).own)
    if facility and booked and not is_retraction(words, talk.vocabulary):
        return Took(acts=(Then("bookings", {"facility": facility.key, "wish": "cancel"}),), leads=step)
    return Took(acts=(Say("flow-cancelled"),), leads=END)


def _asked(talk: Talk, words: str) -> Heard | None:
    asks = speaks(talk, words, "tone.question") or talk.understood(words).intent == "enquiry"
    return _told(talk) if asks else None


def _told(talk: Talk) -> Heard | None:
    """A question without the facility's name is about the one in progress; what its card does not say, the desk
    does."""
    facility = facility_of(talk)
    if facility is None:
        return None
    return Missed(Say("book-about", facility_info(talk, facility).args), counts=False)


def past(talk: Talk, slot: Step, later: tuple[Step, ...]) -> Step:
    """The question that stands instead of the one for a time, where the time they could not have can be had now."""
    stands = moment_of(talk, "start") is not None and not slot.is_needed(talk)
    return next((one for one in later if stands and one.is_needed(talk)), slot)


def moving_on(slot: Step, later: tuple[Step, ...]) -> Step:
    """The step that asks for a time, never for one that is there."""

    def ask(talk: Talk) -> Say:
        return past(talk, slot, later).ask(talk)

    def read(talk: Talk, reply: Reply) -> Heard:
        heard = slot.read(talk, reply) if reply.option else Missed()  # a choice of the list before
        return heard if isinstance(heard, Took) else past(talk, slot, later).read(talk, reply)

    return replace(slot, ask=ask, read=read)
