"""Two or more units of work at once, brought to the very moment of the race by barriers, never by waiting a while.

SQLite lets one unit write at a time: there a race is between what was looked at before a unit and what is done in it.
On PostgreSQL it is also between two units that are open together.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, Event
from typing import Any, TypeVar

from sqlalchemy import text

from storage.database import Connection, Database

F = TypeVar("F")
S = TypeVar("S")
T = TypeVar("T")
PATIENCE = 20  # seconds until a test that hangs fails instead
WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")


def together(*works: Callable[[Barrier], T]) -> list[T]:
    """What each of the works returns, each run in a thread of its own; they are given one barrier for all of them."""
    barrier = Barrier(len(works), timeout=PATIENCE)
    with ThreadPoolExecutor(len(works)) as pool:
        return [future.result(PATIENCE) for future in [pool.submit(work, barrier) for work in works]]


def at_once(database: Database, *works: Callable[[Connection], T]) -> list[T]:
    """The works' answers, each in a unit of its own; all of them begin at the same moment."""

    def begun(work: Callable[[Connection], T]) -> Callable[[Barrier], T]:
        def run(barrier: Barrier) -> T:
            barrier.wait()
            with database.unit() as connection:
                return work(connection)

        return run

    return together(*map(begun, works))


def look_then_act(
    database: Database, barrier: Barrier, look: Callable[[Connection], F], act: Callable[[Connection, F], T]
) -> T:
    """The protection off: all have looked before the first of them acts, and each acts by what it saw. On PostgreSQL
    in one transaction, which by itself protects nobody."""
    if database.dialect == "sqlite":
        with database.reader() as connection:
            seen = look(connection)
        barrier.wait()
        with database.unit() as connection:
            return act(connection, seen)
    with database.unit() as connection:
        seen = look(connection)
        barrier.wait()
        return act(connection, seen)


def meet(database: Database, barrier: Barrier) -> None:
    """Inside a unit: wait until the others are inside theirs, too. On SQLite no two units are ever open together."""
    if database.dialect != "sqlite":
        barrier.wait()


class _Undone(Exception):
    pass


def one_after_the_other(
    database: Database, first: Callable[[Connection], F], second: Callable[[Connection], S], *, undo: bool = False
) -> tuple[F, S]:
    """The second begins while the first has done its work and is still open; only then is the first committed, or
    with `undo` rolled back. On PostgreSQL the second is seen to wait; on SQLite it cannot even begin."""
    done = Event()

    def follow() -> S:
        assert done.wait(PATIENCE)
        with database.unit() as connection:
            return second(connection)

    with ThreadPoolExecutor(1) as pool:
        following = pool.submit(follow)
        with suppress(_Undone), database.unit() as connection:
            found = first(connection)
            done.set()
            _until_it_waits(database, following)
            if undo:
                raise _Undone
        return found, following.result(PATIENCE)


def _until_it_waits(database: Database, following: Future[Any]) -> None:
    if database.dialect != "sqlite":
        until_somebody_waits(database, following.done)


def until_somebody_waits(database: Database, gone: Callable[[], bool] = bool) -> None:
    """Until PostgreSQL has somebody wait for a lock. `gone`: whoever should has ended without."""
    end = time.monotonic() + PATIENCE
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as onlooker:
        while not onlooker.execute(WAITING).scalar_one():
            assert not gone(), "the second did not wait for the first"
            assert time.monotonic() < end, "the second never came"
            time.sleep(0.002)
