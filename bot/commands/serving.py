"""Commands that talk to the world: `serve`, `test-message`."""

from __future__ import annotations

import asyncio
import errno

import typer
import uvloop

from bot import app
from bot.channels.base import Sent
from bot.channels.telegram import TokenRefused
from bot.commands.faults import CannotDo
from bot.settings import Settings, load_settings


def serve() -> None:
    settings = load_settings()
    try:
        uvloop.run(app.serve(settings, _announce))
    except OSError as fault:
        raise CannotDo(_why(fault, settings)) from fault
    except (TokenRefused, app.PartStopped) as fault:
        raise CannotDo(str(fault)) from fault


def _announce(address: str) -> None:
    typer.echo(f"The front door is open: {address}")


def _why(fault: OSError, settings: Settings) -> str:
    if fault.errno == errno.EADDRINUSE:
        return f"Port {settings.port} of {settings.host} is in use: stop what uses it, or set MENFANG_PORT"
    if fault.errno == errno.EADDRNOTAVAIL:
        return f"MENFANG_HOST is {settings.host}, which is no address of this machine"
    return f"The front door cannot open: {fault}"


def test_message(channel: str, address: str) -> None:
    try:
        delivery = asyncio.run(app.test_message(load_settings(), channel, address))
    except app.UnknownChannel as unknown:
        raise CannotDo(str(unknown)) from unknown
    if not isinstance(delivery, Sent):
        why = getattr(delivery, "reason", "") or type(delivery).__name__
        raise CannotDo(f"{channel} did not take the message for {address}: {why}")
    typer.echo(f"Sent to {address} as message {delivery.id}.")
