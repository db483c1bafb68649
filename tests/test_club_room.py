"""The club from its desk's room: cards and presses, short codes, who may and who may not (systems.md A4, A5)."""

from pathlib import Path

import pytest
from sqlalchemy import func

from bot import booking_cards
from flows.booking import Party, State
from flows.messages import Choice
from storage import households, people, tables
from tests.club_room import DESK, ClubWorld, club_world


@pytest.fixture
def world(tmp_path: Path) -> ClubWorld:
    return club_world(f"sqlite:///{tmp_path / 'estate.db'}")


# ── the card ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_booking_hangs_at_its_desk_and_names_its_guest_on_its_day_only(world: ClubWorld) -> None:
    world.books("chess", world.at(4, 19), world.at(4, 21))
    text = world.card(DESK).body["text"]
    assert "B-0001 棋牌室 · 1号房 · 已预订" in text
    assert "王** 138****5678（3-2-501）" in text
    assert "押金：100 元，到场时收" in text
    assert world.buttons(DESK) == ["arrive", "cancel"]
    world.begins_its_days()
    world.goes_on_until(world.at(4, 8, 1))
    assert "王小明 13800135678" in world.card(DESK).body["text"]
    world.says("zhao", "取消 1 设备检修", DESK)
    assert "138****5678" in world.card(DESK).body["text"]


def test_answers_stand_behind_their_label(world: ClubWorld) -> None:
    asked = (("layout", "圆桌式"), ("payer", "公司转账"), ("flowers", "百合"))
    world.books("meeting", world.at(20, 9), world.at(20, 12), answers=asked)
    lines = world.card(DESK).body["text"].splitlines()
    assert {"座位布置：圆桌式", "付款：公司转账", "flowers 百合"} <= set(lines)  # the estate asks for flowers no longer


def test_arrival_gives_a_timed_slip_and_leaving_the_bill(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 10), world.at(2, 12))
    world.goes_on_until(world.at(2, 9, 50))
    world.presses("zhao", "arrive", world.card(DESK), DESK)
    assert world.booking().state is State.ARRIVED
    assert "押金：请收 100 元" in world.told(f"room:{DESK}", "club-slip")
    assert world.buttons(DESK) == ["finish", "extend"]
    world.goes_on_until(world.at(2, 11, 30))
    world.says("zhao", "结 1", DESK)
    done = world.booking()
    assert (done.state, done.bill) == (State.DONE, 3000)
    bill = world.told(f"room:{DESK}", "club-bill")
    assert "30 元" in bill
    assert "退还押金 100 元" in bill
    assert world.buttons(DESK) == []


def test_who_comes_too_early_is_told_from_when(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 19), world.at(2, 21))
    world.presses("zhao", "arrive", world.card(DESK), DESK)
    assert world.new("zhao") == ["booking-too-early"]
    assert world.booking().state is State.BOOKED


def test_the_second_to_press_is_told_who_was_first(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 10), world.at(2, 12))
    old = world.card(DESK)
    world.goes_on_until(world.at(2, 9, 50))
    world.presses("zhao", "arrive", old, DESK)
    world.presses("sun", "arrive", old, DESK)
    assert world.new("sun") == ["club-already"]
    assert "赵敏" in world.told("sun", "club-already")
    assert [act for _, act in world.did()].count("booking-arrive") == 1


def test_an_old_button_decides_nothing(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 19), world.at(2, 21))
    old = world.card(DESK)
    world.says("zhao", "改期 1 明天19:00 2小时", DESK)
    assert world.booking().start == world.at(3, 19)
    world.presses("zhao", "cancel", old, DESK)
    assert world.new("zhao") == ["club-card-changed"]
    assert world.booking().state is State.BOOKED
    world.send("zhao", Choice("club!1.2", "explode"), DESK)
    assert world.new("zhao") == ["club-card-changed"]
    world.send("zhao", Choice("club!77.1", "arrive"), DESK)
    assert world.new("zhao") == ["club-booking-not-found"]


@pytest.mark.parametrize(
    ("name", "room", "script"),
    [
        ("stranger", DESK, "staff-not-linked"),
        ("qian", DESK, "club-not-your-desk"),
        ("zhao", "engineering", "club-not-in-this-room"),
    ],
)
def test_who_may_not_press_changes_nothing_and_is_noted(world: ClubWorld, name: str, room: str, script: str) -> None:
    world.books("chess", world.at(2, 10), world.at(2, 12))
    world.goes_on_until(world.at(2, 9, 50))
    world.presses(name, "arrive", world.card(DESK), room)
    assert world.new(name) == [script]
    assert world.booking().state is State.BOOKED
    assert "refused-press" in [act for _, act in world.did()]


def test_the_locker_is_asked_for_where_there_are_lockers(world: ClubWorld) -> None:
    world.books("pool", world.at(2, 10, 30), world.at(2, 12), Party(2, 1))
    world.goes_on_until(world.at(2, 10, 20))
    world.presses("zhao", "arrive", world.card(DESK), DESK)
    question = world.last(f"room:{DESK}", "club-ask-arrive")
    world.says("zhao", "A12", DESK, on=question.platform_id)
    assert (world.booking().state, world.booking().locker) == (State.ARRIVED, "A12")
    assert "A12" in world.card(DESK).body["text"]
    world.says("zhao", "/会所 登记", DESK)
    assert world.new(f"room:{DESK}") == ["club-in-private"]
    assert "王小明（3-2-501）· 3 人 · 到 10:20 · 离 — · 柜 A12" in world.told("zhao", "club-register")


def test_in_private_the_next_words_answer_the_question(world: ClubWorld) -> None:
    world.books("pool", world.at(2, 10, 30), world.at(2, 12), Party(2))
    world.goes_on_until(world.at(2, 10, 20))
    world.says("zhao", "到 1", None)
    world.says("zhao", "无", None)
    assert (world.booking().state, world.booking().locker) == (State.ARRIVED, "")


def test_a_request_is_agreed_to_or_refused_with_words_that_may_be_told(world: ClubWorld) -> None:
    world.books("meeting", world.at(10, 9), world.at(10, 12), Party(8))
    world.books("meeting", world.at(11, 9), world.at(11, 12), Party(8))
    assert world.buttons(DESK) == ["agree", "refuse"]
    world.says("zhao", "同意 1", DESK)
    assert world.booking(1).state is State.BOOKED
    world.presses("zhao", "refuse", world.card_of(2), DESK)
    question = world.last(f"room:{DESK}", "club-ask-refuse")
    world.says("zhao", "这不归我们管", DESK, on=question.platform_id)
    assert world.new("zhao") == ["club-words-blocked"]
    world.says("zhao", "不同意 2 当天会议室有设备检修", DESK)
    assert (world.booking(2).state, world.booking(2).reason) == (State.REFUSED, "当天会议室有设备检修")


def test_extending_offers_what_is_free(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 10), world.at(2, 11))
    world.goes_on_until(world.at(2, 9, 50))
    world.says("zhao", "到 1", DESK)
    world.presses("zhao", "extend", world.card(DESK), DESK)
    offered = world.last(f"room:{DESK}", "club-ask-extend")
    assert "60" in world.button(offered)
    world.presses("zhao", "60", offered, DESK)
    assert world.booking().end == world.at(2, 12)
    world.says("zhao", "延 1 17", DESK)
    assert world.booking().end == world.at(2, 12)


def test_notes_stay_inside_and_contacts_in_private(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 19), world.at(2, 21))
    on = world.card(DESK).platform_id
    world.says("zhao", "备注 常客", DESK, on=on)
    assert world.new(f"room:{DESK}") == ["note-kept"]
    world.says("zhao", "电话 1", DESK)
    assert "王小明 13800135678" in world.told("zhao", "contact-of")
    assert [act for _, act in world.did()][-2:] == ["note", "revealed"]
    assert world.letters("wang") == []


def test_a_reply_to_a_card_needs_no_number(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 10), world.at(2, 11))
    world.goes_on_until(world.at(2, 9, 50))
    world.says("zhao", "到", DESK, on=world.card(DESK).platform_id)
    assert world.booking().state is State.ARRIVED


def test_no_show_points_are_waived_by_a_supervisor(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 10), world.at(2, 12))
    world.goes_on_until(world.at(2, 10, 20))
    assert world.booking().state is State.NO_SHOW
    world.says("zhao", "免 1", DESK)
    assert world.new("zhao") == ["needs-role"]
    world.says("sun", "免 1", DESK)
    assert world.new(f"room:{DESK}") == ["club-waived"]
    world.says("sun", "免 1", DESK)
    assert world.new("sun") == ["club-nothing-to-waive"]


@pytest.mark.parametrize("said", ["到", "同意", "没来", "结"])
def test_what_people_say_to_each_other_is_left_alone(world: ClubWorld, said: str) -> None:
    world.says("zhao", said, DESK)
    assert world.new(f"room:{DESK}") == []


def test_short_words_with_more_behind_them_do_nothing(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 10), world.at(2, 12))
    world.goes_on_until(world.at(2, 9, 50))
    world.says("zhao", "到 1 号楼看看", DESK)
    assert world.new("zhao") == ["club-extra-words"]
    assert world.booking().state is State.BOOKED


def test_who_lives_there_answers_as_a_resident(world: ClubWorld) -> None:
    with world.unit() as unit:
        households.bind(unit.connection, world.person("zhao"), world.household, False, world.now)
    world.books("chess", world.at(2, 15), world.at(2, 17))
    world.says("zhao", "取消 1 设备检修", DESK)
    told = [row for row in world.letters("wang") if row.matter == "booking:1"][-1]
    with world.unit() as unit:
        unit.connection.execute(
            tables.outbox.update().where(tables.outbox.c.id == told.id).values(address_id=world.known["zhao"].id)
        )
    assert not world.says("zhao", "好的", None, on=told.platform_id)


def test_a_ticket_and_a_booking_share_one_sequence(world: ClubWorld) -> None:
    world.reports()
    world.books("chess", world.at(2, 19), world.at(2, 21))
    world.says("qian", "接 1")
    world.says("zhao", "接 2", DESK)
    assert world.new("zhao") == ["club-no-such-act"]
    world.says("zhao", "查 2", DESK)
    assert world.new(f"room:{DESK}") == ["club-card"]
    world.says("zhao", "结 1", DESK)
    assert world.new("zhao") == ["club-booking-not-found"]


def test_the_fullest_card_is_told_in_every_language(world: ClubWorld) -> None:
    world.books("pool", world.at(2, 10, 30), world.at(2, 12), Party(2, 1))
    world.goes_on_until(world.at(2, 10, 20))
    world.says("zhao", "到 1 A12", DESK)
    booking = world.booking()
    with world.unit() as unit:
        for language in unit.estate.languages:
            told = unit.house.speech.speak(booking_cards.card(unit, booking), language, unit.estate)
            assert "B-0001" in told.text
            assert "\n\n" not in told.text


def test_another_estates_booking_is_as_unknown_as_none(world: ClubWorld) -> None:
    world.books("chess", world.at(2, 10), world.at(2, 12))
    card = world.card(DESK)
    with world.unit() as unit:
        moved = func.replace(tables.booking.c.body, '"estate":"yunqi"', '"estate":"other"')
        unit.connection.execute(tables.booking.update().values(estate="other", body=moved))
    world.presses("zhao", "arrive", card, DESK)
    assert world.new("zhao") == ["club-booking-not-found"]
    world.says("zhao", "到 1", DESK)
    assert world.new("zhao") == ["club-booking-not-found"]
    world.says("zhao", "到", DESK, on=card.platform_id)
    assert world.new("zhao") == []
    with world.database.reader() as connection:
        acts = [row.act for row in connection.execute(tables.ledger.select())]
    assert acts.count("refused-press") == 2


def test_the_desks_new_room_gets_the_cards_of_the_day(world: ClubWorld) -> None:
    world.books("chess", world.at(3, 19), world.at(3, 21))
    with world.unit() as unit:
        people.make_room(unit.connection, unit.estate.key, world.known["room:new"].id, DESK)
    world.begins_its_days()
    world.goes_on_until(world.at(3, 8, 1))
    assert "王小明" in world.card("new").body["text"]
    world.goes_on_until(world.at(3, 18, 50))
    world.presses("zhao", "arrive", world.card("new"), "new")
    assert world.booking().state is State.ARRIVED
