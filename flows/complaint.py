"""A complaint (投诉) as the rules see it: what was told, what it was judged to be, and what was done about it.

The facts of the three books of handbook/rules.md §11 (C09: one ticket, three views). It hangs on its `Ticket`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flows.estate import Role

CONTENTS = ("equipment", "service-attitude", "service-quality", "sudden-event")  # handbook/rules.md §3
TAGS = ("neighbour", "noise", "parking", "pets", "cleaning", "decoration", "fees", "parcels", "other")  # §24
CASE_GROUNDS = ("on-site", "found-by-us", "worth-following", "emergency", "outside-duty")  # 立项 a–e, §8


class Nature(StrEnum):
    """性质: provisional at intake, final at closing (§2, C28)."""

    VALID = "valid"
    HELP = "help"
    CONSULT = "consult"
    VENT = "vent"


class Severity(StrEnum):
    """Lowest first (§4)."""

    MINOR = "minor"
    IMPORTANT = "important"
    MAJOR = "major"


class Ground(StrEnum):
    """Why it is 重大 (§4 a–c)."""

    BROKEN_PROMISE = "broken-promise"
    LOSS_OR_INJURY = "loss-or-injury"
    ONE_MONTH = "one-month"


class About(StrEnum):
    """What it is against; it decides who may see it (§24 D1)."""

    WORK = "work"  # a department's work
    PERSON = "person"  # a member without rank
    HEAD = "head"  # a department head or supervisor
    MANAGER = "manager"


class Case(StrEnum):
    """立项: what the desk has decided (§8)."""

    UNDECIDED = "undecided"
    ASKED = "asked"  # 请示主管
    OPENED = "opened"
    EXPLAINED = "explained"  # 不立项: explained, and the resident has no more questions (f)


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One row of 《投诉处置记录表》: the form sent to a department, and when it came back."""

    department: str
    sent: datetime
    signer: int | None = None  # member
    signed: datetime | None = None
    returned: datetime | None = None


@dataclass(frozen=True, slots=True)
class Overtime:
    """A request for more time; `approved` is None until the named role decides (§7)."""

    asked: datetime
    by: int  # member
    reason: str
    until: datetime
    approver: Role
    approved: bool | None = None
    decider: int | None = None  # member
    decided: datetime | None = None


@dataclass(frozen=True, slots=True)
class Corrective:
    """What brought it about, what is done so that it does not happen again, and by when (systems.md C8)."""

    cause: str
    measure: str
    until: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """Everything about a complaint that other tickets do not have."""

    # as the resident told it
    happened: str = ""  # when, in their words
    accused: str = ""  # whom or which department, in their words
    wants: str = ""  # what they ask for
    reach: str = ""  # how to reach them, where it is not their chat
    wish: datetime | None = None  # until when they ask for it to be settled
    anonymous: bool = False  # to neighbours, on their wish

    # whom it is against (D1)
    about: About = About.WORK
    accused_department: str = ""
    accused_member: int | None = None
    accused_also: tuple[int, ...] = ()  # further members whom it names
    nobody_else: bool = False  # nobody was there but whom it is about: they read it, without who complained

    # what it was judged to be: the bot proposes, the desk sets, the supervisor confirms 重要 and 重大 (§4)
    nature: Nature = Nature.VENT
    content: str = "service-quality"
    tags: tuple[str, ...] = ()
    severity: Severity = Severity.MINOR
    ground: Ground | None = None
    reasons: tuple[str, ...] = ()  # why the bot proposes it: scripts `why-…`
    set_by: int | None = None  # member of the desk
    set_at: datetime | None = None  # when it last became another severity by their setting
    confirmed_by: int | None = None
    confirmed: datetime | None = None
    upgraded: datetime | None = None  # by the one-month rule

    # 立项
    case: Case = Case.UNDECIDED
    case_ground: str = ""
    case_at: datetime | None = None
    case_by: int | None = None

    # handling
    dispatches: tuple[Dispatch, ...] = ()
    plan: str = ""
    planned: datetime | None = None
    nudged: bool = False  # the same-day target was spoken of (C01)
    apologised: bool = False  # for being late: once, whatever else is late (C16)
    overtimes: tuple[Overtime, ...] = ()
    parked: datetime | None = None  # cannot be handled now; with the manager's note
    park_note: str = ""
    reviewed: datetime | None = None  # put to the quarterly review

    # 销项
    handled: datetime | None = None
    doer: int | None = None
    handling: str = ""  # how it was handled, as the department head writes it into the form
    returned: datetime | None = None  # the form is back at the centre
    told: datetime | None = None  # the result was told to the resident
    further: str = ""  # a further problem that is not a case of its own yet (d)
    linked: tuple[int, ...] = ()  # the cases of further problems, by number (c)
    evidence: str = ""
    verifier: int | None = None
    verified: datetime | None = None
    approver: int | None = None  # the head's agreement to closing (e, rule c)
    approved: datetime | None = None
    corrective: Corrective | None = None
    visit: int | None = None  # the ticket of its follow-up visit, by number
    training: bool = False  # a supervisor has marked it as a training case (systems.md C9)

    def accuses(self, member: int) -> bool:
        return member == self.accused_member or member in self.accused_also

    @property
    def overtime(self) -> Overtime | None:
        """The request that waits for a decision."""
        last = self.overtimes[-1] if self.overtimes else None
        return last if last and last.approved is None else None


@dataclass(frozen=True, slots=True)
class Visit:
    """回访 of a complaint, a ticket of its own: it lives on when the complaint is closed (T18)."""

    about: int  # the complaint, by number
    ask_at: datetime | None = None  # when the bot asks
    asked: datetime | None = None
    call: str = ""  # why staff must telephone: silence, unreachable, bad-score, grievance, unsolved
    appointed: datetime | None = None  # when a call was promised for (T22)
    solved: bool | None = None
