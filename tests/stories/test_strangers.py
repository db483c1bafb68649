"""Who is not bound, or not any more: what they may do, what they may not see, and how a repair waits for their
binding."""

from __future__ import annotations

from tests.stories.acts import TAP, filed, filed_public, labels, scripts, stored
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.conftest import Estate
from tests.stories.test_binding import gives


async def test_somebody_elses_number_is_like_one_that_does_not_exist(wang: Player, li: Player) -> None:
    label = await filed(wang)
    theirs = await li.says(label)
    nobodys = await li.says("R-0999")
    assert scripts(theirs) == scripts(nobodys) == ["ticket-not-found"]
    assert theirs[-1]["text"] == nobodys[-1]["text"]
    await li.says("菜单")
    assert TAP not in "".join(m["text"] for m in await li.says("历史记录"))


async def test_whoever_follows_a_public_fault_sees_it_but_does_not_cancel_it(wang: Player, li: Player) -> None:
    label = await filed_public(wang)
    await li.says("3号楼大堂灯不亮")
    await li.picks("join-1")
    await li.says(label)
    assert labels(await li.hears("ticket-status")) == ["add", "menu"]


async def test_a_repair_at_home_waits_for_the_binding(li: Player, zhao: Player, estate: Estate) -> None:
    await li.says(TAP)
    if scripts((await li.current())[-1:])[-1:] == ["repair-where"]:
        await li.picks("home")
    await li.hears("bind-first")
    await li.picks("bind")
    for said in ("李强", "先生", "2-1-302", "13900002302", "对"):
        await li.says(said)
    await li.hears("binding-requested")
    await li.hears("repair-urgent")
    await li.picks("ordinary")
    await li.picks("skip")
    await li.picks(labels(await li.hears("table-14-what-time-suits"))[0])
    await li.picks("correct")
    label = str((await li.hears("repair-filed"))["ticket"])
    assert (await stored(estate, label)).house == "2-1-302"
    await zhao.picks("approve")
    await li.hears("binding-approved")
    await li.says("进度")
    await li.hears("ticket-status", label)


async def test_too_many_tries_a_day_are_refused(li: Player, clock: LobbyClockHand) -> None:
    for number in range(5):
        await gives(li, house=f"9-9-90{number}")
        await li.hears("binding-requested")
    await gives(li, house="9-9-999")
    await li.hears("binding-too-many-tries")
    await clock.forward(days=1, minutes=1)
    await gives(li)
    await li.hears("binding-requested")


async def test_codes_are_not_guessed(li: Player) -> None:
    for number in range(5):
        await li.says(f"BCDFGHJ{number + 2}")
        await li.hears("code-invalid")
    await li.says("BCDFGHJ9")
    await li.hears("code-too-many-tries")


async def test_moving_out_ends_what_is_seen(wang: Player, qian: Player) -> None:
    await wang.says("菜单")
    await wang.picks("home")
    await wang.picks("leave")
    await wang.picks("yes")
    await wang.hears("moved-out")
    heard = await wang.says("菜单")
    assert "bind" in labels(heard[-1])
    assert "home" not in labels(heard[-1])


async def test_somebody_with_two_homes_is_asked_which(wang: Player, zhao: Player, estate: Estate) -> None:
    await wang.says("菜单")
    await wang.picks("home")
    await wang.picks("another")
    await wang.says("2-1-302")
    for _ in range(3):
        last = (await wang.all())[-1]["script"]
        if last in ("binding-phone", "binding-summary"):
            await wang.says("13900003501" if last == "binding-phone" else "对")
    await wang.hears("binding-requested")
    await zhao.picks("approve")
    await wang.hears("binding-approved")
    await wang.says("报修")
    await wang.picks("plumbing")
    asked = await wang.hears("repair-where")
    assert [choice["label"] for choice in asked["choices"]] == ["3-2-501", "2-1-302", "公共区域"]
    await wang.says("2-1-302")
    await wang.picks("ordinary")
    await wang.picks("skip")
    await wang.says("明天下午3点")
    assert "2-1-302" in (await wang.hears("repair-summary"))["text"]
