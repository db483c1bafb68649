"""To which level a complaint goes: the one above whom it is about (handbook/rules.md §24 D1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.complaint import About
from flows.estate import Role
from flows.people import Level, Member
from flows.rules.accused import OF_ROLE, Against
from flows.rules.complaints.seeing import CONFINED, LEVELS, of_the_centre
from flows.rules.ranks import RANK

DOWNWARDS = (Level.GM, Level.MANAGER, Level.SUPERVISOR)  # never to those without rank


@dataclass(frozen=True, slots=True)
class Route:
    """`accused` is a member. `lowered`: nobody is there above whom it is about, so it is for the highest of the others;
    `nobody_else`: there are no others, so it is theirs, without who complained."""

    accused: int | None
    confined: Level
    lowered: bool = False
    nobody_else: bool = False


def routed(accused: Against, members: Sequence[Member], front_desk: str) -> Route:
    """By the levels that are filled. Nobody reads of themselves, and nothing is nobody's (design §5)."""
    wanted = confined_to(accused, front_desk)
    if wanted is Level.ROOM or any(_readers(wanted, accused, accused.member, members, front_desk)):
        return Route(accused.member, wanted)
    who = accused.member or _only(accused.about, members)
    for level in DOWNWARDS[DOWNWARDS.index(wanted) + 1 :] if who else ():
        if any(_readers(level, accused, who, members, front_desk)):
            return Route(who, level, lowered=True)
    highest = max((RANK[one.role] for one in members if who in (None, one.id)), default=0)
    own = next((level for level in DOWNWARDS if RANK[LEVELS[level]] <= highest), wanted)
    return Route(who, own, lowered=True, nobody_else=True)


def confined_to(accused: Against, front_desk: str) -> Level:
    """The lowest level that may see it, were every level filled. The front desk's own work does not hang in its
    room."""
    at_the_desk = accused.about is About.WORK and accused.department == front_desk
    return Level.SUPERVISOR if at_the_desk else CONFINED.get(accused.about, Level.ROOM)


def _readers(
    level: Level, accused: Against, who: int | None, members: Sequence[Member], front_desk: str
) -> Iterator[Member]:
    """Who could be given it, were it confined to this level."""
    for one in members:
        theirs = one.role is Role.DEPARTMENT_HEAD and one.department == accused.department
        if (
            RANK[one.role] >= RANK[LEVELS[level]]
            and one.id != who
            and one.id not in accused.also
            and (theirs or of_the_centre(one, front_desk))
        ):
            yield one


def _only(about: About, members: Sequence[Member]) -> int | None:
    """Whom a title means where only one member has it."""
    found = [one.id for one in members if about is not About.WORK and OF_ROLE[one.role] is about]
    return found[0] if len(found) == 1 else None
