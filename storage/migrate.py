"""Brings a database to the tables of this version, by Alembic, step by step; yesterday's data survives.

A new version of the tables: change them, then `python -m storage.migrate "what changed"` writes the step, which you
read and correct before you commit it. A test holds steps and tables together on both dialects.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any, Literal

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.types import TypeEngine

from storage.database import Database
from storage.tables import Instant

MIGRATIONS = Path(__file__).parent / "migrations"
ONE_AT_A_TIME = 7_351_001  # PostgreSQL's advisory lock: several processes start at once, one of them migrates


class TooNew(Exception):
    """The database was made by a later version of Menfang than this. Run that version, or restore an older backup."""


def plainly(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """In a step our own types stand as what the database sees, so that it means the same when the code has moved on."""
    return "sa.BigInteger()" if kind == "type" and isinstance(item, Instant) else False


def differs(
    _context: Any, _inspected: Any, _column: Any, found: TypeEngine[Any], wanted: TypeEngine[Any]
) -> bool | None:
    """An Instant is a BIGINT; all else is compared as Alembic does it."""
    return "INT" not in str(found).upper() if isinstance(wanted, Instant) else None


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """The version that this code's tables have."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def version_of(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def current(url: str) -> str | None:
    """The version that the database has; None for an empty one."""
    database = Database(url)
    try:
        with database.reader() as connection:
            return version_of(connection)
    finally:
        database.close()


def upgrade(url: str) -> None:
    """Bring the database up to `head()`, in one transaction: all of it or nothing. Raises TooNew."""
    database = Database(url)
    try:
        with database.unit() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ONE_AT_A_TIME})
            _upgrade(connection)
    finally:
        database.close()


def _upgrade(connection: Connection) -> None:
    version = version_of(connection)
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if version is not None and version not in known:
        raise TooNew(TooNew.__doc__)
    if version != head():
        command.upgrade(_config(connection), "head")


def write_step(message: str) -> None:
    """Write the step from `head()` to the tables as they are now."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/before.db"
        upgrade(url)
        database = Database(url)
        with database.unit() as connection:
            command.revision(_config(connection), message, autogenerate=True)
        database.close()


if __name__ == "__main__":
    write_step(" ".join(sys.argv[1:]))
