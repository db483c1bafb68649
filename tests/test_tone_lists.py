"""The taboo lists as data: an operator's overlay, and what `menfang check` says of faults."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.check import check
from bot.files import locale_dir
from bot.shelves import read_shelf
from bot.speech import BASE
from bot.tone import BadTaboo, load_taboos
from bot.vocabulary import load_vocabulary
from flows.rules.tone import Level, Taboos, read

FOLDING = load_vocabulary(locale_dir(), None).folding
SCRIPTS = read_shelf(locale_dir() / BASE).wordings
ENTRY = '[[taboo]]\nid = "mine"\nphrase = "亲"\nlevel = "warn"\ncause = "cold"\n'

Written = Callable[[str], Path]


@pytest.fixture
def overlay(tmp_path: Path) -> Written:
    def write(text: str, language: str = "zh-Hans") -> Path:
        (tmp_path / language).mkdir(exist_ok=True)
        (tmp_path / language / "taboo.toml").write_text(text, "utf-8")
        return tmp_path

    return write


def load(folder: Path) -> Taboos:
    return load_taboos(locale_dir(), folder, FOLDING, SCRIPTS)


def test_an_overlay_adds_an_entry(overlay: Written) -> None:
    taboos = load(overlay(ENTRY + "pattern = '{s}亲{e}'\nsuggest = [\"greet-hello\"]\n"))
    finding = read("亲，您好", taboos)
    assert finding is not None
    assert (finding.taboo.id, finding.level) == ("mine", Level.WARN)


def test_an_overlay_replaces_an_entry_by_its_id(overlay: Written) -> None:
    changed = ENTRY.replace('"mine"', '"vague-maybe"') + "pattern = '也许'\n"
    taboos = load(overlay(changed))
    assert read("可能明天", taboos) is None
    assert read("也许明天", taboos) is not None
    assert len(taboos.taboos) == len(load_taboos(locale_dir(), None, FOLDING, SCRIPTS).taboos)


def test_an_overlay_switches_an_entry_off(overlay: Written) -> None:
    taboos = load(overlay('off = ["vague-maybe", "row-15-sorry-for-waiting"]\n'))
    assert read("可能明天", taboos) is None
    assert taboos.named("row-15-sorry-for-waiting") is None


def test_an_overlay_may_let_more_pass(overlay: Written) -> None:
    assert read("公司规定的表格在附件", load(overlay(""))) is not None
    assert read("公司规定的表格在附件", load(overlay("pass = ['公司规定的表格']\n"))) is None


def test_an_overlay_may_name_more_ways_of_telling_again(overlay: Written) -> None:
    assert read("隔壁嚷“不归我们管”", load(overlay(""))) is not None
    assert read("隔壁嚷“不归我们管”", load(overlay("quoted = ['嚷']\n"))) is None


def test_an_entry_in_traditional_characters_is_found(overlay: Written) -> None:
    assert read("这样不妥当", load(overlay(ENTRY + "pattern = '這樣不妥當'\n"))) is not None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[taboo]\n", "taboo.toml"),
        (ENTRY + "pattern = '(亲'\n", "the pattern cannot be used"),
        (ENTRY + "pattern = '亲*'\n", "matches everything"),
        (ENTRY + "pattern = '{nobody}亲'\n", "{nobody} is no shorthand"),
        (ENTRY, "a pattern is missing"),
        (ENTRY + "pattern = '亲'\nsuggest = [\"greet-helo\"]\n", "names no script of ours: 'greet-helo'"),
        (ENTRY + "pattern = '亲'\nsugest = []\n", "'sugest' is no field"),
        (ENTRY.replace("warn", "stop") + "pattern = '亲'\n", "level must be block or warn"),
        (ENTRY.replace("cold", "icy") + "pattern = '亲'\n", "cause must be one of"),
        (ENTRY + "pattern = '亲'\nwhen = \"always\"\n", "when must be"),
        ('off = ["nobody"]\n', "off names 'nobody'"),
        ("allow = []\n", "'allow' is no part of a taboo list"),
        ("quoted = 3\n", "quoted must be a list of patterns"),
        ("taboo = 3\n", "write each entry under [[taboo]]"),
        ("[shorthand]\nx = 3\n", "[shorthand] must give each name a pattern"),
    ],
)
def test_a_fault_is_told_with_its_file(overlay: Written, text: str, fault: str) -> None:
    with pytest.raises(BadTaboo) as bad:
        load(overlay(text))
    assert fault in str(bad.value)
    assert str(Path("zh-Hans") / "taboo.toml") in str(bad.value)


def test_all_faults_are_told_at_once(overlay: Written) -> None:
    with pytest.raises(BadTaboo) as bad:
        load(overlay(ENTRY + "pattern = '('\n" + ENTRY.replace("cold", "icy") + "pattern = ''\n"))
    assert len(bad.value.faults) >= 3


def test_the_guide_shows_a_list_that_works(checkout: Path, overlay: Written) -> None:
    guide = (checkout / "docs" / "scripts.md").read_text("utf-8")
    (shown,) = re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)
    taboos = load(overlay(shown))
    assert read("亲，您好", taboos) is not None
    assert read("父亲，您好，亲", taboos) is None
    assert taboos.named("vague-roughly") is None


def test_check_tells_of_a_list_that_cannot_be_used(overlay: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = overlay(ENTRY + "pattern = '(亲'\n")
    monkeypatch.setenv("MENFANG_LOCALE_DIR", str(folder))
    found = check(datetime(2026, 3, 2, 9, tzinfo=UTC), None)
    assert [fault for fault in found.faults if "taboo.toml" in fault and "'mine'" in fault]
