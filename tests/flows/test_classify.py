"""What the bot proposes for a complaint, and whom it takes it to be about: a table of what residents write."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bot.files import locale_dir
from flows.complaint import CONTENTS, TAGS, About, Ground, Nature, Severity
from flows.estate import Role
from flows.people import Member
from flows.rules import classify as rules
from flows.rules.accused import OF_ROLE, Against, against
from flows.rules.classify import Proposal, classify
from flows.understanding import understand
from tests.flows.talking import MONDAY, estate, vocabulary

with (Path(__file__).parent / "complaints.tsv").open(encoding="utf-8", newline="") as file:
    TABLE = tuple(csv.DictReader(file, delimiter="\t"))


def member(id: int, name: str, role: Role, department: str, staff_no: str) -> Member:
    return Member(id, id, f"m{id}", name, role, department, staff_no, "zh-Hans")


MEMBERS = (
    member(1, "赵敏", Role.AGENT, "front-desk", "0101"),
    member(2, "钱勇", Role.AGENT, "engineering", "0201"),
    member(3, "孙丽", Role.SUPERVISOR, "front-desk", "0001"),
    member(4, "周伟", Role.MANAGER, "front-desk", "0002"),
    member(5, "吴刚", Role.GM, "front-desk", "0003"),
    member(6, "Mary Jones", Role.AGENT, "security", "0301"),
)


def judged(words: str) -> Proposal:
    return classify(words, understand(words, MONDAY, vocabulary()), vocabulary(), estate().departments)


def blamed(words: str) -> Against:
    return against(words, estate().departments, MEMBERS, vocabulary())


@pytest.mark.parametrize("row", TABLE, ids=[row["words"][:40] for row in TABLE])
def test_what_is_proposed(row: dict[str, str]) -> None:
    found, about = judged(row["words"]), blamed(row["words"])
    assert {
        "nature": found.nature,
        "content": found.content,
        "tags": set(found.tags),
        "severity": found.severity,
        "ground": found.ground or "",
        "about": about.about,
        "department": about.department,
    } == {name: row[name] for name in row if name not in ("words", "tags")} | {"tags": set(row["tags"].split())}


def test_the_table_is_long_and_speaks_of_everything() -> None:
    assert len(TABLE) >= 120
    assert {row["nature"] for row in TABLE} == set(Nature)
    assert {row["severity"] for row in TABLE} == set(Severity)
    assert {row["content"] for row in TABLE} == set(CONTENTS)
    assert {tag for row in TABLE for tag in row["tags"].split()} == set(TAGS)
    assert {row["ground"] for row in TABLE if row["ground"]} == {Ground.BROKEN_PROMISE, Ground.LOSS_OR_INJURY}
    assert {row["about"] for row in TABLE} == set(About)


@pytest.mark.parametrize("row", TABLE, ids=[row["words"][:40] for row in TABLE])
def test_a_proposal_keeps_the_rules(row: dict[str, str]) -> None:
    """Communicative ones are minor, attitude is at least important, only the grave have a ground; each says why."""
    found = judged(row["words"])
    assert found.nature is Nature.VALID or found.severity is Severity.MINOR
    assert found.content != "service-attitude" or found.severity is not Severity.MINOR
    assert (found.ground is not None) == (found.severity is Severity.MAJOR)
    assert len(found.reasons) == 2


def test_every_reason_has_its_words_in_every_language() -> None:
    said = {reason for row in TABLE for reason in judged(row["words"]).reasons}
    named = {value for value in _texts(rules) if value.startswith("why-")}
    assert said == named
    for language in ("zh-Hans", "en", "zh-Hant"):
        scripts = (locale_dir() / language / "complaint.ftl").read_text("utf-8")
        assert all(f"\n{reason} = " in scripts for reason in named)
        for terms in (Nature, Severity):
            assert all(f"\n{terms.__name__.lower()}-{one} = " in scripts for one in terms)


def _texts(module: object) -> set[str]:
    found: set[str] = set()
    for function in vars(module).values():
        code = getattr(function, "__code__", None)
        for constant in code.co_consts if code else ():
            found |= {one for one in (constant if isinstance(constant, tuple) else (constant,)) if isinstance(one, str)}
    return found


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("小赵态度差", 1), ("赵敏不理人", 1), ("赵师傅骂人", 1), ("老钱抽烟", 2), ("钱师傅没来", 2), ("钱姐骂人", 2), ("工号0201", 2),
        ("孙主管", 3), ("孙丽", 3), ("孫主管", 3), ("周经理", 4), ("周伟", 4), ("周总", 4), ("吴总", 5), ("Mary Jones was rude", 6),
        ("Ms Jones was rude", 6), ("mr jones", 6),
        ("小孙子哭了", None), ("老周末不开门", None), ("周一没人来", None), ("花了很多钱", None), ("我住0101", 1), ("房间10101", None),
        ("找经理没用", None), ("保安骂人", None), ("小赵和小钱都骂人", 1), ("Jonesy", None), ("", None),
    ],
)  # fmt: skip
def test_who_is_named(words: str, who: int | None) -> None:
    assert blamed(words).member == who


def test_a_name_that_two_share_names_nobody_but_hides_it_from_the_higher() -> None:
    two = (*MEMBERS, member(7, "赵刚", Role.SUPERVISOR, "security", "0302"))
    found = against("小赵态度差", estate().departments, two, vocabulary())
    assert (found.member, found.about) == (None, About.HEAD)
    assert len(found.also) == 2  # whichever is meant, neither reads it


def test_whoever_is_mentioned_the_highest_is_kept_from_reading_it() -> None:
    assert blamed("小赵骂我,孙主管还护着他,周经理也不管").about is About.MANAGER
    assert blamed("小赵骂我,我找你们经理").about is About.PERSON


def test_no_length_and_no_rubbish_breaks_it() -> None:
    for words in ("", " ", "\x00", "保安骂我" * 5000, "9" * 20_000, "🤬" * 3000):
        assert isinstance(judged(words), Proposal)
        assert isinstance(blamed(words), Against)


def test_every_role_has_its_level() -> None:
    assert set(OF_ROLE) == set(Role)
