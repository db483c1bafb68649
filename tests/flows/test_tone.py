"""The tone guard: what it holds up, what it lets pass, and that no words make it slow (handbook/forbidden.yaml)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.files import locale_dir
from bot.shelves import read_shelf
from bot.speech import BASE
from bot.tone import load_taboos
from bot.vocabulary import load_vocabulary
from flows.rules.tone import CAUSES, Finding, Level, Taboos, plainly, read

HERE = Path(__file__).parent


@cache
def taboos() -> Taboos:
    folding = load_vocabulary(locale_dir(), None).folding
    return load_taboos(locale_dir(), None, folding, read_shelf(locale_dir() / BASE).wordings)


def found(words: str, *, promised: bool = True, emergency: bool = False) -> Finding | None:
    return read(words, taboos(), promised=promised, emergency=emergency)


def forbidden() -> Iterator[tuple[str, str, str]]:
    """Taboo id, level, words: every phrase of the handbook and the variants beside it."""
    for line in (HERE / "forbidden.tsv").read_text("utf-8").splitlines():
        id_, level, words = line.split("\t")
        yield id_, level, words


def lines(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


HITS = [line.split("|", 1) if line.startswith("warn|") else ["block", line] for line in lines("paraphrased.txt")]


# ── hit and miss ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_tables_are_whole() -> None:
    assert len({id_ for id_, _, _ in forbidden()}) == 64
    assert {id_ for id_, _, _ in forbidden()} <= {one.id for one in taboos().taboos}
    assert len(HITS) >= 120
    assert len(lines("welcome.txt")) >= 150
    assert {one.cause for one in taboos().taboos} == set(CAUSES)


@pytest.mark.parametrize(("id_", "level", "words"), [*forbidden()])
def test_the_handbooks_phrases_and_their_variants_are_found(id_: str, level: str, words: str) -> None:
    finding = found(words)
    assert finding is not None, words
    assert finding.level == level or finding.blocks, (words, finding.taboo.id)


@pytest.mark.parametrize(("id_", "words"), [*{id_: words for id_, _, words in reversed([*forbidden()])}.items()])
def test_each_entry_knows_its_own_phrase(id_: str, words: str) -> None:
    taboo = taboos().named(id_)
    assert taboo is not None
    assert taboo.pattern.search(plainly(words, taboos().folding).text)
    assert taboo.suggest or taboo.show


@pytest.mark.parametrize(("level", "words"), HITS)
def test_paraphrases_count(level: str, words: str) -> None:
    finding = found(words)
    assert finding is not None, words
    assert finding.level == level, finding.taboo.id


@pytest.mark.parametrize("words", lines("welcome.txt"))
def test_what_staff_may_say_passes(words: str) -> None:
    finding = found(words)
    assert finding is None, (finding.taboo.id, finding.said)


@pytest.mark.parametrize("words", ["请马上停止用电", "您必须先关闭总水阀", "师傅明天再来检查"])
def test_words_of_safety_do_not_excuse_the_rest(words: str) -> None:
    finding = found(f"{words}，你烦不烦")
    assert finding is not None
    assert finding.said == "烦不烦"


@pytest.mark.parametrize("words", ["您提到保安说“不归我们管”，我向您道歉", 'Sorry that you were told: "not our job"'])
def test_what_others_said_may_be_told_again(words: str) -> None:
    assert found(words) is None
    assert found(words + "，你烦不烦") is not None


def test_quotes_alone_excuse_nothing() -> None:
    assert found("这件事“不归我们管”") is not None
    assert found("您说“漏水”，又不是我弄的") is not None


def test_a_fire_lane_is_stated_not_pointed_at() -> None:
    """The rule itself is safety; the finger at whoever stopped there is row 21."""
    assert found("消防通道不能停车") is None
    assert found("这里是消防通道，不能随便停车") is not None


# ── cases ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_gravest_is_told() -> None:
    finding = found("可能要几天，有完没完")
    assert finding is not None
    assert finding.blocks


def test_in_an_emergency_nothing_is_held_up() -> None:
    finding = found("不知道", emergency=True)
    assert finding is not None
    assert finding.level is Level.WARN


@pytest.mark.parametrize("words", ["我保证今天修好", "马上给您处理", "一定解决", "We will definitely fix it"])
def test_a_promise_needs_a_clock(words: str) -> None:
    assert found(words) is None
    finding = found(words, promised=False)
    assert finding is not None
    assert (finding.cause, finding.level) == ("promise", Level.WARN)


@pytest.mark.parametrize("words", ["请您一定保管好钥匙", "请马上关闭总阀", "收到，已登记"])
def test_what_is_asked_of_the_resident_is_no_promise(words: str) -> None:
    assert found(words, promised=False) is None


@pytest.mark.parametrize("number", ["13912345678", "139 1234 5678", "139-1234-5678", "１３９１２３４５６７８"])
def test_a_private_number_is_pointed_out(number: str) -> None:
    words = f"楼上业主的电话是{number}"
    finding = read(words, taboos())
    assert finding is not None
    assert finding.cause == "privacy"
    assert read(words, taboos(), public={"13912345678"}) is None


def test_other_figures_are_no_telephone_numbers() -> None:
    assert found("订单号 2026112113912345678，费用 13800 元，电话 0571-88001234") is None


@pytest.mark.parametrize(
    "words", ["不知道", "不 知 道", "「不知道」。", "不，知，道", "不\u200b知道", "不·知·道", "  不知道  "]
)
def test_what_stands_between_characters_does_not_hide_them(words: str) -> None:
    assert found(words) is not None


def test_the_place_is_told_as_it_was_written() -> None:
    finding = found("您好，這個我們不 知 道！請稍等")
    assert finding is not None
    assert finding.said == "這個我們不 知 道"


# ── robustness ───────────────────────────────────────────────────────────────────────────────────────────────────────

HANGS = 20.0  # seconds
ADVERSE = ["我", "不知道", "不", ",我", "如果要我", "明天再来检查", "否则", "请马上先", "别老再一直", "a b ", "这里是", "师傅没", "抱歉",
           "？！", "13800138", "我也都还真", "you must ", "come back ", "您必须先", "这个我", "最近实在",
           "说“", "先交了", "你找他去", "行", "要么", "等师傅了再", "不就", "这个都", "自己去", "why are you "]  # fmt: skip


@pytest.mark.parametrize("piece", ADVERSE)
def test_no_length_of_words_hangs_it(piece: str) -> None:
    """Ten thousand characters take a tenth of a second; a pattern that backtracks without end would take hours."""
    began = perf_counter()
    read(piece * (10_000 // len(piece)), taboos(), promised=False)
    assert perf_counter() - began < HANGS


@given(st.text(max_size=200), st.booleans(), st.booleans())
def test_it_never_raises(words: str, promised: bool, emergency: bool) -> None:
    finding = read(words, taboos(), promised=promised, emergency=emergency)
    assert finding is None or finding.said in words
    assert not (emergency and finding and finding.blocks)


@given(
    st.lists(st.sampled_from([*"我您不知道会的马上停止，。？!  \n", "必须", "明天再来", "師傅", "don't "]), max_size=30)
)
def test_it_never_raises_on_words_of_the_trade(parts: list[str]) -> None:
    words = "".join(parts)
    plain = plainly(words, taboos().folding)
    assert len(plain.text) == len(plain.at)
    assert plain.text[0] == plain.text[-1] == "." or plain.text[-1] == "?"
    read(words, taboos(), promised=False)
