"""What `menfang check` warns of, beside the faults that tests/test_cli.py looks for."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.check import check

ZONE = ZoneInfo("Asia/Shanghai")
DEMO = Path("bot") / "estates" / "demo.toml"


def warned(now: datetime) -> str:
    return "\n".join(check(now, None).warnings)


@pytest.mark.parametrize(
    ("day", "missing"), [("2026-03-02", None), ("2026-10-31", None), ("2026-11-01", "2027"), ("2027-01-05", "2027")]
)
def test_holidays_that_are_not_known_yet(day: str, missing: str | None) -> None:
    told = warned(datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=ZONE))
    assert (f"public holidays of {missing}" in told) if missing else ("public holidays" not in told)


def test_duties_that_name_nobody(tmp_path: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (checkout / DEMO).read_text("utf-8")
    before, _, after = text.partition('member = "wu"\nrole = "gm"')
    deputy = 'deputy = "nobody"\ndeputy_from = 2026-01-01\ndeputy_until = 2026-01-31\n'
    (tmp_path / "estate.toml").write_text(f'{before}member = "wu"\nrole = "manager"{after}\n{deputy}', "utf-8")
    monkeypatch.setenv("MENFANG_ESTATES", str(tmp_path / "estate.toml"))
    told = warned(datetime(2026, 3, 2, 9, tzinfo=ZONE))
    assert "no [[duties]] names a gm" in told
    assert "nobody, deputy of wu, has no [[duties]]" in told
    assert "the deputy of wu ended on 2026-01-31" in told


def test_a_demo_before_real_residents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENFANG_TELEGRAM__TOKEN", "1:token")
    monkeypatch.setenv("MENFANG_LOBBY", "on")
    told = warned(datetime(2026, 3, 2, 9, tzinfo=ZONE))
    assert "MENFANG_ESTATES is not set" in told
    assert "MENFANG_LOBBY is on beside a real channel" in told
