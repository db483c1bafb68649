"""Dates, times, words that work everywhere, houses and telephone numbers, read from free text."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.vocabulary import load_vocabulary
from flows.understanding import House, read_house, read_phone, read_when, read_word

CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=CHINA)  # a Wednesday
VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "locale", None)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=CHINA)


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
        ("三天后上午10点", at(21, 10), None),
        ("三天后", date(2026, 11, 21), None),
        ("saturday at 10", at(21, 10), None),
        ("tomorrow from 3 to 5", at(19, 15), at(19, 17)),
        ("2026-12-24 19:30", at(24, 19, 30, month=12), None),
    ],
)
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
    [
        ("菜单", "menu"),
        ("選單", "menu"),
        ("/start", "menu"),
        ("/menu@MenfangBot", "menu"),
        ("返回吧", "back"),
        ("取消了", "cancel"),
        ("转人工!", "staff"),
        ("ＯＫ。", "yes"),
        ("不是", "no"),
        ("说完了", "done"),
        ("skip", "skip"),
        ("谢谢啦", "thanks"),
        ("早上好", "greeting"),
        ("bye!", "goodbye"),
        ("催一下", "urge"),
        ("進度", "status"),
        ("历史记录", "history"),
        ("change language", "language"),
        ("绑定", "bind"),
        ("我要报修", "repair"),
        ("投诉", "complaint"),
        ("cancle", "cancel"),
        ("menu please", "menu"),
        ("我要取消明天的预约", None),
        ("返回的时候电梯坏了", None),
        ("", None),
        ("/room ABC", None),
    ],
)
def test_words_that_work_everywhere(text: str, word: str | None) -> None:
    assert read_word(text, VOCABULARY) == word


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("3-2-501", House("3", "2", "501")),
        ("3栋2单元501", House("3", "2", "501")),
        ("3号楼501室", House("3", "", "501")),
        ("三栋二单元501", House("3", "2", "501")),
        ("Building 3 unit 2 room 501", House("3", "2", "501")),
        ("３－２－５０１", House("3", "2", "501")),
        ("我住3-501", House("3", "", "501")),
        ("A座1203", House("A", "", "1203")),
        ("2026-11-20", None),
        ("13800001111", None),
        ("7-9", None),
        ("", None),
    ],
)
def test_houses(text: str, house: House | None) -> None:
    assert read_house(text) == house


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("13800001111", "13800001111"),
        ("电话:138 0000 1111,谢谢", "13800001111"),
        ("+86 138-0000-1111", "13800001111"),
        ("0755-12345678", "075512345678"),
        ("+44 20 7946 0958", "+442079460958"),
        ("１３８００００１１１１", "13800001111"),
        ("3-2-501", None),
        ("123", None),
    ],
)
def test_phones(text: str, phone: str | None) -> None:
    assert read_phone(text) == phone
