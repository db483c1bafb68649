"""The satisfaction survey (handbook/systems.md B8), kept so that nobody can be recognised by their answers.

No row holds one person's answers, so there is no order, no time and no transaction that could lead back to them:

- `survey_asked` knows who was asked and whether the matter is settled for them. An answer and a refusal leave the same
  mark. Its rows are deleted when the round closes.
- `survey_count` knows how often each score was given in each area: an answer adds one, whoever gave it. What one person
  said of two areas cannot be put together again.
- Remarks stand in the round's own row, in the order of their characters, which says nothing about when they came.
"""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Table, UniqueConstraint

from storage.columns import Id, Instant, metadata

survey_round = Table(
    "survey_round",
    metadata,
    Column("id", Id, primary_key=True),
    Column("estate", String(64), nullable=False),
    Column("number", Integer, nullable=False),  # year and month: 202612
    Column("opened", Instant, nullable=False),
    Column("closes", Instant, nullable=False),
    Column("closed", Instant, nullable=True),
    Column("asked", Integer, nullable=False, default=0),  # how many people, counted when it closes
    Column("answers", Integer, nullable=False, default=0),
    Column("remarks", JSON, nullable=False),  # a list of texts, sorted
    UniqueConstraint("estate", "number"),
)

survey_asked = Table(
    "survey_asked",
    metadata,
    Column("round_id", ForeignKey("survey_round.id"), primary_key=True, autoincrement=False),
    Column("person_id", ForeignKey("person.id"), primary_key=True, autoincrement=False),
    Column("settled", Boolean, nullable=False, default=False),  # answered, or does not wish to
)

survey_count = Table(
    "survey_count",
    metadata,
    Column("round_id", ForeignKey("survey_round.id"), primary_key=True, autoincrement=False),
    Column("area", String(16), primary_key=True),
    Column("score", Integer, primary_key=True, autoincrement=False),
    Column("times", Integer, nullable=False),
)
