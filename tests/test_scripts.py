"""`menfang check` on scripts: the shipped ones are whole, and an operator is told what an edit broke."""

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from bot.check_scripts import check_scripts, doubts, keys_in_code
from bot.files import locale_dir
from bot.speech import Speech

Written = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    def write(folder: str, **files: str) -> Path:
        """`en_mine="a = b"` is en/mine.ftl."""
        root = tmp_path / folder
        for name, text in files.items():
            language, _, file = name.partition("_")
            place = root / language.replace("zhHans", "zh-Hans").replace("zhHant", "zh-Hant") / f"{file}.ftl"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
        return root

    return write


def test_the_shipped_scripts_are_whole() -> None:
    assert check_scripts(locale_dir()) == []


def test_every_script_that_code_names_exists(checkout: Path) -> None:
    assert check_scripts(locale_dir(), None, [checkout / "flows", checkout / "bot", checkout / "storage"]) == []


def test_code_is_read_for_its_scripts(tmp_path: Path) -> None:
    (tmp_path / "flow.py").write_text(
        'Say("one" if x else f"two-{kind}", args)\nOption("id", "three")\nflow(cancelled="four")\nprint("none")\n'
        'def f():\n    key = {"a": "five", "b": "six"}[kind]\n    other = "none"\n    Term(key)\n'
        'def g():\n    key = "none"\n'
    )
    found = [used.pattern for used in keys_in_code([tmp_path])]
    assert sorted(found) == ["five", "four", "one", "six", "three", r"two\-.+"]


def test_a_script_that_code_names_in_vain_is_a_fault(tmp_path: Path, written: Written) -> None:
    shipped = written("shipped", zhHans_all="hello = 您好\nname-a = 甲\n")
    (tmp_path / "flow.py").write_text('Say("hello")\nSay("helo")\nTerm(f"name-{x}")\nTerm(f"names-{x}")\n')
    faults = check_scripts(shipped, None, [tmp_path])
    assert [fault.split(" line ")[1][:1] for fault in faults] == ["2", "4"]


@pytest.mark.parametrize(
    ("language", "text", "fault"),
    [
        ("en", "", "en/all.ftl lacks “hello”"),
        ("en", "hello = Hi { $who }\nbye = Bye\n", "is not in zh-Hans"),
        ("en", "hello = Hi { $whom }\n", "uses $whom, which zh-Hans does not"),
        ("en", "hello = Hi\n", "leaves out $who"),
        ("en", "hello = Hi { $who }\nhello = Ho { $who }\n", "stands already in all.ftl line 1; keep one"),
        ("en", "hello = Hi { $who } { bye }\n", "includes “bye”, which does not exist"),
        ("en", "hello = Hi { $who\n", "line 1: “hello = Hi { $who” cannot be read"),
        ("en", "hello = Hi { $who }\nnonsense\n", "line 2: “nonsense” cannot be read"),
    ],
)
def test_a_shipped_language_must_match_the_base(written: Written, language: str, text: str, fault: str) -> None:
    shipped = written("shipped", zhHans_all="hello = 您好 { $who }\n", **{f"{language}_all": text or "# nothing yet\n"})
    assert any(fault in found for found in check_scripts(shipped)), check_scripts(shipped)


def test_another_language_may_leave_out_whole_files_but_not_half_of_one(written: Written) -> None:
    shipped = written("shipped", zhHans_a="a = 甲\nb = 乙\n", zhHans_staff="c = 丙\n", zhHant_a="a = 甲\n")
    assert check_scripts(shipped) == ["zh-Hant/a.ftl lacks “b”, which zh-Hans has"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("repair-fild = 已登记\n", "is no script of ours: did you mean “repair-filed”?"),
        (
            "repair-filed = 已登记 { $nunber }\n",
            "uses $nunber, which nobody supplies there; it may use $accept_by, $number",
        ),
        ("choice-skip = 不用 { $number }\n", "uses $number"),
        ("repair-filed = 已登记 { $number\n", "line 1"),
        ("repair-filed =\n第二行没有空格\n", "begin further lines with a space"),
        ("choice-skip = { choice-cancel }\nchoice-cancel = { choice-skip }\n", "includes itself"),
        ("repair-filed = { -brand }\n", "includes “-brand”, which does not exist"),
    ],
)
def test_an_editor_is_told_what_an_overlay_broke(written: Written, text: str, fault: str) -> None:
    faults = check_scripts(locale_dir(), written("overlay", zhHans_mine=text))
    assert any(fault in found and "mine.ftl" in found for found in faults), faults


def test_a_good_overlay_has_no_faults(written: Written) -> None:
    overlay = written(
        "overlay",
        zhHans_mine="-brand = 云栖\nrepair-filed = { -brand }：{ $number }，{ $accept_by }，{ $phone }\n",
        en_mine="time-clock = { $hour12 }:{ $minute } { $part }\n",
    )
    assert check_scripts(locale_dir(), overlay) == []
    assert doubts(locale_dir(), overlay) == []


def test_an_overlay_in_the_wrong_place_is_found(written: Written, tmp_path: Path) -> None:
    overlay = written("overlay", zhCN_mine="choice-skip = 不用\n")
    (overlay / "loose.ftl").write_text("choice-skip = 不用\n", "utf-8")
    faults = check_scripts(locale_dir(), overlay)
    assert any("zhCN is no language of ours" in fault for fault in faults)
    assert any("loose.ftl lies outside" in fault for fault in faults)
    assert "is not a folder" in check_scripts(locale_dir(), tmp_path / "nowhere")[0]


def test_a_file_that_is_not_utf8_is_named(written: Written) -> None:
    overlay = written("overlay", zhHans_mine="")
    (overlay / "zh-Hans" / "mine.ftl").write_bytes("choice-skip = 不用\n".encode("gbk"))
    assert any("save it as UTF-8" in fault for fault in check_scripts(locale_dir(), overlay))


def test_a_wrong_folder_of_scripts_is_one_sentence(tmp_path: Path) -> None:
    assert check_scripts(tmp_path) == [f"{tmp_path} has no scripts in zh-Hans: is it the right folder?"]


def test_what_should_be_meant_is_a_doubt_not_a_fault(written: Written) -> None:
    overlay = written("overlay", zhHans_mine="thanked-we-should = 不用谢\nrepair-filed = 已登记 { $number }\n")
    assert check_scripts(locale_dir(), overlay) == []
    first, second = doubts(locale_dir(), overlay)
    assert "“thanked-we-should” rewords a phrase that the service handbook prescribes" in first
    assert "“repair-filed” leaves out $accept_by" in second


def test_the_guide_shows_wordings_that_work(checkout: Path, written: Written) -> None:
    guide = (checkout / "docs" / "scripts.md").read_text("utf-8")
    shown = [dedent(block) for block in re.findall(r"```\n(.*?)```", guide, re.DOTALL)]
    assert len(shown) >= 3
    overlay = written("overlay", zhHans_mine="\n".join(shown))
    assert check_scripts(locale_dir(), overlay) == []
    assert Speech(locale_dir(), overlay, strict=True).languages()
