"""Scripts become words: values, times, names, choices, other languages, and an operator's own wordings."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.estate import load_estates
from bot.files import locale_dir
from bot.speech import ALWAYS, BadScript, Speech
from bot.speech_time import FORMATS
from flows.estate import EMERGENCIES, REPAIR_CATEGORIES, Pause, Role
from flows.messages import Named, Option, Period, Rows, Say, Term, row
from flows.ticket import Closing, State

SHANGHAI = ZoneInfo("Asia/Shanghai")
ESTATE = load_estates()[0]
SPEECH = Speech(locale_dir(), None, strict=True)

Overlay = Callable[[str, str], Path]


@pytest.fixture
def overlay(tmp_path: Path) -> Overlay:
    """Writes an operator's file, as `language/name.ftl`."""

    def write(name: str, text: str) -> Path:
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
        return tmp_path

    return write


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


def said(key: str, language: str = "zh-Hans", name: str = "", **args: Any) -> str:
    return SPEECH.speak(Say(key, args), language, ESTATE, name).text


# ── prescribed words ─────────────────────────────────────────────────────────────────────────────────────────────────


def prescribed(checkout: Path) -> list[tuple[str, str]]:
    lines = (checkout / "tests" / "prescribed.tsv").read_text("utf-8").splitlines()
    return [(key, text) for key, text in (line.split("\t") for line in lines)]


def test_prescribed_phrases_are_said_word_for_word(checkout: Path) -> None:
    """The handbook's chat wording, once its placeholders are filled (tests/prescribed.tsv is copied from it)."""
    for key, text in prescribed(checkout):
        slots = set(re.findall(r"{(\w+)}", text))
        values = {slot: f"〔{slot}〕" for slot in slots}
        expected = text
        if "{surname}{honorific}" in text and key != "address-surname-honorific":
            expected = expected.replace("{surname}{honorific}", "王女士")
        for slot in slots - {"company", "estate"}:
            expected = expected.replace(f"{{{slot}}}", f"〔{slot}〕")
        expected = expected.replace("{company}", ESTATE.company).replace("{estate}", ESTATE.name)
        own = {slot: value for slot, value in values.items() if slot not in ("company", "estate")}
        assert said(key, name="王女士", **own) == expected, key


def test_prescribed_phrases_read_well_without_a_name(checkout: Path) -> None:
    for key, text in prescribed(checkout):
        if "{surname}{honorific}，" in text:
            slots = {slot: f"〔{slot}〕" for slot in re.findall(r"{(\w+)}", text)}
            expected = text.replace("{surname}{honorific}，", "")
            for slot, value in slots.items():
                expected = expected.replace(f"{{{slot}}}", value)
            assert said(key, **slots) == expected, key


@pytest.mark.parametrize("language", SPEECH.languages())
def test_the_name_is_used_when_it_is_known(language: str) -> None:
    name = SPEECH.address("王", "ms", language, ESTATE)
    assert name in ("王女士", "Ms 王")
    assert name in said("unclear-repeat-please", language, name)
    assert "王" not in said("unclear-repeat-please", language)


@pytest.mark.parametrize(("surname", "honorific"), [("王", ""), ("", "ms"), ("王", "lord")])
def test_nobodys_honorific_is_guessed(surname: str, honorific: str) -> None:
    assert SPEECH.address(surname, honorific, "zh-Hans", ESTATE) == ""


# ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        (at(11, 23, 8, 30), "11月23日（周一）上午8:30", "Mon 23 Nov, 8:30"),
        (at(11, 23, 0, 5), "11月23日（周一）凌晨0:05", "Mon 23 Nov, 0:05"),
        (at(11, 23, 12, 0), "11月23日（周一）中午12:00", "Mon 23 Nov, 12:00"),
        (datetime(2026, 11, 23, 10, tzinfo=UTC), "11月23日（周一）晚上6:00", "Mon 23 Nov, 18:00"),
        (date(2026, 12, 6), "12月6日（周日）", "Sun 6 Dec"),
        (Period(at(11, 23, 8, 30)), "11月23日（周一）上午8:30", "Mon 23 Nov, 8:30"),
        (Period(at(11, 23, 8, 30), at(11, 23, 12)), "11月23日（周一）上午8:30–12:00", "Mon 23 Nov, 8:30–12:00"),
        (Period(at(11, 23, 13), at(11, 23, 18)), "11月23日（周一）下午1:00–6:00", "Mon 23 Nov, 13:00–18:00"),
        (Period(at(11, 23, 9), at(11, 23, 17)), "11月23日（周一）上午9:00–下午5:00", "Mon 23 Nov, 9:00–17:00"),
        (Period(at(11, 23, 22), at(11, 24, 0)), "11月23日（周一）晚上10:00–12:00", "Mon 23 Nov, 22:00–24:00"),
        (Period(at(11, 23, 9), at(11, 23, 13)), "11月23日（周一）上午9:00–下午1:00", "Mon 23 Nov, 9:00–13:00"),
        (Period(at(11, 23, 12), at(11, 23, 13)), "11月23日（周一）中午12:00–下午1:00", "Mon 23 Nov, 12:00–13:00"),
        (Period(at(11, 23, 11), at(11, 23, 12, 30)), "11月23日（周一）上午11:00–中午12:30", "Mon 23 Nov, 11:00–12:30"),
        (Period(at(11, 23, 0), at(11, 24, 0)), "11月23日（周一）全天", "Mon 23 Nov, all day"),
        (
            Period(at(11, 23, 0), at(11, 26, 0)),
            "11月23日（周一）至11月25日（周三），全天",
            "Mon 23 Nov – Wed 25 Nov, all day",
        ),
        (
            Period(at(11, 23, 22), at(11, 24, 6)),
            "11月23日（周一）晚上10:00至11月24日（周二）上午6:00",
            "Mon 23 Nov, 22:00 – Tue 24 Nov, 6:00",
        ),
    ],
)
def test_times_are_told_as_people_tell_them(value: object, chinese: str, english: str) -> None:
    assert said("choice-visit", "zh-Hans", when=value) == chinese
    assert said("choice-visit", "en", when=value) == english


@given(st.integers(0, 10_000_000), st.integers(1, 5000))
def test_every_stretch_of_time_can_be_told(begins: int, minutes: int) -> None:
    start = at(1, 1, 0) + timedelta(minutes=begins)
    for language in SPEECH.languages():
        told = said("choice-visit", language, when=Period(start, start + timedelta(minutes=minutes)))
        assert re.search(r"\d:\d\d|全天|all day", told), told


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        said("choice-visit", when=datetime(2026, 11, 23))  # noqa: DTZ001  # this is what the test is about


@pytest.mark.parametrize(("photos", "chinese", "english"), [(0, "无", "none"), (3, "3 张", "3")])
def test_a_summary_reads_the_draft_back(photos: int, chinese: str, english: str) -> None:
    args: dict[str, Any] = {
        "category": Term("category-plumbing"),
        "place": "3-2-501",
        "words": "漏水",
        "when": Term("visit-none"),
    }
    assert f"照片：{chinese}\n" in said("repair-summary", photos=photos, **args)
    assert f"Photos: {english}\n" in said("repair-summary", "en", photos=photos, **args)
    assert "类别：给排水\n" in said("repair-summary", photos=photos, **args)


def test_the_estates_own_words_are_said_in_the_readers_language() -> None:
    room = Named((("zh-Hans", "1号房"), ("en", "Room 1")))
    assert said("choice-place", place=room) == "1号房"
    assert said("choice-place", "en", place=room) == "Room 1"
    assert said("choice-place", "zh-Hant", place=room) == "1号房", "the first speaks for a language that lacks them"


def test_lines_stand_below_each_other() -> None:
    room = Named((("zh-Hans", "1号房"), ("en", "Room 1")))
    rows = Rows((row("choice-place", place=room), row("choice-visit", when=at(11, 23, 8, 30)), row("choice-skip")))
    assert said("choice-place", "en", place=rows) == "Room 1\nMon 23 Nov, 8:30\nSkip"
    assert said("choice-place", place=rows).splitlines() == ["1号房", "11月23日（周一）上午8:30", "跳过"]
    assert said("choice-place", place=row("choice-skip")) == "跳过"
    assert said("choice-place", place=Rows(())) == ""


def test_numbers_are_not_grouped() -> None:
    assert "1234567" in said("words-added", "en", number=1234567)


@given(st.text())
def test_peoples_words_are_inserted_as_they_are(words: str) -> None:
    assert said("choice-place", place=words) == words


def test_choices_carry_their_labels() -> None:
    options = (Option("a", "choice-place", {"place": "大堂"}), Option("b", "choice-skip"))
    spoken = SPEECH.speak(Say("repair-which-place", options=options), "zh-Hans", ESTATE)
    assert spoken.options == (("a", "大堂"), ("b", "跳过"))
    assert spoken.script == "repair-which-place"


def test_service_hours_are_those_of_the_estate_file() -> None:
    assert "周一至周五 8:30–12:00、13:00–18:00\n周六至周日 9:00–17:00" in said("answer-hours")
    assert "Mon–Fri 8:30–12:00, 13:00–18:00\nSat–Sun 9:00–17:00" in said("answer-hours", "en")


def test_a_closed_day_and_midnight_can_be_told() -> None:
    week = (*(((time(0), time.max),),) * 6, ())
    estate = replace(ESTATE, hours=replace(ESTATE.hours, week=week))
    assert SPEECH.words("answer-hours", "en", estate).splitlines()[1:3] == ["Mon–Sat 0:00–24:00", "Sun closed"]


# ── whole lists of words ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", SPEECH.languages())
def test_every_label_has_its_word(language: str) -> None:
    keys = [
        *(f"category-{label}" for label in (*REPAIR_CATEGORIES, *EMERGENCIES)),
        *(f"emergency-{label}" for label in EMERGENCIES),
        *(f"state-{state}" for state in State),
        *(f"closing-{closing}" for closing in Closing),
        *(f"pause-{pause}" for pause in Pause),
        *(f"role-{role}" for role in Role),
        *(f"language-{one}" for one in ESTATE.languages),
        *(f"choice-change-{one}" for one in ("what", "where", "photos", "when")),
        *(f"answer-{one}" for one in ("hours", "contact")),
    ]
    assert [key for key in keys if key not in SPEECH.keys(language)] == []


@pytest.mark.parametrize("language", SPEECH.languages())
@pytest.mark.parametrize("kind", EMERGENCIES)
def test_safety_words_name_the_number_to_call(language: str, kind: str) -> None:
    words = said(f"emergency-{kind}", language)
    assert ESTATE.emergency_numbers["desk"] in words
    assert len(words) < 600, "nobody in danger reads an essay"


def test_the_must_pass_safety_words_are_there() -> None:
    """handbook/rules.md §24 D5"""
    assert "请马上停止用电" in said("emergency-electric-shock")
    assert "您必须先关闭总水阀" in said("emergency-water")
    assert "停止使用明火" in said("emergency-gas")


def test_words_of_gathers_by_prefix() -> None:
    roles = SPEECH.words_of("role-", "en", ESTATE)
    assert roles["role-gm"] == "general manager"
    assert len(roles) == len(Role)


def test_own_scripts_make_no_vague_promise(checkout: Path) -> None:
    """handbook/forbidden.yaml: vague words are for prescribed phrases only."""
    vague = re.compile("可能|大概|大约|也许|尽快|差不多|估计|稍后")
    for file in ("common", "repair", "emergency", "words"):
        text = (checkout / "locale" / "zh-Hans" / f"{file}.ftl").read_text("utf-8")
        said_there = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
        assert vague.findall(said_there) == [], file
        assert "你" not in said_there, "您, always"


# ── faults ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_strict_speech_refuses_what_it_cannot_say(overlay: Overlay) -> None:
    with pytest.raises(BadScript, match="no-such-script"):
        said("no-such-script")
    with pytest.raises(BadScript, match=r"\$number"):
        said("words-added")
    with pytest.raises(BadScript, match=r"\$number"):
        said("words-added", number=None)
    with pytest.raises(BadScript, match="line 1"):
        Speech(locale_dir(), overlay("zh-Hans/mine.ftl", "no equals sign here\n"), strict=True)
    with pytest.raises(BadScript, match="not the folder"):
        Speech(overlay("zh-Hans/mine.ftl", "a = b\n"), None)


def test_an_overlay_replaces_single_wordings(overlay: Overlay) -> None:
    speech = Speech(locale_dir(), overlay("en/mine.ftl", "choice-skip = Pass\n"), strict=True)
    assert speech.words("choice-skip", "en", ESTATE) == "Pass"
    assert speech.words("choice-skip", "zh-Hans", ESTATE) == "跳过"
    assert speech.words("choice-cancel", "en", ESTATE) == "Cancel"


def test_a_windows_mark_at_the_files_beginning_does_no_harm(overlay: Overlay) -> None:
    speech = Speech(locale_dir(), overlay("en/mine.ftl", "\ufeffchoice-skip = Pass\n"), strict=True)
    assert speech.words("choice-skip", "en", ESTATE) == "Pass"


@pytest.mark.parametrize(
    "broken",
    [
        "repair-filed = { $nunber } filed\n",
        "repair-filed = { -no-such-term }\n",
        "repair-filed = { repair-filed }\n",
        "repair-filed = { $number\n",
        "repair-filed =\n",
    ],
)
def test_a_broken_wording_gives_way_to_the_shipped_one(overlay: Overlay, broken: str) -> None:
    speech = Speech(locale_dir(), overlay("en/mine.ftl", broken))
    args: dict[str, Any] = {"number": "R-0412", "accept_by": at(11, 23, 10)}
    expected = SPEECH.words("repair-filed", "en", ESTATE, **args)
    assert speech.words("repair-filed", "en", ESTATE, **args) == expected


def test_nobody_ever_reads_a_raw_key_or_variable() -> None:
    speech = Speech(locale_dir(), None)
    spoken = speech.speak(Say("no-such-script", options=(Option("a", "no-such-label"),)), "en", ESTATE)
    assert ESTATE.phone in spoken.text
    assert "no-such" not in spoken.text + spoken.options[0][1]
    assert speech.words("words-added", "en", ESTATE) == "Added to ticket —; our staff can see it."
    assert "None" not in speech.words("words-added", "en", ESTATE, number=None)  # type: ignore[arg-type]  # on purpose


def test_a_language_without_the_script_is_spoken_for_by_the_base(overlay: Overlay, tmp_path: Path) -> None:
    shipped = overlay("zh-Hans/all.ftl", "script-missing = 无\nhello = 您好\n")
    overlay("en/all.ftl", "other = other\n")
    speech = Speech(shipped, None, strict=True)
    assert speech.words("hello", "en", ESTATE) == "您好"
    assert speech.words("hello", "fr", ESTATE) == "您好"
    assert speech.languages() == ("zh-Hans", "en")


def test_values_are_not_code(overlay: Overlay) -> None:
    assert said("choice-place", place="{ $phone } { -x } {0}") == "{ $phone } { -x } {0}"


def test_variables_of_a_script_are_known() -> None:
    assert SPEECH.variables("repair-filed", "zh-Hans") == {"number", "accept_by"}
    assert SPEECH.variables("answer-contact", "en") <= ALWAYS
    assert SPEECH.variables("time-moment", "en") <= FORMATS["time-moment"]
    with pytest.raises(BadScript, match="no-such"):
        SPEECH.variables("no-such", "en")
