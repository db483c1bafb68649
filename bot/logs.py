"""How the log reads: one line a matter, with a plain traceback where something broke. Never the values of variables.

structlog's own default prints every local variable of a traceback: names, phones, tokens; seconds of work for each.
"""

from __future__ import annotations

import sys

import structlog


def configure() -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
            ),
        ],
        logger_factory=_to_stderr,
        cache_logger_on_first_use=False,
    )


def _to_stderr(*_: object) -> structlog.PrintLogger:
    """Looked up at each line, so that whoever captures it does."""
    return structlog.PrintLogger(sys.stderr)
