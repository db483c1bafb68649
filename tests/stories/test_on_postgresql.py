"""The same story over a real PostgreSQL: the front door asks nothing of its database that only SQLite gives."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import create_engine, text

from tests.storage.conftest import postgresql
from tests.stories.conftest import opened
from tests.stories.test_booking_core import test_the_chess_room_from_the_first_sentence_to_the_bill as the_chess_room
from tests.stories.test_repair import test_the_whole_story as the_whole_story

__all__ = ["postgresql"]  # the fixture: a server of our own


async def test_the_whole_story_on_postgresql(postgresql: str, tmp_path: Path) -> None:
    engine = create_engine(postgresql.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    async with opened(tmp_path, database_url=postgresql) as estate:
        await the_whole_story(estate.player("resident:wang"), estate.player("staff:qian"), estate.clock)
        await the_chess_room(estate.player("resident:wang"), estate.player("staff:zhao"), estate.clock)
        await estate.clock.forward(days=3)
        async with estate.session.get(f"{estate.base}/healthz") as response:
            assert response.status == 200, await response.text()
