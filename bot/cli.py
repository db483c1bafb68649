"""The command line: `menfang`, the same as `python -m bot`. Exit 0 done, 1 refused with reasons, 2 wrong usage.

What a command needs is imported when it runs, so `menfang --help` is quick. What operators read here is plain English;
what residents and staff read is scripts.
"""

# ruff: noqa: PLC0415  # late imports are the point of this module

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bot.forms.sheet import Kind
from flows.estate import Role
from flows.people import Level

app = typer.Typer(
    name="menfang",
    help="Menfang: the gatehouse of a housing estate as a chat bot.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
Which = Annotated[str | None, typer.Option("--estate", help="Key of the estate, where there are several.")]


@contextmanager
def _told() -> Iterator[None]:
    """What is refused is told in sentences and ends with 1."""
    from bot.commands.faults import EXPECTED, sentences

    try:
        yield
    except EXPECTED as fault:
        for sentence in sentences(fault):
            typer.echo(sentence, err=True)
        raise typer.Exit(1) from None


@app.command()
def serve() -> None:
    """Open the front door, until it is stopped."""
    with _told():
        from bot.commands import serving

        serving.serve()


@app.command()
def check() -> None:
    """Tell everything that is wrong, all at once."""
    with _told():
        from bot.commands import looking

        looking.check()


@app.command()
def migrate() -> None:
    """Bring the database up to this version.

    `serve` does so by itself."""
    with _told():
        from bot.commands import database

        database.migrate()


@app.command("import-roster")
def import_roster(
    file: Annotated[Path, typer.Argument(help="A .csv or .xlsx file.", exists=True, dir_okay=False, readable=True)],
    estate: Which = None,
    skip_faulty: Annotated[bool, typer.Option("--skip-faulty", help="Import the good rows all the same.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Look, and write nothing.")] = False,
) -> None:
    """Import who lives where, from .csv or .xlsx.

    Nothing is imported while a row is faulty; importing again changes nothing."""
    with _told():
        from bot.commands import database

        database.import_roster(file, estate, skip_faulty, dry_run)


@app.command("invite-staff")
def invite_staff(
    role: Annotated[Role, typer.Argument(help="What the new member is.")],
    name: Annotated[str, typer.Option(help="As colleagues and residents read it.")] = "",
    department: Annotated[str, typer.Option(help="Key of the department; the front desk by default.")] = "",
    key: Annotated[str, typer.Option(help="The member's name in [[duties]] of the estate file.")] = "",
    estate: Which = None,
    rooms: Annotated[bool, typer.Option("--rooms", help="Print a /room code for every room, too.")] = False,
) -> None:
    """Print a single-use code for a new member.

    Whoever sends it to the bot in a private chat is a member of staff from then on."""
    with _told():
        from bot.commands import database

        database.invite_staff(role, name, department, key, estate, rooms)


@app.command("export-forms")
def export_forms(
    to: Annotated[Path, typer.Option(help="The folder that the files are written to.", file_okay=False)],
    ticket: Annotated[str, typer.Option(help="Number of a complaint or repair: 412, C-0412.")] = "",
    month: Annotated[str, typer.Option(help="A month, like 2026-11.")] = "",
    form: Annotated[list[Kind] | None, typer.Option(help="Which forms; all by default. May be repeated.")] = None,
    training: Annotated[bool, typer.Option("--training", help="The cases marked for training, unnamed.")] = False,
    level: Annotated[Level, typer.Option(help="Leave out what nobody of this level may see.")] = Level.GM,
    estate: Which = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Write over files that are there already.")] = False,
) -> None:
    """Export the forms of a ticket or of a month, or the cases marked for training, as .xlsx.

    Of a month: its summary, its register of dispatches, that of the club's guests, and the forms of each complaint and
    repair."""
    if bool(ticket) + bool(month) + training != 1:
        raise typer.BadParameter("name either a ticket with --ticket, a month with --month, or --training")
    with _told():
        from bot.commands import forms

        if training:
            forms.export_training(to, level, estate, overwrite)
        else:
            forms.export(to, ticket, month, tuple(form or Kind), level, estate, overwrite)


@app.command("test-message")
def test_message(
    channel: Annotated[str, typer.Argument(help="telegram")],
    address: Annotated[str, typer.Argument(help="The chat's id on that platform.")],
) -> None:
    """Send a test message to a chat."""
    with _told():
        from bot.commands import serving

        serving.test_message(channel, address)


@app.command()
def draw(flow: Annotated[str, typer.Argument(help="repair, binding, ticket-repair and so on")]) -> None:
    """Print a flow as Mermaid: what really runs."""
    with _told():
        from bot.commands import looking

        looking.draw(flow)


@app.command()
def understand() -> None:
    """Tell in JSON what each line of input means."""
    with _told():
        from bot.commands import looking

        looking.understand()


@app.command()
def version() -> None:
    """Print the version."""
    from importlib.metadata import version as version_of

    typer.echo(version_of("menfang"))


def main() -> None:
    app(prog_name="menfang")
