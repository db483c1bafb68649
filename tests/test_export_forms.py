"""`menfang export-forms` as an operator meets it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from bot.cli import app
from flows.booking import Booking, Party, State
from flows.people import Level
from storage import bookings, tickets
from storage.database import Database
from storage.migrate import upgrade
from tests.complaints import major, repair


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a database that holds a complaint, a confined one and a repair: 1, 2 and 3."""
    monkeypatch.chdir(tmp_path)
    url = f"sqlite:///{tmp_path}/var/menfang.db"
    upgrade(url)
    database = Database(url)
    with database.unit() as connection:
        for one in (major(), major(confined=Level.MANAGER), repair()):
            tickets.file(connection, replace(one, reporter=None, household=None, holder=None))
    database.close()
    return tmp_path


def menfang(*words: str) -> Result:
    done = CliRunner().invoke(app, ["export-forms", *words], env={"MENFANG_DATA_DIR": "var"})
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_tickets_forms(here: Path) -> None:
    done = menfang("--ticket", "C-0001", "--to", "out")
    assert (done.exit_code, done.stdout) == (0, "Wrote 3 forms of C-0001 to out.\n")
    assert names(here / "out") == ["C-0001 客户投诉意见表.xlsx", "C-0001 投诉处置记录表.xlsx", "C-0001 投诉记录表.xlsx"]
    assert load_workbook(here / "out" / "C-0001 投诉记录表.xlsx").active is not None


def test_a_month(here: Path) -> None:
    assert menfang("--month", "2026-11", "--to", "all").exit_code == 0
    assert len(names(here / "all")) == 2 + 2 * 2 + 1
    done = menfang("--month", "2026-11", "--form", "month", "--form", "register", "--to", "out")
    assert done.exit_code == 0
    assert names(here / "out") == ["2026-11 投诉处置记录表.xlsx", "2026-11 投诉记录月总结表.xlsx"]
    quiet = menfang("--month", "2026-10", "--form", "month", "--to", "october")
    assert (quiet.exit_code, names(here / "october")) == (0, ["2026-10 投诉记录月总结表.xlsx"])


def test_what_is_there_is_not_written_over(here: Path) -> None:
    (here / "out").mkdir()
    kept = here / "out" / "R-0003 维修服务单.xlsx"
    kept.write_text("signed by hand")
    done = menfang("--ticket", "3", "--to", "out")
    assert (done.exit_code, kept.read_text()) == (1, "signed by hand")
    assert "--overwrite" in done.stderr
    assert menfang("--ticket", "3", "--to", "out", "--overwrite").exit_code == 0
    assert kept.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (["--to", "out"], 2, "either a ticket"),
        (["--ticket", "1", "--month", "2026-11", "--to", "out"], 2, "either a ticket"),
        (["--ticket", "1"], 2, "--to"),
        (["--ticket", "1", "--form", "poem", "--to", "out"], 2, "--form"),
        (["--ticket", "99", "--to", "out"], 1, "There is no complaint or repair 99"),
        (["--ticket", "2", "--level", "supervisor", "--to", "out"], 1, "that supervisor may see"),
        (["--ticket", "abc", "--to", "out"], 1, "is no ticket's number"),
        (["--month", "2026-13", "--to", "out"], 1, "is no month"),
        (["--ticket", "1", "--form", "repair", "--to", "out"], 1, "has no form of the kind repair"),
        (["--ticket", "1", "--estate", "moon", "--to", "out"], 1, "--estate"),
    ],
)
def test_what_is_refused_says_why_and_writes_nothing(here: Path, words: list[str], code: int, why: str) -> None:
    done = menfang(*words)
    assert (done.exit_code, (here / "out").exists()) == (code, False)
    assert why in done.stderr
    assert "Traceback" not in done.stderr


def test_a_level_leaves_out_what_it_may_not_see(here: Path) -> None:
    assert menfang("--month", "2026-11", "--level", "supervisor", "--form", "opinion", "--to", "out").exit_code == 0
    assert names(here / "out") == ["C-0001 客户投诉意见表.xlsx"]


def test_the_clubs_register_of_a_month(here: Path) -> None:
    """Who came, by arrival; who never came is not in it."""
    zone = ZoneInfo("Asia/Shanghai")
    nine = datetime(2026, 11, 5, 9, tzinfo=zone)
    swim = Booking(
        id=0,
        estate="yunqi",
        number=0,
        state=State.DONE,
        revision=3,
        facility="pool",
        space="pool",
        start=nine,
        end=nine + timedelta(minutes=90),
        until=nine + timedelta(minutes=90),
        party=Party(2, 1),
        filed=nine - timedelta(days=1),
        house="3-2-501",
        name="王小明",
        arrived=nine - timedelta(minutes=8),
        left=nine + timedelta(minutes=80),
        locker="A12",
    )
    cards = replace(swim, facility="chess", space="room-2", arrived=nine - timedelta(minutes=9), locker="")
    database = Database(f"sqlite:///{here / 'var' / 'menfang.db'}")
    with database.unit() as connection:
        for one in (swim, cards, replace(swim, state=State.NO_SHOW, arrived=None, name="李先生")):
            bookings.file(connection, one)
    database.close()
    done = menfang("--month", "2026-11", "--form", "entries", "--to", "out")
    assert (done.exit_code, names(here / "out")) == (0, ["2026-11 入场登记.xlsx"])
    page = load_workbook(here / "out" / "2026-11 入场登记.xlsx").active
    assert page is not None
    rows = [[str(cell) for cell in row if cell is not None] for row in page.iter_rows(values_only=True)]
    assert ["日期", "设施", "姓名", "房号", "人数", "到场", "柜号", "离场", "会员卡"] in rows
    swum = ["11-05", "游泳池", "王小明", "3-2-501", "3", "08:52", "A12", "10:20"]
    played = ["11-05", "棋牌室 2号房", "王小明", "3-2-501", "3", "08:51", "10:20"]
    assert rows.index(played) + 1 == rows.index(swum)
    assert not any("李先生" in row for row in rows)
    quiet = menfang("--month", "2026-10", "--form", "entries", "--to", "october")
    assert (quiet.exit_code, "no form of the kind entries" in quiet.stderr) == (1, True)
