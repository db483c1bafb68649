"""All that is configured and does not change while the process lives: estates, calendars, words, flows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.estate import calendar_for
from bot.files import locale_dir
from bot.speech import BASE, Speech
from bot.staff_words import StaffWords, load_staff_words
from bot.tone import load_taboos
from bot.vocabulary import load_vocabulary
from flows.conversations import all_flows
from flows.estate import Estate
from flows.router import Router
from flows.rules.calendar import Calendar
from flows.rules.lifecycle import Rules
from flows.rules.tone import Taboos
from flows.understanding import Vocabulary


@dataclass(frozen=True, slots=True)
class House:
    """What every unit of work looks at."""

    estates: Mapping[str, Estate]
    calendars: Mapping[str, Calendar]
    vocabulary: Vocabulary
    staff_words: StaffWords
    taboos: Taboos
    speech: Speech
    router: Router

    @property
    def default(self) -> Estate:
        """The estate of an account that names none."""
        return next(iter(self.estates.values()))

    def rules(self, estate: str, now: datetime) -> Rules:
        return Rules(self.estates[estate], self.calendars[estate], now)


def furnish(estates: Sequence[Estate], overlay: Path | None, now: datetime, *, strict: bool = False) -> House:
    """Reads words and flows once. Raises BadFlow, BadVocabulary, BadScript, BadTaboo."""
    vocabulary = load_vocabulary(locale_dir(), overlay)
    speech = Speech(locale_dir(), overlay, strict)
    return House(
        estates={estate.key: estate for estate in estates},
        calendars={estate.key: calendar_for(estate, now) for estate in estates},
        vocabulary=vocabulary,
        staff_words=load_staff_words(locale_dir(), overlay),
        taboos=load_taboos(locale_dir(), overlay, vocabulary.folding, speech.keys(BASE)),
        speech=speech,
        router=Router(all_flows()),
    )
