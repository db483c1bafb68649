"""The command line as an operator meets it: exit codes, sentences, never a traceback."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.codes import digest_of
from storage.migrate import head

ROSTER = "building,unit,room,name,phone,head\n3,2,501,王伟,13800000000,yes\n"


def environment(folder: Path, more: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, "MENFANG_DATA_DIR": str(folder / "var"), "PYTHONUTF8": "1", **more}


class Menfang:
    """Runs commands in a folder of their own, with no settings but those of the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *words: str, said: str = "", **settings: str) -> Result:
        done = CliRunner().invoke(app, list(words), input=said, env=environment(self.folder, settings))
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done

    def rows(self, query: str) -> list[tuple[object, ...]]:
        with sqlite3.connect(self.folder / "var" / "menfang.db") as connection:
            return connection.execute(query).fetchall()


@pytest.fixture
def menfang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Menfang:
    monkeypatch.chdir(tmp_path)
    return Menfang(tmp_path)


def process(folder: Path, checkout: Path, *words: str, **settings: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env=environment(folder, {"PYTHONPATH": str(checkout), **settings}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, "utf-8")
    return path


def test_help_names_the_commands_of_today_only(menfang: Menfang) -> None:
    done = menfang("--help")
    commands = re.findall(r"^  ([a-z][a-z-]+)  ", done.stdout, re.MULTILINE)
    assert done.exit_code == 0
    assert set(commands) == {
        "serve", "check", "migrate", "import-roster", "invite-staff", "export-forms", "test-message", "draw",
        "understand", "version",
    }  # fmt: skip


@pytest.mark.parametrize("words", [[], ["erase-resident"], ["draw"], ["invite-staff", "king"], ["check", "--nonsense"]])
def test_wrong_usage_is_2(menfang: Menfang, words: list[str]) -> None:
    assert menfang(*words).exit_code == 2


def test_the_command_that_is_installed_is_the_same(menfang: Menfang) -> None:
    installed = Path(sys.executable).parent / "menfang"
    done = subprocess.run([installed, "version"], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == menfang("version").stdout


def test_drawing_what_really_runs(menfang: Menfang) -> None:
    assert "stateDiagram" in menfang("draw", "binding").stdout
    unknown = menfang("draw", "nonsense")
    assert (unknown.exit_code, unknown.stdout) == (1, "")
    assert "repair" in unknown.stderr


def test_understanding_line_by_line(menfang: Menfang) -> None:
    done = menfang("understand", said="厨房水龙头漏水\n")
    (line,) = done.stdout.splitlines()
    assert (json.loads(line)["intent"], json.loads(line)["category"]) == ("repair", "plumbing")


def test_a_new_database_is_made_and_migrating_again_says_so(menfang: Menfang) -> None:
    assert f"version {head()} now" in menfang("migrate").stdout
    assert "already" in menfang("migrate").stdout
    assert menfang.rows("SELECT version_num FROM alembic_version") == [(head(),)]


def test_inviting_staff_prints_a_code_that_is_nowhere_stored(menfang: Menfang) -> None:
    done = menfang("invite-staff", "supervisor", "--key", "sun", "--name", "孙主管")
    code = done.stdout.strip()
    stored = menfang.rows("SELECT digest, purpose, role, member_key, name, department, used FROM code")
    assert done.exit_code == 0
    assert stored == [(digest_of(code), "staff", "supervisor", "sun", "孙主管", "", None)]
    assert menfang("invite-staff", "agent", "--department", "moon").exit_code == 1
    rooms = menfang("invite-staff", "agent", "--rooms").stdout
    assert len(re.findall(r"^/room [A-Z0-9]{8} ", rooms, re.MULTILINE)) == 5


def test_a_roster_is_imported_once(menfang: Menfang, roster: Path) -> None:
    dry = menfang("import-roster", str(roster), "--dry-run")
    assert (dry.exit_code, "1 rows can be imported" in dry.stdout) == (0, True)
    assert "1 new rows, 0 changed, 0 as before; 1 new households" in menfang("import-roster", str(roster)).stdout
    assert "0 new rows, 0 changed, 1 as before; 0 new households" in menfang("import-roster", str(roster)).stdout


def test_nothing_of_a_faulty_roster_is_imported_unless_told_to(menfang: Menfang, roster: Path) -> None:
    roster.write_text(ROSTER + "3,2,502,李娜,139,\n", "utf-8")
    done = menfang("import-roster", str(roster))
    assert done.exit_code == 1
    assert "roster.csv row 3: 139 is not a telephone number" in done.stderr
    menfang("migrate")
    assert menfang.rows("SELECT count(*) FROM roster") == [(0,)]
    assert menfang("import-roster", str(roster), "--skip-faulty").exit_code == 0
    assert menfang.rows("SELECT name FROM roster") == [("王伟",)]


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ({"MENFANG_PORT": "many"}, "MENFANG_PORT"),
        ({"MENFANG_ESTATES": "none.toml"}, "none.toml"),
        ({"MENFANG_DATABASE_URL": "sqlite:///broken.db"}, "cannot be used: file is not a database"),
        ({"MENFANG_DATABASE_URL": "postgresql://u:hidden@127.0.0.1:1/x"}, "cannot be used: "),
        ({"MENFANG_DATA_DIR": "/proc/none"}, "/proc/none"),
    ],
)
def test_what_is_wrong_is_one_sentence(menfang: Menfang, settings: dict[str, str], why: str) -> None:
    (menfang.folder / "broken.db").write_text("these are no tables of ours, nor anybody's: only words\n" * 9)
    done = menfang("invite-staff", "agent", **settings)
    assert (done.exit_code, done.stdout) == (1, "")
    assert why in done.stderr
    assert "hidden" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_an_unknown_channel_is_refused(menfang: Menfang) -> None:
    assert menfang("test-message", "pigeon", "1").exit_code == 1


def test_checking_tells_all_faults_at_once(menfang: Menfang) -> None:
    (menfang.folder / "estate.toml").write_text('key = "yunqi"\nname = 3\n', "utf-8")
    overlay = menfang.folder / "words" / "zh-Hans"
    overlay.mkdir(parents=True)
    (overlay / "mine.ftl").write_text("binding-aproved = 好\n", "utf-8")
    (overlay / "commands.toml").write_text("claim = 3\n", "utf-8")
    done = menfang("check", MENFANG_ESTATES="estate.toml", MENFANG_LOCALE_DIR="words")
    assert done.exit_code == 1
    for part in ("estate.toml: name", "estate.toml: company", "“binding-approved”?", "commands.toml"):
        assert part in done.stderr


# ── serving ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


def test_one_front_door_a_database_and_a_port_and_codes_beside_it(menfang: Menfang, checkout: Path) -> None:
    port = str(free_port())
    serving = process(menfang.folder, checkout, "serve", MENFANG_PORT=port)
    try:
        assert serving.stdout is not None
        started = time.monotonic()
        while "front door is open" not in (line := serving.stdout.readline()):
            assert line, "it has stopped"
            assert time.monotonic() - started < 60
        second = process(menfang.folder, checkout, "serve", MENFANG_PORT="0")
        assert "Another Menfang already uses this SQLite file" in second.communicate(timeout=60)[0]
        other = process(menfang.folder, checkout, "serve", MENFANG_PORT=port, MENFANG_DATA_DIR="other")
        assert f"Port {port} of 127.0.0.1 is in use" in other.communicate(timeout=60)[0]
        assert (second.returncode, other.returncode) == (1, 1)
        assert menfang("invite-staff", "supervisor").exit_code == 0
        serving.send_signal(signal.SIGTERM)
        assert serving.wait(timeout=30) == 0
    finally:
        serving.kill()
        serving.communicate()
