"""The tone guard in the staff room: edits, rooms whose members have no private chat, albums, emergencies (C6)."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.tone_report import weekly
from flows.messages import Amended, Photo, Text
from flows.ticket import State
from storage import people
from tests.staff import MONDAY, World, make_world
from tests.test_tone_scripts import TABOOS


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(f"sqlite:///{tmp_path / 'estate.db'}")


def writes(world: World, words: str, own: str = "77") -> None:
    world.send("qian", Text(words), "engineering", world.card().platform_id, own)


def edits(world: World, words: str, own: str = "77") -> None:
    world.send("qian", Amended(words), "engineering", world.card().platform_id, own)


def replies(world: World) -> list[str]:
    return [row.body["text"] for row in world.letters("wang") if str(row.script).startswith("staff-reply")]


def has_no_private_chat(world: World, name: str) -> None:
    with world.unit() as unit:
        people.cannot_reach(unit.connection, world.known[name].id, "blocked")


def test_the_line_is_said_in_private_and_the_room_hears_nothing(world: World) -> None:
    world.reports()
    writes(world, "这个我不知道")
    assert world.new("qian") == ["tone-blocked"]
    assert world.new("room:engineering") == []


def test_without_a_private_chat_it_is_one_line_in_the_room_that_names_nobody(world: World) -> None:
    has_no_private_chat(world, "qian")
    world.reports()
    writes(world, "这个我不知道")
    assert world.new("room:engineering") == ["tone-blocked"]
    assert "钱" not in world.last("room:engineering", "tone-blocked").body["text"]
    world.presses("qian", "suggest", world.last("room:engineering", "tone-blocked"))
    world.forward(seconds=31)
    assert len(replies(world)) == 1
    writes(world, "大概下午", own="78")
    assert world.new("room:engineering") == ["tone-warned"]
    world.presses("qian", "undo", world.last("room:engineering", "tone-warned"))
    assert world.new("room:engineering") == ["room-relay-undone"]


def test_what_was_held_back_goes_when_it_is_reworded(world: World) -> None:
    world.reports()
    writes(world, "你不懂")
    edits(world, "请允许我再解释一遍")
    assert world.new("room:engineering") == ["room-relay-soon"]
    world.forward(seconds=31)
    assert "请允许我再解释一遍" in replies(world)[0]
    assert len(replies(world)) == 1
    world.presses("qian", "suggest", world.last("qian", "tone-blocked"))
    assert world.new("qian") == ["tone-too-late"]
    world.forward(minutes=1)
    assert len(replies(world)) == 1


def test_an_edit_is_read_as_well(world: World) -> None:
    world.reports()
    writes(world, "师傅三点到")
    edits(world, "你烦不烦")
    assert world.new("qian") == ["tone-blocked"]
    world.forward(minutes=2)
    assert replies(world) == []


def test_what_was_taken_back_does_not_go_when_it_is_edited(world: World) -> None:
    world.reports()
    writes(world, "大概三点")
    world.presses("qian", "undo", world.last("qian", "tone-warned"), None)
    edits(world, "三点到")
    world.forward(minutes=2)
    assert replies(world) == []


def test_photos_stay_with_a_caption_that_is_reworded(world: World) -> None:
    world.reports()
    card = world.card().platform_id
    world.send("qian", Photo(("a.png", "b.png"), "不知道"), "engineering", card, "77")
    assert world.new("qian") == ["tone-blocked"]
    edits(world, "您看是这里吗？")
    world.forward(seconds=31)
    row = world.last("wang", "staff-reply")
    assert row.body["photos"] == ["a.png", "b.png"]


def test_a_photo_without_words_is_nothing_to_read(world: World) -> None:
    world.reports()
    world.shows("qian", ("a.png",), on=world.card().platform_id)
    assert world.new("room:engineering") == ["room-relay-soon"]


def test_the_suggestion_is_stale_when_somebody_else_has_the_matter(world: World) -> None:
    world.reports()
    writes(world, "不知道")
    world.presses("lu", "claim", world.card())
    world.presses("qian", "suggest", world.last("qian", "tone-blocked"), None)
    assert world.new("qian") == ["tone-too-late"]
    world.forward(minutes=1)
    assert replies(world) == []


def test_an_act_in_an_emergency_is_done(world: World) -> None:
    world.reports("家里漏水", emergency=True)
    world.presses("qian", "claim", world.card())
    world.says("qian", "完 1 你必须马上停下来，已关总阀", on=None)
    assert world.ticket().state is State.DONE
    assert "tone-act-warned" in world.new("qian")


def test_ten_thousand_characters_are_no_burden(world: World) -> None:
    world.reports()
    writes(world, "我" * 10_000)
    assert "room-relay-soon" in world.new("room:engineering")


def test_a_week_without_findings_has_no_card(world: World) -> None:
    with world.unit() as unit:
        assert weekly(unit, MONDAY, world.now) is None


def test_a_taboo_that_left_the_list_is_still_counted(world: World) -> None:
    with world.unit() as unit:
        unit.write("member:1", "tone-blocked", words="was-once")
    world.forward(minutes=1)
    with world.unit() as unit:
        say = weekly(unit, MONDAY, world.now)
        assert say is not None
        assert "其他：没有发出 1" in unit.speak_staff(say).text


# ── what is suggested ────────────────────────────────────────────────────────────────────────────────────────────────


def suggested(world: World, words: str, script: str = "tone-blocked") -> tuple[str, list[str]]:
    """What the writer is told, and the buttons beneath it."""
    writes(world, words)
    body = world.last("qian", script).body
    return str(body["text"]), [id_ for _, id_, _ in body.get("choices", [])]


def met(world: World) -> None:
    """No clock runs any more: the work was done and waits for the resident's word."""
    world.presses("qian", "claim", world.card())
    world.says("qian", "完 1 已换阀芯", on=None)


@pytest.mark.parametrize(
    "words", ["你爱住不住", "你烦不烦啊", "你们业主就是事多", "您确定不是您家自己弄的吗", "收费标准就是这么多"]
)
def test_no_fee_script_is_ever_suggested(world: World, words: str) -> None:
    """Its legal ground must be confirmed by the estate first (rules.md §25.11)."""
    world.reports()
    assert "物价局" not in suggested(world, words)[0]


def test_the_shipped_list_names_no_fee_script() -> None:
    named = {key for taboo in TABOOS.taboos for key in (*taboo.suggest, *taboo.show)}
    assert not [key for key in named if key.startswith("table-02-")]


def test_rudeness_is_mended_with_an_apology(world: World) -> None:
    world.reports()
    assert "请您慢慢说好吗" in suggested(world, "你烦不烦啊")[0]


def test_vague_words_are_mended_with_the_time_that_is_kept(world: World) -> None:
    world.reports()
    text, buttons = suggested(world, "尽快处理", "tone-warned")
    assert "我们在跟进，最迟3月2日" in text
    assert "suggest" in buttons


def test_where_no_clock_runs_a_time_is_asked_for_and_nothing_is_promised(world: World) -> None:
    world.reports()
    met(world)
    text, buttons = suggested(world, "尽快处理", "tone-warned")
    assert "最迟（请填写）告诉您进展" in text
    assert "suggest" not in buttons


def test_where_no_clock_runs_no_promise_is_suggested(world: World) -> None:
    world.reports()
    met(world)
    assert "马上改正" not in suggested(world, "随你便")[0]


def test_for_a_private_number_the_estates_own_is_offered(world: World) -> None:
    world.reports()
    text, buttons = suggested(world, "我的手机13912345678，您打这个", "tone-warned")
    assert "本人询问" not in text
    assert "我们的服务电话" in text
    assert "suggest" in buttons


def test_whoever_doubts_is_shown_how_to_ask(world: World) -> None:
    world.reports()
    assert "请您说说当时的情况" in suggested(world, "请您拿出证据来")[0]
