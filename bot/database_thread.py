"""The process's one database thread: every unit of work runs here, one after the other, and never waits for a
network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from storage.database import Connection, Database

T = TypeVar("T")


class DatabaseThread:
    def __init__(self, database: Database) -> None:
        self.database = database
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="database")

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Run `work` in a transaction; what it returns is committed when this returns."""

        def unit() -> T:
            with self.database.unit() as connection:
                return work(connection)

        return await asyncio.get_running_loop().run_in_executor(self._executor, unit)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Run `work` on a connection of its own, which sees what is committed."""

        def look() -> T:
            with self.database.reader() as connection:
                return work(connection)

        return await asyncio.get_running_loop().run_in_executor(self._executor, look)

    def close(self) -> None:
        self._executor.shutdown(wait=True)
