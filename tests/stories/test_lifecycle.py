"""From 立项 to 销项: every state, what the resident hears of it, and what the ledger keeps (handbook/rules.md §§8, 9)."""

from __future__ import annotations

from tests.stories.acts import actors, acts, claimed, done, filed, finished, labels, signed, stored
from tests.stories.cast import LobbyClockHand, Player
from tests.stories.conftest import Estate


async def test_every_state_is_told_and_written_down(wang: Player, qian: Player, estate: Estate) -> None:
    label = await filed(wang)
    for act, state, script in (
        ("claim", "accepted", "ticket-accepted"),
        ("set-off", "on-the-way", "ticket-on-the-way"),
        ("arrive", "arrived", "ticket-arrived"),
    ):
        await qian.picks(act, label)
        assert (await stored(estate, label)).state == state
        await wang.hears(script, label)
    await finished(qian, label)
    assert (await stored(estate, label)).state == "done"
    asked = await wang.hears("sign-off-ask", label)
    assert "已更换阀芯" in asked["text"]
    assert labels(asked) == ["fixed", "not-fixed", "later"]
    await wang.picks("fixed")
    await wang.hears("signed-off", label)
    ticket = await stored(estate, label)
    assert (ticket.state, ticket.closing) == ("closed", "confirmed")
    assert not labels(await qian.card(label))
    assert await acts(estate, label) == ["filed", "claim", "set-off", "arrive", "finish", "sign"]
    who = {act: actor for actor, act in await actors(estate, label)}
    assert who["filed"] == who["sign"]
    assert who["filed"].startswith("person:")
    assert who["claim"].startswith("member:")


async def test_the_result_is_shown_with_its_photos(wang: Player, qian: Player) -> None:
    label = await claimed(wang, qian)
    await qian.picks("finish", label)
    prompt = await qian.hears("ask-words-finish", label)
    await qian.sends_photo("已换阀", reply_to=prompt["id"])
    asked = await wang.hears("sign-off-ask", label)
    assert asked["photo"]
    assert "已换阀" in asked["text"]


async def test_a_pause_ends_where_it_began(wang: Player, qian: Player, estate: Estate) -> None:
    label = await claimed(wang, qian)
    await qian.picks("arrive", label)
    await qian.says(f"暂停 {label} 等配件", room="engineering")
    await qian.says(f"继续 {label}", room="engineering")
    assert (await stored(estate, label)).state == "arrived"
    await qian.picks("release", label)
    await qian.picks("claim", label)
    await qian.says(f"暂停 {label} 等配件", room="engineering")
    await qian.says(f"继续 {label}", room="engineering")
    assert (await stored(estate, label)).state == "accepted"


# ── scores ──────────────────────────────────────────────────────────────────────────────────────────────


async def rates(wang: Player, attitude: int, speed: int, expertise: int) -> None:
    for script, score in (("rating-attitude", attitude), ("rating-speed", speed), ("rating-expertise", expertise)):
        asked = await wang.hears(script)
        await wang.presses(asked, str(score))


async def test_scores_and_a_remark(wang: Player, qian: Player, sun: Player, estate: Estate) -> None:
    label = await signed(wang, qian)
    await rates(wang, 5, 4, 5)
    await wang.hears("rating-remark")
    await wang.says("师傅很细心")
    await wang.hears("rating-thanks")
    score = (await stored(estate, label)).score
    assert score is not None
    assert (score.attitude, score.speed, score.expertise, score.remark) == (5, 4, 5, "师傅很细心")
    assert not await sun.has_heard("alert-bad-score")


async def test_a_bad_score_makes_a_task_for_the_supervisor(
    wang: Player, qian: Player, sun: Player, zhou: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await signed(wang, qian)
    await rates(wang, 5, 1, 3)
    await wang.hears("rating-remark")
    await wang.says("等了太久")
    alert = await sun.hears("alert-bad-score")
    assert label in alert["text"]
    assert "等了太久" in alert["text"]
    task = str(alert["ticket"])
    assert (await stored(estate, task)).kind == "task"
    assert "rated" in await acts(estate, label)
    await sun.card(task)
    await sun.picks("ack", task)
    await clock.forward(minutes=20)
    assert not await zhou.has_heard("alert-bad-score")


async def test_nobody_has_to_rate(wang: Player, qian: Player, estate: Estate) -> None:
    label = await signed(wang, qian)
    await wang.hears("rating-attitude")
    await wang.says("报修")
    await wang.hears("repair-what")
    assert (await stored(estate, label)).score is None


# ── not fixed ───────────────────────────────────────────────────────────────────────────────────────────


async def says_it_is_not_fixed(wang: Player, reason: str) -> None:
    await wang.picks("not-fixed")
    await wang.hears("sign-off-reason")
    await wang.says(reason)
    await wang.hears("reopened")


async def test_not_fixed_is_reopened_with_its_reason(wang: Player, qian: Player, sun: Player, estate: Estate) -> None:
    label = await done(wang, qian)
    await says_it_is_not_fixed(wang, "还在滴水")
    assert "还在滴水" in (await qian.hears("holder-reopened", label))["text"]
    ticket = await stored(estate, label)
    assert (ticket.state, ticket.reopened) == ("accepted", 1)
    assert not await sun.has_heard("alert-reopened")
    assert "reopen" in await acts(estate, label)


async def test_the_second_reopening_goes_to_the_supervisor(
    wang: Player, qian: Player, sun: Player, zhou: Player, clock: LobbyClockHand
) -> None:
    label = await done(wang, qian)
    await says_it_is_not_fixed(wang, "还在滴水")
    await finished(qian, label, "又换了一个")
    await wang.hears("sign-off-ask")
    await says_it_is_not_fixed(wang, "还是滴水")
    alert = await sun.hears("alert-reopened", label)
    assert labels(alert) == ["ack"]
    await clock.forward(minutes=16)
    await zhou.hears("alert-reopened", label)


async def test_not_fixed_in_their_own_words(wang: Player, qian: Player, estate: Estate) -> None:
    label = await done(wang, qian)
    await wang.says("没修好，还在漏")
    await wang.hears("reopened")
    assert (await stored(estate, label)).reopened == 1


# ── waiting, another department, no ─────────────────────────────────────────────────────────────────────


async def test_waiting_has_a_reason_and_a_cap(
    wang: Player, qian: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await claimed(wang, qian)
    await qian.picks("pause", label)
    await qian.picks("parts", label)
    told = await wang.hears("ticket-waiting", label)
    assert "配件" in told["text"]
    ticket = await stored(estate, label)
    assert ticket.state == "waiting"
    assert ticket.resting is not None
    await clock.forward(days=6)
    assert (await stored(estate, label)).state == "waiting"
    await clock.forward(days=1, minutes=1)
    await wang.hears("ticket-resumed", label)
    await qian.hears("pause-over", label)
    assert (await stored(estate, label)).state == "accepted"
    assert "pause-over" in await acts(estate, label)


async def test_the_clocks_rest_while_it_waits(
    wang: Player, qian: Player, sun: Player, estate: Estate, clock: LobbyClockHand
) -> None:
    label = await claimed(wang, qian)
    await qian.picks("pause", label)
    await qian.picks("access", label)
    await clock.forward(days=2)
    assert not await sun.has_heard("alert-late")
    await qian.picks("resume", label)
    await wang.hears("ticket-resumed", label)
    resolve = (await stored(estate, label)).clock("resolve")
    assert resolve is not None
    assert resolve.due is not None


async def test_it_is_handed_to_another_department(
    wang: Player, qian: Player, zhao: Player, sun: Player, estate: Estate
) -> None:
    label = await filed(wang)
    await qian.picks("transfer", label)
    await qian.picks("front-desk", label)
    await qian.replies(await qian.hears("ask-words-transfer", label), "需要先联系物业前台")
    assert "客户服务中心" in (await wang.hears("ticket-transferred", label))["text"]
    assert labels(await zhao.card(label))[0] == "claim"
    assert not any(labels(message) for message in await qian.current() if message["script"] in ("card", "card-moved"))
    assert not await sun.has_heard("transferred-again")
    await zhao.catches_up()
    await zhao.picks("transfer", label)
    await zhao.picks("engineering", label)
    await zhao.replies(await zhao.hears("ask-words-transfer", label), "还是水管问题")
    await sun.hears("transferred-again", label)
    await qian.picks("claim", label)
    assert (await acts(estate, label)).count("transfer") == 2


async def test_no_with_who_is_responsible(wang: Player, qian: Player, estate: Estate) -> None:
    label = await filed(wang)
    await qian.picks("reject", label)
    await qian.replies(await qian.hears("ask-words-reject", label), "这是自来水公司的表前阀，请联系自来水公司 96390。")
    told = await wang.hears("ticket-rejected", label)
    assert "自来水公司" in told["text"]
    ticket = await stored(estate, label)
    assert (ticket.state, ticket.closing) == ("closed", "rejected")
    assert "reject" in await acts(estate, label)


async def test_the_claim_is_given_back(wang: Player, qian: Player, zhao: Player, estate: Estate) -> None:
    label = await claimed(wang, qian)
    await qian.picks("release", label)
    await zhao.hears("room-released", label)
    ticket = await stored(estate, label)
    assert (ticket.state, ticket.holder) == ("dispatched", None)
    await zhao.picks("claim", label)
    await zhao.picks("arrive", label)


async def test_only_a_manager_closes_what_cannot_be_done(
    wang: Player, qian: Player, sun: Player, zhou: Player, estate: Estate
) -> None:
    label = await claimed(wang, qian)
    await sun.says(f"经理销项 {label} 无法处理", room="engineering")
    await sun.hears("needs-role")
    await zhou.says(f"经理销项 {label} 原厂已停产，无法维修。")
    await wang.hears("ticket-closed-managed", label)
    assert (await stored(estate, label)).closing == "managed"
