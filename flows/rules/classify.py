"""What a complaint is judged to be before anybody has looked at it: the bot proposes, the desk sets, the supervisor
confirms (handbook/rules.md §§2–4, C02, C05, C28)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flows.complaint import CONTENTS, TAGS, Ground, Nature, Severity
from flows.estate import Department
from flows.rules.accused import department_named, named_by
from flows.understanding import Understanding, Vocabulary, complained_of, complaint_findings, is_contract_broken
from flows.understanding.lexicon import Findings

OURS = ("service-attitude", "service-quality", "equipment", "fees", "parcels", "cleaning", "sudden-event")
THIRD_PARTY = ("neighbour", "noise", "pets", "parking", "decoration", "other")  # neighbours': we are asked for help
SERVICE = ("service-attitude", "service-quality", "equipment", "fees", "cleaning", "sudden-event", "parcels")
NEAR_AMOUNT = 24  # characters between a loss and its figure


@dataclass(frozen=True, slots=True)
class Proposal:
    """The bot's proposal. `reasons` are scripts `why-…` that say it to staff."""

    nature: Nature
    content: str
    tags: tuple[str, ...]
    severity: Severity
    ground: Ground | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Heard:
    """What the words say, looked up once."""

    found: Findings
    labels: tuple[str, ...]
    ours: bool  # it is about our own work
    asks: bool  # it asks or suggests
    named: bool = False  # somebody of ours by name

    def of(self, *meanings: str) -> bool:
        return bool(self.found.of(*(f"severity.{meaning}" for meaning in meanings)))

    @property
    def ranked(self) -> bool:
        return bool(self.found.of("accused.head", "accused.manager"))

    @property
    def conduct(self) -> bool:
        """How one of our people behaved; a neighbour who smokes is none."""
        ours = self.ranked or bool(self.found.of("accused.person"))
        return "service-attitude" in self.labels or (ours and bool(self.found.of("accused.conduct")))


def classify(
    words: str, meant: Understanding, vocabulary: Vocabulary, departments: Sequence[Department] = ()
) -> Proposal:
    """Nature, content and severity of a complaint as told. `meant` is the understanding of its words."""
    found = complaint_findings(words, vocabulary)
    first = (meant.category,) if meant.intent == "complaint" and meant.category not in (None, "other") else ()
    labels = tuple(dict.fromkeys(label for label in (*first, *complained_of(words, vocabulary)) if label))
    ours = bool(department_named(words, departments, vocabulary)) or bool(set(labels) & set(OURS))
    ours = ours and not ("neighbour" in labels and not set(labels) & {"service-attitude", "service-quality", "fees"})
    suggests = bool(found.of("grievance.suggestion", "grievance.criticism"))
    named = bool(named_by(words, departments, vocabulary))
    heard = _Heard(found, labels, ours, suggests or meant.intent == "enquiry", named)
    nature, why = _nature(heard, meant)
    severity, ground, how = _severity(heard, nature)
    return Proposal(nature, _content(heard, meant), _tags(labels), severity, ground, (why, how))


def _content(heard: _Heard, meant: Understanding) -> str:
    """The first of the handbook's four that is named; what has only a tag is a matter of service."""
    named = next((label for label in heard.labels if label in CONTENTS), None)
    if named == "service-quality" and "equipment" in heard.labels:
        return "equipment"
    if named:
        return named
    if heard.found.of("grievance.outage"):
        return "sudden-event"
    if heard.found.of("grievance.equipment") and not set(heard.labels) & set(OURS):
        return "equipment"
    return "equipment" if meant.intent == "repair" else "service-quality"


def _tags(labels: tuple[str, ...]) -> tuple[str, ...]:
    named = tuple(label for label in labels if label in TAGS and label != "other")
    return named or (("other",) if labels == ("other",) else ())


def _nature(heard: _Heard, meant: Understanding) -> tuple[Nature, str]:
    """Provisional: 有效 ② where loss or fault is alleged, else 沟通性 (C28)."""
    if heard.of("injury", "loss", "damage"):
        return Nature.VALID, "why-nature-loss"
    fault = heard.of("promise", "vain", "fault") or is_contract_broken(heard.found)
    if fault or heard.ranked or heard.conduct or heard.named:
        return Nature.VALID, "why-nature-fault"
    if heard.asks and not heard.labels:
        return Nature.CONSULT, "why-nature-consult"
    ill_kept = heard.ours or heard.found.of("grievance.outage", "grievance.equipment")
    if ill_kept or meant.intent == "repair":
        return Nature.VALID, "why-nature-fault"
    if heard.asks:
        return Nature.CONSULT, "why-nature-consult"
    if set(heard.labels) & set(THIRD_PARTY):
        return Nature.HELP, "why-nature-help"
    return Nature.VENT, "why-nature-vent"


def _severity(heard: _Heard, nature: Nature) -> tuple[Severity, Ground | None, str]:
    if nature is not Nature.VALID:
        return Severity.MINOR, None, "why-severity-communicative"
    neighbours = bool(set(heard.labels) & set(THIRD_PARTY)) and not heard.of("fault", "vain", "promise")
    if heard.of("promise") or is_contract_broken(heard.found):
        return Severity.MAJOR, Ground.BROKEN_PROMISE, "why-severity-promise"
    if heard.of("vain") and set(heard.labels) & set(SERVICE) and not _only_neighbours(heard):
        return Severity.MAJOR, Ground.BROKEN_PROMISE, "why-severity-vain"
    if heard.of("injury") and not neighbours:
        return Severity.MAJOR, Ground.LOSS_OR_INJURY, "why-severity-injury"
    if heard.of("loss") or _costly(heard.found):
        return Severity.MAJOR, Ground.LOSS_OR_INJURY, "why-severity-loss"
    if heard.conduct:
        return Severity.IMPORTANT, None, "why-severity-attitude"
    if heard.of("injury", "damage"):
        return Severity.IMPORTANT, None, "why-severity-damage"
    if heard.ranked or heard.named or {"service-quality", "fees"} & set(heard.labels) or heard.of("fault", "vain"):
        return Severity.IMPORTANT, None, "why-severity-fault"
    return Severity.MINOR, None, "why-severity-minor"


def _only_neighbours(heard: _Heard) -> bool:
    """Told often of what neighbours do: grave, but no service of ours was promised and withheld."""
    service = set(heard.labels) & set(SERVICE) - {"cleaning", "service-quality"}
    return bool(set(heard.labels) & set(THIRD_PARTY)) and not service


def _costly(found: Findings) -> bool:
    return any(found.near(span, NEAR_AMOUNT, "severity.amount") for span in found.of("severity.damage"))
