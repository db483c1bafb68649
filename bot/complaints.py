"""Complaints written down: as a resident told them, as the desk took them, and what the follow-up heard."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot import alarm, answers, desk, repairs, talks, telling
from bot.refusal import Refusal
from bot.unit import Unit
from bot.writer import MAX_WORDS, Findings, Writer, new_ticket, theirs
from flows.complaint import About, Complaint, Dispatch, Severity
from flows.effects import AddWords, AnswerVisit, CallPress, OpenComplaint
from flows.messages import Refused
from flows.news import Alert, Outcome
from flows.people import Level, Resident
from flows.rules.accused import Against, against
from flows.rules.classify import Proposal, classify
from flows.rules.complaints import visits
from flows.rules.complaints.closing import confirmed_by_resident
from flows.rules.complaints.facts import MAJOR
from flows.rules.complaints.judging import to_confirm
from flows.rules.complaints.routing import Route, routed
from flows.rules.lifecycle import Action
from flows.rules.promises import PRESS, finished_by, settle
from flows.ticket import Kind, Score, State, Ticket
from storage import alerts, tickets

LONGEST_STORY = 20_000  # characters
FOCUS = timedelta(minutes=30)
SURE = 0.5

log = structlog.get_logger(__name__)


def open_complaint(unit: Unit, effect: OpenComplaint, writer: Writer) -> Findings:
    """接诉: judged for a start, routed so that nobody it is against reads it first (handbook/rules.md §24 D1)."""
    home = next((one for one in writer.resident.homes if one.household == effect.household), None)
    filed = file(
        unit,
        new_ticket(
            unit,
            Kind.COMPLAINT,
            words=effect.words[:LONGEST_STORY],
            place=effect.place[:200],
            public=effect.public,
            household=home.household if home else None,
            house=effect.house,
            reporter=writer.resident.id,
            photos=effect.photos,
        ),
        Complaint(
            happened=effect.happened[:MAX_WORDS],
            accused=effect.accused[:MAX_WORDS],
            wants=effect.wants[:MAX_WORDS],
            reach=effect.reach[:200],
            wish=effect.wish,
            anonymous=effect.anonymous,
        ),
        writer.resident,
        writer.actor,
    )
    writer.conversation = replace(writer.conversation, focus=filed.number, focus_until=unit.now + FOCUS)
    talks.keep_apart(unit, filed, writer)
    return promises(unit, filed)


def promises(unit: Unit, ticket: Ticket) -> Findings:
    """What the resident is told: the number, and until when what is promised."""
    by = finished_by(ticket, unit.calendar, unit.now)
    milestones = {clock.name: clock.due for clock in ticket.clocks}
    assert ticket.complaint is not None  # it was filed as one
    return {
        "number": ticket.label,
        "by": by,
        "severity": str(ticket.complaint.severity),
        "reply_by": milestones.get("reply") or by,
        "plan_by": milestones.get("plan") or by,
    }


def file(unit: Unit, ticket: Ticket, told: Complaint, resident: Resident, actor: str) -> Ticket:
    """Give it its judgement, its route, its number and its clocks; page whom its gravity asks for (T01–T04, C05)."""
    proposal, accused = _judged(unit, ticket, told, resident)
    department, route = _department(unit, proposal, accused), routed(accused, unit.members, unit.estate.front_desk)
    complaint = replace(
        told,
        about=accused.about,
        accused_department=accused.department,
        accused_member=route.accused,
        accused_also=accused.also,
        nobody_else=route.nobody_else,
        nature=proposal.nature,
        content=proposal.content,
        tags=proposal.tags,
        severity=proposal.severity,
        ground=proposal.ground,
        reasons=proposal.reasons,
        dispatches=(Dispatch(department, unit.now),),
    )
    filed = desk.open_ticket(
        unit,
        replace(
            ticket,
            category=proposal.content,
            department=department,
            confined=route.confined,
            complaint=complaint,
        ),
        actor,
    )
    _say_who_is_missing(unit, filed, route)
    for news in to_confirm(filed):
        telling.announce(unit, filed, news)
    for alert in MAJOR if complaint.severity is Severity.MAJOR else ():
        alarm.page(unit, filed, alert)
    return filed


def _judged(unit: Unit, ticket: Ticket, told: Complaint, resident: Resident) -> tuple[Proposal, Against]:
    words, vocabulary, departments = f"{ticket.words} {told.accused}", unit.house.vocabulary, unit.estate.departments
    meant = answers.talk(unit, resident).understood(words)
    named = told.accused or words
    accused = against(named, departments, unit.members, vocabulary)
    whole = against(words, departments, unit.members, vocabulary)
    if told.accused and (accused == Against() or _same_by_name(accused, whole)):
        accused = whole
    return classify(words, meant, vocabulary, departments), accused


def _say_who_is_missing(unit: Unit, filed: Ticket, route: Route) -> None:
    """Above whom it is about nobody is linked: the operator hears that somebody has to be."""
    if route.lowered:
        log.warning("nobody is linked above whom a complaint is about", ticket=filed.label, reads=str(route.confined))
    if route.nobody_else:
        unit.write("house", alerts.NOBODY_TOLD, ticket=filed.id, words=str(route.confined))


def _same_by_name(told: Against, whole: Against) -> bool:
    """Whether the story names the member of whom their answer gives the title only."""
    if told.member is not None or whole.member is None:
        return False
    return told.about in (About.WORK, whole.about) and told.department in ("", whole.department)


def _department(unit: Unit, proposal: Proposal, accused: Against) -> str:
    """Who is to handle it: the department it is against, that of the equipment, else the centre."""
    if accused.department:
        return accused.department
    member = unit.member(accused.member)
    if member and member.department:
        return member.department
    return unit.estate.department_for("public-area") if proposal.content == "equipment" else unit.estate.front_desk


def call_press(unit: Unit, effect: CallPress, writer: Writer) -> Findings:
    """A journalist's question is the manager's; the bot says nothing on the matter (handbook/systems.md B25)."""
    if asked := next((one for one in writer.resident.open if one.category == PRESS and one.mine), None):
        more = AddWords(asked.number, effect.words, to_holder=True)
        return repairs.add_words(unit, more, writer) | {"reply_by": asked.by or unit.now}
    ticket = desk.open_ticket(
        unit,
        new_ticket(
            unit,
            Kind.ENQUIRY,
            category=PRESS,
            words=effect.words[:MAX_WORDS],
            reporter=writer.resident.id,
            confined=Level.MANAGER,
        ),
        writer.actor,
    )
    alarm.page(unit, ticket, Alert(Level.MANAGER, PRESS))
    reply = ticket.clock("reply")
    return {"number": ticket.label, "reply_by": reply.due if reply and reply.due else unit.now}


# ── the follow-up visit ──────────────────────────────────────────────────────────────────────────────────────────────


def answer_visit(unit: Unit, effect: AnswerVisit, writer: Writer) -> Findings:
    """回访: scores are kept, a case that is not solved is taken up again, a bad word is called about (systems.md B7)."""
    ticket = theirs(unit, effect.ticket, writer)
    if ticket.complaint is None:
        raise Refusal(Refused("ticket-not-found"))
    heard = _scored(unit, ticket, effect, writer)
    if not effect.solved:
        heard = _not_solved(unit, heard, effect.remark, writer)
    by = _answered(unit, heard, effect, writer)
    return {"number": ticket.label, **({"by": by} if by else {})}


def _scored(unit: Unit, ticket: Ticket, effect: AnswerVisit, writer: Writer) -> Ticket:
    given = (effect.attitude, effect.speed, effect.expertise)
    words = "/".join(str(one) for one in given if one) + f" {effect.remark}"
    rated = ticket
    if effect.attitude and effect.speed and effect.expertise:
        score = Score(effect.attitude, effect.speed, effect.expertise, effect.remark[:MAX_WORDS])
        rated = replace(ticket, score=score)
    if effect.solved:
        rated = confirmed_by_resident(rated, words.strip() or "—", unit.house.rules(ticket.estate, unit.now))
    return desk.settle(unit, ticket, Outcome(rated, "followed-up", words.strip()), writer.actor)


def _not_solved(unit: Unit, ticket: Ticket, words: str, writer: Writer) -> Ticket:
    """Taken up again; what is in work already has these words added."""
    name = {State.DONE: "reopen", State.CLOSED: "reopen-closed"}.get(ticket.state)
    if name:
        return desk.perform(unit, ticket, Action(name, words=words[:MAX_WORDS]), writer.actor)
    if not words:
        return ticket
    added = replace(ticket, later=(*ticket.later, words[:MAX_WORDS])) if words else ticket
    return desk.settle(unit, ticket, Outcome(added, "words-added", words[:MAX_WORDS]), writer.actor)


def _answered(unit: Unit, complaint: Ticket, effect: AnswerVisit, writer: Writer) -> datetime | None:
    """The visit is done, or somebody telephones: a call that was promised is a row, whatever became of the visit.
    Returns until when it is promised; pressed twice, it is one promise."""
    why, visit = _to_call_about(unit, complaint, effect, writer), _visit(unit, complaint)
    rules = unit.house.rules(complaint.estate, unit.now)
    if why and visit is None:
        visit = desk.open_ticket(unit, visits.visit_of(complaint, rules), "house")
    if visit is not None and not _promised(visit, why, unit.now):
        outcome = visits.to_be_called(visit, why, rules) if why else visits.answered(visit, rules)
        visit = desk.settle(unit, visit, settle(outcome, unit.calendar, unit.now), writer.actor)
    call = visit.clock("call") if visit else None
    return call.due if call else None


def _promised(visit: Ticket, why: str, now: datetime) -> bool:
    """Whether the call is promised for this already, and not broken."""
    call = visit.clock("call")
    asked = bool(why) and visit.visit is not None and visit.visit.call == why
    return asked and call is not None and call.due is not None and call.due > now


def _visit(unit: Unit, ticket: Ticket) -> Ticket | None:
    """Its follow-up visit, while it is not done."""
    number = ticket.complaint.visit if ticket.complaint else None
    found = tickets.by_number(unit.connection, ticket.estate, number) if number else None
    return found if found and found.open else None


def _to_call_about(unit: Unit, complaint: Ticket, effect: AnswerVisit, writer: Writer) -> str:
    """Why staff must telephone though they have answered; "" when nothing is left."""
    if not effect.solved:
        return "unsolved"
    if complaint.score and complaint.score.bad:
        return "bad-score"
    meant = answers.talk(unit, writer.resident).understood(effect.remark)
    return "grievance" if meant.intent == "complaint" and meant.confidence >= SURE else ""
