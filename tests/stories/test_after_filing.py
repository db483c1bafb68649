"""What a resident may do about a repair that is filed: ask, add, move, urge, cancel, join, agree to its price."""

from __future__ import annotations

from tests.stories.acts import (
    LAMP,
    acts,
    claimed,
    done,
    filed,
    filed_public,
    finished,
    labels,
    scripts,
    signed,
    stored,
)
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.conftest import Estate

# ── a neighbour has reported it ─────────────────────────────────────────────────────────────────────────


async def test_neighbours_join_and_hear_once_that_it_is_fixed(
    wang: Player, li: Player, qian: Player, estate: Estate
) -> None:
    label = await filed_public(wang)
    await li.says(LAMP)
    await li.hears("repair-already-reported")
    await li.picks("join-1")
    joined = await li.hears("repair-joined")
    assert joined["ticket"] == label
    assert "2" in joined["text"]
    await li.says(LAMP)
    await li.picks("join-1")
    assert "2" in (await li.hears("repair-joined"))["text"]
    await qian.picks("claim", label)
    await finished(qian, label, "已更换灯管")
    await li.hears("joined-fixed")
    assert await li.has_heard("joined-fixed") == 1
    assert not await li.has_heard("sign-off-ask")
    await wang.hears("sign-off-ask")
    await wang.picks("fixed")
    assert await li.has_heard("joined-fixed") == 1
    assert "joined" in await acts(estate, label)


async def test_a_fault_of_another_kind_is_filed_anew(wang: Player, li: Player) -> None:
    first = await filed_public(wang)
    await li.says(LAMP)
    await li.picks("new")
    await li.picks("ordinary")
    await li.picks("skip")
    await li.picks("correct")
    assert (await li.hears("repair-filed"))["ticket"] != first


async def test_what_is_closed_is_not_offered_for_joining(wang: Player, li: Player, qian: Player) -> None:
    label = await filed_public(wang)
    await qian.picks("claim", label)
    await finished(qian, label)
    await wang.picks("fixed")
    heard = await li.says(LAMP)
    assert "repair-already-reported" not in scripts(heard)


# ── how it stands, and what may be done about it ────────────────────────────────────────────────────────


async def test_the_status_is_the_true_state(wang: Player, qian: Player) -> None:
    label = await filed(wang)
    await wang.says("进度")
    status = await wang.hears("ticket-status")
    assert status["ticket"] == label
    assert "等待接单" in status["text"]
    await qian.picks("claim", label)
    await wang.says("进度")
    assert "已接单" in (await wang.hears("ticket-status", label))["text"]


async def test_several_open_matters_are_asked_about_and_remembered(
    wang: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    first = await filed(wang)
    second = await filed_public(wang)
    await wang.says("进度")
    asked = await wang.hears("status-which")
    assert len(asked["choices"]) == 2
    await wang.says("菜单")
    await clock.forward(minutes=31)  # what was filed last is not on their mind any more
    await wang.says("钥匙在门卫那里")
    await wang.hears("which-ticket")
    await wang.picks("ticket-1")
    await wang.hears("words-added", first)
    await wang.says("请先打电话")
    await wang.hears("words-added", first)
    assert (await stored(estate, first)).later == ("钥匙在门卫那里", "请先打电话")
    assert (await stored(estate, second)).later == ()


async def test_a_quoted_reply_goes_to_its_ticket(wang: Player, estate: Estate) -> None:
    first = await filed(wang)
    await filed_public(wang)
    told = next(m for m in await wang.all() if m["script"] == "repair-filed" and m["ticket"] == first)
    await wang.replies(told, "请带长一点的扳手")
    await wang.hears("words-added", first)
    assert (await stored(estate, first)).later == ("请带长一点的扳手",)


async def test_the_history_has_what_is_closed_too(wang: Player, qian: Player) -> None:
    closed = await signed(wang, qian)
    await wang.says("取消")
    opened = await filed(wang)
    await wang.says("历史记录")
    history = await wang.hears("history-list")
    shown = " ".join(choice["label"] for choice in history["choices"])
    assert closed in shown
    assert opened in shown


async def test_words_and_photos_are_added(wang: Player, qian: Player, estate: Estate) -> None:
    label = await claimed(wang, qian)
    await wang.says("进度")
    await wang.picks("add")
    await wang.says("水现在更大了一点")
    await wang.sends_photo()
    await wang.picks("done")
    await wang.hears("words-added")
    ticket = await stored(estate, label)
    assert ticket.later == ("水现在更大了一点",)
    assert len(ticket.photos) == 1
    assert "水现在更大了一点" in (await qian.card(label))["text"]


async def test_the_appointment_is_moved(wang: Player, qian: Player, estate: Estate) -> None:
    label = await claimed(wang, qian)
    await wang.says("进度")
    await wang.picks("move")
    await wang.says("后天上午10点")
    await wang.hears("appointment-moved")
    moved = await qian.hears("room-appointment-moved")
    assert "10:00" in moved["text"]
    ticket = await stored(estate, label)
    arrive = ticket.clock("arrive")
    assert arrive is not None
    assert arrive.due == ticket.appointment_end
    assert "10:00" in (await qian.card(label))["text"]


async def test_urging_is_answered_with_the_true_state_and_rate_limited(
    wang: Player, qian: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await claimed(wang, qian)
    await wang.says("怎么还没来？")
    await wang.hears("urge-done")
    assert "已接单" in (await wang.hears("ticket-status"))["text"]
    await qian.hears("room-urged")
    await wang.says("催单")
    await wang.hears("urge-too-soon")
    assert "已接单" in (await wang.hears("ticket-status"))["text"]
    await clock.forward(hours=2, minutes=1)
    await wang.says("催单")
    await wang.hears("urge-done")
    assert (await acts(estate, label)).count("urged") == 2


async def test_it_is_cancelled_after_being_asked_again(wang: Player, qian: Player, estate: Estate) -> None:
    label = await claimed(wang, qian)
    await wang.says("进度")
    await wang.picks("cancel")
    await wang.hears("ticket-cancel-sure")
    await wang.picks("no")
    assert (await stored(estate, label)).open
    await wang.picks("cancel")
    await wang.picks("yes")
    await wang.hears("ticket-cancelled")
    await qian.hears("holder-cancelled")
    assert not labels(await qian.card(label))
    assert (await stored(estate, label)).closing == "cancelled"


# ── what costs money ────────────────────────────────────────────────────────────────────────────────────


async def quoted(wang: Player, qian: Player) -> str:
    label = await claimed(wang, qian)
    await qian.picks("quote", label)
    await qian.replies(await qian.hears("ask-words-quote", label), "120元 更换角阀")
    asked = await wang.hears("quote-ask")
    assert "120" in asked["text"]
    assert "更换角阀" in asked["text"]
    return label


async def test_work_that_costs_money_is_agreed_to_first(wang: Player, qian: Player, estate: Estate) -> None:
    label = await quoted(wang, qian)
    assert (await stored(estate, label)).state == "waiting"
    await wang.picks("agree")
    await wang.hears("quote-agreed")
    await qian.hears("room-quote-agreed")
    assert (await stored(estate, label)).state == "accepted"
    assert "quote-agreed" in await acts(estate, label)


async def test_work_that_is_refused_does_not_begin(wang: Player, qian: Player, estate: Estate) -> None:
    label = await quoted(wang, qian)
    await wang.picks("refuse")
    await wang.hears("quote-refused")
    await qian.hears("room-quote-refused")
    ticket = await stored(estate, label)
    assert ticket.quote is not None
    assert ticket.quote.agreed is False


async def test_the_button_of_an_older_price_agrees_to_nothing(wang: Player, qian: Player, estate: Estate) -> None:
    label = await quoted(wang, qian)
    older = await wang.offered("agree")
    await qian.picks("resume", label)
    await qian.picks("quote", label)
    await qian.replies(await qian.hears("ask-words-quote", label), "300元 更换水管")
    assert "300" in (await wang.hears("quote-ask"))["text"]
    answer = await wang.presses(older, "agree")
    assert scripts(answer) == ["quote-changed", "quote-ask"]
    ticket = await stored(estate, label)
    assert (ticket.state, ticket.quote and ticket.quote.agreed) == ("waiting", None)
    await wang.presses(answer[-1], answer[-1]["choices"][0]["id"])
    ticket = await stored(estate, label)
    assert ticket.quote is not None
    assert (ticket.quote.amount, ticket.quote.agreed) == ("300元", True)


async def test_thanks_and_goodbye_are_answered(wang: Player, qian: Player) -> None:
    await done(wang, qian)
    assert scripts(await wang.says("谢谢")) == ["thanked-we-should"]
    assert scripts(await wang.says("再见")) == ["closing-happy-life"]
