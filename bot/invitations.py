"""The household's own: the head invites, and whoever moves out ends their binding (handbook/systems.md B22)."""

from __future__ import annotations

from bot import booking_homes, post
from bot.redeeming import HOUSEHOLD, issue
from bot.refusal import Refusal
from bot.requests import Findings
from bot.unit import Unit
from flows.messages import Refused, Say
from flows.people import Home, Resident
from storage import households, tickets


def _home(resident: Resident, household: int) -> Home:
    home = next((one for one in resident.homes if one.household == household), None)
    if home is None:
        raise Refusal(Refused("home-not-yours"))
    return home


def invite(unit: Unit, household: int, resident: Resident) -> Findings:
    """The head of the household invites one more. Gives `code`, `until`, `house`.

    Refuses with `not-head` and `home-not-yours`.
    """
    home = _home(resident, household)
    if not home.head:
        raise Refusal(Refused("not-head", {"house": home.house}))
    lasts = unit.estate.household_invitation
    code = issue(unit, HOUSEHOLD, lasts, household_id=household, made_by=resident.id)
    unit.write(f"person:{resident.id}", "household-invited", words=home.house)
    return {"code": code, "until": unit.now + lasts, "house": home.house}


def leave(unit: Unit, household: int, resident: Resident) -> Findings:
    """Moving out. The head's leaving ends the whole household's bindings and invitations. Gives `house`."""
    home = _home(resident, household)
    gone = households.unbind(unit.connection, household, None if home.head else resident.id, unit.now)
    tickets.unfollow(unit.connection, household, gone)
    if home.head:
        households.void_codes(unit.connection, household)
    unit.write(f"person:{resident.id}", "moved-out", words=home.house)
    booking_homes.moved_out(unit, household, gone)
    for person in gone:
        if person != resident.id:
            unit.write(f"person:{resident.id}", "household-moved-out", words=f"person:{person} {home.house}")
            post.tell_resident(unit, person, Say("household-moved-out", {"house": home.house}))
    return {"house": home.house}
