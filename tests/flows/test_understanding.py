"""Free words understood: the labelled set, lines that must pass, dates, houses, phones, words, and bad input."""

import csv
import io
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understand_cli import understand_lines
from bot.vocabulary import BadVocabulary, load_vocabulary
from flows.understanding import Understanding, read_house, read_phone, read_when, read_word, tame, understand
from flows.understanding.text import LONGEST

LOCALE = Path(__file__).parents[2] / "locale"
CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=CHINA)  # a Wednesday
VOCABULARY = load_vocabulary(LOCALE, None)
with (Path(__file__).parent / "utterances.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def meant(text: str, context: str | None = None) -> Understanding:
    return understand(text, NOW, VOCABULARY, context)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=CHINA)


def test_every_emergency_of_the_set_is_recognised() -> None:
    missed = [row["text"] for row in ROWS if row["emergency"] == "yes" and not meant(row["text"]).emergency]
    assert sum(row["emergency"] == "yes" for row in ROWS) >= 100
    assert missed == []


def test_what_only_sounds_like_an_emergency_is_none() -> None:
    false = [row["text"] for row in ROWS if row["emergency"] == "no" and meant(row["text"]).emergency]
    assert sum(row["note"] == "sounds" for row in ROWS) >= 100
    assert false == []


def test_intents_and_categories_of_the_set() -> None:
    pairs = [(row, meant(row["text"])) for row in ROWS]
    right = [(row, found) for row, found in pairs if found.intent == row["intent"]]
    labelled = [(row, found) for row, found in right if row["category"]]
    assert len(right) >= 0.97 * len(pairs)
    assert sum(found.category == row["category"] for row, found in labelled) >= 0.97 * len(labelled)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("厨房水管爆了水漫出来了", "water"),
        ("樓下火燭呀", "fire"),
        ("有人被困電梯", "lift"),
        ("gas leak in the kitchen", "gas"),
        ("孩子不见了", "missing-child"),
        ("着火了灭火器在哪", "fire"),
        ("又爆水管了,跟昨天一样", "water"),
    ],
)
def test_emergencies_that_must_pass(text: str, category: str) -> None:
    found = meant(text)
    assert (found.intent, found.emergency, found.urgent, found.category) == ("emergency", True, True, category)


@pytest.mark.parametrize(
    "text",
    [
        "消防通道被堵",
        "气死我了",
        "吓死我了",
        "火气很大",
        "煤气费怎么交",
        "火锅",
        "着火了似的热闹",
        "水龙头漏水一点点",
        "电梯坏了没人困",
        "the gym is on fire today lol",
        "没有着火",
        "There is no fire",
        "孩子的书包不见了",
    ],
)
def test_no_emergencies_that_must_pass(text: str) -> None:
    assert not meant(text).emergency


def test_one_sentence_fills_a_booking() -> None:
    found = meant("明天下午三点到五点订棋牌室,2大1小")
    assert (found.intent, found.facility, found.start, found.end, found.people) == (
        "booking",
        "chess-room",
        at(19, 15),
        at(19, 17),
        3,
    )
    found = meant("tmr 3pm pool 2 ppl")
    assert (found.intent, found.facility, found.start, found.people, found.language) == (
        "booking",
        "pool",
        at(19, 15),
        2,
        "en",
    )


def test_two_matters_and_a_denied_one() -> None:
    found = meant("马桶堵了,顺便投诉楼上半夜唱歌")
    assert {found.intent, *found.also} == {"repair", "complaint"}
    found = meant("不是报修,我要投诉")
    assert (found.intent, found.also) == ("complaint", ())


def test_place_is_in_the_words_of_the_resident() -> None:
    assert meant("廚房水龍頭滴水").place == "廚房"
    assert meant("3号楼大堂的灯坏了").place == "3号楼大堂"


def test_context_tips_the_scale() -> None:
    assert meant("明天下午", context="repair").intent == "repair"
    assert meant("明天下午").intent == "other"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("水龙头坏了", "zh-Hans"),
        ("水龍頭壞咗", "zh-Hant"),
        ("the tap is broken", "en"),
        ("WiFi坏了", "zh-Hans"),
        ("泳池 tomorrow", "mixed"),
        ("Привет", "other"),
        ("안녕하세요", "other"),
        ("123", "other"),
        ("😀", "other"),
        ("", "other"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert meant(text).language == language


def test_tame_text() -> None:
    assert tame("\u202e a\x00b\u200b\r\nc\ufeff ") == "ab\nc"
    assert len(tame("好" * 50_000)) == LONGEST
    assert tame("\ud800") == ""


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=300), st.lists(st.sampled_from([row["text"] for row in ROWS]), max_size=4).map("".join))
)
def test_nothing_raises(text: str) -> None:
    found = meant(text)
    assert 0 <= found.confidence <= 1
    assert found.emergency == (found.intent == "emergency")
    assert found.place is None or found.place in tame(text) or " " in text
    read_when(text, NOW, VOCABULARY)
    read_word(text, VOCABULARY)
    read_house(text)
    read_phone(text)


@pytest.mark.parametrize(
    "piece",
    [
        "煤气漏",
        "没有",
        "no ",
        "1-",
        "明天3点到",
        "a",
        "((",
        "3栋",
        "if you ",
        "投诉 ",
        "\u200b",
        "\ufdfa",
        "人",
        "个人3",
    ],
)
def test_ten_thousand_characters_are_bounded(piece: str) -> None:
    """Every shape that could make a pattern or a loop run away is answered; how fast is for `make bench` to say."""
    text = (piece * 10_000)[:10_000]
    found = meant(text)
    assert found.language in ("zh-Hans", "zh-Hant", "en", "mixed", "other")
    assert read_house(text) is None or piece == "3栋"


def test_line_protocol() -> None:
    lines = '水龙头坏了\n{"text": "明天下午三点订泳池", "now": "2026-01-05T09:00:00+08:00"}\n{"a": 1}\n\n[1]\n'
    out = io.StringIO()
    understand_lines(io.StringIO(lines), out, VOCABULARY, lambda: NOW)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert len(answers) == 5
    assert answers[0] == {
        "intent": "repair",
        "also": [],
        "category": "plumbing",
        "urgent": False,
        "emergency": False,
        "facility": None,
        "start": None,
        "end": None,
        "people": None,
        "place": None,
        "confidence": answers[0]["confidence"],
        "language": "zh-Hans",
    }
    assert answers[1]["start"] == "2026-01-06T15:00:00+08:00"
    assert answers[3]["intent"] == "other"


def test_an_estate_adds_words(tmp_path: Path) -> None:
    (tmp_path / "zh-Hans").mkdir()
    (tmp_path / "zh-Hans" / "vocabulary.toml").write_text('[place]\npublic = "望月亭"\n', "utf-8")
    found = understand("望月亭的灯不亮", NOW, load_vocabulary(LOCALE, tmp_path))
    assert (found.intent, found.place) == ("repair", "望月亭")


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "vocabulary.toml").write_text(
        '[place]\npublik = "x"\nhome = 3\n[characters]\npairs = "abc"\n', "utf-8"
    )
    (tmp_path / "zh-Hans").mkdir()
    (tmp_path / "zh-Hans" / "vocabulary.toml").write_text("[broken", "utf-8")
    with pytest.raises(BadVocabulary) as caught:
        load_vocabulary(LOCALE, tmp_path)
    assert len(caught.value.faults) == 4
