"""《投诉处置记录表》: the register of dispatches, a row for each time the form went out (handbook/rules.md §11, T01)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.forms.facts import FormFacts, listed
from bot.forms.sheet import Block, Column, Kind, Sheet, Table
from bot.forms.words import Words
from flows.complaint import Dispatch, Overtime
from flows.messages import Term

TITLE = Term("form-title-register")
GIVEN = ((Term("form-given-signed-for"), 2), (Term("form-given-came-back"), 2))
OURS = ((Term("form-sent-at"), 2), (Term("form-department"), 2), (Term("form-overtime"), 3))


def register(rows: Sequence[FormFacts], words: Words, name: str) -> Sheet:
    """One sheet for these complaints, oldest dispatch first."""
    found = sorted(
        ((facts, one, place) for facts in rows for place, one in enumerate(facts.complaint.dispatches)),
        key=lambda row: (row[1].sent, row[0].ticket.number),
    )
    columns = [Column(words.say(Term("form-number")), 1)]
    columns += [Column(words.say(label), share, given=True) for label, share in GIVEN]
    columns += [Column(words.say(label), share) for label, share in OURS]
    bands = (
        ("", 1, False),
        (words.say(Term("form-heading-given")), len(GIVEN), True),
        (words.say(Term("form-heading-ours")), len(OURS), False),
    )
    table = Table(tuple(columns), tuple(_row(*row) for row in found), bands)
    return Sheet(
        kind=Kind.REGISTER,
        name=name,
        company=words.estate.company,
        title=words.say(TITLE),
        facts=(
            (words.say(Term("form-of")), name),
            (words.say(Term("form-estate")), words.estate.name),
            (words.say(Term("form-rows")), str(len(found))),
        ),
        blocks=(Block("", True, table=table),),
        notes=(words.say(Term("form-note-press")),),
        wide=True,
    )


def _row(facts: FormFacts, one: Dispatch, place: int) -> tuple[str, ...]:
    """Overtime is the complaint's, not the dispatch's: it stands once, in the complaint's last row."""
    last = place == len(facts.complaint.dispatches) - 1
    signer = facts.signed(one.signer, one.signed)
    return (
        facts.ticket.label,
        listed(signer.name, signer.at),
        facts.at(one.returned),
        facts.at(one.sent),
        facts.words.department(one.department),
        listed(*(_overtime(facts, each) for each in facts.complaint.overtimes)) if last else "",
    )


def _overtime(facts: FormFacts, one: Overtime) -> str:
    """Asked for by whom, until when and why; decided by whom, or waiting for the role that decides."""
    asked = facts.words.say(
        Term("form-overtime-asked"), member=facts.member(one.by), until=facts.at(one.until), reason=one.reason
    )
    if one.approved is None:
        return listed(asked, facts.words.say(Term("form-overtime-waits"), role=facts.say(Term(f"role-{one.approver}"))))
    decided = "form-overtime-approved" if one.approved else "form-overtime-refused"
    return listed(asked, facts.words.say(Term(decided), member=facts.member(one.decider), at=facts.at(one.decided)))
