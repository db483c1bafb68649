"""The engine, and the one unit of work. Nothing else commits.

SQLite: WAL, `synchronous=FULL`, foreign keys on, one writing thread in one process; a second front door on the same
file is refused at start. An operator's command may add one short unit of its own. PostgreSQL: psycopg 3, the same code.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.sql.schema import Table

__all__ = ["Connection", "Database", "DatabaseBusy", "DatabaseTrouble", "insert"]

DatabaseTrouble = DBAPIError  # what a unit raises when the database itself fails; callers of storage need no SQLAlchemy


class DatabaseBusy(Exception):
    """Another Menfang already uses this SQLite file. Stop it, or give this one its own MENFANG_DATABASE_URL."""


class Database:
    """One database. `unit()` is for the database thread only; `reader()` gives web pages a connection of their own."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self.dialect = parsed.get_backend_name()
        self._lock: IO[str] | None = None
        if self.dialect == "sqlite":
            self._engine = self._sqlite(url, parsed.database)
        else:
            self._engine = create_engine(
                parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True, hide_parameters=True
            )

    def _sqlite(self, url: str, path: str | None) -> Engine:
        if path and path != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # names and phones: for its owner's eyes
        engine = create_engine(url, hide_parameters=True, connect_args={"check_same_thread": False, "timeout": 30})

        @event.listens_for(engine, "connect")
        def prepare(connection: Any, _record: object) -> None:
            connection.isolation_level = None  # SQLAlchemy's own BEGIN below; sqlite3 must not begin by itself
            for pragma in (
                "journal_mode=WAL",
                "synchronous=FULL",
                "foreign_keys=ON",
                "busy_timeout=30000",
                "temp_store=MEMORY",
            ):
                connection.execute(f"PRAGMA {pragma}")

        @event.listens_for(engine, "begin")
        def begin(connection: Connection) -> None:
            connection.exec_driver_sql(
                "BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN"
            )

        return engine

    def claim(self) -> None:
        """Be the only process that writes to this SQLite file. Raises DatabaseBusy."""
        path = self._engine.url.database
        if self.dialect != "sqlite" or not path or path == ":memory:" or self._lock:
            return
        # Held as long as the process lives, hence no `with`.
        self._lock = Path(f"{path}.lock").open("w", encoding="ascii")  # noqa: SIM115
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as taken:
            self._lock.close()
            self._lock = None
            raise DatabaseBusy(DatabaseBusy.__doc__) from taken

    @contextmanager
    def unit(self) -> Iterator[Connection]:
        """One transaction: committed when the block ends, rolled back when it raises."""
        with self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    @contextmanager
    def reader(self) -> Iterator[Connection]:
        with self._engine.connect() as connection, connection.begin():
            yield connection

    @property
    def engine(self) -> Engine:
        return self._engine

    def close(self) -> None:
        self._engine.dispose()
        if self._lock:
            self._lock.close()
            self._lock = None


def insert(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An INSERT that knows `on_conflict_do_nothing`, of the connection's own dialect."""
    return insert_for(connection.dialect.name, table)


def insert_for(dialect: str, table: Table) -> postgresql.Insert | sqlite.Insert:
    """The same, for a statement that is put together once for each dialect."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


def is_transient(trouble: Exception) -> bool:
    """Whether trying again may help: a lost connection, a deadlock, a locked file."""
    return isinstance(trouble, OperationalError)
