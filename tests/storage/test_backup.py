"""What docs/backup.md says of SQLite, done: a copy while somebody writes, and back again."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

from storage import households
from storage.database import Database
from storage.households import RosterRow
from storage.migrate import current, head, upgrade


def test_a_copy_while_the_front_door_is_open_holds_what_was_committed(tmp_path: Path, checkout: Path) -> None:
    (tmp_path / "var").mkdir()
    (tmp_path / "backup").mkdir()
    url = f"sqlite:///{tmp_path}/var/menfang.db"
    upgrade(url)
    database = Database(url)
    database.claim()
    with database.unit() as connection:
        households.import_roster(connection, "yunqi", [RosterRow(("3", "2", "501"), "王伟", "13800000000")])
    told = re.search(r'python -c "(.+)"', (checkout / "docs" / "backup.md").read_text("utf-8"))
    assert told
    with database.unit() as connection:  # somebody is writing at this very moment
        households.import_roster(connection, "yunqi", [RosterRow(("3", "2", "502"), "李娜", "13800000001")])
        subprocess.run([sys.executable, "-c", told[1]], cwd=tmp_path, check=True, timeout=60)
    database.close()

    (copy,) = (tmp_path / "backup").iterdir()
    with sqlite3.connect(copy) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    plain.close()
    restored = f"sqlite:///{copy}"
    assert current(restored) == head()
    upgrade(restored)
    database = Database(restored)
    with database.reader() as connection:
        assert households.find(connection, "yunqi", ("3", "2", "501")) is not None
        assert households.find(connection, "yunqi", ("3", "2", "502")) is None
    database.close()
