"""What a closure's words mean, all of them or none: /闭馆 棋牌室 1号房 明天14:00-18:00 检修.

The facility, a space, a time and the reason stand in this order. A closure sends guests home, so nothing is guessed:
a word that is not understood before the reason, a day that no calendar has, an end before its start are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot import club_places, club_sheet
from bot.club_times import NO_TIME, Unread, stretch_of
from bot.refusal import Refusal
from bot.staff_hand import Hand
from flows.conversations.booking.naming import facility_named, folded, names_of
from flows.facility import Facility, Space
from flows.flow import Talk
from flows.messages import Refused
from flows.understanding.calendar import pieces

WORDS = 4  # of which a name may consist
BESIDE = str.maketrans(dict.fromkeys("()[],;、。", " "))
WEAK = frozenset({"", "a", "N", "R", "aN", "aR"})  # pieces that are a time only beside others


@dataclass(frozen=True, slots=True)
class Meant:
    """`space` is empty for all of it; `stretch` None where no time is named; `rest` is the reason."""

    facility: Facility
    space: str
    stretch: club_places.Stretch | None
    rest: str


@dataclass(frozen=True, slots=True)
class _Part:
    """Some words: `kind` is name, space, time, weak (a time beside times) or other."""

    kind: str
    words: str
    space: str = ""
    said: str = ""


def meant(hand: Hand, words: str) -> Meant:
    """Raises Refusal with the words that are not understood."""
    talk, tokens = club_places.talk_of(hand), words.split()
    facility = _facility(hand, talk, tokens, words)
    parts = list(_parts(talk, facility, tokens))
    last = max((at for at, one in enumerate(parts) if one.kind in ("space", "time")), default=0)
    begun = next((at for at, one in enumerate(parts) if one.kind == "name"), 0)
    head, rest = parts[: max(last, begun) + 1], parts[max(last, begun) + 1 :]
    if lost := next((one for one in head if one.kind == "other"), None):
        raise unclear(lost.words)
    spaces = {one.space: one.words for one in head if one.space}
    if len(spaces) > 1:
        raise unclear(list(spaces.values())[-1])
    said = " ".join(one.said for one in head if one.said)
    timed = any(one.kind == "time" for one in head)
    _must_be_reason(talk, facility, rest, timed=timed, all_of_it=not spaces)
    try:
        stretch = stretch_of(said, talk.now.astimezone(talk.estate.hours.timezone), talk.vocabulary) if timed else None
    except Unread:
        raise unclear(" ".join(one.words for one in head if one.said)) from None
    return Meant(facility, next(iter(spaces), ""), stretch, " ".join(one.words for one in rest))


def unclear(words: str) -> Refusal:
    return Refusal(Refused("club-unclear", {"words": words.strip()}))


def day_meant(hand: Hand, words: str) -> date:
    """The one day that the words name, today where there are none. Raises Refusal."""
    if not words.strip():
        return club_places.today(hand)
    talk = club_places.talk_of(hand)
    said, zone = folded(talk, words).translate(BESIDE), talk.estate.hours.timezone
    try:
        start, end = stretch_of(said, talk.now.astimezone(zone), talk.vocabulary)
    except Unread:
        raise Refusal(Refused("club-day-unclear", {"words": words.strip()})) from None
    whole = club_sheet.midnights(hand.unit, start.astimezone(zone).date())
    if "." in pieces(said, talk.vocabulary)[0] or (start, end) != whole:
        raise Refusal(Refused("club-day-unclear", {"words": words.strip()}))
    return whole[0].date()


# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _names(talk: Talk, facility: Facility) -> set[str]:
    return {folded(talk, one) for one in names_of(facility.name, facility.also)}


def _spaces(talk: Talk, facility: Facility) -> dict[str, Space]:
    """By their names; none where there is only one."""
    several = facility.spaces if len(facility.spaces) > 1 else ()
    return {folded(talk, name): one for one in several for name in names_of(one.name, one.also)}


def _runs(tokens: Sequence[str], at: int) -> Iterator[tuple[int, str]]:
    for end in range(min(len(tokens), at + WORDS), at, -1):
        yield end, " ".join(tokens[at:end])


def _facility(hand: Hand, talk: Talk, tokens: Sequence[str], words: str) -> Facility:
    """The one named first: a reason may speak of others. Raises Refusal."""
    named = {name: one for one in talk.estate.club.facilities for name in (*_spaces(talk, one), *_names(talk, one))}
    for at in range(len(tokens)):
        for _, run in _runs(tokens, at):
            if found := named.get(folded(talk, run)):
                return found
    for end in range(1, len(tokens) + 1):
        if one := facility_named(talk, " ".join(tokens[:end])):
            return one
    return club_places.facility_in(hand, words)


def _parts(talk: Talk, facility: Facility, tokens: Sequence[str]) -> Iterator[_Part]:
    at = 0
    while at < len(tokens):
        end, part = _named(talk, facility, tokens, at) or (at + 1, _one(talk, facility, tokens[at]))
        yield part
        at = end


def _named(talk: Talk, facility: Facility, tokens: Sequence[str], at: int) -> tuple[int, _Part] | None:
    """The longest name that these words are, and where it ends."""
    names, spaces = _names(talk, facility), _spaces(talk, facility)
    for end, run in _runs(tokens, at):
        said = folded(talk, run).translate(BESIDE).strip()
        if space := spaces.get(said):
            return end, _Part("space", run, space.key)
        if said in names:
            return end, _Part("name", run)
    return None


def _one(talk: Talk, facility: Facility, token: str) -> _Part:
    """One word; names that are written together with what follows them are taken off."""
    rest, space = folded(talk, token).translate(BESIDE).strip(), ""
    names, spaces = _names(talk, facility), _spaces(talk, facility)
    while found := next((one for one in sorted({*names, *spaces}, key=len, reverse=True) if _begins(rest, one)), None):
        space = spaces[found].key if found in spaces else space
        rest = rest[len(found) :].strip()
    letters = pieces(rest, talk.vocabulary)[0]
    if not rest:
        return _Part("space" if space else "name", token, space)
    if "." in letters:
        alone = facility_named(talk, token) is facility and not space and not re.search(r"\d", rest)
        return _Part("name" if alone and _is_kind(talk, facility, rest) else "other", token, space)
    return _Part("weak" if letters in WEAK and not space else "time", token, space, rest)


def _begins(said: str, name: str) -> bool:
    """A letter behind an English name makes another name of it."""
    glued = name[-1:].isascii() and said[len(name) : len(name) + 1].isascii() and said[len(name) :][:1].isalnum()
    return bool(name) and said.startswith(name) and not glued


def _is_kind(talk: Talk, facility: Facility, said: str) -> bool:
    """Whether a word is the facility's kind (泳池 for 游泳池), and no piece of one of its spaces' names."""
    return not any(said in name for name in _spaces(talk, facility))


# ── the reason ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _must_be_reason(talk: Talk, facility: Facility, rest: Sequence[_Part], *, timed: bool, all_of_it: bool) -> None:
    """What looks like a space or a time that was not understood is no reason. Raises Refusal."""
    for one in rest:
        if one.kind != "weak":
            break
        if "N" in pieces(one.said, talk.vocabulary)[0]:
            raise unclear(one.words)
    if rest and all_of_it and _like_a_space(talk, facility, rest[0].words):
        raise unclear(rest[0].words)
    if not timed:
        for at, one in enumerate(rest):
            said = folded(talk, one.words)
            letters = set(pieces(said, talk.vocabulary)[0])
            if letters & NO_TIME or (at == 0 and any(map(str.isnumeric, said))):
                raise unclear(one.words)


def _like_a_space(talk: Talk, facility: Facility, words: str) -> bool:
    """Among several spaces: a number, a piece of a name, or what ends as their names do."""
    said, names = folded(talk, words), list(_spaces(talk, facility))
    if not names or not said:
        return False
    alike = not said[-1].isascii() and said[-1] in {name[-1] for name in names}
    return any(map(str.isnumeric, said)) or alike or (len(said) > 1 and any(said in name for name in names))
