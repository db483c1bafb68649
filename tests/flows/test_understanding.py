"""Free words understood: the labelled set, lines that must pass, dates, houses, phones, words, and bad input."""

import csv
import io
import json
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understand_cli import understand_lines
from bot.vocabulary import BadVocabulary, load_vocabulary
from flows.understanding import House, Understanding, read_house, read_phone, read_when, read_word, tame, understand

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
    [("厨房水管爆了水漫出来了", "water"), ("樓下火燭呀", "fire"), ("有人被困電梯", "lift"), ("gas leak in the kitchen", "gas"),
     ("孩子不见了", "missing-child"), ("着火了灭火器在哪", "fire"), ("又爆水管了,跟昨天一样", "water")],
)  # fmt: skip
def test_emergencies_that_must_pass(text: str, category: str) -> None:
    found = meant(text)
    assert (found.intent, found.emergency, found.urgent, found.category) == ("emergency", True, True, category)


@pytest.mark.parametrize(
    "text",
    ["消防通道被堵", "气死我了", "吓死我了", "火气很大", "煤气费怎么交", "火锅", "着火了似的热闹", "水龙头漏水一点点", "电梯坏了没人困",
     "the gym is on fire today lol", "没有着火", "There is no fire", "孩子的书包不见了"],
)  # fmt: skip
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
    [("水龙头坏了", "zh-Hans"), ("水龍頭壞咗", "zh-Hant"), ("the tap is broken", "en"), ("WiFi坏了", "zh-Hans"), ("泳池 tomorrow", "mixed"),
     ("Привет", "other"), ("안녕하세요", "other"), ("123", "other"), ("😀", "other"), ("", "other")],
)  # fmt: skip
def test_languages(text: str, language: str) -> None:
    assert meant(text).language == language


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("今天", date(2026, 11, 18), None),
        ("后天", date(2026, 11, 20), None),
        ("周三", date(2026, 11, 18), None),
        ("周三9点", at(25, 9), None),
        ("周三下午三点", at(18, 15), None),
        ("下周三", date(2026, 11, 25), None),
        ("下周一早上九点", at(23, 9), None),
        ("12月5日上午10点", at(5, 10, month=12), None),
        ("三点半", at(18, 15, 30), None),
        ("明天7点到9点", at(19, 7), at(19, 9)),
        ("明早八点", at(19, 8), None),
        ("今晚", at(18, 18), at(18, 22)),
        ("今晚八點半", at(18, 20, 30), None),
        ("两小时后", at(18, 12), None),
        ("半小時後", at(18, 10, 30), None),
        ("聽日下晝3點", at(19, 15), None),
        ("中午", at(18, 12), at(18, 14)),
        ("后天晚上7点半到9点", at(20, 19, 30), at(20, 21)),
        ("明天 14:00-16:00", at(19, 14), at(19, 16)),
        ("tomorrow 3pm", at(19, 15), None),
        ("next wed 7-9pm", at(25, 19), at(25, 21)),
        ("11-1pm tomorrow", at(19, 11), at(19, 13)),
        ("tonight", at(18, 18), at(18, 22)),
        ("in 2 hours", at(18, 12), None),
        ("sat 10am for 2 hours", at(21, 10), at(21, 12)),
        ("昨天", date(2026, 11, 17), None),
        ("2026-12-24 19:30", at(24, 19, 30, month=12), None),
    ],
)  # fmt: skip
def test_when(text: str, start: datetime | date, end: datetime | None) -> None:
    when = read_when(text, NOW, VOCABULARY)
    assert when is not None
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize(
    "text", ["asap", "尽快", "快点", "漏了一点点", "3号楼", "3-2-501", "", "13800001111", "R-0412", "2月31日", "25点"]
)
def test_no_time_is_no_time(text: str) -> None:
    assert read_when(text, NOW, VOCABULARY) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [("菜单", "menu"), ("選單", "menu"), ("/start", "menu"), ("/menu@MenfangBot", "menu"), ("返回吧", "back"), ("取消了", "cancel"), ("转人工!", "staff"),
     ("ＯＫ。", "yes"), ("不是", "no"), ("说完了", "done"), ("skip", "skip"), ("谢谢啦", "thanks"), ("早上好", "greeting"), ("bye!", "goodbye"),
     ("催一下", "urge"), ("進度", "status"), ("历史记录", "history"), ("change language", "language"), ("绑定", "bind"), ("我要报修", "repair"),
     ("投诉", "complaint"), ("cancle", "cancel"), ("menu please", "menu"), ("我要取消明天的预约", None), ("返回的时候电梯坏了", None), ("", None), ("/room ABC", None)],
)  # fmt: skip
def test_words_that_work_everywhere(text: str, word: str | None) -> None:
    assert read_word(text, VOCABULARY) == word


@pytest.mark.parametrize(
    ("text", "house"),
    [("3-2-501", House("3", "2", "501")), ("3栋2单元501", House("3", "2", "501")), ("3号楼501室", House("3", "", "501")),
     ("三栋二单元501", House("3", "2", "501")), ("Building 3 unit 2 room 501", House("3", "2", "501")), ("３－２－５０１", House("3", "2", "501")),
     ("我住3-501", House("3", "", "501")), ("A座1203", House("A", "", "1203")), ("2026-11-20", None), ("13800001111", None), ("7-9", None), ("", None)],
)  # fmt: skip
def test_houses(text: str, house: House | None) -> None:
    assert read_house(text) == house


@pytest.mark.parametrize(
    ("text", "phone"),
    [("13800001111", "13800001111"), ("电话:138 0000 1111,谢谢", "13800001111"), ("+86 138-0000-1111", "13800001111"), ("0755-12345678", "075512345678"),
     ("+44 20 7946 0958", "+442079460958"), ("１３８００００１１１１", "13800001111"), ("3-2-501", None), ("123", None)],
)  # fmt: skip
def test_phones(text: str, phone: str | None) -> None:
    assert read_phone(text) == phone


def test_tame_text() -> None:
    assert tame("\u202e a\x00b\u200b\r\nc\ufeff ") == "ab\nc"
    assert len(tame("好" * 10_000)) == 4000
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
    """Work grows with the text, not with its square: counted in lookups, for a clock would measure the machine."""
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
        "intent": "repair", "also": [], "category": "plumbing", "urgent": False, "emergency": False, "facility": None, "start": None, "end": None,
        "people": None, "place": None, "confidence": answers[0]["confidence"], "language": "zh-Hans",
    }  # fmt: skip
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
