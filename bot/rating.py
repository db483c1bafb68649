"""The end of a repair: the resident's signature and scores; a bad score becomes a task for the supervisor."""

from __future__ import annotations

from dataclasses import replace

from bot import alarm, audience, desk
from bot.refusal import Refusal
from bot.unit import Unit
from bot.writer import MAX_WORDS, Findings, Writer, new_ticket, theirs
from flows.effects import Rate, SignOff
from flows.messages import Refused
from flows.news import Alert, Outcome
from flows.people import Level
from flows.rules.lifecycle import Action
from flows.rules.promises import finished_by
from flows.ticket import Kind, Score, Ticket


def sign_off(unit: Unit, effect: SignOff, writer: Writer) -> Findings:
    ticket = theirs(unit, effect.ticket, writer)
    if effect.fixed:
        done = desk.perform(unit, ticket, Action("sign"), writer.actor)
    else:
        name = "reopen" if ticket.open else "reopen-closed"
        done = desk.perform(unit, ticket, Action(name, words=effect.reason, photos=effect.photos), writer.actor)
    return {"number": done.label, "by": finished_by(done, unit.calendar, unit.now)}


def rate(unit: Unit, effect: Rate, writer: Writer) -> Findings:
    ticket = theirs(unit, effect.ticket, writer)
    if ticket.score is not None:
        raise Refusal(Refused("already-rated"))
    score = Score(effect.attitude, effect.speed, effect.expertise, effect.remark[:MAX_WORDS])
    rated = replace(ticket, score=score)
    words = f"{score.attitude}/{score.speed}/{score.expertise} {score.remark}".strip()
    desk.settle(unit, ticket, Outcome(rated, "rated", words), writer.actor)
    if score.bad:
        _bad_score(unit, ticket, words)
    return {"number": ticket.label}


def _bad_score(unit: Unit, ticket: Ticket, words: str) -> None:
    """A bad score makes a task for the supervisor, with a clock like every promise of ours."""
    task = desk.open_ticket(
        unit,
        new_ticket(
            unit,
            Kind.TASK,
            words=f"{ticket.label} {words}",
            house=ticket.house,
            place=ticket.place,
            department=audience.SUPERVISORS,
        ),
        "house",
    )
    alarm.page(unit, task, Alert(Level.SUPERVISOR, "bad-score"))
