"""《维修服务单》: one for each repair; the resident's press stands for the signature (handbook/rules.md §§9, 11, 25)."""

from __future__ import annotations

from bot.forms.definitions import Entry, Form, Part
from bot.forms.facts import FormFacts, listed
from bot.forms.sheet import Kind, Signature
from flows.messages import Term
from flows.ticket import Closing


def _signed(facts: FormFacts) -> Signature:
    """Only the resident's own press; what staff closed without it stays unsigned."""
    if facts.ticket.closing is not Closing.CONFIRMED:
        return Signature()
    found = facts.pressed("sign")
    name = facts.reporter()
    if found and found[0] == "person" and found[1] != facts.ticket.reporter:  # a neighbour who shares the fault
        known = facts.names.residents.get(found[1])
        name = known.name if known else ""
    return Signature("", name, facts.at(facts.ticket.closed))


def _copy(facts: FormFacts) -> str:
    """The centre has it as soon as it is signed: the same press."""
    if facts.ticket.closing is not Closing.CONFIRMED:
        return ""
    return facts.words.say(Term("form-copy-kept"), at=facts.at(facts.ticket.closed))


def _contact(facts: FormFacts) -> str:
    return " ".join(filter(None, (facts.reporter(), facts.phone())))


def _appointment(facts: FormFacts) -> str:
    start, end = facts.ticket.appointment, facts.ticket.appointment_end
    if start is None:
        return ""
    clock = f"{end.astimezone(facts.words.estate.hours.timezone):%H:%M}" if end else ""
    return facts.words.say(Term("form-from-until"), at=facts.at(start), until=clock) if clock else facts.at(start)


def _fee(facts: FormFacts) -> str:
    quote = facts.ticket.quote
    if quote is None:
        return ""
    agreed = (
        "form-quote-open" if quote.agreed is None else "form-quote-agreed" if quote.agreed else "form-quote-refused"
    )
    return listed(quote.amount, quote.work, facts.say(Term(agreed)))


def _score(facts: FormFacts) -> str:
    score = facts.ticket.score
    if score is None:
        return ""
    said = facts.words.say(Term("form-scores"), attitude=score.attitude, speed=score.speed, expertise=score.expertise)
    return listed(said, score.remark)


def _urgency(facts: FormFacts) -> str:
    return facts.say(Term("form-urgent" if facts.ticket.emergency else "form-ordinary"))


def _photos(facts: FormFacts) -> str:
    return facts.words.say(Term("form-photos"), count=len(facts.ticket.photos)) if facts.ticket.photos else ""


REPAIR = Form(
    Kind.REPAIR,
    Term("form-title-repair"),
    (
        Entry(Term("form-number"), lambda facts: facts.ticket.label),
        Entry(Term("form-estate"), lambda facts: facts.words.estate.name),
        Entry(Term("form-reported"), lambda facts: facts.at(facts.ticket.filed)),
    ),
    (
        Part(
            Term("form-heading-given"),
            True,
            (
                Entry(Term("form-given-signature"), _signed),
                Entry(Term("form-given-copy"), _copy),
            ),
        ),
        Part(
            Term("form-heading-ours"),
            False,
            (
                Entry(Term("form-house"), FormFacts.home, half=True),
                Entry(Term("form-contact"), _contact, half=True),
                Entry(Term("form-place"), lambda facts: facts.ticket.place, half=True),
                Entry(
                    Term("form-fault-kind"),
                    lambda facts: facts.say(Term(f"category-{facts.ticket.category}")),
                    half=True,
                ),
                Entry(Term("form-fault"), lambda facts: listed(facts.ticket.words, *facts.ticket.later), lines=3),
                Entry(Term("form-urgency"), _urgency, half=True),
                Entry(Term("form-photos-label"), _photos, half=True),
                Entry(Term("form-appointment"), _appointment),
                Entry(
                    Term("form-worker"),
                    lambda facts: facts.signed(facts.ticket.holder, facts.ticket.accepted),
                    half=True,
                ),
                Entry(Term("form-arrived"), lambda facts: facts.at(facts.ticket.arrived), half=True),
                Entry(Term("form-fee"), _fee, lines=2),
                Entry(Term("form-result"), lambda facts: facts.ticket.result, lines=3),
                Entry(Term("form-done"), lambda facts: facts.at(facts.ticket.done), half=True),
                Entry(Term("form-score"), _score, half=True),
            ),
        ),
    ),
    (Term("form-note-press"),),
)
