"""《投诉记录月总结表》: the handbook gives its name alone, so every column is ours (rules.md §11, C20, systems.md C1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.forms.sheet import Block, Column, Field, Kind, Sheet, Signature, Table
from bot.forms.words import Words
from flows.messages import Term
from flows.rules.figures import Figures, Share
from flows.ticket import Ticket

MINUS = "\N{MINUS SIGN}"  # as wide as the plus above it, and no spreadsheet reckons with it


def month_sheet(
    words: Words, name: str, now: Figures, before: Figures, left_open: Sequence[Ticket], scope: Term
) -> Sheet:
    """`name` is the month, 2026-11; `before` the month before it; `left_open` the complaints still open."""
    say = words.say
    return Sheet(
        kind=Kind.MONTH,
        name=name,
        company=words.estate.company,
        title=say(Term("form-title-month")),
        facts=(
            (say(Term("form-of-month")), name),
            (say(Term("form-estate")), words.estate.name),
            (say(Term("form-scope")), say(scope)),
        ),
        blocks=(
            Block(say(Term("form-heading-overview")), False, table=_overview(words, now, before)),
            _spread(words, Term("form-heading-nature"), "form-nature", now.natures, before.natures),
            _spread(words, Term("form-heading-severity"), "form-severity", now.severities, before.severities),
            _spread(words, Term("form-heading-content"), "form-content", now.contents, before.contents),
            _departments(words, now, before),
            _tags(words, now, before),
            Block(say(Term("form-heading-clocks")), False, table=_clocks(words, now, before), half=True),
            Block(say(Term("form-heading-open")), False, table=_open(words, left_open)),
            Block(say(Term("form-heading-lessons")), False, table=_lessons(words, now)),
            _hands(words),
        ),
        notes=(say(Term("form-note-month")), say(Term("form-note-repeat")), say(Term("form-note-visits"))),
    )


def _overview(words: Words, now: Figures, before: Figures) -> Table:
    rows: list[tuple[Term, str, str, str]] = []

    def count(label: Term, this: int, last: int) -> None:
        rows.append((label, str(this), str(last), _signed(this - last, "d")))

    def share(label: Term, this: Share, last: Share) -> None:
        points = ""
        if this.rate is not None and last.rate is not None:
            points = words.say(Term("form-points"), points=_signed((this.rate - last.rate) * 100, ".1f"))
        rows.append((label, words.rate(this), words.rate(last), points))

    count(Term("form-count-received"), now.received, before.received)
    count(Term("form-count-cases"), now.cases, before.cases)
    count(Term("form-count-closed"), now.closed, before.closed)
    count(Term("form-count-open"), now.open, before.open)
    count(Term("form-count-retracted"), now.retracted, before.retracted)
    share(Term("form-count-on-time"), now.settled.share, before.settled.share)
    count(Term("form-count-overtimes"), now.overtimes, before.overtimes)
    share(Term("form-count-repeated"), now.repeated, before.repeated)
    share(Term("form-count-visits"), now.visits, before.visits)
    columns = (
        Column(words.say(Term("form-column-figure")), 4),
        Column(words.say(Term("form-column-month")), 3, number=True),
        Column(words.say(Term("form-column-before")), 3, number=True),
        Column(words.say(Term("form-column-change")), 2, number=True),
    )
    return Table(columns, tuple((words.say(label), *told) for label, *told in rows))


def _signed(change: float, form: str) -> str:
    return f"{change:+{form}}".replace("-", MINUS) if change else "0"


def _spread(words: Words, heading: Term, prefix: str, now: Mapping[str, int], before: Mapping[str, int]) -> Block:
    """Counts by kind, every kind named, each with its share."""
    total = sum(now.values())
    rows = tuple(
        (words.say(Term(f"{prefix}-{key}")), str(count), _percent(words, count, total), str(before.get(key, 0)))
        for key, count in now.items()
    )
    return Block(words.say(heading), False, table=Table(_counting(words), rows), half=True)


def _departments(words: Words, now: Figures, before: Figures) -> Block:
    total = now.received
    rows = tuple(
        (words.department(key), str(count), _percent(words, count, total), str(before.departments.get(key, 0)))
        for key, count in now.departments.items()
    )
    heading = words.say(Term("form-heading-department"))
    return Block(heading, False, table=Table(_counting(words), rows), half=True)


def _tags(words: Words, now: Figures, before: Figures) -> Block:
    """A complaint may have several tags or none, so these have shares of the complaints, and only those that occur."""
    rows = tuple(
        (words.say(Term(f"form-tag-{key}")), str(count), _percent(words, count, now.received), str(before.tags[key]))
        for key, count in now.tags.items()
        if count or before.tags[key]
    )
    return Block(words.say(Term("form-heading-tags")), False, table=Table(_counting(words), rows), half=True)


def _counting(words: Words) -> tuple[Column, ...]:
    return (
        Column(words.say(Term("form-column-kind")), 5),
        Column(words.say(Term("form-column-count")), 2, number=True),
        Column(words.say(Term("form-column-share")), 3, number=True),
        Column(words.say(Term("form-column-before")), 2, number=True),
    )


def _percent(words: Words, count: int, total: int) -> str:
    return words.say(Term("form-percent"), percent=f"{100 * count / total:.0f}") if total else ""


def _clocks(words: Words, now: Figures, before: Figures) -> Table:
    rows = tuple(
        (words.say(Term(f"form-clock-{name}")), str(kept.on_time), str(kept.late), str(kept.running))
        for name, kept in now.clocks.items()
        if any((kept.on_time, kept.late, kept.running, before.clocks[name].late))
    )
    columns = (
        Column(words.say(Term("form-column-clock")), 6),
        Column(words.say(Term("form-column-on-time")), 2, number=True),
        Column(words.say(Term("form-column-late")), 2, number=True),
        Column(words.say(Term("form-column-running")), 2, number=True),
    )
    return Table(columns, rows)


def _open(words: Words, left_open: Sequence[Ticket]) -> Table:
    columns = (
        Column(words.say(Term("form-number")), 2),
        Column(words.say(Term("form-received")), 3),
        Column(words.say(Term("form-severity")), 2),
        Column(words.say(Term("form-department")), 2),
        Column(words.say(Term("form-due")), 3),
    )
    return Table(columns, tuple(_open_row(words, one) for one in left_open))


def _open_row(words: Words, ticket: Ticket) -> tuple[str, ...]:
    complaint, clock = ticket.complaint, ticket.clock("resolve")
    return (
        ticket.label,
        words.at(ticket.filed),
        words.say(Term(f"form-severity-{complaint.severity}")) if complaint else "",
        words.department((complaint.accused_department if complaint else "") or ticket.department),
        words.at(clock.due if clock else None),
    )


def _lessons(words: Words, now: Figures) -> Table:
    columns = (
        Column(words.say(Term("form-number")), 2),
        Column(words.say(Term("form-column-cause")), 4),
        Column(words.say(Term("form-column-measure")), 4),
        Column(words.say(Term("form-column-until")), 2),
    )
    told = ((one.label, one.corrective) for one in now.lessons)
    return Table(columns, tuple((label, each.cause, each.measure, each.until) for label, each in told))


def _hands(words: Words) -> Block:
    """The supervisor reckons it up, the manager reads it (T14): both sign by hand, on the day they do."""
    made = Field(words.say(Term("form-made-by")), "", (Signature(),), half=True)
    read = Field(words.say(Term("form-read-by")), "", (Signature(),), half=True)
    analysis = Field(words.say(Term("form-analysis")), lines=4)
    return Block(words.say(Term("form-heading-hands")), False, (analysis, made, read))
