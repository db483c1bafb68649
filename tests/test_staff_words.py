"""What staff may type, as data: every example that the help gives is read as it says, and chatter is not."""

import re
from pathlib import Path

import pytest

from bot import cards
from bot.files import locale_dir
from bot.staff_words import BadCommands, Command, StaffWords, load_staff_words
from tests.staff import make_world


@pytest.fixture(scope="module")
def words() -> StaffWords:
    return load_staff_words(locale_dir(), None)


@pytest.mark.parametrize(
    ("line", "verb", "number", "rest"),
    [
        ("接 412", "claim", 412, ""),
        ("接R-0412", "claim", 412, ""),
        ("接 #412", "claim", 412, ""),
        ("完 412，已换阀", "finish", 412, "已换阀"),
        ("完412已换阀", "finish", 412, "已换阀"),
        ("done 412 valve replaced", "finish", 412, "valve replaced"),
        ("/done@menfang_bot 412 valve", "finish", 412, "valve"),
        ("OTW 7", "set-off", 7, ""),
        ("/报修 3-2-501 厨房漏水", "file", None, "3-2-501 厨房漏水"),
        ("户 3-2-501", "house", None, "3-2-501"),
        ("/room ABCD-2345", "room", None, "ABCD-2345"),
        ("/room@menfang_bot ABCD2345", "room", None, "ABCD2345"),
        ("我的", "mine", None, ""),
        ("派 R-0412 钱师傅", "assign", 412, "钱师傅"),
    ],
)
def test_a_short_code_is_read(words: StaffWords, line: str, verb: str, number: int | None, rest: str) -> None:
    assert words.read(line) == Command(verb, number, rest)


@pytest.mark.parametrize(
    "line",
    ["", "  ", "接", "接孩子", "接3个电话", "查一下", "完 3-2-501", "wait 5 minutes", "to 3 people", "called 3 times", "doneness 3",
     "报修的人多", "house keeping", "接 1234567890", "结束了", "我的意思是"],
)  # fmt: skip
def test_chatter_is_no_short_code(words: StaffWords, line: str) -> None:
    assert words.read(line) is None


@pytest.mark.parametrize(
    ("line", "verb", "rest"),
    [
        ("接", "claim", ""),
        ("完 已换阀", "finish", "已换阀"),
        ("done", "finish", ""),
        ("/done valve", "finish", "valve"),
    ],
)
def test_a_reply_to_a_card_need_not_name_it(words: StaffWords, line: str, verb: str, rest: str) -> None:
    assert words.read_on(line, 412) == Command(verb, 412, rest)


@pytest.mark.parametrize(
    "line", ["接下来我看看", "done soon, please wait", "继续 努力", "师傅明天再来检查", "户", "我的"]
)
def test_other_replies_are_for_the_resident(words: StaffWords, line: str) -> None:
    assert words.read_on(line, 412) is None


@pytest.mark.parametrize(
    ("said", "amount", "work"),
    [
        ("120元 更换阀门", "120元", "更换阀门"),
        ("更换阀门，¥1,200.50", "¥1,200.50", "更换阀门，"),
        ("120 yuan new valve", "120 yuan", "new valve"),
        ("阀门 80 块钱", "80 块钱", "阀门"),
        ("80", "80", ""),
    ],
)
def test_an_amount_is_found_with_its_currency(words: StaffWords, said: str, amount: str, work: str) -> None:
    assert words.amount(said) == (amount, work)


def test_a_text_without_a_number_has_no_amount(words: StaffWords) -> None:
    assert words.amount("换阀门") is None


def test_an_inside_note_is_known_by_its_prefix(words: StaffWords) -> None:
    assert words.note("备注：钥匙在前台") == "钥匙在前台"
    assert words.note("Note: key at the desk") == "key at the desk"
    assert words.note("请备注一下") is None


def test_an_overlay_adds_words_and_a_broken_one_is_named(tmp_path: Path) -> None:
    (tmp_path / "zh-Hans").mkdir()
    file = tmp_path / "zh-Hans" / "commands.toml"
    file.write_text('claim = ["我来"]\n', "utf-8")
    assert load_staff_words(locale_dir(), tmp_path).read("我来 3") == Command("claim", 3, "")
    file.write_text("claim = 3\n", "utf-8")
    with pytest.raises(BadCommands, match=r"commands\.toml"):
        load_staff_words(locale_dir(), tmp_path)


@pytest.mark.parametrize("language", ["zh-Hans", "en", "zh-Hant"])
def test_every_example_of_the_help_is_understood(words: StaffWords, language: str, tmp_path: Path) -> None:
    world = make_world(f"sqlite:///{tmp_path / 'estate.db'}")
    told = world.house.speech.words("staff-help", language, world.house.default, club="yes")
    examples = [
        one for line in told.splitlines()[1:-1] for one in re.split(r" · |(?<!\w)\w+(?:：|: )", line) if one.strip()
    ]
    assert len(examples) > 20
    for one in examples:
        assert words.read(one) is not None, one


@pytest.mark.parametrize("language", ["zh-Hans", "en", "zh-Hant"])
def test_the_fullest_card_is_told_in_every_language(language: str, tmp_path: Path) -> None:
    world = make_world(f"sqlite:///{tmp_path / 'estate.db'}")
    world.reports(
        public=True, house="", place="3号楼大堂", photos=("a.jpg",), later=("水更大了",), reopened=1, urged=world.now
    )
    with world.unit() as unit:
        spoken = unit.house.speech.speak(cards.card(unit, world.ticket()), language, unit.estate)
    assert "水更大了" in spoken.text
    assert "R-0001" in spoken.text
    assert "\n\n" not in spoken.text
