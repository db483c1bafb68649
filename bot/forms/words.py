"""The words a form is written in: scripts of locale/*/forms.ftl, moments with their year, shares in per cent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.speech import Speech
from flows.estate import Estate
from flows.messages import Term, Value
from flows.rules.figures import Share


@dataclass(frozen=True, slots=True)
class Words:
    """A form is the estate's: it is written in the estate's own language, whoever looks at it."""

    speech: Speech
    estate: Estate
    language: str

    def say(self, term: Term, /, **args: Value) -> str:
        key = term.key
        return self.speech.words(key, self.language, self.estate, **args)

    def at(self, moment: datetime | None) -> str:
        """A moment as a paper form dates it; empty where there is none."""
        if moment is None:
            return ""
        local = moment.astimezone(self.estate.hours.timezone)
        return self.say(
            Term("form-moment"),
            year=str(local.year),
            month=f"{local.month:02d}",
            day=f"{local.day:02d}",
            clock=f"{local:%H:%M}",
        )

    def rate(self, share: Share) -> str:
        """3 / 4 (75 %); empty where there is nothing to have a share of."""
        if share.rate is None:
            return self.say(Term("form-no-rate"))
        percent = f"{share.rate * 100:.1f}".removesuffix(".0")
        return self.say(Term("form-rate"), part=share.part, whole=share.whole, percent=percent)

    def department(self, key: str) -> str:
        return next((one.name for one in self.estate.departments if one.key == key), key)

    def address(self, surname: str, honorific: str) -> str:
        return self.speech.address(surname, honorific, self.language, self.estate)
