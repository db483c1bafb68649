"""Estate files: the demo estate is whole, and all that is wrong with a file is said at once, with key and cure."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from pathlib import Path

import pytest

from bot.estate import BadEstate, calendar_for, load_estates, public_holidays, uncovered_years
from flows.estate import REPAIR_CATEGORIES, Limit, Pause, Role

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

[[duties]]
member = "sun"
role = "supervisor"
hours = { mon-sun = ["00:00-24:00"] }

[[duties]]
member = "wu"
role = "gm"
hours = { mon-fri = ["09:00-18:00"] }
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(text: str, name: str = "yunqi.toml") -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write


def faults(path: Path) -> list[str]:
    with pytest.raises(BadEstate) as bad:
        load_estates(path)
    assert str(bad.value).splitlines() == [str(fault) for fault in bad.value.faults]
    return [f"{fault.key}: {fault.cure}" for fault in bad.value.faults]


def test_the_demo_estate_is_whole() -> None:
    (demo,) = load_estates()
    assert demo.name == "云栖花园"
    assert demo.hours.week[0] == ((time(8, 30), time(12)), (time(13), time(18)))
    assert demo.hours.week[6] == ((time(9), time(17)),)
    assert demo.repair.accept == Limit(timedelta(minutes=60), "service")
    assert demo.repair.next_update == Limit(timedelta(hours=24), "service")
    assert demo.repair.resolve == Limit(timedelta(days=2), "days")
    assert demo.repair.pause_caps[Pause.THIRD_PARTY] == timedelta(days=10)
    assert demo.emergency_numbers["fire"] == "119"
    assert [(duty.member, duty.role) for duty in demo.duties] == [
        ("zhao", Role.AGENT),
        ("qian", Role.AGENT),
        ("sun", Role.SUPERVISOR),
        ("zhou", Role.MANAGER),
        ("wu", Role.GM),
    ]
    assert {demo.department_for(category) for category in REPAIR_CATEGORIES} == {"engineering", "front-desk"}
    assert len(demo.places) >= 12
    assert all(any(name.isascii() for name in place.also) for place in demo.places)
    assert len(demo.version) == 12


def test_the_demo_estate_writes_out_every_default(write: Write) -> None:
    """Sections that are left out mean what the demo writes: handbook/rules.md §24."""
    (demo,), (bare,) = load_estates(), load_estates(write(SMALLEST))
    own = {
        name: getattr(demo, name)
        for name in (
            "version", "company", "hours", "departments", "front_desk", "places", "duties", "emergency_numbers",
            "features",
        )
    }  # fmt: skip
    assert asdict(bare.club) == asdict(replace(demo.club, facilities=()))
    assert asdict(replace(bare, **own, club=demo.club)) == asdict(demo)
    written = tomllib.loads((files("bot") / "estates" / "demo.toml").read_text("utf-8"))
    assert {"repair", "sign_off", "reminders", "handoff", "codes", "chat", "club"} <= written.keys()


def test_a_folder_holds_an_estate_in_each_file(write: Write) -> None:
    write(SMALLEST.replace('"yunqi"', '"west"'), "west.toml")
    path = write(SMALLEST, "east.toml")
    east, west = load_estates(path.parent)
    assert (east.key, west.key) == ("yunqi", "west")
    assert east.version != west.version
    assert [one.version for one in load_estates(path)] == [east.version]


def test_two_files_must_not_claim_one_key(write: Write) -> None:
    write(SMALLEST, "a.toml")
    assert faults(write(SMALLEST + "\n", "b.toml").parent) == [
        "key: 'yunqi' is the key of a.toml already: give each estate its own"
    ]


def test_faults_of_all_files_show_at_once(write: Write) -> None:
    write("key = \n", "a.toml")
    found = faults(write(SMALLEST.replace('front_desk = "desk"\n', ""), "b.toml").parent)
    assert found[0].startswith(": is not TOML: Invalid value (at line 1, column 7)")
    assert found[1:] == ["front_desk: is missing: add it"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('["08:30-18:00"]', '["18:00-08:30"]', ["hours.week", "mon-fri: '18:00-08:30' ends before it begins"]),
        ('["08:30-18:00"]', '["08:30-12:00", "11:00-18:00"]', ["hours.week", "overlap: 11:00 comes before"]),
        ('["08:30-18:00"]', '["8:30-18:00"]', ["'8:30' is not a time of day"]),
        ('["08:30-18:00"]', '["08:30"]', ["'08:30' are no hours"]),
        ('["08:30-18:00"]', "8", ["8 are no hours: write a list"]),
        ('["08:30-18:00"]', "[]", ["hours.week", "has no hours at all"]),
        ('mon-fri = ["08', 'mo-fri = ["08', ["mo-fri: is no weekday: use mon, tue"]),
        ('mon-fri = ["08', 'fri-mon = ["08', ["fri-mon: runs backwards"]),
        ('mon-fri = ["08', 'wed = [], mon-fri = ["08', ["mon-fri: wed is named twice"]),
        ("[hours]", '[hours]\ntimezone = "Asia/Hangzhou"', ["hours.timezone", "'Asia/Hangzhou' is not a time zone"]),
        ("[hours]", '[hours]\ntimezone = "../secret"', ["hours.timezone", "is not a time zone"]),
        ("[hours]", '[hours]\nquiet = "late"', ["hours.quiet", "'late' are no hours"]),
        ("[hours]", '[hours]\npublic_holidays = "yes"', ["hours.public_holidays: must be true or false"]),
        ("[hours]", "[hours]\ndates = {2027-02-30 = []}", ["hours.dates: 2027-02-30: is not a date"]),
        ("[hours]", '[hours]\ndates = {2027-02-20 = ["9-5"]}', ["2027-02-20: '9' is not a time of day"]),
        (
            "[departments.desk]",
            '[departments.desk]\ncategories = ["pipes"]',
            ["departments.desk.categories: 'pipes' is no category"],
        ),
        (
            "[departments.desk]",
            '[departments.Desk]\nname="x"\n[departments.desk]',
            ["departments.Desk: 'Desk' is not a key"],
        ),
        (
            "[departments.desk]",
            '[departments.a]\nname = "a"\ncategories = ["gas"]\n[departments.desk]\ncategories = ["gas"]',
            ["departments: 'gas' is claimed by a and desk: leave it with one"],
        ),
        (
            'front_desk = "desk"',
            'front_desk = "lobby"',
            ["front_desk: 'lobby' is no department of this file: use one of desk"],
        ),
        ('desk = "0571-0000 1234"', 'fire = "119"', ["emergency_numbers.desk: is missing"]),
        ('desk = "0571-0000 1234"', 'desk = ""', ["emergency_numbers.desk: '' is not a telephone number"]),
        ('role = "supervisor"', 'role = "agent"', ["duties: names no supervisor"]),
        ('role = "gm"', 'role = "agent"', ["duties: names no manager and no gm"]),
        ('role = "gm"', 'role = "boss"', ["duties[2].role: 'boss' will not do: use 'agent', 'supervisor'"]),
        ('role = "gm"', 'role = "gm"\ndeputy = "sun"', ["duties[2].deputy_until", "belong together"]),
        (
            'role = "gm"',
            'role = "gm"\ndeputy = "sun"\ndeputy_from = 2027-02-10\ndeputy_until = 2027-02-01',
            ["duties[2].deputy_until: lies before deputy_from"],
        ),
        (
            "[hours]",
            '[repair]\naccept = "60"\n[hours]',
            ["repair.accept: '60' is not a limit: write it like \"60 service\""],
        ),
        ("[hours]", '[repair]\naccept = "-5 service"\n[hours]', ["repair.accept: '-5 service' is not a limit"]),
        ("[hours]", '[repair]\naccept = "0 service"\n[hours]', ["repair.accept: '0 service' is no time at all"]),
        ("[hours]", "[repair]\naccept = 60\n[hours]", ["repair.accept: 60 is not a limit"]),
        ("[hours]", '[repair]\nacept = "60 service"\n[hours]', ["repair.acept", "did you mean 'accept'?"]),
        (
            "[hours]",
            '[repair.pause_caps]\nparts = "a week"\n[hours]',
            ["repair.pause_caps.parts: 'a week' is not a duration"],
        ),
        ("[hours]", '[repair.pause_caps]\nthird_party = "1 day"\n[hours]', ["did you mean 'third-party'?"]),
        (
            "[hours]",
            '[sign_off]\nremind_after = ["48 hours", "24 hours"]\n[hours]',
            ["sign_off.remind_after: must name"],
        ),
        ("[hours]", "[reminders]\nshares = [0.5, 0.8]\n[hours]", ["reminders.shares: must rise"]),
        ("[hours]", "[chat]\nunclear_before_handoff = -1\n[hours]", ["chat.unclear_before_handoff"]),
        (
            "[hours]",
            '[places.a]\nname = "Gym"\n[places.b]\nname = "b"\nalso = ["gym"]\n[hours]',
            ["'gym' is a name of both a and b"],
        ),
        ("front_desk", 'features = ["pool"]\nfront_desk', ["features: 'pool' is no feature: use repair"]),
        ("front_desk", 'languages = ["zh"]\nfront_desk', ["languages[1]: 'zh' will not do: use 'zh-Hans'"]),
        ("front_desk", "languages = []\nfront_desk", ["languages: must name at least one"]),
        ("front_desk", 'binding = "maybe"\nfront_desk', ["binding: 'maybe' will not do: use 'approve' or 'auto'"]),
        ("front_desk", 'digest_at = "6pm"\nfront_desk', ["digest_at: '6pm' is not a time of day"]),
        ("front_desk", 'owner = "me"\nfront_desk', ["owner: is not a key that is known here: remove it"]),
        ('name = "云栖花园"', 'name = "  "', ["name: must say something"]),
        ('name = "云栖花园"', "name = 5", ["name: must be text in quotes"]),
        ('"yunqi"', '"Yun Qi"', ["key: 'Yun Qi' is not a key"]),
    ],
)
def test_a_fault_names_its_key_and_its_cure(write: Write, old: str, new: str, said: list[str]) -> None:
    (found,) = faults(write(SMALLEST.replace(old, new, 1)))
    assert all(part in found for part in said), found


def test_all_faults_of_a_file_show_at_once(write: Write) -> None:
    broken = (
        SMALLEST.replace("08:30", "8")
        .replace('"gm"', '"boss"')
        .replace('desk = "0571-0000 1234"', "")
        .replace("phone", "fone")
    )
    assert [fault.split(":")[0] for fault in faults(write(broken))] == [
        "phone", "hours.week", "emergency_numbers.desk", "duties[2].role", "fone",
    ]  # fmt: skip


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert faults(tmp_path / "none.toml")[0].startswith(": cannot be read (No such file or directory)")
    assert faults(tmp_path)[0].startswith(": holds no .toml file")
    (tmp_path / "gbk.toml").write_bytes('name = "云栖"'.encode("gbk"))
    assert faults(tmp_path) == [": is not UTF-8 text: save it as UTF-8"]


def test_public_holidays_name_only_the_days_that_differ() -> None:
    hours = load_estates()[0].hours
    year = public_holidays(hours, [2026])
    assert year[date(2026, 10, 1)] is False
    assert year[date(2026, 10, 10)] is True
    assert date(2026, 11, 21) not in year  # an ordinary Saturday keeps the estate's weekend hours
    assert public_holidays(replace(hours, public_holidays=False), [2026]) == {}


def test_years_that_nobody_has_published_yet_are_named() -> None:
    hours = load_estates()[0].hours
    far = 2126
    assert uncovered_years(hours, [2026, far]) == (far,)
    assert public_holidays(hours, [far]) == {}
    assert uncovered_years(replace(hours, public_holidays=False), [far]) == ()


def test_the_demo_calendar_keeps_the_national_holiday() -> None:
    (demo,) = load_estates()
    calendar = calendar_for(demo, datetime(2026, 9, 1, tzinfo=UTC))
    assert calendar.spans(date(2026, 10, 1)) == ()
    assert len(calendar.spans(date(2026, 10, 10))) == 2
    assert len(calendar.spans(date(2026, 11, 21))) == 1


def test_the_guide_for_operators_shows_a_file_that_works(write: Write, checkout: Path) -> None:
    guide = (checkout / "docs" / "estate-file.md").read_text("utf-8")
    example = guide.split("```toml\n")[1].split("```")[0]
    (estate,) = load_estates(write(example))
    assert estate.department(estate.front_desk).name == "客户服务中心"


def test_the_guide_for_operators_names_every_key_of_the_demo(checkout: Path) -> None:
    guide = (checkout / "docs" / "estate-file.md").read_text("utf-8")
    written = tomllib.loads((files("bot") / "estates" / "demo.toml").read_text("utf-8"))
    sections = [value for value in written.values() if isinstance(value, dict)]
    own = {*written["departments"], *written["places"], *written["facilities"]}
    keys = {*written, *(key for section in sections for key in section)} - own
    assert {
        key for key in keys if f"`{key}`" not in guide and f"[{key}" not in guide and f".{key}]" not in guide
    } == set()
