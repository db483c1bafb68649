"""Commands on the database: `migrate`, `import-roster`, `invite-staff`.

Each is one short unit, also beside an open front door.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import typer

from bot import demo
from bot.clock import SystemClock
from bot.commands.faults import CannotDo
from bot.estate import load_estates
from bot.house import House, furnish
from bot.redeeming import SUPERVISORS, room_code, staff_code
from bot.settings import Settings, load_settings
from bot.unit import Unit
from flows.estate import Estate, Role
from storage import households, lobby
from storage.database import Connection, Database
from storage.migrate import current, head, upgrade


def migrate() -> None:
    settings = load_settings()
    before = current(settings.database_url)
    brought_up(settings)
    if before == head():
        typer.echo(f"The database is at version {head()} already.")
    else:
        typer.echo(f"The database is at version {head()} now (before: {before or 'empty'}).")


def brought_up(settings: Settings) -> None:
    """A front door that is open keeps its tables: an old database is changed only when nobody else uses it."""
    if current(settings.database_url) == head():
        return
    database = Database(settings.database_url)
    try:
        database.claim()
        upgrade(settings.database_url)
    finally:
        database.close()


@contextmanager
def unit_of_work(settings: Settings) -> Iterator[Connection]:
    brought_up(settings)
    database = Database(settings.database_url)
    try:
        with database.unit() as connection:
            yield connection
    finally:
        database.close()


def estate_named(settings: Settings, key: str | None) -> Estate:
    estates = {estate.key: estate for estate in load_estates(settings.estates)}
    if key is None and len(estates) == 1:
        return next(iter(estates.values()))
    if key is None or key not in estates:
        raise CannotDo(f"Name the estate with --estate: {', '.join(sorted(estates))}")
    return estates[key]


def now_in(connection: Connection, settings: Settings, house: House) -> datetime:
    """The front door's time: a demo's clock may be ahead of the machine's, and a code must not be born expired."""
    now = SystemClock().now()
    if settings.real_channel or not settings.lobby_on:
        return now
    stored = lobby.setting_of(connection, demo.OFFSET)
    return now + (demo.opening_offset(house, now) if stored is None else timedelta(microseconds=float(stored)))


def import_roster(file: Path, estate_key: str | None, skip_faulty: bool, dry_run: bool) -> None:
    from bot.roster import BadRoster, read_roster  # noqa: PLC0415  # it loads a spreadsheet library

    settings = load_settings()
    estate = estate_named(settings, estate_key)
    try:
        roster = read_roster(file)
    except BadRoster as bad:
        raise CannotDo(str(bad)) from bad
    for fault in roster.faults:
        typer.echo(f"{file.name} {fault}", err=True)
    if roster.faults and not skip_faulty:
        rows = len({fault.row for fault in roster.faults})
        raise CannotDo(f"Nothing was imported: {rows} faulty rows. Correct them, or leave them out with --skip-faulty")
    if dry_run:
        typer.echo(f"{len(roster.rows)} rows can be imported into {estate.key}; nothing was written.")
        return
    with unit_of_work(settings) as connection:
        done = households.import_roster(connection, estate.key, roster.rows)
    typer.echo(
        f"Imported into {estate.key}: {done.added} new rows, {done.changed} changed, {done.unchanged} as before; "
        f"{done.households} new households."
    )


def invite_staff(role: Role, name: str, department: str, key: str, estate_key: str | None, rooms: bool) -> None:
    settings = load_settings()
    estate = estate_named(settings, estate_key)
    known = [one.key for one in estate.departments]
    if department and department not in known:
        raise CannotDo(f"There is no department {department} in {estate.key}: use one of {', '.join(known)}")
    duties = sorted({duty.member for duty in estate.duties})
    if key and duties and key not in duties:
        typer.echo(f"warning: no [[duties]] names {key} (they name {', '.join(duties)})", err=True)
    house = furnish([estate], settings.locale_dir, SystemClock().now())
    with unit_of_work(settings) as connection:
        unit = Unit(connection, house, estate, now_in(connection, settings, house))
        code = staff_code(unit, role, name, department, key)
        room_codes = {one: room_code(unit, one) for one in [*known, SUPERVISORS]} if rooms else {}
        unit.flush()
    hours = int(estate.staff_invitation.total_seconds() // 3600)
    typer.echo(code)
    typer.echo(
        f"Send it to the bot in a private chat within {hours} hours: it links one {role} of {estate.name}, once.",
        err=True,
    )
    for one, made in room_codes.items():
        typer.echo(f"/room {made}   (in the group that becomes the room of: {one})")
