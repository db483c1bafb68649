"""Where an emergency is and whom to call: what was said is not asked again."""

from __future__ import annotations

import pytest

from flows.effects import AddWords, OpenRepair, SetPhone
from tests.flows.talking import STRANGER, WANG, Talker


def opened(talker: Talker) -> OpenRepair:
    return next(one for one in talker.done if isinstance(one, OpenRepair))


def test_place_and_phone_of_the_first_sentence_are_used() -> None:
    stranger = Talker(STRANGER)
    stranger.says("3栋2单元电梯困人了，我电话13912345678")
    assert opened(stranger).place == "3栋2单元"
    assert SetPhone("13912345678") in stranger.done
    assert stranger.heard == ["emergency-lift", "emergency-filed", "emergency-help-is-called"]
    assert stranger.standing is None


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("12栋楼道里有烟", "12栋楼道"),
        ("三栋二单元着火了", "三栋二单元"),
        ("smoke on floor 8 of building 3", "floor 8"),
        ("2-1-302着火了", "2-1-302"),
    ],
)
def test_a_numbered_place_is_a_place(words: str, place: str) -> None:
    stranger = Talker(STRANGER)
    stranger.says(words)
    assert opened(stranger).place == place
    assert stranger.heard[-1] == "emergency-phone"


@pytest.mark.parametrize(
    "words", ["有煤气味", "水管爆了，水喷得到处都是", "插座漏电", "我家厨房着火了", "3-2-501着火了"]
)
def test_the_only_home_stands_for_the_place(words: str) -> None:
    wang = Talker(WANG)
    wang.says(words)
    assert (opened(wang).household, opened(wang).house) == (11, "3-2-501")
    assert wang.heard[-1] == "emergency-help-is-called"


@pytest.mark.parametrize("words", ["着火了", "有人被困电梯", "楼上漏煤气"])
def test_where_it_may_be_anywhere_it_is_asked(words: str) -> None:
    wang = Talker(WANG)
    wang.says(words)
    assert wang.heard[-1] == "emergency-where"


def test_a_corridor_without_a_number_is_asked_of_a_stranger() -> None:
    stranger = Talker(STRANGER)
    stranger.says("楼道里有烟")
    assert stranger.heard == ["emergency-fire", "emergency-filed", "emergency-where"]


def test_the_emergency_told_once_more_is_not_its_place() -> None:
    stranger = Talker(STRANGER)
    stranger.says("着火了")
    stranger.says("I smell smoke")
    (more,) = stranger.done
    assert isinstance(more, AddWords)
    assert not more.is_place
    assert stranger.heard == ["emergency-where"]
    stranger.says("3栋楼道着火了")
    (told,) = stranger.done
    assert isinstance(told, AddWords)
    assert told.is_place


def test_a_phone_told_with_the_place_is_no_part_of_it() -> None:
    stranger = Talker(STRANGER)
    stranger.says("着火了")
    stranger.says("2号楼1单元302，13912345678")
    assert stranger.done[0] == AddWords(stranger.conversation.focus or 0, "2号楼1单元302", (), True, True)
    assert SetPhone("13912345678") in stranger.done
    assert stranger.heard == ["emergency-help-is-called"]


def test_the_house_on_the_ticket_is_not_doubled() -> None:
    wang = Talker(WANG)
    wang.says("着火了")
    wang.says("3-2-501 厨房")
    assert wang.done == [AddWords(wang.conversation.focus or 0, "厨房", (), True, True)]
