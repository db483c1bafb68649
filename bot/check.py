"""`menfang check`: settings, estate files, scripts, words, flows and lifecycles; all faults at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.check_scripts import check_scripts, doubts
from bot.estate import BadEstate, load_estates, uncovered_years
from bot.files import locale_dir
from bot.pictures import find_typeface
from bot.settings import BadSettings, Settings, load_settings
from bot.shelves import read_shelf
from bot.speech import BASE
from bot.staff_words import BadCommands, load_staff_words
from bot.tone import BadTaboo, load_taboos
from bot.vocabulary import BadVocabulary, load_vocabulary
from flows.conversations import all_flows
from flows.estate import Estate, Role
from flows.machine import BadFlow

SOME = 12  # characters that a font lacks are named up to here
NEXT_YEAR_MATTERS_FROM = 11  # month: China publishes the coming year's holidays in late autumn


@dataclass(frozen=True, slots=True)
class Report:
    """faults: what must be put right before the front door opens. warnings: what somebody should know."""

    faults: tuple[str, ...]
    warnings: tuple[str, ...]
    looked_at: tuple[str, ...]


def check(now: datetime, env_file: Path | None = Path(".env")) -> Report:
    faults: list[str] = []
    warnings: list[str] = []
    looked_at: list[str] = []

    settings = _settings(env_file, faults)
    overlay = settings.locale_dir if settings else None
    estates = _estates(settings, faults)
    for estate in estates:
        looked_at.append(f"estate {estate.key} ({estate.name})")
        warnings += [f"estate {estate.key}: {what}" for what in _estate_warnings(estate, now)]
    scripts = check_scripts(locale_dir(), overlay)
    faults += scripts
    if overlay and not scripts:
        warnings += doubts(locale_dir(), overlay)
    faults += _words(overlay)
    flows = _flows(faults)
    looked_at += [f"flow {name}" for name in flows]
    if settings:
        warnings += _settings_warnings(settings)
        warnings += _picture_warnings(settings, estates)
    return Report(tuple(faults), tuple(warnings), tuple(looked_at))


def _settings(env_file: Path | None, faults: list[str]) -> Settings | None:
    try:
        return load_settings(env_file)
    except BadSettings as bad:
        faults += bad.sentences
        return None


def _settings_warnings(settings: Settings) -> Iterator[str]:
    if settings.lobby_on and settings.real_channel:
        yield "MENFANG_LOBBY is on beside a real channel: whoever reaches the page can speak as anybody of the cast"
    if settings.estates is None and settings.real_channel:
        yield "MENFANG_ESTATES is not set: real residents are served as those of the demo estate"


def _picture_warnings(settings: Settings, estates: Sequence[Estate]) -> Iterator[str]:
    """Where a day cannot be drawn: nobody is left without an answer, but a picture says it at a glance."""
    booking = [estate for estate in estates if estate.club.facilities]
    instead = "residents are told a facility's day in lines of words instead of a picture"
    cure = "install one (on Debian and Ubuntu: fonts-noto-cjk), or name a font file in MENFANG_FONT"
    if not booking:
        return
    typeface = find_typeface(settings.font)
    if typeface is None and settings.font:
        yield f"MENFANG_FONT names {settings.font}, which is not a font that can be read: {instead}"
    elif typeface is None:
        yield f"no font here writes Chinese, so {instead}: {cure}"
    else:
        for estate in booking:
            for language in estate.languages:
                if lacking := typeface.lacks(_drawn(estate, language), language):
                    some = lacking if len(lacking) <= SOME else f"{lacking[:SOME]}…"
                    yield f"estate {estate.key}: {typeface.file} lacks {some} of {language}, so {instead}: {cure}"


def _drawn(estate: Estate, language: str) -> str:
    """What may be written on its pictures, and a little more."""
    shelf = read_shelf(locale_dir() / language).wordings
    words = [shelf[key].pattern for key in shelf if key.startswith(("grid-", "time-day", "weekday-", "month-"))]
    named = [place.name for place in estate.club.facilities]
    named += [space.name for place in estate.club.facilities for space in place.spaces]
    return "".join((*words, *(dict(name.words).get(language) or name.words[0][1] for name in named)))


def _estates(settings: Settings | None, faults: list[str]) -> Sequence[Estate]:
    """With settings that cannot be read, the estate files they name are unknown."""
    if settings is None:
        return ()
    try:
        return load_estates(settings.estates)
    except BadEstate as bad:
        faults += [str(fault) for fault in bad.faults]
        return ()


def _estate_warnings(estate: Estate, now: datetime) -> Iterator[str]:
    this = now.astimezone(estate.hours.timezone)
    years = [this.year, *([this.year + 1] if this.month >= NEXT_YEAR_MATTERS_FROM else [])]
    for year in uncovered_years(estate.hours, years):
        own = any(day.year == year for day in estate.hours.dates)
        if not own:
            yield (
                f"the public holidays of {year} are not known here yet: write them under [hours.dates], or update "
                "Menfang; until then the weekday decides"
            )
    roles = {duty.role for duty in estate.duties}
    for role in (Role.SUPERVISOR, Role.MANAGER, Role.GM):
        if role not in roles:
            yield f"no [[duties]] names a {role}: alerts to that level go to all who have the role, else a level up"
    named = {duty.member for duty in estate.duties}
    for duty in estate.duties:
        if duty.deputy and duty.deputy not in named:
            yield f"{duty.deputy}, deputy of {duty.member}, has no [[duties]] of their own: is the name right?"
        if duty.deputy_until and duty.deputy_until < this.date():
            yield f"the deputy of {duty.member} ended on {duty.deputy_until}: remove the lines"


def _taboos(overlay: Path | None) -> list[str]:
    """Their words are compared as the vocabulary folds them: without one they cannot be looked at."""
    try:
        folding = load_vocabulary(locale_dir(), overlay).folding
    except BadVocabulary:
        return []
    known = read_shelf(locale_dir() / BASE).wordings
    return [*_sentences(lambda: load_taboos(locale_dir(), overlay, folding, known), BadTaboo)]


def _words(overlay: Path | None) -> list[str]:
    return [
        *_sentences(lambda: load_vocabulary(locale_dir(), overlay), BadVocabulary),
        *_taboos(overlay),
        *_sentences(lambda: load_staff_words(locale_dir(), overlay), BadCommands),
    ]


def _sentences(read: Callable[[], object], bad: type[Exception]) -> Iterable[str]:
    try:
        read()
    except bad as fault:
        return str(fault).splitlines()
    return ()


def _flows(faults: list[str]) -> Sequence[str]:
    """Compiling a flow checks it; the lifecycles were compiled, and so checked, when they were imported."""
    try:
        return tuple(all_flows())
    except BadFlow as bad:
        faults.append(str(bad))
        return ()
