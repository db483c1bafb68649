"""The half-yearly satisfaction survey (handbook/systems.md B8): it opens, everybody is asked once, it closes, and the
supervisors and the manager read what it came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot import audience, post, reports
from bot.refusal import Refusal
from bot.unit import Unit
from bot.writer import MAX_WORDS, Findings, Writer
from flows.conversations import survey
from flows.effects import AnswerSurvey, DeclineSurvey
from flows.estate import Estate
from flows.messages import Refused, Say, Term, Value
from flows.people import Level, Resident
from flows.rules.figures import Share
from flows.rules.survey import next_round, number_of, result
from storage import conversations, people, surveys
from storage.surveys import Round
from storage.timers import Timer

SURVEY = "survey"  # the kind of its timers
AT_ONCE = 50  # residents asked in one unit
PACE = timedelta(minutes=1)  # between two such units
MOST_REMARKS = 40  # of a result; the last line says how many more there are
LOADED = 500  # conversations at a time


# ── when ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def survey_timers(estate: Estate, now: datetime) -> list[Timer]:
    """The next round's opening; none where the estate has no survey.

    Its key names the round: an opening that was missed while nobody served is not replaced by the next one, and opens
    late.
    """
    if not estate.survey.enabled:
        return []
    due = next_round(estate.survey, estate.hours, now)
    return [_timer(estate, "open", number_of(due), due)]


def _timer(estate: Estate, what: str, number: int, due: datetime, after: int = 0) -> Timer:
    key = f"{SURVEY}:{what}:{estate.key}:{number}"
    return Timer(estate.key, key, due, SURVEY, 0, 0, {"what": what, "number": number, "after": after})


def ring(unit: Unit, timer: Timer) -> None:
    """Called by the scheduler."""
    what, number = timer.body["what"], timer.body["number"]
    if what == "open":
        return _open(unit, number)
    round_ = surveys.round_of(unit.connection, unit.estate.key, number)
    if round_ is None or round_.closed:
        return None
    return _close(unit, round_) if what == "close" else _ask(unit, round_, timer.body["after"])


def _open(unit: Unit, number: int) -> None:
    policy = unit.estate.survey
    unit.timers.extend(survey_timers(unit.estate, unit.now))
    if not policy.enabled or number % 100 not in policy.months:
        return  # the estate file has changed since the timer was set
    closes = unit.now + policy.open_for
    if round_ := surveys.open_round(unit.connection, unit.estate.key, number, unit.now, closes):
        unit.write("house", "survey-opened", words=str(number))
        unit.timers.append(_timer(unit.estate, "close", number, closes))
        _ask(unit, round_, 0)


# ── everybody is asked once ─────────────────────────────────────────────────────────────────────────────────────────


def _ask(unit: Unit, round_: Round, after: int) -> None:
    """The next few. Who is in the middle of something is asked in a later sweep; in quiet hours nobody is."""
    if (awake := post.awake(unit, urgent=False)) > unit.now:
        unit.timers.append(_timer(unit.estate, "ask", round_.number, awake, after))
        return
    key = unit.estate.key
    found = surveys.unasked(unit.connection, key, round_, AT_ONCE, after)
    writing = surveys.busy(unit.connection, found, unit.now - unit.estate.idle_after)
    ready = _free(unit, [one for one in found if one not in writing])
    surveys.asked(unit.connection, round_.id, [resident.id for _, resident in ready])
    for address, resident in ready:
        post.begin(unit, address, resident, survey.FLOW.name, {survey.FLOW.about: round_.number}, {})
    if len(found) == AT_ONCE:
        unit.timers.append(_timer(unit.estate, "ask", round_.number, unit.now + PACE, found[-1]))
    elif surveys.unasked(unit.connection, key, round_, 1):
        again = unit.now + unit.estate.idle_after
        unit.timers.append(_timer(unit.estate, "ask", round_.number, again))


def _free(unit: Unit, persons: Sequence[int]) -> list[tuple[int, Resident]]:
    """Where who is asked: not who talks with one of us just now, and not who is in an emergency."""
    chats = {one: chat.id for one in persons if (chat := post.private_chat(unit, one)) is not None}
    conversations.load(unit.connection, chats.values())  # held together, in key order: nobody waits in a circle
    residents = people.residents(unit.connection, chats)
    return [
        (chats[person], resident)
        for person, resident in sorted(residents.items())
        if not post.conversation_of(unit, chats[person]).person and not any(one.emergency for one in resident.open)
    ]


# ── what they say ───────────────────────────────────────────────────────────────────────────────────────────────────


def answer(unit: Unit, effect: AnswerSurvey, writer: Writer) -> Findings:
    """Counted, and nothing is written into the ledger: it would say who and when. Raises Refusal."""
    surveys.count(
        unit.connection, _settled(unit, effect.round, writer), dict(effect.scores), effect.remark[:MAX_WORDS].strip()
    )
    return {}


def decline(unit: Unit, effect: DeclineSurvey, writer: Writer) -> Findings:
    """Raises Refusal."""
    _settled(unit, effect.round, writer)
    return {}


def _settled(unit: Unit, number: int, writer: Writer) -> int:
    """The round's id. Raises Refusal when they have said it before, at another address, or the round has closed."""
    key, person = unit.estate.key, writer.resident.id
    if (round_id := surveys.settle(unit.connection, key, number, person)) is not None:
        return round_id
    raise Refusal(Refused(f"survey-{surveys.standing(unit.connection, key, number, person)}"))


# ── what it comes to ────────────────────────────────────────────────────────────────────────────────────────────────


def _close(unit: Unit, round_: Round) -> None:
    _forget(unit, surveys.everybody_asked(unit.connection, round_.id))
    if not surveys.close(unit.connection, round_.id, unit.now):
        return
    unit.write("house", "survey-closed", words=str(round_.number))
    if (closed := surveys.round_of(unit.connection, unit.estate.key, round_.number)) is None:
        return
    say = card(unit, closed)
    reports.to_supervisors(unit, say)
    for member in audience.paged(unit, Level.MANAGER)[1]:
        post.tell_member(unit, member, say)


def _forget(unit: Unit, persons: Sequence[int]) -> None:
    """What was begun and never sent is not kept in anybody's conversation, nor how far they came."""
    chats: list[int] = []
    for start in range(0, len(persons), LOADED):
        found = people.private_addresses(unit.connection, persons[start : start + LOADED])
        chats += [known.id for each in found.values() for known in each]
    chats.sort()  # conversations are held in key order, all through
    for start in range(0, len(chats), LOADED):
        some = chats[start : start + LOADED]
        stored = conversations.load(unit.connection, some)
        stored |= {one: unit.conversations[one] for one in some if one in unit.conversations}
        for address, conversation in stored.items():
            kept = replace(
                conversation, frames=tuple(one for one in conversation.frames if one.flow != survey.FLOW.name)
            )
            if (kept.list or "").startswith(f"{survey.FLOW.name}."):
                kept = replace(kept, list=None, options=())
            if kept != conversation:
                unit.conversations[address] = kept


def card(unit: Unit, round_: Round, language: str | None = None) -> Say:
    """Shares of satisfied scores against their targets, and every remark, in the staff's language or the reader's."""
    zone, policy = unit.estate.hours.timezone, unit.estate.survey
    found = result(surveys.counts(unit.connection, round_.id))
    language = language or unit.staff_language
    rows = [_row(unit, language, f"area-{area}", share, policy.target) for area, share in found.areas.items()]
    args: dict[str, Value] = {
        "since": round_.opened.astimezone(zone).date(),
        "until": (round_.closed or round_.closes).astimezone(zone).date(),
        "asked": round_.asked,
        "answers": round_.answers,
        "overall": _row(unit, language, "area-overall", found.overall, policy.target_overall),
        "areas": "\n".join(rows),
        "remarks": _remarks(unit, language, round_.remarks),
    }
    return Say("survey-result", args)


def _row(unit: Unit, language: str, area: str, share: Share, target: int) -> str:
    words = unit.house.speech.words
    if share.rate is None:
        return words("survey-row-none", language, unit.estate, area=Term(area), target=target)
    verdict = Term("survey-reached" if share.part * 100 >= share.whole * target else "survey-missed")
    told: dict[str, Value] = {"part": share.part, "whole": share.whole, "target": target, "verdict": verdict}
    rate = f"{share.rate * 100:.1f}".removesuffix(".0")
    return words("survey-row", language, unit.estate, area=Term(area), rate=rate, **told)


def _remarks(unit: Unit, language: str, remarks: tuple[str, ...]) -> str | Term:
    shown = [f"· {one}" for one in remarks[:MOST_REMARKS]]
    if more := len(remarks) - len(shown):
        shown.append(unit.house.speech.words("survey-more", language, unit.estate, count=more))
    return "\n".join(shown) or Term("survey-no-remarks")
