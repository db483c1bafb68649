"""The club in an estate file: the demo's facilities as every story relies on them, and wrong data refused at start with
its place and its cure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from bot import demo as cast
from bot.estate import BadEstate, load_estates
from bot.estate_club import (
    AgesSection,
    ClubSection,
    GoodSection,
    LogSection,
    MeasureSection,
    PriceSection,
    QuestionSection,
    QuotaSection,
    TaskSection,
)
from bot.estate_facility import FacilitySection
from bot.house import furnish
from flows.estate import Limit
from flows.facility import Ages, Facility, Price, Quota
from flows.messages import Named
from storage import club, households, tables
from storage.database import Database

Write = Callable[..., Path]

SMALLEST = """\
key = "yunqi"
name = "云栖花园"
company = "云栖物业"
phone = "0571-0000 1234"
front_desk = "desk"

[hours]
week = { mon-fri = ["08:30-18:00"] }

[departments.desk]
name = "前台"

[emergency_numbers]
desk = "0571-0000 1234"
lifeguard = "0571-0000 1235"

[[duties]]
member = "sun"
role = "supervisor"
hours = { mon-sun = ["00:00-24:00"] }

[[duties]]
member = "wu"
role = "gm"
hours = { mon-fri = ["09:00-18:00"] }
"""
CHESS = """
[facilities.chess]
kind = "chess-room"
name = "棋牌室"
slot = "60 minutes"
week = { mon-sun = ["09:00-22:00"] }

[facilities.chess.spaces]
room-1 = { name = "1号房", capacity = 6 }
"""
POOL = """
[facilities.pool]
kind = "pool"
name = "泳池"
shared = true
slot = "90 minutes"
week = { mon-sun = ["09:00-21:00"] }

[facilities.pool.spaces]
pool = { name = "泳池", capacity = 30 }

[facilities.pool.log.measures]
water_c = { name = "水温", unit = "°C", least = 26, most = 28 }
chlorine = { name = "余氯", unit = "mg/L", least = 0.3, most = "1.0" }
ph = { name = "pH", least = 7, most = 7.8 }
"""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(text: str) -> Path:
        path = tmp_path / "yunqi.toml"
        path.write_text(text, "utf-8")
        return path

    return write


def faults(path: Path) -> list[str]:
    with pytest.raises(BadEstate) as bad:
        load_estates(path)
    return [f"{fault.key}: {fault.cure}" for fault in bad.value.faults]


def demo(key: str) -> Facility:
    (estate,) = load_estates()
    facility = estate.club.facility(key)
    assert facility is not None
    return facility


def test_the_demo_club() -> None:
    (estate,) = load_estates()
    assert "booking" in estate.features
    assert [one.key for one in estate.club.facilities] == ["chess", "pool", "gym", "meeting"]
    assert {one.desk for one in estate.club.facilities} == {"front-desk"}
    assert (estate.club.block_at, estate.club.offer) == (3, timedelta(minutes=30))


def test_the_demo_chess_room() -> None:
    chess = demo("chess")
    assert [one.key for one in chess.spaces] == ["room-1", "room-2", "room-3", "room-4"]
    assert {one.capacity for one in chess.spaces} == {6}
    assert chess.week == (((time(9), time(22)),),) * 7
    assert (chess.slot, chess.every, chess.longest) == (timedelta(hours=1), timedelta(minutes=30), timedelta(hours=4))
    assert (chess.buffer, chess.notice, chess.ahead) == (
        timedelta(minutes=10),
        timedelta(minutes=30),
        timedelta(days=14),
    )
    assert (chess.price, chess.deposit) == (Price(2000, "hour"), 10_000)
    assert chess.quota == Quota(1, 3, 8, 3)
    assert [one.price for one in chess.goods] == [1000, 300]
    assert chess.patrol is None


def test_the_demo_pool() -> None:
    pool = demo("pool")
    assert pool.shared
    assert pool.slot == pool.every == pool.longest == timedelta(minutes=90)
    assert pool.price == Price(2000, "person", 1000)
    assert pool.ages == Ages(14, children=True, children_per_adult=2)
    assert pool.confirm
    assert pool.locker
    assert pool.log
    assert pool.log.closes
    assert [one.key for one in pool.log.measures] == ["water_c", "chlorine", "ph"]
    assert pool.log.measures[2].least == Decimal("7.0")


def test_the_demo_gym_and_meeting_room() -> None:
    gym, meeting = demo("gym"), demo("meeting")
    assert gym.card
    assert gym.self_check_in
    assert gym.log
    assert not gym.log.closes
    assert meeting.approval == Limit(timedelta(minutes=60), "service")
    assert [one.key for one in meeting.asks] == ["purpose", "layout", "equipment", "tea", "payer"]
    assert (meeting.fewest, meeting.plan) == (2, timedelta(days=14))
    assert meeting.week[5] == ((time(9), time(17)),)
    assert [one.capacity for one in meeting.spaces] == [10, 40]


def test_a_household_of_the_demo_has_a_card_for_the_gym(tmp_path: Path) -> None:
    now = datetime(2026, 11, 23, 1, tzinfo=UTC)
    database = Database(f"sqlite:///{tmp_path / 'menfang.db'}")
    tables.metadata.create_all(database.engine)
    with database.unit() as connection:
        cast.seed(connection, furnish(load_estates(), None, now), cast.read_cast(), now)
        home = households.find(connection, "yunqi", ("3", "2", "501"))
        assert home is not None
        (card,) = club.cards(connection, home, now.date())
    database.close()
    assert (card.facility, card.card, card.since, card.until) == (
        "gym",
        "G-0001",
        date(2026, 11, 23),
        date(2027, 12, 31),
    )


def test_every_text_of_the_demo_is_in_every_language() -> None:
    (estate,) = load_estates()
    assert all(one.label for facility in estate.club.facilities for one in facility.asks)
    for facility in estate.club.facilities:
        texts = [facility.name, facility.rules, facility.confirm, *(one.name for one in facility.spaces)]
        texts += [one.name for one in facility.goods] + [one.what for one in facility.checklist]
        texts += [text for one in facility.asks for text in (one.ask, one.label, *one.options)]
        texts += [one.name for one in facility.log.measures] if facility.log else []
        for text in texts:
            assert text is None or {language for language, _ in text.words} == set(estate.languages), text


def test_a_facility_needs_little(write: Write) -> None:
    (estate,) = load_estates(write(SMALLEST + CHESS))
    (chess,) = estate.club.facilities
    assert chess.name == Named((("", "棋牌室"),))
    assert (chess.desk, chess.every, chess.longest) == ("desk", chess.slot, chess.slot)
    assert chess.price is None
    assert chess.quota == Quota()
    assert "booking" in estate.features


def test_an_estate_without_facilities_offers_no_booking(write: Write) -> None:
    (estate,) = load_estates(write(SMALLEST))
    assert estate.features == {"repair", "complaint"}


def more(lines: str) -> str:
    """The chess room with more lines of its own."""
    return SMALLEST + CHESS.replace(MORE, f"{lines}\n{MORE}", 1)


def test_a_figure_without_limits_is_only_written_down(write: Write) -> None:
    (estate,) = load_estates(write(more('[facilities.chess.log.measures]\nx = { name = "x" }')))
    log = estate.club.facilities[0].log
    assert log
    assert not log.closes
    assert (log.measures[0].least, log.measures[0].most) == (None, None)


@pytest.mark.parametrize(("lines", "hours"), [("", 3), ('cancel_until = "1 day"', 25), ('remind = "0 minutes"', 0)])
def test_the_reminder_comes_before_the_free_cancellation_ends(write: Write, lines: str, hours: int) -> None:
    (estate,) = load_estates(write(more(lines)))
    assert estate.club.facilities[0].remind == timedelta(hours=hours)


def test_what_a_short_slot_leaves_of_the_waiting(write: Write) -> None:
    (estate,) = load_estates(write(SMALLEST + CHESS.replace("60 minutes", "10 minutes")))
    (chess,) = estate.club.facilities
    assert chess.early == chess.grace == timedelta(minutes=10)


def test_a_question_has_a_short_label(write: Write) -> None:
    (estate,) = load_estates(write(more('[[facilities.chess.asks]]\nkey="a"\nask="?"\nlabel="座位"')))
    assert estate.club.facilities[0].asks[0].label == Named((("", "座位"),))
    (estate,) = load_estates(write(more('[[facilities.chess.asks]]\nkey="a"\nask="?"')))
    assert estate.club.facilities[0].asks[0].label is None


def test_a_pool_by_its_own_limits(write: Write) -> None:
    (estate,) = load_estates(write(SMALLEST + POOL))
    log = estate.club.facilities[0].log
    assert log
    assert log.closes
    assert log.measures[1].most == Decimal("1.0")


def test_hours_that_meet_at_midnight_are_one(write: Write) -> None:
    week = 'week = { mon-sun = ["00:00-00:30", "23:30-24:00"] }'
    assert load_estates(write(SMALLEST + CHESS.replace('week = { mon-sun = ["09:00-22:00"] }', week)))
    alone = week.replace("mon-sun", "mon")
    assert faults(write(SMALLEST + CHESS.replace('week = { mon-sun = ["09:00-22:00"] }', alone))) == [
        "facilities.chess.week: 00:00-00:30 is too short for one slot of 60 minutes",
        "facilities.chess.week: 23:30-24:00 is too short for one slot of 60 minutes",
    ]


def test_dates_and_money_as_they_are_written(write: Write) -> None:
    more = 'dates = { 2027-02-06 = [], 2028-02-29 = ["10:00-12:00"] }\n'
    more += 'price = { amount = 20.5, per = "person", child = 0 }\n'
    more += 'deposit = "100.00"\nbuffer = "0 minutes"'
    (estate,) = load_estates(write(SMALLEST + CHESS.replace("\n\n", f"\n{more}\n\n", 1)))
    (chess,) = estate.club.facilities
    assert chess.dates[date(2027, 2, 6)] == ()
    assert chess.price == Price(2050, "person", 0)
    assert chess.deposit == 10_000


AT = "facilities.chess"
MORE = "[facilities.chess.spaces]"  # before which a line is added


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"60 minutes"', '"62 minutes"', [f"{AT}.slot: '62 minutes' will not do: places are taken by 5 minutes"]),
        ('"60 minutes"', '"90 seconds"', [f"{AT}.slot: '90 seconds' will not do"]),
        ('"60 minutes"', "60", [f"{AT}.slot: 60 is not a duration"]),
        ('"60 minutes"', '"60 minutes"\nlongest = "30 minutes"', [f"{AT}.longest", "slot of 60 minutes", "30 minutes"]),
        ('"60 minutes"', '"60 minutes"\nlongest = "90 minutes"', [f"{AT}.longest", "several whole ones"]),
        ('"60 minutes"', '"60 minutes"\nevery = "90 minutes"', [f"{AT}.every", "nobody can book: at most 60 minutes"]),
        ('"60 minutes"', '"60 minutes"\nbuffer = "7 minutes"', [f"{AT}.buffer: '7 minutes' will not do"]),
        ('"60 minutes"', '"14 hours"', [f"{AT}.week: 09:00-22:00 is too short for one slot of 840 minutes"]),
        ('"09:00-22:00"', '"09:02-22:00"', [f"{AT}.week: mon: 09:02 will not do: places are taken by 5 minutes"]),
        ('"09:00-22:00"', '"22:00-09:00"', [f"{AT}.week: mon-sun: '22:00-09:00' ends before it begins"]),
        ("mon-sun", "mon-sonntag", [f"{AT}.week: mon-sonntag: is no weekday: use mon, tue"]),
        ('["09:00-22:00"]', "[]", [f"{AT}.week: has no hours at all"]),
        (MORE, 'dates = { 2027-02-06 = ["09:00-09:30"] }',
         [f"{AT}.dates: 09:00-09:30 is too short"]),
        (MORE, "dates = { 2027-02-29 = [] }",
         [f"{AT}.dates: 2027-02-29: is not a date"]),
        (MORE, 'desk = "club"',
         ["facilities: chess.desk: 'club' is no department of this file: use desk"]),
        (", capacity = 6", "", [f"{AT}.spaces.room-1.capacity: is missing: add it"]),
        ("capacity = 6", "capacity = 0", [f"{AT}.spaces.room-1.capacity: 0 will not do: write 1 or more"]),
        ("capacity = 6", "capacity = 1001", [f"{AT}.spaces.room-1.capacity: 1001 will not do: write 1000 or less"]),
        ('room-1 = { name = "1号房", capacity = 6 }', "", [f"{AT}.spaces: has no space to book"]),
        ("capacity = 6 }", 'capacity = 6 }\nroom-2 = { name = "b", also = ["1号房"], capacity = 6 }',
         [f"{AT}.spaces: '1号房' is a name of both room-1 and room-2"]),
        ("room-1", "Room_1", [f"{AT}.spaces.Room_1: 'Room_1' is not a key"]),
        ('kind = "chess-room"', 'kind = "chess"', [f"{AT}.kind: 'chess' will not do: use 'chess-room', 'pool'"]),
        ('name = "棋牌室"', 'name = { de = "Spielzimmer" }', [f"{AT}.name: de: is no language that is spoken here"]),
        ('name = "棋牌室"', 'name = { en = " " }', [f"{AT}.name: en: must say something"]),
        ('name = "棋牌室"', "name = {}", [f"{AT}.name: must be text in quotes, or a table by language"]),
        (MORE, 'notice = "14 days"', [f"{AT}.notice: is not shorter"]),
        (MORE, 'ahead = "400 days"', [f"{AT}.ahead: is longer than a year"]),
        (MORE, "fewest = 7", [f"{AT}.fewest: 7 people fit in none"]),
        (MORE, "quota = { day = 0 }",
         [f"{AT}.quota.day: 0 lets nobody book: leave the line out"]),
        (MORE, 'price = { amount = 0, per = "hour" }',
         [f"{AT}.price.amount: 0 is no price"]),
        (MORE, 'price = { amount = 2.505, per = "hour" }',
         [f"{AT}.price.amount: 2.505 has parts of a fen"]),
        (MORE, 'price = { amount = "20元", per = "hour" }',
         [f"{AT}.price.amount: '20元' is no amount of money"]),
        (MORE, 'price = { amount = -5, per = "hour" }',
         [f"{AT}.price.amount: -5 is no price"]),
        (MORE, 'price = { amount = 5, per = "hour", child = 2 }',
         [f"{AT}.price.child: is read only where people pay"]),
        (MORE, 'price = { amount = 5, per = "head" }',
         [f"{AT}.price.per: 'head' will not do: use 'hour', 'person' or 'booking'"]),
        (MORE, "price = 5",
         [f'{AT}.price: must be a table, like {{ amount = 20, per = "hour" }}']),
        (MORE, "quota = 1", [f"{AT}.quota: must be a table, like {{ day = 1, week = 3 }}"]),
        (MORE, "[facilities.chess.log]\nmeasures = 3",
         [f"{AT}.log.measures: must be a table, like {{ water_c = {{ name ="]),
        (MORE, "ages = { child_under = 0 }", [f"{AT}.ages.child_under: 0 will not do: write 1 or more"]),
        (MORE, "ages = { children = false, children_per_adult = 2 }",
         [f"{AT}.ages.children_per_adult: is read only where children are admitted: remove it, or children = false"]),
        (MORE, 'price = { amount = 20, per = "person", child = 10 }\nages = { children = false }',
         [f"{AT}.ages: no children are admitted, but the price has one for them: remove price.child"]),
        (MORE, "quota = { day = 5, week = 2 }",
         [f"{AT}.quota.week: 2 is less than the 5 of a day: nobody could book so many; write 5 or more"]),
        (MORE, "quota = { day = 5, month = 2 }", [f"{AT}.quota.month: 2 is less than the 5 of a day"]),
        (MORE, 'early = "30 hours"',
         [f"{AT}.early: is longer than a booking: at most the slot of 60 minutes"]),
        (MORE, 'grace = "3 hours"',
         [f"{AT}.grace: is longer than a booking: at most the slot of 60 minutes"]),
        (MORE, 'goods = [{ name = "茶", price = 1 }, { name = { en = "Tea", zh-Hans = "茶" }, price = 2 }]',
         [f"{AT}.goods: '茶' is the name of two: give each its own"]),
        (MORE, '[[facilities.chess.asks]]\nkey="a"\nask="?"\noptions=[]',
         [f"{AT}.asks[1].options: has nothing to choose from: leave the line out, and any answer will do"]),
        (MORE, '[[facilities.chess.asks]]\nkey="a"\nask="?"\noptions=["x", "x"]',
         [f"{AT}.asks[1].options: 'x' is the name of two: give each its own"]),
        (MORE, "".join(f'[[facilities.chess.asks]]\nkey="a{n}"\nask="?"\n' for n in range(10)),
         [f"{AT}.asks: has 10 questions: ask 9 at most"]),
        (MORE, '[facilities.chess.log]\ncloses = true\n[facilities.chess.log.measures]\nx = { name = "x" }',
         [f"{AT}.log.closes: no measure has a least or a most, so nothing would ever close it"]),
        (MORE, "deposit = nan", [f"{AT}.deposit: nan is no amount"]),
        (MORE, 'approval = "60"', [f"{AT}.approval: '60' is not a limit"]),
        (MORE,
         '[[facilities.chess.asks]]\nkey="a"\nask="?"\n[[facilities.chess.asks]]\nkey="a"\nask="?"',
         [f"{AT}.asks: 'a' is the key of two questions"]),
        (MORE,
         '[facilities.chess.log.measures]\nx = { name = "x", least = 5, most = 4 }',
         [f"{AT}.log.measures.x.most: 4 lies below least, 5"]),
        (MORE, "[facilities.chess.log.measures]",
         [f"{AT}.log.measures: names nothing to measure"]),
        (MORE, "depositt = 5",
         [f"{AT}.depositt: is not a key that is known here: did you mean 'deposit'?"]),
        ("[facilities.chess]", "[club]\nblock_at = 0\n[facilities.chess]",
         ["club.block_at: 0 will not do: write 1 or more"]),
        ("[facilities.chess]", '[club]\noffer = "soon"\n[facilities.chess]', ["club.offer: 'soon' is not a duration"]),
    ],
)  # fmt: skip
def test_a_fault_names_its_place_and_its_cure(write: Write, old: str, new: str, said: list[str]) -> None:
    found = faults(write(SMALLEST + CHESS.replace(old, f"{new}\n{MORE}" if old == MORE else new, 1)))
    assert all(part in found[0] for part in said), found
    assert len(found) == 1 or "mon:" in found[0], found


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (POOL[POOL.index("[facilities.pool.log") :], "", "facilities.pool.log: is missing: a pool needs the log"),
        ("ph = ", "acid = ", "facilities.pool.log: measures.ph: is missing: write the limits that the law sets"),
        (", least = 26, most = 28", "", "facilities.pool.log: measures.water_c: has neither least nor most"),
        ("[facilities.pool.log.measures]", "[facilities.pool.log]\ncloses = false\n[facilities.pool.log.measures]",
         "facilities.pool.log: closes: water outside its limits closes a pool"),
    ],
)  # fmt: skip
def test_a_pool_needs_its_own_lawful_limits(write: Write, old: str, new: str, said: str) -> None:
    (found,) = faults(write(SMALLEST + POOL.replace(old, new, 1)))
    assert found.startswith(said)


def test_a_pool_needs_a_lifeguard(write: Write) -> None:
    (found,) = faults(write(SMALLEST.replace('lifeguard = "0571-0000 1235"\n', "") + POOL))
    assert found.startswith("facilities: there is a pool, so emergency_numbers.lifeguard")


def test_booking_and_facilities_belong_together(write: Write) -> None:
    with_booking = SMALLEST.replace("front_desk", 'features = ["repair", "booking"]\nfront_desk', 1)
    assert faults(write(with_booking))[0].startswith(
        "facilities: 'booking' is among the features, but there is nothing"
    )
    without = SMALLEST.replace("front_desk", 'features = ["repair"]\nfront_desk', 1)
    assert faults(write(without + CHESS))[0].startswith("facilities: nobody could book them: add 'booking'")


def test_two_facilities_must_not_have_one_name(write: Write) -> None:
    second = CHESS.replace("facilities.chess", "facilities.cards")
    assert faults(write(SMALLEST + CHESS + second)) == [
        "facilities: '棋牌室' is a name of both chess and cards: leave it with one"
    ]


def test_all_faults_show_at_once(write: Write) -> None:
    broken = CHESS.replace("60 minutes", "61 minutes").replace("09:00", "9").replace("capacity = 6", "capacity = -1")
    assert [fault.split(":")[0] for fault in faults(write(SMALLEST + broken + POOL.replace("90 minutes", "x")))] == [
        "facilities.chess.spaces.room-1.capacity",
        "facilities.chess.slot",
        "facilities.chess.week",
        "facilities.pool.slot",
    ]


def test_the_guide_for_operators_names_every_key_of_a_facility(checkout: Path) -> None:
    guide = (checkout / "docs" / "estate-file.md").read_text("utf-8")
    sections = (
        FacilitySection, ClubSection, AgesSection, GoodSection, LogSection, MeasureSection, PriceSection,
        QuestionSection, QuotaSection, TaskSection,
    )  # fmt: skip
    keys = {name for section in sections for name in section.model_fields}
    assert {key for key in keys if f"`{key}`" not in guide and f"{key} = " not in guide} == set()


def test_the_facility_of_the_guide_works(write: Write, checkout: Path) -> None:
    guide = (checkout / "docs" / "estate-file.md").read_text("utf-8")
    example = guide.split("## Facilities")[1].split("```toml\n")[1].split("```")[0]
    (estate,) = load_estates(write(SMALLEST + example))
    assert [one.key for one in estate.club.facilities[0].spaces] == ["court-1", "court-2"]
