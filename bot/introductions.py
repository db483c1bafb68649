"""Who speaks when staff write to a resident: the department, its number, the prescribed first words (rules.md §5)."""

from __future__ import annotations

from bot.unit import Unit
from flows.estate import Role
from flows.messages import Say
from flows.people import Member
from flows.rules.ranks import RANK


def speaker(unit: Unit, member: Member, department: str) -> dict[str, str]:
    """Who speaks, as residents read it: a department; a manager speaks for the office (handbook/rules.md §5).
    `department` is the one that the matter lies with, for who has none of the estate's."""
    if RANK[member.role] >= RANK[Role.MANAGER]:
        name = unit.house.speech.words(f"role-{member.role}", unit.staff_language, unit.estate)
    else:
        names = {one.key: one.name for one in unit.estate.departments}
        name = names.get(member.department) or names.get(department) or names[unit.estate.front_desk]
    return {"department": name, "staff_no": member.staff_no or member.name}


def introduction(unit: Unit, member: Member, department: str) -> Say:
    """What comes before a member's first words in a matter. A company that is named like the department is not named
    twice."""
    said = speaker(unit, member, department)
    if unit.estate.company.endswith(said["department"]):
        said = said | {"department": ""}
    superior = RANK[member.role] >= RANK[Role.MANAGER]
    return Say("intro-superior" if superior else "intro-glad-to-serve", said)


def reply(unit: Unit, member: Member, department: str, label: str, words: str, photos: tuple[str, ...]) -> Say:
    """The words of a member about the matter of this label, with who says them."""
    args = {**speaker(unit, member, department), "number": label, **({"words": words} if words else {})}
    return Say("staff-reply" if words else "staff-reply-photo", args, photos=photos)
