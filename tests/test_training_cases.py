"""Training cases as they leave the house: everything that happened, nobody it happened to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.forms.sheet import Sheet
from bot.forms.training import training_sheets
from flows.people import Level
from flows.ticket import Ticket
from storage import tables, tickets, training
from storage.database import Database
from storage.households import RosterRow, import_roster
from storage.migrate import upgrade
from tests.complaints import FILED, MEMBERS, RESIDENTS, facts, major

TOLD = "\n".join(
    (
        "我是王伟，住3号楼2单元501（3-2-501），电话13800135678，我爱人139 0571 8866。",
        "王先生、王女士都在场，钱师傅和孙主管说一周修好，赵敏叫我们等，梅队长不接电话，吴总也知道。",
        "邻居李强（2-1-302）可以作证，五零一室进了水。电梯困人四十分钟。",
    )
)
GONE = (
    *(member.name for member in MEMBERS.values()),
    *(name for one in RESIDENTS.values() for name in (one.name, one.phone)),
    *(
        "3-2-501",
        "2-1-302",
        "501",
        "五零一",
        "13800135678",
        "8866",
        "李强",
        "王先生",
        "王女士",
        "王伟",
        "C-0412",
        "412",
    ),
    *("钱师傅", "孙主管", "梅队长", "吴总", "赵敏", "周经理"),
)


def told_all() -> Ticket:
    """A case in which names, phones and doors stand wherever people can write."""
    one = major(words=TOLD, later=(TOLD,), result=f"已赔付。{TOLD}", caller="李芳 13911112222")
    assert one.complaint is not None
    assert one.complaint.corrective is not None
    corrective = replace(one.complaint.corrective, cause=TOLD, measure=f"李芳说{TOLD}")
    more: dict[str, Any] = {
        "accused": TOLD,
        "wants": TOLD,
        "plan": TOLD,
        "handling": TOLD,
        "corrective": corrective,
        "training": True,
    }
    return replace(one, complaint=replace(one.complaint, **more))


def written(sheets: list[Sheet]) -> str:
    parts = [text for one in sheets for pair in one.facts for text in pair]
    for sheet in sheets:
        parts += [sheet.name, sheet.title, *sheet.notes]
        parts += [f"{field.label} {field.text}" for block in sheet.blocks for field in block.fields]
        assert not any(field.signatures for block in sheet.blocks for field in block.fields)
    return "\n".join(parts)


@pytest.mark.parametrize("language", ["zh-Hans", "en", "zh-Hant"])
def test_nobody_survives_in_a_case(language: str) -> None:
    text = written(training_sheets([facts(told_all(), language=language)], {"李强"}))
    assert [one for one in (*GONE, "李芳") if one in text] == []
    assert "电梯困人四十分钟" in text


def test_what_can_be_learnt_stays() -> None:
    (sheet,) = training_sheets([facts(major())], ())
    told = {field.label: field.text for block in sheet.blocks for field in block.fields}
    assert "被困在里面四十多分钟" in told["住户所述"]
    assert (told["性质"], told["内容"]) == ("有效投诉", "设备、其他")
    assert told["级别"] == "重大\n重大损失或人身伤害"
    assert "维保单位未按半月一次执行" in told["原因"]
    assert "监控室双人值班" in told["措施"]
    assert told["用时"].splitlines() == [
        "从接诉到处理完毕：12 天 7 小时",
        "从接诉到销项：13 天 2 小时",
        "申请延期 1 次",
    ]
    assert "2026" not in sheet.name + sheet.title


# ── menfang export-forms --training ──────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a database that holds three marked complaints, one of them confined to the manager, and a plain
    one."""
    monkeypatch.chdir(tmp_path)
    url = f"sqlite:///{tmp_path}/var/menfang.db"
    upgrade(url)
    database = Database(url)
    with database.unit() as connection:
        import_roster(connection, "yunqi", [RosterRow(("2", "1", "302"), "李强", "13900002302", head=True)])
        chosen = told_all()
        later = replace(chosen, filed=FILED + timedelta(days=1))
        for one in (chosen, later, replace(chosen, confined=Level.MANAGER), major()):
            filed = tickets.file(connection, replace(one, reporter=None, household=None, holder=None))
            if one.complaint and one.complaint.training:
                row = {"estate": "yunqi", "ticket_id": filed.id, "at": FILED, "actor": "member:1", "words": ""}
                connection.execute(tables.ledger.insert().values(**row, act=training.MARKED, revision=1))
    database.close()
    return tmp_path


def menfang(*words: str) -> Result:
    done = CliRunner().invoke(app, ["export-forms", *words], env={"MENFANG_DATA_DIR": "var"})
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def test_one_file_of_all_marked_cases(here: Path) -> None:
    done = menfang("--training", "--to", "out", "--level", "supervisor")
    assert (done.exit_code, done.stdout) == (0, "Wrote 2 training cases to out/服务案例汇编.xlsx.\n")
    book = load_workbook(here / "out" / "服务案例汇编.xlsx")
    assert book.sheetnames == ["案例1 服务案例汇编", "案例2 服务案例汇编"]
    text = "\n".join(str(cell) for page in book for row in page.iter_rows(values_only=True) for cell in row if cell)
    assert [one for one in ("李强", "王先生", "钱师傅", "3-2-501", "13800135678", "C-0001") if one in text] == []
    again = menfang("--training", "--to", "out")
    assert again.exit_code == 1
    assert "--overwrite" in again.stderr
    assert "3 training cases" in menfang("--training", "--to", "out", "--overwrite").stdout


def test_either_a_ticket_or_a_month_or_the_cases(here: Path) -> None:
    assert menfang("--training", "--ticket", "1", "--to", "out").exit_code == 2


def test_without_cases_it_says_how_they_are_marked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = menfang("--training", "--to", "out")
    assert (done.exit_code, (tmp_path / "out").exists()) == (1, False)
    assert "case 412" in done.stderr
