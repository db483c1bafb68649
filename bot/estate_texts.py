"""How the club's values are written in an estate file: words in several languages, money, times in whole ticks.

As in bot/estate_values.py, each function answers with the value or raises ValueError with a sentence that says the
cure; several faults stand on several lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, time, timedelta
from decimal import Decimal, InvalidOperation

from bot import estate_values as written
from flows.estate import Span
from flows.facility import TICK
from flows.messages import Named

NO_TIME = timedelta()
FEN = 100  # to the yuan
DEAREST = 1_000_000  # yuan; more is a slip of the pen
LONGEST = 600  # characters of one text
MEASURE = re.compile(r"[a-z][a-z0-9_-]{0,39}")
NOTHING = re.compile(r"0 (second|minute|hour|day)s?")
TICKS = f"{TICK // timedelta(minutes=1)} minutes"


def named(value: object) -> Named:
    """Words on one line: "Chess room", or a table by language, {zh-Hans = "…", en = "Chess room"}."""
    return _named(value, written.words)


def told(value: object) -> Named:
    """The same with line breaks, for what a resident is told."""
    return _named(value, _lines)


def _named(value: object, read: Callable[[str], str]) -> Named:
    if isinstance(value, str):
        return Named((("", read(value)),))
    if not isinstance(value, dict) or not value:
        raise ValueError('must be text in quotes, or a table by language like {en = "Chess room", zh-Hans = "..."}')
    faults: list[str] = []
    found: list[tuple[str, str]] = []
    for language, words in value.items():
        try:
            found.append((_language(language), read(_text(words))))
        except ValueError as fault:
            faults.append(f"{language}: {fault}")
    if faults:
        raise ValueError("\n".join(faults))
    return Named(tuple(found))


def _language(value: str) -> str:
    if value not in written.LANGUAGES:
        raise ValueError(f"is no language that is spoken here: use {', '.join(written.LANGUAGES)}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("must be text in quotes")
    return value


def _lines(value: str) -> str:
    text = "\n".join(line.strip() for line in value.strip().splitlines())
    if not text or not text.replace("\n", "").isprintable():
        raise ValueError("must say something, in printable letters")
    if len(text) > LONGEST:
        raise ValueError(f"is {len(text)} characters long: say it in {LONGEST}")
    return text


def money(value: object) -> int:
    """Yuan, as a number or in quotes: 20, 20.5, "20.50" → fen."""
    try:
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise InvalidOperation
        yuan = Decimal(str(value))
        if not yuan.is_finite():
            raise InvalidOperation
    except InvalidOperation:
        raise ValueError(f'{value!r} is no amount of money: write yuan like 20, 20.5 or "20.50"') from None
    if yuan < 0 or yuan > DEAREST:
        raise ValueError(f"{value!r} is no price: it lies between 0 and {DEAREST} yuan")
    if yuan * FEN % 1:
        raise ValueError(f"{value!r} has parts of a fen: write two decimals at most")
    return int(yuan * FEN)


def price(value: object) -> int:
    """An amount that is something. Raises ValueError for none: what costs nothing has no price."""
    if not (fen := money(value)):
        raise ValueError("0 is no price: leave the price out where it is free of charge")
    return fen


def figure(value: object) -> Decimal:
    """A limit of a measure: 26, 7.2, "0.3"."""
    try:
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise InvalidOperation
        found = Decimal(str(value))
        if not found.is_finite():
            raise InvalidOperation
    except InvalidOperation:
        raise ValueError(f'{value!r} is no figure: write it like 26, 7.2 or "0.3"') from None
    return found


def measure(value: str) -> str:
    if not MEASURE.fullmatch(value):
        raise ValueError(f"{value!r} is not a key: small letters a-z, digits, '-' and '_', beginning with a letter")
    return value


def lasting(value: object) -> timedelta:
    """A duration that may be none at all: "0 minutes"."""
    return NO_TIME if isinstance(value, str) and NOTHING.fullmatch(value) else written.duration(value)


def length(value: object) -> timedelta:
    """A duration by which places are taken: whole ticks."""
    return _whole(written.duration(value), value)


def pause(value: object) -> timedelta:
    """A length that may be none at all."""
    return _whole(lasting(value), value)


def _whole(found: timedelta, value: object) -> timedelta:
    if found % TICK:
        raise ValueError(f"{value!r} will not do: places are taken by {TICKS}, so write a multiple of that")
    return found


def week(value: object) -> tuple[tuple[Span, ...], ...]:
    """The hours of a week, in whole ticks."""
    found = written.week(value)
    _on_ticks(dict(zip(written.WEEKDAYS, found, strict=True)))
    return found


def dates(value: object) -> dict[date, tuple[Span, ...]]:
    """The hours of dates, in whole ticks."""
    found = written.dates(value)
    _on_ticks({str(day): spans for day, spans in found.items()})
    return found


def _on_ticks(days: Mapping[str, tuple[Span, ...]]) -> None:
    faults = [
        f"{day}: {at:%H:%M} will not do: places are taken by {TICKS}, so open and close on a multiple of that"
        for day, at in _moments(days)
        if timedelta(minutes=at.minute) % TICK and at != time.max
    ]
    if faults:
        raise ValueError("\n".join(faults))


def _moments(days: Mapping[str, tuple[Span, ...]]) -> Iterator[tuple[str, time]]:
    return ((day, at) for day, spans in days.items() for span in spans for at in span)
