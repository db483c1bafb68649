"""Steps and tables agree on both databases, and yesterday's data survives."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

from storage import bookings, households, messages, people, places, tables, tickets
from storage.database import Database
from storage.households import RosterRow
from storage.migrate import TooNew, _config, current, differs, head, upgrade
from storage.tables import metadata
from tests.complaints import major
from tests.storage.booked import booking


def test_the_steps_make_exactly_the_tables(url: str) -> None:
    assert current(url) is None
    upgrade(url)
    assert current(url) == head()
    database = Database(url)
    with database.reader() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": differs})
        assert compare_metadata(context, metadata) == []
    database.close()


def test_the_partial_indexes_of_the_steps_are_those_of_the_tables(url: str) -> None:
    """What Alembic does not compare: unique where what is live, and the predicates of the partial indexes."""

    def shape(database: Database) -> dict[str, object]:
        found = inspect(database.engine)
        options = ("sqlite_where", "postgresql_where")
        return {
            str(index["name"]): (
                index["column_names"],
                bool(index["unique"]),
                [str(index.get("dialect_options", {}).get(option, "")) for option in options],
            )
            for table in sorted(metadata.tables)
            for index in found.get_indexes(table)
        }

    upgrade(url)
    migrated = Database(url)
    by_steps = shape(migrated)
    metadata.drop_all(migrated.engine)
    metadata.create_all(migrated.engine)
    assert shape(migrated) == by_steps
    assert "uq_binding_live" in by_steps
    migrated.close()


def test_yesterdays_data_survives_and_upgrading_again_changes_nothing(url: str, now: datetime) -> None:
    upgrade(url)
    database = Database(url)
    with database.unit() as connection:
        households.import_roster(connection, "yunqi", [RosterRow(("3", "2", "501"), "王伟", "13800000000", head=True)])
    database.close()
    upgrade(url)
    database = Database(url)
    with database.reader() as connection:
        home = households.find(connection, "yunqi", ("3", "2", "501"))
        assert home is not None
        assert households.on_roster(connection, home, "13800000000") == [("王伟", True)]
    database.close()


def test_what_there_was_before_the_club_is_still_there_and_bookings_go_on_counting(url: str, now: datetime) -> None:
    """The step to 0004 adds tables and columns: tickets, letters and the ledger stay as they were, and a booking's
    number follows the last ticket's."""
    database = Database(url)
    with database.unit() as connection:
        command.upgrade(_config(connection), "0003")
        people.meet(connection, {("lobby", "lobby", "wang"): ("yunqi", "zh-Hans", True)}, now)
        home = households.find_or_create(connection, "yunqi", ("3", "2", "501"))
        old = tickets.file(connection, major(household=home, reporter=1, holder=None))
        line = {"estate": "yunqi", "ticket_id": old.id, "at": now, "actor": "house", "act": "filed", "words": ""}
        connection.execute(tables.ledger.insert(), {**line, "revision": 1})
        letter = "INSERT INTO outbox (estate, address_id, state, rank, not_before, created, card, body, attempts)"
        connection.execute(text(f"{letter} VALUES ('yunqi', 1, 'waiting', 5, 0, 0, FALSE, '{{}}', 0)"))
    upgrade(url)
    with database.unit() as connection:
        assert tickets.load(connection, [old.id]) == {old.id: old}
        (entry,) = tickets.history_of(connection, old.id)
        assert (entry.act, entry.matter) == ("filed", None)
        ((waiting, _),) = messages.due(connection, now)
        assert (waiting.body, waiting.matter) == ({}, None)
        made = bookings.file(connection, booking(now, household=home, person=1))
        assert made is not None
        assert made.number == old.number + 1
        assert places.take(connection, "yunqi", "chess", "room-1", made.start, made.until, 1, 1)
    database.close()


def test_a_database_of_a_later_version_is_left_alone(url: str) -> None:
    upgrade(url)
    database = Database(url)
    with database.unit() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(TooNew, match="later version"):
        upgrade(url)
    database.close()


def test_a_step_that_breaks_leaves_nothing_half_done(tmp_path: Path) -> None:
    """Tables that somebody else made are in the way: nothing of ours is added to them."""
    database = Database(f"sqlite:///{tmp_path}/menfang.db")
    with database.unit() as connection:
        connection.execute(text("CREATE TABLE person (id INTEGER PRIMARY KEY)"))
    with pytest.raises(Exception, match="already exists"):
        upgrade(f"sqlite:///{tmp_path}/menfang.db")
    assert inspect(database.engine).get_table_names() == ["person"]
    database.close()
