"""/会员 3-2-501 健身房 G-0002 2027-06-30 王小明: member cards (handbook/systems.md B32)."""

from __future__ import annotations

import re
from datetime import date

from bot import club_places
from bot.club_hand import runs
from bot.refusal import Refusal
from bot.staff_hand import Hand, answer
from flows.booking import Membership
from flows.messages import Refused, Say, Value
from storage import club

_DATE = re.compile(r"(20\d\d)\D(\d{1,2})\D(\d{1,2})\D?")
_CARD = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{2,39}")


def member_card(hand: Hand, words: str) -> None:
    """A member card, new or renewed; the last words are its holder. Raises Refusal."""
    hand.linked()
    parts = words.split()
    facility = club_places.facility_in(hand, words)
    member = runs(hand, facility)
    home = club_places.home_in(hand, parts)
    until = next((found for part in parts if (found := _DATE.fullmatch(part))), None)
    number = next(
        (one for one in parts if _CARD.fullmatch(one) and (not home or one != home[0]) and any(map(str.isdigit, one))),
        None,
    )
    if not facility.card:
        raise Refusal(Refused("club-card-none", {"facility": facility.name}))
    if home is None or until is None or number is None or _DATE.fullmatch(number):
        raise Refusal(Refused("club-card-how"))
    _, household, label = home
    last, unit = _day(until), hand.unit
    known = club.card_of(unit.connection, unit.estate.key, facility.key, number.upper())
    if known and known[0] != household:
        raise Refusal(Refused("club-card-taken", {"card": number.upper()}))
    holder = " ".join(parts[parts.index(until[0]) + 1 :])[:64]
    since = known[1].since if known else club_places.today(hand)
    card = Membership(facility.key, number.upper(), holder or label, since, last)
    if last < club_places.today(hand):
        raise Refusal(Refused("club-card-how"))
    club.put_card(unit.connection, unit.estate.key, card, household, member.id)
    unit.write(hand.actor, "club-card", words=f"{facility.key} {card.card} {label} {last.isoformat()}")
    named: dict[str, Value] = {"card": card.card, "house": label, "facility": facility.name, "holder": card.holder}
    args: dict[str, Value] = {**named, "until": last, "year": str(last.year)}
    answer(hand, Say("club-card-kept", args))


def _day(found: re.Match[str]) -> date:
    """Raises Refusal for a day that no calendar has."""
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        raise Refusal(Refused("club-card-how")) from None
