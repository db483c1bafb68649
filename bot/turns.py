"""One resident's message: advance the flow, carry out what it asks for, say what it says, keep the conversation."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot import answers, effects, post, talks
from bot.refusal import Refusal
from bot.unit import Unit
from bot.writer import Findings, Writer
from flows.booking_effects import AppealPoints, OrderGoods
from flows.effects import CallPerson, Effect, OpenComplaint, OpenRepair, TakeBack
from flows.flow import Conversation, Turn
from flows.messages import Inbound, Refused, Say, Text
from flows.people import Resident
from flows.turning import in_emergency
from storage import bookings, people, tickets
from storage.people import Known
from storage.timers import Timer


def take(
    unit: Unit, message: Inbound, known: Known, resident: Resident, conversation: Conversation, about: int | None
) -> None:
    """One turn. A rule that refuses an effect is told to the flow, and the turn is taken again with the refusal as its
    input."""
    resident = _spoken_to(unit, message, resident, conversation)
    writer = Writer(known, resident, conversation)
    try:
        _perform(unit, _advance(unit, writer, message, about), writer)
    except Refusal as refusal:
        writer = Writer(known, resident, conversation)
        _perform(unit, _advance(unit, writer, refusal.refused, about), writer)
    _keep(unit, writer)


def _keep(unit: Unit, writer: Writer) -> None:
    """The conversation as it stands, and when its silence will be noticed."""
    known, conversation = writer.known, writer.conversation
    unit.conversations[known.id] = conversation
    if conversation.frames or conversation.person:
        idle_at = unit.now + (_told_in_silence(unit, writer) or unit.estate.idle_after)
        unit.timers.append(Timer(unit.estate.key, f"idle:{known.id}", idle_at, "idle", known.id, conversation.serial))


def _told_in_silence(unit: Unit, writer: Writer) -> timedelta | None:
    """After how long a silence what was told is finished as it stands; None: it is nothing of that kind."""
    if writer.conversation.person:
        return None
    return unit.house.router.silence(writer.conversation, answers.talk(unit, writer.resident))


def _spoken_to(unit: Unit, message: Inbound, resident: Resident, conversation: Conversation) -> Resident:
    """Whoever begins in another language of ours is answered in it; “language” changes it at any time."""
    if conversation.serial or not isinstance(message, Text) or message.text.startswith("/"):
        return resident
    language = answers.talk(unit, resident).understood(message.text).language
    if language == resident.language or language not in unit.estate.languages:
        return resident
    people.describe(unit.connection, resident.id, language=language)
    return replace(resident, language=language)


def _advance(unit: Unit, writer: Writer, message: Inbound | Refused, about: int | None) -> Turn:
    router, conversation = unit.house.router, writer.conversation
    return answers.told(unit, writer.resident, lambda talk: router.advance(conversation, message, talk, about))


def _perform(unit: Unit, turn: Turn, writer: Writer) -> None:
    writer.conversation = turn.conversation
    findings: Findings = {}
    spoken_of: int | None = None  # the ticket that the last effect was about
    only_words = all(isinstance(act, Say) for act in turn.acts)
    with nullcontext() if only_words else unit.attempt():
        for act in turn.acts:
            if isinstance(act, Say):
                said = replace(act, args={**findings, **act.args}, ticket=act.ticket or spoken_of)
                _say(unit, replace(said, booking=act.booking or writer.booking), writer)
            else:
                findings.update(effects.carry_out(unit, act, writer))
                spoken_of = _ticket_of(act, writer) or spoken_of


def _ticket_of(effect: Effect, writer: Writer) -> int | None:
    match effect:
        case OpenRepair() | OpenComplaint():
            return writer.conversation.focus
        case CallPerson():
            return writer.conversation.person
        case OrderGoods() | AppealPoints():
            return writer.ticket
        case TakeBack():  # what the bot says from now on is not about the talk
            return None
        case _:
            return getattr(effect, "ticket", None)


def _say(unit: Unit, say: Say, writer: Writer) -> None:
    spoken = unit.speak(say, writer.resident)
    if spoken.options and say.list == writer.conversation.list:
        writer.conversation = replace(writer.conversation, options=spoken.options)
    unit.post(writer.known.id, spoken, say, **_about(unit, say))


def _about(unit: Unit, say: Say) -> dict[str, Any]:
    """The ticket or the booking that a letter speaks of."""
    if say.ticket and (ticket := tickets.by_number(unit.connection, unit.estate.key, say.ticket)):
        return {"ticket": ticket.id, "label": ticket.label}
    if say.booking and (booking := bookings.by_number(unit.connection, unit.estate.key, say.booking)):
        return post.about_booking(booking)
    return {}


def idle(unit: Unit, known: Known, conversation: Conversation, resident: Resident, fence: int) -> None:
    """Nobody has written for a while: what was told and would be filed is kept, and that is said gently; after a talk
    with a person the bot takes back."""
    writer = Writer(known, resident, conversation)  # every turn of theirs has set this timer anew, or left nothing open
    if conversation.person:
        _talk_idle(unit, known, conversation, resident)
    elif _told_in_silence(unit, writer) is not None:
        router = unit.house.router
        _perform(unit, answers.told(unit, resident, lambda talk: router.silent(conversation, talk)), writer)
        _keep(unit, writer)
    elif unit.house.router.keeps(conversation) and in_emergency(resident):
        at = unit.now + unit.estate.idle_after  # nothing is said and nothing filed until it is over
        unit.timers.append(Timer(unit.estate.key, f"idle:{known.id}", at, "idle", known.id, fence))
    elif unit.house.router.keeps(conversation) and not _in_distress(conversation):
        say = Say("draft-kept")
        if (at := post.awake(unit, urgent=False)) > unit.now:  # if they go on before, there is nothing to say
            unit.timers.append(Timer(unit.estate.key, f"idle:{known.id}", at, "idle", known.id, fence))
            return
        unit.post(known.id, unit.speak(say, resident), say)


def _in_distress(conversation: Conversation) -> bool:
    """Who had an emergency is not asked to go on with a form."""
    return any(frame.flow == "emergency" for frame in conversation.frames)


def _talk_idle(unit: Unit, known: Known, conversation: Conversation, resident: Resident) -> None:
    ticket = tickets.by_number(unit.connection, unit.estate.key, conversation.person or 0)
    after: timedelta = unit.estate.handoff.returns_after_idle
    if ticket and ticket.open and unit.now - ticket.updated < after:  # staff have spoken since
        timer = Timer(
            unit.estate.key, f"idle:{known.id}", ticket.updated + after, "idle", known.id, conversation.serial
        )
        unit.timers.append(timer)
        return
    writer = Writer(known, resident, conversation)
    say = Say("bot-is-back", ticket=conversation.person)
    talks.take_back(unit, writer, conversation.person or 0)
    unit.post(known.id, unit.speak(say, resident), say, not_before=post.awake(unit, urgent=False))
    post.resume(unit, known.id, writer.conversation)
