"""《客户投诉意见表》: one for each complaint (handbook/rules.md §11, 篇4 4.(4)3)①)."""

from __future__ import annotations

from bot.forms.definitions import Entry, Form, Part, Told
from bot.forms.facts import FormFacts, listed
from bot.forms.sheet import Kind, Signature
from flows.messages import Term
from flows.ticket import Closing


def _time_and_place(facts: FormFacts) -> str:
    return listed(facts.complaint.happened, facts.ticket.place)


def _accused(facts: FormFacts) -> str:
    """In the resident's own words; beneath them whom the office found to be meant."""
    complaint = facts.complaint
    department = facts.words.department(complaint.accused_department) if complaint.accused_department else ""
    known = [name for name in (facts.member(complaint.accused_member), department) if name]
    return listed(complaint.accused, *(name for name in known if name not in complaint.accused))


def _story(facts: FormFacts) -> str:
    return listed(facts.ticket.words, *facts.ticket.later)


def reach(facts: FormFacts) -> str:
    """How to reach them: what they asked for, else whatever is on file."""
    if facts.hidden:
        return facts.say(Term("form-anonymous-reach"))
    return listed(" ".join(filter(None, (facts.reporter(), facts.phone()))), facts.home(), facts.complaint.reach)


def _head_of_department(facts: FormFacts) -> Signature:
    """Who brought the handled form back; until then whoever says that it is handled."""
    caption = Term("form-signed-head")
    brought = facts.signed_by_act("return-form", caption=caption)
    return brought or facts.signed(facts.complaint.doer, facts.complaint.handled, caption)


def receiver(facts: FormFacts) -> Signature:
    """Who took it down for the resident; of one told to the assistant, who judged it at the desk."""
    ticket = facts.ticket
    if ticket.filed_by is not None:
        return facts.signed(ticket.filed_by, ticket.filed)
    return facts.signed_by_act("set-severity", "set-nature", "set-content", "open-case") or facts.signed(
        facts.complaint.set_by, None
    )


def _nature(facts: FormFacts) -> str:
    """Provisional until it is closed (C28)."""
    nature = facts.say(Term(f"form-nature-{facts.complaint.nature}"))
    if facts.ticket.open:
        return facts.words.say(Term("form-provisional"), words=nature)
    return nature


def content(facts: FormFacts) -> str:
    words = [facts.say(Term(f"form-content-{facts.complaint.content}"))]
    words += [facts.say(Term(f"form-tag-{tag}")) for tag in facts.complaint.tags]
    return facts.say(Term("form-comma")).join(words)


def _severity(facts: FormFacts) -> Told:
    complaint = facts.complaint
    ground = facts.say(Term(f"form-ground-{complaint.ground}")) if complaint.ground else ""
    return listed(facts.say(Term(f"form-severity-{complaint.severity}")), ground)


def _confirmed(facts: FormFacts) -> Told:
    return facts.signed(facts.complaint.confirmed_by, facts.complaint.confirmed)


def _sent(facts: FormFacts) -> str:
    return listed(
        *(
            facts.words.say(Term("form-sent"), department=facts.words.department(one.department), at=facts.at(one.sent))
            for one in facts.complaint.dispatches
        )
    )


def _returned(facts: FormFacts) -> str:
    dispatched = [one.returned for one in facts.complaint.dispatches if one.returned]
    return facts.at(facts.complaint.returned or max(dispatched, default=None))


def _due(facts: FormFacts) -> str:
    clock = facts.ticket.clock("resolve")
    return facts.at(clock.due if clock else None)


def _photos(facts: FormFacts) -> str:
    return facts.words.say(Term("form-photos"), count=len(facts.ticket.photos)) if facts.ticket.photos else ""


def _corrective(facts: FormFacts) -> str:
    told = facts.complaint.corrective
    if told is None:
        return ""
    return facts.words.say(Term("form-corrective"), cause=told.cause, measure=told.measure, until=told.until)


def _visit(facts: FormFacts) -> str:
    """A visit counts when staff or the resident have ended it, not when the assistant has asked."""
    visit = facts.visit
    if visit is None or visit.closing is not Closing.VISITED:
        return ""
    score = visit.score
    scores = ""
    if score:
        scores = facts.words.say(
            Term("form-scores"), attitude=score.attitude, speed=score.speed, expertise=score.expertise
        )
    return listed(facts.at(visit.closed), scores, score.remark if score else "", visit.result)


HEAD = (
    Entry(Term("form-number"), lambda facts: facts.ticket.label),
    Entry(Term("form-estate"), lambda facts: facts.words.estate.name),
    Entry(Term("form-received"), lambda facts: facts.at(facts.ticket.filed)),
)

OPINION = Form(
    Kind.OPINION,
    Term("form-title-opinion"),
    HEAD,
    (
        Part(
            Term("form-heading-given"),
            True,
            (
                Entry(Term("form-given-time-place"), _time_and_place),
                Entry(Term("form-given-accused"), _accused),
                Entry(Term("form-given-story"), _story, lines=6),
                Entry(Term("form-given-wants"), lambda facts: facts.complaint.wants, lines=2),
                Entry(Term("form-given-reach"), reach),
                Entry(
                    Term("form-given-handling"),
                    lambda facts: facts.complaint.handling,
                    lines=4,
                    also=_head_of_department,
                ),
            ),
        ),
        Part(
            Term("form-heading-ours"),
            False,
            (
                Entry(Term("form-receiver"), receiver, half=True),
                Entry(Term("form-severity-confirmed"), _confirmed, half=True),
                Entry(Term("form-nature"), _nature, half=True),
                Entry(Term("form-content"), content, half=True),
                Entry(Term("form-severity"), _severity, half=True),
                Entry(Term("form-photos-label"), _photos, half=True),
                Entry(Term("form-wish"), lambda facts: facts.at(facts.complaint.wish), half=True),
                Entry(Term("form-due"), _due, half=True),
                Entry(Term("form-sent-label"), _sent),
                Entry(Term("form-returned"), _returned, half=True),
                Entry(Term("form-notified"), lambda facts: facts.at(facts.complaint.told), half=True),
                Entry(Term("form-plan"), lambda facts: facts.complaint.plan),
                Entry(Term("form-corrective-label"), _corrective),
                Entry(Term("form-visit"), _visit),
            ),
        ),
    ),
    (Term("form-note-press"), Term("form-note-keep")),
)
