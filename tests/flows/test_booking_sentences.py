"""Free sentences that book: facility, time and people as residents write them, in every language and mixed."""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.vocabulary import load_vocabulary
from flows.booking import Party
from flows.understanding import read_party, read_when, read_word, tame, understand
from flows.understanding.people import read_people

CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=CHINA)  # a Wednesday
VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "locale", None)
with (Path(__file__).parent / "bookings.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def party(text: str) -> Party | None:
    return read_party(VOCABULARY.fold(tame(text)), VOCABULARY)


def moment(written: str) -> datetime | date | None:
    if not written:
        return None
    return datetime.fromisoformat(f"{written}:00+08:00") if "T" in written else date.fromisoformat(written)


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_a_sentence_fills_a_booking(row: dict[str, str]) -> None:
    found = understand(row["text"], NOW, VOCABULARY)
    expected = Party(int(row["adults"]), int(row["children"])) if row["adults"] else None
    assert (found.intent, found.facility) == ("booking", row["facility"])
    assert (found.start, found.end) == (moment(row["start"]), moment(row["end"]))
    assert party(row["text"]) == expected
    assert found.people == (expected.people if expected else None)


def test_the_table_has_every_language() -> None:
    languages = [understand(row["text"], NOW, VOCABULARY).language for row in ROWS]
    assert len(ROWS) >= 80
    assert min(languages.count(one) for one in ("zh-Hans", "zh-Hant", "en", "mixed")) >= 4


@pytest.mark.parametrize(
    ("text", "adults", "children"),
    [
        ("大人两个小孩一个", 2, 1),
        ("大人2小孩1", 2, 1),
        ("大人2个,小孩1个", 2, 1),
        ("大人：2 小孩：1", 2, 1),
        ("大人2位、小朋友1位", 2, 1),
        ("adults: 2 children: 1", 2, 1),
        ("我和老婆带两个孩子", 2, 2),
        ("我带孩子", 1, 1),
        ("我和两个儿子", 1, 2),
        ("我和三个朋友", 4, 0),
        ("me and 3 friends", 4, 0),
        ("一家三口", 3, 0),
        ("一家四口,两个孩子", 2, 2),
        ("5个人,其中2个小孩", 3, 2),
        ("一共5个人,3大2小", 3, 2),
        ("4个人,2大2小", 2, 2),
        ("3 ppl incl 1 kid", 2, 1),
        ("a kid and an adult", 1, 1),
        ("a party of 10 adults", 10, 0),
        ("table for 4", 4, 0),
        ("book the gym for 4", 4, 0),
        ("for 2 adults and 1 kid", 2, 1),
        ("gym tomorrow for 3.", 3, 0),
        ("带两个孩子", 0, 2),
        ("兩個大人同一個細路", 2, 1),
        ("我们4个打麻将", 4, 0),
        ("1号房4人", 4, 0),
    ],
)
def test_adults_and_children_apart(text: str, adults: int, children: int) -> None:
    assert party(text) == Party(adults, children)
    assert read_people(VOCABULARY.fold(text), VOCABULARY) == adults + children


@pytest.mark.parametrize(
    "text",
    [
        "两个小时",
        "我们2个小时后到",
        "订2个房间",
        "2号房",
        "我们3点到",
        "room for 2 hours",
        "room for 10:30",
        "2个",
        "",
        "gym for 4 hours",
        "gym for 1.5 hours",
        "for 7pm",
        "for 7 tonight",
        "for 4 march",
        "for 4th of march",
        "for 4 to 6pm",
    ],
)
def test_no_people_are_no_people(text: str) -> None:
    assert party(text) is None


@pytest.mark.parametrize(
    ("now", "text", "start", "end"),
    [
        ("2026-11-18T10:00", "周三上午", "2026-11-18T08:00", "2026-11-18T12:00"),
        ("2026-11-18T14:00", "周三上午", "2026-11-25T08:00", "2026-11-25T12:00"),  # it has passed
        ("2026-11-18T14:00", "周三下午三点", "2026-11-18T15:00", ""),
        ("2026-11-18T16:00", "周三下午三点", "2026-11-25T15:00", ""),
        ("2026-11-22T10:00", "下周一上午九点", "2026-11-23T09:00", ""),  # on a Sunday, the next day
        ("2026-11-23T10:00", "下周一上午九点", "2026-11-30T09:00", ""),
        ("2026-11-23T10:00", "下下周一上午九点", "2026-12-07T09:00", ""),
        ("2026-12-31T10:00", "明天晚上七点到九点", "2027-01-01T19:00", "2027-01-01T21:00"),
        ("2026-12-31T10:00", "今晚十点到十二点", "2026-12-31T22:00", "2027-01-01T00:00"),
        ("2026-12-31T10:00", "今晚十一点到一点", "2026-12-31T23:00", "2027-01-01T01:00"),
        ("2026-12-30T10:00", "下周五", "2027-01-08", ""),
        ("2028-02-28T10:00", "明天下午三点", "2028-02-29T15:00", ""),
        ("2028-02-28T10:00", "2月29日下午三点", "2028-02-29T15:00", ""),
        ("2027-12-01T10:00", "2月29日下午三点", "2028-02-29T15:00", ""),
        ("2027-02-28T10:00", "明天下午三点", "2027-03-01T15:00", ""),
        ("2026-11-18T10:00", "把明天的棋牌室改到后天下午三点", "2026-11-20T15:00", ""),
        ("2026-11-18T10:00", "改到晚上八点", "2026-11-18T20:00", ""),
        ("2026-11-18T10:00", "move it to friday 3pm", "2026-11-20T15:00", ""),
        ("2028-02-28T22:00", "三小时后", "2028-02-29T01:00", ""),
        ("2026-11-18T10:00", "4 March 7pm", "2027-03-04T19:00", ""),
        ("2026-11-18T10:00", "元旦下午三点", "2027-01-01T15:00", ""),
        ("2026-11-18T10:00", "国庆节", "2026-10-01", ""),
        ("2026-11-18T10:00", "christmas day at 3pm", "2026-12-25T15:00", ""),
        ("2026-11-18T10:00", "把明天的改到周五", "2026-11-20", ""),
    ],
)
def test_days_at_the_edges(now: str, text: str, start: str, end: str) -> None:
    found = read_when(text, datetime.fromisoformat(f"{now}+08:00"), VOCABULARY)
    assert found is not None
    assert (found.start, found.end) == (moment(start), moment(end))


@pytest.mark.parametrize(
    ("text", "hour", "day"),
    [
        ("今天9点打麻将", 21, 18),
        ("9点打麻将", 21, 18),
        ("今天11点打麻将", 11, 18),
        ("早上9点打麻将", 9, 19),
        ("明天9点打麻将", 9, 19),
    ],
)
def test_what_is_booked_lies_ahead(text: str, hour: int, day: int) -> None:
    assert understand(text, NOW, VOCABULARY).start == datetime(2026, 11, day, hour, tzinfo=CHINA)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("tomorrow 10am to noon", 10, 12),
        ("10 till noon tomorrow", 10, 12),
        ("tomorrow noon to 2pm", 12, 14),
        ("noon to 2 tomorrow", 12, 14),
        ("明天十点到中午", 10, 12),
        ("明天上午10点到中午", 10, 12),
        ("明天中午到下午三点", 12, 15),
        ("明天中午到两点", 12, 14),
        ("明天中午12点到2点", 12, 14),
        ("tomorrow 10 to 12 noon", 10, 12),
        ("tomorrow 8pm to midnight", 20, 24),
        ("明天晚上8点到半夜", 20, 24),
    ],
)
def test_noon_and_midnight_are_hours_beside_an_hour(text: str, begins: int, ends: int) -> None:
    found = read_when(text, NOW, VOCABULARY, ahead=True)
    tomorrow = NOW.replace(hour=0) + timedelta(days=1)
    assert found is not None
    assert not found.loose
    assert (found.start, found.end) == (tomorrow + timedelta(hours=begins), tomorrow + timedelta(hours=ends))


@pytest.mark.parametrize(("text", "begins", "ends"), [("明天上午到中午", 8, 12), ("明天中午", 12, 14)])
def test_by_themselves_they_are_parts_of_the_day(text: str, begins: int, ends: int) -> None:
    found = read_when(text, NOW, VOCABULARY, ahead=True)
    assert found is not None
    assert isinstance(found.start, datetime)
    assert isinstance(found.end, datetime)
    assert (found.loose, found.start.hour, found.end.hour) == (True, begins, ends)


def test_a_length_across_a_daylight_change_is_real_time() -> None:
    london = ZoneInfo("Europe/London")
    now = datetime(2027, 3, 27, 20, tzinfo=london)  # clocks go forward at one in the night
    found = read_when("tomorrow 0:30 for 2 hours", now, VOCABULARY)
    assert found is not None
    assert isinstance(found.start, datetime)
    assert found.end is not None
    assert found.end.timestamp() - found.start.timestamp() == 7200
    later = read_when("in 6 hours", now, VOCABULARY)
    assert later is not None
    assert isinstance(later.start, datetime)
    assert later.start.timestamp() - now.timestamp() == 6 * 3600


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("我的预订", "bookings"),
        ("我的预约", "bookings"),
        ("我的預約", "bookings"),
        ("my bookings", "bookings"),
        ("预订", "booking"),
        ("book", "booking"),
        ("我到了", "here"),
        ("我已经到了", "here"),
        ("我到咗", "here"),
        ("I'm here", "here"),
        ("I’m here!", "here"),
        ("check in", "here"),
        ("我到家发现漏水", None),
        ("候补", "wait"),
        ("我要排队", "wait"),
        ("候補", "wait"),
        ("put me on the waitlist", "wait"),
        ("排队排了一小时", None),
    ],
)
def test_words_of_the_club(text: str, word: str | None) -> None:
    assert read_word(text, VOCABULARY) == word


@pytest.mark.parametrize(
    ("text", "intent", "facility"),
    [
        ("泳池几点开", "enquiry", "pool"),
        ("棋牌室多少钱一小时", "enquiry", "chess-room"),
        ("会议室怎么预订", "enquiry", "meeting-room"),
        ("健身房今天几点关", "enquiry", "gym"),
        ("泳池明天几点开", "enquiry", "pool"),
        ("我预约的棋牌室是几点", "status", "chess-room"),
        ("我棋牌室约好了吗", "status", "chess-room"),
        ("is the pool open tomorrow", "enquiry", "pool"),
        ("is the gym free of charge", "enquiry", "gym"),
        ("取消明天的棋牌室", "cancel", "chess-room"),
        ("cancel my chess room booking tomorrow", "cancel", "chess-room"),
        ("我预订的棋牌室是几点", "status", "chess-room"),
        ("when is my booking", "status", None),
        ("麻将桌坏了", "repair", None),
        ("健身房跑步机坏了", "repair", None),
        ("棋牌室空调不制冷", "repair", None),
        ("投诉棋牌室太吵", "complaint", None),
        ("泳池有人溺水", "emergency", None),
        ("预约维修 明天下午三点", "repair", None),
    ],
)
def test_a_facility_alone_is_no_booking(text: str, intent: str, facility: str | None) -> None:
    found = understand(text, NOW, VOCABULARY)
    assert (found.intent, found.facility) == (intent, facility)
