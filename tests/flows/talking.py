"""A resident who talks to the router, without storage or channel: what a story about flows needs, in users' verbs."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.estate import calendar_for, load_estates
from bot.files import locale_dir
from bot.speech import Speech
from bot.vocabulary import load_vocabulary
from flows.booking_effects import (
    AnswerOffer,
    AppealPoints,
    AskBill,
    Book,
    CancelBooking,
    ExtendBooking,
    JoinWaitlist,
    MoveBooking,
    OrderGoods,
    SayHere,
)
from flows.conversations import all_flows
from flows.effects import (
    AddWords,
    AnswerQuote,
    AnswerSurvey,
    AnswerVisit,
    CallPerson,
    CallPress,
    CancelTicket,
    DeclineSurvey,
    Effect,
    Invite,
    JoinRepair,
    LeaveHome,
    MoveAppointment,
    OpenComplaint,
    OpenRepair,
    Rate,
    RedeemCode,
    RequestBinding,
    SetLanguage,
    SetPhone,
    SignOff,
    TakeBack,
    Urge,
)
from flows.estate import Estate
from flows.flow import Conversation, Need, Talk, Turn
from flows.messages import Choice, Inbound, Photo, Refused, Say, Term, Text, Value, Wordless
from flows.people import Brief, Home, Resident
from flows.queries import (
    BookingOf,
    BookingsOf,
    History,
    OccupiedOn,
    Query,
    QuoteOf,
    SimilarFaults,
    StandingOf,
    SurveyOf,
    TicketOf,
)
from flows.router import Router
from flows.rules.calendar import Calendar
from flows.rules.survey import Standing
from flows.stored import from_json, to_json
from flows.ticket import Quote
from flows.understanding import Vocabulary
from tests.flows.club_book import ClubBook

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))  # a working day, in service hours
PERSON = 1
WANG = Resident(PERSON, "zh-Hans", "王", "mr", "13800000000", (Home(11, "3-2-501", head=True),))
STRANGER = Resident(PERSON, "zh-Hans")
MAX_NEEDS = 10  # as bot.answers


@cache
def vocabulary() -> Vocabulary:
    return load_vocabulary(locale_dir(), None)


@cache
def speech() -> Speech:
    return Speech(locale_dir(), None, strict=True)


@cache
def estate() -> Estate:
    return load_estates()[0]


@cache
def calendar() -> Calendar:
    return calendar_for(estate(), MONDAY)


@cache
def router() -> Router:
    return Router(all_flows())


def brief(number: int, state: str = "accepted", category: str = "plumbing", **other: object) -> Brief:
    """A repair of Wang's, filed an hour ago."""
    known: dict[str, object] = {
        "id": number,
        "number": number,
        "label": f"R-{number:04d}",
        "kind": "repair",
        "state": state,
        "category": category,
        "emergency": False,
        "words": "厨房水龙头漏水",
        "place": "",
        "house": "3-2-501",
        "filed": MONDAY - timedelta(hours=1),
        "holder": 5,
    }
    return Brief(**{**known, **other})  # type: ignore[arg-type]  # the fields of Brief, by name


class Talker:
    """One resident at the front door. `said` are the last turn's messages, `done` its effects, `all_done` those of the
    story.

    It plays the engine's part: answers queries from `tickets`, `similar` and `club`, lets an effect find out what the
    real one does, speaks every message in every language (a script that is missing or lacks a value raises), and stores
    the conversation as JSON after every turn. `refuses` names the effects that a rule will refuse, once each.
    """

    def __init__(
        self,
        resident: Resident = WANG,
        now: datetime = MONDAY,
        tickets: Iterable[Brief] = (),
        similar: Iterable[Brief] = (),
    ) -> None:
        self.now = now
        self.tickets = {one.number: one for one in tickets}
        self.similar = tuple(similar)
        self.quotes: dict[int, Quote] = {}
        self.survey = Standing.OPEN  # how every round stands for them
        self.club = ClubBook(estate())
        self.resident = resident
        self.refuses: dict[type, Refused] = {}
        self.said: list[Say] = []
        self.done: list[Effect] = []
        self.all_done: list[Effect] = []
        self.lists: list[Say] = []  # every message with choices, oldest first
        self.texts: list[str] = []  # the last turn's messages as they are read
        self.stored = to_json(Conversation())
        self._standing = Conversation()
        self._numbers = itertools.count(500)

    # ── what the resident does ──────────────────────────────────────────────────────────────────────────────────────

    def says(self, words: str, about: int | None = None) -> Say | None:
        return self.sends(Text(words), about)

    def picks(self, option: str) -> Say | None:
        """Press a button of the message with choices that was delivered last."""
        asked = self.lists[-1]
        assert option in [one.id for one in asked.options], f"{option} is not among {asked}"
        return self.presses(asked, option)

    def presses(self, message: Say, option: str) -> Say | None:
        """Press a button of any message, however old."""
        assert message.list is not None
        return self.sends(Choice(message.list, option))

    def sends_photo(self, *files: str, caption: str = "") -> Say | None:
        return self.sends(Photo(files or ("photo-1",), caption))

    def sends_sticker(self) -> Say | None:
        return self.sends(Wordless("sticker"))

    def waits(self, **time: float) -> None:
        self.now += timedelta(**time)

    def sends(self, message: Inbound, about: int | None = None) -> Say | None:
        turn = self._advance(message, about)
        for effect in turn.acts:
            if refusal := self._refusal(effect):
                turn = self._advance(refusal, None)
                break
        return self._take(turn)

    def _refusal(self, act: Say | Effect) -> Refused | None:
        if isinstance(act, Say):
            return None
        return self.refuses.pop(type(act), None) or self.club.refusal(act, self.resident, self.now)

    def falls_silent(self) -> Say | None:
        """The time after which what was told is finished as it stands has passed."""
        answers: dict[Query, object] = {}
        for _ in range(MAX_NEEDS):
            turn = router().silent(self.conversation, self._talk(answers))
            if not isinstance(turn, Need):
                return self._take(turn)
            answers[turn.query] = self._answer(turn.query)
        raise AssertionError("the flow never has enough answers")

    @property
    def silence(self) -> timedelta | None:
        return router().silence(self.conversation, self._talk({}))

    def is_asked(self, flow: str, **draft: object) -> Say | None:
        """The house speaks first."""
        answers: dict[Query, object] = {}
        for _ in range(MAX_NEEDS):
            turn = router().begin(self.conversation, flow, draft, self._talk(answers))
            if not isinstance(turn, Need):
                return self._take(turn)
            answers[turn.query] = self._answer(turn.query)
        raise AssertionError("the flow never has enough answers")

    # ── what can be seen ────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def conversation(self) -> Conversation:
        return from_json(self.stored)

    @property
    def heard(self) -> list[str]:
        return [say.key for say in self.said]

    @property
    def standing(self) -> tuple[str, str] | None:
        top = self.conversation.top
        return (top.flow, top.step) if top else None

    @property
    def draft(self) -> Mapping[str, object]:
        top = self.conversation.top
        return top.draft if top else {}

    def heard_say(self, key: str) -> Say:
        return next(say for say in self.said if say.key == key)

    @property
    def label_of(self) -> Mapping[str, str]:
        """The choices delivered last: id → words on the button."""
        return dict(self.conversation.options)

    # ── the engine's part ───────────────────────────────────────────────────────────────────────────────────────────

    def _talk(self, answers: Mapping[Query, object]) -> Talk:
        mine = tuple(one for one in self.tickets.values() if one.state != "closed")
        return Talk(
            estate=estate(),
            calendar=calendar(),
            vocabulary=vocabulary(),
            resident=replace(self.resident, open=mine),
            now=self.now,
            answers=dict(answers),
        )

    def _answer(self, query: Query) -> object:
        match query:
            case TicketOf(number=number):
                return self.tickets.get(number)
            case QuoteOf(number=number):
                return self.quotes.get(number)
            case History():
                return tuple(self.tickets.values())
            case SurveyOf():
                return self.survey
            case OccupiedOn():
                return self.club.occupied(query)
            case StandingOf(household=household):
                return self.club.standing(self.resident.id, household)
            case BookingOf(number=number):
                return self.club.one(self.resident, number)
            case BookingsOf():
                return self.club.mine(self.resident)
            case SimilarFaults(category=category, place=place):
                return tuple(one for one in self.similar if (one.category, one.place) == (category, place))

    def _advance(self, message: Inbound | Refused, about: int | None) -> Turn:
        answers: dict[Query, object] = {}
        for _ in range(MAX_NEEDS):
            turn = router().advance(self.conversation, message, self._talk(answers), about)
            if not isinstance(turn, Need):
                return turn
            answers[turn.query] = self._answer(turn.query)
        raise AssertionError("the flow never has enough answers")

    def _take(self, turn: Turn) -> Say | None:
        self._standing = turn.conversation
        self.said, self.done, self.texts = [], [], []
        findings: dict[str, Value] = {}
        for act in turn.acts:
            if isinstance(act, Say):
                self._hear(replace(act, args={**findings, **act.args}))
            else:
                self.done.append(act)
                findings.update(self._carry_out(act))
        self.all_done += self.done
        self.stored = to_json(self._standing)
        assert from_json(self.stored) == self._standing
        return self.said[-1] if self.said else None

    def _hear(self, say: Say) -> None:
        spoken = {language: speech().speak(say, language, estate()) for language in estate().languages}
        own = spoken[self.resident.language]
        self.said.append(say)
        self.texts.append(own.text)
        if say.options:
            self.lists.append(say)
            if say.list == self._standing.list:
                self._standing = replace(self._standing, options=own.options)

    def _carry_out(self, effect: Effect) -> dict[str, Value]:  # noqa: C901  # one case an effect
        match effect:
            case OpenRepair():
                return self._file(effect)
            case OpenComplaint():
                number = next(self._numbers)
                label, by = f"C-{number:04d}", self.now + timedelta(days=2)
                told = brief(
                    number, "dispatched", "service-quality", kind="complaint", label=label, words=effect.words, by=by
                )
                self.tickets[number] = told
                return {"number": label, "by": by, "severity": "minor", "reply_by": by, "plan_by": by}
            case CallPress():
                return {"number": "Q-0999", "reply_by": self.now + timedelta(minutes=10)}
            case CallPerson():
                number = next(self._numbers)
                self._standing = replace(self._standing, person=number)
                return {"number": f"Q-{number:04d}", "reply_by": self.now + timedelta(minutes=10)}
            case TakeBack():
                self._standing = replace(self._standing, person=None)
                return {}
            case SetLanguage(language=language):
                self.resident = replace(self.resident, language=language)
                return {"language": Term(f"language-{language}")}
            case RequestBinding() | RedeemCode() | LeaveHome() | Invite() | SetPhone():
                return {"house": "3-2-501", "code": "BCDF-GHJK", "until": self.now + timedelta(hours=48)}
            case AddWords() | MoveAppointment() | Urge() | CancelTicket() | JoinRepair():
                return {"number": f"R-{effect.ticket:04d}", "count": 2}
            case AnswerSurvey() | DeclineSurvey():
                self.survey = Standing.SETTLED
                return {}
            case (
                Book() | JoinWaitlist() | MoveBooking() | CancelBooking() | AnswerOffer() | SayHere() | ExtendBooking()
            ):
                return self.club.carry_out(effect, self.resident, self.now)
            case OrderGoods() | AppealPoints() | AskBill():
                return self.club.carry_out(effect, self.resident, self.now)
            case SignOff() | Rate() | AnswerQuote() | AnswerVisit():
                return {"number": f"R-{effect.ticket:04d}", "by": self.now + timedelta(days=2)}

    def _file(self, effect: OpenRepair) -> dict[str, Value]:
        number = next(self._numbers)
        filed = brief(number, "dispatched", effect.category, emergency=effect.emergency, filed=self.now, holder=None)
        self.tickets[number] = filed
        self._standing = replace(self._standing, focus=number, focus_until=self.now + timedelta(minutes=30))
        return {"number": filed.label, "accept_by": self.now + timedelta(hours=1)}
