"""What single parts of a turn cost, in microseconds."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from benchmarks.residents import REPAIR
from benchmarks.table import Line, say
from bot.clock import system_now
from bot.demo import opening_offset
from bot.estate import load_estates
from bot.house import House, furnish
from bot.speech import Spoken
from flows.flow import Conversation, Talk, Turn
from flows.messages import Say, Text
from flows.people import Home, Resident
from flows.stored import from_json, to_json
from flows.understanding import understand

LONG_ENOUGH = 0.4  # seconds a part is repeated for


def _cost(part: Callable[[], object]) -> float:
    """Microseconds of one call: the best of three stretches."""
    part()
    best = float("inf")
    for _ in range(3):
        calls, begun = 0, time.perf_counter()
        while time.perf_counter() - begun < LONG_ENOUGH / 3:
            part()
            calls += 1
        best = min(best, (time.perf_counter() - begun) / calls)
    return best * 1e6


class _Chat:
    """A resident's conversation without storage: what is said is spoken only so that numbers can be answered."""

    def __init__(self, house: House) -> None:
        estate = house.default
        now = system_now() + opening_offset(house, system_now()) + timedelta(minutes=1)
        resident = Resident(1, "zh-Hans", "王", "ms", "13800000000", (Home(1, "1-1-1", True),), ())
        self.house = house
        self.talk = Talk(estate, house.calendars[estate.key], house.vocabulary, resident, now)
        self.asked = self._heard()

    def _heard(self) -> list[tuple[Conversation, Text, list[Say]]]:
        """The conversation before each message, the message, and what is said to it."""
        found, conversation = [], Conversation()
        for words in REPAIR:
            turn = self._advance(conversation, Text(words))
            said = [act for act in turn.acts if isinstance(act, Say)]
            found.append((conversation, Text(words), said))
            conversation = turn.conversation
            for one in said:
                spoken = self.speak(one) if one.key != "repair-filed" else None
                if spoken and spoken.options and one.list == conversation.list:
                    conversation = _offered(conversation, spoken)
        return found

    def _advance(self, conversation: Conversation, message: Text) -> Turn:
        turn = self.house.router.advance(conversation, message, self.talk)
        assert isinstance(turn, Turn), "a repair at home asks storage nothing"
        return turn

    def turn(self) -> None:
        """All five messages of a repair, as the router takes them."""
        for conversation, message, _ in self.asked:
            self._advance(conversation, message)

    def kept(self) -> None:
        for conversation, _, _ in self.asked:
            from_json(to_json(conversation))

    def speak(self, say: Say) -> Spoken:
        return self.house.speech.speak(say, "zh-Hans", self.talk.estate, "王女士")


def _offered(conversation: Conversation, spoken: Spoken) -> Conversation:
    return replace(conversation, options=spoken.options)


def measure() -> list[Line]:
    say("parts: a turn, understanding, words, the calendar")
    house = furnish(load_estates(None), None, system_now())
    chat = _Chat(house)
    talk, calendar = chat.talk, chat.talk.calendar
    says = [say for _, _, said in chat.asked for say in said if say.key != "repair-filed"]
    turns = len(chat.asked)
    sentence = "昨晚开始主卧的空调一直滴水，明天下午三点以后有人能来看看吗"

    def words() -> None:
        for one in says:
            chat.speak(one)

    limit = talk.estate.repair.resolve

    return [
        Line("one turn of a flow (Router.advance)", f"{_cost(chat.turn) / turns:.0f} µs"),
        Line("a conversation to JSON and back", f"{_cost(chat.kept) / turns:.0f} µs"),
        Line("one sentence understood", f"{_cost(lambda: understand(sentence, talk.now, talk.vocabulary)):.0f} µs"),
        Line("one script said, its choices too", f"{_cost(words) / len(says):.0f} µs"),
        Line("a promise's time reckoned (Calendar.add)", f"{_cost(lambda: calendar.add(talk.now, limit)):.0f} µs"),
    ]
