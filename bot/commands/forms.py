"""`export-forms`: the handbook's forms as files, for the office's shelf."""

from __future__ import annotations

import re
from pathlib import Path

import typer

from bot.clock import SystemClock
from bot.commands.database import brought_up, estate_named, now_in
from bot.commands.faults import CannotDo
from bot.forms.files import file_name, safe
from bot.forms.gather import NoSuchForm, of_month, of_ticket, of_training
from bot.forms.reader import Reader
from bot.forms.sheet import Kind, Sheet
from bot.forms.words import Words
from bot.forms.xlsx import workbook
from bot.house import furnish
from bot.settings import load_settings
from flows.messages import Term
from flows.people import Level
from storage.database import Database

_NUMBER = re.compile(r"#?(?:[A-Za-z]-)?0*(\d{1,9})")
_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")


def export(
    to: Path, ticket: str, month: str, kinds: tuple[Kind, ...], level: Level, estate_key: str | None, overwrite: bool
) -> None:
    """One file a form. Nothing is written when one of them is there already, unless it may be written over."""
    sheets, words = _read(ticket, month, kinds, level, estate_key)
    files = {to / file_name(words, sheet): sheet for sheet in sheets}
    taken = [path.name for path in files if path.exists()]
    if taken and not overwrite:
        more = f" and {len(taken) - 1} more" if len(taken) > 1 else ""
        raise CannotDo(f"{to} holds “{taken[0]}”{more} already: name another folder, or add --overwrite")
    to.mkdir(parents=True, exist_ok=True)
    for path, sheet in files.items():
        path.write_bytes(workbook([sheet]))
    typer.echo(f"Wrote {len(files)} {'form' if len(files) == 1 else 'forms'} of {ticket or month} to {to}.")


def export_training(to: Path, level: Level, estate_key: str | None, overwrite: bool) -> None:
    """One file with a page for each case that is marked for training."""
    settings = load_settings()
    estate = estate_named(settings, estate_key)
    house = furnish([estate], settings.locale_dir, SystemClock().now())
    words = Words(house.speech, estate, estate.languages[0])
    brought_up(settings)
    database = Database(settings.database_url)
    try:
        with database.reader() as connection:
            sheets = of_training(connection, words, Reader(level))
    finally:
        database.close()
    if not sheets:
        raise CannotDo(f"No closed complaint of {estate.key} is marked for training: a supervisor writes “case 412”")
    path = to / f"{safe(words.say(Term('training-title')))}.xlsx"
    if path.exists() and not overwrite:
        raise CannotDo(f"{to} holds “{path.name}” already: name another folder, or add --overwrite")
    to.mkdir(parents=True, exist_ok=True)
    path.write_bytes(workbook(sheets))
    typer.echo(f"Wrote {len(sheets)} training {'case' if len(sheets) == 1 else 'cases'} to {path}.")


def _read(
    ticket: str, month: str, kinds: tuple[Kind, ...], level: Level, estate_key: str | None
) -> tuple[list[Sheet], Words]:
    """Raises CannotDo."""
    number, span = _NUMBER.fullmatch(ticket), _MONTH.fullmatch(month)
    if ticket and not number:
        raise CannotDo(f"“{ticket}” is no ticket's number: write it like 412 or C-0412")
    if month and not span:
        raise CannotDo(f"“{month}” is no month: write it like 2026-11")
    settings = load_settings()
    estate = estate_named(settings, estate_key)
    house = furnish([estate], settings.locale_dir, SystemClock().now())
    words, reader = Words(house.speech, estate, estate.languages[0]), Reader(level)
    brought_up(settings)
    database = Database(settings.database_url)
    try:
        with database.reader() as connection:
            now = now_in(connection, settings, house)
            if span:
                found = of_month(connection, words, int(span[1]), int(span[2]), reader, now, kinds)
            else:
                found = of_ticket(connection, words, int(number[1]) if number else 0, reader, kinds)
    except NoSuchForm:
        raise CannotDo(f"There is no complaint or repair {ticket} in {estate.key} that {level} may see") from None
    finally:
        database.close()
    if not found:
        raise CannotDo(f"{ticket or month} has no form of the kind {', '.join(kinds)}")
    return found, words
