"""Commands that change nothing: `check`, `draw`, `understand`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import typer

from bot.check import check as check_all
from bot.clock import SystemClock
from bot.commands.faults import CannotDo
from bot.estate import load_estates
from bot.files import locale_dir
from bot.settings import load_settings
from bot.understand_cli import understand_lines
from bot.vocabulary import load_vocabulary
from flows.conversations import all_flows
from flows.rules.lifecycle import LIFECYCLES


def check() -> None:
    report = check_all(SystemClock().now())
    for fault in report.faults:
        typer.echo(f"fault: {fault}", err=True)
    for warning in report.warnings:
        typer.echo(f"warning: {warning}")
    if report.faults:
        raise CannotDo(f"{len(report.faults)} to put right before the front door opens")
    typer.echo(f"All is well: {', '.join(report.looked_at)}.")


def draw(name: str) -> None:
    drawings: dict[str, Callable[[], str]] = {
        **{f"ticket-{kind}": lifecycle.draw for kind, lifecycle in LIFECYCLES.items()},
        **{key: flow.draw for key, flow in all_flows().items()},
    }
    if name not in drawings:
        raise CannotDo(f"There is no flow {name}: draw one of {', '.join(sorted(drawings))}")
    typer.echo(drawings[name]())


def understand() -> None:
    settings = load_settings()
    zone = load_estates(settings.estates)[0].hours.timezone
    for stream in (sys.stdin, sys.stdout):
        reconfigure: Any = getattr(stream, "reconfigure", None)  # a test's or a caller's own stream may lack it
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    vocabulary = load_vocabulary(locale_dir(), settings.locale_dir)
    understand_lines(sys.stdin, sys.stdout, vocabulary, lambda: SystemClock().now().astimezone(zone))
