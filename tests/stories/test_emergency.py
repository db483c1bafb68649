"""Emergencies: in any state and at any hour, safety words first, then the ticket and the page, then place and phone
(rules.md §24 D2)."""

from __future__ import annotations

import pytest

from tests.stories.acts import TAP, acts, claimed, done, filed, labels, scripts, stored
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.conftest import Estate

GAS = "家里有煤气味"


@pytest.mark.parametrize(
    ("said", "script"),
    [
        (GAS, "emergency-gas"),
        ("着火了！", "emergency-fire"),
        ("我被困在电梯里了", "emergency-lift"),
        ("有人掉进泳池溺水了", "emergency-drowning"),
        ("我妈突然晕倒了没有呼吸", "emergency-medical"),
        ("有人触电了", "emergency-electric-shock"),
        ("水管爆了，水喷得到处都是", "emergency-water"),
        ("家里进贼了", "emergency-security"),
        ("孩子不见了找不到", "emergency-missing-child"),
    ],
)
async def test_each_kind_has_its_safety_words_with_numbers_first(
    wang: Player, qian: Player, zhao: Player, estate: Estate, said: str, script: str
) -> None:
    heard = await wang.says(said)
    assert scripts(heard)[:2] == [script, "emergency-filed"]
    phones = estate.app.house.default.emergency_numbers
    assert any(number in heard[1]["text"] for number in phones.values())
    label = heard[2]["ticket"]
    assert (await stored(estate, label)).emergency
    await zhao.hears("alert-emergency", label)  # in the department's room or at the desk


@pytest.mark.parametrize("said", ["消防通道被堵了", "气死我了", "水龙头有点滴水", "电梯有点慢"])
async def test_what_is_no_emergency(wang: Player, said: str) -> None:
    assert not any(script.startswith("emergency") for script in scripts(await wang.says(said)))


async def test_the_home_is_known_and_only_missing_things_are_asked(wang: Player, estate: Estate) -> None:
    await wang.says(GAS)
    filed = await wang.hears("emergency-filed")
    assert (await stored(estate, filed["ticket"])).house == "3-2-501"
    await wang.hears("emergency-help-is-called")
    assert not await wang.has_heard("emergency-where")
    assert not await wang.has_heard("emergency-phone")


async def test_place_and_phone_of_the_first_sentence_are_not_asked_again(
    li: Player, qian: Player, estate: Estate
) -> None:
    await li.says("3栋2单元电梯困人了，我电话13912345678")
    label = str((await li.hears("emergency-filed"))["ticket"])
    await li.hears("emergency-help-is-called")
    assert (await stored(estate, label)).place == "3栋2单元"
    assert "13912345678" in (await qian.card(label))["text"]


async def test_the_emergency_told_again_is_not_the_place(li: Player, estate: Estate) -> None:
    await li.says("着火了")
    label = str((await li.hears("emergency-filed"))["ticket"])
    await li.says("I smell smoke")
    assert (await stored(estate, label)).place == ""
    await li.says("2号楼大堂")
    assert (await stored(estate, label)).place == "2号楼大堂"


async def test_a_stranger_at_two_in_the_morning(
    li: Player, qian: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    await clock.forward(hours=17)
    await li.says(GAS)
    label = str((await li.hears("emergency-filed"))["ticket"])
    alert = await qian.hears("alert-emergency", label)
    assert labels(alert) == ["ack"]
    await li.hears("emergency-where")
    await li.says("2号楼1单元302")
    await li.hears("emergency-phone")
    await li.says("13900002302")
    await li.hears("emergency-help-is-called")
    card = await qian.card(label)
    assert "2号楼1单元302" in card["text"]
    assert "13900002302" in card["text"]
    assert card["at"][11:16] == "02:00"


async def test_a_page_climbs_every_five_minutes(
    li: Player, qian: Player, sun: Player, zhou: Player, wu: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    """Also at two in the morning: nobody's quiet hours hold it back."""
    await clock.forward(hours=17)
    await li.says(GAS)
    label = str((await li.hears("emergency-filed"))["ticket"])
    assert not [m for m in await sun.all() if m["script"] == "alert-emergency" and m["room"] is None]
    for who, minute in ((sun, 5), (zhou, 10), (wu, 15)):
        await clock.forward(minutes=5)
        private = [m for m in await who.all() if m["script"] == "alert-emergency" and m["room"] is None]
        assert [m["at"][11:16] for m in private] == [f"02:{minute:02}"], who.key
    assert (await acts(estate, label)).count("paged") >= 4


async def test_an_acknowledged_page_climbs_no_further(
    wang: Player, qian: Player, sun: Player, clock: LobbyClockHand
) -> None:
    await wang.says(GAS)
    label = str((await wang.hears("emergency-filed"))["ticket"])
    await qian.picks("ack", label)
    await clock.forward(minutes=6)
    assert not [m for m in await sun.all() if m["script"] == "alert-emergency" and m["room"] is None]


async def test_whoever_takes_it_has_seen_the_page(
    wang: Player, qian: Player, sun: Player, clock: LobbyClockHand
) -> None:
    await wang.says(GAS)
    label = str((await wang.hears("emergency-filed"))["ticket"])
    await qian.picks("claim", label)
    await wang.hears("emergency-accepted", label)
    await clock.forward(minutes=6)
    assert not [m for m in await sun.all() if m["script"] == "alert-emergency" and m["room"] is None]


async def test_nobody_takes_it_in_ten_minutes(wang: Player, sun: Player, clock: LobbyClockHand) -> None:
    await wang.says(GAS)
    label = str((await wang.hears("emergency-filed"))["ticket"])
    await clock.forward(minutes=11)
    assert await sun.has_heard("alert-emergency")
    assert not await sun.has_heard("alert-late")  # the page climbs: one ladder for one wait
    await wang.hears("table-13-late-handling", label)


async def test_an_emergency_that_was_seen_but_not_taken_is_late(
    wang: Player, qian: Player, sun: Player, clock: LobbyClockHand
) -> None:
    await wang.says(GAS)
    label = str((await wang.hears("emergency-filed"))["ticket"])
    await qian.picks("ack", label)
    await clock.forward(minutes=11)
    await sun.hears("alert-late", label)


async def test_the_resident_hears_one_apology_and_no_earlier_time(
    wang: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    await wang.says(GAS)
    label = str((await wang.hears("emergency-filed"))["ticket"])
    told = []
    for _ in range(20):
        await clock.forward(minutes=6)
        extended = [one.extended for one in (await stored(estate, label)).clocks if one.extended]
        told.append(max(extended, default=None))
    times = [one for one in told if one]
    assert times == sorted(times)
    assert await wang.has_heard("table-13-late-handling") == 1
    assert await wang.has_heard("late-new-time") == len(set(times))


async def test_nobody_is_fed_a_new_time_an_hour_all_night(wang: Player, clock: LobbyClockHand) -> None:
    """Each further new time is as far off as it is late by then: six of them in a night, not fourteen."""
    await wang.says(GAS)
    await wang.hears("emergency-filed")
    await clock.forward(hours=14)
    assert 2 <= await wang.has_heard("late-new-time") <= 7


async def test_said_twice_it_is_one_emergency(wang: Player, qian: Player) -> None:
    await wang.says(GAS)
    label = str((await wang.hears("emergency-filed"))["ticket"])
    heard = await wang.says("煤气味越来越大了！")
    assert scripts(heard)[0] in ("emergency-gas", "emergency-phone", "emergency-help-is-called", "words-added")
    assert await wang.has_heard("emergency-filed") == 1
    await wang.says("煤气味，快来人啊")
    assert await wang.has_heard("emergency-filed") == 1
    assert {m["ticket"] for m in await qian.all() if m["script"] == "card"} == {label}


async def test_in_the_middle_of_a_flow_which_goes_on_afterwards(wang: Player) -> None:
    await wang.says(TAP)
    await wang.says("着火了")
    await wang.hears("emergency-fire")
    await wang.hears("emergency-where")
    await wang.says("厨房")
    await wang.hears("emergency-help-is-called")
    await wang.hears("emergency-go-on")
    await wang.says("继续")
    await wang.hears("repair-urgent")


async def test_while_a_person_talks(wang: Player, qian: Player, estate: Estate) -> None:
    await wang.says("转人工")
    await wang.says("楼上漏煤气")
    await wang.hears("emergency-gas")
    label = str((await wang.hears("emergency-filed"))["ticket"])
    await wang.hears("emergency-where")
    await wang.says("厨房里")
    await wang.hears("emergency-help-is-called")
    assert (await stored(estate, label)).place == "厨房里"
    await qian.hears("alert-emergency", label)


async def test_while_a_signature_is_asked_for(wang: Player, qian: Player) -> None:
    await done(wang, qian)
    await wang.says("着火了")
    await wang.hears("emergency-fire")


async def test_the_emergency_button_of_a_repair(wang: Player, qian: Player, estate: Estate) -> None:
    await wang.says("厨房水龙头漏水")
    await wang.picks("emergency")
    await wang.hears("emergency-other")
    label = str((await wang.hears("emergency-filed"))["ticket"])
    await qian.hears("alert-emergency", label)
    ticket = await stored(estate, label)
    assert ticket.words == TAP
    assert ticket.house == "3-2-501"


async def test_in_english(wang: Player) -> None:
    await wang.says("English")
    await wang.says("I smell gas in the kitchen")
    heard = await wang.hears("emergency-gas")
    assert "119" in heard["text"]


async def test_a_second_matter_of_somebody_with_an_open_ticket(wang: Player, qian: Player) -> None:
    first = await claimed(wang, qian)
    await wang.says("水管爆了，水喷得到处都是")
    assert str((await wang.hears("emergency-filed"))["ticket"]) != first


async def test_an_emergency_is_no_less_one_after_a_repair_was_filed(wang: Player) -> None:
    await filed(wang)
    await wang.says("着火了")
    await wang.hears("emergency-fire")
